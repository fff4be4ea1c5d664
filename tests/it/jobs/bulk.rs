//! Work for all organizations at once.

use chrono_tz::Tz;
use ioc_analytics::model::job::JobKind;
use ioc_analytics::model::job_run::RunStatus;
use ioc_analytics::runner::options::RunnerOptions;

use super::house::{House, Way};

#[tokio::test]
async fn a_chunk_that_fails_is_halved_until_the_organization_is_found() {
    let mut house = House::new(JobKind::Bulk, "0 8 * * *").await;
    house.runner =
        house.runner.with_options(RunnerOptions { chunk: 8, ..RunnerOptions::default() });
    let mut ids = Vec::new();
    for number in 0..20 {
        ids.push(house.organization(&format!("O{number:02}"), Tz::UTC).await);
    }
    house.job.will_for(Some(ids[5]), Way::Panics);
    house.job.will_for(Some(ids[17]), Way::Fails);
    let ran = house.at("2026-03-02T08:00:00Z").await;
    assert_eq!((ran.succeeded, ran.failed), (1, 0), "the run did what could be done");
    let calls = house.job.calls();
    assert!(calls.iter().all(|call| call.organizations.len() <= 8));
    let run = house.runs().await.remove(0);
    assert_eq!(run.status, RunStatus::Succeeded);
    let summary = run.summary.expect("a summary");
    assert_eq!((summary.count("organizations"), summary.count("failed_organizations")), (18, 2));
    let held = house.runner.quarantine(None, None).await.expect("listed");
    let mut marked: Vec<_> = held.iter().map(|it| it.organization_id).collect();
    marked.sort();
    let mut expected = vec![ids[5], ids[17]];
    expected.sort();
    assert_eq!(marked, expected, "these alone");

    house.job.will_for(Some(ids[5]), Way::Well);
    house.at("2026-03-03T08:00:00Z").await;
    let held = house.runner.quarantine(None, None).await.expect("listed");
    let left: Vec<_> = held.iter().map(|it| (it.organization_id, it.failures)).collect();
    assert_eq!(left, [(ids[17], 2)], "what does well is forgotten");
}

#[tokio::test]
async fn a_job_that_fails_for_all_is_the_jobs_own_failure() {
    let house = House::with(JobKind::Bulk, "0 8 * * *", |job| job.retry.attempts = 1).await;
    for number in 0..30 {
        house.organization(&format!("O{number:02}"), Tz::UTC).await;
    }
    house.job.will(Way::IsWrong);
    let ran = house.at("2026-03-02T08:00:00Z").await;
    assert_eq!((ran.succeeded, ran.failed), (0, 1));
    assert_eq!(house.config().await.failure_count, 1);
    assert_eq!(house.runner.quarantine(None, None).await.expect("listed"), []);
}

#[tokio::test]
async fn one_organization_for_which_the_time_is_too_short_keeps_no_other() {
    let house = House::new(JobKind::Bulk, "0 8 * * *").await;
    let mut ids = Vec::new();
    for number in 0..20 {
        ids.push(house.organization(&format!("O{number:02}"), Tz::UTC).await);
    }
    house.job.will_for(Some(ids[5]), Way::TimesOut);
    let ran = house.at("2026-03-02T08:00:00Z").await;
    assert_eq!((ran.succeeded, ran.failed), (1, 0));
    let summary = house.runs().await.remove(0).summary.expect("a summary");
    assert_eq!((summary.count("organizations"), summary.count("failed_organizations")), (19, 1));
    let slow = house.job.calls().iter().filter(|it| it.organizations.contains(&ids[5])).count();
    assert_eq!(slow, 3, "each look takes as long as a statement may");
    let held = house.runner.quarantine(None, None).await.expect("listed");
    assert_eq!(held.iter().map(|it| it.organization_id).collect::<Vec<_>>(), [ids[5]]);
    assert_eq!(house.config().await.failure_count, 0);
}

#[tokio::test]
async fn a_store_that_is_away_is_no_organizations_failure() {
    let house = House::new(JobKind::Bulk, "0 8 * * *").await;
    for number in 0..5 {
        house.organization(&format!("O{number}"), Tz::UTC).await;
    }
    house.job.will(Way::IsAway);
    let ran = house.at("2026-03-02T08:00:00Z").await;
    assert_eq!((ran.succeeded, ran.failed), (0, 1));
    assert_eq!(house.job.calls().len(), 1, "no part of it is tried");
    assert_eq!(house.runs().await[0].status, RunStatus::Waiting);
    assert_eq!(house.runner.quarantine(None, None).await.expect("listed"), []);
}

#[tokio::test]
async fn what_belongs_to_no_organization_is_done_once_a_run() {
    let mut house = House::new(JobKind::Bulk, "0 8 * * *").await;
    house.runner =
        house.runner.with_options(RunnerOptions { chunk: 2, ..RunnerOptions::default() });
    house.at("2026-03-02T08:00:00Z").await;
    assert_eq!((house.job.calls().len(), house.job.conclusions()), (0, 1), "of nobody");
    for number in 0..5 {
        house.organization(&format!("O{number}"), Tz::UTC).await;
    }
    house.at("2026-03-03T08:00:00Z").await;
    assert_eq!((house.job.calls().len(), house.job.conclusions()), (3, 2));
    let summary = house.runs().await.remove(0).summary.expect("a summary");
    assert_eq!((summary.count("organizations"), summary.count("conclusions")), (5, 1));
}
