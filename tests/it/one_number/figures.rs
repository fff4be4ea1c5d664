//! Every figure of a document, and where each format has it.

use ioc_analytics::document::block::{Block, Cell, Document, Table};
use ioc_analytics::document::chart::{Chart, Mark};
use ioc_analytics::document::number::Number;

/// A cell of a table, of a row of tiles or of what a chart draws.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) table: String,
    pub(crate) row: usize,
    pub(crate) column: usize,
}

/// A figure of a document.
#[derive(Debug)]
pub(crate) struct Shown<'d> {
    /// Where the document has it.
    pub(crate) place: Place,
    /// Where a format without pictures has it: a chart whose numbers a table of the
    /// document tells has none of its own.
    pub(crate) told: Place,
    pub(crate) number: &'d Number,
}

pub(crate) fn place(table: &str, row: usize, column: usize) -> Place {
    Place { table: table.to_owned(), row, column }
}

/// The key under which a section's tiles are a table.
pub(crate) fn tiles_of(section_type: &str) -> String {
    format!("{section_type}_tiles")
}

/// All figures of `document` by blocks, without asking it for its tables.
pub(crate) fn figures(document: &Document) -> Vec<Shown<'_>> {
    let mut shown = Vec::new();
    let mut add = |table: &str, row, column, number| {
        let place = place(table, row, column);
        shown.push(Shown { told: place.clone(), place, number });
    };
    for (at, tile) in document.front.tiles.iter().enumerate() {
        add("summary", at, 1, &tile.number);
    }
    for section in &document.sections {
        for block in &section.blocks {
            match block {
                Block::Tiles { tiles } => {
                    for (at, tile) in tiles.iter().enumerate() {
                        add(&tiles_of(&section.section_type), at, 1, &tile.number);
                    }
                }
                Block::Table(table) => {
                    for (row, column, number) in numbers(table) {
                        add(&table.key, row, column, number);
                    }
                }
                Block::Chart(chart) if chart.told_in.is_none() => {
                    for drawn in drawn(chart) {
                        add(&chart.key, drawn.row, drawn.column, drawn.number);
                    }
                }
                _ => {}
            }
        }
    }
    for chart in charts(document) {
        if let Some(key) = &chart.told_in {
            let table = tables(document).find(|table| table.key == *key).expect("the table");
            shown.extend(drawn(chart).into_iter().map(|drawn| told(chart, &drawn, table)));
        }
    }
    shown
}

/// A figure of a chart, which a row of `table` tells under the same label.
fn told<'d>(chart: &Chart, drawn: &Drawn<'d>, table: &Table) -> Shown<'d> {
    let label = |cell: &Cell| matches!(cell, Cell::Text(text) if text == drawn.label);
    let same = |(row, _, number): &(usize, usize, &Number)| {
        table.rows[*row].first().is_some_and(label) && number.text == drawn.number.text
    };
    let (row, column, _) = numbers(table)
        .find(same)
        .unwrap_or_else(|| panic!("{} does not tell {} of {}", table.key, drawn.label, chart.key));
    Shown {
        place: place(&chart.key, drawn.row, drawn.column),
        told: place(&table.key, row, column),
        number: drawn.number,
    }
}

/// A figure that a chart draws.
pub(crate) struct Drawn<'d> {
    pub(crate) label: &'d str,
    pub(crate) row: usize,
    pub(crate) column: usize,
    pub(crate) number: &'d Number,
}

/// What a chart draws, cell by cell of its table.
pub(crate) fn drawn(chart: &Chart) -> Vec<Drawn<'_>> {
    match &chart.mark {
        Mark::Trend { points, .. }
        | Mark::BarInterval { rows: points }
        | Mark::Funnel { steps: points } => points
            .iter()
            .enumerate()
            .map(|(row, it)| Drawn { label: &it.label, row, column: 1, number: &it.number })
            .collect(),
        Mark::DotInterval { rows, .. } => rows
            .iter()
            .enumerate()
            .map(|(row, it)| Drawn { label: &it.label, row, column: 1, number: &it.number })
            .collect(),
        Mark::Distribution { bins } => bins
            .iter()
            .enumerate()
            .map(|(row, it)| Drawn { label: "", row, column: 2, number: &it.number })
            .collect(),
        Mark::Heatmap { rows, .. } => rows
            .iter()
            .enumerate()
            .flat_map(|(row, it)| {
                it.cells.iter().enumerate().map(move |(at, cell)| Drawn {
                    label: &it.label,
                    row,
                    column: at + 1,
                    number: &cell.number,
                })
            })
            .collect(),
    }
}

pub(crate) fn charts(document: &Document) -> impl Iterator<Item = &Chart> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    blocks.filter_map(|block| if let Block::Chart(chart) = block { Some(chart) } else { None })
}

fn tables(document: &Document) -> impl Iterator<Item = &Table> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    blocks.filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
}

/// The figures of a table by row and column.
fn numbers(table: &Table) -> impl Iterator<Item = (usize, usize, &Number)> {
    table.rows.iter().enumerate().flat_map(|(row, cells)| {
        cells.iter().enumerate().filter_map(move |(column, cell)| match cell {
            Cell::Number(number) => Some((row, column, number)),
            _ => None,
        })
    })
}
