//! What an attack finds.

use std::collections::BTreeSet;

/// Something that the published figures give away about some people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Whom it is about.
    pub people: BTreeSet<u32>,
    /// How it is computed.
    pub how: String,
}
