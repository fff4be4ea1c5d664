//! Metrics of many organizations at once, and what of them is calculated.

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{MessageId, OrganizationId};
use ioc_core::model::message::Message;
use ioc_core::model::rollup::Rollup;
use ioc_core::store::calculations::{
    Asked, Calculated, CalculatedSpan, CalculationStore, Standing, covers_what_waits,
};
use ioc_core::store::written::Written;
use rusqlite::Connection;

use crate::error::StoreResult;
use crate::rows::{all, get_id, id, instant, to_instant};
use crate::store::SqliteStore;
use crate::{metrics, rollups, trace};

#[async_trait]
impl CalculationStore for SqliteStore {
    async fn list_standings(&self, scopes: &[Scope]) -> Result<Vec<Standing>> {
        let organizations: Vec<OrganizationId> =
            scopes.iter().map(Scope::organization_id).collect();
        self.read(move |connection| {
            organizations.iter().map(|organization| standing(connection, *organization)).collect()
        })
        .await
    }

    async fn read_of_all(&self, asked: Vec<Asked>) -> Result<Vec<Vec<Rollup>>> {
        let upkeep = self.upkeep();
        self.read(move |connection| {
            let answer = |asked: &Asked| {
                rollups::answer_all(connection, &asked.scope, &asked.queries, upkeep)
            };
            asked.iter().map(answer).collect()
        })
        .await
    }

    async fn settle_groups_of_all(&self, before: &[(Scope, Instant)]) -> Result<()> {
        let fence = before.first().and_then(|(scope, _)| scope.fence());
        let before: Vec<_> =
            before.iter().map(|(scope, before)| (scope.organization_id(), *before)).collect();
        self.write(fence, move |connection, _| {
            let sql = include_str!("../queries/organizations/settle.sql");
            let mut settle = connection.prepare_cached(sql)?;
            for (organization, before) in before {
                settle.execute((id(organization), instant(before)))?;
            }
            Ok(())
        })
        .await
    }

    async fn replace_metrics_of_all(&self, calculated: Vec<Calculated>) -> Result<Vec<Written>> {
        let fence = calculated.first().and_then(|it| it.scope.fence());
        self.write(fence, move |connection, _| {
            calculated.iter().map(|calculated| replace(connection, calculated)).collect()
        })
        .await
    }
}

fn standing(connection: &Connection, organization: OrganizationId) -> StoreResult<Standing> {
    let key = [id(organization)];
    let sql = include_str!("../queries/calculations/uncalculated.sql");
    let unseen = all(&mut *connection.prepare_cached(sql)?, key, |row| Ok(get_id(row, 0)?))?;
    let sql = include_str!("../queries/calculations/standing.sql");
    let (calculated, closed_before, has_scores) = connection
        .prepare_cached(sql)?
        .query_row(key, |row| Ok((row.get(0)?, row.get::<_, Option<i64>>(1)?, row.get(2)?)))?;
    let closed_before = closed_before
        .map(|micros| to_instant(micros, "assessment_aggregations", "week_ends_at"))
        .transpose()?;
    Ok(Standing { calculated, unseen, closed_before, has_scores })
}

fn replace(connection: &Connection, calculated: &Calculated) -> StoreResult<Written> {
    let Calculated { scope, spans, calculated, seen } = calculated;
    let organization = scope.organization_id();
    let (mut together, mut at) = (Written::default(), None);
    for CalculatedSpan { span, metrics, trace } in spans {
        let written = metrics::replace(connection, organization, span, metrics)?;
        trace::leave_calculated(connection, scope, trace, written.added + written.changed)?;
        together.merge(written);
        at = Some(trace.audit.at);
    }
    if let Some(at) = at {
        let sql = include_str!("../queries/calculations/put.sql");
        let params = (id(organization), calculated, instant(at));
        connection.prepare_cached(sql)?.execute(params)?;
    }
    forget(connection, organization, seen)?;
    Ok(together)
}

fn forget(
    connection: &Connection,
    organization: OrganizationId,
    seen: &[MessageId],
) -> StoreResult<()> {
    let sql = include_str!("../queries/calculations/delete_uncalculated.sql");
    let mut delete = connection.prepare_cached(sql)?;
    for message in seen {
        delete.execute((id(organization), id(*message)))?;
    }
    Ok(())
}

/// Notes a write that metrics have to be calculated again for.
pub(crate) fn note(
    connection: &Connection,
    organization: OrganizationId,
    message: &Message,
) -> StoreResult<()> {
    let sql = include_str!("../queries/calculations/insert_uncalculated.sql");
    connection.prepare_cached(sql)?.execute((id(organization), id(message.id)))?;
    if covers_what_waits(message.id) {
        let sql = include_str!("../queries/calculations/cover_uncalculated.sql");
        connection.prepare_cached(sql)?.execute((id(organization), id(message.id)))?;
    }
    Ok(())
}
