//! Metrics that a host computed itself.

use std::collections::HashSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde_json::Value;

use crate::clock::Instant;
use crate::error::Result;
use crate::ids::{MetricId, OrganizationId};
use crate::ingest::check::{self, KEY_CHARS, NAME_CHARS, Report};
use crate::ingest::defined;
use crate::ingest::faults::{Fault, Faults};
use crate::ingest::metadata;
use crate::ingest::registry::{MetricRegistry, check_not_shipped};
use crate::model::calendar::Calendar;
use crate::model::metric::{Metric, checked_value};
use crate::model::organization::Organization;
use crate::model::period::Period;
use crate::privacy::policy::CEILING;

/// The most bytes that the type, the name and the dimensions may have together:
/// they are one key, and databases bound those (PostgreSQL: 2,704 bytes).
const KEY_BYTES: usize = 2400;

/// A metric as a host hands it in.
///
/// One that the host has defined ([`MetricRegistry`]) is checked against its
/// definition; other names are open.
///
/// Only a figure of the whole organization that names how many people stand
/// behind it is published, where that many are enough. A breakdown is released
/// as a whole table or not at all, and the rows of a host are not known to be
/// one: what has a dimension, or no people count, is served to operators only.
#[derive(Debug, Clone, PartialEq)]
pub struct NewMetric {
    /// The family, such as `user_engagement`; at most 100 characters.
    pub metric_type: String,
    /// The name in the family, such as `engagement_rate`; at most 100
    /// characters.
    pub metric_name: String,
    /// The value; kept to six decimals, half-even, or to as many as 15 digits
    /// leave it. Nothing where there was nothing to compute.
    pub value: Option<Decimal>,
    /// The unit, such as `percentage`; at most 100 characters.
    pub unit: String,
    /// The department, or what its definition calls it, or empty; at most 300
    /// characters.
    pub dimension_1: String,
    /// The job role, or what its definition calls it, or empty; at most 300
    /// characters.
    pub dimension_2: String,
    /// Free, or empty; at most 300 characters.
    pub dimension_3: String,
    /// The first day that it covers.
    pub period_start: NaiveDate,
    /// The last day that it covers, inclusive.
    pub period_end: NaiveDate,
    /// How many people stand behind it, if the host says so.
    pub people: Option<u32>,
    /// Anything else, as a JSON object of at most 16 KiB. It is shown with the
    /// metric: a key that names personal data or one person is refused.
    pub metadata: Value,
}

impl NewMetric {
    fn check(&self, calendar: &Calendar, registry: &MetricRegistry, report: &mut Report<'_>) {
        for (field, text) in [
            ("metric_type", &self.metric_type),
            ("metric_name", &self.metric_name),
            ("unit", &self.unit),
        ] {
            check::text(field, text, KEY_CHARS, report);
        }
        for (field, text) in self.dimensions() {
            check::optional_text(field, (!text.is_empty()).then_some(text), NAME_CHARS, report);
        }
        let dimensions = self.dimensions().map(|(_, text)| text);
        let bytes = [&self.metric_type, &self.metric_name].map(String::len).iter().sum::<usize>()
            + dimensions.map(str::len).iter().sum::<usize>();
        if bytes > KEY_BYTES {
            let message = format!(
                "metric_type, metric_name and the dimensions have {bytes} bytes, more than {KEY_BYTES}"
            );
            report("dimension_1", Fault::new("text_too_long", message));
        }
        check_not_shipped(&self.metric_type, &self.metric_name, report);
        if let Some(Err(error)) = self.value.map(checked_value) {
            report("value", Fault::of(&error));
        }
        if let Err(error) = Period::between(calendar, self.period_start, self.period_end) {
            report("period_end", Fault::of(&error));
        }
        metadata::of_metric(&self.metadata, report);
        if let Some(definition) = registry.find(&self.metric_type, &self.metric_name) {
            defined::check(self, definition, report);
        }
    }

    /// Its dimensions under the names of their fields.
    pub(super) fn dimensions(&self) -> [(&'static str, &str); 3] {
        [
            ("dimension_1", &self.dimension_1),
            ("dimension_2", &self.dimension_2),
            ("dimension_3", &self.dimension_3),
        ]
    }

    /// The largest minimum group under which it may be shown.
    fn shown_to_k(&self) -> u32 {
        let whole = self.dimensions().iter().all(|(_, text)| text.is_empty());
        self.people.filter(|_| whole).unwrap_or(0).min(CEILING)
    }

    /// The metric as it is stored.
    pub(super) fn recorded(
        self,
        id: MetricId,
        organization_id: OrganizationId,
        recorded_at: Instant,
    ) -> Result<Metric> {
        Ok(Metric {
            id,
            organization_id,
            shown_to_k: self.shown_to_k(),
            value: self.value.map(checked_value).transpose()?,
            metric_type: self.metric_type,
            metric_name: self.metric_name,
            unit: self.unit,
            dimension_1: self.dimension_1,
            dimension_2: self.dimension_2,
            dimension_3: self.dimension_3,
            period_start: self.period_start,
            period_end: self.period_end,
            people: self.people,
            metadata: self.metadata,
            recorded_at,
        })
    }
}

/// What is wrong with `metrics`; one that has the natural key of an earlier one
/// is, too.
pub(super) fn faults(
    organization: &Organization,
    registry: &MetricRegistry,
    metrics: &[NewMetric],
) -> Faults {
    let mut faults = Faults::in_batch();
    let mut keys = HashSet::new();
    for (row, new) in (1..).zip(metrics) {
        new.check(&organization.calendar, registry, &mut |field, fault| {
            faults.push(fault.on(row).in_column(field));
        });
        let names = [&new.metric_type, &new.metric_name];
        if !keys.insert((names, new.dimensions(), new.period_start, new.period_end)) {
            let message = "the same metric stands in this batch already";
            faults.push(Fault::new("duplicate_metric", message).on(row));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Id;
    use crate::model::audit::AuditKey;

    fn metric(people: Option<u32>, department: &str) -> NewMetric {
        NewMetric {
            metric_type: "support".to_owned(),
            metric_name: "tickets".to_owned(),
            value: Some(Decimal::new(12_345_675, 7)),
            unit: "count".to_owned(),
            dimension_1: department.to_owned(),
            dimension_2: String::new(),
            dimension_3: String::new(),
            period_start: "2026-01-05".parse().unwrap(),
            period_end: "2026-01-11".parse().unwrap(),
            people,
            metadata: serde_json::json!({}),
        }
    }

    #[test]
    fn only_a_counted_figure_of_the_whole_may_be_shown() {
        for (people, department, expected) in
            [(Some(12), "", 12), (Some(1000), "", 100), (Some(12), "Sales", 0), (None, "", 0)]
        {
            assert_eq!(metric(people, department).shown_to_k(), expected);
        }
    }

    #[test]
    fn a_value_is_kept_to_six_decimals_half_even() {
        let at = "2026-01-12T00:00:00Z".parse().unwrap();
        let id = uuid::Uuid::nil();
        let kept = metric(None, "").recorded(Id::from_uuid(id), Id::from_uuid(id), at).unwrap();
        assert_eq!(kept.value.unwrap().to_string(), "1.234568");
    }

    #[test]
    fn what_is_no_number_is_no_value() {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX] {
            assert!(Decimal::try_from(value).is_err(), "{value}");
        }
        for text in ["NaN", "inf", "-Infinity", "1e999"] {
            assert!(text.parse::<Decimal>().is_err(), "{text}");
        }
        assert!(serde_json::from_str::<Decimal>("null").is_err(), "how JSON writes NaN");
    }

    #[test]
    fn a_key_has_as_many_bytes_as_databases_take() {
        let calendar = chrono_tz::UTC.into();
        let faults = |letters: usize| {
            let mut codes = Vec::new();
            let dimension = "\u{8a9e}".repeat(letters);
            let metric = NewMetric {
                dimension_2: dimension.clone(),
                dimension_3: dimension.clone(),
                ..metric(None, &dimension)
            };
            let report: &mut Report<'_> = &mut |_, fault| codes.push(fault.code);
            metric.check(&calendar, &MetricRegistry::default(), report);
            codes
        };
        assert_eq!(faults(260), [""; 0]);
        assert_eq!(faults(270), ["text_too_long"]);
    }

    #[test]
    fn every_wrong_metric_of_a_batch_is_named() {
        let organization = Organization {
            id: Id::from_uuid(uuid::Uuid::nil()),
            name: "o".to_owned(),
            entered_as: "o".to_owned(),
            calendar: chrono_tz::UTC.into(),
            locale: "en-GB".to_owned(),
            minimum_group: 5,
            created_at: "2026-01-12T00:00:00Z".parse().unwrap(),
            audit_key: AuditKey::random(),
        };
        let good = metric(Some(5), "");
        let backwards = NewMetric { period_end: "2026-01-01".parse().unwrap(), ..good.clone() };
        let huge =
            NewMetric { value: Some(Decimal::MAX), unit: String::new(), ..metric(None, "A") };
        let shipped = NewMetric {
            metric_type: "user_engagement".to_owned(),
            metric_name: "engagement_rate".to_owned(),
            ..good.clone()
        };
        let faults = faults(
            &organization,
            &MetricRegistry::default(),
            &[good.clone(), backwards, huge, good, shipped],
        );
        let found: Vec<_> = faults.kept().iter().map(|fault| (fault.line, fault.code)).collect();
        let expected = [
            (Some(2), "period_ends_before_it_starts"),
            (Some(3), "empty_text"),
            (Some(3), "metric_out_of_range"),
            (Some(4), "duplicate_metric"),
            (Some(5), "reserved_metric"),
        ];
        assert_eq!(found, expected);
    }
}
