//! Who asks, for which organization, with which role and policy.

use std::sync::Arc;

use crate::access::fence::Fence;
use crate::access::role::{Action, may_give, permits};
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{OrganizationId, UserId};
use crate::model::audit::Actor;
use crate::model::key::ApiKey;
use crate::model::member::Role;
use crate::model::organization::Organization;
use crate::privacy::policy::Policy;

/// Every store method and every verb takes one first. It cannot be forged:
/// `organizations::OrganizationService` admits people after checking their
/// membership.
///
/// ```compile_fail
/// use ioc_core::access::scope::Scope;
/// let forged = Scope { organization: todo!(), actor: todo!(), user_id: None, role: todo!(), policy: todo!(), tolerates_lag: true, fence: None };
/// ```
#[derive(Debug, Clone)]
pub struct Scope {
    organization: Arc<Organization>,
    actor: Actor,
    user_id: Option<UserId>,
    role: Role,
    policy: Policy,
    tolerates_lag: bool,
    fence: Option<Fence>,
}

impl Scope {
    /// The scope of a member, whose membership the caller has checked.
    pub(crate) fn of_member(
        organization: Organization,
        user_id: UserId,
        role: Role,
    ) -> Result<Self> {
        let actor = Actor::Member(organization.audit_key.pseudonym(user_id));
        Ok(Self { user_id: Some(user_id), ..Self::of(organization, actor, role)? })
    }

    /// The scope of the process that owns the store: its command line, its
    /// jobs.
    pub(crate) fn of_host(organization: Organization) -> Result<Self> {
        Self::of(organization, Actor::Host, Role::Admin)
    }

    /// The scope of a program, whose key the caller has found to open.
    pub(crate) fn of_key(organization: Organization, key: &ApiKey) -> Result<Self> {
        Self::of(organization, Actor::Key(key.id), key.role)
    }

    /// The same who asks, in an organization that they enter: a person under their
    /// pseudonym there.
    pub(crate) fn entering(&self, organization: Organization) -> Result<Self> {
        let entered = match self.user_id {
            Some(user_id) => Self::of_member(organization, user_id, self.role),
            None => Self::of(organization, self.actor, self.role),
        }?;
        Ok(Self { fence: self.fence, ..entered })
    }

    /// Who asks here, limited to what `recipient` may be told: what is read under it is
    /// what the recipient would read, and the audit trail says who did it.
    pub(crate) fn acting_for(&self, recipient: &Self) -> Self {
        Self { actor: self.actor, user_id: None, fence: self.fence, ..recipient.clone() }
    }

    fn of(organization: Organization, actor: Actor, role: Role) -> Result<Self> {
        let policy = Policy::new(organization.minimum_group)?;
        let organization = Arc::new(organization);
        Ok(Self {
            organization,
            actor,
            user_id: None,
            role,
            policy,
            tolerates_lag: false,
            fence: None,
        })
    }

    /// The same scope for a read that may be answered by a copy of the database
    /// which is a little behind, but has all that this store wrote for the
    /// organization. How far behind is for the store to say.
    #[must_use]
    pub(crate) fn tolerating_lag(&self) -> Self {
        Self { tolerates_lag: true, ..self.clone() }
    }

    /// The same scope for the run of a job: whatever is written under it is written only
    /// while the fence holds.
    #[must_use]
    pub(crate) fn fenced(self, fence: Fence) -> Self {
        Self { fence: Some(fence), ..self }
    }

    /// What has to hold for a write under this scope, checked in the transaction that
    /// writes.
    pub fn fence(&self) -> Option<Fence> {
        self.fence
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

    /// Fails unless who asks may give somebody this role: nobody hands on what they may
    /// not do themselves, but the process that owns the store.
    pub fn permit_giving(&self, role: Role) -> Result<()> {
        if self.may_give(role) {
            return Ok(());
        }
        let message =
            format!("the role {} may not give the role {}", self.role.as_str(), role.as_str());
        let hint = match role {
            Role::Operator => "operators are made on the server's own command line",
            _ => "give a role that permits no more than yours, or ask an admin to give this one",
        };
        Err(Error::new(ErrorKind::Forbidden, "role_above_own", message).with_hint(hint))
    }

    /// Fails unless who asks may change the membership of somebody who has this role, or
    /// had it: ending it takes the role away, and beginning it again gives it.
    pub fn permit_changing(&self, held: Role) -> Result<()> {
        if self.may_give(held) {
            return Ok(());
        }
        let message = format!(
            "the role {} may not change the membership of somebody with the role {}",
            self.role.as_str(),
            held.as_str()
        );
        let hint = match held {
            Role::Operator => "operators are changed on the server's own command line",
            _ => "leave this person out, or ask an admin to change the membership",
        };
        Err(Error::new(ErrorKind::Forbidden, "role_above_own", message).with_hint(hint))
    }

    fn may_give(&self, role: Role) -> bool {
        self.is_host() || may_give(self.role, role)
    }

    /// The organization's id.
    pub fn organization_id(&self) -> OrganizationId {
        self.organization.id
    }

    /// The organization, with its calendar.
    pub fn organization(&self) -> &Organization {
        &self.organization
    }

    /// Who asks, as the audit trail keeps it.
    pub fn actor(&self) -> Actor {
        self.actor
    }

    /// Whether it is the process itself that asks, which owns the store.
    pub fn is_host(&self) -> bool {
        self.actor == Actor::Host
    }

    /// The person who asks; nothing for the process itself and for a program.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Instant;
    use crate::ids::Id;
    use crate::model::audit::AuditKey;

    #[test]
    fn a_person_has_another_pseudonym_in_each_organization() {
        let organization = |name: &str| Organization {
            id: Id::from_content(&[name.as_bytes()]),
            name: name.to_owned(),
            entered_as: name.to_owned(),
            calendar: chrono_tz::UTC.into(),
            locale: "en-GB".to_owned(),
            minimum_group: 5,
            created_at: Instant::UNIX_EPOCH,
            audit_key: AuditKey::random(),
        };
        let (one, other) = (organization("one"), organization("other"));
        let person = Id::from_content(&[b"p"]);
        let here = Scope::of_member(one.clone(), person, Role::Viewer).unwrap();
        let again = Scope::of_member(one.clone(), person, Role::Admin).unwrap();
        let there = Scope::of_member(other, person, Role::Viewer).unwrap();
        assert_eq!(here.actor(), again.actor());
        assert_ne!(here.actor(), there.actor());
        assert!(!here.actor().to_string().contains(&person.to_string()));
        assert_eq!(Scope::of_host(one).unwrap().actor(), Actor::Host);
    }
}
