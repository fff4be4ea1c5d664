//! Figures as a spreadsheet keeps them: unrounded, each with its state beside it.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use ioc_analytics::document::block::Document;
use ioc_analytics::document::format::Format;
use ioc_analytics::document::number::Number;
use ioc_analytics::model::metric::unit;

use crate::one_number::figures::{Place, place};
use crate::one_number::reader::Reader;

pub(crate) const READER: Reader =
    Reader { format: Format::Excel, read, tells, place: |shown| &shown.told };

/// A share is a share of one here.
fn tells(number: &Number) -> String {
    let figure = number.figure;
    let whole = if figure.unit() == unit::PERCENTAGE { 100.0 } else { 1.0 };
    told(figure.value().map(|value| value / whole), figure.state().as_str())
}

/// A spreadsheet has fifteen digits.
fn told(value: Option<f64>, state: &str) -> String {
    let value = value.map(|value| format!("{value:.9e}")).unwrap_or_default();
    format!("{value} | {state}")
}

fn open(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    let mut book = Xlsx::new(Cursor::new(bytes.to_vec())).expect("a workbook");
    book.load_tables().expect("its tables");
    book
}

fn read(document: &Document, bytes: &[u8]) -> BTreeMap<Place, String> {
    let mut book = open(bytes);
    let mut read = BTreeMap::new();
    for table in document.tables() {
        let sheet = book.table_by_name(&name(&table.key)).expect("the table");
        let columns = sheet.columns();
        for (column, heading) in table.columns.iter().enumerate() {
            let found = columns.iter().position(|it| *it == heading.label);
            let Some(at) = found.filter(|at| {
                columns.get(at + 1).is_some_and(|next| next.starts_with(&heading.label))
            }) else {
                continue;
            };
            for row in 0..table.rows.len() {
                let cell = |column| sheet.data().get((row, column)).unwrap_or(&Data::Empty);
                let Data::String(state) = cell(at + 1) else { continue };
                let value = match cell(at) {
                    Data::Float(value) => Some(*value),
                    Data::Empty => None,
                    // A word in a column of numbers is no figure.
                    Data::String(_) => continue,
                    other => panic!("{} {row} {column}: {other:?}", table.key),
                };
                read.insert(place(&table.key, row, column), told(value, state));
            }
        }
    }
    read
}

/// The name of a table in the workbook.
fn name(key: &str) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    format!("tbl{}", key.split('_').map(capital).collect::<String>())
}

/// Every text in every cell.
pub(crate) fn texts(bytes: &[u8]) -> Vec<String> {
    let mut book = open(bytes);
    let sheets = book.sheet_names();
    let mut texts = Vec::new();
    for sheet in sheets {
        let cells = book.worksheet_range(&sheet).expect("a sheet");
        texts.extend(cells.used_cells().filter_map(|(_, _, cell)| match cell {
            Data::String(text) => Some(text.clone()),
            _ => None,
        }));
    }
    texts
}
