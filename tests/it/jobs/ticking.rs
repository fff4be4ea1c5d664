//! Passes of hosts without a process that stays.

use std::future::{pending, ready};
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use ioc_analytics::Platform;
use ioc_analytics::clock::Clock;
use ioc_analytics::model::job::JobKind;
use ioc_analytics::model::job_run::{AttemptStatus, RunStatus};
use ioc_analytics::runner::ticking::Attempts;
use tokio::sync::oneshot;

use super::house::{House, Way, in_time, name};
use crate::support::instant;

const MINUTE: Duration = Duration::from_mins(1);

#[tokio::test]
async fn a_pass_finds_what_is_due_and_runs_it() {
    let house = House::new(JobKind::Platform, "0 8 * * *").await;
    house.clock.set(instant("2026-03-02T08:00:00Z"));
    let pass = house.runner.tick_for(MINUTE, pending()).await.expect("a pass");
    assert_eq!((pass.tick.scheduled.waiting, pass.ran.succeeded, pass.ran.released), (1, 1, 0));
    assert_eq!(pass.jobs.get(&name()), Some(&Attempts { succeeded: 1, failed: 0 }));
    assert_eq!(pass.tick.next, Some(instant("2026-03-03T08:00:00Z")));
    let again = house.runner.tick_until(pending()).await.expect("a pass");
    assert_eq!((again.tick.scheduled.waiting, again.ran.succeeded), (0, 0));
    assert_eq!(house.job.calls().len(), 1);
}

#[tokio::test]
async fn when_its_time_is_over_a_pass_gives_back_what_it_holds() {
    for (way, most) in [(Way::Hangs, 26), (Way::IsDeaf, 36)] {
        let house = House::new(JobKind::Platform, "0 8 * * *").await;
        house.job.will(way.clone());
        house.clock.set(instant("2026-03-02T08:00:00Z"));
        let pass = house.runner.tick_for(Duration::from_secs(25), pending());
        let pass = in_time(&house.clock, pass).await.expect("a pass");
        let took = house.clock.now() - instant("2026-03-02T08:00:00Z");
        assert!((25..=most).contains(&took.num_seconds()), "{way:?}: {took}");
        assert_eq!((pass.ran.released, pass.ran.failed), (1, 0), "{way:?}");
        assert!(pass.failed.is_empty(), "being given back is no failure");
        let run = house.runs().await.remove(0);
        assert_eq!((run.status, run.attempt), (RunStatus::Waiting, 0));
        house.job.will(Way::Well);
        house.clock.advance(TimeDelta::seconds(1));
        let next = house.runner.tick_for(MINUTE, pending()).await.expect("a pass");
        assert_eq!(next.ran.succeeded, 1, "the next one need not wait for a lease");
        assert_eq!(house.ended().await, [AttemptStatus::Released, AttemptStatus::Succeeded]);
    }
}

#[tokio::test]
async fn who_stops_a_pass_gets_back_what_it_holds() {
    let house = House::new(JobKind::Platform, "0 8 * * *").await;
    house.clock.set(instant("2026-03-02T08:00:00Z"));
    let none = house.runner.tick_until(ready(())).await.expect("a pass");
    assert_eq!(none.tick.scheduled.waiting, 1);
    assert_eq!((none.ran.succeeded, house.job.calls()), (0, vec![]), "nothing is begun any more");
    house.job.will(Way::Hangs);
    let (stop, stopped) = oneshot::channel();
    let stops = async {
        while house.job.calls().is_empty() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        stop.send(()).expect("it runs");
    };
    let pass = house.runner.tick_for(MINUTE, async {
        stopped.await.expect("somebody stops it");
    });
    let (pass, ()) = tokio::join!(pass, stops);
    assert_eq!(pass.expect("a pass").ran.released, 1);
    assert_eq!(house.clock.now(), instant("2026-03-02T08:00:00Z"), "long before its time");
}

#[tokio::test]
async fn passes_beside_each_other_and_a_node_run_each_due_time_once() {
    let house = House::new(JobKind::Platform, "* * * * *").await;
    for _ in 0..50 {
        house.clock.advance(TimeDelta::minutes(1));
        let passes = (0..3).map(|_| house.runner.tick_for(MINUTE, pending()));
        let (passes, _) = tokio::join!(futures_util::future::join_all(passes), house.go());
        assert!(passes.iter().all(Result::is_ok));
    }
    let mut slots: Vec<_> = house.job.calls().into_iter().map(|call| call.slot).collect();
    slots.sort();
    slots.dedup();
    assert_eq!((slots.len(), house.job.calls().len()), (50, 50), "none twice");
}

#[tokio::test]
async fn what_goes_wrong_in_a_pass_is_told_to_who_asked_and_who_listens() {
    let house = House::with(JobKind::Platform, "0 8 * * *", |job| job.max_failures = 1).await;
    house.job.will(Way::IsWrong);
    house.clock.set(instant("2026-03-02T08:00:00Z"));
    let pass = house.runner.tick_until(pending()).await.expect("a pass");
    assert_eq!(pass.jobs.get(&name()), Some(&Attempts { succeeded: 0, failed: 1 }));
    let errors: Vec<_> = pass.failed.iter().filter_map(|log| log.error.as_deref()).collect();
    assert_eq!(errors, ["it_is_wrong: it is wrong"]);
    assert_eq!(pass.faults, ["told is disabled"]);
    assert_eq!(house.events(), ["disabled told"]);
}

#[tokio::test]
async fn without_a_runtime_nothing_is_found_and_nothing_run() {
    let house = House::new(JobKind::Platform, "0 8 * * *").await;
    house.clock.set(instant("2026-03-02T08:00:00Z"));
    let bare = Platform::builder(house.platform.store().clone())
        .clock(Arc::new(house.clock.clone()))
        .job(house.job.clone())
        .expect("a job that can be")
        .build();
    for pass in
        [bare.jobs().tick_for(MINUTE, pending()).await, bare.jobs().tick_until(pending()).await]
    {
        assert_eq!(pass.expect_err("nothing runs them").code(), "no_runtime");
    }
    assert_eq!(house.runs().await, []);
}
