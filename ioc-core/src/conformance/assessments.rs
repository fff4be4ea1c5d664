//! Cases of [`crate::store::assessments::AssessmentStore`].

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono_tz::Tz;

use crate::access::scope::Scope;
use crate::conformance::fixture::{
    assessment, at, days, id, now, organization, people, refused, trace, two,
};
use crate::error::{ErrorKind, Result};
use crate::model::assessment::AssessmentStatus::{Abandoned, Completed, InProgress, NotStarted};
use crate::model::assessment::{Assessment, Factor, QualityFlag, ScaleScore, Scores};
use crate::model::rollup::{RollupQuery, Stage};
use crate::store::bundle::Store;
use crate::store::written::Written;

const MONDAY: &str = "2026-03-02T08:00:00.000001Z";
const TUESDAY: &str = "2026-03-03T08:00:00Z";

/// Answers, scores, flags and instants come back as they were, whatever stage.
pub async fn an_assessment_comes_back_as_it_was(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 1).await?;
    let elsewhere = ScaleScore { mean_micro: -1_234_567, sum: None, answered: None };
    let facets = BTreeMap::from([("anxiety".to_owned(), elsewhere), ("Z".to_owned(), elsewhere)]);
    let mut full = assessment(&scope, 1, 0, at(MONDAY), Completed);
    full.scores = full.scores.map(|scores| Scores {
        facets,
        flags: vec![QualityFlag::TooManyMissing, QualityFlag::StraightLining],
        ..scores
    });
    let mut bare = assessment(&scope, 2, 0, at(MONDAY), Completed);
    bare.answers = Vec::new();
    bare.scores = Some(Scores::default());
    let entered = [
        full,
        bare,
        assessment(&scope, 3, 0, at(MONDAY), NotStarted),
        assessment(&scope, 4, 0, at(MONDAY), InProgress),
        assessment(&scope, 5, 0, at(MONDAY), Abandoned),
    ];
    let written = store.put_assessments(&scope, &entered, &trace(now())).await?;
    assert_eq!(written, Written { added: 5, ..Written::default() });
    for expected in entered {
        let found = store.find_assessment(&scope, expected.id).await?;
        assert_eq!(found.as_ref(), Some(&expected));
    }
    assert_eq!(store.find_assessment(&scope, id(6)).await?, None);
    Ok(())
}

/// The same assessments again change nothing.
pub async fn an_assessment_put_again_changes_nothing(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 1).await?;
    let entered = [Completed, NotStarted]
        .map(|status| assessment(&scope, u32::from(status == Completed), 0, at(MONDAY), status));
    store.put_assessments(&scope, &entered, &trace(now())).await?;
    let again = store.put_assessments(&scope, &entered, &trace(now())).await?;
    assert_eq!(again, Written { unchanged: 2, ..Written::default() });
    assert_eq!(counted(&*store, &scope).await?, [2, 1, 1]);
    Ok(())
}

/// A correction replaces answers, scores, person and days, and takes an ordinal
/// that no score had before.
pub async fn a_correction_replaces_an_assessment(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 2).await?;
    let before = [assessment(&scope, 1, 0, at(MONDAY), Completed)];
    let mut after = assessment(&scope, 1, 1, at(TUESDAY), Completed);
    after.scores = Some(Scores {
        factors: BTreeMap::from([(
            Factor::Neuroticism,
            ScaleScore { mean_micro: 2_500_000, sum: Some(5), answered: Some(2) },
        )]),
        ..Scores::default()
    });
    let beside = assessment(&scope, 2, 0, at(TUESDAY), Completed);
    store.put_assessments(&scope, &before, &trace(now())).await?;
    let written = store.put_assessments(&scope, &[after.clone(), beside], &trace(now())).await?;
    assert_eq!(written, Written { added: 1, changed: 1, unchanged: 0 });
    assert_eq!(store.find_assessment(&scope, id(1)).await?.as_ref(), Some(&after));
    let scored = store.list_scored(&scope, at("2026-04-01T00:00:00Z")).await?;
    assert_eq!((scored[0].ordinal, scored[0].member), (1, 1), "another person's is another score");
    assert_eq!(scored[0].factors, BTreeMap::from([(Factor::Neuroticism, 2_500_000)]));
    assert_eq!(scored[1].ordinal, 2);
    assert_eq!(counted(&*store, &scope).await?, [2, 2, 2]);
    assert_eq!(store.check(&scope, now()).await?, []);
    Ok(())
}

/// What is no longer completed no longer counts as completed.
pub async fn a_step_back_takes_the_scores_back(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 1).await?;
    for (status, expected) in
        [(NotStarted, [1, 0, 0]), (Completed, [1, 1, 1]), (Abandoned, [1, 1, 0])]
    {
        let step = [assessment(&scope, 1, 0, at(MONDAY), status)];
        store.put_assessments(&scope, &step, &trace(now())).await?;
        assert_eq!(counted(&*store, &scope).await?, expected, "{status:?}");
    }
    // Whoever gives up keeps the instant, not the scores.
    let finished = assessment(&scope, 1, 0, at(MONDAY), Completed);
    let given_up = Assessment { status: Abandoned, scores: None, ..finished };
    store.put_assessments(&scope, &[given_up], &trace(now())).await?;
    assert_eq!(counted(&*store, &scope).await?, [1, 1, 0]);
    assert_eq!(store.list_scored(&scope, at("2026-04-01T00:00:00Z")).await?, []);
    assert_eq!(store.check(&scope, now()).await?, []);
    Ok(())
}

/// One assessment twice in a batch is what its last row says.
pub async fn the_last_row_of_a_batch_holds(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 1).await?;
    let rows = [Completed, NotStarted].map(|status| assessment(&scope, 1, 0, at(MONDAY), status));
    let written = store.put_assessments(&scope, &rows, &trace(now())).await?;
    assert_eq!(written, Written { added: 1, changed: 1, unchanged: 0 });
    assert_eq!(store.find_assessment(&scope, id(1)).await?.as_ref(), Some(&rows[1]));
    assert_eq!(counted(&*store, &scope).await?, [1, 0, 0]);
    assert_eq!(store.check(&scope, now()).await?, []);
    Ok(())
}

/// A person who was never a member is refused, and nothing of the batch stays.
pub async fn an_unknown_person_refuses_all_assessments(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 1).await?;
    let known = assessment(&scope, 1, 0, at(MONDAY), Completed);
    store.put_assessments(&scope, std::slice::from_ref(&known), &trace(now())).await?;
    let batch = [
        Assessment { key_version: 2, ..known.clone() },
        assessment(&scope, 2, 0, at(MONDAY), Completed),
        assessment(&scope, 3, 9, at(MONDAY), Completed),
    ];
    let error = refused(store.put_assessments(&scope, &batch, &trace(now())).await, "a stranger");
    assert_eq!((error.kind(), error.code()), (ErrorKind::InvalidInput, "unknown_user"));
    assert_eq!(store.find_assessment(&scope, id(1)).await?.as_ref(), Some(&known));
    assert_eq!(store.find_assessment(&scope, id(2)).await?, None);
    assert_eq!(counted(&*store, &scope).await?, [1, 1, 1]);
    assert_eq!(store.check(&scope, now()).await?, []);
    Ok(())
}

/// Scored assessments come by instant and id; those that are finished at the
/// bound do not.
pub async fn scored_assessments_come_in_order_of_time(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 3).await?;
    let mut entered = [
        assessment(&scope, 9, 2, at(MONDAY), Completed),
        assessment(&scope, 1, 0, at(TUESDAY), Completed),
        assessment(&scope, 5, 1, at(MONDAY), Completed),
        assessment(&scope, 6, 1, at(MONDAY), InProgress),
    ];
    let anxiety = ScaleScore { mean_micro: 2_250_000, sum: Some(9), answered: Some(4) };
    let facets = &mut entered[2].scores.as_mut().expect("it is completed").facets;
    facets.insert("anxiety".to_owned(), anxiety);
    store.put_assessments(&scope, &entered, &trace(now())).await?;
    let last = entered[1].completed_at.expect("it is completed");
    let scored = store.list_scored(&scope, last + chrono::TimeDelta::microseconds(1)).await?;
    let order: Vec<_> = scored.iter().map(|scored| (scored.member, scored.ordinal)).collect();
    assert_eq!(order, [(1, 2), (2, 0), (0, 1)]);
    assert_eq!(scored[0].instrument, "ipip-50");
    assert_eq!(scored[0].key_version, 1);
    assert_eq!(scored[0].answers, [Some(1), None, Some(5)]);
    assert_eq!(scored[0].completed_at, entered[2].completed_at.expect("it is completed"));
    assert_eq!(scored[0].factors[&Factor::Conscientiousness], 3_333_333);
    assert_eq!(scored[0].facets, BTreeMap::from([("anxiety".to_owned(), 2_250_000)]));
    assert_eq!(scored[1].facets, BTreeMap::new());
    assert_eq!(store.list_scored(&scope, last).await?.len(), 2, "the bound itself is out");
    Ok(())
}

/// The same people and assessment ids in two organizations do not meet.
pub async fn one_organization_never_sees_anothers_assessments(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = two(&*store).await?;
    people(&*store, &one, 1).await?;
    people(&*store, &two, 1).await?;
    let here = assessment(&one, 1, 0, at(MONDAY), Completed);
    store.put_assessments(&one, std::slice::from_ref(&here), &trace(now())).await?;
    assert_eq!(store.find_assessment(&two, id(1)).await?, None);
    assert_eq!(store.list_scored(&two, at("2026-04-01T00:00:00Z")).await?, []);
    assert_eq!(counted(&*store, &two).await?, [0, 0, 0]);

    // Finished at the same instant, with scores of other factors.
    let two_points = ScaleScore { mean_micro: 2_000_000, sum: Some(20), answered: Some(10) };
    let factors = BTreeMap::from([(Factor::Extraversion, two_points)]);
    let there = Assessment {
        scores: Some(Scores { factors, ..Scores::default() }),
        ..assessment(&two, 1, 0, at(MONDAY), Completed)
    };
    let written = store.put_assessments(&two, std::slice::from_ref(&there), &trace(now())).await?;
    assert_eq!(written.added, 1, "new over there");
    assert_eq!(store.find_assessment(&one, id(1)).await?.as_ref(), Some(&here));
    assert_eq!(store.find_assessment(&two, id(1)).await?, Some(there));
    let scored = store.list_scored(&two, at("2026-04-01T00:00:00Z")).await?;
    assert_eq!(scored[0].factors, BTreeMap::from([(Factor::Extraversion, 2_000_000)]));
    assert_eq!(store.list_scored(&one, at("2026-04-01T00:00:00Z")).await?[0].factors.len(), 5);

    let back = [assessment(&two, 1, 0, at(MONDAY), InProgress)];
    store.put_assessments(&two, &back, &trace(now())).await?;
    assert_eq!(store.find_assessment(&one, id(1)).await?, Some(here));
    assert_eq!(counted(&*store, &one).await?, [1, 1, 1]);
    assert_eq!(counted(&*store, &two).await?, [1, 1, 0]);
    Ok(())
}

/// Created, started and completed in the first week of March.
async fn counted(store: &dyn Store, scope: &Scope) -> Result<[u64; 3]> {
    let period = days(scope, "2026-03-01", "2026-03-07")?;
    let queries = Stage::ALL.map(|stage| RollupQuery::Assessments { period, stage });
    let answers = store.read(scope, &queries).await?;
    let mut counts = [0; 3];
    for (count, answer) in counts.iter_mut().zip(&answers) {
        *count = answer.tallies()?.total().events;
    }
    Ok(counts)
}
