//! What a reader wants to be told.

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::error::{Error, Result, shown};
use crate::ids::{OrganizationId, ReportId};
use crate::live::message::{Envelope, Topic};
use crate::model::message::MessageType;
use crate::model::text::checked;

/// The most letters that the text of a filter may have.
const FILTER_LIMIT: usize = 200;

/// What can be subscribed to: the messages of one type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `dashboard_update`.
    Dashboard,
    /// `metric_update`.
    Metrics,
    /// `user_activity`.
    Activity,
    /// `report_ready`.
    Reports,
    /// `system_alert`.
    System,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Dashboard, Self::Metrics, Self::Activity, Self::Reports, Self::System];

    /// The kind as a reader names it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Dashboard => "dashboard",
            Self::Metrics => "metrics",
            Self::Activity => "activity",
            Self::Reports => "reports",
            Self::System => "system",
        }
    }

    /// The kind of a reader's word.
    ///
    /// # Errors
    /// `InvalidInput` with code `unknown_subscription`; the hint names the nearest.
    pub fn parse(text: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or_else(|| {
            let kinds: Vec<&str> = Self::ALL.into_iter().map(Self::as_str).collect();
            Error::invalid(
                "unknown_subscription",
                format!("`{}` cannot be subscribed to", shown(text)),
            )
            .with_hint(format!(
                "{}; there are {}",
                nearest(text, &kinds),
                kinds.join(", ")
            ))
        })
    }

    /// The type of the messages.
    pub fn message_type(self) -> MessageType {
        match self {
            Self::Dashboard => MessageType::DashboardUpdate,
            Self::Metrics => MessageType::MetricUpdate,
            Self::Activity => MessageType::UserActivity,
            Self::Reports => MessageType::ReportReady,
            Self::System => MessageType::SystemAlert,
        }
    }

    /// What a subscriber must be permitted. A message may need more.
    pub fn action(self) -> Action {
        match self {
            Self::Dashboard | Self::Metrics | Self::Activity => Action::ReadFigures,
            Self::Reports => Action::ReadReports,
            Self::System => Action::ReadSystem,
        }
    }

    /// The names of the filters that it has.
    pub fn filters(self) -> &'static [&'static str] {
        match self {
            Self::Dashboard | Self::Activity | Self::System => {
                &["organization_id", "organizationId"]
            }
            Self::Metrics => &["organization_id", "organizationId", "metric_type", "metric_name"],
            Self::Reports => &["organization_id", "organizationId", "report_id"],
        }
    }
}

/// Names a subscription of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SubscriptionId(pub u32);

/// A kind, and which of its messages.
#[derive(Debug)]
pub(super) struct Subscription {
    kind: Kind,
    metric_type: Option<String>,
    metric_name: Option<String>,
    report_id: Option<ReportId>,
}

impl Subscription {
    /// A subscription that the scope permits.
    pub(super) fn new(scope: &Scope, kind: Kind, filters: &[(&str, &str)]) -> Result<Self> {
        scope.permit(kind.action())?;
        let mut new = Self { kind, metric_type: None, metric_name: None, report_id: None };
        for (name, value) in filters {
            if !kind.filters().contains(name) {
                return Err(unknown_filter(kind, name));
            }
            match *name {
                "metric_type" => {
                    let text = checked("bad_filter", "a metric type", value, FILTER_LIMIT)?;
                    new.metric_type = Some(text);
                }
                "metric_name" => {
                    let text = checked("bad_filter", "a metric name", value, FILTER_LIMIT)?;
                    new.metric_name = Some(text);
                }
                "report_id" => new.report_id = Some(value.parse()?),
                _ => own(scope, value)?,
            }
        }
        Ok(new)
    }

    /// Whether it asks for a message.
    pub(super) fn asks_for(&self, envelope: &Envelope) -> bool {
        // What a message does not name may be any, so it concerns every filter.
        let same = |asked: &Option<String>, told: &Option<String>| match (asked, told) {
            (Some(asked), Some(told)) => asked == told,
            _ => true,
        };
        self.kind.message_type() == envelope.message_type()
            && match envelope.topic() {
                Topic::Organization => true,
                Topic::Metric { metric_type, metric_name } => {
                    same(&self.metric_type, metric_type) && same(&self.metric_name, metric_name)
                }
                Topic::Report(id) => self.report_id.is_none_or(|asked| asked == *id),
            }
    }
}

/// Another organization is as unknown as one that is not there.
fn own(scope: &Scope, text: &str) -> Result<()> {
    let asked: OrganizationId = text.parse()?;
    if asked == scope.organization_id() {
        return Ok(());
    }
    Err(Error::not_found("unknown_organization", format!("there is no organization {asked}")))
}

fn unknown_filter(kind: Kind, name: &str) -> Error {
    let message = format!("`{}` is not a filter of {}", shown(name), kind.as_str());
    Error::invalid("unknown_filter", message).with_hint(nearest(name, kind.filters()))
}

fn nearest(text: &str, known: &[&str]) -> String {
    let likeness = |word: &str| strsim::jaro_winkler(word, text);
    let nearest = known.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    format!("the nearest is `{}`", nearest.unwrap_or(&""))
}
