//! The nouns.

pub mod activity;
pub mod assessment;
pub mod audit;
pub mod brand;
pub mod calendar;
pub mod color;
pub mod delivery;
pub(crate) mod digest;
pub mod key;
pub mod logo;
pub mod member;
pub mod message;
pub mod metric;
pub mod metric_definition;
pub mod organization;
pub mod period;
pub mod report;
pub mod report_sort;
pub mod request;
pub mod rollup;
pub mod schedule;
pub mod tally;
pub mod text;
pub mod union;
mod varint;
