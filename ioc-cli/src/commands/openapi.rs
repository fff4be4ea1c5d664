//! `ioc openapi`.

use ioc_analytics::http::openapi;

use crate::reply::Reply;

/// The document that a server has at `/openapi.json`.
pub(crate) fn run() -> Reply {
    Reply::raw(openapi::json().into_bytes())
}
