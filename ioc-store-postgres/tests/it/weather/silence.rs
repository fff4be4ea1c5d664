//! The server falls silent: all of its processes are stopped.

use std::time::{Duration, Instant};

use libtest_mimic::Trial;
use tokio::time::sleep;

use super::dose;
use super::load::Load;
use super::place::Place;
use crate::support::trial;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("weather::a_silent_server_that_wakes_goes_on_where_it_was", wakes),
        trial("weather::nobody_waits_for_a_silent_server_for_ever", gives_up),
    ]
}

async fn wakes() {
    let place = Place::new().await;
    let load = Load::start(&place, &place.options()).await;
    sleep(Duration::from_millis(200)).await;
    place.signal("-STOP");
    sleep(Duration::from_secs(dose(3, 20))).await;
    place.signal("-CONT");
    eprintln!("silence: as before after {:?}", load.as_before().await);
    let told = load.end().await;
    eprintln!("silence: {told}");
}

async fn gives_up() {
    let place = Place::new().await;
    let mut options = place.options();
    options.statement_timeout = Duration::from_millis(500);
    options.acquire_timeout = Duration::from_secs(1);
    let load = Load::start(&place, &options).await;
    place.signal("-STOP");
    let begin = Instant::now();
    sleep(Duration::from_secs(dose(6, 20))).await;
    let silent = begin.elapsed();
    place.signal("-CONT");
    eprintln!("long silence: as before after {:?}", load.as_before().await);
    let told = load.end().await;
    // Twice a statement for the work, as much for the commit, and a connection.
    let longest = options.statement_timeout * 4 + options.acquire_timeout;
    let longest = longest + Duration::from_secs(1);
    assert!(told.slowest < longest && longest < silent, "a call took {:?}", told.slowest);
    assert!(told.refused.contains_key("database_silent"), "{:?}", told.refused);
    eprintln!("long silence: {told}");
}
