//! A server in a process of its own, so that its memory can be watched while it is asked
//! for more than it should give.
//!
//! Without the usual harness: the same program is the server, where it is told so.

mod attacks;
mod child;
mod exports;
mod process;

#[path = "../it/support.rs"]
#[expect(dead_code, reason = "the other suite uses all of it")]
mod support;

use std::process::ExitCode;
use std::time::Duration;

use libtest_mimic::{Arguments, Trial};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [word, seconds, exports] = &*arguments
        && word == child::SERVES
    {
        let write_timeout = Duration::from_secs(seconds.parse().expect("a number"));
        child::serve(write_timeout, exports.parse().expect("a number"));
        return ExitCode::SUCCESS;
    }
    let trials = vec![
        trial("two_thousand_slow_connections_harm_nobody", attacks::slow_connections),
        trial("bodies_without_end_take_no_memory", attacks::endless_bodies),
        trial("readers_who_do_not_read_take_no_memory", attacks::unread_answers),
        trial("slow_readers_of_an_export_take_no_memory", exports::slow_readers),
        trial("slow_readers_of_exports_of_their_own_are_so_many", exports::slow_readers_of_copies),
    ];
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn trial<F: Future<Output = ()> + 'static>(name: &str, test: fn() -> F) -> Trial {
    Trial::test(name, move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
        runtime.expect("a runtime").block_on(test());
        Ok(())
    })
}
