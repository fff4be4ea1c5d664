//! The rows of who belonged to which group: read, loaded for a change, written.

use ioc_core::ids::OrganizationId;
use ioc_core::model::member::Membership;
use ioc_core::model::rollup::Dimension;
use ioc_core::model::tally::Members;
use ioc_core::upkeep::groups::{GroupKey, GroupState, Reading, Timelines};
use rusqlite::Connection;

use crate::error::StoreResult;
use crate::rows::{all, blob, first, id};

/// Loads what a change of a person's history touches.
pub(crate) fn load(
    connection: &Connection,
    organization: OrganizationId,
    reading: &Reading,
    histories: [&[Membership]; 2],
    timelines: &mut Timelines,
) -> StoreResult<()> {
    for (group, from) in histories.into_iter().flat_map(|history| reading.touched(history)) {
        // What is loaded already begins before `from`, or is too short.
        if !timelines.reaches(&group, from) {
            let stored = stored_from(connection, organization, &group, from)?;
            timelines.load(group, stored);
        }
    }
    Ok(())
}

/// What is stored of a group from the state before `from` on.
fn stored_from(
    connection: &Connection,
    organization: OrganizationId,
    (dimension, key): &GroupKey,
    from: i64,
) -> StoreResult<Vec<(i64, GroupState)>> {
    let params = (id(organization), dimension.as_str(), key, from);
    let state = |row: &rusqlite::Row<'_>| {
        let state = GroupState::from_bytes(blob(row, 1)?, blob(row, 2)?)?;
        Ok((row.get::<_, i64>(0)?, state))
    };
    let sql = include_str!("../queries/rollups/group_before.sql");
    let before = first(&mut *connection.prepare_cached(sql)?, params, state)?;
    let sql = include_str!("../queries/rollups/group_rows_from.sql");
    let later = all(&mut *connection.prepare_cached(sql)?, params, state)?;
    Ok(before.into_iter().chain(later).collect())
}

/// Writes timelines.
pub(crate) fn store(
    connection: &Connection,
    organization: OrganizationId,
    timelines: &Timelines,
) -> StoreResult<()> {
    let organization = id(organization);
    let mut put_key =
        connection.prepare_cached(include_str!("../queries/rollups/put_group_key.sql"))?;
    let mut put = connection.prepare_cached(include_str!("../queries/rollups/put_group.sql"))?;
    for ((dimension, key), timeline) in timelines.groups() {
        put_key.execute((organization, dimension.as_str(), key))?;
        for (starts_at, state) in timeline {
            put.execute((
                organization,
                dimension.as_str(),
                key,
                starts_at,
                state.present.to_bytes(),
                state.attributed.to_bytes(),
            ))?;
        }
    }
    Ok(())
}

/// All timelines as they are stored, their bitmaps through `members`.
pub(crate) fn stored(
    connection: &Connection,
    organization: OrganizationId,
    members: impl Fn(&[u8]) -> Members,
) -> StoreResult<Timelines> {
    let mut timelines = Timelines::default();
    let mut statement =
        connection.prepare_cached(include_str!("../queries/rollups/all_group_rows.sql"))?;
    let mut rows = statement.query([id(organization)])?;
    while let Some(row) = rows.next()? {
        let dimension: String = row.get(0)?;
        let (present, attributed) = (members(blob(row, 3)?), members(blob(row, 4)?));
        let group = (Dimension::parse(&dimension)?, row.get(1)?);
        timelines.load(group, [(row.get(2)?, GroupState { present, attributed })]);
    }
    Ok(timelines)
}

/// Which keys a dimension ever had, in byte order.
pub(crate) fn group_keys(
    connection: &Connection,
    organization: OrganizationId,
    dimension: Dimension,
) -> StoreResult<Vec<String>> {
    let sql = include_str!("../queries/rollups/group_keys.sql");
    let params = (id(organization), dimension.as_str());
    all(&mut *connection.prepare_cached(sql)?, params, |row| Ok(row.get(0)?))
}
