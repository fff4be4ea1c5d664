//! The conformance suite, on a file and in memory, and what only this store
//! has: its file, its schema, its threads, its rebuild.

#![expect(clippy::unwrap_used, reason = "what a test cannot do has failed it")]

mod conformance;
mod support;

mod audit;
mod backup;
mod damage;
mod fold;
mod history;
mod open;
mod schema;
mod stretches;
mod writer;
