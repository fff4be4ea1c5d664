//! The four ports of taking in, in memory: they keep what the importer writes, for its tests.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{ActivityId, AssessmentId, Id, OrganizationId, UserId};
use crate::ingest::door::OrganizationDoor;
use crate::model::activity::{ActivityEvent, EventKey};
use crate::model::assessment::Assessment;
use crate::model::audit::{AuditEntry, AuditKey};
use crate::model::brand::Brand;
use crate::model::calendar::Calendar;
use crate::model::member::{Member, MemberRecord, Membership, Role, history_after};
use crate::model::message::Trace;
use crate::model::metric::{Metric, MetricFilter, MetricSpan};
use crate::model::organization::{NewOrganization, Organization};
use crate::page::{Page, PageRequest};
use crate::store::activity::ActivityStore;
use crate::store::assessments::{AssessmentStore, Scored};
use crate::store::metrics::MetricStore;
use crate::store::organizations::OrganizationStore;
use crate::store::written::Written;

type ActivityRow = (OrganizationId, ActivityId, Instant);
type People = BTreeMap<(OrganizationId, String), (UserId, Vec<Membership>)>;

#[derive(Debug, Default)]
pub(super) struct Memory {
    pub(super) organizations: Mutex<BTreeMap<String, Organization>>,
    pub(super) people: Mutex<People>,
    pub(super) assessments: Mutex<BTreeMap<(OrganizationId, AssessmentId), Assessment>>,
    pub(super) activity: Mutex<BTreeMap<ActivityRow, ActivityEvent>>,
    pub(super) metrics: Mutex<Vec<Metric>>,
    pub(super) withdrawn: Mutex<BTreeSet<ActivityRow>>,
    pub(super) sealed_before: Mutex<Option<Instant>>,
    /// How many writes of rows succeed before one fails.
    pub(super) writes_left: Mutex<Option<u32>>,
}

impl Memory {
    fn write(&self) -> Result<()> {
        match &mut *held(&self.writes_left) {
            Some(0) => Err(Error::new(ErrorKind::Unavailable, "locked", "the store is locked")),
            Some(left) => {
                *left -= 1;
                Ok(())
            }
            None => Ok(()),
        }
    }

    fn refuse_sealed(&self, mut instants: impl Iterator<Item = Instant>) -> Result<()> {
        let sealed_before = *held(&self.sealed_before);
        if instants.any(|at| Some(at) < sealed_before) {
            return Err(Error::new(ErrorKind::Conflict, "sealed_period", "it is sealed"));
        }
        Ok(())
    }
}

/// What a mutex holds, also after a panic.
pub(super) fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn put<K: Ord, V: PartialEq>(rows: &mut BTreeMap<K, V>, key: K, row: V) -> Written {
    let (mut added, mut changed, mut unchanged) = (0, 0, 0);
    match rows.get(&key) {
        None => added = 1,
        Some(there) if *there == row => unchanged = 1,
        Some(_) => changed = 1,
    }
    rows.insert(key, row);
    Written { added, changed, unchanged }
}

#[async_trait]
impl OrganizationDoor for Memory {
    async fn find(&self, name: &str) -> Result<Option<Scope>> {
        held(&self.organizations).get(name).cloned().map(Scope::of_host).transpose()
    }

    async fn create(&self, new: NewOrganization) -> Result<Scope> {
        let organization = Organization {
            id: Id::from_content(&[new.name.as_bytes()]),
            name: new.name.clone(),
            entered_as: new.name.clone(),
            calendar: Calendar::new(new.zone, new.week_start),
            locale: new.locale,
            minimum_group: new.minimum_group,
            created_at: Instant::UNIX_EPOCH,
            audit_key: AuditKey::random(),
        };
        held(&self.organizations).insert(new.name, organization.clone());
        Scope::of_host(organization)
    }
}

#[async_trait]
impl OrganizationStore for Memory {
    async fn put_organization(
        &self,
        _: &Scope,
        _: &Organization,
        _: &Organization,
        _: &Trace,
    ) -> Result<()> {
        unreachable!()
    }

    async fn insert_organization(&self, _: &Scope, _: &[(AuditEntry, u64)]) -> Result<()> {
        unreachable!()
    }

    async fn get_organization_any_organization(&self, _: OrganizationId) -> Result<Organization> {
        unreachable!()
    }

    async fn find_organization_any_organization(&self, _: &str) -> Result<Option<Organization>> {
        unreachable!()
    }

    async fn list_organizations_any_organization(&self) -> Result<Vec<Organization>> {
        unreachable!()
    }

    async fn list_organizations_of_any_organization(&self, _: UserId) -> Result<Vec<Organization>> {
        unreachable!()
    }

    async fn get_brand(&self, _: &Scope) -> Result<Brand> {
        unreachable!()
    }

    async fn put_brand(&self, _: &Scope, _: &Brand, _: &Trace) -> Result<()> {
        unreachable!()
    }

    async fn delete_brand(&self, _: &Scope, _: &Trace) -> Result<()> {
        unreachable!()
    }

    async fn put_members(
        &self,
        scope: &Scope,
        records: &[MemberRecord],
        _: &Trace,
    ) -> Result<(Vec<UserId>, Written)> {
        let (mut users, mut written) = (Vec::new(), Written::default());
        let mut people = held(&self.people);
        for record in records {
            assert!(!record.user_id.uuid().is_nil());
            let key = (scope.organization_id(), record.external_id.clone());
            let (user_id, before) = people.get(&key).cloned().unwrap_or((record.user_id, vec![]));
            let after = history_after(&before, &MemberRecord { user_id, ..record.clone() });
            users.push(user_id);
            written.merge(put(&mut people, key, (user_id, after)));
        }
        Ok((users, written))
    }

    async fn find_member(&self, _: &Scope, _: UserId) -> Result<Option<Member>> {
        unreachable!()
    }

    async fn list_members(&self, scope: &Scope, _: &PageRequest) -> Result<Page<Member>> {
        let organization_id = scope.organization_id();
        let people = held(&self.people);
        let there = people.iter().filter(|((organization, _), _)| *organization == organization_id);
        let items = there.map(|((_, external_id), (user_id, _))| Member {
            organization_id,
            user_id: *user_id,
            external_id: external_id.clone(),
            name: None,
            role: Role::Viewer,
            is_active: true,
            department: None,
            job_role: None,
        });
        Ok(Page { items: items.collect(), next: None })
    }

    async fn list_memberships(&self, scope: &Scope) -> Result<Vec<(u32, Membership)>> {
        let people = held(&self.people);
        let there =
            people.iter().filter(|((organization, _), _)| *organization == scope.organization_id());
        Ok(there
            .flat_map(|(_, (_, history))| history.iter().cloned())
            .map(|one| (0, one))
            .collect())
    }

    async fn list_memberships_of(&self, scope: &Scope, user_id: UserId) -> Result<Vec<Membership>> {
        let all = self.list_memberships(scope).await?.into_iter();
        Ok(all.map(|(_, held)| held).filter(|held| held.user_id == user_id).collect())
    }
}

#[async_trait]
impl AssessmentStore for Memory {
    async fn put_assessments(
        &self,
        _: &Scope,
        assessments: &[Assessment],
        _: &Trace,
    ) -> Result<Written> {
        self.write()?;
        let mut written = Written::default();
        let mut rows = held(&self.assessments);
        for row in assessments {
            written.merge(put(&mut rows, (row.organization_id, row.id), row.clone()));
        }
        Ok(written)
    }

    async fn find_assessment(&self, scope: &Scope, id: AssessmentId) -> Result<Option<Assessment>> {
        let key = (scope.organization_id(), id);
        Ok(held(&self.assessments).get(&key).cloned())
    }

    async fn delete_assessments(
        &self,
        scope: &Scope,
        ids: &[AssessmentId],
        _: &Trace,
    ) -> Result<Written> {
        self.write()?;
        let mut rows = held(&self.assessments);
        let mut gone = |id: &AssessmentId| rows.remove(&(scope.organization_id(), *id)).is_some();
        let changed = ids.iter().map(|id| u64::from(gone(id))).sum();
        Ok(Written { added: 0, changed, unchanged: ids.len() as u64 - changed })
    }

    async fn list_scored(&self, _: &Scope, _: Instant) -> Result<Vec<Scored>> {
        unreachable!()
    }
}

#[async_trait]
impl ActivityStore for Memory {
    async fn withdraw_activity(
        &self,
        scope: &Scope,
        events: &[EventKey],
        _: &Trace,
    ) -> Result<Written> {
        self.write()?;
        self.refuse_sealed(events.iter().map(|event| event.occurred_at))?;
        let mut written = Written::default();
        let mut rows = held(&self.activity);
        for event in events {
            let key = (scope.organization_id(), event.id, event.occurred_at);
            match rows.remove(&key) {
                Some(_) => written.changed += 1,
                None => written.unchanged += 1,
            }
            held(&self.withdrawn).insert(key);
        }
        Ok(written)
    }

    async fn delete_activity_before(
        &self,
        _: &Scope,
        _: Instant,
        _: u32,
        _: &Trace,
    ) -> Result<u64> {
        unreachable!()
    }

    async fn append_activity(
        &self,
        _: &Scope,
        events: &[ActivityEvent],
        _: &Trace,
    ) -> Result<Written> {
        self.write()?;
        self.refuse_sealed(events.iter().map(|event| event.occurred_at))?;
        let mut written = Written::default();
        let mut rows = held(&self.activity);
        for row in events {
            let key = (row.organization_id, row.id, row.occurred_at);
            if held(&self.withdrawn).contains(&key) {
                written.unchanged += 1;
            } else {
                written.merge(put(&mut rows, key, row.clone()));
            }
        }
        Ok(written)
    }

    async fn sealed_before(&self, _: &Scope) -> Result<Option<Instant>> {
        Ok(*held(&self.sealed_before))
    }

    async fn count_known_activity(&self, scope: &Scope, events: &[EventKey]) -> Result<u64> {
        let withdrawn = self.count_withdrawn_activity(scope, events).await?;
        let rows = held(&self.activity);
        let there = |event: &&EventKey| {
            rows.contains_key(&(scope.organization_id(), event.id, event.occurred_at))
        };
        Ok(events.iter().filter(there).count() as u64 + withdrawn)
    }

    async fn count_withdrawn_activity(&self, scope: &Scope, events: &[EventKey]) -> Result<u64> {
        let rows = held(&self.withdrawn);
        let withdrawn = |event: &&EventKey| {
            rows.contains(&(scope.organization_id(), event.id, event.occurred_at))
        };
        Ok(events.iter().filter(withdrawn).count() as u64)
    }
}

#[async_trait]
impl MetricStore for Memory {
    async fn replace_metrics(
        &self,
        _: &Scope,
        _: &MetricSpan,
        _: &[Metric],
        _: &Trace,
    ) -> Result<Written> {
        unreachable!()
    }

    async fn put_metrics(
        &self,
        _: &Scope,
        metrics: &[Metric],
        _: u32,
        _: &Trace,
    ) -> Result<Written> {
        held(&self.metrics).extend_from_slice(metrics);
        Ok(Written { added: metrics.len() as u64, ..Written::default() })
    }

    async fn list_metrics(
        &self,
        _: &Scope,
        _: &MetricFilter,
        _: &PageRequest,
    ) -> Result<Page<Metric>> {
        unreachable!()
    }
}
