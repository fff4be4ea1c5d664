//! Looks at what was measured, and raises what has to be.

use chrono::TimeDelta;

use crate::access::operator::Operator;
use crate::clock::Instant;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{AlertId, DeliveryId, new_id};
use crate::model::alert::{Alert, AlertStatus, Development, Turn};
use crate::model::alert_rule::KeptRule;
use crate::model::message::{Message, MessageType};
use crate::page::{Page, PageRequest};
use crate::store::again;
use crate::system::alarm::Sounded;
use crate::system::service::SystemService;

/// What a look at the measurements came to.
#[derive(Debug, Default)]
pub struct Evaluated {
    /// What readers were told of: the caller puts it into its log.
    pub raised: Vec<Raised>,
    /// What could not be sent; it is tried again with the next look.
    pub faults: Vec<Error>,
}

/// An alert of which readers were told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raised {
    /// The alert.
    pub alert: Alert,
    /// What they were told.
    pub turn: Turn,
}

impl SystemService {
    /// Looks at what was measured, lets alerts begin, fire and end, and tells of it: the
    /// operators' sockets once, each alarm until it takes it. Of several that look at once
    /// each alert is raised by one. Which rules are silenced, nobody is told of.
    ///
    /// # Errors
    /// What the store says. An alarm that fails stops nothing.
    pub async fn evaluate(&self) -> Result<Evaluated> {
        self.register_rules().await?;
        let at = self.clock.now();
        let rules = self.store.list_rules_any_organization().await?;
        let longest = rules.iter().map(|kept| kept.rule.window()).max();
        let from = at - longest.unwrap_or(TimeDelta::zero());
        let watched: Vec<_> = rules.iter().map(|kept| kept.rule.watched.clone()).collect();
        let samples = self.store.read_samples_any_organization(&watched, from, at).await?;
        let open = self.store.list_open_alerts_any_organization().await?;
        for (KeptRule { rule, .. }, samples) in rules.iter().zip(&samples) {
            let is_own = |it: &&Alert| it.rule == rule.name && it.status != AlertStatus::Resolved;
            let own = open.iter().find(is_own);
            let (values, new) = (rule.values(samples, at), new_id(&*self.ids, at));
            if let Some(develops) = Alert::develop(rule, own, values, at, new) {
                // Whoever was faster came to the same.
                self.store.write_alert_any_organization(&develops, None).await?;
            }
        }
        let evaluated = self.tell(&rules, at).await?;
        self.forget_status();
        Ok(evaluated)
    }

    /// Alerts, the newest first.
    pub async fn list_alerts(&self, page: &PageRequest) -> Result<Page<Alert>> {
        self.store.list_alerts_any_organization(&page.clone().checked()?).await
    }

    /// An alert.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_alert`.
    pub async fn get_alert(&self, id: AlertId) -> Result<Alert> {
        self.store.get_alert_any_organization(id).await
    }

    /// Says that somebody looks after an alert; who said so first stays.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_alert`, `Conflict` with code `alert_over` for one that
    /// is over.
    pub async fn acknowledge(&self, by: &Operator, id: AlertId) -> Result<Alert> {
        again(BUSY, || async {
            let alert = self.get_alert(id).await?;
            if alert.acknowledged_at.is_some() {
                return Ok(alert);
            }
            if alert.status == AlertStatus::Resolved {
                return Err(Error::new(
                    ErrorKind::Conflict,
                    "alert_over",
                    format!("the alert {id} is over"),
                ));
            }
            let acknowledged = Alert {
                acknowledged_at: Some(self.clock.now()),
                acknowledged_by: Some(by.name().to_owned()),
                ..alert
            };
            let changed = Development::Changed(acknowledged.clone());
            if !self.store.write_alert_any_organization(&changed, None).await? {
                return Err(busy(id));
            }
            Ok(Alert { version: acknowledged.version + 1, ..acknowledged })
        })
        .await
    }

    /// Tells of what was not told yet.
    async fn tell(&self, rules: &[KeptRule], at: Instant) -> Result<Evaluated> {
        let mut evaluated = Evaluated::default();
        for mut alert in self.store.list_open_alerts_any_organization().await? {
            let rule = rules.iter().find(|kept| kept.rule.name == alert.rule);
            if rule.is_some_and(|kept| kept.is_silenced(at)) {
                continue;
            }
            if let Some(turn) = alert.to_tell {
                let told = Alert { to_tell: None, ..alert.clone() };
                let message = self.message(alert.id, at);
                let changed = Development::Changed(told);
                if !self.store.write_alert_any_organization(&changed, Some(&message)).await? {
                    continue;
                }
                alert.to_tell = None;
                alert.version += 1;
                evaluated.raised.push(Raised { alert: alert.clone(), turn });
            }
            if let Some(turn) = alert.to_send {
                let Sounded { taken, faults } = self.sound(&alert, turn).await;
                if faults.is_empty() || !taken.is_empty() {
                    self.note_sent(alert.id, turn, &taken, faults.is_empty()).await?;
                }
                evaluated.faults.extend(faults);
            }
        }
        self.hear(&evaluated);
        Ok(evaluated)
    }

    /// Notes which parcels about an alert were taken, whatever became of it meanwhile.
    async fn note_sent(
        &self,
        id: AlertId,
        turn: Turn,
        taken: &[DeliveryId],
        is_all: bool,
    ) -> Result<()> {
        again(BUSY, || async {
            let mut alert = self.get_alert(id).await?;
            let before = alert.clone();
            alert.sent.extend(taken.iter().filter(|parcel| !before.sent.contains(parcel)));
            let is_over = alert.status == AlertStatus::Resolved;
            if turn == Turn::Fired && is_over && !alert.sent.is_empty() {
                // It was over as they were told that it fires.
                alert.to_send = Some(Turn::Resolved);
            } else if is_all && alert.to_send == Some(turn) {
                alert.to_send = None;
            }
            if alert == before {
                return Ok(());
            }
            let noted = Development::Changed(alert);
            let is_noted = self.store.write_alert_any_organization(&noted, None).await?;
            if is_noted { Ok(()) } else { Err(busy(id)) }
        })
        .await
    }

    fn message(&self, alert: AlertId, at: Instant) -> Message {
        Message {
            id: new_id(&*self.ids, at),
            message_type: MessageType::SystemAlert,
            subject: Some(alert.uuid()),
            created_at: at,
        }
    }
}

/// The code of a change that met another.
const BUSY: &str = "alert_changed";

fn busy(id: AlertId) -> Error {
    Error::new(ErrorKind::Conflict, BUSY, format!("the alert {id} changed meanwhile"))
        .with_hint("try again")
}
