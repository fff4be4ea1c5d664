//! The program as its users run it: the built binary in folders of its own.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

mod alerts;
mod audit;
mod backup;
mod brands;
mod changes;
mod cleanup;
mod databases;
mod demo;
mod diagnosis;
mod doctor;
mod faults;
mod figures;
mod health;
mod import;
mod jobs;
mod manuals;
mod output;
mod place;
mod reports;
mod roles;
#[path = "../crash/rounds.rs"]
mod rounds;
mod serve;
mod server;
mod settings;
mod subscriptions;
#[cfg(feature = "otlp")]
mod traces;
mod withdraw;
