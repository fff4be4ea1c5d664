//! A folder with a database, and the back door to it.

use std::path::PathBuf;
use std::time::Duration;

use ioc_core::access::scope::Scope;
use ioc_core::conformance::fixture::{at, days, event, now, organization, people, trace};
use ioc_core::model::rollup::{Dimension, Rollup, RollupQuery, Stage};
use ioc_core::store::activity::ActivityStore;
use ioc_core::store::rollups::RollupStore;
use ioc_store_sqlite::{SqliteOptions, SqliteStore};
use rusqlite::Connection;
use tempfile::TempDir;

/// A folder of its own with a place for one database.
#[derive(Debug)]
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.0.path().join("ioc.db")
    }

    /// The options of the database, with a short patience for locks.
    pub(crate) fn options(&self) -> SqliteOptions {
        let busy_timeout = Duration::from_millis(100);
        SqliteOptions { path: Some(self.path()), create: true, readers: 2, busy_timeout }
    }

    pub(crate) fn open(&self) -> SqliteStore {
        let patient = SqliteOptions { busy_timeout: Duration::from_secs(10), ..self.options() };
        SqliteStore::open(&patient).unwrap()
    }

    /// A connection beside the store's own.
    pub(crate) fn back_door(&self) -> Connection {
        let connection = Connection::open(self.path()).unwrap();
        connection.busy_timeout(Duration::from_secs(5)).unwrap();
        connection
    }
}

/// An organization of three people in UTC with an event each, an hour ago.
pub(crate) async fn three_people(store: &SqliteStore) -> Scope {
    let scope = organization(store, 1, chrono_tz::Tz::UTC).await.unwrap();
    people(store, &scope, 3).await.unwrap();
    let events: Vec<_> =
        (0..3).map(|user| event(&scope, user, user, at("2026-03-02T09:00:00Z"))).collect();
    store.append_activity(&scope, &events, &trace(now())).await.unwrap();
    scope
}

/// One query of each kind about the first week of March 2026.
pub(crate) fn questions(scope: &Scope) -> Vec<RollupQuery> {
    let period = days(scope, "2026-03-01", "2026-03-07").unwrap();
    let mut queries = vec![
        RollupQuery::Activity { period },
        RollupQuery::ActivityByType { period },
        RollupQuery::ActivityByMember { period },
        RollupQuery::Recent { from: at("2026-03-02T08:30:00Z"), to: at("2026-03-02T10:01:00Z") },
    ];
    queries.extend(Stage::ALL.map(|stage| RollupQuery::Assessments { period, stage }));
    let before = period.ends_at;
    queries.extend(Dimension::ALL.map(|dimension| RollupQuery::Groups { dimension, before }));
    queries
}

pub(crate) async fn answers(store: &SqliteStore, scope: &Scope) -> Vec<Rollup> {
    store.read(scope, &questions(scope)).await.unwrap()
}
