//! Deltas and their folding, damage and its repair.

use std::time::Duration;

use chrono::TimeDelta;
use ioc_core::access::scope::Scope;
use ioc_core::conformance::fixture::{assessment, days, event, now, organization, people, trace};
use ioc_core::model::assessment::AssessmentStatus;
use ioc_core::model::rollup::{Dimension, Rollup, RollupQuery, Stage};
use ioc_core::store::activity::ActivityStore;
use ioc_core::store::assessments::AssessmentStore;
use ioc_core::store::rollups::RollupStore;
use ioc_store_sqlite::SqliteStore;
use rusqlite::Connection;

use crate::file;

async fn filled(store: &SqliteStore) -> Scope {
    let scope = organization(store, 1, chrono_tz::Tz::Europe__Berlin).await.expect("entered");
    people(store, &scope, 5).await.expect("members");
    for batch in 0..10 {
        let events: Vec<_> = (0..20)
            .map(|number| {
                let number = batch * 20 + number;
                let at = now() - TimeDelta::minutes(i64::from(number) * 31);
                event(&scope, number, number % 5, at)
            })
            .collect();
        store.append_activity(&scope, &events, &trace(now())).await.expect("appended");
    }
    let taken = assessment(&scope, 1, 1, now(), AssessmentStatus::Completed);
    store.put_assessments(&scope, &[taken], &trace(now())).await.expect("put");
    scope
}

async fn answers(store: &SqliteStore, scope: &Scope) -> Vec<Rollup> {
    let period = days(scope, "2026-02-20", "2026-03-08").expect("days");
    let to = now() + TimeDelta::minutes(1);
    let queries = [
        RollupQuery::Activity { period },
        RollupQuery::ActivityByType { period },
        RollupQuery::ActivityByMember { period },
        RollupQuery::Groups { dimension: Dimension::Organization, before: period.ends_at },
        RollupQuery::Assessments { period, stage: Stage::Completed },
        RollupQuery::Recent { from: to - TimeDelta::minutes(60), to },
    ];
    store.read(scope, &queries).await.expect("answers")
}

fn waiting(raw: &Connection) -> i64 {
    raw.query_row("SELECT count(*) FROM rollup_activity_deltas", [], |row| row.get(0))
        .expect("a count")
}

async fn folded(raw: &Connection) {
    for _ in 0..500 {
        if waiting(raw) == 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("the idle writer did not fold");
}

#[tokio::test]
async fn a_fold_changes_no_answer() {
    let (store, folder) = file::store();
    let raw = Connection::open(file::path(&folder)).expect("the database");
    let scope = filled(&store).await;
    let before = answers(&store, &scope).await;
    folded(&raw).await;
    assert!(answers(&store, &scope).await == before);
    assert_eq!(store.check(&scope, now()).await.expect("checked"), []);
}

#[tokio::test]
async fn damage_is_named_and_repaired() {
    let damages = [
        (
            "rollup_activity_days",
            "DELETE FROM rollup_activity_days WHERE starts_at = (SELECT min(starts_at) FROM rollup_activity_days)",
        ),
        ("rollup_activity_types", "DELETE FROM rollup_activity_types"),
        ("rollup_activity_members", "UPDATE rollup_activity_members SET tallies = x'0102'"),
        ("rollup_activity_recent", "DELETE FROM rollup_activity_recent"),
        ("rollup_groups", "DELETE FROM rollup_groups WHERE dimension = 'organization'"),
        ("rollup_assessment_days", "DELETE FROM rollup_assessment_days WHERE stage = 'completed'"),
        ("rollup_activity_days", "DELETE FROM user_activity_logs WHERE member_ordinal = 3"),
    ];
    for (table, sql) in damages {
        let (store, folder) = file::store();
        let raw = Connection::open(file::path(&folder)).expect("the database");
        let scope = filled(&store).await;
        folded(&raw).await;
        let sound = answers(&store, &scope).await;
        assert!(raw.execute(sql, []).expect("damaged") > 0, "{sql}");
        let drift = store.check(&scope, now()).await.expect("checked");
        assert!(drift.iter().any(|drift| drift.table == table), "{sql}: {drift:?}");
        let repaired = store.rebuild(&scope, now(), &trace(now())).await.expect("rebuilt");
        assert_eq!(repaired, drift, "{sql}");
        assert_eq!(store.check(&scope, now()).await.expect("checked"), [], "{sql}");
        let rows_left = !sql.contains("user_activity_logs");
        assert_eq!(answers(&store, &scope).await == sound, rows_left, "{sql}");
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_corrupt_and_says_how_to_repair_it() {
    let (store, folder) = file::store();
    let raw = Connection::open(file::path(&folder)).expect("the database");
    let scope = filled(&store).await;
    folded(&raw).await;
    raw.execute("UPDATE rollup_activity_days SET activity = x'ffffff'", []).expect("damaged");
    let period = days(&scope, "2026-02-20", "2026-03-08").expect("days");
    let error = store.read(&scope, &[RollupQuery::Activity { period }]).await.expect_err("corrupt");
    assert_eq!(error.kind(), ioc_core::error::ErrorKind::Corrupt);
    assert!(error.hint().is_some_and(|hint| hint.contains("rebuild")));
    store.rebuild(&scope, now(), &trace(now())).await.expect("rebuilt");
    store.read(&scope, &[RollupQuery::Activity { period }]).await.expect("an answer");
}
