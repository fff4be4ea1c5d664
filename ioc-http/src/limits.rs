//! How much one caller and one organization may ask for.

use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::http::StatusCode;
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use ioc_core::error::{Error, ErrorKind};
use ioc_core::ids::OrganizationId;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use crate::api::ApiSettings;
use crate::places::Places;
use crate::problem::Problem;

/// After how many checks what nobody uses any more is forgotten.
const SWEEP: u64 = 10_000;
/// How long a request waits for a place.
const PATIENCE: Duration = Duration::from_secs(5);
/// How many reports are drawn at the same time: drawing one keeps a core busy.
const DRAWN_AT_ONCE: usize = 2;
/// How many of them may be of one organization.
const DRAWN_OF_ORGANIZATION: usize = 1;

/// The place of a report that is drawn.
#[derive(Debug)]
pub(crate) struct DrawingPlace {
    _of_organization: OwnedSemaphorePermit,
    _of_all: OwnedSemaphorePermit,
}

/// The place of a socket, an event stream or an export that is being read.
#[derive(Debug)]
pub(crate) struct LivePlace {
    _of_caller: OwnedSemaphorePermit,
    _of_organization: OwnedSemaphorePermit,
}

/// Counts requests by caller and by organization.
#[derive(Debug)]
pub(crate) struct Limits {
    callers: DefaultKeyedRateLimiter<String>,
    organizations: DefaultKeyedRateLimiter<OrganizationId>,
    under_way: Places<OrganizationId>,
    drawing: Arc<Semaphore>,
    drawing_of_organizations: Places<OrganizationId>,
    live_of_callers: Places<String>,
    live_of_organizations: Places<OrganizationId>,
    checks: AtomicU64,
}

impl Limits {
    pub(crate) fn new(settings: &ApiSettings) -> Self {
        let quota = |rate: u32| Quota::per_second(NonZeroU32::new(rate).unwrap_or(NonZeroU32::MIN));
        Self {
            callers: RateLimiter::keyed(quota(settings.caller_per_second)),
            organizations: RateLimiter::keyed(quota(settings.organization_per_second)),
            under_way: Places::new(settings.organization_at_once),
            drawing: Arc::new(Semaphore::new(DRAWN_AT_ONCE)),
            drawing_of_organizations: Places::new(DRAWN_OF_ORGANIZATION),
            live_of_callers: Places::new(settings.live_per_caller),
            live_of_organizations: Places::new(settings.live_per_organization),
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
        let places = self.under_way.of(organization);
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

    /// Waits for a place to draw a report. An organization waits for its own first, so
    /// that however many it asks for, others have theirs.
    ///
    /// # Errors
    /// None as long as there are places.
    pub(crate) async fn drawing_place(
        &self,
        organization: OrganizationId,
    ) -> Result<DrawingPlace, Problem> {
        let closed = |source| {
            let message = "a report was not drawn";
            Error::new(ErrorKind::Internal, "not_drawn", message).with_source(source)
        };
        let own = self.drawing_of_organizations.of(organization);
        let of_organization = own.acquire_owned().await.map_err(closed)?;
        let of_all = self.drawing.clone().acquire_owned().await.map_err(closed)?;
        Ok(DrawingPlace { _of_organization: of_organization, _of_all: of_all })
    }

    /// A place for a socket, an event stream or an export that is being read, for as long as
    /// it is kept.
    ///
    /// # Errors
    /// 429 where the caller or the organization has as many as it may.
    pub(crate) fn live_place(
        &self,
        caller: &str,
        organization: OrganizationId,
    ) -> Result<LivePlace, Problem> {
        let full = |code, detail| {
            Problem::new(StatusCode::TOO_MANY_REQUESTS, code, detail)
                .with_hint("close one that is open, or read an export to its end; one socket carries many subscriptions")
                .after_seconds(5)
        };
        let of_caller = self.live_of_callers.of(caller.to_owned()).try_acquire_owned();
        let of_caller = of_caller.map_err(|_| {
            full(
                "too_many_live_connections",
                "you have as many live connections and exports open as you may",
            )
        })?;
        let places = self.live_of_organizations.of(organization);
        let of_organization = places.try_acquire_owned().map_err(|_| {
            let code = "too_many_live_connections_of_organization";
            full(code, "your organization has as many live connections and exports open as it may")
        })?;
        Ok(LivePlace { _of_caller: of_caller, _of_organization: of_organization })
    }

    fn sweep(&self) {
        self.callers.retain_recent();
        self.organizations.retain_recent();
        self.under_way.sweep();
        self.drawing_of_organizations.sweep();
        self.live_of_callers.sweep();
        self.live_of_organizations.sweep();
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
