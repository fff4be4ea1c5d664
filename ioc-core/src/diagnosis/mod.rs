//! What those who look after a platform ask: what was done, what is wrong, what would mend
//! it. Nothing that is told names a person, or holds what a statement asked for.

pub mod baseline;
pub mod check;
pub mod daily;
pub mod dashboard;
pub mod explain;
pub mod indexes;
pub mod memory;
pub mod monthly;
pub mod report;
pub mod security;
pub mod service;
pub mod statements;
pub mod storage;
pub mod tuning;
pub mod weekly;

mod document;
mod words;
