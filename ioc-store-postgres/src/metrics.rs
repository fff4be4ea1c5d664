//! Stored dashboard metrics.

use std::collections::HashSet;
use std::sync::Arc;

use async_trait::async_trait;
use chrono::NaiveDate;
use futures_util::FutureExt;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::OrganizationId;
use ioc_core::model::message::Trace;
use ioc_core::model::metric::{Metric, MetricFilter, MetricSpan};
use ioc_core::page::{Cursor, Page, PageRequest};
use ioc_core::store::metrics::MetricStore;
use ioc_core::store::written::Written;
use rust_decimal::Decimal;
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::query::Query;
use sqlx::{PgConnection, Postgres, Row};
use uuid::Uuid;

use crate::error::StoreResult;
use crate::rows::{all, get_id, to_json};
use crate::statement::query;
use crate::store::PostgresStore;
use crate::tenant::Access;
use crate::{combinations, trace};

/// Where a page goes on: the period's end, and the rest of the natural key. Every
/// store says it in this way, so that a cursor is the same text.
pub(crate) type After = (NaiveDate, [String; 6]);

#[async_trait]
impl MetricStore for PostgresStore {
    async fn put_metrics(
        &self,
        scope: &Scope,
        metrics: &[Metric],
        most_combinations: u32,
        trace: &Trace,
    ) -> Result<Written> {
        let call = Arc::new((scope.clone(), metrics.to_vec(), trace.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move {
                let (scope, metrics, trace) = &*call;
                let organization = scope.organization_id();
                let grows = combinations::that_grow(connection, organization, metrics).await?;
                let written = put_all(connection, organization, metrics).await?;
                combinations::hold(connection, organization, &grows, most_combinations).await?;
                trace::leave(connection, scope, trace, written.added + written.changed).await?;
                Ok(written)
            }
            .boxed()
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
        let call = Arc::new((scope.clone(), span.clone(), metrics.to_vec(), trace.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move {
                let (scope, span, metrics, trace) = &*call;
                let organization = scope.organization_id();
                let mut written = put_all(connection, organization, metrics).await?;
                written.changed += delete_others(connection, organization, span, metrics).await?;
                trace::leave(connection, scope, trace, written.added + written.changed).await?;
                Ok(written)
            }
            .boxed()
        })
        .await
    }

    async fn list_metrics(
        &self,
        scope: &Scope,
        filter: &MetricFilter,
        request: &PageRequest,
    ) -> Result<Page<Metric>> {
        let organization = scope.organization_id();
        let after: Option<After> = request.after.as_ref().map(Cursor::key).transpose()?;
        let call = Arc::new((filter.clone(), after));
        let limit = request.limit;
        let items = self
            .transact(scope, Access::Read, move |connection| {
                let call = call.clone();
                async move {
                    list(connection, organization, &call.0, call.1.as_ref(), limit + 1).await
                }
                .boxed()
            })
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
            (metric.period_end, rest)
        })
    }
}

pub(crate) type NaturalKey<'m> = (&'m str, &'m str, [&'m str; 3], NaiveDate, NaiveDate);

/// What tells a metric from the others of its organization.
pub(crate) fn natural_key(metric: &Metric) -> NaturalKey<'_> {
    let dimensions = [&*metric.dimension_1, &*metric.dimension_2, &*metric.dimension_3];
    let (start, end) = (metric.period_start, metric.period_end);
    (&metric.metric_type, &metric.metric_name, dimensions, start, end)
}

async fn put_all(
    connection: &mut PgConnection,
    organization: OrganizationId,
    metrics: &[Metric],
) -> StoreResult<Written> {
    let mut written = Written::default();
    let mut left: Vec<&Metric> = metrics.iter().collect();
    // One statement puts a key once: a key that comes again waits for the next.
    while !left.is_empty() {
        let mut seen = HashSet::new();
        let (now, later) = left.into_iter().partition(|metric| seen.insert(natural_key(metric)));
        written.merge(put(connection, organization, now).await?);
        left = later;
    }
    Ok(written)
}

/// Puts metrics of different keys.
async fn put(
    connection: &mut PgConnection,
    organization: OrganizationId,
    mut metrics: Vec<&Metric>,
) -> StoreResult<Written> {
    metrics.sort_by_key(|metric| natural_key(metric));
    let text = |of: fn(&Metric) -> &str| metrics.iter().map(|it| of(it)).collect::<Vec<&str>>();
    let rows = query(include_str!("../queries/metrics/put.sql"))
        .bind(organization.uuid())
        .bind(metrics.iter().map(|it| it.id.uuid()).collect::<Vec<Uuid>>())
        .bind(text(|it| &it.metric_type))
        .bind(text(|it| &it.metric_name))
        .bind(metrics.iter().map(|it| it.value).collect::<Vec<Option<Decimal>>>())
        .bind(text(|it| &it.unit))
        .bind(text(|it| &it.dimension_1))
        .bind(text(|it| &it.dimension_2))
        .bind(text(|it| &it.dimension_3))
        .bind(metrics.iter().map(|it| it.period_start).collect::<Vec<NaiveDate>>())
        .bind(metrics.iter().map(|it| it.period_end).collect::<Vec<NaiveDate>>())
        .bind(metrics.iter().map(|it| it.people.map(i64::from)).collect::<Vec<Option<i64>>>())
        .bind(metrics.iter().map(|it| i64::from(it.shown_to_k)).collect::<Vec<i64>>())
        .bind(metrics.iter().map(|it| it.metadata.to_string()).collect::<Vec<String>>())
        .bind(metrics.iter().map(|it| it.recorded_at).collect::<Vec<Instant>>())
        .fetch_all(connection)
        .await?;
    let mut written = Written { unchanged: metrics.len() as u64, ..Written::default() };
    for row in rows {
        written.unchanged -= 1;
        if row.try_get(0)? { written.added += 1 } else { written.changed += 1 }
    }
    Ok(written)
}

/// Deletes what is kept of a span beside `kept`.
async fn delete_others(
    connection: &mut PgConnection,
    organization: OrganizationId,
    span: &MetricSpan,
    kept: &[Metric],
) -> StoreResult<u64> {
    let keys: HashSet<(&str, &str, [&str; 3])> = kept
        .iter()
        .map(|metric| {
            let (kind, name, dimensions, ..) = natural_key(metric);
            (kind, name, dimensions)
        })
        .collect();
    let rows = query(include_str!("../queries/metrics/keys_of_period.sql"))
        .bind(organization.uuid())
        .bind(span.period_end)
        .bind(span.period_start)
        .fetch_all(&mut *connection)
        .await?;
    let mut others: Vec<Uuid> = Vec::new();
    for row in &rows {
        let (kind, name): (&str, &str) = (row.try_get(0)?, row.try_get(1)?);
        let dimensions = [row.try_get(2)?, row.try_get(3)?, row.try_get(4)?];
        let shipped = span.metrics.iter().any(|it| (&*it.0, &*it.1) == (kind, name));
        if shipped && !keys.contains(&(kind, name, dimensions)) {
            others.push(row.try_get(5)?);
        }
    }
    if others.is_empty() {
        return Ok(0);
    }
    query(include_str!("../queries/metrics/delete.sql"))
        .bind(organization.uuid())
        .bind(&others)
        .execute(connection)
        .await?;
    Ok(others.len() as u64)
}

async fn list(
    connection: &mut PgConnection,
    organization: OrganizationId,
    filter: &MetricFilter,
    after: Option<&After>,
    limit: u32,
) -> StoreResult<Vec<Metric>> {
    // Without a name it is planned for these filters, not for all of them.
    let statement = query(include_str!("../queries/metrics/list.sql")).persistent(false);
    let asked = page(statement, organization, filter, after, limit);
    all(&asked.fetch_all(connection).await?, |row| read(organization, row))
}

/// The statement of `queries/metrics/list.sql` with what is asked.
pub(crate) fn page<'q>(
    statement: Query<'q, Postgres, PgArguments>,
    organization: OrganizationId,
    filter: &'q MetricFilter,
    after: Option<&'q After>,
    limit: u32,
) -> Query<'q, Postgres, PgArguments> {
    let rest = |place: usize| after.map(|(_, rest)| rest[place].as_str());
    statement
        .bind(organization.uuid())
        .bind(&filter.metric_type)
        .bind(&filter.metric_name)
        .bind(filter.period_start)
        .bind(filter.period_end)
        .bind(&filter.dimension_1)
        .bind(&filter.dimension_2)
        .bind(&filter.dimension_3)
        .bind(after.map(|(end, _)| *end))
        .bind(rest(0))
        .bind(rest(1))
        .bind(rest(2))
        .bind(rest(3))
        .bind(rest(4))
        .bind(rest(5))
        .bind(i64::from(limit))
}

/// The metric in a row of the columns of `queries/metrics/list.sql`.
pub(crate) fn read(organization_id: OrganizationId, row: &PgRow) -> StoreResult<Metric> {
    let count = |column| -> StoreResult<Option<u32>> {
        let found: Option<i64> = row.try_get(column)?;
        Ok(found.map(|count| u32::try_from(count).unwrap_or(u32::MAX)))
    };
    Ok(Metric {
        id: get_id(row, 0)?,
        organization_id,
        metric_type: row.try_get(1)?,
        metric_name: row.try_get(2)?,
        value: row.try_get::<Option<Decimal>, _>(3)?.map(|value| value.normalize()),
        unit: row.try_get(4)?,
        dimension_1: row.try_get(5)?,
        dimension_2: row.try_get(6)?,
        dimension_3: row.try_get(7)?,
        period_start: row.try_get(8)?,
        period_end: row.try_get(9)?,
        people: count(10)?,
        shown_to_k: count(11)?.unwrap_or_default(),
        metadata: to_json(row.try_get(12)?, "dashboard_metrics", "metadata")?,
        recorded_at: row.try_get(13)?,
    })
}
