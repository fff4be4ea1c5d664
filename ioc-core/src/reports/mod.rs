//! Writes reports: sections from one read, a document, its versions.

pub mod catalogue;
pub mod changes;
pub(crate) mod delivered;
pub mod drawn;
mod events;
pub mod export;
mod front;
pub mod generation;
pub mod generator;
mod late;
pub mod progress;
pub mod restatement;
pub mod section;
pub mod sections;
mod tables;
pub mod template;
mod template_schema;
pub mod templates;
