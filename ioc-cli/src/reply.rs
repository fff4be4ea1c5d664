//! What a command answers: once for people, once for programs.

use std::io::{self, Write};
use std::process::ExitCode;

use ioc_analytics::error::{Error, ErrorKind, Result};
use serde_json::Value;

use crate::{exit, failure};

/// A command's answer, which `main` prints in one of its two forms.
#[derive(Debug)]
pub(crate) struct Reply {
    json: Vec<u8>,
    text: Vec<u8>,
    code: u8,
}

impl Reply {
    /// A value of this program, and what people read.
    pub(crate) fn new(json: &Value, text: String) -> Self {
        Self::of_bytes(json.to_string().into_bytes(), text)
    }

    /// JSON that a service wrote, byte for byte, and what people read.
    pub(crate) fn of_bytes(json: Vec<u8>, text: String) -> Self {
        Self { json: line(json), text: line(text.into_bytes()), code: exit::OK }
    }

    /// A file that goes to stdout as it is.
    pub(crate) fn raw(bytes: Vec<u8>) -> Self {
        Self { json: bytes.clone(), text: bytes, code: exit::OK }
    }

    /// The same answer with another exit code.
    pub(crate) fn with_code(self, code: u8) -> Self {
        Self { code, ..self }
    }

    /// Writes it to stdout, as a part of what is said there.
    pub(crate) fn write(&self, as_json: bool) -> io::Result<()> {
        let mut stdout = io::stdout().lock();
        let bytes = if as_json { &self.json } else { &self.text };
        stdout.write_all(bytes).and_then(|()| stdout.flush())
    }

    /// Writes it to stdout. A reader that has gone away, as `head` does, is no
    /// error.
    pub(crate) fn print(&self, as_json: bool) -> ExitCode {
        match self.write(as_json) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                failure::tell(&unwritten(error), as_json)
            }
            _ => ExitCode::from(self.code),
        }
    }
}

/// A value as JSON.
pub(crate) fn to_json(value: impl serde::Serialize) -> Result<Value> {
    serde_json::to_value(value).map_err(|source| {
        Error::new(ErrorKind::Internal, "reply_not_written", "the answer cannot be written")
            .with_source(source)
    })
}

fn line(mut bytes: Vec<u8>) -> Vec<u8> {
    if bytes.last() != Some(&b'\n') {
        bytes.push(b'\n');
    }
    bytes
}

/// The error of an answer that went nowhere.
pub(crate) fn unwritten(source: io::Error) -> Error {
    Error::new(ErrorKind::Unavailable, "stdout_not_written", "the answer cannot be written")
        .with("reason", &source)
        .with_hint("what was done stays; check where stdout goes to")
        .with_source(source)
}
