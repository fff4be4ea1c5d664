//! Stored dashboard metrics.

use std::collections::HashSet;

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::error::Result;
use ioc_core::ids::OrganizationId;
use ioc_core::model::message::Trace;
use ioc_core::model::metric::{Metric, MetricFilter, MetricSpan};
use ioc_core::page::{Cursor, Page, PageRequest};
use ioc_core::store::metrics::MetricStore;
use ioc_core::store::written::Written;
use rusqlite::{Connection, Row, params};

use crate::combinations;
use crate::error::StoreResult;
use crate::rows::{all, decimal, first, get_id, id, instant, micros, to_date, to_instant, to_json};
use crate::store::SqliteStore;
use crate::trace;

const TABLE: &str = "dashboard_metrics";

/// Where a page goes on: the period's end, and the rest of the natural key.
type After = (String, [String; 6]);

#[async_trait]
impl MetricStore for SqliteStore {
    async fn put_metrics(
        &self,
        scope: &Scope,
        metrics: &[Metric],
        most_combinations: u32,
        trace: &Trace,
    ) -> Result<Written> {
        let (scope, metrics, trace) = (scope.clone(), metrics.to_vec(), trace.clone());
        self.write(scope.fence(), move |connection, _| {
            let organization = scope.organization_id();
            let grows = combinations::that_grow(connection, organization, &metrics)?;
            let written = put_all(connection, organization, &metrics)?;
            combinations::hold(connection, organization, &grows, most_combinations)?;
            trace::leave(connection, &scope, &trace, written.added + written.changed)?;
            Ok(written)
        })
        .await
    }

    async fn replace_metrics(
        &self,
        scope: &Scope,
        span: &MetricSpan,
        metrics: &[Metric],
        trace: &Trace,
    ) -> Result<Written> {
        let (scope, span) = (scope.clone(), span.clone());
        let (metrics, trace) = (metrics.to_vec(), trace.clone());
        self.write(scope.fence(), move |connection, _| {
            let written = replace(connection, scope.organization_id(), &span, &metrics)?;
            trace::leave(connection, &scope, &trace, written.added + written.changed)?;
            Ok(written)
        })
        .await
    }

    async fn list_metrics(
        &self,
        scope: &Scope,
        filter: &MetricFilter,
        request: &PageRequest,
    ) -> Result<Page<Metric>> {
        let (organization, filter) = (scope.organization_id(), filter.clone());
        let after: Option<After> = request.after.as_ref().map(Cursor::key).transpose()?;
        let limit = request.limit;
        let items = self
            .read(move |connection| list(connection, organization, &filter, after, limit + 1))
            .await?;
        Page::of(items, limit, |metric| -> After {
            let rest = [
                metric.metric_type.clone(),
                metric.metric_name.clone(),
                metric.dimension_1.clone(),
                metric.dimension_2.clone(),
                metric.dimension_3.clone(),
                metric.period_start.to_string(),
            ];
            (metric.period_end.to_string(), rest)
        })
    }
}

/// Puts metrics, and deletes what else is kept of a span.
pub(crate) fn replace(
    connection: &Connection,
    organization: OrganizationId,
    span: &MetricSpan,
    metrics: &[Metric],
) -> StoreResult<Written> {
    let mut written = put_all(connection, organization, metrics)?;
    written.changed += delete_others(connection, organization, span, metrics)?;
    Ok(written)
}

fn put_all(
    connection: &Connection,
    organization: OrganizationId,
    metrics: &[Metric],
) -> StoreResult<Written> {
    let mut written = Written::default();
    for metric in metrics {
        match put(connection, organization, metric)? {
            None => written.unchanged += 1,
            Some(true) => written.added += 1,
            Some(false) => written.changed += 1,
        }
    }
    Ok(written)
}

/// Deletes what is kept of a span beside `kept`.
fn delete_others(
    connection: &Connection,
    organization: OrganizationId,
    span: &MetricSpan,
    kept: &[Metric],
) -> StoreResult<u64> {
    let keys: HashSet<[&str; 5]> = kept
        .iter()
        .map(|it| {
            [&*it.metric_type, &it.metric_name, &it.dimension_1, &it.dimension_2, &it.dimension_3]
        })
        .collect();
    let organization = id(organization);
    let period = (organization, span.period_end.to_string(), span.period_start.to_string());
    let sql = include_str!("../queries/metrics/keys_of_period.sql");
    let stored = all(&mut *connection.prepare_cached(sql)?, period, |row| {
        let key: [String; 5] = [row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?];
        Ok((key, row.get::<_, Vec<u8>>(5)?))
    })?;
    let mut deleted = 0;
    let mut delete = connection.prepare_cached(include_str!("../queries/metrics/delete.sql"))?;
    for (key, id) in stored {
        let shipped = span.metrics.iter().any(|it| (&it.0, &it.1) == (&key[0], &key[1]));
        if shipped && !keys.contains(&key.each_ref().map(String::as_str)) {
            delete.execute((organization, id))?;
            deleted += 1;
        }
    }
    Ok(deleted)
}

/// Puts a metric: `None` if it was there as it is, else whether it is new.
fn put(
    connection: &Connection,
    organization: OrganizationId,
    metric: &Metric,
) -> StoreResult<Option<bool>> {
    let natural_key = params![
        id(organization),
        metric.metric_type,
        metric.metric_name,
        metric.dimension_1,
        metric.dimension_2,
        metric.dimension_3,
        metric.period_start.to_string(),
        metric.period_end.to_string(),
    ];
    let sql = include_str!("../queries/metrics/find.sql");
    let known = first(&mut *connection.prepare_cached(sql)?, natural_key, |_| Ok(()))?.is_some();
    let sql = include_str!("../queries/metrics/put.sql");
    let params = params![
        id(metric.id),
        id(organization),
        metric.metric_type,
        metric.metric_name,
        metric.value.and_then(micros),
        metric.unit,
        metric.dimension_1,
        metric.dimension_2,
        metric.dimension_3,
        metric.period_start.to_string(),
        metric.period_end.to_string(),
        metric.people,
        metric.shown_to_k,
        metric.metadata.to_string(),
        instant(metric.recorded_at),
    ];
    let put = connection.prepare_cached(sql)?.execute(params)?;
    Ok((put > 0).then_some(!known))
}

fn list(
    connection: &Connection,
    organization: OrganizationId,
    filter: &MetricFilter,
    after: Option<After>,
    limit: u32,
) -> StoreResult<Vec<Metric>> {
    let sql = include_str!("../queries/metrics/list.sql");
    let (end, rest) = after.map(|(end, rest)| (Some(end), rest)).unwrap_or_default();
    let params = params![
        id(organization),
        filter.metric_type,
        filter.metric_name,
        filter.period_start.map(|date| date.to_string()),
        filter.period_end.map(|date| date.to_string()),
        filter.dimension_1,
        filter.dimension_2,
        filter.dimension_3,
        end,
        rest[0],
        rest[1],
        rest[2],
        rest[3],
        rest[4],
        rest[5],
        limit,
    ];
    all(&mut *connection.prepare_cached(sql)?, params, |row| read(organization, row))
}

/// The metric in a row of the columns of `queries/metrics/list.sql`.
pub(crate) fn read(organization_id: OrganizationId, row: &Row<'_>) -> StoreResult<Metric> {
    let (start, end): (String, String) = (row.get(8)?, row.get(9)?);
    let metadata: String = row.get(12)?;
    Ok(Metric {
        id: get_id(row, 0)?,
        organization_id,
        metric_type: row.get(1)?,
        metric_name: row.get(2)?,
        value: row.get::<_, Option<i64>>(3)?.map(decimal),
        unit: row.get(4)?,
        dimension_1: row.get(5)?,
        dimension_2: row.get(6)?,
        dimension_3: row.get(7)?,
        period_start: to_date(&start, TABLE, "period_start")?,
        period_end: to_date(&end, TABLE, "period_end")?,
        people: row.get(10)?,
        shown_to_k: row.get(11)?,
        metadata: to_json(&metadata, TABLE, "metadata")?,
        recorded_at: to_instant(row.get(13)?, TABLE, "recorded_at")?,
    })
}
