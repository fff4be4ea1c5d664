//! Parquet files: columns of values with types, read a batch of rows at a time.

mod input;
mod text;

pub(super) mod reader;
