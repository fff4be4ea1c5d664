//! Schedules as cron writes them, over the clocks of a zone or of an organization.
//!
//! Five fields: minute, hour, day of the month, month, day of the week; or six, with the
//! second before them; or one of `@yearly`, `@annually`, `@monthly`, `@weekly`, `@daily`,
//! `@midnight`, `@hourly`. A field lists numbers, ranges and steps (`*`, `8`, `8-17`, `*/15`,
//! `8-17/3`, `1,15`), months and days of the week by name too (`JAN`, `MON-FRI`). A day of
//! the month may be `L` (the last one), `LW` (the last from Monday to Friday) or `15W` (the
//! day from Monday to Friday next to the 15th, in its month); a day of the week `MON#2` (the
//! second Monday) or `FRI#L` (the last Friday). Where both fields of days are given, a day
//! has to fit one of them; with a `+` before the day of the week it has to fit both.
//!
//! An expression tells *civil* times: what clocks on a wall show. Each comes once, whatever
//! is done to the clocks:
//!
//! | the clocks | an occurrence comes |
//! |---|---|
//! | jump over its time (summer begins, a day is left out, the organization moves east) | with the first instant behind the jump |
//! | jump over the times of several | with that instant, once: it is named by the last of them |
//! | show its time twice (summer ends, the organization moves west) | the first time |
//!
//! So a schedule of every five minutes pauses for an hour in the night in which the clocks
//! are put back. What should go on belongs into UTC, where nothing is ever put back.

pub(crate) mod fields;
#[cfg(test)]
mod oracle;
#[cfg(test)]
mod tests;
pub(crate) mod times;
#[cfg(test)]
mod zones;

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use croner::parser::{CronParser, Seconds, Year};
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::error::{Error, Result, shown};
use crate::model::calendar::Calendar;
use crate::model::cron::fields::{FIELDS, Item};
use crate::model::cron::times::Times;

/// How long an expression may be, in bytes.
const LONGEST: usize = 256;

const ALIASES: [(&str, &str); 7] = [
    ("@YEARLY", "0 0 1 1 *"),
    ("@ANNUALLY", "0 0 1 1 *"),
    ("@MONTHLY", "0 0 1 * *"),
    ("@WEEKLY", "0 0 * * 0"),
    ("@DAILY", "0 0 * * *"),
    ("@MIDNIGHT", "0 0 * * *"),
    ("@HOURLY", "0 * * * *"),
];

/// A cron expression. It can be cloned at no cost.
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Cron(Arc<Inner>);

struct Inner {
    text: String,
    fields: [Vec<Item>; 6],
    both_days: bool,
    pattern: croner::Cron,
    times: Times,
}

/// A time that an expression tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// When it comes.
    pub at: Instant,
    /// What the expression tells, which the clocks need not show at `at`. No other
    /// occurrence of the expression has the same.
    pub civil: NaiveDateTime,
}

impl Cron {
    /// Reads an expression.
    ///
    /// # Errors
    /// `InvalidInput` with code `bad_cron`, which names the field that is wrong, and with
    /// code `cron_never_fires` for a day that never comes.
    pub fn parse(text: &str) -> Result<Self> {
        let text = text.trim();
        if text.len() > LONGEST {
            let message = format!("a schedule of {} bytes is too long", text.len());
            return Err(Error::invalid("bad_cron", message)
                .with_hint(format!("a schedule has at most {LONGEST} characters")));
        }
        let capitals = text.to_ascii_uppercase();
        let plain = ALIASES.iter().find(|(alias, _)| *alias == capitals);
        let plain = plain.map_or(capitals.as_str(), |(_, meant)| meant);
        let mut parts: Vec<&str> = plain.split_ascii_whitespace().collect();
        if parts.len() == 5 {
            parts.insert(0, "0");
        }
        let Ok([.., days]) = <&mut [&str; 6]>::try_from(&mut parts[..]) else {
            return Err(wrong_count(text));
        };
        let both_days = days.strip_prefix('+');
        *days = both_days.unwrap_or(days);
        let both_days = both_days.is_some();
        let mut fields: [Vec<Item>; 6] = Default::default();
        for ((field, part), items) in FIELDS.iter().zip(&parts).zip(&mut fields) {
            *items = field.items(part)?;
        }
        let pattern = understood(&fields, both_days).map_err(|cause| {
            Error::invalid("bad_cron", format!("`{}` is not a schedule", shown(text)))
                .with_source(cause)
                .with_hint(HINT)
        })?;
        let times = Times::of(&fields);
        let cron = Self(Arc::new(Inner {
            text: text.split_ascii_whitespace().collect::<Vec<_>>().join(" "),
            fields,
            both_days,
            pattern,
            times,
        }));
        if !cron.ever_fires() {
            let message = format!("`{}` never comes", shown(text));
            return Err(Error::invalid("cron_never_fires", message)
                .with_hint("name a day that one of its months has"));
        }
        Ok(cron)
    }

    /// The expression as it was written.
    pub fn as_str(&self) -> &str {
        &self.0.text
    }

    /// The first occurrence after `after`. There is nothing after the year 2499.
    pub fn next(&self, clocks: &Calendar, after: Instant) -> Option<Occurrence> {
        let (first, last) = known();
        let after = after.max(first);
        if after >= last {
            return None;
        }
        let civil = self.civil_from(clocks.unshown_after(after))?;
        let at = clocks.first_showing(civil);
        // Of all that the clocks jump over at once the last stands for them.
        let shown = clocks.shown_at(at);
        let civil = if shown > civil { self.civil_until(shown)? } else { civil };
        (at <= last).then_some(Occurrence { at, civil })
    }

    /// The newest occurrence at `at` or before. There is nothing before the year 1900.
    pub fn latest(&self, clocks: &Calendar, at: Instant) -> Option<Occurrence> {
        let (first, last) = known();
        if at <= first {
            return None;
        }
        let unshown = clocks.unshown_after(at.min(last));
        let civil = self.civil_until(unshown - TimeDelta::seconds(1))?;
        let at = clocks.first_showing(civil);
        (at > first).then_some(Occurrence { at, civil })
    }

    /// The occurrences after `after`, up to `until`, in their order.
    pub fn between<'a>(
        &'a self,
        clocks: &'a Calendar,
        after: Instant,
        until: Instant,
    ) -> impl Iterator<Item = Occurrence> + 'a {
        let first = self.next(clocks, after);
        std::iter::successors(first, |last| self.next(clocks, last.at))
            .take_while(move |occurrence| occurrence.at <= until)
    }

    /// The next `n` occurrences after `after`; fewer where there are no more.
    pub fn preview(&self, clocks: &Calendar, after: Instant, n: usize) -> Vec<Occurrence> {
        self.between(clocks, after, Instant::MAX_UTC).take(n).collect()
    }

    /// How many occurrences there are after `after`, up to `until`. Counts days, not
    /// occurrences: a decade of seconds costs as much as a decade of weeks.
    pub fn count(&self, clocks: &Calendar, after: Instant, until: Instant) -> u64 {
        let (first, last) = known();
        let (after, until) = (after.clamp(first, last), until.clamp(first, last));
        if after >= until {
            return 0;
        }
        let times = |after, until| {
            self.civil_count(clocks.unshown_after(after), clocks.unshown_after(until))
        };
        // Of those that a jump brings at once all but one are no occurrence of their own.
        let surplus = |turn: Instant| times(turn - TimeDelta::microseconds(1), turn).max(1) - 1;
        let turns = clocks.turns(after, until);
        times(after, until) - turns.into_iter().map(surplus).sum::<u64>()
    }

    /// What each field lists: seconds, minutes, hours, days of the month, months, days of
    /// the week.
    pub(crate) fn fields(&self) -> &[Vec<Item>; 6] {
        &self.0.fields
    }

    /// Whether a day has to fit both fields of days.
    pub(crate) fn wants_both_days(&self) -> bool {
        self.0.both_days
    }

    /// Its times of a day.
    pub(crate) fn times(&self) -> &Times {
        &self.0.times
    }

    /// Every 28 years each date has each day of the week, but over a century without a leap
    /// day; the years from 2000 on have none.
    fn ever_fires(&self) -> bool {
        let Some(first) = NaiveDate::from_ymd_opt(2000, 1, 1) else { return false };
        first.iter_days().take(29 * 366).any(|date| self.fires_on(date))
    }

    fn fires_on(&self, date: NaiveDate) -> bool {
        let time = date.and_time(self.0.times.first()).and_utc();
        self.0.pattern.is_time_matching(&time).unwrap_or(false)
    }

    /// The first civil time from `from` on.
    fn civil_from(&self, from: NaiveDateTime) -> Option<NaiveDateTime> {
        let found = self.0.pattern.find_next_occurrence(&from.and_utc(), true).ok()?;
        Some(found.naive_utc())
    }

    /// The last civil time up to `until`.
    fn civil_until(&self, until: NaiveDateTime) -> Option<NaiveDateTime> {
        let found = self.0.pattern.find_previous_occurrence(&until.and_utc(), true).ok()?;
        Some(found.naive_utc())
    }

    /// How many civil times there are from `from` on and before `to`.
    fn civil_count(&self, from: NaiveDateTime, to: NaiveDateTime) -> u64 {
        let before = |at: NaiveDateTime| {
            if self.fires_on(at.date()) { self.0.times.before(at.time()) } else { 0 }
        };
        let days = from.date().iter_days().take_while(|date| *date < to.date());
        let days = days.filter(|date| self.fires_on(*date)).count() as u64;
        days * self.0.times.count() + before(to) - before(from)
    }
}

/// How an expression is written, in short.
const HINT: &str = "minute, hour, day of the month, month and day of the week, such as \
                    `0 8 * * MON`; six fields begin with the second; or @hourly, @daily, \
                    @weekly, @monthly, @yearly";

fn wrong_count(text: &str) -> Error {
    let message = match text.split_ascii_whitespace().count() {
        0 => "a schedule is empty".to_owned(),
        1 if text.starts_with('@') => format!("`{}` is no alias of a schedule", shown(text)),
        1 => format!("`{}` is one field of a schedule", shown(text)),
        count => format!("`{}` has {count} fields", shown(text)),
    };
    Error::invalid("bad_cron", message).with_hint(HINT)
}

/// What was understood, as croner reads it.
fn understood(
    fields: &[Vec<Item>; 6],
    both_days: bool,
) -> Result<croner::Cron, croner::errors::CronError> {
    let listed =
        |items: &Vec<Item>| items.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
    let text = fields.each_ref().map(listed).join(" ");
    let parser = CronParser::builder().seconds(Seconds::Required).year(Year::Disallowed);
    parser.dom_and_dow(both_days).build().parse(&text)
}

/// Between which instants there are occurrences: after the first, up to the last.
fn known() -> (Instant, Instant) {
    let year = |year| {
        NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default().and_time(NaiveTime::MIN).and_utc()
    };
    (year(1900), year(2500))
}

impl fmt::Debug for Cron {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Cron").field(&self.as_str()).finish()
    }
}

impl fmt::Display for Cron {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl PartialEq for Cron {
    /// Whether they are written alike.
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Cron {}

impl FromStr for Cron {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::parse(text)
    }
}

impl TryFrom<String> for Cron {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        Self::parse(&text)
    }
}

impl From<Cron> for String {
    fn from(cron: Cron) -> Self {
        cron.as_str().to_owned()
    }
}
