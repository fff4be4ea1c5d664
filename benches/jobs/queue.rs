//! Ten thousand due runs of a job for one organization at a time: found, claimed, done, ended
//! and logged, beside the bare statements of a queue that do the same in batches of 100, and
//! beside queues of other makers.

use std::process::Command;
use std::sync::Arc;

use async_trait::async_trait;
use chrono::TimeDelta;
use ioc_core::clock::{Clock, VirtualClock};
use ioc_core::error::Result;
use ioc_core::model::job::{JobDefinition, JobKind};
use ioc_core::model::job_run::JobSummary;
use ioc_core::platform::Platform;
use ioc_core::runner::job::Job;
use ioc_core::runner::work::Work;
use sqlx::{AssertSqlSafe, PgConnection, Row};

use crate::Tokio;
use crate::host::Host;
use crate::measure::time;
use crate::rows::ends;

/// How often each is measured.
const ROUNDS: usize = 5;

/// A job that does nothing.
#[derive(Debug)]
struct Nothing;

#[async_trait]
impl Job for Nothing {
    fn definition(&self) -> JobDefinition {
        JobDefinition::new("nothing", JobKind::Organization, "0 * * * *").expect("a job")
    }

    async fn run(&self, _: &Work) -> Result<JobSummary> {
        Ok(JobSummary::default())
    }
}

/// With the program `node` and a folder of modules also the queues of others.
pub(crate) async fn run(host: &Host, organizations: u32, peers: Option<(&str, &str)>) {
    let database = host.database("jobs").await;
    let clock = VirtualClock::at(ends());
    let platform = Platform::builder(Arc::new(database.store(10)))
        .clock(Arc::new(clock.clone()))
        .runtime(Arc::new(Tokio))
        .job(Arc::new(Nothing))
        .expect("a job")
        .build();
    let mut owner = database.owner().await;
    sql(&mut owner, &format!(include_str!("queue.sql"), organizations = organizations)).await;
    database.settle().await;
    let runner = platform.jobs();
    runner.tick(clock.now()).await.expect("a tick");
    println!(
        "\n| {organizations} due runs | the runner | bare statements | ratio |\n|---|---|---|---|"
    );
    let (mut ratios, mut times) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let bare = time(by_statements(&mut owner, organizations)).await.0;
        clock.advance(TimeDelta::hours(1));
        let ours = async {
            runner.tick(clock.now()).await.expect("a tick");
            runner.run_until_idle().await.expect("runs")
        };
        let (ours, ran) = time(ours).await;
        assert_eq!(ran.succeeded, u64::from(organizations));
        let ratio = bare.as_secs_f64() / ours.as_secs_f64();
        println!("| | {:.3} s | {:.3} s | {ratio:.2} |", ours.as_secs_f64(), bare.as_secs_f64());
        ratios.push(ratio);
        times.push(ours.as_secs_f64());
    }
    println!("\nmedian {:.2} of the bare statements' pace", median(ratios));
    let ours = median(times);
    let Some((node, modules)) = peers else { return };
    println!("\n| {organizations} jobs | median | to ours |\n|---|---|---|");
    for (name, script) in
        [("graphile-worker", "graphile_peer.mjs"), ("pg-boss", "pg_boss_peer.mjs")]
    {
        let url = host.database(&script.replace("_peer.mjs", "")).await.owner;
        let theirs = median(by_others(script, node, modules, &url, organizations));
        println!("| {name} | {theirs:.3} s | {:.2} |", theirs / ours);
    }
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

/// The seconds of each round, as a process of another maker's queue measures them itself.
fn by_others(script: &str, node: &str, modules: &str, url: &str, number: u32) -> Vec<f64> {
    let script = format!("{}/../benches/jobs/{script}", env!("CARGO_MANIFEST_DIR"));
    let mut command = Command::new(node);
    command.arg(script).args([url, &number.to_string(), &ROUNDS.to_string()]);
    let told = command.env("NODE_PATH", modules).output().expect("the other queue");
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let seconds = String::from_utf8_lossy(&told.stdout).into_owned();
    seconds.lines().map(|line| line.parse().expect("seconds")).collect()
}

/// A queue as one writes it by hand: due rows, claimed by SKIP LOCKED, ended and logged.
async fn by_statements(owner: &mut PgConnection, count: u32) {
    sqlx::query(
        "INSERT INTO bare.runs (job, due_at) SELECT 'nothing', now() FROM generate_series(1, $1)",
    )
    .bind(i64::from(count))
    .execute(&mut *owner)
    .await
    .expect("they are due");
    loop {
        let claimed = sqlx::query(
            "UPDATE bare.runs SET status = 'running', lease_until = now() + interval '30 s'
             WHERE id IN (SELECT id FROM bare.runs WHERE status = 'waiting' ORDER BY due_at, id
                 LIMIT 100 FOR UPDATE SKIP LOCKED)
             RETURNING id",
        )
        .fetch_all(&mut *owner)
        .await
        .expect("they are claimed");
        if claimed.is_empty() {
            return;
        }
        let ids: Vec<i64> = claimed.iter().map(|row| row.get(0)).collect();
        sqlx::query(
            "WITH ended AS (
                UPDATE bare.runs SET status = 'succeeded', lease_until = NULL
                WHERE id = ANY ($1) RETURNING id
             )
             INSERT INTO bare.logs (run, status, finished_at) SELECT id, 'succeeded', now() FROM ended",
        )
        .bind(ids)
        .execute(&mut *owner)
        .await
        .expect("they are ended");
    }
}

async fn sql(owner: &mut PgConnection, text: &str) {
    sqlx::raw_sql(AssertSqlSafe(text.to_owned())).execute(owner).await.expect("it runs");
}
