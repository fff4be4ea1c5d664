//! The database lies on a small disk that becomes full. Who may not mount one
//! sees this as ignored.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use libtest_mimic::Trial;
use tempfile::TempDir;
use tokio::time::sleep;

use super::dose;
use super::load::Load;
use super::place::Place;
use crate::support::trial;

pub(crate) fn trials() -> Vec<Trial> {
    let ignored = Disk::mount(1).is_none();
    let claim = "full_disk::writes_are_refused_and_go_on_when_there_is_room";
    vec![trial(claim, full).with_ignored_flag(ignored)]
}

/// A small disk of its own, that everybody may write to.
struct Disk(TempDir);

impl Disk {
    /// A disk of so many mebibytes, if one can be mounted.
    fn mount(mebibytes: u32) -> Option<Self> {
        let folder = TempDir::new().unwrap();
        let options = format!("size={mebibytes}m,mode=777");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &options, "tmpfs"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status();
        mounted.is_ok_and(|status| status.success()).then(|| Self(folder))
    }

    fn ballast(&self) -> PathBuf {
        self.0.path().join("ballast")
    }

    /// Fills it.
    fn fill(&self) {
        let mut ballast = File::create(self.ballast()).unwrap();
        let full = loop {
            if let Err(error) = ballast.write_all(&[0; 4096]) {
                break error;
            }
        };
        assert_eq!(full.kind(), ErrorKind::StorageFull);
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // A folder that stays mounted cannot be removed either, and is seen.
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

async fn full() {
    // Dropped after the server, which works in it.
    let disk = Disk::mount(48).expect("a tmpfs can be mounted");
    let place = Place::start();
    let folder = disk.0.path().join("tablespace");
    fs::create_dir(&folder).unwrap();
    place.give(&folder);
    let folder = folder.display();
    place.sql(&format!("CREATE TABLESPACE small LOCATION '{folder}'")).await;
    place.database("TABLESPACE small").await;
    let load = Load::start(&place, &place.options()).await;
    for _ in 0..dose(2, 10) {
        disk.fill();
        sleep(Duration::from_secs(dose(2, 4))).await;
        fs::remove_file(disk.ballast()).unwrap();
        eprintln!("full disk: as before after {:?}", load.as_before().await);
    }
    let told = load.end().await;
    assert!(told.refused.contains_key("disk_full"), "{:?}", told.refused);
    eprintln!("full disk: {told}");
}
