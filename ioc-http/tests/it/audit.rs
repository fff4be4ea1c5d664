//! The audit trail over HTTP.

use ioc_core::ids::UserId;
use serde_json::Value;

use crate::support::App;

#[tokio::test]
async fn a_person_stands_in_the_trail_by_a_pseudonym_alone() {
    let app = App::unlimited().await;
    assert_eq!(app.get("analyst", "/api/dashboard/ocean").await.status, 200);
    let person = UserId::from_content(&[b"analyst"]);
    let pseudonym = app.sample.scope.organization().audit_key.pseudonym(person);
    let theirs = app.get("admin", &format!("/api/audit?user_id={person}")).await;
    let rows = theirs.json()["data"].as_array().expect("rows").clone();
    assert!(!rows.is_empty());
    for row in &rows {
        assert_eq!(row["actor"], format!("member:{pseudonym}"));
        assert!(!row.to_string().contains(&person.to_string()), "{row}");
    }
    let by_actor = app.get("admin", &format!("/api/audit?actor=member:{pseudonym}")).await;
    assert_eq!(by_actor.json()["data"], Value::Array(rows));
    let both = app.get("admin", &format!("/api/audit?actor=host&user_id={person}")).await;
    assert_eq!((both.status, &*both.code()), (400, "two_actors"));
}

#[tokio::test]
async fn a_verdict_says_what_is_not_sealed_yet_and_since_when() {
    let app = App::unlimited().await;
    let verdict = app.get("admin", "/api/audit/verify").await.json();
    assert_eq!((&verdict["holds"], &verdict["links"]), (&true.into(), &0.into()));
    assert!(verdict["unsealed"].as_u64() > Some(1), "{verdict}");
    let oldest = app.sample.scope.organization().created_at;
    let since = verdict["unsealed_since"].as_str().expect("an instant");
    assert_eq!(since.parse::<chrono::DateTime<chrono::Utc>>().expect("an instant"), oldest);

    let sealed = app.sample.platform.audit().seal(&app.sample.scope).await.expect("sealed");
    let verdict = app.get("admin", "/api/audit/verify").await.json();
    assert_eq!((&verdict["links"], &verdict["unsealed"]), (&sealed.into(), &0.into()));
    assert_eq!(verdict["unsealed_since"], Value::Null);
    let hash = verdict["hash"].as_str().expect("a hash");
    assert!(hash.len() == 64 && hash.chars().any(|digit| digit != '0'), "{hash}");
}
