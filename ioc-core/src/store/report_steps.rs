//! The steps of a report, and what is kept of those that were published.

use crate::clock::Instant;
use crate::document::format::{Format, Rendered};
use crate::error::{Error, ErrorKind, Result};
use crate::model::digest::sha256_of;
use crate::model::report::{Report, ReportStatus};

/// A step of a report, with all that is written with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportStep {
    /// Its next version is being written, until this instant at the latest.
    Generate {
        /// The end of the writer's time. It tells writers apart.
        until: Instant,
    },
    /// The writing of it broke.
    Fail,
    /// A version is released to its readers, with what it was drawn as.
    Publish {
        /// The version, which has to be the newest.
        version: u32,
        /// When.
        at: Instant,
        /// A drawing in each format that there is, each once.
        exports: Vec<KeptExport>,
    },
    /// It is put away.
    Archive,
}

impl ReportStep {
    /// Where the report stands after it.
    pub fn status(&self) -> ReportStatus {
        match self {
            Self::Generate { .. } => ReportStatus::Generating,
            Self::Fail => ReportStatus::Failed,
            Self::Publish { .. } => ReportStatus::Published,
            Self::Archive => ReportStatus::Archived,
        }
    }

    /// Until when the report is being written after it, if it is.
    pub fn until(&self) -> Option<Instant> {
        match self {
            Self::Generate { until } => Some(*until),
            _ => None,
        }
    }

    /// The version that readers see from then on, if that changes.
    pub fn published(&self) -> Option<u32> {
        match self {
            Self::Publish { version, .. } => Some(*version),
            _ => None,
        }
    }

    /// Fails unless the step can be taken from what `stands` there.
    ///
    /// # Errors
    /// `Conflict` with code `report_moved_on` where another version is the newest by now.
    pub fn check(&self, stands: &Report) -> Result<()> {
        match self.published() {
            Some(version) if version != stands.version => {
                let newest = stands.version;
                let message = format!("version {newest} is the newest by now, not {version}");
                Err(Error::new(ErrorKind::Conflict, "report_moved_on", message)
                    .with_hint("look at the newest version, then publish the report again"))
            }
            _ => Ok(()),
        }
    }
}

/// What is kept of a drawing, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportFacts {
    /// Its format.
    pub format: Format,
    /// Its media type, such as `application/pdf`.
    pub media_type: String,
    /// The ending of a file that holds it, such as `pdf` or `csv.zip`.
    pub extension: String,
    /// The SHA-256 of its bytes, in 64 hexadecimal digits.
    pub sha256: String,
    /// How many bytes it has.
    pub size_bytes: u64,
}

/// A drawing that is kept for ever.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptExport {
    /// What it is.
    pub facts: ExportFacts,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl KeptExport {
    /// A drawing to keep.
    pub fn of(format: Format, rendered: Rendered) -> Self {
        let Rendered { bytes, media_type, extension } = rendered;
        let facts = ExportFacts {
            format,
            media_type: media_type.to_owned(),
            extension: extension.to_owned(),
            sha256: sha256_of(&bytes),
            size_bytes: bytes.len() as u64,
        };
        Self { facts, bytes }
    }

    /// Fails unless the bytes are those that were kept.
    ///
    /// # Errors
    /// `Corrupt` with code `export_damaged`.
    pub fn check(&self) -> Result<()> {
        if sha256_of(&self.bytes) == self.facts.sha256 {
            return Ok(());
        }
        let message = "what was kept of a published report is not what was published";
        Err(Error::new(ErrorKind::Corrupt, "export_damaged", message)
            .with("format", self.facts.format.as_str())
            .with_hint("restore the database from a backup of before"))
    }
}

/// A version of a report, as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedVersion {
    /// Its number.
    pub version: u32,
    /// When it was written.
    pub generated_at: Instant,
    /// Its summary in plain sentences.
    pub executive_summary: String,
    /// When it was published; nothing for one that never was.
    pub published_at: Option<Instant>,
    /// What is kept of its drawings, by format.
    pub exports: Vec<ExportFacts>,
}
