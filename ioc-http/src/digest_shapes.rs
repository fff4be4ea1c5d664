//! What the core tells of a day and a week looks like, for the OpenAPI document. The
//! answers themselves are written by the core; a test holds them to these.

use chrono::{DateTime, Utc};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::diagnosis_shapes::Untold;
use crate::system_shapes::SystemAlert;

/// What a day came to.
#[derive(Debug, ToSchema)]
pub struct DailyDigest {
    /// When it was made.
    pub as_of: DateTime<Utc>,
    /// From when on it tells.
    pub since: DateTime<Utc>,
    /// The views of all organizations, and how old they are.
    pub views: ViewsOfDay,
    /// The tables of which the planner knows anew: none, since only `ioc maintenance daily`
    /// and the job `analyze_tables` count them.
    pub analyzed: Vec<String>,
    /// What alerts did.
    pub alerts: AlertsOfDay,
    /// What jobs did.
    pub jobs: JobsOfDay,
}

/// The views, or why there are none.
#[derive(Debug, ToSchema)]
#[schema(rename_all = "snake_case")]
pub enum ViewsOfDay {
    /// Those that there are.
    Known(Vec<RefreshedView>),
    /// The database has none.
    Unknown(Untold),
}

/// A view.
#[derive(Debug, ToSchema)]
pub struct RefreshedView {
    /// Its name.
    pub name: String,
    /// How many seconds ago it was refreshed; `null` for one that never was.
    #[schema(required)]
    pub age_before_s: Option<i64>,
}

/// What alerts did in a day.
#[derive(Debug, ToSchema)]
pub struct AlertsOfDay {
    /// Those that fired in it, the newest first.
    pub fired: Vec<SystemAlert>,
    /// Those that were over in it.
    pub resolved: Vec<SystemAlert>,
    /// Those that fire now, whenever they began.
    pub still_firing: Vec<SystemAlert>,
}

/// What jobs did in a day.
#[derive(Debug, ToSchema)]
pub struct JobsOfDay {
    /// By their names.
    pub jobs: Vec<JobTally>,
    /// Attempts that failed, the newest first; not all, where there are many.
    pub failures: Vec<FailedAttempt>,
    /// Jobs that are disabled after too many failures.
    pub disabled: Vec<String>,
    /// Organizations for which a job runs no more.
    pub quarantined: Vec<QuarantinedOrganization>,
}

/// What a job did.
#[derive(Debug, ToSchema)]
pub struct JobTally {
    /// Its name.
    pub job_name: String,
    /// How many attempts ended.
    pub attempts: u64,
    /// How many of them failed.
    pub failed: u64,
    /// How many due times were missed.
    pub missed: u64,
    /// How many runs began more than a minute after they were due.
    pub late: u64,
    /// How late the latest began, in milliseconds.
    pub latest_ms: u64,
}

/// An attempt that failed.
#[derive(Debug, ToSchema)]
pub struct FailedAttempt {
    /// The job.
    pub job_name: String,
    /// The organization, if it was for one.
    #[schema(required)]
    pub organization_id: Option<Uuid>,
    /// When it ended.
    pub finished_at: DateTime<Utc>,
    /// How: `failed`, `timed_out`, `panicked` or `lost`.
    pub status: String,
    /// What went wrong; `...` stands for the values in it.
    pub error: String,
}

/// An organization for which a job failed too often.
#[derive(Debug, ToSchema)]
pub struct QuarantinedOrganization {
    /// The job.
    pub job_name: String,
    /// The organization.
    pub organization_id: Uuid,
    /// How many runs failed in a row.
    pub failures: u32,
    /// When it is tried again.
    #[schema(required)]
    pub probe_at: Option<DateTime<Utc>>,
}

/// What a week came to.
#[derive(Debug, ToSchema)]
pub struct WeeklyDigest {
    /// When it was made.
    pub as_of: DateTime<Utc>,
    /// From when on it tells.
    pub since: DateTime<Utc>,
    /// The statements that took the most time, against the last digest of a week that
    /// `ioc maintenance weekly` made.
    pub statements: StatementsOfWeek,
    /// How often something was kept already, by tier, the database among them.
    pub hit_ratios: Vec<HitRatio>,
    /// What cleaning would take; nothing was deleted.
    pub cleaning: WouldClean,
    /// Whether rollups were as their rows say.
    pub aggregations: ComparedRollups,
}

/// What statements took, or why nobody says.
#[derive(Debug, ToSchema)]
#[schema(rename_all = "snake_case")]
pub enum StatementsOfWeek {
    /// The database counts them.
    Known(CountedStatements),
    /// It does not.
    Unknown(Untold),
}

/// What statements took.
#[derive(Debug, ToSchema)]
pub struct CountedStatements {
    /// From when on it is counted; `null` where it is since the server counts.
    #[schema(required)]
    pub since: Option<DateTime<Utc>>,
    /// Those that took most.
    pub slowest: Vec<StatementChange>,
}

/// What a statement took in the week.
#[derive(Debug, ToSchema)]
pub struct StatementChange {
    /// Its words, without what it asked for.
    pub text: String,
    /// How often it ran.
    pub calls: u64,
    /// How many milliseconds that took together.
    pub total_ms: f64,
    /// How long one run took.
    pub mean_ms: f64,
    /// How long one run took in the week before, where that is known.
    #[schema(required)]
    pub mean_before_ms: Option<f64>,
}

/// How often something was kept already.
#[derive(Debug, ToSchema)]
pub struct HitRatio {
    /// The tier of the cache, or `database`.
    pub tier: String,
    /// In percent, this week.
    pub ratio: f64,
    /// The same in the week before.
    #[schema(required)]
    pub ratio_before: Option<f64>,
    /// How often something was asked for this week.
    pub asked: u64,
    /// What would help; `null` where it is high enough.
    #[schema(required)]
    pub advice: Option<String>,
}

/// What cleaning would take by the deployment's own plan.
#[derive(Debug, ToSchema)]
pub struct WouldClean {
    /// Of the organizations that have anything old.
    pub organizations: Vec<OldRows>,
    /// Rows of the platform.
    pub platform: OldRowsOfPlatform,
    /// Half written files.
    pub files: u64,
}

/// What cleaning would take of an organization.
#[derive(Debug, ToSchema)]
pub struct OldRows {
    /// Its name.
    pub organization: String,
    /// How many stored metrics.
    pub metrics: u64,
    /// How many activity events.
    pub activity: u64,
}

/// What cleaning would take of the platform.
#[derive(Debug, ToSchema)]
pub struct OldRowsOfPlatform {
    /// Job logs.
    pub job_logs: u64,
    /// Due times of jobs.
    pub job_runs: u64,
    /// Measurements.
    pub measurements: u64,
    /// What the database told of itself.
    pub observations: u64,
    /// Alerts that are over.
    pub alerts: u64,
    /// Messages that were told.
    pub messages: u64,
    /// Keyed requests whose time is over.
    pub requests: u64,
}

/// Whether rollups were as their rows say.
#[derive(Debug, ToSchema)]
pub struct ComparedRollups {
    /// How many organizations were compared.
    pub organizations: u64,
    /// How many of their days.
    pub days: u64,
    /// Those that differ, and in how many places.
    pub differing: Vec<DifferingOrganization>,
}

/// An organization whose rollups differ from their rows.
#[derive(Debug, ToSchema)]
pub struct DifferingOrganization {
    /// Its id.
    pub organization_id: Uuid,
    /// Its name.
    pub organization: String,
    /// In how many places.
    pub differences: u64,
}
