//! `GET /api/ws`: from a request to a socket.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::extract::ws::WebSocketUpgrade;
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use ioc_core::ids::OrganizationId;

use crate::api::Api;
use crate::caller::peer;
use crate::layer::observed::Observed;
use crate::live::origin;
use crate::live::reader::{Reader, Shown};
use crate::live::socket::Opening;
use crate::problem::Problem;
use crate::route::Asked;

/// The subprotocol.
pub(super) const PROTOCOL: &str = "ioc.v1";
/// What a token follows that comes as a second subprotocol: a page's script cannot set
/// a header.
pub(super) const BEARER: &str = "ioc.bearer.";
/// The most bytes of a client's message.
pub(super) const MESSAGE: usize = 16 << 10;
/// What a socket reads at once: more than most that is said. Ten thousand of them wait
/// with it.
const READ: usize = 512;
/// What waits at most for a client that does not read, beside what the system keeps.
const WRITE: usize = 256 << 10;

/// Opens a socket.
pub(super) async fn open(asked: Asked) -> Result<Response, Problem> {
    let mut head = asked.head()?.clone();
    origin::check(&head, &asked.api.settings.origins)?;
    let api = asked.api.clone();
    let named = asked.query.get("organization_id").map(OrganizationId::from_uuid);
    let upgrade = WebSocketUpgrade::from_request_parts(&mut head, &()).await;
    let known = enter(&api, &head, named, upgrade.is_ok()).await?;
    let upgrade = upgrade.map_err(|_| no_upgrade())?;
    if upgrade.requested_protocols().next().is_some()
        && upgrade.requested_protocols().all(|it| it != PROTOCOL)
    {
        let detail = "none of the subprotocols is spoken here";
        return Err(Problem::new(StatusCode::BAD_REQUEST, "unknown_subprotocol", detail)
            .with_hint(format!("offer `{PROTOCOL}`")));
    }
    let busy = || {
        let detail = "there are as many sockets as there may be";
        Problem::new(StatusCode::SERVICE_UNAVAILABLE, "too_many_connections", detail)
            .with_hint("try again later")
            .after_seconds(5)
    };
    let place = api.live.place().ok_or_else(busy)?;
    let organization = known.as_ref().map(|it| it.scope().organization_id());
    let known = match known {
        Some(mut reader) => {
            let connection = reader.connect()?;
            Some((reader, connection))
        }
        None => None,
    };
    let opening = Box::new(Opening { api, known, named, peer: peer(&head), place });
    let mut response = upgrade
        .protocols([PROTOCOL])
        .read_buffer_size(READ)
        .write_buffer_size(READ)
        .max_write_buffer_size(WRITE)
        .max_message_size(MESSAGE)
        .max_frame_size(MESSAGE)
        .on_upgrade(move |socket| opening.serve(socket));
    let observed = Observed { organization, route: Some("/api/ws"), takes_its_time: false };
    response.extensions_mut().insert(observed);
    Ok(response)
}

/// Who opens a socket; nobody yet, where the first message is to say it.
async fn enter(
    api: &Arc<Api>,
    head: &Parts,
    named: Option<OrganizationId>,
    is_upgrade: bool,
) -> Result<Option<Reader>, Problem> {
    let shown = match token(head) {
        Some(token) => Shown::Token(token, peer(head)),
        None => Shown::head(head),
    };
    let has_shown =
        matches!(shown, Shown::Token(..)) || head.headers.contains_key(header::AUTHORIZATION);
    match Reader::enter(api.clone(), shown, named).await {
        Ok(reader) => Ok(Some(reader)),
        // Who shows nothing may do so in the first message; what opens nothing does not
        // become better by it.
        Err(problem) if problem.status() == 401 && is_upgrade && !has_shown => Ok(None),
        Err(problem) => Err(problem),
    }
}

/// The token among the subprotocols.
fn token(head: &Parts) -> Option<String> {
    let offered = head.headers.get_all(header::SEC_WEBSOCKET_PROTOCOL).iter();
    let mut offered = offered.filter_map(|it| it.to_str().ok()).flat_map(|it| it.split(','));
    offered.find_map(|it| it.trim().strip_prefix(BEARER)).map(str::to_owned)
}

fn no_upgrade() -> Problem {
    let detail = "this is for WebSockets, and the request does not ask for one";
    Problem::new(StatusCode::UPGRADE_REQUIRED, "no_upgrade", detail)
        .with_hint("open it as a WebSocket of version 13, or read `events` instead")
        .with_header(header::UPGRADE, HeaderValue::from_static("websocket"))
        .with_header(header::CONNECTION, HeaderValue::from_static("upgrade"))
        .with_header(header::SEC_WEBSOCKET_VERSION, HeaderValue::from_static("13"))
}
