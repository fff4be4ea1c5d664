//! What all waiting deltas add up to, for questions about everybody.

use std::collections::BTreeMap;

use crate::error::Result;
use crate::model::period::Period;
use crate::model::tally::Activity;
use crate::upkeep::bytes::{Bytes, push_sized, to_instant};
use crate::upkeep::delta::Delta;

const PLACE: (&str, &str) = ("rollup_activity_deltas", "waiting");

/// Activity by the start of its day.
#[derive(Debug, Default, PartialEq)]
pub struct Waiting(BTreeMap<i64, Activity>);

impl Waiting {
    /// Adds what a transaction added.
    pub fn add(&mut self, delta: &Delta) {
        for (day, types) in delta.days() {
            let activity = self.0.entry(day.starts_at.timestamp_micros()).or_default();
            for tallies in types.values() {
                activity.merge(&Activity::of(tallies));
            }
        }
    }

    /// The days by their starts.
    pub fn days(&self) -> &BTreeMap<i64, Activity> {
        &self.0
    }

    /// Keeps the days whose starts are wanted.
    pub fn retain(&mut self, wanted: impl Fn(i64) -> bool) {
        self.0.retain(|starts_at, _| wanted(*starts_at));
    }

    /// All days together.
    pub fn together(self) -> Activity {
        let mut days = self.0.into_values();
        let mut activity = days.next().unwrap_or_default();
        days.for_each(|day| activity.merge(&day));
        activity
    }

    /// The bytes of the column: for each day its start and its activity.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (starts_at, activity) in &self.0 {
            bytes.extend(starts_at.to_be_bytes());
            push_sized(&mut bytes, &activity.to_bytes());
        }
        bytes
    }

    /// The days that lie in `within`; all of them without.
    pub fn from_bytes(bytes: &[u8], within: Option<&Period>) -> Result<Self> {
        let mut days = BTreeMap::new();
        let mut rest = Bytes::of(bytes, PLACE.0, PLACE.1);
        while rest.left() > 0 {
            let starts_at = rest.integer()?;
            let activity = rest.sized()?;
            let at = to_instant(starts_at, PLACE.0, PLACE.1)?;
            if within.is_none_or(|period| period.holds(at)) {
                days.insert(starts_at, Activity::from_bytes(activity)?);
            }
        }
        Ok(Self(days))
    }
}
