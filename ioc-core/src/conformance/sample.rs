//! A little organization that has some of everything, and the questions about
//! it.

use std::sync::Arc;

use chrono::{Days, DurationRound, TimeDelta};
use chrono_tz::Tz;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::conformance::fixture::{assessment, at, date, days, event, now, person, trace};
use crate::conformance::oracle::World;
use crate::error::Result;
use crate::model::activity::ActivityEvent;
use crate::model::assessment::AssessmentStatus;
use crate::model::calendar::Calendar;
use crate::model::member::MemberRecord;
use crate::model::period::Period;
use crate::model::rollup::{Dimension, RollupQuery, ScoreAggregate, Stage};
use crate::store::bundle::Store;

/// Five people with the ordinals 0 to 4: one moves from A to B on January 5,
/// one has no department, one has left A by then.
pub(crate) fn staff() -> Vec<MemberRecord> {
    let role =
        |job_role: &str, record| MemberRecord { job_role: Some(job_role.to_owned()), ..record };
    let leaver = person(4, "2026-01-04T12:00:00Z", Some("A"));
    vec![
        role("Engineer", person(0, "2026-01-01T00:00:00Z", Some("A"))),
        person(1, "2026-01-02T08:00:00Z", Some("A")),
        role("Zookeeper", person(2, "2026-01-03T08:00:00Z", Some("B"))),
        person(3, "2026-01-04T08:00:00Z", None),
        MemberRecord { to: Some(at("2026-01-05T12:00:00Z")), ..leaver },
        role("Engineer", person(1, "2026-01-05T08:00:00Z", Some("B"))),
    ]
}

/// An event of some person, type, duration and instant around March 1.
pub(crate) fn varied(scope: &Scope, number: u32) -> ActivityEvent {
    let spread = i64::from(number) * 7_919 % (8 * 24 * 60);
    let occurred_at = at("2026-02-25T00:00:00.000001Z") + TimeDelta::minutes(spread);
    ActivityEvent {
        activity_type: ["login", "logout", "Z"][number as usize % 3].to_owned(),
        duration_seconds: (number % 2 == 1).then_some(number),
        session_id: number.is_multiple_of(5).then(String::new),
        metadata: number.is_multiple_of(7).then(|| serde_json::json!({"page": number})),
        ..event(scope, number, number % 4, occurred_at)
    }
}

/// The aggregate of a closed week; week 1 is the first of January 2026.
pub(crate) fn aggregate(dimension: Dimension, key: &str, week: u64) -> ScoreAggregate {
    let week_start = date("2025-12-29") + Days::new(7 * week);
    ScoreAggregate {
        dimension,
        key: key.to_owned(),
        week_start,
        week_ends_at: (week_start + Days::new(7)).and_time(chrono::NaiveTime::MIN).and_utc(),
        sums: vec![0, 0xFF, u8::try_from(week).unwrap_or(0)],
        ocean_scores: br#"{"openness": 3.10}"#.to_vec(),
        facet_scores: Vec::new(),
        calculated_at: at("2026-03-02T10:00:00.000001Z"),
    }
}

/// An organization with people, events, assessments and scores.
pub(crate) async fn full(store: &Arc<dyn Store>, number: u32) -> Result<World> {
    let mut world = World::new(store, number, Tz::Europe__Berlin).await?;
    let scope = world.scope.clone();
    world.put_members(&staff()).await?;
    for batch in 0..3 {
        let events: Vec<_> = (0..40).map(|event| varied(&scope, batch * 40 + event)).collect();
        world.append(&events).await?;
    }
    let recent: Vec<_> = (0..20)
        .map(|minutes| now() - TimeDelta::minutes(i64::from(minutes) * 9))
        .zip(500..)
        .map(|(occurred_at, number)| event(&scope, number, number % 4, occurred_at))
        .collect();
    world.append(&recent).await?;
    let statuses = [AssessmentStatus::Completed, AssessmentStatus::InProgress];
    let taken: Vec<_> = (0..10_u32)
        .map(|number| {
            let created_at = at("2026-02-26T20:00:00Z") + TimeDelta::hours(i64::from(number) * 9);
            assessment(&scope, number, number % 4, created_at, statuses[number as usize % 2])
        })
        .collect();
    world.put_assessments(&taken).await?;
    let scores = [
        aggregate(Dimension::Organization, "", 1),
        aggregate(Dimension::Department, "A", 1),
        ScoreAggregate { key: number.to_string(), ..aggregate(Dimension::JobRole, "", 2) },
    ];
    store.append_score_aggregates(&scope, None, &scores, &trace(now())).await?;
    Ok(world)
}

/// The groups of all dimensions.
pub(crate) fn groups(before: Instant) -> [RollupQuery; 3] {
    Dimension::ALL.map(|dimension| RollupQuery::Groups { dimension, before })
}

/// The groups of all dimensions, day by day.
pub(crate) fn group_days(period: Period) -> [RollupQuery; 3] {
    Dimension::ALL.map(|dimension| RollupQuery::GroupDays { dimension, period })
}

/// All about activity on each day and on all days together.
pub(crate) fn activity(scope: &Scope, first: &str, last: &str) -> Result<Vec<RollupQuery>> {
    let whole = days(scope, first, last)?;
    let mut queries = Vec::new();
    for period in each_day(&scope.organization().calendar, whole)?.into_iter().chain([whole]) {
        queries.extend([
            RollupQuery::Activity { period },
            RollupQuery::ActivityByType { period },
            RollupQuery::ActivityByMember { period },
        ]);
    }
    Ok(queries)
}

/// All stages of assessments on each day and on all days together.
pub(crate) fn assessments(scope: &Scope, first: &str, last: &str) -> Result<Vec<RollupQuery>> {
    let whole = days(scope, first, last)?;
    let periods = each_day(&scope.organization().calendar, whole)?.into_iter().chain([whole]);
    let stages = |period| Stage::ALL.map(|stage| RollupQuery::Assessments { period, stage });
    let mut queries: Vec<_> = periods.flat_map(stages).collect();
    queries.extend(Stage::ALL.map(|stage| RollupQuery::AssessmentDays { period: whole, stage }));
    Ok(queries)
}

/// Windows that end before, at and after the minute of `moment`.
pub(crate) fn windows(moment: Instant) -> Vec<RollupQuery> {
    let minute = moment.duration_trunc(TimeDelta::minutes(1)).unwrap_or(moment);
    let ahead = |minutes| minute + TimeDelta::minutes(minutes);
    [-2000, -180, -126, -125, -121, -120, -119, -60, -15, -1, 0]
        .into_iter()
        .flat_map(|from| [from + 1, -2, 1, 10].map(|to| (from, to)))
        .filter(|(from, to)| from < to)
        .flat_map(|(from, to)| {
            let (from, to) = (ahead(from), ahead(to));
            [RollupQuery::Recent { from, to }, RollupQuery::RecentEvents { from, to }]
        })
        .collect()
}

/// A query of every kind whose answer does not change by itself.
pub(crate) fn everything(scope: &Scope) -> Result<Vec<RollupQuery>> {
    let mut queries = activity(scope, "2026-02-25", "2026-03-04")?;
    queries.extend(assessments(scope, "2026-02-25", "2026-03-04")?);
    queries.extend(windows(now()));
    for day in 1..=7 {
        queries.extend(groups(at("2026-01-01T00:00:00Z") + TimeDelta::days(day)));
    }
    queries.extend(group_days(days(scope, "2026-01-02", "2026-01-05")?));
    queries.extend(group_days(days(scope, "2026-01-02", "2026-03-04")?));
    let before = at("2026-03-01T00:00:00Z");
    queries.extend(Dimension::ALL.map(|dimension| RollupQuery::Scores { dimension, before }));
    Ok(queries)
}

/// The days of a period, one by one.
pub(crate) fn each_day(calendar: &Calendar, whole: Period) -> Result<Vec<Period>> {
    let dates = whole.first.iter_days().take_while(|date| *date <= whole.last);
    dates.map(|date| Period::between(calendar, date, date)).collect()
}
