//! The row of an organization's brand.

use ioc_core::access::scope::Scope;
use ioc_core::error::Error;
use ioc_core::ids::OrganizationId;
use ioc_core::model::brand::Brand;
use ioc_core::model::color::Color;
use ioc_core::model::logo::Logo;
use ioc_core::model::message::Trace;
use rusqlite::{Connection, Row};

use crate::error::{StoreError, StoreResult};
use crate::rows::{first, id, instant};
use crate::trace;

/// The brand of an organization under its newest name.
pub(crate) fn get(connection: &Connection, key: OrganizationId) -> StoreResult<Brand> {
    let sql = include_str!("../queries/organizations/get_brand.sql");
    let found = first(&mut *connection.prepare_cached(sql)?, [id(key)], read)?;
    found.ok_or_else(|| {
        Error::not_found("unknown_organization", format!("there is no organization {key}")).into()
    })
}

/// Replaces the brand of the scope's organization.
pub(crate) fn put(
    connection: &Connection,
    scope: &Scope,
    brand: &Brand,
    trace: &Trace,
) -> StoreResult<()> {
    let sql = include_str!("../queries/organizations/put_brand.sql");
    connection.prepare_cached(sql)?.execute((
        id(scope.organization_id()),
        brand.color.map(|color| color.to_string()),
        brand.logo.as_ref().map(|logo| &logo.bytes()[..]),
        &brand.footer,
        instant(trace.audit.at),
    ))?;
    trace::leave(connection, scope, trace, 1)
}

/// Deletes the brand of the scope's organization.
pub(crate) fn delete(connection: &Connection, scope: &Scope, trace: &Trace) -> StoreResult<()> {
    let sql = include_str!("../queries/organizations/delete_brand.sql");
    let deleted = connection.prepare_cached(sql)?.execute([id(scope.organization_id())])?;
    trace::leave(connection, scope, trace, deleted as u64)
}

fn read(row: &Row<'_>) -> StoreResult<Brand> {
    let color: Option<String> = row.get(1)?;
    let logo: Option<Vec<u8>> = row.get(2)?;
    Ok(Brand {
        name: row.get(0)?,
        color: color.map(|text| to_color(&text)).transpose()?,
        logo: logo.map(Logo::stored).transpose()?,
        footer: row.get(3)?,
    })
}

fn to_color(text: &str) -> StoreResult<Color> {
    Color::parse(text).map_err(|_| StoreError::Corrupt {
        table: "organization_brands",
        column: "color",
        value: text.to_owned(),
    })
}
