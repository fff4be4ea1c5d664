//! Backups are made, verified and restored.

use rusqlite::Connection;

use crate::place::{Place, content};

const SUMMARY: &str = "summary --organization north --from 2026-01-05 --to 2026-01-11 --json";

#[test]
fn a_restored_backup_answers_as_its_database_did() {
    let place = Place::new().with_events();
    let made = place.ioc("backup create one.backup --at 2026-01-20T10:00:00Z --json").ok().json();
    let manifest: serde_json::Value =
        serde_json::from_slice(&place.read("one.backup.json")).unwrap();
    assert_eq!(made["manifest"], manifest);
    assert_eq!(manifest["created_at"], "2026-01-20T10:00:00Z");
    assert_eq!(manifest["size_bytes"], place.read("one.backup").len());
    let verified = place.ioc("backup verify one.backup --json").ok().json();
    assert_eq!(verified["ok"], true);
    place.ioc("backup restore one.backup --to sqlite:again.db").ok();
    assert_eq!(content(&place.path("again.db")), content(&place.path("ioc.db")));
    let again = place.ioc(&format!("{SUMMARY} --database sqlite:again.db")).ok();
    assert_eq!(again.text(), place.ioc(SUMMARY).ok().text());
}

#[test]
fn what_is_there_is_not_written_over() {
    let place = Place::new().with_events();
    place.ioc("backup create one.backup").ok();
    let before = place.read("one.backup");
    place.ioc("backup create one.backup --json").fails(5, "file_exists");
    assert_eq!(place.read("one.backup"), before);
    let before = content(&place.path("ioc.db"));
    place.ioc("backup restore one.backup --to sqlite:ioc.db --json").fails(5, "file_exists");
    assert_eq!(content(&place.path("ioc.db")), before);
    place.write("new.db-wal", "of an earlier database");
    place.ioc("backup restore one.backup --to sqlite:new.db --json").fails(5, "file_exists");
    assert!(!place.has("new.db"));
}

#[test]
fn a_backup_that_was_changed_is_found_and_not_restored() {
    let place = Place::new().with_events();
    place.ioc("backup create one.backup").ok();
    let mut bytes = place.read("one.backup");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(place.path("one.backup"), bytes).unwrap();
    let run = place.ioc("backup verify one.backup --json");
    assert_eq!((run.code, &run.json()["ok"]), (6, &false.into()));
    place.ioc("backup restore one.backup --to sqlite:new.db --json").fails(1, "backup_damaged");
    assert!(!place.has("new.db"));
}

#[test]
fn rollups_that_were_wrong_already_are_found_in_the_backup() {
    let place = Place::new().with_events();
    let other = Connection::open(place.path("ioc.db")).unwrap();
    other.execute("DELETE FROM rollup_activity_days", []).unwrap();
    drop(other);
    place.ioc("backup create one.backup").ok();
    let run = place.ioc("backup verify one.backup --json");
    assert_eq!((run.code, run.stderr.as_str()), (6, ""));
    assert!(run.json()["faults"][0].as_str().unwrap().starts_with("north: "), "{}", run.text());
}

#[test]
fn what_is_no_backup_is_told() {
    let place = Place::new();
    place.ioc("backup create one.backup --json").fails(3, "database_not_found");
    assert!(!place.has("one.backup") && !place.has("ioc.db"), "nothing was made");
    place.ioc("backup verify one.backup --json").fails(3, "file_not_found");
    place.write("one.backup", "no backup");
    place.write("one.backup.json", "{}");
    place.ioc("backup verify one.backup --json").fails(2, "bad_manifest");
    let place = place.with_events();
    place.ioc("backup create two.backup").ok();
    let to = "backup restore two.backup --to postgres://h/db --json";
    place.ioc(to).fails(2, "other_store");
}

#[test]
fn the_newest_good_backups_are_kept() {
    let place = Place::new().with_events();
    let keep = |day: u32| {
        place.ioc(&format!("backup keep nightly --keep 2 --at 2026-01-{day}T02:00:00Z --json"))
    };
    for day in 10..13 {
        let report = keep(day).ok().json();
        assert_eq!(report["faults"], serde_json::json!([]));
        assert_eq!(report["last_good"], format!("2026-01-{day}T02:00:00Z"));
        let deleted = report["deleted"].as_array().unwrap().len();
        assert_eq!(deleted, usize::from(day == 12), "{report}");
    }
    let name = "nightly/ioc-20260112T020000000000Z.backup";
    place.ioc(&format!("backup verify {name}")).ok();
    assert!(!place.has("nightly/ioc-20260110T020000000000Z.backup"));
    assert!(!place.has("nightly/ioc-20260110T020000000000Z.backup.json"));
    // One that is not good takes the place of none.
    let other = Connection::open(place.path("ioc.db")).unwrap();
    other.execute("DELETE FROM rollup_activity_days", []).unwrap();
    drop(other);
    for day in 13..16 {
        let run = keep(day);
        assert_eq!(run.code, 6, "{}", run.text());
        assert_eq!(run.json()["last_good"], "2026-01-12T02:00:00Z");
    }
    let has = |day| place.has(&format!("nightly/ioc-202601{day}T020000000000Z.backup"));
    assert_eq!([11, 12].map(has), [true; 2], "they were good");
    assert_eq!([13, 14, 15].map(has), [false, true, true], "bad ones do not fill the disk");
}

#[test]
fn a_backup_of_which_nobody_knows_what_it_is_keeps_no_other_from_being_made() {
    let place = Place::new().with_events();
    let keep = |day: u32| {
        place.ioc(&format!("backup keep nightly --keep 1 --at 2026-01-{day}T02:00:00Z --json"))
    };
    keep(10).ok();
    let first = "nightly/ioc-20260110T020000000000Z.backup";
    place.write(&format!("{first}.json"), "half a manife");
    assert_eq!(keep(11).ok().json()["deleted"], serde_json::json!([]));
    let report = keep(12).ok().json();
    assert_eq!(report["deleted"], serde_json::json!(["ioc-20260111T020000000000Z.backup"]));
    assert!(place.has(first), "it may be a good one");
}
