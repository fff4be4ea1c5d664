//! The metrics of 1,000 organizations at once, beside asking for each.

use std::sync::Arc;

use chrono::TimeDelta;
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::VirtualClock;
use ioc_analytics::dashboard::calculate_in_bulk::Reach;
use ioc_analytics::model::period::Period;

use crate::measure::time;
use crate::rows::{ends, fill, organization};

const ORGANIZATIONS: u32 = 1000;

pub(crate) async fn run() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = format!("sqlite:{}", folder.path().join("many.db").display());
    let store = ioc_analytics::open_store(&url, true).expect("a store");
    let clock = Arc::new(VirtualClock::at(ends()));
    let platform = Platform::builder(store).clock(clock).build();
    let mut scopes = Vec::new();
    for number in 0..ORGANIZATIONS {
        let scope = organization(&platform, &format!("organization {number}"), 50).await;
        fill(&platform, &scope, 1000, 50).await;
        scopes.push(scope);
    }
    let week = |back: i64| {
        let last = (ends() - TimeDelta::days(1 + 7 * back)).date_naive();
        Period::between(&chrono_tz::UTC.into(), last - TimeDelta::days(6), last).expect("a week")
    };
    let mut ratios = Vec::new();
    for round in 0..3 {
        let each = time(each(&platform, &scopes, week(2 * round))).await.0;
        let period = week(2 * round + 1);
        let all = time(at_once(&platform, &scopes, period)).await.0;
        println!(
            "asking for each {:.2} s, all at once {:.2} s",
            each.as_secs_f64(),
            all.as_secs_f64()
        );
        ratios.push(each.as_secs_f64() / all.as_secs_f64());
    }
    ratios.sort_by(f64::total_cmp);
    println!("\nmetrics of {ORGANIZATIONS} organizations: {:.2} times faster at once", ratios[1]);
}

/// As the job does it.
async fn at_once(platform: &Platform, scopes: &[Scope], week: Period) {
    for chunk in scopes.chunks(500) {
        let week = |_: &Scope| Ok(vec![week]);
        let done = platform.dashboard().calculate_in_bulk(chunk, Reach::All, week).await;
        assert_eq!(done.expect("calculated").calculated, chunk.len() as u64);
    }
}

async fn each(platform: &Platform, scopes: &[Scope], week: Period) {
    for scope in scopes {
        platform.dashboard().calculate_metrics(scope, week, None).await.expect("calculated");
    }
}
