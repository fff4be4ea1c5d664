//! The named cases that every store must pass, and fixtures for renderers.
//!
//! A store runs them with [`crate::store_conformance`], one named test a case.
//! Each port has a file here, and each method a case of two organizations that
//! share the same ids.

#![expect(clippy::missing_panics_doc, reason = "a case that fails panics")]

pub mod activity;
pub mod assessments;
mod cases;
pub mod document;
pub mod fixture;
pub mod metrics;
mod oracle;
pub mod organizations;
pub mod reports;
pub mod rollups;
