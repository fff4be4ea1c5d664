//! Figures as a spreadsheet or a database takes them in from CSV.

use std::collections::BTreeMap;
use std::io::Cursor;

use ioc_analytics::document::block::Document;
use ioc_analytics::document::format::Format;
use ioc_analytics::document::number::Number;

use crate::one_number::figures::{Place, place};
use crate::one_number::reader::Reader;

pub(crate) const READER: Reader =
    Reader { format: Format::Csv, read, tells, place: |shown| &shown.told };

fn tells(number: &Number) -> String {
    format!("{} | {}", number.plain, number.figure.state().as_str())
}

/// The files of the archive by table, each with its records, the header first.
pub(crate) fn files(bytes: &[u8]) -> BTreeMap<String, Vec<Vec<String>>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut files = BTreeMap::new();
    for index in 0..archive.len() {
        let file = archive.by_index(index).expect("a file");
        let name = file.name().expect("a name").into_owned();
        let Some(table) = name.strip_suffix(".csv") else { continue };
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(file);
        let fields = |record: csv::StringRecord| record.iter().map(str::to_owned).collect();
        let records = reader.records().map(|record| fields(record.expect("a record")));
        files.insert(table.to_owned(), records.collect());
    }
    files
}

/// A column of figures has that of their states behind it.
fn read(_: &Document, bytes: &[u8]) -> BTreeMap<Place, String> {
    let mut read = BTreeMap::new();
    for (table, records) in files(bytes) {
        let (header, rows) = records.split_first().expect("a header");
        let mut column = 0;
        let mut at = 0;
        while at < header.len() {
            let has_state =
                header.get(at + 1).is_some_and(|it| *it == format!("{}_state", header[at]));
            for (row, record) in rows.iter().enumerate() {
                // A word in such a column has no state.
                if has_state && !record[at + 1].is_empty() {
                    let told = format!("{} | {}", record[at], record[at + 1]);
                    read.insert(place(&table, row, column), told);
                }
            }
            at += if has_state { 2 } else { 1 };
            column += 1;
        }
    }
    read
}
