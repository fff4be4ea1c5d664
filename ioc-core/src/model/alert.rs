//! An alert: one time that the condition of a rule held.
//!
//! `pending -> firing -> resolved`, decided by [`Phase::next`] alone, which knows no
//! store: the same readings at the same instants always come to the same alerts, whether
//! they are measured now or read from history ([`rehearse`]).

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::error::{Error, Result, shown};
use crate::ids::{AlertId, DeliveryId};
use crate::model::alert_rule::{AlertRule, Severity, Values};
use crate::model::measurement::{Sample, Watched};

#[cfg(test)]
mod tests;

/// How the condition of a rule stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Phase {
    /// It does not hold.
    #[default]
    Quiet,
    /// It holds, and not for long enough.
    Pending {
        /// Since when.
        since: Instant,
    },
    /// It has held for long enough, and is not over.
    Firing {
        /// Since when values are good again without a break, if they are.
        recovering_since: Option<Instant>,
    },
}

/// What somebody has to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// It fires from now on.
    Fired,
    /// It is over.
    Resolved,
}

impl Turn {
    /// The word that is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fired => "fired",
            Self::Resolved => "resolved",
        }
    }

    /// The turn of a stored word.
    pub fn parse(text: &str) -> Result<Self> {
        [Self::Fired, Self::Resolved].into_iter().find(|it| it.as_str() == text).ok_or_else(|| {
            Error::invalid("unknown_turn", format!("`{}` is no turn of an alert", shown(text)))
                .with_hint("fired or resolved")
        })
    }
}

impl Phase {
    /// How it stands at `at`, after what was read then, and what that has to tell.
    ///
    /// Where nothing could be read, nothing is known: what only was pending was not seen to
    /// hold, and what fires goes on. A rule that is looked at no more is over at once.
    ///
    /// What is pending is so until the long window is good again: of bursts that come one
    /// after the other each is over soon, and together they are bad.
    pub fn next(
        self,
        rule: &AlertRule,
        values: Option<Values>,
        at: Instant,
    ) -> (Self, Option<Turn>) {
        let is_bad = values.is_some_and(|it| rule.is_bad(it.long) && rule.is_bad(it.short));
        let is_good = values.is_some_and(|it| rule.is_good(it.short));
        let is_calm = values.is_some_and(|it| rule.is_good(it.long));
        let fired = (Self::Firing { recovering_since: None }, Some(Turn::Fired));
        match self {
            Self::Firing { .. } if !rule.is_active => (Self::Quiet, Some(Turn::Resolved)),
            _ if !rule.is_active => (Self::Quiet, None),
            Self::Quiet if is_bad && rule.hold_s == 0 => fired,
            Self::Quiet if is_bad => (Self::Pending { since: at }, None),
            Self::Quiet => (Self::Quiet, None),
            Self::Pending { since } if is_bad && at - since >= rule.hold() => fired,
            Self::Pending { .. } if is_calm || values.is_none() => (Self::Quiet, None),
            Self::Firing { recovering_since: Some(since) }
                if is_good && at - since >= rule.hold() =>
            {
                (Self::Quiet, Some(Turn::Resolved))
            }
            Self::Firing { recovering_since: None } if is_good && rule.hold_s == 0 => {
                (Self::Quiet, Some(Turn::Resolved))
            }
            Self::Firing { recovering_since } if is_good => {
                (Self::Firing { recovering_since: recovering_since.or(Some(at)) }, None)
            }
            Self::Firing { .. } if values.is_some() => {
                (Self::Firing { recovering_since: None }, None)
            }
            Self::Pending { .. } | Self::Firing { .. } => (self, None),
        }
    }
}

/// How far an alert has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AlertStatus {
    /// Its condition holds, and not for long enough.
    Pending,
    /// It fires.
    Firing,
    /// It is over.
    Resolved,
}

impl AlertStatus {
    /// The word that is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Firing => "firing",
            Self::Resolved => "resolved",
        }
    }

    /// The status of a stored word.
    pub fn parse(text: &str) -> Result<Self> {
        let all = [Self::Pending, Self::Firing, Self::Resolved];
        all.into_iter().find(|it| it.as_str() == text).ok_or_else(|| {
            let message = format!("`{}` is not a status of an alert", shown(text));
            Error::invalid("unknown_alert_status", message)
                .with_hint("one of pending, firing, resolved")
        })
    }
}

/// One time that the condition of a rule held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Alert {
    /// Its id.
    pub id: AlertId,
    /// The rule's name. Of one rule at most one alert is open.
    pub rule: String,
    /// What the rule looked at.
    pub watched: Watched,
    /// How bad it is.
    pub severity: Severity,
    /// How far it has come.
    pub status: AlertStatus,
    /// The value that was read as it last turned: began, fired, was over. The last is that of
    /// the short window, if the rule has one.
    #[serde(with = "rust_decimal::serde::float")]
    pub value: Decimal,
    /// Beyond which value it fires.
    #[serde(with = "rust_decimal::serde::float")]
    pub threshold: Decimal,
    /// Since when its condition holds.
    pub pending_since: Instant,
    /// When it fired.
    pub fired_at: Option<Instant>,
    /// Since when values are good again, while it fires.
    pub recovering_since: Option<Instant>,
    /// When it was over.
    pub resolved_at: Option<Instant>,
    /// When it was looked at last.
    pub evaluated_at: Instant,
    /// When somebody said that they look after it.
    pub acknowledged_at: Option<Instant>,
    /// Who that was.
    pub acknowledged_by: Option<String>,
    /// What readers and the log are still to be told.
    #[serde(skip)]
    pub to_tell: Option<Turn>,
    /// What a channel is still to be sent.
    #[serde(skip)]
    pub to_send: Option<Turn>,
    /// The parcels about it that channels took.
    #[serde(skip)]
    pub sent: Vec<DeliveryId>,
    /// Goes up with each change.
    #[serde(skip)]
    pub version: u32,
}

/// What becomes of the alert of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Development {
    /// It begins.
    Begun(Alert),
    /// It goes on, or is over.
    Changed(Alert),
    /// It never fired, and is nothing any more.
    Forgotten(Alert),
}

impl Alert {
    /// How its condition stands.
    pub fn phase(&self) -> Phase {
        match self.status {
            AlertStatus::Pending => Phase::Pending { since: self.pending_since },
            AlertStatus::Firing => Phase::Firing { recovering_since: self.recovering_since },
            AlertStatus::Resolved => Phase::Quiet,
        }
    }

    /// What becomes of the open alert of a rule, if there is one, by what was read at `at`;
    /// nothing where it stays as it is. A new one gets the id `new`.
    pub fn develop(
        rule: &AlertRule,
        open: Option<&Self>,
        values: Option<Values>,
        at: Instant,
        new: AlertId,
    ) -> Option<Development> {
        // Somebody else was here already, whose clock is ahead.
        if open.is_some_and(|alert| at < alert.evaluated_at) {
            return None;
        }
        let before = open.map_or(Phase::Quiet, Self::phase);
        let (phase, turn) = before.next(rule, values, at);
        let Some(open) = open else {
            let value = values.map(|it| it.long).filter(|_| phase != Phase::Quiet)?;
            return Some(Development::Begun(Self::begun(rule, new, value, at).turned(phase, turn)));
        };
        let mut changed = open.clone();
        changed.evaluated_at = at;
        changed.value = match (turn, values) {
            (Some(Turn::Fired), Some(values)) => values.long,
            (Some(Turn::Resolved), Some(values)) => values.short,
            _ => open.value,
        };
        if phase == Phase::Quiet && turn.is_none() {
            return Some(Development::Forgotten(changed));
        }
        Some(Development::Changed(changed.turned(phase, turn)))
    }

    fn begun(rule: &AlertRule, id: AlertId, value: Decimal, at: Instant) -> Self {
        Self {
            id,
            rule: rule.name.clone(),
            watched: rule.watched.clone(),
            severity: rule.severity,
            status: AlertStatus::Pending,
            value,
            threshold: rule.threshold,
            pending_since: at,
            fired_at: None,
            recovering_since: None,
            resolved_at: None,
            evaluated_at: at,
            acknowledged_at: None,
            acknowledged_by: None,
            to_tell: None,
            to_send: None,
            sent: Vec::new(),
            version: 0,
        }
    }

    fn turned(mut self, phase: Phase, turn: Option<Turn>) -> Self {
        self.recovering_since = match phase {
            Phase::Firing { recovering_since } => recovering_since,
            Phase::Quiet | Phase::Pending { .. } => None,
        };
        match turn {
            Some(Turn::Fired) => {
                self.status = AlertStatus::Firing;
                self.fired_at = Some(self.evaluated_at);
                self.to_tell = turn;
                self.to_send = turn;
            }
            Some(Turn::Resolved) => {
                self.status = AlertStatus::Resolved;
                self.resolved_at = Some(self.evaluated_at);
                // Whoever was not told that it fired need not hear that it is over.
                self.to_tell = turn.filter(|_| self.to_tell.is_none());
                self.to_send = turn.filter(|_| !self.sent.is_empty());
            }
            None => {}
        }
        self
    }
}

/// A time during which an alert would have fired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Episode {
    /// When it would have fired.
    pub fired_at: Instant,
    /// When it would have been over; nothing if it never was.
    pub resolved_at: Option<Instant>,
}

/// When a rule would have fired, had it looked each time that something was measured.
/// `samples` are oldest first.
pub fn rehearse(rule: &AlertRule, samples: &[Sample]) -> Vec<Episode> {
    let (mut phase, mut episodes) = (Phase::Quiet, Vec::<Episode>::new());
    let mut from = 0;
    for (place, Sample { at, .. }) in samples.iter().enumerate() {
        while samples[from].at <= *at - rule.window() {
            from += 1;
        }
        let (next, turn) = phase.next(rule, rule.values(&samples[from..=place], *at), *at);
        phase = next;
        match (turn, episodes.last_mut()) {
            (Some(Turn::Fired), _) => episodes.push(Episode { fired_at: *at, resolved_at: None }),
            (Some(Turn::Resolved), Some(last)) => last.resolved_at = Some(*at),
            (Some(Turn::Resolved) | None, _) => {}
        }
    }
    episodes
}
