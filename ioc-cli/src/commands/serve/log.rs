//! The log of a server.

use std::io::{self, IsTerminal};

use ioc_analytics::error::{Error, ErrorKind, Result};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

use crate::commands::serve::json_lines::JsonLines;
use crate::commands::serve::traces::Traces;
use crate::config::value::LogFormat;

/// Begins to log to standard error what passes `filter`, and to tell of it in
/// `traces`.
pub(super) fn start(format: LogFormat, filter: &str, traces: &Traces) -> Result<()> {
    let filter = EnvFilter::try_new(filter).map_err(|source| {
        Error::invalid("bad_log_filter", format!("`{filter}` is no filter of the log"))
            .with_hint("a level such as info, or a target with one, such as ioc_http=debug")
            .with_source(source)
    })?;
    let on_terminal = io::stderr().is_terminal();
    let pretty = match format {
        LogFormat::Auto => on_terminal,
        LogFormat::Pretty => true,
        LogFormat::Json => false,
    };
    let registry = tracing_subscriber::registry().with(filter).with(traces.layer());
    let begun = if pretty {
        let lines = fmt::layer().with_writer(io::stderr);
        registry.with(lines.with_target(false).with_ansi(on_terminal)).try_init()
    } else {
        registry.with(JsonLines(io::stderr)).try_init()
    };
    begun.map_err(|source| {
        Error::new(ErrorKind::Internal, "log_taken", "something else logs already")
            .with_source(source)
    })
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Seek};
    use std::sync::Arc;

    use serde_json::{Value, json};
    use tracing_subscriber::layer::SubscriberExt;

    use super::*;

    #[test]
    fn a_line_is_an_object_with_its_fields_and_those_of_its_span() {
        let mut written = tempfile::tempfile().unwrap();
        let log = Arc::new(written.try_clone().unwrap());
        let subscriber = tracing_subscriber::registry().with(JsonLines(log));
        tracing::subscriber::with_default(subscriber, || {
            let span =
                tracing::info_span!("request", id = "a\"b\\\n", trace = tracing::field::Empty);
            let entered = span.enter();
            span.record("trace", 7);
            tracing::warn!(
                target: "here", yes = true, count = -3, big = u64::MAX, ratio = 0.5,
                nothing = f64::NAN, some = ?Some("x"), error = %"told\u{1}", "it {}", "happened"
            );
            drop(entered);
            tracing::info!("outside");
        });
        let mut text = String::new();
        written.rewind().unwrap();
        written.read_to_string(&mut text).unwrap();
        let lines: Vec<Value> =
            text.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
        let [mut first, second] = <[Value; 2]>::try_from(lines).unwrap();
        let at = first.as_object_mut().unwrap().remove("timestamp").unwrap();
        assert!(at.as_str().unwrap().parse::<chrono::DateTime<chrono::Utc>>().is_ok(), "{at}");
        let expected = json!({
            "level": "WARN", "target": "here", "message": "it happened", "yes": true, "count": -3,
            "big": u64::MAX, "ratio": 0.5, "nothing": null, "some": "Some(\"x\")",
            "error": "told\u{1}", "span": {"name": "request", "id": "a\"b\\\n", "trace": 7}
        });
        assert_eq!(first, expected);
        assert_eq!((&second["message"], second.get("span")), (&json!("outside"), None));
    }
}
