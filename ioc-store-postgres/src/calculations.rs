//! Metrics of many organizations at once, and what of them is calculated.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use async_trait::async_trait;
use chrono::NaiveDate;
use futures_util::FutureExt;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{MessageId, OrganizationId};
use ioc_core::model::message::{Message, Trace};
use ioc_core::model::metric::{Metric, MetricSpan};
use ioc_core::model::rollup::Rollup;
use ioc_core::store::calculations::{
    Asked, Calculated, CalculationStore, Standing, covers_what_waits,
};
use ioc_core::store::rollups::RollupStore;
use ioc_core::store::written::Written;
use rust_decimal::Decimal;
use sqlx::{PgConnection, Row};
use uuid::Uuid;

use crate::error::StoreResult;
use crate::metrics::natural_key;
use crate::rows::all;
use crate::statement::query;
use crate::store::PostgresStore;
use crate::tenant::{Access, write_key};
use crate::{read_of_all, trace};

#[async_trait]
impl CalculationStore for PostgresStore {
    async fn list_standings(&self, scopes: &[Scope]) -> Result<Vec<Standing>> {
        let scopes: Vec<&Scope> = scopes.iter().collect();
        let wanted = uuids(&scopes);
        self.transact_of_all(&scopes, Access::Read, move |connection| {
            let wanted = wanted.clone();
            async move { standings(connection, wanted).await }.boxed()
        })
        .await
    }

    async fn read_of_all(&self, asked: Vec<Asked>) -> Result<Vec<Vec<Rollup>>> {
        if !asked.iter().flat_map(|asked| &asked.queries).all(read_of_all::answers) {
            // Nothing that is calculated in bulk asks for any of these.
            let mut answers = Vec::with_capacity(asked.len());
            for Asked { scope, queries } in &asked {
                answers.push(self.read(scope, queries).await?);
            }
            return Ok(answers);
        }
        let asked = Arc::new(asked);
        let scopes: Vec<&Scope> = asked.iter().map(|asked| &asked.scope).collect();
        let call = asked.clone();
        self.transact_of_all(&scopes, Access::Read, move |connection| {
            let asked = call.clone();
            async move { read_of_all::answer_all(connection, &asked).await }.boxed()
        })
        .await
    }

    async fn settle_groups_of_all(&self, before: &[(Scope, Instant)]) -> Result<()> {
        let scopes: Vec<&Scope> = before.iter().map(|(scope, _)| scope).collect();
        let keys: Vec<i64> = scopes.iter().map(|it| write_key(it.organization_id())).collect();
        let instants: Vec<Instant> = before.iter().map(|(_, before)| *before).collect();
        let call = Arc::new((uuids(&scopes), instants, keys));
        let busy = self.transact_of_all(&scopes, Access::Write, move |connection| {
            let call = call.clone();
            async move { settle(connection, &call.0, &call.1, &call.2).await }.boxed()
        });
        for place in busy.await? {
            let (scope, before) = &before[place];
            self.settle_groups(scope, *before).await?;
        }
        Ok(())
    }

    async fn replace_metrics_of_all(&self, calculated: Vec<Calculated>) -> Result<Vec<Written>> {
        let calculated = Arc::new(calculated);
        let scopes: Vec<&Scope> = calculated.iter().map(|it| &it.scope).collect();
        let call = calculated.clone();
        self.transact_of_all(&scopes, Access::Write, move |connection| {
            let calculated = call.clone();
            async move { replace(connection, &calculated).await }.boxed()
        })
        .await
    }
}

fn uuids(scopes: &[&Scope]) -> Vec<Uuid> {
    scopes.iter().map(|scope| scope.organization_id().uuid()).collect()
}

async fn standings(
    connection: &mut PgConnection,
    organizations: Vec<Uuid>,
) -> StoreResult<Vec<Standing>> {
    let rows = query(include_str!("../queries/calculations/standings.sql"))
        .bind(organizations)
        .fetch_all(connection)
        .await?;
    all(&rows, |row| {
        let unseen: Vec<Uuid> = row.try_get(1)?;
        Ok(Standing {
            calculated: row.try_get(0)?,
            unseen: unseen.into_iter().map(MessageId::from_uuid).collect(),
            closed_before: row.try_get(2)?,
            has_scores: row.try_get(3)?,
        })
    })
}

/// Settles those that nobody else writes to, and returns the places of the others.
async fn settle(
    connection: &mut PgConnection,
    organizations: &[Uuid],
    before: &[Instant],
    keys: &[i64],
) -> StoreResult<Vec<usize>> {
    query(include_str!("../queries/calculations/settle.sql"))
        .bind(organizations)
        .bind(before)
        .bind(keys)
        .execute(&mut *connection)
        .await?;
    let rows = query(include_str!("../queries/calculations/unsettled.sql"))
        .bind(organizations)
        .bind(before)
        .fetch_all(connection)
        .await?;
    all(&rows, |row| Ok(usize::try_from(row.try_get::<i64, _>(0)?).unwrap_or_default()))
}

/// What tells a span from all others.
type SpanKey = (Uuid, NaiveDate, NaiveDate);

/// How many rows of a span are new, are others now, and are no more.
type Counts = [u64; 3];

async fn replace(
    connection: &mut PgConnection,
    calculated: &[Calculated],
) -> StoreResult<Vec<Written>> {
    let mut written: HashMap<SpanKey, Counts> = HashMap::new();
    let spans = || calculated.iter().flat_map(|it| it.spans.iter().map(move |span| (it, span)));
    let mut left: Vec<&Metric> = spans().flat_map(|(_, span)| &span.metrics).collect();
    let mut replaced: Vec<(Uuid, &MetricSpan)> =
        spans().map(|(it, span)| (it.scope.organization_id().uuid(), &span.span)).collect();
    // One statement puts a key once: a key that comes again waits for the next. The
    // first one knows all keys, and so what else is kept.
    while !left.is_empty() || !replaced.is_empty() {
        let mut seen = HashSet::new();
        let (now, later): (Vec<&Metric>, Vec<&Metric>) = left
            .into_iter()
            .partition(|metric| seen.insert((metric.organization_id, natural_key(metric))));
        put(connection, now, &replaced, &mut written).await?;
        (left, replaced) = (later, Vec::new());
    }
    let mut traces: Vec<(&Scope, &Trace, u64)> = Vec::new();
    let mut of_each = Vec::with_capacity(calculated.len());
    for Calculated { scope, spans, .. } in calculated {
        let mut together = Written::default();
        for span in spans {
            let MetricSpan { period_start, period_end, .. } = span.span;
            let key = (scope.organization_id().uuid(), period_start, period_end);
            let [added, changed, gone] = written.remove(&key).unwrap_or_default();
            let unchanged = (span.metrics.len() as u64).saturating_sub(added + changed);
            traces.push((scope, &span.trace, added + changed + gone));
            together.merge(Written { added, changed: changed + gone, unchanged });
        }
        of_each.push(together);
    }
    trace::leave_all(connection, &traces).await?;
    keep(connection, calculated).await?;
    Ok(of_each)
}

/// Puts metrics of different keys, and deletes what else is kept of spans.
async fn put(
    connection: &mut PgConnection,
    mut metrics: Vec<&Metric>,
    replaced: &[(Uuid, &MetricSpan)],
    written: &mut HashMap<SpanKey, Counts>,
) -> StoreResult<()> {
    // All who write many take their rows in this order.
    metrics.sort_by_key(|metric| (metric.organization_id, natural_key(metric)));
    let shipped: HashSet<&(String, String)> =
        replaced.iter().flat_map(|(_, span)| &span.metrics).collect();
    let text = |of: fn(&Metric) -> &str| metrics.iter().map(|it| of(it)).collect::<Vec<&str>>();
    // Without a name it is planned for as many as there are.
    let rows = query(include_str!("../queries/calculations/put_metrics.sql"))
        .persistent(false)
        .bind(metrics.iter().map(|it| it.organization_id.uuid()).collect::<Vec<Uuid>>())
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
        .bind(replaced.iter().map(|(of, _)| *of).collect::<Vec<Uuid>>())
        .bind(replaced.iter().map(|(_, it)| it.period_start).collect::<Vec<NaiveDate>>())
        .bind(replaced.iter().map(|(_, it)| it.period_end).collect::<Vec<NaiveDate>>())
        .bind(shipped.iter().map(|(kind, _)| kind.as_str()).collect::<Vec<&str>>())
        .bind(shipped.iter().map(|(_, name)| name.as_str()).collect::<Vec<&str>>())
        .fetch_all(connection)
        .await?;
    for row in rows {
        let key: SpanKey = (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
        for (counted, column) in written.entry(key).or_default().iter_mut().zip(3..) {
            *counted += row.try_get::<i64, _>(column)?.cast_unsigned();
        }
    }
    Ok(())
}

/// Keeps what is calculated, and forgets the writes that it has seen.
async fn keep(connection: &mut PgConnection, calculated: &[Calculated]) -> StoreResult<()> {
    let of = |it: &Calculated| it.scope.organization_id().uuid();
    let told = || calculated.iter().filter_map(|it| Some((it, it.spans.first()?)));
    let seen = || calculated.iter().flat_map(|it| it.seen.iter().map(move |id| (of(it), id)));
    query(include_str!("../queries/calculations/keep.sql"))
        .persistent(false)
        .bind(told().map(|(it, _)| of(it)).collect::<Vec<Uuid>>())
        .bind(told().map(|(it, _)| it.calculated.as_str()).collect::<Vec<&str>>())
        .bind(told().map(|(_, span)| span.trace.audit.at).collect::<Vec<Instant>>())
        .bind(seen().map(|(of, _)| of).collect::<Vec<Uuid>>())
        .bind(seen().map(|(_, message)| message.uuid()).collect::<Vec<Uuid>>())
        .execute(connection)
        .await?;
    Ok(())
}

/// Notes a write that metrics have to be calculated again for.
pub(crate) async fn note(
    connection: &mut PgConnection,
    organization: OrganizationId,
    message: &Message,
) -> StoreResult<()> {
    query(include_str!("../queries/calculations/insert_uncalculated.sql"))
        .bind(organization.uuid())
        .bind(message.id.uuid())
        .execute(&mut *connection)
        .await?;
    cover(connection, organization, message).await
}

/// Takes away what waits for a calculation, if the mark of a write that was just noted takes
/// its place.
pub(crate) async fn cover(
    connection: &mut PgConnection,
    organization: OrganizationId,
    message: &Message,
) -> StoreResult<()> {
    if covers_what_waits(message.id) {
        query(include_str!("../queries/calculations/cover_uncalculated.sql"))
            .bind(organization.uuid())
            .bind(message.id.uuid())
            .execute(connection)
            .await?;
    }
    Ok(())
}
