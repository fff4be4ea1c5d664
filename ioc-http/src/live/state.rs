//! What all live connections share.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::timeout;

use crate::live::socket::WRITE;

/// The most sockets that there are: as many as the hub has readers, and more, so that
/// it is the hub that says which limit was met.
const SOCKETS: u32 = 100_000;
/// The most sockets of which it is not known yet who they are.
const STRANGERS: usize = 4_096;

/// What all live connections share.
#[derive(Debug)]
pub(crate) struct Live {
    sockets: Arc<Semaphore>,
    strangers: Arc<Semaphore>,
    written: Notify,
    ends: watch::Sender<bool>,
}

impl Default for Live {
    fn default() -> Self {
        Self {
            sockets: Arc::new(Semaphore::new(SOCKETS as usize)),
            strangers: Arc::new(Semaphore::new(STRANGERS)),
            written: Notify::new(),
            ends: watch::Sender::new(false),
        }
    }
}

impl Live {
    /// A place for a socket, if there is one.
    pub(super) fn place(&self) -> Option<OwnedSemaphorePermit> {
        self.sockets.clone().try_acquire_owned().ok()
    }

    /// A place for a socket that has not said yet who it is, if there is one.
    pub(super) fn stranger(&self) -> Option<OwnedSemaphorePermit> {
        self.strangers.clone().try_acquire_owned().ok()
    }

    /// Says that something was written, so that it is told soon.
    pub(crate) fn note_write(&self) {
        self.written.notify_one();
    }

    /// Waits until something was written since this was last waited for.
    pub(super) async fn write(&self) {
        self.written.notified().await;
    }

    /// From here on nothing is published any more.
    pub(crate) fn end(&self) {
        self.ends.send_replace(true);
    }

    /// Waits for [`Self::end`].
    pub(crate) async fn ended(&self) {
        // The sender lives as long as this does.
        let _ = self.ends.subscribe().wait_for(|ended| *ended).await;
    }

    /// Waits until all sockets that were told to close are gone, or had the time for it.
    pub(crate) async fn finish(&self) {
        let all_gone = self.sockets.acquire_many(SOCKETS);
        let _ = timeout(WRITE + Duration::from_secs(1), all_gone).await;
    }
}
