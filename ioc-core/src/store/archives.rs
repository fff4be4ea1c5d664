//! Rows that leave their table for an archive, and come back.

use std::fmt;

use async_trait::async_trait;
use chrono::NaiveDate;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::ArchiveId;
use crate::model::archive::ArchiveBatch;
use crate::model::message::Trace;
use crate::page::{Page, PageRequest};

/// Keeps archives. A batch is one transaction: its rows are copied, read again from the
/// archive and compared with what they were, and only then deleted.
///
/// The methods that are here refuse: a store need not keep archives.
#[async_trait]
pub trait ArchiveStore: Send + Sync + fmt::Debug {
    /// Whether it keeps archives at all.
    fn keeps_archives(&self) -> bool {
        false
    }

    /// Archives the oldest metrics whose period ended before the day `before`, at most
    /// `limit` of them, as the batch `id`; nothing if there are none.
    ///
    /// # Errors
    /// `Corrupt` with code [`ARCHIVE_DIFFERS`] if the archive does not read as the rows
    /// were. Then nothing is deleted.
    async fn archive_metrics(
        &self,
        _scope: &Scope,
        _before: NaiveDate,
        _limit: u32,
        _id: ArchiveId,
        _trace: &Trace,
    ) -> Result<Option<ArchiveBatch>> {
        Err(no_archives())
    }

    /// As [`crate::store::activity::ActivityStore::delete_activity_before`], and archives
    /// what it deletes as the batch `id`; nothing if there is none.
    ///
    /// # Errors
    /// Those of [`Self::archive_metrics`].
    async fn archive_activity(
        &self,
        _scope: &Scope,
        _before: Instant,
        _limit: u32,
        _id: ArchiveId,
        _trace: &Trace,
    ) -> Result<Option<ArchiveBatch>> {
        Err(no_archives())
    }

    /// Puts the rows of a batch back, if the archive still reads as they were, and takes
    /// them out of it. A metric that was calculated anew since stays as it is. Events stay
    /// sealed: their rollups are the truth. One that is back changes nothing.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_archive`; `Corrupt` with code [`ARCHIVE_DIFFERS`].
    async fn restore_archive(
        &self,
        _scope: &Scope,
        _id: ArchiveId,
        _trace: &Trace,
    ) -> Result<ArchiveBatch> {
        Err(no_archives())
    }

    /// The batches of an organization, newest first, then by id.
    async fn list_archives(
        &self,
        _scope: &Scope,
        _page: &PageRequest,
    ) -> Result<Page<ArchiveBatch>> {
        Err(no_archives())
    }

    /// How many metrics whose period ended before a day there are, and events from before
    /// an instant.
    async fn count_old_rows(
        &self,
        _scope: &Scope,
        _metrics_before: NaiveDate,
        _activity_before: Instant,
    ) -> Result<OldRows> {
        Err(no_archives())
    }
}

/// How many old rows an organization has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OldRows {
    /// Stored metrics.
    pub metrics: u64,
    /// Activity events.
    pub activity: u64,
}

/// The code of the error for an archive that does not read as its rows were.
pub const ARCHIVE_DIFFERS: &str = "archive_differs";

/// The error for an archive that does not read as its rows were.
pub fn archive_differs(id: ArchiveId) -> Error {
    let message = format!("the rows of the archive {id} are not those that it was made of");
    Error::new(ErrorKind::Corrupt, ARCHIVE_DIFFERS, message)
        .with_hint("nothing was changed; look what wrote to the archive, or restore a backup")
}

/// The error for an archive that is not there.
pub fn unknown_archive(id: ArchiveId) -> Error {
    Error::not_found("unknown_archive", format!("there is no archive {id}"))
}

fn no_archives() -> Error {
    Error::new(ErrorKind::Unsupported, "no_archives", "this store keeps no archives")
        .with_hint("use a store over SQLite or PostgreSQL, or delete without archiving")
}
