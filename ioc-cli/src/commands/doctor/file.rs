//! A database in a file.

use std::path::Path;

use ioc_analytics::store_sqlite::backup;

use crate::cells;
use crate::commands::doctor::finding::Finding;
use crate::disk;

/// With less free space a write may fail at any moment.
const LEAST_BYTES: u64 = 256 << 20;

/// Looks at the file and its disk.
pub(super) fn look(path: Option<&Path>) -> Vec<Finding> {
    let Some(path) = path else {
        let told = "it is in memory, and gone with the process";
        return vec![Finding::warning("database", told, "name a file: sqlite:FILE")];
    };
    let schema = match backup::schema(path) {
        Err(error) => Finding::error("database", &error),
        Ok(schema) if schema.missing.is_empty() => {
            Finding::ok("database", format!("{} has the newest schema", path.display()))
        }
        Ok(schema) => {
            let told = format!("the schema lacks {}", schema.missing.join(", "));
            Finding::failed("database", told, "run `ioc migrate`")
        }
    };
    [Some(schema), free_space(path)].into_iter().flatten().collect()
}

/// How much space is free beside the file. A backup of it and the log of its writes
/// take about as much as the file.
fn free_space(path: &Path) -> Option<Finding> {
    let size = std::fs::metadata(path).ok()?.len();
    Some(judge(disk::of(path)?.free_bytes, size))
}

fn judge(free: u64, size: u64) -> Finding {
    let told = format!("{} MiB are free beside the database", cells::count(free >> 20));
    if free < LEAST_BYTES {
        return Finding::failed("disk", told, "free some space, or move the database");
    }
    if free < size.saturating_mul(2) {
        let fix = "make room for a copy of the database and its log";
        return Finding::warning("disk", told, fix);
    }
    Finding::ok("disk", told)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::doctor::finding::State;

    #[test]
    fn a_disk_is_full_before_it_is() {
        let gib = 1 << 30;
        assert_eq!(judge(LEAST_BYTES - 1, 0).state, State::Failed);
        assert_eq!(judge(gib, gib).state, State::Warning);
        assert_eq!(judge(2 * gib, gib).state, State::Ok);
    }
}
