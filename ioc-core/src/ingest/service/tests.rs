//! The verbs over the double of a store.

use super::*;
use crate::clock::VirtualClock;
use crate::ingest::door::OrganizationDoor;
use crate::model::member::Role;
use crate::model::organization::{NewOrganization, Organization};

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

async fn service() -> (Arc<Memory>, IngestService, Scope) {
    let store = Arc::new(Memory::default());
    let clock = Arc::new(VirtualClock::at(at("2026-01-14T09:00:00Z")));
    let zone = chrono_tz::Europe::Berlin;
    let new = NewOrganization { zone, ..NewOrganization::named("o") };
    let scope = store.create(new).await.unwrap();
    (store.clone(), IngestService::over(&store, clock), scope)
}

fn event(activity_type: &str) -> NewActivity {
    NewActivity {
        id: None,
        user_id: UserId::from_uuid(uuid::Uuid::from_u128(1)),
        occurred_at: at("2026-01-05T23:30:00Z"),
        activity_type: activity_type.to_owned(),
        session_id: None,
        duration_seconds: None,
        metadata: None,
    }
}

#[tokio::test]
async fn without_an_id_every_event_is_a_new_one() {
    let (_, ingest, scope) = service().await;
    let written =
        ingest.record_activity(&scope, vec![event("login"), event("login")]).await.unwrap();
    assert_eq!(written.added, 2);
}

#[tokio::test]
async fn an_event_ahead_of_the_clock_is_taken_in_as_it_is_or_refused() {
    let (store, ingest, scope) = service().await;
    let id = Some(crate::ids::Id::from_content(&[b"a"]));
    let ahead = |text: &str| NewActivity { id, occurred_at: at(text), ..event("login") };
    // Sent again after the clock has moved, it has to be the same event.
    let skewed = ahead("2026-01-14T09:05:00Z");
    ingest.record_activity(&scope, vec![skewed.clone()]).await.unwrap();
    let again = ingest.record_activity(&scope, vec![skewed.clone()]).await.unwrap();
    assert_eq!((again.added, again.unchanged), (0, 1));
    let kept = store.activity.lock().unwrap().values().next().cloned().unwrap();
    assert_eq!(kept.occurred_at, skewed.occurred_at);

    let batch = vec![event("login"), ahead("2026-01-14T09:05:00.000001Z")];
    let error = ingest.record_activity(&scope, batch).await.unwrap_err();
    assert_eq!(error.code(), "occurred_in_the_future");
    assert_eq!(
        error.message(),
        "2026-01-14T09:05:00.000001Z lies ahead of the clock, which says 2026-01-14T09:00:00Z"
    );
    assert!(error.context().contains(&("row", "2".to_owned())), "{error}");
    assert!(error.context().contains(&("column", "occurred_at".to_owned())), "{error}");
    assert!(error.hint().is_some_and(|hint| hint.contains("5 minutes")), "{error:?}");
    assert_eq!(store.activity.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn one_wrong_row_keeps_the_whole_batch_out() {
    let (store, ingest, scope) = service().await;
    let batch = vec![event("login"), event(""), event(&"x".repeat(101))];
    let error = ingest.record_activity(&scope, batch).await.unwrap_err();
    assert_eq!(error.message(), "2 of 3 rows cannot be read");
    assert_eq!(error.details()[0], "row 2, column activity_type: activity_type is empty");
    assert!(store.activity.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_completed_assessment_is_scored_and_an_id_is_used_once() {
    let (store, ingest, scope) = service().await;
    let new = NewAssessment {
        id: Some(crate::ids::Id::from_content(&[b"a"])),
        user_id: UserId::from_uuid(uuid::Uuid::from_u128(1)),
        instrument: "ipip-50".to_owned(),
        status: AssessmentStatus::Completed,
        created_at: at("2026-01-05T10:00:00Z"),
        started_at: None,
        completed_at: Some(at("2026-01-05T10:00:00Z")),
        answers: Answers::Items(vec![Some(3); 50]),
    };
    ingest.record_assessments(&scope, vec![new.clone()]).await.unwrap();
    let kept = store.assessments.lock().unwrap().values().next().cloned().unwrap();
    assert_eq!((kept.scores.unwrap().factors.len(), kept.key_version), (5, 1));
    let error = ingest.record_assessments(&scope, vec![new.clone(), new]).await.unwrap_err();
    assert_eq!(error.code(), "duplicate_id");
}

#[tokio::test]
async fn only_an_admin_records_data() {
    let (_, ingest, scope) = service().await;
    let organization: Organization = scope.organization().clone();
    let user_id = UserId::from_uuid(uuid::Uuid::from_u128(1));
    let manager = Scope::of_member(organization, user_id, Role::Manager).unwrap();
    assert_eq!(ingest.record_activity(&manager, vec![]).await.unwrap_err().code(), "not_permitted");
    assert_eq!(ingest.record_metrics(&manager, vec![]).await.unwrap_err().code(), "not_permitted");
    assert!(ingest.record_members(&manager, &[]).await.is_ok());
}

#[tokio::test]
async fn a_role_is_given_by_an_admin_and_an_operators_by_the_host() {
    let (_, ingest, host) = service().await;
    let user_id = UserId::from_uuid(uuid::Uuid::from_u128(1));
    let member = |role| Scope::of_member(host.organization().clone(), user_id, role).unwrap();
    let (manager, admin) = (member(Role::Manager), member(Role::Admin));
    let record = |role| MemberRecord {
        user_id: UserId::from_uuid(uuid::Uuid::nil()),
        external_id: "p".to_owned(),
        name: None,
        role,
        from: at("2026-01-05T10:00:00Z"),
        to: None,
        department: None,
        job_role: None,
    };
    for (scope, role, refused) in [
        (&manager, None, None),
        (&manager, Some(Role::Viewer), Some("not_permitted")),
        (&manager, Some(Role::Admin), Some("not_permitted")),
        (&admin, Some(Role::Admin), None),
        (&admin, Some(Role::Operator), Some("role_above_own")),
        (&host, Some(Role::Operator), None),
    ] {
        let done = ingest.record_members(scope, &[record(None), record(role)]).await;
        let code = done.as_ref().err().map(crate::error::Error::code);
        assert_eq!(code, refused, "{} gives {role:?}", scope.role().as_str());
        assert!(done.is_ok() || done.is_err_and(|error| error.hint().is_some()));
    }
}
