//! Due times whose runs are forgotten, and files that nobody finished.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use chrono_tz::Tz;
use ioc_analytics::clock::Clock;
use ioc_analytics::maintenance::cleaning::CleaningMode;
use ioc_analytics::maintenance::plan::CleaningPlan;
use ioc_analytics::model::job::JobKind;
use ioc_analytics::model::organization::OrganizationChange;
use ioc_analytics::testing::sample::Sample;

use super::house::House;
use crate::support::instant;

/// A plan that keeps as little as it may.
fn shortest() -> CleaningPlan {
    CleaningPlan { job_log_days: 1, ..CleaningPlan::default() }
}

async fn clean(house: &House) -> u64 {
    let maintenance = house.platform.maintenance();
    let mode = CleaningMode::Clean;
    maintenance.clean_platform(&shortest(), mode).await.expect("cleaned").job_runs
}

#[tokio::test]
async fn a_due_time_whose_run_is_forgotten_never_comes_again() {
    for kind in [JobKind::Platform, JobKind::Organization] {
        let house = House::new(kind, "0 8 * * *").await;
        house.organization("Berlin", Tz::Europe__Berlin).await;
        let mut forgotten = 0;
        for _ in 0..12 {
            house.clock.advance(TimeDelta::days(1));
            house.go().await;
            forgotten += clean(&house).await;
            // One that begins now knows nothing but what is kept.
            let node = house.node();
            node.tick(house.clock.now()).await.expect("a tick");
            node.run_until_idle().await.expect("runs");
        }
        let mut slots: Vec<_> = house.job.calls().into_iter().map(|call| call.slot).collect();
        let called = slots.len();
        slots.dedup();
        assert_eq!((slots.len(), called), (12, 12), "{kind:?}: each once");
        let kept = house.runs().await.len() as u64;
        assert_eq!((kept + forgotten, kept), (12, 4), "{kind:?}: those of the last days");
    }
}

#[tokio::test]
async fn a_move_to_the_other_side_of_the_earth_brings_no_forgotten_due_time_back() {
    let house = House::new(JobKind::Organization, "0 8 * * MON").await;
    house.organization("Moves", Tz::Pacific__Kiritimati).await;
    // It is eight o'clock there, and will be eight o'clock on this Monday again in 26 hours.
    house.at("2026-03-08T18:00:00Z").await;
    let organization = house.platform.organizations().get("Moves").await.expect("there");
    let scope = house.platform.organizations().host_of(&organization).expect("a scope");
    let change = OrganizationChange { zone: Some(Tz::Etc__GMTPlus12), ..Default::default() };
    house.platform.organizations().update(&scope, change, None).await.expect("moved");
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for _ in 0..24 * 9 {
        house.clock.advance(TimeDelta::hours(1));
        house.go().await;
        clean(&house).await;
    }
    for call in house.job.calls() {
        *counts.entry(call.slot).or_default() += 1;
    }
    let expected = ["2026-03-09T08:00:00", "2026-03-16T08:00:00"];
    assert_eq!(counts, expected.map(|slot| (slot.to_owned(), 1)).into());
}

#[tokio::test]
async fn the_job_that_cleans_removes_what_was_left_half_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let (part, whole) = (folder.path().join(".ioc-a.part"), folder.path().join("backup.tar"));
    for path in [&part, &whole] {
        std::fs::write(path, "half").expect("written");
    }
    let builder = ioc_analytics::builder("sqlite::memory:", true).expect("a builder");
    let folders = vec![folder.path().to_owned()];
    let plan = CleaningPlan { folders, ..CleaningPlan::default() };
    let builder = builder.shipped_jobs(plan.clone()).expect("a plan");
    let Sample { platform, clock, .. } = Sample::over(builder).await.expect("a sample");
    // Files go by the machine's clock, which is far behind.
    clock.set(instant("2150-01-01T00:00:00Z"));
    let counted = platform.maintenance().clean_folders(&plan, CleaningMode::DryRun);
    assert_eq!((counted.expect("counted"), part.exists()), (1, true));
    let name = "cleanup_old_data".parse().expect("a name");
    let jobs = platform.jobs();
    let run = jobs.run(None, &name, None).await.expect("run now").id;
    jobs.run_until_idle().await.expect("it runs");
    let run = platform.store().get_run_any_organization(run).await.expect("there");
    assert_eq!(run.summary.expect("a summary").count("files"), 1);
    assert_eq!((part.exists(), whole.exists()), (false, true));
}
