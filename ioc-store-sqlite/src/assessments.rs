//! Assessments, their answers, scores and days.

use std::collections::BTreeMap;

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{AssessmentId, OrganizationId};
use ioc_core::model::assessment::{
    Assessment, AssessmentStatus, Factor, QualityFlag, ScaleScore, Scores,
};
use ioc_core::model::message::Trace;
use ioc_core::model::tally::Tallies;
use ioc_core::store::assessments::{AssessmentStore, Scored};
use ioc_core::store::written::Written;
use ioc_core::upkeep::stages::{DayKey, StageDays};
use rusqlite::{Connection, Row};

use crate::activity::ordinal_of;
use crate::error::{StoreError, StoreResult};
use crate::rows::{all, blob, first, get_id, id, instant, to_instant, to_json};
use crate::store::SqliteStore;
use crate::writer::Memory;
use crate::{settings, trace};

const TABLE: &str = "assessments";
const MISSED: u8 = u8::MAX;

#[async_trait]
impl AssessmentStore for SqliteStore {
    async fn put_assessments(
        &self,
        scope: &Scope,
        assessments: &[Assessment],
        trace: &Trace,
    ) -> Result<Written> {
        let (scope, new, trace) = (scope.clone(), assessments.to_vec(), trace.clone());
        self.write(scope.fence(), move |connection, memory| {
            put_all(connection, memory, &scope, &new, &trace)
        })
        .await
    }

    async fn delete_assessments(
        &self,
        scope: &Scope,
        ids: &[AssessmentId],
        trace: &Trace,
    ) -> Result<Written> {
        let (scope, ids, trace) = (scope.clone(), ids.to_vec(), trace.clone());
        self.write(scope.fence(), move |connection, memory| {
            delete_all(connection, memory, &scope, &ids, &trace)
        })
        .await
    }

    async fn find_assessment(
        &self,
        scope: &Scope,
        key: AssessmentId,
    ) -> Result<Option<Assessment>> {
        let organization = scope.organization_id();
        self.read(move |connection| find(connection, organization, key)).await
    }

    async fn list_scored(&self, scope: &Scope, before: Instant) -> Result<Vec<Scored>> {
        let organization = scope.organization_id();
        self.read(move |connection| list_scored(connection, organization, before)).await
    }
}

fn put_all(
    connection: &Connection,
    memory: &mut Memory,
    scope: &Scope,
    assessments: &[Assessment],
    trace: &Trace,
) -> StoreResult<Written> {
    let organization = scope.organization_id();
    let ordinals = memory.ordinals.entry(organization).or_default();
    let mut written = Written::default();
    let mut days = StageDays::default();
    let calendar = &settings::of(connection, organization)?.organization.calendar;
    for new in assessments {
        let member = ordinal_of(connection, ordinals, organization, new.user_id)?;
        match find(connection, organization, new.id)? {
            Some(known) if known == *new => {
                written.unchanged += 1;
                continue;
            }
            Some(known) => {
                written.changed += 1;
                let before = ordinal_of(connection, ordinals, organization, known.user_id)?;
                days.take_back(calendar, before, &known);
            }
            None => written.added += 1,
        }
        // Also for a correction: the closing of weeks takes an ordinal for one
        // score of one person that never changes.
        let ordinal = connection
            .prepare_cached(include_str!("../queries/assessments/take_ordinal.sql"))?
            .query_row([id(organization)], |row| row.get(0))?;
        put(connection, organization, ordinal, new, trace.audit.at)?;
        days.record(calendar, member, new);
    }
    store(connection, organization, days)?;
    trace::leave(connection, scope, trace, written.added + written.changed)?;
    Ok(written)
}

fn delete_all(
    connection: &Connection,
    memory: &mut Memory,
    scope: &Scope,
    ids: &[AssessmentId],
    trace: &Trace,
) -> StoreResult<Written> {
    let organization = scope.organization_id();
    let calendar = &settings::of(connection, organization)?.organization.calendar;
    let ordinals = memory.ordinals.entry(organization).or_default();
    let mut written = Written::default();
    let mut days = StageDays::default();
    for key in ids {
        let Some(known) = find(connection, organization, *key)? else {
            written.unchanged += 1;
            continue;
        };
        written.changed += 1;
        let member = ordinal_of(connection, ordinals, organization, known.user_id)?;
        days.take_back(calendar, member, &known);
        for sql in [
            include_str!("../queries/assessments/delete_scores.sql"),
            include_str!("../queries/assessments/delete.sql"),
        ] {
            connection.prepare_cached(sql)?.execute((id(organization), id(*key)))?;
        }
    }
    store(connection, organization, days)?;
    trace::leave(connection, scope, trace, written.changed)?;
    Ok(written)
}

fn put(
    connection: &Connection,
    organization: OrganizationId,
    ordinal: u32,
    new: &Assessment,
    now: Instant,
) -> StoreResult<()> {
    let key = (id(organization), id(new.id));
    let answers: Vec<u8> = new.answers.iter().map(|answer| answer.unwrap_or(MISSED)).collect();
    let flags: &[QualityFlag] = new.scores.as_ref().map_or(&[], |scores| &scores.flags);
    connection.prepare_cached(include_str!("../queries/assessments/put.sql"))?.execute((
        key.0,
        key.1,
        id(new.user_id),
        ordinal,
        &new.instrument,
        new.key_version,
        new.status.as_str(),
        instant(new.created_at),
        new.started_at.map(instant),
        new.completed_at.map(instant),
        answers,
        serde_json::json!(flags).to_string(),
        instant(now),
    ))?;
    connection
        .prepare_cached(include_str!("../queries/assessments/delete_scores.sql"))?
        .execute(key)?;
    let Some(scores) = &new.scores else { return Ok(()) };
    let factors = scores.factors.iter().map(|(factor, score)| ("factor", factor.key(), score));
    let facets = scores.facets.iter().map(|(facet, score)| ("facet", facet.as_str(), score));
    let mut insert =
        connection.prepare_cached(include_str!("../queries/assessments/insert_score.sql"))?;
    for (level, scale, score) in factors.chain(facets) {
        let ScaleScore { mean_micro, sum, answered } = score;
        insert.execute((key.0, key.1, level, scale, mean_micro, sum, answered))?;
    }
    Ok(())
}

fn find(
    connection: &Connection,
    organization: OrganizationId,
    key: AssessmentId,
) -> StoreResult<Option<Assessment>> {
    let params = (id(organization), id(key));
    let sql = include_str!("../queries/assessments/find.sql");
    let found =
        first(&mut *connection.prepare_cached(sql)?, params, |row| read(organization, key, row))?;
    let Some((flags, mut assessment)) = found else { return Ok(None) };
    let sql = include_str!("../queries/assessments/scores_of.sql");
    let scales = all(&mut *connection.prepare_cached(sql)?, params, |row| {
        let score = ScaleScore { mean_micro: row.get(2)?, sum: row.get(3)?, answered: row.get(4)? };
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, score))
    })?;
    if assessment.status == AssessmentStatus::Completed {
        let mut scores = Scores { flags, ..Scores::default() };
        for (level, scale, score) in scales {
            if level == "factor" {
                scores.factors.insert(factor(&scale)?, score);
            } else {
                scores.facets.insert(scale, score);
            }
        }
        assessment.scores = Some(scores);
    }
    Ok(Some(assessment))
}

fn read(
    organization_id: OrganizationId,
    key: AssessmentId,
    row: &Row<'_>,
) -> StoreResult<(Vec<QualityFlag>, Assessment)> {
    let status: String = row.get(3)?;
    let flags: String = row.get(8)?;
    let optional = |column| -> StoreResult<Option<Instant>> {
        let micros: Option<i64> = row.get(column)?;
        micros.map(|micros| to_instant(micros, TABLE, "instant")).transpose()
    };
    let assessment = Assessment {
        organization_id,
        id: key,
        user_id: get_id(row, 0)?,
        instrument: row.get(1)?,
        key_version: row.get(2)?,
        status: AssessmentStatus::parse(&status)?,
        created_at: to_instant(row.get(4)?, TABLE, "created_at")?,
        started_at: optional(5)?,
        completed_at: optional(6)?,
        answers: answers(blob(row, 7)?),
        scores: None,
    };
    Ok((to_json(&flags, TABLE, "quality_flags")?, assessment))
}

fn answers(bytes: &[u8]) -> Vec<Option<u8>> {
    bytes.iter().map(|answer| (*answer != MISSED).then_some(*answer)).collect()
}

fn factor(key: &str) -> StoreResult<Factor> {
    Factor::parse(key).ok_or_else(|| StoreError::Corrupt {
        table: "assessment_scores",
        column: "scale",
        value: key.to_owned(),
    })
}

fn list_scored(
    connection: &Connection,
    organization: OrganizationId,
    before: Instant,
) -> StoreResult<Vec<Scored>> {
    let sql = include_str!("../queries/assessments/list_scored.sql");
    let scores = include_str!("../queries/assessments/means_of.sql");
    let mut scores = connection.prepare_cached(scores)?;
    let params = (id(organization), instant(before));
    all(&mut *connection.prepare_cached(sql)?, params, |row| {
        let key: AssessmentId = get_id(row, 6)?;
        let means = all(&mut scores, (id(organization), id(key)), |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, i64>(2)?))
        })?;
        let (mut factors, mut facets) = (BTreeMap::new(), BTreeMap::new());
        for (level, scale, mean_micro) in means {
            if level == "factor" {
                factors.insert(factor(&scale)?, mean_micro);
            } else {
                facets.insert(scale, mean_micro);
            }
        }
        Ok(Scored {
            ordinal: row.get(0)?,
            member: row.get(1)?,
            completed_at: to_instant(row.get(2)?, TABLE, "completed_at")?,
            instrument: row.get(3)?,
            key_version: row.get(4)?,
            factors,
            facets,
            answers: answers(blob(row, 5)?),
        })
    })
}

fn store(
    connection: &Connection,
    organization: OrganizationId,
    days: StageDays,
) -> StoreResult<()> {
    let days = days.applied(|key| stored_day(connection, organization, key))?;
    days.iter().try_for_each(|(key, tallies)| put_day(connection, organization, *key, tallies))
}

fn stored_day(
    connection: &Connection,
    organization: OrganizationId,
    (stage, created_on, reached_on): DayKey,
) -> StoreResult<Tallies> {
    let sql = include_str!("../queries/rollups/get_assessment_day.sql");
    let params = (id(organization), stage.as_str(), created_on, reached_on);
    let found = first(&mut *connection.prepare_cached(sql)?, params, |row| {
        Ok(Tallies::from_bytes(blob(row, 0)?)?)
    })?;
    Ok(found.unwrap_or_default())
}

/// Puts a day, or deletes it if nothing is left of it.
pub(crate) fn put_day(
    connection: &Connection,
    organization: OrganizationId,
    (stage, created_on, reached_on): DayKey,
    tallies: &Tallies,
) -> StoreResult<()> {
    let organization = id(organization);
    let key = (organization, stage.as_str(), created_on, reached_on);
    if tallies.is_empty() {
        let sql = include_str!("../queries/rollups/delete_assessment_day.sql");
        connection.prepare_cached(sql)?.execute(key)?;
    } else {
        let sql = include_str!("../queries/rollups/put_assessment_day.sql");
        let params = (key.0, key.1, key.2, key.3, tallies.to_bytes());
        connection.prepare_cached(sql)?.execute(params)?;
    }
    Ok(())
}
