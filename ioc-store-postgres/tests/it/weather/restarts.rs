//! The server is restarted under load.

use std::time::Duration;

use libtest_mimic::Trial;
use tokio::time::sleep;

use super::dose;
use super::load::{Load, Told};
use super::place::Place;
use crate::support::trial;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("weather::a_restart_is_waited_for_and_loses_nothing", restart),
        trial("weather::a_crash_of_the_server_is_waited_for_and_loses_nothing", crash),
        trial("weather::a_server_that_stays_away_is_told_of_and_loses_nothing", away),
    ]
}

async fn restart() {
    let told = restarts("fast", dose(2, 20), Duration::ZERO, Duration::from_secs(10)).await;
    assert!(told.refused.keys().all(|code| *code == "commit_unconfirmed"), "{told}");
}

async fn crash() {
    let told = restarts("immediate", dose(2, 20), Duration::ZERO, Duration::from_secs(10)).await;
    assert!(told.refused.keys().all(|code| *code == "commit_unconfirmed"), "{told}");
}

async fn away() {
    let patience = Duration::from_secs(1);
    let told = restarts("fast", dose(1, 5), patience * 3, patience).await;
    assert!(told.refused.contains_key("database_unreachable"), "{told}");
}

/// Stops the server under load and starts it again when it was `away`, several
/// times.
async fn restarts(mode: &str, times: u64, away: Duration, patience: Duration) -> Told {
    let place = Place::new().await;
    let mut options = place.options();
    options.acquire_timeout = patience;
    let load = Load::start(&place, &options).await;
    for _ in 0..times {
        sleep(Duration::from_millis(300)).await;
        place.server.stop(mode);
        sleep(away).await;
        place.server.run_again();
        eprintln!("{mode}: as before after {:?}", load.as_before().await);
    }
    let told = load.end().await;
    eprintln!("{mode}: {told}");
    told
}
