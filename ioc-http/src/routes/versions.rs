//! `/api/reports/{id}/generate` and `/export`: a report's versions, written and drawn.

use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use ioc_core::access::role::Action;
use ioc_core::document::format::Format;
use ioc_core::reports::export::ExportOptions;

use crate::drawing;
use crate::live::Reading;
use crate::parameter::{Kind, Parameter};
use crate::precondition::guarded;
use crate::problem::Problem;
use crate::reply;
use crate::route::{Asked, Needs, Route, Told};
use crate::routes::described::{file, one};
use crate::routes::reports::{ID, ReportRow, id, seen};

const EXPORT: &[Parameter] = &[
    Parameter::new(
        "format",
        Kind::Choice(&["pdf", "csv", "html", "json"]),
        "In which format; `pdf` unless given.",
    ),
    Parameter::new("version", Kind::Count(1, 1_000_000), "Which version; the newest unless given."),
    Parameter::new("include_charts", Kind::Flag, "Whether it has its charts; true unless given."),
    Parameter::new(
        "include_raw_data",
        Kind::Flag,
        "Whether the released metrics of its period follow as a table; needs the role analyst.",
    ),
];

pub(super) fn routes() -> Vec<Route> {
    let (read, write) =
        (Needs::Permission(Action::ReadReports), Needs::Permission(Action::WriteReports));
    vec![
        Route::new(Method::POST, "/api/reports/{id}/generate", "generate_report", write, |it| {
            Box::pin(generate(it))
        })
        .about("Writes the next version of a report. A call while one is being written joins it.")
        .in_path(ID)
        .replies(
            202,
            "It is being written; `Location` says where to ask how far it is.",
            Some(one::<ReportRow>()),
        )
        .told_with(&[Told::Location, Told::RetryAfter])
        .guarded(),
        Route::new(Method::GET, "/api/reports/{id}/export", "export_report", read, |it| {
            Box::pin(export(it))
        })
        .about("A version of a report as a file. Exports are kept in the audit trail.")
        .in_path(ID)
        .with(EXPORT)
        .replies(200, "The file.", Some(file()))
        .told_with(&[Told::FileName])
        .goes_on(),
    ]
}

async fn generate(asked: Asked) -> Result<Response, Problem> {
    let (scope, id) = (asked.scope()?, id(&asked));
    let seen = seen(&asked).await?;
    let begun = asked.api.generations.begin(&asked.api.platform, scope, id, seen).await;
    let report = guarded(&asked.headers, begun)?;
    let response = reply::written(StatusCode::ACCEPTED, &ReportRow::from(report))?;
    let mut response = reply::placed(response, &format!("../{id}"));
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
    Ok(response)
}

async fn export(asked: Asked) -> Result<Response, Problem> {
    let options = ExportOptions {
        format: asked.query.parsed("format", str::parse)?.unwrap_or(Format::Pdf),
        version: asked.query.get("version"),
        include_charts: asked.query.get("include_charts").unwrap_or(true),
        include_raw_data: asked.query.get("include_raw_data").unwrap_or(false),
    };
    // First, so that what is refused is neither drawn nor in the trail.
    let reading = Reading::begin(&asked)?;
    let exported = drawing::export(&asked.api, asked.scope()?, id(&asked), options).await?;
    let mut response = Response::new(reading.body(exported.served.bytes));
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, &*exported.media_type),
        // A report has OCEAN figures.
        (header::CACHE_CONTROL, "no-store"),
        // What it says is not to run where it is opened.
        (header::CONTENT_SECURITY_POLICY, "sandbox"),
    ] {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    }
    let disposition = format!("attachment; filename=\"{}\"", exported.file_name);
    if let Ok(disposition) = HeaderValue::from_str(&disposition) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    Ok(response)
}
