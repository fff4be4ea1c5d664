//! The store ports over one SQLite file.
//!
//! One thread writes, several read (`writer`, `readers`); the file is in WAL
//! mode with `synchronous=FULL`. A port's file has the port's name, and its SQL
//! stands in `queries/<area>/<verb>.sql`.

pub mod backup;

mod connection;
mod error;
mod migrate;
mod readers;
mod rows;
mod store;
mod trace;
mod writer;

mod explain;
mod fold;
mod group_days;
mod groups;
mod rebuild;
mod recent;
mod recount;

mod activity;
mod archives;
mod assessments;
mod audit;
mod brands;
mod calculations;
mod combinations;
mod deliveries;
mod delivery_rows;
mod diagnosis;
mod job_facts;
mod job_retries;
mod job_rows;
mod job_runs;
mod jobs;
mod keys;
mod maintenance;
mod metrics;
mod organizations;
mod outbox;
mod report_rows;
mod report_versions;
mod reports;
mod requests;
mod rollups;
mod settings;
mod subscriptions;
mod system;
mod system_rows;
mod templates;

pub use crate::store::{SqliteOptions, SqliteStore};
