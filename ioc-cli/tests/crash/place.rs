//! A folder in which the program runs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use rand::Rng;
use rand::rngs::StdRng;
use serde_json::Value;
use tempfile::TempDir;

/// A folder that is gone after the test.
pub(crate) struct Place(TempDir);

/// What a run of the program left.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
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

    pub(crate) fn write(&self, name: &str, content: &str) {
        fs::write(self.path(name), content).unwrap();
    }

    /// The names of the files in it.
    pub(crate) fn names(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(folder)).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    /// The program with words that are separated by spaces.
    pub(crate) fn command(&self, words: &str) -> Command {
        command(self.0.path(), words)
    }

    /// Runs the program.
    pub(crate) fn ioc(&self, words: &str) -> Run {
        Run::of(self.command(words).output().unwrap())
    }
}

/// The program in a folder, and nothing from the environment of the tests.
pub(crate) fn command(folder: &Path, words: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ioc"));
    command.args(words.split_whitespace()).current_dir(folder);
    command.env_remove("DATABASE_URL").env_remove("NO_COLOR");
    command
}

impl Run {
    pub(crate) fn of(output: Output) -> Self {
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(!stderr.contains("panicked"), "{stderr}");
        Self { code: output.status.code(), stdout: output.stdout, stderr }
    }

    /// This run, which must have succeeded.
    pub(crate) fn ok(self) -> Self {
        assert_eq!((self.code, self.stderr.as_str()), (Some(0), ""));
        self
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.stdout).unwrap()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.stdout).unwrap()
    }

    /// The error that it ended with: not now, with a place and a way out.
    pub(crate) fn not_now(&self) -> Value {
        assert_eq!(self.code, Some(4), "{}", self.stderr);
        let error: Value = serde_json::from_str(&self.stderr).unwrap();
        assert_eq!(error["kind"], "unavailable", "{error}");
        assert!(error["hint"].as_str().is_some_and(|hint| !hint.is_empty()), "no way out: {error}");
        error
    }
}

/// Starts `command`, kills it at a random instant of `within`, and says whether
/// it was still running then.
pub(crate) fn kill_within(mut command: Command, within: Duration, rng: &mut StdRng) -> bool {
    let mut child: Child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    std::thread::sleep(within.mul_f64(rng.random_range(0.0..1.0)));
    child.kill().unwrap();
    child.wait().unwrap().code().is_none()
}

/// How long the program takes for this.
pub(crate) fn duration(run: impl FnOnce()) -> Duration {
    let begin = Instant::now();
    run();
    begin.elapsed()
}
