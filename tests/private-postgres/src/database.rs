//! A database for one test.

use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::shared::{self, TEMPLATE};

/// A database of its own on the shared server, a copy of the migrated template.
/// It goes with the server.
#[derive(Debug, Clone)]
pub struct Database {
    name: String,
}

impl Database {
    /// A new one.
    ///
    /// # Panics
    /// If the server cannot be started; see [`crate::Binaries::find`].
    pub async fn new() -> Self {
        Self::copy_of(TEMPLATE).await
    }

    /// A new one without our schema.
    ///
    /// # Panics
    /// As [`Self::new`].
    pub async fn empty() -> Self {
        Self::copy_of("template1").await
    }

    async fn copy_of(template: &str) -> Self {
        let name = format!("t_{}", crate::server::random());
        let url = shared::url("postgres", "postgres");
        let mut connection = PgConnection::connect(&url).await.expect("the server answers");
        let sql = format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY");
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await.expect("a database");
        connection.close().await.expect("the connection closes");
        Self { name }
    }

    /// Its URL for a user: `postgres`, who may do everything, or one of
    /// `ioc_test_application`, `ioc_test_job`, `ioc_test_readonly` and
    /// `ioc_test_backup`, each a login in one role.
    pub fn url(&self, user: &str) -> String {
        shared::url(user, &self.name)
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }
}
