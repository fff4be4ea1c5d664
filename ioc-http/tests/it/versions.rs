//! The versions of a report: who sees which, and what is kept of them.

use std::fmt::Write;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::support::App;

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[tokio::test]
async fn what_is_listed_of_a_published_version_is_what_is_exported_of_it() {
    let app = App::unlimited().await;
    let id = app.sample.report;
    let (path, versions) = (format!("/api/reports/{id}"), format!("/api/reports/{id}/versions"));
    assert_eq!(app.get("viewer", &versions).await.status, 404, "it is a draft");
    let listed = app.get("analyst", &versions).await.json();
    assert_eq!(listed["data"][0]["exports"], json!([]));
    assert_eq!(listed["data"][0]["published_at"], Value::Null);

    let published = app.post("manager", &format!("{path}/publish"), &json!({})).await;
    assert_eq!((published.status, &published.json()["published_version"]), (200, &json!(1)));
    let listed = app.get("viewer", &versions).await.json();
    assert_eq!(listed["data"][0]["published_at"], "2026-03-02T08:00:00Z");
    let kept = listed["data"][0]["exports"].as_array().expect("a list").clone();
    assert!(kept.len() >= 3, "{listed}");
    for export in kept {
        let format = export["format"].as_str().expect("a format");
        let file = app.get("viewer", &format!("{path}/export?format={format}")).await;
        let hash = hex(&Sha256::digest(&file.bytes));
        assert_eq!(export["sha256"], hash, "{format}");
        assert_eq!(export["size_bytes"], file.bytes.len());
        assert_eq!(export["media_type"], file.header("content-type"));
        assert_eq!(file.header("etag"), format!("\"{}\"", &hash[..32]));
    }

    let reports = app.sample.platform.reports();
    reports.generate(&app.sample.scope, id, None).await.expect("generated");
    let read = app.get("viewer", &path).await.json();
    assert_eq!((&read["status"], &read["version"]), (&json!("published"), &json!(1)));
    let written = app.get("analyst", &path).await.json();
    assert_eq!((&written["status"], &written["version"]), (&json!("generated"), &json!(2)));
    let numbers = async |role| {
        let listed = app.get(role, &versions).await.json();
        let rows = listed["data"].as_array().expect("a list").clone();
        rows.iter().filter_map(|row| row["version"].as_u64()).collect::<Vec<_>>()
    };
    assert_eq!((numbers("viewer").await, numbers("analyst").await), (vec![1], vec![2, 1]));
}

#[tokio::test]
async fn a_template_is_described_and_what_is_wrong_with_one_is_told_with_its_place() {
    let app = App::unlimited().await;
    let schema = app.get("analyst", "/api/templates/schema").await;
    assert_eq!((schema.status, &schema.json()["type"]), (200, &json!("object")));
    let config =
        |sections: Value| json!({"name": "Ours", "sections_config": {"sections": sections}});
    for (sections, code, at) in [
        (json!([{"type": "appendix"}, {"type": "poems"}]), "unknown_section", "/sections/1/type"),
        (json!([{"type": "appendix", "title": 1}]), "bad_template", "/sections/0/title"),
        (json!([]), "empty_template", "/sections"),
    ] {
        let refused = app.post("manager", "/api/templates", &config(sections)).await;
        assert_eq!((refused.status, &*refused.code()), (400, code), "{}", refused.json());
        let place = format!("body/sections_config{at}");
        assert_eq!(refused.json()["errors"][0]["at"], place, "{}", refused.json());
    }
    let ours = |section: &str| config(json!([{"type": section}]));
    for (section, version) in [("appendix", 1), ("user_activity", 2), ("user_activity", 2)] {
        let kept = app.post("manager", "/api/templates", &ours(section)).await;
        assert_eq!((kept.status, &kept.json()["version"]), (200, &json!(version)));
    }
    let listed = app.get("analyst", "/api/templates").await.json();
    let global: Vec<_> =
        listed["data"].as_array().unwrap().iter().map(|it| it["is_global"].clone()).collect();
    assert_eq!(global, [json!(false), json!(true), json!(true)], "{listed}");
}
