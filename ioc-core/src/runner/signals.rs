//! What is said to an attempt while it runs, and what it says.

use std::future::poll_fn;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::task::{Poll, Waker};

use crate::model::job_run::Progress;

/// Why an attempt is to stop; a later reason takes the place of one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stop {
    /// Its process is being stopped.
    Stopping,
    /// Somebody cancelled it.
    Cancelled,
    /// It took too long.
    TimedOut,
    /// Its run is somebody else's now: there is nothing left to wait for.
    Lost,
}

/// Between an attempt and whoever looks after it.
#[derive(Debug, Default)]
pub(super) struct Signals {
    stop: Mutex<(Option<Stop>, Vec<Waker>)>,
    done: AtomicU64,
    of: AtomicU64,
}

impl Signals {
    /// Asks the attempt to stop.
    pub(super) fn stop(&self, reason: Stop) {
        let mut state = self.stop.lock().unwrap_or_else(PoisonError::into_inner);
        if state.0 < Some(reason) {
            state.0 = Some(reason);
            state.1.drain(..).for_each(Waker::wake);
        }
    }

    /// Why it is to stop.
    pub(super) fn stopped(&self) -> Option<Stop> {
        self.stop.lock().unwrap_or_else(PoisonError::into_inner).0
    }

    /// Completes when it is to stop for more than `known`.
    pub(super) async fn stops(&self, known: Option<Stop>) -> Stop {
        poll_fn(|context| {
            let mut state = self.stop.lock().unwrap_or_else(PoisonError::into_inner);
            match state.0 {
                Some(reason) if Some(reason) > known => Poll::Ready(reason),
                _ => {
                    if !state.1.iter().any(|waker| waker.will_wake(context.waker())) {
                        state.1.push(context.waker().clone());
                    }
                    Poll::Pending
                }
            }
        })
        .await
    }

    /// Notes how far it has come.
    pub(super) fn note(&self, progress: Progress) {
        self.done.store(progress.done, Ordering::Relaxed);
        self.of.store(progress.of, Ordering::Relaxed);
    }

    /// How far it has come.
    pub(super) fn progress(&self) -> Progress {
        let (done, of) = (self.done.load(Ordering::Relaxed), self.of.load(Ordering::Relaxed));
        Progress { done, of }
    }
}

/// Wakes whoever waits for it, also if that begins to wait a moment later.
#[derive(Debug, Default)]
pub(super) struct Bell(Mutex<(u64, Vec<Waker>)>);

impl Bell {
    /// Rings.
    pub(super) fn ring(&self) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.0 += 1;
        state.1.drain(..).for_each(Waker::wake);
    }

    /// How often it has rung.
    pub(super) fn rung(&self) -> u64 {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0
    }

    /// Completes when it has rung more than `known` times.
    pub(super) async fn rings(&self, known: u64) {
        poll_fn(|context| {
            let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if state.0 > known {
                return Poll::Ready(());
            }
            if !state.1.iter().any(|waker| waker.will_wake(context.waker())) {
                state.1.push(context.waker().clone());
            }
            Poll::Pending
        })
        .await;
    }
}
