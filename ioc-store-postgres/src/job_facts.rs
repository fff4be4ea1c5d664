//! What the jobs did, and how they stand.

use ioc_core::clock::Instant;
use ioc_core::model::facts::JobFacts;
use ioc_core::model::job::JobName;
use ioc_core::model::job_run::AttemptStatus;
use sqlx::{PgConnection, Row};

use crate::error::StoreResult;
use crate::statement::query;

pub(crate) async fn look(
    connection: &mut PgConnection,
    after: Instant,
    to: Instant,
) -> StoreResult<JobFacts> {
    let mut facts = JobFacts::default();
    let attempts = query(include_str!("../queries/system/job_attempts.sql"))
        .bind(after)
        .bind(to)
        .fetch_all(&mut *connection)
        .await?;
    for row in &attempts {
        let name: JobName = row.try_get::<&str, _>(0)?.parse()?;
        let status = AttemptStatus::parse(row.try_get(1)?)?;
        facts.attempts.insert((name, status), count(row, 2)?);
        facts.missed += count(row, 3)?;
    }
    let late = query(include_str!("../queries/system/job_lateness.sql"))
        .bind(after)
        .bind(to)
        .fetch_optional(&mut *connection)
        .await?;
    facts.lateness_p95_ms = late.as_ref().map(|row| count(row, 0)).transpose()?;
    let given_up =
        query(include_str!("../queries/system/given_up.sql")).fetch_one(connection).await?;
    (facts.disabled, facts.quarantined) = (count(&given_up, 0)?, count(&given_up, 1)?);
    Ok(facts)
}

fn count(row: &sqlx::postgres::PgRow, column: usize) -> StoreResult<u64> {
    Ok(row.try_get::<i64, _>(column)?.cast_unsigned())
}
