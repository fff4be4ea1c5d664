//! Sign-ins that failed, by the address that they came from.

use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use axum::http::StatusCode;
use moka::sync::Cache;

use crate::problem::Problem;

/// From the first failure on: until they are forgotten.
const WINDOW: Duration = Duration::from_secs(10);
/// How many addresses are kept.
const ADDRESSES: u64 = 10_000;

/// Counts what failed. Where no address is known all share one count.
#[derive(Debug)]
pub(super) struct Failures {
    most: u32,
    of: Cache<Option<IpAddr>, Arc<AtomicU32>>,
}

impl Failures {
    pub(super) fn new(most: u32) -> Self {
        Self::within(WINDOW, most)
    }

    fn within(window: Duration, most: u32) -> Self {
        Self { most, of: Cache::builder().max_capacity(ADDRESSES).time_to_live(window).build() }
    }

    /// Fails where too many from the address failed.
    ///
    /// # Errors
    /// 429.
    pub(super) fn check(&self, peer: Option<IpAddr>) -> Result<(), Problem> {
        let failed = self.of.get(&peer.map(network));
        if failed.is_none_or(|failed| failed.load(Ordering::Relaxed) < self.most) {
            return Ok(());
        }
        let (code, detail) = ("too_many_failed_sign_ins", "too many sign-ins from here failed");
        let seconds = WINDOW.as_secs();
        Err(Problem::new(StatusCode::TOO_MANY_REQUESTS, code, detail)
            .with_hint(format!("check the token or key, and send the next one in {seconds} s"))
            .after_seconds(seconds.try_into().unwrap_or(u32::MAX)))
    }

    /// Counts one that failed.
    pub(super) fn count(&self, peer: Option<IpAddr>) {
        self.of.get_with(peer.map(network), Arc::default).fetch_add(1, Ordering::Relaxed);
    }
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
    use super::*;

    #[expect(clippy::unnecessary_wraps, reason = "what is known of a peer is an option")]
    fn peer(text: &str) -> Option<IpAddr> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn an_address_that_failed_too_often_is_refused_for_a_while_and_no_other() {
        let failures = Failures::within(Duration::from_millis(200), 3);
        let one = peer("192.0.2.1");
        for _ in 0..3 {
            failures.check(one).unwrap();
            failures.count(one);
        }
        assert_eq!(failures.check(one).unwrap_err().status(), 429);
        assert_eq!(failures.check(peer("::ffff:192.0.2.1")).unwrap_err().status(), 429);
        failures.check(peer("192.0.2.2")).unwrap();
        failures.check(None).unwrap();
        std::thread::sleep(Duration::from_millis(300));
        failures.check(one).unwrap();
    }

    #[test]
    fn who_has_a_network_of_addresses_is_counted_once() {
        let failures = Failures::within(Duration::from_mins(1), 2);
        failures.count(peer("2001:db8::1"));
        failures.count(peer("2001:db8::2:1"));
        assert_eq!(failures.check(peer("2001:db8::3")).unwrap_err().status(), 429);
        failures.check(peer("2001:db8:0:1::1")).unwrap();
    }
}
