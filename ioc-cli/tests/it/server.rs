//! A running server, and what it is asked.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::place::Place;

/// A server that is ended with the test.
pub(crate) struct Server {
    child: Child,
    /// What it said when it began.
    pub(crate) tree: Value,
}

/// What was answered.
pub(crate) struct Answered {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answered {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

impl Server {
    /// Starts one in a folder, on a port that is free.
    pub(crate) fn start(place: &Place, words: &str) -> Self {
        let words = format!("serve --json --listen 127.0.0.1:0 {words}");
        let mut command = place.command(&words.split_whitespace().collect::<Vec<_>>());
        Self::of(command.stderr(Stdio::null()))
    }

    /// Starts a worker, which tells how it is on a port that is free, and finds the programs
    /// of a folder before others.
    pub(crate) fn worker(place: &Place, words: &str, programs: Option<&Path>) -> Self {
        let words = format!("worker --json --metrics-listen 127.0.0.1:0 {words}");
        let mut command = place.command(&words.split_whitespace().collect::<Vec<_>>());
        if let Some(folder) = programs {
            command.env("PATH", format!("{}:/usr/bin:/bin", folder.display()));
        }
        Self::of(command.stderr(Stdio::null()))
    }

    /// Starts one whose log goes into a file of the folder.
    pub(crate) fn logging(place: &Place, file: &str) -> Self {
        let mut command = place.command(&["serve", "--json", "--listen", "127.0.0.1:0"]);
        Self::of(command.stderr(std::fs::File::create(place.path(file)).unwrap()))
    }

    fn of(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let tree = serde_json::from_str(&line).unwrap_or_else(|_| panic!("it said {line:?}"));
        Self { child, tree }
    }

    pub(crate) fn address(&self) -> String {
        self.tree["url"].as_str().unwrap().trim_start_matches("http://").to_owned()
    }

    /// Asks with a key, or without one where it is empty.
    pub(crate) fn ask(&self, method: &str, path: &str, key: &str, body: &str) -> Answered {
        let mut stream = TcpStream::connect(self.address()).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        stream
            .write_all(request(method, path, key, "connection: close\r\n", body).as_bytes())
            .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let end = answer.windows(4).position(|part| part == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8(answer[..end].to_vec()).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let chunked = head.to_ascii_lowercase().contains("transfer-encoding: chunked");
        let body = &answer[end + 4..];
        let body = if chunked { unchunked(body) } else { body.to_vec() };
        Answered { status, head, body }
    }

    pub(crate) fn get(&self, path: &str, key: &str) -> Answered {
        self.ask("GET", path, key, "")
    }

    pub(crate) fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-s", name, &id]).status().unwrap().success());
    }

    /// Waits for its end.
    pub(crate) fn ended(mut self) -> ExitStatus {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(begun.elapsed() < Duration::from_secs(30), "it does not end");
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A request as it goes over the wire.
pub(crate) fn request(method: &str, path: &str, key: &str, more: &str, body: &str) -> String {
    let key =
        if key.is_empty() { String::new() } else { format!("authorization: Bearer {key}\r\n") };
    let body_head = if body.is_empty() {
        String::new()
    } else {
        format!("content-type: application/json\r\ncontent-length: {}\r\n", body.len())
    };
    format!("{method} {path} HTTP/1.1\r\nhost: ioc\r\n{key}{more}{body_head}\r\n{body}")
}

fn unchunked(mut rest: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    loop {
        let end = rest.windows(2).position(|part| part == b"\r\n").expect("a length");
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..end]).unwrap(), 16).unwrap();
        if length == 0 {
            return whole;
        }
        whole.extend(&rest[end + 2..end + 2 + length]);
        rest = &rest[end + 4 + length..];
    }
}
