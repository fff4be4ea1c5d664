//! Enters organizations and admits people to them.

use std::sync::Arc;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::cache::service::CacheService;
use crate::change::{Change, Changes};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::ids::{IdSource, OrganizationId, UserId, new_id};
use crate::model::audit::{AuditEntry, AuditKey};
use crate::model::brand::{Brand, NewBrand};
use crate::model::calendar::Calendar;
use crate::model::member::{Member, Role};
use crate::model::message::MessageType;
use crate::model::organization::{NewOrganization, Organization, OrganizationChange};
use crate::model::text::checked;
use crate::page::{Page, PageRequest};
use crate::privacy::policy::Policy;
use crate::store::again;
use crate::store::organizations::{CHANGED_MEANWHILE, OrganizationStore, changed_meanwhile};

/// The most letters that a name may have.
const NAME_LIMIT: usize = 200;
/// The most letters that a language tag may have: so long is the longest that
/// RFC 5646 (4.4.1) reckons with.
const LOCALE_LIMIT: usize = 35;

/// Enters organizations, and hands out the scopes that everything else asks
/// for.
#[derive(Debug, Clone)]
pub struct OrganizationService {
    store: Arc<dyn OrganizationStore>,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn IdSource>,
    changes: Changes,
}

impl OrganizationService {
    /// The service over a store, and the cache that forgets what it changes.
    pub fn new(
        store: Arc<dyn OrganizationStore>,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn IdSource>,
        cache: Arc<dyn CacheService>,
    ) -> Self {
        let changes = Changes::new(Arc::clone(&ids), cache);
        Self { store, clock, ids, changes }
    }

    /// Enters an organization.
    ///
    /// # Errors
    /// `InvalidInput` for an empty name or language, or a minimum group out of range;
    /// `Conflict` for a name that is taken.
    pub async fn create(&self, new: NewOrganization) -> Result<Organization> {
        self.enter(Scope::of_host(self.checked(&new)?)?).await
    }

    /// As [`Self::create`], for an operator who was let in by another organization: the
    /// audit trail of the new one says who it was.
    pub async fn create_by(&self, scope: &Scope, new: NewOrganization) -> Result<Organization> {
        scope.permit(Action::CreateOrganizations)?;
        self.enter(scope.entering(self.checked(&new)?)?).await
    }

    async fn enter(&self, scope: Scope) -> Result<Organization> {
        let organization = scope.organization().clone();
        let at = organization.created_at;
        let entry = AuditEntry::new(&*self.ids, at, "organization.create").about(organization.id);
        self.store.insert_organization(&scope, &[(entry, 1)]).await?;
        Ok(organization)
    }

    fn checked(&self, new: &NewOrganization) -> Result<Organization> {
        let name = checked_name(&new.name)?;
        Policy::new(new.minimum_group)?;
        let now = self.clock.now();
        Ok(Organization {
            id: new_id(&*self.ids, now),
            entered_as: name.clone(),
            name,
            calendar: Calendar::new(new.zone, new.week_start),
            locale: checked_locale(&new.locale)?,
            minimum_group: new.minimum_group,
            created_at: now,
            audit_key: AuditKey::random(),
        })
    }

    /// Changes an organization, and returns what it is now. Another zone or
    /// first weekday holds from the next local midnight on; days that were
    /// published stay as they are. Scopes that were handed out before keep the
    /// organization as it was. With `seen` it is changed only if it is still what the
    /// caller saw.
    ///
    /// # Errors
    /// As [`Self::create`]; `Conflict` with code [`CHANGED_MEANWHILE`] if it is not what
    /// was seen.
    pub async fn update(
        &self,
        scope: &Scope,
        change: OrganizationChange,
        seen: Option<&Organization>,
    ) -> Result<Organization> {
        scope.permit(Action::EditOrganization)?;
        let id = scope.organization_id();
        match seen {
            Some(seen) if seen.id != id => Err(changed_meanwhile(&seen.name)),
            Some(seen) => self.update_seen(scope, seen, change).await,
            None => {
                let newest = || async {
                    let seen = self.store.get_organization_any_organization(id).await?;
                    self.update_seen(scope, &seen, change.clone()).await
                };
                again(CHANGED_MEANWHILE, newest).await
            }
        }
    }

    async fn update_seen(
        &self,
        scope: &Scope,
        seen: &Organization,
        change: OrganizationChange,
    ) -> Result<Organization> {
        let now = self.clock.now();
        let mut changed = seen.clone();
        if let Some(name) = change.name {
            changed.name = checked_name(&name)?;
        }
        if change.zone.is_some() || change.week_start.is_some() {
            let latest = *changed.calendar.latest();
            let zone = change.zone.unwrap_or(latest.zone);
            let week_start = change.week_start.unwrap_or(latest.week_start);
            changed.calendar = changed.calendar.changed(now, zone, week_start);
        }
        if let Some(locale) = change.locale {
            changed.locale = checked_locale(&locale)?;
        }
        if let Some(minimum_group) = change.minimum_group {
            Policy::new(minimum_group)?;
            changed.minimum_group = minimum_group;
        }
        let message_type = MessageType::DashboardUpdate;
        let change =
            self.changes.begin(scope.organization_id(), now, message_type, "organization.update");
        self.store.put_organization(scope, seen, &changed, &change).await?;
        Ok(changed)
    }

    /// How an organization's reports look; the plain brand unless it has set one.
    pub async fn get_brand(&self, scope: &Scope) -> Result<Brand> {
        scope.permit(Action::ReadReports)?;
        self.store.get_brand(scope).await
    }

    /// Replaces an organization's brand, and returns what it is now. Reports that were
    /// published stay as they were drawn.
    ///
    /// # Errors
    /// As [`Brand::new`].
    pub async fn put_brand(&self, scope: &Scope, new: NewBrand) -> Result<Brand> {
        scope.permit(Action::EditOrganization)?;
        let brand = Brand::new(&scope.organization().name, new)?;
        let change = self.brand_change(scope, "brand.put");
        self.store.put_brand(scope, &brand, &change).await?;
        self.store.get_brand(scope).await
    }

    /// Deletes an organization's brand, if it has one.
    pub async fn delete_brand(&self, scope: &Scope) -> Result<()> {
        scope.permit(Action::EditOrganization)?;
        let change = self.brand_change(scope, "brand.delete");
        self.store.delete_brand(scope, &change).await
    }

    fn brand_change(&self, scope: &Scope, action: &'static str) -> Change {
        let message_type = MessageType::DashboardUpdate;
        self.changes.begin(scope.organization_id(), self.clock.now(), message_type, action)
    }

    /// All organizations of the store, by name. For the process that owns it.
    pub async fn list(&self) -> Result<Vec<Organization>> {
        self.store.list_organizations_any_organization().await
    }

    /// The organization of a name.
    pub async fn find(&self, name: &str) -> Result<Option<Organization>> {
        // Not every database can be asked for what no name can be.
        if name.chars().any(char::is_control) {
            return Ok(None);
        }
        self.store.find_organization_any_organization(name).await
    }

    /// The organization of a name; `NotFound` if there is none.
    pub async fn get(&self, name: &str) -> Result<Organization> {
        self.find(name).await?.ok_or_else(|| {
            Error::not_found("unknown_organization", format!("there is no organization `{name}`"))
                .with_hint("`ioc org list` shows those that there are")
        })
    }

    /// The organization of an id; `NotFound` if there is none. For who was admitted to
    /// it, or owns the store.
    pub async fn get_by_id(&self, id: OrganizationId) -> Result<Organization> {
        self.store.get_organization_any_organization(id).await
    }

    /// Members by `external_id`, those who left among them.
    pub async fn list_members(&self, scope: &Scope, page: PageRequest) -> Result<Page<Member>> {
        scope.permit(Action::ReadMembers)?;
        self.store.list_members(scope, &page.checked()?).await
    }

    /// Admits a person to an organization, after checking the membership.
    ///
    /// # Errors
    /// `NotFound` for an organization that is not there and for one that the
    /// person does not belong to: which of the two is not told.
    pub async fn admit(&self, user_id: UserId, organization_id: OrganizationId) -> Result<Scope> {
        let stranger = || {
            Error::not_found(
                "unknown_organization",
                format!("there is no organization {organization_id}"),
            )
        };
        let organization =
            self.store.get_organization_any_organization(organization_id).await.map_err(
                |error| if error.code() == stranger().code() { stranger() } else { error },
            )?;
        self.scope_of(user_id, organization).await?.ok_or_else(stranger)
    }

    /// The organizations that a person is a member of now, by name: those that
    /// [`Self::admit`] admits them to.
    pub async fn organizations_of(&self, user_id: UserId) -> Result<Vec<Organization>> {
        let mut theirs = Vec::new();
        for organization in self.store.list_organizations_of_any_organization(user_id).await? {
            if let Some(scope) = self.scope_of(user_id, organization).await? {
                theirs.push(scope.organization().clone());
            }
        }
        Ok(theirs)
    }

    /// The scope of a person who need not be a member: the application that embeds the
    /// crates vouches for them, as it does for itself with [`Self::host_of`].
    pub fn vouch(&self, organization: &Organization, user_id: UserId, role: Role) -> Result<Scope> {
        Scope::of_member(organization.clone(), user_id, role)
    }

    /// The scope of a person who is a member now.
    async fn scope_of(&self, user_id: UserId, organization: Organization) -> Result<Option<Scope>> {
        let probe = Scope::of_host(organization.clone())?;
        let Some(member) = self.store.find_member(&probe, user_id).await? else {
            return Ok(None);
        };
        // Asked of the memberships: who was to leave by now has left.
        let memberships = self.store.list_memberships_of(&probe, user_id).await?;
        let now = self.clock.now();
        let here = memberships.iter().any(|held| held.holds(now));
        here.then(|| Scope::of_member(organization, user_id, member.role)).transpose()
    }

    /// The scope of the process that owns the store, as an admin of the
    /// organization: its command line, its jobs, the application that embeds
    /// the crates.
    pub async fn host(&self, name: &str) -> Result<Scope> {
        Scope::of_host(self.get(name).await?)
    }

    /// As [`Self::host`], for an organization that was looked up before.
    pub fn host_of(&self, organization: &Organization) -> Result<Scope> {
        Scope::of_host(organization.clone())
    }
}

fn checked_name(name: &str) -> Result<String> {
    checked("bad_name", "a name", name, NAME_LIMIT)
}

fn checked_locale(locale: &str) -> Result<String> {
    checked("bad_locale", "a language such as `en-GB`", locale, LOCALE_LIMIT)
}
