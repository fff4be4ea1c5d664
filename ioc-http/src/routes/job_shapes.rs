//! What jobs look like in bodies and answers.

use chrono::{DateTime, Utc};
use ioc_core::error::without_values;
use ioc_core::language::locale::Locale;
use ioc_core::model::cron::Cron;
use ioc_core::model::job::{JobKind, Overlap};
use ioc_core::model::misfire::Misfire;
use ioc_core::runner::operating::ListedJob;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A job.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Job)]
pub(super) struct JobRow {
    /// Its name.
    name: String,
    /// For whom it works at each of its due times.
    kind: KindName,
    /// When it is due, as a cron expression.
    schedule: String,
    /// The same in English; `null` for an expression that cannot be read.
    #[schema(required)]
    schedule_described: Option<String>,
    /// The IANA zone whose clocks the schedule means; for a job that works for an
    /// organization at a time those of the organization are meant.
    time_zone: String,
    /// What becomes of due times that were missed.
    misfire: MisfireRow,
    /// How many seconds an attempt may take.
    timeout_s: f64,
    /// What becomes of a due time while a run is not over.
    overlap: OverlapName,
    /// How often a run is tried.
    retry: RetryRow,
    /// After how many failed runs in a row it is disabled, or an organization left out.
    max_failures: u32,
    /// How many seconds what was disabled waits for its next trial.
    cool_down_s: f64,
    /// What is due at once runs in order of this, the highest first.
    priority: i16,
    /// Whether it is on.
    is_active: bool,
    /// How many of its runs failed in a row.
    failure_count: u32,
    /// Since when it is disabled.
    #[schema(required)]
    disabled_at: Option<DateTime<Utc>>,
    /// The error for which it is.
    #[schema(required)]
    disabled_reason: Option<String>,
    /// Since when it is paused.
    #[schema(required)]
    paused_at: Option<DateTime<Utc>>,
    /// When an operator edited it last: what is shipped changes nothing of it.
    #[schema(required)]
    edited_at: Option<DateTime<Utc>>,
    /// Whether this server knows how to run it.
    is_known: bool,
}

/// For whom a job works.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = JobKind)]
#[serde(rename_all = "snake_case")]
enum KindName {
    /// For one organization a run, at its own time of day.
    Organization,
    /// For all organizations in one run.
    Bulk,
    /// For the platform.
    Platform,
}

/// What becomes of a due time while a run is not over.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[schema(as = JobOverlap)]
#[serde(rename_all = "snake_case")]
pub(super) enum OverlapName {
    /// It is skipped.
    Forbid,
    /// One waits; further ones are skipped.
    QueueOne,
    /// It runs beside.
    Allow,
}

/// What becomes of due times that were missed.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[schema(as = JobMisfire)]
#[serde(tag = "policy", rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum MisfireRow {
    /// They are skipped.
    Skip,
    /// The newest runs for all of them.
    RunOnce,
    /// They run one after the other, within bounds.
    RunAll {
        /// The newest so many.
        #[schema(minimum = 1, maximum = 1000)]
        at_most: u32,
        /// Those that came within so many seconds.
        #[schema(minimum = 1, maximum = 31_622_400)]
        not_older_than_s: u32,
    },
}

/// How often a run is tried, and how far apart.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = JobRetry)]
pub(super) struct RetryRow {
    /// How many attempts a run has.
    attempts: u32,
    /// The longest pause before the second attempt, in seconds; it doubles with each further.
    base_s: f64,
    /// The longest pause of all, in seconds.
    cap_s: f64,
}

/// A job that is to run now.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct RunNow {
    /// Its name.
    #[schema(min_length = 1, max_length = 63)]
    pub(super) job: String,
    /// For which organization, of a job that works for one at a time.
    pub(super) organization_id: Option<Uuid>,
}

/// What changes about a job; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct JobChange {
    /// When it is due: a cron expression of five or six fields.
    pub(super) schedule: Option<String>,
    /// The IANA zone whose clocks the schedule means.
    pub(super) time_zone: Option<String>,
    /// What becomes of due times that were missed.
    pub(super) misfire: Option<MisfireRow>,
    /// How many seconds an attempt may take.
    #[schema(minimum = 1, maximum = 86_400)]
    pub(super) timeout_s: Option<u32>,
    /// What becomes of a due time while a run is not over.
    pub(super) overlap: Option<OverlapName>,
    /// How often a run is tried.
    pub(super) retry: Option<RetryChange>,
    /// After how many failed runs in a row it is disabled.
    #[schema(minimum = 1, maximum = 1000)]
    pub(super) max_failures: Option<u32>,
    /// How many seconds what was disabled waits.
    #[schema(minimum = 1, maximum = 604_800)]
    pub(super) cool_down_s: Option<u32>,
    /// What is due at once runs in order of this.
    pub(super) priority: Option<i16>,
    /// Whether it is on.
    pub(super) is_active: Option<bool>,
}

/// What changes about how often a run is tried; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = JobRetryChange)]
#[serde(deny_unknown_fields)]
pub(super) struct RetryChange {
    /// How many attempts a run has.
    #[schema(minimum = 1, maximum = 100)]
    pub(super) attempts: Option<u32>,
    /// The longest pause before the second attempt, in seconds.
    #[schema(minimum = 0, maximum = 604_800)]
    pub(super) base_s: Option<u32>,
    /// The longest pause of all, in seconds.
    #[schema(minimum = 0, maximum = 604_800)]
    pub(super) cap_s: Option<u32>,
}

/// When a job is due.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct DueTime {
    /// The instant.
    pub(super) at: DateTime<Utc>,
    /// What the schedule says, such as `2026-03-02T08:00:00`: clocks need not show it where
    /// they are put forward.
    pub(super) local: String,
}

impl From<ListedJob> for JobRow {
    fn from(ListedJob { config, is_known }: ListedJob) -> Self {
        let it = config.definition;
        let (disabled_at, disabled_reason) =
            config.disabled.map(|it| (it.at, without_values(&it.reason))).unzip();
        Self {
            name: it.name.to_string(),
            kind: match it.kind {
                JobKind::Organization => KindName::Organization,
                JobKind::Bulk => KindName::Bulk,
                JobKind::Platform => KindName::Platform,
            },
            schedule_described: Cron::parse(&it.schedule)
                .map(|cron| cron.describe(&Locale::of("en")))
                .ok(),
            schedule: it.schedule,
            time_zone: it.zone.name().to_owned(),
            misfire: it.misfire.into(),
            timeout_s: it.timeout.as_seconds_f64(),
            overlap: it.overlap.into(),
            retry: RetryRow {
                attempts: it.retry.attempts,
                base_s: it.retry.base.as_seconds_f64(),
                cap_s: it.retry.cap.as_seconds_f64(),
            },
            max_failures: it.max_failures,
            cool_down_s: it.cool_down.as_seconds_f64(),
            priority: it.priority,
            is_active: it.is_active,
            failure_count: config.failure_count,
            disabled_at,
            disabled_reason,
            paused_at: config.paused_at,
            edited_at: config.edited_at,
            is_known,
        }
    }
}

impl From<Overlap> for OverlapName {
    fn from(overlap: Overlap) -> Self {
        match overlap {
            Overlap::Forbid => Self::Forbid,
            Overlap::QueueOne => Self::QueueOne,
            Overlap::Allow => Self::Allow,
        }
    }
}

impl From<OverlapName> for Overlap {
    fn from(overlap: OverlapName) -> Self {
        match overlap {
            OverlapName::Forbid => Self::Forbid,
            OverlapName::QueueOne => Self::QueueOne,
            OverlapName::Allow => Self::Allow,
        }
    }
}

impl From<Misfire> for MisfireRow {
    fn from(misfire: Misfire) -> Self {
        match misfire {
            Misfire::Skip => Self::Skip,
            Misfire::RunOnce => Self::RunOnce,
            Misfire::RunAll { at_most, not_older_than_s } => {
                Self::RunAll { at_most, not_older_than_s }
            }
        }
    }
}

impl From<MisfireRow> for Misfire {
    fn from(misfire: MisfireRow) -> Self {
        match misfire {
            MisfireRow::Skip => Self::Skip,
            MisfireRow::RunOnce => Self::RunOnce,
            MisfireRow::RunAll { at_most, not_older_than_s } => {
                Self::RunAll { at_most, not_older_than_s }
            }
        }
    }
}
