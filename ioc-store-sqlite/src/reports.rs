//! Reports, their versions and templates.

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::error::{Error, ErrorKind, Result};
use ioc_core::ids::{OrganizationId, ReportId, TemplateId};
use ioc_core::model::message::Trace;
use ioc_core::model::report::{
    Report, ReportFilter, ReportSection, ReportStatus, ReportVersion, Template,
};
use ioc_core::page::{Cursor, Page, PageRequest};
use ioc_core::store::reports::ReportStore;
use rusqlite::{Connection, Row, params};

use crate::error::StoreResult;
use crate::rows::{all, find_id, first, get_id, id, instant, to_date, to_instant, to_json};
use crate::store::SqliteStore;
use crate::trace;

const TABLE: &str = "weekly_reports";

#[async_trait]
impl ReportStore for SqliteStore {
    async fn insert_report(&self, scope: &Scope, report: &Report, trace: &Trace) -> Result<()> {
        let (scope, report, trace) = (scope.clone(), report.clone(), trace.clone());
        self.write(move |connection, _| {
            if let Some(template) = report.template_id {
                get_template(connection, scope.organization_id(), template)?;
            }
            insert(connection, scope.organization_id(), &report)?;
            trace::leave(connection, &scope, &trace, 1)
        })
        .await
    }

    async fn get_report(&self, scope: &Scope, key: ReportId) -> Result<Report> {
        let organization = scope.organization_id();
        self.read(move |connection| get(connection, organization, key)).await
    }

    async fn list_reports(
        &self,
        scope: &Scope,
        filter: &ReportFilter,
        request: &PageRequest,
    ) -> Result<Page<Report>> {
        let (organization, filter) = (scope.organization_id(), filter.clone());
        let after: Option<(String, ReportId)> =
            request.after.as_ref().map(Cursor::key).transpose()?;
        let limit = request.limit;
        let items = self
            .read(move |connection| {
                list(connection, organization, &filter, after.as_ref(), limit + 1)
            })
            .await?;
        Page::of(items, limit, |report| (report.period_end.to_string(), report.id))
    }

    async fn set_report_status(
        &self,
        scope: &Scope,
        key: ReportId,
        from: ReportStatus,
        to: ReportStatus,
        trace: &Trace,
    ) -> Result<()> {
        let (scope, trace) = (scope.clone(), trace.clone());
        self.write(move |connection, _| {
            let sql = include_str!("../queries/reports/set_status.sql");
            let params = (id(scope.organization_id()), id(key), from.as_str(), to.as_str());
            if connection.prepare_cached(sql)?.execute(params)? == 0 {
                let stands = get(connection, scope.organization_id(), key)?.status;
                return Err(moved_on(stands, from).into());
            }
            trace::leave(connection, &scope, &trace, 1)
        })
        .await
    }

    async fn put_report_version(
        &self,
        scope: &Scope,
        version: &ReportVersion,
        trace: &Trace,
    ) -> Result<()> {
        let (scope, version, trace) = (scope.clone(), version.clone(), trace.clone());
        self.write(move |connection, _| {
            put_version(connection, scope.organization_id(), &version)?;
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
            get(connection, organization, key)?;
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
    ) -> Result<Vec<ReportSection>> {
        let organization = scope.organization_id();
        self.read(move |connection| {
            let sql = include_str!("../queries/reports/list_sections.sql");
            all(&mut *connection.prepare_cached(sql)?, (id(organization), id(key)), section)
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
        self.write(move |connection, _| {
            let sql = include_str!("../queries/reports/put_template.sql");
            let config = serde_json::json!(template.sections_config).to_string();
            let params = (
                id(scope.organization_id()),
                id(template.id),
                &template.name,
                config,
                instant(template.created_at),
            );
            let key = connection.prepare_cached(sql)?.query_row(params, |row| get_id(row, 0))?;
            trace::leave(connection, &scope, &trace, 1)?;
            Ok(key)
        })
        .await
    }

    async fn get_template(&self, scope: &Scope, key: TemplateId) -> Result<Template> {
        let organization = scope.organization_id();
        self.read(move |connection| get_template(connection, organization, key)).await
    }

    async fn list_templates(&self, scope: &Scope) -> Result<Vec<Template>> {
        let organization = scope.organization_id();
        self.read(move |connection| {
            let sql = include_str!("../queries/reports/list_templates.sql");
            all(&mut *connection.prepare_cached(sql)?, [id(organization)], |row| {
                template(organization, row)
            })
        })
        .await
    }
}

fn moved_on(stands: ReportStatus, expected: ReportStatus) -> Error {
    let message = format!("the report is {} by now, not {}", stands.as_str(), expected.as_str());
    Error::new(ErrorKind::Conflict, "report_moved_on", message)
        .with_hint("look at the report again, then repeat the step if it still makes sense")
}

fn insert(
    connection: &Connection,
    organization: OrganizationId,
    report: &Report,
) -> StoreResult<()> {
    connection.prepare_cached(include_str!("../queries/reports/insert.sql"))?.execute(params![
        id(organization),
        id(report.id),
        report.period_start.to_string(),
        report.period_end.to_string(),
        report.title,
        report.status.as_str(),
        report.executive_summary,
        report.template_id.map(id),
        report.version,
        instant(report.created_at),
        report.generated_at.map(instant),
    ])?;
    Ok(())
}

fn get(
    connection: &Connection,
    organization: OrganizationId,
    key: ReportId,
) -> StoreResult<Report> {
    let sql = include_str!("../queries/reports/get.sql");
    let params = (id(organization), id(key));
    let found =
        first(&mut *connection.prepare_cached(sql)?, params, |row| read(organization, row))?;
    Ok(found.ok_or_else(|| {
        Error::not_found("unknown_report", format!("there is no report {key}"))
            .with_hint("`ioc report list` shows those that there are")
    })?)
}

fn list(
    connection: &Connection,
    organization: OrganizationId,
    filter: &ReportFilter,
    after: Option<&(String, ReportId)>,
    limit: u32,
) -> StoreResult<Vec<Report>> {
    let sql = include_str!("../queries/reports/list.sql");
    let params = params![
        id(organization),
        filter.status.map(ReportStatus::as_str),
        filter.period_start.map(|date| date.to_string()),
        filter.period_end.map(|date| date.to_string()),
        after.map(|(end, _)| end),
        after.map(|(_, key)| id(*key)),
        limit,
    ];
    all(&mut *connection.prepare_cached(sql)?, params, |row| read(organization, row))
}

fn read(organization_id: OrganizationId, row: &Row<'_>) -> StoreResult<Report> {
    let (start, end, status): (String, String, String) = (row.get(2)?, row.get(3)?, row.get(4)?);
    let generated_at: Option<i64> = row.get(9)?;
    Ok(Report {
        id: get_id(row, 0)?,
        organization_id,
        title: row.get(1)?,
        period_start: to_date(&start, TABLE, "report_period_start")?,
        period_end: to_date(&end, TABLE, "report_period_end")?,
        status: ReportStatus::parse(&status)?,
        executive_summary: row.get(5)?,
        template_id: find_id(row, 6)?,
        version: row.get(7)?,
        created_at: to_instant(row.get(8)?, TABLE, "created_at")?,
        generated_at: generated_at
            .map(|micros| to_instant(micros, TABLE, "generated_at"))
            .transpose()?,
    })
}

fn put_version(
    connection: &Connection,
    organization: OrganizationId,
    version: &ReportVersion,
) -> StoreResult<()> {
    let key = (id(organization), id(version.report_id));
    let finished = connection
        .prepare_cached(include_str!("../queries/reports/finish_version.sql"))?
        .execute((
            key.0,
            key.1,
            version.version,
            &version.executive_summary,
            instant(version.generated_at),
        ))?;
    if finished == 0 {
        get(connection, organization, version.report_id)?;
        let message = format!("version {} is not the next one", version.version);
        return Err(Error::new(ErrorKind::Conflict, "version_taken", message)
            .with_hint("another process generated the report meanwhile; look at it again")
            .into());
    }
    connection.prepare_cached(include_str!("../queries/reports/insert_version.sql"))?.execute((
        key.0,
        key.1,
        version.version,
        &version.document,
        instant(version.generated_at),
    ))?;
    let mut insert =
        connection.prepare_cached(include_str!("../queries/reports/insert_section.sql"))?;
    for (position, section) in version.sections.iter().enumerate() {
        insert.execute(params![
            key.0,
            id(section.id),
            key.1,
            version.version,
            u32::try_from(position).unwrap_or(u32::MAX),
            section.section_type,
            section.title,
            section.content,
            section.charts_data.to_string(),
            section.tables_data.to_string(),
            section.insights.to_string(),
        ])?;
    }
    Ok(())
}

fn section(row: &Row<'_>) -> StoreResult<ReportSection> {
    let json = |column, name| -> StoreResult<serde_json::Value> {
        to_json(&row.get::<_, String>(column)?, "report_sections", name)
    };
    Ok(ReportSection {
        id: get_id(row, 0)?,
        section_type: row.get(1)?,
        title: row.get(2)?,
        content: row.get(3)?,
        charts_data: json(4, "charts_data")?,
        tables_data: json(5, "tables_data")?,
        insights: json(6, "insights")?,
    })
}

fn get_template(
    connection: &Connection,
    organization: OrganizationId,
    key: TemplateId,
) -> StoreResult<Template> {
    let sql = include_str!("../queries/reports/get_template.sql");
    let params = (id(organization), id(key));
    let found =
        first(&mut *connection.prepare_cached(sql)?, params, |row| template(organization, row))?;
    Ok(found.ok_or_else(|| {
        Error::not_found("unknown_template", format!("there is no report template {key}"))
    })?)
}

fn template(organization_id: OrganizationId, row: &Row<'_>) -> StoreResult<Template> {
    let config: String = row.get(2)?;
    Ok(Template {
        id: get_id(row, 0)?,
        organization_id,
        name: row.get(1)?,
        sections_config: to_json(&config, "report_templates", "sections_config")?,
        created_at: to_instant(row.get(3)?, "report_templates", "created_at")?,
    })
}
