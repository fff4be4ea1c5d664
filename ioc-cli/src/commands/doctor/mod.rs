//! `ioc doctor`.

pub(crate) mod command;

mod backups;
mod channels;
mod file;
mod finding;
mod fonts;
mod security;
mod server;
