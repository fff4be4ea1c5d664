//! Reads and writes the files that commands name.

use std::fs;
use std::path::Path;

use ioc_analytics::error::{Error, ErrorKind, Result};

/// Writes a file, replacing the one that is there.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).map_err(|source| {
        let message = format!("{} cannot be written", path.display());
        Error::new(ErrorKind::Unavailable, "file_not_written", message)
            .with("reason", &source)
            .with_hint("check that its folder is there and may be written")
            .with_source(source)
    })
}

/// Reads a file of text.
pub(crate) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|source| {
        let message = format!("{} cannot be read", path.display());
        Error::not_found("file_not_found", message)
            .with("reason", &source)
            .with_hint("check the path")
            .with_source(source)
    })
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
