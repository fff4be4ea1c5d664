//! What failed is attempted again, because somebody wants it.

use std::time::Duration;

use chrono::TimeDelta;
use ioc_analytics::clock::Clock;
use ioc_analytics::model::audit::AuditFilter;
use ioc_analytics::model::job::{JobKind, Overlap};
use ioc_analytics::model::job_run::{AttemptStatus, JobRun, RunStatus};
use ioc_analytics::model::member::Role;
use ioc_analytics::page::PageRequest;
use ioc_analytics::runner::retrying::Retried;

use super::house::{House, Way, name};
use super::operating::member;
use crate::support::instant;
use AttemptStatus::{Failed, Lost, Succeeded};

/// A house whose job failed at its first due time.
async fn failed(way: Way) -> (House, JobRun) {
    let house = House::new(JobKind::Platform, "0 8 * * *").await;
    house.job.will(way);
    house.clock.set(instant("2026-03-02T08:00:00Z"));
    for _ in 0..3 {
        house.go().await;
        house.clock.advance(TimeDelta::minutes(5));
    }
    let run = house.runs().await.remove(0);
    assert_eq!(run.status, RunStatus::Failed);
    (house, run)
}

#[tokio::test]
async fn a_run_that_is_wanted_again_does_well_once_and_the_trail_says_who() {
    let (house, run) = failed(Way::Fails).await;
    let operator = member(&house, Role::Operator).await;
    house.go().await;
    assert_eq!(house.job.calls().len(), 3, "by itself it is over");
    house.job.will(Way::Well);
    let again = house.runner.retry(Some(&operator), run.id).await.expect("wanted");
    assert_eq!((again.id, &again.slot, again.attempt), (run.id, &run.slot, 0));
    for _ in 0..3 {
        house.go().await;
        house.clock.advance(TimeDelta::minutes(5));
    }
    let calls = house.job.calls();
    assert_eq!((calls.len(), calls[3].attempt), (4, 1), "once");
    assert_eq!(calls[3].slot, calls[0].slot, "the same due time");
    let run = house.runs().await.remove(0);
    assert_eq!(run.status, RunStatus::Succeeded);
    assert_eq!(run.requested_by, Some(operator.actor().to_string()));
    let host = house.platform.organizations().host("House").await.expect("a scope");
    let filter = AuditFilter { action: Some("job.retry".to_owned()), ..AuditFilter::default() };
    let page = PageRequest::first(9).expect("a page");
    let trail = house.platform.audit().list(&host, &filter, &page).await.expect("listed");
    let [row] = &trail.items[..] else { panic!("one: {trail:?}") };
    assert_eq!((row.actor, row.subject.clone()), (operator.actor(), Some(run.id.to_string())));
    let error = house.runner.retry(Some(&operator), run.id).await.expect_err("it did well");
    assert_eq!(error.code(), "run_not_failed");
}

#[tokio::test]
async fn a_run_that_is_wanted_again_has_all_its_attempts_also_of_a_paused_job() {
    let (house, run) = failed(Way::IsWrong).await;
    house.runner.pause(None, &name()).await.expect("paused");
    house.job.will(Way::Fails);
    house.runner.retry(None, run.id).await.expect("wanted");
    for _ in 0..5 {
        house.go().await;
        house.clock.advance(TimeDelta::minutes(5));
    }
    assert_eq!(house.ended().await, [Failed; 4], "one, and then three");
    assert_eq!(house.runs().await[0].status, RunStatus::Failed);
}

#[tokio::test]
async fn what_an_attempt_of_before_still_tells_changes_nothing() {
    let house = House::with(JobKind::Platform, "0 8 * * *", |job| job.retry.attempts = 1).await;
    house.job.will(Way::Takes(100));
    house.clock.set(instant("2026-03-02T08:00:00Z"));
    house.runner.tick(house.clock.now()).await.expect("a tick");
    let mut stale = Box::pin(house.runner.run_until_idle());
    // It begins, and is stopped like a process that gets no more time.
    while house.job.calls().is_empty() {
        tokio::select! {
            biased;
            _ = &mut stale => unreachable!("it takes its time"),
            () = tokio::time::sleep(Duration::from_millis(1)) => {}
        }
    }
    house.job.will(Way::IsWrong);
    house.clock.advance(TimeDelta::seconds(61));
    let other = house.node();
    other.tick(house.clock.now()).await.expect("a tick");
    assert_eq!(other.run_until_idle().await.expect("runs").failed, 1);
    let run = house.runs().await.remove(0);
    assert_eq!(run.status, RunStatus::Failed, "another node came to that");
    house.runner.retry(None, run.id).await.expect("wanted");
    house.job.will(Way::Well);
    house.clock.advance(TimeDelta::seconds(60));
    let ran = stale.await.expect("runs");
    assert_eq!(ran.lost, 1, "what it tells of its attempt is not written");
    assert_eq!((ran.succeeded, house.job.calls().len()), (1, 3), "it has the new one as well");
    assert_eq!(house.ended().await, [Lost, Failed, Succeeded]);
    assert_eq!(house.runs().await[0].status, RunStatus::Succeeded);
}

#[tokio::test]
async fn another_run_may_be_in_the_way_of_one_that_is_wanted_again() {
    let (house, run) = failed(Way::IsWrong).await;
    house.job.will(Way::Well);
    let other = house.runner.run(None, &name(), None).await.expect("wanted");
    let error = house.runner.retry(None, run.id).await.expect_err("one waits");
    assert_eq!(error.code(), "job_runs_already");
    house.runner.cancel(None, other.id).await.expect("cancelled");
    house.runner.retry(None, run.id).await.expect("nothing is in the way");
    let error = house.runner.retry(None, other.id).await.expect_err("the first waits");
    assert_eq!(error.code(), "job_runs_already");
    let error = house.runner.retry(None, run.id).await.expect_err("it waits");
    assert_eq!(error.code(), "run_not_failed");
    house.go().await;
    house.runner.retry(None, other.id).await.expect("also one that was cancelled");
    house.go().await;
    assert_eq!(house.ended().await, [Failed, Succeeded, Succeeded]);
}

#[tokio::test]
async fn all_that_failed_from_an_instant_on_is_attempted_again() {
    for (overlap, waiting) in [(Overlap::Allow, 3), (Overlap::Forbid, 1)] {
        let house = House::with(JobKind::Platform, "0 * * * *", |job| {
            job.overlap = overlap;
            job.max_failures = 99;
        })
        .await;
        house.job.will(Way::IsWrong);
        for hour in 7..12 {
            house.at(&format!("2026-03-02T{hour:02}:00:00Z")).await;
        }
        house.job.will(Way::Well);
        let from = instant("2026-03-02T09:00:00Z");
        let retried = house.runner.retry_failed(None, &name(), from).await.expect("wanted");
        assert_eq!(retried, Retried { waiting, left: 3 - waiting }, "{overlap:?}");
        house.go().await;
        let done = house.runs().await.into_iter().filter(|it| it.status == RunStatus::Succeeded);
        let mut slots: Vec<_> = done.map(|run| run.slot).collect();
        slots.sort();
        let all = ["2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z"];
        assert_eq!(slots, all[3 - usize::try_from(waiting).expect("few")..], "the last due first");
        assert_eq!(house.job.calls().len() as u64, 5 + waiting);
    }
    let house = House::new(JobKind::Platform, "0 8 * * *").await;
    let nobody = "nobody".parse().expect("a name");
    let error = house.runner.retry_failed(None, &nobody, house.clock.now()).await;
    assert_eq!(error.expect_err("no such job").code(), "unknown_job");
}
