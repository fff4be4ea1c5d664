//! How fast the system is when all is well: a version a month, with which the next month is
//! compared.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::diagnosis::service::DiagnosisService;
use crate::error::Result;
use crate::system::performance::{Performance, RoutePerformance};

/// Under which name baselines are kept, and how many of them.
const FINDING: &str = "baseline";
const KEPT: u32 = 60;
/// The days that a baseline is of.
const DAYS: u64 = 28;
/// A route got slower where its 95th percentile went up by more than so much, by so many
/// milliseconds at least, and as many requests tell of it.
const SLOWER: f64 = 1.2;
const SLOWER_MS: f64 = 5.0;
const REQUESTS: u64 = 50;

/// How fast the system was in a month, as a version that later ones are compared with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Baseline {
    /// 1 for the first, one more for each after.
    pub version: u32,
    /// The first day, in UTC.
    pub period_start: NaiveDate,
    /// The last day, inclusive.
    pub period_end: NaiveDate,
    /// The routes.
    pub routes: BTreeMap<String, RouteBaseline>,
}

/// How fast a route was.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct RouteBaseline {
    /// How many requests there were.
    pub requests: u64,
    /// 95 of a hundred took at most so many milliseconds.
    pub p95_ms: f64,
    /// How many failed, in percent.
    pub error_rate: f64,
}

/// A new baseline, and what it says of the one before.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Renewal {
    /// The baseline; it is the one before as long as nothing was measured since.
    pub baseline: Option<Baseline>,
    /// Whether it is new.
    pub is_new: bool,
    /// The routes that got slower since the one before.
    pub slower: Vec<SlowerRoute>,
}

/// A route that got slower from one baseline to the next.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SlowerRoute {
    /// The route's template.
    pub endpoint: String,
    /// Its 95th percentile now, in milliseconds.
    pub p95_ms: f64,
    /// The same in the baseline before.
    pub p95_before_ms: f64,
}

impl DiagnosisService {
    /// Keeps how fast the system was in the last 28 whole days as the next baseline.
    ///
    /// # Errors
    /// What the store says.
    pub async fn renew_baseline(&self) -> Result<Renewal> {
        let now = self.clock.now();
        let last = now.date_naive() - Days::new(1);
        let first = last - Days::new(DAYS - 1);
        let kept = self.store.list_findings_any_organization(FINDING).await?;
        let before: Option<Baseline> =
            kept.iter().find_map(|(_, content)| serde_json::from_str(content).ok());
        let performance = self.system.performance(first, last).await?;
        let renewal = Renewal::of(&performance, before);
        if let Some(baseline) = renewal.baseline.as_ref().filter(|_| renewal.is_new) {
            self.keep(FINDING, now, baseline, KEPT).await?;
        }
        Ok(renewal)
    }
}

impl Renewal {
    fn of(measured: &Performance, before: Option<Baseline>) -> Self {
        let routes: BTreeMap<String, RouteBaseline> =
            measured.routes.iter().filter_map(of_route).collect();
        let is_known =
            before.as_ref().is_some_and(|before| before.period_end >= measured.period_end);
        if routes.is_empty() || is_known {
            return Self { baseline: before, is_new: false, slower: Vec::new() };
        }
        let was = |endpoint: &str| before.as_ref()?.routes.get(endpoint);
        let slower = routes
            .iter()
            .filter_map(|(endpoint, now)| {
                let before = was(endpoint)?;
                let enough = now.requests.min(before.requests) >= REQUESTS;
                let is_slower =
                    now.p95_ms > before.p95_ms * SLOWER && now.p95_ms - before.p95_ms >= SLOWER_MS;
                (enough && is_slower).then(|| SlowerRoute {
                    endpoint: endpoint.clone(),
                    p95_ms: now.p95_ms,
                    p95_before_ms: before.p95_ms,
                })
            })
            .collect();
        let baseline = Baseline {
            version: before.as_ref().map_or(1, |before| before.version + 1),
            period_start: measured.period_start,
            period_end: measured.period_end,
            routes,
        };
        Self { baseline: Some(baseline), is_new: true, slower }
    }
}

fn of_route(route: &RoutePerformance) -> Option<(String, RouteBaseline)> {
    let now = route.figures.now;
    let baseline = RouteBaseline {
        requests: now.requests,
        p95_ms: now.p95_ms?,
        error_rate: now.error_rate.unwrap_or_default(),
    };
    Some((route.endpoint.clone(), baseline))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::system::performance::{Compared, RouteFigures};

    fn measured(end: &str, routes: &[(&str, u64, f64)]) -> Performance {
        let figures = |requests, p95| RouteFigures {
            requests,
            errors: 0,
            error_rate: Some(0.0),
            p50_ms: Some(p95),
            p95_ms: Some(p95),
            p99_ms: Some(p95),
        };
        let end: NaiveDate = end.parse().unwrap();
        Performance {
            period_start: end - Days::new(DAYS - 1),
            period_end: end,
            requests: Compared { now: figures(1, 1.0), before: None },
            routes: routes
                .iter()
                .map(|(endpoint, requests, p95)| RoutePerformance {
                    endpoint: (*endpoint).to_owned(),
                    figures: Compared { now: figures(*requests, *p95), before: None },
                })
                .collect(),
            regressions: Vec::new(),
            measurements: Vec::new(),
        }
    }

    #[test]
    fn a_baseline_is_a_version_that_the_next_is_compared_with() {
        let first = Renewal::of(
            &measured("2026-03-31", &[("/a", 90, 20.0), ("/b", 90, 2.0), ("/rare", 9, 5.0)]),
            None,
        );
        assert_eq!(first.baseline.as_ref().unwrap().version, 1);
        let then = measured("2026-04-30", &[("/a", 90, 30.0), ("/b", 90, 4.0), ("/rare", 9, 90.0)]);
        let second = Renewal::of(&then, first.baseline.clone());
        assert_eq!(second.baseline.as_ref().unwrap().version, 2);
        let slower: Vec<&str> = second.slower.iter().map(|it| &*it.endpoint).collect();
        assert_eq!(slower, ["/a"], "two milliseconds are nothing, and nine requests tell nothing");
        let again = Renewal::of(&then, second.baseline.clone());
        assert!(!again.is_new && again.baseline == second.baseline, "the same days once");
        assert!(!Renewal::of(&measured("2026-05-31", &[]), again.baseline).is_new);
    }
}
