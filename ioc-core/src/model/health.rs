//! How the system is.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::clock::Instant;
use crate::model::alert::{Alert, AlertStatus};
use crate::model::alert_rule::Severity;
use crate::model::measurement::Component;
use crate::model::rollup::Upkeep;

/// The seed's three states of health, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SystemStatus {
    /// All is well.
    Healthy,
    /// It works, and somebody should look.
    Warning,
    /// It does not work, or soon will not.
    Critical,
}

impl SystemStatus {
    /// The status as it is printed.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Healthy => "healthy",
            Self::Warning => "warning",
            Self::Critical => "critical",
        }
    }

    /// How a store's writing stands: critical where writes are refused or nothing does
    /// them, a warning where more than half of those that may wait do.
    pub fn of_upkeep(upkeep: Upkeep) -> Self {
        let half = upkeep.limit / 2;
        match upkeep {
            Upkeep { alive: false, .. } => Self::Critical,
            Upkeep { waiting, limit, .. } if waiting >= limit => Self::Critical,
            Upkeep { waiting, .. } if waiting > half => Self::Warning,
            _ => Self::Healthy,
        }
    }
}

impl From<Severity> for SystemStatus {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Warning => Self::Warning,
            Severity::Critical => Self::Critical,
        }
    }
}

/// How the system is, as bad as its worst component.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Health {
    /// How it is.
    pub status: SystemStatus,
    /// The components, in a fixed order.
    pub components: Vec<ComponentHealth>,
    /// When it was asked.
    pub as_of: Instant,
}

/// How a component is, as bad as the worst reason.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ComponentHealth {
    /// Which.
    pub component: Component,
    /// How it is.
    pub status: SystemStatus,
    /// Why it is not well, the worst first.
    pub reasons: Vec<Reason>,
}

/// Why a component is not well.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reason {
    /// How bad that is.
    pub status: SystemStatus,
    /// A stable name of it: that of an alert's rule, `database_unreachable`,
    /// `writes_waiting`, or `not_measured`.
    pub code: String,
    /// What was measured, where something was.
    #[serde(with = "rust_decimal::serde::float_option")]
    pub value: Option<Decimal>,
    /// Beyond which value it is told.
    #[serde(with = "rust_decimal::serde::float_option")]
    pub threshold: Option<Decimal>,
    /// Since when.
    pub since: Option<Instant>,
    /// Whether somebody looks after it.
    pub is_acknowledged: bool,
}

impl Reason {
    /// Something that is so by itself, without a measurement.
    pub fn bare(status: SystemStatus, code: &str) -> Self {
        Self {
            status,
            code: code.to_owned(),
            value: None,
            threshold: None,
            since: None,
            is_acknowledged: false,
        }
    }

    /// An alert that fires.
    fn of_alert(alert: &Alert) -> Self {
        Self {
            value: Some(alert.value),
            threshold: Some(alert.threshold),
            since: alert.fired_at,
            is_acknowledged: alert.acknowledged_at.is_some(),
            ..Self::bare(alert.severity.into(), &alert.rule)
        }
    }
}

impl Health {
    /// How the system is by what fires, and by what is found beside that.
    pub fn of(alerts: &[Alert], found: Vec<(Component, Reason)>, as_of: Instant) -> Self {
        let firing = alerts.iter().filter(|alert| alert.status == AlertStatus::Firing);
        let alerted = firing.map(|alert| (alert.watched.component, Reason::of_alert(alert)));
        let all: Vec<(Component, Reason)> = found.into_iter().chain(alerted).collect();
        let components = Component::ALL.map(|component| {
            let own = all.iter().filter(|(of, _)| *of == component);
            let mut reasons: Vec<Reason> = own.map(|(_, reason)| reason.clone()).collect();
            reasons.sort_by(|one, two| two.status.cmp(&one.status).then(one.code.cmp(&two.code)));
            ComponentHealth {
                component,
                status: worst(reasons.iter().map(|it| it.status)),
                reasons,
            }
        });
        let status = worst(components.iter().map(|it| it.status));
        Self { status, components: components.into(), as_of }
    }
}

fn worst(all: impl Iterator<Item = SystemStatus>) -> SystemStatus {
    all.max().unwrap_or(SystemStatus::Healthy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_status_of_a_store_is_how_its_writes_stand() {
        for (waiting, alive, expected) in [
            (0, true, SystemStatus::Healthy),
            (50, true, SystemStatus::Healthy),
            (51, true, SystemStatus::Warning),
            (100, true, SystemStatus::Critical),
            (0, false, SystemStatus::Critical),
        ] {
            assert_eq!(SystemStatus::of_upkeep(Upkeep { waiting, limit: 100, alive }), expected);
        }
    }

    #[test]
    fn the_system_is_as_bad_as_the_worst_of_it() {
        let reason = |status, code| Reason::bare(status, code);
        let found = vec![
            (Component::Database, reason(SystemStatus::Warning, "b")),
            (Component::Database, reason(SystemStatus::Critical, "c")),
            (Component::Database, reason(SystemStatus::Warning, "a")),
            (Component::Jobs, reason(SystemStatus::Warning, "d")),
        ];
        let health = Health::of(&[], found, Instant::UNIX_EPOCH);
        let told: Vec<String> = health
            .components
            .iter()
            .map(|it| {
                let codes: Vec<&str> = it.reasons.iter().map(|it| it.code.as_str()).collect();
                format!("{} {} {}", it.component.as_str(), it.status.as_str(), codes.join(","))
            })
            .collect();
        assert_eq!(
            told,
            ["api healthy ", "database critical c,a,b", "cache healthy ", "jobs warning d"]
        );
        assert_eq!(health.status, SystemStatus::Critical);
        assert_eq!(Health::of(&[], Vec::new(), Instant::UNIX_EPOCH).status, SystemStatus::Healthy);
    }
}
