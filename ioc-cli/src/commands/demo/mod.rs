//! `ioc demo`.

pub(crate) mod command;
mod load;
mod made;
mod present;
