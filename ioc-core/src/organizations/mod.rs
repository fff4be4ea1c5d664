//! Organizations and who is admitted to them.

pub mod keys;
pub mod service;
