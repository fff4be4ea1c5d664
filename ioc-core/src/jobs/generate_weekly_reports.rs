//! Writes the report of the week that has ended, for review.

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::error::Result;
use crate::ids::ReportId;
use crate::model::job::{JobDefinition, JobKind};
use crate::model::job_run::JobSummary;
use crate::model::period::Period;
use crate::model::report::ReportStatus;
use crate::reports::generator::{NewReport, ReportGenerator};
use crate::runner::job::Job;
use crate::runner::work::Work;

/// What a report is called that nobody named.
const TITLE: &str = "Weekly Report";

/// On Monday at 8 o'clock of each organization, one report for its last whole week, which
/// waits for review. One of the same name that somebody has written already stays as it is.
#[derive(Debug)]
pub struct GenerateWeeklyReports(ReportGenerator);

impl GenerateWeeklyReports {
    /// The job over the service that writes reports.
    pub fn new(reports: ReportGenerator) -> Self {
        Self(reports)
    }

    /// The report of a week: a new one, or the one that there is.
    async fn report_of(&self, scope: &Scope, week: &Period) -> Result<ReportId> {
        let new = NewReport {
            title: TITLE.to_owned(),
            period_start: week.first,
            period_end: week.last,
            template_id: None,
        };
        match self.0.create(scope, new).await {
            Ok(report) => Ok(report.id),
            Err(error) if error.code() == "report_exists" => {
                let named = error.context().iter().find(|(key, _)| *key == "id");
                match named.and_then(|(_, id)| id.parse().ok()) {
                    Some(id) => Ok(id),
                    None => Err(error),
                }
            }
            Err(error) => Err(error),
        }
    }
}

#[async_trait]
impl Job for GenerateWeeklyReports {
    fn definition(&self) -> JobDefinition {
        JobDefinition::shipped("generate_weekly_reports", JobKind::Organization, "0 8 * * MON")
    }

    async fn run(&self, work: &Work) -> Result<JobSummary> {
        let scope = work.scope()?;
        let calendar = &scope.organization().calendar;
        let week = Period::last_whole_week(calendar, work.due_at())?;
        let id = self.report_of(scope, &week).await?;
        let stands = self.0.get(scope, id).await?;
        // One that a lost attempt has begun is `generating` for a while, and is written again.
        let is_written = !matches!(
            stands.status,
            ReportStatus::Draft | ReportStatus::Generating | ReportStatus::Failed
        );
        if is_written {
            return Ok(JobSummary::default().with("there_already", 1));
        }
        self.0.generate(scope, id, None).await?;
        Ok(JobSummary::default().with("reports_generated", 1))
    }
}
