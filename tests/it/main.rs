//! Journeys that cross crates, through the facade alone.
//!
//! Tests on real data find it by `IOC_TEST_DATA`, a folder; without it they
//! are ignored, never passed.

mod audit;
mod brands;
mod caching;
mod closing;
mod columnar;
mod deliveries;
mod floors;
mod histories;
mod jobs;
mod keys;
mod live;
mod metrics;
mod moves;
mod one_number;
mod oracle;
mod privacy;
mod real_data;
mod report_changes;
mod report_figures;
mod report_moves;
mod report_templates;
mod report_versions;
mod reports;
mod stores;
mod support;
mod system;
mod tagged;
mod testing;
mod two_platforms;
mod withdrawal;
mod year;
