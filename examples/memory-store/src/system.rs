//! Measurements, rules and alerts of the deployment.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use ioc_core::access::fence::Fence;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::{AlertId, MeasurementId};
use ioc_core::model::alert::{Alert, AlertStatus, Development};
use ioc_core::model::alert_rule::{AlertRule, KeptRule};
use ioc_core::model::facts::{DatabaseFacts, JobFacts};
use ioc_core::model::measurement::{Measurement, Sample, Total, Watched};
use ioc_core::model::member::Role;
use ioc_core::model::message::Message;
use ioc_core::model::rollup::Upkeep;
use ioc_core::page::{Page, PageRequest};
use ioc_core::store::system::{SystemStore, alert_rule_changed, unknown_alert};

use crate::page::page;
use crate::rows::Rows;
use crate::store::MemoryStore;

/// What belongs to no organization.
#[derive(Default)]
pub(crate) struct System {
    pub(crate) measurements: BTreeMap<MeasurementId, Measurement>,
    rules: BTreeMap<String, KeptRule>,
    pub(crate) alerts: BTreeMap<AlertId, Alert>,
    pub(crate) findings: BTreeMap<String, BTreeMap<Instant, String>>,
}

#[async_trait]
impl SystemStore for MemoryStore {
    async fn observe_any_organization(
        &self,
        _: Instant,
        fence: Option<Fence>,
    ) -> Result<DatabaseFacts> {
        self.hold_fence(fence)?;
        Ok(DatabaseFacts::default())
    }

    async fn observe_jobs_any_organization(&self, after: Instant, to: Instant) -> Result<JobFacts> {
        Ok(self.jobs().facts(after, to))
    }

    fn pulse(&self) -> Upkeep {
        Upkeep { waiting: 0, limit: 1, alive: true }
    }

    async fn record_measurements_any_organization(
        &self,
        rows: &[Measurement],
        fence: Option<Fence>,
    ) -> Result<()> {
        self.hold_fence(fence)?;
        let mut system = self.system();
        for row in rows.iter().filter(|row| row.value().is_some()) {
            system.measurements.entry(row.id).or_insert_with(|| row.clone());
        }
        Ok(())
    }

    async fn read_samples_any_organization(
        &self,
        watched: &[Watched],
        from: Instant,
        to: Instant,
    ) -> Result<Vec<Vec<Sample>>> {
        let system = self.system();
        let of = |watched: &Watched| {
            let mut samples = BTreeMap::<Instant, Sample>::new();
            let within = |row: &&Measurement| from < row.recorded_at && row.recorded_at <= to;
            for row in system.measurements.values().filter(within).filter(|row| {
                let Watched { metric, component, endpoint } = &row.watched;
                (*metric, *component) == (watched.metric, watched.component)
                    && (watched.endpoint.is_none() || watched.endpoint == *endpoint)
            }) {
                let at = row.recorded_at;
                let sample = samples.entry(at).or_insert(Sample { at, part: 0, whole: 0 });
                sample.part += row.part;
                sample.whole += row.whole;
            }
            samples.into_values().collect()
        };
        Ok(watched.iter().map(of).collect())
    }

    async fn read_totals_any_organization(&self, from: Instant, to: Instant) -> Result<Vec<Total>> {
        let mut totals = BTreeMap::<Watched, Total>::new();
        for row in self.system().measurements.values() {
            if from <= row.recorded_at && row.recorded_at < to {
                let new = || Total::of(row.watched.clone());
                let total = totals.entry(row.watched.clone()).or_insert_with(new);
                total.add(row.part, row.whole, row.histogram.as_ref());
            }
        }
        Ok(totals.into_values().collect())
    }

    async fn register_rules_any_organization(&self, rules: &[AlertRule]) -> Result<()> {
        let mut system = self.system();
        for rule in rules {
            let new = || KeptRule {
                rule: rule.clone(),
                silenced_until: None,
                version: 1,
                edited_at: None,
                edited_by: None,
            };
            let kept = system.rules.entry(rule.name.clone()).or_insert_with(new);
            if kept.edited_at.is_none() && kept.rule != *rule {
                kept.rule = rule.clone();
                kept.version += 1;
            }
        }
        Ok(())
    }

    async fn list_rules_any_organization(&self) -> Result<Vec<KeptRule>> {
        Ok(self.system().rules.values().cloned().collect())
    }

    async fn put_rule_any_organization(&self, rule: &KeptRule) -> Result<KeptRule> {
        let mut system = self.system();
        let stands = system.rules.get(&rule.rule.name).map_or(0, |kept| kept.version);
        if stands != rule.version {
            return Err(alert_rule_changed(&rule.rule.name));
        }
        let kept = KeptRule { version: stands + 1, ..rule.clone() };
        system.rules.insert(rule.rule.name.clone(), kept.clone());
        Ok(kept)
    }

    async fn list_open_alerts_any_organization(&self) -> Result<Vec<Alert>> {
        let is_open = |alert: &&Alert| {
            alert.status != AlertStatus::Resolved
                || alert.to_tell.is_some()
                || alert.to_send.is_some()
        };
        let mut open: Vec<Alert> = self.system().alerts.values().filter(is_open).cloned().collect();
        open.sort_by(|one, two| {
            (&one.rule, one.pending_since, one.id).cmp(&(&two.rule, two.pending_since, two.id))
        });
        Ok(open)
    }

    async fn list_alerts_any_organization(&self, request: &PageRequest) -> Result<Page<Alert>> {
        let system = self.system();
        let alerts = system.alerts.values();
        let in_order: BTreeMap<_, _> =
            alerts.map(|alert| ((Reverse(alert.pending_since), alert.id), alert)).collect();
        page(in_order, request)
    }

    async fn get_alert_any_organization(&self, id: AlertId) -> Result<Alert> {
        self.system().alerts.get(&id).cloned().ok_or_else(|| unknown_alert(id))
    }

    async fn write_alert_any_organization(
        &self,
        develops: &Development,
        message: Option<&Message>,
    ) -> Result<bool> {
        let mut system = self.system();
        let written = system.develop(develops);
        if let Some(message) = message.filter(|_| written) {
            self.tell_operators(message);
        }
        Ok(written)
    }
}

impl System {
    fn develop(&mut self, develops: &Development) -> bool {
        let (Development::Begun(alert)
        | Development::Changed(alert)
        | Development::Forgotten(alert)) = develops;
        let stands = self.alerts.get(&alert.id).map(|stands| stands.version);
        let may = match develops {
            Development::Begun(new) => {
                let mut open = self.alerts.values().filter(|it| it.status != AlertStatus::Resolved);
                stands.is_none() && open.all(|it| it.rule != new.rule)
            }
            Development::Changed(_) | Development::Forgotten(_) => stands == Some(alert.version),
        };
        if may && matches!(develops, Development::Forgotten(_)) {
            self.alerts.remove(&alert.id);
        } else if may {
            let written = Alert { version: alert.version + 1, ..alert.clone() };
            self.alerts.insert(alert.id, written);
        }
        may
    }
}

impl MemoryStore {
    fn tell_operators(&self, message: &Message) {
        for rows in self.organizations().values_mut() {
            if rows.has_operator(message.created_at) {
                std::sync::Arc::make_mut(rows).outbox.push(message.clone());
            }
        }
    }
}

impl Rows {
    fn has_operator(&self, at: Instant) -> bool {
        let mut roles = BTreeSet::new();
        let people = self.people.values().map(|person| &person.member);
        roles.extend(people.filter(|member| member.is_active).map(|member| member.role.as_str()));
        let opens = self.keys.values().map(|(key, _)| key).filter(|key| {
            key.revoked_at.is_none() && key.expires_at.is_none_or(|expires| at < expires)
        });
        roles.extend(opens.map(|key| key.role.as_str()));
        roles.contains(Role::Operator.as_str())
    }
}
