//! What a write did.

use serde::Serialize;

/// How many rows a write added, changed, and found there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Written {
    /// Rows that are new.
    pub added: u64,
    /// Rows that were there and are now different.
    pub changed: u64,
    /// Rows that were there as they are.
    pub unchanged: u64,
}

impl Written {
    /// Adds the counts of `other`.
    pub fn merge(&mut self, other: Self) {
        self.added += other.added;
        self.changed += other.changed;
        self.unchanged += other.unchanged;
    }

    /// Whether anything is different now.
    pub fn any(self) -> bool {
        self.added + self.changed > 0
    }
}
