//! The log of a server.

use std::io::{self, IsTerminal};

use ioc_analytics::error::{Error, ErrorKind, Result};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

use crate::config::value::LogFormat;

/// Begins to log to standard error what passes `filter`.
pub(super) fn start(format: LogFormat, filter: &str) -> Result<()> {
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
    let registry = tracing_subscriber::registry().with(filter);
    let lines = fmt::layer().with_writer(io::stderr);
    let begun = if pretty {
        registry.with(lines.with_target(false).with_ansi(on_terminal)).try_init()
    } else {
        let objects =
            lines.json().flatten_event(true).with_current_span(true).with_span_list(false);
        registry.with(objects).try_init()
    };
    begun.map_err(|source| {
        Error::new(ErrorKind::Internal, "log_taken", "something else logs already")
            .with_source(source)
    })
}
