//! A document and the kinds of block it is made of.
//!
//! The types are generic in their numbers `N` and their words `T`. What sections
//! build and a version keeps has measures and messages ([`super::draft::Draft`]); what
//! a renderer draws has both as text in the reader's language.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::document::chart::{Chart, Point};
use crate::document::number::Number;
use crate::document::sentence::Sentence;
use crate::ids::ReportId;

/// The version of the JSON that a document is stored and exported as.
pub const SCHEMA_VERSION: u32 = 2;

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
pub struct Document<N = Number, T = String> {
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
    /// The language tag of its words, such as `de-AT`.
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
    /// The first page.
    pub front: Front<N, T>,
    /// The sections in order.
    pub sections: Vec<Section<N, T>>,
}

/// The first page, which says it all to who reads no further.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Front<N = Number, T = String> {
    /// What the period comes down to.
    pub bottom_line: Sentence<T>,
    /// What was found, most important first: at most three.
    pub findings: Vec<Sentence<T>>,
    /// What there is to decide.
    pub decisions: Vec<Sentence<T>>,
    /// The key figures, with their last weeks.
    pub tiles: Vec<Tile<N, T>>,
    /// How far all this can be trusted.
    pub trust: Vec<Fact<T>>,
}

impl<N, T> Front<N, T> {
    /// What the period comes down to, and what was found.
    pub fn sentences(&self) -> impl Iterator<Item = &Sentence<T>> {
        std::iter::once(&self.bottom_line).chain(&self.findings)
    }
}

/// A label and what there is to say to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact<T = String> {
    /// What it is about.
    pub label: T,
    /// What is said.
    pub text: T,
}

/// What a reader may take a section for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionState {
    /// It stands.
    #[default]
    Ok,
    /// There was nothing to tell.
    Empty,
    /// All its figures are hidden to protect people.
    Suppressed,
    /// All its figures are older than the period.
    Stale,
    /// It could not be built; the rest of the report stands.
    Failed,
}

/// One section.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section<N = Number, T = String> {
    /// The registry name of its builder, such as `metrics_summary`.
    pub section_type: String,
    /// Its title.
    pub title: T,
    /// What it may be taken for.
    #[serde(default)]
    pub state: SectionState,
    /// Its blocks in order.
    pub blocks: Vec<Block<N, T>>,
}

/// The kinds of block; a renderer draws kinds and knows no section.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block<N = Number, T = String> {
    /// A paragraph.
    Text {
        /// Its sentences.
        sentences: Vec<Sentence<T>>,
    },
    /// Key figures side by side.
    Tiles {
        /// The tiles in order.
        tiles: Vec<Tile<N, T>>,
    },
    /// A table.
    Table(Table<N, T>),
    /// A chart.
    Chart(Chart<N, T>),
    /// What stands out.
    Findings {
        /// Most important first.
        findings: Vec<Sentence<T>>,
    },
    /// A remark in small print: a rule, a source, a limit.
    Note {
        /// The remark.
        text: T,
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
pub struct Tile<N = Number, T = String> {
    /// The figure's registry name.
    pub name: String,
    /// Its name for a reader.
    pub label: T,
    /// The figure.
    pub number: N,
    /// One line under it: the people, the interval, the change in words.
    pub detail: T,
    /// Which way it has gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// The weeks up to now, oldest first; none for a tile without a sparkline.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<Point<N, T>>,
}

/// Which way a figure has gone, as far as its interval tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Clearly up.
    Up,
    /// Clearly down.
    Down,
    /// The interval of the change holds zero.
    Unclear,
}

/// A table that was released as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Table<N = Number, T = String> {
    /// A name in `snake_case`, unique in the document; names the CSV file.
    pub key: String,
    /// Its title.
    pub title: T,
    /// Its columns in order.
    pub columns: Vec<Column<T>>,
    /// Its rows; each has as many cells as there are columns.
    pub rows: Vec<Vec<Cell<N, T>>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column<T = String> {
    /// A name in `snake_case`, unique in the table; the CSV header.
    pub key: String,
    /// Its heading.
    pub label: T,
    /// The unit of its numbers, if it has numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Cell<N = Number, T = String> {
    /// A number, hidden or shown.
    Number(N),
    /// A day.
    Date {
        /// The day, as programs read it.
        date: NaiveDate,
        /// The day, as people do.
        text: T,
    },
    /// A word.
    Text(T),
}
