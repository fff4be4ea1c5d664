//! A sample with channels whose far ends do as they are told.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use chrono::TimeDelta;
use chrono_tz::Tz;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::delivery::{Delivery, Parcel, Receipt};
use ioc_analytics::document::format::Format;
use ioc_analytics::error::{Error, ErrorKind, Result};
use ioc_analytics::ids::{ReportId, SubscriptionId, UserId};
use ioc_analytics::model::delivery::{DeliveryFilter, DeliveryRecord};
use ioc_analytics::model::member::{MemberRecord, Role};
use ioc_analytics::model::schedule::Schedule;
use ioc_analytics::page::PageRequest;
use ioc_analytics::store::subscription::Subscription;
use ioc_analytics::subscriptions::outcome::DeliveryReport;
use ioc_analytics::subscriptions::service::NewSubscription;
use ioc_analytics::testing::sample::Sample;

use crate::support::instant;

/// What a far end does with a parcel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// It takes it.
    Takes,
    /// It takes it, after the others.
    TakesItsTime,
    /// It is not there.
    IsAway,
    /// It will not have it.
    Refuses,
    /// It takes it, and its answer is lost.
    LosesItsAnswer,
    /// It takes it, and never answers.
    FallsSilent,
}

/// A channel that keeps what arrived.
#[derive(Debug)]
pub(crate) struct FarEnd {
    way: Mutex<Way>,
    arrived: Mutex<Vec<Parcel>>,
}

impl FarEnd {
    pub(crate) fn new(way: Way) -> Arc<Self> {
        Arc::new(Self { way: Mutex::new(way), arrived: Mutex::default() })
    }

    pub(crate) fn will(&self, way: Way) {
        *self.way.lock().unwrap_or_else(PoisonError::into_inner) = way;
    }

    /// What arrived, the first first.
    pub(crate) fn arrived(&self) -> Vec<Parcel> {
        self.arrived.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

#[async_trait]
impl Delivery for FarEnd {
    fn check_address(&self, to: &str) -> Result<()> {
        if to.contains('@') { Ok(()) } else { Err(Error::invalid("bad_recipient", "it has no @")) }
    }

    async fn deliver(&self, parcel: &Parcel) -> Result<Receipt> {
        let way = *self.way.lock().unwrap_or_else(PoisonError::into_inner);
        let away = Error::new(ErrorKind::Unavailable, "delivery_failed", "no answer").temporary();
        match way {
            Way::IsAway => return Err(away),
            Way::Refuses => return Err(Error::invalid("delivery_refused", "no such mailbox")),
            Way::TakesItsTime => tokio::time::sleep(Duration::from_millis(20)).await,
            _ => {}
        }
        self.arrived.lock().unwrap_or_else(PoisonError::into_inner).push(parcel.clone());
        match way {
            Way::LosesItsAnswer => Err(away),
            Way::FallsSilent => std::future::pending().await,
            _ => Ok(Receipt::new("250 ok")),
        }
    }

    fn secret_for(
        &self,
        organization_id: ioc_analytics::ids::OrganizationId,
        to: &str,
    ) -> Option<String> {
        Some(format!("{organization_id} {to}"))
    }
}

/// The sample, and its channels `mail` and `webhook`.
pub(crate) struct House {
    pub(crate) sample: Sample,
    pub(crate) mail: Arc<FarEnd>,
    pub(crate) webhook: Arc<FarEnd>,
}

impl House {
    pub(crate) async fn new() -> Self {
        let (mail, webhook) = (FarEnd::new(Way::Takes), FarEnd::new(Way::Takes));
        let builder = ioc_analytics::builder("sqlite::memory:", true).expect("a builder");
        let builder = builder.channel("mail", mail.clone()).channel("webhook", webhook.clone());
        let sample = Sample::over(builder).await.expect("a sample");
        Self { sample, mail, webhook }
    }

    /// Goes on in time.
    pub(crate) fn wait(&self, time: TimeDelta) {
        self.sample.clock.advance(time);
    }

    /// Acme's report is published.
    pub(crate) async fn publish(&self) -> ReportId {
        let Sample { platform, scope, report, .. } = &self.sample;
        platform.reports().publish(scope, *report, None).await.expect("published");
        *report
    }

    /// Sends what is due in Acme.
    pub(crate) async fn send(&self) -> DeliveryReport {
        let Sample { platform, scope, .. } = &self.sample;
        let sent = platform.deliveries().deliver_due(scope, 100, &|_| {}).await.expect("sent");
        assert!(sent.faults.is_empty(), "{:?}", sent.faults);
        sent
    }

    /// A member of Acme, and their scope.
    pub(crate) async fn member(&self, role: Role) -> Scope {
        member(&self.sample, &self.sample.scope, role).await
    }

    /// A member of Acme who gets another role.
    pub(crate) async fn member_as(&self, member: &Scope, role: Role) -> Scope {
        let user_id = member.user_id().expect("a person");
        record(&self.sample, &self.sample.scope, user_id, role, None).await;
        let organizations = self.sample.platform.organizations();
        organizations.admit(user_id, member.organization_id()).await.expect("a member")
    }

    /// Subscribes a member of Acme to every publication, by mail as HTML.
    pub(crate) async fn subscribe(&self, to: &Scope) -> Subscription {
        self.subscribe_with(to, |_| {}).await
    }

    pub(crate) async fn subscribe_with(
        &self,
        to: &Scope,
        change: impl FnOnce(&mut NewSubscription),
    ) -> Subscription {
        let mut new = by_mail(to.user_id());
        change(&mut new);
        let Sample { platform, scope, .. } = &self.sample;
        platform.subscriptions().create(scope, new).await.expect("subscribed")
    }

    /// The ledger of a subscription, the newest first.
    pub(crate) async fn ledger(&self, id: SubscriptionId) -> Vec<DeliveryRecord> {
        let Sample { platform, scope, .. } = &self.sample;
        let filter = DeliveryFilter { subscription_id: Some(id), ..DeliveryFilter::default() };
        let page = PageRequest::first(100).expect("a page");
        platform.deliveries().list(scope, &filter, page).await.expect("listed").items
    }

    /// What the newest deliveries of a subscription came to, and why.
    pub(crate) async fn outcomes(&self, id: SubscriptionId) -> Vec<(&'static str, String)> {
        let ledger = self.ledger(id).await;
        let told = |it: DeliveryRecord| {
            (it.status.as_str(), it.fault.map(|fault| fault.code).unwrap_or_default())
        };
        ledger.into_iter().map(told).collect()
    }
}

/// Every publication by mail as HTML.
pub(crate) fn by_mail(user_id: Option<UserId>) -> NewSubscription {
    NewSubscription {
        user_id,
        channel: "mail".to_owned(),
        address: "reader@example.com".to_owned(),
        template_id: None,
        schedule: Schedule { when: "published".parse().expect("a schedule"), zone: Tz::UTC },
        locale: None,
        format: Format::Html,
        include_charts: true,
        include_raw_data: false,
    }
}

/// A member of an organization, and their scope; another role for one who is there.
pub(crate) async fn member(sample: &Sample, organization: &Scope, role: Role) -> Scope {
    let name = format!("{} {}", organization.organization_id(), role.as_str());
    let user_id = UserId::from_content(&[name.as_bytes()]);
    record(sample, organization, user_id, role, None).await;
    let id = organization.organization_id();
    sample.platform.organizations().admit(user_id, id).await.expect("a member")
}

/// Gives a member a role, or an end.
pub(crate) async fn record(
    sample: &Sample,
    organization: &Scope,
    user_id: UserId,
    role: Role,
    to: Option<&str>,
) {
    let record = MemberRecord {
        user_id,
        external_id: user_id.to_string(),
        name: None,
        role: Some(role),
        from: instant("2026-01-01T00:00:00Z"),
        to: to.map(instant),
        department: None,
        job_role: None,
    };
    sample.platform.ingest().record_members(organization, &[record]).await.expect("recorded");
}
