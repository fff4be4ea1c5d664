//! What a file looks like: its format and its columns.

use crate::error::{Error, Result};
use crate::ingest::columns::Header;
use crate::ingest::request::FileFormat;
use crate::ingest::source::Source;
use crate::ingest::table::delimited::{Delimited, delimiter_of};
use crate::ingest::table::encoding;
use crate::ingest::table::lines::Lines;
use crate::ingest::table::ndjson;
use crate::ingest::table::parquet;
use crate::ingest::table::record::Record;

/// The most columns that a file may have.
pub(super) const MAX_COLUMNS: usize = 4096;

/// Format and columns of a file, which every reading of it has in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ingest) struct Shape {
    pub(super) syntax: Syntax,
    header: Header,
}

/// How values are set apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Syntax {
    /// By a byte between them.
    Delimited(u8),
    /// By the keys of a JSON object.
    Ndjson,
    /// By the columns that they stand in.
    Parquet,
}

impl Syntax {
    /// What stands between the values of a row where it is a line.
    pub(super) fn delimiter(self) -> u8 {
        match self {
            Self::Delimited(delimiter) => delimiter,
            Self::Ndjson | Self::Parquet => b',',
        }
    }
}

impl Shape {
    /// The shape of `source`: of the format that was asked for, else of the
    /// one that its name says. The delimiter is the one that the header has
    /// most of.
    ///
    /// # Errors
    /// `InvalidInput` if it has no header that can be read, `NotFound` and
    /// `Unavailable` if its bytes cannot be.
    pub(in crate::ingest) fn of(source: &dyn Source, asked: Option<FileFormat>) -> Result<Self> {
        let format = asked.unwrap_or_else(|| FileFormat::of_name(source.name()));
        if format == FileFormat::Parquet {
            return Ok(Self { syntax: Syntax::Parquet, header: parquet::reader::header(source)? });
        }
        let (head, bytes) = encoding::open(source)?;
        let lines = Lines::new(source.name(), bytes);
        match format {
            FileFormat::Ndjson => {
                let header = ndjson::header(lines, source.name())?;
                Ok(Self { syntax: Syntax::Ndjson, header })
            }
            FileFormat::Delimited | FileFormat::Parquet => {
                let delimiter = delimiter_of(&head);
                let header = delimited_header(&mut Delimited::new(lines, delimiter))?;
                Ok(Self { syntax: Syntax::Delimited(delimiter), header })
            }
        }
    }

    /// What stands between the values of a delimited file.
    #[cfg(any(test, feature = "fuzz"))]
    pub(in crate::ingest) fn delimiter(&self) -> Option<u8> {
        match self.syntax {
            Syntax::Delimited(delimiter) => Some(delimiter),
            Syntax::Ndjson | Syntax::Parquet => None,
        }
    }

    /// The columns.
    pub(in crate::ingest) fn header(&self) -> &Header {
        &self.header
    }
}

/// The names in the first row that is not blank.
pub(super) fn delimited_header(rows: &mut Delimited) -> Result<Header> {
    let mut record = Record::default();
    let line = rows.next(&mut record)?;
    if let Some(fault) = line.and_then(|line| line.fault) {
        let (line, message) = (fault.line.unwrap_or(1), format!("the header: {}", fault.message));
        let error = Error::invalid(fault.code, message).with("line", line);
        return Err(match fault.hint {
            Some(hint) => error.with_hint(hint),
            None => error,
        });
    }
    if record.len() > MAX_COLUMNS {
        return Err(too_many_columns(1));
    }
    Ok(Header::new(record.iter()))
}

/// The error of a table that is too wide to be one.
pub(super) fn too_many_columns(line: u64) -> Error {
    let message = format!("there are more than {MAX_COLUMNS} columns");
    Error::invalid("too_many_columns", message)
        .with("line", line)
        .with_hint("leave out the columns that are not imported")
}
