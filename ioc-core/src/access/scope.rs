//! Who asks, for which organization, with which role and policy.

use crate::access::role::{Action, permits};
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{OrganizationId, UserId};
use crate::model::member::Role;
use crate::model::organization::Organization;
use crate::privacy::policy::Policy;

/// Every store method and every verb takes one first. It cannot be forged:
/// `organizations::OrganizationService` admits people after checking their
/// membership.
///
/// ```compile_fail
/// use ioc_core::access::scope::Scope;
/// let forged = Scope { organization: todo!(), user_id: None, role: todo!(), policy: todo!(), tolerates_lag: true };
/// ```
#[derive(Debug, Clone)]
pub struct Scope {
    organization: Organization,
    user_id: Option<UserId>,
    role: Role,
    policy: Policy,
    tolerates_lag: bool,
}

impl Scope {
    /// The scope of a member, whose membership the caller has checked.
    pub(crate) fn of_member(
        organization: Organization,
        user_id: UserId,
        role: Role,
    ) -> Result<Self> {
        let policy = Policy::new(organization.minimum_group)?;
        Ok(Self { organization, user_id: Some(user_id), role, policy, tolerates_lag: false })
    }

    /// The scope of the process that owns the store: its command line, its
    /// jobs.
    pub(crate) fn of_host(organization: Organization) -> Result<Self> {
        let policy = Policy::new(organization.minimum_group)?;
        let (user_id, role) = (None, Role::Admin);
        Ok(Self { organization, user_id, role, policy, tolerates_lag: false })
    }

    /// The same scope for a read that may be answered by a copy of the database
    /// which is a little behind, but has all that this store wrote for the
    /// organization. How far behind is for the store to say.
    #[must_use]
    pub(crate) fn tolerating_lag(&self) -> Self {
        Self { tolerates_lag: true, ..self.clone() }
    }

    /// Whether a copy that is a little behind may answer.
    pub fn tolerates_lag(&self) -> bool {
        self.tolerates_lag
    }

    /// Fails unless the role permits `action`. A verb's first line.
    pub fn permit(&self, action: Action) -> Result<()> {
        if permits(self.role, action) {
            return Ok(());
        }
        Err(Error::new(
            ErrorKind::Forbidden,
            "not_permitted",
            format!("the role {} may not {}", self.role.as_str(), action.as_str()),
        )
        .with_hint("ask an admin of the organization for a role that may"))
    }

    /// The organization's id.
    pub fn organization_id(&self) -> OrganizationId {
        self.organization.id
    }

    /// The organization, with its calendar.
    pub fn organization(&self) -> &Organization {
        &self.organization
    }

    /// The person who asks; nothing for the process itself.
    pub fn user_id(&self) -> Option<UserId> {
        self.user_id
    }

    /// The role of who asks.
    pub fn role(&self) -> Role {
        self.role
    }

    /// The disclosure policy.
    pub fn policy(&self) -> Policy {
        self.policy
    }

    /// What decides what the scope may be told: organization, role and policy,
    /// not the person. Two scopes with the same one get the same answers.
    pub fn fingerprint(&self) -> String {
        format!("{}/{}/{}", self.organization.id, self.role.as_str(), self.policy.k())
    }
}
