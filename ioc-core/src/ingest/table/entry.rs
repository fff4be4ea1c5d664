//! A rejected row as a line of a file like its own.

use serde_json::Value;

use crate::ingest::columns::Header;
use crate::ingest::table::ndjson::{Pair, pairs};
use crate::ingest::table::record::Record;
use crate::ingest::table::shape::{Shape, Syntax};

/// The columns, or keys, that a file of rejected rows has before its own.
const ADDED: [&str; 2] = ["rejected_line", "rejected_reason"];
/// The key of a line that is no JSON object.
const TEXT: &str = "rejected_text";

/// The first line of a file of rejected rows; of JSON there is none.
pub(in crate::ingest) fn heading(shape: &Shape) -> Vec<u8> {
    match shape.syntax {
        Syntax::Ndjson => Vec::new(),
        syntax => {
            let delimiter = syntax.delimiter();
            let header = shape.header();
            let own = (own_columns(header)..header.len()).map(|column| header.name(column));
            row(ADDED.into_iter().chain(own), delimiter)
        }
    }
}

/// A row that was read as `record` from `raw`, with its line and what is wrong
/// with it. What cannot be read stays as it is.
pub(in crate::ingest) fn entry(
    shape: &Shape,
    raw: &[u8],
    record: &Record,
    line: u64,
    reason: &str,
) -> Vec<u8> {
    let line = line.to_string();
    match shape.syntax {
        Syntax::Ndjson => object(raw, &line, reason),
        syntax => {
            let delimiter = syntax.delimiter();
            let known = own_columns(shape.header());
            if known > 0 && record.len() > known {
                let own = record.iter().skip(known);
                return row([line.as_str(), reason].into_iter().chain(own), delimiter);
            }
            let mut entry = row([line.as_str(), reason].into_iter(), delimiter);
            entry.pop();
            entry.push(delimiter);
            entry.extend_from_slice(raw);
            entry
        }
    }
}

/// How many columns a file has from having been rejected before.
fn own_columns(header: &Header) -> usize {
    let rejected = (header.name(0), header.name(1)) == (ADDED[0], ADDED[1]);
    if rejected { ADDED.len() } else { 0 }
}

/// Values as a line with a delimiter between them.
pub(super) fn row<'v>(values: impl Iterator<Item = &'v str>, delimiter: u8) -> Vec<u8> {
    let mut line = Vec::new();
    for value in values {
        if !line.is_empty() {
            line.push(delimiter);
        }
        let plain = |byte: u8| byte != delimiter && !matches!(byte, b'"' | b'\r' | b'\n');
        if !value.is_empty() && value.bytes().all(plain) {
            line.extend_from_slice(value.as_bytes());
        } else {
            line.push(b'"');
            line.extend_from_slice(value.replace('"', "\"\"").as_bytes());
            line.push(b'"');
        }
    }
    line.push(b'\n');
    line
}

fn object(raw: &[u8], line: &str, reason: &str) -> Vec<u8> {
    let reason = Value::from(reason).to_string();
    let mut values = vec![(ADDED[0], line.to_owned()), (ADDED[1], reason)];
    let own = pairs(raw);
    if let Ok(own) = &own {
        let own = own.iter().map(|Pair { key, value }| (key.as_str(), value.get().to_owned()));
        values.extend(own.filter(|(key, _)| !ADDED.contains(key)));
    } else {
        let text = String::from_utf8_lossy(raw.trim_ascii_end());
        values.push((TEXT, Value::from(text).to_string()));
    }
    let pairs = values.iter().map(|(key, json)| format!("{}:{json}", Value::from(*key)));
    format!("{{{}}}\n", pairs.collect::<Vec<_>>().join(",")).into_bytes()
}
