//! Pages for people: the documentation of the routes and of the messages.

use std::sync::LazyLock;

use axum::Router;
use axum::http::HeaderMap;
use axum::response::Response;
use axum::routing::get;
use bytes::Bytes;
use utoipa_swagger_ui::{Config, SwaggerUi};

use crate::live::asyncapi;
use crate::openapi;
use crate::reply::{self, Keep};

/// A document and its tag, made once: anybody may ask for it, as often as they like.
type Kept = LazyLock<(Bytes, String)>;

static ROUTES: Kept = LazyLock::new(|| kept(openapi::json()));
static MESSAGES: Kept = LazyLock::new(|| kept(asyncapi::json()));

fn kept(document: String) -> (Bytes, String) {
    let bytes = Bytes::from(document);
    let tag = reply::tag(&bytes);
    (bytes, tag)
}

/// The documents, and the page that shows the one of the routes: all are public.
pub(crate) fn router<S>() -> Router<S>
where
    S: Clone + Send + Sync + 'static,
{
    // Beside the document, whatever prefix both are nested under.
    let pages = SwaggerUi::new("/docs").config(Config::new(["../openapi.json"]));
    Router::new()
        .route("/openapi.json", get(async |headers: HeaderMap| answer(&headers, &ROUTES)))
        .route("/asyncapi.json", get(async |headers: HeaderMap| answer(&headers, &MESSAGES)))
        .merge(pages)
}

fn answer(headers: &HeaderMap, document: &Kept) -> Response {
    let (bytes, tag) = &**document;
    reply::tagged(headers, bytes.clone(), tag, Keep::Revalidated)
}
