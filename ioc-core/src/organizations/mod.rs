//! Organizations and who is admitted to them.

pub mod audit;
pub mod keys;
pub mod requests;
pub mod service;
