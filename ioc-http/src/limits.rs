//! How much one caller and one organization may ask for.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::http::StatusCode;
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use ioc_core::ids::OrganizationId;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use crate::api::ApiSettings;
use crate::problem::Problem;

/// After how many checks what nobody uses any more is forgotten.
const SWEEP: u64 = 10_000;
/// How long a request waits for a place.
const PATIENCE: Duration = Duration::from_secs(5);

/// Counts requests by caller and by organization.
#[derive(Debug)]
pub(crate) struct Limits {
    callers: DefaultKeyedRateLimiter<String>,
    organizations: DefaultKeyedRateLimiter<OrganizationId>,
    under_way: Mutex<HashMap<OrganizationId, Arc<Semaphore>>>,
    at_once: usize,
    checks: AtomicU64,
}

impl Limits {
    pub(crate) fn new(settings: &ApiSettings) -> Self {
        let quota = |rate: u32| Quota::per_second(NonZeroU32::new(rate).unwrap_or(NonZeroU32::MIN));
        Self {
            callers: RateLimiter::keyed(quota(settings.caller_per_second)),
            organizations: RateLimiter::keyed(quota(settings.organization_per_second)),
            under_way: Mutex::default(),
            at_once: settings.organization_at_once,
            checks: AtomicU64::new(0),
        }
    }

    /// Counts a request of a caller.
    ///
    /// # Errors
    /// 429 with the seconds after which there is room again.
    pub(crate) fn count_caller(&self, caller: &str) -> Result<(), Problem> {
        if self.checks.fetch_add(1, Ordering::Relaxed) % SWEEP == SWEEP - 1 {
            self.sweep();
        }
        self.callers
            .check_key(&caller.to_owned())
            .map_err(|until| too_many("too_many_requests", "you send", &until))
    }

    /// Counts a request to an organization.
    ///
    /// # Errors
    /// As [`Self::count_caller`].
    pub(crate) fn count_organization(&self, organization: OrganizationId) -> Result<(), Problem> {
        self.organizations.check_key(&organization).map_err(|until| {
            too_many("too_many_requests_of_organization", "your organization sends", &until)
        })
    }

    /// Waits for one of an organization's places, so that the slow requests of one do
    /// not take what another needs.
    ///
    /// # Errors
    /// 429 where none gets free in time.
    pub(crate) async fn place(
        &self,
        organization: OrganizationId,
    ) -> Result<OwnedSemaphorePermit, Problem> {
        let places = {
            let mut all = self.under_way.lock().unwrap_or_else(PoisonError::into_inner);
            let places = all.entry(organization);
            places.or_insert_with(|| Arc::new(Semaphore::new(self.at_once))).clone()
        };
        if let Ok(place) = places.clone().try_acquire_owned() {
            return Ok(place);
        }
        if let Ok(Ok(place)) = timeout(PATIENCE, places.acquire_owned()).await {
            return Ok(place);
        }
        let detail = "your organization has too many requests under way";
        Err(Problem::new(StatusCode::TOO_MANY_REQUESTS, "organization_busy", detail)
            .with_hint("wait for some of them to be answered")
            .after_seconds(1))
    }

    fn sweep(&self) {
        self.callers.retain_recent();
        self.organizations.retain_recent();
        let mut all = self.under_way.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, places| Arc::strong_count(places) > 1);
    }
}

fn too_many(
    code: &str,
    who: &str,
    until: &governor::NotUntil<governor::clock::QuantaInstant>,
) -> Problem {
    let wait = until.wait_time_from(DefaultClock::default().now());
    let seconds = u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1);
    Problem::new(StatusCode::TOO_MANY_REQUESTS, code, format!("{who} too many requests"))
        .with_hint(format!("send the next one in {seconds} s"))
        .after_seconds(seconds)
}
