//! Rows of report templates.

use ioc_core::error::Error;
use ioc_core::ids::{OrganizationId, TemplateId};
use ioc_core::model::report::Template;
use ioc_core::store::reports::template_in_use;
use rusqlite::{Connection, Row};

use crate::error::StoreResult;
use crate::rows::{first, get_id, id, instant, to_instant, to_json};

/// Adds or replaces a template, by its name.
pub(crate) fn put(
    connection: &Connection,
    organization: OrganizationId,
    template: &Template,
) -> StoreResult<TemplateId> {
    let sql = include_str!("../queries/reports/put_template.sql");
    let config = serde_json::json!(template.sections_config).to_string();
    let params =
        (id(organization), id(template.id), &template.name, config, instant(template.created_at));
    Ok(connection.prepare_cached(sql)?.query_row(params, |row| get_id(row, 0))?)
}

/// Deletes a template that no report names; returns how many there were.
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
    })
}
