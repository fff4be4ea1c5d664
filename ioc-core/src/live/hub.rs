//! Where messages come in and readers connect.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock};
use std::task::Waker;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::clock::Clock;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{EpochId, IdSource, OrganizationId, new_id};
use crate::live::channel::Channel;
use crate::live::connection::{CloseReason, Connection};
use crate::live::limits::LiveLimits;
use crate::live::message::LiveMessage;
use crate::live::position::Position;

/// Tells the readers of each organization what changes. A handle: its clones are
/// the same hub. It waits for nobody and starts nothing.
#[derive(Debug, Clone)]
pub struct LiveHub(Arc<Inner>);

/// What a hub has done, and how many read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LiveStats {
    /// Connections that there are.
    pub connections: usize,
    /// Messages that were written as JSON, each once for all its readers.
    pub serialised: u64,
    /// Connections that were closed because they were too slow.
    pub closed_as_slow: u64,
}

#[derive(Debug)]
pub(super) struct Inner {
    pub(super) limits: LiveLimits,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn IdSource>,
    epoch: OnceLock<EpochId>,
    channels: RwLock<HashMap<OrganizationId, Arc<Mutex<Channel>>>>,
    connections: AtomicUsize,
    serialised: AtomicU64,
    closed_as_slow: AtomicU64,
    is_shutting_down: AtomicBool,
}

impl LiveHub {
    /// A hub without readers.
    pub fn new(limits: LiveLimits, clock: Arc<dyn Clock>, ids: Arc<dyn IdSource>) -> Self {
        Self(Arc::new(Inner {
            limits,
            clock,
            ids,
            epoch: OnceLock::new(),
            channels: RwLock::default(),
            connections: AtomicUsize::new(0),
            serialised: AtomicU64::new(0),
            closed_as_slow: AtomicU64::new(0),
            is_shutting_down: AtomicBool::new(false),
        }))
    }

    /// Connects a reader to the organization of its scope. It is told nothing
    /// until it subscribes to something.
    ///
    /// The scope stays what it is: whoever takes rights away calls
    /// [`Self::disconnect`], and whoever was let in before that and connects after
    /// it is to be asked again.
    ///
    /// # Errors
    /// `Unavailable` with code `too_many_connections`, of the organization or in
    /// all, and with code `shutting_down`.
    pub fn connect(&self, scope: Scope) -> Result<Connection> {
        let inner = &self.0;
        let channel = inner.channel(scope.organization_id());
        inner.enter()?;
        let admitted = {
            let mut channel = held(&channel);
            // Under the lock: who comes in before the shutdown is closed by it.
            if inner.is_shutting_down.load(Ordering::SeqCst) {
                Err(shutting_down())
            } else {
                channel.admit(scope, inner.limits.connections_per_organization)
            }
        };
        match admitted {
            Ok(id) => Ok(Connection::new(inner.clone(), channel, id)),
            Err(error) => {
                inner.leave();
                Err(error)
            }
        }
    }

    /// Tells the readers of the scope's organization a message, and returns its
    /// number, which counts up by organization. It goes to those who are
    /// subscribed to it and whose rights suffice.
    ///
    /// # Errors
    /// `Forbidden` unless the scope permits [`Action::Broadcast`].
    pub fn broadcast(&self, scope: &Scope, message: &LiveMessage) -> Result<u64> {
        scope.permit(Action::Broadcast)?;
        let organization_id = scope.organization_id();
        let inner = &self.0;
        let at = inner.clock.now();
        let channel = inner.channel(organization_id);
        let appended = held(&channel).append(&inner.limits, |sequence| {
            inner.serialised.fetch_add(1, Ordering::Relaxed);
            message.envelope(organization_id, inner.position(sequence), at)
        });
        let (sequence, wakers, slow) = appended?;
        inner.closed_as_slow.fetch_add(slow, Ordering::Relaxed);
        wake(wakers);
        Ok(sequence)
    }

    /// Whether an organization has readers.
    pub fn is_watched(&self, organization_id: OrganizationId) -> bool {
        self.0.find(organization_id).is_some_and(|channel| held(&channel).is_watched())
    }

    /// Says that something happened which nobody is told. It takes a number, so
    /// that all who read now or come back from before it get a gap.
    pub fn skip(&self, organization_id: OrganizationId) {
        // Who has a place in an organization was connected to it once.
        if let Some(channel) = self.0.find(organization_id) {
            let wakers = held(&channel).skip();
            wake(wakers);
        }
    }

    /// Closes the connections of the scopes that are meant, and returns how many.
    /// `is_meant` must not call the hub.
    pub fn disconnect(&self, reason: CloseReason, is_meant: impl Fn(&Scope) -> bool) -> usize {
        let mut all = 0;
        for channel in self.0.all() {
            let (closed, wakers) = held(&channel).close(reason, &is_meant);
            all += closed;
            wake(wakers);
        }
        all
    }

    /// Closes all connections and lets nobody in any more.
    pub fn shut_down(&self) {
        self.0.is_shutting_down.store(true, Ordering::SeqCst);
        self.disconnect(CloseReason::ShuttingDown, |_| true);
    }

    /// How many read, and what was done.
    pub fn stats(&self) -> LiveStats {
        LiveStats {
            connections: self.0.connections.load(Ordering::Relaxed),
            serialised: self.0.serialised.load(Ordering::Relaxed),
            closed_as_slow: self.0.closed_as_slow.load(Ordering::Relaxed),
        }
    }

    #[cfg(test)]
    pub(super) fn inner(&self) -> &Inner {
        &self.0
    }
}

impl Inner {
    /// The life of this hub. It is named when the first asks, so that a hub which
    /// nobody uses takes no id.
    pub(super) fn epoch(&self) -> EpochId {
        *self.epoch.get_or_init(|| new_id(&*self.ids, self.clock.now()))
    }

    pub(super) fn position(&self, sequence: u64) -> Position {
        Position { epoch: self.epoch(), sequence }
    }

    fn enter(&self) -> Result<()> {
        let most = self.limits.connections;
        let one_more = |there| (there < most).then_some(there + 1);
        let entered = self.connections.fetch_update(Ordering::Relaxed, Ordering::Relaxed, one_more);
        entered.map(|_| ()).map_err(|_| too_many("of this server"))
    }

    pub(super) fn leave(&self) {
        self.connections.fetch_sub(1, Ordering::Relaxed);
    }

    fn channel(&self, organization_id: OrganizationId) -> Arc<Mutex<Channel>> {
        self.find(organization_id).unwrap_or_else(|| {
            let mut channels = self.channels.write().unwrap_or_else(PoisonError::into_inner);
            channels.entry(organization_id).or_default().clone()
        })
    }

    pub(super) fn find(&self, organization_id: OrganizationId) -> Option<Arc<Mutex<Channel>>> {
        let channels = self.channels.read().unwrap_or_else(PoisonError::into_inner);
        channels.get(&organization_id).cloned()
    }

    pub(super) fn all(&self) -> Vec<Arc<Mutex<Channel>>> {
        let channels = self.channels.read().unwrap_or_else(PoisonError::into_inner);
        channels.values().cloned().collect()
    }
}

/// What a mutex holds, also after a panic.
pub(super) fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// With no lock held: an executor may poll a reader right away.
fn wake(wakers: Vec<Waker>) {
    wakers.into_iter().for_each(Waker::wake);
}

pub(super) fn too_many(whose: &str) -> Error {
    let message = format!("there are as many live connections {whose} as there may be");
    Error::new(ErrorKind::Unavailable, "too_many_connections", message)
        .with_hint("close one, or try again later")
        .temporary()
}

fn shutting_down() -> Error {
    Error::new(ErrorKind::Unavailable, "shutting_down", "the server is shutting down")
        .with_hint("connect again in a moment")
        .temporary()
}
