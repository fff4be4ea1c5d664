//! Documents of the system as files, in the format and the language that are asked for.

use axum::body::Body;
use axum::response::Response;
use ioc_core::document::block::Document;
use ioc_core::document::format::{Format, Rendered};
use ioc_core::language::locale::Locale;

use crate::drawing;
use crate::file_reply;
use crate::parameter::{Kind, Parameter};
use crate::problem::Problem;
use crate::route::Asked;

pub(super) const FORMAT: Parameter = Parameter::new(
    "format",
    Kind::Choice(&["pdf", "excel", "xlsx", "csv", "html", "json"]),
    "In which format; `pdf` unless given. `xlsx` is `excel`.",
);

pub(super) const LOCALE: Parameter = Parameter::new(
    "locale",
    Kind::Text(300),
    "In which language, such as `de-AT`; in the organization's unless given.",
);

/// The language that is asked for.
pub(super) fn locale(asked: &Asked) -> Result<Locale, Problem> {
    Ok(match asked.query.text("locale") {
        Some(tag) => Locale::asked(tag)?,
        None => Locale::of(&asked.scope()?.organization().locale),
    })
}

/// The document as a file of a name, which gets the ending of its format.
pub(super) async fn file(
    asked: &Asked,
    document: Document,
    name: &str,
) -> Result<Response, Problem> {
    let format = asked.query.parsed("format", str::parse)?.unwrap_or(Format::Pdf);
    let Rendered { bytes, media_type, extension } =
        drawing::draw(&asked.api, asked.scope()?, document, format).await?;
    let described = file_reply::headers(media_type, &format!("{name}.{extension}"), &bytes);
    let mut response = Response::new(Body::from(bytes));
    response.headers_mut().extend(described);
    Ok(response)
}
