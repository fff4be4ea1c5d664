//! The AsyncAPI document, from what is said on a socket.

use ioc_core::live::subscription::Kind;
use serde_json::{Map, Value, json};
use utoipa::{PartialSchema, ToSchema};

use crate::live::close::Code;
use crate::live::handshake::{BEARER, MESSAGE, PROTOCOL};
use crate::live::routes::KINDS;
use crate::{shapes, system_shapes};

/// The document, as JSON.
pub(crate) fn json() -> String {
    serde_json::to_string_pretty(&document()).unwrap_or_default()
}

fn document() -> Value {
    let said: Vec<&str> = SAID.iter().map(|(name, _)| *name).collect();
    let told: Vec<&str> = TOLD.iter().map(|(name, _)| *name).chain(KINDS.map(word)).collect();
    let reference = |name: &&str| json!({"$ref": format!("#/channels/live/messages/{name}")});
    let all = said.iter().chain(&told);
    let messages: Map<String, Value> = all
        .map(|name| ((*name).to_owned(), json!({"$ref": format!("#/components/messages/{name}")})))
        .collect();
    json!({
        "asyncapi": "3.0.0",
        "info": {
            "title": "ioc-analytics",
            "version": env!("CARGO_PKG_VERSION"),
            "description": about(),
        },
        "defaultContentType": "application/json",
        "channels": {"live": {
            "address": "api/ws",
            "title": "Live updates of one organization",
            "messages": messages,
            "bindings": {"ws": {"method": "GET", "query": {"type": "object", "properties": {
                "organization_id": {"type": "string", "format": "uuid"},
            }}}},
        }},
        "operations": {
            "say": {
                "action": "receive",
                "summary": "What a client says.",
                "channel": {"$ref": "#/channels/live"},
                "messages": said.iter().map(reference).collect::<Vec<_>>(),
            },
            "tell": {
                "action": "send",
                "summary": "What the server says.",
                "channel": {"$ref": "#/channels/live"},
                "messages": told.iter().map(reference).collect::<Vec<_>>(),
            },
        },
        "components": {
            "messages": components(),
            "schemas": schemas(),
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
        },
        "x-close-codes": Code::ALL.map(|code| json!({
            "code": code.number(), "reason": code.word(), "description": code.about(),
        })),
    })
}

fn about() -> String {
    format!(
        "What changes, as it changes. The subprotocol is `{PROTOCOL}`. Who connects says who it is: by \
         the header `Authorization`, by a second subprotocol `{BEARER}TOKEN`, or by the first message \
         within five seconds; never in the URL. A message of a client has at most {MESSAGE} bytes. The \
         server pings every 20 s, and a client of which nothing is heard for 45 s counts as gone. \
         A position is `EPOCH:SEQUENCE` of the last message; `resume` goes on behind it, or tells a \
         `gap`: then read anew what you show. Whoever was cut off waits for `retry_ms` before it connects \
         again, and twice as long each time that this fails: everybody is told another time, so that \
         not all come back at once. `GET api/events` has the same messages as server-sent \
         events, and that time as `retry`."
    )
}

/// What a client says, and the fields of it.
const SAID: [(&str, &[Field]); 5] = [
    ("authenticate", &[("token", "string", true), ("organization_id", "uuid", false)]),
    ("subscribe", &[ID, ("kind", "kind", true), ("filters", "filters", false)]),
    ("unsubscribe", &[ID, ("subscription", "integer", true)]),
    ("resume", &[ID, ("position", "string", true), ("subscriptions", "subscriptions", true)]),
    ("ping", &[ID]),
];

/// What the server says beside the messages of kinds.
const TOLD: [(&str, &[Field]); 6] = [
    (
        "authenticated",
        &[
            ("organization_id", "uuid", true),
            ("role", "string", true),
            ("retry_ms", "integer", true),
        ],
    ),
    ("subscribed", &[ID, ("subscription", "integer", false), ("position", "string", true)]),
    ("unsubscribed", &[ID, ("subscription", "integer", true)]),
    ("gap", &[("position", "string", true)]),
    (
        "error",
        &[ID, ("code", "string", true), ("detail", "string", true), ("hint", "string", false)],
    ),
    ("pong", &[ID]),
];

/// A name, what it is, and whether it is always there.
type Field = (&'static str, &'static str, bool);

/// A client's own name for what it says: the answer repeats it.
const ID: Field = ("id", "string", false);

fn components() -> Map<String, Value> {
    let frames = SAID.iter().chain(&TOLD).map(|(name, fields)| {
        let shape = |(field, kind, _): &Field| ((*field).to_owned(), schema(kind));
        let mut properties = Map::from_iter([("type".to_owned(), json!({"const": name}))]);
        properties.extend(fields.iter().map(shape));
        let always = fields.iter().filter(|(_, _, always)| *always).map(|(field, ..)| *field);
        let required: Vec<&str> = std::iter::once("type").chain(always).collect();
        let payload = json!({
            "type": "object", "properties": properties, "required": required,
        });
        ((*name).to_owned(), json!({"payload": payload}))
    });
    frames.chain(KINDS.map(|kind| (word(kind).to_owned(), envelope(kind)))).collect()
}

/// A message of a kind, in its envelope.
fn envelope(kind: Kind) -> Value {
    let about = format!(
        "Told to who subscribed to `{}`; its filters are {}.",
        kind.as_str(),
        filters(kind).join(", ")
    );
    json!({"summary": about, "payload": {
        "type": "object",
        "properties": {
            "type": {"const": word(kind)},
            "organization_id": {"type": "string", "format": "uuid"},
            "sequence": {"type": "integer", "minimum": 1},
            "epoch": {"type": "string", "format": "uuid"},
            "at": {"type": "string", "format": "date-time"},
            "payload": {"$ref": format!("#/components/schemas/{}", payload(kind))},
        },
        "required": ["type", "organization_id", "sequence", "epoch", "at", "payload"],
    }})
}

fn word(kind: Kind) -> &'static str {
    kind.message_type().as_str()
}

/// The filters of a kind; one of them has a second spelling, which is not told.
fn filters(kind: Kind) -> Vec<&'static str> {
    kind.filters().iter().copied().filter(|name| *name != "organizationId").collect()
}

/// The name of what a message of a kind carries.
fn payload(kind: Kind) -> &'static str {
    match kind {
        Kind::Dashboard => "Summary",
        Kind::Activity => "Realtime",
        Kind::Metrics => "MetricUpdate",
        Kind::Reports => "ReportReady",
        Kind::System => "SystemAlert",
    }
}

fn schema(kind: &str) -> Value {
    match kind {
        "uuid" => json!({"type": "string", "format": "uuid"}),
        "kind" => json!({"enum": KINDS.map(Kind::as_str)}),
        "filters" => json!({"type": "object", "additionalProperties": {"type": "string"}}),
        "subscriptions" => json!({"type": "array", "items": {
            "type": "object",
            "properties": {"id": schema("string"), "kind": schema("kind"), "filters": schema("filters")},
            "required": ["kind"],
        }}),
        plain => json!({"type": plain}),
    }
}

/// What messages carry: figures as the routes answer them, or what is no figure.
fn schemas() -> Value {
    let mut shapes = Vec::new();
    add::<shapes::Summary>(&mut shapes);
    add::<shapes::Realtime>(&mut shapes);
    add::<system_shapes::SystemAlert>(&mut shapes);
    let mut schemas: Map<String, Value> = shapes.into_iter().collect();
    let nullable = json!({"type": ["string", "null"]});
    let (date, text) = (json!({"type": "string", "format": "date"}), json!({"type": "string"}));
    schemas.insert(
        "MetricUpdate".to_owned(),
        json!({
            "type": "object",
            "description": "Which metrics changed; `null` stands for any. Their values are read.",
            "properties": {"metric_type": nullable, "metric_name": nullable},
            "required": ["metric_type", "metric_name"],
        }),
    );
    schemas.insert(
        "ReportReady".to_owned(),
        json!({
            "type": "object",
            "description": "A report that is written or published.",
            "properties": {
                "report_id": schema("uuid"), "title": text, "status": text,
                "period_start": date, "period_end": date,
            },
            "required": ["report_id", "title", "status", "period_start", "period_end"],
        }),
    );
    Value::Object(schemas)
}

fn add<T: ToSchema + PartialSchema>(schemas: &mut Vec<(String, Value)>) {
    let mut found = vec![(T::name().into_owned(), T::schema())];
    T::schemas(&mut found);
    let written = |(name, schema)| (name, serde_json::to_value(schema).unwrap_or_default());
    schemas.extend(found.into_iter().map(written));
}
