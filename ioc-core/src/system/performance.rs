//! How fast the system was, against the time before.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveTime};
use rust_decimal::Decimal;
use serde::Serialize;

use crate::clock::Instant;
use crate::document::number::rounded;
use crate::error::{Error, Result};
use crate::model::histogram::Histogram;
use crate::model::measurement::{Component, SystemMetric, Total, Watched};
use crate::system::service::SystemService;

/// The most days that a report covers.
const MOST_DAYS: i64 = 92;
/// How many routes got slower that are told of.
const REGRESSIONS: usize = 5;
/// A route got slower where its 95th percentile went up by more than so much, by so many
/// milliseconds at least, and as many requests tell of it both times.
const SLOWER_PCT: f64 = 20.0;
const SLOWER_MS: f64 = 5.0;
const SLOWER_REQUESTS: u64 = 50;

/// How fast the system was in a period, and in as many days before it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Performance {
    /// The first day, in UTC.
    pub period_start: NaiveDate,
    /// The last day, inclusive.
    pub period_end: NaiveDate,
    /// All requests together.
    pub requests: Compared<RouteFigures>,
    /// Each route, the one that took most of the time first.
    pub routes: Vec<RoutePerformance>,
    /// The routes that got slower, where that costs most first; five at most.
    pub regressions: Vec<Regression>,
    /// What else was measured: connections, hit ratios, resources, jobs.
    pub measurements: Vec<MeasuredValue>,
}

/// Something now, and in the period before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Compared<T> {
    /// In the period.
    pub now: T,
    /// In the one before; nothing where nothing was measured.
    pub before: Option<T>,
}

/// How requests were answered.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct RouteFigures {
    /// How many there were.
    pub requests: u64,
    /// How many failed by the server's fault.
    pub errors: u64,
    /// The same in percent; nothing of none.
    pub error_rate: Option<f64>,
    /// Half of them took at most so many milliseconds.
    pub p50_ms: Option<f64>,
    /// 95 of a hundred did.
    pub p95_ms: Option<f64>,
    /// 99 of a hundred did.
    pub p99_ms: Option<f64>,
}

/// How requests of a route were answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RoutePerformance {
    /// The route's template.
    pub endpoint: String,
    /// How they were.
    #[serde(flatten)]
    pub figures: Compared<RouteFigures>,
}

/// A route that got slower.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Regression {
    /// The route's template.
    pub endpoint: String,
    /// Its 95th percentile now, in milliseconds.
    pub p95_ms: f64,
    /// The same in the period before.
    pub p95_before_ms: f64,
    /// By how many percent it went up.
    pub change_pct: f64,
}

/// What something that is measured came to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MeasuredValue {
    /// What.
    #[serde(flatten)]
    pub watched: Watched,
    /// Its unit.
    pub unit: &'static str,
    /// The values.
    #[serde(flatten)]
    pub values: Compared<f64>,
}

/// A route's requests as they were counted.
#[derive(Debug, Clone, Default)]
struct Counted {
    errors: u64,
    micros: u64,
    durations: Histogram,
}

impl SystemService {
    /// How fast the system was from a day to another, in UTC and inclusive.
    ///
    /// # Errors
    /// `InvalidInput` with code `bad_period` for a period that ends before it begins, or
    /// has more than 92 days.
    pub async fn performance(&self, first: NaiveDate, last: NaiveDate) -> Result<Performance> {
        let days = (last - first).num_days() + 1;
        let before = u64::try_from(days).ok().and_then(|it| first.checked_sub_days(Days::new(it)));
        let (Some(before), Some(end), 1..=MOST_DAYS) = (before, last.succ_opt(), days) else {
            return Err(Error::invalid("bad_period", format!("a period from {first} to {last}"))
                .with_hint(format!("it has 1 to {MOST_DAYS} days, and ends on its last one")));
        };
        let store = &self.store;
        let now = store.read_totals_any_organization(midnight(first), midnight(end)).await?;
        let then = store.read_totals_any_organization(midnight(before), midnight(first)).await?;
        Ok(Performance::of(first, last, &now, &then))
    }
}

fn midnight(day: NaiveDate) -> Instant {
    day.and_time(NaiveTime::MIN).and_utc()
}

impl Performance {
    fn of(period_start: NaiveDate, period_end: NaiveDate, now: &[Total], then: &[Total]) -> Self {
        let (routes_now, routes_then) = (by_route(now), by_route(then));
        let mut ordered: Vec<_> = routes_now.iter().collect();
        ordered.sort_by(|one, two| two.1.micros.cmp(&one.1.micros).then(one.0.cmp(two.0)));
        let routes: Vec<RoutePerformance> = ordered
            .into_iter()
            .map(|(endpoint, counted)| RoutePerformance {
                endpoint: (*endpoint).to_owned(),
                figures: Compared {
                    now: counted.figures(),
                    before: routes_then.get(endpoint).map(Counted::figures),
                },
            })
            .collect();
        let all = |routes: &BTreeMap<&str, Counted>| {
            routes.values().fold(Counted::default(), |mut all, route| {
                all.add(route);
                all
            })
        };
        let requests = Compared {
            now: all(&routes_now).figures(),
            before: (!routes_then.is_empty()).then(|| all(&routes_then).figures()),
        };
        let regressions = regressions(&routes);
        let measurements = measurements(now, then);
        Self { period_start, period_end, requests, routes, regressions, measurements }
    }
}

impl Counted {
    fn add(&mut self, other: &Self) {
        self.errors += other.errors;
        self.micros = self.micros.saturating_add(other.micros);
        self.durations.merge(&other.durations);
    }

    fn figures(&self) -> RouteFigures {
        let requests = self.durations.count();
        let percentile = |percent| {
            let micros = self.durations.percentile(percent)?;
            rounded(micros as f64 / 1000.0, 3)
        };
        RouteFigures {
            requests,
            errors: self.errors,
            error_rate: (requests > 0)
                .then(|| rounded(100.0 * self.errors as f64 / requests as f64, 3))
                .flatten(),
            p50_ms: percentile(50),
            p95_ms: percentile(95),
            p99_ms: percentile(99),
        }
    }
}

/// The requests by route, of what was measured of the API.
fn by_route(totals: &[Total]) -> BTreeMap<&str, Counted> {
    let mut routes = BTreeMap::<&str, Counted>::new();
    for Total { watched, part, histogram, .. } in totals {
        let (Component::Api, Some(route)) = (watched.component, watched.endpoint.as_deref()) else {
            continue;
        };
        match (watched.metric, histogram) {
            (SystemMetric::ResponseTime, Some(histogram)) => {
                let counted = routes.entry(route).or_default();
                counted.micros = counted.micros.saturating_add(*part);
                counted.durations.merge(histogram);
            }
            (SystemMetric::ErrorRate, _) => routes.entry(route).or_default().errors += *part,
            _ => {}
        }
    }
    routes
}

/// The routes that got slower, by what that costs all their requests.
fn regressions(routes: &[RoutePerformance]) -> Vec<Regression> {
    let slower = |route: &RoutePerformance| {
        let (now, before) = (&route.figures.now, route.figures.before.as_ref()?);
        let (p95_ms, p95_before_ms) = (now.p95_ms?, before.p95_ms?);
        let (added, enough) = (p95_ms - p95_before_ms, now.requests.min(before.requests));
        let change_pct = rounded(100.0 * added / p95_before_ms, 1)?;
        let is_slower = change_pct > SLOWER_PCT && added >= SLOWER_MS && enough >= SLOWER_REQUESTS;
        let endpoint = route.endpoint.clone();
        is_slower.then(|| {
            let cost = added * now.requests as f64;
            (cost, Regression { endpoint, p95_ms, p95_before_ms, change_pct })
        })
    };
    let mut found: Vec<(f64, Regression)> = routes.iter().filter_map(slower).collect();
    found.sort_by(|one, two| two.0.total_cmp(&one.0));
    found.into_iter().take(REGRESSIONS).map(|(_, regression)| regression).collect()
}

/// What else was measured in the period.
fn measurements(now: &[Total], then: &[Total]) -> Vec<MeasuredValue> {
    let of_routes = [SystemMetric::ResponseTime, SystemMetric::ErrorRate];
    let value = |total: &Total| float(total.value()?);
    now.iter()
        .filter(|total| !of_routes.contains(&total.watched.metric))
        .filter_map(|total| {
            let before = then.iter().find(|it| it.watched == total.watched).and_then(value);
            Some(MeasuredValue {
                watched: total.watched.clone(),
                unit: total.watched.metric.unit(),
                values: Compared { now: value(total)?, before },
            })
        })
        .collect()
}

fn float(value: Decimal) -> Option<f64> {
    use rust_decimal::prelude::ToPrimitive;
    rounded(value.to_f64()?, 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn total(route: &str, micros: u64, requests: u64, errors: u64) -> [Total; 2] {
        let mut histogram = Histogram::default();
        (0..requests).for_each(|_| histogram.record(micros));
        let of = |metric| Watched::of(metric, Component::Api, route);
        let mut time = Total::of(of(SystemMetric::ResponseTime));
        time.add(micros * requests, requests, Some(&histogram));
        let mut errors_of = Total::of(of(SystemMetric::ErrorRate));
        errors_of.add(errors, requests, None);
        [time, errors_of]
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_costs_most_is_told_first() {
        let then = [
            total("/fast", 1_000, 900, 0),
            total("/often", 20_000, 900, 0),
            total("/rare", 10_000, 49, 0),
            total("/slow", 100_000, 60, 0),
        ];
        let now = [
            total("/fast", 4_000, 900, 90),
            total("/new", 500_000, 100, 0),
            total("/often", 30_000, 900, 0),
            total("/rare", 90_000, 49, 0),
            total("/slow", 190_000, 60, 3),
        ];
        let (first, last) = (day("2026-03-02"), day("2026-03-08"));
        let told = Performance::of(first, last, &now.concat(), &then.concat());
        let routes: Vec<&str> = told.routes.iter().map(|it| it.endpoint.as_str()).collect();
        assert_eq!(routes, ["/new", "/often", "/slow", "/rare", "/fast"]);
        let slower: Vec<&str> = told.regressions.iter().map(|it| it.endpoint.as_str()).collect();
        assert_eq!(slower, ["/often", "/slow"], "not three milliseconds, nor of a few requests");
        assert_eq!(told.requests.now.requests, 2_009);
        assert_eq!(told.requests.now.error_rate, rounded(100.0 * 93.0 / 2_009.0, 3));
        assert_eq!(told.requests.before.unwrap().requests, 1_909);
        assert_eq!(told.routes[0].figures.before, None);
        let nothing = Performance::of(first, last, &[], &[]);
        assert_eq!((nothing.requests.now.p95_ms, nothing.requests.before), (None, None));
    }
}
