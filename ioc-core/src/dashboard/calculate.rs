//! Computes the seed's metrics of a period.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use crate::clock::Instant;
use crate::dashboard::breakdown::{self, DIMENSIONS, GroupCounts};
use crate::dashboard::ocean::OceanRow;
use crate::dashboard::ocean_rows;
use crate::dashboard::scores;
use crate::dashboard::summary::{PeriodCounts, Shown, period_needs};
use crate::error::Result;
use crate::ids::{IdSource, OrganizationId, new_id};
use crate::model::metric::{Metric, MetricSpan, checked_value};
use crate::model::period::Period;
use crate::model::rollup::{Dimension, Rollup, RollupQuery};
use crate::privacy::policy::{CEILING, FLOOR, Policy};
use crate::privacy::registry::{self, FigureSpec};
use crate::privacy::release::Estimate;

/// What the metrics of a period need: counts, the score tables, and groups if it
/// has ended.
pub(crate) fn needs(period: Period, now: Instant) -> Vec<RollupQuery> {
    let scores =
        Dimension::ALL.map(|dimension| RollupQuery::Scores { dimension, before: period.ends_at });
    let mut needs = [&period_needs(period)[..], &scores].concat();
    if period.is_closed(now) {
        needs.extend(breakdown::needs(period));
    }
    needs
}

/// What the metrics of a period replace.
pub(crate) fn span(period: Period) -> MetricSpan {
    MetricSpan {
        period_start: period.first,
        period_end: period.last,
        metrics: registry::ALL
            .iter()
            .map(|spec| (spec.metric_type.to_owned(), spec.name.to_owned()))
            .collect(),
    }
}

/// Makes the metrics of one organization and period.
pub(crate) struct Calculation<'a> {
    pub(crate) organization_id: OrganizationId,
    pub(crate) period: Period,
    pub(crate) is_calendar_week: bool,
    pub(crate) ids: &'a dyn IdSource,
    pub(crate) now: Instant,
}

impl Calculation<'_> {
    /// The metrics from the answers to [`needs`].
    pub(crate) fn metrics(&self, rollups: &[Rollup]) -> Result<Vec<Metric>> {
        let (counts, rest) = rollups.split_at_checked(4).ok_or_else(mismatch)?;
        let (scores, groups) = rest.split_at_checked(3).ok_or_else(mismatch)?;
        let counts = PeriodCounts::read(counts)?;
        let whole = Shown { people: CEILING, deeds: CEILING };
        let mut metrics = self.of_counts(["", ""], &counts, whole)?;
        if !groups.is_empty() {
            let tables = breakdown::read(groups, self.is_calendar_week)?;
            for (dimension, table) in DIMENSIONS.into_iter().zip(&tables) {
                for GroupCounts { key, counts, shown } in table {
                    metrics.extend(self.of_counts(place(dimension, key), counts, *shown)?);
                }
            }
        }
        for (dimension, scores) in Dimension::ALL.into_iter().zip(scores) {
            metrics.extend(self.of_scores(dimension, scores)?);
        }
        Ok(metrics)
    }

    fn of_counts(
        &self,
        place: [&str; 2],
        counts: &PeriodCounts,
        shown: Shown,
    ) -> Result<Vec<Metric>> {
        let figures = counts.estimates().into_iter();
        figures
            .map(|(spec, estimate)| {
                let Estimate { value, .. } = estimate;
                self.metric(spec, place, value, counts.members, shown.to(spec), self.period)
            })
            .collect()
    }

    fn of_scores(&self, dimension: Dimension, scores: &Rollup) -> Result<Vec<Metric>> {
        let mut metrics = Vec::new();
        for aggregate in scores.scores()? {
            let shown: Vec<u32> =
                scores::figures(aggregate)?.values().map(|figures| figures.shown_to).collect();
            let rows = ocean_rows::rows(std::slice::from_ref(aggregate), Policy::new(FLOOR)?)?;
            for (OceanRow { group, factor, n, mean, as_of, .. }, shown_to) in
                rows.into_iter().zip(shown)
            {
                let spec = registry::find(factor.key())?;
                let mut metric = self.metric(
                    spec,
                    place(dimension, &group),
                    mean,
                    n.unwrap_or(0),
                    shown_to,
                    self.period,
                )?;
                metric.metadata = serde_json::json!({ "as_of_week": as_of.map(text) });
                metrics.push(metric);
            }
        }
        Ok(metrics)
    }

    fn metric(
        &self,
        spec: &FigureSpec,
        [dimension_1, dimension_2]: [&str; 2],
        value: Option<f64>,
        people: u64,
        shown_to_k: u32,
        period: Period,
    ) -> Result<Metric> {
        Ok(Metric {
            id: new_id(self.ids, self.now),
            organization_id: self.organization_id,
            metric_type: spec.metric_type.to_owned(),
            metric_name: spec.name.to_owned(),
            value: value.and_then(Decimal::from_f64).map(checked_value).transpose()?,
            unit: spec.unit.to_owned(),
            dimension_1: dimension_1.to_owned(),
            dimension_2: dimension_2.to_owned(),
            dimension_3: String::new(),
            period_start: period.first,
            period_end: period.last,
            people: Some(u32::try_from(people).unwrap_or(u32::MAX)),
            shown_to_k,
            metadata: serde_json::json!({}),
            recorded_at: self.now,
        })
    }
}

fn place(dimension: Dimension, key: &str) -> [&str; 2] {
    match dimension {
        Dimension::Organization => ["", ""],
        Dimension::Department => [key, ""],
        Dimension::JobRole => ["", key],
    }
}

fn text(date: NaiveDate) -> String {
    date.to_string()
}

fn mismatch() -> crate::error::Error {
    crate::model::rollup::mismatch()
}
