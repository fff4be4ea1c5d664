//! The columns that a table of a document has in a sheet.

use ioc_core::document::block::{Cell, Table};
use ioc_core::document::number::Number;

use crate::excel::names::Names;
use crate::words::Words;

/// What of a cell a column of the sheet shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The text, or the number.
    Value,
    /// What the number may be taken for.
    State,
    /// The people or cases behind it.
    People,
    /// The lower end of its interval.
    Lower,
    /// The upper end.
    Upper,
}

impl Part {
    /// What stands behind the name of a column.
    fn suffix(self, words: &Words<'_>) -> String {
        match self {
            Self::Value => String::new(),
            Self::State => words.say("workbook-state"),
            Self::People => words.say("workbook-people"),
            Self::Lower => words.say("workbook-lower"),
            Self::Upper => words.say("workbook-upper"),
        }
    }
}

/// A column of the sheet.
#[derive(Debug, Clone)]
pub(super) struct Field {
    /// The column of the document's table.
    pub(super) column: usize,
    pub(super) part: Part,
    pub(super) header: String,
    /// Whether it stands to the right.
    pub(super) is_number: bool,
}

/// In a table of more columns of numbers, only their states stand beside them:
/// with all the rest it could be neither read nor printed.
const DETAILED: usize = 2;
/// The column of an interval in words.
const INTERVAL: &str = "interval";

/// The columns of the sheet: of a text one; of a number also its state, and
/// behind it, in a narrow table, the people and the interval if any of its
/// figures has them. An interval in words is left out where its ends are numbers.
pub(super) fn of(table: &Table, words: &Words<'_>) -> Vec<Field> {
    let mut names = Names::default();
    let mut fields = Vec::new();
    let wide = is_wide(table);
    for (column, heading) in table.columns.iter().enumerate() {
        if heading.key == INTERVAL && !wide && is_told(table, column, &fields) {
            continue;
        }
        for part in parts(table, column, wide) {
            let header = names.column(&heading.label, &part.suffix(words));
            let is_number =
                part != Part::State && (part != Part::Value || is_numeric(table, column));
            fields.push(Field { column, part, header, is_number });
        }
    }
    fields
}

/// Whether the intervals in words of `column` are none, or stand in `fields` already.
fn is_told(table: &Table, column: usize, fields: &[Field]) -> bool {
    let is_empty =
        |row: &Vec<Cell>| matches!(row.get(column), Some(Cell::Text(text)) if text.is_empty());
    fields.iter().any(|field| field.part == Part::Upper) || table.rows.iter().all(is_empty)
}

/// Whether `table` shows no intervals.
pub(super) fn is_wide(table: &Table) -> bool {
    (0..table.columns.len()).filter(|column| is_numeric(table, *column)).count() > DETAILED
}

fn parts(table: &Table, column: usize, wide: bool) -> Vec<Part> {
    let mut parts = vec![Part::Value];
    if is_numeric(table, column) {
        parts.push(Part::State);
        if wide {
            return parts;
        }
        if numbers(table, column).any(|number| number.figure.n().is_some()) {
            parts.push(Part::People);
        }
        if numbers(table, column).any(|number| number.figure.interval().is_some()) {
            parts.extend([Part::Lower, Part::Upper]);
        }
    }
    parts
}

fn numbers(table: &Table, column: usize) -> impl Iterator<Item = &Number> {
    table.rows.iter().filter_map(move |row| match row.get(column) {
        Some(Cell::Number(number)) => Some(number),
        _ => None,
    })
}

/// Whether `column` is one of numbers, also where none of them is there.
fn is_numeric(table: &Table, column: usize) -> bool {
    table.columns[column].unit.is_some() || numbers(table, column).next().is_some()
}

/// Whether `column` has dates, and no other text.
pub(super) fn is_of_dates(table: &Table, column: usize) -> bool {
    let cells = || table.rows.iter().filter_map(|row| row.get(column));
    cells().any(|cell| matches!(cell, Cell::Date { .. }))
        && !cells().any(|cell| matches!(cell, Cell::Text(_)))
}
