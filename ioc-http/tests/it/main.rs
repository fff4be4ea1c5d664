//! The routes, asked as a caller would, over SQLite.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

mod alerts;
mod attacks;
mod audit;
mod brands;
mod dashboard;
mod diagnosis;
mod digests;
mod document;
mod exports;
mod jobs;
mod live;
mod preconditions;
mod problems;
mod rights;
mod server;
mod shape;
mod shares;
mod stalled;
mod subscriptions;
mod support;
mod system;
mod ticks;
mod traces;
mod versions;
