//! Values of rollups as stores keep them: instants as microseconds, parts
//! behind their length.

use chrono::DateTime;

use crate::clock::Instant;
use crate::error::{Error, ErrorKind, Result};

/// Appends `part` behind its length.
pub(super) fn push_sized(bytes: &mut Vec<u8>, part: &[u8]) {
    bytes.extend(sized(part.len()));
    bytes.extend(part);
}

/// A length as it is stored.
pub(super) fn sized(length: usize) -> [u8; 4] {
    // A transaction's rows never come near four gigabytes.
    u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes()
}

/// The instant of stored microseconds.
///
/// # Errors
/// `Corrupt` with the place for what is no instant.
pub fn to_instant(micros: i64, table: &'static str, column: &'static str) -> Result<Instant> {
    DateTime::from_timestamp_micros(micros).ok_or_else(|| corrupt(table, column))
}

/// The error of a stored rollup that cannot be read.
pub fn corrupt(table: &'static str, column: &'static str) -> Error {
    Error::new(ErrorKind::Corrupt, "corrupt_row", "a stored value cannot be read")
        .with("table", table)
        .with("column", column)
        .with_hint("`ioc rebuild` computes it again from the rows")
}

/// Bytes of a column that are read from the front.
#[derive(Debug)]
pub struct Bytes<'a> {
    rest: &'a [u8],
    place: (&'static str, &'static str),
}

impl<'a> Bytes<'a> {
    /// The bytes of a column of a table.
    pub fn of(bytes: &'a [u8], table: &'static str, column: &'static str) -> Self {
        Self { rest: bytes, place: (table, column) }
    }

    /// How many are left.
    pub fn left(&self) -> usize {
        self.rest.len()
    }

    /// The part behind its length.
    ///
    /// # Errors
    /// `Corrupt` if the bytes are too short, as of the others.
    pub fn sized(&mut self) -> Result<&'a [u8]> {
        let length = self.take(4)?.try_into().map(u32::from_be_bytes);
        self.take(length.map_err(|_| self.corrupt())? as usize)
    }

    /// A whole number.
    pub fn integer(&mut self) -> Result<i64> {
        self.take(8)?.try_into().map(i64::from_be_bytes).map_err(|_| self.corrupt())
    }

    /// An instant.
    pub fn instant(&mut self) -> Result<Instant> {
        to_instant(self.integer()?, self.place.0, self.place.1)
    }

    /// The error of bytes that are not what they should be.
    pub fn corrupt(&self) -> Error {
        corrupt(self.place.0, self.place.1)
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let (part, rest) = self.rest.split_at_checked(length).ok_or_else(|| self.corrupt())?;
        self.rest = rest;
        Ok(part)
    }
}
