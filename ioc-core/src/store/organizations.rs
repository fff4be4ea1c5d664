//! Organizations, their people and who belonged where when.

use std::fmt;

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{OrganizationId, UserId};
use crate::model::audit::AuditEntry;
use crate::model::brand::Brand;
use crate::model::member::{Member, MemberRecord, Membership};
use crate::model::message::Trace;
use crate::model::organization::Organization;
use crate::page::{Page, PageRequest};
use crate::store::written::Written;

/// Keeps organizations and members.
#[async_trait]
pub trait OrganizationStore: Send + Sync + fmt::Debug {
    /// Adds the scope's organization, and with it the first rows of its audit trail as
    /// [`crate::store::audit::AuditStore::append_audit`] does. A name that is taken is
    /// `Conflict`, and then nothing is written.
    async fn insert_organization(&self, scope: &Scope, entries: &[(AuditEntry, u64)])
    -> Result<()>;

    /// The organization of an id; `NotFound` if there is none.
    async fn get_organization_any_organization(&self, id: OrganizationId) -> Result<Organization>;

    /// The organization of a name.
    async fn find_organization_any_organization(&self, name: &str) -> Result<Option<Organization>>;

    /// All organizations, by name.
    async fn list_organizations_any_organization(&self) -> Result<Vec<Organization>>;

    /// The organizations that a person is or was a member of, by name.
    async fn list_organizations_of_any_organization(
        &self,
        user_id: UserId,
    ) -> Result<Vec<Organization>>;

    /// Replaces name, calendar, language and minimum group of the scope's
    /// organization, which is `seen` so far. Where the calendar differs, the
    /// rollups of the days from there on are counted again in the same
    /// transaction.
    ///
    /// # Errors
    /// `Conflict` with code [`CHANGED_MEANWHILE`] if it is not what was seen any
    /// more, with code `organization_exists` for a name that another one
    /// has, and with code `sealed_period` for a calendar that differs from
    /// before the sealed instant on. Then nothing is written.
    async fn put_organization(
        &self,
        scope: &Scope,
        seen: &Organization,
        changed: &Organization,
        trace: &Trace,
    ) -> Result<()>;

    /// The brand of the scope's organization under its newest name; the plain one until
    /// one is put, `NotFound` if there is no such organization.
    async fn get_brand(&self, scope: &Scope) -> Result<Brand>;

    /// Replaces the brand of the scope's organization, but for its name, which is the
    /// organization's.
    async fn put_brand(&self, scope: &Scope, brand: &Brand, trace: &Trace) -> Result<()>;

    /// Deletes the brand of the scope's organization, if it has one.
    async fn delete_brand(&self, scope: &Scope, trace: &Trace) -> Result<()>;

    /// Records what is known of people and returns, in the order of `records`,
    /// who they are: a known `external_id` keeps its user id and its ordinal.
    /// The memberships after it are those of
    /// [`crate::model::member::history_after`], record by record in order of
    /// their `from` (ties: as handed in); the groups by day follow in the same
    /// transaction.
    ///
    /// # Errors
    /// `Conflict` with code `user_exists` for a new `external_id` whose user id
    /// belongs to another person here; that of [`Scope::permit_changing`] for a
    /// record that changes anything of a person whose role at that moment the scope
    /// may not give. Then nothing is written.
    async fn put_members(
        &self,
        scope: &Scope,
        records: &[MemberRecord],
        trace: &Trace,
    ) -> Result<(Vec<UserId>, Written)>;

    /// The member of a user id.
    async fn find_member(&self, scope: &Scope, user_id: UserId) -> Result<Option<Member>>;

    /// Members by `external_id`, in byte order. A cursor holds the user id of its last
    /// member; one of nobody here is [`crate::page::cursor_gone`].
    async fn list_members(&self, scope: &Scope, page: &PageRequest) -> Result<Page<Member>>;

    /// All memberships with the ordinals of their people, by ordinal and time.
    async fn list_memberships(&self, scope: &Scope) -> Result<Vec<(u32, Membership)>>;

    /// One person's memberships, by time; none for whoever never was a member.
    async fn list_memberships_of(&self, scope: &Scope, user_id: UserId) -> Result<Vec<Membership>>;
}

/// The code of the error for an organization that another changed at the same
/// time.
pub const CHANGED_MEANWHILE: &str = "organization_changed_meanwhile";

/// The error for an organization that another changed at the same time.
pub fn changed_meanwhile(name: &str) -> Error {
    let message = format!("the organization `{name}` was changed at the same time");
    Error::new(ErrorKind::Conflict, CHANGED_MEANWHILE, message).with_hint("change it again")
}
