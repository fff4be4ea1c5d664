//! Sends what is due: each delivery under a lease, a few at a time.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;
use futures_util::future::BoxFuture;
use futures_util::stream::iter;
use futures_util::{FutureExt, StreamExt};

use crate::access::fence::FENCE_LOST;
use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{DeliveryId, OrganizationId, new_id};
use crate::model::delivery::{DeliveryFault, DeliveryRecord, DeliveryStatus, INTERRUPTED, Outcome};
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
    /// what breaks one delivery keeps no other. What goes by a channel that is not set up
    /// here waits for it, and is as due as before.
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
        let (mut seen, mut stuck) = (0, BTreeMap::new());
        // What is refused since rights or reports changed leaves something else that is due.
        while seen < limit && report.faults.is_empty() {
            self.make_due(scope, limit - seen, &mut report).await?;
            let now = self.clock.now();
            let (before, behind) = (stuck.len(), limit - seen + count(stuck.len()));
            let due = self.store.list_due_deliveries(scope, now, behind).await?;
            let (due, others): (Vec<_>, Vec<_>) =
                due.into_iter().partition(|it| self.channels.get(&it.channel).is_ok());
            stuck.extend(others.into_iter().map(|it| (it.id, it.channel)));
            if due.is_empty() && stuck.len() == before {
                break;
            }
            seen += count(due.len());
            let attempts: Vec<BoxFuture<'_, _>> =
                due.iter().map(|delivery| self.attempt(scope, delivery).boxed()).collect();
            let mut attempts = iter(attempts).buffer_unordered(AT_ONCE);
            while let Some(done) = attempts.next().await {
                match done {
                    Ok(Some((status, fault))) => {
                        report.count(status);
                        report.faults.extend(fault);
                    }
                    Ok(None) => {}
                    Err(error) => report.faults.push(error),
                }
                progress(&report);
            }
        }
        report.waiting += stuck.len() as u64;
        let channels: BTreeSet<String> = stuck.into_values().collect();
        report.faults.extend(channels.iter().filter_map(|name| self.channels.get(name).err()));
        progress(&report);
        Ok(report)
    }

    /// The same for every organization of the store, one after the other, with at most
    /// `limit` deliveries each. For the process that owns it.
    ///
    /// # Errors
    /// What the store says where nothing can be looked up; `Conflict` with code `fence_lost`
    /// where the run that sends was taken over.
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
                    Err(error) if error.code() == FENCE_LOST => return Err(error),
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
        let host = self.organizations.host_of(&organization)?;
        let host = match self.fence {
            Some(fence) => host.fenced(fence),
            None => host,
        };
        self.deliver_due(&host, limit, &|_| {}).await
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

    /// Attempts a delivery; nothing where another process has it. Beside what came of it
    /// there is the error that the ledger does not tell.
    async fn attempt(
        &self,
        scope: &Scope,
        delivery: &DeliveryRecord,
    ) -> Result<Option<(DeliveryStatus, Option<Error>)>> {
        let mut untold = None;
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
                Err(Stop::Broken(error)) => {
                    let told = of_our_own(&error);
                    let outcome = failed(delivery.id, attempt, self.clock.now(), &told);
                    untold = Some(placed(error));
                    (attempt, outcome)
                }
            }
        };
        let at = self.clock.now();
        let ended = self.store.finish_attempt(scope, delivery.id, attempt, at, &outcome);
        Ok(ended.await.map_err(placed)?.then(|| (outcome.status(), untold)))
    }
}

/// What the ledger tells of an error that is about the inside: what a store says may name
/// tables and files.
fn of_our_own(error: &Error) -> Error {
    let message = match error.kind() {
        ErrorKind::Unavailable => "the database did not answer",
        _ => "it failed for a reason of our own",
    };
    let told = Error::new(error.kind(), error.code(), message);
    if error.is_temporary() { told.temporary() } else { told }
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

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn interrupted() -> Error {
    let message = "the last attempt began and never ended";
    Error::new(ErrorKind::Unavailable, INTERRUPTED, message)
        .with_hint("ask the recipient whether it arrived, and send it again if not")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Id;

    #[test]
    fn the_ledger_tells_nothing_of_the_inside() {
        for (kind, expected) in [
            (ErrorKind::Corrupt, "it failed for a reason of our own"),
            (ErrorKind::Unavailable, "the database did not answer"),
        ] {
            let error = Error::new(kind, "bad_row", "table reports in /data/ioc.db")
                .with("file", "/data/ioc.db")
                .temporary();
            assert!(matches!(Stop::from(error.clone()), Stop::Broken(_)));
            let told = of_our_own(&error);
            assert_eq!((told.to_string().as_str(), told.code()), (expected, "bad_row"));
            assert!(told.is_temporary(), "whether it is tried again stays");
        }
        let error = Error::invalid("unknown_language", "`tlh` is no language");
        assert!(matches!(Stop::from(error), Stop::Failed(_)), "that is about the subscription");
    }

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
