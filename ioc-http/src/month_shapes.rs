//! What the core tells of a month looks like, for the OpenAPI document. The answers
//! themselves are written by the core; a test holds them to these.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use utoipa::ToSchema;

use crate::diagnosis_shapes::Check;
use crate::shapes::Interval;

/// What a month came to.
#[derive(Debug, ToSchema)]
pub struct MonthlyDigest {
    /// When it was made.
    pub as_of: DateTime<Utc>,
    /// Which indexes are of no use, and which are missing.
    pub indexes: IndexReview,
    /// How much room everything takes, and when the disk is full.
    pub storage: StorageReview,
    /// How fast the system is, as the next version.
    pub baseline: Renewal,
    /// The security audit.
    pub security: Vec<Check>,
}

/// What is to be said about the indexes.
#[derive(Debug, ToSchema)]
pub struct IndexReview {
    /// Those that cannot be used.
    pub invalid: Vec<String>,
    /// Those that nobody has used since the server counts, the largest first; `null` where
    /// nobody counts.
    #[schema(required)]
    pub unused: Option<Vec<UnusedIndex>>,
    /// Those that another one does the work of.
    pub duplicate: Vec<DuplicateIndex>,
    /// The foreign keys without one.
    pub missing: Vec<ForeignKey>,
}

/// An index that nobody uses.
#[derive(Debug, ToSchema)]
pub struct UnusedIndex {
    /// Its name.
    pub name: String,
    /// Its table.
    pub table: String,
    /// How many bytes it has.
    pub size_bytes: u64,
}

/// An index whose work another one does.
#[derive(Debug, ToSchema)]
pub struct DuplicateIndex {
    /// Its name.
    pub name: String,
    /// Its table.
    pub table: String,
    /// The one that does its work.
    pub of: String,
}

/// A foreign key.
#[derive(Debug, ToSchema)]
pub struct ForeignKey {
    /// The table that refers.
    pub table: String,
    /// Its columns.
    pub columns: Vec<String>,
    /// The table that is referred to.
    pub to: String,
}

/// How much room everything takes.
#[derive(Debug, ToSchema)]
pub struct StorageReview {
    /// All tables together.
    pub size_bytes: u64,
    /// The largest tables.
    pub tables: Vec<SizeOf>,
    /// The organizations that take most, by their names.
    pub organizations: Vec<SizeOf>,
    /// Since when the growth is of those: the last digest of a month that `ioc maintenance
    /// monthly` made; `null` where there is none.
    #[schema(required)]
    pub grown_since: Option<DateTime<Utc>>,
    /// How fast the database grows.
    pub growth: Growth,
}

/// What something takes, and by how much that grew.
#[derive(Debug, ToSchema)]
pub struct SizeOf {
    /// What.
    pub name: String,
    /// About how many rows it has.
    pub rows: u64,
    /// How many bytes it takes.
    pub size_bytes: u64,
    /// By how many bytes it grew.
    #[schema(required)]
    pub grown_bytes: Option<i64>,
}

/// How fast the database grows, and when the disk is full.
#[derive(Debug, ToSchema)]
pub struct Growth {
    /// How many bytes a day, by the median of all pairs of days.
    #[schema(required)]
    pub bytes_a_day: Option<f64>,
    /// The interval of that, at 95 %.
    #[schema(required)]
    pub interval: Option<Interval>,
    /// How many bytes are free; `null` where nobody knows.
    #[schema(required)]
    pub free_bytes: Option<u64>,
    /// In how many days the disk is full; `null` where it does not fill, or nobody knows.
    #[schema(required)]
    pub days_to_full: Option<f64>,
    /// The soonest and the latest of that; no latest where the database may as well not grow.
    #[schema(required, min_items = 2, max_items = 2)]
    pub days_to_full_interval: Option<Vec<Option<f64>>>,
}

/// How fast the system is, against the baseline before.
#[derive(Debug, ToSchema)]
pub struct Renewal {
    /// The baseline; it is the one before as long as nothing was measured since.
    #[schema(required)]
    pub baseline: Option<Baseline>,
    /// Whether it is new: `ioc maintenance monthly` would keep it.
    pub is_new: bool,
    /// The routes that got slower since the one before.
    pub slower: Vec<SlowerRoute>,
}

/// How fast the system was in 28 days.
#[derive(Debug, ToSchema)]
pub struct Baseline {
    /// 1 for the first, one more for each after.
    pub version: u32,
    /// The first day, in UTC.
    pub period_start: NaiveDate,
    /// The last day, inclusive.
    pub period_end: NaiveDate,
    /// The routes, by their templates.
    pub routes: BTreeMap<String, RouteBaseline>,
}

/// How fast a route was.
#[derive(Debug, ToSchema)]
pub struct RouteBaseline {
    /// How many requests there were.
    pub requests: u64,
    /// 95 of a hundred took at most so many milliseconds.
    pub p95_ms: f64,
    /// How many failed, in percent.
    pub error_rate: f64,
}

/// A route that got slower from one baseline to the next.
#[derive(Debug, ToSchema)]
pub struct SlowerRoute {
    /// The route's template.
    pub endpoint: String,
    /// Its 95th percentile now, in milliseconds.
    pub p95_ms: f64,
    /// The same in the baseline before.
    pub p95_before_ms: f64,
}
