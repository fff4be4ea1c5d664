//! Computes rollups again from the rows, and compares or replaces them.
//!
//! Only what differs is written, so that a second run costs a reading. Before
//! `sealed_before` the rows of activity are gone and its rollups are the truth,
//! so both stop there.

pub(crate) mod assessments;
mod days;
pub(crate) mod groups;
mod minutes;
pub(crate) mod part;
