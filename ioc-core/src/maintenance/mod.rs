//! Keeps what there is small and right.

pub mod backup;
pub mod cleaning;
pub mod leftovers;
pub mod plan;
pub mod service;
pub mod verification;
