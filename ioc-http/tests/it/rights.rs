//! Who may what: every route of the document, by every role.

use axum::body::Body;
use axum::http::header;
use serde_json::Value;

use crate::support::{Answered, App, request};

const ROLES: [&str; 5] = ["viewer", "analyst", "manager", "admin", "operator"];

/// The roles that may call each operation, in the order of [`ROLES`]. A route that
/// is not here fails the test below.
const MAY: &[(&str, &str)] = &[
    ("get_summary", "viewer analyst manager admin"),
    ("list_metrics", "viewer analyst manager admin"),
    ("get_realtime", "viewer analyst manager admin"),
    ("get_trends", "viewer analyst manager admin"),
    ("get_ocean", "analyst manager admin"),
    ("list_reports", "viewer analyst manager admin"),
    ("create_report", "analyst manager admin"),
    ("get_report", "viewer analyst manager admin"),
    ("update_report", "analyst manager admin"),
    ("delete_report", "analyst manager admin"),
    ("generate_report", "analyst manager admin"),
    ("publish_report", "manager admin"),
    ("cancel_report", "analyst manager admin"),
    ("list_report_versions", "viewer analyst manager admin"),
    ("list_report_changes", "analyst manager admin"),
    ("export_report", "viewer analyst manager admin"),
    ("list_templates", "analyst manager admin"),
    ("get_template_schema", "analyst manager admin"),
    ("get_template", "analyst manager admin"),
    ("put_template", "manager admin"),
    ("delete_template", "manager admin"),
    ("list_subscriptions", "viewer analyst manager admin"),
    ("create_subscription", "viewer analyst manager admin"),
    ("get_subscription", "viewer analyst manager admin"),
    ("update_subscription", "viewer analyst manager admin"),
    ("delete_subscription", "viewer analyst manager admin"),
    ("pause_subscription", "viewer analyst manager admin"),
    ("resume_subscription", "viewer analyst manager admin"),
    ("get_subscription_secret", "manager admin"),
    ("list_deliveries", "viewer analyst manager admin"),
    ("list_deliveries_of_subscription", "viewer analyst manager admin"),
    ("list_delivery_attempts", "viewer analyst manager admin"),
    ("resend_delivery", "viewer analyst manager admin"),
    ("list_audit", "admin"),
    ("verify_audit", "admin"),
    ("record_metrics", "admin"),
    ("record_activity", "admin"),
    ("record_assessments", "admin"),
    ("list_members", "manager admin"),
    ("record_members", "manager admin"),
    ("list_keys", "admin"),
    ("create_key", "admin"),
    ("revoke_key", "admin"),
    ("list_organizations", "viewer analyst manager admin operator"),
    ("create_organization", "operator"),
    ("get_organization", "viewer analyst manager admin"),
    ("update_organization", "admin"),
    ("get_system_health", "operator"),
    ("get_system_performance", "operator"),
    ("get_performance_report", "operator"),
    ("diagnose_slow_dashboard", "operator"),
    ("diagnose_memory", "operator"),
    ("diagnose_tuning", "operator"),
    ("diagnose_report", "analyst manager admin"),
    ("explain", "operator"),
    ("get_daily_digest", "operator"),
    ("get_daily_digest_report", "operator"),
    ("get_weekly_digest", "operator"),
    ("get_weekly_digest_report", "operator"),
    ("get_monthly_digest", "operator"),
    ("get_monthly_digest_report", "operator"),
    ("list_jobs", "operator"),
    ("run_job", "operator"),
    ("get_job", "operator"),
    ("update_job", "operator"),
    ("pause_job", "operator"),
    ("resume_job", "operator"),
    ("list_due_times", "operator"),
    ("list_quarantine", "operator"),
    ("release_from_quarantine", "operator"),
    ("list_job_runs", "operator"),
    ("get_job_run", "operator"),
    ("cancel_job_run", "operator"),
    ("retry_job_run", "operator"),
    ("retry_failed_job_runs", "operator"),
    ("tick_jobs", "operator"),
    ("list_job_logs", "operator"),
    ("list_alerts", "operator"),
    ("get_alert", "operator"),
    ("acknowledge_alert", "operator"),
    ("list_alert_rules", "operator"),
    ("get_alert_rule", "operator"),
    ("put_alert_rule", "operator"),
    ("silence_alert_rule", "operator"),
    ("try_alert_rule", "operator"),
    ("get_brand", "viewer analyst manager admin"),
    ("put_brand", "admin"),
    ("delete_brand", "admin"),
    // What is said on a socket, and which events are wanted, is asked later.
    ("open_socket", "viewer analyst manager admin operator"),
    ("stream_events", "viewer analyst manager admin operator"),
];

struct Operation {
    method: String,
    path: String,
    name: String,
}

async fn operations(app: &App) -> Vec<Operation> {
    let document = app.get("", "/openapi.json").await.json();
    let mut operations = Vec::new();
    for (path, methods) in document["paths"].as_object().expect("paths") {
        for (method, operation) in methods.as_object().expect("methods") {
            let name = operation["operationId"].as_str().expect("a name").to_owned();
            operations.push(Operation { method: method.to_uppercase(), path: path.clone(), name });
        }
    }
    operations
}

async fn call(app: &App, operation: &Operation, role: &str, id: &str) -> Answered {
    let organization = app.sample.scope.organization_id().to_string();
    let path = operation.path.replace("{id}", id).replace("{organization_id}", &organization);
    let path = path.replace("{name}", "a_name").replace("{asked}", "summary");
    let request = request(&operation.method, role, &path);
    let request = request.header(header::CONTENT_TYPE, "application/json");
    app.send(request.body(Body::from("{}")).expect("a request")).await
}

#[tokio::test]
async fn every_route_is_for_those_whom_the_table_names() {
    let app = App::new().await;
    let operations = operations(&app).await;
    assert!(operations.len() > 10);
    for operation in &operations {
        let listed = MAY.iter().find(|(name, _)| *name == operation.name);
        let (_, may) =
            listed.unwrap_or_else(|| panic!("{} has no entry in the table", operation.name));
        let mut permitted = Vec::new();
        for role in ROLES {
            let answered =
                call(&app, operation, role, "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b").await;
            assert_ne!(answered.status, 401, "{} as {role}", operation.name);
            if answered.status != 403 {
                permitted.push(role);
            }
        }
        assert_eq!(permitted.join(" "), *may, "{}", operation.name);
    }
    for (name, _) in MAY {
        assert!(operations.iter().any(|it| it.name == *name), "{name} is no route");
    }
}

#[tokio::test]
async fn without_a_token_every_path_under_api_is_closed() {
    let app = App::new().await;
    for operation in operations(&app).await {
        let answered = call(&app, &operation, "", "x").await;
        assert_eq!(answered.status, 401, "{}", operation.name);
        assert_eq!(answered.header("www-authenticate"), "Bearer realm=\"ioc\"");
    }
    for (method, path) in
        [("GET", "/api"), ("GET", "/api/nothing"), ("PUT", "/api/dashboard/summary")]
    {
        let answered = app.send(request(method, "", path).body(Body::empty()).unwrap()).await;
        assert_eq!(answered.status, 401, "{method} {path}");
    }
    assert_eq!(app.get("viewer", "/api/nothing").await.status, 404);
    let wrong = request("PUT", "viewer", "/api/dashboard/summary").body(Body::empty()).unwrap();
    assert_eq!(app.send(wrong).await.status, 405);
}

#[tokio::test]
async fn another_organization_answers_as_an_unknown_one() {
    let app = App::unlimited().await;
    let other = app.sample.canary.scope().organization_id().to_string();
    let unknown = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b";
    for operation in operations(&app).await {
        if ["list_organizations"].contains(&&*operation.name) {
            continue;
        }
        let mut told = Vec::new();
        for id in [&*other, unknown] {
            let path = operation.path.replace("{organization_id}", id).replace("{id}", unknown);
            let path = path.replace("{name}", "a_name").replace("{asked}", "summary");
            let path = if operation.path.contains("{organization_id}") {
                path
            } else {
                format!("{path}?organization_id={id}")
            };
            for role in ["admin", "operator"] {
                let request = request(&operation.method, role, &path);
                let request = request.header(header::CONTENT_TYPE, "application/json");
                let answered = app.send(request.body(Body::from("{}")).unwrap()).await;
                assert_eq!(
                    answered.status,
                    404,
                    "{} as {role}: {}",
                    operation.name,
                    answered.json()
                );
                let mut problem = answered.json();
                problem["request_id"] = Value::Null;
                told.push(problem.to_string().replace(id, "ID"));
            }
        }
        assert!(told.windows(2).all(|pair| pair[0] == pair[1]), "{}: {told:#?}", operation.name);
    }
}
