//! When an alert fires, as data.

use chrono::TimeDelta;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::error::{Error, Result, shown};
use crate::model::facts::SERVER;
use crate::model::measurement::{Component, Reading, Sample, SystemMetric, Watched, read};

/// On which side of its bound a value is bad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fires {
    /// Above it.
    Above,
    /// Below it.
    Below,
}

impl Fires {
    /// The word that is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Above => "above",
            Self::Below => "below",
        }
    }

    /// The side of a stored word.
    pub fn parse(text: &str) -> Result<Self> {
        [Self::Above, Self::Below].into_iter().find(|it| it.as_str() == text).ok_or_else(|| {
            Error::invalid("unknown_side", format!("`{}` is not a side of a bound", shown(text)))
                .with_hint("above or below")
        })
    }
}

/// How bad it is while an alert fires.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Somebody should look.
    Warning,
    /// Somebody has to act.
    Critical,
}

impl Severity {
    /// The word that is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Critical => "critical",
        }
    }

    /// The severity of a stored word.
    pub fn parse(text: &str) -> Result<Self> {
        let all = [Self::Warning, Self::Critical];
        all.into_iter().find(|it| it.as_str() == text).ok_or_else(|| {
            let message = format!("`{}` is not how bad something is", shown(text));
            Error::invalid("unknown_severity", message).with_hint("warning or critical")
        })
    }
}

/// When an alert fires, and when it is over.
///
/// What was measured within the window is read as one value. Once the value is beyond
/// `threshold`, and still is `hold_s` later, the alert fires; once it has been as good as
/// `recovery` for `hold_s`, it is resolved. Between the two bounds nothing changes, so that
/// a value that hovers about one of them does not ring again and again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertRule {
    /// Its name in `snake_case`, which is also what its alerts are told apart by: of one
    /// rule at most one is open.
    pub name: String,
    /// What it looks at.
    pub watched: Watched,
    /// On which side a value is bad.
    pub fires: Fires,
    /// Beyond which value it fires, in the unit of the metric.
    #[serde(with = "rust_decimal::serde::float")]
    pub threshold: Decimal,
    /// Which value is good again; on the good side of the threshold.
    #[serde(with = "rust_decimal::serde::float")]
    pub recovery: Decimal,
    /// How far back it looks, in seconds.
    pub window_s: u32,
    /// How much has to stand behind a value, of its metric's wholes: below that nothing is
    /// known.
    pub minimum_sample: u64,
    /// For how long a value has to be bad, or good again, in seconds.
    pub hold_s: u32,
    /// How bad it is.
    pub severity: Severity,
    /// Whether it is looked at.
    pub is_active: bool,
}

/// The longest window and the longest hold: a day.
const LONGEST_S: u32 = 86_400;
/// The shortest window.
const SHORTEST_S: u32 = 60;

impl AlertRule {
    /// The rule, if it makes sense.
    ///
    /// # Errors
    /// `InvalidInput` with code `bad_alert_rule`.
    pub fn checked(self) -> Result<Self> {
        let mut letters = self.name.bytes();
        let is_plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        let is_name = self.name.len() <= 63
            && letters.next().is_some_and(|byte| byte.is_ascii_lowercase())
            && letters.all(is_plain);
        let wrong = |message: String, hint: &str| {
            Err(Error::invalid("bad_alert_rule", message)
                .with("rule", shown(&self.name))
                .with_hint(hint))
        };
        if !is_name {
            let message = format!("`{}` is not the name of a rule", shown(&self.name));
            return wrong(message, "lower-case letters, digits and _, at most 63 of them");
        }
        if self.threshold.is_sign_negative() && !self.threshold.is_zero() {
            let message = format!("a threshold of {} is never passed", self.threshold);
            return wrong(message, "what is measured is 0 or more");
        }
        if !self.is_good(self.recovery) || self.is_bad(self.recovery) {
            let message =
                format!("it would recover at {}, which it fires at", self.recovery.normalize());
            let hint = match self.fires {
                Fires::Above => "let it recover at the threshold or below",
                Fires::Below => "let it recover at the threshold or above",
            };
            return wrong(message, hint);
        }
        if !(SHORTEST_S..=LONGEST_S).contains(&self.window_s) {
            let message = format!("a window of {} s is looked at", self.window_s);
            return wrong(message, "60 s to a day (86400 s)");
        }
        if self.hold_s > LONGEST_S {
            let message = format!("a value would have to hold for {} s", self.hold_s);
            return wrong(message, "at most a day (86400 s)");
        }
        Ok(self)
    }

    /// The seed's five conditions, and that the runner gave something up. The system
    /// measures every five minutes.
    pub fn shipped() -> Vec<Self> {
        let rule = |name: &str, metric, component, (fires, threshold, recovery)| Self {
            name: name.to_owned(),
            watched: Watched::all(metric, component),
            fires,
            threshold: Decimal::from(threshold),
            recovery: Decimal::from(recovery),
            window_s: 900,
            minimum_sample: 1,
            hold_s: 300,
            severity: Severity::Warning,
            is_active: true,
        };
        let metric = SystemMetric::CacheHitRatio;
        let cache = rule("cache_hit_ratio", metric, Component::Database, (Fires::Below, 90, 92));
        let metric = SystemMetric::ConnectionUsage;
        let usage = rule("connection_usage", metric, Component::Database, (Fires::Above, 80, 70));
        let server = Watched::of(metric, Component::Database, SERVER);
        let metric = SystemMetric::SlowQueries;
        let slow = rule("slow_queries", metric, Component::Database, (Fires::Above, 0, 0));
        let metric = SystemMetric::JobFailures;
        let jobs = rule("job_failures", metric, Component::Jobs, (Fires::Above, 3, 1));
        let given_up = |name, metric| Self {
            window_s: 600,
            hold_s: 0,
            ..rule(name, metric, Component::Jobs, (Fires::Above, 0, 0))
        };
        let metric = SystemMetric::ErrorRate;
        let errors = rule("error_rate", metric, Component::Api, (Fires::Above, 5, 2));
        vec![
            // A server that hardly reads says nothing by what it finds.
            Self { minimum_sample: 10_000, hold_s: 600, ..cache },
            Self { watched: server, window_s: 300, ..usage },
            // One is one too many, and a window of quiet ends it.
            Self { hold_s: 0, ..slow },
            Self { minimum_sample: 0, window_s: 3_600, hold_s: 0, ..jobs },
            Self { minimum_sample: 50, severity: Severity::Critical, ..errors },
            given_up("disabled_jobs", SystemMetric::DisabledJobs),
            given_up("quarantined_organizations", SystemMetric::QuarantinedOrganizations),
        ]
    }

    /// Where backups are made: the newest good one is older than eight days.
    pub fn of_backups() -> Self {
        let hours = Decimal::from(8 * 24);
        Self {
            name: "backup_age".to_owned(),
            watched: Watched::all(SystemMetric::BackupAge, Component::Database),
            fires: Fires::Above,
            threshold: hours,
            recovery: hours,
            window_s: 900,
            minimum_sample: 1,
            hold_s: 0,
            severity: Severity::Critical,
            is_active: true,
        }
    }

    /// What was measured within the window that ends at `at`; nothing where too little
    /// stands behind it.
    pub fn reading(&self, samples: &[Sample], at: Instant) -> Option<Reading> {
        let from = at - self.window();
        let within = samples.iter().filter(|sample| from < sample.at && sample.at <= at);
        let reading = read(self.watched.metric, within.copied())?;
        (reading.sample >= self.minimum_sample).then_some(reading)
    }

    /// How far back it looks.
    pub fn window(&self) -> TimeDelta {
        TimeDelta::seconds(self.window_s.into())
    }

    /// For how long a value has to be bad, or good again.
    pub fn hold(&self) -> TimeDelta {
        TimeDelta::seconds(self.hold_s.into())
    }

    /// Whether a value is beyond the threshold.
    pub fn is_bad(&self, value: Decimal) -> bool {
        match self.fires {
            Fires::Above => value > self.threshold,
            Fires::Below => value < self.threshold,
        }
    }

    /// Whether a value is as good as has to be for the alert to be over.
    pub fn is_good(&self, value: Decimal) -> bool {
        match self.fires {
            Fires::Above => value <= self.recovery,
            Fires::Below => value >= self.recovery,
        }
    }
}

/// A rule as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRule {
    /// The rule.
    pub rule: AlertRule,
    /// Until when nobody is told of its alerts, which go on being seen.
    pub silenced_until: Option<Instant>,
    /// Goes up with each change.
    pub version: u32,
    /// When an operator changed it last; what is shipped anew leaves it alone then.
    pub edited_at: Option<Instant>,
    /// Who that was.
    pub edited_by: Option<String>,
}

impl KeptRule {
    /// Whether nobody is to be told at `at`.
    pub fn is_silenced(&self, at: Instant) -> bool {
        self.silenced_until.is_some_and(|until| at < until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_rules_are_those_of_the_seed_of_the_runner_and_of_backups() {
        let told: Vec<String> = AlertRule::shipped()
            .into_iter()
            .chain([AlertRule::of_backups()])
            .map(|rule| {
                let rule = rule.checked().expect("a rule that makes sense");
                format!("{} {} {}", rule.name, rule.fires.as_str(), rule.threshold)
            })
            .collect();
        assert_eq!(
            told,
            [
                "cache_hit_ratio below 90",
                "connection_usage above 80",
                "slow_queries above 0",
                "job_failures above 3",
                "error_rate above 5",
                "disabled_jobs above 0",
                "quarantined_organizations above 0",
                "backup_age above 192",
            ]
        );
    }

    #[test]
    fn a_rule_that_makes_no_sense_says_what_would() {
        let rule = AlertRule::shipped().swap_remove(4);
        let wrong = [
            AlertRule { name: "Error rate".to_owned(), ..rule.clone() },
            AlertRule { name: String::new(), ..rule.clone() },
            AlertRule { name: "x".repeat(64), ..rule.clone() },
            AlertRule { recovery: Decimal::from(6), ..rule.clone() },
            AlertRule { fires: Fires::Below, ..rule.clone() },
            AlertRule { threshold: Decimal::from(-1), ..rule.clone() },
            AlertRule { window_s: 59, ..rule.clone() },
            AlertRule { window_s: 86_401, ..rule.clone() },
            AlertRule { hold_s: 86_401, ..rule.clone() },
        ];
        for rule in wrong {
            let error = rule.clone().checked().expect_err(&format!("{rule:?}"));
            assert_eq!(error.code(), "bad_alert_rule");
            assert!(error.hint().is_some());
        }
    }

    #[test]
    fn a_window_begins_behind_what_it_leaves_out() {
        let rule = AlertRule { minimum_sample: 3, ..AlertRule::shipped().swap_remove(4) };
        let at = |minute: i64| Instant::UNIX_EPOCH + TimeDelta::minutes(minute);
        let samples: Vec<Sample> =
            (0..=30).step_by(5).map(|it| Sample { at: at(it), part: 1, whole: 2 }).collect();
        let sample = |minute| rule.reading(&samples, at(minute)).map(|reading| reading.sample);
        assert_eq!(sample(15), Some(6), "those of 5, 10 and 15");
        assert_eq!(sample(5), Some(4));
        assert_eq!(sample(0), None, "too little stands behind it");
        assert_eq!(sample(44), None, "only that of 30 is within it");
    }
}
