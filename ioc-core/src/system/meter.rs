//! What one process counts of itself between two measurements.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Mutex, PoisonError, RwLock};
use std::time::Duration;

use crate::model::histogram::Histogram;

/// Counts requests by route. Whoever answers requests notes each; a measurement takes
/// what was counted. Noting costs two locks that hardly anybody else wants.
#[derive(Default)]
pub struct Meter {
    routes: RwLock<HashMap<&'static str, Mutex<RouteCounts>>>,
}

/// What was counted of a route.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RouteCounts {
    /// How many requests failed by the server's fault.
    pub errors: u64,
    /// How many microseconds all took together.
    pub micros: u64,
    /// Where the single ones lie, in microseconds; as many as there were requests.
    pub durations: Histogram,
}

impl RouteCounts {
    /// Takes others of the same route in.
    fn merge(&mut self, other: &Self) {
        self.errors = self.errors.saturating_add(other.errors);
        self.micros = self.micros.saturating_add(other.micros);
        self.durations.merge(&other.durations);
    }
}

impl Meter {
    /// Notes a request of a route, by its template, such as `/api/reports/{id}`.
    pub fn note(&self, route: &'static str, took: Duration, failed: bool) {
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        self.with(route, |counts| {
            counts.errors += u64::from(failed);
            counts.micros = counts.micros.saturating_add(micros);
            counts.durations.record(micros);
        });
    }

    /// What was counted since it was taken last, by route.
    pub fn take(&self) -> Vec<(&'static str, RouteCounts)> {
        let routes = self.routes.read().unwrap_or_else(PoisonError::into_inner);
        let mut taken: Vec<(&'static str, RouteCounts)> = routes
            .iter()
            .map(|(route, counts)| {
                (
                    *route,
                    std::mem::take(&mut *counts.lock().unwrap_or_else(PoisonError::into_inner)),
                )
            })
            .filter(|(_, counts)| counts.durations.count() > 0)
            .collect();
        taken.sort_by_key(|(route, _)| *route);
        taken
    }

    /// Counts again what was taken and could not be kept.
    pub fn give_back(&self, taken: Vec<(&'static str, RouteCounts)>) {
        for (route, before) in taken {
            self.with(route, |counts| counts.merge(&before));
        }
    }

    fn with(&self, route: &'static str, change: impl Fn(&mut RouteCounts)) {
        let locked = |counts: &Mutex<RouteCounts>| {
            change(&mut counts.lock().unwrap_or_else(PoisonError::into_inner));
        };
        let routes = self.routes.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(counts) = routes.get(route) {
            return locked(counts);
        }
        drop(routes);
        let mut routes = self.routes.write().unwrap_or_else(PoisonError::into_inner);
        locked(routes.entry(route).or_default());
    }
}

impl fmt::Debug for Meter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Meter").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_was_counted_once() {
        let meter = Meter::default();
        std::thread::scope(|scope| {
            for thread in 0..4 {
                let meter = &meter;
                scope.spawn(move || {
                    for request in 0..1_000 {
                        let route = if request % 2 == 0 { "/a" } else { "/b" };
                        meter.note(route, Duration::from_millis(thread), request % 10 == 0);
                    }
                });
            }
        });
        let taken = meter.take();
        let told: Vec<(&str, u64, u64)> =
            taken.iter().map(|(route, it)| (*route, it.durations.count(), it.errors)).collect();
        assert_eq!(told, [("/a", 2_000, 400), ("/b", 2_000, 0)]);
        assert_eq!(taken[0].1.micros, 500 * (1_000 + 2_000 + 3_000));
        assert_eq!(meter.take(), []);
        meter.note("/b", Duration::from_secs(1), true);
        meter.give_back(taken);
        let told: Vec<(&str, u64, u64)> = meter
            .take()
            .iter()
            .map(|(route, it)| (*route, it.durations.count(), it.errors))
            .collect();
        assert_eq!(told, [("/a", 2_000, 400), ("/b", 2_001, 1)]);
    }
}
