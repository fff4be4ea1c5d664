//! Makes measurements of what was counted, and keeps them.

use std::sync::PoisonError;

use chrono::TimeDelta;

use crate::cache::service::TierStatistics;
use crate::clock::Instant;
use crate::error::Result;
use crate::ids::new_id;
use crate::model::facts::{Counted, HostFacts, JobFacts, Share};
use crate::model::histogram::Histogram;
use crate::model::measurement::{Component, Measurement, SystemMetric, Watched};
use crate::system::alerts::Evaluated;
use crate::system::meter::RouteCounts;
use crate::system::service::{SystemService, Taken};

/// How long it may take until what an attempt came to is written down: as long as a run is
/// held without a word.
const UNWRITTEN: TimeDelta = TimeDelta::seconds(30);

/// How far back it is looked for the measurement before; what jobs did earlier is not told
/// any more.
const FARTHEST: TimeDelta = TimeDelta::hours(1);

/// What is known of the machine as it is measured, if anything is.
#[derive(Debug, Clone, Copy, Default)]
pub struct Surroundings {
    /// How the machine stands.
    pub host: Option<HostFacts>,
}

impl SystemService {
    /// Measures the whole system, and raises what has to be: what the job
    /// `monitor_system_performance` does every five minutes, on one of the nodes.
    ///
    /// # Errors
    /// `Unavailable` for a database that does not answer; what was counted meanwhile is
    /// measured the next time.
    pub async fn measure(&self, around: Surroundings) -> Result<Evaluated> {
        let at = self.clock.now();
        let facts = self.store.observe_any_organization(at, self.fence).await?;
        let mut counted = facts.counted();
        counted.extend(self.job_facts(at).await?.counted());
        self.keep(at, counted, around.host).await?;
        self.evaluate().await
    }

    /// Measures this process alone: what each node does that answers requests, for the one
    /// that looks at all of it.
    ///
    /// # Errors
    /// As [`Self::measure`].
    pub async fn measure_process(&self, host: Option<HostFacts>) -> Result<()> {
        self.keep(self.clock.now(), Vec::new(), host).await
    }

    /// What the jobs did since somebody measured that last, whichever process it was.
    async fn job_facts(&self, at: Instant) -> Result<JobFacts> {
        let failures = [Watched::all(SystemMetric::JobFailures, Component::Jobs)];
        let from = at - FARTHEST;
        let samples = self.store.read_samples_any_organization(&failures, from, at).await?;
        let before = samples.iter().flatten().map(|sample| sample.at).max().unwrap_or(from);
        self.store.observe_jobs_any_organization(before - UNWRITTEN, at - UNWRITTEN).await
    }

    async fn keep(
        &self,
        at: Instant,
        mut counted: Vec<Counted>,
        host: Option<HostFacts>,
    ) -> Result<()> {
        let (routes, tiers) = (self.own.meter.take(), self.cache.statistics());
        counted.extend(host.iter().flat_map(HostFacts::counted));
        let since = {
            let before = self.own.taken.lock().unwrap_or_else(PoisonError::into_inner);
            counted.extend(tiers.iter().filter_map(|tier| asked(tier, &before.tiers)));
            counted.extend(tiers.iter().map(kept));
            before.at
        };
        let window_ms = u64::try_from((at - since).num_milliseconds()).unwrap_or(0);
        let node = self.node();
        let row = |(watched, Share { part, whole }): Counted, histogram: Option<Histogram>| {
            let id = new_id(&*self.ids, at);
            Measurement { id, watched, part, whole, histogram, recorded_at: at, window_ms, node }
        };
        let answered = routes.iter().flat_map(|(route, counts)| {
            let [time, errors] = of_route(route, counts);
            [row(time, Some(counts.durations.clone())), row(errors, None)]
        });
        let rows: Vec<Measurement> =
            answered.chain(counted.into_iter().map(|counted| row(counted, None))).collect();
        let kept = self.store.record_measurements_any_organization(&rows, self.fence).await;
        if kept.is_err() {
            self.own.meter.give_back(routes);
            return kept;
        }
        *self.own.taken.lock().unwrap_or_else(PoisonError::into_inner) = Taken { at, tiers };
        Ok(())
    }
}

fn of_route(route: &str, counts: &RouteCounts) -> [Counted; 2] {
    let requests = counts.durations.count();
    let of = |metric, part| {
        (Watched::of(metric, Component::Api, route), Share { part, whole: requests })
    };
    [of(SystemMetric::ResponseTime, counts.micros), of(SystemMetric::ErrorRate, counts.errors)]
}

/// How many bytes a tier keeps, of those that it may unless it was given another bound.
fn kept(tier: &TierStatistics) -> Counted {
    let watched = Watched::of(SystemMetric::ResourceUsage, Component::Cache, tier.tier.as_str());
    (watched, Share { part: tier.size_bytes, whole: tier.tier.limits().size_bytes })
}

/// How often something was asked of a tier since it was looked at last, and was there.
fn asked(tier: &TierStatistics, before: &[TierStatistics]) -> Option<Counted> {
    let before = before.iter().find(|it| it.tier == tier.tier);
    let (hits, misses) = before.map_or((0, 0), |it| (it.hits, it.misses));
    let (hits, misses) = (tier.hits.saturating_sub(hits), tier.misses.saturating_sub(misses));
    let share = Share { part: hits, whole: hits + misses };
    let watched = Watched::of(SystemMetric::CacheHitRatio, Component::Cache, tier.tier.as_str());
    (share.whole > 0).then_some((watched, share))
}
