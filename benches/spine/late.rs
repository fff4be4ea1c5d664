//! An event that comes late, beside one that comes in time: what it costs, and
//! that the next answer has it.

use chrono::{Days, TimeDelta};
use ioc_analytics::clock::Instant;

use crate::dashboard::Side;
use crate::measure::{median, micros, ratio, time};
use crate::rows::{MEMBERS, Numbers, asked_at, events};

const ROUNDS: u32 = 200;

pub(crate) async fn late(side: &Side) {
    let in_time = asked_at();
    let long_ago = in_time - TimeDelta::days(60);
    let mut numbers = Numbers::new(99);
    let mut pairs = Vec::new();
    for round in 0..ROUNDS {
        let one = async |numbers: &mut Numbers, at: Instant, number: u64| {
            let event = events(numbers, number, 1, MEMBERS, |_, _| at);
            let recorded = side.platform.ingest().record_activity(&side.scope, event);
            let (took, written) = time(recorded).await;
            assert_eq!(written.expect("recorded").added, 1);
            took
        };
        let first = u64::from(u32::MAX) + u64::from(round) * 2;
        let before = counted(side, long_ago).await;
        let pair = if round % 2 == 0 {
            let late = one(&mut numbers, long_ago, first).await;
            (late, one(&mut numbers, in_time, first + 1).await)
        } else {
            let timely = one(&mut numbers, in_time, first + 1).await;
            (one(&mut numbers, long_ago, first).await, timely)
        };
        assert!(counted(side, long_ago).await > before, "the next answer has it");
        if round >= 20 {
            pairs.push(pair);
        }
    }
    let (late, timely): (Vec<_>, Vec<_>) = pairs.iter().copied().unzip();
    println!(
        "\na late event {}, one in time {}, ratio {:.2}, pairs {}",
        micros(median(&late)),
        micros(median(&timely)),
        median(&late).as_secs_f64() / median(&timely).as_secs_f64(),
        ratio(&pairs),
    );
}

/// The activities of the week that ends with the day of an instant.
async fn counted(side: &Side, at: Instant) -> f64 {
    let last = at.date_naive();
    let first = last - Days::new(6);
    let summary = side.platform.dashboard().summary_between(&side.scope, first, last).await;
    summary.expect("an answer").into_value().details.total_activities.value().expect("a count")
}
