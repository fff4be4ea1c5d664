//! A folder of backups, as a job keeps it.

use std::cmp::Reverse;
use std::fs;
use std::path::{Path, PathBuf};

use async_trait::async_trait;
use ioc_analytics::clock::Instant;
use ioc_analytics::error::Result;
use ioc_analytics::maintenance::backup::{Backup, BackupTarget};

use crate::cli::Global;
use crate::commands::backup::create::make;
use crate::commands::backup::manifest::Manifest;
use crate::commands::backup::verify::faults_of;
use crate::files::{unread, unwritten};

/// How the files of a job are named, around the instant at which they were made. Others in
/// the folder stay.
const BEGINS: &str = "ioc-";
const ENDS: &str = ".backup";

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
        fs::create_dir_all(&self.folder).map_err(|source| unwritten(&self.folder, source))?;
        let name = format!("{BEGINS}{}{ENDS}", at.format("%Y%m%dT%H%M%S%6fZ"));
        let manifest = make(&self.url, &self.folder.join(&name), at).await?;
        Ok(of(name, &manifest))
    }

    async fn list(&self) -> Result<Vec<Backup>> {
        let mut there = Vec::new();
        for entry in fs::read_dir(&self.folder).map_err(|source| unread(&self.folder, source))? {
            let entry = entry.map_err(|source| unread(&self.folder, source))?;
            let Ok(name) = entry.file_name().into_string() else { continue };
            // A file without its manifest was never finished.
            if name.starts_with(BEGINS)
                && name.ends_with(ENDS)
                && Manifest::path(&entry.path()).exists()
            {
                let manifest = Manifest::read(&entry.path())?;
                there.push(of(name, &manifest));
            }
        }
        there.sort_by_key(|backup| Reverse(backup.made_at));
        Ok(there)
    }

    async fn verify(&self, backup: &Backup) -> Result<Vec<String>> {
        let file = self.file(backup);
        Ok(faults_of(&file, &Manifest::read(&file)?, &self.global).await?.0)
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
