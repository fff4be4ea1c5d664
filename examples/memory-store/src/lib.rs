#![doc = include_str!("../README.md")]

mod page;
mod rows;
mod store;

mod activity;
mod assessments;
mod metrics;
mod organizations;
mod outbox;
mod reports;
mod requests;
mod rollups;

pub use crate::rows::Deed;
pub use crate::store::MemoryStore;
