//! Inserts events, few of them as arrays, many of them through `COPY`.
//!
//! `COPY` refuses a table with policies, so it fills a temporary one, from which
//! one statement takes what is new.

use std::collections::{BTreeSet, HashMap};

use ioc_core::clock::Instant;
use ioc_core::ids::{OrganizationId, UserId};
use ioc_core::model::activity::{ActivityEvent, EventKey};
use sqlx::{PgConnection, Row};
use uuid::Uuid;

use crate::activity::columns;
use crate::copy::CopyRows;
use crate::error::StoreResult;
use crate::settings::Settings;
use crate::statement::query;
use crate::{ordinals, settings};

/// How many events go as arrays. Above, a temporary table is worth its price.
const FEW: usize = 10_000;

/// How many bytes are gathered before they are sent.
const SENT_BYTES: usize = 1 << 16;

/// What an insert found and did.
#[derive(Debug)]
pub(crate) struct Inserted<'e> {
    pub(crate) settings: Settings,
    /// The ordinals of the people of the events.
    pub(crate) ordinals: HashMap<UserId, u32>,
    /// The events that were not there.
    pub(crate) new: Vec<&'e ActivityEvent>,
}

/// Inserts the events that are new.
///
/// # Errors
/// For people who were never members, and for a time whose rows were deleted: the
/// transaction has to be given up, something may be inserted already.
pub(crate) async fn insert<'e>(
    connection: &mut PgConnection,
    organization: OrganizationId,
    events: &'e [ActivityEvent],
) -> StoreResult<Inserted<'e>> {
    let people: BTreeSet<UserId> = events.iter().map(|event| event.user_id).collect();
    let check = |settings: &Settings, ordinals| {
        settings.refuse_sealed(events.iter().map(|event| event.occurred_at).min())?;
        ordinals::refuse_unknown(&people, ordinals)
    };
    let (settings, ordinals, added) = if events.len() > FEW {
        let (settings, ordinals) =
            settings::with_ordinals(connection, organization, &people).await?;
        check(&settings, &ordinals)?;
        let added = copy(connection, organization, events, &ordinals).await?;
        (settings, ordinals, added)
    } else {
        let (settings, ordinals, added) =
            insert_few(connection, organization, events, &people).await?;
        check(&settings, &ordinals)?;
        (settings, ordinals, added)
    };
    let new = if added == events.len() as u64 {
        events.iter().collect()
    } else if added == 0 {
        Vec::new()
    } else {
        inserted(connection, organization, events).await?
    };
    Ok(Inserted { settings, ordinals, new })
}

/// In one statement: a batch of a few events is mostly the ways to the server.
async fn insert_few(
    connection: &mut PgConnection,
    organization: OrganizationId,
    events: &[ActivityEvent],
    people: &BTreeSet<UserId>,
) -> StoreResult<(Settings, HashMap<UserId, u32>, u64)> {
    let ids: Vec<Uuid> = events.iter().map(|it| it.id.uuid()).collect();
    let users: Vec<Uuid> = events.iter().map(|it| it.user_id.uuid()).collect();
    let instants: Vec<Instant> = events.iter().map(|it| it.occurred_at).collect();
    let types: Vec<&str> = events.iter().map(|it| it.activity_type.as_str()).collect();
    let sessions: Vec<Option<&str>> = events.iter().map(|it| it.session_id.as_deref()).collect();
    let durations: Vec<Option<i64>> =
        events.iter().map(|it| it.duration_seconds.map(i64::from)).collect();
    let metadata: Vec<Option<String>> = events.iter().map(metadata).collect();
    let people: Vec<Uuid> = people.iter().map(|user| user.uuid()).collect();
    let found = query(include_str!("../queries/activity/insert.sql"))
        .bind(organization.uuid())
        .bind(ids)
        .bind(users)
        .bind(instants)
        .bind(types)
        .bind(sessions)
        .bind(durations)
        .bind(metadata)
        .bind(people)
        .fetch_optional(connection)
        .await?;
    let (settings, ordinals) = settings::read_with_ordinals(organization, found.as_ref())?;
    let added: i64 = found.map_or(Ok(0), |row| row.try_get(14))?;
    Ok((settings, ordinals, added.cast_unsigned()))
}

async fn copy(
    connection: &mut PgConnection,
    organization: OrganizationId,
    events: &[ActivityEvent],
    ordinals: &HashMap<UserId, u32>,
) -> StoreResult<u64> {
    sqlx::raw_sql(include_str!("../queries/activity/make_incoming.sql"))
        .execute(&mut *connection)
        .await?;
    let mut sending =
        connection.copy_in_raw(include_str!("../queries/activity/copy_incoming.sql")).await?;
    let mut rows = CopyRows::new(9);
    for (place, event) in (0..).zip(events) {
        rows.row()
            .bigint(Some(place))
            .uuid(event.id.uuid())
            .uuid(event.user_id.uuid())
            .integer(ordinals[&event.user_id].cast_signed())
            .instant(event.occurred_at)
            .text(Some(&event.activity_type))
            .text(event.session_id.as_deref())
            .bigint(event.duration_seconds.map(i64::from))
            .text(metadata(event).as_deref());
        if let Some(bytes) = rows.take(SENT_BYTES) {
            sending.send(bytes).await?;
        }
    }
    sending.send(rows.finish()).await?;
    sending.finish().await?;
    // Without a name: a plan of the table would not outlive it.
    let done = query(include_str!("../queries/activity/insert_incoming.sql"))
        .persistent(false)
        .bind(organization.uuid())
        .execute(connection)
        .await?;
    Ok(done.rows_affected())
}

fn metadata(event: &ActivityEvent) -> Option<String> {
    event.metadata.as_ref().map(ToString::to_string)
}

/// Those of the events whose rows this transaction has inserted.
async fn inserted<'e>(
    connection: &mut PgConnection,
    organization: OrganizationId,
    events: &'e [ActivityEvent],
) -> StoreResult<Vec<&'e ActivityEvent>> {
    let mut by_key: HashMap<EventKey, &ActivityEvent> = HashMap::new();
    for event in events {
        // The first of equal ones is the one that is in.
        by_key.entry(EventKey::of(event)).or_insert(event);
    }
    let keys: Vec<EventKey> = by_key.keys().copied().collect();
    let (ids, instants) = columns(&keys);
    let rows = query(include_str!("../queries/activity/inserted.sql"))
        .bind(organization.uuid())
        .bind(ids)
        .bind(instants)
        .fetch_all(connection)
        .await?;
    let place = |row: &sqlx::postgres::PgRow| -> StoreResult<usize> {
        Ok(usize::try_from(row.try_get::<i64, _>(0)? - 1).unwrap_or_default())
    };
    rows.iter().map(|row| Ok(by_key[&keys[place(row)?]])).collect()
}
