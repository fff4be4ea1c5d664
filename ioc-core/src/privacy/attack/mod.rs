//! What an outsider computes from everything that was published.
//!
//! A figure is a sum over a known set of people: a mean gives the sum of their
//! values once its `n` is known, a deviation the sum of their squares. Nothing
//! here knows the rules that it tries: plain sets in, findings out.

pub mod bins;
pub mod bounds;
pub mod equality;
mod field;
pub mod finding;
pub mod isolation;
mod kernel;
mod space;
pub mod tables;
