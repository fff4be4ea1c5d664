//! Rows as JSON objects, one a line: NDJSON, also called JSON Lines.

use std::collections::HashMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::error::{Error, Result, shown};
use crate::ingest::columns::Header;
use crate::ingest::faults::Fault;
use crate::ingest::table::encoding::text_fault;
use crate::ingest::table::lines::Lines;
use crate::ingest::table::record::Record;
use crate::ingest::table::rows::Line;
use crate::ingest::table::shape::{MAX_COLUMNS, too_many_columns};

/// Reads a row a line; a key that a line lacks is an empty value.
pub(super) struct Ndjson {
    lines: Lines,
    columns: HashMap<String, usize>,
}

impl Ndjson {
    pub(super) fn new(lines: Lines, header: &Header) -> Self {
        let columns = (0..header.len()).map(|column| (header.name(column).to_owned(), column));
        Self { lines, columns: columns.collect() }
    }

    pub(super) fn lines(&self) -> &Lines {
        &self.lines
    }

    /// Reads the next row into `record`.
    pub(super) fn next(&mut self, record: &mut Record) -> Result<Option<Line>> {
        record.clear();
        if !self.lines.skip_blank()? {
            return Ok(None);
        }
        let line = self.lines.number();
        let fault = match pairs(self.lines.line()) {
            Ok(pairs) => self.fill(record, &pairs).err(),
            Err(fault) => Some(fault),
        };
        if fault.is_some() {
            record.clear();
        }
        Ok(Some(Line { number: line, fault: fault.map(|fault| fault.on(line)) }))
    }

    fn fill(&self, record: &mut Record, pairs: &[Pair<'_>]) -> Result<(), Fault> {
        let mut values: Vec<Option<&RawValue>> = vec![None; self.columns.len()];
        for Pair { key, value } in pairs {
            let Some(place) = self.columns.get(key.trim()).and_then(|at| values.get_mut(*at))
            else {
                continue;
            };
            if place.replace(value).is_some() {
                let message = format!("the key {} comes twice", shown(key));
                return Err(Fault::new("duplicate_key", message).in_column(key));
            }
        }
        for value in values {
            match value.map_or("null", RawValue::get) {
                "null" => record.push(""),
                text if text.starts_with('"') => {
                    let text: String = serde_json::from_str(text).map_err(|_| not_an_object())?;
                    record.push(&text);
                }
                json if json.starts_with(['{', '[']) => record.push_nested(json),
                // As it is written: a number keeps all its digits.
                literal => record.push(literal),
            }
        }
        Ok(())
    }
}

/// The header of a file of JSON objects: every key of any line, in the order
/// in which they come.
pub(super) fn header(mut lines: Lines, name: &str) -> Result<Header> {
    let mut known: HashMap<String, usize> = HashMap::new();
    let mut first = None;
    while lines.skip_blank()? {
        match pairs(lines.line()) {
            Ok(pairs) => {
                for pair in pairs {
                    let key = pair.key.trim();
                    if !known.contains_key(key) {
                        known.insert(key.to_owned(), known.len());
                    }
                }
            }
            Err(fault) => {
                first.get_or_insert(fault.on(lines.number()));
            }
        }
        if known.len() > MAX_COLUMNS {
            return Err(too_many_columns(lines.number()));
        }
    }
    if known.is_empty() {
        let message = format!("no line of {name} is a JSON object with a key");
        return Err(match first.and_then(|fault| fault.line) {
            Some(line) => Error::invalid("bad_json", message).with("line", line),
            None => Error::invalid("bad_json", message),
        }
        .with_hint(ONE_A_LINE));
    }
    let mut names: Vec<(String, usize)> = known.into_iter().collect();
    names.sort_by_key(|(_, place)| *place);
    Ok(Header::new(names.iter().map(|(name, _)| name.as_str())))
}

const ONE_A_LINE: &str = "one JSON object a line, such as {\"user_id\": \"p1\"}, with no list \
                          around them and no commas between";

fn not_an_object() -> Fault {
    Fault::new("bad_json", "the line is not a JSON object").with_hint(ONE_A_LINE)
}

/// The keys of a line and the JSON that stands behind them.
pub(super) fn pairs(line: &[u8]) -> Result<Vec<Pair<'_>>, Fault> {
    if let Some(fault) = text_fault(line) {
        return Err(fault);
    }
    let text = str::from_utf8(line).map_err(|_| not_an_object())?.trim_end();
    serde_json::from_str::<Pairs<'_>>(text).map(|pairs| pairs.0).map_err(|error| {
        let at = error.column();
        if error.is_data() || at == 0 {
            return not_an_object();
        }
        let message = format!("the line is not JSON: it breaks off at its byte {at}");
        Fault::new("bad_json", message).with_hint(ONE_A_LINE)
    })
}

/// A key, and its value as it is written.
pub(super) struct Pair<'l> {
    pub(super) key: String,
    pub(super) value: &'l RawValue,
}

struct Pairs<'l>(Vec<Pair<'l>>);

impl<'l> Deserialize<'l> for Pairs<'l> {
    fn deserialize<D: Deserializer<'l>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder)
    }
}

struct InOrder;

impl<'l> Visitor<'l> for InOrder {
    type Value = Pairs<'l>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<M: MapAccess<'l>>(self, mut map: M) -> Result<Pairs<'l>, M::Error> {
        let mut pairs = Vec::new();
        while let Some((key, value)) = map.next_entry()? {
            pairs.push(Pair { key, value });
        }
        Ok(Pairs(pairs))
    }
}
