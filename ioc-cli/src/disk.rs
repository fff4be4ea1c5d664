//! How much room there is on a disk.

use std::path::Path;

use clap::Args;
use ioc_analytics::diagnosis::service::Disk;
use ioc_analytics::platform::Platform;

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
