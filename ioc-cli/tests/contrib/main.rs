//! What is shipped for systemd and containers fits the program, and is as hard as
//! it says.
//!
//! Where a tool is not installed its test shows as ignored, which the usual
//! harness cannot decide when it runs.

mod docker;
mod monitoring;
mod systemd;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode, Output};

use libtest_mimic::{Arguments, Trial};
use serde_json::Value;

/// The binary under test.
const IOC: &str = env!("CARGO_BIN_EXE_ioc");

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let mut trials = docker::trials();
    trials.extend(systemd::trials());
    trials.extend(monitoring::trials());
    trials.push(trial("every_variable_is_one_that_the_program_reads", false, variables));
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// A test by its claim.
fn trial(name: &str, ignored: bool, test: fn()) -> Trial {
    let run = move || {
        test();
        Ok(())
    };
    Trial::test(name, run).with_ignored_flag(ignored)
}

/// A file that is shipped.
fn shipped(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../contrib").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Runs the program.
fn ioc(words: &[&str]) -> Output {
    Command::new(IOC).args(words).output().expect("the program runs")
}

fn variables() {
    let shown = ioc(&["config", "show", "--json"]);
    let shown: Value = serde_json::from_slice(&shown.stdout).expect("JSON");
    let settings = shown["settings"].as_array().expect("settings");
    let known: BTreeSet<&str> =
        settings.iter().map(|setting| setting["variable"].as_str().expect("a name")).collect();
    let mut found = 0;
    for file in [
        "systemd/ioc.service",
        "systemd/ioc-worker.service",
        "docker/Dockerfile",
        "docker/compose.yaml",
    ] {
        let text = shipped(file);
        let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        let starts = ["IOC_", "DATABASE_URL", "REDIS_URL", "SUPABASE_"];
        for name in words.filter(|word| starts.iter().any(|start| word.starts_with(start))) {
            let plain = name.strip_suffix("_FILE").unwrap_or(name);
            assert!(known.contains(plain), "{file}: nobody reads {name}");
            found += 1;
        }
    }
    assert!(found >= 5, "the variables were found");
}
