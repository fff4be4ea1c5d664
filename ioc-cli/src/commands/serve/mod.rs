//! `ioc serve`: the API over the database, until it is told to end.

pub(crate) mod command;
mod demo;
mod json_lines;
mod log;
mod stop;
pub(crate) mod tokens;
mod traces;
mod tree;
mod upkeep;
