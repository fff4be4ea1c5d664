//! The conformance suite on a server of its own, and what only this store has:
//! its roles, its schema, its many writers, its bad weather.
//!
//! With the word `child` this binary is a program that writes until it is killed.
//! Where no server is installed the tests show as ignored, which the usual
//! harness cannot decide when it runs.

#![expect(clippy::unwrap_used, reason = "what a test cannot do has failed it")]

mod audit;
mod backup;
mod bulk;
mod catalogue;
mod conformance;
mod description;
mod history;
mod hosted;
mod inspection;
mod jobs;
mod matrix;
mod migrate;
mod monitoring;
mod mutants;
mod old_server;
mod partitions;
mod plans;
mod platform;
mod poisoning;
mod released;
mod replica;
mod schema;
mod support;
mod views;
mod ways;
mod weather;
mod writers;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};
use private_postgres::Binaries;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().collect();
    if words.get(1).is_some_and(|word| word == "child") {
        return weather::child::main(&words[2]);
    }
    let mut trials = Vec::new();
    trials.extend(catalogue::trials());
    trials.extend(audit::trials());
    trials.extend(backup::trials());
    trials.extend(bulk::trials());
    trials.extend(conformance::trials());
    trials.extend(history::trials());
    trials.extend(replica::trials());
    trials.extend(matrix::trials());
    trials.extend(mutants::trials());
    trials.extend(poisoning::trials());
    trials.extend(hosted::trials());
    trials.extend(inspection::trials());
    trials.extend(jobs::trials());
    trials.extend(migrate::trials());
    trials.extend(monitoring::trials());
    trials.extend(partitions::trials());
    trials.extend(plans::trials());
    trials.extend(released::trials());
    trials.extend(schema::trials());
    trials.extend(views::trials());
    trials.extend(writers::trials());
    trials.extend(ways::trials());
    trials.extend(weather::trials());
    let missing = Binaries::find().is_none();
    if missing {
        eprintln!("ignored: {}", private_postgres::MISSING);
    }
    let ignored = |trial: Trial| {
        let ignored = missing || trial.has_ignored_flag();
        trial.with_ignored_flag(ignored)
    };
    let trials = trials.into_iter().map(ignored).collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}
