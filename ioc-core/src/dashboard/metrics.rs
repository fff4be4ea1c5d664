//! Stored metrics, released again on reading.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Number;

use crate::clock::Instant;
use crate::document::number::{json, number};
use crate::ids::MetricId;
use crate::model::metric::Metric;
use crate::privacy::figure::{Figure, State};
use crate::privacy::policy::Policy;
use crate::privacy::registry;
use crate::privacy::release;

/// A released metric under the seed's names.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MetricRow {
    /// Its id.
    pub id: MetricId,
    /// The family.
    pub metric_type: String,
    /// The name in the family.
    pub metric_name: String,
    /// The value: rounded where the registry knows the figure; `null` where it
    /// is hidden or there was nothing to compute.
    pub metric_value: Option<Number>,
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
    /// When it was recorded; nothing for a hidden one, of which it would tell
    /// that its value changed.
    pub recorded_at: Option<Instant>,
    /// Anything else.
    pub metadata: serde_json::Value,
    /// Whether it stands, is hidden or has no data.
    pub state: State,
    /// The figure at full precision.
    pub details: Figure,
}

impl MetricRow {
    /// Releases a stored metric under a policy. `uncounted`: also one of which
    /// nobody said how many people stand behind it.
    pub(crate) fn release(metric: Metric, policy: Policy, uncounted: bool) -> Self {
        let figure = release::metric(&metric, policy, uncounted);
        let hidden = figure.state() == State::Suppressed;
        let metric_value = match registry::find_metric(&metric.metric_type, &metric.metric_name) {
            Some(spec) => json(&figure, spec.decimals),
            None => figure.value().and_then(number),
        };
        Self {
            id: metric.id,
            metric_type: metric.metric_type,
            metric_name: metric.metric_name,
            metric_value,
            metric_unit: metric.unit,
            dimension_1: metric.dimension_1,
            dimension_2: metric.dimension_2,
            dimension_3: metric.dimension_3,
            period_start: metric.period_start,
            period_end: metric.period_end,
            recorded_at: (!hidden).then_some(metric.recorded_at),
            // What belongs to a hidden value is hidden with it.
            metadata: if hidden { serde_json::json!({}) } else { metric.metadata },
            state: figure.state(),
            details: figure,
        }
    }
}
