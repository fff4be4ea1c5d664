//! Nodes that go on by themselves.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use ioc_analytics::clock::Instant;
use ioc_analytics::error::Result;
use ioc_analytics::model::job::{JobDefinition, JobKind};
use ioc_analytics::model::job_run::{
    AttemptStatus, JobLogFilter, JobSummary, RunFilter, RunStatus,
};
use ioc_analytics::page::PageRequest;
use ioc_analytics::runner::job::Job;
use ioc_analytics::runner::options::RunnerOptions;
use ioc_analytics::runner::work::Work;
use tokio::sync::oneshot;

use super::house::name;

/// A job that takes a moment, or as long as it is let.
#[derive(Debug)]
struct Slow(bool);

#[async_trait]
impl Job for Slow {
    fn definition(&self) -> JobDefinition {
        let schedule = if self.0 { "0 0 1 1 *" } else { "* * * * * *" };
        JobDefinition::new("told", JobKind::Platform, schedule).expect("a job")
    }

    async fn run(&self, work: &Work) -> Result<JobSummary> {
        if self.0 {
            work.cancelled().await;
            work.check_cancelled()?;
        }
        Ok(JobSummary::default())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_finds_what_is_due_and_runs_it_until_it_is_stopped() {
    let builder = ioc_analytics::builder("sqlite::memory:", true).expect("a builder");
    let platform = builder.job(Arc::new(Slow(false))).expect("a job that can be").build();
    let (stop, stopped) = oneshot::channel::<()>();
    let runner = platform.jobs().clone();
    let node = tokio::spawn(async move {
        runner
            .serve(async {
                let _ = stopped.await;
            })
            .await
    });
    tokio::time::sleep(Duration::from_millis(3300)).await;
    stop.send(()).expect("it serves");
    let ran = node.await.expect("no panic").expect("it ends well");
    assert!((2..=4).contains(&ran.succeeded), "{ran:?}");
    let page = PageRequest::first(9).expect("a page");
    let logs = platform.jobs().logs(None, &JobLogFilter::default(), page).await.expect("logs");
    for log in &logs.items {
        assert_eq!(log.status, AttemptStatus::Succeeded);
        let due_at: Instant = log.slot.as_ref().and_then(|slot| slot.parse().ok()).expect("a slot");
        let late = log.started_at - due_at;
        assert!(late.num_milliseconds() < 900, "{late}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_is_stopped_gives_back_what_it_holds() {
    let builder = ioc_analytics::builder("sqlite::memory:", true).expect("a builder");
    let platform = builder.job(Arc::new(Slow(true))).expect("a job that can be").build();
    let options = RunnerOptions { grace: Duration::from_secs(1), ..RunnerOptions::default() };
    let runner = platform.jobs().with_options(options);
    let run = runner.run(None, &name(), None).await.expect("added");
    let (stop, stopped) = oneshot::channel::<()>();
    let node = tokio::spawn({
        let runner = runner.clone();
        async move {
            runner
                .serve(async {
                    let _ = stopped.await;
                })
                .await
        }
    });
    let page = || PageRequest::first(9).expect("a page");
    let status = async || {
        let runs = runner.runs(None, &RunFilter::default(), page()).await.expect("runs");
        runs.items[0].clone()
    };
    while status().await.status != RunStatus::Running {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    stop.send(()).expect("it serves");
    let ran = node.await.expect("no panic").expect("it ends well");
    assert_eq!(ran.released, 1);
    let back = status().await;
    assert_eq!((back.id, back.status, back.attempt), (run.id, RunStatus::Waiting, 0));
    let logs = platform.jobs().logs(None, &JobLogFilter::default(), page()).await.expect("logs");
    assert_eq!(logs.items[0].status, AttemptStatus::Released);
}
