//! What happens right now.

use chrono::{DurationRound, TimeDelta};
use serde::Serialize;
use serde_json::Number;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::cache::key::CacheKey;
use crate::clock::Instant;
use crate::dashboard::question::Question;
use crate::document::number::json;
use crate::error::Result;
use crate::model::health::SystemStatus;
use crate::model::organization::Organization;
use crate::model::period::Period;
use crate::model::rollup::{Rollup, RollupQuery};
use crate::privacy::figure::Figure;
use crate::privacy::policy::Policy;
use crate::privacy::registry as spec;
use crate::privacy::release::{Estimate, Timing};

/// Asks for the counts of this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RealtimeQuestion {
    /// The local day of the moment.
    pub today: Period,
    /// The moment.
    pub at: Instant,
    /// How the system is, as far as its health is known.
    pub status: SystemStatus,
}

/// The seed's realtime data, with the full figures in `details`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Realtime {
    /// People with an event in the 15 minutes that end with this one.
    pub active_users_15min: Option<Number>,
    /// People with an event in the organization's local day.
    pub active_users_today: Option<Number>,
    /// Events in the 60 minutes that end with this one.
    pub activities_last_hour: Option<Number>,
    /// How the system behind the numbers is.
    pub system_status: SystemStatus,
    /// The moment.
    pub as_of: Instant,
    /// The same as figures.
    pub details: RealtimeDetails,
}

/// The figures of a moment.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct RealtimeDetails {
    /// People with an event in the 15 minutes that end with this one.
    pub active_users_15min: Figure,
    /// People with an event in the organization's local day.
    pub active_users_today: Figure,
    /// Events in the 60 minutes that end with this one.
    pub activities_last_hour: Figure,
}

impl RealtimeQuestion {
    /// The moment `at` of an organization.
    pub fn new(organization: &Organization, at: Instant) -> Result<Self> {
        let today = Period::last_days(&organization.calendar, at, 1)?;
        Ok(Self { today, at, status: SystemStatus::Healthy })
    }

    /// The same while the system is so. Its writes may stand worse than that.
    #[must_use]
    pub fn while_system_is(self, status: SystemStatus) -> Self {
        Self { status, ..self }
    }

    /// The same at the second in which it lies: for an answer that is shared
    /// by all who ask within it.
    #[must_use]
    pub fn by_the_second(self) -> Self {
        Self { at: self.at.duration_trunc(TimeDelta::seconds(1)).unwrap_or(self.at), ..self }
    }

    /// The minute that runs counts: windows end with it.
    fn window(&self, minutes: i64) -> (Instant, Instant) {
        let minute = self.at.duration_trunc(TimeDelta::minutes(1)).unwrap_or(self.at);
        let to = minute + TimeDelta::minutes(1);
        (to - TimeDelta::minutes(minutes), to)
    }
}

impl Question for RealtimeQuestion {
    type Answer = Realtime;

    fn action(&self) -> Action {
        Action::ReadFigures
    }

    fn needs(&self) -> Vec<RollupQuery> {
        let ((quarter, to), (hour, _)) = (self.window(15), self.window(60));
        vec![
            RollupQuery::Recent { from: quarter, to },
            RollupQuery::RecentEvents { from: hour, to },
            RollupQuery::Activity { period: self.today },
            RollupQuery::Upkeep,
        ]
    }

    fn answer(&self, rollups: &[Rollup], _: Policy) -> Result<Realtime> {
        let [quarter, hour, today, upkeep] = rollups else {
            return Err(crate::model::rollup::mismatch());
        };
        let count = |count| Estimate::count(count);
        let details = RealtimeDetails {
            active_users_15min: count(quarter.activity()?.members().len()).whole(Timing::Closed),
            active_users_today: count(today.activity()?.members().len())
                .whole(Timing::of(self.today.is_closed(self.at))),
            activities_last_hour: count(hour.events()?.get()).whole(Timing::Closed),
        };
        Ok(Realtime {
            active_users_15min: json(
                &details.active_users_15min,
                spec::ACTIVE_USERS_15MIN.decimals,
            ),
            active_users_today: json(
                &details.active_users_today,
                spec::ACTIVE_USERS_TODAY.decimals,
            ),
            activities_last_hour: json(
                &details.activities_last_hour,
                spec::ACTIVITIES_LAST_HOUR.decimals,
            ),
            system_status: SystemStatus::of_upkeep(upkeep.upkeep()?).max(self.status),
            as_of: self.at,
            details,
        })
    }

    /// The answer says its moment, and how the writes stand then: who asks at
    /// another one gets another answer.
    fn cache_key(&self, scope: &Scope) -> Option<CacheKey> {
        let at = self.at.timestamp_micros();
        let status = self.status.as_str();
        Some(CacheKey::dashboard(scope, "realtime", &[&self.today.exact(), &at, &status]))
    }
}
