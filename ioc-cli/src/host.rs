//! How the machine stands, as Linux tells of this process; elsewhere nothing is known.

use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread::available_parallelism;
use std::time::Instant;

use ioc_analytics::model::facts::{HostFacts, Share};

use crate::disk;

/// How many clock ticks of a process Linux counts in a second, on every machine.
const TICKS: u64 = 100;

/// Looks at the machine from time to time.
#[derive(Debug)]
pub(crate) struct Host {
    writes_to: PathBuf,
    before: Mutex<Option<(Instant, u64)>>,
}

impl Host {
    /// The machine of a process that writes there.
    pub(crate) fn of(writes_to: &Path) -> Self {
        Self { writes_to: writes_to.to_owned(), before: Mutex::default() }
    }

    /// How the machine stands now; computing is since the look before.
    pub(crate) fn look(&self) -> HostFacts {
        let disk = disk::used(&self.writes_to);
        HostFacts { cpu: self.cpu(), memory: memory(), open_files: open_files(), disk }
    }

    fn cpu(&self) -> Option<Share> {
        let used = computed_micros(&fs::read_to_string("/proc/self/stat").ok()?)?;
        let now = Instant::now();
        let mut before = self.before.lock().unwrap_or_else(PoisonError::into_inner);
        let (then, used_then) = before.replace((now, used))?;
        let cores = available_parallelism().map_or(1, NonZero::get) as u64;
        let elapsed = u64::try_from((now - then).as_micros()).unwrap_or(u64::MAX);
        let whole = elapsed.saturating_mul(cores);
        Some(Share { part: used.saturating_sub(used_then).min(whole), whole })
    }
}

fn memory() -> Option<Share> {
    let part = kibibytes(&fs::read_to_string("/proc/self/status").ok()?, "VmRSS:")?;
    let whole = kibibytes(&fs::read_to_string("/proc/meminfo").ok()?, "MemTotal:")?;
    Some(Share { part: part * 1024, whole: whole * 1024 })
}

fn open_files() -> Option<Share> {
    let limits = fs::read_to_string("/proc/self/limits").ok()?;
    let limit = limits.lines().find_map(|line| line.strip_prefix("Max open files"))?;
    let whole = limit.split_whitespace().next()?.parse().ok()?;
    // Looking opens one itself.
    let part = (fs::read_dir("/proc/self/fd").ok()?.count() as u64).saturating_sub(1);
    Some(Share { part, whole })
}

/// The microseconds that a process has computed, of its line in `stat`.
fn computed_micros(stat: &str) -> Option<u64> {
    // The program's name may hold anything, and ends with the last parenthesis.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
    let (user, system): (u64, u64) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    Some((user + system) * (1_000_000 / TICKS))
}

/// A number of a file with lines such as `VmRSS:  1234 kB`.
fn kibibytes(text: &str, name: &str) -> Option<u64> {
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_whatever_the_program_is_called() {
        let stat = "42 (a) b (c) S 1 2 3 4 5 6 7 8 9 10 250 50 0 0 20 0 9";
        assert_eq!(computed_micros(stat), Some(3_000_000));
        assert_eq!(computed_micros("42 (ioc) S 1"), None);
        assert_eq!(kibibytes("VmPeak: 9 kB\nVmRSS:\t 1234 kB\n", "VmRSS:"), Some(1234));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn this_process_uses_some_of_what_there_is() {
        let host = Host::of(&std::env::temp_dir());
        assert_eq!(host.look().cpu, None, "nobody knows since when");
        let facts = host.look();
        for share in [facts.memory, facts.open_files, facts.cpu, facts.disk] {
            let share = share.expect("Linux tells it");
            assert!(share.part <= share.whole && share.whole > 0, "{facts:?}");
        }
        assert_eq!(Host::of(Path::new("/no/such/folder")).look().disk, None);
        assert!(facts.memory.is_some_and(|memory| memory.part > 100_000), "{facts:?}");
    }
}
