//! A delimited file, row by row.

use std::io::{Chain, Cursor, Read};

use csv::{ErrorKind as CsvError, ReaderBuilder, StringRecord};

use crate::error::{Error, Result};
use crate::ingest::columns::Header;
use crate::ingest::faults::{Fault, Faults};
use crate::ingest::source::{Source, unreadable};

/// Read behind the last byte of the file. If it comes back as a row of its own,
/// the file ended between two rows; if not, within an open quote.
const END: &str = "\u{3}end of file\u{3}";
const HEAD_BYTES: u64 = 64 * 1024;
const ZIP: &[u8] = b"PK\x03\x04";
const BOM: &[u8] = b"\xef\xbb\xbf";

type Bytes = Chain<Chain<Cursor<Vec<u8>>, Box<dyn Read + Send>>, Cursor<Vec<u8>>>;

/// An open file: its header is read, its rows come one by one.
pub(super) struct Table {
    name: String,
    reader: csv::Reader<Bytes>,
    header: Header,
    /// The reader counts the line feed of CR LF with the row after it.
    lines_behind: u64,
    rows: u64,
}

/// A row as it stands in the file.
pub(super) struct Line<'t> {
    /// The line on which it begins, from 1.
    pub(super) number: u64,
    pub(super) record: &'t StringRecord,
    pub(super) header: &'t Header,
}

impl Table {
    /// Opens `source` and reads its header; the delimiter is the one that the
    /// header has most of.
    pub(super) fn open(source: &dyn Source) -> Result<Self> {
        let name = source.name().to_owned();
        let mut bytes = source.open()?;
        let mut head = Vec::new();
        let failed = |error| unreadable(&name, error);
        bytes.by_ref().take(HEAD_BYTES).read_to_end(&mut head).map_err(failed)?;
        if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
            return Err(not_utf8("the file is UTF-16").with("line", 1));
        }
        if head.starts_with(ZIP) {
            let message = format!("{name} is a workbook or an archive, not a text");
            return Err(Error::invalid("not_text", message).with_hint("export it as CSV first"));
        }
        if head.starts_with(BOM) {
            head.drain(..BOM.len());
        }
        if head.trim_ascii().is_empty() && (head.len() as u64) < HEAD_BYTES {
            return Err(Error::invalid("empty_file", format!("{name} is empty"))
                .with_hint("the first line names the columns, each further line is a row"));
        }
        let first_line =
            head.split(|byte| *byte == b'\n').find(|line| !line.trim_ascii().is_empty());
        let first_line = first_line.unwrap_or_default();
        let carriage_returns = first_line.ends_with(b"\r");
        let delimiter = delimiter_of(first_line);
        let tail = format!("{}{END}", if carriage_returns { "\r\n" } else { "\n" });
        let bytes = Cursor::new(head).chain(bytes).chain(Cursor::new(tail.into_bytes()));
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(128 * 1024)
            .from_reader(bytes);
        let mut record = StringRecord::new();
        match reader.read_record(&mut record) {
            Ok(_) => {}
            Err(error) if matches!(error.kind(), CsvError::Utf8 { .. }) => {
                return Err(not_utf8("the header is not UTF-8").with("line", 1));
            }
            Err(error) => return Err(unreadable(&name, error.into())),
        }
        let header = Header::new(record.iter());
        Ok(Self { name, reader, header, lines_behind: u64::from(!carriage_returns), rows: 0 })
    }

    pub(super) fn header(&self) -> &Header {
        &self.header
    }

    /// How many rows have been read, sound or not.
    pub(super) fn rows(&self) -> u64 {
        self.rows
    }

    /// How many bytes have been read.
    pub(super) fn bytes(&self) -> u64 {
        self.reader.position().byte()
    }

    /// The next row that has as many columns as the header, in `record`. Rows
    /// that have not, or are no text, go to `faults`; rows without any value
    /// are passed over.
    pub(super) fn next<'t>(
        &'t mut self,
        record: &'t mut StringRecord,
        faults: &mut Faults,
    ) -> Result<Option<Line<'t>>> {
        loop {
            let read = self.reader.read_record(record);
            let inside = record.as_slice().bytes().filter(|byte| *byte == b'\n').count() as u64;
            let end = self.reader.position().line() - self.lines_behind;
            let number = end.saturating_sub(inside).max(1);
            match read {
                Ok(false) => return Ok(None),
                Ok(true) => {}
                Err(error) if matches!(error.kind(), CsvError::Utf8 { .. }) => {
                    let message = "the row is not UTF-8";
                    self.rows += 1;
                    let fault = Fault::new("not_utf8", message).with_hint(SAVE_AS_UTF8);
                    faults.push(fault.on(number));
                    continue;
                }
                Err(error) => return Err(unreadable(&self.name, error.into())),
            }
            let last = record.len().saturating_sub(1);
            if record.get(last).is_some_and(|text| text.ends_with(END)) {
                if record.as_slice() != END {
                    self.rows += 1;
                    let message = "a quote is opened in this row and never closed";
                    let hint = "the file may be cut off; a quote within quotes is written twice";
                    let fault = Fault::new("open_quote", message).with_hint(hint);
                    faults.push(fault.on(number + self.lines_behind));
                }
                return Ok(None);
            }
            if record.iter().all(|text| text.trim().is_empty()) {
                continue;
            }
            self.rows += 1;
            if record.len() == self.header.len() {
                return Ok(Some(Line { number, record, header: &self.header }));
            }
            let (given, expected) = (record.len(), self.header.len());
            let message = format!("the row has {given} columns, the header {expected}");
            let hint = "the file may be cut off; a value with a delimiter in it stands in quotes";
            faults.push(Fault::new("unequal_lengths", message).with_hint(hint).on(number));
        }
    }
}

const SAVE_AS_UTF8: &str = "save the file as UTF-8";

fn not_utf8(message: &str) -> Error {
    Error::invalid("not_utf8", message).with_hint(SAVE_AS_UTF8)
}

fn delimiter_of(line: &[u8]) -> u8 {
    let mut counts = [(b',', 0), (b'\t', 0), (b';', 0)];
    let mut quoted = false;
    for byte in line {
        quoted ^= *byte == b'"';
        if !quoted && let Some((_, count)) = counts.iter_mut().find(|(one, _)| one == byte) {
            *count += 1;
        }
    }
    // The first of equals wins: a comma, if there is no delimiter at all.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(one, _)| *one)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A file in memory.
    #[derive(Debug)]
    pub(crate) struct Text(pub(crate) Vec<u8>);

    impl Source for Text {
        fn open(&self) -> Result<Box<dyn Read + Send>> {
            Ok(Box::new(Cursor::new(self.0.clone())))
        }

        fn name(&self) -> &'static str {
            "test.csv"
        }

        fn size_bytes(&self) -> Option<u64> {
            Some(self.0.len() as u64)
        }
    }

    type Rows = Vec<(u64, Vec<String>)>;
    type Places = Vec<(Option<u64>, &'static str)>;

    fn read(bytes: &[u8]) -> Result<(Rows, Places)> {
        let mut table = Table::open(&Text(bytes.to_vec()))?;
        let (mut record, mut faults, mut rows) =
            (StringRecord::new(), Faults::in_file(), Vec::new());
        while let Some(line) = table.next(&mut record, &mut faults)? {
            rows.push((line.number, line.record.iter().map(str::to_owned).collect()));
        }
        Ok((rows, faults.kept().iter().map(|fault| (fault.line, fault.code)).collect()))
    }

    #[test]
    fn rows_know_the_line_on_which_they_begin() {
        for text in [
            "a,b\n1,2\n\n3,\"x\ny\"\n,\n5,6",
            "a,b\r\n1,2\r\n\r\n3,\"x\ny\"\r\n,\r\n5,6\r\n",
            "\u{feff}a\tb\n1\t2\n\n3\t\"x\ny\"\n\t\n5\t6\n\n",
            "a;b\n1;2\n\n3;\"x\ny\"\n;\n5;6\n",
        ] {
            let (rows, faults) = read(text.as_bytes()).unwrap();
            let lines: Vec<_> = rows.iter().map(|(line, cells)| (*line, &*cells[0])).collect();
            assert_eq!(lines, [(2, "1"), (4, "3"), (7, "5")], "{text:?}");
            assert_eq!(rows[1].1[1], "x\ny");
            assert_eq!(faults, []);
        }
    }

    #[test]
    fn what_is_no_row_is_a_fault_on_its_line() {
        for (bytes, expected) in [
            (&b"a,b\n1,2\n3"[..], (Some(3), "unequal_lengths")),
            (b"a,b\n1,2\n3,4,5\n6,7\n", (Some(3), "unequal_lengths")),
            (b"a,b\n1,2\n3,\"4\n5,6\n", (Some(3), "open_quote")),
            (b"a,b\r\n1,2\r\n3,\"4", (Some(3), "open_quote")),
            (b"a,b\n1,2\n\"3", (Some(3), "open_quote")),
            (b"a,b\n1,2\n3,\xe4\n", (Some(3), "not_utf8")),
        ] {
            let (rows, faults) = read(bytes).unwrap();
            assert_eq!((rows[0].0, faults), (2, vec![expected]), "{bytes:?}");
        }
    }

    #[test]
    fn a_file_without_a_readable_header_is_refused() {
        for (bytes, code) in [
            (&b""[..], "empty_file"),
            (b"\xef\xbb\xbf \r\n", "empty_file"),
            (b"\xff\xfea\0", "not_utf8"),
            (b"a,\xe4\n1,2\n", "not_utf8"),
            (b"PK\x03\x04\x14\0", "not_text"),
        ] {
            assert_eq!(read(bytes).unwrap_err().code(), code, "{bytes:?}");
        }
    }
}
