//! `summary`, `trends` and `realtime`: flat over the rows, against plain SQL;
//! and how much the rollups weigh beside the rows.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::VirtualClock;
use rusqlite::Connection;

use crate::busy::busy;
use crate::late::late;
use crate::measure::{median, micros, ratio, time};
use crate::rows::{MEMBERS, asked_at, ends, fill, organization};

const ROUNDS: usize = 300;

/// A store with `rows` events, half of them of the big organization.
pub(crate) struct Side {
    pub(crate) platform: Platform,
    pub(crate) scope: Scope,
}

async fn side(folder: &Path, rows: u32) -> Side {
    let url = format!("sqlite:{}", folder.join(format!("{rows}.db")).display());
    let store = ioc_analytics::open_store(&url, true).expect("a store");
    let clock = Arc::new(VirtualClock::at(ends()));
    let platform = Platform::builder(store).clock(clock).build();
    let scope = organization(&platform, "big", MEMBERS).await;
    fill(&platform, &scope, rows / 2, MEMBERS).await;
    for number in 0..20 {
        let other = organization(&platform, &format!("other {number}"), 50).await;
        fill(&platform, &other, rows / 40, 50).await;
    }
    // The writer folds what waits when it is idle.
    tokio::time::sleep(Duration::from_millis(1500)).await;
    Side { platform, scope }
}

pub(crate) async fn run(rows: u32) {
    let folder = tempfile::tempdir().expect("a folder");
    let small = side(folder.path(), 100_000).await;
    let large = side(folder.path(), rows).await;
    let raw = Connection::open(folder.path().join(format!("{rows}.db"))).expect("the same file");
    println!(
        "\n| question | p50 at 10^5 | p50 at {rows} | ratio | plain SQL at {rows} | times faster |"
    );
    println!("|---|---|---|---|---|---|");
    for question in [Question::Summary, Question::Quarter, Question::Trends, Question::Realtime] {
        for side in [&small, &large] {
            for _ in 0..50 {
                question.ask(side).await;
            }
        }
        let mut pairs = Vec::with_capacity(ROUNDS);
        for round in 0..ROUNDS {
            // Who goes first changes, so that neither side is always warmer.
            let pair = if round % 2 == 0 {
                let small = time(question.ask(&small)).await.0;
                (time(question.ask(&large)).await.0, small)
            } else {
                let large = time(question.ask(&large)).await.0;
                (large, time(question.ask(&small)).await.0)
            };
            pairs.push(pair);
        }
        let (large_times, small_times): (Vec<_>, Vec<_>) = pairs.iter().copied().unzip();
        question.plain_sql(&raw, &large);
        let plain: Vec<Duration> = (0..5)
            .map(|_| {
                let start = std::time::Instant::now();
                question.plain_sql(&raw, &large);
                start.elapsed()
            })
            .collect();
        let (p50, plain) = (median(&large_times), median(&plain));
        println!(
            "| {question:?} | {} | {} | {:.2}, pairs {} | {} | {:.0} |",
            micros(median(&small_times)),
            micros(p50),
            p50.as_secs_f64() / median(&small_times).as_secs_f64(),
            ratio(&pairs),
            micros(plain),
            plain.as_secs_f64() / p50.as_secs_f64(),
        );
    }
    weigh(&raw);
    late(&large).await;
    busy(&large).await;
}

/// Prints how many bytes the rollups take, of those that the rows take with
/// their indexes.
fn weigh(raw: &Connection) {
    let bytes = |tables: &str| -> f64 {
        let sql = format!(
            "SELECT total(pgsize) FROM dbstat JOIN sqlite_schema AS it ON it.name = dbstat.name
             WHERE {tables}"
        );
        raw.query_row(&sql, [], |row| row.get(0)).expect("sizes")
    };
    let rows = bytes("it.tbl_name = 'user_activity_logs'");
    let bare = bytes("it.name = 'user_activity_logs'");
    let rollups = bytes("it.tbl_name LIKE 'rollup_%'");
    println!(
        "\nrollups {rollups} bytes, rows {bare} bytes ({:.1} %), with their indexes {rows} \
         ({:.1} %)",
        100.0 * rollups / bare,
        100.0 * rollups / rows,
    );
}

#[derive(Debug, Clone, Copy)]
enum Question {
    Summary,
    Quarter,
    Trends,
    Realtime,
}

impl Question {
    async fn ask(self, side: &Side) -> usize {
        let at = Some(asked_at());
        let dashboard = side.platform.dashboard();
        let scope = &side.scope;
        match self {
            Self::Summary => {
                let answer = dashboard.summary(scope, 7, at).await.expect("an answer");
                answer.bytes().expect("JSON").len()
            }
            Self::Quarter => {
                let answer = dashboard.summary(scope, 90, at).await.expect("an answer");
                answer.bytes().expect("JSON").len()
            }
            Self::Trends => {
                let answer =
                    dashboard.trends(scope, "user_engagement", 12, at).await.expect("an answer");
                answer.bytes().expect("JSON").len()
            }
            Self::Realtime => {
                let answer = dashboard.realtime(scope, at).await.expect("an answer");
                answer.bytes().expect("JSON").len()
            }
        }
    }

    /// The same counts from the raw rows, by the index on time.
    fn plain_sql(self, raw: &Connection, side: &Side) -> i64 {
        let organization = side.scope.organization_id().uuid().into_bytes();
        let at = asked_at();
        let distinct = "SELECT count(DISTINCT user_id), count(*), total(duration_seconds)
            FROM user_activity_logs
            WHERE organization_id = ?1 AND occurred_at >= ?2 AND occurred_at < ?3";
        let mut count = raw.prepare_cached(distinct).expect("SQL");
        let mut span = |from: i64, to: i64| -> i64 {
            count.query_row((organization, from, to), |row| row.get(0)).expect("counts")
        };
        let micros = |at: ioc_analytics::clock::Instant| at.timestamp_micros();
        match self {
            Self::Summary => span(micros(ends() - TimeDelta::days(7)), micros(ends())),
            Self::Quarter => span(micros(ends() - TimeDelta::days(90)), micros(ends())),
            Self::Trends => (0..12)
                .map(|week| {
                    let to = ends() - TimeDelta::days(7 * week);
                    span(micros(to - TimeDelta::days(7)), micros(to))
                })
                .sum(),
            Self::Realtime => {
                let minute = at + TimeDelta::minutes(1);
                span(micros(minute - TimeDelta::minutes(15)), micros(minute))
                    + span(micros(minute - TimeDelta::minutes(60)), micros(minute))
                    + span(micros(ends() - TimeDelta::days(1)), micros(ends()))
            }
        }
    }
}
