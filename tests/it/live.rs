//! What is written becomes live messages.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use futures_util::FutureExt;
use ioc_analytics::access::fence::Fence;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::Instant;
use ioc_analytics::dashboard::summary::Summary;
use ioc_analytics::error::{Error, ErrorKind, Result};
use ioc_analytics::ids::{Id, OrganizationId};
use ioc_analytics::live::connection::{Connection, Event};
use ioc_analytics::live::publisher::{Publisher, Round};
use ioc_analytics::live::subscription::Kind;
use ioc_analytics::model::message::{Message, MessageType, Published};
use ioc_analytics::model::metric::metric_type;
use ioc_analytics::store::outbox::OutboxStore;
use ioc_analytics::testing::sample::Sample;
use serde_json::Value;
use uuid::Uuid;

/// An outbox in memory.
#[derive(Debug, Default)]
struct Outbox(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    waiting: Vec<(OrganizationId, MessageType, Option<Uuid>)>,
    numbers: BTreeMap<OrganizationId, u64>,
    /// Whether the next call gives numbers and then fails, as a connection that
    /// is lost before its answer.
    loses_the_answer: bool,
}

impl Outbox {
    fn note(&self, scope: &Scope, message_type: MessageType, subject: Option<Uuid>) {
        let mut kept = self.0.lock().expect("not poisoned");
        kept.waiting.push((scope.organization_id(), message_type, subject));
    }

    fn lose_the_next_answer(&self) {
        self.0.lock().expect("not poisoned").loses_the_answer = true;
    }
}

#[async_trait]
impl OutboxStore for Outbox {
    async fn publish_any_organization(&self, limit: u32) -> Result<Vec<Published>> {
        let mut kept = self.0.lock().expect("not poisoned");
        let most = kept.waiting.len().min(limit as usize);
        let taken: Vec<_> = kept.waiting.drain(..most).collect();
        let mut published = Vec::new();
        for (organization_id, message_type, subject) in taken {
            let number = kept.numbers.entry(organization_id).or_default();
            *number += 1;
            let id = Id::from_content(&[&number.to_be_bytes()]);
            let created_at = Instant::UNIX_EPOCH;
            let message = Message { id, message_type, subject, created_at };
            published.push(Published { organization_id, sequence: *number, message });
        }
        if std::mem::take(&mut kept.loses_the_answer) {
            return Err(Error::new(ErrorKind::Unavailable, "lost", "the connection is lost"));
        }
        published.sort_by_key(|it| (it.organization_id, it.sequence));
        Ok(published)
    }

    async fn list_messages(&self, _: &Scope, _: u64, _: u32) -> Result<Vec<Published>> {
        unreachable!("the publisher does not ask")
    }

    async fn list_positions_any_organization(&self) -> Result<Vec<(OrganizationId, u64)>> {
        let kept = self.0.lock().expect("not poisoned");
        Ok(kept.numbers.iter().map(|(id, number)| (*id, *number)).collect())
    }

    async fn delete_messages_any_organization(
        &self,
        _: Instant,
        _: u32,
        _: Option<Fence>,
    ) -> Result<u64> {
        unreachable!("the publisher does not ask")
    }
}

struct Stage {
    sample: Sample,
    outbox: Arc<Outbox>,
    publisher: Publisher,
}

impl Stage {
    async fn new() -> Self {
        let builder = ioc_analytics::builder("sqlite::memory:", true).expect("a store");
        let sample = Sample::over(builder).await.expect("a sample");
        let outbox = Arc::new(Outbox::default());
        let platform = &sample.platform;
        let (dashboard, reports) = (platform.dashboard().clone(), platform.reports().clone());
        let publisher = Publisher::new(outbox.clone(), dashboard, reports, platform.live().clone());
        Self { sample, outbox, publisher }
    }

    fn connect(&self, scope: &Scope) -> Connection {
        let connection = self.sample.platform.live().connect(scope.clone()).expect("a connection");
        for kind in [Kind::Dashboard, Kind::Metrics, Kind::Activity, Kind::Reports] {
            connection.subscribe(kind, &[]).expect("a subscription");
        }
        connection
    }

    async fn publish(&mut self) -> Result<Round> {
        let scopes = [self.sample.scope.clone(), self.sample.canary.scope().clone()];
        let scope_of = move |id| {
            let found = scopes.iter().find(|it| it.organization_id() == id).cloned();
            std::future::ready(found.ok_or_else(|| Error::not_found("gone", "it is gone")))
        };
        can_move(self.publisher.publish_once(100, scope_of)).await
    }
}

/// A server publishes in a task of its own, which may move between threads.
fn can_move<F: Send>(future: F) -> F {
    future
}

/// What waits for a reader.
fn waiting(connection: &mut Connection) -> Vec<Event> {
    std::iter::from_fn(|| connection.next().now_or_never().flatten()).collect()
}

fn told(connection: &mut Connection) -> Vec<Value> {
    let read = |event| match event {
        Event::Message(envelope) => serde_json::from_slice(envelope.json()).expect("JSON"),
        other => panic!("no message: {other:?}"),
    };
    waiting(connection).into_iter().map(read).collect()
}

fn types(envelopes: &[Value]) -> Vec<&str> {
    envelopes.iter().filter_map(|it| it["type"].as_str()).collect()
}

#[tokio::test]
async fn many_writes_become_one_notice_with_the_released_figures() {
    let mut stage = Stage::new().await;
    let scope = stage.sample.scope.clone();
    let (mut reader, mut canary) =
        (stage.connect(&scope), stage.connect(stage.sample.canary.scope()));
    for _ in 0..20 {
        stage.outbox.note(&scope, MessageType::UserActivity, None);
        stage.outbox.note(&scope, MessageType::DashboardUpdate, None);
        stage.outbox.note(&scope, MessageType::MetricUpdate, None);
    }
    let round = stage.publish().await.expect("a round");
    assert_eq!((round.messages, round.failed.len()), (60, 0));
    let told = told(&mut reader);
    assert_eq!(types(&told), ["dashboard_update", "user_activity", "metric_update"]);
    let dashboard = stage.sample.platform.dashboard();
    let summary = dashboard.summary(&scope, 7, None).await.expect("an answer");
    let (shown, answered): (&Value, Value) = (
        &told[0]["payload"],
        serde_json::from_slice(summary.bytes().expect("bytes")).expect("JSON"),
    );
    assert_eq!(*shown, answered);
    let Summary { user_stats, .. } = summary.value();
    assert_eq!(shown["user_stats"]["total_users"].as_u64(), Some(12), "{user_stats:?}");
    let realtime = dashboard.realtime(&scope, None).await.expect("an answer");
    let answered: Value = serde_json::from_slice(realtime.bytes().expect("bytes")).expect("JSON");
    assert_eq!(told[1]["payload"], answered);
    stage.sample.canary.assert_absent("a live message", serde_json::to_vec(&told).expect("JSON"));
    assert!(waiting(&mut canary).is_empty());
    assert_eq!(stage.sample.platform.live().stats().serialised, 3);
}

#[tokio::test]
async fn families_of_metrics_are_named_as_far_as_they_are_known() {
    let mut stage = Stage::new().await;
    stage.publisher = stage.publisher.naming(["cost"]);
    let scope = stage.sample.scope.clone();
    let mut reader = stage.connect(&scope);
    let mut families = async |changed: &[&str]| {
        for family in changed {
            let id = metric_type::id(family).uuid();
            stage.outbox.note(&scope, MessageType::MetricUpdate, Some(id));
        }
        stage.publish().await.expect("a round");
        let told = told(&mut reader);
        told.iter().map(|it| it["payload"]["metric_type"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(families(&["cost", "ocean_scores", "cost"]).await, ["cost", "ocean_scores"]);
    assert_eq!(families(&["cost", "of a host"]).await, [Value::Null]);
}

#[tokio::test]
async fn a_report_is_told_once_as_it_stands_and_only_if_it_is_there() {
    let mut stage = Stage::new().await;
    let scope = stage.sample.scope.clone();
    let mut reader = stage.connect(&scope);
    let report = stage.sample.report;
    for subject in [report.uuid(), Uuid::nil(), report.uuid()] {
        stage.outbox.note(&scope, MessageType::ReportReady, Some(subject));
    }
    assert!(stage.publish().await.expect("a round").failed.is_empty());
    let told = told(&mut reader);
    assert_eq!(types(&told), ["report_ready"]);
    let expected = serde_json::json!({
        "report_id": report,
        "title": "weekly report",
        "status": "generated",
        "period_start": "2026-02-23",
        "period_end": "2026-03-01",
    });
    assert_eq!(told[0]["payload"], expected);
}

#[tokio::test]
async fn no_live_message_carries_a_score() {
    let mut stage = Stage::new().await;
    let scope = stage.sample.scope.clone();
    let mut reader = stage.connect(&scope);
    for message_type in MessageType::ALL {
        let subject = stage.sample.report.uuid();
        stage.outbox.note(&scope, message_type, Some(subject));
    }
    stage.publish().await.expect("a round");
    let told = told(&mut reader);
    assert_eq!(told.len(), 4);
    let text = serde_json::to_string(&told).expect("JSON");
    for word in ["ocean", "openness", "conscientiousness", "extraversion", "neuroticism", "score"] {
        assert!(!text.contains(word), "{word} stands in {text}");
    }
}

#[tokio::test]
async fn nothing_is_computed_for_nobody_and_who_comes_back_reads_anew() {
    let mut stage = Stage::new().await;
    let scope = stage.sample.scope.clone();
    let reader = stage.connect(&scope);
    let place = reader.position();
    drop(reader);
    stage.outbox.note(&scope, MessageType::DashboardUpdate, None);
    stage.publish().await.expect("a round");
    assert_eq!(stage.sample.platform.live().stats().serialised, 0);
    let mut back = stage.connect(&scope);
    back.resume(place).expect("it is open");
    let events = waiting(&mut back);
    assert!(matches!(events[..], [Event::Gap(it)] if it.sequence == 1), "{events:?}");
}

#[tokio::test]
async fn whom_a_round_cannot_tell_gets_a_gap_and_the_others_their_message() {
    let mut stage = Stage::new().await;
    let scope = stage.sample.scope.clone();
    let organizations = stage.sample.platform.organizations();
    let stranger = organizations
        .create(ioc_analytics::model::organization::NewOrganization::named("Third"))
        .await
        .expect("an organization");
    let stranger = organizations.host_of(&stranger).expect("a scope");
    let (mut reader, mut unlucky) = (stage.connect(&scope), stage.connect(&stranger));
    for scope in [&scope, &stranger] {
        stage.outbox.note(scope, MessageType::DashboardUpdate, None);
    }
    let round = stage.publish().await.expect("a round");
    let failed: Vec<_> = round.failed.iter().map(|(id, error)| (*id, error.code())).collect();
    assert_eq!(failed, [(stranger.organization_id(), "gone")]);
    assert_eq!(types(&told(&mut reader)), ["dashboard_update"]);
    let events = waiting(&mut unlucky);
    assert!(matches!(events[..], [Event::Gap(_)]), "{events:?}");
}

#[tokio::test]
async fn what_was_numbered_and_lost_is_owned_up_to_in_the_next_round() {
    let mut stage = Stage::new().await;
    let scope = stage.sample.scope.clone();
    let (mut reader, mut canary) =
        (stage.connect(&scope), stage.connect(stage.sample.canary.scope()));
    let canary_scope = stage.sample.canary.scope().clone();
    stage.outbox.note(&canary_scope, MessageType::DashboardUpdate, None);
    stage.publish().await.expect("a round");
    assert_eq!(types(&told(&mut canary)), ["dashboard_update"]);
    stage.outbox.note(&scope, MessageType::DashboardUpdate, None);
    stage.outbox.lose_the_next_answer();
    assert_eq!(stage.publish().await.expect_err("it is lost").code(), "lost");
    assert!(waiting(&mut reader).is_empty());
    assert_eq!(stage.publish().await.expect("a round").messages, 0);
    let events = waiting(&mut reader);
    assert!(matches!(events[..], [Event::Gap(_)]), "{events:?}");
    assert!(waiting(&mut canary).is_empty(), "it was told all");
    stage.outbox.note(&scope, MessageType::DashboardUpdate, None);
    stage.publish().await.expect("a round");
    assert_eq!(types(&told(&mut reader)), ["dashboard_update"]);
}

#[tokio::test]
async fn numbers_that_another_process_gave_are_a_gap() {
    let mut stage = Stage::new().await;
    let scope = stage.sample.scope.clone();
    let mut reader = stage.connect(&scope);
    for is_ours in [true, false, true] {
        stage.outbox.note(&scope, MessageType::DashboardUpdate, None);
        if is_ours {
            stage.publish().await.expect("a round");
        } else {
            stage.outbox.publish_any_organization(100).await.expect("another's round");
        }
    }
    let events = waiting(&mut reader);
    assert!(matches!(events[..], [Event::Gap(_)]), "{events:?}");
}
