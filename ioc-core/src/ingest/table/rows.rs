//! The rows of a file, one by one.

use crate::error::Result;
use crate::ingest::columns::Header;
use crate::ingest::faults::Fault;
use crate::ingest::source::{Source, changed};
use crate::ingest::table::delimited::Delimited;
use crate::ingest::table::encoding;
use crate::ingest::table::lines::Lines;
use crate::ingest::table::ndjson::Ndjson;
use crate::ingest::table::parquet;
use crate::ingest::table::parquet::reader::Parquet;
use crate::ingest::table::record::Record;
use crate::ingest::table::shape::{Shape, Syntax, delimited_header};

/// One reading of a file from its first row.
pub(in crate::ingest) struct Rows<'s> {
    shape: &'s Shape,
    reader: Reader,
    read: u64,
}

enum Reader {
    Delimited(Box<Delimited>),
    Ndjson(Ndjson),
    Parquet(Box<Parquet>),
}

/// A row that was come upon: where it begins, and what keeps it from being
/// one.
#[derive(Debug)]
pub(in crate::ingest) struct Line {
    /// Where it begins, from 1; which row it is where rows are no lines.
    pub(in crate::ingest) number: u64,
    pub(in crate::ingest) fault: Option<Fault>,
}

impl<'s> Rows<'s> {
    /// Begins to read `source`.
    ///
    /// # Errors
    /// `Conflict` with code `file_changed` if it no longer has this shape.
    pub(in crate::ingest) fn open(source: &dyn Source, shape: &'s Shape) -> Result<Self> {
        let lines = || {
            let (_, bytes) = encoding::open(source)?;
            Ok(Lines::new(source.name(), bytes))
        };
        let reader = match shape.syntax {
            Syntax::Ndjson => Reader::Ndjson(Ndjson::new(lines()?, shape.header())),
            Syntax::Parquet => {
                if parquet::reader::header(source)? != *shape.header() {
                    return Err(changed(source.name()));
                }
                Reader::Parquet(Box::new(Parquet::open(source)?))
            }
            Syntax::Delimited(delimiter) => {
                let mut rows = Delimited::new(lines()?, delimiter);
                if delimited_header(&mut rows)? != *shape.header() {
                    return Err(changed(source.name()));
                }
                Reader::Delimited(Box::new(rows))
            }
        };
        Ok(Self { shape, reader, read: 0 })
    }

    /// The columns.
    pub(in crate::ingest) fn header(&self) -> &'s Header {
        self.shape.header()
    }

    /// How many rows have been read, sound or not.
    pub(in crate::ingest) fn rows(&self) -> u64 {
        self.read
    }

    /// How many bytes have been read.
    pub(in crate::ingest) fn bytes(&self) -> u64 {
        match &self.reader {
            Reader::Delimited(rows) => rows.lines().bytes(),
            Reader::Ndjson(rows) => rows.lines().bytes(),
            Reader::Parquet(rows) => rows.bytes(),
        }
    }

    /// The row that was read last, as it stands in the file.
    pub(in crate::ingest) fn raw(&self) -> &[u8] {
        match &self.reader {
            Reader::Delimited(rows) => rows.raw(),
            Reader::Ndjson(rows) => rows.lines().line(),
            Reader::Parquet(rows) => rows.raw(),
        }
    }

    /// Reads the next row into `record`, which has a value for each column
    /// unless there is a fault. Rows without any value are passed over.
    ///
    /// # Errors
    /// What cannot be read on from, such as `line_too_long`.
    pub(in crate::ingest) fn next(&mut self, record: &mut Record) -> Result<Option<Line>> {
        loop {
            let line = match &mut self.reader {
                Reader::Delimited(rows) => rows.next(record)?,
                Reader::Ndjson(rows) => rows.next(record)?,
                Reader::Parquet(rows) => rows.next(record)?,
            };
            let Some(mut line) = line else { return Ok(None) };
            if line.fault.is_none() {
                if record.iter().all(|text| text.trim().is_empty()) {
                    continue;
                }
                line.fault = self.unequal(record).map(|fault| fault.on(line.number));
            }
            self.read += 1;
            return Ok(Some(line));
        }
    }

    fn unequal(&self, record: &Record) -> Option<Fault> {
        let (given, expected) = (record.len(), self.header().len());
        (given != expected).then(|| {
            let message = format!("the row has {given} columns, the header {expected}");
            let hint = "the file may be cut off; a value with a delimiter in it stands in quotes";
            Fault::new("unequal_lengths", message).with_hint(hint)
        })
    }
}
