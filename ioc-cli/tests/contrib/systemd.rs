//! The unit of systemd.

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
        trial("systemd_finds_nothing_wrong_with_the_unit", missing, verified),
        trial("the_unit_is_exposed_by_at_most_two_of_ten", missing, hardened),
    ]
}

/// The unit over the program under test, since systemd looks whether it is there.
fn unit() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let text = shipped("systemd/ioc.service");
    assert!(text.contains("ExecStart=/usr/local/bin/ioc serve"));
    let text = text.replace("/usr/local/bin/ioc", IOC);
    fs::write(folder.path().join("ioc.service"), text).expect("a unit");
    folder
}

fn analyze(words: &[&str]) {
    let folder = unit();
    let mut command = Command::new("systemd-analyze");
    let done = command.args(words).arg(folder.path().join("ioc.service")).output();
    let done = done.expect("systemd-analyze runs");
    let told = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(done.status.success(), "{told}{}", String::from_utf8_lossy(&done.stdout));
    // A line that it does not know is a warning alone.
    assert!(!told.contains("ioc.service:"), "{told}");
}

fn verified() {
    analyze(&["verify", "--man=no"]);
}

fn hardened() {
    analyze(&["security", "--offline=yes", "--threshold=20", "--no-pager"]);
}
