//! Makes API keys, revokes them, and lets in who shows one.

use std::sync::Arc;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::clock::{Clock, Instant, cut_to_micros};
use crate::error::{Error, Result};
use crate::ids::{IdSource, KeyId, new_id};
use crate::model::audit::AuditEntry;
use crate::model::key::{ApiKey, Secret};
use crate::model::member::Role;
use crate::model::text::checked;
use crate::page::{Page, PageRequest};
use crate::store::bundle::Store;
use crate::store::keys::KeyStore;
use crate::store::organizations::OrganizationStore;

/// The most letters that a key's name may have.
const NAME_LIMIT: usize = 200;

/// What a new key is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewKey {
    /// What it is for, unique among the organization's keys that are not revoked.
    pub name: String,
    /// What it permits.
    pub role: Role,
    /// From when on it opens nothing any more; never, if it is not said.
    pub expires_at: Option<Instant>,
}

/// An organization's API keys.
#[derive(Debug, Clone)]
pub struct KeyService {
    keys: Arc<dyn KeyStore>,
    organizations: Arc<dyn OrganizationStore>,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn IdSource>,
}

impl KeyService {
    /// The service over a store.
    pub fn new(store: Arc<dyn Store>, clock: Arc<dyn Clock>, ids: Arc<dyn IdSource>) -> Self {
        Self { keys: store.clone(), organizations: store, clock, ids }
    }

    /// Makes a key, and tells its secret: nobody can tell it again.
    ///
    /// # Errors
    /// `Forbidden` with code `role_above_own` for a role that permits more than that of
    /// who asks; `InvalidInput` for an empty name, and with code `expired_already` for an
    /// end that is not ahead; `Conflict` with code `key_exists` for a name that is taken.
    pub async fn create(&self, scope: &Scope, new: NewKey) -> Result<(ApiKey, Secret)> {
        scope.permit(Action::WriteKeys)?;
        scope.permit_giving(new.role)?;
        let now = self.clock.now();
        if let Some(end) = new.expires_at.filter(|end| *end <= now) {
            let message = format!("the key would have expired already, at {end}");
            return Err(Error::invalid("expired_already", message)
                .with_hint("name an instant that lies ahead, or none"));
        }
        let secret = Secret::random();
        let key = ApiKey {
            id: new_id(&*self.ids, now),
            organization_id: scope.organization_id(),
            name: checked("bad_name", "a name", &new.name, NAME_LIMIT)?,
            prefix: secret.prefix().to_owned(),
            role: new.role,
            created_by: scope.user_id(),
            created_at: now,
            expires_at: new.expires_at.map(cut_to_micros),
            revoked_at: None,
        };
        let entry = AuditEntry::new(&*self.ids, now, "key.create").about(key.id);
        self.keys.insert_key(scope, &key, &secret.digest(), &entry).await?;
        Ok((key, secret))
    }

    /// The organization's keys, newest first; revoked and expired ones too.
    pub async fn list(&self, scope: &Scope, page: &PageRequest) -> Result<Page<ApiKey>> {
        scope.permit(Action::WriteKeys)?;
        self.keys.list_keys(scope, page).await
    }

    /// Revokes a key, which opens nothing from now on. One that is revoked stays as it
    /// is.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_key`.
    pub async fn revoke(&self, scope: &Scope, id: KeyId) -> Result<ApiKey> {
        scope.permit(Action::WriteKeys)?;
        let now = self.clock.now();
        let entry = AuditEntry::new(&*self.ids, now, "key.revoke").about(id);
        self.keys.revoke_key(scope, id, now, &entry).await
    }

    /// Lets in who shows a key.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_key` for one that nobody made, that was revoked or
    /// that has expired: which of them is not told.
    pub async fn admit(&self, secret: &Secret) -> Result<(ApiKey, Scope)> {
        let found = self.keys.find_key_any_organization(&secret.digest()).await?;
        let Some(key) = found.filter(|key| key.opens(self.clock.now())) else {
            return Err(Error::not_found("unknown_key", "the key opens nothing")
                .with_hint("ask an admin of the organization for another one"));
        };
        let organization =
            self.organizations.get_organization_any_organization(key.organization_id).await?;
        let scope = Scope::of_key(organization, &key)?;
        Ok((key, scope))
    }
}
