//! Computes rollups again from the rows, and compares or replaces them.
//!
//! Before `sealed_before` the rows of activity are gone and its rollups are the
//! truth, so both stop there.

use std::collections::BTreeMap;

use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::ids::OrganizationId;
use ioc_core::model::assessment::AssessmentStatus;
use ioc_core::model::member::Membership;
use ioc_core::model::period::{DayFinder, LocalDay};
use ioc_core::model::rollup::{Dimension, Stage};
use ioc_core::model::tally::{Activity, Members, Tallies};
use ioc_core::store::rollups::Drift;
use rusqlite::Connection;

use crate::assessments::{DayKey, put_day as put_assessment_day, reached};
use crate::delta::Delta;
use crate::error::{StoreError, StoreResult};
use crate::fold;
use crate::groups::{GroupKey, Source, Timelines, group_keys};
use crate::organizations::memberships;
use crate::recent::{self, Minutes};
use crate::recount;
use crate::rows::{all, blob, id, instant, to_instant};
use crate::settings::{self, Settings};

/// Whether drift is only told or also repaired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Read,
    Write,
}

/// Stands for stored bytes that cannot be read. No person has that ordinal, so
/// it differs from all that rows can say, and a rebuild repairs it.
const DAMAGED: u32 = u32::MAX;

fn read_tallies(bytes: &[u8]) -> Tallies {
    Tallies::from_bytes(bytes).unwrap_or_else(|_| {
        let mut damaged = Tallies::default();
        damaged.record(DAMAGED, None);
        damaged
    })
}

fn read_activity(bytes: &[u8]) -> Activity {
    Activity::from_bytes(bytes).unwrap_or_else(|_| Activity::of(&read_tallies(&[u8::MAX])))
}

fn read_members(bytes: &[u8]) -> Members {
    Members::from_bytes(bytes).unwrap_or_else(|_| Members::of([DAMAGED]))
}

/// What could be read; nothing if it was damaged.
fn undamaged<T>(read: StoreResult<T>) -> StoreResult<Option<T>> {
    match read {
        Ok(found) => Ok(Some(found)),
        Err(StoreError::Sqlite(error)) => Err(error.into()),
        Err(_) => Ok(None),
    }
}

/// What differs between the rollups of an organization and its rows.
pub(crate) fn compare(
    connection: &Connection,
    scope: &Scope,
    now: Instant,
    mode: Mode,
) -> StoreResult<Vec<Drift>> {
    let mut drifts = Vec::new();
    let organization = scope.organization_id();
    activity(connection, organization, now, mode, &mut drifts)?;
    groups(connection, organization, mode, &mut drifts)?;
    assessments(connection, organization, mode, &mut drifts)?;
    Ok(drifts)
}

fn activity(
    connection: &Connection,
    organization: OrganizationId,
    now: Instant,
    mode: Mode,
    drifts: &mut Vec<Drift>,
) -> StoreResult<()> {
    let Settings { calendar, sealed_before: sealed } = settings::of(connection, organization)?;
    let mut finder = DayFinder::new(&calendar);
    let recent_from = recent::recent_from(connection, organization)?;
    let (mut expected, mut minutes) = (Delta::default(), Minutes::default());
    recount::each_row(
        connection,
        organization,
        &(sealed..i64::MAX),
        |at, ordinal, activity_type, duration_ms| {
            expected.record(finder.day_of(at), activity_type, ordinal, duration_ms);
            if instant(at) >= recent_from {
                minutes.record(at, ordinal, duration_ms);
            }
        },
    )?;
    compare_days(connection, organization, sealed, &expected, &mut finder, drifts)?;
    let kept = undamaged(recent::stored(connection, organization, recent_from, i64::MAX))?;
    if kept.as_ref() != Some(&minutes) {
        drifts.push(Drift { table: "rollup_activity_recent", date: None, key: String::new() });
    }
    if mode == Mode::Write {
        let key = id(organization);
        for sql in [
            include_str!("../queries/rollups/delete_activity_days.sql"),
            include_str!("../queries/rollups/delete_activity_types.sql"),
            include_str!("../queries/rollups/delete_activity_members.sql"),
        ] {
            connection.prepare_cached(sql)?.execute((key, sealed, i64::MAX))?;
        }
        for sql in [
            include_str!("../queries/rollups/delete_deltas.sql"),
            include_str!("../queries/rollups/delete_recent.sql"),
        ] {
            connection.prepare_cached(sql)?.execute([key])?;
        }
        for (day, types) in expected.days() {
            fold::put_day(connection, organization, day, types, false)?;
        }
        recent::add(connection, organization, &minutes, now)?;
    }
    Ok(())
}

type Days = BTreeMap<i64, (Activity, BTreeMap<String, Activity>, Tallies)>;

fn compare_days(
    connection: &Connection,
    organization: OrganizationId,
    sealed: i64,
    expected: &Delta,
    finder: &mut DayFinder,
    drifts: &mut Vec<Drift>,
) -> StoreResult<()> {
    let mut stored = stored_days(connection, organization, sealed)?;
    let waiting = undamaged(fold::checked(connection, organization))?.unwrap_or_else(|| {
        drifts.push(Drift { table: "rollup_activity_deltas", date: None, key: String::new() });
        Delta::default()
    });
    for (day, types) in waiting.days() {
        add_day(stored.entry(instant(day.starts_at)).or_default(), types);
    }
    let mut wanted = Days::default();
    for (day, types) in expected.days() {
        add_day(wanted.entry(instant(day.starts_at)).or_default(), types);
    }
    let empty = <(Activity, BTreeMap<String, Activity>, Tallies)>::default();
    let starts: std::collections::BTreeSet<i64> =
        stored.keys().chain(wanted.keys()).copied().collect();
    for starts_at in starts {
        let (is, ought) =
            (stored.get(&starts_at).unwrap_or(&empty), wanted.get(&starts_at).unwrap_or(&empty));
        let at = to_instant(starts_at, "rollup_activity_days", "starts_at")?;
        let LocalDay { date, .. } = finder.day_of(at);
        let differing = [
            ("rollup_activity_days", is.0 != ought.0),
            ("rollup_activity_types", is.1 != ought.1),
            ("rollup_activity_members", is.2 != ought.2),
        ];
        for (table, _) in differing.into_iter().filter(|(_, differs)| *differs) {
            drifts.push(Drift { table, date: Some(date), key: String::new() });
        }
    }
    Ok(())
}

fn add_day(
    (everybody, by_type, by_member): &mut (Activity, BTreeMap<String, Activity>, Tallies),
    types: &BTreeMap<String, Tallies>,
) {
    for (activity_type, tallies) in types {
        let activity = Activity::of(tallies);
        everybody.merge(&activity);
        by_type.entry(activity_type.clone()).or_default().merge(&activity);
        by_member.merge(tallies);
    }
}

fn stored_days(
    connection: &Connection,
    organization: OrganizationId,
    sealed: i64,
) -> StoreResult<Days> {
    let mut days = Days::default();
    let params = (id(organization), sealed);
    let sql = include_str!("../queries/rollups/activity_days_from.sql");
    for (starts_at, activity) in all(&mut *connection.prepare_cached(sql)?, params, |row| {
        Ok((row.get::<_, i64>(0)?, read_activity(blob(row, 2)?)))
    })? {
        days.entry(starts_at).or_default().0 = activity;
    }
    let sql = include_str!("../queries/rollups/activity_types_from.sql");
    for (starts_at, key, activity) in all(&mut *connection.prepare_cached(sql)?, params, |row| {
        let activity = read_activity(blob(row, 2)?);
        Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, activity))
    })? {
        days.entry(starts_at).or_default().1.insert(key, activity);
    }
    let sql = include_str!("../queries/rollups/activity_members_from.sql");
    for (starts_at, tallies) in all(&mut *connection.prepare_cached(sql)?, params, |row| {
        Ok((row.get::<_, i64>(0)?, read_tallies(blob(row, 1)?)))
    })? {
        days.entry(starts_at).or_default().2 = tallies;
    }
    Ok(days)
}

/// Computes the groups by day again.
pub(crate) fn groups(
    connection: &Connection,
    organization: OrganizationId,
    mode: Mode,
    drifts: &mut Vec<Drift>,
) -> StoreResult<()> {
    let calendar = settings::of(connection, organization)?.calendar;
    let source = Source { connection: None, organization, calendar };
    let mut expected = Timelines::default();
    let mut people: BTreeMap<u32, Vec<Membership>> = BTreeMap::new();
    for (ordinal, held) in memberships(connection, organization)? {
        people.entry(ordinal).or_default().push(held);
    }
    for (ordinal, history) in &people {
        expected.replace(&source, *ordinal, &[], history)?;
    }
    let expected = expected.canonical();
    let stored = Timelines::stored(connection, organization, read_members)?.canonical();
    let keys: std::collections::BTreeSet<_> = stored.keys().chain(expected.keys()).collect();
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
        for sql in [
            include_str!("../queries/rollups/delete_groups.sql"),
            include_str!("../queries/rollups/delete_group_keys.sql"),
        ] {
            connection.prepare_cached(sql)?.execute([id(organization)])?;
        }
        Timelines::from(expected).store(connection, organization)?;
    }
    Ok(())
}

/// Computes the days of assessments again; their rows are never deleted for
/// their age.
pub(crate) fn assessments(
    connection: &Connection,
    organization: OrganizationId,
    mode: Mode,
    drifts: &mut Vec<Drift>,
) -> StoreResult<()> {
    let calendar = &settings::of(connection, organization)?.calendar;
    let mut expected: BTreeMap<DayKey, Tallies> = BTreeMap::new();
    let sql = include_str!("../queries/assessments/all.sql");
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([id(organization)])?;
    while let Some(row) = rows.next()? {
        let status: String = row.get(1)?;
        let at = |column| -> StoreResult<Option<Instant>> {
            let micros: Option<i64> = row.get(column)?;
            micros.map(|micros| to_instant(micros, "assessments", "instant")).transpose()
        };
        let status = AssessmentStatus::parse(&status)?;
        for key in reached(calendar, status, [at(2)?, at(3)?, at(4)?]) {
            expected.entry(key).or_default().record(row.get(0)?, None);
        }
    }
    let stored = stored_assessments(connection, organization)?;
    let empty = Tallies::default();
    let keys: std::collections::BTreeSet<DayKey> =
        stored.keys().chain(expected.keys()).copied().collect();
    for key in keys {
        let (is, ought) = (stored.get(&key), expected.get(&key));
        if is == ought {
            continue;
        }
        let created = to_instant(key.1, "rollup_assessment_days", "created_on")?;
        drifts.push(Drift {
            table: "rollup_assessment_days",
            date: Some(calendar.day_of(created).date),
            key: key.0.as_str().to_owned(),
        });
        if mode == Mode::Write {
            put_assessment_day(connection, organization, key, ought.unwrap_or(&empty))?;
        }
    }
    Ok(())
}

fn stored_assessments(
    connection: &Connection,
    organization: OrganizationId,
) -> StoreResult<BTreeMap<DayKey, Tallies>> {
    let sql = include_str!("../queries/rollups/all_assessment_days.sql");
    let days = all(&mut *connection.prepare_cached(sql)?, [id(organization)], |row| {
        let name: String = row.get(0)?;
        let stage = Stage::ALL.into_iter().find(|stage| stage.as_str() == name);
        let stage = stage.ok_or_else(|| StoreError::Corrupt {
            table: "rollup_assessment_days",
            column: "stage",
            value: name,
        })?;
        Ok(((stage, row.get(1)?, row.get(2)?), read_tallies(blob(row, 3)?)))
    })?;
    Ok(days.into_iter().collect())
}
