//! The document as the data file of the template.

use ioc_core::document::block::{Block, Cell, Document, Section, Table, Tile};
use ioc_core::document::number::Number;
use ioc_core::document::sentence::Sentence;
use serde_json::{Value, json};

use crate::pdf::coverage;
use crate::{svg, words};

/// A column of words gets a share of the width by its longest cell up to this
/// many characters, and never less than its longest word with the space around
/// it.
const ENOUGH: usize = 30;
const SPACE: usize = 5;

/// `document` as what `report.typ` reads; every text in it can be set.
pub(super) fn of(document: &Document) -> Value {
    let (language, region) = locale(&document.language);
    let mut data = json!({
        "language": language,
        "region": region,
        "organization": document.organization,
        "title": document.title,
        "period": words::period(document),
        "time_zone": document.time_zone,
        "generated": words::generated(document),
        "coverage": words::coverage(document),
        "version": words::version(document),
        "rule": words::rule(document),
        "summary": texts(&document.summary),
        "sections": document.sections.iter().map(section).collect::<Vec<_>>(),
    });
    coverage::settle(&mut data);
    data
}

/// The language and region that typst accepts; a tag that it would refuse is
/// English, the language of the words around the document.
fn locale(tag: &str) -> (String, Option<String>) {
    let is_word = |part: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    let mut parts = tag.split(['-', '_']);
    let language = parts.next().filter(|part| is_word(part, 2..=3)).unwrap_or("en");
    let region = parts.find(|part| is_word(part, 2..=2));
    (language.to_ascii_lowercase(), region.map(str::to_ascii_uppercase))
}

fn texts(sentences: &[Sentence]) -> Vec<String> {
    sentences.iter().map(|sentence| coverage::breakable(&sentence.text)).collect()
}

fn section(section: &Section) -> Value {
    let blocks: Vec<Value> = section.blocks.iter().map(block).collect();
    json!({ "title": section.title, "blocks": blocks })
}

fn block(block: &Block) -> Value {
    match block {
        Block::Text { sentences } => json!({ "kind": "text", "text": texts(sentences).join(" ") }),
        Block::Tiles { tiles } => {
            json!({ "kind": "tiles", "tiles": tiles.iter().map(tile).collect::<Vec<_>>() })
        }
        Block::Table(table) => self::table(table),
        Block::Chart(chart) => json!({
            "kind": "chart",
            "title": chart.title,
            "description": chart.description,
            "svg": svg::draw(chart).as_str(),
        }),
        Block::Findings { findings } => {
            json!({ "kind": "findings", "findings": texts(findings) })
        }
        Block::Note { text } => json!({ "kind": "note", "text": coverage::breakable(text) }),
        Block::Unknown(_) => json!({ "kind": "note", "text": words::UNKNOWN }),
    }
}

fn tile(tile: &Tile) -> Value {
    json!({ "label": tile.label, "number": number(&tile.number), "detail": tile.detail })
}

fn table(table: &Table) -> Value {
    let columns = table.columns.iter().enumerate().map(|(at, column)| {
        let mut cells = table.rows.iter().filter_map(|row| row.get(at));
        let numeric = cells.any(|cell| matches!(cell, Cell::Number(_)));
        let words = table.rows.iter().filter_map(|row| match row.get(at) {
            Some(Cell::Text(text)) => Some(text.as_str()),
            _ => None,
        });
        let weight = words.chain([column.label.as_str()]).map(weight).max();
        json!({ "label": coverage::breakable(&column.label), "numeric": numeric, "weight": weight })
    });
    let rows = table.rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>());
    json!({
        "kind": "table",
        "title": table.title,
        "columns": columns.collect::<Vec<_>>(),
        "rows": rows.collect::<Vec<_>>(),
    })
}

fn weight(text: &str) -> usize {
    let longest = text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
    text.chars().count().min(ENOUGH).max(longest) + SPACE
}

fn cell(cell: &Cell) -> Value {
    match cell {
        Cell::Number(number) => self::number(number),
        Cell::Text(text) => json!({ "text": coverage::breakable(text), "state": "text" }),
    }
}

fn number(number: &Number) -> Value {
    let state = number.figure.state();
    json!({ "text": words::marked(&number.text, state), "state": words::state(state) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_language_tag_stops_a_report() {
        for (tag, language, region) in [
            ("en", "en", None),
            ("de-AT", "de", Some("AT")),
            ("zh_Hant_TW", "zh", Some("TW")),
            ("", "en", None),
            ("x-nonsense", "en", None),
        ] {
            assert_eq!(locale(tag), (language.to_owned(), region.map(str::to_owned)), "{tag}");
        }
    }
}
