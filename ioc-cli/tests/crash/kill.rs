//! `kill -9` at random instants: what was acknowledged stays, the rest is there
//! as a whole or not at all, and doing it again completes it.

use std::time::Duration;

use libtest_mimic::Trial;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use crate::child::{Orders, Word};
use crate::demands::{answers_as_undisturbed, file_is_whole, nothing_is_lost, url};
use crate::files::{Answers, File};
use crate::place::{Place, Run, duration, kill_within};
use crate::running::Running;
use crate::{rounds, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("kill::what_was_acknowledged_survives_every_kill", ingest),
        trial("kill::an_interrupted_import_is_completed_by_the_second", import),
        trial("kill::an_interrupted_rebuild_is_completed_by_the_second", rebuild),
        trial("kill::an_interrupted_withdrawal_is_completed_by_the_second", withdraw),
        trial("kill::an_interrupted_migration_is_completed_by_the_next", migrate),
    ]
}

/// Batches of a database; a kill comes before the last of them.
const BATCHES: u64 = 240;

fn ingest() {
    let mut rng = StdRng::seed_from_u64(1);
    let mut killed = 0;
    while killed < rounds::of(200) {
        // A database lives through several kills.
        let place = Place::new();
        let database = place.path("ioc.db");
        let mut from = 0;
        while from < BATCHES {
            let orders = Orders {
                database: url(&database),
                from,
                to: BATCHES,
                writers: 4,
                busy: rng.random_bool(0.5),
                tries: 0,
                pause_ms: 0,
                stops: false,
                stays: false,
            };
            let mut child = Running::start(&orders, &[]);
            // While it opens the database, or while it works.
            if rng.random_bool(0.2) {
                std::thread::sleep(Duration::from_micros(rng.random_range(0..60_000)));
            } else {
                child.until(&Word::Ready);
                std::thread::sleep(Duration::from_micros(rng.random_range(0..300_000)));
            }
            let ended = child.kill();
            killed += u64::from(ended.was_killed());
            let last = ended.acknowledged().into_iter().max();
            let to = last.map_or(from, |last| last + 1) + orders.writers;
            let to = to.min(BATCHES);
            if database.exists() {
                nothing_is_lost(&database, &ended, from, to);
                from = to;
            }
        }
        answers_as_undisturbed(&database, BATCHES);
    }
}

fn import() {
    let mut rng = StdRng::seed_from_u64(2);
    for file in File::ALL {
        let undisturbed = Place::new();
        file.write(&undisturbed);
        let takes = duration(|| drop(undisturbed.ioc(file.import()).ok()));
        let answers = Answers::of(&undisturbed);
        let mut killed = 0;
        while killed < rounds::of(200).div_ceil(File::ALL.len() as u64) {
            let place = Place::new();
            file.write(&place);
            let times = if rng.random_bool(0.3) { 2 } else { 1 };
            for _ in 0..times {
                killed += u64::from(kill_within(place.command(file.import()), takes, &mut rng));
                if place.path("ioc.db").exists() {
                    file_is_whole(&place.path("ioc.db"));
                    // An empty file is one that a kill left before the schema.
                    place.ioc("migrate").ok();
                    place.ioc("rebuild --check").ok();
                }
            }
            let report = place.ioc(file.import()).ok().json();
            let written = &report["organizations"][0]["written"];
            let told = |key: &str| written[key].as_u64().unwrap();
            assert_eq!(told("added") + told("changed") + told("unchanged"), file.rows());
            assert_eq!(Answers::of(&place), answers);
            place.ioc("rebuild --check").ok();
            file_is_whole(&place.path("ioc.db"));
        }
    }
}

/// Every day is damaged; a kill leaves some of them mended and each as a whole.
fn rebuild() {
    const WORDS: &str = "rebuild --organization Acme --from 2026-02-01 --to 2026-02-28 --json";
    let mut rng = StdRng::seed_from_u64(10);
    let damaged = Place::new();
    File::Activity.write(&damaged);
    damaged.ioc(File::Activity.import()).ok();
    let answers = Answers::of(&damaged);
    let connection = rusqlite::Connection::open(damaged.path("ioc.db")).unwrap();
    connection.execute_batch("UPDATE rollup_activity_days SET activity = x'00'; VACUUM").unwrap();
    connection.close().unwrap();
    let copy = || {
        let place = Place::new();
        std::fs::copy(damaged.path("ioc.db"), place.path("ioc.db")).unwrap();
        place
    };
    let differences = |run: Run| run.json()["rebuilt"][0]["drift"].as_array().unwrap().len();
    let whole = copy();
    let takes = duration(|| assert_eq!(differences(whole.ioc(WORDS).ok()), 28));
    let (mut killed, rounds) = (0, rounds::of(100));
    while killed < rounds {
        let place = copy();
        killed += u64::from(kill_within(place.command(WORDS), takes, &mut rng));
        file_is_whole(&place.path("ioc.db"));
        let left = differences(place.ioc(&format!("{WORDS} --check")));
        assert!(left <= 28 && left.is_multiple_of(7), "{left} days are left: half a stretch");
        assert_eq!(differences(place.ioc(WORDS).ok()), left);
        place.ioc("rebuild --check").ok();
        assert_eq!(Answers::of(&place), answers);
    }
}

fn withdraw() {
    const WITHDRAW: &str = "withdraw activity file.csv --organization Acme --at 2026-03-01 --json";
    let mut rng = StdRng::seed_from_u64(4);
    let (file, undisturbed) = (File::Activity, Place::new());
    file.write(&undisturbed);
    undisturbed.ioc(file.import()).ok();
    let imported = std::fs::read(undisturbed.path("ioc.db")).unwrap();
    let takes = duration(|| drop(undisturbed.ioc(WITHDRAW).ok()));
    let answers = Answers::of(&undisturbed);
    let mut killed = 0;
    while killed < rounds::of(100) {
        let place = Place::new();
        file.write(&place);
        std::fs::write(place.path("ioc.db"), &imported).unwrap();
        killed += u64::from(kill_within(place.command(WITHDRAW), takes, &mut rng));
        file_is_whole(&place.path("ioc.db"));
        place.ioc("rebuild --check").ok();
        let report = place.ioc(WITHDRAW).ok().json();
        let told = |key: &str| report["organizations"][0][key].as_u64().unwrap();
        assert_eq!(told("withdrawn") + told("not_there"), file.rows());
        assert_eq!(Answers::of(&place), answers);
        let again = place.ioc(file.import()).ok().json();
        assert_eq!(again["organizations"][0]["withdrawn"], file.rows());
        place.ioc("rebuild --check").ok();
    }
}

fn migrate() {
    let mut rng = StdRng::seed_from_u64(3);
    let takes = duration(|| drop(Place::new().ioc("migrate").ok()));
    let mut killed = 0;
    while killed < rounds::of(100) {
        let place = Place::new();
        killed += u64::from(kill_within(place.command("migrate"), takes, &mut rng));
        if place.path("ioc.db").exists() {
            file_is_whole(&place.path("ioc.db"));
        }
        place.ioc("migrate").ok();
        assert_eq!(place.ioc("migrate --json").ok().json()["applied"], serde_json::json!([]));
        file_is_whole(&place.path("ioc.db"));
    }
}
