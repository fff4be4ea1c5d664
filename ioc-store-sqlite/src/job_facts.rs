//! What the jobs did, and how they stand.

use ioc_core::clock::Instant;
use ioc_core::model::facts::JobFacts;
use ioc_core::model::job::JobName;
use ioc_core::model::job_run::AttemptStatus;
use rusqlite::{Connection, OptionalExtension};

use crate::error::StoreResult;
use crate::rows::{count, instant};

pub(crate) fn look(connection: &Connection, after: Instant, to: Instant) -> StoreResult<JobFacts> {
    let span = (instant(after), instant(to));
    let mut facts = JobFacts::default();
    let mut select =
        connection.prepare_cached(include_str!("../queries/system/job_attempts.sql"))?;
    let mut rows = select.query(span)?;
    while let Some(row) = rows.next()? {
        let (name, status): (String, String) = (row.get(0)?, row.get(1)?);
        let name: JobName = name.parse()?;
        facts.attempts.insert((name, AttemptStatus::parse(&status)?), count(row, 2)?);
        facts.missed += count(row, 3)?;
    }
    let mut late = connection.prepare_cached(include_str!("../queries/system/job_lateness.sql"))?;
    facts.lateness_p95_ms = late.query_row(span, |row| count(row, 0)).optional()?;
    let mut given_up = connection.prepare_cached(include_str!("../queries/system/given_up.sql"))?;
    (facts.disabled, facts.quarantined) =
        given_up.query_row([], |row| Ok((count(row, 0)?, count(row, 1)?)))?;
    Ok(facts)
}
