//! Rows of values with a delimiter between them: CSV, TSV and their kin.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use crate::error::Result;
use crate::ingest::faults::Fault;
use crate::ingest::table::encoding::text_fault;
use crate::ingest::table::lines::{Lines, ROW_BYTES};
use crate::ingest::table::record::Record;
use crate::ingest::table::rows::Line;
use crate::ingest::table::shape::{MAX_COLUMNS, too_many_columns};

/// Reads rows line by line, so that it knows where a quote was opened.
pub(super) struct Delimited {
    lines: Lines,
    reader: Reader,
    /// The lines of the row, as they stand in the file.
    raw: Vec<u8>,
    text: Vec<u8>,
    ends: Vec<usize>,
    written: usize,
    ended: usize,
}

impl Delimited {
    pub(super) fn new(lines: Lines, delimiter: u8) -> Self {
        Self {
            lines,
            reader: ReaderBuilder::new().delimiter(delimiter).build(),
            raw: Vec::new(),
            text: Vec::new(),
            ends: vec![0; 64],
            written: 0,
            ended: 0,
        }
    }

    pub(super) fn lines(&self) -> &Lines {
        &self.lines
    }

    /// The row that was read last, as it stands in the file.
    pub(super) fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// Reads the next row into `record`.
    pub(super) fn next(&mut self, record: &mut Record) -> Result<Option<Line>> {
        record.clear();
        if !self.lines.skip_blank()? {
            return Ok(None);
        }
        let line = self.lines.number();
        self.raw.clear();
        (self.written, self.ended) = (0, 0);
        // The value that is open at the end of a line, and where it began.
        let (mut open, mut opened_on) = (0, line);
        while !self.feed()? {
            if self.ended != open {
                (open, opened_on) = (self.ended, self.lines.number());
            }
            let more = self.lines.advance()?;
            if more && self.raw.len() + self.lines.line().len() > ROW_BYTES {
                return Err(open_quote(opened_on).into_error().with("line", opened_on));
            }
            if !more {
                return Ok(Some(Line { number: line, fault: Some(open_quote(opened_on)) }));
            }
        }
        let fault = text_fault(&self.raw).map(|fault| fault.on(line));
        if fault.is_none() {
            let mut start = 0;
            for end in &self.ends[..self.ended] {
                // The row is UTF-8, and what was taken out of it is ASCII.
                record.push(str::from_utf8(&self.text[start..*end]).unwrap_or_default());
                start = *end;
            }
        }
        Ok(Some(Line { number: line, fault }))
    }

    /// Takes in the line, and says whether the row ended with it: it does not
    /// within quotes.
    fn feed(&mut self) -> Result<bool> {
        let mut input = self.lines.line();
        self.raw.extend_from_slice(input);
        loop {
            let (text, ends) = (&mut self.text[self.written..], &mut self.ends[self.ended..]);
            let (result, read, written, ended) = self.reader.read_record(input, text, ends);
            input = &input[read..];
            self.written += written;
            self.ended += ended;
            match result {
                ReadRecordResult::Record => return Ok(true),
                ReadRecordResult::InputEmpty | ReadRecordResult::End => return Ok(false),
                ReadRecordResult::OutputFull => self.text.resize(self.raw.len() + 1, 0),
                ReadRecordResult::OutputEndsFull if self.ends.len() > MAX_COLUMNS => {
                    return Err(too_many_columns(self.lines.number()));
                }
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
            }
        }
    }
}

fn open_quote(line: u64) -> Fault {
    Fault::new("open_quote", "a quote is opened on this line and never closed")
        .with_hint("the file may be cut off; a quote within quotes is written twice")
        .on(line)
}

/// The delimiter that a header has most of.
pub(super) fn delimiter_of(head: &[u8]) -> u8 {
    let lines = head.split(|byte| matches!(byte, b'\n' | b'\r'));
    let header = lines.into_iter().find(|line| !line.trim_ascii().is_empty()).unwrap_or_default();
    let mut counts = [(b',', 0), (b'\t', 0), (b';', 0)];
    let mut quoted = false;
    for byte in header {
        quoted ^= *byte == b'"';
        if !quoted && let Some((_, count)) = counts.iter_mut().find(|(one, _)| one == byte) {
            *count += 1;
        }
    }
    // The first of equals wins: a comma, if there is no delimiter at all.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(one, _)| *one)
}
