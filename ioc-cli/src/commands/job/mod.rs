//! `ioc job ...`, a file for each of its commands.

pub(crate) mod command;

mod change;
mod edit;
mod list;
mod logs;
mod quarantine;
mod retry;
mod run;
mod runs;
mod show;
mod tick;
mod told;
