//! Where the bytes of an import come from.

use std::fmt;
use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::{Path, PathBuf};

use crate::error::{Error, ErrorKind, Result};

/// Something that can be read from its beginning more than once: to check it
/// and to write it. Nothing keeps it in memory.
pub trait Source: Send + Sync + fmt::Debug {
    /// Its bytes, from the first.
    fn open(&self) -> Result<Box<dyn Read + Send>>;

    /// Its bytes, to be read from anywhere: what Parquet needs.
    ///
    /// # Errors
    /// `Unsupported` for a source that can only be read from the first on.
    fn open_anywhere(&self) -> Result<Box<dyn Anywhere>> {
        let message = format!("{} can only be read from its first byte on", self.name());
        Err(Error::new(ErrorKind::Unsupported, "not_seekable", message)
            .with_hint("write it to a file first"))
    }

    /// Its name for a reader, such as a path.
    fn name(&self) -> &str;

    /// How many bytes it has, if that is known.
    fn size_bytes(&self) -> Option<u64>;
}

/// Bytes that are read from anywhere.
pub trait Anywhere: Read + Seek + Send {}

impl<T: Read + Seek + Send> Anywhere for T {}

/// A file of the machine.
#[derive(Debug, Clone)]
pub struct FilePath {
    path: PathBuf,
    name: String,
}

impl FilePath {
    /// The file at `path`; it is looked at when it is opened.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        Self { name: path.display().to_string(), path }
    }
}

impl FilePath {
    fn file(&self) -> Result<File> {
        let failed = |error| unreadable(&self.name, error);
        // Looked at before it is opened: to open a pipe waits for its writer.
        let kind = self.path.metadata().map_err(failed)?.file_type();
        if kind.is_dir() {
            let message = format!("{} is a directory, not a file", self.name);
            return Err(Error::invalid("is_a_directory", message)
                .with_hint("name one file; run the import once per file"));
        }
        if !kind.is_file() {
            let message = format!("{} is a pipe or a device, not a file", self.name);
            return Err(Error::invalid("not_a_file", message)
                .with_hint("a file is read more than once; write it to the disk first"));
        }
        File::open(&self.path).map_err(failed)
    }
}

impl Source for FilePath {
    fn open(&self) -> Result<Box<dyn Read + Send>> {
        Ok(Box::new(self.file()?))
    }

    fn open_anywhere(&self) -> Result<Box<dyn Anywhere>> {
        Ok(Box::new(self.file()?))
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn size_bytes(&self) -> Option<u64> {
        Path::metadata(&self.path).ok().map(|metadata| metadata.len())
    }
}

/// A file in memory, for tests.
#[cfg(any(test, feature = "fuzz"))]
#[derive(Debug, Clone)]
pub(super) struct Text {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

#[cfg(any(test, feature = "fuzz"))]
impl Text {
    pub(super) fn csv(text: impl AsRef<[u8]>) -> Self {
        Self { name: "test.csv".to_owned(), bytes: text.as_ref().to_vec() }
    }
}

#[cfg(any(test, feature = "fuzz"))]
impl Source for Text {
    fn open(&self) -> Result<Box<dyn Read + Send>> {
        Ok(Box::new(io::Cursor::new(self.bytes.clone())))
    }

    fn open_anywhere(&self) -> Result<Box<dyn Anywhere>> {
        Ok(Box::new(io::Cursor::new(self.bytes.clone())))
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn size_bytes(&self) -> Option<u64> {
        Some(self.bytes.len() as u64)
    }
}

/// The error of a source that is not what it was a moment ago.
pub(super) fn changed(name: &str) -> Error {
    let message = format!("{name} changed while it was imported");
    Error::new(ErrorKind::Conflict, "file_changed", message)
        .with_hint("import it again when nothing writes to it")
}

/// The error of a source that cannot be read.
pub(super) fn unreadable(name: &str, error: io::Error) -> Error {
    let found = match error.kind() {
        io::ErrorKind::NotFound => {
            Error::not_found("file_not_found", format!("there is no file {name}"))
                .with_hint("check the path")
        }
        _ => {
            Error::new(ErrorKind::Unavailable, "file_unreadable", format!("{name} cannot be read"))
                .with("reason", &error)
                .with_hint("check that the file may be read by this user")
        }
    };
    found.with_source(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_file_and_a_directory_are_told_apart() {
        let code = |path: &str| FilePath::new(path).open().err().map(|error| error.code());
        assert_eq!(code("/there/is/no/such.csv"), Some("file_not_found"));
        assert_eq!(code(env!("CARGO_MANIFEST_DIR")), Some("is_a_directory"));
        assert_eq!(code(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")), None);
    }
}
