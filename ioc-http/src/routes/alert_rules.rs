//! `/api/system/rules`: when alerts fire.

use axum::http::{Method, StatusCode};
use axum::response::Response;
use chrono::{DateTime, TimeDelta, Utc};
use ioc_core::access::operator::Operator;
use ioc_core::access::role::Action;
use ioc_core::error::Error;
use ioc_core::model::alert::Episode;
use ioc_core::model::alert_rule::{AlertRule, Fires, KeptRule, Severity};
use ioc_core::model::measurement::{Component, SystemMetric, Watched};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::body;
use crate::parameter::{Kind, Parameter};
use crate::precondition::{self, guarded};
use crate::problem::Problem;
use crate::reply::{self, Keep, Listed};
use crate::route::{Asked, Needs, Route, Told};
use crate::routes::described::{one, page as paged};
use crate::system_shapes;

const NAME: &[Parameter] =
    &[Parameter::new("name", Kind::Text(63), "The rule's name, such as `error_rate`.")];

/// For how many days a rule is tried where nobody says it.
const TRIED_DAYS: i64 = 7;

/// A rule as it is kept.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AlertRule)]
struct RuleRow {
    /// Its name; of one rule at most one alert is open.
    name: String,
    /// What it looks at, and when it fires: what is put.
    condition: Condition,
    /// Until when nobody is told of its alerts.
    #[schema(required)]
    silenced_until: Option<DateTime<Utc>>,
    /// When an operator changed it last; what is shipped leaves it alone then.
    #[schema(required)]
    edited_at: Option<DateTime<Utc>>,
    /// Who that was.
    #[schema(required)]
    edited_by: Option<String>,
}

/// What a rule looks at, and when it fires.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[schema(as = AlertCondition)]
#[serde(deny_unknown_fields)]
struct Condition {
    /// What it looks at.
    #[schema(value_type = system_shapes::Watched)]
    watched: WatchedRow,
    /// On which side of the threshold a value is bad.
    fires: Side,
    /// Beyond which value it fires, in the unit of what is measured.
    #[serde(with = "rust_decimal::serde::float")]
    #[schema(value_type = f64, minimum = 0)]
    threshold: Decimal,
    /// Which value is good again; on the good side of the threshold.
    #[serde(with = "rust_decimal::serde::float")]
    #[schema(value_type = f64, minimum = 0)]
    recovery: Decimal,
    /// How far back it looks, in seconds.
    #[schema(minimum = 60, maximum = 86_400)]
    window_s: u32,
    /// How far back it looks for whether that still goes on, in seconds: less than `window_s`;
    /// `null` where the one window decides alone.
    #[schema(minimum = 60, maximum = 86_400)]
    short_window_s: Option<u32>,
    /// How much has to stand behind a value: below that nothing is known.
    minimum_sample: u32,
    /// For how long a value has to be bad, or good again, in seconds.
    #[schema(maximum = 86_400)]
    hold_s: u32,
    /// How bad it is.
    severity: SeverityName,
    /// Whether it is looked at.
    is_active: bool,
}

/// What a rule looks at.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WatchedRow {
    metric: SystemMetric,
    component: Component,
    endpoint: Option<String>,
}

/// On which side of its bound a value is bad.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[schema(as = AlertSide)]
#[serde(rename_all = "snake_case")]
enum Side {
    Above,
    Below,
}

/// How bad it is while an alert fires.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[schema(as = AlertSeverity)]
#[serde(rename_all = "snake_case")]
enum SeverityName {
    /// Somebody should look.
    Warning,
    /// Somebody has to act.
    Critical,
}

/// Until when nobody is told of a rule's alerts.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Silence {
    /// The instant, 92 days ahead at most; `null` to tell of them again.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(required)]
    until: Option<DateTime<Utc>>,
}

/// A rule to try against what was measured.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Trial {
    /// Another condition than the one that is kept.
    condition: Option<Condition>,
    /// From when on; seven days before the end unless given.
    from: Option<DateTime<Utc>>,
    /// Before when; now unless given.
    to: Option<DateTime<Utc>>,
}

/// When a rule would have fired.
#[derive(Debug, Serialize, ToSchema)]
struct Rehearsal {
    /// From when on was looked.
    from: DateTime<Utc>,
    /// Before when.
    to: DateTime<Utc>,
    /// How many times it would have fired.
    count: u64,
    /// When, the first first.
    episodes: Vec<EpisodeRow>,
}

/// A time during which an alert would have fired.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = AlertEpisode)]
struct EpisodeRow {
    /// When it would have fired.
    fired_at: DateTime<Utc>,
    /// When it would have been over; `null` if it never was.
    #[schema(required)]
    resolved_at: Option<DateTime<Utc>>,
}

pub(super) fn routes() -> Vec<Route> {
    let read = Needs::Permission(Action::ReadSystem);
    let write = Needs::Permission(Action::RunSystem);
    let rule = || Some(one::<RuleRow>());
    let of_rule = "/api/system/rules/{name}";
    vec![
        Route::new(Method::GET, "/api/system/rules", "list_alert_rules", read, |it| {
            Box::pin(rules(it))
        })
        .about("When alerts fire: the rules, by name.")
        .replies(200, "All of them.", Some(paged::<RuleRow>())),
        Route::new(Method::GET, of_rule, "get_alert_rule", read, |it| Box::pin(get_rule(it)))
            .about("One rule.")
            .in_path(NAME)
            .replies(200, "The rule.", rule())
            .revalidated(),
        Route::new(Method::PUT, of_rule, "put_alert_rule", write, |it| Box::pin(put_rule(it)))
            .about("Puts a rule in the place of the one of its name, or adds it.")
            .in_path(NAME)
            .takes(one::<Condition>())
            .replies(200, "The rule as it is now.", rule())
            .told_with(&[Told::Tag])
            .guarded(),
        Route::new(
            Method::POST,
            "/api/system/rules/{name}/silence",
            "silence_alert_rule",
            write,
            |it| Box::pin(silence(it)),
        )
        .about(
            "Tells nobody of a rule's alerts until then. They go on being seen; one that still \
             fires at the end is told then.",
        )
        .in_path(NAME)
        .takes(one::<Silence>())
        .replies(200, "The rule as it is now.", rule()),
        Route::new(Method::POST, "/api/system/rules/{name}/try", "try_alert_rule", read, |it| {
            Box::pin(rehearse(it))
        })
        .about("When a rule would have fired by what was measured; nothing is changed.")
        .in_path(NAME)
        .takes(one::<Trial>())
        .replies(200, "The times.", Some(one::<Rehearsal>())),
    ]
}

fn name(asked: &Asked) -> &str {
    asked.path.text("name").unwrap_or_default()
}

async fn rules(asked: Asked) -> Result<Response, Problem> {
    let rules = asked.api.platform.system().list_rules().await?;
    let data = rules.into_iter().map(RuleRow::from).collect();
    reply::read(&asked.headers, &Listed { data, next_cursor: None }, Keep::Never)
}

async fn get_rule(asked: Asked) -> Result<Response, Problem> {
    let rule = asked.api.platform.system().get_rule(name(&asked)).await?;
    reply::read(&asked.headers, &RuleRow::from(rule), Keep::Guarded)
}

async fn put_rule(asked: Asked) -> Result<Response, Problem> {
    let condition: Condition = body::object(&asked.body)?;
    let (by, headers) = (Operator::of(asked.scope()?)?, &asked.headers);
    let system = asked.api.platform.system();
    let seen = precondition::seen::<_, RuleRow>(headers, system.get_rule(name(&asked))).await?;
    let version = if let Some(seen) = seen {
        seen.version
    } else {
        let rules = system.list_rules().await?;
        let stands = rules.iter().find(|kept| kept.rule.name == name(&asked));
        stands.map_or(0, |kept| kept.version)
    };
    let rule = condition.of(name(&asked));
    let kept = guarded(headers, system.put_rule(&by, rule, version).await)?;
    reply::written_tagged(StatusCode::OK, &RuleRow::from(kept))
}

async fn silence(asked: Asked) -> Result<Response, Problem> {
    let row: Silence = body::object(&asked.body)?;
    let by = Operator::of(asked.scope()?)?;
    let kept = asked.api.platform.system().silence(&by, name(&asked), row.until).await?;
    reply::written(StatusCode::OK, &RuleRow::from(kept))
}

async fn rehearse(asked: Asked) -> Result<Response, Problem> {
    let row: Trial = body::object(&asked.body)?;
    let system = asked.api.platform.system();
    let rule = match row.condition {
        Some(condition) => condition.of(name(&asked)),
        None => system.get_rule(name(&asked)).await?.rule,
    };
    let to = row.to.unwrap_or_else(|| asked.api.platform.clock().now());
    let before = to.checked_sub_signed(TimeDelta::days(TRIED_DAYS));
    let from = row.from.or(before).ok_or_else(|| {
        Error::invalid("bad_history", format!("there is no history before {to}"))
            .with_hint("give an instant of this age")
    })?;
    let episodes = system.rehearse(rule, from, to).await?;
    let episodes: Vec<EpisodeRow> = episodes.into_iter().map(EpisodeRow::from).collect();
    let rehearsal = Rehearsal { from, to, count: episodes.len() as u64, episodes };
    reply::written(StatusCode::OK, &rehearsal)
}

impl Condition {
    fn of(self, name: &str) -> AlertRule {
        let WatchedRow { metric, component, endpoint } = self.watched;
        AlertRule {
            name: name.to_owned(),
            watched: Watched { metric, component, endpoint },
            fires: match self.fires {
                Side::Above => Fires::Above,
                Side::Below => Fires::Below,
            },
            threshold: self.threshold,
            recovery: self.recovery,
            window_s: self.window_s,
            short_window_s: self.short_window_s,
            minimum_sample: self.minimum_sample.into(),
            hold_s: self.hold_s,
            severity: match self.severity {
                SeverityName::Warning => Severity::Warning,
                SeverityName::Critical => Severity::Critical,
            },
            is_active: self.is_active,
        }
    }
}

impl From<KeptRule> for RuleRow {
    fn from(kept: KeptRule) -> Self {
        let rule = kept.rule;
        let Watched { metric, component, endpoint } = rule.watched;
        let condition = Condition {
            watched: WatchedRow { metric, component, endpoint },
            fires: match rule.fires {
                Fires::Above => Side::Above,
                Fires::Below => Side::Below,
            },
            threshold: rule.threshold,
            recovery: rule.recovery,
            window_s: rule.window_s,
            short_window_s: rule.short_window_s,
            minimum_sample: u32::try_from(rule.minimum_sample).unwrap_or(u32::MAX),
            hold_s: rule.hold_s,
            severity: match rule.severity {
                Severity::Warning => SeverityName::Warning,
                Severity::Critical => SeverityName::Critical,
            },
            is_active: rule.is_active,
        };
        Self {
            name: rule.name,
            condition,
            silenced_until: kept.silenced_until,
            edited_at: kept.edited_at,
            edited_by: kept.edited_by,
        }
    }
}

impl From<Episode> for EpisodeRow {
    fn from(episode: Episode) -> Self {
        Self { fired_at: episode.fired_at, resolved_at: episode.resolved_at }
    }
}
