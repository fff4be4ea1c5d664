//! A case as a value, for a store whose tests are not Rust's own.

use std::pin::Pin;
use std::sync::Arc;

use crate::error::Result;
use crate::store::bundle::Store;

/// What a case is while it runs.
pub type Running = Pin<Box<dyn Future<Output = Result<()>> + Send>>;

/// One claim about every store.
#[derive(Debug, Clone, Copy)]
pub struct Case {
    /// The port that it is about.
    pub port: &'static str,
    /// The claim.
    pub name: &'static str,
    /// Holds an empty store to the claim: panics, or fails, where it is wrong.
    pub run: fn(Arc<dyn Store>) -> Running,
}

/// All cases. `store_conformance!` makes a test of each.
pub fn cases() -> Vec<Case> {
    crate::__each_store_case! { __store_cases!() }
}
