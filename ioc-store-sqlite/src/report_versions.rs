//! Rows of the versions of reports: their documents, sections and kept drawings.

use ioc_core::error::{Error, ErrorKind};
use ioc_core::ids::{OrganizationId, ReportId};
use ioc_core::model::report::{ReportSection, ReportVersion};
use ioc_core::store::report_steps::{ExportFacts, KeptExport, ListedVersion, ReportStep};
use rusqlite::{Connection, Row, params};

use crate::error::StoreResult;
use crate::rows::{all, get_id, id, instant, to_instant, to_json};

const TABLE: &str = "report_versions";

/// Takes a step that may be taken.
pub(crate) fn take_step(
    connection: &Connection,
    organization: OrganizationId,
    key: ReportId,
    step: &ReportStep,
) -> StoreResult<()> {
    let key = (id(organization), id(key));
    connection.prepare_cached(include_str!("../queries/reports/take_step.sql"))?.execute((
        key.0,
        key.1,
        step.status().as_str(),
        step.until().map(instant),
        step.published(),
    ))?;
    let ReportStep::Publish { version, at, exports } = step else { return Ok(()) };
    connection
        .prepare_cached(include_str!("../queries/reports/publish_version.sql"))?
        .execute((key.0, key.1, version, instant(*at)))?;
    connection
        .prepare_cached(include_str!("../queries/subscriptions/wake_for_report.sql"))?
        .execute((key.0, key.1, instant(*at)))?;
    let mut insert =
        connection.prepare_cached(include_str!("../queries/reports/insert_export.sql"))?;
    for KeptExport { facts, bytes } in exports {
        insert.execute(params![
            key.0,
            key.1,
            version,
            facts.format.as_str(),
            facts.media_type,
            facts.extension,
            facts.sha256,
            facts.size_bytes.cast_signed(),
            bytes,
        ])?;
    }
    Ok(())
}

/// Keeps the next version of a report.
pub(crate) fn put(
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
        &version.executive_summary,
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

/// A row of `report_sections`.
pub(crate) fn section(row: &Row<'_>) -> StoreResult<ReportSection> {
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

/// The versions of a report, the newest first.
pub(crate) fn list(
    connection: &Connection,
    organization: OrganizationId,
    key: ReportId,
) -> StoreResult<Vec<ListedVersion>> {
    let key = (id(organization), id(key));
    let sql = include_str!("../queries/reports/list_versions.sql");
    let mut versions = all(&mut *connection.prepare_cached(sql)?, key, |row| {
        let published_at: Option<i64> = row.get(3)?;
        let published_at = published_at.map(|at| to_instant(at, TABLE, "published_at"));
        Ok(ListedVersion {
            version: row.get(0)?,
            generated_at: to_instant(row.get(1)?, TABLE, "generated_at")?,
            executive_summary: row.get(2)?,
            published_at: published_at.transpose()?,
            exports: Vec::new(),
        })
    })?;
    let sql = include_str!("../queries/reports/list_exports.sql");
    let exports = all(&mut *connection.prepare_cached(sql)?, key, |row| {
        Ok((row.get::<_, u32>(5)?, facts(row)?))
    })?;
    for (version, facts) in exports {
        if let Some(listed) = versions.iter_mut().find(|listed| listed.version == version) {
            listed.exports.push(facts);
        }
    }
    Ok(versions)
}

/// A row of `report_exports` with its bytes.
pub(crate) fn export(row: &Row<'_>) -> StoreResult<KeptExport> {
    Ok(KeptExport { facts: facts(row)?, bytes: row.get(5)? })
}

fn facts(row: &Row<'_>) -> StoreResult<ExportFacts> {
    Ok(ExportFacts {
        format: row.get::<_, String>(0)?.parse()?,
        media_type: row.get(1)?,
        extension: row.get(2)?,
        sha256: row.get(3)?,
        size_bytes: row.get::<_, i64>(4)?.cast_unsigned(),
    })
}
