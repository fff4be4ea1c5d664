//! Journeys that cross crates, through the facade alone.
//!
//! Tests on real data find it by `IOC_TEST_DATA`, a folder; without it they
//! are ignored, never passed.

mod closing;
mod columnar;
mod floors;
mod histories;
mod live;
mod metrics;
mod moves;
mod oracle;
mod privacy;
mod real_data;
mod reports;
mod stores;
mod support;
mod testing;
mod two_platforms;
mod withdrawal;
mod year;
