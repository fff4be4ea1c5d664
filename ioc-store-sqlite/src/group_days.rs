//! Reads who belonged to which group.

use std::collections::BTreeMap;

use ioc_core::clock::Instant;
use ioc_core::ids::OrganizationId;
use ioc_core::model::period::Period;
use ioc_core::model::rollup::{Dimension, Group, GroupDay};
use ioc_core::model::tally::Members;
use rusqlite::{Connection, Row};

use crate::error::StoreResult;
use crate::groups::group_keys;
use crate::rows::{all, blob, first, id, instant, to_instant};

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
    let mut changes: BTreeMap<i64, Vec<Group>> = BTreeMap::from([(first_day, Vec::new())]);
    for key in group_keys(connection, organization, dimension)? {
        let sql = include_str!("../queries/rollups/group_days.sql");
        let params = (id(organization), dimension.as_str(), &key, first_day, end);
        let states = all(&mut *connection.prepare_cached(sql)?, params, |row| {
            Ok((row.get::<_, i64>(0)?, group(&key, row)?))
        })?;
        for (starts_at, group) in states {
            changes.entry(starts_at.max(first_day)).or_default().push(group);
        }
    }
    let mut now: BTreeMap<String, Group> = BTreeMap::new();
    let mut days: Vec<GroupDay> = Vec::new();
    for (starts_at, changed) in changes {
        for group in changed {
            if group.attributed == Members::default() {
                now.remove(&group.key);
            } else {
                now.insert(group.key.clone(), group);
            }
        }
        let groups: Vec<Group> = now.values().cloned().collect();
        // A day on which a change was taken back again keeps its row.
        if days.last().is_none_or(|day| day.groups != groups) {
            let starts_at = to_instant(starts_at, "rollup_groups", "starts_at")?;
            days.push(GroupDay { starts_at, groups });
        }
    }
    Ok(days)
}

fn group(key: &str, row: &Row<'_>) -> StoreResult<Group> {
    let present = Members::from_bytes(blob(row, 1)?)?;
    let attributed = Members::from_bytes(blob(row, 2)?)?;
    Ok(Group { key: key.to_owned(), present, attributed })
}
