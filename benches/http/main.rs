//! The server, side by side with a bare handler that has the same bytes ready.
//!
//! `cargo bench -p ioc-http --bench http` (add `summary` or `known` for one part). It
//! prints ratios; nothing fails on a time. The same program is the servers and the load:
//! each is a process of its own, so that its processor time can be told from the others'.

// As the bundled server logs.
#[path = "../../ioc-cli/src/commands/serve/json_lines.rs"]
mod json_lines;
mod load;
mod process;
mod servers;
mod side;

use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with('-')).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match *words {
        ["serve", which] => servers::serve(which),
        ["load", at, seconds] => load::run(at, seconds),
        _ => side::run(&words),
    }
    ExitCode::SUCCESS
}
