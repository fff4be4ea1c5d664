//! Rows of the versions of reports: their documents, sections and kept drawings.

use ioc_core::document::format::Format;
use ioc_core::error::{Error, ErrorKind};
use ioc_core::ids::{OrganizationId, ReportId};
use ioc_core::model::report::{ReportSection, ReportVersion};
use ioc_core::store::report_steps::{ExportFacts, KeptExport, ListedVersion, ReportStep};
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};
use uuid::Uuid;

use crate::error::StoreResult;
use crate::rows::{all, get_count, get_id, to_json};
use crate::statement::query;

/// Takes a step that may be taken.
pub(crate) async fn take_step(
    connection: &mut PgConnection,
    organization: OrganizationId,
    key: ReportId,
    step: &ReportStep,
) -> StoreResult<()> {
    query(include_str!("../queries/reports/take_step.sql"))
        .bind(organization.uuid())
        .bind(key.uuid())
        .bind(step.status().as_str())
        .bind(step.until())
        .bind(step.published().map(u32::cast_signed))
        .execute(&mut *connection)
        .await?;
    let ReportStep::Publish { version, at, exports } = step else { return Ok(()) };
    query(include_str!("../queries/reports/publish_version.sql"))
        .bind(organization.uuid())
        .bind(key.uuid())
        .bind(version.cast_signed())
        .bind(*at)
        .execute(&mut *connection)
        .await?;
    query(include_str!("../queries/subscriptions/wake_for_report.sql"))
        .bind(organization.uuid())
        .bind(key.uuid())
        .bind(*at)
        .execute(&mut *connection)
        .await?;
    for KeptExport { facts, bytes } in exports {
        query(include_str!("../queries/reports/insert_export.sql"))
            .bind(organization.uuid())
            .bind(key.uuid())
            .bind(version.cast_signed())
            .bind(facts.format.as_str())
            .bind(&facts.media_type)
            .bind(&facts.extension)
            .bind(&facts.sha256)
            .bind(facts.size_bytes.cast_signed())
            .bind(bytes)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// Keeps the next version of a report.
pub(crate) async fn put(
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
        .bind(&version.executive_summary)
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

/// A row of `report_sections`.
pub(crate) fn section(row: &PgRow) -> StoreResult<ReportSection> {
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

/// The versions of a report, the newest first.
pub(crate) async fn list(
    connection: &mut PgConnection,
    organization: OrganizationId,
    key: ReportId,
) -> StoreResult<Vec<ListedVersion>> {
    let rows = query(include_str!("../queries/reports/list_versions.sql"))
        .bind(organization.uuid())
        .bind(key.uuid())
        .fetch_all(&mut *connection)
        .await?;
    let mut versions = all(&rows, |row| {
        Ok(ListedVersion {
            version: get_count(row, 0)?,
            generated_at: row.try_get(1)?,
            executive_summary: row.try_get(2)?,
            published_at: row.try_get(3)?,
            exports: Vec::new(),
        })
    })?;
    let rows = query(include_str!("../queries/reports/list_exports.sql"))
        .bind(organization.uuid())
        .bind(key.uuid())
        .fetch_all(connection)
        .await?;
    for (version, facts) in all(&rows, |row| Ok((get_count(row, 5)?, facts(row)?)))? {
        if let Some(listed) = versions.iter_mut().find(|listed| listed.version == version) {
            listed.exports.push(facts);
        }
    }
    Ok(versions)
}

/// What a version was drawn as, if it is kept.
pub(crate) async fn find_export(
    connection: &mut PgConnection,
    organization: OrganizationId,
    key: ReportId,
    version: u32,
    format: Format,
) -> StoreResult<Option<KeptExport>> {
    let row = query(include_str!("../queries/reports/find_export.sql"))
        .bind(organization.uuid())
        .bind(key.uuid())
        .bind(version.cast_signed())
        .bind(format.as_str())
        .fetch_optional(connection)
        .await?;
    let export = |row: PgRow| Ok(KeptExport { facts: facts(&row)?, bytes: row.try_get(5)? });
    row.map(export).transpose()
}

fn facts(row: &PgRow) -> StoreResult<ExportFacts> {
    Ok(ExportFacts {
        format: row.try_get::<&str, _>(0)?.parse()?,
        media_type: row.try_get(1)?,
        extension: row.try_get(2)?,
        sha256: row.try_get(3)?,
        size_bytes: row.try_get::<i64, _>(4)?.cast_unsigned(),
    })
}
