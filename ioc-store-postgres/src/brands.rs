//! The row of an organization's brand.

use ioc_core::access::scope::Scope;
use ioc_core::error::Error;
use ioc_core::ids::OrganizationId;
use ioc_core::model::brand::Brand;
use ioc_core::model::color::Color;
use ioc_core::model::logo::Logo;
use ioc_core::model::message::Trace;
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};

use crate::error::{StoreError, StoreResult};
use crate::statement::query;
use crate::trace;

/// The brand of an organization under its newest name.
pub(crate) async fn get(connection: &mut PgConnection, key: OrganizationId) -> StoreResult<Brand> {
    let found = query(include_str!("../queries/organizations/get_brand.sql"))
        .bind(key.uuid())
        .fetch_optional(connection)
        .await?;
    let unknown =
        || Error::not_found("unknown_organization", format!("there is no organization {key}"));
    read(&found.ok_or_else(unknown)?)
}

/// Replaces the brand of the scope's organization.
pub(crate) async fn put(
    connection: &mut PgConnection,
    scope: &Scope,
    brand: &Brand,
    trace: &Trace,
) -> StoreResult<()> {
    query(include_str!("../queries/organizations/put_brand.sql"))
        .bind(scope.organization_id().uuid())
        .bind(brand.color.map(|color| color.to_string()))
        .bind(brand.logo.as_ref().map(|logo| &logo.bytes()[..]))
        .bind(&brand.footer)
        .bind(trace.audit.at)
        .execute(&mut *connection)
        .await?;
    trace::leave(connection, scope, trace, 1).await
}

/// Deletes the brand of the scope's organization.
pub(crate) async fn delete(
    connection: &mut PgConnection,
    scope: &Scope,
    trace: &Trace,
) -> StoreResult<()> {
    let done = query(include_str!("../queries/organizations/delete_brand.sql"))
        .bind(scope.organization_id().uuid())
        .execute(&mut *connection)
        .await?;
    trace::leave(connection, scope, trace, done.rows_affected()).await
}

fn read(row: &PgRow) -> StoreResult<Brand> {
    let color: Option<String> = row.try_get(1)?;
    let logo: Option<Vec<u8>> = row.try_get(2)?;
    Ok(Brand {
        name: row.try_get(0)?,
        color: color.map(|text| to_color(&text)).transpose()?,
        logo: logo.map(Logo::stored).transpose()?,
        footer: row.try_get(3)?,
    })
}

fn to_color(text: &str) -> StoreResult<Color> {
    Color::parse(text).map_err(|_| StoreError::Corrupt {
        table: "organization_brands",
        column: "color",
        value: text.to_owned(),
    })
}
