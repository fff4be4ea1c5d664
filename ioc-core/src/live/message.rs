//! What readers are told.

use bytes::Bytes;
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use crate::access::role::Action;
use crate::clock::Instant;
use crate::dashboard::answer::Answer;
use crate::dashboard::realtime::Realtime;
use crate::dashboard::summary::Summary;
use crate::error::{Error, ErrorKind, Result};
use crate::ids::{OrganizationId, ReportId};
use crate::live::position::Position;
use crate::model::message::MessageType;
use crate::model::metric::metric_type;
use crate::model::report::{Report, ReportStatus};

/// What a message is about: filters look at it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Topic {
    /// The organization itself.
    Organization,
    /// A family of metrics or one of them; without either, any of them.
    Metric { metric_type: Option<String>, metric_name: Option<String> },
    /// A report.
    Report(ReportId),
}

/// A message for the readers of an organization. It is made of answers that were
/// released, or of what is not a figure, so that no message can carry another one.
#[derive(Debug, Clone)]
pub struct LiveMessage {
    message_type: MessageType,
    topic: Topic,
    needs: Action,
    payload: Box<RawValue>,
}

impl LiveMessage {
    /// `dashboard_update`: the summary, as `GET /api/dashboard/summary` answers.
    pub fn dashboard_update(summary: &Answer<Summary>) -> Result<Self> {
        let payload = answered(summary.bytes()?)?;
        Ok(Self::about_all(MessageType::DashboardUpdate, Action::ReadFigures, payload))
    }

    /// `user_activity`: the counts of the moment, as `GET /api/dashboard/realtime`
    /// answers.
    pub fn user_activity(realtime: &Answer<Realtime>) -> Result<Self> {
        let payload = answered(realtime.bytes()?)?;
        Ok(Self::about_all(MessageType::UserActivity, Action::ReadFigures, payload))
    }

    /// `metric_update`: `{"metric_type", "metric_name"}` of what was computed or
    /// recorded, without a value; a `null` stands for any. That OCEAN figures
    /// changed is told to those who may read them.
    pub fn metric_update(family: Option<&str>, name: Option<&str>) -> Result<Self> {
        #[derive(Serialize)]
        struct Payload<'a> {
            metric_type: Option<&'a str>,
            metric_name: Option<&'a str>,
        }
        let needs = match family {
            Some(metric_type::OCEAN_SCORES) => Action::ReadScores,
            _ => Action::ReadFigures,
        };
        let payload = written(&Payload { metric_type: family, metric_name: name })?;
        let topic = Topic::Metric {
            metric_type: family.map(str::to_owned),
            metric_name: name.map(str::to_owned),
        };
        Ok(Self { message_type: MessageType::MetricUpdate, topic, needs, payload })
    }

    /// `report_ready`: `{"report_id", "title", "status", "period_start",
    /// "period_end"}`. What is not published is told to those who write reports.
    pub fn report_ready(report: &Report) -> Result<Self> {
        #[derive(Serialize)]
        struct Payload<'a> {
            report_id: ReportId,
            title: &'a str,
            status: ReportStatus,
            period_start: chrono::NaiveDate,
            period_end: chrono::NaiveDate,
        }
        let payload = written(&Payload {
            report_id: report.id,
            title: &report.title,
            status: report.status,
            period_start: report.period_start,
            period_end: report.period_end,
        })?;
        let needs = match report.status {
            ReportStatus::Published => Action::ReadReports,
            _ => Action::WriteReports,
        };
        let topic = Topic::Report(report.id);
        Ok(Self { message_type: MessageType::ReportReady, topic, needs, payload })
    }

    /// `system_alert`: how the system's health has changed.
    pub fn system_alert(alert: &impl Serialize) -> Result<Self> {
        let payload = written(alert)?;
        Ok(Self::about_all(MessageType::SystemAlert, Action::ReadSystem, payload))
    }

    fn about_all(message_type: MessageType, needs: Action, payload: Box<RawValue>) -> Self {
        Self { message_type, topic: Topic::Organization, needs, payload }
    }

    /// The message with its place, written once for all who read it.
    pub(super) fn envelope(
        &self,
        organization_id: OrganizationId,
        position: Position,
        at: Instant,
    ) -> Result<Envelope> {
        #[derive(Serialize)]
        struct Wire<'a> {
            r#type: &'a str,
            organization_id: OrganizationId,
            sequence: u64,
            epoch: crate::ids::EpochId,
            at: Instant,
            payload: &'a RawValue,
        }
        let wire = Wire {
            r#type: self.message_type.as_str(),
            organization_id,
            sequence: position.sequence,
            epoch: position.epoch,
            at,
            payload: &self.payload,
        };
        Ok(Envelope {
            position,
            message_type: self.message_type,
            topic: self.topic.clone(),
            needs: self.needs,
            json: serde_json::to_vec(&wire).map_err(not_written)?.into(),
        })
    }
}

/// A message with its place, as it goes to everybody who reads it:
/// `{"type", "organization_id", "sequence", "epoch", "at", "payload"}`.
#[derive(Debug)]
pub struct Envelope {
    position: Position,
    message_type: MessageType,
    topic: Topic,
    needs: Action,
    json: Bytes,
}

impl Envelope {
    /// Where it stands. A reader that was told it has been told all before it.
    pub fn position(&self) -> Position {
        self.position
    }

    /// What it tells.
    pub fn message_type(&self) -> MessageType {
        self.message_type
    }

    /// The whole envelope as JSON in UTF-8. Cloning it copies nothing.
    pub fn json(&self) -> &Bytes {
        &self.json
    }

    pub(super) fn topic(&self) -> &Topic {
        &self.topic
    }

    /// What a reader must be permitted.
    pub(super) fn needs(&self) -> Action {
        self.needs
    }

    /// Whether only the newest of its topic counts. The others are events, of
    /// which none may be left out.
    pub(super) fn is_a_state(&self) -> bool {
        match self.message_type {
            MessageType::DashboardUpdate
            | MessageType::MetricUpdate
            | MessageType::UserActivity => true,
            MessageType::ReportReady | MessageType::SystemAlert => false,
        }
    }
}

/// The bytes of an answer, which were made for whoever asked first.
fn answered(bytes: &[u8]) -> Result<Box<RawValue>> {
    serde_json::from_slice(bytes).map_err(not_written)
}

fn written(payload: &impl Serialize) -> Result<Box<RawValue>> {
    to_raw_value(payload).map_err(not_written)
}

fn not_written(source: serde_json::Error) -> Error {
    Error::new(ErrorKind::Internal, "message_not_written", "a live message cannot be written")
        .with_source(source)
}
