//! A disk on which a write, a sync or another call fails: the caller is told,
//! nothing that was acknowledged is lost, and the work goes on.

use std::path::Path;

use libtest_mimic::Trial;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use crate::child::{Orders, Refusal, Word};
use crate::demands::{answers_as_undisturbed, nothing_is_lost, url};
use crate::place::Place;
use crate::running::{Ended, Running};
use crate::shim::{Call, Effect, Fault, counting, meeting, noted};
use crate::{rounds, shim, trial};

pub(crate) fn trials() -> Vec<Trial> {
    let trials = [
        trial("faults::what_was_acknowledged_survives_a_failing_disk", ingest),
        trial("faults::a_disk_that_fails_for_good_acknowledges_nothing", dead),
        trial("faults::a_torn_write_loses_nothing_acknowledged", torn),
    ];
    trials.map(|trial| trial.with_ignored_flag(!shim::works_here())).into()
}

/// Batches of a round.
const BATCHES: u64 = 40;

fn orders(place: &Place) -> Orders {
    Orders {
        database: url(&place.path("ioc.db")),
        from: 0,
        to: BATCHES,
        writers: 2,
        busy: false,
        tries: 5,
        pause_ms: 1,
        stops: false,
        stays: false,
    }
}

/// How many calls of each kind an undisturbed child makes.
fn usual_calls(orders: impl Fn(&Place) -> Orders) -> Vec<(Call, u64)> {
    let count = |call| {
        let place = Place::new();
        let variables = counting(call, &place.path("ioc.db"), &place.path("log"));
        let ended = run(&orders(&place), &variables);
        assert!(ended.sent_all());
        (call, noted(&place.path("log")))
    };
    Call::ALL.into_iter().map(count).filter(|(_, calls)| *calls > 0).collect()
}

/// Runs a child until its end, or kills it when it waits for that.
fn run(orders: &Orders, variables: &[(String, String)]) -> Ended {
    let mut child = Running::start(orders, variables);
    if orders.stays || orders.stops {
        child.until(&Word::Sent);
        return child.kill();
    }
    child.end()
}

fn ingest() {
    let mut rng = StdRng::seed_from_u64(4);
    let usual = usual_calls(orders);
    let mut met = 0;
    while met < rounds::of(300) {
        let place = Place::new();
        let (call, calls) = usual[rng.random_range(0..usual.len())];
        let fault = Fault {
            call,
            effect: call.error(&mut rng),
            from: rng.random_range(1..=calls),
            times: [1, 1, 3, 30][rng.random_range(0..4)],
        };
        let orders = Orders {
            writers: rng.random_range(1..=3),
            busy: rng.random_bool(0.3),
            stops: rng.random_bool(0.3),
            stays: rng.random_bool(0.3),
            ..orders(&place)
        };
        let database = place.path("ioc.db");
        let ended = run(&orders, &meeting(&fault, &database, &place.path("log")));
        met += u64::from(noted(&place.path("log")) > 0);
        for word in &ended.said {
            match word {
                Word::Refused(refusal) => clear(refusal, &database, &fault),
                // It is not tried for ever, only more often than a fault lasts.
                Word::GaveUp(_) => assert!(fault.times > 3, "{fault:?}: {:?}", ended.said),
                _ => {}
            }
        }
        if database.exists() {
            nothing_is_lost(&database, &ended, 0, BATCHES);
            answers_as_undisturbed(&database, BATCHES);
        }
    }
}

/// A refusal has a kind, a code and a way out.
fn clear(refusal: &Refusal, database: &Path, fault: &Fault) {
    // SQLite does not tell a page that cannot be read from a damaged one.
    let unreadable = fault.call == Call::Read && refusal.code == "database_corrupt";
    // A file that cannot be opened for writing it opens for reading.
    let codes = [
        "disk_error",
        "disk_full",
        "transaction_lost",
        "database_unreachable",
        "database_read_only",
    ];
    let known = refusal.kind == "unavailable"
        && codes.contains(&refusal.code.as_str())
        && refusal.temporary;
    assert!(known || unreadable, "{fault:?} {refusal:?}");
    assert!(refusal.hint.as_ref().is_some_and(|hint| !hint.is_empty()), "{fault:?} {refusal:?}");
    let place = refusal.context["database"].as_str();
    assert_eq!(place, database.to_str(), "{fault:?} {refusal:?}");
}

fn dead() {
    for call in [Call::Write, Call::Sync] {
        for effect in [Effect::Eio, Effect::Enospc] {
            let place = Place::new();
            let (database, log) = (place.path("ioc.db"), place.path("log"));
            let waiting = Orders { to: 0, stays: true, ..orders(&place) };
            run(&waiting, &counting(call, &database, &log));
            let before = noted(&log);
            let place = Place::new();
            let (database, log) = (place.path("ioc.db"), place.path("log"));
            let fault = Fault { call, effect, from: before + 1, times: 1 << 40 };
            let ended = run(&orders(&place), &meeting(&fault, &database, &log));
            assert!(ended.said.contains(&Word::Ready) && ended.sent_all(), "{fault:?}");
            assert_eq!(ended.acknowledged(), Vec::<u64>::new(), "{fault:?}");
            nothing_is_lost(&database, &ended, 0, BATCHES);
        }
    }
}

fn torn() {
    let mut rng = StdRng::seed_from_u64(5);
    // One writer, whose rests are everybody's: then the writer folds.
    let orders = |place: &Place| Orders { writers: 1, ..orders(place) };
    let usual = usual_calls(orders);
    let mut killed = 0;
    while killed < rounds::of(100) {
        let place = Place::new();
        // Half of them at a sync: there one transaction ends and the next begins.
        let (call, calls) = match usual.iter().find(|(call, _)| *call == Call::Sync) {
            Some(sync) if rng.random_bool(0.5) => *sync,
            _ => usual[rng.random_range(0..usual.len())],
        };
        let from = rng.random_range(1..=calls);
        let fault = Fault { call, effect: Effect::Kill, from, times: 1 };
        let database = place.path("ioc.db");
        let ended = run(&orders(&place), &meeting(&fault, &database, &place.path("log")));
        killed += u64::from(ended.was_killed());
        if database.exists() {
            nothing_is_lost(&database, &ended, 0, BATCHES);
            answers_as_undisturbed(&database, BATCHES);
        }
    }
}
