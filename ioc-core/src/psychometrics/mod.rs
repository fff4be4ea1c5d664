//! From answers to scores: instruments, scoring, quality, reliability.

pub mod instrument;
mod instruments;
pub mod norms;
pub mod quality;
pub mod reliability;
pub mod scale;
pub mod scoring;
