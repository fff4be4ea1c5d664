//! Reports, their versions and templates.

use std::collections::BTreeMap;

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::document::format::Format;
use ioc_core::error::{Error, ErrorKind, Result};
use ioc_core::ids::{ReportId, TemplateId};
use ioc_core::model::message::Trace;
use ioc_core::model::report::{
    Published, Report, ReportFilter, ReportSection, ReportStatus, ReportVersion, SectionsConfig,
    Template,
};
use ioc_core::page::{Page, PageRequest, cursor_gone};
use ioc_core::store::report_steps::{KeptExport, ListedVersion, ReportStep};
use ioc_core::store::reports::{
    Expected, ReportStore, report_changed_meanwhile, report_exists, report_published,
    template_in_use, unknown_template_version,
};

use crate::page::page_behind;
use crate::rows::Rows;
use crate::store::MemoryStore;

#[async_trait]
impl ReportStore for MemoryStore {
    async fn insert_report(&self, scope: &Scope, report: &Report, trace: &Trace) -> Result<()> {
        self.write(scope, trace, |rows| {
            rows.check_template(report)?;
            let of =
                |it: &Report| (it.title.clone(), it.period_start, it.period_end, it.template_id);
            let mut others = rows.reports.values();
            let same = others.find(|it| {
                it.id == report.id || (of(it) == of(report) && it.status != ReportStatus::Archived)
            });
            if let Some(same) = same {
                return Err(report_exists(same.id));
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
            rows.check_template(changed)?;
            if !seen.is_what_was_seen_of(rows.report(seen.id)?) {
                return Err(report_changed_meanwhile(seen.id));
            }
            rows.change_report(seen.id, |report| {
                report.title.clone_from(&changed.title);
                report.period_start = changed.period_start;
                report.period_end = changed.period_end;
                report.template_id = changed.template_id;
                report.template_version = changed.template_version;
                report.status = seen.status;
                report.generating_until = seen.until();
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

    async fn take_report_step(
        &self,
        scope: &Scope,
        id: ReportId,
        expected: &Expected,
        step: &ReportStep,
        trace: &Trace,
    ) -> Result<()> {
        self.write(scope, trace, |rows| {
            let stands = rows.report(id)?;
            expected.check(stands)?;
            step.check(stands)?;
            let mut published = stands.published.clone();
            if let ReportStep::Publish { version, at, exports } = step {
                rows.published_versions.insert((id, *version), (*at, exports.clone()));
                rows.wake_for_report(id, *at);
                published = rows.versions.get(&(id, *version)).map(|it| Published {
                    version: it.version,
                    executive_summary: it.executive_summary.clone(),
                    generated_at: it.generated_at,
                });
            }
            rows.note_published(id, step.status());
            rows.change_report(id, |report| {
                report.status = step.status();
                report.generating_until = step.until();
                report.published = published;
            })
        })
    }

    async fn put_report_version(
        &self,
        scope: &Scope,
        version: &ReportVersion,
        expected: &Expected,
        trace: &Trace,
    ) -> Result<()> {
        self.write(scope, trace, |rows| {
            let ReportVersion { report_id, version: number, .. } = *version;
            let stands = rows.report(report_id)?;
            expected.check(stands)?;
            if stands.version + 1 != number {
                let message = format!("version {number} is not the next one");
                return Err(Error::new(ErrorKind::Conflict, "version_taken", message)
                    .with_hint("another process generated the report meanwhile"));
            }
            rows.versions.insert((report_id, number), version.clone());
            rows.change_report(report_id, |report| {
                report.status = ReportStatus::Generated;
                report.generating_until = None;
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
        version: Option<u32>,
    ) -> Result<Vec<ReportSection>> {
        let rows = self.rows(scope.organization_id())?;
        let (first, last) = version.map_or((0, u32::MAX), |version| (version, version));
        let newest = rows.versions.range((id, first)..=(id, last)).next_back();
        Ok(newest.map(|(_, version)| version.sections.clone()).unwrap_or_default())
    }

    async fn list_report_versions(
        &self,
        scope: &Scope,
        id: ReportId,
    ) -> Result<Vec<ListedVersion>> {
        let rows = self.rows(scope.organization_id())?;
        let versions = rows.versions.range((id, 0)..=(id, u32::MAX)).rev();
        let listed = versions.map(|(key, version)| {
            let published = rows.published_versions.get(key);
            let mut exports: Vec<_> = published
                .map(|(_, exports)| exports.iter().map(|export| export.facts.clone()).collect())
                .unwrap_or_default();
            exports.sort_by_key(|facts| facts.format.as_str());
            ListedVersion {
                version: version.version,
                generated_at: version.generated_at,
                executive_summary: version.executive_summary.clone(),
                published_at: published.map(|(at, _)| *at),
                exports,
            }
        });
        Ok(listed.collect())
    }

    async fn find_report_export(
        &self,
        scope: &Scope,
        id: ReportId,
        version: u32,
        format: Format,
    ) -> Result<Option<KeptExport>> {
        let rows = self.rows(scope.organization_id())?;
        let Some((_, exports)) = rows.published_versions.get(&(id, version)) else {
            return Ok(None);
        };
        Ok(exports.iter().find(|export| export.facts.format == format).cloned())
    }

    async fn put_template(
        &self,
        scope: &Scope,
        template: &Template,
        trace: &Trace,
    ) -> Result<TemplateId> {
        self.write(scope, trace, |rows| {
            let (stands, put) = match rows.templates.get(&template.name) {
                None => (Template { version: 1, ..template.clone() }, 1),
                // What an organization has of its own is not overwritten by what all have.
                Some(known) if template.is_copy && !known.is_copy => return Ok((known.id, 0)),
                Some(known) => {
                    let changes = known.sections_config != template.sections_config;
                    let put = u64::from(changes || known.is_copy != template.is_copy);
                    let version = known.version + u32::from(changes);
                    let (id, created_at) = (known.id, known.created_at);
                    (Template { id, created_at, version, ..template.clone() }, put)
                }
            };
            let (id, config) = (stands.id, stands.sections_config.clone());
            rows.template_versions.insert((id, stands.version), config);
            rows.templates.insert(template.name.clone(), stands);
            Ok((id, put))
        })
    }

    async fn get_template(&self, scope: &Scope, id: TemplateId) -> Result<Template> {
        self.rows(scope.organization_id())?.template(id).cloned()
    }

    async fn get_template_version(
        &self,
        scope: &Scope,
        id: TemplateId,
        version: u32,
    ) -> Result<SectionsConfig> {
        let rows = self.rows(scope.organization_id())?;
        let found = rows.template_versions.get(&(id, version));
        found.cloned().ok_or_else(|| unknown_template_version(id, version))
    }

    async fn list_templates(&self, scope: &Scope) -> Result<Vec<Template>> {
        Ok(self.rows(scope.organization_id())?.templates.values().cloned().collect())
    }

    async fn delete_template(&self, scope: &Scope, id: TemplateId, trace: &Trace) -> Result<()> {
        self.write(scope, trace, |rows| {
            let reports = rows.reports.values().map(|it| it.template_id);
            let subscriptions = rows.subscriptions.values().map(|it| it.template_id);
            if reports.chain(subscriptions).any(|named| named == Some(id)) {
                return Err(template_in_use(id));
            }
            let before = rows.templates.len();
            rows.templates.retain(|_, template| template.id != id);
            rows.template_versions.retain(|(template_id, _), _| *template_id != id);
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

    /// Fails unless the template of a report is there.
    fn check_template(&self, report: &Report) -> Result<()> {
        let Some(id) = report.template_id else { return Ok(()) };
        match report.template_version {
            Some(version) if !self.template_versions.contains_key(&(id, version)) => {
                Err(unknown_template_version(id, version))
            }
            _ => self.template(id).map(drop),
        }
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
