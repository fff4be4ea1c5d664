//! How old the newest backup is.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use ioc_analytics::clock::Instant;
use ioc_analytics::error::Result;

use crate::commands::backup::manifest::{Kind, Manifest};
use crate::commands::doctor::finding::Finding;
use crate::files;

/// A weekly backup, and a day to notice that one is missing.
const OLDEST: TimeDelta = TimeDelta::days(8);

/// Looks for the newest backup of a kind in a folder.
pub(super) fn look(folder: Option<&Path>, kind: Kind, now: Instant) -> Finding {
    let Some(folder) = folder else {
        let fix = "say where they are with IOC_BACKUP_DIR; `ioc backup create` makes one";
        return Finding::warning("backup", "nobody has said where the backups are", fix);
    };
    let fix = "run `ioc backup create` every night";
    match newest_in(folder, kind) {
        Err(error) => Finding::error("backup", &error),
        Ok(None) => {
            Finding::warning("backup", format!("there is none in {}", folder.display()), fix)
        }
        Ok(Some((file, manifest))) => {
            let age = now - manifest.created_at;
            let told = format!("{} is {} days old", file.display(), age.num_days());
            if age > OLDEST {
                Finding::warning("backup", told, fix)
            } else {
                Finding::ok("backup", told)
            }
        }
    }
}

/// The newest backup of a kind in a folder.
fn newest_in(folder: &Path, kind: Kind) -> Result<Option<(PathBuf, Manifest)>> {
    let entries = fs::read_dir(folder).map_err(|source| files::unread(folder, source))?;
    let files = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let backups = files.filter(|path| path.extension().is_none_or(|ending| ending != "json"));
    let known = backups.filter_map(|path| Some((Manifest::read(&path).ok()?, path)));
    let ours = known.filter(|(manifest, _)| manifest.kind == kind);
    Ok(ours
        .max_by_key(|(manifest, _)| manifest.created_at)
        .map(|(manifest, path)| (path, manifest)))
}
