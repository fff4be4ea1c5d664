//! Writes reports: sections from one read, a document, its versions.

pub mod changes;
pub mod drawn;
pub mod export;
mod front;
pub mod generation;
pub mod generator;
pub mod section;
pub mod sections;
mod tables;
pub mod template;
mod templates;
