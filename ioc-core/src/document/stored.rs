//! A document as the bytes of a stored version, and back.

use serde::Deserialize;

use crate::document::block::{Block, Cell, Document, Section, Table, Tile};
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

/// The document that [`write()`] wrote.
pub(crate) fn read(bytes: &[u8]) -> Result<Document> {
    let stored: Document<StoredFigure> = serde_json::from_slice(bytes).map_err(|source| {
        Error::new(ErrorKind::Corrupt, "corrupt_document", "a stored report cannot be read")
            .with_hint("generate the report again; the next version replaces it")
            .with_source(source)
    })?;
    Ok(stored.map(&|figure: StoredFigure| Figure::from(figure)))
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
