//! What the system measures of itself, and what it makes of that.

use std::fmt;

use async_trait::async_trait;

use crate::access::fence::Fence;
use crate::clock::Instant;
use crate::error::{Error, ErrorKind, Result, shown};
use crate::ids::AlertId;
use crate::model::alert::{Alert, Development};
use crate::model::alert_rule::{AlertRule, KeptRule};
use crate::model::facts::{DatabaseFacts, JobFacts};
use crate::model::measurement::{Measurement, Sample, Total, Watched};
use crate::model::message::Message;
use crate::model::rollup::Upkeep;
use crate::page::{Page, PageRequest};

/// Keeps measurements, rules and alerts, which belong to the deployment and to no
/// organization.
#[async_trait]
pub trait SystemStore: Send + Sync + fmt::Debug {
    /// What the database tells of itself, which is kept as the snapshot of `at`, if the fence
    /// of who asks holds. A second look at an instant keeps nothing new.
    async fn observe_any_organization(
        &self,
        at: Instant,
        fence: Option<Fence>,
    ) -> Result<DatabaseFacts>;

    /// What the jobs did behind `after` and up to `to`, by when their attempts ended, and
    /// how they stand now.
    async fn observe_jobs_any_organization(&self, after: Instant, to: Instant) -> Result<JobFacts>;

    /// How the writing stands, without asking the database.
    fn pulse(&self) -> Upkeep;

    /// Keeps measurements, if the fence of who asks holds; those whose ids are there stay as
    /// they are.
    async fn record_measurements_any_organization(
        &self,
        rows: &[Measurement],
        fence: Option<Fence>,
    ) -> Result<()>;

    /// What was counted of each of `watched` behind `from` and up to `to`, those of one
    /// instant together, oldest first.
    async fn read_samples_any_organization(
        &self,
        watched: &[Watched],
        from: Instant,
        to: Instant,
    ) -> Result<Vec<Vec<Sample>>>;

    /// What everything that was measured from `from` on and before `to` comes to, by what
    /// it is of, in the order of [`Watched`].
    async fn read_totals_any_organization(&self, from: Instant, to: Instant) -> Result<Vec<Total>>;

    /// Adds the rules that are not there, and brings those that nobody edited to what they
    /// are now. Others stay.
    async fn register_rules_any_organization(&self, rules: &[AlertRule]) -> Result<()>;

    /// All rules, by name in byte order.
    async fn list_rules_any_organization(&self) -> Result<Vec<KeptRule>>;

    /// Puts a rule in the place of the one whose version is `rule.version`, or adds it if
    /// that is 0; returns it with its new version.
    ///
    /// # Errors
    /// `Conflict` with code `alert_rule_changed` where another version is there, or one is
    /// where none was thought to be.
    async fn put_rule_any_organization(&self, rule: &KeptRule) -> Result<KeptRule>;

    /// The alerts with which something is still to do, by rule: those that are not over,
    /// and those of whose end somebody is to be told.
    async fn list_open_alerts_any_organization(&self) -> Result<Vec<Alert>>;

    /// Alerts by the instant at which they began, newest first, then by id.
    async fn list_alerts_any_organization(&self, page: &PageRequest) -> Result<Page<Alert>>;

    /// An alert.
    ///
    /// # Errors
    /// `NotFound` with code `unknown_alert`.
    async fn get_alert_any_organization(&self, id: AlertId) -> Result<Alert>;

    /// Writes what became of an alert, and raises its version; with it goes the `message`
    /// to each organization that has an operator, in the same transaction. Returns whether
    /// it did: not where the alert has another version than `develops` by now, or where
    /// one begins of a rule that has an open one.
    async fn write_alert_any_organization(
        &self,
        develops: &Development,
        message: Option<&Message>,
    ) -> Result<bool>;
}

/// The code of the error for a rule that was changed meanwhile.
pub const ALERT_RULE_CHANGED: &str = "alert_rule_changed";

/// The error for a rule that was changed meanwhile.
pub fn alert_rule_changed(name: &str) -> Error {
    let message = format!("the rule `{}` is not as it was seen", shown(name));
    Error::new(ErrorKind::Conflict, ALERT_RULE_CHANGED, message)
        .with_hint("read it again, and change what is there now")
}

/// The error for an id that no alert has.
pub fn unknown_alert(id: AlertId) -> Error {
    Error::not_found("unknown_alert", format!("there is no alert {id}"))
        .with_hint("`ioc alert list` shows those that there are")
}
