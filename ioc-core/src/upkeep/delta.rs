//! What one transaction adds to the days of activity, as one small row.

use std::collections::BTreeMap;

use crate::clock::Instant;
use crate::error::Result;
use crate::model::period::{LocalDay, Period};
use crate::model::tally::Tallies;
use crate::upkeep::bytes::{Bytes, push_sized, sized};

const PLACE: (&str, &str) = ("rollup_activity_deltas", "delta");

/// Tallies by day and activity type.
#[derive(Debug, Default)]
pub struct Delta(BTreeMap<LocalDay, BTreeMap<String, Tallies>>);

impl Delta {
    /// Counts one event.
    pub fn record(
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
    pub fn merge(&mut self, other: Self) {
        for (day, types) in other.0 {
            let mine = self.0.entry(day).or_default();
            for (activity_type, tallies) in types {
                mine.entry(activity_type).or_default().merge(&tallies);
            }
        }
    }

    /// Its days in order of time.
    pub fn days(&self) -> impl Iterator<Item = (&LocalDay, &BTreeMap<String, Tallies>)> {
        self.0.iter()
    }

    /// Forgets the days that `keep` does not want.
    pub fn retain(&mut self, mut keep: impl FnMut(&LocalDay) -> bool) {
        self.0.retain(|day, _| keep(day));
    }

    /// Whether it counts nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The bytes of the row: for each day its bounds, its date, its length and
    /// its types, so that a reader skips the days that it does not want.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (day, types) in &self.0 {
            bytes.extend(day.starts_at.timestamp_micros().to_be_bytes());
            bytes.extend(day.ends_at.timestamp_micros().to_be_bytes());
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
    pub fn from_bytes(
        bytes: &[u8],
        within: Option<&Period>,
        date_of: &mut dyn FnMut(Instant) -> LocalDay,
    ) -> Result<Self> {
        let mut delta = Self::default();
        let mut rest = Bytes::of(bytes, PLACE.0, PLACE.1);
        while rest.left() > 0 {
            let starts_at = rest.instant()?;
            let ends_at = rest.instant()?;
            let mut body = Bytes::of(rest.sized()?, PLACE.0, PLACE.1);
            if within.is_some_and(|period| !period.holds(starts_at)) {
                continue;
            }
            let day = LocalDay { starts_at, ends_at, date: date_of(starts_at).date };
            let types = delta.0.entry(day).or_default();
            while body.left() > 0 {
                let name = std::str::from_utf8(body.sized()?).map_err(|_| rest.corrupt())?;
                types.insert(name.to_owned(), Tallies::from_bytes(body.sized()?)?);
            }
        }
        Ok(delta)
    }
}
