//! Connections are ended at random, ten a second.

use std::time::{Duration, Instant};

use libtest_mimic::Trial;
use tokio::time::sleep;

use super::dose;
use super::load::Load;
use super::place::{Place, connections};
use crate::support::trial;

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial("weather::connections_that_are_ended_at_random_lose_nothing", terminations)]
}

async fn terminations() {
    let place = Place::new().await;
    let options = place.options();
    let load = Load::start(&place, &place.options()).await;
    let mut admin = place.admin().await;
    let (begin, mut ended) = (Instant::now(), 0);
    while begin.elapsed() < Duration::from_secs(dose(6, 60)) {
        // Mostly one that works, which an idle one does not show.
        let sql = "SELECT count(pg_terminate_backend(pid)) FROM (
                SELECT pid FROM pg_stat_activity WHERE application_name = 'ioc'
                ORDER BY state = 'idle', random() LIMIT 1
            ) AS victim";
        let one: i64 = sqlx::query_scalar(sql).fetch_one(&mut admin).await.unwrap();
        ended += one;
        sleep(Duration::from_millis(100)).await;
    }
    eprintln!("terminations: as before after {:?}", load.as_before().await);
    let open = connections(&mut admin).await;
    let most = options.max_connections + options.max_job_connections + 2;
    assert!((1..=i64::from(most)).contains(&open), "{open} connections are open");
    let told = load.end().await;
    assert!(ended >= 10, "only {ended} were ended");
    eprintln!("{ended} terminations: {told}");
    // What is certain not to be there is written again without a word.
    assert!(told.refused.keys().all(|code| *code == "commit_unconfirmed"), "{told}");
}
