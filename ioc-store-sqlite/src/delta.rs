//! What one transaction adds to the days of activity, as one small row.

use std::collections::BTreeMap;

use ioc_core::clock::Instant;
use ioc_core::model::period::{LocalDay, Period};
use ioc_core::model::tally::Tallies;

use crate::error::{StoreError, StoreResult};
use crate::rows::{instant, to_instant};

/// Tallies by day and activity type.
#[derive(Debug, Default)]
pub(crate) struct Delta(BTreeMap<LocalDay, BTreeMap<String, Tallies>>);

impl Delta {
    /// Counts one event.
    pub(crate) fn record(
        &mut self,
        day: LocalDay,
        activity_type: &str,
        ordinal: u32,
        duration_ms: Option<u64>,
    ) {
        let types = self.0.entry(day).or_default();
        if let Some(tallies) = types.get_mut(activity_type) {
            tallies.record(ordinal, duration_ms);
        } else {
            let mut tallies = Tallies::default();
            tallies.record(ordinal, duration_ms);
            types.insert(activity_type.to_owned(), tallies);
        }
    }

    /// Adds all of `other`.
    pub(crate) fn merge(&mut self, other: Self) {
        for (day, types) in other.0 {
            let mine = self.0.entry(day).or_default();
            for (activity_type, tallies) in types {
                mine.entry(activity_type).or_default().merge(&tallies);
            }
        }
    }

    /// Its days in order of time.
    pub(crate) fn days(&self) -> impl Iterator<Item = (&LocalDay, &BTreeMap<String, Tallies>)> {
        self.0.iter()
    }

    /// Forgets the days that `keep` does not want.
    pub(crate) fn retain(&mut self, mut keep: impl FnMut(&LocalDay) -> bool) {
        self.0.retain(|day, _| keep(day));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The bytes of the row: for each day its bounds, its date, its length and
    /// its types, so that a reader skips the days that it does not want.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (day, types) in &self.0 {
            bytes.extend(instant(day.starts_at).to_be_bytes());
            bytes.extend(instant(day.ends_at).to_be_bytes());
            let length_at = bytes.len();
            bytes.extend([0; 4]);
            for (activity_type, tallies) in types {
                push_sized(&mut bytes, activity_type.as_bytes());
                push_sized(&mut bytes, &tallies.to_bytes());
            }
            let length = sized(bytes.len() - length_at - 4);
            bytes[length_at..length_at + 4].copy_from_slice(&length);
        }
        bytes
    }

    /// The part of a stored delta that lies in `within`; all of it without.
    /// `date_of` finds the date of a day again, which is not stored.
    pub(crate) fn from_bytes(
        bytes: &[u8],
        within: Option<&Period>,
        date_of: &mut dyn FnMut(Instant) -> LocalDay,
    ) -> StoreResult<Self> {
        let mut delta = Self::default();
        let mut rest = Bytes(bytes);
        while !rest.0.is_empty() {
            let starts_at = rest.instant()?;
            let ends_at = rest.instant()?;
            let mut body = Bytes(rest.sized()?);
            if within.is_some_and(|period| !period.holds(starts_at)) {
                continue;
            }
            let day = LocalDay { starts_at, ends_at, date: date_of(starts_at).date };
            let types = delta.0.entry(day).or_default();
            while !body.0.is_empty() {
                let name =
                    std::str::from_utf8(body.sized()?).map_err(|_| corrupt("delta"))?.to_owned();
                types.insert(name, Tallies::from_bytes(body.sized()?)?);
            }
        }
        Ok(delta)
    }
}

/// Appends `part` behind its length.
pub(crate) fn push_sized(bytes: &mut Vec<u8>, part: &[u8]) {
    bytes.extend(sized(part.len()));
    bytes.extend(part);
}

fn sized(length: usize) -> [u8; 4] {
    // A transaction's rows never come near four gigabytes.
    u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes()
}

/// Bytes that are read from the front.
pub(crate) struct Bytes<'a>(pub(crate) &'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, length: usize) -> StoreResult<&'a [u8]> {
        let (part, rest) = self.0.split_at_checked(length).ok_or_else(|| corrupt("delta"))?;
        self.0 = rest;
        Ok(part)
    }

    pub(crate) fn sized(&mut self) -> StoreResult<&'a [u8]> {
        let length =
            self.take(4)?.try_into().map(u32::from_be_bytes).map_err(|_| corrupt("delta"))?;
        self.take(length as usize)
    }

    pub(crate) fn integer(&mut self) -> StoreResult<i64> {
        self.take(8)?.try_into().map(i64::from_be_bytes).map_err(|_| corrupt("delta"))
    }

    fn instant(&mut self) -> StoreResult<Instant> {
        to_instant(self.integer()?, "rollup_activity_deltas", "delta")
    }
}

/// The error of a column of the deltas that cannot be read.
pub(crate) fn corrupt(column: &'static str) -> StoreError {
    StoreError::Corrupt {
        table: "rollup_activity_deltas",
        column,
        value: "cut or changed".to_owned(),
    }
}
