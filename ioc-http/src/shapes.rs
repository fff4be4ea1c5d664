//! What the core's answers look like, for the OpenAPI document. The answers
//! themselves are written by the core; a test holds them to these.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Map, Value};
use utoipa::ToSchema;
use uuid::Uuid;

/// A figure at full precision, with the people behind it and how sure it is.
#[derive(Debug, ToSchema)]
pub struct Figure {
    /// The value; `null` where it is hidden or there was nothing to compute.
    #[schema(required)]
    pub value: Option<f64>,
    /// Its unit, such as `percentage`.
    pub unit: String,
    /// How many people stand behind it; `null` where it is hidden.
    #[schema(required)]
    pub n: Option<u64>,
    /// The 95 % interval.
    #[schema(required)]
    pub interval: Option<Interval>,
    /// What it may be taken for.
    pub state: State,
}

/// An interval, both ends inclusive.
#[derive(Debug, ToSchema)]
pub struct Interval {
    /// The lower end.
    pub lower: f64,
    /// The upper end.
    pub upper: f64,
}

/// What a figure may be taken for.
#[derive(Debug, ToSchema)]
#[schema(as = FigureState, rename_all = "snake_case")]
pub enum State {
    /// It stands.
    Ok,
    /// It is hidden to protect people.
    Suppressed,
    /// There was nothing to compute it from.
    NoData,
    /// Its period still runs.
    Partial,
    /// It is older than the period asked for.
    Stale,
}

/// People and assessments of a period.
#[derive(Debug, ToSchema)]
pub struct Summary {
    /// The organization.
    pub organization_id: Uuid,
    /// The first day.
    pub period_start: NaiveDate,
    /// The last day, inclusive.
    pub period_end: NaiveDate,
    /// About people.
    pub user_stats: UserStats,
    /// About assessments.
    pub assessment_stats: AssessmentStats,
    /// The same as figures, by name.
    pub details: HashMap<String, Figure>,
}

/// The plain numbers about people.
#[derive(Debug, ToSchema)]
pub struct UserStats {
    /// Members at the period's end.
    #[schema(required)]
    pub total_users: Option<u64>,
    /// Those of them who were active in it.
    #[schema(required)]
    pub active_users: Option<u64>,
    /// Their share in percent.
    #[schema(required)]
    pub engagement_rate: Option<f64>,
}

/// The plain numbers about assessments.
#[derive(Debug, ToSchema)]
pub struct AssessmentStats {
    /// Created in the period.
    #[schema(required)]
    pub total_assessments: Option<u64>,
    /// Those of them that were completed by its end.
    #[schema(required)]
    pub completed_assessments: Option<u64>,
    /// Their share in percent.
    #[schema(required)]
    pub completion_rate: Option<f64>,
}

/// What happens right now.
#[derive(Debug, ToSchema)]
pub struct Realtime {
    /// People with an event in the last 15 minutes.
    #[schema(required)]
    pub active_users_15min: Option<u64>,
    /// People with an event in the organization's local day.
    #[schema(required)]
    pub active_users_today: Option<u64>,
    /// Events in the last 60 minutes.
    #[schema(required)]
    pub activities_last_hour: Option<u64>,
    /// How the system behind the numbers is.
    pub system_status: SystemStatus,
    /// The moment.
    pub as_of: DateTime<Utc>,
    /// The same as figures, by name.
    pub details: HashMap<String, Figure>,
}

/// How the system is.
#[derive(Debug, ToSchema)]
#[schema(rename_all = "snake_case")]
pub enum SystemStatus {
    /// All is well.
    Healthy,
    /// It works, and somebody should look.
    Warning,
    /// It does not work, or soon will not.
    Critical,
}

/// A metric week by week.
#[derive(Debug, ToSchema)]
pub struct Trends {
    /// The metric's type.
    pub metric_type: String,
    /// The metric's name.
    pub metric_name: String,
    /// The weeks, oldest first.
    pub trend_data: Vec<TrendPoint>,
    /// Whether the closed weeks have a direction.
    pub overall_trend: Verdict,
    /// How that was decided.
    pub details: Map<String, Value>,
}

/// One week.
#[derive(Debug, ToSchema)]
pub struct TrendPoint {
    /// Its first day.
    pub week_start: NaiveDate,
    /// Its value, rounded.
    #[schema(required)]
    pub value: Option<f64>,
    /// The change relative to the week before, in percent.
    #[schema(required)]
    pub change_percentage: Option<f64>,
    /// The figures behind them.
    pub details: Map<String, Value>,
}

/// A direction, where one can be told.
#[derive(Debug, ToSchema)]
#[schema(as = TrendVerdict, rename_all = "snake_case")]
pub enum Verdict {
    /// It rises.
    Positive,
    /// It falls.
    Negative,
    /// No direction can be told.
    Stable,
    /// There are too few closed weeks.
    InsufficientData,
}

/// Factors or facets by group.
#[derive(Debug, ToSchema)]
pub struct Ocean {
    /// The organization.
    pub organization_id: Uuid,
    /// The grouping.
    pub by: String,
    /// `factor` or `facet`.
    pub level: String,
    /// The first day of the closed week; `null` before the first one with a score.
    #[schema(required)]
    pub week_start: Option<NaiveDate>,
    /// The rows.
    pub rows: Vec<OceanRow>,
}

/// One factor or facet of one group.
#[derive(Debug, ToSchema)]
pub struct OceanRow {
    /// The department or job role; empty for the whole organization.
    pub group: String,
    /// The factor.
    pub factor: String,
    /// The facet, in a table of facets.
    pub facet: Option<String>,
    /// How many people have a score.
    #[schema(required)]
    pub n: Option<u64>,
    /// The mean raw score.
    #[schema(required)]
    pub mean: Option<f64>,
    /// The 95 % interval of the mean.
    #[schema(required)]
    pub interval: Option<Interval>,
    /// The standard deviation.
    #[schema(required)]
    pub deviation: Option<f64>,
    /// Cronbach's alpha.
    #[schema(required)]
    pub alpha: Option<f64>,
    /// The T score of the mean, 50 + 10 (mean - norm's mean) / norm's deviation; `null` without a norm.
    #[schema(required)]
    pub t: Option<f64>,
    /// Of a hundred people of the norm group, how many lie below the mean; `null` without a norm.
    #[schema(required)]
    pub percentile: Option<f64>,
    /// The norm group, such as `ipip-neo-120/pooled` (all sexes and ages); `null` where not everybody
    /// answered one instrument with norms: there is the raw score alone.
    #[schema(required)]
    pub norm: Option<String>,
    /// What it may be taken for.
    pub state: State,
    /// The first day of the week that the figures are of.
    #[schema(required)]
    pub as_of: Option<NaiveDate>,
    /// How the people lie on the scale: for a factor of the whole organization, once enough people have
    /// answered to be shown in bins.
    pub distribution: Option<Distribution>,
    /// The figures behind the plain numbers.
    pub details: Map<String, Value>,
}

/// How many people have their raw score where on the scale.
#[derive(Debug, ToSchema)]
pub struct Distribution {
    /// The first day of the week that it is of, which may be an earlier one than the mean's.
    pub as_of: NaiveDate,
    /// How many people it is of.
    pub n: u64,
    /// The bins, without gaps: quarters of a point, joined until each holds nobody or the minimum group.
    pub bins: Vec<Bin>,
}

/// One bin of a distribution.
#[derive(Debug, ToSchema)]
pub struct Bin {
    /// Its lower end, in scale points.
    pub from: f64,
    /// Its upper end, which only the last bin includes.
    pub to: f64,
    /// How many people are in it.
    pub n: u64,
    /// Which part of all people that is, between 0 and 1.
    pub share: f64,
}

/// A stored metric.
#[derive(Debug, ToSchema)]
pub struct Metric {
    /// Its id.
    pub id: Uuid,
    /// The family.
    pub metric_type: String,
    /// The name in the family.
    pub metric_name: String,
    /// The value; `null` where it is hidden or there was nothing to compute.
    #[schema(required)]
    pub metric_value: Option<f64>,
    /// The unit.
    pub metric_unit: String,
    /// The department, or empty.
    pub dimension_1: String,
    /// The job role, or empty.
    pub dimension_2: String,
    /// Free, or empty.
    pub dimension_3: String,
    /// The first day that it covers.
    pub period_start: NaiveDate,
    /// The last day that it covers, inclusive.
    pub period_end: NaiveDate,
    /// When it was recorded; `null` for a hidden one.
    #[schema(required)]
    pub recorded_at: Option<DateTime<Utc>>,
    /// Anything else.
    pub metadata: Map<String, Value>,
    /// What it may be taken for.
    pub state: State,
    /// The figure at full precision.
    pub details: Figure,
}
