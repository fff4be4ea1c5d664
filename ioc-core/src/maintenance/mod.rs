//! Keeps what there is small and right.

pub mod cleaning;
pub mod plan;
pub mod service;
pub mod verification;
