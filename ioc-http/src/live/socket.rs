//! One socket, from the first message to the last.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::ws::{Message, Utf8Bytes, WebSocket};
use ioc_core::ids::OrganizationId;
use ioc_core::live::connection::{Connection, Event};
use ioc_core::live::position::Position;
use ioc_core::live::subscription::{Kind, SubscriptionId};
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::{Instant, timeout};
use tokio_tungstenite::tungstenite;

use crate::api::Api;
use crate::body;
use crate::live::close::{Close, Code};
use crate::live::frame::{Said, Told, Wanted};
use crate::live::reader::{Reader, Shown, checks};
use crate::live::retry::retry;
use crate::problem::Problem;

/// How long a client may take to say who it is.
const FIRST: Duration = Duration::from_secs(5);
/// How long a message may take to be taken over.
pub(super) const WRITE: Duration = Duration::from_secs(5);
/// How often a client is asked whether it is there.
const PING: Duration = Duration::from_secs(20);
/// After how long without any sign a client counts as gone.
const SILENCE: Duration = Duration::from_secs(45);
/// How long a client has to answer the last frame.
const GOODBYE: Duration = Duration::from_secs(1);

/// Why a socket is served no longer; nothing where nobody is there to be told.
type Ending = Option<Close>;

/// Who was let in, or why nobody was.
type Entered = Result<(Reader, Connection), Ending>;

/// A socket that is about to be there.
///
/// What is done now and then is boxed here, and all this is: the room for it would wait
/// with every socket.
pub(super) struct Opening {
    pub(super) api: Arc<Api>,
    /// Who opened it, where that is known already; else it is said first.
    pub(super) known: Option<(Reader, Connection)>,
    /// The organization that was named.
    pub(super) named: Option<OrganizationId>,
    pub(super) peer: Option<IpAddr>,
    pub(super) place: OwnedSemaphorePermit,
}

impl Opening {
    /// Serves the socket until it ends.
    pub(super) async fn serve(self: Box<Self>, mut socket: WebSocket) {
        let (entered, _place) = self.enter(&mut socket).await;
        let ending = match entered {
            Ok((reader, connection)) => {
                let session = Session { reader, connection, has_subscribed: false };
                session.run(&mut socket).await
            }
            Err(ending) => ending,
        };
        if let Some(close) = ending {
            Box::pin(say_goodbye(&mut socket, close)).await;
        }
    }

    async fn enter(mut self: Box<Self>, socket: &mut WebSocket) -> (Entered, OwnedSemaphorePermit) {
        let entered = match self.known.take() {
            Some(known) => Ok(known),
            None => Box::pin(self.meet(socket)).await,
        };
        (entered, self.place)
    }

    /// Waits for the first message, and lets in who it names.
    async fn meet(&self, socket: &mut WebSocket) -> Entered {
        let _stranger = self.api.live.stranger().ok_or(Some(Code::TryLater.into()))?;
        let first = async {
            loop {
                match socket.recv().await {
                    Some(Ok(Message::Text(text))) => return Ok(text),
                    Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                    received => return Err(failed(received)),
                }
            }
        };
        let Ok(text) = timeout(FIRST, first).await else {
            return Err(Some(Code::NotAuthenticated.into()));
        };
        let entered = match body::object(text?.as_bytes()) {
            Ok(Said::Authenticate { token, organization_id }) => {
                let named = organization_id.map(OrganizationId::from_uuid).or(self.named);
                let entered =
                    Reader::enter(self.api.clone(), Shown::Token(token, self.peer), named).await;
                entered.and_then(|mut reader| {
                    let connection = reader.connect()?;
                    Ok((reader, connection))
                })
            }
            Ok(_) => Err(Problem::unauthenticated(
                "not_authenticated",
                "the first message says who you are",
            )
            .with_hint("send `{\"type\": \"authenticate\", \"token\": KEY}` first")),
            Err(problem) => Err(problem),
        };
        match entered {
            Ok(entered) => Ok(entered),
            Err(problem) => {
                send(socket, Message::text(Told::error(None, &problem).json())).await?;
                Err(Some(Close::of_refusal(&problem)))
            }
        }
    }
}

/// Tells why it ends, and waits for the answer, so that the frame arrives before the
/// connection is cut.
async fn say_goodbye(socket: &mut WebSocket, close: Close) {
    close.count();
    let goodbye = async {
        if send(socket, close.frame()).await.is_ok() {
            while let Some(Ok(_)) = socket.recv().await {}
        }
    };
    let _ = timeout(GOODBYE, goodbye).await;
}

struct Session {
    reader: Reader,
    connection: Connection,
    has_subscribed: bool,
}

impl Session {
    async fn run(mut self, socket: &mut WebSocket) -> Ending {
        let (mut checks, mut heard, mut asked) = (checks(), Instant::now(), Instant::now());
        if let Err(ending) = self.welcome(socket).await {
            return ending;
        }
        loop {
            // A right that is gone comes before what it would have let through.
            let done = tokio::select! {
                biased;
                _ = checks.tick() => {
                    if heard.elapsed() >= SILENCE {
                        return None;
                    }
                    if let Err(code) = Box::pin(self.reader.check()).await {
                        return Some(code.into());
                    }
                    if asked.elapsed() >= PING {
                        asked = Instant::now();
                        send(socket, Message::Ping(bytes::Bytes::new())).await
                    } else {
                        Ok(())
                    }
                }
                received = socket.recv() => {
                    heard = Instant::now();
                    match received {
                        Some(Ok(Message::Text(text))) => Box::pin(self.answer(socket, &text)).await,
                        Some(Ok(Message::Ping(_) | Message::Pong(_))) => Ok(()),
                        received => Err(failed(received)),
                    }
                }
                event = self.connection.next() => tell(socket, event).await,
            };
            if let Err(ending) = done {
                return ending;
            }
        }
    }

    async fn welcome(&self, socket: &mut WebSocket) -> Result<(), Ending> {
        let scope = self.reader.scope();
        let (organization_id, role) = (scope.organization_id(), scope.role().as_str());
        let retry_ms = u64::try_from(retry().as_millis()).unwrap_or(u64::MAX);
        say(socket, &Told::Authenticated { organization_id, role, retry_ms }).await
    }

    /// Does what a client says, or tells why not.
    async fn answer(&mut self, socket: &mut WebSocket, text: &str) -> Result<(), Ending> {
        let said = self.reader.count().and_then(|()| body::object(text.as_bytes()));
        let said = match said {
            Ok(said) => said,
            Err(problem) => return say(socket, &Told::error(None, &problem)).await,
        };
        match said {
            Said::Authenticate { token, organization_id: _ } => {
                match self.reader.renew(token).await {
                    Ok(()) => self.welcome(socket).await,
                    Err(problem) => say(socket, &Told::error(None, &problem)).await,
                }
            }
            Said::Subscribe { id, kind, filters } => {
                let wanted = Wanted { id, kind, filters };
                match self.subscribe(&wanted) {
                    Ok((made, position)) => {
                        let id = wanted.id.as_deref();
                        say(socket, &Told::subscribed(id, Some(made), position)).await
                    }
                    Err(problem) => say(socket, &Told::error(wanted.id.as_deref(), &problem)).await,
                }
            }
            Said::Unsubscribe { id, subscription } => {
                // May be repeated: what is not there is taken back already.
                self.connection.unsubscribe(SubscriptionId(subscription));
                say(socket, &Told::Unsubscribed { id: id.as_deref(), subscription }).await
            }
            Said::Resume { id, position, subscriptions } => {
                match self.resume(&position, &subscriptions) {
                    Ok(made) => {
                        for told in made {
                            say(socket, &told).await?;
                        }
                        Ok(())
                    }
                    Err(problem) => say(socket, &Told::error(id.as_deref(), &problem)).await,
                }
            }
            Said::Ping { id } => say(socket, &Told::Pong { id: id.as_deref() }).await,
        }
    }

    fn subscribe(&mut self, wanted: &Wanted) -> Result<(SubscriptionId, Position), Problem> {
        let filters: Vec<(&str, &str)> =
            wanted.filters.iter().map(|(name, value)| (&**name, &**value)).collect();
        let made = self.connection.subscribe(Kind::parse(&wanted.kind)?, &filters)?;
        self.has_subscribed = true;
        Ok(made)
    }

    /// Subscribes to everything and goes back to the position, with nothing told in
    /// between. All of it, or nothing.
    fn resume<'w>(
        &mut self,
        position: &str,
        wanted: &'w [Wanted],
    ) -> Result<Vec<Told<'w>>, Problem> {
        if self.has_subscribed {
            let detail = "the connection has subscriptions already";
            return Err(Problem::new(
                axum::http::StatusCode::CONFLICT,
                "subscribed_already",
                detail,
            )
            .with_hint("resume comes before anything else, with all that is subscribed to"));
        }
        let position: Position = position.parse()?;
        let mut made = Vec::with_capacity(wanted.len());
        for wanted in wanted {
            match self.subscribe(wanted) {
                Ok((subscription, _)) => made.push((wanted, subscription)),
                Err(problem) => {
                    for (_, subscription) in made {
                        self.connection.unsubscribe(subscription);
                    }
                    self.has_subscribed = false;
                    return Err(problem);
                }
            }
        }
        self.connection.resume(position)?;
        let told = |(wanted, made): (&'w Wanted, _)| {
            Told::subscribed(wanted.id.as_deref(), Some(made), position)
        };
        Ok(made.into_iter().map(told).collect())
    }
}

async fn tell(socket: &mut WebSocket, event: Option<Event>) -> Result<(), Ending> {
    match event {
        Some(Event::Message(envelope)) => {
            // The bytes are the same for all who read it.
            let text = Utf8Bytes::try_from(envelope.json().clone()).map_err(|_| None)?;
            send(socket, Message::Text(text)).await
        }
        Some(Event::Gap(position)) => say(socket, &Told::gap(position)).await,
        Some(Event::Closed { reason, position }) => Err(Some(Close::of_hub(reason, position))),
        None => Err(None),
    }
}

async fn say(socket: &mut WebSocket, told: &Told<'_>) -> Result<(), Ending> {
    send(socket, Message::text(told.json())).await
}

/// Hands a message over. Who does not take it in time cannot be told why it ends.
async fn send(socket: &mut WebSocket, message: Message) -> Result<(), Ending> {
    match timeout(WRITE, socket.send(message)).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) => Err(None),
        Err(_) => {
            Close::from(Code::Slow).count();
            Err(None)
        }
    }
}

/// What ends a socket on which no message came.
fn failed(received: Option<Result<Message, axum::Error>>) -> Ending {
    match received {
        Some(Ok(Message::Binary(_))) => Some(Code::NotText.into()),
        Some(Err(error)) => match error.into_inner().downcast_ref::<tungstenite::Error>() {
            Some(tungstenite::Error::Capacity(_)) => Some(Code::TooBig.into()),
            Some(tungstenite::Error::Utf8(_)) => Some(Code::NotText.into()),
            _ => None,
        },
        _ => None,
    }
}
