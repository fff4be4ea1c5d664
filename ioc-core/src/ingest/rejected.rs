//! Where the rows go that an import leaves out.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, ErrorKind as Io, Read, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, ErrorKind, Result};
use crate::ingest::faults::Fault;

/// Takes the rows that an import leaves out, in the file's order, after the
/// whole file has been checked and before anything is written to the store. An
/// error of it ends the import.
pub trait RejectedRows: Send {
    /// There are such rows: `heading` is the first line of a file of them,
    /// empty where the format has none.
    fn begin(&mut self, heading: &[u8]) -> Result<()>;

    /// Takes one row.
    fn reject(&mut self, row: &RejectedRow<'_>) -> Result<()>;

    /// All rows have come, and the import goes on to write the others.
    fn finish(&mut self) -> Result<()>;
}

/// A row that is left out.
#[derive(Debug, Clone, Copy)]
pub struct RejectedRow<'r> {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// What is wrong with it.
    pub faults: &'r [Fault],
    /// The row as it stands in the file.
    pub text: &'r [u8],
    /// The row as it stands in a file of rejected rows: laid out as in its own,
    /// with line and reason before it.
    pub entry: &'r [u8],
}

/// Writes rejected rows into a file of their own, laid out as the one they come
/// from, so that it can be mended and imported.
///
/// The file has its name once it is whole. One that is there already stays: if
/// it says the same, nothing is to be done, else the import is refused.
#[derive(Debug)]
pub struct RejectedFile {
    path: PathBuf,
    part: PathBuf,
    output: Option<BufWriter<File>>,
}

impl RejectedFile {
    /// The file at `path`. Nothing is written before there is a row for it.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let mut part = path.clone().into_os_string();
        part.push(".part");
        Self { path, part: part.into(), output: None }
    }

    /// The usual name beside `source`: `events.rejected.csv` for `events.csv`,
    /// and for `events.parquet`.
    pub fn beside(source: &Path) -> PathBuf {
        let mut name = source.file_stem().unwrap_or_default().to_owned();
        name.push(".rejected");
        if let Some(extension) = source.extension() {
            // Columns with types cannot take what was refused.
            let is_parquet = extension.eq_ignore_ascii_case("parquet");
            name.push(".");
            name.push(if is_parquet { "csv".as_ref() } else { extension });
        }
        source.with_file_name(name)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn put(&mut self, bytes: &[u8]) -> Result<()> {
        let Some(output) = &mut self.output else { return Ok(()) };
        output.write_all(bytes).map_err(|error| unwritten(&self.path, error))
    }

    /// Gives the finished part its name, unless something has it.
    fn name(&self) -> io::Result<bool> {
        match fs::hard_link(&self.part, &self.path) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == Io::AlreadyExists => same(&self.part, &self.path),
            // Not every file system has links.
            Err(_) if !self.path.exists() => fs::rename(&self.part, &self.path).map(|()| true),
            Err(_) => same(&self.part, &self.path),
        }
    }
}

impl RejectedRows for RejectedFile {
    fn begin(&mut self, heading: &[u8]) -> Result<()> {
        let file = File::create(&self.part).map_err(|error| unwritten(&self.part, error))?;
        self.output = Some(BufWriter::new(file));
        self.put(heading)
    }

    fn reject(&mut self, row: &RejectedRow<'_>) -> Result<()> {
        self.put(row.entry)
    }

    fn finish(&mut self) -> Result<()> {
        let failed = |error| unwritten(&self.path, error);
        let Some(output) = &mut self.output else { return Ok(()) };
        output.flush().and_then(|()| output.get_ref().sync_all()).map_err(failed)?;
        if self.name().map_err(failed)? {
            return Ok(());
        }
        let message = format!("{} is there already and has other rows", self.path.display());
        Err(Error::new(ErrorKind::Conflict, "rejected_file_exists", message)
            .with_hint("move it away, or name another file for the rejected rows"))
    }
}

impl Drop for RejectedFile {
    fn drop(&mut self) {
        if self.output.take().is_some() {
            // Renamed already, or of no use: it can be written again.
            let _ = fs::remove_file(&self.part);
        }
    }
}

fn same(one: &Path, other: &Path) -> io::Result<bool> {
    let (one, other) = (File::open(one)?, File::open(other)?);
    if one.metadata()?.len() != other.metadata()?.len() {
        return Ok(false);
    }
    let (mut one, mut other) = (BufReader::new(one).bytes(), BufReader::new(other).bytes());
    loop {
        match (one.next().transpose()?, other.next().transpose()?) {
            (None, None) => return Ok(true),
            (one, other) if one != other => return Ok(false),
            _ => {}
        }
    }
}

fn unwritten(path: &Path, error: io::Error) -> Error {
    let message = format!("{} cannot be written", path.display());
    Error::new(ErrorKind::Unavailable, "rejected_file_not_written", message)
        .with("reason", &error)
        .with_hint("name a file for the rejected rows where one can be written")
        .with_source(error)
}
