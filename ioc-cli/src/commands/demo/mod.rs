//! `ioc demo`.

pub(crate) mod command;
pub(crate) mod load;
mod made;
mod present;
