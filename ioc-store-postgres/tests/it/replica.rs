//! A streaming replica that lags, dies and returns: no answer is older than its
//! bound.

use std::cell::Cell;
use std::sync::Arc;
use std::time::{Duration, Instant};

use ioc_core::access::scope::Scope;
use ioc_core::ids::ReportId;
use ioc_core::model::organization::NewOrganization;
use ioc_core::platform::Platform;
use ioc_core::reports::generator::NewReport;
use ioc_store_postgres::{PostgresOptions, PostgresStore};
use libtest_mimic::Trial;
use private_postgres::{Binaries, Server, Settings};
use sqlx::{Connection, PgConnection, Row};
use tokio::time::sleep;

use crate::support::trial;

const BOUND: Duration = Duration::from_secs(4);

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial(
        "replica::a_replica_that_lags_dies_falls_silent_and_returns_gives_no_old_answer",
        replica,
    )]
}

/// A platform over the primary alone, one that reads from the replica, and a
/// report that the former writes.
struct World {
    folder: tempfile::TempDir,
    primary: Server,
    writer: Platform,
    reader: Platform,
    scope: Scope,
    report: ReportId,
    /// How many versions there are.
    written: Cell<u32>,
}

impl World {
    async fn new() -> (Self, Server) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::set_permissions(folder.path(), open_to_all()).unwrap();
        let binaries = Binaries::find().unwrap();
        // Where a commit does not wait for the disk, the replica hears of it later.
        let durable = Settings { durable: true, ..Settings::default() };
        let primary = Server::start(binaries, &folder.path().join("p"), &durable);
        let url = primary.url("postgres", "postgres");
        let writer = platform(&PostgresOptions::from_url(&url).unwrap());
        let replica = primary.follow(&folder.path().join("r"));
        let options = PostgresOptions::from_url(&url).unwrap();
        let mut options = options.with_replica_url(&replica.url("postgres", "postgres")).unwrap();
        options.replica_bound = BOUND;
        let reader = platform(&options);
        let entered = writer.organizations().create(NewOrganization::named("o")).await.unwrap();
        let scope = writer.organizations().host_of(&entered).unwrap();
        let new = NewReport {
            title: "Weekly Report".to_owned(),
            period_start: "2026-01-05".parse().unwrap(),
            period_end: "2026-01-11".parse().unwrap(),
            template_id: None,
        };
        let report = writer.reports().create(&scope, new).await.unwrap().id;
        let written = Cell::new(0);
        (Self { folder, primary, writer, reader, scope, report, written }, replica)
    }

    /// Writes the next version of the report on the primary.
    async fn write(&self) {
        self.writer.reports().generate(&self.scope, self.report, None).await.unwrap();
        self.written.set(self.written() + 1);
    }

    fn written(&self) -> u32 {
        self.written.get()
    }

    /// Which version the reader is told of.
    async fn read(&self) -> u32 {
        let reports = self.reader.reports();
        reports.document(&self.scope, self.report, None).await.unwrap().version
    }

    /// Waits until the reader is told of a version.
    async fn reads(&self, version: u32) {
        for _ in 0..200 {
            if self.read().await == version {
                return;
            }
            sleep(Duration::from_millis(50)).await;
        }
        panic!("the reader is told of {}", self.read().await);
    }
}

fn open_to_all() -> std::fs::Permissions {
    std::os::unix::fs::PermissionsExt::from_mode(0o755)
}

fn platform(options: &PostgresOptions) -> Platform {
    Platform::builder(Arc::new(PostgresStore::open(options).unwrap())).build()
}

async fn replica() {
    let (world, replica) = World::new().await;
    world.write().await;
    // It answers: while it stands still, what is new is not told yet.
    it_answers(&world, &replica).await;
    // But never beyond its bound.
    sleep(BOUND + Duration::from_millis(300)).await;
    assert_eq!(world.read().await, world.written(), "the primary answered");
    // What the reader's own store wrote is there at once.
    world.reader.reports().generate(&world.scope, world.report, None).await.unwrap();
    world.written.set(world.written() + 1);
    assert_eq!(world.read().await, world.written());
    said(&replica, "SELECT pg_wal_replay_resume()::text").await;
    caught_up(&world, &replica).await;
    // Gone, the primary answers at once; back, it answers again.
    replica.stop("immediate");
    world.write().await;
    assert_eq!(world.read().await, world.written(), "the replica is gone");
    replica.run_again();
    it_answers(&world, &replica).await;
    world.reads(world.written()).await;
    said(&replica, "SELECT pg_wal_replay_resume()::text").await;
    caught_up(&world, &replica).await;
    silent(&world, &replica).await;
    // Without a primary nobody knows how old it is.
    drop(replica);
    drop(world.folder);
    drop(world.primary);
}

/// Where the replica falls silent, one read waits for it a second, and then none:
/// the primary answers them, until it is asked again.
async fn silent(world: &World, replica: &Server) {
    replica.signal("-STOP");
    world.write().await;
    let begun = Instant::now();
    // What was known of it before may still hold when it falls silent in the
    // middle of a read: that waits for the bound.
    assert_eq!(world.read().await, world.written(), "the primary answered");
    assert!(begun.elapsed() < BOUND + Duration::from_secs(2), "{:?}", begun.elapsed());
    let begun = Instant::now();
    for _ in 0..5 {
        assert_eq!(world.read().await, world.written(), "the primary answers");
    }
    assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
    replica.signal("-CONT");
    sleep(BOUND).await;
    it_answers(world, replica).await;
    world.reads(world.written()).await;
}

/// Shows that the replica answers: it stands still, something is written, and a
/// read is told what was before. Where the primary writes of its own in between,
/// the replica rightly does not, and it is tried again. It stands still at the end.
async fn it_answers(world: &World, replica: &Server) {
    for _ in 0..5 {
        stand_still(world, replica).await;
        let before = world.written();
        assert_eq!(world.read().await, before);
        world.write().await;
        if world.read().await == before {
            return;
        }
        said(replica, "SELECT pg_wal_replay_resume()::text").await;
    }
    panic!("the replica does not answer");
}

/// Lets the replica stand still with all that the primary has written.
async fn stand_still(world: &World, replica: &Server) {
    loop {
        // What the primary wrote of its own may wait to be flushed with the next.
        said(&world.primary, "SELECT pg_logical_emit_message(true, '', '')::text").await;
        caught_up(world, replica).await;
        said(replica, "SELECT pg_wal_replay_pause()::text").await;
        while said(replica, "SELECT pg_get_wal_replay_pause_state()").await != "paused" {
            sleep(Duration::from_millis(10)).await;
        }
        // The primary writes now and then of its own.
        let end = said(&world.primary, "SELECT pg_current_wal_insert_lsn()::text").await;
        if lsn(&said(replica, "SELECT pg_last_wal_replay_lsn()::text").await) >= lsn(&end) {
            return;
        }
        said(replica, "SELECT pg_wal_replay_resume()::text").await;
    }
}

/// Waits until the replica has all that the primary has written.
async fn caught_up(world: &World, replica: &Server) {
    let end = said(&world.primary, "SELECT pg_current_wal_flush_lsn()::text").await;
    for _ in 0..200 {
        let replayed = "SELECT coalesce(pg_last_wal_replay_lsn(), '0/0')::text";
        if lsn(&said(replica, replayed).await) >= lsn(&end) {
            return;
        }
        sleep(Duration::from_millis(50)).await;
    }
    panic!("the replica does not catch up");
}

fn lsn(text: &str) -> (u32, u32) {
    let (high, low) = text.split_once('/').unwrap();
    (u32::from_str_radix(high, 16).unwrap(), u32::from_str_radix(low, 16).unwrap())
}

async fn said(server: &Server, sql: &'static str) -> String {
    let mut connection = PgConnection::connect(&server.url("postgres", "postgres")).await.unwrap();
    let row = sqlx::raw_sql(sql).fetch_one(&mut connection).await.unwrap();
    row.try_get(0).unwrap()
}
