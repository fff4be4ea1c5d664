//! A server that listens, and its clients.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use axum::Router;
use axum::http::header;
use axum::http::request::Parts;
use chrono::NaiveDate;
use futures_util::{SinkExt, StreamExt};
use ioc_core::error::{Error, ErrorKind};
use ioc_core::ids::{OrganizationId, UserId};
use ioc_core::live::limits::LiveLimits;
use ioc_core::live::message::LiveMessage;
use ioc_core::live::publisher::Publisher;
use ioc_core::model::member::Role;
use ioc_core::model::report::{Report, ReportStatus};
use ioc_core::platform::Platform;
use ioc_core::testing::sample::Sample;
use ioc_http::auth::SignIn;
use ioc_http::caller::{Caller, Resolver};
use ioc_http::problem::Problem;
use ioc_http::server::{ServerSettings, serve};
use ioc_http::{ApiSettings, Service};
use ioc_store_sqlite::{SqliteOptions, SqliteStore};
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::{self, Message};
use tokio_tungstenite::{WebSocketStream, client_async};

use crate::support::App;

/// Believes who says it is a role of Acme, `canary` of the other organization, or a
/// person (`person:ID`); and takes keys.
#[derive(Debug)]
struct Guests {
    keys: SignIn,
    acme: OrganizationId,
    other: OrganizationId,
    is_down: Arc<AtomicBool>,
}

#[async_trait]
impl Resolver for Guests {
    async fn resolve(&self, head: &Parts) -> Result<Caller, Problem> {
        let given = head.headers.get(header::AUTHORIZATION).and_then(|it| it.to_str().ok());
        let cookie = head.headers.get(header::COOKIE).and_then(|it| it.to_str().ok());
        let token = given.and_then(|it| it.strip_prefix("Bearer "));
        match token.or(cookie.and_then(|it| it.strip_prefix("session="))) {
            Some(token) => self.resolve_token(token, None).await,
            None => Err(Problem::unauthenticated("no_token", "who are you?")),
        }
    }

    async fn resolve_token(&self, token: &str, peer: Option<IpAddr>) -> Result<Caller, Problem> {
        if self.is_down.load(Ordering::Relaxed) {
            return Err(Error::new(ErrorKind::Unavailable, "store_down", "nobody is there").into());
        }
        if let Some(id) = token.strip_prefix("person:") {
            return Ok(Caller::person(id.parse::<UserId>()?));
        }
        let user_id = UserId::from_content(&[token.as_bytes()]);
        match (token, Role::parse(token)) {
            ("canary", _) => Ok(Caller::vouched(user_id, vec![(self.other, Role::Admin)])),
            (_, Ok(role)) => Ok(Caller::vouched(user_id, vec![(self.acme, role)])),
            _ => self.keys.resolve_token(token, peer).await,
        }
    }
}

/// Tells nobody what the sample wrote, so that the first reader is not told of it.
async fn tell_what_was(sample: &Sample) {
    let platform = &sample.platform;
    let (dashboard, reports) = (platform.dashboard().clone(), platform.reports().clone());
    let store = platform.store().clone();
    let mut publisher = Publisher::new(store, dashboard, reports, platform.live().clone());
    let organizations = platform.organizations();
    let scope_of = async |id| organizations.host_of(&organizations.get_by_id(id).await?);
    while publisher.publish_once(1000, scope_of).await.expect("told").messages > 0 {}
}

/// A server over a sample that publishes what is written.
pub(super) struct Server {
    pub(super) app: App,
    pub(super) service: Service,
    pub(super) at: SocketAddr,
    pub(super) stop: Option<oneshot::Sender<()>>,
    /// Whether nobody can say who bears a token.
    pub(super) is_down: Arc<AtomicBool>,
    pub(super) served: tokio::task::JoinHandle<std::io::Result<()>>,
}

impl Server {
    pub(super) async fn start() -> Self {
        Self::with(LiveLimits::default(), ApiSettings::default()).await
    }

    pub(super) async fn with(limits: LiveLimits, settings: ApiSettings) -> Self {
        let options = SqliteOptions::from_url("sqlite::memory:").expect("a URL");
        let store = Arc::new(SqliteStore::open(&options).expect("a store"));
        let sample = Sample::over(Platform::builder(store).live(limits)).await.expect("a sample");
        let is_down = Arc::new(AtomicBool::new(false));
        let guests = Guests {
            keys: SignIn::new(sample.platform.clone(), None),
            acme: sample.scope.organization_id(),
            other: sample.canary.scope().organization_id(),
            is_down: is_down.clone(),
        };
        let service = Service::new(sample.platform.clone(), Arc::new(guests), settings);
        let router: Router = service.router();
        tell_what_was(&sample).await;
        let publishing = service.clone();
        tokio::spawn(async move { publishing.publish(Duration::from_millis(50)).await });
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let at = listener.local_addr().expect("an address");
        let (stop, stopped) = oneshot::channel();
        let stopped = async move { drop(stopped.await) };
        let served =
            tokio::spawn(serve(listener, router.clone(), ServerSettings::default(), stopped));
        let app = App { sample, router, service: service.clone() };
        Self { app, service, at, stop: Some(stop), served, is_down }
    }

    /// Asks for a socket with some headers; the status where there is none.
    pub(super) async fn open(&self, path: &str, headers: &[(&str, &str)]) -> Result<Client, u16> {
        let mut request =
            format!("ws://{}{path}", self.at).into_client_request().expect("a request");
        for (name, value) in headers {
            let name: axum::http::HeaderName = name.parse().expect("a name");
            request.headers_mut().append(name, value.parse().expect("a value"));
        }
        let stream = TcpStream::connect(self.at).await.expect("a connection");
        match client_async(request, stream).await {
            Ok((socket, _)) => Ok(Client { socket }),
            Err(tungstenite::Error::Http(response)) => Err(response.status().as_u16()),
            Err(error) => panic!("{error}"),
        }
    }

    /// A socket that has said who it is.
    pub(super) async fn connect(&self, token: &str) -> Client {
        let mut client = self.open("/api/ws", &[]).await.expect("a socket");
        client.say(&json!({"type": "authenticate", "token": token})).await;
        assert_eq!(client.read().await.json()["type"], "authenticated");
        client
    }

    /// A message that a report is published.
    pub(super) fn report(&self, title: &str) -> LiveMessage {
        let sample = &self.app.sample;
        let day = NaiveDate::default();
        let report = Report {
            id: sample.report,
            organization_id: sample.scope.organization_id(),
            title: title.to_owned(),
            period_start: day,
            period_end: day,
            status: ReportStatus::Published,
            executive_summary: None,
            template_id: None,
            version: 1,
            created_at: sample.platform.clock().now(),
            generated_at: None,
            template_version: None,
            generating_until: None,
            published: None,
        };
        LiveMessage::report_ready(&report).expect("a message")
    }

    /// Records that somebody was active.
    pub(super) async fn be_active(&self, token: &str, user_id: UserId) {
        let event = json!({
            "user_id": user_id, "occurred_at": "2026-03-02T07:59:00Z", "activity_type": "login",
        });
        let written = self.app.post(token, "/api/activity", &event).await;
        assert_eq!(written.status, 200, "{}", written.json());
    }
}

/// What a client reads.
#[derive(Debug, PartialEq)]
pub(super) enum Read {
    Json(Value),
    Closed(u16, String),
    /// The connection is gone without a word.
    Cut,
    /// Nothing came in time.
    Silence,
}

impl Read {
    #[track_caller]
    pub(super) fn json(self) -> Value {
        match self {
            Self::Json(value) => value,
            other => panic!("no message: {other:?}"),
        }
    }
}

pub(super) struct Client {
    pub(super) socket: WebSocketStream<TcpStream>,
}

impl Client {
    pub(super) async fn say(&mut self, message: &Value) {
        self.socket.send(Message::text(message.to_string())).await.expect("sent");
    }

    pub(super) async fn read(&mut self) -> Read {
        self.read_within(Duration::from_secs(10)).await
    }

    pub(super) async fn read_within(&mut self, wait: Duration) -> Read {
        let read = async {
            loop {
                match self.socket.next().await {
                    Some(Ok(Message::Text(text))) => {
                        return Read::Json(serde_json::from_str(&text).expect("JSON"));
                    }
                    Some(Ok(Message::Close(Some(frame)))) => {
                        return Read::Closed(frame.code.into(), frame.reason.to_string());
                    }
                    Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                    _ => return Read::Cut,
                }
            }
        };
        timeout(wait, read).await.unwrap_or(Read::Silence)
    }

    /// Subscribes, and returns the position.
    pub(super) async fn subscribe(&mut self, kind: &str) -> String {
        self.say(&json!({"type": "subscribe", "id": kind, "kind": kind})).await;
        loop {
            let told = self.read().await.json();
            // What was written before may be told just now, for an earlier subscription.
            if told["sequence"].is_null() {
                let (word, id) = (&told["type"], &told["id"]);
                assert_eq!((word, id), (&json!("subscribed"), &json!(kind)), "{told}");
                return text(&told, "position");
            }
        }
    }
}

/// The position of an envelope.
pub(super) fn position(envelope: &Value) -> String {
    format!("{}:{}", text(envelope, "epoch"), envelope["sequence"])
}

/// The number of a position.
pub(super) fn sequence(position: &str) -> u64 {
    position.rsplit(':').next().and_then(|it| it.parse().ok()).expect("a number")
}

/// A field that is a text.
pub(super) fn text(value: &Value, field: &str) -> String {
    value[field].as_str().expect("a text").to_owned()
}
