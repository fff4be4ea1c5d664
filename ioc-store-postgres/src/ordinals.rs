//! The numbers that people have in the bitmaps of their organization.

use std::collections::{BTreeSet, HashMap};

use ioc_core::error::Error;
use ioc_core::ids::{OrganizationId, UserId};
use sqlx::{PgConnection, Row};
use uuid::Uuid;

use crate::error::StoreResult;
use crate::rows::get_count;
use crate::statement::query;

/// The member ordinals of people.
///
/// # Errors
/// `InvalidInput` with code `unknown_user` for one who was never a member.
pub(crate) async fn of(
    connection: &mut PgConnection,
    organization: OrganizationId,
    people: impl Iterator<Item = UserId>,
) -> StoreResult<HashMap<UserId, u32>> {
    let wanted: BTreeSet<UserId> = people.collect();
    let ids: Vec<Uuid> = wanted.iter().map(|user| user.uuid()).collect();
    let rows = query(include_str!("../queries/organizations/ordinals_of.sql"))
        .bind(organization.uuid())
        .bind(ids)
        .fetch_all(connection)
        .await?;
    let mut found = HashMap::new();
    for row in &rows {
        found.insert(UserId::from_uuid(row.try_get(0)?), get_count(row, 1)?);
    }
    refuse_unknown(&wanted, &found)?;
    Ok(found)
}

/// Refuses people who were never members.
///
/// # Errors
/// As [`of`].
pub(crate) fn refuse_unknown(
    wanted: &BTreeSet<UserId>,
    found: &HashMap<UserId, u32>,
) -> StoreResult<()> {
    let Some(unknown) = wanted.iter().find(|user| !found.contains_key(user)) else {
        return Ok(());
    };
    let message = format!("the person {unknown} was never a member here");
    Err(Error::invalid("unknown_user", message).with_hint("record the member first").into())
}
