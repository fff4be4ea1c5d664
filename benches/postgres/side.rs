//! A database with the standard shape, and its platform.

use std::sync::Arc;

use chrono::TimeDelta;
use ioc_core::access::scope::Scope;
use ioc_core::clock::{Instant, VirtualClock};
use ioc_core::ids::RandomIds;
use ioc_core::model::activity::{ActivityEvent, NewActivity};
use ioc_core::model::message::{MessageType, Trace};
use ioc_core::platform::Platform;
use ioc_store_postgres::PostgresStore;

use crate::host::{Database, Host};
use crate::rows::{DAYS, MEMBERS, Numbers, ends, events, organization};

/// In how many batches an organization is filled: the last one folds all.
const BATCHES: u32 = 64;
/// How many batches of today wait to be folded then, in every database alike:
/// half of the most that may.
const WAITING: u32 = 16;

pub(crate) struct Side {
    pub(crate) database: Database,
    pub(crate) platform: Platform,
    pub(crate) scope: Scope,
}

pub(crate) fn platform(store: PostgresStore) -> Platform {
    Platform::builder(Arc::new(store)).clock(Arc::new(VirtualClock::at(ends()))).build()
}

impl Side {
    /// The big organization alone, without rows.
    pub(crate) async fn empty(host: &Host, name: &str) -> Self {
        let database = host.database(name).await;
        let platform = platform(database.store(10));
        let scope = organization(&platform, "big", MEMBERS).await;
        Self { database, platform, scope }
    }

    /// `rows` events, half of them of the big organization, the others of twenty.
    pub(crate) async fn filled(host: &Host, name: &str, rows: u32) -> Self {
        let side = Self::empty(host, name).await;
        fill(&side.platform, &side.scope, rows / 2, MEMBERS).await;
        for number in 0..20 {
            let other = organization(&side.platform, &format!("other {number}"), 50).await;
            fill(&side.platform, &other, rows / 40, 50).await;
        }
        side.database.settle().await;
        side
    }
}

/// Fills an organization with `rows` events over the days, in time order.
async fn fill(platform: &Platform, scope: &Scope, rows: u32, members: u32) {
    let mut numbers = Numbers::new(u64::from(rows));
    let at = in_order(rows);
    let edge = |number: u32| rows / BATCHES * number + rows % BATCHES * number / BATCHES;
    let of_days = (0..BATCHES).map(|number| (edge(number), edge(number + 1) - edge(number)));
    let of_today = (0..WAITING).map(|number| (rows + number * 10, 10));
    for (first, count) in of_days.chain(of_today) {
        let batch = events(&mut numbers, u64::from(first), count, members, |_, index| {
            at((first + index).min(rows - 1))
        });
        platform.ingest().record_activity(scope, batch).await.expect("recorded");
    }
}

/// When the events happen that are in order of time.
pub(crate) fn in_order(rows: u32) -> impl Fn(u32) -> Instant {
    let days = TimeDelta::days(i64::from(DAYS));
    let step = days.num_microseconds().expect("in range") / i64::from(rows);
    move |number| ends() - days + TimeDelta::microseconds(step * i64::from(number))
}

/// The events as the store takes them.
pub(crate) fn of(scope: &Scope, new: Vec<NewActivity>) -> Vec<ActivityEvent> {
    new.into_iter()
        .map(|new| ActivityEvent {
            organization_id: scope.organization_id(),
            id: new.id.expect("an id"),
            user_id: new.user_id,
            occurred_at: new.occurred_at,
            activity_type: new.activity_type,
            session_id: new.session_id,
            duration_seconds: new.duration_seconds,
            metadata: new.metadata,
        })
        .collect()
}

/// What accompanies a batch: it is written when its last event happens.
pub(crate) fn trace(events: &[ActivityEvent]) -> Trace {
    let at = events.last().map_or_else(ends, |event| event.occurred_at);
    Trace::new(&RandomIds, at, MessageType::UserActivity, "activity.record")
}
