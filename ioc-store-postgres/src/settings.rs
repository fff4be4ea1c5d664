//! An organization's row: its calendar, and from where on its rows are there.

use std::collections::{BTreeSet, HashMap};

use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::{Error, ErrorKind};
use ioc_core::ids::{OrganizationId, UserId};
use ioc_core::model::calendar::Calendar;
use ioc_core::model::message::Trace;
use ioc_core::model::organization::Organization;
use ioc_core::store::organizations::changed_meanwhile;
use ioc_core::upkeep::groups::Reading;
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};
use uuid::Uuid;

use crate::error::{StoreError, StoreResult};
use crate::rebuild::part::Mode;
use crate::rebuild::{assessments, groups};
use crate::rows::{at, organization};
use crate::statement::query;
use crate::{fold, recount, trace};

/// What a transaction needs to know of its organization. It is read in the
/// transaction itself: a scope may be older than a change of the calendar.
#[derive(Debug)]
pub(crate) struct Settings {
    /// The organization itself.
    pub(crate) organization: Organization,
    /// The instant before which rollups are the truth, in microseconds.
    pub(crate) sealed_before: i64,
    /// The start of the day before which departments and job roles stay as they
    /// are, in microseconds.
    pub(crate) settled_before: i64,
}

/// The settings of an organization.
pub(crate) async fn of(
    connection: &mut PgConnection,
    key: OrganizationId,
) -> StoreResult<Settings> {
    let found = query(include_str!("../queries/organizations/settings.sql"))
        .bind(key.uuid())
        .fetch_optional(connection)
        .await?;
    read(key, found.as_ref())
}

/// The settings of an organization, and the ordinals of those of the people who
/// are known.
pub(crate) async fn with_ordinals(
    connection: &mut PgConnection,
    key: OrganizationId,
    people: &BTreeSet<UserId>,
) -> StoreResult<(Settings, HashMap<UserId, u32>)> {
    let ids: Vec<Uuid> = people.iter().map(|user| user.uuid()).collect();
    let found = query(include_str!("../queries/organizations/settings_and_ordinals.sql"))
        .bind(key.uuid())
        .bind(ids)
        .fetch_optional(connection)
        .await?;
    read_with_ordinals(key, found.as_ref())
}

/// The settings and ordinals in a row.
pub(crate) fn read_with_ordinals(
    key: OrganizationId,
    row: Option<&PgRow>,
) -> StoreResult<(Settings, HashMap<UserId, u32>)> {
    let settings = read(key, row)?;
    let mut ordinals = HashMap::new();
    if let Some(row) = row {
        let (users, numbers): (Vec<Uuid>, Vec<i32>) = (row.try_get(12)?, row.try_get(13)?);
        let users = users.into_iter().map(UserId::from_uuid);
        ordinals.extend(users.zip(numbers.into_iter().map(i32::cast_unsigned)));
    }
    Ok((settings, ordinals))
}

fn read(key: OrganizationId, row: Option<&PgRow>) -> StoreResult<Settings> {
    let Some(row) = row else {
        let message = format!("there is no organization {key}");
        return Err(Error::not_found("unknown_organization", message).into());
    };
    let micros = |column| -> StoreResult<i64> {
        let at: Option<Instant> = row.try_get(column)?;
        Ok(at.map_or(i64::MIN, |at| at.timestamp_micros()))
    };
    Ok(Settings {
        organization: organization(row)?,
        sealed_before: micros(10)?,
        settled_before: micros(11)?,
    })
}

impl Settings {
    /// The sealed instant, if there is one.
    pub(crate) fn sealed_before(&self) -> Option<Instant> {
        Some(self.sealed_before).filter(|sealed| *sealed > i64::MIN).map(at)
    }

    /// Refuses what happened before the sealed instant.
    pub(crate) fn refuse_sealed(&self, earliest: Option<Instant>) -> StoreResult<()> {
        match earliest {
            Some(earliest) if earliest.timestamp_micros() < self.sealed_before => {
                Err(sealed(earliest))
            }
            _ => Ok(()),
        }
    }

    /// How memberships are read.
    pub(crate) fn reading(&self) -> Reading {
        Reading {
            calendar: self.organization.calendar.clone(),
            settled_before: self.settled_before,
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
pub(crate) async fn insert(connection: &mut PgConnection, new: &Organization) -> StoreResult<()> {
    let latest = new.calendar.latest();
    query(include_str!("../queries/organizations/insert.sql"))
        .bind(new.id.uuid())
        .bind(&new.name)
        .bind(latest.zone.name())
        .bind(latest.week_start.to_string())
        .bind(&new.locale)
        .bind(new.minimum_group.cast_signed())
        .bind(new.created_at)
        .bind(eras(&new.calendar))
        .bind(&new.entered_as)
        .bind(&new.audit_key.as_bytes()[..])
        .execute(connection)
        .await
        .map_err(|error| taken(error.into(), new))?;
    Ok(())
}

/// Replaces what can be changed, and counts the days again that the calendar
/// cuts in another way.
pub(crate) async fn put(
    connection: &mut PgConnection,
    scope: &Scope,
    seen: &Organization,
    changed: &Organization,
    trace: &Trace,
) -> StoreResult<()> {
    let key = scope.organization_id();
    let before = of(connection, key).await?;
    if before.organization != *seen {
        return Err(changed_meanwhile(&seen.name).into());
    }
    let differs_from = changed.calendar.differs_from(&seen.calendar);
    before.refuse_sealed(differs_from)?;
    let latest = changed.calendar.latest();
    query(include_str!("../queries/organizations/update.sql"))
        .bind(key.uuid())
        .bind(&changed.name)
        .bind(latest.zone.name())
        .bind(latest.week_start.to_string())
        .bind(&changed.locale)
        .bind(changed.minimum_group.cast_signed())
        .bind(eras(&changed.calendar))
        .execute(&mut *connection)
        .await
        .map_err(|error| taken(error.into(), changed))?;
    if let Some(from) = differs_from {
        fold::fold_by(connection, key, &seen.calendar).await?;
        let span = from.timestamp_micros()..i64::MAX;
        recount::activity(connection, key, &changed.calendar, span).await?;
        groups::compare(connection, key, Mode::Write, &mut Vec::new()).await?;
        assessments::compare(connection, key, Mode::Write, &mut Vec::new()).await?;
    }
    trace::leave(connection, scope, trace, 1).await
}

fn taken(error: StoreError, named: &Organization) -> StoreError {
    if error.taken() != Some("organizations_name_key") {
        return error;
    }
    Error::new(
        ErrorKind::Conflict,
        "organization_exists",
        format!("there is an organization `{}` already", named.name),
    )
    .with_hint("choose another name")
    .into()
}

/// The eras as they are stored; nothing for a calendar that never changed.
fn eras(calendar: &Calendar) -> Option<String> {
    (calendar.eras().len() > 1).then(|| serde_json::json!(calendar).to_string())
}
