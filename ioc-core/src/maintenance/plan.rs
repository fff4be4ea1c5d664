//! For how long rows are kept.

use std::path::PathBuf;

use chrono::{Days, NaiveDate, TimeDelta};

use crate::clock::Instant;
use crate::error::{Error, Result};
use crate::model::calendar::Calendar;
use crate::store::maintenance::PlatformCutOffs;

/// How long a due time is known at least, in days. What tells that it was found is the job's;
/// only the run itself keeps an organization that moves to the other side of the earth from
/// having the same time of day twice, and that is 26 hours.
const DUE_TIMES_KNOWN: u32 = 3;

/// For how many days rows stay in their tables. Figures of whole days outlive them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CleaningPlan {
    /// Stored metrics, after their period has ended.
    pub metrics_days: u32,
    /// Activity events.
    pub activity_days: u32,
    /// Whether events are archived before they are deleted. Metrics always are.
    pub archives_activity: bool,
    /// Runs of jobs and the logs of their attempts, after they have ended.
    pub job_log_days: u32,
    /// What the system measured of itself.
    pub measurement_days: u32,
    /// Alerts, after their end.
    pub alert_days: u32,
    /// Messages that were told: for so long a reader that was away can catch up.
    pub message_days: u32,
    /// Folders from which half written files go that nobody wrote to for a day.
    pub folders: Vec<PathBuf>,
}

impl Default for CleaningPlan {
    /// Ninety days of events and of job logs as in the specification, and of measurements;
    /// a year of metrics and of alerts, a week of messages.
    fn default() -> Self {
        Self {
            metrics_days: 366,
            activity_days: 90,
            archives_activity: true,
            job_log_days: 90,
            measurement_days: 90,
            alert_days: 366,
            message_days: 7,
            folders: Vec::new(),
        }
    }
}

/// Where an organization's rows are cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CutOffs {
    /// Metrics whose period ended before this day go.
    pub(crate) metrics: NaiveDate,
    /// Events from before this instant go: the start of a local day.
    pub(crate) activity: Instant,
}

impl CleaningPlan {
    /// Fails for a plan that leaves nothing, or no time to see it.
    pub(crate) fn checked(&self) -> Result<&Self> {
        let days = [
            self.metrics_days,
            self.activity_days,
            self.job_log_days,
            self.measurement_days,
            self.alert_days,
            self.message_days,
        ];
        match days.into_iter().find(|days| !(1..=36_600).contains(days)) {
            None => Ok(self),
            Some(days) => {
                Err(Error::invalid("bad_retention", format!("rows cannot be kept for {days} days"))
                    .with_hint("1 to 36600 days"))
            }
        }
    }

    /// Whole local days are kept, so that a seal never lies inside of one.
    pub(crate) fn cut_offs(&self, calendar: &Calendar, now: Instant) -> CutOffs {
        let today = calendar.day_of(now).date;
        let kept_from = |days: u32| today - Days::new(u64::from(days));
        CutOffs {
            metrics: kept_from(self.metrics_days),
            activity: calendar.start_of(kept_from(self.activity_days)),
        }
    }

    pub(crate) fn platform_cut_offs(&self, now: Instant) -> PlatformCutOffs {
        let before = |days: u32| now - TimeDelta::days(i64::from(days));
        PlatformCutOffs {
            job_logs: before(self.job_log_days),
            job_runs: before(self.job_log_days.max(DUE_TIMES_KNOWN)),
            measurements: before(self.measurement_days),
            alerts: before(self.alert_days),
            messages: before(self.message_days),
            requests: now,
        }
    }
}
