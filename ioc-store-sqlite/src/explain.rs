//! How the file answers what the dashboard asks. Nothing is run: which way SQLite goes does
//! not depend on the values.

use std::collections::BTreeMap;

use ioc_core::model::inspection::Plan;
use ioc_core::model::rollup::RollupQuery;
use rusqlite::Connection;

use crate::error::StoreResult;

/// A statement by its name, as it is asked how it is done.
macro_rules! explained {
    ($file:literal) => {
        ($file, concat!("EXPLAIN QUERY PLAN ", include_str!(concat!("../queries/", $file, ".sql"))))
    };
}

type Statement = (&'static str, &'static str);

/// How the first page of metrics is read.
pub(crate) fn metrics(connection: &Connection) -> StoreResult<Plan> {
    plan(connection, explained!("metrics/list"))
}

/// How queries about rollups are answered, each statement once.
pub(crate) fn rollups(connection: &Connection, queries: &[RollupQuery]) -> StoreResult<Vec<Plan>> {
    let mut statements = Vec::<Statement>::new();
    for statement in queries.iter().flat_map(statements_of) {
        if !statements.contains(&statement) {
            statements.push(statement);
        }
    }
    statements.into_iter().map(|statement| plan(connection, statement)).collect()
}

fn statements_of(asked: &RollupQuery) -> Vec<Statement> {
    let deltas = explained!("rollups/deltas");
    let keys = explained!("rollups/group_keys");
    match asked {
        RollupQuery::Groups { .. } => vec![keys, explained!("rollups/group_before")],
        RollupQuery::GroupDays { .. } => vec![keys, explained!("rollups/group_days")],
        RollupQuery::Activity { .. } => {
            vec![explained!("rollups/activity_days"), explained!("rollups/last_delta")]
        }
        RollupQuery::ActivityByType { .. } => vec![explained!("rollups/activity_types"), deltas],
        RollupQuery::ActivityByMember { .. } => {
            vec![explained!("rollups/activity_members"), deltas]
        }
        RollupQuery::Recent { .. } | RollupQuery::RecentEvents { .. } => {
            vec![explained!("rollups/recent")]
        }
        RollupQuery::Assessments { .. } | RollupQuery::AssessmentDays { .. } => {
            vec![explained!("rollups/assessment_days")]
        }
        RollupQuery::Scores { .. } => vec![explained!("rollups/scores_before")],
        RollupQuery::Upkeep => Vec::new(),
    }
}

fn plan(connection: &Connection, (name, sql): Statement) -> StoreResult<Plan> {
    let mut statement = connection.prepare(sql)?;
    // Without values: they are not asked for.
    let mut rows = statement.raw_query();
    let (mut depths, mut lines) = (BTreeMap::<i64, usize>::new(), Vec::new());
    while let Some(row) = rows.next()? {
        let (id, parent, detail): (i64, i64, String) = (row.get(0)?, row.get(1)?, row.get(3)?);
        let depth = depths.get(&parent).map_or(0, |depth| depth + 1);
        depths.insert(id, depth);
        lines.push(format!("{}{detail}", "  ".repeat(depth)));
    }
    Ok(Plan { statement: name.to_owned(), lines })
}
