//! How late a job begins that is due every second: on an idle machine, and on one whose
//! processors are busy.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use ioc_core::clock::{Clock, SystemClock};
use ioc_core::error::Result;
use ioc_core::model::job::{JobDefinition, JobKind};
use ioc_core::model::job_run::JobSummary;
use ioc_core::platform::Platform;
use ioc_core::runner::job::Job;
use ioc_core::runner::work::Work;

use crate::Tokio;
use crate::host::Host;

/// For how many due times it is measured.
const SECONDS: u64 = 120;
/// How many threads keep each processor busy.
const BUSY_THREADS: usize = 2;

/// A job that notes when it begins.
#[derive(Debug, Default)]
struct EverySecond(Mutex<Vec<Duration>>);

#[async_trait]
impl Job for EverySecond {
    fn definition(&self) -> JobDefinition {
        JobDefinition::new("every_second", JobKind::Platform, "* * * * * *").expect("a job")
    }

    async fn run(&self, work: &Work) -> Result<JobSummary> {
        let late = (SystemClock.now() - work.due_at()).to_std().unwrap_or_default();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(late);
        Ok(JobSummary::default())
    }
}

pub(crate) async fn run(host: &Host) {
    println!("\n| due to start | p50 | p99 | most |\n|---|---|---|---|");
    measure(host, "idle").await;
    let is_over = Arc::new(AtomicBool::new(false));
    let threads = std::thread::available_parallelism().map_or(2, usize::from) * BUSY_THREADS;
    let busy: Vec<_> = (0..threads)
        .map(|_| {
            let is_over = is_over.clone();
            std::thread::spawn(move || while !is_over.load(Ordering::Relaxed) {})
        })
        .collect();
    measure(host, "busy").await;
    is_over.store(true, Ordering::Relaxed);
    for thread in busy {
        thread.join().expect("it ends");
    }
}

async fn measure(host: &Host, how: &str) {
    let database = host.database(how).await;
    let job = Arc::new(EverySecond::default());
    let platform = Platform::builder(Arc::new(database.store(10)))
        .runtime(Arc::new(Tokio))
        .job(job.clone())
        .expect("a job")
        .build();
    let stop = tokio::time::sleep(Duration::from_secs(SECONDS));
    platform.jobs().serve(stop).await.expect("it serves");
    let mut late = job.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    late.sort();
    let at = |share: f64| {
        let last = late.len().saturating_sub(1);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an index")]
        let index = (last as f64 * share).ceil() as usize;
        format!("{:.1} ms", late[index].as_secs_f64() * 1e3)
    };
    println!("| {how}, {} times | {} | {} | {} |", late.len(), at(0.5), at(0.99), at(1.0));
}
