//! How the system is: what it measures of itself, what it makes of that, and whom it tells.

pub mod alarm;
pub mod alerts;
pub mod backups;
pub mod gauges;
pub mod measuring;
pub mod meter;
pub mod performance;
pub mod report;
pub mod rules;
pub mod service;
