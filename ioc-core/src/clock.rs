//! The only place that reads the wall clock.

use std::fmt;
use std::future::{Future, poll_fn};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};
use std::time::Duration;

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

/// A clock that stands still until it is told to move. All its clones are one clock.
#[derive(Debug, Clone)]
pub struct VirtualClock(Arc<Mutex<Hands>>);

/// Where a virtual clock stands, and who waits for it to go on.
#[derive(Debug)]
struct Hands {
    now: Instant,
    waiting: Vec<(Instant, Waker)>,
}

impl VirtualClock {
    /// A clock that stands at `now`.
    pub fn at(now: Instant) -> Self {
        let hands = Hands { now: cut_to_micros(now), waiting: Vec::new() };
        Self(Arc::new(Mutex::new(hands)))
    }

    /// Moves the clock to `now`, forwards or backwards.
    pub fn set(&self, now: Instant) {
        let mut hands = self.hands();
        hands.now = cut_to_micros(now);
        let now = hands.now;
        let due = hands.waiting.extract_if(.., |(until, _)| *until <= now);
        let due: Vec<Waker> = due.map(|(_, waker)| waker).collect();
        drop(hands);
        due.into_iter().for_each(Waker::wake);
    }

    /// Moves the clock by `delta`.
    pub fn advance(&self, delta: TimeDelta) {
        let now = self.hands().now;
        self.set(now + delta);
    }

    /// The first instant for which somebody waits.
    pub fn next_waiting(&self) -> Option<Instant> {
        self.hands().waiting.iter().map(|(until, _)| *until).min()
    }

    /// Completes when the clock has moved on by `pause`.
    pub(crate) fn wait(&self, pause: Duration) -> impl Future<Output = ()> + Send + 'static {
        let clock = self.clone();
        let until = TimeDelta::from_std(pause)
            .ok()
            .and_then(|pause| self.hands().now.checked_add_signed(pause))
            .unwrap_or(Instant::MAX_UTC);
        poll_fn(move |context| {
            let mut hands = clock.hands();
            if hands.now >= until {
                return Poll::Ready(());
            }
            let waits =
                |(at, waker): &(Instant, Waker)| *at == until && waker.will_wake(context.waker());
            if !hands.waiting.iter().any(waits) {
                hands.waiting.push((until, context.waker().clone()));
            }
            Poll::Pending
        })
    }

    fn hands(&self) -> MutexGuard<'_, Hands> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for VirtualClock {
    fn now(&self) -> Instant {
        self.hands().now
    }
}

/// A clock that keeps an offset to another one: the machine's clock, brought to the time of
/// the database, so that nodes whose clocks differ agree.
#[derive(Debug)]
pub struct FollowingClock {
    own: Arc<dyn Clock>,
    offset_micros: AtomicI64,
}

impl FollowingClock {
    /// A clock that tells the time of `own` until it is told another.
    pub fn new(own: Arc<dyn Clock>) -> Self {
        Self { own, offset_micros: AtomicI64::new(0) }
    }

    /// The time without the offset.
    pub fn own_now(&self) -> Instant {
        self.own.now()
    }

    /// Brings the clock to the time that was told between two instants of its own: somewhere
    /// between, so that it is wrong by half of what passed at most.
    pub fn follow(&self, told: Instant, asked_at: Instant, answered_at: Instant) {
        let between = asked_at + (answered_at - asked_at) / 2;
        let offset = (told - between).num_microseconds().unwrap_or_default();
        self.offset_micros.store(offset, Ordering::Relaxed);
    }
}

impl Clock for FollowingClock {
    fn now(&self) -> Instant {
        let offset = TimeDelta::microseconds(self.offset_micros.load(Ordering::Relaxed));
        self.own.now() + offset
    }
}

/// Cuts an instant to the microseconds that every store keeps.
pub fn cut_to_micros(at: Instant) -> Instant {
    at.duration_trunc(TimeDelta::microseconds(1)).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_following_clock_agrees_with_what_it_was_told() {
        let own = VirtualClock::at("2026-03-02T10:00:00Z".parse().unwrap());
        let clock = FollowingClock::new(Arc::new(own.clone()));
        assert_eq!(clock.now(), own.now());
        let told: Instant = "2026-03-02T11:00:00.5Z".parse().unwrap();
        let asked_at = own.now();
        own.advance(TimeDelta::seconds(1));
        clock.follow(told, asked_at, own.now());
        assert_eq!(clock.now(), told + TimeDelta::milliseconds(500));
        own.advance(TimeDelta::seconds(7));
        assert_eq!(clock.now(), told + TimeDelta::milliseconds(7500));
        assert_eq!(clock.own_now(), own.now());
    }

    #[tokio::test]
    async fn who_waits_for_a_virtual_clock_goes_on_when_it_does() {
        let clock = VirtualClock::at(Instant::UNIX_EPOCH);
        let waits = clock.wait(Duration::from_secs(5));
        let moves = async {
            clock.advance(TimeDelta::seconds(4));
            assert_eq!(clock.next_waiting(), Some(Instant::UNIX_EPOCH + TimeDelta::seconds(5)));
            clock.advance(TimeDelta::seconds(1));
        };
        tokio::join!(waits, moves);
        assert_eq!(clock.next_waiting(), None);
    }
}
