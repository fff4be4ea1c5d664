//! Cases of [`crate::store::rollups::RollupStore`].

use std::sync::Arc;

use chrono::TimeDelta;
use chrono_tz::Tz;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::conformance::fixture::{
    assessment, at, days, event, now, organization, people, person, trace, two,
};
use crate::conformance::oracle::{World, told};
use crate::error::Result;
use crate::model::activity::ActivityEvent;
use crate::model::assessment::AssessmentStatus::{Abandoned, Completed, InProgress, NotStarted};
use crate::model::member::MemberRecord;
use crate::model::period::Period;
use crate::model::rollup::{Dimension, RollupQuery, ScoreAggregate, Stage};
use crate::store::bundle::Store;
use crate::store::written::Written;

/// Every query that follows from rows, for a period.
fn all(period: Period) -> Vec<RollupQuery> {
    let groups =
        Dimension::ALL.map(|dimension| RollupQuery::Groups { dimension, before: period.ends_at });
    let stages = Stage::ALL.map(|stage| RollupQuery::Assessments { period, stage });
    let activity = [
        RollupQuery::Activity { period },
        RollupQuery::ActivityByType { period },
        RollupQuery::ActivityByMember { period },
    ];
    [&groups[..], &stages, &activity].concat()
}

fn window(from: Instant, minutes: i64) -> [RollupQuery; 2] {
    let to = from + TimeDelta::minutes(minutes);
    [RollupQuery::Recent { from, to }, RollupQuery::RecentEvents { from, to }]
}

/// Activity of several days, types and people, some with a duration.
fn some_events(scope: &Scope, from: Instant) -> Vec<ActivityEvent> {
    (0..60_u32)
        .map(|number| {
            let occurred_at = from + TimeDelta::minutes(i64::from(number) * 137);
            ActivityEvent {
                activity_type: ["login", "page_view", "Zeta", "a"][number as usize % 4].to_owned(),
                duration_seconds: number.is_multiple_of(3).then_some(number * 10),
                ..event(scope, number, number % 5, occurred_at)
            }
        })
        .collect()
}

/// Days, types and members of activity equal the rows, whatever the batches.
pub async fn activity_equals_its_rows(store: Arc<dyn Store>) -> Result<()> {
    let mut world = World::new(&store, 1, Tz::Europe__Berlin).await?;
    let records: Vec<_> = (0..5).map(|it| person(it, "2026-01-01T00:00:00Z", None)).collect();
    world.put_members(&records).await?;
    let scope = world.scope.clone();
    let mut queries = Vec::new();
    for (first, last) in
        [("2026-02-27", "2026-03-05"), ("2026-03-01", "2026-03-01"), ("2026-02-01", "2026-02-07")]
    {
        queries.extend(all(days(&scope, first, last)?));
    }
    for batch in some_events(&scope, at("2026-02-27T09:00:00Z")).chunks(7) {
        world.append(batch).await?;
        world.compare(&queries).await?;
    }
    world.compare_all(&queries).await
}

/// Days are those of the organization's zone, over every change of its clocks.
pub async fn days_follow_the_clocks(store: Arc<dyn Store>) -> Result<()> {
    let changes = [
        (Tz::Europe__Berlin, "2026-03-29"),
        (Tz::Europe__Berlin, "2025-10-26"),
        (Tz::America__Sao_Paulo, "2018-11-04"),
        (Tz::Australia__Lord_Howe, "2025-10-05"),
        (Tz::Pacific__Apia, "2011-12-31"),
    ];
    for (number, (zone, day)) in (1..).zip(changes) {
        let mut world = World::new(&store, number, zone).await?;
        world.put_members(&[person(0, "2000-01-01T00:00:00Z", Some("A"))]).await?;
        let scope = world.scope.clone();
        let day = days(&scope, day, day)?;
        let noon = day.starts_at + TimeDelta::hours(12);
        let events: Vec<_> = (0..200)
            .map(|number| {
                let minutes = i64::from(number) * 30 - 3000;
                event(&scope, number, 0, noon + TimeDelta::minutes(minutes))
            })
            .collect();
        world.append(&events).await?;
        let around = Period::between(
            zone,
            day.first - chrono::Days::new(2),
            day.first + chrono::Days::new(2),
        )?;
        world.compare_all(&[all(day), all(around)].concat()).await?;
    }
    Ok(())
}

/// Groups are those of the last instant of a period, with the leavers beside
/// them, through joining, moving, leaving, coming back and late news of it.
pub async fn groups_follow_the_memberships(store: Arc<dyn Store>) -> Result<()> {
    let mut world = World::new(&store, 1, Tz::Europe__Berlin).await?;
    let scope = world.scope.clone();
    let mut queries = Vec::new();
    for last in ["2025-12-31", "2026-01-04", "2026-01-11", "2026-01-18", "2026-02-01"] {
        let period = days(&scope, last, last)?;
        queries.extend(
            Dimension::ALL
                .map(|dimension| RollupQuery::Groups { dimension, before: period.ends_at }),
        );
    }
    let moved = |number, from, department, to: Option<&str>| MemberRecord {
        to: to.map(at),
        job_role: Some(format!("Role {}", number % 2)),
        ..person(number, from, Some(department))
    };
    let steps = [
        vec![
            moved(0, "2026-01-02T08:00:00Z", "A", None),
            moved(1, "2026-01-03T08:00:00Z", "A", None),
            moved(2, "2026-01-02T08:00:00Z", "B", Some("2026-01-10T12:00:00Z")),
        ],
        vec![moved(0, "2026-01-09T08:00:00Z", "B", None)],
        vec![moved(2, "2026-01-15T08:00:00Z", "A", None)],
        // Late news: this person was there before all others.
        vec![moved(3, "2025-12-30T08:00:00Z", "B", None)],
        // A person joins at their first row, which comes last.
        vec![person(1, "2025-12-31T20:00:00Z", None)],
        vec![moved(3, "2025-12-30T08:00:00Z", "B", Some("2026-01-10T23:00:00Z"))],
    ];
    for records in steps {
        world.put_members(&records).await?;
        world.compare_all(&queries).await?;
    }
    Ok(())
}

/// Stages of assessments are counted by creation, and taken back when an
/// assessment is corrected.
pub async fn stages_follow_the_assessments(store: Arc<dyn Store>) -> Result<()> {
    let mut world = World::new(&store, 1, Tz::America__New_York).await?;
    let records: Vec<_> = (0..3).map(|it| person(it, "2026-01-01T00:00:00Z", None)).collect();
    world.put_members(&records).await?;
    let scope = world.scope.clone();
    let queries = [
        all(days(&scope, "2026-02-02", "2026-02-08")?),
        all(days(&scope, "2026-02-09", "2026-02-15")?),
        all(days(&scope, "2026-02-01", "2026-02-28")?),
    ]
    .concat();
    let first = at("2026-02-07T03:30:00Z");
    let new = |number, status| {
        let created = first + TimeDelta::hours(i64::from(number) * 19);
        assessment(&scope, number, number % 3, created, status)
    };
    let steps = [
        vec![new(0, NotStarted), new(1, InProgress), new(2, Completed), new(3, Abandoned)],
        vec![new(0, InProgress), new(1, Completed)],
        vec![new(2, InProgress), new(0, Completed), new(4, Completed)],
        vec![crate::model::assessment::Assessment {
            user_id: new(0, Completed).user_id,
            ..new(4, Completed)
        }],
    ];
    for assessments in steps {
        world.put_assessments(&assessments).await?;
        world.compare_all(&queries).await?;
    }
    Ok(())
}

/// A window of minutes equals its rows, in the last two hours and in the past.
pub async fn minutes_equal_their_rows(store: Arc<dyn Store>) -> Result<()> {
    let mut world = World::new(&store, 1, Tz::UTC).await?;
    let records: Vec<_> = (0..5).map(|it| person(it, "2026-01-01T00:00:00Z", None)).collect();
    world.put_members(&records).await?;
    let scope = world.scope.clone();
    let queries = [
        window(now() - TimeDelta::minutes(59), 60),
        window(now() - TimeDelta::minutes(14), 15),
        window(now() - TimeDelta::minutes(120), 121),
        window(now() - TimeDelta::hours(30), 60),
        window(now() - TimeDelta::days(3), 4000),
    ]
    .concat();
    let recent = |number: u32| {
        let back = TimeDelta::seconds(i64::from(number) * 61);
        event(&scope, 1000 + number, number % 5, now() - back)
    };
    let recent: Vec<_> = (0..150).map(recent).collect();
    world.append(&some_events(&scope, now() - TimeDelta::days(3))).await?;
    world.compare(&queries).await?;
    for batch in recent.chunks(40) {
        world.append(batch).await?;
        world.compare(&queries).await?;
    }
    // An hour later the oldest minutes are no longer kept as such.
    world.now += TimeDelta::hours(1);
    world.append(&[event(&scope, 5000, 1, world.now)]).await?;
    world.compare_all(&queries).await
}

/// `rebuild` finds nothing in an untouched store and changes no answer.
pub async fn a_rebuild_changes_no_answer(store: Arc<dyn Store>) -> Result<()> {
    let mut world = World::new(&store, 1, Tz::Asia__Kolkata).await?;
    let records: Vec<_> = (0..5).map(|it| person(it, "2026-02-25T00:00:00Z", Some("A"))).collect();
    world.put_members(&records).await?;
    let scope = world.scope.clone();
    world.append(&some_events(&scope, at("2026-02-27T09:00:00Z"))).await?;
    world.append(&[event(&scope, 900, 2, now() - TimeDelta::minutes(3))]).await?;
    world.put_assessments(&[assessment(&scope, 1, 1, now(), Completed)]).await?;
    let queries = [
        all(days(&scope, "2026-02-20", "2026-03-08")?),
        window(now() - TimeDelta::minutes(59), 60).to_vec(),
    ]
    .concat();
    world.compare_all(&queries).await?;
    let drift = store.rebuild(&scope, world.now, &trace(world.now)).await?;
    assert_eq!(drift, [], "nothing was wrong");
    world.compare_all(&queries).await
}

/// The answers come in the order of the queries, and a query may come twice.
pub async fn answers_come_in_the_order_of_the_queries(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 2).await?;
    let morning = now() - TimeDelta::hours(1);
    store.append_activity(&scope, &[event(&scope, 1, 0, morning)], &trace(now())).await?;
    let period = days(&scope, "2026-03-02", "2026-03-02")?;
    let one = RollupQuery::Activity { period };
    let other = RollupQuery::ActivityByType { period };
    let answers = store.read(&scope, &[one, other, one, RollupQuery::Upkeep]).await?;
    assert_eq!(answers.len(), 4);
    assert_eq!(answers[0].activity()?.events(), 1);
    assert_eq!(answers[1].by_type()?.len(), 1);
    assert_eq!(told(&answers[0]), told(&answers[2]));
    assert!(answers[3].upkeep()?.limit > 0);
    assert!(store.read(&scope, &[]).await?.is_empty());
    Ok(())
}

fn aggregate(dimension: Dimension, key: &str, week: &Period, figures: &str) -> ScoreAggregate {
    ScoreAggregate {
        dimension,
        key: key.to_owned(),
        week_start: week.first,
        week_ends_at: week.ends_at,
        sums: vec![0, 1, 255],
        ocean_scores: figures.as_bytes().to_vec(),
        facet_scores: b"{}".to_vec(),
        calculated_at: now(),
    }
}

/// Score aggregates come back byte for byte: those of the last week that had
/// ended, in byte order of their keys.
pub async fn score_aggregates_are_those_of_the_last_ended_week(
    store: Arc<dyn Store>,
) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let weeks =
        [days(&scope, "2026-02-09", "2026-02-15")?, days(&scope, "2026-02-16", "2026-02-22")?];
    let mut rows = Vec::new();
    for week in &weeks {
        rows.push(aggregate(Dimension::Organization, "", week, "{}"));
        for key in ["a", "Z", ""] {
            rows.push(aggregate(Dimension::Department, key, week, r#"{"n": 1.50}"#));
        }
    }
    let written = store.put_score_aggregates(&scope, &rows, &trace(now())).await?;
    assert_eq!(written.added, 8);
    let again = store.put_score_aggregates(&scope, &rows, &trace(now())).await?;
    assert_eq!(again, Written { unchanged: 8, ..Written::default() });
    let by = |before| RollupQuery::Scores { dimension: Dimension::Department, before };
    for (before, week) in [
        (weeks[0].ends_at - TimeDelta::microseconds(1), None),
        (weeks[0].ends_at, Some(&weeks[0])),
        (weeks[1].ends_at - TimeDelta::microseconds(1), Some(&weeks[0])),
        (weeks[1].ends_at + TimeDelta::days(900), Some(&weeks[1])),
    ] {
        let answers = store.read(&scope, &[by(before)]).await?;
        let expected: Vec<_> = week
            .into_iter()
            .flat_map(|week| {
                ["", "Z", "a"]
                    .map(|key| aggregate(Dimension::Department, key, week, r#"{"n": 1.50}"#))
            })
            .collect();
        assert_eq!(answers[0].scores()?, expected, "{before}");
    }
    let all = store.list_score_aggregates(&scope).await?;
    assert_eq!(all.len(), 8);
    assert!(all.is_sorted_by_key(|row| row.week_ends_at), "by week");
    Ok(())
}

/// Two organizations whose rows have the same ids do not mix in any answer.
pub async fn one_organization_never_counts_in_anothers_rollups(
    store: Arc<dyn Store>,
) -> Result<()> {
    let mut one = World::new(&store, 1, Tz::UTC).await?;
    let mut other = World::new(&store, 2, Tz::UTC).await?;
    let records: Vec<_> = (0..5).map(|it| person(it, "2026-02-25T00:00:00Z", Some("A"))).collect();
    one.put_members(&records).await?;
    other.put_members(&records[..2]).await?;
    let scope = one.scope.clone();
    one.append(&some_events(&scope, now() - TimeDelta::days(3))).await?;
    one.put_assessments(&[assessment(&scope, 1, 1, now(), Completed)]).await?;
    let scope = other.scope.clone();
    other.append(&[event(&scope, 1, 1, now())]).await?;
    other.put_assessments(&[assessment(&scope, 1, 0, now(), InProgress)]).await?;
    for world in [&one, &other] {
        let period = days(&world.scope, "2026-02-20", "2026-03-08")?;
        let minutes = window(now() - TimeDelta::minutes(59), 60).to_vec();
        world.compare_all(&[all(period), minutes].concat()).await?;
    }
    Ok(())
}

/// Rebuilding one organization, and its score aggregates, leave another alone.
pub async fn one_organization_never_rebuilds_another(store: Arc<dyn Store>) -> Result<()> {
    let [one, other] = two(&*store).await?;
    for scope in [&one, &other] {
        people(&*store, scope, 2).await?;
        store.append_activity(scope, &[event(scope, 1, 0, now())], &trace(now())).await?;
    }
    let week = days(&one, "2026-02-09", "2026-02-15")?;
    let row = aggregate(Dimension::Organization, "", &week, "{}");
    store.put_score_aggregates(&one, &[row], &trace(now())).await?;
    assert_eq!(store.rebuild(&one, now(), &trace(now())).await?, []);
    assert!(store.list_score_aggregates(&other).await?.is_empty());
    assert_eq!(store.list_score_aggregates(&one).await?.len(), 1);
    let query = RollupQuery::Activity { period: days(&other, "2026-03-02", "2026-03-02")? };
    assert_eq!(store.read(&other, &[query]).await?[0].activity()?.events(), 1);
    assert_eq!(store.check(&other, now()).await?, []);
    Ok(())
}
