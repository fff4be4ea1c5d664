//! The only place that reads the wall clock.

use std::fmt;
use std::sync::Mutex;

use chrono::{DateTime, DurationRound, TimeDelta, Utc};

/// An instant: UTC with microseconds.
pub type Instant = DateTime<Utc>;

/// Tells the time. Everything asks it, so that the whole system runs on a
/// virtual clock in tests.
pub trait Clock: Send + Sync + fmt::Debug {
    /// Now, in UTC, cut to microseconds.
    fn now(&self) -> Instant;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that may")]
    fn now(&self) -> Instant {
        cut_to_micros(Utc::now())
    }
}

/// A clock that stands still until it is told to move.
#[derive(Debug)]
pub struct VirtualClock(Mutex<Instant>);

impl VirtualClock {
    /// A clock that stands at `now`.
    pub fn at(now: Instant) -> Self {
        Self(Mutex::new(cut_to_micros(now)))
    }

    /// Moves the clock to `now`, forwards or backwards.
    pub fn set(&self, now: Instant) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = cut_to_micros(now);
    }

    /// Moves the clock by `delta`.
    pub fn advance(&self, delta: TimeDelta) {
        let mut now = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *now += delta;
    }
}

impl Clock for VirtualClock {
    fn now(&self) -> Instant {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// Cuts an instant to the microseconds that every store keeps.
pub fn cut_to_micros(at: Instant) -> Instant {
    at.duration_trunc(TimeDelta::microseconds(1)).unwrap_or(at)
}
