//! The OpenAPI document, from the routes.

use std::collections::BTreeMap;

use utoipa::openapi::schema::{ComponentsBuilder, Schema};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{
    HttpMethod, InfoBuilder, OpenApi, OpenApiBuilder, PathItem, PathsBuilder, RefOr, Server,
};

mod headers;
mod operation;
mod problems;
mod schemas;

use crate::route::Route;
use crate::routes;

/// The name of the way to sign in.
const BEARER: &str = "bearer";

const ABOUT: &str = "The data backend of an assessment platform: dashboards, reports, and taking data in. \
A figure is `null` where it is hidden to protect people, or where there was nothing to compute; `details` says which. \
Every answer has an `X-Request-Id`: the caller's own where it sent one, and the one that the log has.";

/// The document, as JSON.
pub fn json() -> String {
    serde_json::to_string_pretty(&document()).unwrap_or_default()
}

/// The document.
///
/// # Panics
/// Where two types would go by one name: a caller's program would have one of them for
/// both. A test makes the document, so that it does not happen to anybody else.
pub fn document() -> OpenApi {
    let mut paths = PathsBuilder::new();
    let mut schemas = Schemas(schemas::all());
    for (path, routes) in by_path() {
        let mut item = PathItem::default();
        for route in &routes {
            let bodies = route.replies.iter().filter_map(|it| it.body.as_ref()).chain(&route.body);
            bodies.flat_map(|body| body.schemas.clone()).for_each(|named| schemas.add(named));
            item.merge_operations(PathItem::new(method(route), operation::of(route)));
        }
        paths = paths.path(path, item);
    }
    let bearer = HttpBuilder::new()
        .scheme(HttpAuthScheme::Bearer)
        .description(Some("An API key (`ioc_...`), or a JSON Web Token."))
        .build();
    let mut components =
        ComponentsBuilder::new().security_scheme(BEARER, SecurityScheme::Http(bearer));
    for (name, schema) in schemas.0 {
        components = components.schema(name, schema);
    }
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("ioc-analytics")
                .version(env!("CARGO_PKG_VERSION"))
                .description(Some(ABOUT))
                .build(),
        )
        // Beside the document, whatever prefix both are nested under.
        .servers(Some([Server::new(".")]))
        .paths(paths)
        .components(Some(components.build()))
        .build()
}

fn by_path() -> BTreeMap<&'static str, Vec<std::sync::Arc<Route>>> {
    let mut paths: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for route in routes::all() {
        paths.entry(route.path).or_default().push(route);
    }
    paths
}

/// Schemas by name.
struct Schemas(BTreeMap<String, RefOr<Schema>>);

impl Schemas {
    fn add(&mut self, (name, schema): (String, RefOr<Schema>)) {
        let known = self.0.entry(name.clone()).or_insert_with(|| schema.clone());
        assert!(*known == schema, "two types go by the name {name}");
    }
}

fn method(route: &Route) -> HttpMethod {
    match route.method.as_str() {
        "POST" => HttpMethod::Post,
        "PUT" => HttpMethod::Put,
        "PATCH" => HttpMethod::Patch,
        "DELETE" => HttpMethod::Delete,
        _ => HttpMethod::Get,
    }
}
