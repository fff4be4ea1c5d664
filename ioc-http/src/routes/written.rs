//! What a batch came to.

use ioc_core::store::written::Written;
use serde::Serialize;
use utoipa::ToSchema;

/// How many rows a batch added, changed, and found there already.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Written)]
pub(super) struct Counts {
    /// Rows that are new.
    added: u64,
    /// Rows that were there and are now different.
    changed: u64,
    /// Rows that were there as they are.
    unchanged: u64,
}

impl From<Written> for Counts {
    fn from(Written { added, changed, unchanged }: Written) -> Self {
        Self { added, changed, unchanged }
    }
}
