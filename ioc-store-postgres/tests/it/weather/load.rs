//! Many who write and read while the weather is bad, and what they may ask of a
//! store all the time.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::{Duration, Instant};

use chrono_tz::Tz;
use ioc_core::access::scope::Scope;
use ioc_core::conformance::fixture::{now, trace};
use ioc_core::error::{Error, ErrorKind};
use ioc_core::store::activity::ActivityStore;
use ioc_store_postgres::{PostgresOptions, PostgresStore};
use tokio::task::JoinSet;
use tokio::time::sleep;

use super::batches::{self, ROWS, batch};
use super::place::Place;

const WRITERS: u32 = 4;
const READERS: u32 = 2;
/// How soon all is as before.
pub(crate) const SOON: Duration = Duration::from_secs(5);

/// Writers and readers under way.
pub(crate) struct Load {
    store: Arc<PostgresStore>,
    scopes: Vec<Scope>,
    ends: Arc<AtomicBool>,
    /// How often each of them succeeded.
    successes: Vec<Arc<AtomicU32>>,
    crowd: JoinSet<Told>,
}

/// What one of them, or all together, saw.
#[derive(Debug, Default)]
pub(crate) struct Told {
    /// The batches that were acknowledged.
    pub(crate) acknowledged: Vec<u32>,
    /// How often a call was refused, by the error's code.
    pub(crate) refused: BTreeMap<&'static str, u32>,
    /// How long the slowest call took.
    pub(crate) slowest: Duration,
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { acknowledged, refused, slowest } = self;
        write!(f, "{} batches, slowest call {slowest:?}, refused {refused:?}", acknowledged.len())
    }
}

/// One who writes or reads.
struct One {
    store: Arc<PostgresStore>,
    scopes: Vec<Scope>,
    ends: Arc<AtomicBool>,
    successes: Arc<AtomicU32>,
    told: Told,
}

impl Load {
    /// Two organizations, and those who write and read them with `options`.
    pub(crate) async fn start(place: &Place, options: &PostgresOptions) -> Self {
        let mut scopes = Vec::new();
        for (number, zone) in [(1, Tz::Europe__Berlin), (2, Tz::UTC)] {
            scopes.push(place.organization(number, zone).await);
        }
        let store = Arc::new(PostgresStore::open(options).unwrap());
        let ends = Arc::new(AtomicBool::new(false));
        let (mut successes, mut crowd) = (Vec::new(), JoinSet::new());
        for number in 0..WRITERS + READERS {
            let one = One {
                store: store.clone(),
                scopes: scopes.clone(),
                ends: ends.clone(),
                successes: Arc::default(),
                told: Told::default(),
            };
            successes.push(one.successes.clone());
            if number < WRITERS {
                crowd.spawn(one.write(number));
            } else {
                crowd.spawn(one.read());
            }
        }
        let load = Self { store, scopes, ends, successes, crowd };
        load.as_before().await;
        load
    }

    /// Waits until each of them has begun a call and succeeded, and says how long
    /// that took: it must be soon.
    pub(crate) async fn as_before(&self) -> Duration {
        let count = || self.successes.iter().map(|it| it.load(Ordering::SeqCst));
        let before: Vec<u32> = count().collect();
        let begin = Instant::now();
        // The first success may be that of a call that was under way.
        while count().zip(&before).any(|(now, before)| now < before + 2) {
            assert!(begin.elapsed() < SOON, "not all succeed again after {SOON:?}");
            sleep(Duration::from_millis(1)).await;
        }
        begin.elapsed()
    }

    /// Ends it; every batch that was begun is acknowledged by then. Nothing is
    /// lost and nothing is counted twice.
    pub(crate) async fn end(mut self) -> Told {
        self.ends.store(true, Ordering::SeqCst);
        let mut all = Told::default();
        while let Some(told) = self.crowd.join_next().await {
            let told = told.unwrap();
            all.acknowledged.extend(told.acknowledged);
            for (code, count) in told.refused {
                *all.refused.entry(code).or_default() += count;
            }
            all.slowest = all.slowest.max(told.slowest);
        }
        for (place, scope) in self.scopes.iter().enumerate() {
            let ours = |number: &&u32| batches::place(**number) == place;
            let numbers: Vec<u32> = all.acknowledged.iter().filter(ours).copied().collect();
            batches::are_there(&self.store, scope, &numbers).await;
        }
        all
    }
}

impl One {
    async fn write(mut self, first: u32) -> Told {
        let mut number = first;
        while !self.ends.load(Ordering::SeqCst) {
            let scope = self.scopes[batches::place(number)].clone();
            let events = batch(&scope, number);
            let mut tries = 0;
            loop {
                let begin = Instant::now();
                let written = self.store.append_activity(&scope, &events, &trace(now())).await;
                tries += 1;
                if let Some(written) = self.seen(begin, written).await {
                    assert_eq!(written.added + written.unchanged, u64::from(ROWS));
                    assert!(tries > 1 || written.unchanged == 0, "{written:?} at the first try");
                    assert!([0, u64::from(ROWS)].contains(&written.added), "half a batch");
                    break;
                }
            }
            self.told.acknowledged.push(number);
            number += WRITERS;
            sleep(Duration::from_millis(2)).await;
        }
        self.told
    }

    async fn read(mut self) -> Told {
        while !self.ends.load(Ordering::SeqCst) {
            for scope in self.scopes.clone() {
                let begin = Instant::now();
                let read = batches::activity(&self.store, &scope).await;
                self.seen(begin, read).await;
            }
            sleep(Duration::from_millis(5)).await;
        }
        self.told
    }

    /// What a call returned; who was refused was refused for now.
    async fn seen<T>(&mut self, begin: Instant, done: Result<T, Error>) -> Option<T> {
        self.told.slowest = self.told.slowest.max(begin.elapsed());
        match done {
            Ok(done) => {
                self.successes.fetch_add(1, Ordering::SeqCst);
                Some(done)
            }
            Err(error) => {
                is_for_now(&error);
                *self.told.refused.entry(error.code()).or_default() += 1;
                sleep(Duration::from_millis(20)).await;
                None
            }
        }
    }
}

/// An error that says: not now, try again.
pub(crate) fn is_for_now(error: &Error) {
    assert_eq!(error.kind(), ErrorKind::Unavailable, "{error:?}");
    assert!(error.is_temporary() && error.hint().is_some(), "{error:?}");
}
