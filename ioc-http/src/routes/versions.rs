//! `/api/reports/{id}/generate` and `/export`: a report's versions, written and drawn.

use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use chrono::{DateTime, Utc};
use ioc_core::access::role::Action;
use ioc_core::document::format::Format;
use ioc_core::reports::export::{ExportOptions, Exported};
use ioc_core::reports::restatement::Restated;
use ioc_core::store::report_steps::{ExportFacts, ListedVersion};
use serde::Serialize;
use utoipa::ToSchema;

use crate::drawing;
use crate::file_reply;
use crate::live::Reading;
use crate::parameter::{Kind, Parameter};
use crate::precondition::{self, guarded};
use crate::problem::Problem;
use crate::reply::{self, Keep, Listed};
use crate::route::{Asked, Needs, Route, Told};
use crate::routes::described::{file, one, page};
use crate::routes::drawn::{FORMAT, LOCALE};
use crate::routes::reports::{ID, ReportRow, id, seen};

const EXPORT: &[Parameter] = &[
    FORMAT,
    Parameter::new("version", Kind::Count(1, 1_000_000), "Which version; the newest unless given."),
    LOCALE,
    Parameter::new("include_charts", Kind::Flag, "Whether it has its charts; true unless given."),
    Parameter::new(
        "include_raw_data",
        Kind::Flag,
        "Whether the released metrics of its period follow as a table; needs the role analyst.",
    ),
];

const VERSIONS: &[Parameter] = &[
    Parameter::new(
        "from",
        Kind::Count(1, 1_000_000),
        "The earlier version; the published one unless given, and without one that before `to`.",
    ),
    Parameter::new("to", Kind::Count(1, 1_000_000), "The later version; the newest unless given."),
];

/// A figure that two versions of a report tell differently.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Restatement)]
struct RestatedRow {
    /// The title of its section.
    section: String,
    /// The title of its table.
    table: String,
    /// What its row is about.
    row: String,
    /// The heading of its column.
    column: String,
    /// What the earlier version tells; `null` where it has no such figure.
    #[schema(required)]
    before: Option<String>,
    /// What the later version tells; `null` where it has no such figure.
    #[schema(required)]
    now: Option<String>,
}

impl From<Restated> for RestatedRow {
    fn from(it: Restated) -> Self {
        Self {
            section: it.section,
            table: it.table,
            row: it.row,
            column: it.column,
            before: it.before,
            now: it.now,
        }
    }
}

/// A version of a report.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReportVersion)]
struct VersionRow {
    /// Its number.
    version: u32,
    /// When it was written.
    generated_at: DateTime<Utc>,
    /// Its summary in plain sentences.
    executive_summary: String,
    /// When it was published; `null` for one that never was.
    #[schema(required)]
    published_at: Option<DateTime<Utc>>,
    /// What is kept of it, by format: an export serves these bytes.
    exports: Vec<KeptRow>,
}

/// A version as it was drawn when it was published.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = KeptExport)]
struct KeptRow {
    /// Its format.
    format: String,
    /// Its media type.
    media_type: String,
    /// How many bytes it has.
    size_bytes: u64,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    #[schema(min_length = 64, max_length = 64)]
    sha256: String,
}

impl From<ListedVersion> for VersionRow {
    fn from(listed: ListedVersion) -> Self {
        let kept = |facts: ExportFacts| KeptRow {
            format: facts.format.as_str().to_owned(),
            media_type: facts.media_type,
            size_bytes: facts.size_bytes,
            sha256: facts.sha256,
        };
        Self {
            version: listed.version,
            generated_at: listed.generated_at,
            executive_summary: listed.executive_summary,
            published_at: listed.published_at,
            exports: listed.exports.into_iter().map(kept).collect(),
        }
    }
}

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
        Route::new(Method::DELETE, "/api/reports/{id}/generate", "cancel_report", write, |it| {
            Box::pin(cancel(it))
        })
        .about("Ends the writing of a report's next version: the report is `failed`.")
        .in_path(ID)
        .replies(200, "The report as it is now.", Some(one::<ReportRow>()))
        .told_with(&[Told::Tag]),
        Route::new(Method::GET, "/api/reports/{id}/versions", "list_report_versions", read, |it| {
            Box::pin(list(it))
        })
        .about("The versions of a report, the newest first. Who may not write reports sees the published one.")
        .in_path(ID)
        .replies(200, "All of them.", Some(page::<VersionRow>()))
        .revalidated(),
        Route::new(Method::GET, "/api/reports/{id}/changes", "list_report_changes", write, |it| {
            Box::pin(changes(it))
        })
        .about("What a version of a report tells otherwise than an earlier one, in its order.")
        .in_path(ID)
        .with(VERSIONS)
        .replies(200, "All of it.", Some(page::<RestatedRow>()))
        .revalidated(),
        Route::new(Method::GET, "/api/reports/{id}/export", "export_report", read, |it| {
            Box::pin(export(it))
        })
        .about("A version of a report as a file. Exports are kept in the audit trail.")
        .in_path(ID)
        .with(EXPORT)
        .replies(200, "The file.", Some(file()))
        .told_with(&[Told::FileName])
        .revalidated()
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

async fn cancel(asked: Asked) -> Result<Response, Problem> {
    let (platform, scope) = (&asked.api.platform, asked.scope()?);
    let report = asked.api.generations.cancel(platform, scope, id(&asked)).await?;
    reply::written_tagged(StatusCode::OK, &ReportRow::from(report))
}

async fn list(asked: Asked) -> Result<Response, Problem> {
    let reports = asked.api.platform.reports();
    let versions = reports.list_versions(asked.scope()?, id(&asked)).await?;
    let data = versions.into_iter().map(VersionRow::from).collect();
    reply::read(&asked.headers, &Listed { data, next_cursor: None }, Keep::Revalidated)
}

async fn changes(asked: Asked) -> Result<Response, Problem> {
    let (reports, scope) = (asked.api.platform.reports(), asked.scope()?);
    let (from, to) = (asked.query.get("from"), asked.query.get("to"));
    let changed = reports.restatements(scope, id(&asked), from, to).await?;
    let data = changed.into_iter().map(RestatedRow::from).collect();
    reply::read(&asked.headers, &Listed { data, next_cursor: None }, Keep::Revalidated)
}

async fn export(asked: Asked) -> Result<Response, Problem> {
    let options = ExportOptions {
        format: asked.query.parsed("format", str::parse)?.unwrap_or(Format::Pdf),
        version: asked.query.get("version"),
        include_charts: asked.query.get("include_charts").unwrap_or(true),
        include_raw_data: asked.query.get("include_raw_data").unwrap_or(false),
        locale: asked.query.get("locale"),
    };
    // First, so that what is refused is neither drawn nor in the trail.
    let reading = Reading::begin(&asked)?;
    let exported = drawing::export(&asked.api, asked.scope()?, id(&asked), options).await?;
    let tag = reply::quoted(&exported.served.etag);
    let Exported { served, media_type, file_name } = exported;
    let described = file_reply::headers(&media_type, &file_name, &served.bytes);
    let mut response = if precondition::is_known(&asked.headers, &tag) {
        reply::not_modified()
    } else {
        Response::new(reading.body(served.bytes))
    };
    let headers = response.headers_mut();
    headers.extend(described);
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    Ok(response)
}
