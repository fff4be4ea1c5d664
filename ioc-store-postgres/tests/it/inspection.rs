//! What is seen of a database that is in order, and of one that is not.

use chrono::TimeDelta;
use ioc_core::clock::{Clock, SystemClock, VirtualClock};
use ioc_store_postgres::PostgresOptions;
use ioc_store_postgres::inspection::Inspector;
use libtest_mimic::Trial;
use private_postgres::Database;

use crate::platform::{platform, populate};
use crate::support::{back_door, run, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("inspection::a_hole_in_the_isolation_is_found_by_trying", hole),
        trial("inspection::a_schema_is_looked_at_and_not_made", schema),
        trial("inspection::the_clocks_difference_is_that_of_the_clocks", clocks),
    ]
}

async fn inspector(database: &Database) -> Inspector {
    let options = PostgresOptions::from_url(&database.url("postgres")).unwrap();
    Inspector::connect(&options).await.unwrap()
}

async fn hole() {
    let database = Database::new().await;
    let mut inspector = inspector(&database).await;
    assert!(!inspector.isolation().await.unwrap().tried, "there is nobody to try it with");
    let platform = platform(&database);
    populate(&platform, "Acme", 20, 2, 5).await;
    populate(&platform, "Bolt", 20, 2, 5).await;
    let found = inspector.isolation().await.unwrap();
    assert!(found.tried && found.unprotected.is_empty() && found.seen.is_empty(), "{found:?}");
    let mut owner = back_door(&database.url("postgres")).await;
    run(&mut owner, "ALTER TABLE ioc.assessments NO FORCE ROW LEVEL SECURITY").await;
    run(&mut owner, "CREATE POLICY open ON ioc.weekly_reports TO ioc_application USING (true)")
        .await;
    run(&mut owner, "ALTER TABLE ioc.user_activity_logs DISABLE ROW LEVEL SECURITY").await;
    let found = inspector.isolation().await.unwrap();
    assert_eq!(found.unprotected, ["assessments", "user_activity_logs"]);
    assert_eq!(found.seen, ["user_activity_logs"], "there are no reports yet");
}

async fn schema() {
    let database = Database::empty().await;
    let mut inspector = inspector(&database).await;
    let schema = inspector.schema().await.unwrap();
    assert!(schema.newest.is_none() && schema.missing.len() >= 4);
    assert_eq!(inspector.schema().await.unwrap(), schema, "looking made nothing");
}

async fn clocks() {
    let mut inspector = inspector(&Database::new().await).await;
    let ahead = inspector.clock_ahead(&SystemClock).await.unwrap();
    assert!(ahead.abs() < TimeDelta::seconds(2), "the same machine: {ahead}");
    let slow = VirtualClock::at(SystemClock.now() - TimeDelta::hours(1));
    let ahead = inspector.clock_ahead(&slow).await.unwrap();
    assert!((ahead - TimeDelta::hours(1)).abs() < TimeDelta::seconds(5), "{ahead}");
}
