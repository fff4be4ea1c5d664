//! The disclosure rules, in front of every published aggregate.

#[cfg(any(test, feature = "conformance"))]
pub mod attack;
mod cut;
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
