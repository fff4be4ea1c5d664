//! Organizations and who is admitted to them.

pub mod service;
