//! Days of activity: for everybody, by type, by member.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::Result;
use crate::model::period::{DayFinder, LocalDay};
use crate::model::tally::{Activity, Tallies};
use crate::store::rollups::Drift;
use crate::upkeep::bytes::to_instant;
use crate::upkeep::delta::Delta;

/// A day of activity.
#[derive(Debug, Default, PartialEq)]
pub struct ActivityDay {
    /// Of everybody.
    pub everybody: Activity,
    /// By activity type.
    pub by_type: BTreeMap<String, Activity>,
    /// By member.
    pub by_member: Tallies,
}

impl ActivityDay {
    /// Adds tallies by activity type.
    pub fn add(&mut self, types: &BTreeMap<String, Tallies>) {
        for (activity_type, tallies) in types {
            let activity = Activity::of(tallies);
            self.everybody.merge(&activity);
            self.by_type.entry(activity_type.clone()).or_default().merge(&activity);
            self.by_member.merge(tallies);
        }
    }
}

/// Days by their starts, in microseconds.
pub type ActivityDays = BTreeMap<i64, ActivityDay>;

/// The days of what was counted.
pub fn days_of(counted: &Delta) -> ActivityDays {
    let mut days = ActivityDays::new();
    for (day, types) in counted.days() {
        days.entry(day.starts_at.timestamp_micros()).or_default().add(types);
    }
    days
}

/// The starts of the days on which `found` differs from `wanted`, each table
/// that does told to `drifts`.
///
/// # Errors
/// `Corrupt` for a day that is no instant.
pub fn differing(
    found: &ActivityDays,
    wanted: &ActivityDays,
    finder: &mut DayFinder,
    drifts: &mut Vec<Drift>,
) -> Result<BTreeSet<i64>> {
    let empty = ActivityDay::default();
    let mut wrong = BTreeSet::new();
    for starts_at in found.keys().chain(wanted.keys()).copied().collect::<BTreeSet<_>>() {
        let is = found.get(&starts_at).unwrap_or(&empty);
        let ought = wanted.get(&starts_at).unwrap_or(&empty);
        let at = to_instant(starts_at, "rollup_activity_days", "starts_at")?;
        let LocalDay { date, .. } = finder.day_of(at);
        for (table, differs) in [
            ("rollup_activity_days", is.everybody != ought.everybody),
            ("rollup_activity_types", is.by_type != ought.by_type),
            ("rollup_activity_members", is.by_member != ought.by_member),
        ] {
            if differs {
                wrong.insert(starts_at);
                drifts.push(Drift { table, date: Some(date), key: String::new() });
            }
        }
    }
    Ok(wrong)
}
