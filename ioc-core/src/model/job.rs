//! Jobs: what a program ships, and what is stored of it.

use std::fmt;
use std::str::FromStr;

use chrono::TimeDelta;
use chrono_tz::Tz;

use crate::clock::Instant;
use crate::error::{Error, Result, shown};
use crate::model::misfire::Misfire;

/// The most letters that the name of a job may have.
const NAME_LIMIT: usize = 63;

/// The name of a job, such as `generate_weekly_reports`: small letters, digits and
/// underscores, with a letter first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JobName(String);

impl JobName {
    /// One that is shipped, and so checked by a test.
    pub(crate) fn shipped(name: &'static str) -> Self {
        Self(name.to_owned())
    }

    /// The name as it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for JobName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for JobName {
    type Err = Error;

    /// # Errors
    /// `InvalidInput` with code `bad_job_name`.
    fn from_str(text: &str) -> Result<Self> {
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        let begins = text.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
        if begins && text.len() <= NAME_LIMIT && text.bytes().all(allowed) {
            return Ok(Self(text.to_owned()));
        }
        let message = format!("`{}` is no name of a job", shown(text));
        Err(Error::invalid("bad_job_name", message).with_hint(format!(
            "small letters, digits and underscores, a letter first, at most {NAME_LIMIT}"
        )))
    }
}

/// For whom a job works at each of its due times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JobKind {
    /// For one organization a run, at the organization's own time of day.
    Organization,
    /// For all organizations in one run, many at once.
    Bulk,
    /// For the platform, in one run.
    Platform,
}

impl JobKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Organization, Self::Bulk, Self::Platform];

    /// The kind as it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Organization => "organization",
            Self::Bulk => "bulk",
            Self::Platform => "platform",
        }
    }

    /// The kind of a stored word.
    pub fn parse(text: &str) -> Result<Self> {
        word(Self::ALL, Self::as_str, text, "kind of job")
    }
}

/// What happens to a due time while a run of the same job for the same organization is
/// not over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Overlap {
    /// It is skipped.
    Forbid,
    /// One waits until the run is over; further ones are skipped.
    QueueOne,
    /// It runs beside.
    Allow,
}

impl Overlap {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Forbid, Self::QueueOne, Self::Allow];

    /// The rule as it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Forbid => "forbid",
            Self::QueueOne => "queue_one",
            Self::Allow => "allow",
        }
    }

    /// The rule of a stored word.
    pub fn parse(text: &str) -> Result<Self> {
        word(Self::ALL, Self::as_str, text, "rule for overlaps")
    }
}

/// How often a run is tried, and how far apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retry {
    /// How many attempts a run has; 1 for no second one.
    pub attempts: u32,
    /// The longest pause before the second attempt; it doubles with each further one.
    pub base: TimeDelta,
    /// The longest pause of all.
    pub cap: TimeDelta,
}

impl Retry {
    /// The longest pause after the attempt of a number, which is 1 for the first.
    pub fn longest_pause(&self, attempt: u32) -> TimeDelta {
        let doubled = 2_i32.saturating_pow(attempt.saturating_sub(1).min(24));
        self.base.checked_mul(doubled).map_or(self.cap, |pause| pause.min(self.cap))
    }
}

/// What a program ships of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobDefinition {
    /// Its name.
    pub name: JobName,
    /// For whom it works.
    pub kind: JobKind,
    /// When it is due, as a cron expression.
    pub schedule: String,
    /// Whose clocks the schedule means; for one per organization its own are meant.
    pub zone: Tz,
    /// What becomes of due times at which nobody was there.
    pub misfire: Misfire,
    /// How long an attempt may take.
    pub timeout: TimeDelta,
    /// What becomes of a due time while a run is not over.
    pub overlap: Overlap,
    /// How often a run is tried.
    pub retry: Retry,
    /// After how many failed runs in a row it is disabled; for one per organization, an
    /// organization is.
    pub max_failures: u32,
    /// How long what was disabled waits for its next trial.
    pub cool_down: TimeDelta,
    /// What is due at once runs in order of this, the highest first.
    pub priority: i16,
    /// Whether it is on.
    pub is_active: bool,
}

impl JobDefinition {
    /// A job with what suits most: it catches up with one run, has half an hour and three
    /// attempts, and is disabled for an hour after three failed runs in a row.
    ///
    /// # Errors
    /// `InvalidInput` for a name that is none.
    pub fn new(name: &str, kind: JobKind, schedule: impl Into<String>) -> Result<Self> {
        Ok(Self::of(name.parse()?, kind, schedule.into()))
    }

    /// As [`Self::new`], for a job that is shipped, and so checked by a test.
    pub(crate) fn shipped(name: &'static str, kind: JobKind, schedule: &'static str) -> Self {
        Self::of(JobName::shipped(name), kind, schedule.to_owned())
    }

    fn of(name: JobName, kind: JobKind, schedule: String) -> Self {
        Self {
            name,
            kind,
            schedule,
            zone: Tz::UTC,
            misfire: Misfire::RunOnce,
            timeout: TimeDelta::minutes(30),
            overlap: Overlap::Forbid,
            retry: Retry { attempts: 3, base: TimeDelta::seconds(30), cap: TimeDelta::minutes(15) },
            max_failures: 3,
            cool_down: TimeDelta::hours(1),
            priority: 0,
            is_active: true,
        }
    }

    /// Fails where a number is out of range.
    ///
    /// # Errors
    /// `InvalidInput` with code `bad_job`.
    pub fn check(&self) -> Result<()> {
        let bad = |message: &str, hint: &str| {
            let told = Error::invalid("bad_job", message).with("job", &self.name);
            Err(told.with_hint(hint))
        };
        let week = TimeDelta::days(7);
        if self.timeout < TimeDelta::seconds(1) || self.timeout > TimeDelta::days(1) {
            return bad("the timeout is out of range", "from a second to a day");
        }
        if self.max_failures == 0 || self.max_failures > 1000 {
            return bad("the number of failed runs is out of range", "from 1 to 1000");
        }
        if self.cool_down < TimeDelta::seconds(1) || self.cool_down > week {
            return bad("the cool-down is out of range", "from a second to a week");
        }
        if !(1..=100).contains(&self.retry.attempts) {
            return bad("the number of attempts is out of range", "from 1 to 100");
        }
        let pauses = [self.retry.base, self.retry.cap];
        if pauses.iter().any(|pause| *pause < TimeDelta::zero() || *pause > week) {
            return bad("the pause between attempts is out of range", "up to a week");
        }
        self.misfire.checked()?;
        Ok(())
    }
}

/// Why a job does not run by itself at present.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobDisabled {
    /// Since when.
    pub at: Instant,
    /// The error of its last run.
    pub reason: String,
}

/// What is stored of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobConfig {
    /// What holds now: what was shipped, or what an operator made of it.
    pub definition: JobDefinition,
    /// When an operator last edited it: from then on what is shipped changes nothing.
    pub edited_at: Option<Instant>,
    /// How many of its runs failed in a row.
    pub failure_count: u32,
    /// Why it was disabled after too many.
    pub disabled: Option<JobDisabled>,
    /// When an operator paused it.
    pub paused_at: Option<Instant>,
    /// Goes up with each change.
    pub version: u64,
    /// Up to when its due times have been found.
    pub scheduled_through: Instant,
}

impl JobConfig {
    /// Why what is found due at `at` becomes no run. A disabled job has its next trial behind
    /// its cool-down.
    pub fn skips_at(&self, at: Instant) -> Option<SkipReason> {
        if self.paused_at.is_some() || !self.definition.is_active {
            return Some(SkipReason::Paused);
        }
        let disabled = self.disabled.as_ref()?;
        (at < disabled.at + self.definition.cool_down).then_some(SkipReason::Disabled)
    }
}

/// Why a due time did not become a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SkipReason {
    /// The job is paused, or off.
    Paused,
    /// The job is disabled after too many failed runs.
    Disabled,
    /// A run was not over.
    Overlap,
    /// The organization is in quarantine.
    Quarantine,
}

impl SkipReason {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Paused, Self::Disabled, Self::Overlap, Self::Quarantine];

    /// The reason as it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Paused => "paused",
            Self::Disabled => "disabled",
            Self::Overlap => "overlap",
            Self::Quarantine => "quarantine",
        }
    }

    /// The reason of a stored word.
    pub fn parse(text: &str) -> Result<Self> {
        word(Self::ALL, Self::as_str, text, "reason to skip a run")
    }
}

/// The value that is stored as `text`.
pub(crate) fn word<T: Copy, const N: usize>(
    all: [T; N],
    as_str: impl Fn(T) -> &'static str,
    text: &str,
    what: &str,
) -> Result<T> {
    all.into_iter().find(|it| as_str(*it) == text).ok_or_else(|| {
        let words: Vec<&str> = all.into_iter().map(&as_str).collect();
        Error::invalid("unknown_word", format!("`{}` is no {what}", shown(text)))
            .with_hint(format!("one of {}", words.join(", ")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_what_the_seed_writes() {
        for good in ["a", "calculate_all_metrics", "x9", &"a".repeat(63)] {
            assert_eq!(good.parse::<JobName>().unwrap().as_str(), good);
        }
        for bad in ["", "_a", "9a", "Has-Dash", "a b", "ä", &"a".repeat(64)] {
            let error = bad.parse::<JobName>().unwrap_err();
            assert_eq!(error.code(), "bad_job_name", "{bad}");
            assert!(error.hint().is_some());
        }
    }

    #[test]
    fn a_pause_doubles_up_to_its_cap() {
        let retry = Retry { attempts: 9, base: TimeDelta::seconds(10), cap: TimeDelta::minutes(1) };
        let seconds = |attempt| retry.longest_pause(attempt).num_seconds();
        assert_eq!([1, 2, 3, 4, 90].map(seconds), [10, 20, 40, 60, 60]);
    }

    #[test]
    fn a_number_out_of_range_is_told() {
        let good = JobDefinition::new("job", JobKind::Platform, "* * * * *").unwrap();
        good.check().unwrap();
        let bad = [
            JobDefinition { timeout: TimeDelta::zero(), ..good.clone() },
            JobDefinition { max_failures: 0, ..good.clone() },
            JobDefinition { cool_down: TimeDelta::days(8), ..good.clone() },
            JobDefinition { retry: Retry { attempts: 0, ..good.retry }, ..good.clone() },
            JobDefinition { retry: Retry { base: -TimeDelta::seconds(1), ..good.retry }, ..good },
        ];
        for job in bad {
            assert_eq!(job.check().unwrap_err().code(), "bad_job", "{job:?}");
        }
    }

    #[test]
    fn stored_words_come_back() {
        for kind in JobKind::ALL {
            assert_eq!(JobKind::parse(kind.as_str()).unwrap(), kind);
        }
        for rule in Overlap::ALL {
            assert_eq!(Overlap::parse(rule.as_str()).unwrap(), rule);
        }
        for reason in SkipReason::ALL {
            assert_eq!(SkipReason::parse(reason.as_str()).unwrap(), reason);
        }
        assert!(Overlap::parse("never").unwrap_err().hint().unwrap().contains("queue_one"));
    }
}
