//! Ids of another organization, wherever an id can stand.

use axum::body::Body;
use ioc_core::model::member::Role;
use ioc_core::model::report::{ReportFilter, SectionsConfig};
use ioc_core::organizations::keys::NewKey;
use serde_json::{Value, json};

use crate::support::{Answered, App, request};

const UNKNOWN: &str = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b";

/// What the canary has that has an id.
async fn foreign(app: &App) -> Vec<String> {
    let (platform, scope) = (&app.sample.platform, app.sample.canary.scope());
    let new = NewKey { name: "theirs".to_owned(), role: Role::Viewer, expires_at: None };
    let (key, _) = platform.keys().create(scope, new).await.expect("it is there");
    let sections = SectionsConfig { sections: Vec::new() };
    let template = platform.reports().put_template(scope, "theirs", sections).await;
    let page = ioc_core::page::PageRequest::first(1).expect("it is there");
    let members =
        platform.organizations().list_members(scope, page.clone()).await.expect("it is there");
    let reports =
        platform.reports().list(scope, &ReportFilter::default(), page).await.expect("it is there");
    let mut ids = vec![
        scope.organization_id().to_string(),
        key.id.to_string(),
        members.items[0].user_id.to_string(),
        reports.items[0].id.to_string(),
    ];
    ids.extend(template.ok().map(|id| id.to_string()));
    ids
}

fn told(answered: &Answered, id: &str) -> (u16, String) {
    let mut body = answered.json();
    body["request_id"] = Value::Null;
    (answered.status, body.to_string().replace(id, "ID"))
}

#[tokio::test]
async fn an_id_of_another_organization_answers_as_one_of_nobody() {
    let app = App::unlimited().await;
    let foreign = foreign(&app).await;
    let acme = app.sample.scope.organization_id().to_string();
    let mut asked = 0;
    for (method, path, operation) in App::operations(|_| true) {
        let body = json!({});
        let mut places = vec![];
        if path.contains("{id}") {
            places.push(path.replace("{id}", "ID").replace("{organization_id}", &acme));
        }
        if path.contains("{organization_id}") {
            places.push(path.replace("{organization_id}", "ID"));
        }
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            if parameter["in"] == "query" && parameter["schema"]["format"] == "uuid" {
                let named = path.replace("{id}", UNKNOWN).replace("{organization_id}", &acme);
                places.push(format!("{named}?{}=ID", parameter["name"].as_str().unwrap()));
            }
        }
        for place in places {
            for role in ["admin", "operator"] {
                let ask = async |id: &str| {
                    let answered = app.call(&method, role, &place.replace("ID", id), &body).await;
                    told(&answered, id)
                };
                let unknown = ask(UNKNOWN).await;
                for id in &foreign {
                    assert_eq!(ask(id).await, unknown, "{method} {place} as {role}, of {id}");
                    asked += 1;
                }
            }
        }
    }
    assert!(asked > 200, "{asked}");
    let theirs = app.sample.platform.keys();
    let page = ioc_core::page::PageRequest::first(10).unwrap();
    let keys = theirs.list(app.sample.canary.scope(), &page).await.unwrap();
    assert!(keys.items.iter().all(|key| key.revoked_at.is_none()), "nothing was done to them");
}

#[tokio::test]
async fn a_reference_to_another_organization_s_thing_is_one_to_nothing() {
    let app = App::unlimited().await;
    let foreign = foreign(&app).await;
    let report = |template: &str| {
        json!({
            "title": "x", "report_period_start": "2026-02-23", "report_period_end": "2026-03-01",
            "template_id": template,
        })
    };
    let unknown = told(&app.post("admin", "/api/reports", &report(UNKNOWN)).await, UNKNOWN);
    assert!(unknown.0 >= 400, "{unknown:?}");
    for id in &foreign {
        let answered = app.post("admin", "/api/reports", &report(id)).await;
        assert_eq!(told(&answered, id), unknown);
    }
    // A person whom nobody has recorded here is nobody here, whoever else knows them.
    let event = |person: &str| json!([{"user_id": person, "occurred_at": "2026-03-02T07:00:00Z", "activity_type": "login"}]);
    let unknown = told(&app.post("admin", "/api/activity", &event(UNKNOWN)).await, UNKNOWN);
    for id in &foreign {
        let answered = app.post("admin", "/api/activity", &event(id)).await;
        assert_eq!(told(&answered, id), unknown, "{id}");
    }
}

#[tokio::test]
async fn a_cursor_and_a_tag_of_another_organization_open_nothing() {
    let app = App::unlimited().await;
    let (platform, theirs) = (&app.sample.platform, app.sample.canary.scope());
    let page = ioc_core::page::PageRequest::first(1).unwrap();
    let cursor = platform.organizations().list_members(theirs, page).await.unwrap().next.unwrap();
    let answered = app.get("admin", &format!("/api/members?cursor={cursor}")).await;
    app.sample.canary.assert_absent("behind a foreign cursor", &answered.bytes);
    let paths = ["/api/dashboard/summary", "/api/dashboard/realtime", "/api/reports"];
    for path in paths {
        let ours = app.get("viewer", path).await;
        assert_eq!(ours.status, 200);
        app.sample.canary.assert_absent(path, &ours.bytes);
    }
    let summary = platform.dashboard().serve_summary(theirs, 7, None).await.unwrap();
    let tag = format!("\"{}\"", summary.etag);
    let sent = request("GET", "viewer", paths[0]).header("if-none-match", tag);
    let answered = app.send(sent.body(Body::empty()).unwrap()).await;
    assert_eq!(answered.status, 200, "what the canary was told is not what Acme was told");
    app.sample.canary.assert_absent("beside a foreign tag", &answered.bytes);
}
