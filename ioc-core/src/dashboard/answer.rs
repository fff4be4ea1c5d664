//! An answer, and its bytes.

use std::sync::OnceLock;

use bytes::Bytes;
use serde::Serialize;

use crate::cache::service::Served;
use crate::clock::Instant;
use crate::error::{Error, ErrorKind, Result};

/// An answer of the dashboard. It is serialised at most once, when its bytes
/// are first wanted.
#[derive(Debug)]
pub struct Answer<T> {
    value: T,
    as_of: Instant,
    bytes: OnceLock<Bytes>,
}

impl<T: Serialize> Answer<T> {
    pub(crate) fn new(value: T, as_of: Instant) -> Self {
        Self { value, as_of, bytes: OnceLock::new() }
    }

    /// The answer.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// The answer, without its bytes.
    pub fn into_value(self) -> T {
        self.value
    }

    /// The instant that it was read at.
    pub fn as_of(&self) -> Instant {
        self.as_of
    }

    /// The answer as JSON.
    pub fn bytes(&self) -> Result<&[u8]> {
        if let Some(bytes) = self.bytes.get() {
            return Ok(bytes);
        }
        let bytes = written(&self.value)?;
        Ok(self.bytes.get_or_init(|| bytes))
    }

    /// The answer as JSON with its hash, to be kept and handed out.
    pub fn into_served(self) -> Result<Served> {
        let bytes = match self.bytes.into_inner() {
            Some(bytes) => bytes,
            None => written(&self.value)?,
        };
        Ok(Served::new(bytes, self.as_of))
    }
}

/// A value as JSON.
pub(super) fn written(value: &impl Serialize) -> Result<Bytes> {
    let bytes = serde_json::to_vec(value).map_err(|source| {
        Error::new(ErrorKind::Internal, "answer_not_written", "an answer cannot be written")
            .with_source(source)
    })?;
    Ok(bytes.into())
}
