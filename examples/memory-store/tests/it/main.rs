//! The store against the suite, and what the suite cannot see from outside.

mod conformance;
mod trace;
