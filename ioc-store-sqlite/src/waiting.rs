//! What all waiting deltas add up to, for questions about everybody.

use std::collections::BTreeMap;

use ioc_core::model::period::Period;
use ioc_core::model::tally::Activity;

use crate::delta::{Bytes, Delta, push_sized};
use crate::error::StoreResult;
use crate::rows::{instant, to_instant};

/// Activity by the start of its day.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Waiting(BTreeMap<i64, Activity>);

impl Waiting {
    /// Adds what a transaction added.
    pub(crate) fn add(&mut self, delta: &Delta) {
        for (day, types) in delta.days() {
            let activity = self.0.entry(instant(day.starts_at)).or_default();
            for tallies in types.values() {
                activity.merge(&Activity::of(tallies));
            }
        }
    }

    /// The days by their starts.
    pub(crate) fn days(&self) -> &BTreeMap<i64, Activity> {
        &self.0
    }

    /// Keeps the days whose starts are wanted.
    pub(crate) fn retain(&mut self, wanted: impl Fn(i64) -> bool) {
        self.0.retain(|starts_at, _| wanted(*starts_at));
    }

    /// All days together.
    pub(crate) fn together(self) -> Activity {
        let mut days = self.0.into_values();
        let mut activity = days.next().unwrap_or_default();
        days.for_each(|day| activity.merge(&day));
        activity
    }

    /// The bytes of the column: for each day its start and its activity.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (starts_at, activity) in &self.0 {
            bytes.extend(starts_at.to_be_bytes());
            push_sized(&mut bytes, &activity.to_bytes());
        }
        bytes
    }

    /// The days that lie in `within`; all of them without.
    pub(crate) fn from_bytes(bytes: &[u8], within: Option<&Period>) -> StoreResult<Self> {
        let mut days = BTreeMap::new();
        let mut rest = Bytes(bytes);
        while !rest.0.is_empty() {
            let starts_at = rest.integer()?;
            let activity = rest.sized()?;
            let at = to_instant(starts_at, "rollup_activity_deltas", "waiting")?;
            if within.is_none_or(|period| period.holds(at)) {
                days.insert(starts_at, Activity::from_bytes(activity)?);
            }
        }
        Ok(Self(days))
    }
}
