//! When an alert fires, as data.

use chrono::TimeDelta;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::error::{Error, Result, shown};
use crate::model::measurement::{Sample, Watched, read};

mod shipped;

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
///
/// With a second, shorter window a value is beyond `threshold` if it is so in both, and as
/// good as `recovery` once it is so in the short one: an old burst that still fills the long
/// window neither starts an alert nor keeps one (Google, The Site Reliability Workbook,
/// chapter 5).
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
    /// How far back it looks for whether that still goes on, in seconds: less than
    /// `window_s`. Nothing where the one window decides alone.
    #[serde(default)]
    pub short_window_s: Option<u32>,
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

/// What was read for a rule at an instant, in the unit of its metric.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Values {
    /// Over its window.
    pub long: Decimal,
    /// Over the short window; the same where there is none.
    pub short: Decimal,
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
        let within = SHORTEST_S..self.window_s;
        if let Some(short) = self.short_window_s.filter(|short| !within.contains(short)) {
            let message =
                format!("a short window of {short} s stands beside one of {} s", self.window_s);
            return wrong(message, "60 s at least, and less than the window; or none");
        }
        if self.hold_s > LONGEST_S {
            let message = format!("a value would have to hold for {} s", self.hold_s);
            return wrong(message, "at most a day (86400 s)");
        }
        Ok(self)
    }

    /// What was measured by `at`, over each of its windows; nothing where too little stands
    /// behind it.
    pub fn values(&self, samples: &[Sample], at: Instant) -> Option<Values> {
        let read = |window: TimeDelta, minimum: u64| {
            let within = samples.iter().filter(|it| at - window < it.at && it.at <= at);
            let reading = read(self.watched.metric, within.copied())?;
            (reading.sample >= minimum).then_some(reading)
        };
        let long = read(self.window(), self.minimum_sample).map(|it| it.value);
        let Some(short_s) = self.short_window_s else {
            return long.map(|value| Values { long: value, short: value });
        };
        let short = read(TimeDelta::seconds(short_s.into()), self.minimum_sample.min(1))?;
        // One is enough to see that it is over, and not to see that it is bad.
        let share =
            self.minimum_sample.saturating_mul(short_s.into()) / u64::from(self.window_s.max(1));
        if self.is_bad(short.value) && short.sample < share {
            return None;
        }
        let short = short.value;
        // Where too little is left of it, it can be seen to be over, and nothing else.
        let long = long.or_else(|| self.is_good(short).then_some(short))?;
        Some(Values { long, short })
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
    use crate::model::measurement::{Component, SystemMetric};

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
            AlertRule { short_window_s: Some(59), ..rule.clone() },
            AlertRule { short_window_s: Some(900), ..rule.clone() },
            AlertRule { short_window_s: Some(1_200), ..rule.clone() },
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
        let sum = Watched::all(SystemMetric::SlowQueries, Component::Database);
        let slow = AlertRule { watched: sum, ..AlertRule::shipped().swap_remove(4) };
        let rule = AlertRule { minimum_sample: 3, short_window_s: None, ..slow };
        let samples: Vec<Sample> =
            (0..=30).step_by(5).map(|it| Sample { at: at(it), part: 1, whole: 2 }).collect();
        let sum = |minute| rule.values(&samples, at(minute)).map(|values| values.long);
        assert_eq!(sum(15), Some(Decimal::from(3)), "those of 5, 10 and 15");
        assert_eq!(sum(5), Some(Decimal::from(2)));
        assert_eq!(sum(0), None, "too little stands behind it");
        assert_eq!(sum(44), None, "only that of 30 is within it");
    }

    #[test]
    fn the_short_window_is_known_by_one_and_sees_the_end_alone() {
        let rule = AlertRule::shipped().swap_remove(4);
        assert_eq!((rule.window_s, rule.short_window_s, rule.minimum_sample), (900, Some(300), 50));
        let sample = |minute, part, whole| Sample { at: at(minute), part, whole };
        let values = |samples: &[Sample]| {
            let values = rule.values(samples, at(10))?;
            Some([values.long, values.short].map(|value| value.to_string()))
        };
        let told = |long: &str, short: &str| Some([long, short].map(str::to_owned));
        let burst = sample(0, 20, 99);
        assert_eq!(values(&[burst, sample(10, 0, 1)]), told("20", "0"));
        assert_eq!(values(&[burst, sample(5, 0, 1)]), None, "nothing of now");
        assert_eq!(values(&[sample(10, 1, 9)]), None, "too little to be bad");
        assert_eq!(values(&[burst, sample(10, 1, 15)]), None, "too little of it is of now");
        assert_eq!(values(&[sample(0, 20, 80), sample(10, 5, 20)]), told("25", "25"));
        assert_eq!(values(&[sample(0, 9, 9), sample(10, 0, 1)]), told("0", "0"), "it is over");
        let never = AlertRule { minimum_sample: u64::MAX, ..rule.clone() };
        assert_eq!(never.values(&[sample(10, 5, 20)], at(10)), None);
    }

    fn at(minute: i64) -> Instant {
        Instant::UNIX_EPOCH + TimeDelta::minutes(minute)
    }
}
