//! Lines of bytes, one at a time, none longer than a bound.

use std::io::{self, BufRead, BufReader, Read};

use crate::error::{Error, Result};
use crate::ingest::source::unreadable;

/// The longest line, and the longest row, in bytes.
pub(super) const ROW_BYTES: usize = 1024 * 1024;
const BUFFER_BYTES: usize = 128 * 1024;

/// Reads lines that end with LF, CR LF or CR, whichever comes; a line keeps
/// its end, and the last one gets an LF if it has none.
pub(super) struct Lines {
    name: String,
    input: BufReader<Box<dyn Read + Send>>,
    line: Vec<u8>,
    number: u64,
    bytes: u64,
}

impl Lines {
    /// The lines of `input`, the bytes of a source of this name.
    pub(super) fn new(name: &str, input: Box<dyn Read + Send>) -> Self {
        let input = BufReader::with_capacity(BUFFER_BYTES, input);
        Self { name: name.to_owned(), input, line: Vec::new(), number: 0, bytes: 0 }
    }

    /// The line that was read last.
    pub(super) fn line(&self) -> &[u8] {
        &self.line
    }

    /// Its number, from 1.
    pub(super) fn number(&self) -> u64 {
        self.number
    }

    /// How many bytes have been read.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Reads on to the next line that is not blank; nothing is left if there
    /// is none.
    pub(super) fn skip_blank(&mut self) -> Result<bool> {
        while self.advance()? {
            if !self.line.trim_ascii().is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Reads the next line; nothing is left if there is none.
    ///
    /// # Errors
    /// `line_too_long` as soon as it has more than [`ROW_BYTES`].
    pub(super) fn advance(&mut self) -> Result<bool> {
        self.line.clear();
        loop {
            let chunk = fill(&mut self.input, &self.name)?;
            if chunk.is_empty() {
                if self.line.is_empty() {
                    return Ok(false);
                }
                self.line.push(b'\n');
                self.number += 1;
                return Ok(true);
            }
            let end = chunk.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
            let used = end.map_or(chunk.len(), |end| end + 1);
            let carriage_return = end.is_some_and(|end| chunk[end] == b'\r');
            if self.line.len() + used > ROW_BYTES {
                return Err(too_long(self.number + 1));
            }
            self.line.extend_from_slice(&chunk[..used]);
            self.consume(used);
            if carriage_return && fill(&mut self.input, &self.name)?.first() == Some(&b'\n') {
                self.line.push(b'\n');
                self.consume(1);
            }
            if end.is_some() {
                self.number += 1;
                return Ok(true);
            }
        }
    }

    fn consume(&mut self, used: usize) {
        self.input.consume(used);
        self.bytes += used as u64;
    }
}

fn fill<'b>(input: &'b mut BufReader<Box<dyn Read + Send>>, name: &str) -> Result<&'b [u8]> {
    while let Err(error) = input.fill_buf() {
        if error.kind() != io::ErrorKind::Interrupted {
            return Err(unreadable(name, error));
        }
    }
    Ok(input.buffer())
}

fn too_long(line: u64) -> Error {
    let message = format!("the line has more than {ROW_BYTES} bytes");
    Error::invalid("line_too_long", message)
        .with("line", line)
        .with_hint("a row is a line; check that the file is a table, and where its lines end")
}
