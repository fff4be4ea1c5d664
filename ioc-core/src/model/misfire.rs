//! What becomes of occurrences that nobody was there for.
//!
//! A process that stood still finds occurrences that came meanwhile. One of them is *on
//! time* until a minute after its instant, and *missed* from then on. What is on time runs
//! under each policy; of what was missed, this runs:
//!
//! | policy | runs of what was missed | is meant for |
//! |---|---|---|
//! | `skip` | nothing | a measurement of the moment |
//! | `run_once` | the newest, if nothing is on time | a report, a calculation that brings everything up to date |
//! | `run_all` | the newest `at_most` that are not older than `not_older_than` | work of which each occurrence is something of its own |
//!
//! All others are skipped, and the answer says how many and which. Some of what follows, by
//! the schedule and by how long nobody was there; the process is back at 10:00:30 on Monday:
//!
//! | schedule | back after | came | `skip` | `run_once` | `run_all` (3, a day) |
//! |---|---|---|---|---|---|
//! | `*/5 * * * *` | 20 seconds | 0 | | | |
//! | `*/5 * * * *` | 40 seconds | 1 | 10:00 | 10:00 | 10:00 |
//! | `*/5 * * * *` | an hour | 12 | 10:00 | 10:00 | 09:45, 09:50, 09:55, 10:00 |
//! | `58 * * * *` | an hour | 1 | | 09:58 | 09:58 |
//! | `0 8 * * MON` | an hour | 0 | | | |
//! | `0 8 * * MON` | a day | 1 | | 08:00 | 08:00 |
//! | `0 8 * * MON` | 22 days | 4 | | 08:00 | 08:00 |
//! | `0 2 * * *` | 22 days | 22 | | 02:00 | 02:00 |
//! | `0 */6 * * *` | two days | 8 | | 06:00 | 18:00, 00:00, 06:00 |
//!
//! However often one looks, each occurrence is answered once: what is due until an instant
//! and what is due from it on is together what is due.

#[cfg(test)]
mod tests;
#[cfg(test)]
mod year;

use std::fmt;
use std::str::FromStr;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::error::{Error, Result, shown};
use crate::model::calendar::Calendar;
use crate::model::cron::{Cron, Occurrence};

/// How long after its instant an occurrence is on time.
pub const ON_TIME: TimeDelta = TimeDelta::minutes(1);

/// How many occurrences that were missed may run at once.
pub const MOST: u32 = 1000;

/// What becomes of occurrences that were missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "policy", rename_all = "snake_case")]
pub enum Misfire {
    /// They are skipped.
    Skip,
    /// The newest runs for all of them, unless one that is on time does.
    RunOnce,
    /// They run one after the other, within bounds.
    RunAll {
        /// The newest so many: 1 to [`MOST`].
        at_most: u32,
        /// Those that came within so many seconds: 1 to a year of 366 days.
        not_older_than_s: u32,
    },
}

/// What is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What runs, the oldest first. It is at most [`MOST`], and what is on time: 61 of a
    /// schedule of each second.
    pub run: Vec<Occurrence>,
    /// What is skipped, all of it before what runs.
    pub skipped: Skipped,
    /// Up to which instant this is decided: from where the next look begins.
    pub through: Instant,
}

/// Occurrences that do not run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Skipped {
    /// How many.
    pub count: u64,
    /// The oldest and the newest of them.
    pub span: Option<(Occurrence, Occurrence)>,
}

impl Misfire {
    /// The policy's name, as it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Skip => "skip",
            Self::RunOnce => "run_once",
            Self::RunAll { .. } => "run_all",
        }
    }

    /// The policy, if its bounds are bounds.
    ///
    /// # Errors
    /// `InvalidInput` with code `bad_misfire`.
    pub fn checked(self) -> Result<Self> {
        let Self::RunAll { at_most, not_older_than_s } = self else { return Ok(self) };
        if (1..=MOST).contains(&at_most) && (1..=YEAR_S).contains(&not_older_than_s) {
            return Ok(self);
        }
        let message = format!(
            "run_all takes no {at_most} occurrences of the last {not_older_than_s} seconds"
        );
        Err(Error::invalid("bad_misfire", message)
            .with_hint(format!("1 to {MOST} occurrences, of the last 1 to {YEAR_S} seconds")))
    }

    /// Whether one more runs that was missed `age` ago, when `missed` newer ones that were
    /// missed and `on_time` others do.
    fn takes(self, age: TimeDelta, missed: u32, on_time: bool) -> bool {
        match self {
            Self::Skip => false,
            Self::RunOnce => missed == 0 && !on_time,
            Self::RunAll { at_most, not_older_than_s } => {
                missed < at_most.min(MOST) && age <= TimeDelta::seconds(not_older_than_s.into())
            }
        }
    }
}

impl fmt::Display for Misfire {
    /// As it is stored, such as `run_all 100 86400`: how many at most, and how old in seconds.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())?;
        match self {
            Self::Skip | Self::RunOnce => Ok(()),
            Self::RunAll { at_most, not_older_than_s } => {
                write!(f, " {at_most} {not_older_than_s}")
            }
        }
    }
}

impl FromStr for Misfire {
    type Err = Error;

    /// # Errors
    /// `InvalidInput` with code `bad_misfire`.
    fn from_str(text: &str) -> Result<Self> {
        let words: Vec<&str> = text.split(' ').collect();
        let read = || match words[..] {
            ["skip"] => Some(Self::Skip),
            ["run_once"] => Some(Self::RunOnce),
            ["run_all", at_most, seconds] => Some(Self::RunAll {
                at_most: at_most.parse().ok()?,
                not_older_than_s: seconds.parse().ok()?,
            }),
            _ => None,
        };
        let read = read().ok_or_else(|| {
            Error::invalid("bad_misfire", format!("`{}` is no misfire policy", shown(text)))
                .with_hint("`skip`, `run_once`, or `run_all` with a number and an age in seconds")
        })?;
        read.checked()
    }
}

const YEAR_S: u32 = 366 * 86_400;

/// What is due after `after`, up to `now`. Nothing where `now` is not after `after`.
///
/// Its cost is bounded by [`MOST`] occurrences and by the days between the two.
pub fn due(cron: &Cron, clocks: &Calendar, misfire: Misfire, after: Instant, now: Instant) -> Due {
    let mut due = Due { run: Vec::new(), skipped: Skipped::default(), through: now.max(after) };
    let Some(first) = cron.next(clocks, after).filter(|first| first.at <= now) else { return due };
    let (mut missed, mut on_time) = (0, false);
    let mut until = now;
    while let Some(newest) = cron.latest(clocks, until).filter(|newest| first.at <= newest.at) {
        let age = now - newest.at;
        if age <= ON_TIME {
            on_time = true;
        } else if misfire.takes(age, missed, on_time) {
            missed += 1;
        } else {
            let count = cron.count(clocks, after, until);
            due.skipped = Skipped { count, span: Some((first, newest)) };
            break;
        }
        due.run.push(newest);
        until = newest.at - TimeDelta::microseconds(1);
    }
    due.run.reverse();
    due
}
