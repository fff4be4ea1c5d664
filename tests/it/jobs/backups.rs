//! The job that makes backups, and the alert that tells of their age.

use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use chrono::TimeDelta;
use ioc_analytics::clock::{Clock, Instant};
use ioc_analytics::error::Result;
use ioc_analytics::maintenance::backup::{Backup, BackupPlan, BackupTarget, last_good};
use ioc_analytics::maintenance::plan::CleaningPlan;
use ioc_analytics::model::job::JobName;
use ioc_analytics::model::job_run::{JobLog, JobLogFilter};
use ioc_analytics::page::PageRequest;
use ioc_analytics::testing::sample::Sample;

/// A shelf on which backups may go bad.
#[derive(Debug, Default)]
struct Shelf {
    backups: Mutex<Vec<Backup>>,
    is_bad: Mutex<bool>,
}

impl Shelf {
    fn there(&self) -> Vec<Backup> {
        self.backups.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn goes_bad(&self) {
        *self.is_bad.lock().unwrap_or_else(PoisonError::into_inner) = true;
    }
}

#[async_trait]
impl BackupTarget for Shelf {
    async fn create(&self, at: Instant) -> Result<Backup> {
        let name = at.to_rfc3339();
        let backup = Backup { name, made_at: at, size_bytes: 7, verified_at: None };
        let mut there = self.backups.lock().unwrap_or_else(PoisonError::into_inner);
        there.insert(0, backup.clone());
        Ok(backup)
    }

    async fn list(&self) -> Result<Vec<Backup>> {
        Ok(self.there())
    }

    async fn verify(&self, _: &Backup) -> Result<Vec<String>> {
        let is_bad = *self.is_bad.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(is_bad.then(|| "torn".to_owned()).into_iter().collect())
    }

    async fn approve(&self, backup: &Backup, at: Instant) -> Result<()> {
        let mut there = self.backups.lock().unwrap_or_else(PoisonError::into_inner);
        let approved = there.iter_mut().filter(|it| it.name == backup.name);
        approved.for_each(|it| it.verified_at = Some(at));
        Ok(())
    }

    async fn delete(&self, backup: &Backup) -> Result<()> {
        let mut there = self.backups.lock().unwrap_or_else(PoisonError::into_inner);
        there.retain(|it| it.name != backup.name);
        Ok(())
    }
}

async fn house() -> (Sample, Arc<Shelf>) {
    let shelf = Arc::new(Shelf::default());
    let builder = ioc_analytics::builder("sqlite::memory:", true).expect("a builder");
    let builder = builder.shipped_jobs(CleaningPlan::default()).expect("a plan");
    let plan = BackupPlan { target: shelf.clone(), keep: 3 };
    let builder = builder.backups(plan).expect("a place");
    (Sample::over(builder).await.expect("a sample"), shelf)
}

/// Goes on to the next night, and does what is due.
async fn next_night(sample: &Sample) {
    sample.clock.advance(TimeDelta::days(1));
    let jobs = sample.platform.jobs();
    jobs.tick(sample.clock.now()).await.expect("a tick");
    jobs.run_until_idle().await.expect("it runs");
}

async fn log(sample: &Sample) -> Vec<JobLog> {
    let filter = JobLogFilter { job_name: Some(name()), ..JobLogFilter::default() };
    let page = PageRequest::first(100).expect("a page");
    sample.platform.jobs().logs(None, &filter, page).await.expect("logs").items
}

fn name() -> JobName {
    "backup_database".parse().expect("a name")
}

#[tokio::test]
async fn each_night_leaves_a_good_backup_and_so_many_stay() {
    let (sample, shelf) = house().await;
    next_night(&sample).await;
    for _ in 0..5 {
        next_night(&sample).await;
    }
    let there = shelf.there();
    assert_eq!(there.len(), 3, "{there:?}");
    assert!(there.iter().all(|it| it.verified_at.is_some()));
    let newest = log(&sample).await.into_iter().find(|it| it.summary.is_some()).expect("a run");
    let summary = newest.summary.expect("a summary");
    assert_eq!((summary.count("backups_made"), summary.count("backups_deleted")), (1, 1));
}

#[tokio::test]
async fn without_a_place_nobody_makes_backups() {
    let builder = ioc_analytics::builder("sqlite::memory:", true).expect("a builder");
    let builder = builder.shipped_jobs(CleaningPlan::default()).expect("a plan");
    let sample = Sample::over(builder).await.expect("a sample");
    let run = sample.platform.jobs().run(None, &name(), None).await;
    assert_eq!(run.expect_err("it is not there").code(), "unknown_job");
    let builder = ioc_analytics::builder("sqlite::memory:", true).expect("a builder");
    let none = BackupPlan { target: Arc::new(Shelf::default()), keep: 0 };
    assert_eq!(builder.backups(none).expect_err("none is kept").code(), "bad_backup_count");
}

#[tokio::test]
async fn a_bad_backup_fails_its_run_and_after_eight_days_an_alert_tells_of_it_once() {
    let (sample, shelf) = house().await;
    next_night(&sample).await;
    next_night(&sample).await;
    let system = sample.platform.system();
    let measured = async || {
        let made_at = last_good(&*shelf).await.expect("listed").expect("a good one");
        system.measure_backup(made_at).await.expect("measured");
        system.evaluate().await.expect("looked at").raised
    };
    assert_eq!(measured().await, []);
    shelf.goes_bad();
    let mut raised = Vec::new();
    for _ in 0..10 {
        next_night(&sample).await;
        raised.extend(measured().await.into_iter().map(|it| it.alert.rule));
    }
    assert_eq!(raised, ["backup_age"]);
    let failed = log(&sample).await.remove(0);
    let error = failed.error.expect("an error");
    assert!(error.contains("is not good") && error.contains("torn"), "{error}");
    let there = shelf.there();
    let good = there.iter().filter(|it| it.verified_at.is_some()).count();
    assert!(good > 0, "what was good before stays");
    assert_eq!(there.len() - good, 2, "and of the bad ones the last two");
}
