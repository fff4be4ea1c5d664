#![doc = include_str!("../README.md")]

mod page;
mod rows;
mod store;

mod activity;
mod assessments;
mod audit;
mod deliveries;
mod diagnosis;
mod job_retries;
mod job_rows;
mod jobs;
mod keys;
mod maintenance;
mod metrics;
mod organizations;
mod outbox;
mod reports;
mod requests;
mod rollups;
mod subscriptions;
mod system;

pub use crate::store::MemoryStore;
