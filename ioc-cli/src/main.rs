//! The `ioc` program: the platform on the command line.
//!
//! It knows the facade alone. A command is a file in `commands/`: it reads its
//! arguments, asks the services and returns a [`reply::Reply`]; only here is
//! anything printed.

mod cli;
mod commands;
mod config;

mod arguments;
mod calendar;
mod channels;
mod disk;
mod files;
mod host;
mod input;
mod jobs;
mod progress;
mod session;

mod cells;
mod exit;
mod failure;
mod reply;
mod table;

use std::process::ExitCode;

use clap::Parser;
use ioc_analytics::error::{Error, ErrorKind, Result};

use crate::cli::Cli;
use crate::reply::Reply;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(usage) => return failure::usage(&usage),
    };
    let json = cli.global.json;
    match run(cli) {
        Ok(reply) => reply.print(json),
        Err(error) => failure::tell(&error, json),
    }
}

/// Runs the command until it is done or the user interrupts it.
fn run(cli: Cli) -> Result<Reply> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|source| {
            Error::new(ErrorKind::Unavailable, "no_runtime", "no threads can be started")
                .with_source(source)
        })?;
    // A task of its own: reading a file does not give way, and the signal is
    // to be heard all the same.
    let ends_itself = cli.command.ends_itself();
    let command = runtime.spawn(async move { cli.command.run(&cli.global).await });
    let result = runtime.block_on(async {
        tokio::select! {
            done = command => done.unwrap_or_else(|source| Err(broken(source))),
            Ok(()) = tokio::signal::ctrl_c(), if !ends_itself => Err(interrupted()),
        }
    });
    runtime.shutdown_background();
    result
}

fn interrupted() -> Error {
    Error::new(ErrorKind::Unavailable, exit::INTERRUPTED, "interrupted")
        .with_hint("what was written stays; the same command again completes it")
}

fn broken(source: tokio::task::JoinError) -> Error {
    Error::new(ErrorKind::Internal, "panic", "the program broke; this is a defect of it")
        .with_hint("please report it with the lines above")
        .with_source(source)
}
