//! The log as JSON, an object a line, for programs that gather logs.
//!
//! The line of an answer from the cache is a good part of what it costs, and the
//! library's own format takes twice as long.

use std::fmt::{self, Write as _};
use std::io::Write as _;

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::fmt::time::{FormatTime, SystemTime};
use tracing_subscriber::layer::Context;
use tracing_subscriber::registry::LookupSpan;

/// Writes what happens: instant, level, target, the fields, and those of the span that
/// it happens in.
#[derive(Debug)]
pub(crate) struct JsonLines<W>(pub(crate) W);

/// What a line says of a span: its members, as they stand in an object.
struct Members(String);

impl<S, W> Layer<S> for JsonLines<W>
where
    S: Subscriber + for<'l> LookupSpan<'l>,
    W: for<'w> MakeWriter<'w> + 'static,
{
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let Some(span) = context.span(id) else { return };
        let mut members = String::with_capacity(96);
        member(&mut members, "name", |text| string(text, span.name()));
        attributes.record(&mut Fields(&mut members));
        span.extensions_mut().insert(Members(members));
    }

    fn on_record(&self, id: &Id, record: &Record<'_>, context: Context<'_, S>) {
        let Some(span) = context.span(id) else { return };
        if let Some(Members(members)) = span.extensions_mut().get_mut() {
            record.record(&mut Fields(members));
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let metadata = event.metadata();
        let mut line = String::with_capacity(512);
        line.push('{');
        member(&mut line, "timestamp", |text| {
            text.push('"');
            // Nothing fails that writes to a string.
            let _ = SystemTime.format_time(&mut Writer::new(text));
            text.push('"');
        });
        member(&mut line, "level", |text| string(text, metadata.level().as_str()));
        event.record(&mut Fields(&mut line));
        member(&mut line, "target", |text| string(text, metadata.target()));
        if let Some(span) = context.event_span(event)
            && let Some(Members(members)) = span.extensions().get()
        {
            member(&mut line, "span", |text| {
                text.push('{');
                text.push_str(members);
                text.push('}');
            });
        }
        line.push_str("}\n");
        // As one piece, so that lines stay whole. Where the log goes nowhere, nobody can
        // be told.
        let _ = self.0.make_writer().write_all(line.as_bytes());
    }
}

/// Adds a member to an object.
fn member(object: &mut String, name: &str, value: impl FnOnce(&mut String)) {
    if !object.is_empty() && !object.ends_with('{') {
        object.push(',');
    }
    string(object, name);
    object.push(':');
    value(object);
}

/// Adds a text in quotation marks.
fn string(to: &mut String, text: &str) {
    let is_plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
    if text.bytes().all(is_plain) {
        to.push('"');
        to.push_str(text);
        to.push('"');
    } else {
        to.push_str(&serde_json::Value::from(text).to_string());
    }
}

/// Adds fields to an object.
struct Fields<'o>(&'o mut String);

impl Fields<'_> {
    /// A value that JSON writes as it is shown.
    fn shown(&mut self, field: &Field, value: impl fmt::Display) {
        member(self.0, field.name(), |text| {
            let _ = write!(text, "{value}");
        });
    }
}

impl Visit for Fields<'_> {
    fn record_str(&mut self, field: &Field, value: &str) {
        member(self.0, field.name(), |text| string(text, value));
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.shown(field, value);
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.shown(field, value);
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.shown(field, value);
    }

    fn record_f64(&mut self, field: &Field, value: f64) {
        // What is no number is null.
        self.shown(field, serde_json::Value::from(value));
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let shown = format!("{value:?}");
        member(self.0, field.name(), |text| string(text, &shown));
    }
}
