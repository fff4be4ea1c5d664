//! A server of the benchmark's own, which keeps what it acknowledges.

use std::path::PathBuf;

use ioc_store_postgres::{PostgresOptions, PostgresStore};
use private_postgres::{Binaries, Server, Settings};
use sqlx::{AssertSqlSafe, Connection, PgConnection};

pub(crate) struct Host(Server);

impl Host {
    /// A server; with a library that is loaded before all others, if given.
    pub(crate) fn start(preload: Option<PathBuf>) -> Self {
        let binaries = Binaries::find().expect(private_postgres::MISSING);
        // The path of a socket is short.
        let folder = std::env::temp_dir().join(format!("ioc-bench-{}", std::process::id()));
        let lines = [
            "shared_buffers = 1GB",
            "max_wal_size = 4GB",
            "checkpoint_timeout = 30min",
            "shared_preload_libraries = 'pg_stat_statements'",
            "pg_stat_statements.track_planning = on",
        ];
        let lines = lines.map(str::to_owned).to_vec();
        Self(Server::start(
            binaries,
            &folder,
            &Settings { durable: true, lines, preload, ..Settings::default() },
        ))
    }

    /// A new database with our schema, a partition for each month that there are
    /// rows of, and `bare.user_activity_logs` beside it.
    pub(crate) async fn database(&self, name: &str) -> Database {
        let mut server = PgConnection::connect(&self.0.url("postgres", "postgres")).await;
        let server = server.as_mut().expect("the server answers");
        run(server, &format!("CREATE DATABASE {name}")).await;
        let url = self.0.url("postgres", name);
        let options = PostgresOptions::from_url(&url).expect("a URL");
        PostgresStore::open(&options).expect("it is migrated");
        let database = Database { owner: url, application: self.0.url("bench_application", name) };
        let mut owner = database.owner().await;
        run(&mut owner, include_str!("prepare.sql")).await;
        database
    }
}

async fn run(connection: &mut PgConnection, sql: &str) {
    let sql = AssertSqlSafe(sql.to_owned());
    sqlx::raw_sql(sql).execute(connection).await.expect("the statements run");
}

#[derive(Clone)]
pub(crate) struct Database {
    /// The URL of its owner.
    pub(crate) owner: String,
    application: String,
}

impl Database {
    /// A connection that no policy concerns.
    pub(crate) async fn owner(&self) -> PgConnection {
        PgConnection::connect(&self.owner).await.expect("a connection")
    }

    /// A connection of the application, which sees what its context says.
    pub(crate) async fn application(&self) -> PgConnection {
        PgConnection::connect(&self.application).await.expect("a connection")
    }

    /// A store with so many connections.
    pub(crate) fn store(&self, connections: u32) -> PostgresStore {
        let mut options = PostgresOptions::from_url(&self.application).expect("a URL");
        options.max_connections = connections;
        options.statement_timeout = std::time::Duration::from_mins(10);
        PostgresStore::open(&options).expect("a store")
    }

    /// Lets the planner know what there is.
    pub(crate) async fn settle(&self) {
        run(&mut self.owner().await, "VACUUM ANALYZE").await;
    }
}
