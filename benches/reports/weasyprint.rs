//! `WeasyPrint`, warm: one process that prints a page as often as it is asked to.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

pub(crate) struct WeasyPrint {
    process: Child,
    asks: ChildStdin,
    tells: BufReader<ChildStdout>,
    _folder: tempfile::TempDir,
}

impl WeasyPrint {
    /// The process for a page, whose title it replaces.
    pub(crate) fn start(python: &str, page: &[u8], title: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("page.html");
        std::fs::write(&path, page).expect("written");
        let mut process = Command::new(python)
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/benches/reports/weasyprint_peer.py"))
            .arg(&path)
            .arg(title)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a Python with weasyprint");
        let asks = process.stdin.take().expect("a pipe");
        let tells = BufReader::new(process.stdout.take().expect("a pipe"));
        Self { process, asks, tells, _folder: folder }
    }

    /// How long it takes to print the page under another title, as it says itself.
    pub(crate) fn print(&mut self, title: &str) -> Duration {
        writeln!(self.asks, "{title}").expect("it listens");
        let mut line = String::new();
        self.tells.read_line(&mut line).expect("it answers");
        let (seconds, bytes) = line.trim().split_once(' ').expect("seconds and bytes");
        assert!(bytes.parse::<usize>().expect("bytes") > 10_000, "that is no report");
        Duration::from_secs_f64(seconds.parse().expect("seconds"))
    }
}

impl Drop for WeasyPrint {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
