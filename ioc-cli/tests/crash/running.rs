//! A child under way, and what it said.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use crate::child::{Orders, Word};

/// How long a child may take before it counts as stuck.
const PATIENCE: Duration = Duration::from_mins(1);

/// A child that uses the library.
pub(crate) struct Running {
    child: Child,
    lines: Receiver<String>,
    errors: JoinHandle<String>,
    said: Vec<Word>,
}

/// What a child left.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) said: Vec<Word>,
    pub(crate) status: ExitStatus,
}

impl Running {
    pub(crate) fn start(orders: &Orders, variables: &[(String, String)]) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .arg("child")
            .arg(serde_json::to_string(orders).unwrap())
            .envs(variables.iter().cloned())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (sender, lines) = channel();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        std::thread::spawn(move || {
            stdout.lines().map_while(Result::ok).try_for_each(|line| sender.send(line))
        });
        let mut stderr = child.stderr.take().unwrap();
        let errors = std::thread::spawn(move || {
            let mut text = String::new();
            stderr.read_to_string(&mut text).unwrap();
            text
        });
        Self { child, lines, errors, said: Vec::new() }
    }

    /// Waits until it says `word`, or ends.
    pub(crate) fn until(&mut self, word: &Word) {
        while let Some(said) = self.next() {
            if said == *word {
                return;
            }
        }
    }

    /// The next thing that it says, until it ends.
    pub(crate) fn next(&mut self) -> Option<Word> {
        match self.lines.recv_timeout(PATIENCE) {
            Ok(line) => {
                let word: Word = serde_json::from_str(&line).unwrap();
                self.said.push(word.clone());
                Some(word)
            }
            Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => None,
            Err(std::sync::mpsc::RecvTimeoutError::Timeout) => {
                self.child.kill().unwrap();
                panic!("the child is stuck after {:?}", self.said.last());
            }
        }
    }

    /// Kills it, as `kill -9` does.
    pub(crate) fn kill(mut self) -> Ended {
        self.child.kill().unwrap();
        self.end()
    }

    /// Waits for its end. It must not have panicked, nor said anything but its
    /// words.
    pub(crate) fn end(mut self) -> Ended {
        while self.next().is_some() {}
        let errors = self.errors.join().unwrap();
        assert_eq!(errors, "", "the child complained");
        Ended { said: self.said, status: self.child.wait().unwrap() }
    }
}

impl Ended {
    /// The batches that were acknowledged.
    pub(crate) fn acknowledged(&self) -> Vec<u64> {
        let batch = |word: &Word| if let Word::Ack(number) = word { Some(*number) } else { None };
        self.said.iter().filter_map(batch).collect()
    }

    /// Whether it had sent everything.
    pub(crate) fn sent_all(&self) -> bool {
        self.said.contains(&Word::Sent)
    }

    /// Whether it was killed.
    pub(crate) fn was_killed(&self) -> bool {
        self.status.code().is_none()
    }
}
