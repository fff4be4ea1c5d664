//! How the system stands at this moment, for who draws it over time.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use crate::error::Result;
use crate::model::alert::AlertStatus;
use crate::model::alert_rule::Severity;
use crate::model::facts::{JobFacts, POOL, SERVER, Share};
use crate::model::health::SystemStatus;
use crate::model::measurement::{Component, SystemMetric, Watched};
use crate::model::rollup::Upkeep;
use crate::system::service::SystemService;

/// How old a measurement may be: the system measures every five minutes.
const FRESH: TimeDelta = TimeDelta::minutes(15);
/// How far back it is told what jobs did.
pub const JOBS_WITHIN: TimeDelta = TimeDelta::hours(1);

/// How the system stands at a moment. All nodes tell the same of it but for `upkeep`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gauges {
    /// How it is.
    pub status: SystemStatus,
    /// How the writing of this process stands.
    pub upkeep: Upkeep,
    /// Each rule, with how bad it is and whether it fires.
    pub rules: BTreeMap<String, (Severity, bool)>,
    /// What the jobs did within the last hour.
    pub jobs: JobFacts,
    /// What was measured of the database last, unless it is too old.
    pub database: BTreeMap<Watched, Share>,
}

impl SystemService {
    /// How the system stands now.
    ///
    /// # Errors
    /// What the store says.
    pub async fn gauges(&self) -> Result<Gauges> {
        let now = self.clock.now();
        let database = |metric| Watched::all(metric, Component::Database);
        let connections = |of| Watched::of(SystemMetric::ConnectionUsage, Component::Database, of);
        let watched = [
            database(SystemMetric::DatabaseSize),
            database(SystemMetric::CacheHitRatio),
            database(SystemMetric::SlowQueries),
            database(SystemMetric::ViewAge),
            database(SystemMetric::StrayRows),
            database(SystemMetric::MonthsAhead),
            connections(SERVER),
            connections(POOL),
        ];
        let samples = self.store.read_samples_any_organization(&watched, now - FRESH, now).await?;
        let newest = watched.into_iter().zip(&samples).filter_map(|(watched, samples)| {
            let sample = samples.last()?;
            Some((watched, Share { part: sample.part, whole: sample.whole }))
        });
        let open = self.store.list_open_alerts_any_organization().await?;
        let fires = |name: &str| {
            open.iter().any(|alert| alert.rule == name && alert.status == AlertStatus::Firing)
        };
        let rules = self.list_rules().await?.into_iter().map(|kept| {
            let fires = fires(&kept.rule.name);
            (kept.rule.name, (kept.rule.severity, fires))
        });
        Ok(Gauges {
            status: self.status().await,
            upkeep: self.store.pulse(),
            rules: rules.collect(),
            jobs: self.store.observe_jobs_any_organization(now - JOBS_WITHIN, now).await?,
            database: newest.collect(),
        })
    }
}
