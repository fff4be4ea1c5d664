//! What stores that keep rollups have in common: pure functions over rows and
//! the bytes of their columns, so that two stores keep the same.
//!
//! A store that counts its rows anew for each question needs none of it.

pub mod bytes;
pub mod damaged;
pub mod days;
pub mod delta;
pub mod groups;
pub mod minutes;
pub mod stages;
pub mod waiting;
