//! What the children send: numbered batches whose content follows from the
//! number alone, so that what was sent is known without asking them.

use std::sync::Arc;

use chrono::TimeDelta;
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::{Instant, VirtualClock};
use ioc_analytics::error::Result;
use ioc_analytics::ids::{Id, SeededIds, UserId};
use ioc_analytics::ingest::metrics::NewMetric;
use ioc_analytics::model::activity::NewActivity;
use ioc_analytics::model::assessment::{Answers, AssessmentStatus, NewAssessment};
use ioc_analytics::model::member::MemberRecord;
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::store::bundle::Store;
use ioc_analytics::store::written::Written;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

/// People who are there before the first batch and do everything in them.
const PEOPLE: u64 = 40;
/// Rows of a batch.
const ROWS: u64 = 60;

/// The instant at which all of this happens.
pub(crate) fn now() -> Instant {
    "2026-03-02T12:00:00Z".parse().unwrap()
}

/// A platform over `store` whose clock stands at [`now`].
pub(crate) fn platform(store: Arc<dyn Store>) -> Platform {
    Platform::builder(store).clock(Arc::new(VirtualClock::at(now()))).build()
}

/// The organization of the batches with its people, entered if need be.
pub(crate) async fn enter(platform: &Platform) -> Result<Scope> {
    let found = platform.organizations().find("Acme").await?;
    let organization = if let Some(organization) = found {
        organization
    } else {
        // The same id in every database, so that answers can be compared.
        let seeded = Platform::builder(platform.store().clone())
            .clock(platform.clock().clone())
            .ids(Arc::new(SeededIds::new(1)))
            .build();
        seeded.organizations().create(NewOrganization::named("Acme")).await?
    };
    let scope = platform.organizations().host_of(&organization)?;
    let people: Vec<_> = (0..PEOPLE).map(|n| member(person(n), format!("p{n}"), n, 200)).collect();
    platform.ingest().record_members(&scope, &people).await?;
    Ok(scope)
}

/// Sends a batch: one call, and so one transaction.
pub(crate) async fn send(platform: &Platform, scope: &Scope, number: u64) -> Result<Written> {
    let mut rng = StdRng::seed_from_u64(number);
    let ingest = platform.ingest();
    match number % 8 {
        5 => Ok(ingest.record_members(scope, &members(number)).await?.1),
        6 => ingest.record_assessments(scope, assessments(number, &mut rng)).await,
        7 => ingest.record_metrics(scope, metrics(number)).await,
        _ => ingest.record_activity(scope, activity(number, &mut rng)).await,
    }
}

/// Sends the first row of a batch of activity alone.
pub(crate) async fn send_one(platform: &Platform, scope: &Scope, number: u64) -> Result<Written> {
    let mut batch = activity(number, &mut StdRng::seed_from_u64(number));
    batch.truncate(1);
    platform.ingest().record_activity(scope, batch).await
}

/// How many rows a batch has, and in which table they are.
pub(crate) fn rows(number: u64) -> (&'static str, u64) {
    match number % 8 {
        5 => ("user_organizations", ROWS),
        6 => ("assessments", ROWS),
        7 => ("dashboard_metrics", ROWS),
        _ => ("user_activity_logs", ROWS),
    }
}

/// How many rows [`enter`] leaves in a table.
pub(crate) fn entered(table: &str) -> u64 {
    if table == "user_organizations" { PEOPLE } else { 0 }
}

/// What the dashboard says about all of it, byte for byte. Not the published
/// scores: which of them stand depends on what was there when a week was
/// closed.
pub(crate) async fn answers(platform: &Platform, scope: &Scope) -> Result<Vec<Vec<u8>>> {
    let dashboard = platform.dashboard();
    let mut answers = Vec::new();
    for days in [1, 7, 90] {
        answers.push(dashboard.summary(scope, days, None).await?.bytes()?.to_vec());
    }
    for metric in ["user_engagement", "assessment_completion"] {
        answers.push(dashboard.trends(scope, metric, 12, None).await?.bytes()?.to_vec());
    }
    answers.push(dashboard.realtime(scope, None).await?.bytes()?.to_vec());
    Ok(answers)
}

fn person(number: u64) -> UserId {
    Id::from_content(&[b"person", &number.to_be_bytes()])
}

fn member(user_id: UserId, external_id: String, number: u64, days_ago: u64) -> MemberRecord {
    MemberRecord {
        user_id,
        external_id,
        name: None,
        role: None,
        from: now() - TimeDelta::days(days_ago.cast_signed()),
        to: None,
        department: Some(format!("Department {}", number % 3)),
        job_role: None,
    }
}

fn members(batch: u64) -> Vec<MemberRecord> {
    let new = |row| {
        let number = PEOPLE + batch * ROWS + row;
        member(person(number), format!("p{number}"), number, number % 60)
    };
    (0..ROWS).map(new).collect()
}

fn activity(batch: u64, rng: &mut StdRng) -> Vec<NewActivity> {
    let event = |row: u64| NewActivity {
        id: Some(Id::from_content(&[b"event", &batch.to_be_bytes(), &row.to_be_bytes()])),
        user_id: person(rng.random_range(0..PEOPLE)),
        occurred_at: match rng.random_range(0..4) {
            0 => now() - TimeDelta::minutes(rng.random_range(0..120)),
            _ => now() - TimeDelta::minutes(rng.random_range(0..60 * 24 * 60)),
        },
        activity_type: ["login", "page_view", "report_view"][rng.random_range(0..3)].to_owned(),
        session_id: Some(format!("batch-{batch}")),
        duration_seconds: rng.random_bool(0.5).then(|| rng.random_range(1..600)),
        metadata: None,
    };
    (0..ROWS).map(event).collect()
}

fn assessments(batch: u64, rng: &mut StdRng) -> Vec<NewAssessment> {
    let assessment = |row: u64| {
        let created_at = now() - TimeDelta::hours(rng.random_range(2..60 * 24));
        let done = rng.random_bool(0.7);
        let answers = (0..50).map(|_| Some(rng.random_range(1..=5))).collect();
        NewAssessment {
            id: Some(Id::from_content(&[b"answers", &batch.to_be_bytes(), &row.to_be_bytes()])),
            user_id: person(rng.random_range(0..PEOPLE)),
            instrument: "ipip-50".to_owned(),
            status: if done { AssessmentStatus::Completed } else { AssessmentStatus::InProgress },
            created_at,
            started_at: Some(created_at),
            completed_at: done.then(|| created_at + TimeDelta::hours(1)),
            answers: if done { Answers::Items(answers) } else { Answers::None },
        }
    };
    (0..ROWS).map(assessment).collect()
}

fn metrics(batch: u64) -> Vec<NewMetric> {
    let day = now().date_naive();
    let metric = |row: u64| NewMetric {
        metric_type: "host".to_owned(),
        metric_name: format!("batch_{batch}"),
        value: Some(row.into()),
        unit: "count".to_owned(),
        dimension_1: format!("row {row}"),
        dimension_2: String::new(),
        dimension_3: String::new(),
        period_start: day,
        period_end: day,
        people: None,
        metadata: serde_json::json!({}),
    };
    (0..ROWS).map(metric).collect()
}
