//! Reports, their versions and templates.

use std::sync::Arc;

use async_trait::async_trait;
use futures_util::FutureExt;
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
use sqlx::Row;

use crate::rows::all;
use crate::statement::query;
use crate::store::PostgresStore;
use crate::tenant::Access;
use crate::{report_rows, report_versions, templates, trace};

#[async_trait]
impl ReportStore for PostgresStore {
    async fn insert_report(&self, scope: &Scope, report: &Report, trace: &Trace) -> Result<()> {
        let call = Arc::new((scope.clone(), report.clone(), trace.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move {
                let (scope, report, trace) = &*call;
                templates::check(connection, scope.organization_id(), report).await?;
                report_rows::insert(connection, scope.organization_id(), report).await?;
                trace::leave(connection, scope, trace, 1).await
            }
            .boxed()
        })
        .await
    }

    async fn get_report(&self, scope: &Scope, key: ReportId) -> Result<Report> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            report_rows::get(connection, organization, key).boxed()
        })
        .await
    }

    async fn list_reports(
        &self,
        scope: &Scope,
        filter: &ReportFilter,
        request: &PageRequest,
    ) -> Result<Page<Report>> {
        let organization = scope.organization_id();
        let (after, sort, limit) = (filter.after(request)?, filter.sort, request.limit);
        let filter = Arc::new(filter.clone());
        let items = self
            .transact(scope, Access::Read, move |connection| {
                let filter = filter.clone();
                async move {
                    let after = report_rows::place(connection, organization, sort, after).await?;
                    report_rows::list(connection, organization, &filter, after.as_ref(), limit + 1)
                        .await
                }
                .boxed()
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
        let call = Arc::new((scope.clone(), seen.clone(), changed.clone(), trace.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move {
                let (scope, seen, changed, trace) = &*call;
                templates::check(connection, scope.organization_id(), changed).await?;
                report_rows::put(connection, scope.organization_id(), seen, changed).await?;
                trace::leave(connection, scope, trace, 1).await
            }
            .boxed()
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
        let call = Arc::new((scope.clone(), expected.clone(), trace.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move {
                let (scope, expected, trace) = &*call;
                let organization = scope.organization_id();
                let deleted = report_rows::delete(connection, organization, key, expected).await?;
                trace::leave(connection, scope, trace, deleted).await
            }
            .boxed()
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
        let call = Arc::new((scope.clone(), expected.clone(), step.clone(), trace.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move {
                let (scope, expected, step, trace) = &*call;
                let organization = scope.organization_id();
                let stands = report_rows::get(connection, organization, key).await?;
                expected.check(&stands)?;
                step.check(&stands)?;
                report_versions::take_step(connection, organization, key, step).await?;
                trace::leave(connection, scope, trace, 1).await
            }
            .boxed()
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
        let call = Arc::new((scope.clone(), version.clone(), expected.clone(), trace.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move {
                let (scope, version, expected, trace) = &*call;
                let organization = scope.organization_id();
                let stands = report_rows::get(connection, organization, version.report_id).await?;
                expected.check(&stands)?;
                report_versions::put(connection, organization, version).await?;
                trace::leave(connection, scope, trace, 1).await
            }
            .boxed()
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
        self.transact(scope, Access::Read, move |connection| {
            async move {
                report_rows::get(connection, organization, key).await?;
                let row = query(include_str!("../queries/reports/get_document.sql"))
                    .bind(organization.uuid())
                    .bind(key.uuid())
                    .bind(version.map(u32::cast_signed))
                    .fetch_optional(connection)
                    .await?;
                let Some(row) = row else {
                    let message = format!("the report {key} has no such version");
                    return Err(Error::not_found("unknown_version", message)
                        .with_hint(
                            "`ioc report show` lists the newest; generate the report to make one",
                        )
                        .into());
                };
                Ok(row.try_get(0)?)
            }
            .boxed()
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
        self.transact(scope, Access::Read, move |connection| {
            async move {
                let rows = query(include_str!("../queries/reports/list_sections.sql"))
                    .bind(organization.uuid())
                    .bind(key.uuid())
                    .bind(version.map(u32::cast_signed))
                    .fetch_all(connection)
                    .await?;
                all(&rows, report_versions::section)
            }
            .boxed()
        })
        .await
    }

    async fn list_report_versions(
        &self,
        scope: &Scope,
        key: ReportId,
    ) -> Result<Vec<ListedVersion>> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            report_versions::list(connection, organization, key).boxed()
        })
        .await
    }

    async fn find_report_export(
        &self,
        scope: &Scope,
        key: ReportId,
        version: u32,
        format: Format,
    ) -> Result<Option<KeptExport>> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            report_versions::find_export(connection, organization, key, version, format).boxed()
        })
        .await
    }

    async fn put_template(
        &self,
        scope: &Scope,
        template: &Template,
        trace: &Trace,
    ) -> Result<TemplateId> {
        let call = Arc::new((scope.clone(), template.clone(), trace.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move {
                let (scope, template, trace) = &*call;
                let organization = scope.organization_id();
                let (key, put) = templates::put(connection, organization, template).await?;
                trace::leave(connection, scope, trace, put).await?;
                Ok(key)
            }
            .boxed()
        })
        .await
    }

    async fn get_template(&self, scope: &Scope, key: TemplateId) -> Result<Template> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            templates::get(connection, organization, key).boxed()
        })
        .await
    }

    async fn get_template_version(
        &self,
        scope: &Scope,
        key: TemplateId,
        version: u32,
    ) -> Result<SectionsConfig> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            templates::get_version(connection, organization, key, version).boxed()
        })
        .await
    }

    async fn list_templates(&self, scope: &Scope) -> Result<Vec<Template>> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            async move {
                let rows = query(include_str!("../queries/reports/list_templates.sql"))
                    .bind(organization.uuid())
                    .fetch_all(connection)
                    .await?;
                all(&rows, |row| templates::read(organization, row))
            }
            .boxed()
        })
        .await
    }

    async fn delete_template(&self, scope: &Scope, key: TemplateId, trace: &Trace) -> Result<()> {
        let call = Arc::new((scope.clone(), trace.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move {
                let (scope, trace) = &*call;
                let deleted = templates::delete(connection, scope.organization_id(), key).await?;
                trace::leave(connection, scope, trace, deleted).await
            }
            .boxed()
        })
        .await
    }
}
