//! Rows of report templates.

use ioc_core::error::Error;
use ioc_core::ids::{OrganizationId, TemplateId};
use ioc_core::model::report::{Report, SectionsConfig, Template};
use ioc_core::store::reports::{template_in_use, unknown_template_version};
use rusqlite::{Connection, Row, params};

use crate::error::StoreResult;
use crate::rows::{first, get_id, id, instant, to_instant, to_json};

/// Adds a template, or the next version of the one of its name; returns its id, and how
/// many were written.
pub(crate) fn put(
    connection: &Connection,
    organization: OrganizationId,
    template: &Template,
) -> StoreResult<(TemplateId, u64)> {
    let sql = include_str!("../queries/reports/find_template_by_name.sql");
    let params = (id(organization), &template.name);
    let stands =
        first(&mut *connection.prepare_cached(sql)?, params, |row| read(organization, row))?;
    let config = serde_json::json!(template.sections_config).to_string();
    let (key, version) = match stands {
        None => {
            let sql = include_str!("../queries/reports/insert_template.sql");
            let at = instant(template.created_at);
            let params = params![
                id(organization),
                id(template.id),
                template.name,
                config,
                at,
                template.is_copy
            ];
            connection.prepare_cached(sql)?.execute(params)?;
            (template.id, 1)
        }
        Some(stands) => {
            let changes = stands.sections_config != template.sections_config;
            let is_same = !changes && stands.is_copy == template.is_copy;
            // What an organization has of its own is not overwritten by what all have.
            if is_same || (template.is_copy && !stands.is_copy) {
                return Ok((stands.id, 0));
            }
            let version = stands.version + u32::from(changes);
            let sql = include_str!("../queries/reports/update_template.sql");
            let params = (id(organization), id(stands.id), &config, version, template.is_copy);
            connection.prepare_cached(sql)?.execute(params)?;
            if !changes {
                return Ok((stands.id, 1));
            }
            (stands.id, version)
        }
    };
    connection
        .prepare_cached(include_str!("../queries/reports/insert_template_version.sql"))?
        .execute((id(organization), id(key), version, config, instant(template.created_at)))?;
    Ok((key, 1))
}

/// Fails unless the template of a report is there.
pub(crate) fn check(
    connection: &Connection,
    organization: OrganizationId,
    report: &Report,
) -> StoreResult<()> {
    match (report.template_id, report.template_version) {
        (None, _) => Ok(()),
        (Some(key), None) => get(connection, organization, key).map(drop),
        (Some(key), Some(version)) => get_version(connection, organization, key, version).map(drop),
    }
}

/// The sections of a version of a template.
pub(crate) fn get_version(
    connection: &Connection,
    organization: OrganizationId,
    key: TemplateId,
    version: u32,
) -> StoreResult<SectionsConfig> {
    let sql = include_str!("../queries/reports/get_template_version.sql");
    let params = (id(organization), id(key), version);
    let found = first(&mut *connection.prepare_cached(sql)?, params, |row| {
        to_json(&row.get::<_, String>(0)?, "report_template_versions", "sections_config")
    })?;
    Ok(found.ok_or_else(|| unknown_template_version(key, version))?)
}

/// Deletes a template that nothing names; returns how many there were.
pub(crate) fn delete(
    connection: &Connection,
    organization: OrganizationId,
    key: TemplateId,
) -> StoreResult<u64> {
    let params = (id(organization), id(key));
    let sql = include_str!("../queries/reports/uses_template.sql");
    if connection.prepare_cached(sql)?.query_row(params, |row| row.get(0))? {
        return Err(template_in_use(key).into());
    }
    let sql = include_str!("../queries/reports/delete_template.sql");
    Ok(connection.prepare_cached(sql)?.execute(params)? as u64)
}

/// The template of an id.
pub(crate) fn get(
    connection: &Connection,
    organization: OrganizationId,
    key: TemplateId,
) -> StoreResult<Template> {
    let sql = include_str!("../queries/reports/get_template.sql");
    let params = (id(organization), id(key));
    let found =
        first(&mut *connection.prepare_cached(sql)?, params, |row| read(organization, row))?;
    Ok(found.ok_or_else(|| {
        Error::not_found("unknown_template", format!("there is no report template {key}"))
    })?)
}

/// A row of `report_templates`.
pub(crate) fn read(organization_id: OrganizationId, row: &Row<'_>) -> StoreResult<Template> {
    let config: String = row.get(2)?;
    Ok(Template {
        id: get_id(row, 0)?,
        organization_id,
        name: row.get(1)?,
        sections_config: to_json(&config, "report_templates", "sections_config")?,
        created_at: to_instant(row.get(3)?, "report_templates", "created_at")?,
        version: row.get(4)?,
        is_copy: row.get(5)?,
    })
}
