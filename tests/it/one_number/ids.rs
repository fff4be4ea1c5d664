//! No reader is told the name of a message in place of its words.

use std::collections::BTreeSet;

use ioc_analytics::document::format::Format;
use serde_json::Value;

use crate::one_number::organizations::Report;
use crate::one_number::{archive, page, paper, workbook};

/// The ids of all messages that could not be taken for words.
fn ids() -> BTreeSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/ioc-core/messages/en");
    let mut ids = BTreeSet::new();
    for file in std::fs::read_dir(folder).expect("the messages") {
        let text = std::fs::read_to_string(file.expect("a file").path()).expect("text");
        let starts = text.lines().filter_map(|line| line.split_once(" ="));
        let is_id = |id: &&str| id.contains('-') && !id.starts_with([' ', '#', '-']);
        ids.extend(starts.map(|(id, _)| id).filter(is_id).map(str::to_owned));
    }
    assert!(ids.len() > 150, "the messages were not found");
    ids
}

fn strings(value: &Value, told: &mut Vec<String>) {
    match value {
        Value::String(text) => told.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|it| strings(it, told)),
        Value::Object(fields) => fields.values().for_each(|it| strings(it, told)),
        _ => {}
    }
}

/// All that a report says in every format.
fn told(report: &Report) -> Vec<String> {
    let mut told = vec![paper::text(report.file(Format::Pdf))];
    let page = page::parse(report.file(Format::Html));
    told.extend(page.root_element().text().map(str::to_owned));
    for node in page.tree.nodes() {
        let attributes = node.value().as_element().into_iter().flat_map(|it| it.attrs());
        let said = attributes.filter(|(name, _)| matches!(*name, "title" | "aria-label"));
        told.extend(said.map(|(_, text)| text.to_owned()));
    }
    told.extend(archive::files(report.file(Format::Csv)).into_values().flatten().flatten());
    told.extend(workbook::texts(report.file(Format::Excel)));
    let document: Value = serde_json::from_slice(report.file(Format::Json)).expect("JSON");
    strings(&document, &mut told);
    told
}

pub(crate) fn check(report: &Report) {
    let ids = ids();
    for text in told(report) {
        for word in text.split(|letter: char| letter.is_whitespace() || "(),;:".contains(letter)) {
            let id = word.split_once('.').map_or(word, |(id, _)| id);
            assert!(!ids.contains(id), "{word} in {text:?}");
        }
        assert!(!text.contains("{$"), "what is told is missing in {text:?}");
    }
}
