//! The routes of live updates.

use std::future::ready;

use axum::http::Method;
use ioc_core::live::subscription::Kind as Subscribed;
use utoipa::openapi::schema::{ObjectBuilder, Type};

use crate::live::{events, handshake};
use crate::parameter::{Kind, Parameter};
use crate::route::{Described, Needs, Route};

/// What can be subscribed to, and is told.
pub(super) const KINDS: [Subscribed; 5] = [
    Subscribed::Dashboard,
    Subscribed::Metrics,
    Subscribed::Activity,
    Subscribed::Reports,
    Subscribed::System,
];
const WORDS: [&str; 5] =
    [KINDS[0].as_str(), KINDS[1].as_str(), KINDS[2].as_str(), KINDS[3].as_str(), KINDS[4].as_str()];

const EVENTS: &[Parameter] = &[
    Parameter::new("kind", Kind::Choices(&WORDS), "What is to be told; needed."),
    Parameter::new("metric_type", Kind::Text(200), "Of `metrics` only this family."),
    Parameter::new("metric_name", Kind::Text(200), "Of `metrics` only this name."),
    Parameter::new("report_id", Kind::Id, "Of `reports` only this one."),
];

pub(crate) fn routes() -> Vec<Route> {
    let get =
        |path, name, needs, handler| Route::new(Method::GET, path, name, needs, handler).goes_on();
    vec![
        get("/api/ws", "open_socket", Needs::Later, |it| Box::pin(handshake::open(it)))
            .about("A WebSocket of live updates; `asyncapi.json` describes what is said on it. A token comes in the header, as the subprotocol `ioc.bearer.TOKEN` beside `ioc.v1`, or in the first message.")
            .replies(101, "The socket.", None),
        get("/api/events", "stream_events", Needs::Membership, |it| Box::pin(ready(events::begin(&it))))
            .about("Live updates as server-sent events. `Last-Event-ID` goes on where an earlier stream ended, or tells a `gap`.")
            .with(EVENTS)
            .replies(200, "Events, for as long as the caller may read them.", Some(stream())),
    ]
}

fn stream() -> Described {
    let text = |about: &str| {
        ObjectBuilder::new().schema_type(Type::String).description(Some(about.to_owned()))
    };
    // What a reader of the stream makes of its lines.
    let event = ObjectBuilder::new()
        .property("data", text("A message as `asyncapi.json` describes it."))
        .property("id", text("`EPOCH:SEQUENCE`, to go on from with `Last-Event-ID`."))
        .property("event", text("`subscribed`, `gap` or `close`; a message has none."))
        .required("data");
    Described { content: vec![("text/event-stream", event.into())], schemas: Vec::new() }
}
