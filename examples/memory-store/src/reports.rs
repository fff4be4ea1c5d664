//! Reports, their versions and templates.

use std::collections::BTreeMap;

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::error::{Error, ErrorKind, Result};
use ioc_core::ids::{ReportId, TemplateId};
use ioc_core::model::message::Trace;
use ioc_core::model::report::{
    Report, ReportFilter, ReportSection, ReportStatus, ReportVersion, Template,
};
use ioc_core::page::{Page, PageRequest, cursor_gone};
use ioc_core::store::reports::{
    Expected, ReportStore, report_changed_meanwhile, report_published, template_in_use,
};

use crate::page::page_behind;
use crate::rows::Rows;
use crate::store::MemoryStore;

#[async_trait]
impl ReportStore for MemoryStore {
    async fn insert_report(&self, scope: &Scope, report: &Report, trace: &Trace) -> Result<()> {
        self.write(scope, trace, |rows| {
            if let Some(template) = report.template_id {
                rows.template(template)?;
            }
            if rows.reports.contains_key(&report.id) {
                let message = format!("there is a report {} already", report.id);
                return Err(Error::new(ErrorKind::Conflict, "report_exists", message));
            }
            rows.reports.insert(report.id, report.clone());
            rows.note_published(report.id, report.status);
            Ok(((), 1))
        })
    }

    async fn get_report(&self, scope: &Scope, id: ReportId) -> Result<Report> {
        self.rows(scope.organization_id())?.report(id).cloned()
    }

    async fn list_reports(
        &self,
        scope: &Scope,
        filter: &ReportFilter,
        request: &PageRequest,
    ) -> Result<Page<Report>> {
        let rows = self.rows(scope.organization_id())?;
        let behind = |id: ReportId| {
            let report = rows.reports.get(&id).ok_or_else(cursor_gone)?;
            Ok::<_, Error>((filter.sort.place(report), id))
        };
        let after = filter.after(request)?.map(behind).transpose()?;
        let wanted = rows.reports.values().filter(|report| filter.passes(report));
        let in_order: BTreeMap<_, _> =
            wanted.map(|report| ((filter.sort.place(report), report.id), report)).collect();
        page_behind(in_order, after.as_ref(), request.limit, |_, report| filter.sort.key(report))
    }

    async fn put_report(
        &self,
        scope: &Scope,
        seen: &Report,
        changed: &Report,
        trace: &Trace,
    ) -> Result<()> {
        self.write(scope, trace, |rows| {
            if let Some(template) = changed.template_id {
                rows.template(template)?;
            }
            if rows.report(seen.id)? != seen {
                return Err(report_changed_meanwhile(seen.id));
            }
            rows.change_report(seen.id, |report| {
                report.title.clone_from(&changed.title);
                report.period_start = changed.period_start;
                report.period_end = changed.period_end;
                report.template_id = changed.template_id;
            })
        })
    }

    async fn delete_report(
        &self,
        scope: &Scope,
        id: ReportId,
        expected: &Expected,
        trace: &Trace,
    ) -> Result<()> {
        self.write(scope, trace, |rows| {
            if *expected != Expected::Any {
                expected.check(rows.report(id)?)?;
            }
            if rows.published_reports.contains(&id) {
                return Err(report_published(id));
            }
            rows.versions.retain(|(report_id, _), _| *report_id != id);
            Ok(((), u64::from(rows.reports.remove(&id).is_some())))
        })
    }

    async fn set_report_status(
        &self,
        scope: &Scope,
        id: ReportId,
        expected: &Expected,
        to: ReportStatus,
        trace: &Trace,
    ) -> Result<()> {
        self.write(scope, trace, |rows| {
            expected.check(rows.report(id)?)?;
            rows.note_published(id, to);
            rows.change_report(id, |report| report.status = to)
        })
    }

    async fn put_report_version(
        &self,
        scope: &Scope,
        version: &ReportVersion,
        trace: &Trace,
    ) -> Result<()> {
        self.write(scope, trace, |rows| {
            let ReportVersion { report_id, version: number, .. } = *version;
            if rows.report(report_id)?.version + 1 != number {
                let message = format!("version {number} is not the next one");
                return Err(Error::new(ErrorKind::Conflict, "version_taken", message)
                    .with_hint("another process generated the report meanwhile"));
            }
            rows.versions.insert((report_id, number), version.clone());
            rows.change_report(report_id, |report| {
                report.status = ReportStatus::Generated;
                report.version = number;
                report.executive_summary = Some(version.executive_summary.clone());
                report.generated_at = Some(version.generated_at);
            })
        })
    }

    async fn get_report_document(
        &self,
        scope: &Scope,
        id: ReportId,
        version: Option<u32>,
    ) -> Result<Vec<u8>> {
        let rows = self.rows(scope.organization_id())?;
        let number = version.unwrap_or(rows.report(id)?.version);
        let found = rows.versions.get(&(id, number)).ok_or_else(|| {
            let message = format!("the report {id} has no such version");
            Error::not_found("unknown_version", message).with_hint("generate the report first")
        })?;
        Ok(found.document.clone())
    }

    async fn list_report_sections(
        &self,
        scope: &Scope,
        id: ReportId,
    ) -> Result<Vec<ReportSection>> {
        let rows = self.rows(scope.organization_id())?;
        let newest = rows.versions.range((id, 0)..=(id, u32::MAX)).next_back();
        Ok(newest.map(|(_, version)| version.sections.clone()).unwrap_or_default())
    }

    async fn put_template(
        &self,
        scope: &Scope,
        template: &Template,
        trace: &Trace,
    ) -> Result<TemplateId> {
        self.write(scope, trace, |rows| {
            let stands = rows
                .templates
                .entry(template.name.clone())
                .and_modify(|known| known.sections_config = template.sections_config.clone())
                .or_insert_with(|| template.clone());
            Ok((stands.id, 1))
        })
    }

    async fn get_template(&self, scope: &Scope, id: TemplateId) -> Result<Template> {
        self.rows(scope.organization_id())?.template(id).cloned()
    }

    async fn list_templates(&self, scope: &Scope) -> Result<Vec<Template>> {
        Ok(self.rows(scope.organization_id())?.templates.values().cloned().collect())
    }

    async fn delete_template(&self, scope: &Scope, id: TemplateId, trace: &Trace) -> Result<()> {
        self.write(scope, trace, |rows| {
            if rows.reports.values().any(|report| report.template_id == Some(id)) {
                return Err(template_in_use(id));
            }
            let before = rows.templates.len();
            rows.templates.retain(|_, template| template.id != id);
            Ok(((), (before - rows.templates.len()) as u64))
        })
    }
}

impl Rows {
    fn report(&self, id: ReportId) -> Result<&Report> {
        self.reports.get(&id).ok_or_else(|| unknown_report(id))
    }

    /// Remembers a report that is published: it is never deleted.
    fn note_published(&mut self, id: ReportId, status: ReportStatus) {
        if status == ReportStatus::Published {
            self.published_reports.insert(id);
        }
    }

    fn change_report(
        &mut self,
        id: ReportId,
        change: impl FnOnce(&mut Report),
    ) -> Result<((), u64)> {
        change(self.reports.get_mut(&id).ok_or_else(|| unknown_report(id))?);
        Ok(((), 1))
    }

    fn template(&self, id: TemplateId) -> Result<&Template> {
        self.templates.values().find(|template| template.id == id).ok_or_else(|| {
            Error::not_found("unknown_template", format!("there is no report template {id}"))
        })
    }
}

fn unknown_report(id: ReportId) -> Error {
    Error::not_found("unknown_report", format!("there is no report {id}"))
}
