//! An organization's row: its calendar, and from where on its rows are there.

use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::{Error, ErrorKind};
use ioc_core::ids::OrganizationId;
use ioc_core::model::calendar::Calendar;
use ioc_core::model::message::Trace;
use ioc_core::model::organization::Organization;
use ioc_core::store::organizations::changed_meanwhile;
use rusqlite::Connection;

use crate::error::{StoreError, StoreResult};
use crate::rebuild::part::Mode;
use crate::rebuild::{assessments, groups};
use crate::rows::{first, id, instant, organization, to_instant};
use crate::{fold, recount, trace};

/// What a write needs to know of its organization. It is read in the write's
/// own transaction: a scope may be older than a change of the calendar.
#[derive(Debug)]
pub(crate) struct Settings {
    /// The organization itself.
    pub(crate) organization: Organization,
    /// The instant before which rollups are the truth.
    pub(crate) sealed_before: i64,
    /// The start of the day before which departments and job roles stay as they
    /// are.
    pub(crate) settled_before: i64,
}

/// The settings of an organization.
pub(crate) fn of(connection: &Connection, key: OrganizationId) -> StoreResult<Settings> {
    let sql = include_str!("../queries/organizations/settings.sql");
    let found = first(&mut *connection.prepare_cached(sql)?, [id(key)], |row| {
        Ok(Settings {
            organization: organization(row)?,
            sealed_before: row.get(10)?,
            settled_before: row.get(11)?,
        })
    })?;
    found.ok_or_else(|| {
        Error::not_found("unknown_organization", format!("there is no organization {key}")).into()
    })
}

impl Settings {
    /// The sealed instant, if there is one.
    pub(crate) fn sealed_before(&self) -> StoreResult<Option<Instant>> {
        let sealed = Some(self.sealed_before).filter(|sealed| *sealed > i64::MIN);
        sealed.map(|micros| to_instant(micros, "organizations", "sealed_before")).transpose()
    }

    /// Refuses what happened before the sealed instant.
    pub(crate) fn refuse_sealed(&self, earliest: Option<Instant>) -> StoreResult<()> {
        match earliest {
            Some(earliest) if instant(earliest) < self.sealed_before => Err(sealed(earliest)),
            _ => Ok(()),
        }
    }
}

/// What is told of an instant whose rows were deleted.
pub(crate) fn sealed(at: Instant) -> StoreError {
    Error::new(
        ErrorKind::Conflict,
        "sealed_period",
        format!("{at} lies in a time whose rows were deleted"),
    )
    .with_hint("what happened before the sealed instant can no longer change")
    .into()
}

/// Adds an organization.
pub(crate) fn insert(connection: &Connection, new: &Organization) -> StoreResult<()> {
    refuse_taken(connection, new)?;
    let latest = new.calendar.latest();
    connection.prepare_cached(include_str!("../queries/organizations/insert.sql"))?.execute((
        id(new.id),
        &new.name,
        latest.zone.name(),
        latest.week_start.to_string(),
        &new.locale,
        new.minimum_group,
        instant(new.created_at),
        eras(&new.calendar),
        &new.entered_as,
        new.audit_key.as_bytes(),
    ))?;
    Ok(())
}

/// Replaces what can be changed, and counts the days again that the calendar
/// cuts in another way.
pub(crate) fn put(
    connection: &Connection,
    scope: &Scope,
    seen: &Organization,
    changed: &Organization,
    trace: &Trace,
) -> StoreResult<()> {
    let key = scope.organization_id();
    let before = of(connection, key)?;
    if before.organization != *seen {
        return Err(changed_meanwhile(&seen.name).into());
    }
    let differs_from = changed.calendar.differs_from(&seen.calendar);
    before.refuse_sealed(differs_from)?;
    refuse_taken(connection, changed)?;
    let latest = changed.calendar.latest();
    connection.prepare_cached(include_str!("../queries/organizations/update.sql"))?.execute((
        id(key),
        &changed.name,
        latest.zone.name(),
        latest.week_start.to_string(),
        &changed.locale,
        changed.minimum_group,
        eras(&changed.calendar),
    ))?;
    if let Some(from) = differs_from {
        fold::fold(connection, key)?;
        recount::activity(connection, key, &changed.calendar, instant(from)..i64::MAX)?;
        groups::compare(connection, key, Mode::Write, &mut Vec::new())?;
        assessments::compare(connection, key, Mode::Write, &mut Vec::new())?;
    }
    trace::leave(connection, scope, trace, 1)
}

fn refuse_taken(connection: &Connection, named: &Organization) -> StoreResult<()> {
    let sql = include_str!("../queries/organizations/find_by_name.sql");
    let holder = first(&mut *connection.prepare_cached(sql)?, [&named.name], organization)?;
    if holder.is_none_or(|holder| holder.id == named.id) {
        return Ok(());
    }
    Err(Error::new(
        ErrorKind::Conflict,
        "organization_exists",
        format!("there is an organization `{}` already", named.name),
    )
    .with_hint("choose another name")
    .into())
}

/// The eras as they are stored; nothing for a calendar that never changed.
fn eras(calendar: &Calendar) -> Option<String> {
    (calendar.eras().len() > 1).then(|| serde_json::json!(calendar).to_string())
}
