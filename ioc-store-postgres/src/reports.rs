//! Reports, their versions and templates.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::NaiveDate;
use futures_util::FutureExt;
use ioc_core::access::scope::Scope;
use ioc_core::error::{Error, ErrorKind, Result};
use ioc_core::ids::{Id, OrganizationId, ReportId, TemplateId};
use ioc_core::model::message::Trace;
use ioc_core::model::report::{
    Report, ReportFilter, ReportSection, ReportStatus, ReportVersion, Template,
};
use ioc_core::page::{Cursor, Page, PageRequest};
use ioc_core::store::reports::ReportStore;
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};
use uuid::Uuid;

use crate::error::{StoreError, StoreResult};
use crate::rows::{all, find_id, get_count, get_id, to_json};
use crate::statement::query;
use crate::store::PostgresStore;
use crate::tenant::Access;
use crate::trace;

#[async_trait]
impl ReportStore for PostgresStore {
    async fn insert_report(&self, scope: &Scope, report: &Report, trace: &Trace) -> Result<()> {
        let call = Arc::new((scope.clone(), report.clone(), trace.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move {
                let (scope, report, trace) = &*call;
                if let Some(template) = report.template_id {
                    get_template(connection, scope.organization_id(), template).await?;
                }
                insert(connection, scope.organization_id(), report).await?;
                trace::leave(connection, scope, trace, 1).await
            }
            .boxed()
        })
        .await
    }

    async fn get_report(&self, scope: &Scope, key: ReportId) -> Result<Report> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            get(connection, organization, key).boxed()
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
        let after: Option<(NaiveDate, ReportId)> =
            request.after.as_ref().map(Cursor::key).transpose()?;
        let (filter, limit) = (Arc::new(filter.clone()), request.limit);
        let items = self
            .transact(scope, Access::Read, move |connection| {
                let filter = filter.clone();
                async move { list(connection, organization, &filter, after, limit + 1).await }
                    .boxed()
            })
            .await?;
        Page::of(items, limit, |report| (report.period_end, report.id))
    }

    async fn set_report_status(
        &self,
        scope: &Scope,
        key: ReportId,
        from: ReportStatus,
        to: ReportStatus,
        trace: &Trace,
    ) -> Result<()> {
        let call = Arc::new((scope.clone(), trace.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move {
                let (scope, trace) = &*call;
                let organization = scope.organization_id();
                let done = query(include_str!("../queries/reports/set_status.sql"))
                    .bind(organization.uuid())
                    .bind(key.uuid())
                    .bind(from.as_str())
                    .bind(to.as_str())
                    .execute(&mut *connection)
                    .await?;
                if done.rows_affected() == 0 {
                    let stands = get(connection, organization, key).await?.status;
                    return Err(moved_on(stands, from).into());
                }
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
        trace: &Trace,
    ) -> Result<()> {
        let call = Arc::new((scope.clone(), version.clone(), trace.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move {
                let (scope, version, trace) = &*call;
                put_version(connection, scope.organization_id(), version).await?;
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
                get(connection, organization, key).await?;
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
    ) -> Result<Vec<ReportSection>> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            async move {
                let rows = query(include_str!("../queries/reports/list_sections.sql"))
                    .bind(organization.uuid())
                    .bind(key.uuid())
                    .fetch_all(connection)
                    .await?;
                all(&rows, section)
            }
            .boxed()
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
                let config = serde_json::json!(template.sections_config).to_string();
                let row = query(include_str!("../queries/reports/put_template.sql"))
                    .bind(scope.organization_id().uuid())
                    .bind(template.id.uuid())
                    .bind(&template.name)
                    .bind(config)
                    .bind(template.created_at)
                    .fetch_one(&mut *connection)
                    .await?;
                trace::leave(connection, scope, trace, 1).await?;
                get_id(&row, 0)
            }
            .boxed()
        })
        .await
    }

    async fn get_template(&self, scope: &Scope, key: TemplateId) -> Result<Template> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            get_template(connection, organization, key).boxed()
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
                all(&rows, |row| template(organization, row))
            }
            .boxed()
        })
        .await
    }
}

fn moved_on(stands: ReportStatus, expected: ReportStatus) -> Error {
    let message = format!("the report is {} by now, not {}", stands.as_str(), expected.as_str());
    Error::new(ErrorKind::Conflict, "report_moved_on", message)
        .with_hint("look at the report again, then repeat the step if it still makes sense")
}

async fn insert(
    connection: &mut PgConnection,
    organization: OrganizationId,
    report: &Report,
) -> StoreResult<()> {
    query(include_str!("../queries/reports/insert.sql"))
        .bind(organization.uuid())
        .bind(report.id.uuid())
        .bind(report.period_start)
        .bind(report.period_end)
        .bind(&report.title)
        .bind(report.status.as_str())
        .bind(&report.executive_summary)
        .bind(report.template_id.map(Id::uuid))
        .bind(report.version.cast_signed())
        .bind(report.created_at)
        .bind(report.generated_at)
        .execute(connection)
        .await?;
    Ok(())
}

async fn get(
    connection: &mut PgConnection,
    organization: OrganizationId,
    key: ReportId,
) -> StoreResult<Report> {
    let found = query(include_str!("../queries/reports/get.sql"))
        .bind(organization.uuid())
        .bind(key.uuid())
        .fetch_optional(connection)
        .await?;
    match found {
        Some(row) => read(organization, &row),
        None => Err(Error::not_found("unknown_report", format!("there is no report {key}"))
            .with_hint("`ioc report list` shows those that there are")
            .into()),
    }
}

async fn list(
    connection: &mut PgConnection,
    organization: OrganizationId,
    filter: &ReportFilter,
    after: Option<(NaiveDate, ReportId)>,
    limit: u32,
) -> StoreResult<Vec<Report>> {
    let rows = query(include_str!("../queries/reports/list.sql"))
        .persistent(false)
        .bind(organization.uuid())
        .bind(filter.status.map(ReportStatus::as_str))
        .bind(filter.period_start)
        .bind(filter.period_end)
        .bind(after.map(|(end, _)| end))
        .bind(after.map(|(_, key)| key.uuid()))
        .bind(i64::from(limit))
        .fetch_all(connection)
        .await?;
    all(&rows, |row| read(organization, row))
}

fn read(organization_id: OrganizationId, row: &PgRow) -> StoreResult<Report> {
    Ok(Report {
        id: get_id(row, 0)?,
        organization_id,
        title: row.try_get(1)?,
        period_start: row.try_get(2)?,
        period_end: row.try_get(3)?,
        status: ReportStatus::parse(row.try_get(4)?)?,
        executive_summary: row.try_get(5)?,
        template_id: find_id(row, 6)?,
        version: get_count(row, 7)?,
        created_at: row.try_get(8)?,
        generated_at: row.try_get(9)?,
    })
}

async fn put_version(
    connection: &mut PgConnection,
    organization: OrganizationId,
    version: &ReportVersion,
) -> StoreResult<()> {
    let number = version.version.cast_signed();
    let finished = query(include_str!("../queries/reports/finish_version.sql"))
        .bind(organization.uuid())
        .bind(version.report_id.uuid())
        .bind(number)
        .bind(&version.executive_summary)
        .bind(version.generated_at)
        .execute(&mut *connection)
        .await?;
    if finished.rows_affected() == 0 {
        get(connection, organization, version.report_id).await?;
        let message = format!("version {} is not the next one", version.version);
        return Err(Error::new(ErrorKind::Conflict, "version_taken", message)
            .with_hint("another process generated the report meanwhile; look at it again")
            .into());
    }
    query(include_str!("../queries/reports/insert_version.sql"))
        .bind(organization.uuid())
        .bind(version.report_id.uuid())
        .bind(number)
        .bind(&version.document)
        .bind(version.generated_at)
        .execute(&mut *connection)
        .await?;
    let sections = &version.sections;
    let text = |of: fn(&ReportSection) -> String| sections.iter().map(of).collect::<Vec<String>>();
    query(include_str!("../queries/reports/insert_sections.sql"))
        .bind(organization.uuid())
        .bind(version.report_id.uuid())
        .bind(number)
        .bind(sections.iter().map(|it| it.id.uuid()).collect::<Vec<Uuid>>())
        .bind(text(|it| it.section_type.clone()))
        .bind(text(|it| it.title.clone()))
        .bind(text(|it| it.content.clone()))
        .bind(text(|it| it.charts_data.to_string()))
        .bind(text(|it| it.tables_data.to_string()))
        .bind(text(|it| it.insights.to_string()))
        .execute(connection)
        .await?;
    Ok(())
}

fn section(row: &PgRow) -> StoreResult<ReportSection> {
    let json = |column, name| -> StoreResult<serde_json::Value> {
        to_json(row.try_get(column)?, "report_sections", name)
    };
    Ok(ReportSection {
        id: get_id(row, 0)?,
        section_type: row.try_get(1)?,
        title: row.try_get(2)?,
        content: row.try_get(3)?,
        charts_data: json(4, "charts_data")?,
        tables_data: json(5, "tables_data")?,
        insights: json(6, "insights")?,
    })
}

async fn get_template(
    connection: &mut PgConnection,
    organization: OrganizationId,
    key: TemplateId,
) -> StoreResult<Template> {
    let found = query(include_str!("../queries/reports/get_template.sql"))
        .bind(organization.uuid())
        .bind(key.uuid())
        .fetch_optional(connection)
        .await?;
    let unknown = || -> StoreError {
        Error::not_found("unknown_template", format!("there is no report template {key}")).into()
    };
    template(organization, &found.ok_or_else(unknown)?)
}

fn template(organization_id: OrganizationId, row: &PgRow) -> StoreResult<Template> {
    Ok(Template {
        id: get_id(row, 0)?,
        organization_id,
        name: row.try_get(1)?,
        sections_config: to_json(row.try_get(2)?, "report_templates", "sections_config")?,
        created_at: row.try_get(3)?,
    })
}
