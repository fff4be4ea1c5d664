//! Assessments, their answers and scores.

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::AssessmentId;
use ioc_core::model::assessment::{Assessment, AssessmentStatus};
use ioc_core::model::message::Trace;
use ioc_core::store::assessments::{AssessmentStore, Scored};
use ioc_core::store::written::Written;

use crate::rows::{Rows, Taken};
use crate::store::MemoryStore;

#[async_trait]
impl AssessmentStore for MemoryStore {
    async fn put_assessments(
        &self,
        scope: &Scope,
        assessments: &[Assessment],
        trace: &Trace,
    ) -> Result<Written> {
        self.write(scope, trace, |rows| {
            let mut written = Written::default();
            for new in assessments {
                rows.ordinal_of(new.user_id)?;
                match rows.assessments.get(&new.id) {
                    Some(known) if known.assessment == *new => {
                        written.unchanged += 1;
                        continue;
                    }
                    Some(_) => written.changed += 1,
                    None => written.added += 1,
                }
                // Also for a correction: an ordinal is one score for ever.
                let ordinal = rows.next_score;
                rows.next_score += 1;
                rows.assessments.insert(new.id, Taken { ordinal, assessment: new.clone() });
            }
            Ok((written, written.added + written.changed))
        })
    }

    async fn delete_assessments(
        &self,
        scope: &Scope,
        ids: &[AssessmentId],
        trace: &Trace,
    ) -> Result<Written> {
        self.write(scope, trace, |rows| {
            let mut written = Written::default();
            for id in ids {
                match rows.assessments.remove(id) {
                    Some(_) => written.changed += 1,
                    None => written.unchanged += 1,
                }
            }
            Ok((written, written.changed))
        })
    }

    async fn find_assessment(&self, scope: &Scope, id: AssessmentId) -> Result<Option<Assessment>> {
        let rows = self.rows(scope.organization_id())?;
        Ok(rows.assessments.get(&id).map(|taken| taken.assessment.clone()))
    }

    async fn list_scored(&self, scope: &Scope, before: Instant) -> Result<Vec<Scored>> {
        let rows = self.rows(scope.organization_id())?;
        let mut found = Vec::new();
        for (id, taken) in &rows.assessments {
            if let Some(scored) = scored(&rows, taken)?.filter(|it| it.completed_at < before) {
                found.push(((scored.completed_at, *id), scored));
            }
        }
        found.sort_by_key(|(key, _)| *key);
        Ok(found.into_iter().map(|(_, scored)| scored).collect())
    }
}

/// What the closing of weeks needs of an assessment, if it is completed.
fn scored(rows: &Rows, Taken { ordinal, assessment }: &Taken) -> Result<Option<Scored>> {
    let completed = assessment.status == AssessmentStatus::Completed;
    let Some(completed_at) = assessment.completed_at.filter(|_| completed) else {
        return Ok(None);
    };
    let scores = assessment.scores.iter();
    let factors = scores.clone().flat_map(|scores| &scores.factors);
    let facets = scores.flat_map(|scores| &scores.facets);
    Ok(Some(Scored {
        ordinal: *ordinal,
        member: rows.ordinal_of(assessment.user_id)?,
        completed_at,
        instrument: assessment.instrument.clone(),
        key_version: assessment.key_version,
        factors: factors.map(|(factor, score)| (*factor, score.mean_micro)).collect(),
        facets: facets.map(|(facet, score)| (facet.clone(), score.mean_micro)).collect(),
        answers: assessment.answers.clone(),
    }))
}
