//! A folder of backups, as a job keeps it.

use std::cmp::Reverse;
use std::fs;
use std::path::{Path, PathBuf};

use async_trait::async_trait;
use chrono::TimeDelta;
use ioc_analytics::clock::Instant;
use ioc_analytics::error::{Error, ErrorKind, Result};
use ioc_analytics::maintenance::backup::{Backup, BackupTarget};
use ioc_analytics::maintenance::cleaning::CleaningMode;
use ioc_analytics::maintenance::leftovers::remove_leftovers;
use tokio::runtime::Handle;

use crate::cli::Global;
use crate::commands::backup::create::make;
use crate::commands::backup::manifest::Manifest;
use crate::commands::backup::verify::faults_of;
use crate::files::{unread, unwritten};

/// How the files of a job are named, around the instant at which they were made. Others in
/// the folder stay.
const BEGINS: &str = "ioc-";
const ENDS: &str = ".backup";
/// From when on a half written file is nobody's any more.
const LEFT: TimeDelta = TimeDelta::days(1);

/// Where backups of a database go.
#[derive(Debug)]
pub(crate) struct BackupFolder {
    pub(crate) url: String,
    pub(crate) folder: PathBuf,
    pub(crate) global: Global,
}

impl BackupFolder {
    fn file(&self, backup: &Backup) -> PathBuf {
        self.folder.join(&backup.name)
    }
}

#[async_trait]
impl BackupTarget for BackupFolder {
    async fn create(&self, at: Instant) -> Result<Backup> {
        let (url, folder) = (self.url.clone(), self.folder.clone());
        aside(async move {
            fs::create_dir_all(&folder).map_err(|source| unwritten(&folder, source))?;
            remove_leftovers(&folder, LEFT, at, CleaningMode::Clean)?;
            let name = format!("{BEGINS}{}{ENDS}", at.format("%Y%m%dT%H%M%S%6fZ"));
            let manifest = make(&url, &folder.join(&name), at).await?;
            Ok(of(name, &manifest))
        })
        .await
    }

    async fn list(&self) -> Result<Vec<Backup>> {
        let mut there = Vec::new();
        let entries = match fs::read_dir(&self.folder) {
            // Nobody has made one yet.
            Err(source) if source.kind() == std::io::ErrorKind::NotFound => return Ok(there),
            entries => entries.map_err(|source| unread(&self.folder, source))?,
        };
        for entry in entries {
            let entry = entry.map_err(|source| unread(&self.folder, source))?;
            let Ok(name) = entry.file_name().into_string() else { continue };
            // A file without its manifest was never finished.
            if name.starts_with(BEGINS)
                && name.ends_with(ENDS)
                && Manifest::path(&entry.path()).exists()
            {
                match Manifest::read(&entry.path()) {
                    Ok(manifest) => there.push(of(name, &manifest)),
                    // Nobody knows whether it was good; the others are there all the same.
                    Err(error) => tracing::warn!(
                        code = error.code(), error = ?error, "a backup is left out"
                    ),
                }
            }
        }
        there.sort_by_key(|backup| Reverse(backup.made_at));
        Ok(there)
    }

    async fn verify(&self, backup: &Backup) -> Result<Vec<String>> {
        let (file, global) = (self.file(backup), self.global.clone());
        aside(async move { Ok(faults_of(&file, &Manifest::read(&file)?, &global).await?.0) }).await
    }

    async fn approve(&self, backup: &Backup, at: Instant) -> Result<()> {
        let file = self.file(backup);
        let manifest = Manifest { verified_at: Some(at), ..Manifest::read(&file)? };
        manifest.write(&file)
    }

    async fn delete(&self, backup: &Backup) -> Result<()> {
        let file = self.file(backup);
        // Without its manifest it is none of ours any more.
        for path in [Manifest::path(&file), file] {
            remove(&path)?;
        }
        Ok(())
    }
}

/// Does what takes minutes and waits for the disk where nobody else is kept from going on.
async fn aside<T: Send + 'static>(
    work: impl Future<Output = Result<T>> + Send + 'static,
) -> Result<T> {
    let handle = Handle::current();
    let done = tokio::task::spawn_blocking(move || handle.block_on(work)).await;
    done.unwrap_or_else(|source| {
        Err(Error::new(ErrorKind::Internal, "backup_broke", "the backup broke").with_source(source))
    })
}

fn of(name: String, manifest: &Manifest) -> Backup {
    Backup {
        name,
        made_at: manifest.created_at,
        size_bytes: manifest.size_bytes,
        verified_at: manifest.verified_at,
    }
}

fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
            Err(unwritten(path, source))
        }
        _ => Ok(()),
    }
}
