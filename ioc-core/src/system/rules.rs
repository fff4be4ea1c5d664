//! When alerts fire: read, edited, silenced, and tried against history.

use std::sync::atomic::Ordering;

use chrono::TimeDelta;

use crate::access::operator::Operator;
use crate::clock::Instant;
use crate::error::{Error, Result, shown};
use crate::model::alert::{Episode, rehearse};
use crate::model::alert_rule::{AlertRule, KeptRule};
use crate::store::again;
use crate::system::service::SystemService;

/// The longest that a rule may be silenced, and the longest history that it is tried
/// against.
const LONGEST: TimeDelta = TimeDelta::days(92);

impl SystemService {
    /// All rules, by name in byte order.
    pub async fn list_rules(&self) -> Result<Vec<KeptRule>> {
        self.register_rules().await?;
        self.store.list_rules_any_organization().await
    }

    /// A rule.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_alert_rule`.
    pub async fn get_rule(&self, name: &str) -> Result<KeptRule> {
        let rules = self.list_rules().await?;
        let names: Vec<String> = rules.iter().map(|kept| kept.rule.name.clone()).collect();
        rules.into_iter().find(|kept| kept.rule.name == name).ok_or_else(|| {
            let message = format!("there is no rule `{}`", shown(name));
            Error::not_found("unknown_alert_rule", message)
                .with_hint(format!("there are {}", names.join(", ")))
        })
    }

    /// Puts a rule in the place of the one of its name that had the version `seen`, or adds
    /// it where that is 0. What is shipped leaves it alone from then on.
    ///
    /// # Errors
    /// `InvalidInput` with code `bad_alert_rule`, `Conflict` with code
    /// `alert_rule_changed` where it is not as it was seen.
    pub async fn put_rule(&self, by: &Operator, rule: AlertRule, seen: u32) -> Result<KeptRule> {
        let rule = rule.checked()?;
        let before = self.list_rules().await?.into_iter().find(|it| it.rule.name == rule.name);
        let kept = KeptRule {
            rule,
            silenced_until: before.and_then(|it| it.silenced_until),
            version: seen,
            edited_at: Some(self.clock.now()),
            edited_by: Some(by.name().to_owned()),
        };
        self.store.put_rule_any_organization(&kept).await
    }

    /// Tells nobody of a rule's alerts until then, or tells again where that is nothing.
    /// They go on being seen; one that still fires at the end is told then.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_alert_rule`, `InvalidInput` with code `bad_silence` for
    /// more than 92 days.
    pub async fn silence(
        &self,
        _by: &Operator,
        name: &str,
        until: Option<Instant>,
    ) -> Result<KeptRule> {
        if until.is_some_and(|until| until - self.clock.now() > LONGEST) {
            return Err(Error::invalid("bad_silence", "a rule is silent for 92 days at most")
                .with_hint("switch it off (`is_active`) if it is of no use"));
        }
        again("alert_rule_changed", || async {
            let kept = self.get_rule(name).await?;
            let silenced = KeptRule { silenced_until: until, ..kept };
            self.store.put_rule_any_organization(&silenced).await
        })
        .await
    }

    /// When a rule would have fired from `from` on and before `to`, by what was measured
    /// then: so many episodes, so many times.
    ///
    /// # Errors
    /// `InvalidInput` with code `bad_alert_rule`, and with code `bad_history` for a history
    /// that is longer than 92 days or ends before it begins.
    pub async fn rehearse(
        &self,
        rule: AlertRule,
        from: Instant,
        to: Instant,
    ) -> Result<Vec<Episode>> {
        let rule = rule.checked()?;
        if to <= from || to - from > LONGEST {
            return Err(Error::invalid("bad_history", format!("a history from {from} to {to}"))
                .with_hint("it ends behind its beginning, and is at most 92 days long"));
        }
        let watched = [rule.watched.clone()];
        let samples = self.store.read_samples_any_organization(&watched, from, to).await?;
        Ok(samples.first().map_or_else(Vec::new, |samples| rehearse(&rule, samples)))
    }

    /// Brings the rules of this program into the store, once in the life of the process.
    pub(super) async fn register_rules(&self) -> Result<()> {
        if self.own.has_registered.load(Ordering::Relaxed) {
            return Ok(());
        }
        self.store.register_rules_any_organization(&self.rules).await?;
        self.own.has_registered.store(true, Ordering::Relaxed);
        Ok(())
    }
}
