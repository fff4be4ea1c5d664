//! The parts of an organization's rollups, and in which of them something is.

use std::ops::Range;

use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::{Error, ErrorKind};
use ioc_core::ids::OrganizationId;
use ioc_core::model::organization::Organization;
use ioc_core::model::period::{DayFinder, LocalDay};
use ioc_core::store::rollups::{Drift, Part};
use rusqlite::Connection;

use crate::error::StoreResult;
use crate::rebuild::{assessments, days, deltas, groups, minutes};
use crate::rows::{id, instant, to_instant};
use crate::settings::{self, Settings};

/// Whether drift is only told or also repaired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Read,
    Write,
}

/// What differs between a part of the rollups of an organization and its rows.
pub(crate) fn compare(
    connection: &Connection,
    scope: &Scope,
    part: Part,
    now: Instant,
    mode: Mode,
) -> StoreResult<Vec<Drift>> {
    let organization = scope.organization_id();
    let settings = settings::of(connection, organization)?;
    let span = match part {
        Part::All => Some(settings.sealed_before..i64::MAX),
        Part::Days { from, to } => Some(whole_days(&settings, from, to)),
        Part::Rest => None,
    };
    let mut drifts = Vec::new();
    if let Some(span) = span {
        days::compare(
            connection,
            organization,
            &settings.organization.calendar,
            span,
            mode,
            &mut drifts,
        )?;
    }
    if matches!(part, Part::All | Part::Rest) {
        deltas::compare(
            connection,
            organization,
            &settings.organization.calendar,
            mode,
            &mut drifts,
        )?;
        minutes::compare(connection, organization, &settings, now, mode, &mut drifts)?;
        groups::compare(connection, organization, mode, &mut drifts)?;
        assessments::compare(connection, organization, mode, &mut drifts)?;
    }
    Ok(drifts)
}

/// The days of which some lies in `from..to`, as far as they are not sealed:
/// whoever asks may know an older calendar, and half a day says nothing.
fn whole_days(settings: &Settings, from: Instant, to: Instant) -> Range<i64> {
    let Settings { organization: Organization { calendar, .. }, sealed_before, .. } = settings;
    let starts_at = instant(calendar.day_of(from).starts_at).max(*sealed_before);
    let last = calendar.day_of(to);
    starts_at..instant(if last.starts_at == to { to } else { last.ends_at })
}

/// The first day with activity in `from..to`, by the rows or by the rollups.
pub(crate) fn find_activity(
    connection: &Connection,
    organization: OrganizationId,
    from: Instant,
    to: Instant,
) -> StoreResult<Option<LocalDay>> {
    let Settings { organization: Organization { calendar, .. }, sealed_before, .. } =
        settings::of(connection, organization)?;
    if instant(to) <= sealed_before {
        let first = calendar.day_of(to_instant(sealed_before, "organizations", "sealed_before")?);
        let message = format!("the rows from before {} were deleted", first.date);
        return Err(Error::new(ErrorKind::Conflict, "sealed_period", message)
            .with_hint("their rollups are the truth; name days from then on")
            .into());
    }
    let span = instant(from).max(sealed_before)..instant(to);
    let sql = include_str!("../../queries/rollups/first_activity.sql");
    let kept: Option<i64> = connection
        .prepare_cached(sql)?
        .query_row((id(organization), span.start, span.end), |row| row.get(0))?;
    let mut finder = DayFinder::new(&calendar);
    let deltas = deltas::stored(connection, organization, &mut finder)?;
    let waiting = deltas.iter().filter_map(|(_, delta)| delta.as_ref());
    let waiting = waiting.flat_map(|delta| delta.days().map(|(day, _)| instant(day.starts_at)));
    let sum = deltas::sum(connection, organization)?.and_then(|sum| sum.waiting);
    let said = sum.iter().flat_map(|sum| sum.days().keys().copied());
    let waiting = waiting.chain(said).filter(|starts_at| span.contains(starts_at));
    let first = waiting.chain(kept).min();
    first
        .map(|at| Ok(finder.day_of(to_instant(at, "rollup_activity_days", "starts_at")?)))
        .transpose()
}
