//! What the doctor finds.

use serde_json::Value;

use crate::place::{Place, Run};

/// The state of what a run found about something.
fn state(run: &Run, about: &str) -> String {
    let found = run.json();
    let findings = found["findings"].as_array().unwrap();
    let finding = findings.iter().find(|finding| finding["about"] == about).unwrap();
    let has_fix = !finding["fix"].is_null();
    assert_eq!(has_fix, finding["state"] != "ok", "a fix where something is to be done: {finding}");
    finding["state"].as_str().unwrap().to_owned()
}

#[test]
fn a_new_installation_lacks_only_a_backup() {
    let place = Place::new().with_events();
    let run = place.ioc("doctor --json").ok();
    assert_eq!(
        ["settings", "database", "backup"].map(|it| state(&run, it)),
        ["ok", "ok", "warning"]
    );
    place.ioc("backup create one.backup --at 2026-01-20T10:00:00Z").ok();
    let run = place.ioc("doctor --json --at 2026-01-28T10:00:00Z").ok();
    assert_eq!(state(&run, "backup"), "ok");
    let run = place.ioc("doctor --json --at 2026-01-29T10:00:00Z").ok();
    assert_eq!(state(&run, "backup"), "warning", "it is nine days old");
    let text = place.ioc("doctor").ok();
    assert!(text.text().contains("fix: run `ioc backup create`"), "{}", text.text());
}

#[test]
fn what_is_wrong_is_a_failed_check_and_nothing_is_mended() {
    let place = Place::new();
    let run = place.ioc("doctor --json --listen here");
    assert_eq!((run.code, run.stderr.as_str()), (6, ""));
    assert_eq!(["settings", "database"].map(|it| state(&run, it)), ["failed", "failed"]);
    assert!(!place.has("ioc.db"), "a look made a database");
    let place = place.with_events();
    let older = rusqlite::Connection::open(place.path("ioc.db")).unwrap();
    let last = "DELETE FROM schema_migrations WHERE version =
        (SELECT max(version) FROM schema_migrations)";
    older.execute(last, []).unwrap();
    for _ in 0..2 {
        let run = place.ioc("doctor --json");
        assert_eq!((run.code, state(&run, "database")), (6, "failed".to_owned()));
    }
}

#[test]
fn backups_are_looked_for_where_the_settings_say() {
    let place = Place::new().with_events();
    std::fs::create_dir(place.path("kept")).unwrap();
    place.ioc("backup create kept/one.backup").ok();
    place.write("ioc.toml", "backup_dir = \"kept\"\n");
    assert_eq!(state(&place.ioc("doctor --json").ok(), "backup"), "warning");
    assert_eq!(state(&place.ioc("doctor --json --config ioc.toml").ok(), "backup"), "ok");
    let manifest: Value = serde_json::from_slice(&place.read("kept/one.backup.json")).unwrap();
    let other = manifest.to_string().replace("sqlite", "postgres");
    place.write("kept/one.backup.json", &other);
    let run = place.ioc("doctor --json --config ioc.toml").ok();
    assert_eq!(state(&run, "backup"), "warning", "it is one of another kind");
}
