//! Sends what is due: each delivery under a lease, a few at a time.

use chrono::TimeDelta;
use futures_util::future::BoxFuture;
use futures_util::stream::iter;
use futures_util::{FutureExt, StreamExt};

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{DeliveryId, OrganizationId, new_id};
use crate::model::delivery::{DeliveryFault, DeliveryRecord, DeliveryStatus, Outcome};
use crate::model::schedule::When;
use crate::subscriptions::deliveries::DeliveryService;
use crate::subscriptions::outcome::{DeliveryReport, Due};
use crate::subscriptions::parcel::Stop;

/// How many deliveries of an organization are under way at the same moment.
const AT_ONCE: usize = 4;
/// How long an attempt may take. A channel bounds its own time well below that.
const LEASE: TimeDelta = TimeDelta::minutes(15);
/// How long a delivery waits after each attempt; after the last one more, it has failed.
const PAUSES: [TimeDelta; 6] = [
    TimeDelta::minutes(1),
    TimeDelta::minutes(5),
    TimeDelta::minutes(15),
    TimeDelta::hours(1),
    TimeDelta::hours(4),
    TimeDelta::hours(12),
];
/// How many organizations are looked up at once.
const ORGANIZATIONS: u32 = 100;

impl DeliveryService {
    /// What would be sent now; at most `limit` of each kind.
    pub async fn list_due(&self, scope: &Scope, limit: u32) -> Result<Due> {
        scope.permit(Action::WriteSubscriptions)?;
        let now = self.clock.now();
        Ok(Due {
            subscriptions: self.store.list_due_subscriptions(scope, now, limit).await?,
            deliveries: self.store.list_due_deliveries(scope, now, limit).await?,
        })
    }

    /// Sends what is due in an organization, at most `limit` deliveries, and calls
    /// `progress` after each. What another process sends at the same moment is left to it;
    /// what breaks one delivery keeps no other.
    ///
    /// # Errors
    /// What the store says where nothing can be looked up.
    pub async fn deliver_due(
        &self,
        scope: &Scope,
        limit: u32,
        progress: &(dyn Fn(&DeliveryReport) + Sync),
    ) -> Result<DeliveryReport> {
        scope.permit(Action::WriteSubscriptions)?;
        let mut report = DeliveryReport::default();
        let mut seen = 0;
        // What is refused since rights or reports changed leaves something else that is due.
        while seen < limit && report.faults.is_empty() {
            self.make_due(scope, limit - seen, &mut report).await?;
            let now = self.clock.now();
            let due = self.store.list_due_deliveries(scope, now, limit - seen).await?;
            if due.is_empty() {
                break;
            }
            seen += u32::try_from(due.len()).unwrap_or(u32::MAX);
            let attempts: Vec<BoxFuture<'_, _>> =
                due.iter().map(|delivery| self.attempt(scope, delivery).boxed()).collect();
            let mut attempts = iter(attempts).buffer_unordered(AT_ONCE);
            while let Some(done) = attempts.next().await {
                match done {
                    Ok(Some(status)) => report.count(status),
                    Ok(None) => {}
                    Err(error) => report.faults.push(error),
                }
                progress(&report);
            }
        }
        Ok(report)
    }

    /// The same for every organization of the store, one after the other, with at most
    /// `limit` deliveries each. For the process that owns it.
    ///
    /// # Errors
    /// What the store says where nothing can be looked up.
    pub async fn deliver_due_of_all(
        &self,
        limit: u32,
        progress: &(dyn Fn(&DeliveryReport) + Sync),
    ) -> Result<DeliveryReport> {
        let mut report = DeliveryReport::default();
        let (now, mut after): (Instant, Option<OrganizationId>) = (self.clock.now(), None);
        loop {
            let ids = self
                .store
                .list_organizations_due_any_organization(now, after, ORGANIZATIONS)
                .await?;
            for id in &ids {
                match self.deliver_due_of(*id, limit).await {
                    Ok(sent) => report.add(sent),
                    Err(error) => report.faults.push(error.with("organization_id", id)),
                }
                progress(&report);
            }
            after = ids.last().copied();
            if after.is_none() {
                return Ok(report);
            }
        }
    }

    async fn deliver_due_of(&self, id: OrganizationId, limit: u32) -> Result<DeliveryReport> {
        let organization = self.organizations.get_by_id(id).await?;
        self.deliver_due(&self.organizations.host_of(&organization)?, limit, &|_| {}).await
    }

    /// Makes a delivery of each report that is due.
    async fn make_due(&self, scope: &Scope, limit: u32, report: &mut DeliveryReport) -> Result<()> {
        let due = self.store.list_due_subscriptions(scope, self.clock.now(), limit).await?;
        let mut made = 0;
        for subscription in &due {
            let mut goes_on = true;
            while goes_on && made < limit {
                let now = self.clock.now();
                let id = new_id(&*self.ids, now);
                goes_on = match self.store.make_delivery(scope, subscription, id, now).await {
                    Ok(delivery) => {
                        made += u32::from(delivery.is_some());
                        // Of these one at a slot; of the others all that were published.
                        delivery.is_some() && subscription.schedule.when == When::Published
                    }
                    Err(error) => {
                        report.faults.push(error.with("subscription_id", subscription.id));
                        false
                    }
                };
            }
        }
        Ok(())
    }

    /// Attempts a delivery; nothing where another process has it.
    async fn attempt(
        &self,
        scope: &Scope,
        delivery: &DeliveryRecord,
    ) -> Result<Option<DeliveryStatus>> {
        let placed = |error: Error| error.with("delivery_id", delivery.id);
        let now = self.clock.now();
        let (attempt, outcome) = if delivery.attempts as usize > PAUSES.len() {
            (delivery.attempts, Outcome::Failed(DeliveryFault::of(&interrupted())))
        } else {
            let (until, attempt) = (now + LEASE, delivery.attempts + 1);
            let claimed =
                self.store.claim_delivery(scope, delivery.id, delivery.attempts, now, until);
            if !claimed.await.map_err(placed)? {
                return Ok(None);
            }
            match self.send(scope, delivery, attempt).await {
                Ok(receipt) => (attempt, Outcome::Delivered(receipt.as_str().to_owned())),
                Err(Stop::Overtaken) => return Ok(None),
                Err(Stop::Refused(error)) => (attempt, Outcome::Refused(DeliveryFault::of(&error))),
                Err(Stop::Failed(error)) => {
                    (attempt, failed(delivery.id, attempt, self.clock.now(), &error))
                }
            }
        };
        let at = self.clock.now();
        let ended = self.store.finish_attempt(scope, delivery.id, attempt, at, &outcome);
        Ok(ended.await.map_err(placed)?.then(|| outcome.status()))
    }
}

/// What an attempt that failed comes to.
fn failed(id: DeliveryId, attempt: u32, now: Instant, error: &Error) -> Outcome {
    let fault = DeliveryFault::of(error);
    match PAUSES.get(attempt as usize - 1) {
        Some(pause) if error.is_temporary() => {
            Outcome::Waits { fault, until: now + spread(*pause, id, attempt) }
        }
        _ => Outcome::Failed(fault),
    }
}

/// A pause that is up to a tenth shorter or longer by the delivery: what failed together
/// does not come back together.
fn spread(pause: TimeDelta, id: DeliveryId, attempt: u32) -> TimeDelta {
    let (_, low) = id.uuid().as_u64_pair();
    let mixed = (low ^ u64::from(attempt)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 48;
    let thousandths = i64::try_from(mixed % 201).unwrap_or(0) - 100;
    TimeDelta::milliseconds(pause.num_milliseconds() / 1000 * (1000 + thousandths))
}

fn interrupted() -> Error {
    let message = "the last attempt began and never ended";
    Error::new(ErrorKind::Unavailable, "interrupted", message)
        .with_hint("ask the recipient whether it arrived, and send it again if not")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Id;

    #[test]
    fn a_delivery_waits_longer_each_time_and_not_for_ever() {
        let now: Instant = "2026-03-02T10:00:00Z".parse().unwrap();
        let passes = Error::new(ErrorKind::Unavailable, "away", "the server is away").temporary();
        let lasts = Error::invalid("bad_recipient", "there is nobody");
        let ids: [DeliveryId; 9] = std::array::from_fn(|it| Id::from_content(&[&it.to_be_bytes()]));
        for (place, pause) in PAUSES.iter().enumerate() {
            let attempt = u32::try_from(place).unwrap() + 1;
            let mut waits: Vec<TimeDelta> = Vec::new();
            for id in ids {
                let outcome = failed(id, attempt, now, &passes);
                assert_eq!(outcome, failed(id, attempt, now, &passes), "it is the same each time");
                let Outcome::Waits { until, .. } = outcome else { panic!("{outcome:?}") };
                assert!(until - now >= *pause * 9 / 10 && until - now <= *pause * 11 / 10);
                waits.push(until - now);
                assert!(matches!(failed(id, attempt, now, &lasts), Outcome::Failed(_)));
            }
            waits.dedup();
            assert!(waits.len() > 6, "they do not come back together: {waits:?}");
        }
        let last = u32::try_from(PAUSES.len()).unwrap() + 1;
        assert!(matches!(failed(ids[0], last, now, &passes), Outcome::Failed(_)));
    }
}
