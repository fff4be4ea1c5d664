//! Headers that a route heeds, and that its answers have.

use utoipa::openapi::Required;
use utoipa::openapi::header::{Header, HeaderBuilder};
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, SchemaFormat, Type};

use crate::route::{Route, Told};

/// What a request of a route may bring.
pub(super) fn asked(route: &Route) -> Vec<Parameter> {
    let tags = || ObjectBuilder::new().schema_type(Type::String);
    let key = tags().min_length(Some(1)).max_length(Some(255)).pattern(Some("^[!-~]+$"));
    let known = (
        "If-None-Match",
        "The `ETag` of what you have: 304 while it holds.",
        route.is_revalidated,
        tags(),
    );
    let seen = (
        "If-Match",
        "The `ETag` of what you have seen: 412 if it has changed since.",
        route.is_guarded,
        tags(),
    );
    let once = (
        "Idempotency-Key",
        "A key of your own, such as a UUID: sent again with it within a day, the request is done once, \
         and its first answer comes again.",
        route.is_done_once(),
        key,
    );
    let heeded = [known, seen, once].into_iter().filter(|(_, _, is_heeded, _)| *is_heeded);
    let parameter = |(name, about, _, schema): (&str, &str, bool, ObjectBuilder)| {
        ParameterBuilder::new()
            .name(name)
            .parameter_in(ParameterIn::Header)
            .required(Required::False)
            .description(Some(about))
            .schema(Some(schema))
            .build()
    };
    heeded.map(parameter).collect()
}

/// The name of a header.
pub(super) fn name(told: Told) -> &'static str {
    match told {
        Told::Tag => "ETag",
        Told::Location => "Location",
        Told::Instant => "As-Of",
        Told::RetryAfter => "Retry-After",
        Told::FileName => "Content-Disposition",
        Told::Scheme => "WWW-Authenticate",
    }
}

/// What a header says.
pub(super) fn told(told: Told) -> Header {
    let about = match told {
        Told::Tag => {
            "Which state this is, for `If-None-Match`, and for `If-Match` where it can be changed. \
             Weak where the answer is compressed, which what can be changed is not."
        }
        Told::Location => "Where it is, beside the address that was asked.",
        Told::Instant => "The instant that the answer is of: figures may be kept for a while.",
        Told::RetryAfter => "After how many seconds to ask again.",
        Told::FileName => "A name for the file.",
        Told::Scheme => "How to say who asks.",
    };
    let schema = match told {
        Told::RetryAfter => ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(0)),
        Told::Instant => ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::DateTime))),
        _ => ObjectBuilder::new().schema_type(Type::String),
    };
    HeaderBuilder::new().schema(Some(schema)).description(Some(about)).build()
}
