//! Where jobs run, and how they wait.

use std::fmt;
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use crate::clock::VirtualClock;

/// What the runtime of a program does for jobs. The core knows none itself.
pub trait Runtime: Send + Sync + fmt::Debug {
    /// Completes after `pause` at the earliest.
    fn sleep(&self, pause: Duration) -> BoxFuture<'static, ()>;

    /// Begins `work` beside who asks, and completes with it. Who drops what it gets ends the
    /// work where it stands.
    fn run(&self, work: BoxFuture<'static, ()>) -> BoxFuture<'static, ()>;
}

/// Time passes when the clock is told to move, and all work is done where it is waited for.
impl Runtime for VirtualClock {
    fn sleep(&self, pause: Duration) -> BoxFuture<'static, ()> {
        self.wait(pause).boxed()
    }

    fn run(&self, work: BoxFuture<'static, ()>) -> BoxFuture<'static, ()> {
        work
    }
}
