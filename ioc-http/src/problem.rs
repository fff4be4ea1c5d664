//! Errors as RFC 9457 `application/problem+json`.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use ioc_core::error::{Error, ErrorKind};
use serde::Serialize;
use utoipa::ToSchema;

/// The media type of every error.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// One wrong field of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldError {
    /// Where: `query/period_start`, `header/if-match`, or a JSON pointer into the
    /// body such as `body/2/occurred_at`.
    pub at: String,
    /// A stable name of what is wrong.
    pub code: String,
    /// A sentence.
    pub detail: String,
}

/// What a caller is told when a request comes to nothing.
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct Problem(Box<Told>);

/// What a caller is told when a request comes to nothing.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Problem)]
pub(crate) struct Told {
    /// Names the kind of problem: `urn:ioc:problem:` and the code.
    #[serde(rename = "type")]
    kind: String,
    /// The status in words.
    title: String,
    /// The status code.
    status: u16,
    /// A sentence about this very request.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    /// A stable name, the same through every door.
    code: String,
    /// The way out.
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<String>,
    /// The request's id, as the log has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    request_id: Option<String>,
    /// All that is wrong, where it is more than the detail says.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldError>,
    #[serde(skip)]
    headers: HeaderMap,
}

impl Problem {
    /// A problem with a status of its own.
    pub fn new(status: StatusCode, code: &str, detail: impl Into<String>) -> Self {
        Self(Box::new(Told {
            kind: format!("urn:ioc:problem:{code}"),
            title: status.canonical_reason().unwrap_or("Error").to_owned(),
            status: status.as_u16(),
            detail: Some(detail.into()),
            code: code.to_owned(),
            hint: None,
            request_id: None,
            errors: Vec::new(),
            headers: HeaderMap::new(),
        }))
    }

    /// Who asks is not known.
    pub fn unauthenticated(code: &str, detail: impl Into<String>) -> Self {
        let bearer = HeaderValue::from_static("Bearer realm=\"ioc\"");
        Self::new(StatusCode::UNAUTHORIZED, code, detail)
            .with_header(header::WWW_AUTHENTICATE, bearer)
    }

    /// All the fields that are wrong.
    pub fn of_fields(errors: Vec<FieldError>) -> Self {
        let (code, detail) = match &*errors {
            [one] => (one.code.clone(), format!("{}: {}", one.at, one.detail)),
            many => ("bad_request".to_owned(), format!("{} fields are wrong", many.len())),
        };
        Self::new(StatusCode::BAD_REQUEST, &code, detail).with_errors(errors)
    }

    /// Lists what is wrong, or what there is to choose from.
    #[must_use]
    pub fn with_errors(mut self, errors: Vec<FieldError>) -> Self {
        self.0.errors = errors;
        self
    }

    /// Says the way out.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.0.hint = Some(hint.into());
        self
    }

    /// Adds a header to the response.
    #[must_use]
    pub fn with_header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.0.headers.insert(name, value);
        self
    }

    /// May be tried again after so many seconds.
    #[must_use]
    pub fn after_seconds(self, seconds: u32) -> Self {
        self.with_header(header::RETRY_AFTER, HeaderValue::from(seconds))
    }

    /// The status code.
    pub fn status(&self) -> u16 {
        self.0.status
    }

    /// The stable name.
    pub fn code(&self) -> &str {
        &self.0.code
    }

    /// The sentence.
    pub fn detail(&self) -> Option<&str> {
        self.0.detail.as_deref()
    }

    /// The way out.
    pub fn hint(&self) -> Option<&str> {
        self.0.hint.as_deref()
    }

    /// The whole response, for the request of an id.
    pub(crate) fn respond(self, request_id: &str) -> Response {
        let mut response = Response::new(Body::empty());
        self.write(&mut response, request_id);
        response
    }

    /// Makes a response of it, beside the headers that it has: who may read it, and
    /// which methods there are, was said by others.
    pub(crate) fn write(mut self, response: &mut Response, request_id: &str) {
        self.0.request_id = (!request_id.is_empty()).then(|| request_id.to_owned());
        *response.status_mut() =
            StatusCode::from_u16(self.0.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        *response.body_mut() = Body::from(serde_json::to_vec(&self).unwrap_or_default());
        let headers = response.headers_mut();
        headers.extend(self.0.headers);
        headers.remove(header::CONTENT_LENGTH);
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

/// The status of an error's kind.
fn status_of(kind: ErrorKind) -> StatusCode {
    match kind {
        ErrorKind::NotFound => StatusCode::NOT_FOUND,
        ErrorKind::Conflict => StatusCode::CONFLICT,
        ErrorKind::InvalidInput => StatusCode::BAD_REQUEST,
        ErrorKind::Forbidden => StatusCode::FORBIDDEN,
        ErrorKind::Unsupported => StatusCode::NOT_IMPLEMENTED,
        ErrorKind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        ErrorKind::Corrupt | ErrorKind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let status = status_of(error.kind());
        if status.is_server_error() {
            // What the store says is for the log: it may name tables and files.
            tracing::error!(code = error.code(), error = ?error, "a request failed");
        }
        let mut problem = match error.kind() {
            ErrorKind::Corrupt | ErrorKind::Internal => {
                Self::new(status, error.code(), "the request failed for a reason of our own")
                    .with_hint("the log has more under the request's id")
            }
            ErrorKind::Unavailable => {
                Self::new(status, error.code(), "the database does not answer at the moment")
                    .with_hint("send the request again in a while")
                    .after_seconds(1)
            }
            _ => Self::new(status, error.code(), error.to_string()),
        };
        if !status.is_server_error() {
            problem.0.hint = error.hint().map(str::to_owned);
            let details = error.details().iter();
            problem.0.errors = details
                .map(|line| FieldError {
                    at: "body".to_owned(),
                    code: error.code().to_owned(),
                    detail: line.clone(),
                })
                .collect();
        }
        problem
    }
}

impl IntoResponse for Problem {
    /// The outermost layer writes the body: it knows the request's id.
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() =
            StatusCode::from_u16(self.0.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        response.extensions_mut().insert(self);
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_defect_of_ours_tells_nothing_of_the_inside() {
        let error =
            Error::new(ErrorKind::Corrupt, "bad_row", "table reports, row 7 of /data/ioc.db")
                .with("file", "/data/ioc.db");
        let problem = Problem::from(error);
        let text = serde_json::to_string(&problem).unwrap();
        assert!(!text.contains("/data") && !text.contains("table"), "{text}");
        assert_eq!((problem.status(), &*problem.0.code), (500, "bad_row"));
    }

    #[test]
    fn several_wrong_fields_are_all_named() {
        let wrong = |at: &str| FieldError {
            at: at.to_owned(),
            code: "bad_date".to_owned(),
            detail: "`x` is no date".to_owned(),
        };
        let one = Problem::of_fields(vec![wrong("query/period_start")]);
        assert_eq!((&*one.0.code, one.0.errors.len()), ("bad_date", 1));
        let two = Problem::of_fields(vec![wrong("query/period_start"), wrong("query/period_end")]);
        assert_eq!((&*two.0.code, two.0.errors.len()), ("bad_request", 2));
    }
}
