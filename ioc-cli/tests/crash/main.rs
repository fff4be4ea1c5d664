//! What is left after a kill, on a failing disk and on a full one.
//!
//! The tests start children: the program itself, and this very binary with the
//! word `child`, which uses the library and says what was acknowledged to it, or
//! `send`, which sends reports, or `work`, which runs jobs.
//! What a machine cannot do shows as ignored, which the usual harness cannot
//! decide when it runs.

#![expect(clippy::unwrap_used, reason = "what a test cannot do has failed it")]

mod batches;
mod child;
mod commands;
mod crowd;
mod demands;
mod faults;
mod files;
mod full_disk;
mod jobs;
mod kill;
mod place;
mod reports;
mod rounds;
mod running;
mod senders;
mod shim;

use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().collect();
    if words.get(1).is_some_and(|word| word == "child") {
        return child::main(&words[2]);
    }
    if words.get(1).is_some_and(|word| word == "send") {
        return senders::main(&words[2..]);
    }
    if words.get(1).is_some_and(|word| word == "work") {
        return jobs::main(&words[2]);
    }
    let mut trials = Vec::new();
    trials.extend(kill::trials());
    trials.extend(reports::trials());
    trials.extend(senders::trials());
    trials.extend(jobs::trials());
    trials.extend(faults::trials());
    trials.extend(commands::trials());
    trials.extend(full_disk::trials());
    trials.extend(crowd::trials());
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// A test by its claim.
fn trial(name: &str, test: fn()) -> Trial {
    Trial::test(name, move || {
        test();
        Ok(())
    })
}
