//! Activity events.

use std::collections::BTreeSet;
use std::sync::Arc;

use async_trait::async_trait;
use futures_util::FutureExt;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;

use ioc_core::ids::ArchiveId;
use ioc_core::model::activity::{ActivityEvent, EventKey};
use ioc_core::model::archive::ArchiveBatch;
use ioc_core::model::message::Trace;
use ioc_core::model::period::{DayFinder, LocalDay};
use ioc_core::store::activity::ActivityStore;
use ioc_core::store::written::Written;
use ioc_core::upkeep::delta::Delta;
use ioc_core::upkeep::minutes::{Minutes, kept_from};
use sqlx::{PgConnection, Row};
use uuid::Uuid;

use crate::archives::archive_events;
use crate::bulk::Inserted;
use crate::error::StoreResult;
use crate::rows::at;
use crate::statement::query;
use crate::store::PostgresStore;
use crate::tenant::Access;
use crate::{bulk, fold, recent, recount, settings, trace};

#[async_trait]
impl ActivityStore for PostgresStore {
    async fn append_activity(
        &self,
        scope: &Scope,
        events: &[ActivityEvent],
        trace: &Trace,
    ) -> Result<Written> {
        let call = Arc::new((scope.clone(), events.to_vec(), trace.clone()));
        self.transact(scope, Access::Append, move |connection| {
            let call = call.clone();
            async move { append(connection, &call.0, &call.1, &call.2).await }.boxed()
        })
        .await
    }

    async fn withdraw_activity(
        &self,
        scope: &Scope,
        events: &[EventKey],
        trace: &Trace,
    ) -> Result<Written> {
        let call = Arc::new((scope.clone(), events.to_vec(), trace.clone()));
        self.transact(scope, Access::Recount, move |connection| {
            let call = call.clone();
            async move { withdraw(connection, &call.0, &call.1, &call.2).await }.boxed()
        })
        .await
    }

    async fn delete_activity_before(
        &self,
        scope: &Scope,
        before: Instant,
        limit: u32,
        trace: &Trace,
    ) -> Result<u64> {
        let call = Arc::new((scope.clone(), trace.clone()));
        self.transact(scope, Access::Recount, move |connection| {
            let call = call.clone();
            async move {
                let before = Before { at: before, limit, archive: None };
                Ok(delete_before(connection, &call.0, before, &call.1).await?.0)
            }
            .boxed()
        })
        .await
    }

    async fn sealed_before(&self, scope: &Scope) -> Result<Option<Instant>> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            async move { Ok(settings::of(connection, organization).await?.sealed_before()) }.boxed()
        })
        .await
    }

    async fn count_known_activity(&self, scope: &Scope, events: &[EventKey]) -> Result<u64> {
        self.count(scope, events, include_str!("../queries/activity/count_known.sql")).await
    }

    async fn count_withdrawn_activity(&self, scope: &Scope, events: &[EventKey]) -> Result<u64> {
        self.count(scope, events, include_str!("../queries/activity/count_withdrawn.sql")).await
    }
}

impl PostgresStore {
    /// How many of the events a query finds.
    async fn count(&self, scope: &Scope, events: &[EventKey], sql: &'static str) -> Result<u64> {
        let organization = scope.organization_id();
        let keys = Arc::new(columns(events));
        self.transact(scope, Access::Read, move |connection| {
            let keys = keys.clone();
            async move {
                let row = query(sql)
                    .bind(organization.uuid())
                    .bind(&keys.0)
                    .bind(&keys.1)
                    .fetch_one(connection)
                    .await?;
                Ok(row.try_get::<i64, _>(0)?.cast_unsigned())
            }
            .boxed()
        })
        .await
    }
}

pub(crate) fn columns(events: &[EventKey]) -> (Vec<Uuid>, Vec<Instant>) {
    events.iter().map(|event| (event.id.uuid(), event.occurred_at)).unzip()
}

async fn withdraw(
    connection: &mut PgConnection,
    scope: &Scope,
    events: &[EventKey],
    trace: &Trace,
) -> StoreResult<Written> {
    let organization = scope.organization_id();
    let settings = settings::of(connection, organization).await?;
    settings.refuse_sealed(events.iter().map(|event| event.occurred_at).min())?;
    let (ids, instants) = columns(events);
    let row = query(include_str!("../queries/activity/withdraw.sql"))
        .bind(organization.uuid())
        .bind(&ids)
        .bind(&instants)
        .bind(trace.audit.at)
        .fetch_one(&mut *connection)
        .await?;
    let gone: Vec<Instant> = row.try_get(0)?;
    let newly_withdrawn: i64 = row.try_get(1)?;
    let changed = gone.len() as u64;
    let written = Written { added: 0, changed, unchanged: events.len() as u64 - changed };
    if !gone.is_empty() {
        fold::fold_by(connection, organization, &settings.organization.calendar).await?;
        let mut finder = DayFinder::new(&settings.organization.calendar);
        let days: BTreeSet<LocalDay> = gone.iter().map(|at| finder.day_of(*at)).collect();
        for day in days {
            let span = day.starts_at.timestamp_micros()..day.ends_at.timestamp_micros();
            recount::activity(connection, organization, &settings.organization.calendar, span)
                .await?;
        }
        recount::minutes(connection, organization, gone.into_iter(), trace.audit.at).await?;
    }
    if newly_withdrawn > 0 {
        trace::tell(connection, scope, trace, written.changed).await?;
    }
    Ok(written)
}

/// Which events are deleted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Before {
    /// Those from before this instant.
    pub(crate) at: Instant,
    /// The most of them.
    pub(crate) limit: u32,
    /// The archive to which they go first.
    pub(crate) archive: Option<ArchiveId>,
}

/// Deletes the oldest events; returns how many, and the archive that holds them.
pub(crate) async fn delete_before(
    connection: &mut PgConnection,
    scope: &Scope,
    before: Before,
    trace: &Trace,
) -> StoreResult<(u64, Option<ArchiveBatch>)> {
    let Before { at: before, limit, archive } = before;
    let organization = scope.organization_id();
    let settings = settings::of(connection, organization).await?;
    // What waits to be folded belongs to days that a rebuild will not touch.
    fold::fold_by(connection, organization, &settings.organization.calendar).await?;
    query(include_str!("../queries/organizations/seal.sql"))
        .bind(organization.uuid())
        .bind(before)
        .execute(&mut *connection)
        .await?;
    let sealed_before = settings::of(connection, organization).await?.sealed_before;
    recent::seal(connection, organization, sealed_before).await?;
    let (deleted, archived) = if let Some(id) = archive {
        let (before, at) = (at(sealed_before), trace.audit.at);
        let archived = archive_events(connection, scope, before, limit, id, at).await?;
        (archived.map_or(0, |batch| batch.rows), archived)
    } else {
        let deleted = query(include_str!("../queries/activity/delete_before.sql"))
            .bind(organization.uuid())
            .bind(at(sealed_before))
            .bind(i64::from(limit))
            .execute(&mut *connection)
            .await?;
        (deleted.rows_affected(), None)
    };
    if deleted < u64::from(limit) {
        query(include_str!("../queries/activity/forget_withdrawn.sql"))
            .bind(organization.uuid())
            .bind(at(sealed_before))
            .execute(&mut *connection)
            .await?;
    }
    if deleted > 0 || sealed_before > settings.sealed_before {
        trace::tell(connection, scope, trace, deleted).await?;
    }
    Ok((deleted, archived))
}

async fn append(
    connection: &mut PgConnection,
    scope: &Scope,
    events: &[ActivityEvent],
    trace: &Trace,
) -> StoreResult<Written> {
    let organization = scope.organization_id();
    let Inserted { settings, ordinals, new } =
        bulk::insert(connection, organization, events).await?;
    let mut days = DayFinder::new(&settings.organization.calendar);
    let kept_from = kept_from(trace.audit.at);
    let (mut delta, mut minutes) = (Delta::default(), Minutes::default());
    let mut added = 0;
    for event in new {
        added += 1;
        let ordinal = ordinals[&event.user_id];
        let duration_ms = event.duration_seconds.map(|seconds| u64::from(seconds) * 1000);
        let day = days.day_of(event.occurred_at);
        delta.record(day, &event.activity_type, ordinal, duration_ms);
        if event.occurred_at >= kept_from {
            minutes.record(event.occurred_at, ordinal, duration_ms);
        }
    }
    if added > 0 {
        let kept = fold::append(connection, scope, &delta, &minutes, trace, added).await?;
        fold::fold_many(connection, organization, &settings.organization.calendar, kept).await?;
    }
    Ok(Written { added, changed: 0, unchanged: events.len() as u64 - added })
}
