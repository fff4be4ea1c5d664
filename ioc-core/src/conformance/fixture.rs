//! What the cases are made of: an empty store, organizations, rows.

use std::any::Any;
use std::fmt;
use std::future::{Future, poll_fn};
use std::sync::Arc;
use std::task::Poll;

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;
use uuid::Uuid;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::{Error, Result};
use crate::ids::{Id, RandomIds, UserId};
use crate::model::activity::ActivityEvent;
use crate::model::assessment::{Assessment, AssessmentStatus, Factor, ScaleScore, Scores};
use crate::model::audit::{AuditEntry, AuditKey};
use crate::model::member::{MemberRecord, Role};
use crate::model::message::{MessageType, Trace};
use crate::model::organization::Organization;
use crate::model::period::Period;
use crate::store::bundle::Store;
use crate::store::rollups::Part;

/// An empty store, and what must outlive it: its folder, its server.
pub struct Fixture {
    // Dropped in this order.
    store: Arc<dyn Store>,
    _guard: Box<dyn Any + Send>,
}

impl Fixture {
    /// A store that needs nothing beside it.
    pub fn new(store: Arc<dyn Store>) -> Self {
        Self::guarded(store, ())
    }

    /// A store that lives as long as `guard`.
    pub fn guarded(store: Arc<dyn Store>, guard: impl Any + Send) -> Self {
        Self { store, _guard: Box::new(guard) }
    }

    /// The store.
    pub fn store(&self) -> Arc<dyn Store> {
        Arc::clone(&self.store)
    }
}

impl fmt::Debug for Fixture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fixture").field("store", &self.store).finish_non_exhaustive()
    }
}

/// The instant at which most cases write: 10:00 on Monday 2026-03-02 in UTC.
pub fn now() -> Instant {
    at("2026-03-02T10:00:00Z")
}

/// The instant of an RFC 3339 text.
pub fn at(text: &str) -> Instant {
    text.parse().expect("the case names an instant")
}

/// The date of an ISO text.
pub fn date(text: &str) -> NaiveDate {
    text.parse().expect("the case names a date")
}

/// The id of a small number, the same for every organization.
pub fn id<K>(number: u32) -> Id<K> {
    Id::from_uuid(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + u128::from(number)))
}

/// What accompanies a write at `at`.
pub fn trace(at: Instant) -> Trace {
    Trace::new(&RandomIds, at, MessageType::DashboardUpdate, "conformance.write")
}

/// A row of the audit trail at `at`.
pub fn entry(at: Instant) -> AuditEntry {
    AuditEntry::new(&RandomIds, at, "conformance.write")
}

/// A new organization with weeks from Monday, and a scope over all of it.
pub async fn organization(store: &dyn Store, number: u32, zone: Tz) -> Result<Scope> {
    let organization = numbered(number, zone);
    let scope = Scope::of_host(organization)?;
    store.insert_organization(&scope, &[]).await?;
    Ok(scope)
}

/// The scope of a person of an organization that is in no store.
pub fn scope(number: u32, role: Role) -> Result<Scope> {
    Scope::of_member(numbered(number, Tz::UTC), id(number), role)
}

fn numbered(number: u32, zone: Tz) -> Organization {
    Organization {
        id: id(number),
        name: format!("Organization {number}"),
        entered_as: format!("Organization {number}"),
        calendar: zone.into(),
        locale: "en-GB".to_owned(),
        minimum_group: 5,
        created_at: now(),
        audit_key: AuditKey::random(),
    }
}

/// Two organizations in UTC, whose rows get the same ids.
pub async fn two(store: &dyn Store) -> Result<[Scope; 2]> {
    Ok([organization(store, 1, Tz::UTC).await?, organization(store, 2, Tz::UTC).await?])
}

/// Whole days of an organization, from the first to the last, inclusive.
pub fn days(scope: &Scope, first: &str, last: &str) -> Result<Period> {
    Period::between(&scope.organization().calendar, date(first), date(last))
}

/// A person who is there from `from` on; `person(7, ..)` has the user id
/// `id(7)` and the external id `p07`.
pub fn person(number: u32, from: &str, department: Option<&str>) -> MemberRecord {
    MemberRecord {
        user_id: id(number),
        external_id: format!("p{number:02}"),
        name: None,
        role: None,
        from: at(from),
        to: None,
        department: department.map(str::to_owned),
        job_role: None,
    }
}

/// Adds people 0 up to but not including `count`, all there from 2026-01-01 on.
pub async fn people(store: &dyn Store, scope: &Scope, count: u32) -> Result<Vec<UserId>> {
    let records: Vec<_> =
        (0..count).map(|number| person(number, "2026-01-01T00:00:00Z", None)).collect();
    Ok(store.put_members(scope, &records, &trace(now())).await?.0)
}

/// An event of a person; `event(.., 7, 3, ..)` has the id `id(7)` and the user
/// id `id(3)`.
pub fn event(scope: &Scope, number: u32, user: u32, occurred_at: Instant) -> ActivityEvent {
    ActivityEvent {
        organization_id: scope.organization_id(),
        id: id(number),
        user_id: id(user),
        occurred_at,
        activity_type: "login".to_owned(),
        session_id: None,
        duration_seconds: None,
        metadata: None,
    }
}

/// An assessment that was handed out at `created_at` and came to `status`: it
/// is opened an hour later and finished after another.
pub fn assessment(
    scope: &Scope,
    number: u32,
    user: u32,
    created_at: Instant,
    status: AssessmentStatus,
) -> Assessment {
    let opened = status != AssessmentStatus::NotStarted;
    let completed = status == AssessmentStatus::Completed;
    let mean = |micro| ScaleScore { mean_micro: micro, sum: Some(31), answered: Some(10) };
    let factors = Factor::ALL.into_iter().zip([3_100_000, 3_333_333, 1_000_000, 5_000_000, 2]);
    Assessment {
        organization_id: scope.organization_id(),
        id: id(number),
        user_id: id(user),
        instrument: "ipip-50".to_owned(),
        key_version: 1,
        status,
        created_at,
        started_at: opened.then(|| created_at + TimeDelta::hours(1)),
        completed_at: completed.then(|| created_at + TimeDelta::hours(2)),
        answers: if completed { vec![Some(1), None, Some(5)] } else { Vec::new() },
        scores: completed.then(|| Scores {
            factors: factors.map(|(factor, micro)| (factor, mean(micro))).collect(),
            ..Scores::default()
        }),
    }
}

/// The parts of an organization's rollups that have anything in them, with
/// stretches of so many days.
pub async fn parts(store: &dyn Store, scope: &Scope, stretch: TimeDelta) -> Result<Vec<Part>> {
    let (mut from, end) = (at("1900-01-01T00:00:00Z"), at("2200-01-01T00:00:00Z"));
    let mut parts = Vec::new();
    while let Some(day) = store.find_activity(scope, from, end).await? {
        assert!(day.ends_at > from && day.starts_at < end, "{day:?} is none from {from} on");
        let to = day.ends_at.max(day.starts_at + stretch);
        parts.push(Part::Days { from: from.max(day.starts_at), to });
        from = to;
    }
    parts.push(Part::Rest);
    Ok(parts)
}

/// The error of a call that has to fail.
pub fn refused<T: fmt::Debug>(result: Result<T>, claim: &str) -> Error {
    result.expect_err(claim)
}

/// Runs all futures at the same moment, and returns when the last is done.
pub async fn together<F: Future>(futures: impl IntoIterator<Item = F>) -> Vec<F::Output> {
    let begun = |future: F| (None::<F::Output>, Box::pin(future));
    let mut waiting: Vec<_> = futures.into_iter().map(begun).collect();
    poll_fn(|context| {
        for (output, future) in waiting.iter_mut().filter(|(output, _)| output.is_none()) {
            if let Poll::Ready(done) = future.as_mut().poll(context) {
                *output = Some(done);
            }
        }
        let done = waiting.iter().all(|(output, _)| output.is_some());
        if done { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    waiting.into_iter().filter_map(|(output, _)| output).collect()
}

/// Lets the others of [`together`] go on.
pub async fn pause() {
    let mut paused = false;
    poll_fn(|context| {
        if std::mem::replace(&mut paused, true) {
            return Poll::Ready(());
        }
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}
