//! Which file a command reads, and how.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use ioc_analytics::error::Result;
use ioc_analytics::ingest::rejected::RejectedFile;
use ioc_analytics::ingest::request::{FileFormat, ImportKind, ImportRequest};
use ioc_analytics::ingest::source::FilePath;
use ioc_analytics::psychometrics::instrument;
use serde_json::Value;

use crate::arguments::pair;
use crate::exit;
use crate::reply::Reply;

/// A file of rows, and what becomes of those with something wrong with them.
#[derive(Debug, Args)]
pub(crate) struct Input {
    /// The file: CSV or TSV with a heading, NDJSON, or Parquet.
    file: PathBuf,
    /// How the file is written; without it a name that ends in .ndjson, .jsonl
    /// or .parquet says it, and any other is the first.
    #[arg(long, value_name = "FORMAT", value_enum)]
    format: Option<Format>,
    /// Read a field from a column of another name; may be repeated.
    #[arg(long, value_name = "FIELD=COLUMN")]
    map: Vec<String>,
    /// Check the file, say what would be done, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// Leave out rows with something wrong with them, write them beside the
    /// file, and end with exit code 6.
    #[arg(long)]
    pub(crate) skip_invalid: bool,
    /// The file that takes the rows left out [default: events.rejected.csv for
    /// events.csv].
    #[arg(long, value_name = "FILE", requires = "skip_invalid")]
    rejected: Option<PathBuf>,
}

/// What was filled in, where a file's rows are responses.
#[derive(Debug, Args)]
pub(crate) struct Instrumented {
    /// What was filled in: `ipip-50`, `ipip-neo-120`, or `scored` for finished
    /// scores.
    #[arg(long, value_name = "KEY", default_value = "ipip-50")]
    instrument: String,
    /// When rows that do not say it were completed.
    #[arg(long, value_name = "DATE")]
    pub(crate) completed_at: Option<String>,
}

/// How values are set apart.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// CSV or TSV: comma, tab or semicolon, whichever the heading has.
    Csv,
    /// A JSON object a line.
    Ndjson,
    /// Parquet.
    Parquet,
}

impl Instrumented {
    /// The kind of row, of an instrument that there is.
    pub(crate) fn kind(&self) -> Result<ImportKind> {
        let instrument = instrument::find(&self.instrument)?.key.to_owned();
        Ok(ImportKind::Responses { instrument })
    }
}

impl Input {
    /// What is asked of the file, whose rows are of `kind`.
    pub(crate) fn request(&self, kind: ImportKind) -> Result<ImportRequest> {
        Ok(ImportRequest {
            format: self.format.map(|format| match format {
                Format::Csv => FileFormat::Delimited,
                Format::Ndjson => FileFormat::Ndjson,
                Format::Parquet => FileFormat::Parquet,
            }),
            map: self.map.iter().map(|text| pair(text)).collect::<Result<_>>()?,
            dry_run: self.dry_run,
            ..ImportRequest::new(kind)
        })
    }

    pub(crate) fn source(&self) -> FilePath {
        FilePath::new(&self.file)
    }

    /// Where rows go that are left out.
    pub(crate) fn rejected(&self) -> PathBuf {
        self.rejected.clone().unwrap_or_else(|| RejectedFile::beside(&self.file))
    }

    /// The reply that `json` says, of which `rejected` rows were left out.
    /// `text` is told where they are, and writes the rest.
    pub(crate) fn reply(
        &self,
        mut json: Value,
        rejected: u64,
        text: impl FnOnce(Option<&str>) -> String,
    ) -> Reply {
        let written = (rejected > 0 && !self.dry_run).then(|| self.rejected());
        json["rejected_file"] = written.as_ref().map(|path| path.to_string_lossy()).into();
        let place = written.map(|path| format!("the rows left out are in {}", path.display()));
        let reply = Reply::new(&json, text(place.as_deref()));
        if rejected > 0 { reply.with_code(exit::LEFT_OUT) } else { reply }
    }
}
