//! What a request may come to nothing with.

use axum::http::Method;
use utoipa::openapi::content::ContentBuilder;
use utoipa::openapi::response::{Response, ResponseBuilder};
use utoipa::openapi::{Ref, RefOr};

use crate::openapi::headers;
use crate::problem::MEDIA_TYPE;
use crate::route::{Needs, Route, Told};

/// The problems of a route, by status.
pub(super) fn of(route: &Route) -> Vec<(&'static str, Response)> {
    let mut problems =
        vec![("400", "Something about the request is wrong; all of it is named.", None)];
    if route.needs != Needs::Nothing {
        problems.push(("401", "Who asks is not known.", Some(Told::Scheme)));
        problems.push(("429", "There were too many requests.", Some(Told::RetryAfter)));
    }
    if matches!(route.needs, Needs::Membership | Needs::Permission(_) | Needs::Later) {
        problems.push(("403", "The role does not permit it.", None));
        problems.push(("404", "It is not there, or belongs to another organization.", None));
    }
    if route.needs == Needs::Later {
        problems.push(("426", "The request does not ask for another protocol.", None));
    }
    if route.body.is_some() {
        problems.push(("408", "The body did not arrive in time.", None));
        problems.push(("413", "The body is too large, or has too many rows.", None));
        problems.push(("415", "The body is of a type that is not taken here.", None));
    }
    if route.method != Method::GET {
        problems.push(("409", "It contradicts what is there.", None));
    }
    if route.is_guarded {
        problems.push(("412", "It has changed since you have seen it.", None));
    }
    if route.is_done_once() {
        problems.push(("422", "The idempotency key belongs to another request.", None));
    }
    if route.is_drawn() {
        problems.push(("501", "The server draws no such format.", None));
    }
    let unavailable = "The database does not answer, or the answer took too long.";
    problems.push(("503", unavailable, Some(Told::RetryAfter)));
    problems.into_iter().map(|(status, about, told)| (status, problem(about, told))).collect()
}

fn problem(about: &str, told: Option<Told>) -> Response {
    let schema = RefOr::Ref(Ref::from_schema_name("Problem"));
    let mut response = ResponseBuilder::new()
        .description(about)
        .content(MEDIA_TYPE, ContentBuilder::new().schema(Some(schema)).build());
    if let Some(told) = told {
        response = response.header(headers::name(told), headers::told(told));
    }
    response.build()
}
