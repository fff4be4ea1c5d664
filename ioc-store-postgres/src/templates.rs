//! Rows of report templates.

use ioc_core::error::Error;
use ioc_core::ids::{OrganizationId, TemplateId};
use ioc_core::model::report::Template;
use ioc_core::store::reports::template_in_use;
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};

use crate::error::{StoreError, StoreResult};
use crate::rows::{get_id, to_json};
use crate::statement::query;

/// Adds or replaces a template, by its name.
pub(crate) async fn put(
    connection: &mut PgConnection,
    organization: OrganizationId,
    template: &Template,
) -> StoreResult<TemplateId> {
    let row = query(include_str!("../queries/reports/put_template.sql"))
        .bind(organization.uuid())
        .bind(template.id.uuid())
        .bind(&template.name)
        .bind(serde_json::json!(template.sections_config).to_string())
        .bind(template.created_at)
        .fetch_one(connection)
        .await?;
    get_id(&row, 0)
}

/// Deletes a template that no report names; returns how many there were.
pub(crate) async fn delete(
    connection: &mut PgConnection,
    organization: OrganizationId,
    key: TemplateId,
) -> StoreResult<u64> {
    let row = query(include_str!("../queries/reports/uses_template.sql"))
        .bind(organization.uuid())
        .bind(key.uuid())
        .fetch_one(&mut *connection)
        .await?;
    if row.try_get(0)? {
        return Err(template_in_use(key).into());
    }
    let deleted = query(include_str!("../queries/reports/delete_template.sql"))
        .bind(organization.uuid())
        .bind(key.uuid())
        .execute(connection)
        .await?;
    Ok(deleted.rows_affected())
}

/// The template of an id.
pub(crate) async fn get(
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
    read(organization, &found.ok_or_else(unknown)?)
}

/// A row of `report_templates`.
pub(crate) fn read(organization_id: OrganizationId, row: &PgRow) -> StoreResult<Template> {
    Ok(Template {
        id: get_id(row, 0)?,
        organization_id,
        name: row.try_get(1)?,
        sections_config: to_json(row.try_get(2)?, "report_templates", "sections_config")?,
        created_at: row.try_get(3)?,
    })
}
