//! Files that a process left half written when it was killed.

use std::fs;
use std::io;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};

use crate::clock::Instant;
use crate::error::{Error, ErrorKind, Result};
use crate::maintenance::cleaning::CleaningMode;

/// How a file is named while it is written: beside its place, until it is whole.
const BEGINS: &str = ".ioc-";
const ENDS: &str = ".part";

/// For how long somebody may still write to a file that is half written.
pub const LEFTOVER_AGE: TimeDelta = TimeDelta::days(1);

/// Removes half written files from a folder, but not from those inside of it, that nobody
/// wrote to for `age`, or only counts them; returns how many. Others stay, whoever's they
/// are. In a folder that is not there is none.
///
/// # Errors
/// `Unavailable` with code `folder_not_cleaned` if the folder cannot be read, or a file
/// cannot be removed.
pub fn remove_leftovers(
    folder: &Path,
    age: TimeDelta,
    now: Instant,
    mode: CleaningMode,
) -> Result<u64> {
    let failed = |source: io::Error| {
        let message = format!("half written files in {} cannot be removed", folder.display());
        Error::new(ErrorKind::Unavailable, "folder_not_cleaned", message)
            .with("reason", &source)
            .with_hint("check that the folder is there and may be written")
            .with_source(source)
    };
    let entries = match fs::read_dir(folder) {
        Err(source) if source.kind() == io::ErrorKind::NotFound => return Ok(0),
        entries => entries.map_err(failed)?,
    };
    let mut removed = 0;
    for entry in entries {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name();
        let is_part =
            name.to_str().is_some_and(|name| name.starts_with(BEGINS) && name.ends_with(ENDS));
        // Gone meanwhile: its writer has finished it.
        let Ok(there) = fs::symlink_metadata(entry.path()) else { continue };
        if !is_part || !there.is_file() {
            continue;
        }
        let written_at: DateTime<Utc> = there.modified().map_err(failed)?.into();
        if now - written_at < age {
            continue;
        }
        if mode == CleaningMode::DryRun {
            removed += 1;
            continue;
        }
        match fs::remove_file(entry.path()) {
            Ok(()) => removed += 1,
            Err(gone) if gone.kind() == io::ErrorKind::NotFound => {}
            Err(source) => return Err(failed(source)),
        }
    }
    Ok(removed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_old_and_half_written_goes() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for name in [".ioc-a.part", ".ioc-b.part", "report.pdf", "x.part", ".ioc-c"] {
            fs::write(at(name), "half").unwrap();
        }
        fs::create_dir(at(".ioc-d.part")).unwrap();
        let written: DateTime<Utc> =
            fs::metadata(at(".ioc-a.part")).unwrap().modified().unwrap().into();
        let of = |now, mode| remove_leftovers(folder.path(), LEFTOVER_AGE, now, mode);
        let remove = |now| of(now, CleaningMode::Clean).unwrap();
        assert_eq!(remove(written + TimeDelta::hours(23)), 0, "somebody may still write them");
        let later = written + TimeDelta::days(2);
        assert_eq!(of(later, CleaningMode::DryRun).unwrap(), 2);
        assert_eq!(remove(later), 2, "to count them was to leave them there");
        let mut left: Vec<_> =
            fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, [".ioc-c", ".ioc-d.part", "report.pdf", "x.part"]);
        let mode = CleaningMode::Clean;
        let other = |name| remove_leftovers(&at(name), LEFTOVER_AGE, written, mode);
        assert_eq!(other("none").unwrap(), 0, "what is not there is clean");
        assert_eq!(other("report.pdf").unwrap_err().code(), "folder_not_cleaned");
    }
}
