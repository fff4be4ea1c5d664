//! One reading of a file.

use crate::error::Result;
use crate::ingest::faults::Fault;
use crate::ingest::identity::Identity;
use crate::ingest::rejected::{RejectedRow, RejectedRows};
use crate::ingest::report::Phase;
use crate::ingest::source::Source;
use crate::ingest::table::entry;
use crate::ingest::table::record::Record;
use crate::ingest::table::rows::Rows;
use crate::ingest::table::shape::Shape;

/// How far a file has been read, and the row that it has come to.
pub(super) struct Reading<'s> {
    pub(super) phase: Phase,
    pub(super) rows: Rows<'s>,
    pub(super) record: Record,
    pub(super) line: u64,
    pub(super) identity: Identity,
    shape: &'s Shape,
}

impl<'s> Reading<'s> {
    pub(super) fn new(
        phase: Phase,
        source: &dyn Source,
        shape: &'s Shape,
        identity: Identity,
    ) -> Result<Self> {
        let (rows, record) = (Rows::open(source, shape)?, Record::default());
        Ok(Self { phase, rows, record, line: 0, identity, shape })
    }

    /// The first line of a file of rejected rows.
    pub(super) fn heading(&self) -> Vec<u8> {
        entry::heading(self.shape)
    }

    /// Hands over the row as one that is left out.
    pub(super) fn reject(&self, faults: &[Fault], rejects: &mut dyn RejectedRows) -> Result<()> {
        let reasons: Vec<String> = faults.iter().map(Fault::reason).collect();
        let (line, text) = (self.line, self.rows.raw());
        let entry = entry::entry(self.shape, text, &self.record, line, &reasons.join("; "));
        rejects.reject(&RejectedRow { line, faults, text, entry: &entry })
    }
}
