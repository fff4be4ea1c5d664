//! `ioc rule list`, `ioc rule edit` and `ioc rule try`.

use chrono::TimeDelta;
use chrono_tz::Tz;
use clap::{Args, Subcommand};
use ioc_analytics::access::operator::Operator;
use ioc_analytics::error::Result;
use ioc_analytics::model::alert_rule::{AlertRule, KeptRule, Severity};
use ioc_analytics::model::measurement::SystemMetric;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::arguments::Moment;
use crate::cells;
use crate::cli::Global;
use crate::commands::alert::minute;
use crate::reply::{self, Reply};
use crate::session::{Missing, Session};
use crate::table::Table;

/// For how many days a rule is tried where nobody says it.
const TRIED_DAYS: i64 = 7;

/// `ioc rule ...`
#[derive(Debug, Subcommand)]
pub(crate) enum RuleCommand {
    /// List the rules: when alerts fire.
    List,
    /// Change a rule; what is shipped leaves it alone from then on.
    Edit(Edit),
    /// Say when a rule would have fired, as it is or as it would be; nothing is changed.
    Try(Trial),
}

/// Which rule is changed, and how.
#[derive(Debug, Args)]
pub(crate) struct Edit {
    /// Its name, as `ioc rule list` shows it.
    rule: String,
    #[command(flatten)]
    change: Change,
}

/// Which rule is tried.
#[derive(Debug, Args)]
pub(crate) struct Trial {
    /// Its name, as `ioc rule list` shows it.
    rule: String,
    #[command(flatten)]
    change: Change,
    /// From when on [default: seven days before the end].
    #[arg(long, value_name = "WHEN")]
    from: Option<String>,
    /// Before when [default: now].
    #[arg(long, value_name = "WHEN")]
    to: Option<String>,
}

/// What of a rule is another; what is not named stays.
#[derive(Debug, Args)]
struct Change {
    /// Beyond which value it fires.
    #[arg(long, value_name = "VALUE")]
    threshold: Option<Decimal>,
    /// Which value is good again.
    #[arg(long, value_name = "VALUE")]
    recovery: Option<Decimal>,
    /// How far back it looks, in seconds.
    #[arg(long, value_name = "SECONDS")]
    window: Option<u32>,
    /// How far back it looks for whether that still goes on, in seconds; 0 for no such window.
    #[arg(long, value_name = "SECONDS")]
    short_window: Option<u32>,
    /// For how long a value has to be bad, or good again, in seconds.
    #[arg(long, value_name = "SECONDS")]
    hold: Option<u32>,
    /// How much has to stand behind a value.
    #[arg(long, value_name = "N")]
    minimum_sample: Option<u64>,
    /// How bad it is: warning or critical.
    #[arg(long)]
    severity: Option<String>,
    /// Whether it is looked at.
    #[arg(long, value_name = "true|false")]
    active: Option<bool>,
}

impl Change {
    fn of(&self, rule: AlertRule) -> Result<AlertRule> {
        let severity = self.severity.as_deref().map(Severity::parse).transpose()?;
        Ok(AlertRule {
            threshold: self.threshold.unwrap_or(rule.threshold),
            recovery: self.recovery.unwrap_or(rule.recovery),
            window_s: self.window.unwrap_or(rule.window_s),
            short_window_s: match self.short_window {
                Some(0) => None,
                short => short.or(rule.short_window_s),
            },
            hold_s: self.hold.unwrap_or(rule.hold_s),
            minimum_sample: self.minimum_sample.unwrap_or(rule.minimum_sample),
            severity: severity.unwrap_or(rule.severity),
            is_active: self.active.unwrap_or(rule.is_active),
            ..rule
        })
    }
}

impl RuleCommand {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        match self {
            Self::List => list(&session).await,
            Self::Edit(edit) => edit.run(&session).await,
            Self::Try(trial) => trial.run(&session).await,
        }
    }
}

async fn list(session: &Session) -> Result<Reply> {
    let rules = session.platform.system().list_rules().await?;
    let mut table = Table::new([
        "rule",
        "looks at",
        "fires",
        ">window",
        ">hold",
        ">sample",
        "severity",
        "is",
        "edited by",
    ]);
    for kept in &rules {
        let rule = &kept.rule;
        table.row([
            rule.name.clone(),
            looks_at(rule),
            fires(rule),
            windows(rule),
            format!("{} s", rule.hold_s),
            cells::count(rule.minimum_sample),
            rule.severity.as_str().to_owned(),
            state(kept, session),
            cells::or_none(kept.edited_by.as_ref()),
        ]);
    }
    let json = rules.iter().map(to_json).collect::<Result<Vec<Value>>>()?;
    Ok(Reply::new(&json!({ "rules": json }), table.lines().join("\n")))
}

impl Edit {
    async fn run(&self, session: &Session) -> Result<Reply> {
        let system = session.platform.system();
        let seen = system.get_rule(&self.rule).await?;
        let rule = self.change.of(seen.rule)?;
        let kept = system.put_rule(&Operator::host(), rule, seen.version).await?;
        let text = format!("{} fires {}", self.rule, fires(&kept.rule));
        Ok(Reply::new(&to_json(&kept)?, text))
    }
}

impl Trial {
    async fn run(&self, session: &Session) -> Result<Reply> {
        let instant = |text: &Option<String>| {
            let moment = text.as_deref().map(Moment::parse).transpose();
            moment.map(|moment| moment.map(|moment| moment.instant(Tz::UTC)))
        };
        let to = instant(&self.to)?.unwrap_or_else(|| session.now());
        let from = instant(&self.from)?.unwrap_or_else(|| to - TimeDelta::days(TRIED_DAYS));
        let system = session.platform.system();
        let rule = self.change.of(system.get_rule(&self.rule).await?.rule)?;
        let episodes = system.rehearse(rule, from, to).await?;
        let times = match episodes.len() {
            0 => "would not have fired".to_owned(),
            1 => "would have fired once".to_owned(),
            times => format!("would have fired {times} times"),
        };
        let mut lines =
            vec![format!("{} {times} between {} and {}", self.rule, minute(from), minute(to))];
        lines.extend(episodes.iter().map(|episode| match episode.resolved_at {
            Some(end) => format!("from {} to {}", minute(episode.fired_at), minute(end)),
            None => format!("from {} on", minute(episode.fired_at)),
        }));
        let json = json!({
            "rule": self.rule,
            "from": from,
            "to": to,
            "count": episodes.len(),
            "episodes": reply::to_json(&episodes)?,
        });
        Ok(Reply::new(&json, lines.join("\n")))
    }
}

/// What a rule looks at, such as `response_time of /api/reports (api)`.
fn looks_at(rule: &AlertRule) -> String {
    let (metric, component) = (rule.watched.metric.as_str(), rule.watched.component.as_str());
    match &rule.watched.endpoint {
        Some(endpoint) => format!("{metric} of {endpoint} ({component})"),
        None => format!("{metric} ({component})"),
    }
}

/// How far back a rule looks, such as `900 s, 300 s` where it has a short window.
fn windows(rule: &AlertRule) -> String {
    let windows = [Some(rule.window_s), rule.short_window_s].into_iter().flatten();
    windows.map(|window| format!("{window} s")).collect::<Vec<_>>().join(", ")
}

/// Beyond which value a rule fires, such as `above 5 % until 2 %`.
fn fires(rule: &AlertRule) -> String {
    let told = |decimal| value(decimal, rule.watched.metric);
    let (threshold, recovery) = (told(rule.threshold), told(rule.recovery));
    format!("{} {threshold} until {recovery}", rule.fires.as_str())
}

fn state(kept: &KeptRule, session: &Session) -> String {
    match kept.silenced_until {
        _ if !kept.rule.is_active => "off".to_owned(),
        Some(until) if session.now() < until => format!("silent until {}", minute(until)),
        _ => "on".to_owned(),
    }
}

/// A value with its unit.
pub(super) fn value(value: Decimal, metric: SystemMetric) -> String {
    let value = value.round_dp(2).normalize();
    match metric.unit() {
        "percentage" => format!("{value} %"),
        "milliseconds" => format!("{value} ms"),
        "bytes" => format!("{value} B"),
        "minutes" => format!("{value} min"),
        "hours" => format!("{value} h"),
        _ => value.to_string(),
    }
}

/// A rule as it is kept.
pub(super) fn to_json(kept: &KeptRule) -> Result<Value> {
    let mut json = reply::to_json(&kept.rule)?;
    json["silenced_until"] = json!(kept.silenced_until);
    json["edited_at"] = json!(kept.edited_at);
    json["edited_by"] = json!(kept.edited_by);
    Ok(json)
}
