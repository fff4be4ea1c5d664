//! Takes the demo's data in, and computes what is shown of it.

use chrono::{Days, NaiveDate};
use ioc_analytics::access::scope::Scope;
use ioc_analytics::demo::data::DemoData;
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::error::{ErrorKind, Result};
use ioc_analytics::model::period::Period;
use ioc_analytics::model::report::{Report, ReportFilter, ReportStatus};
use ioc_analytics::page::PageRequest;
use ioc_analytics::reports::generator::NewReport;
use ioc_analytics::store::written::Written;

use crate::cli::Global;
use crate::progress::Bar;
use crate::session::Session;

/// Rows that are written in one transaction.
const CHUNK: usize = 1_000;

/// What was taken in.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Loaded {
    pub(super) members: Written,
    pub(super) assessments: Written,
    pub(super) activity: Written,
    pub(super) metrics: Written,
}

/// Takes in the data of a plan and computes the metrics of its weeks, up to the last
/// one that ends by `ends`. What is there already stays as it is.
pub(crate) async fn load(
    session: &Session,
    global: &Global,
    plan: &DemoPlan,
    ends: NaiveDate,
    data: DemoData,
) -> Result<(Scope, Loaded)> {
    let scope = enter(session, &data).await?;
    let DemoData { members, assessments, activity, .. } = data;
    let rows = members.len() + assessments.len() + activity.len();
    let bar = Bar::new(global, Some(rows as u64));
    let ingest = session.platform.ingest();
    let mut loaded = Loaded::default();
    bar.say("members");
    for chunk in members.chunks(CHUNK) {
        loaded.members.merge(ingest.record_members(&scope, chunk).await?.1);
        bar.advance(chunk.len());
    }
    bar.say("answers");
    for chunk in assessments.chunks(CHUNK) {
        loaded.assessments.merge(ingest.record_assessments(&scope, chunk.to_vec()).await?);
        bar.advance(chunk.len());
    }
    bar.say("activity");
    for chunk in activity.chunks(CHUNK) {
        loaded.activity.merge(ingest.record_activity(&scope, chunk.to_vec()).await?);
        bar.advance(chunk.len());
    }
    bar.say("metrics");
    let dashboard = session.platform.dashboard();
    for week in weeks(plan, ends, &scope)? {
        loaded.metrics.merge(dashboard.calculate_metrics(&scope, week, None).await?);
    }
    Ok((scope, loaded))
}

async fn enter(session: &Session, data: &DemoData) -> Result<Scope> {
    let organizations = session.platform.organizations();
    // Entered first and looked for after: a run that completes another one of the same seed
    // then takes the same ids for the same deeds.
    let organization = match organizations.create(data.organization.clone()).await {
        Err(error) if error.kind() == ErrorKind::Conflict => {
            organizations.find(&data.organization.name).await?.ok_or(error)?
        }
        entered => entered?,
    };
    session.enter(&organization)
}

/// The weeks of a plan up to the day `ends`, oldest first.
fn weeks(plan: &DemoPlan, ends: NaiveDate, scope: &Scope) -> Result<Vec<Period>> {
    let last = (0..u64::from(plan.weeks)).rev().map(|back| ends - Days::new(7 * back));
    last.map(|last| week_to(scope, last)).collect()
}

fn week_to(scope: &Scope, last: NaiveDate) -> Result<Period> {
    Period::between(&scope.organization().calendar, last - Days::new(6), last)
}

/// The generated report of the week that ends with the day `ends`, written if it is
/// not there.
pub(crate) async fn report(session: &Session, ends: NaiveDate, scope: &Scope) -> Result<Report> {
    let reports = session.platform.reports();
    let week = week_to(scope, ends)?;
    let filter = ReportFilter {
        status: Some(ReportStatus::Generated),
        period_start: Some(week.first),
        period_end: Some(week.last),
        ..ReportFilter::default()
    };
    let found = reports.list(scope, &filter, PageRequest::first(1)?).await?;
    if let Some(report) = found.items.into_iter().next() {
        return Ok(report);
    }
    let new = NewReport {
        title: "Weekly Report".to_owned(),
        period_start: week.first,
        period_end: week.last,
        template_id: None,
    };
    let report = reports.create(scope, new).await?;
    Ok(reports.generate(scope, report.id, None).await?.report)
}
