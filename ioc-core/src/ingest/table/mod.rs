//! A file as a table: whatever its format, a header and rows that come one by
//! one, in memory that does not grow with them.

mod delimited;
mod encoding;
pub(super) mod entry;
mod lines;
mod ndjson;
#[cfg_attr(not(feature = "parquet"), path = "no_parquet.rs")]
mod parquet;
pub(super) mod record;
pub(super) mod rows;
pub(super) mod shape;
#[cfg(test)]
mod tests;
