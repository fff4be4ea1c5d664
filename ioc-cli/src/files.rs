//! Reads and writes the files that commands name.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use ioc_analytics::error::{Error, ErrorKind, Result};

/// Writes a file, replacing the one that is there. Whatever happens, under its
/// name there is the one or the other, whole.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    // A link is followed.
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let written = match fs::metadata(&place) {
        // A pipe or a device cannot be replaced.
        Ok(there) if !there.is_file() => fs::write(&place, bytes),
        _ => replace(&place, bytes),
    };
    written.map_err(|source| unwritten(path, source))
}

fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut file = new_file().tempfile_in(folder.unwrap_or(Path::new(".")))?;
    file.write_all(bytes)?;
    // Else a power cut could leave the name without the bytes.
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

/// Makes a file that is not there yet: `fill` writes it beside its place, under
/// another name and for its owner's eyes alone, and when it is on the disk it gets
/// its own.
pub(crate) fn create<T>(path: &Path, fill: impl FnOnce(&Path) -> Result<T>) -> Result<T> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    let part = builder.prefix(".ioc-").suffix(".part").tempfile_in(folder);
    let part = part.map_err(|source| unwritten(path, source))?;
    let filled = fill(part.path())?;
    part.as_file().sync_all().map_err(|source| unwritten(path, source))?;
    part.persist_noclobber(path).map_err(|error| match error.error.kind() {
        io::ErrorKind::AlreadyExists => there_already(path),
        _ => unwritten(path, error.error),
    })?;
    // Else a power cut could leave the bytes without the name.
    let named = fs::File::open(folder).and_then(|folder| folder.sync_all());
    named.map_err(|source| unwritten(path, source))?;
    Ok(filled)
}

/// Fails if something is there.
pub(crate) fn refuse_existing(path: &Path) -> Result<()> {
    if fs::symlink_metadata(path).is_ok() { Err(there_already(path)) } else { Ok(()) }
}

fn there_already(path: &Path) -> Error {
    let message = format!("{} is there already", path.display());
    Error::new(ErrorKind::Conflict, "file_exists", message)
        .with_hint("name another file, or move this one away")
}

/// A file under a name of its own, with the permissions of any new file.
fn new_file() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".ioc-").suffix(".part");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}

/// A file could not be written.
pub(crate) fn unwritten(path: &Path, source: io::Error) -> Error {
    let message = format!("{} cannot be written", path.display());
    let (code, hint) = match source.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            ("disk_full", "free some space and run the same command again")
        }
        _ => ("file_not_written", "check that its folder is there and may be written"),
    };
    Error::new(ErrorKind::Unavailable, code, message)
        .with("reason", &source)
        .with_hint(hint)
        .with_source(source)
}

/// Reads a file of text.
pub(crate) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|source| unread(path, source))
}

/// Reads a file of any bytes.
pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|source| unread(path, source))
}

/// A file could not be read.
pub(crate) fn unread(path: &Path, source: io::Error) -> Error {
    let message = format!("{} cannot be read", path.display());
    Error::not_found("file_not_found", message)
        .with("reason", &source)
        .with_hint("check the path")
        .with_source(source)
}

/// Makes a folder, if it is not there.
pub(crate) fn make_folder(path: &Path) -> Result<()> {
    fs::create_dir_all(path).map_err(|source| {
        let message = format!("the folder {} cannot be made", path.display());
        Error::new(ErrorKind::Unavailable, "folder_not_made", message)
            .with("reason", &source)
            .with_hint("name another one")
            .with_source(source)
    })
}
