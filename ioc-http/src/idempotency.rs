//! Requests that may be sent twice: `Idempotency-Key`, for what is created.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::response::Response;
use http_body_util::BodyExt;
use ioc_core::model::request::{Claim, KeptReply};
use sha2::{Digest, Sha256};

use crate::problem::Problem;
use crate::route::{Asked, Handler};

const KEY: &str = "idempotency-key";
/// Says that an answer was given before.
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

/// Runs a handler; a request that brings a key is done once.
pub(crate) async fn once(
    method: &Method,
    uri: &Uri,
    asked: Asked,
    handler: Handler,
) -> Result<Response, Problem> {
    let key = asked.headers.get(KEY).cloned();
    let (Some(key), Some(scope)) = (key, asked.scope.clone()) else { return handler(asked).await };
    let key = key.to_str().unwrap_or_default();
    let mut hash = Sha256::new();
    for part in [method.as_str(), uri.path(), uri.query().unwrap_or_default()] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.update(&asked.body);
    let requests = asked.api.platform.requests().clone();
    let (request, claim) = requests.claim(&scope, key, hash.finalize().into()).await?;
    match claim {
        Claim::New => {}
        Claim::Done(reply) => return Ok(replayed(reply)),
        Claim::Running => {
            let detail = "a request of this key is still being done";
            return Err(Problem::new(StatusCode::CONFLICT, "request_running", detail)
                .with_hint("send it again in a while: it gets the first one's answer")
                .after_seconds(1));
        }
        Claim::Mismatch => {
            let detail = "the key belongs to another request";
            return Err(Problem::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "request_key_reused",
                detail,
            )
            .with_hint("give each request a key of its own"));
        }
    }
    match handler(asked).await {
        Ok(response) => {
            let (response, reply) = kept(response).await?;
            requests.finish(&scope, &request, &reply).await?;
            Ok(response)
        }
        Err(problem) if problem.status() < 500 => {
            // Nothing was done: it may be mended and sent again.
            requests.release(&scope, &request).await?;
            Err(problem)
        }
        // It may have been done: the key stays taken for a while.
        Err(problem) => Err(problem),
    }
}

/// A response, and what is kept of it.
async fn kept(response: Response) -> Result<(Response, KeptReply), Problem> {
    let (head, body) = response.into_parts();
    let collected = body.collect().await.map_err(|source| {
        let kind = ioc_core::error::ErrorKind::Internal;
        let error =
            ioc_core::error::Error::new(kind, "answer_not_kept", "an answer cannot be kept");
        Problem::from(error.with_source(source))
    })?;
    let bytes = collected.to_bytes();
    let headers = head.headers.iter();
    let headers = headers
        .filter_map(|(name, value)| Some((name.to_string(), value.to_str().ok()?.to_owned())));
    let reply = KeptReply {
        status: head.status.as_u16(),
        headers: headers.collect(),
        body: bytes.to_vec(),
    };
    Ok((Response::from_parts(head, Body::from(bytes)), reply))
}

fn replayed(reply: KeptReply) -> Response {
    let mut response = Response::new(Body::from(reply.body));
    *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::OK);
    for (name, value) in reply.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    response.headers_mut().insert(REPLAYED, HeaderValue::from_static("true"));
    response
}
