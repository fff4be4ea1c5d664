//! The metrics of many organizations at once, against the best single statement
//! over their rows, and against asking for each.

use std::time::Duration;

use chrono::TimeDelta;
use futures_util::{StreamExt, stream};
use ioc_core::access::scope::Scope;
use ioc_core::dashboard::calculate_in_bulk::Reach;
use ioc_core::model::period::Period;
use ioc_core::platform::Platform;
use sqlx::PgConnection;

use crate::host::Host;
use crate::measure::time;
use crate::rows::{Numbers, ends, events, organization};
use crate::side::{in_order, platform};

const ROWS: u32 = 1000;
const MEMBERS: u32 = 50;

pub(crate) async fn run(organizations: u32) {
    let host = Host::start(None);
    let database = host.database("metrics").await;
    let platform = platform(database.store(10));
    let numbers = 0..organizations;
    let enter = numbers.map(|number| entered(&platform, number));
    let scopes: Vec<Scope> = stream::iter(enter).buffered(8).collect().await;
    database.settle().await;
    let mut owner = database.owner().await;
    let week = |back: i64| {
        let last = (ends() - TimeDelta::days(1 + 7 * back)).date_naive();
        Period::between(&chrono_tz::UTC.into(), last - TimeDelta::days(6), last).expect("a week")
    };
    println!("\n| {organizations} organizations | in one call | one statement | for each |");
    println!("|---|---|---|---|");
    let mut ratios = Vec::new();
    for round in 0..3 {
        let statement = time(by_statement(&mut owner, week(3 * round))).await.0;
        let period = week(3 * round + 1);
        let all = time(in_bulk(&platform, &scopes, period)).await.0;
        let each = time(for_each(&platform, &scopes, week(3 * round + 2))).await.0;
        let seconds = |took: Duration| format!("{:.2} s", took.as_secs_f64());
        println!("| | {} | {} | {} |", seconds(all), seconds(statement), seconds(each));
        ratios.push([
            all.as_secs_f64() / statement.as_secs_f64(),
            each.as_secs_f64() / all.as_secs_f64(),
        ]);
    }
    let middle = |place: usize| {
        let mut of: Vec<f64> = ratios.iter().map(|ratios| ratios[place]).collect();
        of.sort_by(f64::total_cmp);
        of[1]
    };
    println!(
        "\nmetrics of {organizations} organizations in one call: {:.2} times one statement (goal: \
         at most 1.5), {:.2} times faster than one by one (goal: at least 5)",
        middle(0),
        middle(1),
    );
}

async fn entered(platform: &Platform, number: u32) -> Scope {
    let scope = organization(platform, &format!("organization {number}"), MEMBERS).await;
    let at = in_order(ROWS);
    let mut numbers = Numbers::new(u64::from(number) + 1);
    let events = events(&mut numbers, 0, ROWS, MEMBERS, |_, index| at(index));
    platform.ingest().record_activity(&scope, events).await.expect("recorded");
    scope
}

/// The same rows, from the events, into a table with the same indexes.
async fn by_statement(owner: &mut PgConnection, week: Period) {
    let done = sqlx::query(include_str!("metrics.sql"))
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

/// As the job does it.
async fn in_bulk(platform: &Platform, scopes: &[Scope], week: Period) {
    for chunk in scopes.chunks(500) {
        let week = |_: &Scope| Ok(vec![week]);
        let done = platform.dashboard().calculate_in_bulk(chunk, Reach::All, week).await;
        assert_eq!(done.expect("calculated").calculated, chunk.len() as u64);
    }
}

async fn for_each(platform: &Platform, scopes: &[Scope], week: Period) {
    for scope in scopes {
        platform.dashboard().calculate_metrics(scope, week, None).await.expect("calculated");
    }
}
