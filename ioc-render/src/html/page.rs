//! The page's template and the little logic that it asks for.

use std::sync::LazyLock;

use askama::Template;
use askama::filters::Safe;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ioc_core::document::block::{Block, Cell, Direction, Document, Section, Table, Tile};
use ioc_core::document::chart::Chart;
use ioc_core::document::format::Rendered;
use ioc_core::document::number::Number;
use ioc_core::error::Result;
use sha2::{Digest, Sha256};

use crate::fault::Fault;
use crate::svg::{self, Svg};
use crate::words::{self, Words};

/// `document` as a page; every text goes through the template's escaping.
///
/// # Errors
/// `Internal` if it cannot be written, which is a defect.
pub fn render(document: &Document) -> Result<Rendered> {
    let words = Words::of(document);
    let page = Page { document, words: &words };
    let mut page = page.render().map_err(Fault::from)?;
    // No reader shows them, and a stricter one than a browser's refuses them.
    let is_bare = |letter: char| letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}');
    page.retain(|letter| letter == '\n' || !is_bare(letter));
    let bytes = page.into_bytes();
    Ok(Rendered { bytes, media_type: "text/html; charset=utf-8", extension: "html" })
}

/// The one style sheet of the page.
const STYLE: &str = include_str!("../../templates/report.css");

/// What a browser may do with the page: apply this style sheet, and nothing else.
static POLICY: LazyLock<String> = LazyLock::new(|| {
    let hash = STANDARD.encode(Sha256::digest(STYLE));
    format!("default-src 'none'; style-src 'sha256-{hash}'")
});

#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    document: &'a Document,
    words: &'a Words<'a>,
}

impl Page<'_> {
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

fn policy() -> &'static str {
    &POLICY
}

fn style() -> Safe<&'static str> {
    Safe(STYLE)
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
