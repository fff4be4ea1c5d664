//! Backups that a job makes. Where they go, and how a database becomes one, is for the
//! host to say.

use std::fmt;
use std::sync::Arc;

use async_trait::async_trait;
use serde::Serialize;

use crate::clock::Instant;
use crate::error::{Error, Result};

/// A place for backups of one database.
#[async_trait]
pub trait BackupTarget: Send + Sync + fmt::Debug {
    /// Makes one of this moment, under a name of its own.
    async fn create(&self, at: Instant) -> Result<Backup>;

    /// Those that are there, newest first.
    async fn list(&self) -> Result<Vec<Backup>>;

    /// What is wrong with one; nothing if it can be restored.
    async fn verify(&self, backup: &Backup) -> Result<Vec<String>>;

    /// Remembers that one was found to be good.
    async fn approve(&self, backup: &Backup, at: Instant) -> Result<()>;

    /// Deletes one; it may be repeated.
    async fn delete(&self, backup: &Backup) -> Result<()>;
}

/// A backup at its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Backup {
    /// What tells it from the others there.
    pub name: String,
    /// When it was made.
    pub made_at: Instant,
    /// How large it is.
    pub size_bytes: u64,
    /// When it was found to be good; nothing if it never was.
    pub verified_at: Option<Instant>,
}

/// Where a platform keeps its backups, and how many good ones.
#[derive(Debug, Clone)]
pub struct BackupPlan {
    /// The place.
    pub target: Arc<dyn BackupTarget>,
    /// How many stay; one or more.
    pub keep: u16,
}

impl BackupPlan {
    /// Fails for a plan that keeps none.
    pub(crate) fn checked(&self) -> Result<()> {
        some(self.keep)
    }
}

/// What backing up did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BackupReport {
    /// The new one.
    pub made: Backup,
    /// What is wrong with it.
    pub faults: Vec<String>,
    /// The names of those that made room for it.
    pub deleted: Vec<String>,
    /// When the newest good one was made.
    pub last_good: Option<Instant>,
}

/// Makes a backup, verifies it, and deletes what is older than the newest `keep` good
/// ones. One that is not good makes no room: what was good before stays. Of those that were
/// not good before the newest alone stays, to be looked at: a disk that makes bad ones is not
/// filled by them.
pub async fn back_up(target: &dyn BackupTarget, keep: u16, now: Instant) -> Result<BackupReport> {
    some(keep)?;
    let cleared = delete_bad(target).await;
    let mut made = target.create(now).await?;
    let faults = target.verify(&made).await?;
    if faults.is_empty() {
        target.approve(&made, now).await?;
        made.verified_at = Some(now);
    }
    let there = target.list().await?;
    let mut good = there.iter().filter(|backup| backup.verified_at.is_some());
    let last_good = good.clone().map(|backup| backup.made_at).max();
    let oldest_kept = good.nth(usize::from(keep) - 1).map(|backup| backup.made_at);
    let mut made_room = Vec::new();
    for old in there.iter().filter(|backup| Some(backup.made_at) < oldest_kept) {
        target.delete(old).await?;
        made_room.push(old.name.clone());
    }
    // One that cannot be deleted keeps no new one from being made, nor old ones from making room.
    let deleted = [cleared?, made_room].concat();
    Ok(BackupReport { made, faults, deleted, last_good })
}

/// Deletes those that were never found to be good but the newest of them; returns their names.
async fn delete_bad(target: &dyn BackupTarget) -> Result<Vec<String>> {
    let there = target.list().await?;
    let mut deleted = Vec::new();
    for bad in there.iter().filter(|backup| backup.verified_at.is_none()).skip(1) {
        target.delete(bad).await?;
        deleted.push(bad.name.clone());
    }
    Ok(deleted)
}

/// When the newest good backup was made; nothing where there is none.
pub async fn last_good(target: &dyn BackupTarget) -> Result<Option<Instant>> {
    let there = target.list().await?;
    Ok(there.iter().filter(|it| it.verified_at.is_some()).map(|it| it.made_at).max())
}

fn some(keep: u16) -> Result<()> {
    if keep > 0 {
        return Ok(());
    }
    Err(Error::invalid("bad_backup_count", "no backup is to be kept").with_hint("keep one or more"))
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use chrono::TimeDelta;

    use super::*;

    /// A shelf on which some backups go bad.
    #[derive(Debug, Default)]
    struct Shelf {
        backups: Mutex<Vec<Backup>>,
        bad: Mutex<bool>,
    }

    #[async_trait]
    impl BackupTarget for Shelf {
        async fn create(&self, at: Instant) -> Result<Backup> {
            let name = at.to_rfc3339();
            let backup = Backup { name, made_at: at, size_bytes: 1, verified_at: None };
            self.backups.lock().unwrap().insert(0, backup.clone());
            Ok(backup)
        }

        async fn list(&self) -> Result<Vec<Backup>> {
            Ok(self.backups.lock().unwrap().clone())
        }

        async fn verify(&self, _: &Backup) -> Result<Vec<String>> {
            Ok(self.bad.lock().unwrap().then(|| "torn".to_owned()).into_iter().collect())
        }

        async fn approve(&self, backup: &Backup, at: Instant) -> Result<()> {
            let mut backups = self.backups.lock().unwrap();
            let there = backups.iter_mut().find(|it| it.name == backup.name);
            there.unwrap().verified_at = Some(at);
            Ok(())
        }

        async fn delete(&self, backup: &Backup) -> Result<()> {
            self.backups.lock().unwrap().retain(|it| it.name != backup.name);
            Ok(())
        }
    }

    fn day(number: i64) -> Instant {
        let first: Instant = "2026-03-01T02:00:00Z".parse().unwrap();
        first + TimeDelta::days(number)
    }

    #[test]
    fn a_bad_backup_takes_the_place_of_no_good_one() {
        let shelf = Shelf::default();
        let back_up = |number, keep| {
            futures_util::FutureExt::now_or_never(back_up(&shelf, keep, day(number))).unwrap()
        };
        for number in 0..3 {
            let report = back_up(number, 2).unwrap();
            assert_eq!((report.faults.len(), report.last_good), (0, Some(day(number))));
            assert_eq!(report.deleted.len(), usize::from(number == 2), "two are kept");
        }
        *shelf.bad.lock().unwrap() = true;
        for number in 3..6 {
            let report = back_up(number, 2).unwrap();
            assert_eq!(report.faults, ["torn"]);
            assert_eq!(report.deleted.len(), usize::from(number == 5), "the last bad one stays");
            assert_eq!(report.last_good, Some(day(2)));
        }
        let there = shelf.backups.lock().unwrap().clone();
        assert_eq!(
            there.iter().map(|it| it.made_at).collect::<Vec<_>>(),
            [5, 4, 2, 1].map(day),
            "no good one went"
        );
        *shelf.bad.lock().unwrap() = false;
        let report = back_up(6, 1).unwrap();
        assert_eq!((report.deleted.len(), report.last_good), (4, Some(day(6))));
        assert_eq!(back_up(7, 0).unwrap_err().code(), "bad_backup_count");
    }
}
