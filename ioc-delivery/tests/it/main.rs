//! The cases that every channel must pass, and what each has of its own.

#![expect(clippy::unwrap_used, reason = "what a test cannot do has failed it")]

mod folder;
mod mail_server;
mod receiver;
mod smtp;
mod webhook;
