//! Figures as they are read from paper, from above to below.

use std::process::Command;

use ioc_analytics::document::block::{Block, Cell, Document, Table, Tile};
use ioc_analytics::document::chart::{Chart, Mark};
use ioc_analytics::document::number::Number;
use ioc_analytics::language::locale::Locale;
use ioc_analytics::language::text::say;
use ioc_analytics::privacy::figure::State;

use crate::one_number::figures::drawn;

/// The text of the pages in the order in which they were written.
pub(crate) fn text(pdf: &[u8]) -> String {
    run("pdftotext", &["-raw"], pdf)
}

/// What a program of poppler, which shares no code with the writer, reads.
pub(crate) fn run(program: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, pdf).expect("written");
    let mut command = Command::new(program);
    command.args(arguments).arg(&path);
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().expect("a program of the packages poppler-utils and qpdf");
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

/// The letters of `text` that any font has, without the spaces between them.
fn bare(text: &str) -> String {
    let is_mark = |letter| matches!(letter, '\u{2013}' | '\u{2212}' | '\u{2020}' | '\u{2026}');
    let is_kept = |letter: &char| {
        !letter.is_control()
            && !letter.is_whitespace()
            && *letter != '\u{AD}'
            && (*letter < '\u{250}' || is_mark(*letter))
    };
    text.chars().filter(is_kept).collect()
}

/// Finds every figure of `document` on the pages, each row behind the one before it.
pub(crate) fn check(document: &Document, pdf: &[u8]) {
    let seen = bare(&text(pdf));
    let locale = Locale::of(&document.language);
    let mut pages = Pages { seen: &seen, at: 0, names: !locale.is_right_to_left() };
    pages.tiles(&document.front.tiles);
    let blocks = || document.sections.iter().flat_map(|section| &section.blocks);
    for block in blocks() {
        match block {
            Block::Tiles { tiles } => pages.tiles(tiles),
            Block::Table(table) => pages.table(table),
            Block::Chart(chart) if rows(chart) > ROWS => pages.table(&chart.table(&locale)),
            Block::Chart(chart) if is_told_in_the_picture(chart) => pages.picture(chart, &locale),
            _ => {}
        }
    }
    for block in blocks() {
        if let Block::Chart(chart) = block
            && !is_told_in_the_picture(chart)
            && chart.told_in.is_none()
        {
            pages.table(&chart.table(&locale));
        }
    }
}

/// A picture of more rows would leave the page, so that a table stands in its place.
const ROWS: usize = 20;

fn rows(chart: &Chart) -> usize {
    drawn(chart).last().map_or(0, |last| last.row + 1)
}

/// A line shows where its weeks lie, and tells the last alone.
fn is_told_in_the_picture(chart: &Chart) -> bool {
    !matches!(chart.mark, Mark::Trend { .. } | Mark::Distribution { .. })
}

struct Pages<'p> {
    seen: &'p str,
    at: usize,
    /// Whether names are read as they were written: on a page from right to left their
    /// marks lie elsewhere.
    names: bool,
}

impl Pages<'_> {
    /// Goes behind the next of `ways`, which tell the same.
    fn find(&mut self, ways: &[String], of: &str) {
        let rest = &self.seen[self.at..];
        let found = ways.iter().filter_map(|way| Some(rest.find(way.as_str())? + way.len())).min();
        match found {
            Some(found) => self.at += found,
            None => panic!("{of}: {ways:?} is missing in {rest:.2000}"),
        }
    }

    fn tiles(&mut self, tiles: &[Tile]) {
        for tile in tiles {
            let way = format!("{}{}", bare(&tile.label), bare(&marked(&tile.number)));
            self.find(&[way], &tile.name);
        }
    }

    fn table(&mut self, table: &Table) {
        let has_figure = |row: &&Vec<Cell>| row.iter().any(|cell| matches!(cell, Cell::Number(_)));
        for row in table.rows.iter().filter(has_figure) {
            let cells = row.iter().enumerate().map(|(at, cell)| match cell {
                Cell::Number(number) => bare(&marked(number)),
                Cell::Text(_) if at == 0 && !self.names => String::new(),
                Cell::Text(text) | Cell::Date { text, .. } => bare(text),
            });
            let way = cells.collect();
            self.find(&[way], &table.key);
        }
    }

    fn picture(&mut self, chart: &Chart, locale: &Locale) {
        let drawn = drawn(chart);
        for row in drawn.chunk_by(|one, next| one.row == next.row) {
            let values: String =
                row.iter().map(|it| bare(&in_picture(it.number, locale))).collect();
            // A name that is too long for its place ends in dots.
            let name = if self.names { bare(row[0].label) } else { String::new() };
            let ways = [name, "\u{2026}".to_owned()];
            self.find(&ways.map(|name| format!("{name}{values}")), &chart.key);
        }
    }
}

fn marked(number: &Number) -> String {
    let dagger = if number.figure.state() == State::Stale { "\u{2020}" } else { "" };
    format!("{}{dagger}", number.text)
}

/// A picture has no room for why there is nothing to draw.
fn in_picture(number: &Number, locale: &Locale) -> String {
    match (number.figure.value(), number.figure.state()) {
        (Some(_), _) => number.text.clone(),
        (None, State::Suppressed) => locale.say(&say("hidden")),
        (None, _) => "\u{2013}".to_owned(),
    }
}
