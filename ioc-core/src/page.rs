//! Pages of a list, and the cursor that leads to the next.

use std::fmt;
use std::str::FromStr;

use serde::de::DeserializeOwned;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::error::{Error, Result};

/// The most rows that a page may have.
pub const MAX_LIMIT: u32 = 500;

/// One page of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Page<T> {
    /// The rows.
    pub items: Vec<T>,
    /// Where the next page begins; nothing on the last one.
    pub next: Option<Cursor>,
}

/// A list as it is printed: `{"data": [...], "next_cursor": ...}`.
impl<T: Serialize> Serialize for Page<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_struct("Page", 2)?;
        list.serialize_field("data", &self.items)?;
        list.serialize_field("next_cursor", &self.next.as_ref().map(ToString::to_string))?;
        list.end()
    }
}

impl<T> Page<T> {
    /// The page of at most `limit` rows, from a query that asked for one more.
    pub fn of<K: Serialize>(mut items: Vec<T>, limit: u32, key: impl Fn(&T) -> K) -> Result<Self> {
        let limit = limit as usize;
        let more = items.len() > limit;
        items.truncate(limit);
        let next = match items.last() {
            Some(last) if more => Some(Cursor::behind(&key(last))?),
            _ => None,
        };
        Ok(Self { items, next })
    }
}

/// Which page is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageRequest {
    /// How many rows at most.
    pub limit: u32,
    /// Where to go on; nothing for the first page.
    pub after: Option<Cursor>,
}

impl PageRequest {
    /// The first page of `limit` rows.
    pub fn first(limit: u32) -> Result<Self> {
        Self { limit, after: None }.checked()
    }

    /// This request, if its limit is allowed.
    pub fn checked(self) -> Result<Self> {
        if (1..=MAX_LIMIT).contains(&self.limit) {
            return Ok(self);
        }
        Err(Error::invalid("limit_out_of_range", format!("a page of {} was asked for", self.limit))
            .with_hint(format!("1 to {MAX_LIMIT} rows")))
    }
}

/// Behind which row a page goes on, opaque to callers. Rows that are added meanwhile
/// move no other row.
///
/// It stands in URLs, and so holds nothing of a person: the sort key of its row where
/// that tells of nobody, and otherwise the row's id, whose sort key the store looks up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor(String);

impl Cursor {
    /// The cursor behind a row with this key.
    pub fn behind(key: &impl Serialize) -> Result<Self> {
        let json = serde_json::to_vec(key).map_err(|source| bad_cursor().with_source(source))?;
        let mut text = String::with_capacity(json.len() * 2);
        for byte in json {
            let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
            text.extend([digit(byte >> 4), digit(byte & 15)]);
        }
        Ok(Self(text))
    }

    /// The key that [`Self::behind`] took.
    pub fn key<K: DeserializeOwned>(&self) -> Result<K> {
        let bytes: Option<Vec<u8>> = self
            .0
            .as_bytes()
            .chunks(2)
            .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
            .collect();
        serde_json::from_slice(&bytes.ok_or_else(bad_cursor)?)
            .map_err(|source| bad_cursor().with_source(source))
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Cursor {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self> {
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(bad_cursor());
        }
        Ok(Self(text.to_owned()))
    }
}

pub(crate) fn bad_cursor() -> Error {
    Error::invalid("bad_cursor", "the cursor does not come from an earlier page")
        .with_hint("use the `next` value of the page before, unchanged")
}

/// The error for a page behind a row that is not there, which had an id in the cursor.
pub fn cursor_gone() -> Error {
    Error::invalid("cursor_gone", "the row that the cursor leads on from is not there any more")
        .with_hint("begin again with the first page, without a cursor")
}
