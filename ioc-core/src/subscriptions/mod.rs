//! Sends reports to those who want them: subscriptions, and the ledger of deliveries.

pub mod channels;
pub mod deliveries;
mod letter;
pub mod outcome;
mod parcel;
mod rights;
mod sending;
pub mod service;
