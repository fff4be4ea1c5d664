//! The page's template and the little logic that it asks for.

use askama::Template;
use askama::filters::Safe;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ioc_core::document::block::{Block, Cell, Direction, Document, Section, Table, Tile};
use ioc_core::document::chart::Chart;
use ioc_core::document::format::Rendered;
use ioc_core::document::number::Number;
use ioc_core::error::Result;
use ioc_core::model::brand::Brand;
use ioc_core::model::color::Color;
use ioc_core::model::logo::Logo;
use sha2::{Digest, Sha256};

use crate::fault::Fault;
use crate::svg::{self, Svg};
use crate::words::{self, Words};

/// `document` as a page in a brand; every text goes through the template's escaping.
///
/// # Errors
/// `Internal` if it cannot be written, which is a defect.
pub fn render(document: &Document, brand: &Brand) -> Result<Rendered> {
    let words = Words::of(document);
    let style = style(brand)?;
    let page = Page { document, brand, words: &words, style: &style };
    let bytes = without_controls(page.render().map_err(Fault::from)?).into_bytes();
    Ok(Rendered { bytes, media_type: "text/html; charset=utf-8", extension: "html" })
}

/// `page` without what no reader shows, and a stricter one than a browser's refuses.
pub(crate) fn without_controls(mut page: String) -> String {
    let is_bare = |letter: char| letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}');
    page.retain(|letter| letter == '\n' || !is_bare(letter));
    page
}

/// The style sheet of every page.
const STYLE: &str = include_str!("../../templates/report.css");

/// What a brand's colour changes of it.
#[derive(Template)]
#[template(path = "brand.css", escape = "none")]
struct BrandStyle {
    light: Color,
    dark: Color,
}

/// The one style sheet of a page: colours are numbers, so that no text of an
/// organization is in it.
fn style(brand: &Brand) -> Result<String, Fault> {
    let Some(color) = brand.color else { return Ok(STYLE.to_owned()) };
    let own = BrandStyle { light: color.on_light(), dark: color.on_dark() }.render()?;
    Ok([STYLE, &own].concat())
}

#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    document: &'a Document,
    brand: &'a Brand,
    words: &'a Words<'a>,
    style: &'a str,
}

impl Page<'_> {
    /// What a browser may do with the page: apply its style sheet, show its logo, and
    /// nothing else.
    fn policy(&self) -> String {
        let hash = STANDARD.encode(Sha256::digest(self.style));
        let images = if self.brand.logo.is_some() { "; img-src data:" } else { "" };
        format!("default-src 'none'; style-src 'sha256-{hash}'{images}")
    }

    fn style(&self) -> Safe<&str> {
        Safe(self.style)
    }

    fn generated_at(&self) -> String {
        self.document.generated_at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    fn direction(&self) -> &'static str {
        if self.words.locale.is_right_to_left() { "rtl" } else { "ltr" }
    }

    fn say(&self, id: &'static str) -> String {
        self.words.say(id)
    }

    fn picture(&self, chart: &Chart) -> Svg {
        svg::draw(chart, &self.words.locale)
    }

    /// The table behind a chart, unless the section has it.
    fn table_of(&self, chart: &Chart) -> Option<Table> {
        chart.told_in.is_none().then(|| chart.table(&self.words.locale))
    }

    fn spark(&self, tile: &Tile, place: &str) -> Option<Svg> {
        svg::sparkline(tile, place, &self.words.weeks_back(tile.series.len()))
    }

    fn explanation(&self, number: &Number) -> Option<String> {
        self.words.explanation(number.figure.state())
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn arrow_words(&self, direction: &Direction) -> String {
        self.words.direction(*direction)
    }

    fn section_state(&self, section: &Section) -> Option<String> {
        self.words.section_state(section.state)
    }
}

fn encoded(logo: &Logo) -> String {
    STANDARD.encode(logo.bytes())
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
fn arrow(direction: &Direction) -> &'static str {
    words::arrow(*direction)
}

fn state(number: &Number) -> &'static str {
    words::state(number.figure.state())
}

fn shown(number: &Number) -> String {
    words::marked(&number.text, number.figure.state())
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
fn is_numeric(table: &Table, at: &usize) -> bool {
    let mut cells = table.rows.iter().filter_map(|row| row.get(*at));
    cells.any(|cell| matches!(cell, Cell::Number(_)))
}
