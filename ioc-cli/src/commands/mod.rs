//! A file for each command.

pub(crate) mod alert;
pub(crate) mod audit;
pub(crate) mod backup;
pub(crate) mod brand;
pub(crate) mod calculate;
pub(crate) mod cleanup;
pub(crate) mod completions;
pub(crate) mod config;
pub(crate) mod demo;
pub(crate) mod diagnose;
pub(crate) mod doctor;
pub(crate) mod explain;
pub(crate) mod figures;
pub(crate) mod health;
pub(crate) mod import;
pub(crate) mod job;
pub(crate) mod key;
pub(crate) mod maintenance;
pub(crate) mod man;
pub(crate) mod member;
pub(crate) mod metrics;
pub(crate) mod migrate;
pub(crate) mod ocean;
pub(crate) mod openapi;
pub(crate) mod organizations;
pub(crate) mod realtime;
pub(crate) mod rebuild;
pub(crate) mod report;
pub(crate) mod rule;
pub(crate) mod serve;
pub(crate) mod summary;
pub(crate) mod token;
pub(crate) mod trends;
pub(crate) mod withdraw;

mod checks;
