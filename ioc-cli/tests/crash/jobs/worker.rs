//! The child: a node that runs jobs until its input ends, and says what it writes.

use std::io::{Read, Write};
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use async_trait::async_trait;
use chrono::TimeDelta;
use ioc_analytics::Platform;
use ioc_analytics::access::fence::FENCE_LOST;
use ioc_analytics::error::Result;
use ioc_analytics::ids::{ActivityId, Id, NodeId, RandomIds, RunId, UserId};
use ioc_analytics::model::activity::NewActivity;
use ioc_analytics::model::audit::AuditEntry;
use ioc_analytics::model::job::{JobDefinition, JobKind, Overlap, Retry};
use ioc_analytics::model::job_run::JobSummary;
use ioc_analytics::model::misfire::Misfire;
use ioc_analytics::runner::job::Job;
use ioc_analytics::runner::options::RunnerOptions;
use ioc_analytics::runner::work::Work;
use serde::{Deserialize, Serialize};

use super::clock::FastClock;

/// How long a run is held without a word: two seconds of the machine.
pub(crate) const LEASE: TimeDelta = TimeDelta::seconds(40);
/// After how many attempts that took their process with them a run has failed.
pub(crate) const MAX_LOSSES: u32 = 3;
/// What a run writes into the trail, each attempt for itself.
pub(crate) const DEED: &str = "crash.tick";
pub(crate) const TICKS: &str = "ticks";
pub(crate) const ABORTS: &str = "aborts";

/// What a child is asked to do.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Orders {
    /// The URL of the database.
    pub(crate) database: String,
    pub(crate) clock: FastClock,
    /// Whether it has the job that takes its process with it, too.
    pub(crate) aborts: bool,
}

/// What a child says.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Word {
    /// It works, under this id.
    Ready(NodeId),
    /// The attempt of a token at a run is about to write.
    Began(RunId, u64),
    /// What it wrote was acknowledged.
    Wrote(RunId, u64),
    /// It was told that its run is somebody else's.
    Refused(RunId, u64),
    /// It could not write, or does not know.
    Failed(RunId, u64),
}

fn say(word: Word) {
    // One write, so that a kill leaves whole lines.
    let line = format!("{}\n", serde_json::to_string(&word).unwrap());
    let _ = std::io::stdout().lock().write_all(line.as_bytes());
}

pub(crate) fn main(orders: &str) -> ExitCode {
    let orders: Orders = serde_json::from_str(orders).unwrap();
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let ended = runtime.block_on(work(&orders));
    // Who waits for its input is not waited for.
    runtime.shutdown_background();
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:?}");
            ExitCode::from(3)
        }
    }
}

/// A platform over the database, with the jobs if it is to run them.
pub(crate) fn platform(orders: &Orders, runs: bool) -> Result<Platform> {
    let builder = ioc_analytics::builder(&orders.database, true)?;
    let mut builder = builder.clock(Arc::new(orders.clock)).runtime(Arc::new(orders.clock));
    let ticks = Arc::new(Ticks::default());
    if runs {
        builder = builder.job(ticks.clone())?;
    }
    if orders.aborts && runs {
        builder = builder.job(Arc::new(Aborts))?;
    }
    let platform = builder.build();
    let _ = ticks.0.set(platform.clone());
    Ok(platform)
}

async fn work(orders: &Orders) -> Result<()> {
    let options = RunnerOptions {
        lease: LEASE.to_std().unwrap(),
        max_losses: if orders.aborts { MAX_LOSSES } else { 1000 },
        ..RunnerOptions::default()
    };
    let runner = platform(orders, true)?.jobs().with_options(options);
    say(Word::Ready(runner.node()));
    let input_ends = tokio::task::spawn_blocking(|| {
        let _ = std::io::stdin().read(&mut [0]);
    });
    runner
        .serve(async {
            let _ = input_ends.await;
        })
        .await
        .map(drop)
}

/// The event that a due time leaves: its key is the due time's own.
pub(crate) fn event(slot: &str) -> ActivityId {
    Id::from_content(&[b"tick", slot.as_bytes()])
}

pub(crate) fn person() -> UserId {
    Id::from_content(&[b"somebody"])
}

/// A job of each second, of each organization. It writes into the trail, each attempt for
/// itself, and then an event, which is there once. What it writes outlives an attempt that
/// is ended, as what a careless handler leaves behind does.
#[derive(Debug, Default)]
struct Ticks(OnceLock<Platform>);

#[async_trait]
impl Job for Ticks {
    fn definition(&self) -> JobDefinition {
        JobDefinition {
            misfire: Misfire::RunAll { at_most: 1000, not_older_than_s: 86_400 },
            overlap: Overlap::Allow,
            retry: Retry {
                attempts: 100,
                base: TimeDelta::seconds(2),
                cap: TimeDelta::seconds(20),
            },
            ..JobDefinition::new(TICKS, JobKind::Organization, "* * * * * *").unwrap()
        }
    }

    async fn run(&self, work: &Work) -> Result<JobSummary> {
        let (run, token) = (work.fence().run, work.fence().token);
        say(Word::Began(run, token));
        let (platform, scope) = (self.0.get().unwrap().clone(), work.scope()?.clone());
        let (slot, due_at) = (work.slot().to_owned(), work.due_at());
        // Of any length, and the same again.
        let [.., last] = *run.uuid().as_bytes();
        let pause = Duration::from_millis(20 + u64::from(last));
        let write = tokio::spawn(async move {
            tokio::time::sleep(pause).await;
            let deed = AuditEntry::new(&RandomIds, platform.clock().now(), DEED).about(run);
            let done = platform.store().append_audit(&scope, &[(deed, token)]).await;
            say(match &done {
                Ok(()) => Word::Wrote(run, token),
                Err(error) if error.code() == FENCE_LOST => Word::Refused(run, token),
                Err(_) => Word::Failed(run, token),
            });
            done?;
            let event = NewActivity {
                id: Some(event(&slot)),
                user_id: person(),
                occurred_at: due_at,
                activity_type: "login".to_owned(),
                session_id: None,
                duration_seconds: None,
                metadata: None,
            };
            platform.ingest().record_activity(&scope, vec![event]).await
        });
        write.await.unwrap()?;
        Ok(JobSummary::default().with("ticks", 1))
    }
}

/// A job that takes its process with it.
#[derive(Debug)]
struct Aborts;

#[async_trait]
impl Job for Aborts {
    fn definition(&self) -> JobDefinition {
        JobDefinition {
            max_failures: 1,
            ..JobDefinition::new(ABORTS, JobKind::Platform, "* * * * *").unwrap()
        }
    }

    async fn run(&self, _: &Work) -> Result<JobSummary> {
        std::process::abort()
    }
}
