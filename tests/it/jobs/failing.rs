//! What comes of jobs that fail, panic, hang, or take too long.

use chrono::TimeDelta;
use chrono_tz::Tz;
use ioc_analytics::clock::Clock;
use ioc_analytics::model::job::JobKind;
use ioc_analytics::model::job_run::{AttemptStatus, RunStatus};

use super::house::{House, Way, in_time, name};
use AttemptStatus::{Failed, Panicked, Succeeded, TimedOut};

#[tokio::test]
async fn a_failed_attempt_is_repeated_after_a_pause() {
    let house = House::new(JobKind::Platform, "0 8 * * *").await;
    house.job.will(Way::Fails);
    house.at("2026-03-02T08:00:00Z").await;
    let run = house.runs().await.remove(0);
    assert_eq!((run.status, run.attempt), (RunStatus::Waiting, 1));
    let pause = run.run_after - house.clock.now();
    assert!(pause >= TimeDelta::zero() && pause <= TimeDelta::seconds(30), "{pause}");
    house.job.will(Way::Well);
    house.clock.set(run.run_after);
    house.go().await;
    assert_eq!(house.ended().await, [Failed, Succeeded]);
    assert_eq!(house.runs().await[0].status, RunStatus::Succeeded);
    let logs = house.logs().await;
    let told = logs[1].error.as_deref();
    assert_eq!(told, Some("it_broke: it broke"));
    assert_eq!(house.config().await.failure_count, 0);
}

#[tokio::test]
async fn a_run_fails_after_its_last_attempt_and_a_wrong_one_at_once() {
    let house = House::new(JobKind::Platform, "0 8 * * *").await;
    house.job.will(Way::Panics);
    house.clock.set("2026-03-02T08:00:00Z".parse().expect("an instant"));
    for _ in 0..5 {
        house.go().await;
        house.clock.advance(TimeDelta::minutes(5));
    }
    assert_eq!(house.ended().await, [Panicked; 3]);
    assert_eq!(house.runs().await[0].status, RunStatus::Failed);
    assert!(house.logs().await[0].error.as_deref().is_some_and(|it| it.contains("on purpose")));
    assert_eq!(house.config().await.failure_count, 1);
    house.job.will(Way::IsWrong);
    house.at("2026-03-03T08:00:00Z").await;
    assert_eq!(house.ended().await, [Panicked, Panicked, Panicked, Failed]);
}

#[tokio::test]
async fn what_takes_too_long_is_asked_to_stop_and_then_ended() {
    for way in [Way::Hangs, Way::IsDeaf] {
        let house = House::with(JobKind::Platform, "0 8 * * *", |job| {
            job.timeout = TimeDelta::seconds(20);
            job.retry.attempts = 1;
        })
        .await;
        house.job.will(way.clone());
        house.clock.set("2026-03-02T08:00:00Z".parse().expect("an instant"));
        in_time(&house.clock, house.go()).await;
        assert_eq!(house.ended().await, [TimedOut], "{way:?}");
        let log = house.logs().await.remove(0);
        let took = (log.finished_at - log.started_at).num_seconds();
        let grace = if way == Way::IsDeaf { 10 } else { 0 };
        assert!((20 + grace..40 + grace).contains(&took), "{way:?} took {took} seconds");
    }
}

#[tokio::test]
async fn too_many_failed_runs_disable_a_job_until_its_cool_down_is_over() {
    let house = House::with(JobKind::Platform, "*/10 * * * *", |job| {
        job.max_failures = 2;
        job.cool_down = TimeDelta::minutes(35);
    })
    .await;
    house.job.will(Way::IsWrong);
    let mut calls = Vec::new();
    for _ in 0..12 {
        house.clock.advance(TimeDelta::minutes(10));
        let before = house.job.calls().len();
        house.go().await;
        calls.push(house.job.calls().len() - before);
    }
    // Two, then a trial each forty minutes.
    assert_eq!(calls, [1, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0]);
    assert_eq!(house.events(), ["disabled told"], "it is told once");
    let skipped = house.runs().await.iter().filter(|it| it.status == RunStatus::Skipped).count();
    assert_eq!(skipped, 8, "and each due time is accounted for");
    house.job.will(Way::Well);
    house.clock.advance(TimeDelta::minutes(20));
    house.go().await;
    let config = house.config().await;
    assert_eq!((config.failure_count, config.disabled), (0, None), "the trial went well");
}

#[tokio::test]
async fn one_organization_that_fails_stops_no_other_and_is_left_out() {
    let house = House::with(JobKind::Organization, "0 8 * * *", |job| {
        job.max_failures = 2;
        job.cool_down = TimeDelta::days(2);
    })
    .await;
    let bad = house.organization("Bad", Tz::UTC).await;
    let good = house.organization("Good", Tz::UTC).await;
    house.job.will_for(Some(bad), Way::IsWrong);
    let mut days = Vec::new();
    for day in 2..=6 {
        let before = house.job.calls().len();
        house.at(&format!("2026-03-{day:02}T08:00:00Z")).await;
        let mut whose: Vec<_> =
            house.job.calls()[before..].iter().map(|call| call.organizations[0]).collect();
        whose.sort();
        days.push(whose);
    }
    let (mut both, alone) = (vec![bad, good], vec![good]);
    both.sort();
    assert_eq!(days, [both.clone(), both.clone(), alone, both, vec![good]]);
    assert_eq!(house.events(), ["quarantined told"]);
    let config = house.config().await;
    assert_eq!((config.failure_count, config.disabled), (0, None), "the job is on");
    let held = house.runner.quarantine(None, Some(&name())).await.expect("listed");
    assert_eq!((held.len(), held[0].organization_id, held[0].failures), (1, bad, 3));
    house.runner.release(None, &name(), bad).await.expect("let out");
    house.job.will_for(Some(bad), Way::Well);
    let ran = house.at("2026-03-07T08:00:00Z").await;
    assert_eq!(ran.succeeded, 2);
}
