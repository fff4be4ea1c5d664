//! A server of its own, whose disk is told to keep what it acknowledges.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use chrono_tz::Tz;
use ioc_core::access::scope::Scope;
use ioc_core::conformance::fixture::{now, organization, people};
use ioc_core::ids::{IdSource, RandomIds};
use ioc_store_postgres::{PostgresOptions, PostgresStore};
use private_postgres::{Binaries, Server, Settings};
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use super::batches::PEOPLE;

const DATABASE: &str = "weather";

/// A durable server with a migrated database and the logins of an application.
pub(crate) struct Place {
    pub(crate) server: Server,
}

impl Place {
    /// One with a database that is ready.
    pub(crate) async fn new() -> Self {
        let place = Self::start();
        place.database("").await;
        place
    }

    /// A server without the database.
    pub(crate) fn start() -> Self {
        let word = RandomIds.uuid(now()).simple().to_string();
        // Short: the path of a socket must be.
        let folder = std::env::temp_dir().join(format!("ioc-weather-{}", &word[20..]));
        let settings = Settings { durable: true, ..Settings::default() };
        let binaries = Binaries::find().expect(private_postgres::MISSING);
        Self { server: Server::start(binaries, &folder, &settings) }
    }

    /// Makes the database, in a place of its own, and who may log in to it.
    pub(crate) async fn database(&self, place: &str) {
        self.sql(&format!("CREATE DATABASE {DATABASE} {place}")).await;
        let options = PostgresOptions::from_url(&self.server.url("postgres", DATABASE)).unwrap();
        drop(PostgresStore::open(&options).unwrap());
        self.sql("CREATE ROLE app LOGIN IN ROLE ioc_application").await;
        self.sql("CREATE ROLE job LOGIN IN ROLE ioc_job").await;
    }

    /// Runs a statement outside of the database.
    pub(crate) async fn sql(&self, sql: &str) {
        let url = self.server.url("postgres", "postgres");
        run(&mut PgConnection::connect(&url).await.unwrap(), sql).await;
    }

    /// Makes a folder the server's own.
    pub(crate) fn give(&self, folder: &Path) {
        let server = fs::metadata(self.server.data()).unwrap();
        std::os::unix::fs::chown(folder, Some(server.uid()), Some(server.gid())).unwrap();
    }

    /// The URLs of an application and of its jobs.
    pub(crate) fn urls(&self) -> [String; 2] {
        ["app", "job"].map(|user| self.server.url(user, DATABASE))
    }

    /// How an application reaches it.
    pub(crate) fn options(&self) -> PostgresOptions {
        let [url, jobs] = self.urls();
        PostgresOptions::from_url(&url).unwrap().with_jobs_url(&jobs).unwrap()
    }

    pub(crate) fn store(&self) -> PostgresStore {
        PostgresStore::open(&self.options()).unwrap()
    }

    /// A new organization with people.
    pub(crate) async fn organization(&self, number: u32, zone: Tz) -> Scope {
        let store = self.store();
        let scope = organization(&store, number, zone).await.unwrap();
        people(&store, &scope, PEOPLE).await.unwrap();
        scope
    }

    /// A connection of one who may do everything.
    pub(crate) async fn admin(&self) -> PgConnection {
        PgConnection::connect(&self.server.url("postgres", DATABASE)).await.unwrap()
    }

    /// Sends a signal to the server and to all of its processes.
    pub(crate) fn signal(&self, signal: &str) {
        self.server.signal(signal);
    }
}

/// Runs a statement.
pub(crate) async fn run(connection: &mut PgConnection, sql: &str) {
    let sql = sqlx::raw_sql(AssertSqlSafe(sql.to_owned()));
    sql.execute(connection).await.unwrap();
}

/// How many connections of applications there are.
pub(crate) async fn connections(admin: &mut PgConnection) -> i64 {
    let sql = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'ioc'";
    sqlx::query_scalar(sql).fetch_one(admin).await.unwrap()
}
