//! Runs the platform's jobs: each due time once, on any number of nodes.
//!
//! A due time is found by whoever looks first and becomes a run ([`scheduling`]). Whoever
//! claims it holds it by a lease, says again and again that it is there (`crew`), and does
//! the job's work ([`attempt`]) under a scope that carries the fence of the run: once the
//! run was taken away, because its node was silent for too long, nothing of it is written any
//! more. What comes of an attempt is decided in one place ([`outcome`]).
//!
//! So a run may begin twice and has one effect, as far as its effects are writes of the
//! store. What leaves the house, mail and webhooks, is sent at least once, under a key by
//! which a receiver tells a repetition.

pub mod job;
pub mod options;
pub mod service;
pub mod work;

pub mod attempt;
pub mod claiming;
pub mod operating;
pub mod outcome;
pub mod retrying;
pub mod scheduling;
pub mod serving;
pub mod ticking;

mod bulk;
mod crew;
mod signals;
