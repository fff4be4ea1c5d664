//! Figures as programs read them.

use std::collections::BTreeMap;

use ioc_analytics::document::block::Document;
use ioc_analytics::document::format::Format;
use ioc_analytics::document::number::Number;
use serde_json::Value;

use crate::one_number::figures::{Place, place, tiles_of};
use crate::one_number::reader::Reader;

pub(crate) const READER: Reader =
    Reader { format: Format::Json, read, tells, place: |shown| &shown.place };

/// The text, the rounded number and the unrounded one.
fn tells(number: &Number) -> String {
    let figure = number.figure;
    let value = figure.value().map_or(Value::Null, Value::from);
    format!("{} | {} | {value} | {}", number.text, number.plain, figure.state().as_str())
}

fn figure(number: &Value) -> Option<String> {
    let text = |at: &str| number.pointer(at).and_then(Value::as_str);
    let value = number.pointer("/figure/value")?;
    let (text, plain, state) = (text("/text")?, text("/plain")?, text("/figure/state")?);
    Some(format!("{text} | {plain} | {value} | {state}"))
}

fn list<'v>(value: &'v Value, at: &str) -> &'v [Value] {
    value.pointer(at).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn read(_: &Document, bytes: &[u8]) -> BTreeMap<Place, String> {
    let document: Value = serde_json::from_slice(bytes).expect("JSON");
    let mut read = BTreeMap::new();
    let mut add = |table: &str, row, column, number: &Value| {
        if let Some(figure) = figure(number) {
            read.insert(place(table, row, column), figure);
        }
    };
    let text = |value: &Value, at: &str| value[at].as_str().expect(at).to_owned();
    for (at, tile) in list(&document, "/front/tiles").iter().enumerate() {
        add("summary", at, 1, &tile["number"]);
    }
    for section in list(&document, "/sections") {
        for block in list(section, "/blocks") {
            match block["kind"].as_str() {
                Some("tiles") => {
                    let key = tiles_of(&text(section, "section_type"));
                    for (at, tile) in list(block, "/tiles").iter().enumerate() {
                        add(&key, at, 1, &tile["number"]);
                    }
                }
                Some("table") => {
                    let key = text(block, "key");
                    for (at, row) in list(block, "/rows").iter().enumerate() {
                        for (column, cell) in list(row, "").iter().enumerate() {
                            add(&key, at, column, cell);
                        }
                    }
                }
                Some("chart") => {
                    let (key, mark) = (text(block, "key"), &block["mark"]);
                    for (name, column) in [("points", 1), ("rows", 1), ("steps", 1), ("bins", 2)] {
                        for (at, point) in list(&mark[name], "").iter().enumerate() {
                            add(&key, at, column, &point["number"]);
                            for (more, cell) in list(point, "/cells").iter().enumerate() {
                                add(&key, at, column + more, &cell["number"]);
                            }
                        }
                    }
                }
                _ => {}
            }
        }
    }
    read
}
