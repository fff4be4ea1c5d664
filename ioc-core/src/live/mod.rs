//! Tells readers what changes, while they are connected.
//!
//! A [`hub::LiveHub`] knows no socket and no runtime: a reader is a stream of
//! events. Each organization has one log that all its readers share, in which a
//! newer message about the same thing takes the place of the older one; a reader
//! is a place in it. So a reader that stands still costs nothing, and what a
//! reader that comes back has missed is what it would have found waiting.

mod channel;
pub mod connection;
pub mod hub;
pub mod limits;
mod log;
pub mod message;
pub mod position;
pub mod publisher;
pub mod subscription;
#[cfg(test)]
mod tests;
