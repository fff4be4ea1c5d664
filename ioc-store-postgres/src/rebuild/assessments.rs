//! Assessments by the days on which they reached their stages.

use std::collections::{BTreeMap, BTreeSet};

use ioc_core::ids::OrganizationId;
use ioc_core::model::assessment::AssessmentStatus;
use ioc_core::model::tally::Tallies;
use ioc_core::store::rollups::Drift;
use ioc_core::upkeep::bytes::to_instant;
use ioc_core::upkeep::damaged::read_tallies;
use ioc_core::upkeep::stages::{DayKey, reached};
use sqlx::{PgConnection, Row};

use crate::assessment_days::{put_days, stage};
use crate::error::StoreResult;
use crate::rebuild::part::Mode;
use crate::rows::{get_count, get_micros};
use crate::settings;
use crate::statement::query;

/// Computes the days of assessments again; their rows are never deleted for
/// their age.
pub(crate) async fn compare(
    connection: &mut PgConnection,
    organization: OrganizationId,
    mode: Mode,
    drifts: &mut Vec<Drift>,
) -> StoreResult<()> {
    let calendar = settings::of(connection, organization).await?.organization.calendar;
    let mut expected: BTreeMap<DayKey, Tallies> = BTreeMap::new();
    let rows = query(include_str!("../../queries/assessments/all.sql"))
        .bind(organization.uuid())
        .fetch_all(&mut *connection)
        .await?;
    for row in &rows {
        let status = AssessmentStatus::parse(row.try_get(1)?)?;
        let stages = [row.try_get(2)?, row.try_get(3)?, row.try_get(4)?];
        for key in reached(&calendar, status, stages) {
            expected.entry(key).or_default().record(get_count(row, 0)?, None);
        }
    }
    let stored = stored(connection, organization).await?;
    let keys: BTreeSet<DayKey> = stored.keys().chain(expected.keys()).copied().collect();
    let mut mended = Vec::new();
    for key in keys.into_iter().filter(|key| stored.get(key) != expected.get(key)) {
        let created = to_instant(key.1, "rollup_assessment_days", "created_on")?;
        drifts.push(Drift {
            table: "rollup_assessment_days",
            date: Some(calendar.day_of(created).date),
            key: key.0.as_str().to_owned(),
        });
        mended.push((key, expected.get(&key).cloned().unwrap_or_default()));
    }
    if mode == Mode::Write {
        put_days(connection, organization, &mended).await?;
    }
    Ok(())
}

async fn stored(
    connection: &mut PgConnection,
    organization: OrganizationId,
) -> StoreResult<BTreeMap<DayKey, Tallies>> {
    let rows = query(include_str!("../../queries/rollups/all_assessment_days.sql"))
        .bind(organization.uuid())
        .fetch_all(connection)
        .await?;
    let mut days = BTreeMap::new();
    for row in &rows {
        let key = (stage(row.try_get(0)?)?, get_micros(row, 1)?, get_micros(row, 2)?);
        days.insert(key, read_tallies(row.try_get(3)?));
    }
    Ok(days)
}
