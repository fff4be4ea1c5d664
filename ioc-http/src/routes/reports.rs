//! `/api/reports`: reports and their settings.

use axum::http::{Method, StatusCode};
use axum::response::Response;
use chrono::{DateTime, NaiveDate, Utc};
use ioc_core::access::role::Action;
use ioc_core::access::scope::Scope;
use ioc_core::error::Error;
use ioc_core::ids::{Id, ReportId};
use ioc_core::model::report::{Report, ReportFilter, ReportStatus};
use ioc_core::model::report_sort::ReportSort;
use ioc_core::reports::changes::ReportChange;
use ioc_core::reports::generator::NewReport;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::body;
use crate::drawing;
use crate::generations::Reached;
use crate::parameter::{Kind, Parameter};
use crate::precondition::{self, gone, guarded};
use crate::problem::Problem;
use crate::reply::{self, Keep, Listed};
use crate::route::{Asked, Needs, Route, Told};
use crate::routes::change::{Change, present};
use crate::routes::dashboard::{CURSOR, LIMIT, page};
use crate::routes::described::{one, page as paged};

pub(super) const ID: &[Parameter] = &[Parameter::new("id", Kind::Id, "The report's id.")];
const STATUSES: Kind =
    Kind::Choice(&["draft", "generating", "generated", "published", "archived", "failed"]);
const LIST: &[Parameter] = &[
    Parameter::new("status", STATUSES, "Only those that stand here."),
    Parameter::new(
        "period_start",
        Kind::Date,
        "Only those whose period begins on this day or later.",
    ),
    Parameter::new(
        "period_end",
        Kind::Date,
        "Only those whose period ends on this day or earlier.",
    ),
    Parameter::new("template_id", Kind::Id, "Only those of this template."),
    Parameter::new("q", Kind::Text(300), "Only those whose title has these letters."),
    Parameter::new(
        "sort",
        Kind::Choice(&["-period_end", "period_end", "-created_at", "created_at", "title"]),
        "In which order; `-period_end`, the newest period first, unless given.",
    ),
    LIMIT,
    CURSOR,
];

/// A report and where it stands.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Report)]
pub(super) struct ReportRow {
    /// Its id.
    id: Uuid,
    /// Whose report it is.
    organization_id: Uuid,
    /// Its title.
    title: String,
    /// The first day that it covers.
    report_period_start: NaiveDate,
    /// The last day that it covers, inclusive.
    report_period_end: NaiveDate,
    /// How far it has come.
    status: StatusName,
    /// The number of its newest version; 0 before the first.
    version: u32,
    /// Its summary in plain sentences, once it is generated.
    #[schema(required)]
    executive_summary: Option<String>,
    /// The template it follows; `null` for the shipped one.
    #[schema(required)]
    template_id: Option<Uuid>,
    /// When it was created.
    created_at: DateTime<Utc>,
    /// When its newest version was written.
    #[schema(required)]
    generated_at: Option<DateTime<Utc>>,
    /// The version of its template that it follows; `null` for the shipped one.
    #[schema(required)]
    template_version: Option<u32>,
    /// The version that its readers see; `null` before the first.
    #[schema(required)]
    published_version: Option<u32>,
    /// How far its next version is, while this server writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    progress: Option<Reached>,
}

/// How far a report has come.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReportStatus)]
#[serde(rename_all = "snake_case")]
enum StatusName {
    /// It has no content yet.
    Draft,
    /// Its next version is being written.
    Generating,
    /// It has a version.
    Generated,
    /// Its readers see it.
    Published,
    /// It is put away.
    Archived,
    /// Its next version was not written.
    Failed,
}

impl From<ReportStatus> for StatusName {
    fn from(status: ReportStatus) -> Self {
        match status {
            ReportStatus::Draft => Self::Draft,
            ReportStatus::Generating => Self::Generating,
            ReportStatus::Generated => Self::Generated,
            ReportStatus::Published => Self::Published,
            ReportStatus::Archived => Self::Archived,
            ReportStatus::Failed => Self::Failed,
        }
    }
}

impl From<Report> for ReportRow {
    fn from(report: Report) -> Self {
        Self {
            id: report.id.uuid(),
            organization_id: report.organization_id.uuid(),
            title: report.title,
            report_period_start: report.period_start,
            report_period_end: report.period_end,
            status: report.status.into(),
            version: report.version,
            executive_summary: report.executive_summary,
            template_id: report.template_id.map(Id::uuid),
            created_at: report.created_at,
            generated_at: report.generated_at,
            template_version: report.template_version,
            published_version: report.published.map(|published| published.version),
            progress: None,
        }
    }
}

impl From<(Report, Option<Reached>)> for ReportRow {
    fn from((report, progress): (Report, Option<Reached>)) -> Self {
        Self { progress, ..report.into() }
    }
}

/// A report to create.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewReport)]
#[serde(deny_unknown_fields)]
struct NewReportRow {
    /// Its title.
    #[schema(min_length = 1, max_length = 300)]
    title: String,
    /// The first day that it covers.
    report_period_start: NaiveDate,
    /// The last day that it covers, inclusive.
    report_period_end: NaiveDate,
    /// The template that it follows; the shipped one unless given.
    template_id: Option<Uuid>,
}

/// What changes about a report; what is absent stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct ChangedReport {
    /// Another title.
    #[schema(min_length = 1, max_length = 300)]
    title: Option<String>,
    /// Another first day.
    report_period_start: Option<NaiveDate>,
    /// Another last day, inclusive.
    report_period_end: Option<NaiveDate>,
    /// Another template; `null` for the shipped one.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<Uuid>)]
    template_id: Change<Uuid>,
    /// `archived` puts the report away.
    status: Option<Archived>,
}

/// The only status that a change may bring.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[schema(as = ChangedReportStatus)]
#[serde(rename_all = "snake_case")]
enum Archived {
    Archived,
}

pub(super) fn routes() -> Vec<Route> {
    let (read, write) =
        (Needs::Permission(Action::ReadReports), Needs::Permission(Action::WriteReports));
    let row = || Some(one::<ReportRow>());
    let (path, publish) = ("/api/reports/{id}", Needs::Permission(Action::PublishReports));
    vec![
        Route::new(Method::GET, "/api/reports", "list_reports", read, |it| Box::pin(list(it)))
            .about("Reports. Who may not write them sees what was published of them.")
            .with(LIST)
            .replies(200, "A page of reports.", Some(paged::<ReportRow>()))
            .revalidated(),
        Route::new(Method::POST, "/api/reports", "create_report", write, |it| Box::pin(create(it)))
            .about("Creates a report; it has no content yet.")
            .takes(one::<NewReportRow>())
            .replies(201, "The report.", row())
            .told_with(&[Told::Tag, Told::Location]),
        Route::new(Method::GET, path, "get_report", read, |it| Box::pin(get(it)))
            .about("One report.")
            .in_path(ID)
            .replies(200, "The report.", row())
            .revalidated(),
        Route::new(Method::PATCH, path, "update_report", write, |it| Box::pin(update(it)))
            .about("Changes a report. `If-Match` keeps a change from undoing another.")
            .in_path(ID)
            .takes(one::<ChangedReport>())
            .replies(200, "The report as it is now.", row())
            .told_with(&[Told::Tag])
            .guarded(),
        Route::new(Method::DELETE, path, "delete_report", write, |it| Box::pin(delete(it)))
            .about("Deletes a report that was never published.")
            .in_path(ID)
            .replies(204, "It is gone.", None)
            .guarded(),
        Route::new(Method::POST, "/api/reports/{id}/publish", "publish_report", publish, |it| {
            Box::pin(publish_it(it))
        })
        .about("Releases a generated report to its readers, and keeps it in every format.")
        .in_path(ID)
        .replies(200, "The report as it is now.", row())
        .told_with(&[Told::Tag])
        .guarded(),
    ]
}

pub(super) fn id(asked: &Asked) -> ReportId {
    ReportId::from_uuid(asked.path.get("id").unwrap_or_default())
}

async fn list(asked: Asked) -> Result<Response, Problem> {
    let filter = ReportFilter {
        status: asked.query.parsed("status", ReportStatus::parse)?,
        period_start: asked.query.get("period_start"),
        period_end: asked.query.get("period_end"),
        template_id: asked.query.get("template_id"),
        q: asked.query.text("q").map(str::to_owned),
        sort: asked.query.parsed("sort", ReportSort::parse)?.unwrap_or_default(),
        ..ReportFilter::default()
    };
    let page = page(&asked)?;
    let found = asked.api.platform.reports().list(asked.scope()?, &filter, page).await?;
    reply::read(&asked.headers, &Listed::of(found, ReportRow::from), Keep::Revalidated)
}

async fn create(asked: Asked) -> Result<Response, Problem> {
    let row: NewReportRow = body::object(&asked.body)?;
    let new = NewReport {
        title: row.title,
        period_start: row.report_period_start,
        period_end: row.report_period_end,
        template_id: row.template_id.map(Id::from_uuid),
    };
    let report = asked.api.platform.reports().create(asked.scope()?, new).await?;
    let place = format!("reports/{}", report.id);
    Ok(reply::placed(reply::written_tagged(StatusCode::CREATED, &ReportRow::from(report))?, &place))
}

async fn get(asked: Asked) -> Result<Response, Problem> {
    let report = shown(&asked, asked.scope()?).await?;
    reply::read(&asked.headers, &ReportRow::from(report), Keep::Guarded)
}

async fn update(asked: Asked) -> Result<Response, Problem> {
    let row: ChangedReport = body::object(&asked.body)?;
    let (scope, reports, id) = (asked.scope()?, asked.api.platform.reports(), id(&asked));
    let seen = seen(&asked).await?;
    let seen = seen.as_ref();
    let change = ReportChange {
        title: row.title,
        period_start: row.report_period_start,
        period_end: row.report_period_end,
        template_id: match row.template_id {
            Change::Stays => None,
            Change::Becomes(id) => Some(id.map(Id::from_uuid)),
        },
    };
    let done = match (row.status, change == ReportChange::default()) {
        (None, true) => reports.get(scope, id).await,
        (None, false) => reports.update(scope, id, change, seen).await,
        (Some(_), true) => reports.archive(scope, id, seen).await,
        // Half of it could be done, and half refused.
        (Some(_), false) => {
            let message = "a change brings another status or another content";
            Err(Error::invalid("two_changes", message).with_hint("send them one after the other"))
        }
    };
    let report = guarded(&asked.headers, done)?;
    reply::written_tagged(StatusCode::OK, &ReportRow::from(report))
}

async fn delete(asked: Asked) -> Result<Response, Problem> {
    let seen = seen(&asked).await.map_err(gone)?;
    let reports = asked.api.platform.reports();
    let done = reports.delete(asked.scope()?, id(&asked), seen.as_ref()).await;
    guarded(&asked.headers, done).map_err(|it| if seen.is_some() { gone(it) } else { it })?;
    Ok(reply::empty())
}

async fn publish_it(asked: Asked) -> Result<Response, Problem> {
    let seen = seen(&asked).await?;
    let done = drawing::publish(&asked.api, asked.scope()?, id(&asked), seen).await;
    let report = guarded(&asked.headers, done)?;
    reply::written_tagged(StatusCode::OK, &ReportRow::from(report))
}

/// A report, and how far it is if it is being written.
async fn shown(asked: &Asked, scope: &Scope) -> Result<(Report, Option<Reached>), Error> {
    let report = asked.api.platform.reports().get(scope, id(asked)).await?;
    let is_running = report.status == ReportStatus::Generating;
    let generations = &asked.api.generations;
    let reached = is_running.then(|| generations.progress(scope.organization_id(), report.id));
    Ok((report, reached.flatten()))
}

/// The report that the caller names in `If-Match`.
pub(super) async fn seen(asked: &Asked) -> Result<Option<Report>, Problem> {
    let seen =
        precondition::seen::<_, ReportRow>(&asked.headers, shown(asked, asked.scope()?)).await?;
    Ok(seen.map(|(report, _)| report))
}
