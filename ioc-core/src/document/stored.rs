//! A document as the bytes of a stored version, and back.

use serde::Deserialize;

use crate::document::block::{Block, Cell, Document, SCHEMA_VERSION, Section, Table, Tile};
use crate::document::chart::{Chart, Mark, Point};
use crate::document::number::Number;
use crate::error::{Error, ErrorKind, Result};
use crate::privacy::figure::{Figure, StoredFigure};

/// The bytes of a stored version.
pub(crate) fn write(document: &Document) -> Result<Vec<u8>> {
    serde_json::to_vec(document).map_err(|source| {
        Error::new(ErrorKind::Internal, "document_not_written", "the document cannot be written")
            .with_source(source)
    })
}

/// The document that [`write()`] wrote. Blocks that it does not know are kept as
/// they are if a newer program wrote the document, and are damage if not.
pub(crate) fn read(bytes: &[u8]) -> Result<Document> {
    let stored: Document<StoredFigure> = serde_json::from_slice(bytes).map_err(|source| {
        let error = if is_newer(bytes) { newer() } else { corrupt() };
        error.with_source(source)
    })?;
    let mut blocks = stored.sections.iter().flat_map(|section| &section.blocks);
    if stored.schema_version <= SCHEMA_VERSION && blocks.any(|it| matches!(it, Block::Unknown(_))) {
        return Err(corrupt());
    }
    Ok(stored.map(&|figure: StoredFigure| Figure::from(figure)))
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

fn is_newer(bytes: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Version {
        schema_version: u32,
    }
    serde_json::from_slice::<Version>(bytes).is_ok_and(|it| it.schema_version > SCHEMA_VERSION)
}

/// Reads a stored figure back; the only way a figure is not made by a release.
pub(crate) fn read_figures<T: for<'de> Deserialize<'de>>(bytes: &[u8]) -> Result<T> {
    serde_json::from_slice(bytes).map_err(|source| {
        Error::new(ErrorKind::Corrupt, "corrupt_figures", "stored figures cannot be read")
            .with_hint("`ioc rebuild` computes them again from the rows")
            .with_source(source)
    })
}

impl<F> Document<F> {
    fn map<G>(self, turn: &impl Fn(F) -> G) -> Document<G> {
        Document {
            schema_version: self.schema_version,
            report_id: self.report_id,
            version: self.version,
            organization: self.organization,
            title: self.title,
            language: self.language,
            period_start: self.period_start,
            period_end: self.period_end,
            time_zone: self.time_zone,
            generated_at: self.generated_at,
            minimum_group: self.minimum_group,
            coverage: self.coverage,
            summary: self.summary,
            sections: self.sections.into_iter().map(|section| section.map(turn)).collect(),
        }
    }
}

impl<F> Section<F> {
    fn map<G>(self, turn: &impl Fn(F) -> G) -> Section<G> {
        Section {
            section_type: self.section_type,
            title: self.title,
            blocks: self.blocks.into_iter().map(|block| block.map(turn)).collect(),
        }
    }
}

impl<F> Block<F> {
    fn map<G>(self, turn: &impl Fn(F) -> G) -> Block<G> {
        match self {
            Self::Text { sentences } => Block::Text { sentences },
            Self::Findings { findings } => Block::Findings { findings },
            Self::Note { text } => Block::Note { text },
            Self::Tiles { tiles } => {
                Block::Tiles { tiles: tiles.into_iter().map(|tile| tile.map(turn)).collect() }
            }
            Self::Table(table) => Block::Table(table.map(turn)),
            Self::Chart(chart) => Block::Chart(chart.map(turn)),
            Self::Unknown(block) => Block::Unknown(block),
        }
    }
}

impl<F> Tile<F> {
    fn map<G>(self, turn: &impl Fn(F) -> G) -> Tile<G> {
        let Self { name, label, number, detail } = self;
        Tile { name, label, number: number.map(turn), detail }
    }
}

impl<F> Table<F> {
    fn map<G>(self, turn: &impl Fn(F) -> G) -> Table<G> {
        let turn_cell = |cell| match cell {
            Cell::Number(number) => Cell::Number(Number::map(number, turn)),
            Cell::Text(text) => Cell::Text(text),
        };
        let rows = self.rows.into_iter();
        Table {
            key: self.key,
            title: self.title,
            columns: self.columns,
            rows: rows.map(|row| row.into_iter().map(turn_cell).collect()).collect(),
        }
    }
}

impl<F> Chart<F> {
    fn map<G>(self, turn: &impl Fn(F) -> G) -> Chart<G> {
        let points = |points: Vec<Point<F>>| -> Vec<Point<G>> {
            points
                .into_iter()
                .map(|point| Point { label: point.label, number: point.number.map(turn) })
                .collect()
        };
        let mark = match self.mark {
            Mark::Trend { points: all } => Mark::Trend { points: points(all) },
            Mark::DotInterval { min, max, rows } => {
                Mark::DotInterval { min, max, rows: points(rows) }
            }
        };
        Chart {
            key: self.key,
            title: self.title,
            description: self.description,
            unit: self.unit,
            mark,
        }
    }
}

impl<F> Number<F> {
    fn map<G>(self, turn: &impl Fn(F) -> G) -> Number<G> {
        Number { text: self.text, plain: self.plain, figure: turn(self.figure) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

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
            "summary": [],
            "sections": [
                {"section_type": "team_climate", "title": "Team climate", "blocks": blocks},
            ],
        })
    }

    /// Blocks that are not there yet, around one that is.
    fn of_the_future() -> Value {
        let figure = json!({
            "value": 0.1, "unit": "ratio", "n": 12, "interval": null, "state": "ok",
        });
        let number = json!({"text": "0.1", "plain": "0.1", "figure": figure});
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
        let unknown = |block: &&Block| matches!(block, Block::Unknown(_));
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
        assert_eq!(read(b"{\"schema_version\": 2").unwrap_err().code(), "corrupt_document");
    }
}
