//! A folder in which the program is run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// The binary under test.
pub(crate) const IOC: &str = env!("CARGO_BIN_EXE_ioc");

/// Five people of one organization, as three departments know them.
pub(crate) const EVENTS: &str = "\
organization,user_id,activity_type,occurred_at,department
north,p1,login,2026-01-05T10:00:00+00:00,Sales
north,p2,login,2026-01-06T10:00:00+00:00,Sales
north,p3,page_view,2026-01-07T10:00:00+00:00,Operations
north,p4,login,2026-01-08T10:00:00+00:00,Operations
north,p5,login,2026-01-11T23:59:00+00:00,Legal
";

/// How the names of variables begin that the program reads.
const OURS: [&str; 5] = ["IOC_", "DATABASE_URL", "REDIS_URL", "SUPABASE_", "NO_COLOR"];

/// A folder that is gone after the test.
pub(crate) struct Place(TempDir);

/// What a run of the program left.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: Vec<u8>,
    pub(crate) stderr: String,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes a file into the folder.
    pub(crate) fn write(&self, name: &str, content: &str) {
        fs::write(self.path(name), content).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.path(name).exists()
    }

    /// The program with these arguments, in this folder and nothing from the
    /// environment of the tests.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(IOC);
        command.args(arguments).current_dir(self.0.path());
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy();
            if OURS.iter().any(|ours| name.starts_with(ours)) {
                command.env_remove(&*name);
            }
        }
        command
    }

    /// Runs the program with words that are separated by spaces.
    pub(crate) fn ioc(&self, words: &str) -> Run {
        self.run(&words.split_whitespace().collect::<Vec<_>>())
    }

    /// Runs the program.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command(arguments).output().unwrap())
    }

    /// Imports [`EVENTS`] into the default database.
    pub(crate) fn with_events(self) -> Self {
        self.write("events.csv", EVENTS);
        self.ioc("import activity events.csv --at 2026-01-20").ok();
        self
    }
}

impl Run {
    pub(crate) fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            stdout: output.stdout,
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// This run, which must have succeeded without a word on stderr.
    pub(crate) fn ok(self) -> Self {
        assert_eq!((self.code, self.stderr.as_str()), (0, ""));
        self
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.stdout).unwrap()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.stdout).unwrap()
    }

    /// The error that it ended with, which must stand alone on stderr and have
    /// a way out.
    pub(crate) fn fails(self, code: i32, name: &str) -> Value {
        let error = self.fails_with(code, name);
        let hint = error["hint"].as_str().unwrap_or_default();
        assert!(!hint.is_empty(), "no way out: {error}");
        error
    }

    /// As [`Self::fails`], where the sentence is the way out already: it says
    /// what is allowed.
    pub(crate) fn fails_with(self, code: i32, name: &str) -> Value {
        assert_eq!(self.code, code, "{}", self.stderr);
        assert!(self.stdout.is_empty(), "{}", self.text());
        let error: Value = serde_json::from_str(&self.stderr).unwrap();
        assert_eq!(error["code"], name, "{}", self.stderr);
        error
    }
}

/// Everything that a database holds, table by table.
pub(crate) fn content(path: &Path) -> Vec<String> {
    let connection = rusqlite::Connection::open(path).unwrap();
    let mut tables = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        .unwrap();
    let names: Vec<String> =
        tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut content = Vec::new();
    for name in names.into_iter().filter(|name| !name.starts_with("sqlite_")) {
        let mut rows = connection.prepare(&format!("SELECT * FROM \"{name}\"")).unwrap();
        let width = rows.column_count();
        let rows = rows.query_map([], |row| {
            let cells: Vec<rusqlite::types::Value> =
                (0..width).map(|column| row.get_unwrap(column)).collect();
            Ok(format!("{name} {cells:?}"))
        });
        let mut rows: Vec<String> = rows.unwrap().map(Result::unwrap).collect();
        rows.sort();
        content.extend(rows);
    }
    content
}
