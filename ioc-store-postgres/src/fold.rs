//! Appends what a transaction added, and folds it into the days.
//!
//! Two transactions that updated the same day would wait for each other, or lose
//! each other's members. So each appends a row of its own, and one at a time
//! folds those that it sees. A reader takes days and deltas together, so an
//! answer is the same before and after a fold.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::ids::OrganizationId;
use ioc_core::model::calendar::Calendar;
use ioc_core::model::message::Trace;
use ioc_core::model::period::{DayFinder, LocalDay};
use ioc_core::model::tally::{Activity, Tallies};
use ioc_core::upkeep::delta::Delta;
use ioc_core::upkeep::minutes::{Minutes, kept_from};
use ioc_core::upkeep::waiting::Waiting;
use sqlx::{PgConnection, Row};

use crate::calculations;
use crate::error::StoreResult;
use crate::recent;
use crate::rows::{at, get_micros};
use crate::statement::query;
use crate::tenant::fold_key;

/// How many deltas may wait before one who appends folds: a reader merges them
/// all.
const MOST: i64 = 32;

/// Keeps what a transaction added, together with its trace, and says how many
/// deltas wait with it.
pub(crate) async fn append(
    connection: &mut PgConnection,
    scope: &Scope,
    delta: &Delta,
    minutes: &Minutes,
    trace: &Trace,
    rows: u64,
) -> StoreResult<i64> {
    let organization = scope.organization_id();
    let mut waiting = Waiting::default();
    waiting.add(delta);
    let row = query(include_str!("../queries/rollups/insert_delta.sql"))
        .bind(organization.uuid())
        .bind(trace.message.id.uuid())
        .bind(trace.message.message_type.as_str())
        .bind(trace.message.created_at)
        .bind(trace.audit.id.uuid())
        .bind(scope.actor().to_string())
        .bind(trace.audit.action)
        .bind(&trace.audit.subject)
        .bind(rows.cast_signed())
        .bind(trace.audit.at)
        .bind(delta.to_bytes())
        .bind(waiting.to_bytes())
        .bind(minutes.to_bytes())
        .bind(kept_from(trace.audit.at))
        .bind(trace.message.subject)
        .bind(trace.message.message_type.changes_figures())
        .fetch_one(&mut *connection)
        .await?;
    if trace.message.message_type.changes_figures() {
        calculations::cover(connection, organization, &trace.message).await?;
    }
    Ok(row.try_get::<i64, _>(0)? + 1)
}

/// Folds what waits if it is too much and nobody else does.
pub(crate) async fn fold_many(
    connection: &mut PgConnection,
    organization: OrganizationId,
    calendar: &Calendar,
    waiting: i64,
) -> StoreResult<()> {
    if waiting >= MOST && alone(connection, organization).await? {
        fold_by(connection, organization, calendar).await?;
    }
    Ok(())
}

/// Whether nobody else folds at this moment; then nobody will, until the
/// transaction ends.
async fn alone(connection: &mut PgConnection, organization: OrganizationId) -> StoreResult<bool> {
    let row = query("SELECT pg_try_advisory_xact_lock($1)")
        .bind(fold_key(organization))
        .fetch_one(connection)
        .await?;
    Ok(row.try_get(0)?)
}

/// What waits of an organization.
#[derive(Debug)]
pub(crate) struct Appended {
    pub(crate) sequence: i64,
    pub(crate) delta: Vec<u8>,
    pub(crate) waiting: Vec<u8>,
    pub(crate) minutes: Vec<u8>,
    pub(crate) recent_from: Instant,
}

/// The rows that wait, in their order.
pub(crate) async fn appended(
    connection: &mut PgConnection,
    organization: OrganizationId,
) -> StoreResult<Vec<Appended>> {
    let rows = query(include_str!("../queries/rollups/deltas.sql"))
        .bind(organization.uuid())
        .fetch_all(connection)
        .await?;
    let read = |row: &sqlx::postgres::PgRow| {
        Ok(Appended {
            sequence: row.try_get(0)?,
            delta: row.try_get(1)?,
            waiting: row.try_get(2)?,
            minutes: row.try_get(3)?,
            recent_from: row.try_get(4)?,
        })
    };
    rows.iter().map(read).collect()
}

/// Merges all deltas that are seen into the days of `calendar`. Nobody else may
/// fold meanwhile.
pub(crate) async fn fold_by(
    connection: &mut PgConnection,
    organization: OrganizationId,
    calendar: &Calendar,
) -> StoreResult<()> {
    let appended = appended(connection, organization).await?;
    fold_these(connection, organization, calendar, &appended).await
}

/// As [`fold_by`], of deltas that were read.
pub(crate) async fn fold_these(
    connection: &mut PgConnection,
    organization: OrganizationId,
    calendar: &Calendar,
    appended: &[Appended],
) -> StoreResult<()> {
    let mut finder = DayFinder::new(calendar);
    let mut date_of = |at| finder.day_of(at);
    let (mut together, mut minutes) = (Delta::default(), Minutes::default());
    for row in appended {
        together.merge(Delta::from_bytes(&row.delta, None, &mut date_of)?);
        minutes.merge(Minutes::from_bytes(&row.minutes)?);
    }
    put_days(connection, organization, &together, true).await?;
    if let Some(recent_from) = appended.iter().map(|row| row.recent_from).max() {
        recent::add(connection, organization, minutes, recent_from).await?;
    }
    let sequences: Vec<i64> = appended.iter().map(|row| row.sequence).collect();
    delete(connection, organization, &sequences).await?;
    recent::prune(connection, organization).await
}

/// Forgets deltas.
pub(crate) async fn delete(
    connection: &mut PgConnection,
    organization: OrganizationId,
    sequences: &[i64],
) -> StoreResult<()> {
    query(include_str!("../queries/rollups/delete_deltas.sql"))
        .bind(organization.uuid())
        .bind(sequences)
        .execute(connection)
        .await?;
    Ok(())
}

/// Puts the days of `counted`; on top of what is stored if `add`.
pub(crate) async fn put_days(
    connection: &mut PgConnection,
    organization: OrganizationId,
    counted: &Delta,
    add: bool,
) -> StoreResult<()> {
    let days: Vec<(&LocalDay, &BTreeMap<String, Tallies>)> = counted.days().collect();
    if days.is_empty() {
        return Ok(());
    }
    let starts: Vec<Instant> = days.iter().map(|(day, _)| day.starts_at).collect();
    let mut stored =
        if add { Stored::of(connection, organization, &starts).await? } else { Stored::default() };
    let (mut ends, mut dates) = (Vec::<Instant>::new(), Vec::<NaiveDate>::new());
    let (mut everybody, mut members) = (Vec::new(), Vec::new());
    let (mut type_starts, mut types, mut of_types) = (Vec::new(), Vec::new(), Vec::new());
    for (day, by_type) in days {
        let starts_at = day.starts_at.timestamp_micros();
        let mut tallies = stored.members.remove(&starts_at).unwrap_or_default();
        for (activity_type, more) in by_type {
            tallies.merge(more);
            let known = stored.types.remove(&(starts_at, activity_type.clone()));
            let mut activity = Activity::of(more);
            activity.merge(&known.unwrap_or_default());
            type_starts.push(day.starts_at);
            types.push(activity_type.clone());
            of_types.push(activity.to_bytes());
        }
        ends.push(day.ends_at);
        dates.push(day.date);
        everybody.push(Activity::of(&tallies).to_bytes());
        members.push(tallies.to_bytes());
    }
    query(include_str!("../queries/rollups/put_activity.sql"))
        .bind(organization.uuid())
        .bind(starts)
        .bind(ends)
        .bind(dates)
        .bind(everybody)
        .bind(members)
        .bind(type_starts)
        .bind(types)
        .bind(of_types)
        .execute(connection)
        .await?;
    Ok(())
}

/// What is stored of some days.
#[derive(Debug, Default)]
struct Stored {
    types: BTreeMap<(i64, String), Activity>,
    members: BTreeMap<i64, Tallies>,
}

impl Stored {
    async fn of(
        connection: &mut PgConnection,
        organization: OrganizationId,
        starts: &[Instant],
    ) -> StoreResult<Self> {
        let mut stored = Self::default();
        let rows = query(include_str!("../queries/rollups/stored_days.sql"))
            .bind(organization.uuid())
            .bind(starts)
            .fetch_all(connection)
            .await?;
        for row in rows {
            let starts_at = get_micros(&row, 0)?;
            let bytes: Vec<u8> = row.try_get(2)?;
            match row.try_get::<Option<String>, _>(1)? {
                Some(activity_type) => {
                    stored.types.insert((starts_at, activity_type), Activity::from_bytes(&bytes)?);
                }
                None => {
                    stored.members.insert(starts_at, Tallies::from_bytes(&bytes)?);
                }
            }
        }
        Ok(stored)
    }
}

/// The bounds of a span of microseconds as the database knows them.
pub(crate) fn bounds(span: &std::ops::Range<i64>) -> (Instant, Instant) {
    (at(span.start), at(span.end))
}
