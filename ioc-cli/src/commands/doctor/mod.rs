//! `ioc doctor`.

pub(crate) mod command;

mod backups;
mod file;
mod finding;
mod fonts;
mod server;
