//! Cases of the score aggregates of [`crate::store::rollups::RollupStore`].

use std::sync::Arc;

use chrono::TimeDelta;
use chrono_tz::Tz;

use crate::conformance::fixture::{now, organization, refused, together, trace};
use crate::conformance::sample::aggregate;
use crate::error::{Error, ErrorKind, Result};
use crate::model::rollup::{Dimension, RollupQuery, ScoreAggregate};
use crate::store::bundle::Store;
use crate::store::rollups::CLOSED_MEANWHILE;
use crate::store::written::Written;

/// The scores of a dimension are those of the last week that has ended.
pub async fn scores_are_those_of_the_last_closed_week(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let weeks = [
        aggregate(Dimension::Department, "a", 1),
        aggregate(Dimension::Department, "Z", 1),
        aggregate(Dimension::Department, "", 2),
        aggregate(Dimension::Organization, "", 1),
        aggregate(Dimension::Organization, "", 3),
    ];
    let written = store.append_score_aggregates(&scope, None, &weeks, &trace(now())).await?;
    assert_eq!(written, Written { added: 5, ..Written::default() });
    let scores = |dimension, before| RollupQuery::Scores { dimension, before };
    let ends = |week: usize| aggregate(Dimension::Organization, "", week as u64).week_ends_at;
    let cases: [(RollupQuery, &[usize]); 6] = [
        (scores(Dimension::Department, ends(1) - TimeDelta::microseconds(1)), &[]),
        (scores(Dimension::Department, ends(1)), &[1, 0]),
        (scores(Dimension::Department, ends(9)), &[2]),
        (scores(Dimension::Organization, ends(2)), &[3]),
        (scores(Dimension::Organization, ends(3)), &[4]),
        (scores(Dimension::JobRole, ends(9)), &[]),
    ];
    for (query, expected) in cases {
        let answers = store.read(&scope, &[query]).await?;
        let expected: Vec<_> = expected.iter().map(|index| weeks[*index].clone()).collect();
        assert_eq!(answers[0].scores()?, expected, "{query:?}");
    }
    let listed = store.list_score_aggregates(&scope).await?;
    assert_eq!(listed, [1, 0, 3, 2, 4].map(|index: usize| weeks[index].clone()));
    Ok(())
}

/// Who closes weeks at the same time as another changes nothing of what that
/// one has published, and does not add to it what does not go with it.
pub async fn published_scores_never_change(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let week = |number| aggregate(Dimension::JobRole, "Engineer", number);
    let ends = |number| Some(week(number).week_ends_at);
    let other = |number| ScoreAggregate { ocean_scores: b"{}".to_vec(), ..week(number) };
    let mut published = Vec::new();
    for (last, new) in [(None, vec![week(1)]), (ends(1), vec![week(2), week(4)])] {
        let written = store.append_score_aggregates(&scope, last, &new, &trace(now())).await?;
        assert_eq!(written, Written { added: new.len() as u64, ..Written::default() });
        published.extend(new);
    }
    for (last, late) in [(None, 1), (ends(1), 2), (ends(1), 3), (ends(2), 5), (ends(5), 6)] {
        let late = [other(late)];
        let put = store.append_score_aggregates(&scope, last, &late, &trace(now())).await;
        let error = refused(put, "another week was closed last");
        assert_eq!((error.kind(), error.code()), (ErrorKind::Conflict, CLOSED_MEANWHILE));
        assert_eq!(store.list_score_aggregates(&scope).await?, published);
    }
    let written = store.append_score_aggregates(&scope, ends(4), &[], &trace(now())).await?;
    assert_eq!(written, Written::default());
    Ok(())
}

/// Of many who close the same week at once, one does.
pub async fn one_of_many_closes_a_week(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let all: Vec<_> = (0..8_u8)
        .map(|node| ScoreAggregate { sums: vec![node], ..aggregate(Dimension::Department, "A", 1) })
        .collect();
    let closing = all.iter().map(|new| {
        let (store, scope) = (&store, &scope);
        async move {
            let new = std::slice::from_ref(new);
            store.append_score_aggregates(scope, None, new, &trace(now())).await
        }
    });
    let closed = together(closing).await;
    let first: Vec<_> = (0..8).filter(|node| closed[*node].is_ok()).collect();
    assert_eq!(first.len(), 1, "{closed:?}");
    let refusals = closed.iter().filter_map(|closed| closed.as_ref().err());
    assert!(refusals.map(Error::code).all(|code| code == CLOSED_MEANWHILE), "{closed:?}");
    assert_eq!(store.list_score_aggregates(&scope).await?, [all[first[0]].clone()]);
    Ok(())
}

/// Week, dimension and key tell one aggregate from another, and nothing else.
pub async fn every_part_of_an_aggregates_key_counts(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let all = [
        aggregate(Dimension::Department, "A", 1),
        aggregate(Dimension::Department, "a", 1),
        aggregate(Dimension::JobRole, "A", 1),
        aggregate(Dimension::Department, "A", 2),
    ];
    let written = store.append_score_aggregates(&scope, None, &all, &trace(now())).await?;
    assert_eq!(written, Written { added: 4, ..Written::default() });
    let listed = store.list_score_aggregates(&scope).await?;
    assert_eq!(listed.len(), 4);
    for expected in all {
        assert!(listed.contains(&expected), "{expected:?}");
    }
    Ok(())
}
