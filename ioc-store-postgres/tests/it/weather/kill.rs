//! `kill -9` of who writes: what was acknowledged is there, every batch as a
//! whole or not at all, and the server keeps nothing of the dead.

use std::io::Read;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono_tz::Tz;
use libtest_mimic::Trial;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use sqlx::PgConnection;
use tokio::time::sleep;

use super::batches::{self, ROWS};
use super::child::{Orders, WRITERS};
use super::dose;
use super::place::{Place, connections};
use crate::support::trial;

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial("weather::what_was_acknowledged_survives_every_kill_of_who_wrote_it", kills)]
}

/// An organization lives through so many kills.
const KILLS: u64 = 10;

async fn kills() {
    let mut rng = StdRng::seed_from_u64(1);
    let place = Place::new().await;
    let mut admin = place.admin().await;
    let (mut there, mut written) = (Vec::new(), 0);
    for round in 0..dose(20, 200) {
        let number = u32::try_from(round / KILLS).unwrap() + 1;
        if round.is_multiple_of(KILLS) {
            place.organization(number, Tz::Europe__Berlin).await;
            there = Vec::new();
        }
        let from = there.last().map_or(0, |last| last + 1);
        let orders = Orders { urls: place.urls(), organization: number, from };
        let acknowledged = acknowledged_until_killed(&orders, &mut rng);
        written += acknowledged.len();
        // A commit that was sent before the kill may still be under way.
        nothing_is_held(&mut admin).await;
        let store = Arc::new(place.store());
        let scope = super::child::scope(&store, number).await;
        // A writer has at most one batch under way that it was not told of.
        let last = acknowledged.iter().max().map_or(from, |last| last + 1) + WRITERS * 2;
        for batch in from..last {
            let known = batches::known(&store, &scope, batch).await;
            assert!([0, u64::from(ROWS)].contains(&known), "half a batch");
            assert!(known > 0 || !acknowledged.contains(&batch), "batch {batch} is lost");
            if known > 0 {
                there.push(batch);
            }
        }
        batches::are_there(&store, &scope, &there).await;
    }
    eprintln!("kills: {written} batches were acknowledged");
    assert!(written > 0);
}

/// Starts a child, kills it at a random instant, and says what was acknowledged
/// to it.
fn acknowledged_until_killed(orders: &Orders, rng: &mut StdRng) -> Vec<u32> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .arg("child")
        .arg(serde_json::to_string(orders).unwrap())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = child.stdout.take().unwrap();
    let mut first = [0; 1];
    // While it connects, or while it works.
    if rng.random_bool(0.8) {
        said.read_exact(&mut first).unwrap();
    }
    std::thread::sleep(Duration::from_micros(rng.random_range(0..300_000)));
    child.kill().unwrap();
    let mut rest = String::new();
    said.read_to_string(&mut rest).unwrap();
    assert_eq!(child.wait().unwrap().code(), None, "it lived until it was killed");
    let begin = std::str::from_utf8(&first).unwrap().trim_start_matches('\0');
    format!("{begin}{rest}").lines().map(|line| line.parse().unwrap()).collect()
}

/// Soon no connection of an application is left, and no lock.
async fn nothing_is_held(admin: &mut PgConnection) {
    let locks = "SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid)
        WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()";
    let begin = Instant::now();
    loop {
        let held: i64 = sqlx::query_scalar(locks).fetch_one(&mut *admin).await.unwrap();
        let open = connections(admin).await;
        if open == 0 && held == 0 {
            return;
        }
        let waited = begin.elapsed();
        assert!(waited < Duration::from_secs(2), "{open} connections, {held} locks are left");
        sleep(Duration::from_millis(10)).await;
    }
}
