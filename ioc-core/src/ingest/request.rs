//! What an import is asked to do.

use chrono::Weekday;
use chrono_tz::Tz;

/// What the rows of a file are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportKind {
    /// Who belongs to an organization, and where.
    Members,
    /// Filled-in instruments.
    Responses {
        /// The instrument's key, such as `ipip-50`.
        instrument: String,
    },
    /// Activity events.
    Activity,
}

/// How a file sets its rows and values apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// A header and rows with a comma, tab or semicolon between the values.
    Delimited,
    /// A JSON object a line. Its keys are what the columns of a header are;
    /// nested values are refused, but for `metadata`.
    Ndjson,
    /// Parquet, with the feature `parquet`. Values become the texts that a CSV
    /// file of the same table has: an instant is in UTC and ends in `Z`, a time
    /// without a zone is a local one, and the old form of an instant (INT96) is
    /// in UTC. A column of lists or objects cannot be read.
    Parquet,
}

impl FileFormat {
    /// The format that a file of this name has: `.ndjson`, `.jsonl` and
    /// `.parquet` say it.
    pub fn of_name(name: &str) -> Self {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let is = |word: &str| ending.eq_ignore_ascii_case(word);
        match () {
            () if is("ndjson") || is("jsonl") => Self::Ndjson,
            () if is("parquet") => Self::Parquet,
            () => Self::Delimited,
        }
    }
}

/// One import of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRequest {
    /// What the rows are.
    pub kind: ImportKind,
    /// How the file is written; without it its name decides.
    pub format: Option<FileFormat>,
    /// The organization that every row goes to; without one the file's
    /// organization column decides.
    pub organization: Option<String>,
    /// The zone of organizations that are new; UTC without one. One that is
    /// there keeps its own.
    pub time_zone: Option<Tz>,
    /// The first weekday of organizations that are new; Monday without one.
    pub week_start: Option<Weekday>,
    /// Fields and the columns that carry them, over what the names say.
    pub map: Vec<(String, String)>,
    /// When responses were completed that do not say it: a date or a
    /// date-time, as a file would write it.
    pub completed_at: Option<String>,
    /// Whether to check the file and compare it with what is there only.
    pub dry_run: bool,
}

impl ImportRequest {
    /// An import of `kind` with nothing else said.
    pub fn new(kind: ImportKind) -> Self {
        Self {
            kind,
            format: None,
            organization: None,
            time_zone: None,
            week_start: None,
            map: Vec::new(),
            completed_at: None,
            dry_run: false,
        }
    }
}
