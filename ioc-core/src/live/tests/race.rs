//! Many threads at once.

use std::sync::Barrier;
use std::thread;

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use super::*;
use crate::live::connection::CloseReason;

const THREADS: u64 = 64;
const NAMES: [&str; 4] = ["acme", "other", "third", "fourth"];

/// The full count with `IOC_TEST_ROUNDS=1000` while building.
fn operations() -> u32 {
    let rounds: Option<u32> = option_env!("IOC_TEST_ROUNDS").and_then(|it| it.parse().ok());
    rounds.map_or(2_000, |rounds| rounds * 10)
}

fn storm(hub: &LiveHub, seed: u64) {
    let mut random = StdRng::seed_from_u64(seed);
    let mut open: Vec<(&str, Connection)> = Vec::new();
    for _ in 0..operations() {
        let name = NAMES[random.random_range(0..NAMES.len())];
        let scope = host(name);
        match random.random_range(0..12) {
            0..2 => {
                if let Ok(connection) = hub.connect(scope) {
                    open.push((name, connection));
                }
            }
            2 => {
                let title = format!("{name} {seed}");
                hub.broadcast(&scope, &ready(&scope, &title, ReportStatus::Published)).unwrap();
            }
            3..5 => {
                hub.broadcast(&scope, &metric(name)).unwrap();
            }
            5 => hub.skip(scope.organization_id()),
            6 => {
                let own = |it: &Scope| it.organization_id() == scope.organization_id();
                if random.random_bool(0.1) {
                    hub.disconnect(CloseReason::Revoked, own);
                }
            }
            _ if open.is_empty() => {}
            other => {
                let place = random.random_range(0..open.len());
                let (name, connection) = &mut open[place];
                match other {
                    7 => {
                        let kind = Kind::ALL[random.random_range(0..4)];
                        let _ = connection.subscribe(kind, &[]);
                    }
                    8 => {
                        let _ = connection.resume(connection.position());
                    }
                    9 => drop(open.swap_remove(place)),
                    _ => {
                        if let Some(Event::Message(envelope)) = now(connection) {
                            let told = String::from_utf8_lossy(envelope.json());
                            let own = host(name).organization_id().to_string();
                            assert!(told.contains(&own) && told.contains(*name), "{told}");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn sixty_four_threads_leave_nothing_behind_and_cross_nowhere() {
    let limits = LiveLimits {
        connections: 400,
        connections_per_organization: 150,
        messages: 16,
        ..LiveLimits::default()
    };
    let (hub, start) = (hub(limits), Barrier::new(64));
    thread::scope(|threads| {
        for seed in 0..THREADS {
            let (hub, start) = (&hub, &start);
            threads.spawn(move || {
                start.wait();
                storm(hub, seed);
            });
        }
    });
    let left: usize = hub.inner().all().iter().map(|it| crate::live::hub::held(it).readers()).sum();
    assert_eq!((hub.stats().connections, left), (0, 0));
    assert!(hub.stats().serialised > 1_000);
}

#[test]
fn one_organization_never_reads_anothers_messages() {
    let hub = hub(LiveLimits::default());
    let connect = |name| {
        let reader = hub.connect(host(name)).unwrap();
        subscribe(&reader, &Kind::ALL[..4]);
        reader
    };
    let mut readers: Vec<_> = NAMES.into_iter().map(|name| (name, connect(name))).collect();
    for number in 0..200 {
        let name = NAMES[number % NAMES.len()];
        let scope = host(name);
        hub.broadcast(&scope, &metric(name)).unwrap();
        let title = format!("{name} {number}");
        hub.broadcast(&scope, &ready(&scope, &title, ReportStatus::Published)).unwrap();
    }
    for (name, reader) in &mut readers {
        let told = told(reader);
        assert_eq!(told.len(), 51, "{name}");
        assert!(told.iter().all(|it| it.starts_with(*name)), "{name}: {told:?}");
    }
}
