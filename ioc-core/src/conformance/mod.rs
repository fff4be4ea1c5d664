//! The named cases that every store must pass, and fixtures for renderers.
//!
//! A case is `async fn(Arc<dyn Store>) -> Result<()>` over an empty store. It
//! panics where its claim is wrong, and fails where a call fails that must not.
//! A store's tests are one function that makes an empty store, and
//! [`crate::store_conformance`]; [`case::cases`] is the same list as values. The
//! example `memory-store` of the workspace is a guide to writing a store.
//! [`crate::cache_conformance`] does the same for a cache, and
//! [`crate::delivery_conformance`] for a channel of deliveries.

#![expect(clippy::missing_panics_doc, reason = "a case panics where its claim is wrong")]

mod macros;

pub mod case;
pub mod changes;
pub mod fixture;
mod oracle;
mod sample;

pub mod activity;
pub mod archives;
pub mod assessments;
pub mod audit;
pub mod brand;
pub mod calculations;
pub mod calendar;
pub mod deliveries;
pub mod delivery_attempts;
pub mod diagnosis;
pub mod fence;
pub mod history;
pub mod job_health;
pub mod job_retries;
pub mod job_runs;
pub mod jobs;
pub mod keys;
pub mod maintenance;
pub mod metrics;
pub mod organizations;
pub mod outbox;
pub mod report_changes;
pub mod report_versions;
pub mod reports;
pub mod requests;
pub mod rollups;
pub mod scores;
pub mod subscriptions;
pub mod system;

pub mod cache;

pub mod delivery;

pub mod document;
mod document_sections;
