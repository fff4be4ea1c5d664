//! Who reads: threads with a connection each, and for the dashboard's bounded
//! reads the caller itself.
//!
//! A dashboard's read is a dozen index look-ups that take some ten
//! microseconds; handing it to a thread and waiting takes twice that and more.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, TryLockError};
use std::thread::JoinHandle;

use crossbeam_channel::{Sender, bounded};
use ioc_core::error::{Error, ErrorKind, Result};
use rusqlite::Connection;
use tokio::sync::oneshot;

use crate::error::{StoreError, StoreResult};

type Job = Box<dyn FnOnce(&Connection) + Send>;

/// How many reads may wait before callers are told to come back.
const QUEUE: usize = 1024;

/// The way to the reading threads.
#[derive(Debug)]
pub(crate) struct Readers {
    here: Vec<Mutex<Connection>>,
    queue: Option<Sender<Job>>,
    threads: Vec<JoinHandle<()>>,
}

impl Readers {
    /// Starts a thread over each of `connections`; `here` are for callers.
    pub(crate) fn start(connections: Vec<Connection>, here: Vec<Connection>) -> Result<Self> {
        let (queue, jobs) = bounded::<Job>(QUEUE);
        let mut threads = Vec::with_capacity(connections.len());
        for connection in connections {
            let jobs = jobs.clone();
            let thread = std::thread::Builder::new()
                .name("ioc-sqlite-reader".to_owned())
                .spawn(move || jobs.iter().for_each(|job| job(&connection)))
                .map_err(|source| {
                    Error::new(ErrorKind::Unavailable, "no_thread", "a thread cannot be started")
                        .with_source(source)
                })?;
            threads.push(thread);
        }
        let here = here.into_iter().map(Mutex::new).collect();
        Ok(Self { here, queue: Some(queue), threads })
    }

    /// Runs `work`, which is short, in one read transaction on the caller's own
    /// thread; if all connections for that are in use, as [`Self::read`].
    pub(crate) async fn read_here<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> StoreResult<T> + Send + 'static,
    {
        match self.try_here(work) {
            Ok(result) => Ok(result?),
            Err(work) => self.read(work).await,
        }
    }

    /// Runs `work` if a connection is free, and hands it back if none is.
    fn try_here<T, F>(&self, work: F) -> Result<StoreResult<T>, F>
    where
        F: FnOnce(&Connection) -> StoreResult<T>,
    {
        let free = self.here.iter().find_map(|connection| match connection.try_lock() {
            Ok(connection) => Some(connection),
            // A read that panicked changed nothing.
            Err(TryLockError::Poisoned(connection)) => Some(connection.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        });
        match free {
            Some(connection) => Ok(in_snapshot(&connection, work)),
            None => Err(work),
        }
    }

    /// Runs `work` in one read transaction: it sees one snapshot.
    pub(crate) async fn read<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> StoreResult<T> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let job: Job = Box::new(move |connection| {
            // Nobody waits any more: nothing to do.
            let _ = reply.send(in_snapshot(connection, work));
        });
        let queue = self.queue.as_ref().ok_or(StoreError::Closed)?;
        queue.try_send(job).map_err(|_| {
            Error::new(ErrorKind::Unavailable, "queue_full", "too many reads are waiting")
                .with_hint("try again in a moment")
                .temporary()
        })?;
        Ok(answer.await.map_err(|_| StoreError::Closed)??)
    }
}

impl Drop for Readers {
    fn drop(&mut self) {
        self.queue = None;
        for thread in self.threads.drain(..) {
            // A panic there was reported to its caller as a closed store.
            let _ = thread.join();
        }
    }
}

fn in_snapshot<T>(
    connection: &Connection,
    work: impl FnOnce(&Connection) -> StoreResult<T>,
) -> StoreResult<T> {
    let snapshot = connection.unchecked_transaction()?;
    let run = AssertUnwindSafe(|| work(&snapshot));
    let result = catch_unwind(run).unwrap_or_else(|_| Err(StoreError::Panicked))?;
    snapshot.finish()?;
    Ok(result)
}
