//! The importer, from a file's bytes to what a store is asked to keep.

mod bad_input;
mod bench;
mod eras;
mod files;
mod ids;
mod ndjson;
#[cfg(feature = "parquet")]
mod parquet;
mod sealed;
mod skipping;
mod withdrawing;
