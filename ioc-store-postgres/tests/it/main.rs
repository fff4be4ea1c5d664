//! The conformance suite on a server of its own, and what only this store has:
//! its roles, its schema, its many writers.
//!
//! Where no server is installed the tests show as ignored, which the usual
//! harness cannot decide when it runs.

#![expect(clippy::unwrap_used, reason = "what a test cannot do has failed it")]

mod catalogue;
mod conformance;
mod history;
mod matrix;
mod mutants;
mod poisoning;
mod replica;
mod support;
mod writers;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};
use private_postgres::Binaries;

fn main() -> ExitCode {
    let mut trials = Vec::new();
    trials.extend(catalogue::trials());
    trials.extend(conformance::trials());
    trials.extend(history::trials());
    trials.extend(replica::trials());
    trials.extend(matrix::trials());
    trials.extend(mutants::trials());
    trials.extend(poisoning::trials());
    trials.extend(writers::trials());
    let missing = Binaries::find().is_none();
    if missing {
        eprintln!("ignored: {}", private_postgres::MISSING);
    }
    let trials = trials.into_iter().map(|trial: Trial| trial.with_ignored_flag(missing)).collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}
