//! Bad weather: the server goes away, falls silent, ends connections, has no
//! room. Who writes and reads meanwhile is told to try again at worst; nothing
//! that was acknowledged is lost, nothing is counted twice, and soon after all
//! is as before.

mod batches;
pub(crate) mod child;
mod conflicts;
mod full_disk;
mod kill;
mod load;
mod place;
mod pool;
mod restarts;
mod silence;
mod states;
mod terminations;

use libtest_mimic::Trial;

use crate::support::rounds;

pub(crate) fn trials() -> Vec<Trial> {
    let mut trials = Vec::new();
    trials.extend(restarts::trials());
    trials.extend(terminations::trials());
    trials.extend(silence::trials());
    trials.extend(pool::trials());
    trials.extend(full_disk::trials());
    trials.extend(conflicts::trials());
    trials.extend(states::trials());
    trials.extend(kill::trials());
    trials
}

/// How much of something is done: `full` with a thousand rounds and more,
/// otherwise `usual`.
fn dose(usual: u64, full: u64) -> u64 {
    if rounds(0) >= 1000 { full } else { usual }
}
