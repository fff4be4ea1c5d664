//! PostgreSQL's own programs, `pg_dump` and `pg_restore`.

use std::ffi::OsStr;
use std::io;
use std::process::Command;

use ioc_analytics::error::{Error, ErrorKind, Result};
use percent_encoding::percent_decode_str;

use crate::config::redact::{password_of, without_password};

/// A program, on its way to a database.
#[derive(Debug)]
pub(crate) struct Tool {
    name: &'static str,
    command: Command,
}

impl Tool {
    /// A program that works on a database.
    pub(crate) fn new(name: &'static str, url: &str) -> Self {
        let mut tool = Self::alone(name);
        tool.command.arg("--dbname").arg(for_libpq(url));
        // Not among the arguments: whoever lists the processes reads those.
        if let Some(password) = password_of(url) {
            let password = percent_decode_str(password).decode_utf8_lossy();
            tool.command.env("PGPASSWORD", password.as_ref());
        }
        tool
    }

    /// A program that works on files alone.
    pub(crate) fn alone(name: &'static str) -> Self {
        Self { name, command: Command::new(name) }
    }

    /// Adds an argument.
    pub(crate) fn arg(&mut self, argument: impl AsRef<OsStr>) -> &mut Self {
        self.command.arg(argument);
        self
    }

    /// Adds arguments.
    pub(crate) fn args<const N: usize>(&mut self, arguments: [&str; N]) -> &mut Self {
        self.command.args(arguments);
        self
    }

    /// Runs it to its end.
    pub(crate) fn finish(&mut self) -> Result<()> {
        let done = self.command.output().map_err(|source| self.unstarted(source))?;
        if done.status.success() {
            return Ok(());
        }
        let told = String::from_utf8_lossy(&done.stderr);
        let message = format!("{} did not come to its end", self.name);
        Err(Error::new(ErrorKind::Unavailable, "tool_failed", message)
            .with("program", self.name)
            .with_details(told.lines().map(str::to_owned).collect())
            .with_hint("its own words say why; it has to be of the server's version or newer"))
    }

    fn unstarted(&self, source: io::Error) -> Error {
        let name = self.name;
        let (code, message, hint) = match source.kind() {
            io::ErrorKind::NotFound => (
                "tool_not_found",
                format!("{name} is not on the PATH"),
                "install PostgreSQL's client programs, of the server's version or newer",
            ),
            _ => ("tool_not_started", format!("{name} cannot be started"), "look at the cause"),
        };
        Error::new(ErrorKind::Unsupported, code, message).with_hint(hint).with_source(source)
    }
}

/// A URL as the programs read it: without the password, and without what this
/// program alone knows.
fn for_libpq(url: &str) -> String {
    let url = without_password(url);
    let Some((place, options)) = url.split_once('?') else { return url };
    let ours = |option: &&str| !option.starts_with("statement-cache-capacity=");
    let theirs: Vec<&str> = options.split('&').filter(ours).collect();
    if theirs.is_empty() { place.to_owned() } else { format!("{place}?{}", theirs.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_no_argument_and_what_libpq_does_not_know_goes() {
        let url = "postgres://ioc:s%20cret@h/db?statement-cache-capacity=0&sslmode=require";
        let tool = Tool::new("pg_dump", url);
        let arguments: Vec<&OsStr> = tool.command.get_args().collect();
        assert_eq!(arguments, ["--dbname", "postgres://ioc@h/db?sslmode=require"]);
        let (name, value) = tool.command.get_envs().next().unwrap();
        assert_eq!((name, value), (OsStr::new("PGPASSWORD"), Some(OsStr::new("s cret"))));
        let pooled = "postgres://h/db?statement-cache-capacity=0";
        assert_eq!(for_libpq(pooled), "postgres://h/db");
    }

    #[test]
    fn a_program_that_is_not_there_is_told_by_name() {
        let error = Tool::alone("no-such-program").finish().unwrap_err();
        assert_eq!((error.code(), error.hint().is_some()), ("tool_not_found", true));
    }
}
