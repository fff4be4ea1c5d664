//! Reports, their versions and templates.

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::document::format::Format;
use ioc_core::error::{Error, Result};
use ioc_core::ids::{ReportId, TemplateId};
use ioc_core::model::message::Trace;
use ioc_core::model::report::{
    Report, ReportFilter, ReportSection, ReportVersion, SectionsConfig, Template,
};
use ioc_core::page::{Page, PageRequest};
use ioc_core::store::report_steps::{KeptExport, ListedVersion, ReportStep};
use ioc_core::store::reports::{Expected, ReportStore};

use crate::rows::{all, first, id};
use crate::store::SqliteStore;
use crate::{report_rows, report_versions, templates, trace};

#[async_trait]
impl ReportStore for SqliteStore {
    async fn insert_report(&self, scope: &Scope, report: &Report, trace: &Trace) -> Result<()> {
        let (scope, report, trace) = (scope.clone(), report.clone(), trace.clone());
        self.write(scope.fence(), move |connection, _| {
            templates::check(connection, scope.organization_id(), &report)?;
            report_rows::insert(connection, scope.organization_id(), &report)?;
            trace::leave(connection, &scope, &trace, 1)
        })
        .await
    }

    async fn get_report(&self, scope: &Scope, key: ReportId) -> Result<Report> {
        let organization = scope.organization_id();
        self.read(move |connection| report_rows::get(connection, organization, key)).await
    }

    async fn list_reports(
        &self,
        scope: &Scope,
        filter: &ReportFilter,
        request: &PageRequest,
    ) -> Result<Page<Report>> {
        let (organization, filter) = (scope.organization_id(), filter.clone());
        let (after, sort, limit) = (filter.after(request)?, filter.sort, request.limit);
        let items = self
            .read(move |connection| {
                let after = report_rows::place(connection, organization, sort, after)?;
                report_rows::list(connection, organization, &filter, after.as_ref(), limit + 1)
            })
            .await?;
        Page::of(items, limit, |report| sort.key(report))
    }

    async fn put_report(
        &self,
        scope: &Scope,
        seen: &Report,
        changed: &Report,
        trace: &Trace,
    ) -> Result<()> {
        let (scope, trace) = (scope.clone(), trace.clone());
        let (seen, changed) = (seen.clone(), changed.clone());
        self.write(scope.fence(), move |connection, _| {
            templates::check(connection, scope.organization_id(), &changed)?;
            report_rows::put(connection, scope.organization_id(), &seen, &changed)?;
            trace::leave(connection, &scope, &trace, 1)
        })
        .await
    }

    async fn delete_report(
        &self,
        scope: &Scope,
        key: ReportId,
        expected: &Expected,
        trace: &Trace,
    ) -> Result<()> {
        let (scope, expected, trace) = (scope.clone(), expected.clone(), trace.clone());
        self.write(scope.fence(), move |connection, _| {
            let organization = scope.organization_id();
            let deleted = report_rows::delete(connection, organization, key, &expected)?;
            trace::leave(connection, &scope, &trace, deleted)
        })
        .await
    }

    async fn take_report_step(
        &self,
        scope: &Scope,
        key: ReportId,
        expected: &Expected,
        step: &ReportStep,
        trace: &Trace,
    ) -> Result<()> {
        let (scope, trace) = (scope.clone(), trace.clone());
        let (expected, step) = (expected.clone(), step.clone());
        self.write(scope.fence(), move |connection, _| {
            let organization = scope.organization_id();
            let stands = report_rows::get(connection, organization, key)?;
            expected.check(&stands)?;
            step.check(&stands)?;
            report_versions::take_step(connection, organization, key, &step)?;
            trace::leave(connection, &scope, &trace, 1)
        })
        .await
    }

    async fn put_report_version(
        &self,
        scope: &Scope,
        version: &ReportVersion,
        expected: &Expected,
        trace: &Trace,
    ) -> Result<()> {
        let (scope, trace) = (scope.clone(), trace.clone());
        let (version, expected) = (version.clone(), expected.clone());
        self.write(scope.fence(), move |connection, _| {
            let organization = scope.organization_id();
            expected.check(&report_rows::get(connection, organization, version.report_id)?)?;
            report_versions::put(connection, organization, &version)?;
            trace::leave(connection, &scope, &trace, 1)
        })
        .await
    }

    async fn get_report_document(
        &self,
        scope: &Scope,
        key: ReportId,
        version: Option<u32>,
    ) -> Result<Vec<u8>> {
        let organization = scope.organization_id();
        self.read(move |connection| {
            report_rows::get(connection, organization, key)?;
            let sql = include_str!("../queries/reports/get_document.sql");
            let params = (id(organization), id(key), version);
            let found =
                first(&mut *connection.prepare_cached(sql)?, params, |row| Ok(row.get(0)?))?;
            Ok(found.ok_or_else(|| {
                Error::not_found("unknown_version", format!("the report {key} has no such version"))
                    .with_hint(
                        "`ioc report show` lists the newest; generate the report to make one",
                    )
            })?)
        })
        .await
    }

    async fn list_report_sections(
        &self,
        scope: &Scope,
        key: ReportId,
        version: Option<u32>,
    ) -> Result<Vec<ReportSection>> {
        let organization = scope.organization_id();
        self.read(move |connection| {
            let sql = include_str!("../queries/reports/list_sections.sql");
            all(
                &mut *connection.prepare_cached(sql)?,
                (id(organization), id(key), version),
                report_versions::section,
            )
        })
        .await
    }

    async fn list_report_versions(
        &self,
        scope: &Scope,
        key: ReportId,
    ) -> Result<Vec<ListedVersion>> {
        let organization = scope.organization_id();
        self.read(move |connection| report_versions::list(connection, organization, key)).await
    }

    async fn find_report_export(
        &self,
        scope: &Scope,
        key: ReportId,
        version: u32,
        format: Format,
    ) -> Result<Option<KeptExport>> {
        let organization = scope.organization_id();
        self.read(move |connection| {
            let sql = include_str!("../queries/reports/find_export.sql");
            let params = (id(organization), id(key), version, format.as_str());
            first(&mut *connection.prepare_cached(sql)?, params, report_versions::export)
        })
        .await
    }

    async fn put_template(
        &self,
        scope: &Scope,
        template: &Template,
        trace: &Trace,
    ) -> Result<TemplateId> {
        let (scope, template, trace) = (scope.clone(), template.clone(), trace.clone());
        self.write(scope.fence(), move |connection, _| {
            let (key, put) = templates::put(connection, scope.organization_id(), &template)?;
            trace::leave(connection, &scope, &trace, put)?;
            Ok(key)
        })
        .await
    }

    async fn get_template(&self, scope: &Scope, key: TemplateId) -> Result<Template> {
        let organization = scope.organization_id();
        self.read(move |connection| templates::get(connection, organization, key)).await
    }

    async fn get_template_version(
        &self,
        scope: &Scope,
        key: TemplateId,
        version: u32,
    ) -> Result<SectionsConfig> {
        let organization = scope.organization_id();
        self.read(move |connection| templates::get_version(connection, organization, key, version))
            .await
    }

    async fn list_templates(&self, scope: &Scope) -> Result<Vec<Template>> {
        let organization = scope.organization_id();
        self.read(move |connection| {
            let sql = include_str!("../queries/reports/list_templates.sql");
            all(&mut *connection.prepare_cached(sql)?, [id(organization)], |row| {
                templates::read(organization, row)
            })
        })
        .await
    }

    async fn delete_template(&self, scope: &Scope, key: TemplateId, trace: &Trace) -> Result<()> {
        let (scope, trace) = (scope.clone(), trace.clone());
        self.write(scope.fence(), move |connection, _| {
            let deleted = templates::delete(connection, scope.organization_id(), key)?;
            trace::leave(connection, &scope, &trace, deleted)
        })
        .await
    }
}
