//! The server's journeys on both stores: what one answers the other answers, byte for
//! byte.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Request, header};
use ioc_analytics::http::caller::{Caller, Resolver};
use ioc_analytics::http::problem::Problem;
use ioc_analytics::http::{ApiSettings, Service};
use ioc_analytics::ids::{OrganizationId, UserId};
use ioc_analytics::model::member::Role;
use ioc_analytics::platform::Platform;
use ioc_analytics::testing::sample::Sample;
use libtest_mimic::Trial;
use private_postgres::Database;
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::trial;

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial("http::the_server_answers_the_same_on_both_stores", journeys)]
}

/// Believes what a caller says of itself: `Bearer ROLE`.
#[derive(Debug)]
struct Believer(OrganizationId);

#[async_trait]
impl Resolver for Believer {
    async fn resolve(&self, head: &Parts) -> Result<Caller, Problem> {
        let given = head.headers.get(header::AUTHORIZATION).and_then(|it| it.to_str().ok());
        let role = given.and_then(|it| Role::parse(it.strip_prefix("Bearer ")?).ok());
        let role = role.ok_or_else(|| Problem::unauthenticated("no_token", "who are you?"))?;
        let user_id = UserId::from_content(&[role.as_str().as_bytes()]);
        Ok(Caller::vouched(user_id, vec![(self.0, role)]))
    }
}

struct Side {
    sample: Sample,
    router: Router,
}

impl Side {
    async fn over(url: &str) -> Self {
        let store = ioc_analytics::open_store(url, true).expect("a store");
        let builder = Platform::builder(store)
            .cache(Arc::new(ioc_analytics::caches::MemoryCache::default()))
            .renderer(Arc::new(ioc_analytics::render::DocumentRenderer::default()));
        let sample = Sample::over(builder).await.expect("a sample");
        let resolver = Arc::new(Believer(sample.scope.organization_id()));
        let service = Service::new(sample.platform.clone(), resolver, ApiSettings::default());
        Self { router: service.router(), sample }
    }

    async fn send(&self, step: &Step) -> (u16, HeaderMap, Vec<u8>) {
        let mut request = Request::builder()
            .method(step.method)
            .uri(&step.path)
            .header(header::AUTHORIZATION, format!("Bearer {}", step.role))
            .header("x-request-id", "the-same");
        for (name, value) in &step.headers {
            request = request.header(*name, value);
        }
        let request = request.body(Body::from(step.body.clone())).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (head, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body").to_vec();
        (head.status.as_u16(), head.headers, bytes)
    }
}

struct Step {
    method: &'static str,
    role: &'static str,
    path: String,
    headers: Vec<(&'static str, String)>,
    body: String,
}

impl Step {
    fn new(method: &'static str, role: &'static str, path: &str) -> Self {
        Self { method, role, path: path.to_owned(), headers: Vec::new(), body: String::new() }
    }

    fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    fn json(mut self, body: &Value) -> Self {
        self.body = body.to_string();
        self.with("content-type", "application/json")
    }
}

/// Both servers, asked the same.
struct Both([Side; 2]);

impl Both {
    /// What both answer, which has to be the same.
    async fn ask(&self, step: Step) -> (u16, HeaderMap, Vec<u8>) {
        let (one, two) = (self.0[0].send(&step).await, self.0[1].send(&step).await);
        let shown = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let what = format!("{} {}", step.method, step.path);
        assert_eq!(one.0, two.0, "{what}: {} {}", shown(&one.2), shown(&two.2));
        assert_eq!(one.1, two.1, "{what}");
        assert!(one.2 == two.2, "{what}: {} {}", shown(&one.2), shown(&two.2));
        two
    }

    async fn get(&self, role: &'static str, path: &str) -> Value {
        let (status, _, bytes) = self.ask(Step::new("GET", role, path)).await;
        assert_eq!(status, 200, "{path}: {}", String::from_utf8_lossy(&bytes));
        serde_json::from_slice(&bytes).expect("JSON")
    }
}

async fn journeys() {
    let database = Database::new().await;
    let both =
        Both([Side::over("sqlite::memory:").await, Side::over(&database.url("postgres")).await]);
    reading(&both).await;
    taking_in(&both).await;
    reports(&both).await;
    mistakes(&both).await;
}

async fn reading(both: &Both) {
    let summary = both.get("viewer", "/api/dashboard/summary?period_days=14").await;
    assert_eq!(summary["user_stats"]["total_users"], 12);
    both.get("viewer", "/api/dashboard/realtime").await;
    both.get("viewer", "/api/dashboard/trends?metric_type=user_engagement&weeks=6").await;
    let ocean = both.get("analyst", "/api/dashboard/ocean?by=department").await;
    assert!(!ocean["rows"].as_array().expect("rows").is_empty());
    let mut path = "/api/dashboard/metrics?limit=7".to_owned();
    let mut rows = 0;
    loop {
        let page = both.get("analyst", &path).await;
        rows += page["data"].as_array().expect("rows").len();
        let Some(cursor) = page["next_cursor"].as_str() else { break };
        path = format!("/api/dashboard/metrics?limit=7&cursor={cursor}");
    }
    assert!(rows > 14, "{rows}");
    let members = both.get("manager", "/api/members?limit=5").await;
    assert_eq!(members["data"].as_array().expect("rows").len(), 5);
    both.get("viewer", "/api/organizations").await;
}

async fn taking_in(both: &Both) {
    let member = both.0[0].sample.members[0];
    let line = json!({
        "id": "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b", "user_id": member,
        "occurred_at": "2026-03-02T07:55:00Z", "activity_type": "login",
    });
    let mut lines =
        Step::new("POST", "admin", "/api/activity").with("content-type", "application/x-ndjson");
    lines.body = format!("{line}\n{line}\n");
    assert_eq!(both.ask(lines).await.0, 200);
    assert_eq!(both.get("viewer", "/api/dashboard/realtime").await["active_users_15min"], 1);
    let metric = json!({
        "metric_type": "training", "metric_name": "hours", "metric_value": 12.5,
        "metric_unit": "hours", "period_start": "2026-02-23", "period_end": "2026-03-01",
        "people": 12,
    });
    let once =
        || Step::new("POST", "admin", "/api/metrics").with("idempotency-key", "k-1").json(&metric);
    let (status, _, first) = both.ask(once()).await;
    let (_, headers, again) = both.ask(once()).await;
    assert!(status == 200 && first == again, "the second is the first");
    assert_eq!(headers["idempotency-replayed"], "true");
    let other = once().json(&json!([]));
    assert_eq!(both.ask(other).await.0, 422);
    let found = both.get("viewer", "/api/dashboard/metrics?metric_type=training").await;
    assert_eq!(found["data"][0]["metric_value"], 12.5);
    let person = json!({"external_id": "new", "department": "Sales"});
    assert_eq!(both.ask(Step::new("POST", "manager", "/api/members").json(&person)).await.0, 200);
    let risen = json!({"external_id": "new", "role": "admin"});
    assert_eq!(both.ask(Step::new("POST", "manager", "/api/members").json(&risen)).await.0, 403);
}

async fn reports(both: &Both) {
    let template = json!({
        "name": "short",
        "sections_config": {"sections": [{"type": "metrics_summary", "include_charts": false}]},
    });
    let (_, _, bytes) =
        both.ask(Step::new("POST", "manager", "/api/templates").json(&template)).await;
    let template: Value = serde_json::from_slice(&bytes).expect("JSON");
    let new = json!({
        "title": "Weekly Performance Report", "report_period_start": "2026-02-23",
        "report_period_end": "2026-03-01", "template_id": template["id"],
    });
    let (status, headers, bytes) =
        both.ask(Step::new("POST", "analyst", "/api/reports").json(&new)).await;
    assert_eq!(status, 201, "{}", String::from_utf8_lossy(&bytes));
    let report: Value = serde_json::from_slice(&bytes).expect("JSON");
    let path = format!("/api/reports/{}", report["id"].as_str().expect("an id"));
    let tag = headers[header::ETAG].to_str().expect("a tag");
    let renamed = || Step::new("PATCH", "analyst", &path).json(&json!({"title": "Another"}));
    assert_eq!(both.ask(renamed().with("if-match", tag)).await.0, 200);
    assert_eq!(both.ask(renamed().with("if-match", tag)).await.0, 412, "it has changed since");
    assert_eq!(both.ask(Step::new("POST", "analyst", &format!("{path}/generate"))).await.0, 202);
    for side in &both.0 {
        let step = Step::new("GET", "analyst", &path);
        while !String::from_utf8_lossy(&side.send(&step).await.2).contains("\"generated\"") {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
    both.get("analyst", &path).await;
    assert_eq!(both.ask(Step::new("GET", "viewer", &path)).await.0, 404);
    assert_eq!(both.ask(Step::new("POST", "manager", &format!("{path}/publish"))).await.0, 200);
    both.get("viewer", &path).await;
    for format in ["pdf", "html", "csv", "json"] {
        let step = Step::new("GET", "viewer", &format!("{path}/export?format={format}"));
        assert_eq!(both.ask(step).await.0, 200, "{format}");
    }
    let raw = format!("{path}/export?format=csv&include_raw_data=true&include_charts=false");
    assert_eq!(both.ask(Step::new("GET", "analyst", &raw)).await.0, 200);
    assert_eq!(both.ask(Step::new("GET", "viewer", &raw)).await.0, 403);
    for query in ["q=ANOTH", "sort=title", "status=published", "sort=-created_at&limit=1"] {
        let found = both.get("analyst", &format!("/api/reports?{query}")).await;
        assert!(!found["data"].as_array().expect("rows").is_empty(), "{query}");
    }
    assert_eq!(both.ask(Step::new("DELETE", "analyst", &path)).await.0, 409, "it was published");
    let used = format!("/api/templates/{}", template["id"].as_str().expect("an id"));
    assert_eq!(both.ask(Step::new("DELETE", "manager", &used)).await.0, 409, "it is used");
    // Pseudonyms differ; what was done does not.
    for side in &both.0 {
        let step = Step::new("GET", "admin", "/api/audit?action=report.export");
        let (_, _, bytes) = side.send(&step).await;
        let rows: Value = serde_json::from_slice(&bytes).expect("JSON");
        assert_eq!(rows["data"].as_array().expect("rows").len(), 5, "{rows}");
    }
}

async fn mistakes(both: &Both) {
    for (method, role, path, status) in [
        ("GET", "viewer", "/api/dashboard/summary?period_dais=7", 400),
        ("GET", "viewer", "/api/reports/0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b", 404),
        ("GET", "viewer", "/api/dashboard/metrics?cursor=7b7d", 400),
        ("GET", "nobody", "/api/reports", 401),
        ("GET", "viewer", "/api/keys", 403),
        ("POST", "analyst", "/api/reports/0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b/generate", 404),
    ] {
        let answered = both.ask(Step::new(method, role, path)).await.0;
        assert_eq!(answered, status, "{method} {path}");
    }
}
