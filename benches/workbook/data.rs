//! A document with one long table: a name, a count, a rate and a duration.

use ioc_core::conformance::document::sample;
use ioc_core::document::block::{Block, Cell, Coverage, Document, Table};

/// The departments of the sample as often as it takes, each under its number.
pub(crate) fn document(rows: usize) -> Document {
    let mut document = sample(Coverage::Complete);
    let mut section = document.sections.swap_remove(3);
    let Some(Block::Table(table)) = section.blocks.first_mut() else { panic!("no table") };
    let few = std::mem::take(&mut table.rows);
    let long = few.iter().cycle().take(rows).enumerate().map(|(at, row)| {
        let mut row = row.clone();
        row[0] = Cell::Text(format!("Department {at}"));
        row
    });
    table.rows = long.collect();
    document.sections = vec![section];
    document
}

pub(crate) fn table(document: &Document) -> &Table {
    match document.sections[0].blocks.first() {
        Some(Block::Table(table)) => table,
        _ => panic!("no table"),
    }
}

/// A cell as any writer takes it.
#[derive(Clone, Copy)]
pub(crate) enum Plain<'a> {
    Text(&'a str),
    Number(f64, &'static str),
    Empty,
}

/// The cells of a row, each number with its state behind it and its people
/// where the column has them.
pub(crate) fn plain(row: &[Cell]) -> Vec<Plain<'_>> {
    let mut cells = Vec::new();
    for (at, cell) in row.iter().enumerate() {
        match cell {
            Cell::Text(text) | Cell::Date { text, .. } => cells.push(Plain::Text(text)),
            Cell::Number(number) => {
                let figure = number.figure;
                let (share, format) = match figure.unit() {
                    "percentage" => (100.0, "0.0%"),
                    "seconds" => (1.0, "#,##0\" s\""),
                    _ => (1.0, "#,##0"),
                };
                let number = |value: f64| Plain::Number(value / share, format);
                cells.push(figure.value().map_or(Plain::Empty, number));
                cells.push(Plain::Text(figure.state().as_str()));
                if at == 2 {
                    let people = figure.n().map(|people| Plain::Number(people as f64, "#,##0"));
                    cells.push(people.unwrap_or(Plain::Empty));
                }
            }
        }
    }
    cells
}

/// The headings over them.
pub(crate) const HEADINGS: [&str; 8] = [
    "Department",
    "Members",
    "Members state",
    "Engagement",
    "Engagement state",
    "Engagement n",
    "Mean time",
    "Mean time state",
];
