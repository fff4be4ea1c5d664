//! Databases that cannot be used.

use std::fs;

use rusqlite::Connection;

use crate::place::{Place, content};

const SUMMARY: &str = "summary --organization north --json";
const IMPORT: &str = "import activity events.csv --json";

#[test]
fn a_database_that_is_not_there_is_not_made_by_reading() {
    let place = Place::new();
    for command in [
        "summary --organization o",
        "realtime --organization o",
        "trends --organization o",
        "ocean --organization o",
        "metrics --organization o",
        "calculate",
        "rebuild",
        "org list",
        "report list --organization o",
        "report create --organization o",
    ] {
        let error = place.ioc(&format!("{command} --json")).fails(3, "database_not_found");
        assert_eq!(error["context"]["database"], "ioc.db");
    }
    assert!(!place.has("ioc.db"));
}

#[test]
fn a_database_is_made_by_what_writes_into_it() {
    for command in ["migrate", "org create Acme"] {
        let place = Place::new();
        place.ioc(command).ok();
        assert!(place.has("ioc.db"), "{command}");
    }
    let place = Place::new();
    let applied = place.ioc("migrate --json").ok().json();
    assert!(applied["applied"].as_array().unwrap().len() >= 4);
    assert_eq!(place.ioc("migrate --json").ok().json()["applied"], serde_json::json!([]));
}

#[test]
fn a_file_that_is_no_database_stays_as_it_is() {
    let place = Place::new().with_events();
    let text = "not a database, but long enough to have a header of one ".repeat(40);
    place.write("ioc.db", &text);
    for command in [SUMMARY, IMPORT, "migrate --json"] {
        place.ioc(command).fails(2, "not_a_database");
    }
    assert_eq!(place.read("ioc.db"), text.as_bytes());
}

#[test]
fn the_database_of_another_program_stays_as_it_is() {
    let place = Place::new().with_events();
    fs::remove_file(place.path("ioc.db")).unwrap();
    let stranger = Connection::open(place.path("ioc.db")).unwrap();
    stranger.execute_batch("CREATE TABLE cats (name); INSERT INTO cats VALUES ('Tom')").unwrap();
    drop(stranger);
    let before = place.read("ioc.db");
    for command in [SUMMARY, IMPORT, "migrate --json"] {
        place.ioc(command).fails(2, "foreign_database");
    }
    assert!(place.read("ioc.db") == before, "the file was changed");
}

#[test]
fn a_newer_schema_is_refused() {
    let place = Place::new().with_events();
    let newer = Connection::open(place.path("ioc.db")).unwrap();
    newer
        .execute("INSERT INTO schema_migrations VALUES (9999999999, 'of_tomorrow.sql', x'00')", [])
        .unwrap();
    drop(newer);
    let before = content(&place.path("ioc.db"));
    for command in [SUMMARY, IMPORT, "migrate --json"] {
        let error = place.ioc(command).fails(5, "newer_schema");
        assert_eq!(error["context"]["migration"], "of_tomorrow.sql");
    }
    assert_eq!(content(&place.path("ioc.db")), before);
}

#[test]
fn a_locked_database_can_be_read_and_says_so_where_it_is_written() {
    let place = Place::new().with_events();
    place.write(
        "more.csv",
        "organization,user_id,activity_type,occurred_at\nnorth,p9,login,2026-01-09\n",
    );
    let before = content(&place.path("ioc.db"));
    let other = Connection::open(place.path("ioc.db")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    place.ioc(SUMMARY).ok();
    place.ioc("import activity more.csv --json").fails(4, "database_locked");
    other.execute_batch("ROLLBACK").unwrap();
    drop(other);
    assert_eq!(content(&place.path("ioc.db")), before);
    place.ioc("import activity more.csv").ok();
}

#[cfg(unix)]
#[test]
fn a_read_only_database_says_so_and_stays_as_it_is() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;

    use crate::place::Run;

    let place = Place::new().with_events();
    let before = place.read("ioc.db");
    let folder = place.path(".");
    let permit = |path: &std::path::Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    permit(&place.path("ioc.db"), 0o444);
    permit(&folder, 0o555);
    let mut command = place.command(&["org", "create", "South", "--json"]);
    if fs::metadata(&folder).unwrap().uid() == 0 {
        // Nothing is read-only for root: run as nobody.
        command.uid(65_534);
    }
    let run = Run::of(command.output().unwrap());
    permit(&folder, 0o755);
    run.fails(4, "database_read_only");
    assert!(place.read("ioc.db") == before);
}

#[test]
fn a_url_that_is_none_says_how_it_is_written() {
    let place = Place::new();
    let error = place.ioc("org list --database data/my.db --json").fails(2, "unknown_database_url");
    assert_eq!(error["hint"], "for a file write sqlite:data/my.db");
    let run = place.ioc("org list --database mysql://me:secret@host/db --json");
    assert!(!run.stderr.contains("secret"), "{}", run.stderr);
    run.fails(5, "unknown_database_url");
}
