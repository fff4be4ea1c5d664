//! Tables as CSV files.
//!
//! A chart whose numbers no table tells is a table here, and the first page's key
//! figures are one.
//!
//! RFC 4180: UTF-8 without a byte-order mark, a header of column keys, lines
//! that end in CR LF. A document with one table is one file; any other is a
//! zip of one file a table and a `datapackage.json` ([Frictionless Data
//! Package]) that says what each column is.
//!
//! Numbers are plain (`1234.5`), empty where there is none. Each column of
//! numbers has a second one, `<key>_state`, which is always there, so that the
//! columns of a table do not depend on its figures: `ok`, `suppressed`,
//! `no_data`, `partial` or `stale`.
//!
//! A text that a spreadsheet would take for a formula gets an apostrophe in
//! front.
//!
//! [Frictionless Data Package]: https://specs.frictionlessdata.io/tabular-data-package/

use std::borrow::Cow;
use std::io::{Cursor, Write};

use ::csv::{Terminator, Writer, WriterBuilder};
use ioc_core::document::block::{Cell, Document, Table};
use ioc_core::document::format::Rendered;
use ioc_core::error::Result;
use ioc_core::model::brand::Brand;
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::fault::Fault;

/// The tables of `document`; an archive names its publisher.
///
/// # Errors
/// `Internal` if they cannot be written, which is a defect.
pub fn render(document: &Document, brand: &Brand) -> Result<Rendered> {
    let tables = document.tables();
    if let [table] = tables.as_slice() {
        return Ok(Rendered { bytes: file(table)?, media_type: "text/csv", extension: "csv" });
    }
    let bytes = archive(document, brand, &tables)?;
    Ok(Rendered { bytes, media_type: "application/zip", extension: "csv.zip" })
}

/// The zip: the same documents give the same bytes, so its files bear no time.
fn archive(
    document: &Document,
    brand: &Brand,
    tables: &[Cow<'_, Table>],
) -> Result<Vec<u8>, Fault> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("datapackage.json", options)?;
    zip.write_all(&serde_json::to_vec_pretty(&manifest(document, brand, tables))?)?;
    for table in tables {
        zip.start_file(path(table), options)?;
        zip.write_all(&file(table)?)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn file(table: &Table) -> Result<Vec<u8>, Fault> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let numeric: Vec<bool> = (0..table.columns.len()).map(|at| has_numbers(table, at)).collect();
    for (column, numeric) in table.columns.iter().zip(&numeric) {
        writer.write_field(&*harmless(&column.key))?;
        if *numeric {
            writer.write_field(state_key(&column.key))?;
        }
    }
    end(&mut writer)?;
    for row in &table.rows {
        for (cell, numeric) in row.iter().zip(&numeric) {
            let state = match cell {
                Cell::Number(number) => {
                    writer.write_field(&number.plain)?;
                    number.figure.state().as_str()
                }
                Cell::Date { date, .. } => {
                    writer.write_field(date.to_string())?;
                    ""
                }
                Cell::Text(text) => {
                    writer.write_field(&*harmless(text))?;
                    ""
                }
            };
            if *numeric {
                writer.write_field(state)?;
            }
        }
        end(&mut writer)?;
    }
    writer.into_inner().map_err(|error| Fault::Io(error.into_error()))
}

fn end(writer: &mut Writer<Vec<u8>>) -> Result<(), Fault> {
    Ok(writer.write_record(None::<&[u8]>)?)
}

fn manifest(document: &Document, brand: &Brand, tables: &[Cow<'_, Table>]) -> Value {
    let resources: Vec<Value> = tables.iter().map(|table| resource(table)).collect();
    json!({
        "profile": "tabular-data-package",
        "name": format!("report-{}", document.report_id),
        "id": document.report_id,
        "version": document.version.to_string(),
        "title": document.title,
        "organization": document.organization,
        "contributors": [{ "title": brand.name, "role": "publisher" }],
        "footer": brand.footer,
        "period_start": document.period_start,
        "period_end": document.period_end,
        "time_zone": document.time_zone,
        "created": document.generated_at,
        "coverage": document.coverage,
        "minimum_group": document.minimum_group,
        "resources": resources,
    })
}

fn resource(table: &Table) -> Value {
    let mut fields = Vec::new();
    for (at, column) in table.columns.iter().enumerate() {
        let mixed = table.rows.iter().any(|row| matches!(row.get(at), Some(Cell::Text(_))));
        if !has_numbers(table, at) {
            let dates = table.rows.iter().any(|row| matches!(row.get(at), Some(Cell::Date { .. })));
            let kind = if dates && !mixed { "date" } else { "string" };
            fields.push(json!({ "name": column.key, "title": column.label, "type": kind }));
            continue;
        }
        let kind = if mixed { "string" } else { "number" };
        fields.push(json!({
            "name": column.key, "title": column.label, "type": kind, "unit": column.unit,
        }));
        fields.push(json!({
            "name": state_key(&column.key),
            "title": format!("{}: what it may be taken for", column.label),
            "type": "string",
            "constraints": { "enum": ["ok", "suppressed", "no_data", "partial", "stale"] },
        }));
    }
    json!({
        "profile": "tabular-data-resource",
        "name": stem(table),
        "title": table.title,
        "path": path(table),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "lineTerminator": "\r\n" },
        "schema": { "fields": fields, "missingValues": [""] },
    })
}

fn has_numbers(table: &Table, at: usize) -> bool {
    let unit = table.columns.get(at).is_some_and(|column| column.unit.is_some());
    unit || table.rows.iter().any(|row| matches!(row.get(at), Some(Cell::Number(_))))
}

fn state_key(key: &str) -> String {
    format!("{key}_state")
}

fn path(table: &Table) -> String {
    format!("{}.csv", stem(table))
}

/// The table's key as the name of a file, which no key can lead elsewhere.
fn stem(table: &Table) -> String {
    let safe = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    table.key.chars().map(|letter| if safe(letter) { letter } else { '_' }).collect()
}

/// `text`, with an apostrophe in front if a spreadsheet would run it: the list
/// is OWASP's, with the full-width signs that Excel folds and the NUL that
/// some readers skip.
fn harmless(text: &str) -> Cow<'_, str> {
    const SIGNS: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'];
    if text.starts_with(SIGNS) { format!("'{text}").into() } else { text.into() }
}
