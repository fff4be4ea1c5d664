//! Stored dashboard metrics.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::error::Result;
use ioc_core::model::message::Trace;
use ioc_core::model::metric::{Metric, MetricFilter, MetricSpan, too_many_combinations};
use ioc_core::page::{Page, PageRequest};
use ioc_core::store::calculations::CalculationStore;
use ioc_core::store::metrics::MetricStore;
use ioc_core::store::written::Written;

use crate::page::page;
use crate::rows::{MetricKey, Rows};
use crate::store::MemoryStore;

// One organization after the other will do.
impl CalculationStore for MemoryStore {}

#[async_trait]
impl MetricStore for MemoryStore {
    async fn put_metrics(
        &self,
        scope: &Scope,
        metrics: &[Metric],
        most_combinations: u32,
        trace: &Trace,
    ) -> Result<Written> {
        self.write(scope, trace, |rows| {
            let before = combinations(rows);
            let written = put_all(rows, metrics);
            let after = combinations(rows);
            for metric in metrics {
                let name = (metric.metric_type.clone(), metric.metric_name.clone());
                let count = after[&name].len();
                if before.get(&name) != after.get(&name) && count > most_combinations as usize {
                    return Err(too_many_combinations(metric, most_combinations));
                }
            }
            Ok((written, written.added + written.changed))
        })
    }

    async fn replace_metrics(
        &self,
        scope: &Scope,
        span: &MetricSpan,
        metrics: &[Metric],
        trace: &Trace,
    ) -> Result<Written> {
        self.write(scope, trace, |rows| {
            let mut written = put_all(rows, metrics);
            let stand: BTreeSet<MetricKey> = metrics.iter().map(natural_key).collect();
            let before = rows.metrics.len();
            rows.metrics.retain(|key, metric| !lies_in(span, metric) || stand.contains(key));
            written.changed += (before - rows.metrics.len()) as u64;
            Ok((written, written.added + written.changed))
        })
    }

    async fn list_metrics(
        &self,
        scope: &Scope,
        filter: &MetricFilter,
        request: &PageRequest,
    ) -> Result<Page<Metric>> {
        let rows = self.rows(scope.organization_id())?;
        let wanted = rows.metrics.iter().filter(|(_, metric)| passes(filter, metric));
        page(wanted.map(|(key, metric)| (key.clone(), metric)), request)
    }
}

/// The combinations of dimensions of each type and name.
fn combinations(rows: &Rows) -> BTreeMap<(String, String), BTreeSet<[String; 3]>> {
    let mut found: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for (_, words, _) in rows.metrics.keys() {
        let [metric_type, metric_name, dimensions @ ..] = words.clone();
        found.entry((metric_type, metric_name)).or_default().insert(dimensions);
    }
    found
}

fn put_all(rows: &mut Rows, metrics: &[Metric]) -> Written {
    let mut written = Written::default();
    for metric in metrics {
        written.merge(put(rows, metric));
    }
    written
}

fn put(rows: &mut Rows, metric: &Metric) -> Written {
    let key = natural_key(metric);
    let (put, written) = match rows.metrics.get(&key) {
        None => (metric.clone(), Written { added: 1, ..Written::default() }),
        Some(known) => {
            // Another id or instant alone is no other value.
            let same = Metric { recorded_at: known.recorded_at, id: known.id, ..metric.clone() };
            if same == *known {
                return Written { unchanged: 1, ..Written::default() };
            }
            let changed = Metric { id: known.id, ..metric.clone() };
            (changed, Written { changed: 1, ..Written::default() })
        }
    };
    rows.metrics.insert(key, put);
    written
}

fn natural_key(metric: &Metric) -> MetricKey {
    let words = [
        &metric.metric_type,
        &metric.metric_name,
        &metric.dimension_1,
        &metric.dimension_2,
        &metric.dimension_3,
    ];
    (Reverse(metric.period_end), words.map(Clone::clone), metric.period_start)
}

fn lies_in(span: &MetricSpan, metric: &Metric) -> bool {
    (metric.period_start, metric.period_end) == (span.period_start, span.period_end)
        && span
            .metrics
            .iter()
            .any(|it| (&it.0, &it.1) == (&metric.metric_type, &metric.metric_name))
}

fn passes(filter: &MetricFilter, metric: &Metric) -> bool {
    let is = |wanted: &Option<String>, word| wanted.as_ref().is_none_or(|wanted| wanted == word);
    is(&filter.metric_type, &metric.metric_type)
        && is(&filter.metric_name, &metric.metric_name)
        && is(&filter.dimension_1, &metric.dimension_1)
        && is(&filter.dimension_2, &metric.dimension_2)
        && is(&filter.dimension_3, &metric.dimension_3)
        && filter.period_start.is_none_or(|first| first <= metric.period_start)
        && filter.period_end.is_none_or(|last| metric.period_end <= last)
}
