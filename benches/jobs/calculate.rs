//! `calculate_all_metrics`: all organizations in chunks, against the best single statement
//! over their rows; and again after a few of them got new rows.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use futures_util::{StreamExt, stream};
use ioc_core::access::scope::Scope;
use ioc_core::clock::VirtualClock;
use ioc_core::dashboard::calculate_in_bulk::{BulkCalculation, Reach};
use ioc_core::model::period::Period;
use ioc_core::platform::Platform;
use sqlx::PgConnection;

use crate::host::Host;
use crate::measure::{ratio, time};
use crate::rows::{DAYS, Numbers, ends, events, organization};

const ROWS: u32 = 1000;
const MEMBERS: u32 = 50;
/// How many organizations are calculated at once.
const CHUNK: usize = 500;

pub(crate) async fn run(organizations: u32) {
    let host = Host::start(None);
    let database = host.database("jobs").await;
    let clock = Arc::new(VirtualClock::at(ends()));
    let platform = Platform::builder(Arc::new(database.store(10))).clock(clock).build();
    let enter = (0..organizations).map(|number| entered(&platform, number));
    let scopes: Vec<Scope> = stream::iter(enter).buffered(8).collect().await;
    database.settle().await;
    let mut owner = database.owner().await;
    let week = |back: i64| {
        let last = (ends() - TimeDelta::days(1 + 7 * back)).date_naive();
        Period::between(&chrono_tz::UTC.into(), last - TimeDelta::days(6), last).expect("a week")
    };
    println!("\n| {organizations} organizations | all in chunks of {CHUNK} | one statement |");
    println!("|---|---|---|");
    let seconds = |took: Duration| format!("{:.2} s", took.as_secs_f64());
    let mut pairs = Vec::new();
    for round in 0..3 {
        let statement = time(by_statement(&mut owner, week(2 * round))).await.0;
        let (all, done) =
            time(calculate(&platform, &scopes, Reach::All, week(2 * round + 1))).await;
        assert_eq!(done.calculated, u64::from(organizations));
        assert!(done.written.added > u64::from(organizations));
        println!("| | {} | {} |", seconds(all), seconds(statement));
        pairs.push((all, statement));
    }
    println!("\nall metrics, to one statement: {} (goal: at most 1.5)", ratio(&pairs));
    incremental(&platform, &scopes, week(0)).await;
}

/// What a run costs that has little to do, to one that calculates all: one organization in
/// a hundred has as many new rows as there are one in a hundred of all rows.
async fn incremental(platform: &Platform, scopes: &[Scope], period: Period) {
    let mut pairs = Vec::new();
    for round in 0..3_u64 {
        calculate(platform, scopes, Reach::Changed, period).await;
        let changed: Vec<&Scope> = scopes.iter().step_by(100).collect();
        for scope in &changed {
            let mut numbers = Numbers::new(round + 7);
            let first = u64::from(ROWS) * (round + 1);
            let at = |_: &mut Numbers, index: u32| {
                period.starts_at + TimeDelta::seconds(i64::from(index) * 600)
            };
            let events = events(&mut numbers, first, ROWS, MEMBERS, at);
            platform.ingest().record_activity(scope, events).await.expect("recorded");
        }
        let (some, done) = time(calculate(platform, scopes, Reach::Changed, period)).await;
        assert_eq!(done.calculated, changed.len() as u64);
        assert!(done.written.changed > 0);
        let (all, _) = time(calculate(platform, scopes, Reach::All, period)).await;
        pairs.push((some, all));
    }
    println!("after one per cent new rows, to all: {} (goal: at most 0.1)", ratio(&pairs));
}

async fn calculate(
    platform: &Platform,
    scopes: &[Scope],
    reach: Reach,
    period: Period,
) -> BulkCalculation {
    let mut all = BulkCalculation::default();
    for chunk in scopes.chunks(CHUNK) {
        let done = platform.dashboard().calculate_in_bulk(chunk, reach, |_| Ok(vec![period]));
        let done = done.await.expect("calculated");
        all.calculated += done.calculated;
        all.unchanged += done.unchanged;
        all.written.merge(done.written);
    }
    all
}

async fn entered(platform: &Platform, number: u32) -> Scope {
    let scope = organization(platform, &format!("organization {number}"), MEMBERS).await;
    let mut numbers = Numbers::new(u64::from(number) + 1);
    let step = TimeDelta::days(i64::from(DAYS)).num_seconds() / i64::from(ROWS);
    let begin = ends() - TimeDelta::days(i64::from(DAYS));
    let at = |_: &mut Numbers, index: u32| begin + TimeDelta::seconds(step * i64::from(index));
    let events = events(&mut numbers, 0, ROWS, MEMBERS, at);
    platform.ingest().record_activity(&scope, events).await.expect("recorded");
    scope
}

/// The same figures, from the rows, into the same table.
async fn by_statement(owner: &mut PgConnection, week: Period) {
    let done = sqlx::query(include_str!("../postgres/metrics.sql"))
        .bind(week.starts_at)
        .bind(week.ends_at)
        .bind(week.first)
        .bind(week.last)
        .bind(ends())
        .execute(owner)
        .await
        .expect("the metrics");
    assert!(done.rows_affected() > 0);
}
