//! A platform that stands still, with an organization of known numbers in it.

use std::sync::Arc;

use chrono::{Days, NaiveTime, TimeDelta};

use crate::access::scope::Scope;
use crate::clock::VirtualClock;
use crate::error::Result;
use crate::ids::{ReportId, SeededIds, UserId};
use crate::platform::{Platform, PlatformBuilder};
use crate::testing::canary::Canary;
use crate::testing::organization::{MONDAY, Plan};

/// The word of the canary in a sample.
const WORD: &str = "kakapo7041";

/// A platform at 08:00 on Monday 2026-03-02 in UTC, with the organization
/// "Acme" and a canary.
///
/// Acme has twelve people, half of them in Sales and half in Research, half
/// Engineers and half Writers. In the week before, from 2026-02-23 to
/// 2026-03-01, nine of them logged in on each of five days for a minute each
/// (`engagement_rate` 75.0), and all got an assessment that nine completed
/// (`completion_rate` 75.0). The week is closed and has its metrics and a
/// generated report.
#[derive(Debug)]
pub struct Sample {
    /// The platform.
    pub platform: Platform,
    /// Its clock.
    pub clock: Arc<VirtualClock>,
    /// Acme, as the process that owns the store.
    pub scope: Scope,
    /// Acme's people, by their external ids `p00` to `p11`; the first nine were
    /// active and finished.
    pub members: Vec<UserId>,
    /// Acme's report of the week.
    pub report: ReportId,
    /// An organization of which Acme must see nothing.
    pub canary: Canary,
}

impl Sample {
    /// Puts it together over the empty store of `builder`, whose clock and ids
    /// it replaces.
    ///
    /// # Errors
    /// `Conflict` for a store that holds a sample already, and what the store
    /// says.
    pub async fn over(builder: PlatformBuilder) -> Result<Self> {
        let monday = (MONDAY + Days::new(7)).and_time(NaiveTime::MIN).and_utc();
        let clock = Arc::new(VirtualClock::at(monday + TimeDelta::hours(8)));
        let platform = builder.clock(clock.clone()).ids(Arc::new(SeededIds::new(1))).build();
        let acme = Plan { name: "Acme", mark: "", active: 9, finished: 9 };
        let acme = acme.enter(&platform).await?;
        let canary = Canary::enter(&platform, WORD).await?;
        let (scope, members, report) = (acme.scope, acme.members, acme.report);
        Ok(Self { platform, clock, scope, members, report, canary })
    }
}
