//! Completions and man pages.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::place::Place;

#[test]
fn every_shell_gets_completions_of_every_command() {
    let place = Place::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = place.ioc(&format!("completions {shell}")).ok();
        for word in ["backup", "replica-bound"] {
            assert!(script.text().contains(word), "{shell} knows {word}");
        }
    }
    place.ioc("completions cmd --json").fails(2, "usage");
}

#[test]
fn bash_reads_its_completions() {
    let script = Place::new().ioc("completions bash").ok().stdout;
    let mut bash = Command::new("bash").arg("-n").stdin(Stdio::piped()).spawn().unwrap();
    bash.stdin.take().unwrap().write_all(&script).unwrap();
    assert!(bash.wait().unwrap().success());
}

#[test]
fn the_program_and_each_command_have_a_page() {
    let place = Place::new();
    let page = place.ioc("man").ok();
    assert!(page.text().contains(".TH ioc 1") && page.text().contains("Exit codes"));
    let page = place.ioc("man report create").ok();
    assert!(page.text().contains(".TH ioc-report-create 1"), "{}", page.text());
    assert!(page.text().contains("DATABASE_URL"), "it has what every command has");
    place.ioc("man poem --json").fails(3, "unknown_command");
}
