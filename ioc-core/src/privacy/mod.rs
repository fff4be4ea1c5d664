//! The disclosure rules, in front of every published aggregate.

#[cfg(any(test, feature = "conformance"))]
pub mod attack;
pub(crate) mod bins;
pub(crate) mod cells;
mod cut;
pub mod distribution;
pub(crate) mod equal;
pub mod figure;
mod grid;
#[cfg(test)]
mod optimum;
pub(crate) mod past;
pub mod policy;
pub mod registry;
pub(crate) mod release;
pub(crate) mod suppress;
pub(crate) mod walk;
mod web;
