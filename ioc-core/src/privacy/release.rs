//! The one door through which numbers become figures.

use crate::model::metric::{Metric, unit};
use crate::privacy::figure::{Figure, State};
use crate::privacy::policy::Policy;
use crate::stats::interval::{Interval, wilson};

/// A number that has not passed the rules yet. It cannot be serialised, and
/// becomes a [`Figure`] only here.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Estimate {
    pub(crate) value: Option<f64>,
    pub(crate) unit: &'static str,
    pub(crate) n: Option<u64>,
    pub(crate) interval: Option<Interval>,
}

/// Whether a figure's period is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Timing {
    /// The period is over, or the figure is of this instant.
    Closed,
    /// The period still runs.
    Running,
}

impl Timing {
    pub(crate) fn of(closed: bool) -> Self {
        if closed { Self::Closed } else { Self::Running }
    }
}

impl Estimate {
    /// A number of things.
    pub(crate) fn count(count: u64) -> Self {
        Self { value: Some(count as f64), unit: unit::COUNT, n: None, interval: None }
    }

    /// A rate in percent with its Wilson interval; 0 of 0 is no data.
    pub(crate) fn rate(cases: u64, of: u64) -> Self {
        Self {
            value: (of > 0).then(|| 100.0 * cases as f64 / of as f64),
            unit: unit::PERCENTAGE,
            n: Some(of),
            interval: wilson(cases, of).map(|interval| interval.scaled(100.0)),
        }
    }

    /// A mean duration in seconds; of nothing it is no data.
    pub(crate) fn mean_seconds(duration_ms: u64, of: u64) -> Self {
        Self {
            value: (of > 0).then(|| duration_ms as f64 / 1000.0 / of as f64),
            unit: unit::SECONDS,
            n: Some(of),
            interval: None,
        }
    }

    /// What was measured of the machine: it tells nothing of people.
    pub(crate) fn measured(value: Option<f64>, unit: &'static str) -> Self {
        Self { value, unit, n: None, interval: None }
    }

    /// Publishes a head count, or a total or realtime count of the whole
    /// organization: these are never hidden.
    pub(crate) fn whole(self, timing: Timing) -> Figure {
        let state = match (self.value, timing) {
            (None, _) => State::NoData,
            (Some(_), Timing::Closed) => State::Ok,
            (Some(_), Timing::Running) => State::Partial,
        };
        Figure::new(self.value, self.unit, self.n, self.interval, state)
    }

    /// Publishes a cell of a table that was decided as a whole:
    /// `shown_to` is the largest minimum group under which the cell is shown.
    pub(crate) fn cell(self, shown_to: u32, policy: Policy, timing: Timing) -> Figure {
        if shown_to < policy.k() {
            return hidden(self.unit);
        }
        self.whole(timing)
    }
}

/// A figure that stands although its people have changed since.
pub(crate) fn stands(figure: Figure) -> Figure {
    let state = if figure.state() == State::Ok { State::Stale } else { figure.state() };
    Figure::new(figure.value(), figure.unit(), figure.n(), figure.interval(), state)
}

/// The same figure in another unit. What was not given away is not given away by
/// it either: `map` rises and knows nothing but the value.
pub(crate) fn told_as(figure: Figure, unit: &'static str, map: impl Fn(f64) -> f64) -> Figure {
    let interval = figure.interval();
    let interval = interval.map(|it| Interval { lower: map(it.lower), upper: map(it.upper) });
    Figure::new(figure.value().map(map), unit, figure.n(), interval, figure.state())
}

/// A hidden figure: no value, no people, no interval.
pub(crate) fn hidden(unit: &'static str) -> Figure {
    Figure::new(None, unit, None, None, State::Suppressed)
}

/// Publishes a stored metric again, under today's policy.
pub(crate) fn metric(metric: &Metric, policy: Policy, uncounted: bool) -> Figure {
    use rust_decimal::prelude::ToPrimitive;
    let word = unit::known(&metric.unit);
    let shown = match metric.people {
        None => uncounted,
        Some(_) => metric.shown_to_k >= policy.k(),
    };
    if !shown {
        return hidden(word);
    }
    Estimate {
        value: metric.value.and_then(|value| value.to_f64()),
        unit: word,
        n: metric.people.map(u64::from),
        interval: None,
    }
    .whole(Timing::Closed)
}
