//! What is set from outside: one table of settings, and one order of sources.

pub(crate) mod channel_settings;
pub(crate) mod flags;
pub(crate) mod job_settings;
pub(crate) mod mail;
pub(crate) mod redact;
pub(crate) mod resolve;
pub(crate) mod settings;
pub(crate) mod source;
pub(crate) mod value;

mod environment;
mod file;
mod typed;
