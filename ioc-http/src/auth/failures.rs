//! Sign-ins that failed, by the address that they came from.

use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use axum::http::StatusCode;
use moka::sync::Cache;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::problem::Problem;

/// From the first attempt on: until they are forgotten.
const WINDOW: Duration = Duration::from_secs(10);
/// How many addresses are kept.
const ADDRESSES: u64 = 10_000;

/// Counts what failed. Where no address is known all share one count.
#[derive(Debug)]
pub(super) struct Failures {
    most: u32,
    of: Cache<Option<IpAddr>, Arc<Attempts>>,
}

/// What one address attempts.
#[derive(Debug)]
struct Attempts {
    most: u32,
    failed: AtomicU32,
    /// A place for each that may still fail; closed once as many failed as may.
    places: Arc<Semaphore>,
}

/// An attempt of which nobody knows yet what comes of it. It counts as failed unless it
/// is taken back: who goes away before the answer has guessed too.
#[derive(Debug)]
pub(super) struct Attempt {
    attempts: Arc<Attempts>,
    place: Option<OwnedSemaphorePermit>,
}

impl Failures {
    pub(super) fn new(most: u32) -> Self {
        Self::within(WINDOW, most)
    }

    fn within(window: Duration, most: u32) -> Self {
        Self { most, of: Cache::builder().max_capacity(ADDRESSES).time_to_live(window).build() }
    }

    /// Counts an attempt. Where those under way might be the last that may fail, it waits
    /// for what comes of them: no more are tried at once than one after another.
    ///
    /// # Errors
    /// 429 where too many from the address failed.
    pub(super) async fn attempt(&self, peer: Option<IpAddr>) -> Result<Attempt, Problem> {
        let attempts = self.of(peer);
        let place = attempts.places.clone().acquire_owned().await.map_err(|_| too_many())?;
        Ok(Attempt { attempts, place: Some(place) })
    }

    /// Counts one that failed with `problem`, and returns what to tell: 429 in its place
    /// where too many from the address failed before.
    pub(super) fn count(&self, peer: Option<IpAddr>, problem: Problem) -> Problem {
        let attempts = self.of(peer);
        if attempts.places.is_closed() {
            return too_many();
        }
        attempts.fail();
        problem
    }

    fn of(&self, peer: Option<IpAddr>) -> Arc<Attempts> {
        self.of.get_with(peer.map(network), || Arc::new(Attempts::new(self.most)))
    }
}

impl Attempts {
    fn new(most: u32) -> Self {
        let places = Arc::new(Semaphore::new(Semaphore::MAX_PERMITS.min(most as usize)));
        if most == 0 {
            places.close();
        }
        Self { most, failed: AtomicU32::new(0), places }
    }

    fn fail(&self) {
        if self.failed.fetch_add(1, Ordering::Relaxed) + 1 >= self.most {
            self.places.close();
        }
    }
}

impl Attempt {
    /// It did not fail, or not for what was shown.
    pub(super) fn take_back(mut self) {
        self.place = None;
    }
}

impl Drop for Attempt {
    fn drop(&mut self) {
        if let Some(place) = self.place.take() {
            place.forget();
            self.attempts.fail();
        }
    }
}

fn too_many() -> Problem {
    let (code, detail) = ("too_many_failed_sign_ins", "too many sign-ins from here failed");
    let seconds = WINDOW.as_secs();
    Problem::new(StatusCode::TOO_MANY_REQUESTS, code, detail)
        .with_hint(format!("check the token or key, and send the next one in {seconds} s"))
        .after_seconds(seconds.try_into().unwrap_or(u32::MAX))
}

/// What one caller has: of IPv6 usually a whole /64.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        address @ IpAddr::V4(_) => address,
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;

    use tokio::time::{sleep, timeout};

    use super::*;

    #[expect(clippy::unnecessary_wraps, reason = "what is known of a peer is an option")]
    fn peer(text: &str) -> Option<IpAddr> {
        Some(text.parse().unwrap())
    }

    /// The status with which an attempt is answered that comes to nothing.
    async fn failed(failures: &Failures, peer: Option<IpAddr>) -> u16 {
        failures.attempt(peer).await.map_or_else(|problem| problem.status(), |_| 401)
    }

    #[tokio::test]
    async fn an_address_that_failed_too_often_is_refused_for_a_while_and_no_other() {
        let failures = Failures::within(Duration::from_millis(200), 3);
        let one = peer("192.0.2.1");
        for _ in 0..3 {
            assert_eq!(failed(&failures, one).await, 401);
        }
        assert_eq!(failed(&failures, one).await, 429);
        assert_eq!(failed(&failures, peer("::ffff:192.0.2.1")).await, 429);
        let forged = || Problem::unauthenticated("bad_token", "it is forged");
        assert_eq!(failures.count(one, forged()).status(), 429);
        assert_eq!(failures.count(None, forged()).status(), 401);
        assert_eq!(failed(&failures, peer("192.0.2.2")).await, 401);
        sleep(Duration::from_millis(300)).await;
        assert_eq!(failed(&failures, one).await, 401);
    }

    #[tokio::test]
    async fn who_has_a_network_of_addresses_is_counted_once() {
        let failures = Failures::within(Duration::from_mins(1), 2);
        failed(&failures, peer("2001:db8::1")).await;
        failed(&failures, peer("2001:db8::2:1")).await;
        assert_eq!(failed(&failures, peer("2001:db8::3")).await, 429);
        assert_eq!(failed(&failures, peer("2001:db8:0:1::1")).await, 401);
    }

    #[tokio::test]
    async fn what_is_under_way_counts_until_it_is_taken_back() {
        let failures = Failures::within(Duration::from_mins(1), 2);
        let one = peer("192.0.2.1");
        let (first, second) = tokio::join!(failures.attempt(one), failures.attempt(one));
        let mut third = pin!(failures.attempt(one));
        assert!(timeout(Duration::from_millis(20), third.as_mut()).await.is_err(), "it waits");
        first.unwrap().take_back();
        third.await.unwrap().take_back();
        // Whoever went away is counted.
        drop(second);
        assert_eq!(failed(&failures, one).await, 401);
        assert_eq!(failed(&failures, one).await, 429);
    }
}
