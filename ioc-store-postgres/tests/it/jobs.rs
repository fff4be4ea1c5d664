//! Runs of jobs beside the transactions that are opened for them.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use ioc_core::conformance::fixture::{id, now};
use ioc_core::model::job::{JobDefinition, JobKind};
use ioc_core::model::job_run::RunStatus;
use ioc_core::store::job_steps::{
    ClaimedRun, DueRuns, DueSlot, EndedAttempt, Health, Next, RunClaim,
};
use ioc_core::store::jobs::JobStore;
use ioc_core::store::maintenance::MaintenanceStore;
use ioc_core::store::system::SystemStore;
use ioc_store_postgres::PostgresStore;
use libtest_mimic::Trial;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::support::{back_door, fresh, refused, run, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("jobs::a_run_does_not_end_while_a_write_of_it_is_open", ending),
        trial("jobs::claims_and_health_wait_for_no_long_work", beside_long_work),
    ]
}

/// Claims what waits, for a minute.
async fn claim(store: &PostgresStore) -> Vec<ClaimedRun> {
    let claim = RunClaim {
        node: id(1),
        jobs: vec!["job".parse().unwrap()],
        now: now() + TimeDelta::seconds(2),
        until: now() + TimeDelta::minutes(1),
        limit: 9,
    };
    store.claim_runs_any_organization(&claim).await.unwrap()
}

/// A job with one run that is claimed.
async fn claimed(store: &PostgresStore) -> ClaimedRun {
    let job = JobDefinition::new("job", JobKind::Platform, "0 8 * * *").unwrap();
    store.register_jobs_any_organization(&[job], now()).await.unwrap();
    let job = store.get_job_any_organization(&"job".parse().unwrap()).await.unwrap();
    let slot = DueSlot { group: None, slot: "a".to_owned(), due_at: now(), turn: 0, skipped: None };
    let through = now() + TimeDelta::seconds(1);
    let due = DueRuns { job, through, due: vec![slot], missed: None };
    store.schedule_runs_any_organization(&due).await.unwrap();
    claim(store).await.remove(0)
}

async fn ending() {
    let (store, database) = fresh().await;
    let run_of = claimed(&store).await;
    let fence = run_of.fence();
    let hold = format!("BEGIN; SELECT ioc.hold_fence('{}', {})", fence.run.uuid(), fence.token);
    let mut writer = back_door(&database.url("ioc_test_application")).await;
    run(&mut writer, &hold).await;

    // It took too long, and is to be tried again at once.
    let ended = [EndedAttempt {
        fence,
        at: now(),
        next: Next::Waits(now()),
        summary: None,
        log: None,
        health: Health::default(),
    }];
    let told = store.finish_runs_any_organization(&ended).await.unwrap();
    assert_eq!((told.held, told.writing), (vec![], vec![fence.run]));
    let stands = store.get_run_any_organization(fence.run).await.unwrap();
    assert_eq!((stands.status, stands.token), (RunStatus::Running, fence.token));
    assert_eq!(claim(&store).await.len(), 0, "what it writes may still come");

    run(&mut writer, "COMMIT").await;
    let told = store.finish_runs_any_organization(&ended).await.unwrap();
    assert_eq!((told.held, told.writing), (vec![fence.run], vec![]));
    assert_eq!(refused(&mut writer, &hold).await, "IOC01", "from now on nothing comes");
    assert_eq!(claim(&store).await.len(), 1);
    let told = store.finish_runs_any_organization(&ended).await.unwrap();
    assert_eq!((told.held, told.writing), (vec![], vec![]), "it is somebody else's");
}

async fn beside_long_work() {
    let (store, database) = fresh().await;
    let store = Arc::new(store);
    claimed(&store).await;
    let mut holder = back_door(&database.url("postgres")).await;
    run(&mut holder, "BEGIN; LOCK TABLE ioc.report_templates IN ACCESS EXCLUSIVE MODE").await;
    let mut long = JoinSet::new();
    for _ in 0..8 {
        let store = store.clone();
        long.spawn(async move { store.analyze_tables_any_organization(None).await });
    }
    sleep(Duration::from_millis(300)).await;
    let soon = Duration::from_secs(2);
    for _ in 0..4 {
        timeout(soon, claim(&store)).await.expect("it is claimed");
        let health = timeout(soon, store.list_open_alerts_any_organization()).await;
        health.expect("somebody looks").unwrap();
    }
    assert_eq!(long.len(), 8);
    assert!(long.try_join_next().is_none(), "the work is not done yet");
    run(&mut holder, "COMMIT").await;
    while let Some(done) = long.join_next().await {
        done.unwrap().unwrap();
    }
}
