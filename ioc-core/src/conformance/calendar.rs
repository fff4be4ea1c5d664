//! Cases of [`crate::store::rollups::RollupStore`] about whose days are which:
//! who belonged where at a day's end, and where days begin.

use std::sync::Arc;

use chrono::{Days, TimeDelta};
use chrono_tz::Tz;

use crate::clock::Instant;
use crate::conformance::fixture::{
    assessment, at, date, days, event, now, organization, person, trace,
};
use crate::conformance::oracle::{World, told};
use crate::conformance::sample::{activity, assessments, each_day, group_days, groups, staff};
use crate::error::Result;
use crate::model::assessment::AssessmentStatus::Completed;
use crate::model::calendar::Calendar;
use crate::model::member::MemberRecord;
use crate::store::bundle::Store;

/// Members are those who are there at the last instant of a day; who has left
/// is attributed to where they were last.
pub async fn groups_stand_as_at_the_end_of_the_day(store: Arc<dyn Store>) -> Result<()> {
    let mut world = World::new(&store, 1, Tz::UTC).await?;
    world.put_members(&staff()).await?;
    for day in 1..=12 {
        let before = at("2026-01-01T00:00:00Z") + TimeDelta::days(day);
        world.compare(&groups(before)).await?;
    }
    let before = at("2026-01-06T00:00:00Z");
    let answers = store.read(&world.scope, &groups(before)[1..2]).await?;
    let expected = "\"\": present [3], attributed [3]\n\
        \"A\": present [0], attributed [0, 4]\n\
        \"B\": present [1, 2], attributed [1, 2]\n";
    assert_eq!(told(&answers[0]), expected);
    world.compare_all(&groups(before)).await
}

/// A day's end belongs to no one's next day: leaving at midnight is the day
/// before, joining at midnight the day after.
pub async fn midnight_is_the_next_day(store: Arc<dyn Store>) -> Result<()> {
    let mut world = World::new(&store, 1, Tz::Europe__Berlin).await?;
    // 23:00 in UTC is midnight in Berlin.
    let leaver = MemberRecord {
        to: Some(at("2026-01-05T23:00:00Z")),
        ..person(1, "2026-01-03T23:00:00Z", Some("A"))
    };
    let until_evening = MemberRecord {
        to: Some(at("2026-01-05T22:59:59.999999Z")),
        ..person(2, "2026-01-03T22:59:59.999999Z", Some("A"))
    };
    world.put_members(&[leaver, until_evening]).await?;
    for day in 2..8 {
        let day = Calendar::from(Tz::Europe__Berlin).day_on(date("2026-01-01") + Days::new(day));
        world.compare_all(&groups(day.ends_at)).await?;
    }
    Ok(())
}

/// What is recorded after days were settled counts in departments and job roles
/// from their end on: who joined, moved or left before; in a rebuild too.
pub async fn settled_groups_stay_as_they_are(store: Arc<dyn Store>) -> Result<()> {
    let mut world = World::new(&store, 1, Tz::UTC).await?;
    let one = |number, department| person(number, "2026-01-02T09:00:00Z", department);
    world.put_members(&[one(1, Some("A")), one(2, Some("A")), one(3, Some("B"))]).await?;
    let other = organization(&*store, 2, Tz::UTC).await?;
    world.settle(at("2026-01-05T00:00:00Z")).await?;
    world.settle(at("2026-01-03T00:00:00Z")).await?;
    let settled = &groups(at("2026-01-05T00:00:00Z"))[1..];
    let before: Vec<_> = store.read(&world.scope, settled).await?.iter().map(told).collect();
    let left = MemberRecord { to: Some(at("2026-01-03T12:00:00Z")), ..one(2, None) };
    world
        .put_members(&[
            person(1, "2026-01-03T09:00:00Z", Some("B")),
            left,
            person(3, "2026-01-01T09:00:00Z", Some("C")),
            person(4, "2026-01-04T09:00:00Z", Some("A")),
        ])
        .await?;
    let week = days(&world.scope, "2026-01-01", "2026-01-09")?;
    let mut queries = group_days(week).to_vec();
    for day in each_day(&world.scope.organization().calendar, week)? {
        queries.extend(groups(day.ends_at));
    }
    world.compare_all(&queries).await?;
    let after: Vec<_> = store.read(&world.scope, settled).await?.iter().map(told).collect();
    assert_eq!(after, before);
    assert_eq!(store.rebuild(&world.scope, world.now, &trace(world.now)).await?, []);
    world.compare_all(&queries).await?;
    // Another organization's days are as open as before.
    let elsewhere = person(5, "2026-01-02T09:00:00Z", Some("Z"));
    store.put_members(&other, &[elsewhere], &trace(now())).await?;
    let answers = store.read(&other, &settled[..1]).await?;
    assert!(told(&answers[0]).starts_with("\"Z\": present"), "{}", told(&answers[0]));
    // Once more, later.
    world.settle(at("2026-01-08T00:00:00Z")).await?;
    world.put_members(&[person(2, "2026-01-06T09:00:00Z", Some("B"))]).await?;
    world.compare_all(&queries).await
}

/// Earlier joins, other places and moves in between correct the days behind
/// them; a group that a correction emptied is gone.
pub async fn groups_follow_corrections(store: Arc<dyn Store>) -> Result<()> {
    let mut world = World::new(&store, 1, Tz::UTC).await?;
    world.put_members(&[person(1, "2026-01-05T08:00:00Z", Some("A"))]).await?;
    for correction in [
        person(1, "2026-01-05T08:00:00Z", Some("B")),
        person(1, "2026-01-02T08:00:00Z", None),
        person(1, "2026-01-03T08:00:00Z", Some("C")),
        person(1, "2026-01-03T20:00:00Z", Some("D")),
        MemberRecord {
            to: Some(at("2026-01-08T08:00:00Z")),
            ..person(1, "2026-01-06T08:00:00Z", Some("B"))
        },
    ] {
        world.put_members(&[correction]).await?;
        for day in 1..=9 {
            let before = at("2026-01-01T00:00:00Z") + TimeDelta::days(day);
            world.compare_all(&groups(before)).await?;
        }
    }
    Ok(())
}

/// Days are those on the wall where the clocks change: 23, 25 and 23.5 hours
/// long, begun after a gap, skipped altogether.
pub async fn days_follow_the_clocks(store: Arc<dyn Store>) -> Result<()> {
    let changes = [
        (Tz::Europe__Berlin, "2026-03-27", "2026-03-31"),
        (Tz::Europe__Berlin, "2025-10-24", "2025-10-28"),
        (Tz::America__Sao_Paulo, "2018-11-02", "2018-11-06"),
        (Tz::America__Sao_Paulo, "2018-02-16", "2018-02-19"),
        (Tz::Pacific__Apia, "2011-12-28", "2012-01-01"),
        (Tz::Australia__Lord_Howe, "2026-04-03", "2026-04-06"),
        (Tz::Australia__Lord_Howe, "2026-10-02", "2026-10-05"),
    ];
    for (number, (zone, first, last)) in (1..).zip(changes) {
        let mut world = World::new(&store, number, zone).await?;
        let scope = world.scope.clone();
        let whole = days(&scope, first, last)?;
        let joins = |number, from: Instant| MemberRecord {
            from,
            ..person(number, "2010-01-01T00:00:00Z", Some("A"))
        };
        let half_hours = (0..).map(|half| whole.starts_at + TimeDelta::minutes(30 * half));
        let moments: Vec<_> = half_hours.take_while(|at| *at < whole.ends_at).collect();
        let staff: Vec<_> = (0..).zip(&moments).map(|(n, at)| joins(n, *at)).collect();
        world.put_members(&staff).await?;
        let events: Vec<_> = (0..).zip(&moments).map(|(n, at)| event(&scope, n, n, *at)).collect();
        world.append(&events).await?;
        let taken: Vec<_> = (0..)
            .zip(&moments)
            .map(|(number, at)| assessment(&scope, number, number, *at, Completed))
            .collect();
        world.put_assessments(&taken).await?;
        let mut queries = activity(&scope, first, last)?;
        queries.extend(assessments(&scope, first, last)?);
        for period in each_day(&zone.into(), whole)? {
            queries.extend(groups(period.ends_at));
        }
        world.compare_all(&queries).await?;
    }
    Ok(())
}
