//! Who belongs to which group from when on.

use std::collections::{BTreeMap, BTreeSet};

use ioc_core::ids::OrganizationId;
use ioc_core::model::member::Membership;
use ioc_core::model::organization::Organization;
use ioc_core::model::rollup::Dimension;
use ioc_core::store::rollups::Drift;
use ioc_core::upkeep::damaged::read_members;
use ioc_core::upkeep::groups::{GroupKey, Reading, Timelines};
use rusqlite::Connection;

use crate::error::StoreResult;
use crate::groups::{self, group_keys};
use crate::organizations::memberships;
use crate::rebuild::part::Mode;
use crate::rows::id;
use crate::settings::{self, Settings};

/// Computes the groups by day again.
pub(crate) fn compare(
    connection: &Connection,
    organization: OrganizationId,
    mode: Mode,
    drifts: &mut Vec<Drift>,
) -> StoreResult<()> {
    let Settings { organization: Organization { calendar, .. }, settled_before, .. } =
        settings::of(connection, organization)?;
    let reading = Reading { calendar, settled_before };
    let mut expected = Timelines::default();
    let mut people: BTreeMap<u32, Vec<Membership>> = BTreeMap::new();
    for (ordinal, held) in memberships(connection, organization)? {
        people.entry(ordinal).or_default().push(held);
    }
    for (ordinal, history) in &people {
        expected.replace(&reading, *ordinal, &[], history);
    }
    let expected = expected.canonical();
    let stored = groups::stored(connection, organization, read_members)?;
    let settled = stored.begun_before(settled_before);
    let stored = stored.since(settled_before).canonical();
    let keys: BTreeSet<_> = stored.keys().chain(expected.keys()).collect();
    for key in keys.into_iter().filter(|key| stored.get(*key) != expected.get(*key)) {
        let key = format!("{}:{}", key.0.as_str(), key.1);
        drifts.push(Drift { table: "rollup_groups", date: None, key });
    }
    for dimension in Dimension::ALL {
        let known = group_keys(connection, organization, dimension)?;
        let unknown = |(of, key): &&GroupKey| *of == dimension && !known.contains(key);
        for (_, key) in expected.keys().filter(unknown) {
            let key = format!("{}:{key}", dimension.as_str());
            drifts.push(Drift { table: "rollup_group_keys", date: None, key });
        }
    }
    if mode == Mode::Write {
        connection
            .prepare_cached(include_str!("../../queries/rollups/delete_groups.sql"))?
            .execute((id(organization), settled_before))?;
        connection
            .prepare_cached(include_str!("../../queries/rollups/delete_group_keys.sql"))?
            .execute([id(organization)])?;
        let mut all = expected;
        // Nobody may be left in a group that had members until then.
        for key in settled {
            all.entry(key).or_default().entry(settled_before).or_default();
        }
        groups::store(connection, organization, &Timelines::from(all))?;
    }
    Ok(())
}
