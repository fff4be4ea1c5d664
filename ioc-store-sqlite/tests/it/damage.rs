//! What `check` names and `rebuild` repairs.

use ioc_core::access::scope::Scope;
use ioc_core::conformance::fixture::{assessment, at, now, person, trace};
use ioc_core::error::ErrorKind;
use ioc_core::model::alert_rule::AlertRule;
use ioc_core::model::assessment::AssessmentStatus;
use ioc_core::model::metric::MetricFilter;
use ioc_core::page::PageRequest;
use ioc_core::store::assessments::AssessmentStore;
use ioc_core::store::metrics::MetricStore;
use ioc_core::store::organizations::OrganizationStore;
use ioc_core::store::rollups::RollupStore;
use ioc_core::store::system::SystemStore;
use ioc_store_sqlite::SqliteStore;

use crate::support::{Folder, answers, three_people};

/// Ways to damage each rollup, and the tables that `check` then names.
const DAMAGES: [(&str, &[&str]); 22] = [
    ("DELETE FROM rollup_activity_days", &["rollup_activity_days"]),
    ("DELETE FROM rollup_activity_types", &["rollup_activity_types"]),
    ("DELETE FROM rollup_activity_members", &["rollup_activity_members"]),
    ("DELETE FROM rollup_activity_recent", &["rollup_activity_recent"]),
    ("DELETE FROM rollup_groups", &["rollup_groups"]),
    ("DELETE FROM rollup_group_keys", &["rollup_group_keys"]),
    ("DELETE FROM rollup_assessment_days", &["rollup_assessment_days"]),
    ("UPDATE rollup_activity_days SET activity = x'00'", &["rollup_activity_days"]),
    ("UPDATE rollup_activity_types SET activity = x''", &["rollup_activity_types"]),
    ("UPDATE rollup_activity_members SET tallies = x'ff'", &["rollup_activity_members"]),
    ("UPDATE rollup_activity_recent SET minutes = x'ff'", &["rollup_activity_recent"]),
    ("UPDATE rollup_groups SET present = x'ff'", &["rollup_groups"]),
    ("UPDATE rollup_groups SET attributed = x''", &["rollup_groups"]),
    ("UPDATE rollup_assessment_days SET tallies = x'80'", &["rollup_assessment_days"]),
    ("UPDATE rollup_assessment_days SET created_on = 0", &["rollup_assessment_days"]),
    (
        "INSERT INTO rollup_activity_deltas SELECT id, 1, x'ff', NULL FROM organizations",
        &["rollup_activity_deltas"],
    ),
    (
        "INSERT INTO rollup_activity_deltas SELECT id, 1, x'', x'ff' FROM organizations",
        &["rollup_activity_deltas"],
    ),
    (
        "INSERT INTO rollup_activity_deltas
         SELECT id, 1, x'', x'00000000000000000000000501000000003A30000000'
         FROM organizations",
        &["rollup_activity_deltas"],
    ),
    ("UPDATE rollup_activity_types SET activity_type = 'logout'", &["rollup_activity_types"]),
    (
        "UPDATE rollup_groups SET starts_at = starts_at + 86400000000
         WHERE dimension = 'organization'",
        &["rollup_groups"],
    ),
    (
        "INSERT INTO rollup_group_keys SELECT id, 'department', 'Ghosts' FROM organizations;
         INSERT INTO rollup_groups
         SELECT organization_id, dimension, 'Ghosts', starts_at, present, attributed
         FROM rollup_groups WHERE key = 'A'",
        &["rollup_groups"],
    ),
    (
        "DELETE FROM user_activity_logs WHERE member_ordinal = 0",
        &[
            "rollup_activity_days",
            "rollup_activity_types",
            "rollup_activity_members",
            "rollup_activity_recent",
        ],
    ),
];

async fn folded(folder: &Folder) -> (SqliteStore, Scope) {
    let store = folder.open();
    let scope = three_people(&store).await;
    let moved = [person(1, "2026-01-05T08:00:00Z", Some("A"))];
    store.put_members(&scope, &moved, &trace(now())).await.unwrap();
    let created = at("2026-03-02T01:00:00Z");
    let taken = [assessment(&scope, 1, 1, created, AssessmentStatus::Completed)];
    store.put_assessments(&scope, &taken, &trace(now())).await.unwrap();
    // Closing folds what waits, so that there is something to damage.
    drop(store);
    (folder.open(), scope)
}

async fn tables(store: &SqliteStore, scope: &Scope) -> Vec<&'static str> {
    let mut tables: Vec<_> =
        store.check(scope, now()).await.unwrap().iter().map(|drift| drift.table).collect();
    tables.dedup();
    tables
}

#[tokio::test]
async fn rules_of_what_a_newer_version_measures_are_left_to_it() {
    let folder = Folder::new();
    let store = folder.open();
    let shipped = AlertRule::shipped();
    store.register_rules_any_organization(&shipped).await.unwrap();
    let newer = "UPDATE alert_rules SET metric_type = 'newer' WHERE name = 'error_rate'";
    folder.back_door().execute_batch(newer).unwrap();
    let known = store.list_rules_any_organization().await.unwrap();
    assert_eq!(known.len(), shipped.len() - 1);
    assert!(known.iter().all(|kept| kept.rule.name != "error_rate"));
}

#[tokio::test]
async fn check_names_the_damage_and_rebuild_repairs_it() {
    for (damage, named) in DAMAGES {
        let folder = Folder::new();
        let (store, scope) = folded(&folder).await;
        let before = answers(&store, &scope).await;
        folder.back_door().execute_batch(damage).unwrap();
        assert_eq!(tables(&store, &scope).await, named, "{damage}");
        let told = store.check(&scope, now()).await.unwrap();
        let repaired = store.rebuild(&scope, now(), &trace(now())).await.unwrap();
        assert_eq!(repaired, told, "{damage}");
        assert_eq!(tables(&store, &scope).await, Vec::<&str>::new(), "{damage}");
        if !damage.contains("user_activity_logs") {
            assert_eq!(answers(&store, &scope).await, before, "{damage}");
        }
    }
}

#[tokio::test]
async fn a_damaged_rollup_is_an_error_that_says_rebuild() {
    for damage in [
        "UPDATE rollup_activity_members SET tallies = x'ff'",
        "UPDATE rollup_groups SET present = x'ff'",
        "UPDATE rollup_activity_recent SET minutes = x'ff'",
        "INSERT INTO rollup_activity_deltas SELECT id, 1, x'ff', NULL FROM organizations",
        "INSERT INTO rollup_activity_deltas SELECT id, 1, x'', x'ff' FROM organizations",
    ] {
        let folder = Folder::new();
        let (store, scope) = folded(&folder).await;
        folder.back_door().execute_batch(damage).unwrap();
        let queries = crate::support::questions(&scope);
        let error = store.read(&scope, &queries).await.expect_err(damage);
        assert_eq!(error.kind(), ErrorKind::Corrupt, "{damage}");
        assert!(error.hint().is_some_and(|hint| hint.contains("ioc rebuild")), "{error:?}");
    }
}

#[tokio::test]
async fn a_stored_value_that_is_no_decimal_is_corrupt() {
    let folder = Folder::new();
    let store = folder.open();
    let scope = three_people(&store).await;
    let insert = "INSERT INTO dashboard_metrics
        SELECT randomblob(16), id, 'host', 'cost', ?1, 'EUR', '', '', '', '2026-03-02',
            '2026-03-08', NULL, 0, '{}', 0
        FROM organizations";
    let page = PageRequest::first(10).unwrap();
    for value in [f64::INFINITY, f64::NEG_INFINITY, 0.5] {
        folder.back_door().execute("DELETE FROM dashboard_metrics", []).unwrap();
        folder.back_door().execute(insert, [value]).unwrap();
        let read = store.list_metrics(&scope, &MetricFilter::default(), &page).await;
        let error = read.unwrap_err();
        assert_eq!((error.kind(), error.code()), (ErrorKind::Corrupt, "corrupt_row"), "{value}");
    }
}
