//! A document as the bytes of a stored version, and back.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::document::block::{Block, Document, SCHEMA_VERSION};
use crate::document::draft::{Draft, Measure};
use crate::error::{Error, ErrorKind, Result};
use crate::language::text::Text;
use crate::privacy::figure::{Figure, StoredFigure};

/// The bytes of a stored version.
pub(crate) fn write(document: &Draft) -> Result<Vec<u8>> {
    serde_json::to_vec(document).map_err(|source| {
        Error::new(ErrorKind::Internal, "document_not_written", "the document cannot be written")
            .with_source(source)
    })
}

/// The document that [`write()`] wrote. Blocks that it does not know are kept as
/// they are if a newer program wrote the document, and are damage if not.
pub(crate) fn read(bytes: &[u8]) -> Result<Draft> {
    let unread = |source| {
        let error = if version(bytes) > Some(SCHEMA_VERSION) { newer() } else { corrupt() };
        error.with_source(source)
    };
    let stored: Document<StoredMeasure, Text> = if version(bytes) == Some(1) {
        serde_json::from_slice(bytes).and_then(|first| serde_json::from_value(upgraded(first)))
    } else {
        serde_json::from_slice(bytes)
    }
    .map_err(unread)?;
    let mut blocks = stored.sections.iter().flat_map(|section| &section.blocks);
    if stored.schema_version <= SCHEMA_VERSION && blocks.any(|it| matches!(it, Block::Unknown(_))) {
        return Err(corrupt());
    }
    Ok(stored.map(&Measure::from, &|text| text))
}

/// A document of the first version: its numbers stand beside their text, and its
/// summary is a list.
fn upgraded(mut first: Value) -> Value {
    let mut summary = match first.get_mut("summary").map(Value::take) {
        Some(Value::Array(summary)) => summary,
        _ => Vec::new(),
    };
    let bottom_line =
        if summary.is_empty() { json!({ "text": "", "figures": [] }) } else { summary.remove(0) };
    first["front"] = json!({
        "bottom_line": bottom_line, "findings": summary, "decisions": [], "tiles": [], "trust": [],
    });
    first["schema_version"] = SCHEMA_VERSION.into();
    first
}

/// The private mirror through which stored measures come back.
#[derive(Debug, Deserialize)]
struct StoredMeasure {
    figure: StoredFigure,
    /// What the first version has instead is the rounded number.
    #[serde(default)]
    decimals: Option<u8>,
    #[serde(default)]
    plain: String,
    #[serde(default)]
    signed: bool,
}

impl From<StoredMeasure> for Measure {
    fn from(stored: StoredMeasure) -> Self {
        let written = || stored.plain.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let decimals = stored.decimals.or_else(|| u8::try_from(written()).ok()).unwrap_or(0);
        Self { figure: Figure::from(stored.figure), decimals, signed: stored.signed }
    }
}

fn corrupt() -> Error {
    Error::new(ErrorKind::Corrupt, "corrupt_document", "a stored report cannot be read")
        .with_hint("generate the report again; the next version replaces it")
}

fn newer() -> Error {
    let message = "a newer version of this program wrote the report";
    Error::new(ErrorKind::Unsupported, "newer_document", message)
        .with_hint("read it with that version, or generate the report again")
}

fn version(bytes: &[u8]) -> Option<u32> {
    #[derive(Deserialize)]
    struct Version {
        schema_version: u32,
    }
    serde_json::from_slice::<Version>(bytes).ok().map(|it| it.schema_version)
}

/// Reads a stored figure back; the only way a figure is not made by a release.
pub(crate) fn read_figures<T: for<'de> Deserialize<'de>>(bytes: &[u8]) -> Result<T> {
    serde_json::from_slice(bytes).map_err(|source| {
        Error::new(ErrorKind::Corrupt, "corrupt_figures", "stored figures cannot be read")
            .with_hint("`ioc rebuild` computes them again from the rows")
            .with_source(source)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::locale::Locale;

    fn document(schema_version: u32, blocks: &Value) -> Value {
        json!({
            "schema_version": schema_version,
            "report_id": uuid::Uuid::nil(),
            "version": 1,
            "organization": "o",
            "title": "Weekly",
            "language": "en",
            "period_start": "2026-01-05",
            "period_end": "2026-01-11",
            "time_zone": "UTC",
            "generated_at": "2026-01-12T08:00:00Z",
            "minimum_group": 5,
            "coverage": "complete",
            "front": {
                "bottom_line": {"text": "", "figures": []},
                "findings": [], "decisions": [], "tiles": [], "trust": [],
            },
            "sections": [
                {"section_type": "team_climate", "title": "Team climate", "state": "ok", "blocks": blocks},
            ],
        })
    }

    /// Blocks that are not there yet, around one that is.
    fn of_the_future() -> Value {
        let figure = json!({
            "value": 0.1, "unit": "ratio", "n": 12, "interval": null, "state": "ok",
        });
        let number = json!({"figure": figure, "decimals": 1});
        let tile = json!({"name": "a", "label": "A", "number": number, "detail": ""});
        json!([
            {"kind": "heat_map", "cells": [[1, 0.25], [null, "x"]], "z": {"a": 1}},
            {"kind": "tiles", "tiles": [tile]},
            {"kind": "chart", "key": "c", "mark": {"spiral": [figure]}},
            {"blocks": []},
        ])
    }

    #[test]
    fn a_section_of_a_newer_program_survives_reading_and_writing() {
        let newer = document(SCHEMA_VERSION + 1, &of_the_future());
        let read = read(newer.to_string().as_bytes()).unwrap();
        let unknown = |block: &&crate::document::draft::Block| matches!(block, Block::Unknown(_));
        assert_eq!(read.sections[0].section_type, "team_climate");
        assert_eq!(read.sections[0].blocks.iter().filter(unknown).count(), 3);
        let written = String::from_utf8(write(&read).unwrap()).unwrap();
        assert_eq!(written, newer.to_string());
    }

    #[test]
    fn what_this_program_cannot_have_written_is_corrupt() {
        let blocks = of_the_future();
        for block in blocks.as_array().unwrap().iter().filter(|block| block["kind"] != "tiles") {
            let ours = document(SCHEMA_VERSION, &json!([block]));
            let error = read(ours.to_string().as_bytes()).unwrap_err();
            assert_eq!((error.kind(), error.code()), (ErrorKind::Corrupt, "corrupt_document"));
        }
    }

    #[test]
    fn a_document_of_another_shape_says_who_wrote_it() {
        for (schema_version, code) in
            [(SCHEMA_VERSION, "corrupt_document"), (SCHEMA_VERSION + 1, "newer_document")]
        {
            let mut other = document(schema_version, &json!([]));
            other["coverage"] = json!("three_quarters");
            assert_eq!(read(other.to_string().as_bytes()).unwrap_err().code(), code);
        }
        assert_eq!(read(b"{\"schema_version\": 3").unwrap_err().code(), "corrupt_document");
    }

    #[test]
    fn a_document_of_the_first_version_reads_as_it_was_written() {
        let number = json!({
            "text": "80.0 %", "plain": "80.0",
            "figure": {"value": 80.02, "unit": "percentage", "n": 5, "interval": null, "state": "ok"},
        });
        let mark = json!({"type": "dot_interval", "min": 1.0, "max": 5.0, "rows": [
            {"label": "Openness", "number": number},
        ]});
        let blocks = json!([
            {"kind": "table", "key": "t", "title": "T", "columns": [{"key": "a", "label": "A"}],
             "rows": [[number]]},
            {"kind": "chart", "key": "c", "title": "C", "description": "", "unit": "score",
             "mark": mark},
        ]);
        let mut first = document(1, &blocks);
        first["summary"] = json!([
            {"text": "Up.", "figures": ["a"]}, {"text": "Down.", "figures": []},
        ]);
        let read = read(first.to_string().as_bytes()).unwrap().spoken(&Locale::of("en"));
        assert_eq!(read.front.bottom_line.text, "Up.");
        assert_eq!(read.front.findings[0].text, "Down.");
        let text = serde_json::to_string(&read).unwrap();
        assert_eq!(text.matches("80.0 %").count(), 2, "{text}");
    }
}
