//! Cases of [`crate::store::rollups::RollupStore`].

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use chrono::TimeDelta;
use chrono_tz::Tz;

use crate::conformance::fixture::{
    assessment, at, date, days, event, now, organization, parts, pause, people, person, refused,
    together, trace,
};
use crate::conformance::oracle::{World, told};
use crate::conformance::sample::{
    activity, aggregate, assessments, everything, full, staff, varied, windows,
};
use crate::error::{ErrorKind, Result};
use crate::model::activity::ActivityEvent;
use crate::model::assessment::AssessmentStatus::{Abandoned, Completed, InProgress, NotStarted};
use crate::model::rollup::{Dimension, Rollup, RollupQuery};
use crate::store::bundle::Store;
use crate::store::rollups::Part;

/// Counts, durations and members of whole days equal those of the rows, also
/// right after a write, and with events that came late.
pub async fn activity_equals_its_rows(store: Arc<dyn Store>) -> Result<()> {
    let mut world = World::new(&store, 1, Tz::Europe__Berlin).await?;
    world.put_members(&staff()).await?;
    let scope = world.scope.clone();
    for round in 0..5 {
        let batch: Vec<_> = (0..40).map(|number| varied(&scope, round * 40 + number)).collect();
        world.append(&batch).await?;
        world.compare_all(&activity(&scope, "2026-02-26", "2026-03-04")?).await?;
    }
    Ok(())
}

/// A duration of zero is a duration; none is none.
pub async fn an_absent_duration_is_not_zero(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 1).await?;
    let lasting = |number, duration_seconds| ActivityEvent {
        duration_seconds,
        ..event(&scope, number, 0, at("2026-03-02T08:00:00Z"))
    };
    let events = [lasting(1, None), lasting(2, Some(0)), lasting(3, Some(u32::MAX))];
    store.append_activity(&scope, &events, &trace(now())).await?;
    let period = days(&scope, "2026-03-02", "2026-03-02")?;
    let answers = store.read(&scope, &[RollupQuery::Activity { period }]).await?;
    let activity = answers[0].activity()?;
    assert_eq!((activity.events(), activity.timed()), (3, 2));
    assert_eq!(activity.duration_ms(), u64::from(u32::MAX) * 1000);
    Ok(())
}

/// Activity types come in byte order, whatever their letters.
pub async fn activity_types_come_in_byte_order(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 1).await?;
    for (number, name) in (1..).zip(["a", "\u{E4}", "Z", "b c", "10", "9"]) {
        let happened = event(&scope, number, 0, at("2026-03-02T08:00:00Z"));
        let happened = ActivityEvent { activity_type: name.to_owned(), ..happened };
        store.append_activity(&scope, &[happened], &trace(now())).await?;
    }
    let period = days(&scope, "2026-03-02", "2026-03-02")?;
    let answers = store.read(&scope, &[RollupQuery::ActivityByType { period }]).await?;
    let types: Vec<_> = answers[0].by_type()?.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(types, ["10", "9", "Z", "a", "b c", "\u{E4}"]);
    Ok(())
}

/// A window is right whether its minutes are kept or read from the rows, while
/// the writer's clock moves on and back.
pub async fn recent_windows_equal_their_rows(store: Arc<dyn Store>) -> Result<()> {
    let mut world = World::new(&store, 1, Tz::UTC).await?;
    world.put_members(&staff()).await?;
    world.compare(&windows(now())).await?;
    let scope = world.scope.clone();
    let mut number = 0;
    for minutes in [0, 4, 61, 300, 200] {
        world.now = now() + TimeDelta::minutes(minutes);
        let ago = [0, 30, 59, 60, 61, 600, 7140, 7199, 7200, 7201, 7500, 9000, 90_000, -90];
        let batch: Vec<_> = ago
            .into_iter()
            .map(|seconds| {
                number += 1;
                let occurred_at = world.now - TimeDelta::seconds(seconds);
                let duration_seconds = (number % 2 == 0).then_some(number);
                ActivityEvent { duration_seconds, ..event(&scope, number, number % 4, occurred_at) }
            })
            .collect();
        world.append(&batch).await?;
        for moment in [now(), world.now, world.now + TimeDelta::hours(3)] {
            world.compare_all(&windows(moment)).await?;
        }
    }
    Ok(())
}

/// Assessments are a cohort: created in the period, and how far they came by
/// its end; a step and a correction move them.
pub async fn assessments_equal_their_rows(store: Arc<dyn Store>) -> Result<()> {
    let mut world = World::new(&store, 1, Tz::Europe__Berlin).await?;
    world.put_members(&staff()).await?;
    let scope = world.scope.clone();
    let created = |hours| at("2026-03-01T18:00:00Z") + TimeDelta::hours(hours);
    let statuses = [Completed, NotStarted, InProgress, Abandoned];
    for (round, status) in (0..).zip(statuses) {
        // Every fourth is new, the others are what became of earlier ones.
        let batch: Vec<_> = (0..12)
            .map(|number| {
                let hours = i64::from(number) * 3 + i64::from(number % 2 * round);
                assessment(&scope, number + round * 3, number % 4, created(hours), status)
            })
            .collect();
        world.put_assessments(&batch).await?;
        let late: Vec<_> = (0..3)
            .map(|number| {
                let mut late = assessment(&scope, number, number, created(3), Completed);
                late.completed_at = Some(created(24 * i64::from(number + round)));
                late
            })
            .collect();
        world.put_assessments(&late).await?;
        world.compare_all(&assessments(&scope, "2026-02-28", "2026-03-06")?).await?;
    }
    Ok(())
}

/// All queries of one read see the same moment, while others write.
pub async fn one_read_sees_one_moment(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 1).await?;
    let period = days(&scope, "2026-03-02", "2026-03-02")?;
    let queries = [
        RollupQuery::Activity { period },
        RollupQuery::ActivityByMember { period },
        RollupQuery::ActivityByType { period },
        RollupQuery::Recent { from: now() - TimeDelta::hours(1), to: now() },
    ];
    let write = async {
        for number in 0..60 {
            let happened = event(&scope, number, 0, at("2026-03-02T09:30:00Z"));
            store.append_activity(&scope, &[happened], &trace(now())).await?;
        }
        Ok(())
    };
    let by_day = |days: &Rollup| -> Result<u64> {
        Ok(days.tally_days()?.iter().map(|day| day.tallies.total().events).sum())
    };
    // A long read, so that a write comes in the middle of it.
    let long = queries.repeat(50);
    let read = async {
        for _ in 0..60 {
            let answers = store.read(&scope, &long).await?;
            let whole = answers[0].activity()?.events();
            for answers in answers.chunks(queries.len()) {
                let by_type = answers[2].by_type()?.iter().map(|(_, activity)| activity.events());
                let all = [
                    answers[0].activity()?.events(),
                    by_day(&answers[1])?,
                    by_type.sum(),
                    answers[3].activity()?.events(),
                ];
                assert_eq!(all, [whole; 4]);
            }
            pause().await;
        }
        Ok(())
    };
    let both: [Pin<Box<dyn Future<Output = Result<()>> + Send + '_>>; 2] =
        [Box::pin(write), Box::pin(read)];
    together(both).await.into_iter().collect()
}

/// Answers come in the order of the queries, a repeated query twice, no query
/// no answer.
pub async fn answers_come_in_the_order_of_the_queries(store: Arc<dyn Store>) -> Result<()> {
    let world = full(&store, 1).await?;
    let scope = &world.scope;
    let mut queries = everything(scope)?;
    queries.extend(queries.clone().into_iter().rev());
    let together = store.read(scope, &queries).await?;
    assert_eq!(together.len(), queries.len());
    for (query, answer) in queries.iter().zip(&together) {
        let alone = store.read(scope, &[*query]).await?;
        assert_eq!(told(answer), told(&alone[0]), "{query:?}");
    }
    assert_eq!(store.read(scope, &[]).await?, []);
    Ok(())
}

/// The upkeep is never behind its own limit.
pub async fn upkeep_stays_within_its_limit(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 1).await?;
    for number in 0..80 {
        let happened = event(&scope, number, 0, now());
        store.append_activity(&scope, &[happened], &trace(now())).await?;
        let upkeep = store.read(&scope, &[RollupQuery::Upkeep]).await?[0].upkeep()?;
        assert!(upkeep.waiting <= upkeep.limit, "{upkeep:?}");
    }
    Ok(())
}

/// Nothing differs where nothing was damaged, in an empty organization too.
pub async fn check_finds_nothing_in_an_untouched_store(store: Arc<dyn Store>) -> Result<()> {
    let empty = organization(&*store, 2, Tz::UTC).await?;
    assert_eq!(store.check(&empty, now()).await?, []);
    let world = full(&store, 1).await?;
    assert_eq!(store.check(&world.scope, world.now).await?, []);
    assert_eq!(store.check(&world.scope, world.now + TimeDelta::days(9)).await?, []);
    Ok(())
}

/// A rebuild where nothing was damaged finds nothing and changes no answer.
pub async fn a_rebuild_changes_no_answer(store: Arc<dyn Store>) -> Result<()> {
    let mut world = full(&store, 1).await?;
    let queries = everything(&world.scope)?;
    let before: Vec<_> = store.read(&world.scope, &queries).await?.iter().map(told).collect();
    for now in [world.now, world.now + TimeDelta::days(9), world.now] {
        assert_eq!(store.rebuild(&world.scope, now, &trace(now)).await?, []);
        let after: Vec<_> = store.read(&world.scope, &queries).await?.iter().map(told).collect();
        assert_eq!(after, before);
    }
    let scope = world.scope.clone();
    world.append(&[varied(&scope, 900)]).await?;
    world.compare_all(&activity(&scope, "2026-02-26", "2026-03-04")?).await
}

/// A rebuild by stretches of days comes by every day with events once, and
/// changes no answer either.
pub async fn stretches_of_days_are_rebuilt_one_by_one(store: Arc<dyn Store>) -> Result<()> {
    let world = full(&store, 1).await?;
    let (scope, queries) = (&world.scope, everything(&world.scope)?);
    let before: Vec<_> = store.read(scope, &queries).await?.iter().map(told).collect();
    for (stretch, count) in [(TimeDelta::zero(), 9), (TimeDelta::days(3), 3)] {
        let parts = parts(&*store, scope, stretch).await?;
        assert_eq!(parts.len(), count + 1, "{parts:?}");
        for part in parts {
            assert_eq!(store.check_part(scope, part, now()).await?, []);
            assert_eq!(store.rebuild_part(scope, part, now(), &trace(now())).await?, []);
        }
        let after: Vec<_> = store.read(scope, &queries).await?.iter().map(told).collect();
        assert_eq!(after, before);
    }
    let empty = organization(&*store, 2, Tz::UTC).await?;
    assert_eq!(parts(&*store, &empty, TimeDelta::days(7)).await?, [Part::Rest]);
    Ok(())
}

/// A search for activity begins and ends at the instants that it is told, and
/// one that is all behind the sealed instant is refused.
pub async fn days_with_activity_are_found(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::Europe__Berlin).await?;
    people(&*store, &scope, 1).await?;
    let events = ["2026-03-02T22:59:59Z", "2026-03-05T08:00:00Z"];
    let events: Vec<_> = (1..).zip(events).map(|(n, on)| event(&scope, n, 0, at(on))).collect();
    store.append_activity(&scope, &events, &trace(now())).await?;
    let find = |from: &str, to: &str| {
        let (from, to) = (at(from), at(to));
        let (store, scope) = (&store, &scope);
        async move { store.find_activity(scope, from, to).await.map(|day| day.map(|day| day.date)) }
    };
    let end = "2026-03-09T00:00:00Z";
    let first = |text| Some(date(text));
    assert_eq!(find("2026-01-01T00:00:00Z", end).await?, first("2026-03-02"));
    assert_eq!(find("2026-03-02T23:00:00Z", end).await?, first("2026-03-05"));
    assert_eq!(find("2026-03-05T23:00:00Z", end).await?, None);
    assert_eq!(find("2026-03-02T23:00:00Z", "2026-03-04T23:00:00Z").await?, None);
    let sealed = at("2026-03-04T23:00:00Z");
    store.delete_activity_before(&scope, sealed, 10, &trace(now())).await?;
    assert_eq!(find("2026-01-01T00:00:00Z", end).await?, first("2026-03-05"));
    let error = refused(store.find_activity(&scope, at("2026-01-01T00:00:00Z"), sealed).await, "");
    assert_eq!((error.kind(), error.code()), (ErrorKind::Conflict, "sealed_period"));
    Ok(())
}

/// What one organization has is in no answer of another, and its rebuild
/// leaves the other alone.
pub async fn one_organization_never_reads_anothers_rollups(store: Arc<dyn Store>) -> Result<()> {
    let two = organization(&*store, 2, Tz::Europe__Berlin).await?;
    let queries = everything(&two)?;
    let empty: Vec<_> = store.read(&two, &queries).await?.iter().map(told).collect();
    let mut here = full(&store, 3).await?;
    let mut there = full(&store, 4).await?;
    let answers: Vec<_> = store.read(&two, &queries).await?.iter().map(told).collect();
    assert_eq!(answers, empty);
    assert_eq!(store.list_score_aggregates(&two).await?, []);

    // Some of it in the days, some still on its way there.
    let scope = there.scope.clone();
    store.rebuild(&scope, now(), &trace(now())).await?;
    there.append(&[varied(&scope, 902)]).await?;
    let upkeep = store.read(&two, &[RollupQuery::Upkeep]).await?[0].upkeep()?;
    assert_eq!(upkeep.waiting, 0, "its own upkeep");

    let before: Vec<_> = store.read(&there.scope, &queries).await?.iter().map(told).collect();
    let scope = here.scope.clone();
    here.put_members(&[person(1, "2026-01-02T00:00:00Z", Some("Z"))]).await?;
    // So many writes, and so much later, that a store has to tidy up.
    here.now += TimeDelta::hours(3);
    for number in 910..950 {
        here.append(&[varied(&scope, number)]).await?;
    }
    let moved = [0, 1].map(|number| assessment(&scope, number, 1, now(), NotStarted));
    here.put_assessments(&moved).await?;
    here.compare_all(&activity(&scope, "2026-02-26", "2026-03-04")?).await?;
    let scores = [aggregate(Dimension::Organization, "", 3)];
    let last = Some(aggregate(Dimension::Organization, "", 2).week_ends_at);
    store.append_score_aggregates(&scope, last, &scores, &trace(now())).await?;
    let written = store.append_score_aggregates(&two, None, &scores, &trace(now())).await?;
    assert_eq!(written.added, 1, "new over there");
    store.rebuild(&scope, now(), &trace(now())).await?;
    let after: Vec<_> = store.read(&there.scope, &queries).await?.iter().map(told).collect();
    assert_eq!(after, before);
    there.compare_all(&activity(&there.scope, "2026-02-26", "2026-03-04")?).await
}
