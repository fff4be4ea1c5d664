//! Processes, each on a processor of its own where that can be had.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};

/// A server.
pub(crate) struct Process {
    child: Child,
    /// Where it listens.
    pub(crate) at: String,
    /// The request that it is to be asked.
    pub(crate) bearer: String,
}

impl Process {
    /// Starts a server on the first processor.
    pub(crate) fn serve(which: &str) -> Self {
        let mut child = pinned("0", &["serve", which])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a server");
        let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let mut line = || lines.next().expect("a line").expect("a line");
        let (at, bearer) = (line(), line());
        Self { child, at, bearer }
    }

    /// Asks it for some seconds from the second processor; returns how many answers came
    /// in a second, and the microseconds of its processor for each.
    pub(crate) fn ask(&self, request: &str, seconds: u32) -> (f64, f64) {
        let before = self.ticks();
        let mut load = pinned("1", &["load", &self.at, &seconds.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a load");
        load.stdin.take().expect("its input").write_all(request.as_bytes()).expect("it reads");
        let output = load.wait_with_output().expect("its output");
        let text = String::from_utf8(output.stdout).expect("text");
        let numbers: Vec<f64> = text.split_whitespace().map(|it| it.parse().expect("it")).collect();
        let [answers, micros] = numbers[..] else { panic!("two numbers, not {text}") };
        (answers / micros * 1e6, (self.ticks() - before) * 1e4 / answers)
    }

    /// The hundredths of a second that it has had of processors.
    fn ticks(&self) -> f64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()));
        let stat = stat.expect("its times");
        let (_, behind_name) = stat.rsplit_once(')').expect("a name");
        let fields: Vec<&str> = behind_name.split_whitespace().collect();
        [11, 12].into_iter().map(|place| fields[place].parse::<f64>().expect("ticks")).sum()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn pinned(processor: &str, words: &[&str]) -> Command {
    let this = std::env::current_exe().expect("this program");
    let can = Command::new("taskset").arg("--version").stdout(Stdio::null()).status().is_ok();
    let mut command = if can { Command::new("taskset") } else { Command::new(&this) };
    if can {
        command.args(["-c", processor]).arg(&this);
    }
    command.args(words);
    command
}
