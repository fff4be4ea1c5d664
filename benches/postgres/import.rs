//! A bulk import through the store, against a bare binary COPY of the same rows
//! into an equal table.

use ioc_core::model::activity::ActivityEvent;
use ioc_core::store::activity::ActivityStore;

use crate::bare;
use crate::host::Host;
use crate::measure::{median, ratio, time};
use crate::rows::{MEMBERS, Numbers, events};
use crate::side::{self, Side, in_order};

const BATCH: u32 = 25_000;

pub(crate) async fn run(rows: u32) {
    let host = Host::start(None);
    let side = Side::empty(&host, "import").await;
    let mut connection = side.database.owner().await;
    let mut numbers = Numbers::new(7);
    let in_order = in_order(rows);
    let mut pairs = Vec::new();
    for round in 0..rows / BATCH {
        let first = round * BATCH;
        let at = |_: &mut Numbers, index: u32| in_order(first + index);
        let new = events(&mut numbers, u64::from(first), BATCH, MEMBERS, at);
        let events = side::of(&side.scope, new);
        let pair = if round % 2 == 0 {
            let (took, ()) = time(bare::copy(&mut connection, &events)).await;
            (took, time(append(&side, &events)).await.0)
        } else {
            let (took, ()) = time(append(&side, &events)).await;
            (time(bare::copy(&mut connection, &events)).await.0, took)
        };
        if round >= 2 {
            pairs.push(pair);
        }
    }
    let (bare, ours): (Vec<_>, Vec<_>) = pairs.iter().copied().unzip();
    let speed = |took: std::time::Duration| f64::from(BATCH) / took.as_secs_f64();
    println!(
        "\nimport in batches of {BATCH}: {:.0} rows a second, bare COPY {:.0}, \
         COPY / ours {} (goal: at least 0.4)",
        speed(median(&ours)),
        speed(median(&bare)),
        ratio(&pairs),
    );
}

async fn append(side: &Side, events: &[ActivityEvent]) {
    let store: &dyn ActivityStore = &**side.platform.store();
    let written = store.append_activity(&side.scope, events, &side::trace(events)).await;
    assert_eq!(written.expect("written").added, events.len() as u64);
}
