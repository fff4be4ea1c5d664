//! Time that goes fast, and is the same in all processes.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use chrono::TimeDelta;
use ioc_analytics::TokioRuntime;
use ioc_analytics::clock::{Clock, Instant, SystemClock, cut_to_micros};
use ioc_analytics::runtime::Runtime;
use serde::{Deserialize, Serialize};

/// How many seconds of the clock a second of the machine has.
const SPEED: i32 = 20;

/// Where the clock stood at an instant of the machine's own.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct FastClock {
    begin: Instant,
    own: Instant,
}

impl FastClock {
    pub(crate) fn starting() -> Self {
        let begin = "2026-03-02T06:00:00Z".parse().unwrap();
        Self { begin, own: SystemClock.now() }
    }

    /// How long the machine takes for what the clock calls `delta`.
    pub(crate) fn real(delta: TimeDelta) -> Duration {
        delta.to_std().unwrap_or_default() / SPEED.unsigned_abs()
    }
}

impl Clock for FastClock {
    fn now(&self) -> Instant {
        cut_to_micros(self.begin + (SystemClock.now() - self.own) * SPEED)
    }
}

impl Runtime for FastClock {
    fn sleep(&self, pause: Duration) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        TokioRuntime.sleep(pause / SPEED.unsigned_abs())
    }

    fn run(
        &self,
        work: Pin<Box<dyn Future<Output = ()> + Send>>,
    ) -> Pin<Box<dyn Future<Output = ()> + Send>> {
        TokioRuntime.run(work)
    }
}
