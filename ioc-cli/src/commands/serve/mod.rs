//! `ioc serve`: the API over the database and its jobs, until it is told to end; `ioc worker`:
//! the jobs alone.

pub(crate) mod alerts;
pub(crate) mod command;
mod demo;
mod json_lines;
mod log;
mod running;
mod stop;
pub(crate) mod tokens;
mod traces;
mod tree;
mod upkeep;
pub(crate) mod worker;
