//! Batches of 1,000 events with all that their transaction keeps, against bare
//! prepared inserts of the same rows into an equal table.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant as Stopwatch};

use chrono::TimeDelta;
use ioc_analytics::Platform;
use ioc_analytics::clock::{Instant, VirtualClock};
use ioc_analytics::model::activity::NewActivity;
use rusqlite::{Connection, params};

use crate::measure::{median, ratio, time};
use crate::rows::{DAYS, MEMBERS, Numbers, ends, events, organization};

const BATCH: u32 = 1000;
const BATCHES: u32 = 200;

pub(crate) async fn run() {
    println!("\n| 1,000-row batches | ours | bare inserts | bare / ours |");
    println!("|---|---|---|---|");
    let begin = ends() - TimeDelta::days(i64::from(DAYS));
    let span = TimeDelta::days(i64::from(DAYS)).num_seconds();
    let step = span / i64::from(BATCH * BATCHES);
    leg("in time order", &|_: &mut Numbers, number: u32| {
        begin + TimeDelta::seconds(step * i64::from(number))
    })
    .await;
    leg("over 90 random days", &|numbers: &mut Numbers, _: u32| {
        let day = i64::from(numbers.below(DAYS));
        begin + TimeDelta::seconds(day * 86_400 + i64::from(numbers.below(86_400)))
    })
    .await;
}

async fn leg(name: &str, at: &dyn Fn(&mut Numbers, u32) -> Instant) {
    let folder = tempfile::tempdir().expect("a folder");
    let url = format!("sqlite:{}", folder.path().join("ours.db").display());
    let store = ioc_analytics::open_store(&url, true).expect("a store");
    let clock = Arc::new(VirtualClock::at(ends()));
    let platform = Platform::builder(store).clock(clock).build();
    let scope = organization(&platform, "big", MEMBERS).await;
    let bare = bare(&folder.path().join("bare.db"));
    let mut numbers = Numbers::new(7);
    let mut pairs = Vec::new();
    for batch in 0..BATCHES {
        let first = u64::from(batch * BATCH);
        let rows = events(&mut numbers, first, BATCH, MEMBERS, |numbers, index| {
            at(numbers, batch * BATCH + index)
        });
        let pair = if batch % 2 == 0 {
            let bare = insert(&bare, &rows);
            (bare, ours(&platform, &scope, rows).await)
        } else {
            let ours = ours(&platform, &scope, rows.clone()).await;
            (insert(&bare, &rows), ours)
        };
        // The first batches warm both sides up.
        if batch >= 20 {
            pairs.push(pair);
        }
    }
    let (bare, ours): (Vec<_>, Vec<_>) = pairs.iter().copied().unzip();
    let total = |times: &[Duration]| times.iter().sum::<Duration>().as_secs_f64();
    println!(
        "| {name} | {:.2} ms | {:.2} ms | {:.2} of all, pairs {} |",
        median(&ours).as_secs_f64() * 1e3,
        median(&bare).as_secs_f64() * 1e3,
        total(&bare) / total(&ours),
        ratio(&pairs),
    );
}

async fn ours(
    platform: &Platform,
    scope: &ioc_analytics::access::scope::Scope,
    rows: Vec<NewActivity>,
) -> Duration {
    let (took, written) = time(platform.ingest().record_activity(scope, rows)).await;
    assert_eq!(written.expect("recorded").added, u64::from(BATCH));
    took
}

/// A table with the same columns, unique key, index and durability.
fn bare(path: &Path) -> Connection {
    let connection = Connection::open(path).expect("a database");
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;
            CREATE TABLE user_activity_logs (
                organization_id BLOB NOT NULL, id BLOB NOT NULL, user_id BLOB NOT NULL,
                member_ordinal INTEGER NOT NULL, occurred_at INTEGER NOT NULL,
                activity_type TEXT NOT NULL, session_id TEXT, duration_seconds INTEGER,
                metadata TEXT, PRIMARY KEY (organization_id, id, occurred_at));
            CREATE INDEX idx_user_activity_logs_time
                ON user_activity_logs (organization_id, occurred_at, member_ordinal);",
        )
        .expect("a table");
    connection
}

fn insert(bare: &Connection, rows: &[NewActivity]) -> Duration {
    let organization = [7_u8; 16];
    let start = Stopwatch::now();
    bare.execute_batch("BEGIN IMMEDIATE").expect("begun");
    {
        let mut insert = bare
            .prepare_cached(
                "INSERT INTO user_activity_logs VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )
            .expect("SQL");
        for row in rows {
            insert
                .execute(params![
                    organization,
                    row.id.expect("an id").uuid().into_bytes(),
                    row.user_id.uuid().into_bytes(),
                    1_u32,
                    row.occurred_at.timestamp_micros(),
                    row.activity_type,
                    row.session_id,
                    row.duration_seconds,
                    row.metadata.as_ref().map(ToString::to_string),
                ])
                .expect("inserted");
        }
    }
    bare.execute_batch("COMMIT").expect("committed");
    start.elapsed()
}
