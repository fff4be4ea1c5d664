//! `GET /api/events`: the messages of a socket as server-sent events, for where no
//! socket gets through.

use std::convert::Infallible;
use std::time::Duration;

use axum::http::{HeaderValue, header};
use axum::response::sse::{Event as Sent, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use ioc_core::live::connection::{Connection, Event};
use ioc_core::live::position::Position;
use ioc_core::live::subscription::Kind;
use tokio::time::Interval;

use crate::live::close::{Close, Code};
use crate::live::frame::Told;
use crate::live::origin;
use crate::live::reader::{Reader, Shown, checks};
use crate::live::retry::retry;
use crate::problem::{FieldError, Problem};
use crate::route::Asked;

/// How often something comes, so that no proxy takes the connection for dead.
const KEEP_ALIVE: Duration = Duration::from_secs(15);
/// The filters that a query may have.
const FILTERS: [&str; 3] = ["metric_type", "metric_name", "report_id"];

/// Begins to tell.
pub(super) fn begin(asked: &Asked) -> Result<Response, Problem> {
    let (head, caller) = (asked.head()?, asked.caller()?);
    origin::check(head, &asked.api.settings.origins)?;
    let kinds = kinds(asked)?;
    let last = match asked.headers.get("last-event-id") {
        Some(id) => Some(id.to_str().unwrap_or_default().parse::<Position>()?),
        None => None,
    };
    let scope = asked.scope()?.clone();
    let mut reader = Reader::admitted(asked.api.clone(), Shown::head(head), caller, scope);
    let connection = reader.connect()?;
    let given = FILTERS.iter().filter_map(|name| Some((*name, asked.query.text(name)?)));
    let given: Vec<(&str, &str)> = given.collect();
    for kind in &kinds {
        // A filter is for the kinds that have it; one that none has is refused.
        let has = |kind: &Kind, name| kind.filters().contains(name);
        let its = given
            .iter()
            .filter(|(name, _)| has(kind, name) || !kinds.iter().any(|it| has(it, name)));
        connection.subscribe(*kind, &its.copied().collect::<Vec<_>>())?;
    }
    if let Some(last) = last {
        connection.resume(last)?;
    }
    let first = Some(last.unwrap_or(connection.position()));
    let stream = Stream { reader, connection, checks: checks(), first, is_over: false };
    let sent = Sse::new(stream::unfold(stream, Stream::next));
    let mut response = sent.keep_alive(KeepAlive::new().interval(KEEP_ALIVE)).into_response();
    // A proxy that collects an answer would hold back what is new.
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
    Ok(response)
}

fn kinds(asked: &Asked) -> Result<Vec<Kind>, Problem> {
    let missing = || {
        Problem::of_fields(vec![FieldError {
            at: "query/kind".to_owned(),
            code: "kind_needed".to_owned(),
            detail: "it is not said what is to be told".to_owned(),
        }])
        .with_hint("add kind=dashboard, or several between commas")
    };
    let words = asked.query.text("kind").ok_or_else(missing)?;
    let mut kinds = Vec::new();
    for word in words.split(',') {
        let kind = Kind::parse(word)?;
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    Ok(kinds)
}

struct Stream {
    reader: Reader,
    connection: Connection,
    checks: Interval,
    /// The position from which on is told, as long as that was not said.
    first: Option<Position>,
    is_over: bool,
}

impl Stream {
    async fn next(mut self) -> Option<(Result<Sent, Infallible>, Self)> {
        if self.is_over {
            return None;
        }
        let sent = match self.first.take() {
            Some(position) => {
                let told = Told::subscribed(None, None, position);
                named("subscribed", position, &told).retry(retry())
            }
            None => self.wait().await,
        };
        Some((Ok(sent), self))
    }

    async fn wait(&mut self) -> Sent {
        loop {
            // A right that is gone comes before what it would have let through.
            let event = tokio::select! {
                biased;
                _ = self.checks.tick() => match self.reader.check().await {
                    Ok(()) => continue,
                    Err(code) => return self.end(code.into()),
                },
                event = self.connection.next() => event,
            };
            match event {
                Some(Event::Message(envelope)) => {
                    let id = envelope.position().to_string();
                    return Sent::default().id(id).data(String::from_utf8_lossy(envelope.json()));
                }
                Some(Event::Gap(position)) => return named("gap", position, &Told::gap(position)),
                Some(Event::Closed { reason, position }) => {
                    return self.end(Close::of_hub(reason, position));
                }
                None => return self.end(Code::ShuttingDown.into()),
            }
        }
    }

    fn end(&mut self, close: Close) -> Sent {
        self.is_over = true;
        close.count();
        let told = serde_json::json!({
            "type": "close", "code": close.code.number(), "reason": close.reason(),
        });
        Sent::default().event("close").data(told.to_string())
    }
}

fn named(name: &str, position: Position, told: &Told<'_>) -> Sent {
    Sent::default().event(name).id(position.to_string()).data(told.json())
}
