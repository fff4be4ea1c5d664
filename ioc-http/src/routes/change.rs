//! What becomes of a field that may be `null`.

use serde::{Deserialize, Deserializer};

/// A field of a change, whose absence is not `null`.
#[derive(Debug, Default)]
pub(super) enum Change<T> {
    /// It is not there: what is stays.
    #[default]
    Stays,
    /// It is there, be it `null`.
    Becomes(Option<T>),
}

/// Reads a field that is there.
pub(super) fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    reader: D,
) -> Result<Change<T>, D::Error> {
    Option::deserialize(reader).map(Change::Becomes)
}
