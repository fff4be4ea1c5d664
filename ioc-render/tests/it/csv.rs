use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use ioc_core::conformance::document::sample;
use ioc_core::document::block::{Cell, Coverage, Document};
use ioc_core::document::format::Format;

use crate::sample::{draw, hostile, named, one_table};

/// The files of the zip by name.
fn files(document: &Document) -> BTreeMap<String, String> {
    let drawn = draw(document, Format::Csv);
    let mut zip = zip::ZipArchive::new(Cursor::new(drawn.bytes)).unwrap();
    let names: Vec<String> = zip.file_names().map(|name| name.unwrap().into_owned()).collect();
    let read = |name: String| {
        let mut text = String::new();
        zip.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        (name, text)
    };
    names.into_iter().map(read).collect()
}

fn records(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let fields = |record: csv::StringRecord| record.iter().map(str::to_owned).collect();
    reader.records().map(|record| fields(record.unwrap())).collect()
}

#[test]
fn every_table_is_a_file_that_reads_back() {
    let document = sample(Coverage::Complete);
    let files = files(&document);
    assert_eq!(files.len(), document.tables().len() + 1);
    for table in &document.tables() {
        let records = records(&files[&format!("{}.csv", table.key)]);
        assert_eq!(records.len(), table.rows.len() + 1);
        for (record, row) in records[1..].iter().zip(&table.rows) {
            let mut fields = record.iter();
            for cell in row {
                match cell {
                    Cell::Date { date, .. } => {
                        assert_eq!(*fields.next().unwrap(), date.to_string());
                    }
                    Cell::Text(text) => {
                        let read = fields.next().unwrap();
                        assert_eq!(read.strip_prefix('\'').unwrap_or(read), text);
                    }
                    Cell::Number(number) => {
                        assert_eq!(fields.next(), Some(&number.plain));
                        assert_eq!(fields.next().unwrap(), number.figure.state().as_str());
                    }
                }
            }
            assert_eq!(fields.next(), None);
        }
    }
}

#[test]
fn no_text_is_a_formula_and_every_number_is_one() {
    let named = hostile().into_iter().flat_map(|text| files(&named(text)));
    for (name, text) in files(&sample(Coverage::Complete)).into_iter().chain(named) {
        if name == "datapackage.json" {
            continue;
        }
        for field in records(&text).into_iter().flatten() {
            let runs = field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0']);
            assert!(!runs || field.parse::<f64>().is_ok(), "{name} has {field:?}");
        }
    }
}

#[test]
fn hidden_absent_and_zero_are_three_things() {
    let text = &files(&sample(Coverage::Complete))["engagement_by_department.csv"];
    assert!(text.contains("Operations,31,ok,0.0,ok,0,ok\r\n"));
    assert!(text.contains("Finance,4,ok,,suppressed,,suppressed\r\n"));
    assert!(text.contains("Sales,6,ok,66.7,stale,,no_data\r\n"));
}

#[test]
fn the_manifest_describes_every_column() {
    let files = files(&sample(Coverage::Complete));
    let manifest: serde_json::Value = serde_json::from_str(&files["datapackage.json"]).unwrap();
    for resource in manifest["resources"].as_array().unwrap() {
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: Vec<_> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(records(&files[resource["path"].as_str().unwrap()])[0], names);
    }
}

#[test]
fn the_files_stay_as_they_are() {
    let files = files(&sample(Coverage::Complete));
    let all: Vec<_> = files.iter().map(|(name, text)| format!("--- {name}\n{text}")).collect();
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn a_document_with_one_table_is_one_file() {
    let drawn = draw(&one_table(), Format::Csv);
    let text = String::from_utf8(drawn.bytes).unwrap();
    assert!(text.starts_with("figure,this_week,this_week_state,"));
}
