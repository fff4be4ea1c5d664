//! What one organization may take of what all share.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use axum::body::Body;
use axum::http::header;
use axum::http::request::Parts;
use futures_util::future::join_all;
use ioc_cache::{CacheSettings, MemoryCache};
use ioc_core::document::block::Document;
use ioc_core::document::draft::Block;
use ioc_core::document::format::{Format, Rendered};
use ioc_core::error::Result;
use ioc_core::ids::{OrganizationId, UserId};
use ioc_core::language::text::Text;
use ioc_core::model::brand::Brand;
use ioc_core::model::member::Role;
use ioc_core::model::report::SectionConfig;
use ioc_core::model::rollup::{Rollup, RollupQuery};
use ioc_core::renderer::Renderer;
use ioc_core::reports::section::{ReportContext, Section};
use ioc_core::reports::template::SectionRegistry;
use ioc_core::testing::sample::Sample;
use ioc_http::ApiSettings;
use ioc_http::caller::{Caller, Resolver};
use ioc_http::problem::Problem;
use serde_json::json;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

use crate::support::{Answered, App, request};

/// How long a prompt answer may take on a machine that is busy.
const PROMPT: Duration = Duration::from_secs(3);

/// Believes a caller of what it says: `Bearer acme/NAME`, or `Bearer other/NAME`.
#[derive(Debug)]
struct Neighbours {
    acme: OrganizationId,
    other: OrganizationId,
}

#[async_trait]
impl Resolver for Neighbours {
    async fn resolve(&self, head: &Parts) -> Result<Caller, Problem> {
        let given = head.headers.get(header::AUTHORIZATION).and_then(|it| it.to_str().ok());
        let given = given.unwrap_or_default();
        let id = if given.starts_with("Bearer acme/") { self.acme } else { self.other };
        let user_id = UserId::from_content(&[given.as_bytes()]);
        Ok(Caller::vouched(user_id, vec![(id, Role::Admin)]))
    }
}

/// Lets nobody pass while it is shut; for a while, so that a test that fails ends.
#[derive(Debug, Clone, Default)]
struct Gate(Arc<(Mutex<bool>, Condvar)>);

impl Gate {
    fn set(&self, is_shut: bool) {
        *self.0.0.lock().unwrap_or_else(PoisonError::into_inner) = is_shut;
        self.0.1.notify_all();
    }

    fn pass(&self) {
        let shut = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        let passed = self.0.1.wait_timeout_while(shut, Duration::from_secs(15), |shut| *shut);
        drop(passed);
    }
}

/// Draws nothing of Acme's while the gate is shut.
#[derive(Debug)]
struct Drawer(Gate);

impl Renderer for Drawer {
    fn render(&self, document: &Document, _: &Brand, _: Format) -> Result<Rendered> {
        if document.organization == "Acme" {
            self.0.pass();
        }
        let bytes = document.title.clone().into_bytes();
        Ok(Rendered { bytes, media_type: "text/html", extension: "html" })
    }
}

/// A section that is not written while the gate is shut.
#[derive(Debug)]
struct Gated(Gate);

impl Section for Gated {
    fn section_type(&self) -> &'static str {
        "gated"
    }

    fn title(&self) -> Text {
        "Gated".into()
    }

    fn needs(&self, _: &ReportContext, _: &SectionConfig) -> Result<Vec<RollupQuery>> {
        Ok(Vec::new())
    }

    fn build(&self, _: &ReportContext, _: &SectionConfig, _: &[Rollup]) -> Result<Vec<Block>> {
        self.0.pass();
        Ok(Vec::new())
    }
}

/// Two organizations, and the gate before what takes long.
async fn neighbours(settings: ApiSettings) -> (Arc<App>, Gate) {
    let gate = Gate::default();
    let resolver = |sample: &Sample| -> Arc<dyn Resolver> {
        let (acme, other) = (&sample.scope, sample.canary.scope());
        Arc::new(Neighbours { acme: acme.organization_id(), other: other.organization_id() })
    };
    let (drawer, gated) = (Arc::new(Drawer(gate.clone())), Box::new(Gated(gate.clone())));
    let cache = Arc::new(MemoryCache::new(CacheSettings::default()));
    let sections = SectionRegistry::default().with(gated);
    let app = App::built(
        settings,
        |builder| builder.renderer(drawer).cache(cache).sections(sections),
        resolver,
    );
    (Arc::new(app.await), gate)
}

fn spawned(app: &Arc<App>, bearer: &str, path: &str) -> JoinHandle<Answered> {
    let (app, bearer, path) = (app.clone(), bearer.to_owned(), path.to_owned());
    tokio::spawn(async move { app.get(&bearer, &path).await })
}

async fn report_of(app: &App, bearer: &str) -> String {
    let reports = app.get(bearer, "/api/reports").await.json();
    reports["data"][0]["id"].as_str().expect("a report").to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_organization_that_draws_much_keeps_nobody_else_from_it() {
    let (app, gate) = neighbours(ApiSettings::default()).await;
    let export = |id: &str| format!("/api/reports/{id}/export?format=html");
    let acmes = export(&report_of(&app, "acme/1").await);
    let others = export(&report_of(&app, "other/1").await);
    assert_eq!(app.get("acme/1", &acmes).await.status, 200, "and it is kept");
    gate.set(true);
    let drawn = format!("{acmes}&include_charts=false");
    let queued: Vec<_> = (0..20).map(|_| spawned(&app, "acme/1", &drawn)).collect();
    sleep(Duration::from_millis(300)).await;
    let prompt = timeout(PROMPT, app.get("other/1", &others)).await.expect("it waits for Acme");
    assert_eq!((prompt.status, prompt.header("content-type")), (200, "text/html"));
    let kept = timeout(PROMPT, app.get("acme/1", &acmes)).await.expect("it waits for its own");
    assert_eq!((kept.status, &*kept.bytes), (200, &b"weekly report"[..]));
    gate.set(false);
    for answered in join_all(queued).await {
        assert_eq!(answered.unwrap().status, 200, "all of them get their turn");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_export_stands_in_the_trail_once_kept_or_drawn() {
    let (app, _) = neighbours(ApiSettings::default()).await;
    let path = format!("/api/reports/{}/export?format=html", report_of(&app, "acme/1").await);
    for count in 1..=3 {
        assert_eq!(app.get("acme/1", &path).await.status, 200);
        let trail = app.get("acme/1", "/api/audit?action=report.export").await.json();
        assert_eq!(trail["data"].as_array().map(Vec::len), Some(count), "{trail}");
    }
}

#[tokio::test]
async fn the_callers_of_an_organization_share_its_rate() {
    let settings = ApiSettings { organization_per_second: 3, ..ApiSettings::default() };
    let (app, _) = neighbours(settings).await;
    let path = "/api/dashboard/realtime";
    let mut answers = Vec::new();
    for bearer in ["acme/1", "acme/2", "acme/1", "acme/2", "acme/1", "acme/2"] {
        answers.push(app.get(bearer, path).await);
    }
    let refused = answers.iter().find(|it| it.status == 429).expect("one too many");
    assert_eq!(
        (&*refused.code(), refused.header("retry-after")),
        ("too_many_requests_of_organization", "1")
    );
    assert!(answers[..3].iter().all(|it| it.status == 200), "three are its share");
    assert_eq!(app.get("other/1", path).await.status, 200, "another organization has its own");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_organization_without_a_free_place_is_told_so_and_others_have_theirs() {
    let settings = ApiSettings { organization_at_once: 1, ..ApiSettings::default() };
    let (app, gate) = neighbours(settings).await;
    let export = format!("/api/reports/{}/export?format=html", report_of(&app, "acme/1").await);
    gate.set(true);
    let first = spawned(&app, "acme/1", &export);
    sleep(Duration::from_millis(300)).await;
    let path = "/api/dashboard/realtime";
    let (busy, other) = tokio::join!(app.get("acme/2", path), app.get("other/1", path));
    assert_eq!(
        (busy.status, &*busy.code(), busy.header("retry-after")),
        (429, "organization_busy", "1")
    );
    assert_eq!(other.status, 200);
    gate.set(false);
    assert_eq!(first.await.unwrap().status, 200);
    assert_eq!(app.get("acme/2", path).await.status, 200, "and it has a place again");
}

async fn generate(app: &App, bearer: &str, id: &str) -> Answered {
    let path = format!("/api/reports/{id}/generate");
    app.send(request("POST", bearer, &path).body(Body::empty()).unwrap()).await
}

async fn generated(app: &App, bearer: &str, id: &str) -> u64 {
    let wait = async {
        loop {
            let report = app.get(bearer, &format!("/api/reports/{id}")).await.json();
            match report["status"].as_str() {
                Some("generated") => return report["version"].as_u64().expect("a number"),
                Some("generating") => sleep(Duration::from_millis(20)).await,
                _ => panic!("{report}"),
            }
        }
    };
    timeout(Duration::from_secs(20), wait).await.expect("it comes to an end")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_fifth_report_of_an_organization_waits_until_one_is_written() {
    let (app, gate) = neighbours(ApiSettings::default()).await;
    let mut ids = Vec::new();
    for number in 0..5 {
        let new = json!({
            "title": format!("report {number}"),
            "report_period_start": "2026-02-23", "report_period_end": "2026-03-01",
        });
        let made = app.post("acme/1", "/api/reports", &new).await.json();
        ids.push(made["id"].as_str().expect("an id").to_owned());
    }
    gate.set(true);
    for id in &ids[..4] {
        assert_eq!(generate(&app, "acme/1", id).await.status, 202);
    }
    let fifth = generate(&app, "acme/2", &ids[4]).await;
    assert_eq!(
        (fifth.status, &*fifth.code(), fifth.header("retry-after")),
        (429, "too_many_generations", "5")
    );
    let other = report_of(&app, "other/1").await;
    assert_eq!(generate(&app, "other/1", &other).await.status, 202, "another has its own");
    gate.set(false);
    for id in &ids[..4] {
        assert_eq!(generated(&app, "acme/1", id).await, 1);
    }
    assert_eq!(generate(&app, "acme/2", &ids[4]).await.status, 202);
    assert_eq!(generated(&app, "acme/1", &ids[4]).await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_generates_what_is_being_written_joins_and_one_version_comes_of_it() {
    let (app, gate) = neighbours(ApiSettings::default()).await;
    let id = report_of(&app, "acme/1").await;
    gate.set(true);
    let both = join_all([generate(&app, "acme/1", &id), generate(&app, "acme/2", &id)]).await;
    for answered in both {
        assert_eq!(
            (answered.status, answered.json()["status"].clone()),
            (202, "generating".into())
        );
    }
    gate.set(false);
    assert_eq!(generated(&app, "acme/1", &id).await, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_report_that_is_being_written_tells_how_far_it_is() {
    let (app, gate) = neighbours(ApiSettings::default()).await;
    let id = report_of(&app, "acme/1").await;
    let path = format!("/api/reports/{id}");
    gate.set(true);
    assert_eq!(generate(&app, "acme/1", &id).await.status, 202);
    let reaches = async {
        loop {
            let answered = app.get("acme/1", &path).await;
            if answered.json()["progress"]["section_type"] == "gated" {
                return answered;
            }
            sleep(Duration::from_millis(20)).await;
        }
    };
    let answered = timeout(PROMPT, reaches).await.expect("it comes so far");
    let told = answered.json();
    assert_eq!(told["status"], "generating");
    assert_eq!(told["progress"], json!({"done": 7, "total": 8, "section_type": "gated"}));
    let stands = request("PATCH", "acme/1", &path)
        .header(header::IF_MATCH, answered.header("etag"))
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from(r#"{"title": "Another"}"#));
    assert_eq!(app.send(stands.unwrap()).await.status, 200, "its tag is of what was seen");
    gate.set(false);
    assert_eq!(generated(&app, "acme/1", &id).await, 2);
    let report = app.get("acme/1", &path).await.json();
    assert!(report.get("progress").is_none(), "{report}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_report_whose_writing_is_cancelled_is_failed_and_may_be_written_again() {
    let (app, gate) = neighbours(ApiSettings::default()).await;
    let id = report_of(&app, "acme/1").await;
    let cancel = async || {
        let path = format!("/api/reports/{id}/generate");
        app.send(request("DELETE", "acme/2", &path).body(Body::empty()).unwrap()).await
    };
    let early = cancel().await;
    assert_eq!((early.status, &*early.code()), (409, "illegal_report_step"));
    gate.set(true);
    assert_eq!(generate(&app, "acme/1", &id).await.status, 202);
    let cancelled = cancel().await;
    let report = cancelled.json();
    assert_eq!((cancelled.status, &report["status"]), (200, &json!("failed")), "{report}");
    assert_eq!(report["version"], 1);
    // The first one may still hold its section.
    assert_eq!(generate(&app, "acme/1", &id).await.status, 202);
    gate.set(false);
    assert_eq!(generated(&app, "acme/1", &id).await, 2);
    sleep(Duration::from_millis(300)).await;
    assert_eq!(generated(&app, "acme/1", &id).await, 2, "the first one kept nothing");
}
