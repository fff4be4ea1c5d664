//! Several nodes over one store.

use std::time::Duration;

use chrono::TimeDelta;
use ioc_analytics::clock::Clock;
use ioc_analytics::ids::NodeId;
use ioc_analytics::model::job::{JobKind, JobName, Overlap};
use ioc_analytics::model::job_run::{AttemptStatus, RunStatus};
use ioc_analytics::store::job_steps::RunClaim;

use super::house::{House, Way, in_time, name};

#[tokio::test]
async fn many_nodes_run_each_due_time_once() {
    let house = House::new(JobKind::Platform, "* * * * *").await;
    let nodes: Vec<_> = (0..3).map(|_| house.node()).collect();
    for _ in 0..200 {
        house.clock.advance(TimeDelta::minutes(1));
        let now = house.clock.now();
        let work = nodes.iter().map(|node| async move {
            node.tick(now).await.expect("a tick");
            node.run_until_idle().await.expect("runs")
        });
        futures_util::future::join_all(work).await;
    }
    let mut slots: Vec<_> = house.job.calls().into_iter().map(|call| call.slot).collect();
    assert_eq!(slots.len(), 200);
    slots.sort();
    slots.dedup();
    assert_eq!(slots.len(), 200, "none twice");
    assert!(house.ended().await.iter().all(|ended| *ended == AttemptStatus::Succeeded));
}

/// Claims as a process does that is gone a moment later.
async fn claim_and_die(house: &House, jobs: Vec<JobName>) -> NodeId {
    let node = house.node().node();
    let now = house.clock.now();
    let until = now + TimeDelta::seconds(30);
    let claim = RunClaim { node, jobs, now, until, limit: 1 };
    let claimed = house.platform.store().claim_runs_any_organization(&claim).await;
    assert_eq!(claimed.expect("claimed").len(), 1);
    node
}

#[tokio::test]
async fn the_work_of_a_dead_node_is_taken_over_within_two_leases() {
    let house = House::new(JobKind::Platform, "0 8 * * *").await;
    house.clock.set("2026-03-02T08:00:00Z".parse().expect("an instant"));
    house.runner.tick(house.clock.now()).await.expect("a tick");
    let dead = claim_and_die(&house, vec![name()]).await;
    house.at("2026-03-02T08:00:30Z").await;
    assert_eq!(house.job.calls(), [], "it may still be there");
    house.at("2026-03-02T08:00:31Z").await;
    assert_eq!(house.job.calls().len(), 1);
    assert_eq!(house.ended().await, [AttemptStatus::Lost, AttemptStatus::Succeeded]);
    let logs = house.logs().await;
    assert_eq!((logs[1].node_id, logs[1].attempt), (Some(dead), 1));
    assert_eq!((logs[0].node_id, logs[0].attempt), (Some(house.runner.node()), 2));
    assert!(house.events().contains(&"rescued".to_owned()));
}

#[tokio::test]
async fn a_long_run_that_is_alive_is_never_taken_over() {
    let house = House::new(JobKind::Platform, "0 8 * * *").await;
    house.job.will(Way::Takes(20 * 60));
    house.clock.set("2026-03-02T08:00:00Z".parse().expect("an instant"));
    house.runner.tick(house.clock.now()).await.expect("a tick");
    let other = house.node();
    let looks = async {
        loop {
            other.tick(house.clock.now()).await.expect("a tick");
            other.run_until_idle().await.expect("runs");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    };
    let work = async {
        tokio::select! {
            ran = house.runner.run_until_idle() => ran.expect("runs"),
            () = looks => unreachable!("it looks for ever"),
        }
    };
    let ran = in_time(&house.clock, work).await;
    assert_eq!(ran.succeeded, 1);
    assert_eq!(house.ended().await, [AttemptStatus::Succeeded], "40 leases, and nothing lost");
    assert_eq!(house.job.calls().len(), 1);
}

#[tokio::test]
async fn a_node_that_was_away_writes_nothing_any_more() {
    let house =
        House::with(JobKind::Platform, "0 8 * * *", |job| job.overlap = Overlap::Allow).await;
    house.job.will(Way::Takes(100));
    house.clock.set("2026-03-02T08:00:00Z".parse().expect("an instant"));
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
    house.job.will(Way::Well);
    house.clock.advance(TimeDelta::seconds(61));
    let other = house.node();
    other.tick(house.clock.now()).await.expect("a tick");
    assert_eq!(other.run_until_idle().await.expect("runs").succeeded, 1);
    house.clock.advance(TimeDelta::seconds(60));
    let ran = stale.await.expect("runs");
    assert_eq!((ran.succeeded, ran.lost), (0, 1), "what it tells is not written");
    assert_eq!(house.ended().await, [AttemptStatus::Lost, AttemptStatus::Succeeded]);
    assert_eq!(house.runs().await[0].status, RunStatus::Succeeded);
}
