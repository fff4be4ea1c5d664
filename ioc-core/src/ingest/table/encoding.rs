//! Tells files that are no UTF-8 text by their first bytes.

use std::io::{Cursor, Read};

use crate::error::{Error, Result};
use crate::ingest::faults::Fault;
use crate::ingest::source::{Source, unreadable};

/// What a file with another encoding needs.
const SAVE_AS_UTF8: &str = "save the file as UTF-8";
/// The mark that some programs write before UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

const HEAD_BYTES: usize = 64 * 1024;
/// First bytes of files that are no text, and what they are.
const SIGNATURES: [(&[u8], &str); 7] = [
    (b"PAR1", "a Parquet file"),
    (b"PK\x03\x04", "a workbook or an archive"),
    (b"\x1f\x8b", "packed with gzip"),
    (b"\x28\xb5\x2f\xfd", "packed with zstd"),
    (b"\xd0\xcf\x11\xe0", "an old workbook or document"),
    (b"%PDF-", "a PDF"),
    (b"SQLite format 3\0", "a SQLite database"),
];

/// The first bytes of `source` without a byte order mark, and all of them to
/// be read.
///
/// # Errors
/// `not_text` or `not_utf8` if the first bytes say so, `empty_file` if there
/// is nothing but blanks.
pub(super) fn open(source: &dyn Source) -> Result<(Vec<u8>, Box<dyn Read + Send>)> {
    let mut input = source.open()?;
    let mut head = Vec::new();
    let failed = |error| unreadable(source.name(), error);
    input.by_ref().take(HEAD_BYTES as u64).read_to_end(&mut head).map_err(failed)?;
    refuse_other_encodings(source.name(), &head)?;
    if head.starts_with(BYTE_ORDER_MARK) {
        head.drain(..BYTE_ORDER_MARK.len());
    }
    if head.trim_ascii().is_empty() && head.len() < HEAD_BYTES - BYTE_ORDER_MARK.len() {
        return Err(Error::invalid("empty_file", format!("{} is empty", source.name()))
            .with_hint("the first line names the columns, each further line is a row"));
    }
    let bytes: Box<dyn Read + Send> = Box::new(Cursor::new(head.clone()).chain(input));
    Ok((head, bytes))
}

fn refuse_other_encodings(name: &str, head: &[u8]) -> Result<()> {
    if let Some((_, what)) = SIGNATURES.iter().find(|(bytes, _)| head.starts_with(bytes)) {
        let message = format!("{name} is {what}, not a text");
        return Err(Error::invalid("not_text", message).with_hint("export it as CSV first"));
    }
    let wide = match head {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => Some("UTF-32"),
        // Without a mark every other byte of western text is NUL.
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [_, 0, _, 0, ..] | [0, 1..=255, 0, 1..=255, ..] => {
            Some("UTF-16")
        }
        _ => None,
    };
    match wide {
        Some(encoding) => Err(not_utf8(&format!("the file is {encoding}")).with("line", 1)),
        None => Ok(()),
    }
}

/// The error of a file that is another text.
fn not_utf8(message: &str) -> Error {
    Error::invalid("not_utf8", message).with_hint(SAVE_AS_UTF8)
}

/// What keeps the bytes of a row from being text.
pub(super) fn text_fault(raw: &[u8]) -> Option<Fault> {
    if str::from_utf8(raw).is_err() {
        Some(Fault::new("not_utf8", "the row is not UTF-8").with_hint(SAVE_AS_UTF8))
    } else if raw.contains(&0) {
        let message = "the row has a NUL byte in it";
        Some(Fault::new("nul_byte", message).with_hint("the file may be damaged; save it again"))
    } else if raw.starts_with(BYTE_ORDER_MARK) {
        let message = "a byte order mark stands within the file";
        let hint = "two files were joined; import them one after the other";
        Some(Fault::new("misplaced_byte_order_mark", message).with_hint(hint))
    } else {
        None
    }
}
