//! `ioc backup ...`, a file for each of its commands.

pub(crate) mod command;
pub(crate) mod create;
pub(crate) mod folder;
pub(crate) mod keep;
pub(crate) mod manifest;
pub(crate) mod restore;
pub(crate) mod tools;
pub(crate) mod verify;
