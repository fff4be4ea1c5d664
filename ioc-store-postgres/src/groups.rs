//! The rows of who belonged to which group: read, loaded for a change, written.

use std::collections::BTreeMap;

use ioc_core::clock::Instant;
use ioc_core::ids::OrganizationId;
use ioc_core::model::period::Period;
use ioc_core::model::rollup::{Dimension, Group, GroupDay};
use ioc_core::model::tally::Members;
use ioc_core::upkeep;
use ioc_core::upkeep::groups::{GroupKey, GroupState, Timelines};
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};

use crate::error::StoreResult;
use crate::rows::{at, get_micros};
use crate::statement::query;

/// Loads what is stored of groups from the state before a day on.
pub(crate) async fn load(
    connection: &mut PgConnection,
    organization: OrganizationId,
    touched: &BTreeMap<GroupKey, i64>,
) -> StoreResult<Timelines> {
    let dimensions: Vec<&str> = touched.keys().map(|(dimension, _)| dimension.as_str()).collect();
    let keys: Vec<&str> = touched.keys().map(|(_, key)| key.as_str()).collect();
    let from: Vec<Instant> = touched.values().map(|from| at(*from)).collect();
    let rows = query(include_str!("../queries/rollups/load_groups.sql"))
        .bind(organization.uuid())
        .bind(dimensions)
        .bind(keys)
        .bind(from)
        .fetch_all(connection)
        .await?;
    timelines(&rows, |bytes| Ok(Members::from_bytes(bytes)?))
}

/// All timelines as they are stored, their bitmaps through `members`.
pub(crate) async fn stored(
    connection: &mut PgConnection,
    organization: OrganizationId,
    members: impl Fn(&[u8]) -> Members,
) -> StoreResult<Timelines> {
    let rows = query(include_str!("../queries/rollups/all_group_rows.sql"))
        .bind(organization.uuid())
        .fetch_all(connection)
        .await?;
    timelines(&rows, |bytes| Ok(members(bytes)))
}

fn timelines(
    rows: &[PgRow],
    members: impl Fn(&[u8]) -> StoreResult<Members>,
) -> StoreResult<Timelines> {
    let mut timelines = Timelines::default();
    for row in rows {
        let group = (Dimension::parse(row.try_get(0)?)?, row.try_get(1)?);
        let (present, attributed) = (members(row.try_get(3)?)?, members(row.try_get(4)?)?);
        timelines.load(group, [(get_micros(row, 2)?, GroupState { present, attributed })]);
    }
    Ok(timelines)
}

/// Writes timelines.
pub(crate) async fn store(
    connection: &mut PgConnection,
    organization: OrganizationId,
    timelines: &Timelines,
) -> StoreResult<()> {
    let (mut dimensions, mut keys, mut starts) = (Vec::new(), Vec::new(), Vec::new());
    let (mut present, mut attributed) = (Vec::new(), Vec::new());
    for ((dimension, key), timeline) in timelines.groups() {
        for (starts_at, state) in timeline {
            dimensions.push(dimension.as_str());
            keys.push(key.as_str());
            starts.push(at(*starts_at));
            present.push(state.present.to_bytes());
            attributed.push(state.attributed.to_bytes());
        }
    }
    query(include_str!("../queries/rollups/put_groups.sql"))
        .bind(organization.uuid())
        .bind(dimensions)
        .bind(keys)
        .bind(starts)
        .bind(present)
        .bind(attributed)
        .execute(connection)
        .await?;
    Ok(())
}

/// Which keys a dimension ever had, in byte order.
pub(crate) async fn group_keys(
    connection: &mut PgConnection,
    organization: OrganizationId,
    dimension: Dimension,
) -> StoreResult<Vec<String>> {
    let rows = query(include_str!("../queries/rollups/group_keys.sql"))
        .bind(organization.uuid())
        .bind(dimension.as_str())
        .fetch_all(connection)
        .await?;
    rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
}

/// The groups of a dimension at the end of a period's first day, and of each
/// later day that changed them.
pub(crate) async fn group_days(
    connection: &mut PgConnection,
    organization: OrganizationId,
    dimension: Dimension,
    period: &Period,
) -> StoreResult<Vec<GroupDay>> {
    let rows = query(include_str!("../queries/rollups/group_days.sql"))
        .bind(organization.uuid())
        .bind(dimension.as_str())
        .bind(period.starts_at)
        .bind(period.ends_at)
        .fetch_all(connection)
        .await?;
    let states: StoreResult<Vec<(i64, Group)>> =
        rows.iter().map(|row| Ok((get_micros(row, 3)?, group(row)?))).collect();
    Ok(upkeep::groups::group_days(period, states?)?)
}

fn group(row: &PgRow) -> StoreResult<Group> {
    Ok(Group {
        key: row.try_get(0)?,
        present: Members::from_bytes(row.try_get(1)?)?,
        attributed: Members::from_bytes(row.try_get(2)?)?,
    })
}
