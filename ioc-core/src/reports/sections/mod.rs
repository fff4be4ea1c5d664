//! The shipped sections.

pub mod appendix;
pub mod assessment_progress;
pub mod data_quality;
pub mod groups;
pub mod metrics_summary;
pub mod ocean_insights;
pub mod user_activity;
