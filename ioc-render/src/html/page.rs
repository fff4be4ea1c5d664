//! The page's template and the little logic that it asks for.

use askama::Template;
use ioc_core::document::block::{Block, Cell, Document, Table};
use ioc_core::document::chart::Chart;
use ioc_core::document::format::Rendered;
use ioc_core::document::number::Number;
use ioc_core::error::Result;

use crate::fault::Fault;
use crate::svg::{self, Svg};
use crate::words;

/// `document` as a page; every text goes through the template's escaping.
///
/// # Errors
/// `Internal` if it cannot be written, which is a defect.
pub fn render(document: &Document) -> Result<Rendered> {
    let page = Page {
        document,
        period: words::period(document),
        coverage: words::coverage(document),
        generated: words::generated(document),
        version: words::version(document),
        rule: words::rule(document),
    };
    let mut page = page.render().map_err(Fault::from)?;
    // No reader shows them, and a stricter one than a browser's refuses them.
    let is_bare = |letter: char| letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}');
    page.retain(|letter| letter == '\n' || !is_bare(letter));
    let bytes = page.into_bytes();
    Ok(Rendered { bytes, media_type: "text/html; charset=utf-8", extension: "html" })
}

#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    document: &'a Document,
    period: String,
    coverage: Option<String>,
    generated: String,
    version: String,
    rule: String,
}

impl Page<'_> {
    fn generated_at(&self) -> String {
        self.document.generated_at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
    }
}

fn picture(chart: &Chart) -> Svg {
    svg::draw(chart)
}

fn state(number: &Number) -> &'static str {
    words::state(number.figure.state())
}

fn explanation(number: &Number) -> Option<&'static str> {
    words::explanation(number.figure.state())
}

fn shown(number: &Number) -> String {
    words::marked(&number.text, number.figure.state())
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
fn is_numeric(table: &Table, at: &usize) -> bool {
    let mut cells = table.rows.iter().filter_map(|row| row.get(*at));
    cells.any(|cell| matches!(cell, Cell::Number(_)))
}
