//! Answers the dashboard's questions.

pub mod answer;
#[cfg(test)]
mod attacked;
pub(crate) mod breakdown;
pub mod calculate;
pub mod calculate_in_bulk;
pub mod close_in_bulk;
mod closing;
pub mod cohorts;
pub mod contrast;
mod facets;
mod facets_told;
pub mod funnel;
pub mod metrics;
pub mod ocean;
pub(crate) mod ocean_rows;
pub mod question;
pub mod realtime;
pub mod rebuild;
mod replay;
mod score_book;
mod scores;
pub mod serve;
pub mod service;
pub mod summary;
pub mod trends;
