//! What the core tells of the system looks like, for the OpenAPI document. The answers
//! themselves are written by the core; a test holds them to these.

use chrono::{DateTime, NaiveDate, Utc};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::shapes::SystemStatus;

/// How the system is, as bad as its worst component.
#[derive(Debug, ToSchema)]
pub struct SystemHealth {
    /// How it is.
    pub status: SystemStatus,
    /// The components, in a fixed order.
    pub components: Vec<ComponentHealth>,
    /// When it was asked.
    pub as_of: DateTime<Utc>,
}

/// How a component is, as bad as the worst reason.
#[derive(Debug, ToSchema)]
pub struct ComponentHealth {
    /// Which: `api`, `database`, `cache` or `jobs`.
    pub component: String,
    /// How it is.
    pub status: SystemStatus,
    /// Why it is not well, the worst first.
    pub reasons: Vec<HealthReason>,
}

/// Why a component is not well.
#[derive(Debug, ToSchema)]
pub struct HealthReason {
    /// How bad that is.
    pub status: SystemStatus,
    /// A stable name of it: that of an alert's rule, `database_unreachable`,
    /// `writes_waiting` or `not_measured`.
    pub code: String,
    /// What was measured, where something was.
    #[schema(required)]
    pub value: Option<f64>,
    /// Beyond which value it is told.
    #[schema(required)]
    pub threshold: Option<f64>,
    /// Since when.
    #[schema(required)]
    pub since: Option<DateTime<Utc>>,
    /// Whether somebody looks after it.
    pub is_acknowledged: bool,
}

/// How fast the system was in a period, and in as many days before it.
#[derive(Debug, ToSchema)]
pub struct SystemPerformance {
    /// The first day, in UTC.
    pub period_start: NaiveDate,
    /// The last day, inclusive.
    pub period_end: NaiveDate,
    /// All requests together.
    pub requests: ComparedRequests,
    /// Each route, the one that took most of the time first.
    pub routes: Vec<RoutePerformance>,
    /// The routes that got slower, where that costs most first; five at most.
    pub regressions: Vec<Regression>,
    /// What else was measured: connections, hit ratios, resources, jobs.
    pub measurements: Vec<MeasuredValue>,
}

/// Requests now, and in the period before.
#[derive(Debug, ToSchema)]
pub struct ComparedRequests {
    /// In the period.
    pub now: RouteFigures,
    /// In the one before; `null` where nothing was measured.
    #[schema(required)]
    pub before: Option<RouteFigures>,
}

/// How requests were answered.
#[derive(Debug, ToSchema)]
pub struct RouteFigures {
    /// How many there were.
    pub requests: u64,
    /// How many failed by the server's fault.
    pub errors: u64,
    /// The same in percent; `null` of none.
    #[schema(required)]
    pub error_rate: Option<f64>,
    /// Half of them took at most so many milliseconds.
    #[schema(required)]
    pub p50_ms: Option<f64>,
    /// 95 of a hundred did.
    #[schema(required)]
    pub p95_ms: Option<f64>,
    /// 99 of a hundred did.
    #[schema(required)]
    pub p99_ms: Option<f64>,
}

/// How requests of a route were answered.
#[derive(Debug, ToSchema)]
pub struct RoutePerformance {
    /// The route's template.
    pub endpoint: String,
    /// In the period.
    pub now: RouteFigures,
    /// In the one before; `null` where nothing was measured.
    #[schema(required)]
    pub before: Option<RouteFigures>,
}

/// A route that got slower.
#[derive(Debug, ToSchema)]
pub struct Regression {
    /// The route's template.
    pub endpoint: String,
    /// Its 95th percentile now, in milliseconds.
    pub p95_ms: f64,
    /// The same in the period before.
    pub p95_before_ms: f64,
    /// By how many percent it went up.
    pub change_pct: f64,
}

/// What something that is measured came to.
#[derive(Debug, ToSchema)]
pub struct MeasuredValue {
    /// What is measured, such as `cache_hit_ratio`.
    pub metric: String,
    /// Whose it is: `api`, `database`, `cache` or `jobs`.
    pub component: String,
    /// The tier or the resource, where there are several.
    #[schema(required)]
    pub endpoint: Option<String>,
    /// Its unit, such as `percentage`.
    pub unit: String,
    /// In the period.
    pub now: f64,
    /// In the one before; `null` where nothing was measured.
    #[schema(required)]
    pub before: Option<f64>,
}

/// What a rule looks at.
#[derive(Debug, ToSchema)]
pub struct Watched {
    /// What is measured, such as `error_rate`.
    pub metric: String,
    /// Whose it is: `api`, `database`, `cache` or `jobs`.
    pub component: String,
    /// The route, tier or resource; `null` for all together.
    #[schema(required)]
    pub endpoint: Option<String>,
}

/// One time that the condition of a rule held, told as it fires and as it is over.
#[derive(Debug, ToSchema)]
pub struct SystemAlert {
    /// Its id.
    pub id: Uuid,
    /// The rule's name.
    pub rule: String,
    /// What the rule looked at.
    pub watched: Watched,
    /// `warning` or `critical`.
    pub severity: String,
    /// `pending`, `firing` or `resolved`.
    pub status: String,
    /// The value that was read as it last turned: began, fired, was over.
    pub value: f64,
    /// Beyond which value it fires.
    pub threshold: f64,
    /// Since when its condition holds.
    pub pending_since: DateTime<Utc>,
    /// When it fired.
    #[schema(required)]
    pub fired_at: Option<DateTime<Utc>>,
    /// Since when values are good again, while it fires.
    #[schema(required)]
    pub recovering_since: Option<DateTime<Utc>>,
    /// When it was over.
    #[schema(required)]
    pub resolved_at: Option<DateTime<Utc>>,
    /// When it was looked at last.
    pub evaluated_at: DateTime<Utc>,
    /// When somebody said that they look after it.
    #[schema(required)]
    pub acknowledged_at: Option<DateTime<Utc>>,
    /// Who that was.
    #[schema(required)]
    pub acknowledged_by: Option<String>,
}
