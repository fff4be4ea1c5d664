//! `summary` while rows come in at full speed, beside an idle store.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant as Stopwatch};

use chrono::TimeDelta;

use crate::dashboard::Side;
use crate::measure::{median, micros, time};
use crate::rows::{MEMBERS, Numbers, asked_at, ends, events};

const ASKED: usize = 2000;
const BATCHES: u64 = 600;

pub(crate) async fn busy(side: &Side) {
    let idle = asked(side).await;
    let stop = Arc::new(AtomicBool::new(false));
    let rows = Arc::new(AtomicU64::new(0));
    let (platform, scope) = (side.platform.clone(), side.scope.clone());
    let (stopped, written) = (Arc::clone(&stop), Arc::clone(&rows));
    // Made before, so that the machine is busy with taking them in alone.
    let mut batches = Vec::new();
    let mut numbers = Numbers::new(123);
    for batch in 0..BATCHES {
        let at = |numbers: &mut Numbers, _: u32| {
            ends() - TimeDelta::milliseconds(i64::from(numbers.below(80_000_000)))
        };
        let first = u64::from(u32::MAX) * 2 + batch * 1000;
        batches.push(events(&mut numbers, first, 1000, MEMBERS, at));
    }
    let begun = Stopwatch::now();
    let writer = tokio::spawn(async move {
        for batch in batches {
            if stopped.load(Ordering::Relaxed) {
                break;
            }
            platform.ingest().record_activity(&scope, batch).await.expect("recorded");
            written.fetch_add(1000, Ordering::Relaxed);
        }
    });
    let busy = asked(side).await;
    stop.store(true, Ordering::Relaxed);
    writer.await.expect("it stopped");
    let speed = rows.load(Ordering::Relaxed) as f64 / begun.elapsed().as_secs_f64();
    assert!(rows.load(Ordering::Relaxed) < BATCHES * 1000, "there were rows to the end");
    println!(
        "\nsummary p50 idle {}, under ingest {}",
        micros(median(&idle)),
        micros(median(&busy))
    );
    let (idle, busy) = (p99(idle), p99(busy));
    println!(
        "summary p99 idle {}, under ingest of {speed:.0} rows a second {}, ratio {:.2}",
        micros(idle),
        micros(busy),
        busy.as_secs_f64() / idle.as_secs_f64(),
    );
}

async fn asked(side: &Side) -> Vec<Duration> {
    let at = Some(asked_at());
    let mut times = Vec::with_capacity(ASKED);
    for _ in 0..ASKED {
        let (took, answer) = time(side.platform.dashboard().summary(&side.scope, 7, at)).await;
        answer.expect("an answer").bytes().expect("JSON");
        times.push(took);
        // As questions come: one after the other, not back to back.
        tokio::time::sleep(Duration::from_micros(500)).await;
    }
    times
}

fn p99(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() * 99 / 100]
}
