//! Days of activity: for everybody, by type, by member.

use std::collections::BTreeSet;
use std::ops::Range;

use ioc_core::ids::OrganizationId;
use ioc_core::model::period::DayFinder;
use ioc_core::store::rollups::Drift;
use ioc_core::upkeep::bytes::to_instant;
use ioc_core::upkeep::damaged::{read_activity, read_tallies};
use ioc_core::upkeep::days::{ActivityDays, days_of, differing};
use ioc_core::upkeep::delta::Delta;
use ioc_core::upkeep::minutes::Minutes;
use ioc_core::upkeep::waiting::Waiting;
use sqlx::{PgConnection, Row};

use crate::error::{StoreResult, undamaged};
use crate::fold::{self, Appended, appended, bounds, put_days};
use crate::rebuild::part::Mode;
use crate::recount;
use crate::rows::get_micros;
use crate::settings::Settings;
use crate::statement::query;

const DELTAS: &str = "rollup_activity_deltas";

/// Compares the days that begin in `span`, which is whole days: what is stored
/// and what waits together with what the rows say.
pub(super) async fn compare(
    connection: &mut PgConnection,
    organization: OrganizationId,
    settings: &Settings,
    span: Range<i64>,
    mode: Mode,
    drifts: &mut Vec<Drift>,
) -> StoreResult<()> {
    let calendar = &settings.organization.calendar;
    let counted = recount::counted(connection, organization, calendar, &span).await?;
    let wanted = days_of(&counted);
    let mut finder = DayFinder::new(calendar);
    let appended = appended(connection, organization).await?;
    let mut found = stored(connection, organization, &span).await?;
    let (mut deltas, mut unreadable) = (Vec::new(), Vec::new());
    let mut wrong = BTreeSet::new();
    for row in appended {
        let Some(delta) = read(&row, &mut finder) else {
            unreadable.push(row);
            continue;
        };
        for (day, types) in delta.days() {
            if span.contains(&day.starts_at.timestamp_micros()) {
                found.entry(day.starts_at.timestamp_micros()).or_default().add(types);
            }
        }
        for starts_at in misadded(&row, &delta, &span) {
            let date = Some(finder.day_of(to_instant(starts_at, DELTAS, "waiting")?).date);
            drifts.push(Drift { table: DELTAS, date, key: String::new() });
            wrong.insert(starts_at);
        }
        deltas.push((row.sequence, delta));
    }
    wrong.extend(differing(&found, &wanted, &mut finder, drifts)?);
    if mode == Mode::Write && !wrong.is_empty() {
        take_out(connection, organization, deltas, &wrong).await?;
        take_out_of_waiting(connection, organization, unreadable, &wrong).await?;
        for starts_at in &wrong {
            let day = *starts_at..starts_at.saturating_add(1);
            recount::forget(connection, organization, &day).await?;
        }
        let mut again = counted;
        again.retain(|day| wrong.contains(&day.starts_at.timestamp_micros()));
        put_days(connection, organization, &again, false).await?;
    }
    Ok(())
}

/// The days of `span` of which what a delta is said to add up to is not what it
/// does.
fn misadded(row: &Appended, delta: &Delta, span: &Range<i64>) -> BTreeSet<i64> {
    let mut ought = Waiting::default();
    ought.add(delta);
    let is = undamaged(Waiting::from_bytes(&row.waiting, None)).unwrap_or_default();
    let starts = is.days().keys().chain(ought.days().keys()).copied();
    let differs = |starts_at: &i64| is.days().get(starts_at) != ought.days().get(starts_at);
    starts.filter(|starts_at| span.contains(starts_at)).filter(differs).collect()
}

/// Takes the days that begin at `starts` out of the deltas.
async fn take_out(
    connection: &mut PgConnection,
    organization: OrganizationId,
    deltas: Vec<(i64, Delta)>,
    starts: &BTreeSet<i64>,
) -> StoreResult<()> {
    for (sequence, mut delta) in deltas {
        delta.retain(|day| !starts.contains(&day.starts_at.timestamp_micros()));
        let mut waiting = Waiting::default();
        waiting.add(&delta);
        put_delta(connection, organization, sequence, &delta.to_bytes(), &waiting).await?;
    }
    Ok(())
}

/// Takes the days that begin at `starts` out of what damaged deltas add up to:
/// readers add that, and the days have all of it from the rows now.
async fn take_out_of_waiting(
    connection: &mut PgConnection,
    organization: OrganizationId,
    unreadable: Vec<Appended>,
    starts: &BTreeSet<i64>,
) -> StoreResult<()> {
    for row in unreadable {
        let Some(mut waiting) = undamaged(Waiting::from_bytes(&row.waiting, None)) else {
            continue;
        };
        waiting.retain(|starts_at| !starts.contains(&starts_at));
        put_delta(connection, organization, row.sequence, &row.delta, &waiting).await?;
    }
    Ok(())
}

async fn put_delta(
    connection: &mut PgConnection,
    organization: OrganizationId,
    sequence: i64,
    delta: &[u8],
    waiting: &Waiting,
) -> StoreResult<()> {
    query(include_str!("../../queries/rollups/put_delta.sql"))
        .bind(organization.uuid())
        .bind(sequence)
        .bind(delta)
        .bind(waiting.to_bytes())
        .execute(connection)
        .await?;
    Ok(())
}

/// A delta with its minutes; nothing for one that is damaged.
fn read(row: &Appended, finder: &mut DayFinder) -> Option<Delta> {
    let mut date_of = |at| finder.day_of(at);
    undamaged(Minutes::from_bytes(&row.minutes))?;
    undamaged(Delta::from_bytes(&row.delta, None, &mut date_of))
}

/// Tells and drops deltas that cannot be read. All days must have been computed
/// again before: what they held is in the rows.
pub(super) async fn drop_damaged(
    connection: &mut PgConnection,
    organization: OrganizationId,
    settings: &Settings,
    mode: Mode,
    drifts: &mut Vec<Drift>,
) -> StoreResult<()> {
    let mut finder = DayFinder::new(&settings.organization.calendar);
    let mut damaged = Vec::new();
    for row in appended(connection, organization).await? {
        if read(&row, &mut finder).is_none() {
            drifts.push(Drift { table: DELTAS, date: None, key: String::new() });
            damaged.push(row.sequence);
        }
    }
    if mode == Mode::Write && !damaged.is_empty() {
        fold::delete(connection, organization, &damaged).await?;
    }
    Ok(())
}

async fn stored(
    connection: &mut PgConnection,
    organization: OrganizationId,
    span: &Range<i64>,
) -> StoreResult<ActivityDays> {
    let (from, to) = bounds(span);
    let rows = query(include_str!("../../queries/rollups/stored_activity.sql"))
        .bind(organization.uuid())
        .bind(from)
        .bind(to)
        .fetch_all(connection)
        .await?;
    let mut days = ActivityDays::new();
    for row in rows {
        let day = days.entry(get_micros(&row, 1)?).or_default();
        let bytes: &[u8] = row.try_get(3)?;
        match row.try_get::<&str, _>(0)? {
            "everybody" => day.everybody = read_activity(bytes),
            "type" => {
                day.by_type.insert(row.try_get(2)?, read_activity(bytes));
            }
            _ => day.by_member = read_tallies(bytes),
        }
    }
    Ok(days)
}
