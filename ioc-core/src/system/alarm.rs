//! Sends alerts to who is not there to see them.

use std::sync::Arc;

use bytes::Bytes;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::clock::Instant;
use crate::delivery::{Attachment, Delivery, Parcel};
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{AlertId, DeliveryId, OrganizationId};
use crate::language::locale::Locale;
use crate::language::text::{Argument, Message, say};
use crate::model::alert::{Alert, Turn};
use crate::model::alert_rule::Severity;
use crate::model::measurement::Watched;
use crate::system::service::SystemService;

/// Where alerts are sent beside the sockets of operators.
#[derive(Debug, Clone)]
pub struct Alarm {
    /// What tells it from others to the same address, such as `mail`. It stays the same: who
    /// was told of an alert under one name is told of it under another again.
    pub name: String,
    /// The channel, such as mail or a webhook.
    pub channel: Arc<dyn Delivery>,
    /// The address there.
    pub to: String,
    /// The language tag of its words, such as `de`.
    pub locale: String,
}

impl SystemService {
    /// Sends what an alert turned to to the alarms that have not taken it yet; its end to
    /// those that took its beginning. What is sent again is the same parcel, under the same
    /// id.
    pub(super) async fn sound(&self, alert: &Alert, turn: Turn) -> Sounded {
        let mut sounded = Sounded::default();
        for alarm in self.alarms.iter() {
            let has = |turn| alert.sent.contains(&parcel_id(alarm, alert, turn));
            if has(turn) || (turn == Turn::Resolved && !has(Turn::Fired)) {
                continue;
            }
            let sent = match parcel(alarm, alert, turn) {
                Ok(parcel) => alarm.channel.deliver(&parcel).await.map(|_| parcel.id),
                Err(error) => Err(error),
            };
            match sent {
                Ok(id) => sounded.taken.push(id),
                Err(error) => sounded.faults.push(error.with("alert", &alert.rule)),
            }
        }
        sounded
    }
}

/// What came of sending an alert.
#[derive(Debug, Default)]
pub(super) struct Sounded {
    /// The parcels that were taken.
    pub(super) taken: Vec<DeliveryId>,
    /// What went wrong.
    pub(super) faults: Vec<Error>,
}

fn parcel_id(alarm: &Alarm, alert: &Alert, turn: Turn) -> DeliveryId {
    let alert_id = alert.id.uuid().into_bytes();
    let (turn, name, to) = (turn.as_str().as_bytes(), alarm.name.as_bytes(), alarm.to.as_bytes());
    DeliveryId::from_content(&[&alert_id, turn, name, to])
}

/// What is told of an alert that stays the same until it turns again.
#[derive(Serialize)]
struct Told<'a> {
    id: AlertId,
    rule: &'a str,
    watched: &'a Watched,
    severity: Severity,
    turn: Turn,
    #[serde(with = "rust_decimal::serde::float")]
    value: Decimal,
    #[serde(with = "rust_decimal::serde::float")]
    threshold: Decimal,
    pending_since: Instant,
    fired_at: Option<Instant>,
    resolved_at: Option<Instant>,
}

/// What is sent: the alert in words, and as JSON. It is the same at each attempt.
fn parcel(alarm: &Alarm, alert: &Alert, turn: Turn) -> Result<Parcel> {
    let locale = Locale::of(&alarm.locale);
    let told = Told {
        id: alert.id,
        rule: &alert.rule,
        watched: &alert.watched,
        severity: alert.severity,
        turn,
        value: alert.value,
        threshold: alert.threshold,
        pending_since: alert.pending_since,
        fired_at: alert.fired_at,
        resolved_at: alert.resolved_at,
    };
    let json = serde_json::to_vec(&told).map_err(|source| {
        Error::new(ErrorKind::Internal, "alert_not_written", "an alert cannot be written")
            .with_source(source)
    })?;
    Ok(Parcel {
        id: parcel_id(alarm, alert, turn),
        // It tells of no organization.
        organization_id: OrganizationId::nil(),
        made_at: alert.resolved_at.or(alert.fired_at).unwrap_or(alert.pending_since),
        to: alarm.to.clone(),
        subject: locale.say(&subject(alert, turn)),
        text: locale.say(&text(alert, turn)),
        html: None,
        attachments: vec![Attachment {
            name: "alert.json".to_owned(),
            media_type: "application/json".to_owned(),
            bytes: Bytes::from(json),
        }],
    })
}

fn subject(alert: &Alert, turn: Turn) -> Message {
    say("alert-subject")
        .with("rule", alert.rule.as_str())
        .with("turn", turn.as_str())
        .with("severity", alert.severity.as_str())
}

fn text(alert: &Alert, turn: Turn) -> Message {
    let decimal = |value: Decimal| Argument::Decimal(value.normalize().to_string());
    say("alert-text")
        .with("rule", alert.rule.as_str())
        .with("turn", turn.as_str())
        .with("component", alert.watched.component.as_str())
        .with("unit", alert.watched.metric.unit())
        .with("value", decimal(alert.value.round_dp(2)))
        .with("threshold", decimal(alert.threshold))
        .with("at", alert.pending_since.format("%Y-%m-%d %H:%M UTC").to_string().as_str())
}
