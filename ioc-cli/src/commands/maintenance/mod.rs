//! `ioc maintenance`.

pub(crate) mod command;

mod daily;
mod drawing;
mod monthly;
mod weekly;
