//! Batches with all that their transaction keeps, against bare inserts of the
//! same rows into an equal table.

use std::time::Duration;

use chrono::TimeDelta;
use futures_util::future::join_all;
use ioc_core::clock::Instant;
use ioc_core::model::activity::ActivityEvent;
use ioc_core::store::activity::ActivityStore;
use sqlx::PgConnection;

use crate::bare::Around;
use crate::host::Host;
use crate::measure::{median, ratio, time};
use crate::rows::{DAYS, MEMBERS, Numbers, ends, events};
use crate::side::{self, Side, in_order};
use crate::{bare, disk};

/// How many batches each writer writes before the other side has its turn.
const TURN: u32 = 4;

/// What a leg writes, and how.
struct Leg {
    name: &'static str,
    goal: &'static str,
    batch: u32,
    writers: u32,
    random: bool,
}

pub(crate) async fn run(rows: u32) {
    println!("\n| batches | ours, each | bare inserts | bare / ours | goal |");
    println!("|---|---|---|---|---|");
    let leg = |name, goal, writers, random| Leg { name, goal, batch: 1000, writers, random };
    let host = Host::start(None);
    run_leg(&host, "one", rows, &leg("1,000 in time order", "0.6", 1, false)).await;
    run_leg(&host, "four", rows, &leg("the same, four writers", "0.6", 4, false)).await;
    run_leg(&host, "random", rows, &leg("1,000 over 90 random days", "0.4", 1, true)).await;
    drop(host);
    let Some(library) = disk::slow() else {
        println!("| ten, fsync takes 1 ms | no C compiler | | | 0.8 |");
        return;
    };
    let host = Host::start(Some(library.clone()));
    let leg = |name, writers| Leg { name, goal: "0.8", batch: 10, writers, random: false };
    let rows = (rows / 25).max(4000);
    run_leg(&host, "one", rows, &leg("ten, fsync takes 1 ms", 1)).await;
    run_leg(&host, "four", rows, &leg("the same, four writers", 4)).await;
    println!(
        "\n| the least a transaction costs, fsync takes 1 ms | bare / bare in a transaction |"
    );
    println!("|---|---|");
    for (around, writers, name) in [
        (Around::Context, 1, "ten alone"),
        (Around::Context, 4, "the same, four writers"),
        (Around::Kept, 1, "ten with all that is kept"),
        (Around::Kept, 4, "the same, four writers"),
    ] {
        run_least(&host, &leg(name, writers), rows, around).await;
    }
    let _ = std::fs::remove_file(library);
}

async fn run_leg(host: &Host, database: &str, rows: u32, leg: &Leg) {
    let side = Side::empty(host, database).await;
    let mut bare = Vec::new();
    for _ in 0..leg.writers {
        bare.push(side.database.owner().await);
    }
    let mut batches = batches(&side, rows, leg);
    let a_turn = (leg.writers * TURN) as usize;
    let mut pairs = Vec::new();
    let rounds = batches.len() / a_turn;
    for round in 0..rounds {
        let turn: Vec<Vec<ActivityEvent>> = batches.drain(..a_turn).collect();
        let pair = if round % 2 == 0 {
            let (took, ()) = time(inserted(&mut bare, &turn, None)).await;
            (took, time(appended(&side, &turn, leg.writers)).await.0)
        } else {
            let (took, ()) = time(appended(&side, &turn, leg.writers)).await;
            (time(inserted(&mut bare, &turn, None)).await.0, took)
        };
        // The first turns warm both sides up.
        if round >= rounds / 5 {
            pairs.push(pair);
        }
    }
    let (bare, ours): (Vec<_>, Vec<_>) = pairs.iter().copied().unzip();
    let total = |times: &[Duration]| times.iter().sum::<Duration>().as_secs_f64();
    println!(
        "| {} | {:.2} ms | {:.2} ms | {:.2} of all, pairs {} | at least {} |",
        leg.name,
        median(&ours).as_secs_f64() * 1e3 / a_turn as f64,
        median(&bare).as_secs_f64() * 1e3 / a_turn as f64,
        total(&bare) / total(&ours),
        ratio(&pairs),
        leg.goal,
    );
}

/// What no design can be better than: bare inserts against themselves inside a
/// transaction that says whose they are, without anything of ours.
async fn run_least(host: &Host, leg: &Leg, rows: u32, around: Around) {
    let database = format!("least_{around:?}_{}", leg.writers);
    let side = Side::empty(host, &database.to_lowercase()).await;
    let mut bare = Vec::new();
    for _ in 0..leg.writers {
        bare.push(side.database.owner().await);
    }
    let mut batches = batches(&side, rows, leg);
    let a_turn = (leg.writers * TURN) as usize;
    let mut pairs = Vec::new();
    let rounds = batches.len() / (2 * a_turn);
    for round in 0..rounds {
        let first: Vec<_> = batches.drain(..a_turn).collect();
        let second: Vec<_> = batches.drain(..a_turn).collect();
        let pair = if round % 2 == 0 {
            let (took, ()) = time(inserted(&mut bare, &first, None)).await;
            (took, time(inserted(&mut bare, &second, Some(around))).await.0)
        } else {
            let (took, ()) = time(inserted(&mut bare, &first, Some(around))).await;
            (time(inserted(&mut bare, &second, None)).await.0, took)
        };
        if round >= rounds / 5 {
            pairs.push(pair);
        }
    }
    let (bare, within): (Vec<_>, Vec<_>) = pairs.iter().copied().unzip();
    let total = |times: &[Duration]| times.iter().sum::<Duration>().as_secs_f64();
    println!(
        "| {} | {:.2} of all, pairs {} |",
        leg.name,
        total(&bare) / total(&within),
        ratio(&pairs)
    );
}

/// The batches of a leg, in their order.
fn batches(side: &Side, rows: u32, leg: &Leg) -> Vec<Vec<ActivityEvent>> {
    let mut numbers = Numbers::new(7);
    let in_order = in_order(rows);
    let anywhere = |numbers: &mut Numbers| -> Instant {
        let seconds = i64::from(numbers.below(DAYS * 86_400));
        ends() - TimeDelta::days(i64::from(DAYS)) + TimeDelta::seconds(seconds)
    };
    let batch = |first: u32| {
        let new = events(&mut numbers, u64::from(first), leg.batch, MEMBERS, |numbers, index| {
            if leg.random { anywhere(numbers) } else { in_order(first + index) }
        });
        side::of(&side.scope, new)
    };
    (0..rows / leg.batch).map(|number| number * leg.batch).map(batch).collect()
}

/// Each alone, or inside a transaction of its own.
async fn inserted(bare: &mut [PgConnection], turn: &[Vec<ActivityEvent>], around: Option<Around>) {
    let writers = bare.len();
    let write = async |(writer, connection): (usize, &mut PgConnection)| {
        for events in turn.iter().skip(writer).step_by(writers) {
            match around {
                None => bare::insert(connection, events).await,
                Some(around) => bare::insert_in(around, connection, events).await,
            }
        }
    };
    join_all(bare.iter_mut().enumerate().map(write)).await;
}

async fn appended(side: &Side, turn: &[Vec<ActivityEvent>], writers: u32) {
    let write = |writer: u32| async move {
        for events in turn.iter().skip(writer as usize).step_by(writers as usize) {
            let store: &dyn ActivityStore = &**side.platform.store();
            let written = store.append_activity(&side.scope, events, &side::trace(events)).await;
            assert_eq!(written.expect("written").added, events.len() as u64);
        }
    };
    join_all((0..writers).map(write)).await;
}
