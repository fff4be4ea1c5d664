//! The store: where it is, how it is opened, how work reaches its threads.

use std::borrow::Cow;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use ioc_core::access::fence::{Fence, fence_lost};
use ioc_core::error::{Error, ErrorKind, Result};
use ioc_core::model::rollup::Upkeep;
use rusqlite::Connection;

use crate::connection::{open_memory, open_reading, open_writing, settle_writing};
use crate::error::StoreResult;
use crate::migrate::{migrate, recognise};
use crate::readers::Readers;
use crate::rows::id;
use crate::writer::{Memory, QUEUE, Writer};

/// Where the database is and what opening it may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SqliteOptions {
    /// The file; nothing for a database of its own in memory.
    pub path: Option<PathBuf>,
    /// Whether a file that is not there is created. Default: yes.
    pub create: bool,
    /// How many threads read. Default: 4.
    pub readers: usize,
    /// How long a connection waits for a lock of another process. Default:
    /// five seconds.
    pub busy_timeout: Duration,
}

impl SqliteOptions {
    /// The options of a URL: `sqlite:FILE` or `sqlite::memory:`.
    pub fn from_url(url: &str) -> Result<Self> {
        let place = url.strip_prefix("sqlite:").ok_or_else(|| {
            Error::invalid("unknown_database_url", format!("`{url}` names no database"))
                .with_hint("sqlite:FILE or sqlite::memory:")
        })?;
        let place = place.strip_prefix("//").unwrap_or(place);
        let path = match place {
            "" => {
                return Err(Error::invalid("unknown_database_url", "the file name is missing")
                    .with_hint("sqlite:FILE or sqlite::memory:"));
            }
            ":memory:" => None,
            file => Some(PathBuf::from(file)),
        };
        Ok(Self::over(path))
    }

    fn over(path: Option<PathBuf>) -> Self {
        Self { path, create: true, readers: 4, busy_timeout: Duration::from_secs(5) }
    }

    /// The options of a file.
    pub fn of_file(path: &Path) -> Self {
        Self::over(Some(path.to_owned()))
    }
}

/// How many callers may read on their own threads at the same moment.
const HERE: usize = 4;

/// All ports over one SQLite database.
pub struct SqliteStore {
    // Readers stop first: the last connection to close tidies the WAL away.
    readers: Option<Readers>,
    writer: Writer,
    migrated: Vec<&'static str>,
    path: Option<PathBuf>,
    slow: Arc<AtomicU64>,
}

/// What takes longer than this is counted as slow: the seed's five seconds.
const SLOW: Duration = Duration::from_secs(5);

impl SqliteStore {
    /// Opens the database and brings it to the newest schema.
    ///
    /// # Errors
    /// `InvalidInput` for a file that is no database of this program,
    /// `NotFound` for one that is not there and may not be created,
    /// `Unavailable` for one that is locked or cannot be written,
    /// `Unsupported` for one with a newer schema.
    pub fn open(options: &SqliteOptions) -> Result<Self> {
        Self::open_inner(options)
            .map_err(|error| Error::from(error).with("database", place(options.path.as_deref())))
    }

    fn open_inner(options: &SqliteOptions) -> StoreResult<Self> {
        let writing = match &options.path {
            Some(path) => {
                let connection = open_writing(path, options)?;
                recognise(&connection)?;
                settle_writing(&connection, options)?;
                connection
            }
            None => open_memory()?,
        };
        let migrated = migrate(&writing)?;
        let readers = match &options.path {
            Some(path) => {
                let open = |count| (0..count).map(|_| open_reading(path, options)).collect();
                let threads: StoreResult<_> = open(options.readers.max(1));
                let here: StoreResult<_> = open(HERE);
                Some(Readers::start(threads?, here?)?)
            }
            None => None,
        };
        let path = options.path.clone();
        let (writer, slow) = (Writer::start(writing)?, Arc::default());
        Ok(Self { readers, writer, migrated, path, slow })
    }

    /// The migrations that opening it applied.
    pub fn migrated(&self) -> &[&'static str] {
        &self.migrated
    }

    /// Whether the writer keeps pace.
    pub(crate) fn upkeep(&self) -> Upkeep {
        let (waiting, alive) = self.writer.waiting();
        let waiting = u32::try_from(waiting).unwrap_or(u32::MAX);
        Upkeep { waiting, limit: QUEUE, alive }
    }

    /// How much work took too long since this was asked last.
    pub(crate) fn slow_work(&self) -> u64 {
        self.slow.swap(0, Ordering::Relaxed)
    }

    /// The same work, counted if it takes too long.
    fn timed<T>(
        &self,
        work: impl FnOnce(&Connection) -> StoreResult<T> + Send + 'static,
    ) -> impl FnOnce(&Connection) -> StoreResult<T> + Send + 'static {
        let slow = Arc::clone(&self.slow);
        move |connection| {
            let begun = Instant::now();
            let done = work(connection);
            if begun.elapsed() > SLOW {
                slow.fetch_add(1, Ordering::Relaxed);
            }
            done
        }
    }

    pub(crate) async fn read<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> StoreResult<T> + Send + 'static,
    {
        let work = self.timed(work);
        let result = match &self.readers {
            Some(readers) => readers.read(work).await,
            None => self.writer.read(work).await,
        };
        result.map_err(|error| self.placed(error))
    }

    /// As [`Self::read`], for work that is short and bounded.
    pub(crate) async fn read_here<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> StoreResult<T> + Send + 'static,
    {
        let result = match &self.readers {
            Some(readers) => readers.read_here(work).await,
            None => self.writer.read(work).await,
        };
        result.map_err(|error| self.placed(error))
    }

    /// Runs `work` in a transaction, if the fence of who asks holds in it.
    pub(crate) async fn write<T, F>(&self, fence: Option<Fence>, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&Connection, &mut Memory) -> StoreResult<T> + Send + 'static,
    {
        let held = move |connection: &Connection, memory: &mut Memory| {
            hold(connection, fence)?;
            work(connection, memory)
        };
        self.writer.write(held).await.map_err(|error| self.placed(error))
    }

    /// Says which database it was, where that helps to mend it.
    fn placed(&self, error: Error) -> Error {
        match error.kind() {
            ErrorKind::Unavailable | ErrorKind::Corrupt => {
                error.with("database", place(self.path.as_deref()))
            }
            _ => error,
        }
    }
}

/// Fails unless the fence holds, if there is one. One writes at a time, so it holds until
/// the transaction ends.
fn hold(connection: &Connection, fence: Option<Fence>) -> StoreResult<()> {
    let Some(Fence { run, token }) = fence else { return Ok(()) };
    let sql = include_str!("../queries/jobs/hold_fence.sql");
    let params = (id(run), token.cast_signed());
    let holds: bool = connection.prepare_cached(sql)?.query_row(params, |row| row.get(0))?;
    if holds { Ok(()) } else { Err(fence_lost().into()) }
}

fn place(path: Option<&Path>) -> Cow<'_, str> {
    path.map_or(":memory:".into(), Path::to_string_lossy)
}

impl fmt::Debug for SqliteStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SqliteStore").field("path", &self.path).finish_non_exhaustive()
    }
}
