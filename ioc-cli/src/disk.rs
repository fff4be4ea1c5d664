//! How much room there is on a disk.

use std::path::{Path, PathBuf};

use clap::Args;
use ioc_analytics::DatabaseKind;
use ioc_analytics::diagnosis::service::Disk;
use ioc_analytics::error::Result;
use ioc_analytics::model::facts::Share;
use ioc_analytics::platform::Platform;
use ioc_analytics::store_sqlite::SqliteOptions;

use crate::config::resolve::Config;

/// What is known of a database server's disk, which no database tells.
#[derive(Debug, Args)]
pub(crate) struct ServersDisk {
    /// How many GiB are free on the disk of the database server (`df` tells it there);
    /// of a database in a file it is asked.
    #[arg(long, value_name = "N")]
    free_gib: Option<u32>,
}

impl ServersDisk {
    /// The disk of the database, if anything is known of it.
    pub(crate) fn of_database(&self, platform: &Platform) -> Option<Disk> {
        if let Some(free) = self.free_gib {
            return Some(Disk { free_bytes: u64::from(free) << 30, size_bytes: None });
        }
        platform.diagnosis().disk()
    }
}

/// Where the process of a server or worker writes: beside the file of its database; where that
/// is elsewhere, its backups; where it makes none, temporary files.
pub(crate) fn written_by(url: &str, config: &Config) -> Result<PathBuf> {
    Ok(file_of(url)?.or(config.backup_dir()?).unwrap_or_else(std::env::temp_dir))
}

/// The file of a database, if it is in one.
pub(crate) fn file_of(url: &str) -> Result<Option<PathBuf>> {
    Ok(match ioc_analytics::database_kind(url)? {
        DatabaseKind::Sqlite => SqliteOptions::from_url(url)?.path,
        DatabaseKind::Postgres => None,
    })
}

/// How much of the disk that a file is on is used.
pub(crate) fn used(path: &Path) -> Option<Share> {
    let disk = of(path)?;
    let whole = disk.size_bytes?;
    Some(Share { part: whole.saturating_sub(disk.free_bytes), whole })
}

/// The disk that a file is on.
#[cfg(unix)]
pub(crate) fn of(path: &Path) -> Option<Disk> {
    let disk = rustix::fs::statvfs(path).ok()?;
    let bytes = |blocks: u64| blocks.saturating_mul(disk.f_frsize);
    Some(Disk { free_bytes: bytes(disk.f_bavail), size_bytes: Some(bytes(disk.f_blocks)) })
}

/// Elsewhere nobody is asked.
#[cfg(not(unix))]
pub(crate) fn of(_: &Path) -> Option<Disk> {
    None
}
