//! The store ports over PostgreSQL 15 and newer.
//!
//! A port's file has the port's name, and its SQL stands in
//! `queries/<area>/<verb>.sql`. Every statement runs in a transaction whose first
//! message says for which organization it is (`tenant`), as a role that sees
//! that organization alone; what many writers of an organization add, they
//! append (`fold`).

pub mod inspection;

mod error;
mod migrate;
mod options;
mod replica;
mod rows;
mod statement;
mod store;
mod tenant;
mod trace;
mod transaction;

mod explain;
mod fold;
mod groups;
mod ordinals;
mod read_of_all;
mod rebuild;
mod recent;
mod recount;
mod settings;
mod subscriptions;
mod system;
mod system_rows;
mod together;

mod activity;
mod archives;
mod assessment_days;
mod assessments;
mod audit;
mod brands;
mod bulk;
mod calculations;
mod combinations;
mod copy;
mod deed;
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
mod measurements;
mod members;
mod metrics;
mod organizations;
mod outbox;
mod report_rows;
mod report_versions;
mod reports;
mod requests;
mod rollups;
mod templates;

pub use crate::options::PostgresOptions;
pub use crate::store::PostgresStore;
