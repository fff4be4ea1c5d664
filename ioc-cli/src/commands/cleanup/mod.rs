//! `ioc cleanup`: what is old goes.

pub(crate) mod command;

mod archives;
mod before;
