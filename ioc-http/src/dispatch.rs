//! What happens to every request before its handler: who asks, for which
//! organization, with which permission, how often, with which parameters; then
//! the body is read.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::RawPathParams;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::{RequestExt, http};
use bytes::Bytes;
use http_body_util::{BodyExt, Limited};
use ioc_core::error::{Error, ErrorKind};
use ioc_core::ids::OrganizationId;
use tokio::time::timeout;

use crate::api::Api;
use crate::idempotency;
use crate::layer::observed::Observed;
use crate::parameter::Values;
use crate::problem::{FieldError, Problem};
use crate::route::{Asked, Described, Needs, Route};

/// Answers a request of a route.
pub(crate) async fn dispatch(api: Arc<Api>, route: Arc<Route>, request: Request<Body>) -> Response {
    let takes_its_time = route.longer.is_some();
    let mut observed = Observed { route: Some(route.path), organization: None, takes_its_time };
    let answered = answer(api, &route, request, &mut observed).await;
    let mut response = answered.unwrap_or_else(IntoResponse::into_response);
    response.extensions_mut().insert(observed);
    response
}

/// Answers a request of a path or method that is not there: to who is known only,
/// so that a stranger does not learn what there is.
pub(crate) async fn nothing_here(
    api: Arc<Api>,
    request: Request<Body>,
    status: StatusCode,
) -> Response {
    let (head, _) = request.into_parts();
    let known = api.resolver.resolve(&head).await;
    if let Err(problem) = known.and_then(|caller| api.limits.count_caller(&caller.key())) {
        return problem.into_response();
    }
    let path = ioc_core::error::shown(head.uri.path());
    let problem = if status == StatusCode::METHOD_NOT_ALLOWED {
        Problem::new(status, "unknown_method", format!("{} has no method {}", path, head.method))
    } else {
        Problem::new(status, "unknown_path", format!("there is nothing at {path}"))
            .with_hint("openapi.json lists what there is")
    };
    problem.into_response()
}

async fn answer(
    api: Arc<Api>,
    route: &Route,
    mut request: Request<Body>,
    observed: &mut Observed,
) -> Result<Response, Problem> {
    let raw = match route.path_parameters {
        [] => None,
        _ => request.extract_parts::<RawPathParams>().await.ok(),
    };
    let (head, body) = request.into_parts();
    let caller = match route.needs {
        Needs::Nothing | Needs::Later => None,
        Needs::Caller | Needs::Membership | Needs::Permission(_) => {
            let caller = api.resolver.resolve(&head).await?;
            api.limits.count_caller(&caller.key())?;
            Some(caller)
        }
    };
    let query = Values::of_query(head.uri.query(), route.parameters, route.common())?;
    let path = path(route, raw.as_ref())?;
    let scope = match (route.needs, &caller) {
        (Needs::Membership | Needs::Permission(_), Some(caller)) => {
            let named: Option<OrganizationId> =
                path.get("organization_id").or_else(|| query.get("organization_id"));
            let scope = api.admissions.admit(caller, named).await?;
            observed.organization = Some(scope.organization_id());
            api.limits.count_organization(scope.organization_id())?;
            if let Needs::Permission(action) = route.needs {
                scope.permit(action)?;
            }
            Some(scope)
        }
        _ => None,
    };
    let body = match &route.body {
        Some(wanted) => {
            check_media_type(&head.headers, wanted)?;
            read(&api, &head.headers, body).await?
        }
        None => Bytes::new(),
    };
    // Behind the body: one that trickles in takes nobody's place.
    let place = match &scope {
        Some(scope) => Some(api.limits.place(scope.organization_id()).await?),
        None => None,
    };
    let kept = route.is_live.then(|| head.clone());
    let Parts { method, uri, headers, .. } = head;
    let limit = api.settings.handler_timeout + route.longer.unwrap_or_default();
    let is_read = method.is_safe();
    let writes = (!is_read).then(|| api.clone());
    let asked = Asked { api, caller, scope, path, query, headers, body, head: kept };
    let (is_done_once, handler) = (route.is_done_once(), route.handler);
    let work = async move {
        let _place = place;
        let answered = if is_done_once {
            idempotency::once(&method, &uri, asked, handler).await
        } else {
            handler(asked).await
        };
        if let Some(api) = &writes {
            api.live.note_write();
        }
        answered
    };
    if is_read {
        return timeout(limit, work).await.map_err(|_| too_slow())?;
    }
    // A write comes to its end also where its caller goes away: what it changes and what
    // is told of it belong together.
    match timeout(limit, tokio::spawn(work)).await {
        Ok(Ok(answered)) => answered,
        Ok(Err(source)) => {
            let kind = ErrorKind::Internal;
            Err(Error::new(kind, "panicked", "a request broke off").with_source(source).into())
        }
        Err(_) => Err(too_slow().with_hint(
            "it may still be done: look before you send it again, or give it an Idempotency-Key",
        )),
    }
}

/// The values of the path, checked like those of a query.
fn path(route: &Route, raw: Option<&RawPathParams>) -> Result<Values, Problem> {
    let pairs = raw.into_iter().flat_map(RawPathParams::iter);
    Values::of_path(pairs, route.path_parameters)
}

fn check_media_type(headers: &HeaderMap, wanted: &Described) -> Result<(), Problem> {
    let unsupported =
        |code: &str, detail: String| Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, code, detail);
    if let Some(encoding) = headers.get(header::CONTENT_ENCODING)
        && encoding != "identity"
    {
        return Err(unsupported("unknown_encoding", "bodies are taken as they are".to_owned())
            .with_hint("send the body without a content encoding"));
    }
    let given = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let given = given.unwrap_or_default().split(';').next().unwrap_or_default().trim();
    let wanted: Vec<&str> = wanted.content.iter().map(|(media_type, _)| *media_type).collect();
    if wanted.iter().any(|it| it.eq_ignore_ascii_case(given)) {
        return Ok(());
    }
    let given = ioc_core::error::shown(given);
    Err(unsupported("unknown_media_type", format!("a body of type `{given}` is not taken here"))
        .with_hint(format!("set content-type to {}", wanted.join(" or "))))
}

/// The whole body, within its bounds.
async fn read(api: &Api, headers: &HeaderMap, body: Body) -> Result<Bytes, Problem> {
    let most = api.settings.body_bytes;
    let too_large = || {
        Problem::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "body_too_large",
            format!("a body may have {most} bytes"),
        )
        .with_hint("send the rows in several batches")
    };
    let declared =
        headers.get(header::CONTENT_LENGTH).and_then(|it| it.to_str().ok()?.parse::<u64>().ok());
    if declared.is_some_and(|bytes| bytes > most as u64) {
        return Err(too_large());
    }
    let collected = timeout(api.settings.body_timeout, Limited::new(body, most).collect()).await;
    match collected {
        Ok(Ok(body)) => Ok(body.to_bytes()),
        Ok(Err(error)) if error.is::<http_body_util::LengthLimitError>() => Err(too_large()),
        Ok(Err(_)) => Err(Problem::of_fields(vec![FieldError {
            at: "body".to_owned(),
            code: "body_broken".to_owned(),
            detail: "the body ended before its length".to_owned(),
        }])),
        Err(_) => Err(Problem::new(
            StatusCode::REQUEST_TIMEOUT,
            "body_too_slow",
            format!("the body did not arrive within {} s", api.settings.body_timeout.as_secs()),
        )),
    }
}

fn too_slow() -> Problem {
    Problem::new(http::StatusCode::SERVICE_UNAVAILABLE, "too_slow", "the answer took too long")
        .with_hint("ask for a shorter period or smaller pages, or send it again in a while")
        .after_seconds(5)
}
