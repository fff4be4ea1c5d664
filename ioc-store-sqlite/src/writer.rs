//! The one thread that writes.
//!
//! Jobs that wait at the same moment share a transaction, each in a savepoint
//! of its own, and are answered after the commit: one fsync for all of them.

use std::collections::HashMap;
use std::iter;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread::JoinHandle;
use std::time::Duration;

use crossbeam_channel::{Receiver, RecvTimeoutError, Sender, TrySendError, bounded};
use ioc_core::error::{Error, ErrorKind, Result};
use ioc_core::ids::{OrganizationId, UserId};
use rusqlite::Connection;
use tokio::sync::oneshot;

use crate::error::{StoreError, StoreResult, is_busy};
use crate::fold;

/// How many jobs may wait before callers are told to come back.
pub(crate) const QUEUE: u32 = 1024;
/// How many jobs share a transaction at most.
const GROUP: usize = 64;
/// How long the writer waits for work before it folds deltas.
const IDLE: Duration = Duration::from_millis(20);

/// What the writer remembers between transactions. All of it can be read from
/// the database again; it is dropped whenever something is rolled back.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    /// Ordinals never change, so those that are known stay right.
    pub(crate) ordinals: HashMap<OrganizationId, HashMap<UserId, u32>>,
    /// Organizations whose deltas wait to be folded.
    pub(crate) unfolded: HashMap<OrganizationId, u32>,
}

trait Job: Send {
    /// Whether the job writes, and so needs a transaction.
    fn writes(&self) -> bool;
    /// Does the work; `false` if it failed and must be rolled back.
    fn run(&mut self, connection: &Connection, memory: &mut Memory) -> bool;
    /// Tells the caller, after the commit.
    fn finish(self: Box<Self>, committed: StoreResult<()>);
}

struct Call<T, F> {
    work: Option<F>,
    writes: bool,
    result: Option<StoreResult<T>>,
    reply: oneshot::Sender<StoreResult<T>>,
}

impl<T, F> Job for Call<T, F>
where
    T: Send,
    F: FnOnce(&Connection, &mut Memory) -> StoreResult<T> + Send,
{
    fn writes(&self) -> bool {
        self.writes
    }

    fn run(&mut self, connection: &Connection, memory: &mut Memory) -> bool {
        // A defect must not take the one writer down with it: the job is rolled
        // back as if it had failed.
        self.result = self.work.take().map(|work| {
            let run = AssertUnwindSafe(|| work(connection, memory));
            catch_unwind(run).unwrap_or_else(|_| Err(StoreError::Panicked))
        });
        matches!(self.result, Some(Ok(_)))
    }

    fn finish(self: Box<Self>, committed: StoreResult<()>) {
        let result = match (self.result, committed) {
            (Some(Ok(_)), Err(error)) => Err(error),
            (Some(result), _) => result,
            (None, committed) => committed.and(Err(StoreError::Closed)),
        };
        // Nobody waits any more: what is committed stays committed.
        let _ = self.reply.send(result);
    }
}

/// The way to the writing thread.
#[derive(Debug)]
pub(crate) struct Writer {
    queue: Option<Sender<Box<dyn Job>>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Starts the thread over `connection`.
    pub(crate) fn start(connection: Connection) -> Result<Self> {
        let (queue, jobs) = bounded(QUEUE as usize);
        let thread = std::thread::Builder::new()
            .name("ioc-sqlite-writer".to_owned())
            .spawn(move || serve(&connection, &jobs))
            .map_err(|source| {
                Error::new(ErrorKind::Unavailable, "no_thread", "a thread cannot be started")
                    .with_source(source)
            })?;
        Ok(Self { queue: Some(queue), thread: Some(thread) })
    }

    /// How many jobs wait, and whether the thread is there to do them.
    pub(crate) fn waiting(&self) -> (usize, bool) {
        let alive = self.thread.as_ref().is_some_and(|thread| !thread.is_finished());
        (self.queue.as_ref().map_or(0, Sender::len), alive)
    }

    /// Runs `work` in a transaction; it is committed when this returns.
    pub(crate) async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&Connection, &mut Memory) -> StoreResult<T> + Send + 'static,
    {
        self.call(true, work).await
    }

    /// Runs `work` on the writing connection, between transactions: how a
    /// database in memory, which only this thread can see, is read.
    pub(crate) async fn read<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> StoreResult<T> + Send + 'static,
    {
        self.call(false, move |connection, _| work(connection)).await
    }

    async fn call<T, F>(&self, writes: bool, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&Connection, &mut Memory) -> StoreResult<T> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let job = Box::new(Call { work: Some(work), writes, result: None, reply });
        let queue = self.queue.as_ref().ok_or(StoreError::Closed)?;
        queue.try_send(job).map_err(|error| match error {
            TrySendError::Full(_) => {
                Error::new(ErrorKind::Unavailable, "queue_full", "too many writes are waiting")
                    .with_hint("try again in a moment")
                    .temporary()
            }
            TrySendError::Disconnected(_) => StoreError::Closed.into(),
        })?;
        Ok(answer.await.map_err(|_| StoreError::Closed)??)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.queue = None;
        if let Some(thread) = self.thread.take() {
            // A panic there was reported to its caller as a closed store.
            let _ = thread.join();
        }
    }
}

fn serve(connection: &Connection, jobs: &Receiver<Box<dyn Job>>) {
    let mut memory = Memory::default();
    loop {
        let first = if memory.unfolded.is_empty() {
            jobs.recv().map_err(|_| RecvTimeoutError::Disconnected)
        } else {
            jobs.recv_timeout(IDLE)
        };
        match first {
            Ok(job) if job.writes() => commit_group(connection, job, jobs, &mut memory),
            Ok(mut job) => {
                job.run(connection, &mut memory);
                job.finish(Ok(()));
            }
            Err(RecvTimeoutError::Timeout) => drop(fold::fold_idle(connection, &mut memory)),
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    while fold::fold_idle(connection, &mut memory) {}
    // Best effort: it only saves the next program some planning.
    let _ = connection.execute_batch("PRAGMA optimize");
}

fn commit_group(
    connection: &Connection,
    first: Box<dyn Job>,
    jobs: &Receiver<Box<dyn Job>>,
    memory: &mut Memory,
) {
    if let Err(error) = connection.execute_batch("BEGIN IMMEDIATE") {
        // Who waits behind a lock has waited as long as the first.
        let behind = if is_busy(&error) { jobs.len() } else { 0 };
        for job in iter::once(first).chain(jobs.try_iter().take(behind)) {
            job.finish(Err(again(&error)));
        }
        return;
    }
    let mut done = Vec::new();
    let mut next = Some(first);
    while let Some(mut job) = next.take() {
        let kept = if job.writes() {
            in_savepoint(connection, &mut *job, memory)
        } else {
            job.run(connection, memory);
            Ok(())
        };
        done.push((job, kept));
        // A full disk takes back the whole transaction, not only the job that
        // met it; what came next would be committed on its own.
        if done.len() < GROUP && !connection.is_autocommit() {
            next = jobs.try_recv().ok();
        }
    }
    let committed = commit(connection).inspect_err(|_| *memory = Memory::default());
    for (job, kept) in done {
        job.finish(match (&committed, kept) {
            (_, Err(error)) => Err(error),
            (Err(error), _) => Err(error.as_ref().map_or_else(transaction_lost, again)),
            (Ok(()), Ok(())) => Ok(()),
        });
    }
}

/// Commits; nothing to report is left of a transaction that is lost already.
fn commit(connection: &Connection) -> Result<(), Option<rusqlite::Error>> {
    if connection.is_autocommit() {
        return Err(None);
    }
    connection.execute_batch("COMMIT").map_err(|error| {
        let _ = connection.execute_batch("ROLLBACK");
        Some(error)
    })
}

/// An error for one more caller: `rusqlite::Error` cannot be cloned.
fn again(error: &rusqlite::Error) -> StoreError {
    match error {
        rusqlite::Error::SqliteFailure(code, message) => {
            rusqlite::Error::SqliteFailure(*code, message.clone()).into()
        }
        other => Error::new(ErrorKind::Internal, "sqlite", other.to_string()).into(),
    }
}

fn transaction_lost() -> StoreError {
    Error::new(
        ErrorKind::Unavailable,
        "transaction_lost",
        "the database took a transaction back before it was complete",
    )
    .with_hint("nothing of it was written; try again when the disk works and has room")
    .temporary()
    .into()
}

fn in_savepoint(
    connection: &Connection,
    job: &mut dyn Job,
    memory: &mut Memory,
) -> StoreResult<()> {
    connection.execute_batch("SAVEPOINT job")?;
    let end = if job.run(connection, memory) {
        "RELEASE job"
    } else {
        *memory = Memory::default();
        "ROLLBACK TO job; RELEASE job"
    };
    connection.execute_batch(end).map_err(|error| {
        // What cannot be taken back alone must not be committed with the rest.
        *memory = Memory::default();
        let _ = connection.execute_batch("ROLLBACK");
        error.into()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn insert(size: u32) -> impl FnOnce(&Connection, &mut Memory) -> StoreResult<()> + Send {
        move |connection, _| {
            connection.execute("INSERT INTO kept VALUES (zeroblob(?1))", [size])?;
            Ok(())
        }
    }

    #[tokio::test]
    async fn what_cannot_be_taken_back_alone_takes_its_whole_group() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE kept (bytes BLOB)").unwrap();
        let writer = Writer::start(connection).unwrap();
        let (open, gate) = bounded::<()>(0);
        let hold = writer.write(move |_, _| {
            let _ = gate.recv();
            Ok(())
        });
        let (first, before, stuck, after, ()) = tokio::join!(
            hold,
            writer.write(insert(1)),
            // A rollback that fails, as on a disk that cannot be read.
            writer.write(|connection: &Connection, _: &mut Memory| -> StoreResult<()> {
                connection.execute_batch("INSERT INTO kept VALUES (x'00'); RELEASE job")?;
                Err(StoreError::Closed)
            }),
            writer.write(insert(1)),
            async { drop(open) },
        );
        assert_eq!(stuck.unwrap_err().code(), "store_closed");
        assert_eq!(first.unwrap_err().code(), "transaction_lost");
        let written = [before, after].iter().filter(|result| result.is_ok()).count();
        let count = |connection: &Connection| -> StoreResult<u32> {
            Ok(connection.query_row("SELECT count(*) FROM kept", [], |row| row.get(0))?)
        };
        assert_eq!(writer.read(count).await.unwrap() as usize, written);
    }

    #[tokio::test]
    async fn a_full_disk_takes_its_whole_group_and_nothing_else() {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch("CREATE TABLE kept (bytes BLOB); PRAGMA max_page_count = 20")
            .unwrap();
        let writer = Writer::start(connection).unwrap();
        // Holds the thread, so that those behind it share a transaction.
        let (open, gate) = bounded::<()>(0);
        let hold = writer.write(move |_, _| {
            let _ = gate.recv();
            Ok(())
        });
        let (first, before, full, after, ()) = tokio::join!(
            hold,
            writer.write(insert(1)),
            writer.write(insert(1 << 20)),
            writer.write(insert(1)),
            async { drop(open) },
        );
        assert_eq!(full.unwrap_err().code(), "disk_full");
        first.expect_err("it shared the transaction");
        let written = [before, after].iter().filter(|result| result.is_ok()).count();
        let count = |connection: &Connection| -> StoreResult<u32> {
            Ok(connection.query_row("SELECT count(*) FROM kept", [], |row| row.get(0))?)
        };
        let kept = writer.read(count).await.unwrap();
        assert_eq!(kept as usize, written, "what was told is what is there");
    }
}
