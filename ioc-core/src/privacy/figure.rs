//! A published number. Only `privacy::release` makes one.

use serde::{Deserialize, Serialize};

use crate::model::metric::unit;
use crate::stats::interval::Interval;

/// What a reader may take a figure for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It stands.
    Ok,
    /// It is hidden to protect people.
    Suppressed,
    /// There was nothing to compute it from.
    NoData,
    /// Its period still runs.
    Partial,
    /// It is older than the period asked for.
    Stale,
}

impl State {
    /// The state as JSON and tables print it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Suppressed => "suppressed",
            Self::NoData => "no_data",
            Self::Partial => "partial",
            Self::Stale => "stale",
        }
    }
}

/// A figure at full precision, with the people behind it and how sure it is.
///
/// It cannot be made outside the disclosure rules, nor read back from JSON:
///
/// ```compile_fail
/// use ioc_core::privacy::figure::{Figure, State};
/// let forged = Figure { value: Some(1.0), unit: "score", n: Some(1), interval: None, state: State::Ok };
/// ```
///
/// ```compile_fail
/// let forged: ioc_core::privacy::figure::Figure = serde_json::from_str("{}").unwrap();
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Figure {
    value: Option<f64>,
    unit: &'static str,
    n: Option<u64>,
    interval: Option<Interval>,
    state: State,
}

impl Figure {
    pub(in crate::privacy) fn new(
        value: Option<f64>,
        unit: &'static str,
        n: Option<u64>,
        interval: Option<Interval>,
        state: State,
    ) -> Self {
        Self { value, unit, n, interval, state }
    }

    /// A figure for a fixture; only a build for tests has it.
    #[cfg(feature = "conformance")]
    pub(crate) fn sample(
        value: Option<f64>,
        unit: &'static str,
        n: Option<u64>,
        interval: Option<Interval>,
        state: State,
    ) -> Self {
        Self::new(value, unit, n, interval, state)
    }

    /// The value at full precision; nothing where it is hidden or absent.
    pub fn value(&self) -> Option<f64> {
        self.value
    }

    /// Its unit, such as `percentage`.
    pub fn unit(&self) -> &'static str {
        self.unit
    }

    /// How many people, or for a rate how many cases, stand behind it; never
    /// given for a hidden figure.
    pub fn n(&self) -> Option<u64> {
        self.n
    }

    /// How many people stand behind it, as a figure that is hidden where it is.
    #[must_use]
    pub fn people(&self) -> Self {
        let value = self.n.map(|n| n as f64);
        let state = match (self.state, value) {
            (State::Suppressed, _) => State::Suppressed,
            (_, None) => State::NoData,
            (state, Some(_)) => state,
        };
        Self { value, unit: unit::COUNT, n: None, interval: None, state }
    }

    /// Its 95 % interval, where one is defined.
    pub fn interval(&self) -> Option<Interval> {
        self.interval
    }

    /// What it may be taken for.
    pub fn state(&self) -> State {
        self.state
    }
}

/// The private mirror through which stored figures come back.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct StoredFigure {
    value: Option<f64>,
    unit: String,
    n: Option<u64>,
    interval: Option<StoredInterval>,
    state: StoredState,
}

#[derive(Debug, Clone, Copy, Deserialize)]
struct StoredInterval {
    lower: f64,
    upper: f64,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum StoredState {
    Ok,
    Suppressed,
    NoData,
    Partial,
    Stale,
}

impl From<StoredFigure> for Figure {
    fn from(stored: StoredFigure) -> Self {
        Self {
            value: stored.value,
            unit: unit::known(&stored.unit),
            n: stored.n,
            interval: stored
                .interval
                .map(|StoredInterval { lower, upper }| Interval { lower, upper }),
            state: match stored.state {
                StoredState::Ok => State::Ok,
                StoredState::Suppressed => State::Suppressed,
                StoredState::NoData => State::NoData,
                StoredState::Partial => State::Partial,
                StoredState::Stale => State::Stale,
            },
        }
    }
}
