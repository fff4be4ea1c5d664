//! A rebuild by stretches of days: it finds and repairs what one of everything
//! does, whatever is damaged, and leaves alone what lies outside.

use std::fs;
use std::sync::Arc;

use chrono::{Days, TimeDelta};
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::conformance::fixture::{at, event, now, organization, parts, people, trace};
use ioc_core::conformance::history::random_history;
use ioc_core::model::period::{LocalDay, Period};
use ioc_core::model::rollup::{Dimension, Rollup, RollupQuery, Stage};
use ioc_core::platform::Platform;
use ioc_core::store::activity::ActivityStore;
use ioc_core::store::rollups::{Drift, Part, RollupStore};
use ioc_store_sqlite::SqliteStore;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use crate::support::{Folder, answers};

/// What is answered about each day that has anything, and about now.
async fn told(store: &SqliteStore, scope: &Scope) -> Vec<Rollup> {
    let mut queries = Vec::new();
    for part in parts(store, scope, TimeDelta::zero()).await.unwrap() {
        let Part::Days { from, .. } = part else { continue };
        let LocalDay { starts_at, ends_at, date } = scope.organization().calendar.day_of(from);
        let period = Period { starts_at, ends_at, first: date, last: date };
        queries.extend([
            RollupQuery::Activity { period },
            RollupQuery::ActivityByType { period },
            RollupQuery::ActivityByMember { period },
        ]);
        queries
            .extend(Dimension::ALL.map(|it| RollupQuery::Groups { dimension: it, before: from }));
        queries.extend(Stage::ALL.map(|stage| RollupQuery::Assessments { period, stage }));
    }
    store.read(scope, &queries).await.unwrap()
}

/// Ways to damage a row in `modulus`.
const DAMAGES: [&str; 11] = [
    "DELETE FROM rollup_activity_days WHERE starts_at / 86400000000 % ?1 = 0",
    "DELETE FROM rollup_activity_types WHERE starts_at / 86400000000 % ?1 = 0",
    "DELETE FROM rollup_activity_members WHERE starts_at / 86400000000 % ?1 = 0",
    "UPDATE rollup_activity_days SET activity = x'00' WHERE starts_at / 86400000000 % ?1 = 1",
    "UPDATE rollup_activity_members SET tallies = x'ff' WHERE starts_at / 86400000000 % ?1 = 1",
    "UPDATE rollup_activity_deltas SET delta = x'ff' WHERE sequence % ?1 = 1",
    "DELETE FROM rollup_activity_deltas WHERE sequence % ?1 = 0",
    "UPDATE rollup_activity_deltas SET waiting = x'ff' WHERE sequence > ?1",
    "UPDATE rollup_activity_deltas SET delta = (SELECT delta FROM rollup_activity_deltas
     ORDER BY sequence LIMIT 1) WHERE sequence % ?1 = 0",
    "DELETE FROM user_activity_logs WHERE member_ordinal % ?1 = 0",
    // Days on which nothing happened.
    "INSERT OR IGNORE INTO rollup_activity_types
     SELECT organization_id, starts_at + 86400000000 * 40 * ?1, 'ghost', activity
     FROM rollup_activity_days",
];

async fn repair(store: &SqliteStore, scope: &Scope, parts: &[Part], now: Instant) -> Vec<Drift> {
    let mut all = Vec::new();
    for part in parts {
        let told = store.check_part(scope, *part, now).await.unwrap();
        let repaired = store.rebuild_part(scope, *part, now, &trace(now)).await.unwrap();
        assert_eq!(repaired, told, "{part:?}");
        assert_eq!(store.check_part(scope, *part, now).await.unwrap(), [], "{part:?}");
        all.extend(repaired);
    }
    all.sort_by_key(|drift| format!("{drift:?}"));
    all
}

#[tokio::test]
async fn stretches_repair_what_one_rebuild_of_everything_repairs() {
    #[expect(clippy::disallowed_methods, reason = "how long a test runs is told from outside")]
    let rounds = std::env::var("IOC_TEST_ROUNDS").ok().and_then(|rounds| rounds.parse().ok());
    let mut found = 0;
    for seed in 500..500 + rounds.unwrap_or(8_u64) {
        let mut rng = StdRng::seed_from_u64(seed);
        let (origin, folders) = (Folder::new(), [Folder::new(), Folder::new()]);
        let store = Arc::new(origin.open());
        random_history(store.clone(), seed, 20).await.unwrap();
        let platform = Platform::builder(store).build();
        let organization = platform.organizations().list().await.unwrap().remove(0);
        let scope = platform.organizations().host_of(&organization).unwrap();
        // Some of it waits to be folded, and in the copies nobody does it: a fold
        // over damaged days would damage more.
        let damages: Vec<_> = (0..rng.random_range(1..4))
            .map(|_| (DAMAGES[rng.random_range(0..DAMAGES.len())], rng.random_range(1..4)))
            .collect();
        let copy = folders[0].path();
        origin.back_door().execute("VACUUM INTO ?1", [copy.to_str().unwrap()]).unwrap();
        for (damage, modulus) in damages {
            folders[0].back_door().execute(damage, [modulus]).unwrap();
        }
        fs::copy(copy, folders[1].path()).unwrap();
        let stores = [folders[0].open(), folders[1].open()];
        let now = at("2030-01-01T00:00:00Z");
        let stretch = TimeDelta::days(rng.random_range(0..9));
        let parts = parts(&stores[0], &scope, stretch).await.unwrap();
        let by_stretches = repair(&stores[0], &scope, &parts, now).await;
        let at_once = repair(&stores[1], &scope, &[Part::All], now).await;
        assert_eq!(by_stretches, at_once, "seed {seed}");
        found += at_once.len();
        let [one, other] = [&stores[0], &stores[1]];
        assert_eq!(told(one, &scope).await, told(other, &scope).await, "seed {seed}");
    }
    assert!(found > 0, "some of it was damaged");
}

/// An organization in UTC with an event on each of twenty days.
async fn twenty_days(store: &SqliteStore) -> Scope {
    let scope = organization(store, 1, chrono_tz::Tz::UTC).await.unwrap();
    people(store, &scope, 1).await.unwrap();
    let day = |number| at("2026-02-01T09:00:00Z") + Days::new(u64::from(number));
    let events: Vec<_> = (0..20).map(|number| event(&scope, number, 0, day(number))).collect();
    store.append_activity(&scope, &events, &trace(now())).await.unwrap();
    scope
}

#[tokio::test]
async fn a_stretch_leaves_alone_what_lies_outside() {
    let folder = Folder::new();
    let scope = twenty_days(&folder.open()).await;
    let store = folder.open();
    folder.back_door().execute_batch("DELETE FROM rollup_activity_days").unwrap();
    let noon = |text: &str| at(text) + TimeDelta::hours(12);
    // Half a day at each end is a whole one.
    let part = Part::Days { from: noon("2026-02-04T00:00:00Z"), to: noon("2026-02-06T00:00:00Z") };
    let drift = store.rebuild_part(&scope, part, now(), &trace(now())).await.unwrap();
    let dates = drift.iter().filter_map(|drift| drift.date).map(|date| date.to_string());
    assert_eq!(dates.collect::<Vec<_>>(), ["2026-02-04", "2026-02-05", "2026-02-06"]);
    assert_eq!(store.check(&scope, now()).await.unwrap().len(), 17);
}

#[tokio::test]
async fn sealed_days_stay_as_they_are() {
    let folder = Folder::new();
    let store = folder.open();
    let scope = twenty_days(&store).await;
    let sealed = at("2026-02-11T00:00:00Z");
    store.delete_activity_before(&scope, sealed, 100, &trace(now())).await.unwrap();
    let before = answers(&store, &scope).await;
    let part = Part::Days { from: at("2026-02-01T00:00:00Z"), to: at("2026-03-01T00:00:00Z") };
    assert_eq!(store.rebuild_part(&scope, part, now(), &trace(now())).await.unwrap(), []);
    assert_eq!(answers(&store, &scope).await, before);
    let parts = parts(&store, &scope, TimeDelta::days(7)).await.unwrap();
    assert!(matches!(parts[0], Part::Days { from, .. } if from == sealed), "{parts:?}");
}

#[tokio::test]
async fn a_day_that_is_right_is_not_written_again() {
    let folder = Folder::new();
    // Closing folds what waits.
    let scope = twenty_days(&folder.open()).await;
    let store = folder.open();
    let connection = folder.back_door();
    let version =
        || -> i64 { connection.query_row("PRAGMA data_version", [], |row| row.get(0)).unwrap() };
    let part = Part::Days { from: at("2026-02-01T00:00:00Z"), to: at("2026-03-01T00:00:00Z") };
    let before = version();
    assert_eq!(store.rebuild_part(&scope, part, now(), &trace(now())).await.unwrap(), []);
    assert_eq!(version(), before);
    connection.execute_batch("DELETE FROM rollup_activity_days").unwrap();
    store.rebuild_part(&scope, part, now(), &trace(now())).await.unwrap();
    assert_ne!(version(), before);
}
