//! Nouns, sciences, ports and verbs of the assessment platform's data backend.
//!
//! The groups of modules below are floors, the ground first: a module uses
//! lower floors only (`tests/it/floors.rs` of the workspace holds it).

pub mod clock;
pub mod error;

pub mod ids;
pub mod page;
pub mod stats;

pub mod model;

pub mod language;
pub mod privacy;
pub mod psychometrics;

pub mod access;
#[cfg(feature = "demo")]
pub mod demo;
pub mod document;

pub mod cache;
pub mod delivery;
pub mod renderer;
pub mod runtime;
pub mod store;

pub mod upkeep;

#[cfg(feature = "conformance")]
pub mod conformance;

pub(crate) mod change;

pub mod ingest;
pub mod organizations;
pub mod system;

pub mod dashboard;
pub mod maintenance;
pub mod runner;

pub mod reports;

pub mod subscriptions;

pub mod diagnosis;
pub mod jobs;
pub mod live;

pub mod platform;

#[cfg(any(test, feature = "fuzz"))]
pub mod fuzz;
#[cfg(feature = "testing")]
pub mod testing;
