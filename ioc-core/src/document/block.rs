//! A document and the kinds of block it is made of.
//!
//! The types are generic in what stands for a figure, so that a stored
//! document can be read back privately while [`Figure`] itself cannot be.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::document::chart::Chart;
use crate::document::number::Number;
use crate::document::sentence::Sentence;
use crate::ids::ReportId;
use crate::privacy::figure::Figure;

/// The version of the JSON that a document is stored and exported as.
pub const SCHEMA_VERSION: u32 = 1;

/// Whether the period of a document had anything to report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Coverage {
    /// The period is over and has data.
    Complete,
    /// The period still runs.
    Partial,
    /// The period has no activity and no assessments.
    NoData,
}

/// A finished report, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Document<F = Figure> {
    /// The version of this JSON.
    pub schema_version: u32,
    /// The report that it is a version of.
    pub report_id: ReportId,
    /// Which version.
    pub version: u32,
    /// The organization's name.
    pub organization: String,
    /// The report's title.
    pub title: String,
    /// The language tag of its sentences.
    pub language: String,
    /// The first day that it covers.
    pub period_start: NaiveDate,
    /// The last day that it covers, inclusive.
    pub period_end: NaiveDate,
    /// The IANA zone in which its days begin and end.
    pub time_zone: String,
    /// When it was written.
    pub generated_at: Instant,
    /// The smallest group whose figures it shows.
    pub minimum_group: u32,
    /// Whether its period had anything to report.
    pub coverage: Coverage,
    /// The executive summary, most important first.
    pub summary: Vec<Sentence>,
    /// The sections in order.
    pub sections: Vec<Section<F>>,
}

/// One section.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section<F = Figure> {
    /// The registry name of its builder, such as `metrics_summary`.
    pub section_type: String,
    /// Its title.
    pub title: String,
    /// Its blocks in order.
    pub blocks: Vec<Block<F>>,
}

/// The kinds of block; a renderer draws kinds and knows no section.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block<F = Figure> {
    /// A paragraph.
    Text {
        /// Its sentences.
        sentences: Vec<Sentence>,
    },
    /// Key figures side by side.
    Tiles {
        /// The tiles in order.
        tiles: Vec<Tile<F>>,
    },
    /// A table.
    Table(Table<F>),
    /// A chart.
    Chart(Chart<F>),
    /// What stands out.
    Findings {
        /// Most important first.
        findings: Vec<Sentence>,
    },
    /// A remark in small print: a rule, a source, a limit.
    Note {
        /// The remark.
        text: String,
    },
    /// What a newer version of this program wrote, kept as it is.
    #[serde(untagged)]
    Unknown(UnknownBlock),
}

/// A block of a kind that this version does not know: it can be written again,
/// and not be drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UnknownBlock(serde_json::Map<String, serde_json::Value>);

/// One key figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tile<F = Figure> {
    /// The figure's registry name.
    pub name: String,
    /// Its name for a reader.
    pub label: String,
    /// The figure.
    pub number: Number<F>,
    /// One line under it: the people, the interval, the change in words.
    pub detail: String,
}

/// A table that was released as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Table<F = Figure> {
    /// A name in `snake_case`, unique in the document; names the CSV file.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Its columns in order.
    pub columns: Vec<Column>,
    /// Its rows; each has as many cells as there are columns.
    pub rows: Vec<Vec<Cell<F>>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// A name in `snake_case`, unique in the table; the CSV header.
    pub key: String,
    /// Its heading.
    pub label: String,
    /// The unit of its numbers, if it has numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Cell<F = Figure> {
    /// A number, hidden or shown.
    Number(Number<F>),
    /// A word.
    Text(String),
}
