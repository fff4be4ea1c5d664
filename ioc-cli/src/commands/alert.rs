//! `ioc alert list`, `ioc alert acknowledge` and `ioc alert silence`.

use chrono::TimeDelta;
use chrono_tz::Tz;
use clap::{Args, Subcommand};
use ioc_analytics::access::operator::Operator;
use ioc_analytics::clock::Instant;
use ioc_analytics::error::Result;
use ioc_analytics::ids::AlertId;
use ioc_analytics::model::alert::{Alert, AlertStatus};
use ioc_analytics::page::{MAX_LIMIT, PageRequest};
use serde_json::json;

use crate::arguments::Moment;
use crate::cells;
use crate::cli::Global;
use crate::commands::rule;
use crate::reply::{Reply, to_json};
use crate::session::{Missing, Session};
use crate::table::Table;

/// `ioc alert ...`
#[derive(Debug, Subcommand)]
pub(crate) enum AlertCommand {
    /// List the alerts, those that began last first.
    List(List),
    /// Say that somebody looks after an alert.
    Acknowledge(Acknowledge),
    /// Tell nobody of a rule's alerts for a while; they go on being seen.
    Silence(Silence),
}

/// Which alerts are listed.
#[derive(Debug, Args)]
pub(crate) struct List {
    /// Only those that are not over.
    #[arg(long)]
    open: bool,
    /// How many at most.
    #[arg(long, value_name = "N", default_value_t = 50,
        value_parser = clap::value_parser!(u32).range(1..=i64::from(MAX_LIMIT)))]
    limit: u32,
}

/// Which alert is looked after.
#[derive(Debug, Args)]
pub(crate) struct Acknowledge {
    /// Its id, as `ioc alert list` shows it.
    alert: AlertId,
}

/// Which rule is silenced, and for how long.
#[derive(Debug, Args)]
pub(crate) struct Silence {
    /// Its name, as `ioc rule list` shows it.
    rule: String,
    #[command(flatten)]
    length: Length,
}

/// For how long a rule is silenced.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct Length {
    /// For so many hours from now on.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=2208))]
    hours: Option<u32>,
    /// Until then: RFC 3339, or a date for the end of that day in UTC.
    #[arg(long, value_name = "WHEN")]
    until: Option<String>,
    /// Tell of them again.
    #[arg(long)]
    end: bool,
}

impl AlertCommand {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        match self {
            Self::List(list) => list.run(global).await,
            Self::Acknowledge(acknowledge) => acknowledge.run(global).await,
            Self::Silence(silence) => silence.run(global).await,
        }
    }
}

impl List {
    async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        let (mut alerts, mut after) = (Vec::new(), None);
        while alerts.len() < self.limit as usize {
            let page = PageRequest { limit: MAX_LIMIT, after };
            let found = session.platform.system().list_alerts(&page).await?;
            let shown = |alert: &Alert| !self.open || alert.status != AlertStatus::Resolved;
            alerts.extend(found.items.into_iter().filter(shown));
            after = found.next;
            if after.is_none() {
                break;
            }
        }
        alerts.truncate(self.limit as usize);
        let mut table = Table::new([
            "id",
            "rule",
            "severity",
            "status",
            ">value",
            "began",
            "over",
            "looked after by",
        ]);
        for alert in &alerts {
            table.row([
                alert.id.to_string(),
                alert.rule.clone(),
                alert.severity.as_str().to_owned(),
                alert.status.as_str().to_owned(),
                rule::value(alert.value, alert.watched.metric),
                minute(alert.pending_since),
                cells::or_none(alert.resolved_at.map(minute)),
                cells::or_none(alert.acknowledged_by.as_ref()),
            ]);
        }
        let text = match (alerts.is_empty(), self.open) {
            (true, true) => "no alert is open".to_owned(),
            (true, false) => "there was no alert yet".to_owned(),
            _ => table.lines().join("\n"),
        };
        Ok(Reply::new(&json!({ "alerts": to_json(&alerts)? }), text))
    }
}

impl Acknowledge {
    async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        let system = session.platform.system();
        let alert = system.acknowledge(&Operator::host(), self.alert).await?;
        let by = alert.acknowledged_by.as_deref().unwrap_or_default();
        let text = format!("{by} looks after the alert of {}", alert.rule);
        Ok(Reply::new(&to_json(&alert)?, text))
    }
}

impl Silence {
    async fn run(&self, global: &Global) -> Result<Reply> {
        let until = self.length.until.as_deref().map(Moment::parse).transpose()?;
        let session = Session::open(global, Missing::Refused)?;
        let hours = self.length.hours.map(|hours| session.now() + TimeDelta::hours(hours.into()));
        let until = until.map(|moment| moment.instant(Tz::UTC)).or(hours);
        let system = session.platform.system();
        let kept = system.silence(&Operator::host(), &self.rule, until).await?;
        let text = match kept.silenced_until {
            Some(until) => format!("nobody is told of {} until {}", self.rule, minute(until)),
            None => format!("alerts of {} are told again", self.rule),
        };
        Ok(Reply::new(&rule::to_json(&kept)?, text))
    }
}

/// An instant for people.
pub(super) fn minute(at: Instant) -> String {
    at.format("%Y-%m-%d %H:%M UTC").to_string()
}
