//! The recent minutes.

use ioc_core::clock::Instant;
use ioc_core::ids::OrganizationId;
use ioc_core::store::rollups::Drift;
use ioc_core::upkeep::minutes::{Minutes, kept_from};
use sqlx::PgConnection;

use crate::error::StoreResult;
use crate::rebuild::part::Mode;
use crate::recent;
use crate::recount;
use crate::settings::Settings;
use crate::statement::query;

/// Compares the minutes that are kept.
pub(super) async fn compare(
    connection: &mut PgConnection,
    organization: OrganizationId,
    settings: &Settings,
    now: Instant,
    mode: Mode,
    drifts: &mut Vec<Drift>,
) -> StoreResult<()> {
    let recent_from = recent::recent_from(connection, organization).await?;
    let mut minutes = Minutes::default();
    let span = recent_from.max(settings.sealed_before)..i64::MAX;
    recount::each_row(connection, organization, &span, |at, ordinal, _, duration_ms| {
        minutes.record(at, ordinal, duration_ms);
    })
    .await?;
    let kept = recent::stored(connection, organization, &(recent_from..i64::MAX)).await?;
    if kept.as_ref() == Some(&minutes) {
        return Ok(());
    }
    drifts.push(Drift { table: "rollup_activity_recent", date: None, key: String::new() });
    if mode == Mode::Write {
        query(include_str!("../../queries/rollups/delete_recent.sql"))
            .bind(organization.uuid())
            .execute(&mut *connection)
            .await?;
        recent::add(connection, organization, minutes, kept_from(now)).await?;
    }
    Ok(())
}
