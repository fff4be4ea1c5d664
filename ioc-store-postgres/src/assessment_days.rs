//! The days of assessments: read, changed, written.

use std::collections::BTreeMap;

use ioc_core::clock::Instant;
use ioc_core::ids::OrganizationId;
use ioc_core::model::rollup::Stage;
use ioc_core::model::tally::Tallies;
use ioc_core::upkeep::stages::{DayKey, StageDays};
use sqlx::{PgConnection, Row};

use crate::error::{StoreError, StoreResult};
use crate::rows::{at, get_micros};
use crate::statement::query;

/// Adds to the days and takes from them what a batch says.
pub(crate) async fn store_days(
    connection: &mut PgConnection,
    organization: OrganizationId,
    days: StageDays,
) -> StoreResult<()> {
    let keys: Vec<DayKey> = days.keys().collect();
    let (stages, created, reached) = columns(&keys);
    let rows = query(include_str!("../queries/rollups/get_assessment_days.sql"))
        .bind(organization.uuid())
        .bind(stages)
        .bind(created)
        .bind(reached)
        .fetch_all(&mut *connection)
        .await?;
    let mut stored: BTreeMap<DayKey, Tallies> = BTreeMap::new();
    for row in &rows {
        let (created_on, reached_on) = (get_micros(row, 1)?, get_micros(row, 2)?);
        let key = (stage(row.try_get(0)?)?, created_on, reached_on);
        stored.insert(key, Tallies::from_bytes(row.try_get(3)?)?);
    }
    let applied = days.applied(|key| StoreResult::Ok(stored.remove(&key).unwrap_or_default()))?;
    put_days(connection, organization, &applied).await
}

/// Puts days; those of which nothing is left go.
pub(crate) async fn put_days(
    connection: &mut PgConnection,
    organization: OrganizationId,
    days: &[(DayKey, Tallies)],
) -> StoreResult<()> {
    let (gone, kept): (Vec<_>, Vec<_>) = days.iter().partition(|(_, tallies)| tallies.is_empty());
    let gone: Vec<DayKey> = gone.into_iter().map(|(key, _)| *key).collect();
    if !gone.is_empty() {
        let (stages, created, reached) = columns(&gone);
        query(include_str!("../queries/rollups/delete_assessment_days.sql"))
            .bind(organization.uuid())
            .bind(stages)
            .bind(created)
            .bind(reached)
            .execute(&mut *connection)
            .await?;
    }
    let keys: Vec<DayKey> = kept.iter().map(|(key, _)| *key).collect();
    let tallies: Vec<Vec<u8>> = kept.iter().map(|(_, tallies)| tallies.to_bytes()).collect();
    let (stages, created, reached) = columns(&keys);
    query(include_str!("../queries/rollups/put_assessment_days.sql"))
        .bind(organization.uuid())
        .bind(stages)
        .bind(created)
        .bind(reached)
        .bind(tallies)
        .execute(connection)
        .await?;
    Ok(())
}

fn columns(keys: &[DayKey]) -> (Vec<&'static str>, Vec<Instant>, Vec<Instant>) {
    let stages = keys.iter().map(|(stage, ..)| stage.as_str()).collect();
    let created = keys.iter().map(|(_, created_on, _)| at(*created_on)).collect();
    let reached = keys.iter().map(|(.., reached_on)| at(*reached_on)).collect();
    (stages, created, reached)
}

/// The stage of a stored word.
pub(crate) fn stage(name: &str) -> StoreResult<Stage> {
    let stage = Stage::ALL.into_iter().find(|stage| stage.as_str() == name);
    stage.ok_or_else(|| StoreError::Corrupt {
        table: "rollup_assessment_days",
        column: "stage",
        value: name.to_owned(),
    })
}
