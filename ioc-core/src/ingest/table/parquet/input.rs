//! The bytes of a source in the order in which the format wants them.

use std::io::{self, BufReader, Read, SeekFrom};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use parquet::errors::ParquetError;
use parquet::file::reader::{ChunkReader, Length};

use crate::error::Result;
use crate::ingest::source::{Anywhere, Source, unreadable};

/// How much is read ahead where the length of a part is not known.
const AHEAD_BYTES: usize = 16 * 1024;

/// An open source.
#[derive(Clone)]
pub(super) struct Input {
    bytes: Arc<Mutex<Box<dyn Anywhere>>>,
    size: u64,
}

impl Input {
    pub(super) fn open(source: &dyn Source) -> Result<Self> {
        let mut bytes = source.open_anywhere()?;
        let size = bytes.seek(SeekFrom::End(0));
        let size = size.map_err(|error| unreadable(source.name(), error))?;
        Ok(Self { bytes: Arc::new(Mutex::new(bytes)), size })
    }

    pub(super) fn size(&self) -> u64 {
        self.size
    }

    fn read_at(&self, at: u64, buffer: &mut [u8]) -> io::Result<usize> {
        let mut bytes = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        bytes.seek(SeekFrom::Start(at))?;
        bytes.read(buffer)
    }

    fn from(&self, start: u64) -> From {
        From { input: self.clone(), at: start }
    }
}

/// A reader from some byte on, with a place of its own.
pub(super) struct From {
    input: Input,
    at: u64,
}

impl Read for From {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read_at(self.at, buffer)?;
        self.at += read as u64;
        Ok(read)
    }
}

impl Length for Input {
    fn len(&self) -> u64 {
        self.size
    }
}

impl ChunkReader for Input {
    type T = BufReader<From>;

    fn get_read(&self, start: u64) -> Result<Self::T, ParquetError> {
        Ok(BufReader::with_capacity(AHEAD_BYTES, self.from(start)))
    }

    /// A part that the file does not have is refused before there is room made
    /// for it.
    fn get_bytes(&self, start: u64, length: usize) -> Result<Bytes, ParquetError> {
        if start.checked_add(length as u64).is_none_or(|end| end > self.size) {
            let message = format!("{length} bytes from byte {start} on are not in the file");
            return Err(ParquetError::EOF(message));
        }
        let mut part = vec![0; length];
        self.from(start)
            .read_exact(&mut part)
            .map_err(|error| ParquetError::External(Box::new(error)))?;
        Ok(part.into())
    }
}
