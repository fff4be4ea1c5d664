//! Days of activity: for everybody, by type, by member.

use std::ops::Range;

use ioc_core::ids::OrganizationId;
use ioc_core::model::calendar::Calendar;
use ioc_core::model::period::DayFinder;
use ioc_core::store::rollups::Drift;
use ioc_core::upkeep::damaged::{read_activity, read_tallies};
use ioc_core::upkeep::days::{ActivityDays, days_of, differing};
use ioc_core::upkeep::delta::Delta;
use ioc_core::upkeep::waiting::Waiting;
use rusqlite::Connection;

use crate::error::StoreResult;
use crate::rebuild::deltas;
use crate::rebuild::part::Mode;
use crate::rows::{all, blob, id, instant, to_instant};
use crate::{fold, recount};

/// Compares the days that begin in `span`, which is whole days: what is stored
/// and what waits together with what the rows say.
pub(super) fn compare(
    connection: &Connection,
    organization: OrganizationId,
    calendar: &Calendar,
    span: Range<i64>,
    mode: Mode,
    drifts: &mut Vec<Drift>,
) -> StoreResult<()> {
    let mut finder = DayFinder::new(calendar);
    let mut counted = Delta::default();
    recount::each_row(
        connection,
        organization,
        &span,
        |at, ordinal, activity_type, duration_ms| {
            counted.record(finder.day_of(at), activity_type, ordinal, duration_ms);
        },
    )?;
    let wanted = days_of(&counted);
    let mut found = stored(connection, organization, &span)?;
    let deltas = deltas::stored(connection, organization, &mut finder)?;
    let mut added = Waiting::default();
    for delta in deltas.iter().filter_map(|(_, delta)| delta.as_ref()) {
        added.add(delta);
        for (day, types) in delta.days() {
            if span.contains(&instant(day.starts_at)) {
                found.entry(instant(day.starts_at)).or_default().add(types);
            }
        }
    }
    let sum = deltas::sum(connection, organization)?;
    let said = sum.as_ref().and_then(|sum| sum.waiting.as_ref());
    for starts_at in said.iter().flat_map(|said| said.days().keys()) {
        if span.contains(starts_at) {
            found.entry(*starts_at).or_default();
        }
    }
    let mut wrong = differing(&found, &wanted, &mut finder, drifts)?;
    for starts_at in found.keys() {
        if said.is_some_and(|it| it.days().get(starts_at) != added.days().get(starts_at)) {
            let at = to_instant(*starts_at, "rollup_activity_deltas", "waiting")?;
            let date = Some(finder.day_of(at).date);
            drifts.push(Drift { table: "rollup_activity_deltas", date, key: String::new() });
            wrong.insert(*starts_at);
        }
    }
    if mode == Mode::Write && !wrong.is_empty() {
        deltas::take_out(connection, organization, deltas, sum, &wrong)?;
        for starts_at in &wrong {
            let day = *starts_at..starts_at.saturating_add(1);
            recount::forget(connection, organization, &day)?;
        }
        for (day, types) in counted.days() {
            if wrong.contains(&instant(day.starts_at)) {
                fold::put_day(connection, organization, day, types, false)?;
            }
        }
    }
    Ok(())
}

fn stored(
    connection: &Connection,
    organization: OrganizationId,
    span: &Range<i64>,
) -> StoreResult<ActivityDays> {
    let mut days = ActivityDays::new();
    let params = (id(organization), span.start, span.end);
    let sql = include_str!("../../queries/rollups/stored_activity_days.sql");
    for (starts_at, activity) in all(&mut *connection.prepare_cached(sql)?, params, |row| {
        Ok((row.get(0)?, read_activity(blob(row, 1)?)))
    })? {
        days.entry(starts_at).or_default().everybody = activity;
    }
    let sql = include_str!("../../queries/rollups/stored_activity_types.sql");
    for (starts_at, key, activity) in all(&mut *connection.prepare_cached(sql)?, params, |row| {
        Ok((row.get(0)?, row.get(1)?, read_activity(blob(row, 2)?)))
    })? {
        days.entry(starts_at).or_default().by_type.insert(key, activity);
    }
    let sql = include_str!("../../queries/rollups/activity_members.sql");
    for (starts_at, tallies) in all(&mut *connection.prepare_cached(sql)?, params, |row| {
        Ok((row.get(0)?, read_tallies(blob(row, 1)?)))
    })? {
        days.entry(starts_at).or_default().by_member = tallies;
    }
    Ok(days)
}
