//! Reads who belonged to which group.

use ioc_core::clock::Instant;
use ioc_core::ids::OrganizationId;
use ioc_core::model::period::Period;
use ioc_core::model::rollup::{Dimension, Group, GroupDay};
use ioc_core::model::tally::Members;
use ioc_core::upkeep;
use rusqlite::{Connection, Row};

use crate::error::StoreResult;
use crate::groups::group_keys;
use crate::rows::{all, blob, first, id, instant};

/// The groups of a dimension at the last instant before `before`.
pub(crate) fn groups(
    connection: &Connection,
    organization: OrganizationId,
    dimension: Dimension,
    before: Instant,
) -> StoreResult<Vec<Group>> {
    let mut groups = Vec::new();
    for key in group_keys(connection, organization, dimension)? {
        let sql = include_str!("../queries/rollups/group_before.sql");
        let params = (id(organization), dimension.as_str(), &key, instant(before));
        let state = first(&mut *connection.prepare_cached(sql)?, params, |row| group(&key, row))?;
        // Nobody was ever there by then, or a correction took them all out.
        groups.extend(state.filter(|group| group.attributed != Members::default()));
    }
    Ok(groups)
}

/// The groups of a dimension at the end of a period's first day, and of each
/// later day that changed them.
pub(crate) fn group_days(
    connection: &Connection,
    organization: OrganizationId,
    dimension: Dimension,
    period: &Period,
) -> StoreResult<Vec<GroupDay>> {
    let (first_day, end) = (instant(period.starts_at), instant(period.ends_at));
    let mut states = Vec::new();
    for key in group_keys(connection, organization, dimension)? {
        let sql = include_str!("../queries/rollups/group_days.sql");
        let params = (id(organization), dimension.as_str(), &key, first_day, end);
        let found = all(&mut *connection.prepare_cached(sql)?, params, |row| {
            Ok((row.get::<_, i64>(0)?, group(&key, row)?))
        })?;
        states.extend(found);
    }
    Ok(upkeep::groups::group_days(period, states)?)
}

fn group(key: &str, row: &Row<'_>) -> StoreResult<Group> {
    let present = Members::from_bytes(blob(row, 1)?)?;
    let attributed = Members::from_bytes(blob(row, 2)?)?;
    Ok(Group { key: key.to_owned(), present, attributed })
}
