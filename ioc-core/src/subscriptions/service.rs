//! Makes, changes and ends subscriptions.

use std::sync::Arc;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::clock::{Clock, Instant};
use crate::document::format::Format;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{IdSource, SubscriptionId, TemplateId, UserId, new_id};
use crate::language::locale::Locale;
use crate::model::audit::AuditEntry;
use crate::model::schedule::Schedule;
use crate::organizations::audit::AuditService;
use crate::organizations::service::OrganizationService;
use crate::page::{MAX_LIMIT, Page, PageRequest};
use crate::reports::generator::ReportGenerator;
use crate::store::again;
use crate::store::bundle::Store;
use crate::store::subscription::{PauseReason, Paused, Subscription};
use crate::store::subscriptions::{
    SUBSCRIPTION_CHANGED_MEANWHILE, SubscriptionStore, unknown_subscription,
};
use crate::subscriptions::channels::Channels;
use crate::subscriptions::rights::{Whose, handles, permit};

/// The most subscriptions that one member may have.
const MOST_OF_A_MEMBER: usize = 20;

/// What a new subscription is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSubscription {
    /// The member who gets the reports; who asks, if it is not said.
    pub user_id: Option<UserId>,
    /// The name of a channel, such as `mail`.
    pub channel: String,
    /// The address there.
    pub address: String,
    /// Reports that follow this template; all where none is named.
    pub template_id: Option<TemplateId>,
    /// When.
    pub schedule: Schedule,
    /// In which language, as a tag such as `de-AT`; in the organization's unless given.
    pub locale: Option<String>,
    /// In which format the report is attached.
    pub format: Format,
    /// Whether it has its charts.
    pub include_charts: bool,
    /// Whether it has its raw data, which needs the right to read OCEAN figures.
    pub include_raw_data: bool,
}

/// What changes about a subscription; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SubscriptionChange {
    /// Another address on the same channel.
    pub address: Option<String>,
    /// Reports of another template, or of all.
    pub template_id: Option<Option<TemplateId>>,
    /// At other times.
    pub schedule: Option<Schedule>,
    /// In another language, or in the organization's.
    pub locale: Option<Option<String>>,
    /// In another format.
    pub format: Option<Format>,
    /// With charts or without.
    pub include_charts: Option<bool>,
    /// With raw data or without.
    pub include_raw_data: Option<bool>,
}

/// An organization's subscriptions.
///
/// Whoever may read reports handles their own, by mail. Those of others, and other
/// channels, take the right to handle all: what a report tells does not differ between
/// those who have it.
#[derive(Debug, Clone)]
pub struct SubscriptionService {
    store: Arc<dyn SubscriptionStore>,
    organizations: OrganizationService,
    reports: ReportGenerator,
    channels: Arc<Channels>,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn IdSource>,
    audit: AuditService,
}

impl SubscriptionService {
    /// The service over a store, and the channels that there are.
    pub fn new(
        store: Arc<dyn Store>,
        organizations: OrganizationService,
        reports: ReportGenerator,
        channels: Arc<Channels>,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn IdSource>,
    ) -> Self {
        let audit = AuditService::new(store.clone(), clock.clone(), ids.clone());
        Self { store, organizations, reports, channels, clock, ids, audit }
    }

    /// The channels that there are.
    pub fn channels(&self) -> &Channels {
        &self.channels
    }

    /// Subscribes a member. What was published before is not sent.
    ///
    /// # Errors
    /// `Forbidden` with code `not_permitted` for another member or another channel than
    /// mail without the right to handle all, and for raw data that the member may not read;
    /// `InvalidInput` for what is no address of the channel, with code `no_recipient` where
    /// none is named and no person asks, with code `unknown_language`; `NotFound` with code
    /// `unknown_recipient` for whoever is no member now, and for a template that is not
    /// there; `Unsupported` with code `unknown_channel`; `Conflict` with code
    /// `subscription_exists` where the member has one of the same channel, address and
    /// template that is not paused, with code `too_many_subscriptions` for more than 20.
    pub async fn create(&self, scope: &Scope, new: NewSubscription) -> Result<Subscription> {
        scope.permit(Action::ReadReports)?;
        let user_id = new.user_id.or(scope.user_id()).ok_or_else(|| {
            Error::invalid("no_recipient", "nobody is named who gets the reports")
                .with_hint("name a member")
        })?;
        let now = self.clock.now();
        let subscription = Subscription {
            id: new_id(&*self.ids, now),
            organization_id: scope.organization_id(),
            user_id,
            channel: new.channel,
            address: new.address.trim().to_owned(),
            template_id: new.template_id,
            schedule: new.schedule,
            locale: new.locale,
            format: new.format,
            include_charts: new.include_charts,
            include_raw_data: new.include_raw_data,
            paused: None,
            sends_from: now,
            due_at: new.schedule.slot_after(now),
            open_until: None,
            created_at: now,
            updated_at: now,
        };
        permit(scope, &subscription)?;
        let subscription = self.checked(scope, subscription).await?;
        let entry = self.entry("subscription.create", now, subscription.id);
        self.store.insert_subscription(scope, &subscription, &entry).await?;
        Ok(subscription)
    }

    /// The subscription of an id.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_subscription`, also for one of somebody else without
    /// the right to handle all.
    pub async fn get(&self, scope: &Scope, id: SubscriptionId) -> Result<Subscription> {
        scope.permit(Action::ReadReports)?;
        let found = self.store.get_subscription(scope, id).await?;
        if handles(scope, found.user_id) { Ok(found) } else { Err(unknown_subscription(id)) }
    }

    /// Subscriptions, newest first: one's own, or with the right to handle all those of one
    /// member or of everybody.
    pub async fn list(
        &self,
        scope: &Scope,
        user_id: Option<UserId>,
        page: PageRequest,
    ) -> Result<Page<Subscription>> {
        scope.permit(Action::ReadReports)?;
        let page = page.checked()?;
        let user_id = match Whose::seen_by(scope, user_id) {
            Whose::Everybody => None,
            Whose::One(user_id) => Some(user_id),
            Whose::Nobody => return Ok(Page { items: Vec::new(), next: None }),
        };
        self.store.list_subscriptions(scope, user_id, &page).await
    }

    /// Changes a subscription, and returns what it is now. With `seen` it is changed only if
    /// it is still what the caller saw.
    ///
    /// # Errors
    /// As [`Self::create`] and [`Self::get`]; `Conflict` with code
    /// [`SUBSCRIPTION_CHANGED_MEANWHILE`] if it is not what was seen.
    pub async fn update(
        &self,
        scope: &Scope,
        id: SubscriptionId,
        change: SubscriptionChange,
        seen: Option<&Subscription>,
    ) -> Result<Subscription> {
        let changed = |stands: &Subscription, now: Instant| {
            let change = change.clone();
            let mut changed = Subscription {
                address: change
                    .address
                    .map_or_else(|| stands.address.clone(), |address| address.trim().to_owned()),
                template_id: change.template_id.unwrap_or(stands.template_id),
                schedule: change.schedule.unwrap_or(stands.schedule),
                locale: change.locale.unwrap_or_else(|| stands.locale.clone()),
                format: change.format.unwrap_or(stands.format),
                include_charts: change.include_charts.unwrap_or(stands.include_charts),
                include_raw_data: change.include_raw_data.unwrap_or(stands.include_raw_data),
                ..stands.clone()
            };
            if changed.schedule != stands.schedule && changed.paused.is_none() {
                changed.due_at = changed.schedule.slot_after(now);
                changed.open_until = None;
            }
            changed
        };
        self.write(scope, id, "subscription.update", seen, changed).await
    }

    /// Sends nothing more until it goes on. One that is paused stays so.
    pub async fn pause(&self, scope: &Scope, id: SubscriptionId) -> Result<Subscription> {
        let paused = |stands: &Subscription, at: Instant| {
            if stands.paused.is_some() {
                return stands.clone();
            }
            let paused = Some(Paused { at, reason: PauseReason::Asked });
            Subscription { paused, due_at: None, ..stands.clone() }
        };
        self.write(scope, id, "subscription.pause", None, paused).await
    }

    /// Sends again, from now on: what was published meanwhile is left out. One that is not
    /// paused stays as it is.
    ///
    /// # Errors
    /// As [`Self::create`]: the recipient has to be a member.
    pub async fn resume(&self, scope: &Scope, id: SubscriptionId) -> Result<Subscription> {
        let resumed = |stands: &Subscription, now: Instant| match stands.paused {
            None => stands.clone(),
            Some(_) => Subscription {
                paused: None,
                sends_from: now,
                due_at: stands.schedule.slot_after(now),
                open_until: None,
                ..stands.clone()
            },
        };
        self.write(scope, id, "subscription.resume", None, resumed).await
    }

    /// Ends a subscription; what is still to be sent is not. One that is not there is fine.
    pub async fn delete(&self, scope: &Scope, id: SubscriptionId) -> Result<()> {
        match self.get(scope, id).await {
            Ok(_) => {}
            Err(error) if error.code() == unknown_subscription(id).code() => return Ok(()),
            Err(error) => return Err(error),
        }
        let now = self.clock.now();
        let entry = self.entry("subscription.delete", now, id);
        self.store.delete_subscription(scope, id, now, &entry).await
    }

    /// What a receiver needs to check who sends, for a channel that signs: told to those
    /// who handle all subscriptions, and written down in the audit trail.
    ///
    /// # Errors
    /// `NotFound` with code `no_secret` for a channel that signs nothing.
    pub async fn secret(&self, scope: &Scope, id: SubscriptionId) -> Result<String> {
        scope.permit(Action::WriteSubscriptions)?;
        let found = self.get(scope, id).await?;
        let channel = self.channels.get(&found.channel)?;
        let secret = channel.secret_for(found.organization_id, &found.address);
        let secret = secret.ok_or_else(|| {
            let message = format!("the channel {} signs nothing", found.channel);
            Error::not_found("no_secret", message)
        })?;
        self.audit.record(scope, "subscription.secret", Some(id.to_string()), 1).await?;
        Ok(secret)
    }

    async fn write(
        &self,
        scope: &Scope,
        id: SubscriptionId,
        action: &'static str,
        seen: Option<&Subscription>,
        change: impl Fn(&Subscription, Instant) -> Subscription,
    ) -> Result<Subscription> {
        let attempt = || async {
            let stands = self.get(scope, id).await?;
            let seen = seen.unwrap_or(&stands);
            let now = self.clock.now();
            let changed = Subscription { updated_at: now, ..change(seen, now) };
            if (Subscription { updated_at: seen.updated_at, ..changed.clone() }) == *seen {
                return Ok(stands);
            }
            // Whoever may not have made it this way may still stop it.
            let stops = changed.paused.is_some() && seen.paused.is_none();
            let mut changed = if stops {
                changed
            } else {
                permit(scope, &changed)?;
                self.checked(scope, changed).await?
            };
            let wants = |it: &Subscription| (it.template_id, it.schedule);
            if wants(&changed) != wants(seen) {
                changed.sends_from = now;
            }
            let entry = self.entry(action, now, id);
            self.store.put_subscription(scope, seen, &changed, &entry).await?;
            Ok(changed)
        };
        match seen {
            Some(_) => attempt().await,
            None => again(SUBSCRIPTION_CHANGED_MEANWHILE, attempt).await,
        }
    }

    /// The subscription, if it can be sent as things are now.
    async fn checked(&self, scope: &Scope, new: Subscription) -> Result<Subscription> {
        self.channels.get(&new.channel)?.check_address(&new.address)?;
        if let Some(tag) = new.locale.as_deref() {
            Locale::asked(tag)?;
        }
        let recipient = self.recipient(scope, new.user_id).await?;
        recipient.permit(Action::ReadReports)?;
        if new.include_raw_data {
            recipient.permit(Action::ReadScores)?;
        }
        let template_id = match new.template_id {
            Some(id) => Some(self.reports.template_that_counts(scope, id).await?),
            None => None,
        };
        let new = Subscription { template_id, ..new };
        self.refuse_more_of_the_same(scope, &new).await?;
        Ok(new)
    }

    /// Fails where its member has as many as they may, or one that sends the same.
    async fn refuse_more_of_the_same(&self, scope: &Scope, new: &Subscription) -> Result<()> {
        let page = PageRequest::first(MAX_LIMIT)?;
        let theirs = self.store.list_subscriptions(scope, Some(new.user_id), &page).await?.items;
        let others: Vec<_> = theirs.into_iter().filter(|it| it.id != new.id).collect();
        if others.len() >= MOST_OF_A_MEMBER {
            let message = format!("the member has {} subscriptions", others.len());
            return Err(Error::new(ErrorKind::Conflict, "too_many_subscriptions", message)
                .with_hint("end one that is not needed any more"));
        }
        let sends = |it: &Subscription| {
            let (channel, address) = (it.channel.clone(), it.address.clone());
            it.paused.is_none().then_some((channel, address, it.template_id))
        };
        match others.iter().find(|it| sends(it).is_some() && sends(it) == sends(new)) {
            None => Ok(()),
            Some(same) => {
                let message = format!("the subscription {} sends the same there", same.id);
                Err(Error::new(ErrorKind::Conflict, "subscription_exists", message)
                    .with_hint("change that one, or end it first"))
            }
        }
    }

    async fn recipient(&self, scope: &Scope, user_id: UserId) -> Result<Scope> {
        let admitted = self.organizations.admit(user_id, scope.organization_id()).await;
        admitted.map_err(|error| match error.kind() {
            ErrorKind::NotFound => {
                let message = format!("the person {user_id} is no member of the organization now");
                Error::not_found("unknown_recipient", message)
                    .with_hint("`ioc member list` shows the members with their ids")
            }
            _ => error,
        })
    }

    fn entry(&self, action: &'static str, at: Instant, id: SubscriptionId) -> AuditEntry {
        AuditEntry::new(&*self.ids, at, action).about(id)
    }
}
