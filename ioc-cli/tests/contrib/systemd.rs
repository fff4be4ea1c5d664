//! The units of systemd.

use std::fs;
use std::process::Command;

use libtest_mimic::Trial;
use tempfile::TempDir;

use crate::{IOC, shipped, trial};

pub(crate) fn trials() -> Vec<Trial> {
    let missing = Command::new("systemd-analyze").arg("--version").output().is_err();
    if missing {
        eprintln!("ignored: systemd-analyze is not installed");
    }
    vec![
        trial("systemd_finds_nothing_wrong_with_the_units", missing, verified),
        trial("the_units_are_exposed_by_at_most_two_of_ten", missing, hardened),
    ]
}

/// The units, and what each of them starts.
const UNITS: [(&str, &str); 2] = [("ioc.service", "serve"), ("ioc-worker.service", "worker")];

/// A unit over the program under test, since systemd looks whether it is there.
fn unit(name: &str, role: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let text = shipped(&format!("systemd/{name}"));
    assert!(text.contains(&format!("ExecStart=/usr/local/bin/ioc {role}\n")));
    let text = text.replace("/usr/local/bin/ioc", IOC);
    fs::write(folder.path().join(name), text).expect("a unit");
    folder
}

fn analyze(words: &[&str]) {
    for (name, role) in UNITS {
        let folder = unit(name, role);
        let mut command = Command::new("systemd-analyze");
        let done = command.args(words).arg(folder.path().join(name)).output();
        let done = done.expect("systemd-analyze runs");
        let told = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(done.status.success(), "{told}{}", String::from_utf8_lossy(&done.stdout));
        // A line that it does not know is a warning alone.
        assert!(!told.contains(&format!("{name}:")), "{told}");
    }
}

fn verified() {
    analyze(&["verify", "--man=no"]);
}

fn hardened() {
    analyze(&["security", "--offline=yes", "--threshold=20", "--no-pager"]);
}
