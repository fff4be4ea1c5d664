//! The port that keeps answers, as bytes.

pub mod key;
pub mod no_cache;
pub mod read_through;
pub mod service;
pub mod tier;
