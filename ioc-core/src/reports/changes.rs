//! Changes reports after they were created: their settings and their steps.

use chrono::NaiveDate;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::change::Change;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{ReportId, TemplateId};
use crate::model::period::Period;
use crate::model::report::{Published, Report, ReportStatus};
use crate::model::text::checked;
use crate::reports::generator::{ReportGenerator, TITLE_LIMIT};
use crate::store::again;
use crate::store::report_steps::ReportStep;
use crate::store::reports::{Expected, REPORT_CHANGED_MEANWHILE, report_changed_meanwhile};

/// What is to change of a report; what is absent stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportChange {
    /// Its title.
    pub title: Option<String>,
    /// The first day that it covers.
    pub period_start: Option<NaiveDate>,
    /// The last day that it covers, inclusive.
    pub period_end: Option<NaiveDate>,
    /// The template that it follows; `Some(None)` for the shipped one.
    pub template_id: Option<Option<TemplateId>>,
}

impl ReportGenerator {
    /// Changes a report, and returns what it is now: the title of one that is not
    /// published, the period and the template of one without content. With `seen` it
    /// is changed only if it is still what the caller saw.
    ///
    /// # Errors
    /// `Conflict` with code `report_settled` for one that is published or archived,
    /// `report_has_content` for another period or template of one that is written or
    /// being written, `report_changed_meanwhile` for one that is not what was seen;
    /// `InvalidInput` and `NotFound` as for [`Self::create`].
    pub async fn update(
        &self,
        scope: &Scope,
        id: ReportId,
        change: ReportChange,
        seen: Option<&Report>,
    ) -> Result<Report> {
        scope.permit(Action::WriteReports)?;
        match seen {
            Some(seen) if seen.id != id => Err(report_changed_meanwhile(id)),
            Some(seen) => self.update_seen(scope, seen, &change).await,
            None => {
                let newest = || self.update_newest(scope, id, &change);
                again(REPORT_CHANGED_MEANWHILE, newest).await
            }
        }
    }

    async fn update_newest(
        &self,
        scope: &Scope,
        id: ReportId,
        change: &ReportChange,
    ) -> Result<Report> {
        let seen = self.store.get_report(scope, id).await?.at(self.clock.now());
        self.update_seen(scope, &seen, change).await
    }

    async fn update_seen(
        &self,
        scope: &Scope,
        seen: &Report,
        change: &ReportChange,
    ) -> Result<Report> {
        let (mut changed, takes_template) = changed(scope, seen, change)?;
        if let (true, Some(id)) = (takes_template, changed.template_id) {
            let (id, version) = self.followed(scope, id).await?;
            (changed.template_id, changed.template_version) = (Some(id), Some(version));
        }
        let change = self.change(scope, self.clock.now(), "report.update").about(seen.id.uuid());
        self.store.put_report(scope, seen, &changed, &change).await?;
        Ok(changed)
    }

    /// Releases a report to its readers, and tells them that it is ready. Its newest
    /// version is drawn in every format that there is, and kept so. With `seen` it is
    /// released only if it is still what the caller saw.
    ///
    /// # Errors
    /// `Conflict` with code `illegal_report_step` unless it is generated, with code
    /// `report_moved_on` if another took a step at the same time, and with code
    /// `report_changed_meanwhile` if it is not what was seen; those of drawing it, after
    /// which it is what it was.
    pub async fn publish(
        &self,
        scope: &Scope,
        id: ReportId,
        seen: Option<&Report>,
    ) -> Result<Report> {
        scope.permit(Action::PublishReports)?;
        let from = self.standing(scope, id, seen).await?;
        from.report.status.step(ReportStatus::Published)?;
        let version = from.report.version;
        let exports = self.drawings(scope, id, version).await?;
        let at = self.clock.now();
        let step = ReportStep::Publish { version, at, exports };
        self.take(scope, from, &step, self.ready(scope, at, "report.publish")).await
    }

    /// Puts a report away: its readers see it no longer, its versions are kept.
    ///
    /// # Errors
    /// As [`Self::publish`], for one that is being written or archived already.
    pub async fn archive(
        &self,
        scope: &Scope,
        id: ReportId,
        seen: Option<&Report>,
    ) -> Result<Report> {
        scope.permit(Action::PublishReports)?;
        let from = self.standing(scope, id, seen).await?;
        let change = self.change(scope, self.clock.now(), "report.archive");
        self.take(scope, from, &ReportStep::Archive, change).await
    }

    /// What a step is taken from: what was seen; without it, whatever stands there and
    /// has not moved on when the step is taken.
    pub(super) async fn standing(
        &self,
        scope: &Scope,
        id: ReportId,
        seen: Option<&Report>,
    ) -> Result<Standing> {
        let now = self.clock.now();
        match seen {
            Some(seen) if seen.id != id => Err(report_changed_meanwhile(id)),
            Some(seen) => {
                let expected = Expected::Seen(Box::new(seen.clone()));
                Ok(Standing { report: seen.clone().at(now), expected })
            }
            None => {
                let report = self.store.get_report(scope, id).await?;
                let expected = match report.status {
                    ReportStatus::Generating => Expected::Generating(report.generating_until),
                    status => Expected::Status(status),
                };
                Ok(Standing { report: report.at(now), expected })
            }
        }
    }

    /// Takes a step, if it is one from where the report stands.
    pub(super) async fn take(
        &self,
        scope: &Scope,
        from: Standing,
        step: &ReportStep,
        change: Change,
    ) -> Result<Report> {
        let Standing { report, expected } = from;
        let status = report.status.step(step.status())?;
        let change = change.about(report.id.uuid());
        self.store.take_report_step(scope, report.id, &expected, step, &change).await?;
        let published = match (step.published(), report.generated_at) {
            (Some(version), Some(generated_at)) => Some(Published {
                version,
                executive_summary: report.executive_summary.clone().unwrap_or_default(),
                generated_at,
            }),
            _ => report.published,
        };
        Ok(Report { status, generating_until: step.until(), published, ..report })
    }

    /// Deletes a report with all its versions. One that is not there is fine; with
    /// `seen` it is deleted only if it is still what the caller saw.
    ///
    /// # Errors
    /// `Conflict` with code `report_published` for one that was published once, with
    /// code `report_changed_meanwhile` for one that is not what was seen; `NotFound` for
    /// one that was seen and is gone.
    pub async fn delete(&self, scope: &Scope, id: ReportId, seen: Option<&Report>) -> Result<()> {
        scope.permit(Action::WriteReports)?;
        let expected = match seen {
            Some(seen) => Expected::Seen(Box::new(seen.clone())),
            None => Expected::Any,
        };
        let change = self.change(scope, self.clock.now(), "report.delete").about(id.uuid());
        self.store.delete_report(scope, id, &expected, &change).await
    }
}

/// Where a report stands before a step, and what it then has to be.
#[derive(Debug)]
pub(super) struct Standing {
    pub(super) report: Report,
    pub(super) expected: Expected,
}

/// What a report becomes by a change that may be made; and whether it follows the newest
/// version of its template from then on, as one without content does that names it.
pub(super) fn changed(
    scope: &Scope,
    seen: &Report,
    change: &ReportChange,
) -> Result<(Report, bool)> {
    let mut changed = seen.clone();
    if let Some(title) = &change.title {
        changed.title = checked("bad_title", "a title", title, TITLE_LIMIT)?;
    }
    changed.period_start = change.period_start.unwrap_or(seen.period_start);
    changed.period_end = change.period_end.unwrap_or(seen.period_end);
    changed.template_id = change.template_id.unwrap_or(seen.template_id);
    changed.generating_until = seen.until();
    refuse_settled(seen, &changed)?;
    let calendar = &scope.organization().calendar;
    Period::within_a_year(calendar, changed.period_start, changed.period_end)?;
    if changed.template_id.is_none() {
        changed.template_version = None;
    }
    let takes_template = change.template_id.is_some()
        && matches!(seen.status, ReportStatus::Draft | ReportStatus::Failed);
    Ok((changed, takes_template))
}

/// Refuses a change that what was written or published would contradict.
pub(super) fn refuse_settled(seen: &Report, changed: &Report) -> Result<()> {
    use ReportStatus::{Archived, Draft, Failed, Published};
    let status = seen.status.as_str();
    let refused = |code, keeps: &str, hint: &str| {
        let message = format!("a report that is {status} keeps {keeps}");
        Err(Error::new(ErrorKind::Conflict, code, message).with_hint(hint))
    };
    if matches!(seen.status, Published | Archived) {
        return refused("report_settled", "all that it is", "create another report");
    }
    let about = |report: &Report| (report.period_start, report.period_end, report.template_id);
    if about(seen) != about(changed) && !matches!(seen.status, Draft | Failed) {
        let hint = "change its title alone, or create another report";
        return refused("report_has_content", "its period and its template", hint);
    }
    Ok(())
}
