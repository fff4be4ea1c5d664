//! The store: who holds the rows, and how a write is all or nothing.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ioc_core::access::fence::{Fence, fence_lost};
use ioc_core::access::scope::Scope;
use ioc_core::error::{Error, ErrorKind, Result};
use ioc_core::ids::OrganizationId;
use ioc_core::model::audit::AuditRow;
use ioc_core::model::message::{Message, Trace};
use ioc_core::model::organization::Organization;

use crate::job_rows::Jobs;
use crate::rows::Rows;
use crate::system::System;

/// All ports over maps in memory. What it holds is gone with it.
#[derive(Default)]
pub struct MemoryStore {
    organizations: Mutex<Organizations>,
    jobs: Mutex<Jobs>,
    system: Mutex<System>,
}

pub(crate) type Organizations = BTreeMap<OrganizationId, Arc<Rows>>;

impl MemoryStore {
    /// The messages of an organization that wait for their numbers, oldest first.
    pub fn outbox(&self, scope: &Scope) -> Result<Vec<Message>> {
        Ok(self.rows(scope.organization_id())?.outbox.clone())
    }

    /// An organization's audit trail, oldest first.
    pub fn audit(&self, scope: &Scope) -> Result<Vec<AuditRow>> {
        Ok(self.rows(scope.organization_id())?.audit.clone())
    }

    /// The rows of an organization as they stand: a snapshot, which later
    /// writes do not touch.
    pub(crate) fn rows(&self, id: OrganizationId) -> Result<Arc<Rows>> {
        self.organizations().get(&id).cloned().ok_or_else(|| unknown(id))
    }

    /// One transaction. `work` gets a copy of the organization's rows and says
    /// how many it touched; the copy takes the place of the rows when all is
    /// done, so that a refusal or a panic half way leaves nothing behind.
    pub(crate) fn write<T>(
        &self,
        scope: &Scope,
        trace: &Trace,
        work: impl FnOnce(&mut Rows) -> Result<(T, u64)>,
    ) -> Result<T> {
        self.change(scope, |copy| {
            let before = copy.clone();
            let (answer, rows) = work(copy)?;
            // What changed nothing tells nobody anything.
            if rows > 0 || copy.refuses_more_than(&before) {
                copy.outbox.push(trace.message.clone());
                copy.audit.push(trace.audit.row(scope.actor(), rows));
            }
            Ok(answer)
        })
    }

    /// The same for what leaves no trace.
    pub(crate) fn change<T>(
        &self,
        scope: &Scope,
        work: impl FnOnce(&mut Rows) -> Result<T>,
    ) -> Result<T> {
        self.hold(scope)?;
        let mut organizations = self.organizations();
        let id = scope.organization_id();
        let mut copy = Rows::clone(organizations.get(&id).ok_or_else(|| unknown(id))?);
        let answer = work(&mut copy)?;
        refuse_taken(&organizations, &copy.organization)?;
        organizations.insert(id, Arc::new(copy));
        Ok(answer)
    }

    /// Adds an organization without rows but those of its audit trail.
    pub(crate) fn insert(&self, new: &Organization, audit: Vec<AuditRow>) -> Result<()> {
        let mut organizations = self.organizations();
        refuse_taken(&organizations, new)?;
        let rows = Rows { audit, ..Rows::new(new.clone()) };
        organizations.insert(new.id, Arc::new(rows));
        Ok(())
    }

    /// The rows of all organizations.
    pub(crate) fn all(&self) -> Vec<Arc<Rows>> {
        self.organizations().values().cloned().collect()
    }

    /// All organizations, by name in byte order.
    pub(crate) fn list(&self) -> Vec<Organization> {
        let rows = self.all();
        let mut all: Vec<_> = rows.iter().map(|rows| rows.organization.clone()).collect();
        all.sort_by(|one, other| one.name.cmp(&other.name));
        all
    }

    pub(crate) fn organizations(&self) -> MutexGuard<'_, Organizations> {
        // Whoever panicked had not put anything back.
        self.organizations.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What belongs to no organization. Who wants the organizations too takes this first.
    pub(crate) fn system(&self) -> MutexGuard<'_, System> {
        self.system.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Jobs, which belong to the platform. Whoever takes both takes the organizations
    /// first.
    pub(crate) fn jobs(&self) -> MutexGuard<'_, Jobs> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Fails unless the fence of who asks holds, if there is one.
    pub(crate) fn hold(&self, scope: &Scope) -> Result<()> {
        self.hold_fence(scope.fence())
    }

    /// The same for what is written under no scope.
    pub(crate) fn hold_fence(&self, fence: Option<Fence>) -> Result<()> {
        match fence {
            Some(fence) if self.jobs().held(fence).is_none() => Err(fence_lost()),
            _ => Ok(()),
        }
    }
}

/// Says nothing of whose data it holds: a platform's `Debug` prints its store.
impl fmt::Debug for MemoryStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryStore").finish_non_exhaustive()
    }
}

fn unknown(id: OrganizationId) -> Error {
    Error::not_found("unknown_organization", format!("there is no organization {id}"))
}

/// Refuses a name that another organization has.
fn refuse_taken(organizations: &Organizations, named: &Organization) -> Result<()> {
    let mut others = organizations.values().map(|rows| &rows.organization);
    if others.all(|other| other.id == named.id || other.name != named.name) {
        return Ok(());
    }
    let message = format!("there is an organization `{}` already", named.name);
    Err(Error::new(ErrorKind::Conflict, "organization_exists", message)
        .with_hint("choose another name"))
}
