//! Journeys over PostgreSQL, each beside its twin over SQLite: what one says
//! the other says, byte for byte.
//!
//! Where no server is installed the tests show as ignored, which the usual
//! harness cannot decide when it runs.

mod answers;
mod bulk;
mod cleaning;
mod demo;
mod diagnosis;
mod history;
mod http;
mod jobs;
mod nodes;
mod real_data;
mod real_jobs;
mod system;
mod twins;
mod weeks;

use std::future::Future;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};
use private_postgres::Binaries;

fn main() -> ExitCode {
    let trials = [
        bulk::trials(),
        cleaning::trials(),
        demo::trials(),
        diagnosis::trials(),
        history::trials(),
        http::trials(),
        jobs::trials(),
        nodes::trials(),
        real_data::trials(),
        real_jobs::trials(),
        system::trials(),
        weeks::trials(),
    ];
    let trials = trials.into_iter().flatten().collect();
    if Binaries::find().is_none() {
        eprintln!("ignored: {}", private_postgres::MISSING);
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// A test by its claim, ignored where there is no server.
fn trial<F>(name: &str, test: fn() -> F) -> Trial
where
    F: Future<Output = ()> + 'static,
{
    let trial = Trial::test(name, move || {
        let mut runtime = tokio::runtime::Builder::new_multi_thread();
        let runtime = runtime.worker_threads(2).enable_all().build();
        runtime.expect("a runtime").block_on(test());
        Ok(())
    });
    trial.with_ignored_flag(Binaries::find().is_none())
}
