//! What an application that embeds the crates tests itself with.
//!
//! A [`sample::Sample`] stands still: a virtual clock, ids that repeat, an
//! organization of which the numbers are known. Beside it lives a
//! [`canary::Canary`], an organization that must never show up in anything that
//! another one is told. Both go over any store; `sqlite::memory:` is the one
//! for tests, since it is the code that runs in production.

pub mod canary;
pub mod sample;

mod organization;
