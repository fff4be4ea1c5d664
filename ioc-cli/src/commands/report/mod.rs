//! `ioc report ...`, a file for each of its commands.

pub(crate) mod changes;
pub(crate) mod command;
pub(crate) mod create;
pub(crate) mod deliver;
pub(crate) mod deliveries;
pub(crate) mod export;
pub(crate) mod generate;
pub(crate) mod list;
pub(crate) mod output;
pub(crate) mod show;
pub(crate) mod step;
pub(crate) mod subscription;
pub(crate) mod subscription_update;
pub(crate) mod template;
pub(crate) mod update;
pub(crate) mod versions;
pub(crate) mod view;
