//! Taking in: rows are checked, all that is wrong with them is said at once,
//! and only then something is written.

mod activity_file;
mod cells;
mod check;
mod columns;
mod dates;
mod defined;
pub mod door;
#[cfg(any(test, feature = "fuzz"))]
mod double;
pub mod faults;
mod identity;
pub mod import;
mod job;
#[cfg(any(test, feature = "fuzz"))]
pub mod laws;
mod layout;
mod members_file;
mod metadata;
pub mod metrics;
mod plan;
pub mod presets;
mod reading;
pub mod registry;
mod rehearsal;
pub mod rejected;
mod repeats;
pub mod report;
pub mod request;
mod responses_file;
pub mod service;
pub mod source;
mod table;
#[cfg(test)]
mod tests;
mod withdrawal;
mod withdrawal_file;
