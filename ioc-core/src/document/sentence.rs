//! Plain sentences, each backed by figures.

use serde::{Deserialize, Serialize};

/// A sentence for people, and the names of the figures that it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence<T = String> {
    /// The sentence.
    pub text: T,
    /// Registry names of the figures behind it.
    pub figures: Vec<String>,
}

impl<T> Sentence<T> {
    /// A sentence that rests on `figures`.
    pub fn of(text: impl Into<T>, figures: &[&str]) -> Self {
        Self { text: text.into(), figures: figures.iter().map(|name| (*name).to_owned()).collect() }
    }
}
