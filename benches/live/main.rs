//! Live updates: one message to a thousand sockets beside the same bytes over bare TCP,
//! and the memory of ten thousand sockets that wait.
//!
//! `cargo bench -p ioc-http --bench live` (or with `-- fan-out`, `-- idle` for one part).

mod client;
mod fan_out;
mod idle;
mod serve;

use std::process::{Child, Command, Stdio};

use tokio::runtime::Runtime;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let asks = |word: &str| arguments.iter().any(|it| it == word);
    let runtime = Runtime::new().expect("a runtime");
    if asks("serve") {
        return runtime.block_on(serve::serve());
    }
    let all = !asks("fan-out") && !asks("idle");
    if all || asks("fan-out") {
        runtime.block_on(fan_out::measure());
    }
    if all || asks("idle") {
        runtime.block_on(idle::measure());
    }
}

/// Starts the server in a process of its own.
fn child() -> Child {
    let program = std::env::current_exe().expect("this program");
    let mut command = Command::new(program);
    let command = command.arg("serve").stdin(Stdio::piped()).stdout(Stdio::piped());
    command.spawn().expect("the server")
}
