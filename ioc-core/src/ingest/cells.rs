//! The values of one row.

use crate::error::shown;
use crate::ingest::columns::{Found, Header};
use crate::ingest::dates::Stamp;
use crate::ingest::faults::Fault;
use crate::ingest::table::record::Record;

/// The field whose value may be a JSON object.
const METADATA: &str = "metadata";

/// Reads a row's values by column and collects what is wrong with them.
pub(super) struct Cells<'r> {
    record: &'r Record,
    header: &'r Header,
    found: &'r Found,
    line: u64,
    faults: Vec<Fault>,
}

impl<'r> Cells<'r> {
    /// The values of a row that begins on `line`.
    pub(super) fn new(record: &'r Record, header: &'r Header, found: &'r Found, line: u64) -> Self {
        let mut cells = Self { record, header, found, line, faults: Vec::new() };
        cells.refuse_nested();
        cells
    }

    fn refuse_nested(&mut self) {
        for (field, column) in self.found {
            let refused = self.record.is_refused(*column);
            if refused || (field != METADATA && self.record.is_nested(*column)) {
                let message = format!(
                    "`{}` is no text, number, true or false",
                    shown(self.raw(Some(*column)))
                );
                let hint = if refused {
                    "write the column as texts, numbers or dates, and metadata as JSON texts"
                } else {
                    "a text, a number, true, false or null; only metadata has keys of its own"
                };
                self.fault(Some(*column), Fault::new("nested_value", message).with_hint(hint));
            }
        }
    }

    /// The line on which the row begins.
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    /// Whether nothing was found wrong with the row so far.
    pub(super) fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }

    /// All that was found wrong with the row.
    pub(super) fn into_faults(self) -> Vec<Fault> {
        self.faults
    }

    /// The text of a column without blanks around it, or an empty one: what
    /// the row's identity is made of.
    pub(super) fn raw(&self, column: Option<usize>) -> &'r str {
        column.and_then(|column| self.record.get(column)).unwrap_or("").trim()
    }

    /// The text of a column, if there is one.
    pub(super) fn text(&self, column: Option<usize>) -> Option<&'r str> {
        Some(self.raw(column)).filter(|text| !text.is_empty())
    }

    /// As [`Self::text`], as a text of its own.
    pub(super) fn owned(&self, column: Option<usize>) -> Option<String> {
        self.text(column).map(str::to_owned)
    }

    /// The text of a column that every row must fill.
    pub(super) fn need(&mut self, column: usize) -> Option<&'r str> {
        let text = self.text(Some(column));
        if text.is_none() {
            self.fault(Some(column), Fault::new("missing_value", "there is no value"));
        }
        text
    }

    /// The value that `parse` makes of a column's text; a fault if it cannot.
    pub(super) fn parse<T>(
        &mut self,
        column: Option<usize>,
        parse: impl FnOnce(&'r str) -> Result<T, Fault>,
    ) -> Option<T> {
        let parsed = parse(self.text(column)?);
        self.ok(column, parsed)
    }

    /// The date or date-time of a column.
    pub(super) fn stamp(&mut self, column: Option<usize>) -> Option<Stamp> {
        self.parse(column, Stamp::parse)
    }

    /// The value of `result`; its fault goes to the column.
    pub(super) fn ok<T>(&mut self, column: Option<usize>, result: Result<T, Fault>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(fault) => {
                self.fault(column, fault);
                None
            }
        }
    }

    /// Notes a fault in a column, or of the whole row.
    pub(super) fn fault(&mut self, column: Option<usize>, fault: Fault) {
        let fault = fault.on(self.line);
        self.faults.push(match column {
            Some(column) => fault.in_column(self.header.name(column)),
            None => fault,
        });
    }

    /// Notes a fault in the column that carries `field`.
    pub(super) fn fault_of(&mut self, field: &str, fault: Fault) {
        self.fault(self.found.get(field).copied(), fault);
    }
}
