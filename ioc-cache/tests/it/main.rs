//! The cases that every cache must pass, and what only this one has: bounds,
//! time, threads.

#![expect(clippy::unwrap_used, reason = "what a test cannot do has failed it")]

mod bounds;
mod conformance;
mod storm;
