//! The SQLite store: the conformance suite, and what is its own.

mod conformance;
mod file;
mod memory;
mod opening;
mod schema;
mod upkeep;
