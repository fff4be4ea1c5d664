//! How the server answers what the dashboard asks: the shipped statements, run for these
//! values in a transaction that keeps nothing.

use ioc_core::ids::OrganizationId;
use ioc_core::model::inspection::Plan;
use ioc_core::model::metric::MetricFilter;
use ioc_core::model::rollup::RollupQuery;
use ioc_core::store::rollups::aggregation_type;
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::query::Query;
use sqlx::{PgConnection, Postgres, Row};

use crate::error::StoreResult;
use crate::metrics;
use crate::recent;
use crate::statement::query;
use crate::together::Wanted;

type Statement<'q> = Query<'q, Postgres, PgArguments>;

/// A statement as it is asked, before its values.
macro_rules! explained {
    ($file:literal) => {
        query(concat!("EXPLAIN (ANALYZE, COSTS, TIMING off, SUMMARY) ", include_str!($file)))
    };
}

/// How the server reads the first page of metrics.
pub(crate) async fn metrics(
    connection: &mut PgConnection,
    organization: OrganizationId,
    filter: &MetricFilter,
) -> StoreResult<Plan> {
    let sql = explained!("../queries/metrics/list.sql").persistent(false);
    let asked = metrics::page(sql, organization, filter, None, 101);
    plan(connection, "metrics/list", asked).await
}

/// How the server answers queries about rollups, each statement once.
pub(crate) async fn rollups(
    connection: &mut PgConnection,
    organization: OrganizationId,
    queries: &[RollupQuery],
) -> StoreResult<Vec<Plan>> {
    let mut plans = Vec::new();
    let wanted = Wanted::by(queries);
    if !wanted.is_empty() {
        let asked = wanted.bound_to(explained!("../queries/rollups/together.sql"), organization);
        plans.push(plan(connection, "rollups/together", asked).await?);
    }
    let mut seen = Vec::new();
    for asked in queries {
        let Some((name, statement)) = apart(organization, asked) else { continue };
        if seen.contains(&name) {
            continue;
        }
        seen.push(name);
        plans.push(plan(connection, name, statement).await?);
    }
    Ok(plans)
}

/// What is not read together with the others: its name, and the statement.
fn apart(
    organization: OrganizationId,
    asked: &RollupQuery,
) -> Option<(&'static str, Statement<'static>)> {
    let of = |statement: Statement<'static>| statement.bind(organization.uuid());
    Some(match *asked {
        RollupQuery::ActivityByType { period } => (
            "rollups/activity_types",
            of(explained!("../queries/rollups/activity_types.sql"))
                .bind(period.starts_at)
                .bind(period.ends_at),
        ),
        RollupQuery::ActivityByMember { period } => (
            "rollups/activity_members",
            of(explained!("../queries/rollups/activity_members.sql"))
                .bind(period.starts_at)
                .bind(period.ends_at),
        ),
        RollupQuery::GroupDays { dimension, period } => (
            "rollups/group_days",
            of(explained!("../queries/rollups/group_days.sql"))
                .bind(dimension.as_str())
                .bind(period.starts_at)
                .bind(period.ends_at),
        ),
        RollupQuery::Scores { dimension, before } => (
            "rollups/scores_before",
            of(explained!("../queries/rollups/scores_before.sql"))
                .bind(aggregation_type(dimension))
                .bind(before),
        ),
        RollupQuery::Recent { from, to } | RollupQuery::RecentEvents { from, to } => (
            "rollups/recent",
            of(explained!("../queries/rollups/recent.sql"))
                .bind(recent::first_block(from))
                .bind(to),
        ),
        RollupQuery::Groups { .. }
        | RollupQuery::Activity { .. }
        | RollupQuery::Assessments { .. }
        | RollupQuery::AssessmentDays { .. }
        | RollupQuery::Upkeep => return None,
    })
}

async fn plan(
    connection: &mut PgConnection,
    name: &str,
    asked: Statement<'_>,
) -> StoreResult<Plan> {
    let rows = asked.fetch_all(connection).await?;
    let lines: StoreResult<Vec<String>> =
        rows.iter().map(|row: &PgRow| Ok(row.try_get(0)?)).collect();
    Ok(Plan { statement: name.to_owned(), lines: lines? })
}
