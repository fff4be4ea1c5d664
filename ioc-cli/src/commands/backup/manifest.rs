//! What stands beside a backup: which database it is of, and how it is known again.

use std::fmt::Write as _;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use ioc_analytics::clock::Instant;
use ioc_analytics::error::{Error, ErrorKind, Result};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::files;

/// The kind of database that a backup is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    /// The file is a database.
    Sqlite,
    /// The file is a dump of `pg_dump` in its custom format.
    Postgres,
}

/// What is known of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    /// Which kind of database it is of.
    pub(crate) kind: Kind,
    /// The newest migration of the database.
    pub(crate) schema_version: Option<String>,
    /// When it was made.
    pub(crate) created_at: Instant,
    /// How long its file is.
    pub(crate) size_bytes: u64,
    /// The SHA-256 of its file, in hexadecimal digits.
    pub(crate) sha256: String,
    /// The version of the program that made it.
    pub(crate) program: String,
    /// When it was found to be good, by whoever keeps the newest good ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) verified_at: Option<Instant>,
}

impl Manifest {
    /// That of a file.
    pub(crate) fn of(
        file: &Path,
        kind: Kind,
        schema_version: Option<&str>,
        created_at: Instant,
    ) -> Result<Self> {
        let (size_bytes, sha256) = sum(file)?;
        let (schema_version, program) =
            (schema_version.map(str::to_owned), env!("CARGO_PKG_VERSION").to_owned());
        let verified_at = None;
        Ok(Self { kind, schema_version, created_at, size_bytes, sha256, program, verified_at })
    }

    /// Where that of a file stands.
    pub(crate) fn path(file: &Path) -> PathBuf {
        let mut path = file.as_os_str().to_owned();
        path.push(".json");
        path.into()
    }

    /// Reads that of a file.
    pub(crate) fn read(file: &Path) -> Result<Self> {
        let path = Self::path(file);
        let text = files::read(&path)
            .map_err(|error| error.with_hint("a backup is two files: FILE and FILE.json"))?;
        serde_json::from_str(&text).map_err(|source| {
            let message = format!("{} says nothing of a backup", path.display());
            Error::invalid("bad_manifest", message)
                .with_hint("name a file that `ioc backup create` made")
                .with_source(source)
        })
    }

    /// Writes it beside its file.
    pub(crate) fn write(&self, file: &Path) -> Result<()> {
        let text = serde_json::to_vec_pretty(self).map_err(|source| {
            Error::new(ErrorKind::Internal, "manifest_not_written", "it cannot be written")
                .with_source(source)
        })?;
        files::write(&Self::path(file), &text)
    }

    /// Fails if the file is another one than it was.
    pub(crate) fn compare(&self, file: &Path) -> Result<()> {
        let (size_bytes, sha256) = sum(file)?;
        if (size_bytes, &sha256) == (self.size_bytes, &self.sha256) {
            return Ok(());
        }
        let message = format!("{} is not as it was made", file.display());
        Err(Error::new(ErrorKind::Corrupt, "backup_damaged", message)
            .with("size_bytes", size_bytes)
            .with("expected_size_bytes", self.size_bytes)
            .with_hint("take an earlier backup"))
    }
}

fn sum(file: &Path) -> Result<(u64, String)> {
    let mut digest = Sha256::new();
    let read = File::open(file).and_then(|mut file| io::copy(&mut file, &mut Writing(&mut digest)));
    let size_bytes = read.map_err(|source| files::unread(file, source))?;
    let mut digits = String::new();
    for byte in digest.finalize() {
        // A string takes all that is written.
        let _ = write!(digits, "{byte:02x}");
    }
    Ok((size_bytes, digits))
}

/// A digest as something to write into.
struct Writing<'a>(&'a mut Sha256);

impl io::Write for Writing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
