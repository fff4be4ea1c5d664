//! Assessments by the days on which they reached their stages.

use std::collections::{BTreeMap, BTreeSet};

use ioc_core::clock::Instant;
use ioc_core::ids::OrganizationId;
use ioc_core::model::assessment::AssessmentStatus;
use ioc_core::model::rollup::Stage;
use ioc_core::model::tally::Tallies;
use ioc_core::store::rollups::Drift;
use ioc_core::upkeep::damaged::read_tallies;
use ioc_core::upkeep::stages::{DayKey, reached};
use rusqlite::Connection;

use crate::assessments::put_day;
use crate::error::{StoreError, StoreResult};
use crate::rebuild::part::Mode;
use crate::rows::{all, blob, id, to_instant};
use crate::settings;

/// Computes the days of assessments again; their rows are never deleted for
/// their age.
pub(crate) fn compare(
    connection: &Connection,
    organization: OrganizationId,
    mode: Mode,
    drifts: &mut Vec<Drift>,
) -> StoreResult<()> {
    let calendar = &settings::of(connection, organization)?.organization.calendar;
    let mut expected: BTreeMap<DayKey, Tallies> = BTreeMap::new();
    let sql = include_str!("../../queries/assessments/all.sql");
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([id(organization)])?;
    while let Some(row) = rows.next()? {
        let status: String = row.get(1)?;
        let at = |column| -> StoreResult<Option<Instant>> {
            let micros: Option<i64> = row.get(column)?;
            micros.map(|micros| to_instant(micros, "assessments", "instant")).transpose()
        };
        let status = AssessmentStatus::parse(&status)?;
        for key in reached(calendar, status, [at(2)?, at(3)?, at(4)?]) {
            expected.entry(key).or_default().record(row.get(0)?, None);
        }
    }
    let stored = stored(connection, organization)?;
    let empty = Tallies::default();
    let keys: BTreeSet<DayKey> = stored.keys().chain(expected.keys()).copied().collect();
    for key in keys {
        let (is, ought) = (stored.get(&key), expected.get(&key));
        if is == ought {
            continue;
        }
        let created = to_instant(key.1, "rollup_assessment_days", "created_on")?;
        drifts.push(Drift {
            table: "rollup_assessment_days",
            date: Some(calendar.day_of(created).date),
            key: key.0.as_str().to_owned(),
        });
        if mode == Mode::Write {
            put_day(connection, organization, key, ought.unwrap_or(&empty))?;
        }
    }
    Ok(())
}

fn stored(
    connection: &Connection,
    organization: OrganizationId,
) -> StoreResult<BTreeMap<DayKey, Tallies>> {
    let sql = include_str!("../../queries/rollups/all_assessment_days.sql");
    let days = all(&mut *connection.prepare_cached(sql)?, [id(organization)], |row| {
        let name: String = row.get(0)?;
        let stage = Stage::ALL.into_iter().find(|stage| stage.as_str() == name);
        let stage = stage.ok_or_else(|| StoreError::Corrupt {
            table: "rollup_assessment_days",
            column: "stage",
            value: name,
        })?;
        Ok(((stage, row.get(1)?, row.get(2)?), read_tallies(blob(row, 3)?)))
    })?;
    Ok(days.into_iter().collect())
}
