//! The views over all organizations, which the operator's overview alone reads.

use std::time::Duration;

use ioc_core::access::scope::Scope;
use ioc_core::dashboard::ocean::Level;
use ioc_core::model::rollup::Dimension;
use ioc_core::platform::Platform;
use libtest_mimic::Trial;
use private_postgres::Database;
use sqlx::PgConnection;
use tokio::time::timeout;

use crate::platform::{platform, populate};
use crate::support::{back_door, refused, run, text, texts, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("views::every_organization_is_in_them_after_each_refresh", every_organization),
        trial("views::no_cell_is_below_the_minimum_group_of_today", minimum_group),
        trial("views::damaged_scores_stop_no_refresh", damaged_scores),
        trial("views::people_and_days_are_those_of_the_refresh", as_of_now),
        trial("views::a_refresh_goes_on_beside_readers", beside_readers),
        trial("views::the_overview_is_read_by_the_job_role_and_they_by_nobody", readers),
    ]
}

const REFRESH: &str = "SELECT ioc.refresh_materialized_views('2026-03-02 12:00Z')";
const FACTORS: usize = 5;

/// Two organizations with scores: of one nothing may be told, since it has
/// fewer people than its minimum group.
async fn two(database: &Database) -> (Platform, [Scope; 2]) {
    let platform = platform(database);
    let large = populate(&platform, "Large", 40, 6, 5).await;
    let small = populate(&platform, "Small", 20, 6, 25).await;
    (platform, [large, small])
}

/// The factors of an organization in the view: mean, people, and the minimum
/// group of today.
async fn cells(connection: &mut PgConnection, scope: &Scope) -> Vec<(Option<f64>, i32)> {
    let sql = "SELECT mean_raw, coalesce(people, 0) FROM ioc.mv_ocean_metrics_summary
        WHERE organization_id = $1
        ORDER BY array_position(ARRAY['openness', 'conscientiousness', 'extraversion',
            'agreeableness', 'neuroticism'], factor)";
    let rows = sqlx::query_as(sql).bind(scope.organization_id().uuid());
    rows.fetch_all(connection).await.unwrap()
}

/// The same as the dashboard tells it.
async fn told(platform: &Platform, scope: &Scope) -> Vec<Option<f64>> {
    let ocean =
        platform.dashboard().ocean(scope, Dimension::Organization, Level::Factor, None).await;
    ocean.unwrap().value().rows.iter().map(|row| row.mean).collect()
}

async fn every_organization() {
    let database = Database::new().await;
    let mut job = back_door(&database.url("ioc_test_job")).await;
    let mut back = back_door(&database.url("postgres")).await;
    let (platform, scopes) = two(&database).await;
    run(&mut job, REFRESH).await;
    for round in 0..2 {
        let names = "SELECT name FROM ioc.operator_overview()";
        assert_eq!(texts(&mut job, names).await.len(), 2 + round);
        for scope in &scopes {
            assert_eq!(cells(&mut back, scope).await.len(), FACTORS);
        }
        if round == 0 {
            let _ = populate(&platform, "Another", 20, 2, 5).await;
            run(&mut job, "SELECT ioc.refresh_materialized_views('2026-03-03')").await;
        }
    }
    let counted = "SELECT format('%s %s %s', total_users, total_assessments > 30,
            completed_assessments BETWEEN 1 AND total_assessments)
        FROM ioc.operator_overview() WHERE name = 'Large'";
    assert_eq!(text(&mut job, counted).await, "40 t t");
    let refreshed = "SELECT DISTINCT refreshed_at = '2026-03-03' FROM ioc.operator_overview()";
    assert_eq!(texts(&mut job, refreshed).await, ["true"]);
}

async fn minimum_group() {
    let database = Database::new().await;
    let mut job = back_door(&database.url("ioc_test_job")).await;
    let mut back = back_door(&database.url("postgres")).await;
    let (platform, [large, small]) = two(&database).await;
    run(&mut job, REFRESH).await;
    let shown = cells(&mut back, &large).await;
    assert!(shown.iter().all(|(mean, people)| mean.is_some() && *people >= 5), "{shown:?}");
    let means: Vec<_> = shown.iter().map(|(mean, _)| *mean).collect();
    assert_eq!(means, told(&platform, &large).await, "one number");
    assert_eq!(cells(&mut back, &small).await, [(None, 0); FACTORS]);
    assert_eq!(told(&platform, &small).await, [None; FACTORS]);

    let raised = "UPDATE ioc.organizations SET minimum_group = 45 WHERE name = 'Large'";
    let overview = "SELECT ocean ->> 'openness' FROM ioc.operator_overview()";
    assert_ne!(texts(&mut job, overview).await, ["NULL"; 2]);
    run(&mut back, raised).await;
    assert_eq!(texts(&mut job, overview).await, ["NULL"; 2], "before the next refresh, too");
    run(&mut job, REFRESH).await;
    assert_eq!(cells(&mut back, &large).await, [(None, 0); FACTORS], "hidden since k was raised");
    assert_eq!(texts(&mut job, overview).await, ["NULL"; 2]);
}

async fn damaged_scores() {
    let database = Database::new().await;
    let mut job = back_door(&database.url("ioc_test_job")).await;
    let mut back = back_door(&database.url("postgres")).await;
    let platform = platform(&database);
    let whole = populate(&platform, "Whole", 40, 6, 5).await;
    let damaged = populate(&platform, "Damaged", 40, 6, 5).await;
    for bytes in ["", "[", "{}", "7", "\u{ff}", r#"{"openness": {"mean": {"value": "much"}}}"#] {
        sqlx::query(
            "UPDATE ioc.assessment_aggregations SET ocean_scores = $2 WHERE organization_id = $1",
        )
        .bind(damaged.organization_id().uuid())
        .bind(bytes.as_bytes())
        .execute(&mut back)
        .await
        .unwrap();
        run(&mut job, REFRESH).await;
        assert_eq!(cells(&mut back, &damaged).await, [(None, 0); FACTORS], "{bytes}");
        let shown = cells(&mut back, &whole).await;
        assert!(shown.iter().all(|(mean, _)| mean.is_some()), "{shown:?}");
    }
}

async fn as_of_now() {
    let database = Database::new().await;
    let mut job = back_door(&database.url("ioc_test_job")).await;
    let mut back = back_door(&database.url("postgres")).await;
    let _ = populate(&platform(&database), "Large", 40, 6, 5).await;
    // Two leave, and one is to leave: by time alone, without a write.
    run(
        &mut back,
        "UPDATE ioc.membership_intervals SET valid_to =
            timestamptz '2026-03-02 12:00Z' + CASE WHEN number < 3 THEN 0 ELSE 1 END * interval '1 s'
        FROM (SELECT user_id, row_number() OVER (ORDER BY user_id) AS number
            FROM ioc.membership_intervals WHERE valid_to IS NULL LIMIT 3) AS leaving
        WHERE membership_intervals.user_id = leaving.user_id
            AND membership_intervals.valid_to IS NULL",
    )
    .await;
    run(&mut job, REFRESH).await;
    let people = "SELECT total_users::text FROM ioc.operator_overview()";
    assert_eq!(text(&mut job, people).await, "38");
    // What was appended and is not folded is activity as well.
    let newest = "SELECT max(occurred_at)::date::text FROM ioc.user_activity_logs";
    let newest = text(&mut back, newest).await;
    run(&mut back, "DELETE FROM ioc.rollup_activity_days").await;
    run(&mut job, REFRESH).await;
    let last = "SELECT last_active_day::text FROM ioc.operator_overview()";
    assert_eq!(text(&mut job, last).await, newest);
    // A zone that the program knows and this server does not.
    run(&mut back, "UPDATE ioc.organizations SET time_zone = 'Mars/Olympus_Mons'").await;
    run(&mut job, REFRESH).await;
    assert_eq!(text(&mut job, last).await, newest);
}

async fn beside_readers() {
    let database = Database::new().await;
    let mut job = back_door(&database.url("ioc_test_job")).await;
    let _ = populate(&platform(&database), "Large", 20, 2, 5).await;
    run(&mut job, REFRESH).await;
    let mut reader = back_door(&database.url("ioc_test_job")).await;
    run(&mut reader, "BEGIN; SELECT count(*) FROM ioc.operator_overview()").await;
    let refresh = run(&mut job, REFRESH);
    timeout(Duration::from_secs(20), refresh).await.expect("it does not wait for the reader");
}

async fn readers() {
    let database = Database::new().await;
    let mut job = back_door(&database.url("ioc_test_job")).await;
    let overview = "SELECT * FROM ioc.operator_overview()";
    assert_eq!(refused(&mut job, overview).await, "55000", "it was never refreshed");
    run(&mut job, REFRESH).await;
    run(&mut job, overview).await;
    for user in ["ioc_test_application", "ioc_test_readonly", "ioc_test_backup", "ioc_test_job"] {
        let mut connection = back_door(&database.url(user)).await;
        for view in ["mv_organization_summary", "mv_ocean_metrics_summary"] {
            let sql = format!("SELECT FROM ioc.{view}");
            assert_eq!(refused(&mut connection, &sql).await, "42501", "{user}: {sql}");
        }
        if user != "ioc_test_job" {
            for sql in [overview, REFRESH] {
                assert_eq!(refused(&mut connection, sql).await, "42501", "{user}: {sql}");
            }
        }
    }
}
