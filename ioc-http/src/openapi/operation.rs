//! One operation of the document.

use utoipa::openapi::content::{Content, ContentBuilder};
use utoipa::openapi::path::{Operation, OperationBuilder, ParameterBuilder, ParameterIn};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::response::{Response, ResponseBuilder};
use utoipa::openapi::schema::Schema;
use utoipa::openapi::security::SecurityRequirement;
use utoipa::openapi::{RefOr, Required};

use crate::openapi::{BEARER, headers, problems, schemas};
use crate::parameter::Parameter;
use crate::route::{Needs, Replied, Route, Told};

/// The operation of a route.
pub(super) fn of(route: &Route) -> Operation {
    let tag = route.path.split('/').nth(2).unwrap_or("system");
    let mut operation =
        OperationBuilder::new().operation_id(Some(route.name)).summary(Some(route.about)).tag(tag);
    for parameter in route.path_parameters {
        operation = operation.parameter(described(parameter, ParameterIn::Path));
    }
    for parameter in route.parameters.iter().chain(route.common()) {
        operation = operation.parameter(described(parameter, ParameterIn::Query));
    }
    for parameter in headers::asked(route) {
        operation = operation.parameter(parameter);
    }
    if let Some(body) = &route.body {
        let mut request = RequestBodyBuilder::new().required(Some(Required::True));
        for (media_type, schema) in &body.content {
            request = request.content(*media_type, content(schema));
        }
        operation = operation.request_body(Some(request.build()));
    }
    for reply in &route.replies {
        operation = operation.response(reply.status.to_string(), response(route, reply));
    }
    if route.is_revalidated {
        let mut known = ResponseBuilder::new().description("What you have still holds.");
        let is_dated = route.replies.iter().any(|reply| reply.headers.contains(&Told::Instant));
        for header in [Told::Tag].into_iter().chain(is_dated.then_some(Told::Instant)) {
            known = known.header(headers::name(header), headers::told(header));
        }
        operation = operation.response("304", known.build());
    }
    for (status, problem) in problems::of(route) {
        operation = operation.response(status, problem);
    }
    if route.needs != Needs::Nothing {
        operation = operation.security(SecurityRequirement::new(BEARER, [] as [&str; 0]));
    }
    operation.build()
}

fn response(route: &Route, reply: &Replied) -> Response {
    let mut response = ResponseBuilder::new().description(reply.about);
    if let Some(body) = &reply.body {
        for (media_type, schema) in &body.content {
            response = response.content(*media_type, content(schema));
        }
    }
    let tag = route.is_revalidated.then_some(Told::Tag);
    for header in reply.headers.iter().copied().chain(tag) {
        response = response.header(headers::name(header), headers::told(header));
    }
    response.build()
}

fn described(parameter: &Parameter, place: ParameterIn) -> utoipa::openapi::path::Parameter {
    let required = if place == ParameterIn::Path { Required::True } else { Required::False };
    ParameterBuilder::new()
        .name(parameter.name)
        .parameter_in(place)
        .required(required)
        .description(Some(parameter.about))
        .schema(Some(schemas::of_kind(parameter.kind)))
        .build()
}

fn content(schema: &RefOr<Schema>) -> Content {
    ContentBuilder::new().schema(Some(schema.clone())).build()
}
