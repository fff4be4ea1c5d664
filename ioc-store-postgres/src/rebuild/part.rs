//! The parts of an organization's rollups, and in which of them something is.

use std::ops::Range;

use ioc_core::clock::Instant;
use ioc_core::error::{Error, ErrorKind};
use ioc_core::ids::OrganizationId;
use ioc_core::model::organization::Organization;
use ioc_core::model::period::{DayFinder, LocalDay};
use ioc_core::store::rollups::{Drift, Part};
use ioc_core::upkeep::waiting::Waiting;
use sqlx::{PgConnection, Row};

use crate::error::StoreResult;
use crate::fold::{appended, bounds};
use crate::rebuild::{assessments, days, groups, minutes};
use crate::rows::at;
use crate::settings::{self, Settings};
use crate::statement::query;

/// Whether drift is only told or also repaired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Read,
    Write,
}

/// What differs between a part of the rollups of an organization and its rows.
pub(crate) async fn compare(
    connection: &mut PgConnection,
    organization: OrganizationId,
    part: Part,
    now: Instant,
    mode: Mode,
) -> StoreResult<Vec<Drift>> {
    let settings = settings::of(connection, organization).await?;
    let span = match part {
        Part::All => Some(settings.sealed_before..i64::MAX),
        Part::Days { from, to } => Some(whole_days(&settings, from, to)),
        Part::Rest => None,
    };
    let mut drifts = Vec::new();
    if let Some(span) = span {
        days::compare(connection, organization, &settings, span, mode, &mut drifts).await?;
    }
    if matches!(part, Part::All | Part::Rest) {
        days::drop_damaged(connection, organization, &settings, mode, &mut drifts).await?;
        minutes::compare(connection, organization, &settings, now, mode, &mut drifts).await?;
        groups::compare(connection, organization, mode, &mut drifts).await?;
        assessments::compare(connection, organization, mode, &mut drifts).await?;
    }
    Ok(drifts)
}

/// The days of which some lies in `from..to`, as far as they are not sealed:
/// whoever asks may know an older calendar, and half a day says nothing.
fn whole_days(settings: &Settings, from: Instant, to: Instant) -> Range<i64> {
    let Settings { organization: Organization { calendar, .. }, sealed_before, .. } = settings;
    let starts_at = calendar.day_of(from).starts_at.timestamp_micros().max(*sealed_before);
    let last = calendar.day_of(to);
    let end = if last.starts_at == to { to } else { last.ends_at };
    starts_at..end.timestamp_micros()
}

/// The first day with activity in `from..to`, by the rows or by the rollups.
pub(crate) async fn find_activity(
    connection: &mut PgConnection,
    organization: OrganizationId,
    from: Instant,
    to: Instant,
) -> StoreResult<Option<LocalDay>> {
    let Settings { organization: Organization { calendar, .. }, sealed_before, .. } =
        settings::of(connection, organization).await?;
    if to.timestamp_micros() <= sealed_before {
        let first = calendar.day_of(at(sealed_before));
        let message = format!("the rows from before {} were deleted", first.date);
        return Err(Error::new(ErrorKind::Conflict, "sealed_period", message)
            .with_hint("their rollups are the truth; name days from then on")
            .into());
    }
    let span = from.timestamp_micros().max(sealed_before)..to.timestamp_micros();
    let (since, until) = bounds(&span);
    let row = query(include_str!("../../queries/rollups/first_activity.sql"))
        .bind(organization.uuid())
        .bind(since)
        .bind(until)
        .fetch_one(&mut *connection)
        .await?;
    let kept: Option<Instant> = row.try_get(0)?;
    let appended = appended(connection, organization).await?;
    let waiting = appended.iter().filter_map(|row| Waiting::from_bytes(&row.waiting, None).ok());
    let waiting = waiting.flat_map(|waiting| waiting.days().keys().copied().collect::<Vec<i64>>());
    let waiting = waiting.filter(|starts_at| span.contains(starts_at));
    let first = waiting.chain(kept.map(|at| at.timestamp_micros())).min();
    Ok(first.map(|micros| DayFinder::new(&calendar).day_of(at(micros))))
}
