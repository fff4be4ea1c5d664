//! Jobs, as operators see and change them.

use std::sync::Arc;

use async_trait::async_trait;
use axum::body::Body;
use axum::http::header;
use ioc_core::error::{Error, Result};
use ioc_core::model::audit::AuditFilter;
use ioc_core::model::job::{JobDefinition, JobKind};
use ioc_core::model::job_run::JobSummary;
use ioc_core::page::PageRequest;
use ioc_core::runner::job::Job;
use ioc_core::runner::work::Work;
use ioc_http::ApiSettings;
use serde_json::{Value, json};

use crate::support::{App, request};

/// Fails for every organization, and does well for the platform.
#[derive(Debug)]
struct Told(&'static str, JobKind);

#[async_trait]
impl Job for Told {
    fn definition(&self) -> JobDefinition {
        JobDefinition {
            max_failures: 1,
            ..JobDefinition::new(self.0, self.1, "0 8 * * MON").expect("a job")
        }
    }

    async fn run(&self, work: &Work) -> Result<JobSummary> {
        match work.scope() {
            Ok(_) => Err(Error::invalid("it_is_wrong", "it is wrong")),
            Err(_) => Ok(JobSummary::default().with("rows", 3)),
        }
    }
}

async fn app() -> App {
    let settings = ApiSettings {
        caller_per_second: 1_000_000,
        organization_per_second: 1_000_000,
        ..ApiSettings::default()
    };
    App::channelled(settings, |builder| {
        let runtime =
            Arc::new(ioc_core::clock::VirtualClock::at(ioc_core::clock::Instant::UNIX_EPOCH));
        let builder = builder.runtime(runtime);
        let builder = builder.job(Arc::new(Told("sweep", JobKind::Platform))).expect("a job");
        builder.job(Arc::new(Told("letters", JobKind::Organization))).expect("a job")
    })
    .await
}

fn rows(json: &Value) -> &[Value] {
    json["data"].as_array().expect("rows")
}

#[tokio::test]
async fn a_job_that_is_wanted_runs_once_and_is_found_again() {
    let app = app().await;
    let path = "/api/system/jobs";
    let names: Vec<Value> =
        rows(&app.get("operator", path).await.json()).iter().map(|it| it["name"].clone()).collect();
    assert_eq!(names, ["letters", "sweep"]);
    let wanted = app.post("operator", path, &json!({"job": "sweep"})).await;
    let run = wanted.json();
    assert_eq!((wanted.status, &run["status"]), (202, &json!("waiting")), "{run}");
    let again = app.post("operator", path, &json!({"job": "sweep"})).await;
    assert_eq!((again.status, again.code().as_str()), (409, "job_runs_already"));
    app.sample.platform.jobs().run_until_idle().await.expect("runs");
    let id = run["id"].as_str().expect("an id");
    let run = app.get("operator", &format!("/api/system/runs/{id}")).await.json();
    assert_eq!((&run["status"], &run["summary"]), (&json!("succeeded"), &json!({"rows": 3})));
    let succeeded = app.get("operator", "/api/system/runs?job=sweep&status=succeeded").await.json();
    assert_eq!(rows(&succeeded), [run]);
    let logs = app.get("operator", "/api/system/logs?status=succeeded&limit=1").await.json();
    assert_eq!((&rows(&logs)[0]["run_id"], rows(&logs).len()), (&json!(id), 1));
    let none = app.get("operator", "/api/system/logs?job=letters").await.json();
    assert!(rows(&none).is_empty());
    let filter = AuditFilter { action: Some("job.run".to_owned()), ..AuditFilter::default() };
    let page = PageRequest::first(9).expect("a page");
    let audit = app.sample.platform.audit();
    let trail = audit.list(&app.sample.scope, &filter, &page).await.expect("listed");
    assert_eq!(trail.items.len(), 1, "what was refused left nothing");
    for (body, status, code) in [
        (json!({"job": "swept"}), 404, "unknown_job"),
        (json!({"job": "Sweep"}), 400, "bad_job_name"),
        (json!({"job": "letters"}), 400, "organization_needed"),
        (json!({}), 400, "bad_body"),
    ] {
        let refused = app.post("operator", path, &body).await;
        assert_eq!((refused.status, refused.code().as_str()), (status, code), "{body}");
    }
}

#[tokio::test]
async fn a_job_is_edited_as_it_was_seen() {
    let app = app().await;
    let path = "/api/system/jobs/sweep";
    let seen = app.get("operator", path).await;
    assert_eq!(seen.json()["schedule_described"], "at 08:00, on Monday");
    let change = json!({
        "schedule": "*/10 * * * *",
        "time_zone": "Europe/Berlin",
        "misfire": {"policy": "run_all", "at_most": 3, "not_older_than_s": 600},
        "overlap": "queue_one",
        "retry": {"attempts": 7},
        "timeout_s": 60,
    });
    let edit = async |tag: &str, change: &Value| {
        let request = request("PATCH", "operator", path).header(header::IF_MATCH, tag);
        let request = request.header(header::CONTENT_TYPE, "application/json");
        app.send(request.body(Body::from(change.to_string())).expect("a request")).await
    };
    let edited = edit(seen.header("etag"), &change).await;
    assert_eq!(edited.status, 200, "{}", edited.json());
    let json = edited.json();
    for (name, value) in change.as_object().expect("an object") {
        if name == "retry" {
            assert_eq!(
                (&json["retry"]["attempts"], &json["retry"]["base_s"]),
                (&json!(7), &json!(30.0))
            );
        } else if name == "timeout_s" {
            assert_eq!(json[name], json!(60.0));
        } else {
            assert_eq!(&json[name], value, "{name}");
        }
    }
    assert_eq!(edit(seen.header("etag"), &change).await.status, 412, "it was seen as another");
    assert_eq!(app.get("operator", path).await.header("etag"), edited.header("etag"));
    let nonsense = app.call("PATCH", "operator", path, &json!({"schedule": "at noon"})).await;
    assert_eq!((nonsense.status, nonsense.code().as_str()), (400, "bad_cron"));
    let due = app.get("operator", "/api/system/jobs/sweep/next?count=2").await.json();
    let local: Vec<&str> =
        rows(&due).iter().map(|it| it["local"].as_str().expect("a time")).collect();
    assert!(local.len() == 2 && local.iter().all(|it| it.ends_with("0:00")), "{local:?}");
    let paused = app.post("operator", "/api/system/jobs/sweep/pause", &json!({})).await.json();
    assert!(paused["paused_at"].is_string(), "{paused}");
    let on = app.post("operator", "/api/system/jobs/sweep/resume", &json!({})).await.json();
    assert!(on["paused_at"].is_null(), "{on}");
}

#[tokio::test]
async fn a_run_is_cancelled_and_an_organization_let_out() {
    let app = app().await;
    let wanted = app.post("operator", "/api/system/jobs", &json!({"job": "sweep"})).await.json();
    let path = format!("/api/system/runs/{}/cancel", wanted["id"].as_str().expect("an id"));
    let cancelled = app.post("operator", &path, &json!({})).await.json();
    assert_eq!(cancelled["status"], "cancelled");
    let id = app.sample.scope.organization_id().to_string();
    let body = json!({"job": "letters", "organization_id": id});
    let wanted = app.post("operator", "/api/system/jobs", &body).await;
    assert_eq!(wanted.status, 202, "{}", wanted.json());
    app.sample.platform.jobs().run_until_idle().await.expect("runs");
    let path = "/api/system/jobs/letters/quarantine";
    let held = app.get("operator", path).await.json();
    let [held] = rows(&held) else { panic!("one: {held}") };
    assert_eq!((&held["organization_id"], &held["failures"]), (&json!(id), &json!(1)));
    assert_eq!(held["error"], "it_is_wrong: it is wrong");
    let freed = app.call("DELETE", "operator", &format!("{path}/{id}"), &json!({})).await;
    assert_eq!(freed.status, 204);
    assert!(rows(&app.get("operator", path).await.json()).is_empty());
    let filter = AuditFilter { action: Some("job.release".to_owned()), ..AuditFilter::default() };
    let page = PageRequest::first(9).expect("a page");
    let audit = app.sample.platform.audit();
    let trail = audit.list(&app.sample.scope, &filter, &page).await.expect("listed");
    assert_eq!(trail.items[0].subject, Some(format!("letters {id}")));
}

#[tokio::test]
async fn what_failed_is_attempted_again_by_who_wants_it() {
    let app = app().await;
    let id = app.sample.scope.organization_id().to_string();
    let body = json!({"job": "letters", "organization_id": id});
    let wanted = app.post("operator", "/api/system/jobs", &body).await.json();
    let path = format!("/api/system/runs/{}/retry", wanted["id"].as_str().expect("an id"));
    let early = app.post("operator", &path, &json!({})).await;
    assert_eq!((early.status, early.code().as_str()), (409, "run_not_failed"));
    let go = async || app.sample.platform.jobs().run_until_idle().await.expect("runs");
    go().await;
    let again = app.post("operator", &path, &json!({})).await;
    let run = again.json();
    assert_eq!((again.status, &run["id"], &run["status"]), (200, &wanted["id"], &json!("waiting")));
    assert_eq!((&run["attempt"], &run["ended_at"]), (&json!(0), &Value::Null));
    assert_ne!(run["requested_by"], Value::Null);
    assert_eq!(go().await.failed, 1, "it is attempted, once");
    assert_eq!(go().await.failed, 0);

    let path = "/api/system/jobs/letters/retry";
    let due = wanted["due_at"].clone();
    let all = app.post("operator", path, &json!({"from": due})).await;
    assert_eq!((all.status, all.json()), (200, json!({"waiting": 1, "left": 0})));
    go().await;
    let later = app.post("operator", path, &json!({"from": "2199-01-01T00:00:00Z"})).await;
    assert_eq!(later.json(), json!({"waiting": 0, "left": 0}));
    let unknown = "/api/system/runs/0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b/retry";
    for (path, body, status, code) in [
        (unknown, json!({}), 404, "unknown_run"),
        ("/api/system/jobs/swept/retry", json!({"from": due}), 404, "unknown_job"),
        (path, json!({}), 400, "bad_body"),
        (path, json!({"from": "yesterday"}), 400, "bad_body"),
    ] {
        let refused = app.post("operator", path, &body).await;
        assert_eq!((refused.status, refused.code().as_str()), (status, code), "{path} {body}");
    }
}
