//! Tells what went wrong: a sentence, what belongs to it, the way out.

use std::error::Error as _;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::error::ErrorKind as Usage;
use ioc_analytics::error::{Error, ErrorKind};
use serde_json::{Map, Value, json};

use crate::exit;

/// Prints an error to stderr, and returns its exit code.
pub(crate) fn tell(error: &Error, as_json: bool) -> ExitCode {
    let text = if as_json { to_json(error).to_string() } else { to_text(error) };
    // Nobody is left to hear that stderr is closed.
    let _ = writeln!(io::stderr().lock(), "{text}");
    ExitCode::from(exit::code_of(error))
}

/// Prints what is wrong with the command line, or the help that was asked for.
pub(crate) fn usage(usage: &clap::Error) -> ExitCode {
    let as_json = std::env::args_os().any(|argument| argument == "--json");
    if as_json && usage.use_stderr() && usage.kind() != Usage::MissingSubcommand {
        let text = usage.to_string();
        let lines = text.lines().map(str::trim).take_while(|line| !line.is_empty());
        let sentence = lines.collect::<Vec<_>>().join(" ");
        let sentence = sentence.strip_prefix("error: ").unwrap_or(&sentence);
        let error = Error::invalid("usage", sentence).with_hint("see `ioc --help`");
        return tell(&error, true);
    }
    let _ = usage.print();
    ExitCode::from(u8::try_from(usage.exit_code()).unwrap_or(2))
}

/// An error as people read it.
pub(crate) fn to_text(error: &Error) -> String {
    let mut lines = vec![format!("error: {error}")];
    lines.extend(error.details().iter().map(|detail| format!("  {detail}")));
    lines.extend(error.hint().map(|hint| format!("hint: {hint}")));
    lines.extend(cause(error).map(|cause| format!("cause: {cause}")));
    lines.join("\n")
}

/// An error as programs read it.
pub(crate) fn to_json(error: &Error) -> Value {
    let context: Map<String, Value> = error
        .context()
        .iter()
        .map(|(key, value)| ((*key).to_owned(), value.as_str().into()))
        .collect();
    json!({
        "kind": error.kind().as_str(),
        "code": error.code(),
        "message": error.message(),
        "context": context,
        "details": error.details(),
        "hint": error.hint(),
        "cause": cause(error),
    })
}

/// What lies behind an error that is not the user's own: there the sentence
/// says it all.
fn cause(error: &Error) -> Option<String> {
    let own = matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::NotFound);
    error.source().filter(|_| !own).map(ToString::to_string)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_a_sentence_its_details_and_the_way_out() {
        let error = Error::invalid("invalid_rows", "2 of 3 rows cannot be read")
            .with("line", 2)
            .with_details(vec!["line 2: one".to_owned(), "line 3: two".to_owned()])
            .with_hint("mend them")
            .with_source(io::Error::other("not told"));
        let expect = "error: 2 of 3 rows cannot be read (line: 2)\n  line 2: one\n  \
                      line 3: two\nhint: mend them";
        assert_eq!(to_text(&error), expect);
        assert_eq!(to_json(&error)["context"]["line"], "2");
        assert_eq!(to_json(&error)["cause"], Value::Null);
    }

    #[test]
    fn the_cause_of_a_defect_is_told() {
        let error = Error::new(ErrorKind::Internal, "sqlite", "a query failed")
            .with_source(io::Error::other("no such table"));
        assert_eq!(to_text(&error), "error: a query failed\ncause: no such table");
    }
}
