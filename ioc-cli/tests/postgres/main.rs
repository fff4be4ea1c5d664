//! The program over PostgreSQL: it says what it says over SQLite, byte for byte,
//! and never a password.
//!
//! Where no server is installed the tests show as ignored, which the usual
//! harness cannot decide when it runs.

#[expect(clippy::unwrap_used, dead_code, reason = "shared with the tests over SQLite")]
#[path = "../it/place.rs"]
mod place;
#[expect(clippy::unwrap_used, reason = "shared with the tests over SQLite")]
#[path = "../it/roles.rs"]
mod roles;
#[expect(clippy::unwrap_used, dead_code, reason = "shared with the tests over SQLite")]
#[path = "../it/server.rs"]
mod server;

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode, Output};

use libtest_mimic::{Arguments, Trial};
use private_postgres::{Binaries, Database};

/// A Tuesday after the last week of the demo.
const AT: &str = "2026-03-03T10:00:00Z";

fn main() -> ExitCode {
    let missing = Binaries::find().is_none();
    if missing {
        eprintln!("ignored: {}", private_postgres::MISSING);
    }
    let trial = |name: &str, test: fn()| {
        let run = move || {
            test();
            Ok(())
        };
        Trial::test(name, run).with_ignored_flag(missing)
    };
    let trials = vec![
        trial("the_demo_is_the_same_on_both_stores", demo),
        trial("an_import_creates_nothing_that_it_cannot_fill", import),
        trial("a_restored_backup_answers_as_its_database_did", backup),
        trial("the_job_dumps_as_a_login_that_sees_every_row", nightly),
        trial("a_worker_that_is_told_to_end_gives_its_run_back", given_back),
        trial("three_roles_do_each_run_once", roles),
        trial("a_hole_in_the_isolation_fails_the_doctor", doctor),
        trial("an_unreachable_server_is_told_without_the_password", unreachable),
    ];
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

/// Runs the program in a folder.
#[expect(clippy::disallowed_methods, reason = "the programs of the server are on a path")]
fn ioc(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ioc"));
    command.current_dir(folder).env_remove("DATABASE_URL").args(words);
    // The server's own `pg_dump` first.
    let programs = Binaries::find().expect("a server").path("pg_dump");
    let mut path = vec![programs.parent().expect("a folder").to_owned()];
    path.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    command.env("PATH", std::env::join_paths(path).expect("a path"));
    command.output().expect("the program runs")
}

fn ok(folder: &Path, words: &[&str]) -> Vec<u8> {
    let run = ioc(folder, words);
    assert!(run.status.success(), "{words:?}: {}", String::from_utf8_lossy(&run.stderr));
    run.stdout
}

fn database(new: impl Future<Output = Database>) -> Database {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(new)
}

fn demo() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = database(Database::empty());
    let url = server.url("postgres");
    let words = ["demo", "--people", "60", "--weeks", "10", "--seed", "7", "--at", AT];
    ok(folder.path(), &[&words[..], &["--data-dir", "file"]].concat());
    ok(folder.path(), &[&words[..], &["--data-dir", "server", "--database", &url]].concat());
    assert!(!folder.path().join("server/ioc.db").exists(), "it took the database that was named");
    for extension in ["json", "html", "pdf", "csv.zip", "xlsx"] {
        let file = format!("weekly-report.{extension}");
        let read = |place: &str| fs::read(folder.path().join(place).join(&file)).expect("a report");
        assert!(read("file") == read("server"), "{file} is the same");
    }
    for words in [
        &["summary", "--days", "30"][..],
        &["realtime"],
        &["trends"],
        &["ocean", "--by", "department"],
        &["metrics"],
    ] {
        let more = ["--organization", "Acme", "--json", "--at", AT, "--database"];
        let on = |url| ok(folder.path(), &[words, &more[..], &[url]].concat());
        let (file, server) = (on("sqlite:file/ioc.db"), on(&url));
        let [file, server] = [&file, &server].map(|bytes| String::from_utf8_lossy(bytes));
        assert_eq!(file, server, "{words:?}");
    }
    let check = ["rebuild", "--check", "--at", AT, "--database", &url];
    ok(folder.path(), &check);
}

fn import() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = database(Database::empty());
    let url = server.url("postgres");
    let rows = "organization,user_id,activity_type,occurred_at\n";
    fs::write(folder.path().join("bad.csv"), format!("{rows}o,p,login,soon\n")).expect("a file");
    fs::write(folder.path().join("good.csv"), format!("{rows}o,p,login,2026-01-05 10:00\n"))
        .expect("a file");
    let words = |file| ["import", "activity", file, "--json", "--at", AT, "--database", &url];
    assert_eq!(ioc(folder.path(), &words("bad.csv")).status.code(), Some(2));
    let listed = ioc(folder.path(), &["org", "list", "--json", "--database", &url]);
    let said = String::from_utf8_lossy(&listed.stderr).into_owned();
    assert!(said.contains("database_not_found"), "no schema was left behind: {said}");
    ok(folder.path(), &words("good.csv"));
    let again = String::from_utf8(ok(folder.path(), &words("good.csv"))).expect("text");
    assert!(again.contains("\"unchanged\":1"), "{again}");
}

fn backup() {
    let folder = tempfile::tempdir().expect("a folder");
    let (server, other) = (database(Database::empty()), database(Database::empty()));
    let (url, to) = (server.url("postgres"), other.url("postgres"));
    let demo = ["demo", "--people", "40", "--weeks", "4", "--seed", "7", "--at", AT];
    ok(folder.path(), &[&demo[..], &["--database", &url]].concat());
    let create = ["backup", "create", "one.dump", "--json", "--at", AT, "--database"];
    let unseeing = server.url("ioc_test_application");
    let run = ioc(folder.path(), &[&create[..], &[&unseeing]].concat());
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(said.contains("tool_failed"), "a login that sees a part makes no backup: {said}");
    assert!(!folder.path().join("one.dump").exists());
    let seeing = server.url("ioc_test_backup");
    let made = ok(folder.path(), &[&create[..], &[&seeing]].concat());
    assert!(String::from_utf8_lossy(&made).contains("\"kind\":\"postgres\""));
    ok(folder.path(), &["backup", "verify", "one.dump"]);
    ok(folder.path(), &["backup", "restore", "one.dump", "--to", &to]);
    let summary = ["summary", "--organization", "Acme", "--json", "--at", AT, "--database"];
    let on = |url: &str| ok(folder.path(), &[&summary[..], &[url]].concat());
    assert_eq!(on(&url), on(&to));
    let again = ioc(folder.path(), &["backup", "restore", "one.dump", "--to", &to, "--json"]);
    assert!(String::from_utf8_lossy(&again.stderr).contains("target_not_empty"));
}

fn nightly() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = database(Database::empty());
    let url = server.url("postgres");
    let demo = ["demo", "--people", "40", "--weeks", "4", "--seed", "7", "--at", AT];
    ok(folder.path(), &[&demo[..], &["--database", &url]].concat());
    let backs_up_as = |login: &str| {
        let by = server.url(login);
        let settings = format!("backup_dir = \"kept\"\nbackup_database = \"{by}\"\n");
        fs::write(folder.path().join("ioc.toml"), settings).expect("settings");
        let on = ["--config", "ioc.toml", "--json", "--database", &url];
        ok(folder.path(), &[&["job", "run", "backup_database"][..], &on].concat());
        ioc(folder.path(), &[&["job", "tick"][..], &on].concat())
    };
    let run = backs_up_as("ioc_test_application");
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    assert_eq!(run.status.code(), Some(6), "a login that sees a part makes no backup: {said}");
    assert!(said.contains("pg_dump did not come to its end"), "{said}");
    let wait = ["job", "cancel"];
    let runs =
        ["job", "runs", "backup_database", "--status", "waiting", "--json", "--database", &url];
    let runs: serde_json::Value = serde_json::from_slice(&ok(folder.path(), &runs)).expect("JSON");
    let id = runs["runs"][0]["id"].as_str().expect("it waits for its next attempt").to_owned();
    ok(folder.path(), &[&wait[..], &[&id, "--database", &url]].concat());
    let run = backs_up_as("ioc_test_backup");
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(run.status.success(), "{said}");
    let kept = fs::read_dir(folder.path().join("kept")).expect("backups");
    let files: Vec<_> = kept.map(|file| file.expect("a file").path()).collect();
    let dump = files.iter().find(|file| file.extension().is_some_and(|it| it == "backup"));
    let dump = dump.and_then(|file| file.to_str()).expect("a dump");
    ok(folder.path(), &["backup", "verify", dump]);
}

fn given_back() {
    let place = place::Place::new();
    let server = database(Database::empty());
    let (url, by) = (server.url("postgres"), server.url("ioc_test_backup"));
    place.write("events.csv", place::EVENTS);
    place.write("ioc.toml", &format!("backup_dir = \"kept\"\nbackup_database = \"{by}\"\n"));
    let on = format!("--config ioc.toml --database {url}");
    place.ioc(&format!("import activity events.csv {on}")).ok();
    // A dump that takes its time.
    let slow = place.path("slow");
    fs::create_dir(&slow).expect("a folder");
    place.write("slow/pg_dump", "#!/bin/sh\nexec sleep 60\n");
    let executable = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    fs::set_permissions(slow.join("pg_dump"), executable).expect("a program");
    let works = server::Server::worker(&place, &on, Some(&slow));
    place.ioc(&format!("job run backup_database {on}")).ok();
    let run = || {
        let runs = place.ioc(&format!("job runs backup_database --json {on}")).ok().json();
        runs["runs"][0].clone()
    };
    let begun = std::time::Instant::now();
    while run()["status"] != "running" {
        assert!(begun.elapsed().as_secs() < 60, "{}", run());
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
    works.signal("TERM");
    assert_eq!(works.ended().code(), Some(0));
    let waits = run();
    assert_eq!((&waits["status"], &waits["attempt"]), (&"waiting".into(), &0.into()), "{waits}");
    let tick = ["job", "tick", "--config", "ioc.toml", "--database", &url];
    ok(&place.path("."), &tick);
    let done = run();
    assert_eq!((&done["status"], &done["attempt"]), (&"succeeded".into(), &1.into()), "{done}");
}

fn roles() {
    let server = database(Database::empty());
    roles::journey(&place::Place::new(), &server.url("postgres"));
}

fn doctor() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = database(Database::empty());
    let url = server.url("postgres");
    let words = ["doctor", "--json", "--database", &url];
    let look = || {
        let run = ioc(folder.path(), &words);
        let found: serde_json::Value = serde_json::from_slice(&run.stdout).expect("JSON");
        let states = found["findings"].as_array().expect("findings").iter();
        let states = states.map(|found| format!("{} {}", found["about"], found["state"]));
        (run.status.code(), states.collect::<Vec<_>>().join(", ").replace('"', ""))
    };
    let (code, found) = look();
    assert_eq!(code, Some(6), "nobody has migrated: {found}");
    assert!(found.contains("database failed") && !found.contains("isolation"), "{found}");
    let demo = ["demo", "--people", "40", "--weeks", "4", "--seed", "7", "--at", AT];
    ok(folder.path(), &[&demo[..], &["--database", &url]].concat());
    let (code, found) = look();
    assert_eq!(code, Some(0), "{found}");
    assert!(
        found.contains("isolation ok, clock ok, statements warning, backup warning"),
        "{found}"
    );
    let closer = ioc(folder.path(), &[&words[..], &["--security"]].concat());
    let said = String::from_utf8_lossy(&closer.stdout).into_owned();
    assert!(closer.status.success() && said.contains("\"row_security\""), "{said}");
    let hole = "ALTER TABLE ioc.weekly_reports DISABLE ROW LEVEL SECURITY";
    let mut psql = Binaries::find().expect("a server").command("psql");
    let psql = psql.args(["--command", hole, &url]).output().expect("psql runs");
    assert!(psql.status.success(), "{}", String::from_utf8_lossy(&psql.stderr));
    let (code, found) = look();
    assert_eq!(code, Some(6), "{found}");
    assert!(found.contains("isolation failed"), "{found}");
    let month = ioc(folder.path(), &["maintenance", "monthly", "--json", "--database", &url]);
    let said = String::from_utf8_lossy(&month.stdout).into_owned();
    assert_eq!(month.status.code(), Some(6), "{said}");
    assert!(said.contains("weekly_reports: row level security is off"), "{said}");
}

fn unreachable() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = "postgres://ioc:secret@127.0.0.1:1/ioc";
    for json in [&["--json"][..], &[]] {
        let words = [&["org", "list", "--database", url][..], json].concat();
        let run = ioc(folder.path(), &words);
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        assert!(!run.status.success() && !said.contains("secret"), "{said}");
        assert!(said.contains("does not answer"), "{said}");
    }
}
