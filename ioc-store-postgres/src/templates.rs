//! Rows of report templates.

use ioc_core::error::Error;
use ioc_core::ids::{OrganizationId, TemplateId};
use ioc_core::model::report::{Report, SectionsConfig, Template};
use ioc_core::store::reports::{template_in_use, unknown_template_version};
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};

use crate::error::{StoreError, StoreResult};
use crate::rows::{get_count, get_id, to_json};
use crate::statement::query;

/// Adds a template, or the next version of the one of its name; returns its id, and how
/// many were written.
pub(crate) async fn put(
    connection: &mut PgConnection,
    organization: OrganizationId,
    template: &Template,
) -> StoreResult<(TemplateId, u64)> {
    let stands = query(include_str!("../queries/reports/find_template_by_name.sql"))
        .bind(organization.uuid())
        .bind(&template.name)
        .fetch_optional(&mut *connection)
        .await?;
    let stands = stands.map(|row| read(organization, &row)).transpose()?;
    let config = serde_json::json!(template.sections_config).to_string();
    let (key, version) = match stands {
        None => {
            query(include_str!("../queries/reports/insert_template.sql"))
                .bind(organization.uuid())
                .bind(template.id.uuid())
                .bind(&template.name)
                .bind(&config)
                .bind(template.created_at)
                .bind(template.is_copy)
                .execute(&mut *connection)
                .await?;
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
            query(include_str!("../queries/reports/update_template.sql"))
                .bind(organization.uuid())
                .bind(stands.id.uuid())
                .bind(&config)
                .bind(version.cast_signed())
                .bind(template.is_copy)
                .execute(&mut *connection)
                .await?;
            if !changes {
                return Ok((stands.id, 1));
            }
            (stands.id, version)
        }
    };
    query(include_str!("../queries/reports/insert_template_version.sql"))
        .bind(organization.uuid())
        .bind(key.uuid())
        .bind(version.cast_signed())
        .bind(config)
        .bind(template.created_at)
        .execute(connection)
        .await?;
    Ok((key, 1))
}

/// Fails unless the template of a report is there.
pub(crate) async fn check(
    connection: &mut PgConnection,
    organization: OrganizationId,
    report: &Report,
) -> StoreResult<()> {
    match (report.template_id, report.template_version) {
        (None, _) => Ok(()),
        (Some(key), None) => get(connection, organization, key).await.map(drop),
        (Some(key), Some(version)) => {
            get_version(connection, organization, key, version).await.map(drop)
        }
    }
}

/// The sections of a version of a template.
pub(crate) async fn get_version(
    connection: &mut PgConnection,
    organization: OrganizationId,
    key: TemplateId,
    version: u32,
) -> StoreResult<SectionsConfig> {
    let found = query(include_str!("../queries/reports/get_template_version.sql"))
        .bind(organization.uuid())
        .bind(key.uuid())
        .bind(version.cast_signed())
        .fetch_optional(connection)
        .await?;
    let found = found.ok_or_else(|| unknown_template_version(key, version))?;
    to_json(found.try_get(0)?, "report_template_versions", "sections_config")
}

/// Deletes a template that nothing names; returns how many there were.
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
        version: get_count(row, 4)?,
        is_copy: row.try_get(5)?,
    })
}
