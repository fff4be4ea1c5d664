//! When to come back.

use std::time::Duration;

use ioc_core::ids::secret;

/// The shortest time after which somebody comes back.
const SHORTEST: u64 = 1_000;
/// Over how long those who were cut off together come back.
const SPREAD: u64 = 9_000;

/// How long somebody waits before it connects again: each another time, so that after
/// the end of a server not all of them come at once.
pub(super) fn retry() -> Duration {
    let [first, second, ..] = secret();
    Duration::from_millis(SHORTEST + u64::from(u16::from_be_bytes([first, second])) % SPREAD)
}
