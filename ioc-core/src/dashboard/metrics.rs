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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Id;
    use crate::model::metric::{VALUE_LIMIT, checked_value};
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    /// The digits of a stored value after it went through JSON.
    fn through_json(value: Decimal) -> String {
        let metric = Metric {
            id: Id::from_uuid(uuid::Uuid::nil()),
            organization_id: Id::from_uuid(uuid::Uuid::nil()),
            metric_type: "host".to_owned(),
            metric_name: "cost".to_owned(),
            value: Some(value),
            unit: "EUR".to_owned(),
            dimension_1: String::new(),
            dimension_2: String::new(),
            dimension_3: String::new(),
            period_start: "2026-01-05".parse().unwrap(),
            period_end: "2026-01-11".parse().unwrap(),
            people: Some(10),
            shown_to_k: 10,
            metadata: serde_json::json!({}),
            recorded_at: "2026-01-12T00:00:00Z".parse().unwrap(),
        };
        let row = MetricRow::release(metric, Policy::new(5).unwrap(), false);
        let json = serde_json::to_string(&row).unwrap();
        let read: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(read["metric_value"], read["details"]["value"]);
        // Without an exponent, as many digits as it takes to tell it from others.
        read["metric_value"].as_f64().unwrap().to_string()
    }

    fn digits(value: Decimal) -> String {
        let value = value.normalize();
        if value.is_zero() { "0".to_owned() } else { value.to_string() }
    }

    #[test]
    fn values_at_the_limits_survive_json() {
        let limit = Decimal::from(VALUE_LIMIT);
        let micro = Decimal::new(1, 6);
        for value in [limit, limit - micro, limit - Decimal::new(1, 2), micro, Decimal::ZERO] {
            for value in [value, -value] {
                let kept = checked_value(value).unwrap();
                assert_eq!(through_json(kept), digits(kept), "{value}");
            }
        }
        for beyond in [limit + Decimal::ONE, Decimal::MAX, Decimal::MIN] {
            assert_eq!(checked_value(beyond).unwrap_err().code(), "metric_out_of_range");
        }
    }

    proptest! {
        #[test]
        fn a_value_survives_json_to_the_last_digit(
            mantissa in prop_oneof![-9_000_000_i64..9_000_000, any::<i64>()],
            scale in 0_u32..12,
        ) {
            let Ok(kept) = checked_value(Decimal::new(mantissa, scale)) else { return Ok(()) };
            prop_assert_eq!(through_json(kept), digits(kept));
            prop_assert_eq!(checked_value(kept).unwrap(), kept, "kept again, it is the same");
        }
    }
}
