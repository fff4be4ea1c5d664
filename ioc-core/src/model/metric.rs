//! Stored dashboard metrics, under the seed's names.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::clock::Instant;
use crate::error::{Error, Result, shown};
use crate::ids::{MetricId, OrganizationId};

/// The metric types that are shipped; any other word is one too.
pub mod metric_type {
    use crate::ids::MetricTypeId;

    /// How many people use the product.
    pub const USER_ENGAGEMENT: &str = "user_engagement";
    /// How many assessments get finished.
    pub const ASSESSMENT_COMPLETION: &str = "assessment_completion";
    /// Means of the five factors.
    pub const OCEAN_SCORES: &str = "ocean_scores";

    /// The id that stands for a family where there is no room for its name.
    pub fn id(family: &str) -> MetricTypeId {
        MetricTypeId::from_content(&[b"metric_type", family.as_bytes()])
    }
}

/// The units that are shipped; any other word is one too.
pub mod unit {
    /// 0 to 100.
    pub const PERCENTAGE: &str = "percentage";
    /// Whole things.
    pub const COUNT: &str = "count";
    /// Points of an instrument's answer scale.
    pub const SCORE: &str = "score";
    /// T scores: a norm group has the mean 50 and the deviation 10.
    pub const SCORE_T: &str = "score_t";
    /// Of a hundred people of a norm group, how many lie below.
    pub const PERCENTILE: &str = "percentile";
    /// Seconds.
    pub const SECONDS: &str = "seconds";
    /// A ratio without a unit, such as alpha.
    pub const RATIO: &str = "ratio";

    pub(crate) fn known(word: &str) -> &'static str {
        [PERCENTAGE, COUNT, SCORE, SCORE_T, PERCENTILE, SECONDS, RATIO]
            .into_iter()
            .find(|unit| *unit == word)
            .unwrap_or("")
    }
}

/// The most that a metric's value may be, either way: what a 64-bit integer
/// of millionths holds.
pub const VALUE_LIMIT: i64 = 9_000_000_000_000;

/// One stored value. Its natural key is everything but `id`, `value`, `unit`,
/// `people`, `shown_to_k`, `metadata` and `recorded_at`.
#[derive(Debug, Clone, PartialEq)]
pub struct Metric {
    /// Its id.
    pub id: MetricId,
    /// Whose data it is.
    pub organization_id: OrganizationId,
    /// The family, such as `user_engagement`.
    pub metric_type: String,
    /// The name in the family, such as `engagement_rate`.
    pub metric_name: String,
    /// The value, to six decimals and [`DIGITS`] digits; nothing where there was
    /// nothing to compute.
    pub value: Option<Decimal>,
    /// The unit, such as `percentage`.
    pub unit: String,
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
    /// How many people stand behind it; nothing if a host did not say, and
    /// then only operators see it.
    pub people: Option<u32>,
    /// The largest minimum group under which it may be shown.
    pub shown_to_k: u32,
    /// Anything else, as a JSON object.
    pub metadata: serde_json::Value,
    /// When it was recorded.
    pub recorded_at: Instant,
}

/// Some metrics in one period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetricSpan {
    /// The first day.
    pub period_start: NaiveDate,
    /// The last day, inclusive.
    pub period_end: NaiveDate,
    /// Their types and names.
    pub metrics: Vec<(String, String)>,
}

/// Which metrics are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MetricFilter {
    /// Only this family.
    pub metric_type: Option<String>,
    /// Only this name.
    pub metric_name: Option<String>,
    /// Only those whose period begins on this day or later.
    pub period_start: Option<NaiveDate>,
    /// Only those whose period ends on this day or earlier.
    pub period_end: Option<NaiveDate>,
    /// Only this department; empty: only those of no department.
    pub dimension_1: Option<String>,
    /// Only this job role; empty: only those of no job role.
    pub dimension_2: Option<String>,
    /// Only this third dimension; empty: only those without one.
    pub dimension_3: Option<String>,
}

/// How many digits a metric's value keeps, decimals among them: as many as come
/// back from every reader of JSON as they were.
pub const DIGITS: u32 = 15;

/// A value within [`VALUE_LIMIT`], rounded half-even to six decimals, or to as
/// many as [`DIGITS`] leave it.
pub fn checked_value(value: Decimal) -> Result<Decimal> {
    let whole = value.trunc().mantissa().unsigned_abs();
    let decimals = DIGITS.saturating_sub(whole.checked_ilog10().map_or(0, |log| log + 1)).min(6);
    let half_even = rust_decimal::RoundingStrategy::MidpointNearestEven;
    let rounded = value.round_dp_with_strategy(decimals, half_even);
    if rounded.abs() > Decimal::from(VALUE_LIMIT) {
        return Err(Error::invalid("metric_out_of_range", format!("{value} is too large"))
            .with_hint(format!("a metric lies within {VALUE_LIMIT} either way")));
    }
    Ok(rounded)
}

/// The error of a metric that would get more combinations of dimensions than
/// it may have.
pub fn too_many_combinations(metric: &Metric, most_combinations: u32) -> Error {
    let name = shown(&metric.metric_name);
    let message =
        format!("{name} would have more than {most_combinations} combinations of dimensions");
    Error::invalid("too_many_combinations", message)
        .with("metric_type", shown(&metric.metric_type))
        .with("metric_name", name)
        .with_hint(
            "keep what is nearly unique, such as an id, out of the dimensions, or let the \
             platform's metrics have more",
        )
}
