//! The shipped sections.

pub mod assessment_progress;
pub mod metrics_summary;
pub mod ocean_insights;
pub mod user_activity;
