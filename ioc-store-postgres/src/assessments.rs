//! Assessments, their answers, scores and days.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use async_trait::async_trait;
use futures_util::FutureExt;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{AssessmentId, OrganizationId};
use ioc_core::model::assessment::{
    Assessment, AssessmentStatus, Factor, QualityFlag, ScaleScore, Scores,
};
use ioc_core::model::message::Trace;
use ioc_core::store::assessments::{AssessmentStore, Scored};
use ioc_core::store::written::Written;
use ioc_core::upkeep::stages::StageDays;
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};
use uuid::Uuid;

use crate::assessment_days::store_days;
use crate::error::{StoreError, StoreResult};
use crate::rows::{all, get_count, get_id, to_json};
use crate::statement::query;
use crate::store::PostgresStore;
use crate::tenant::Access;
use crate::{ordinals, settings, trace};

const MISSED: u8 = u8::MAX;

#[async_trait]
impl AssessmentStore for PostgresStore {
    async fn put_assessments(
        &self,
        scope: &Scope,
        assessments: &[Assessment],
        trace: &Trace,
    ) -> Result<Written> {
        let call = Arc::new((scope.clone(), assessments.to_vec(), trace.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move { put_all(connection, &call.0, &call.1, &call.2).await }.boxed()
        })
        .await
    }

    async fn delete_assessments(
        &self,
        scope: &Scope,
        ids: &[AssessmentId],
        trace: &Trace,
    ) -> Result<Written> {
        let call = Arc::new((scope.clone(), ids.to_vec(), trace.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move { delete_all(connection, &call.0, &call.1, &call.2).await }.boxed()
        })
        .await
    }

    async fn find_assessment(
        &self,
        scope: &Scope,
        key: AssessmentId,
    ) -> Result<Option<Assessment>> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            async move { Ok(find(connection, organization, &[key.uuid()]).await?.remove(&key)) }
                .boxed()
        })
        .await
    }

    async fn list_scored(&self, scope: &Scope, before: Instant) -> Result<Vec<Scored>> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            async move { list_scored(connection, organization, before).await }.boxed()
        })
        .await
    }
}

async fn put_all(
    connection: &mut PgConnection,
    scope: &Scope,
    assessments: &[Assessment],
    trace: &Trace,
) -> StoreResult<Written> {
    let organization = scope.organization_id();
    let calendar = settings::of(connection, organization).await?.organization.calendar;
    let ids: Vec<Uuid> = assessments.iter().map(|it| it.id.uuid()).collect();
    let mut known = find(connection, organization, &ids).await?;
    let people = assessments.iter().chain(known.values()).map(|it| it.user_id);
    let members = ordinals::of(connection, organization, people).await?;
    let mut written = Written::default();
    let mut days = StageDays::default();
    // What is to be written, each with how many were before it.
    let mut new: BTreeMap<AssessmentId, (u32, &Assessment)> = BTreeMap::new();
    let mut taken = 0;
    for assessment in assessments {
        match known.insert(assessment.id, assessment.clone()) {
            Some(before) if before == *assessment => {
                written.unchanged += 1;
                continue;
            }
            Some(before) => {
                written.changed += 1;
                days.take_back(&calendar, members[&before.user_id], &before);
            }
            None => written.added += 1,
        }
        days.record(&calendar, members[&assessment.user_id], assessment);
        // Also for a correction: the closing of weeks takes an ordinal for one
        // score of one person that never changes.
        new.insert(assessment.id, (taken, assessment));
        taken += 1;
    }
    if taken > 0 {
        let first = take_ordinals(connection, organization, taken).await?;
        let new: Vec<_> = new.values().map(|(place, it)| (first + place, *it)).collect();
        put(connection, organization, &new, trace.audit.at).await?;
    }
    store_days(connection, organization, days).await?;
    trace::leave(connection, scope, trace, written.added + written.changed).await?;
    Ok(written)
}

async fn take_ordinals(
    connection: &mut PgConnection,
    organization: OrganizationId,
    count: u32,
) -> StoreResult<u32> {
    let row = query(include_str!("../queries/assessments/take_ordinals.sql"))
        .bind(organization.uuid())
        .bind(count.cast_signed())
        .fetch_one(connection)
        .await?;
    get_count(&row, 0)
}

async fn delete_all(
    connection: &mut PgConnection,
    scope: &Scope,
    ids: &[AssessmentId],
    trace: &Trace,
) -> StoreResult<Written> {
    let organization = scope.organization_id();
    let calendar = settings::of(connection, organization).await?.organization.calendar;
    let ids: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
    let known = find(connection, organization, &ids).await?;
    let members =
        ordinals::of(connection, organization, known.values().map(|it| it.user_id)).await?;
    let mut days = StageDays::default();
    for assessment in known.values() {
        days.take_back(&calendar, members[&assessment.user_id], assessment);
    }
    let changed = known.len() as u64;
    let written = Written { added: 0, changed, unchanged: ids.len() as u64 - changed };
    for sql in [
        include_str!("../queries/assessments/delete_scores.sql"),
        include_str!("../queries/assessments/delete.sql"),
    ] {
        query(sql).bind(organization.uuid()).bind(&ids).execute(&mut *connection).await?;
    }
    store_days(connection, organization, days).await?;
    trace::leave(connection, scope, trace, written.changed).await?;
    Ok(written)
}

/// Writes assessments with their ordinals.
async fn put(
    connection: &mut PgConnection,
    organization: OrganizationId,
    new: &[(u32, &Assessment)],
    now: Instant,
) -> StoreResult<()> {
    let ids: Vec<Uuid> = new.iter().map(|(_, it)| it.id.uuid()).collect();
    let answers = |it: &Assessment| -> Vec<u8> {
        it.answers.iter().map(|answer| answer.unwrap_or(MISSED)).collect()
    };
    let flags = |it: &Assessment| {
        let flags: &[QualityFlag] = it.scores.as_ref().map_or(&[], |scores| &scores.flags);
        serde_json::json!(flags).to_string()
    };
    query(include_str!("../queries/assessments/put.sql"))
        .bind(organization.uuid())
        .bind(&ids)
        .bind(new.iter().map(|(_, it)| it.user_id.uuid()).collect::<Vec<Uuid>>())
        .bind(new.iter().map(|(ordinal, _)| ordinal.cast_signed()).collect::<Vec<i32>>())
        .bind(new.iter().map(|(_, it)| it.instrument.as_str()).collect::<Vec<&str>>())
        .bind(new.iter().map(|(_, it)| it.key_version.cast_signed()).collect::<Vec<i32>>())
        .bind(new.iter().map(|(_, it)| it.status.as_str()).collect::<Vec<&str>>())
        .bind(new.iter().map(|(_, it)| it.created_at).collect::<Vec<Instant>>())
        .bind(new.iter().map(|(_, it)| it.started_at).collect::<Vec<Option<Instant>>>())
        .bind(new.iter().map(|(_, it)| it.completed_at).collect::<Vec<Option<Instant>>>())
        .bind(new.iter().map(|(_, it)| answers(it)).collect::<Vec<Vec<u8>>>())
        .bind(new.iter().map(|(_, it)| flags(it)).collect::<Vec<String>>())
        .bind(now)
        .execute(&mut *connection)
        .await?;
    query(include_str!("../queries/assessments/delete_scores.sql"))
        .bind(organization.uuid())
        .bind(&ids)
        .execute(&mut *connection)
        .await?;
    put_scores(connection, organization, new).await
}

async fn put_scores(
    connection: &mut PgConnection,
    organization: OrganizationId,
    new: &[(u32, &Assessment)],
) -> StoreResult<()> {
    let (mut ids, mut levels, mut scales) = (Vec::<Uuid>::new(), Vec::new(), Vec::new());
    let (mut means, mut sums, mut answered) = (Vec::new(), Vec::new(), Vec::new());
    for (id, scores) in new.iter().filter_map(|(_, it)| Some((it.id, it.scores.as_ref()?))) {
        let factors = scores.factors.iter().map(|(factor, score)| ("factor", factor.key(), score));
        let facets = scores.facets.iter().map(|(facet, score)| ("facet", facet.as_str(), score));
        for (level, scale, score) in factors.chain(facets) {
            ids.push(id.uuid());
            levels.push(level);
            scales.push(scale);
            means.push(score.mean_micro);
            sums.push(score.sum);
            answered.push(score.answered.map(i32::from));
        }
    }
    query(include_str!("../queries/assessments/insert_scores.sql"))
        .bind(organization.uuid())
        .bind(ids)
        .bind(levels)
        .bind(scales)
        .bind(means)
        .bind(sums)
        .bind(answered)
        .execute(connection)
        .await?;
    Ok(())
}

/// The assessments of some ids that are there.
async fn find(
    connection: &mut PgConnection,
    organization: OrganizationId,
    ids: &[Uuid],
) -> StoreResult<HashMap<AssessmentId, Assessment>> {
    let rows = query(include_str!("../queries/assessments/find.sql"))
        .bind(organization.uuid())
        .bind(ids)
        .fetch_all(&mut *connection)
        .await?;
    let mut found = HashMap::new();
    for row in &rows {
        let assessment = read(organization, row)?;
        found.insert(assessment.id, assessment);
    }
    let rows = query(include_str!("../queries/assessments/scores_of.sql"))
        .bind(organization.uuid())
        .bind(ids)
        .fetch_all(connection)
        .await?;
    for row in &rows {
        let of = found.get_mut(&get_id(row, 0)?).and_then(|it: &mut Assessment| it.scores.as_mut());
        let Some(scores) = of else { continue };
        let answered: Option<i32> = row.try_get(5)?;
        let score = ScaleScore {
            mean_micro: row.try_get(3)?,
            sum: row.try_get(4)?,
            answered: answered.map(|count| u16::try_from(count).unwrap_or(u16::MAX)),
        };
        let scale: String = row.try_get(2)?;
        if row.try_get::<&str, _>(1)? == "factor" {
            scores.factors.insert(factor(&scale)?, score);
        } else {
            scores.facets.insert(scale, score);
        }
    }
    Ok(found)
}

fn read(organization_id: OrganizationId, row: &PgRow) -> StoreResult<Assessment> {
    let status = AssessmentStatus::parse(row.try_get(4)?)?;
    let flags = to_json(row.try_get(9)?, "assessments", "quality_flags")?;
    let scored = status == AssessmentStatus::Completed;
    Ok(Assessment {
        organization_id,
        id: get_id(row, 0)?,
        user_id: get_id(row, 1)?,
        instrument: row.try_get(2)?,
        key_version: get_count(row, 3)?,
        status,
        created_at: row.try_get(5)?,
        started_at: row.try_get(6)?,
        completed_at: row.try_get(7)?,
        answers: answers(row.try_get(8)?),
        scores: scored.then(|| Scores { flags, ..Scores::default() }),
    })
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

async fn list_scored(
    connection: &mut PgConnection,
    organization: OrganizationId,
    before: Instant,
) -> StoreResult<Vec<Scored>> {
    let rows = query(include_str!("../queries/assessments/list_scored.sql"))
        .bind(organization.uuid())
        .bind(before)
        .fetch_all(connection)
        .await?;
    let mut scored = all(&rows, |row| {
        let (levels, scales): (Vec<String>, Vec<String>) = (row.try_get(6)?, row.try_get(7)?);
        let means: Vec<i64> = row.try_get(8)?;
        let (mut factors, mut facets) = (BTreeMap::new(), BTreeMap::new());
        for ((level, scale), mean_micro) in levels.iter().zip(scales).zip(means) {
            if level == "factor" {
                factors.insert(factor(&scale)?, mean_micro);
            } else {
                facets.insert(scale, mean_micro);
            }
        }
        let id: Uuid = row.try_get(9)?;
        let scored = Scored {
            ordinal: get_count(row, 0)?,
            member: get_count(row, 1)?,
            completed_at: row.try_get(2)?,
            instrument: row.try_get(3)?,
            key_version: get_count(row, 4)?,
            factors,
            facets,
            answers: answers(row.try_get(5)?),
        };
        Ok((id, scored))
    })?;
    // The server would sort all columns of it, on its disk where there are many.
    scored.sort_unstable_by_key(|(id, scored)| (scored.completed_at, *id));
    Ok(scored.into_iter().map(|(_, scored)| scored).collect())
}
