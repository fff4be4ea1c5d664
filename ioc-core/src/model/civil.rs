//! What the clocks on an organization's walls show, and when they first do.
//!
//! Clocks that are put forward, and an organization that moves to the east, jump over some
//! times; clocks that are put back, and a move to the west, show some twice. So that each
//! time comes once, it comes when the clocks first show it *or something later*: a time that
//! is jumped over comes with the jump, one that is shown twice comes the first time.

use chrono::{NaiveDateTime, Offset, SubsecRound, TimeDelta, TimeZone};
use chrono_tz::Tz;

use crate::clock::Instant;
use crate::model::calendar::{Calendar, Era, first_instant_at};

/// No two times of the world are further apart, nor were they ever.
const FURTHEST: TimeDelta = TimeDelta::hours(32);

impl Calendar {
    /// What the clocks show at `at`.
    pub(crate) fn shown_at(&self, at: Instant) -> NaiveDateTime {
        local(self.at(at).zone, at)
    }

    /// The first instant at which the clocks show `civil` or something later.
    pub(crate) fn first_showing(&self, civil: NaiveDateTime) -> Instant {
        let eras = self.eras();
        let found = eras.iter().enumerate().find_map(|(place, era)| {
            let found = first_in(era, civil);
            // The last era has no end.
            eras.get(place + 1).is_none_or(|next| found < next.starts_at).then_some(found)
        });
        found.unwrap_or(Instant::MAX_UTC)
    }

    /// The first whole second that the clocks have not shown until `at`.
    pub(crate) fn unshown_after(&self, at: Instant) -> NaiveDateTime {
        let shown = self.shown_at(at).trunc_subsecs(0);
        let next = shown + TimeDelta::seconds(1);
        if self.first_showing(next) > at {
            return next;
        }
        // The clocks were put back, and show again what they did before.
        let (mut seen, mut unseen) = (1, FURTHEST.num_seconds());
        while unseen - seen > 1 {
            let middle = seen + (unseen - seen) / 2;
            if self.first_showing(shown + TimeDelta::seconds(middle)) > at {
                unseen = middle;
            } else {
                seen = middle;
            }
        }
        shown + TimeDelta::seconds(unseen)
    }

    /// The instants after `after`, up to `until`, at which the clocks are put forward or
    /// back, or may be since another zone begins to hold.
    pub(crate) fn turns(&self, after: Instant, until: Instant) -> Vec<Instant> {
        let mut turns = Vec::new();
        let ends = self.eras().iter().skip(1).map(|era| era.starts_at).chain([Instant::MAX_UTC]);
        for (era, end) in self.eras().iter().zip(ends) {
            if after < era.starts_at && era.starts_at <= until {
                turns.push(era.starts_at);
            }
            let (from, to) = (after.max(era.starts_at), until.min(end));
            if from < to {
                turns_in(era.zone, from, to, &mut turns);
            }
        }
        // The clocks may turn at the very instant at which an era ends.
        turns.retain(|turn| *turn <= until);
        turns.sort_unstable();
        turns.dedup();
        turns
    }
}

/// Adds the instants in a zone at which its offset changes. No two changes of a zone are on
/// one day and undo each other.
fn turns_in(zone: Tz, after: Instant, until: Instant, turns: &mut Vec<Instant>) {
    // Offsets change at whole seconds.
    let mut from = after.trunc_subsecs(0);
    while from < until {
        let to = (from + TimeDelta::days(1)).min(until);
        if offset(zone, from) != offset(zone, to) {
            let (mut before, mut behind) = (0, (to - from).num_seconds() + 1);
            while behind - before > 1 {
                let middle = before + (behind - before) / 2;
                if offset(zone, from + TimeDelta::seconds(middle)) == offset(zone, from) {
                    before = middle;
                } else {
                    behind = middle;
                }
            }
            turns.push(from + TimeDelta::seconds(behind));
        }
        from = to;
    }
}

/// The first instant of an era at which its clocks show `civil` or something later; it may
/// be behind the era's end.
fn first_in(era: &Era, civil: NaiveDateTime) -> Instant {
    let first = first_instant_at(era.zone, civil);
    if first >= era.starts_at {
        return first;
    }
    if local(era.zone, era.starts_at) >= civil {
        return era.starts_at;
    }
    // The zone's clocks were put back just before, and show it again.
    let again = era.zone.from_local_datetime(&civil).latest().map(|at| at.to_utc());
    again.unwrap_or(era.starts_at).max(era.starts_at)
}

fn local(zone: Tz, at: Instant) -> NaiveDateTime {
    at.with_timezone(&zone).naive_local()
}

fn offset(zone: Tz, at: Instant) -> i32 {
    zone.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc()
}
