//! The recent minutes.

use ioc_core::clock::Instant;
use ioc_core::ids::OrganizationId;
use ioc_core::store::rollups::Drift;
use ioc_core::upkeep::minutes::Minutes;
use rusqlite::Connection;

use crate::error::{StoreResult, undamaged};
use crate::rebuild::part::Mode;
use crate::recent;
use crate::recount;
use crate::rows::id;
use crate::settings::Settings;

/// Compares the minutes that are kept.
pub(super) fn compare(
    connection: &Connection,
    organization: OrganizationId,
    settings: &Settings,
    now: Instant,
    mode: Mode,
    drifts: &mut Vec<Drift>,
) -> StoreResult<()> {
    let recent_from = recent::recent_from(connection, organization)?;
    let mut minutes = Minutes::default();
    let span = recent_from.max(settings.sealed_before)..i64::MAX;
    recount::each_row(connection, organization, &span, |at, ordinal, _, duration_ms| {
        minutes.record(at, ordinal, duration_ms);
    })?;
    let kept = undamaged(recent::stored(connection, organization, recent_from, i64::MAX))?;
    if kept.as_ref() == Some(&minutes) {
        return Ok(());
    }
    drifts.push(Drift { table: "rollup_activity_recent", date: None, key: String::new() });
    if mode == Mode::Write {
        connection
            .prepare_cached(include_str!("../../queries/rollups/delete_recent.sql"))?
            .execute([id(organization)])?;
        recent::add(connection, organization, minutes, now)?;
    }
    Ok(())
}
