//! The hub by itself: no store, no socket, no runtime.

mod limits;
mod race;
mod rights;
mod schedules;

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Weekday};
use futures_util::FutureExt;
use serde_json::Value;

use crate::access::scope::Scope;
use crate::clock::{Instant, VirtualClock};
use crate::ids::{Id, OrganizationId, ReportId, SeededIds, UserId};
use crate::live::connection::{Connection, Event};
use crate::live::hub::LiveHub;
use crate::live::limits::LiveLimits;
use crate::live::message::LiveMessage;
use crate::live::subscription::Kind;
use crate::model::calendar::Calendar;
use crate::model::member::Role;
use crate::model::organization::Organization;
use crate::model::report::{Report, ReportStatus};

fn hub(limits: LiveLimits) -> LiveHub {
    let now: Instant = "2026-03-02T08:00:00Z".parse().unwrap();
    LiveHub::new(limits, Arc::new(VirtualClock::at(now)), Arc::new(SeededIds::new(1)))
}

fn organization(name: &str) -> Organization {
    Organization {
        id: Id::from_content(&[name.as_bytes()]),
        name: name.to_owned(),
        entered_as: name.to_owned(),
        calendar: Calendar::new(chrono_tz::UTC, Weekday::Mon),
        locale: "en".to_owned(),
        minimum_group: 5,
        created_at: DateTime::UNIX_EPOCH,
        audit_key: crate::model::audit::AuditKey::random(),
    }
}

fn host(name: &str) -> Scope {
    Scope::of_host(organization(name)).unwrap()
}

fn member(name: &str, role: Role) -> Scope {
    let user_id = UserId::from_content(&[name.as_bytes(), role.as_str().as_bytes()]);
    Scope::of_member(organization(name), user_id, role).unwrap()
}

fn report(organization_id: OrganizationId, title: &str, status: ReportStatus) -> Report {
    Report {
        id: ReportId::from_content(&[title.as_bytes()]),
        organization_id,
        title: title.to_owned(),
        period_start: NaiveDate::from_ymd_opt(2026, 2, 23).unwrap(),
        period_end: NaiveDate::from_ymd_opt(2026, 3, 1).unwrap(),
        status,
        executive_summary: None,
        template_id: None,
        version: 1,
        created_at: DateTime::UNIX_EPOCH,
        generated_at: None,
        template_version: None,
        generating_until: None,
        published: None,
    }
}

fn ready(scope: &Scope, title: &str, status: ReportStatus) -> LiveMessage {
    LiveMessage::report_ready(&report(scope.organization_id(), title, status)).unwrap()
}

/// A message about a metric family; two of one family are one state.
fn metric(family: &str) -> LiveMessage {
    LiveMessage::metric_update(Some(family), None).unwrap()
}

fn subscribe(connection: &Connection, kinds: &[Kind]) {
    for kind in kinds {
        connection.subscribe(*kind, &[]).unwrap();
    }
}

/// The next event, if there is one now.
fn now(connection: &mut Connection) -> Option<Event> {
    connection.next().now_or_never().flatten()
}

/// The envelopes that wait for a reader.
fn waiting(connection: &mut Connection) -> Vec<Value> {
    std::iter::from_fn(|| now(connection))
        .map(|event| match event {
            Event::Message(envelope) => serde_json::from_slice(envelope.json()).unwrap(),
            other => panic!("no message: {other:?}"),
        })
        .collect()
}

/// What the envelopes that wait for a reader say.
fn told(connection: &mut Connection) -> Vec<String> {
    let word = |payload: &Value| {
        let said = payload.get("title").or(payload.get("metric_type"));
        said.and_then(Value::as_str).unwrap_or("any").to_owned()
    };
    waiting(connection).iter().map(|envelope| word(&envelope["payload"])).collect()
}
