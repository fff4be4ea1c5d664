//! What callers try who mean harm.

mod bodies;
mod exports;
mod guesses;
mod log;
mod revoked;
mod strangers;
mod texts;
mod tokens;
mod twice;
