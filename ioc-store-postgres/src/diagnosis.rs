//! What the server tells of the database.

use std::collections::BTreeSet;
use std::sync::Arc;

use async_trait::async_trait;
use chrono::TimeDelta;
use futures_util::FutureExt;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::OrganizationId;
use ioc_core::model::inspection::{
    Buffers, ForeignKey, IndexUse, Indexes, JobTally, OrganizationUse, Plan, SecurityFlaw,
    SessionState, SessionUse, Sessions, StatementUse, TableUse, Told, ViewAge,
};
use ioc_core::model::metric::MetricFilter;
use ioc_core::model::rollup::RollupQuery;
use ioc_core::store::diagnosis::DiagnosisStore;
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};

use crate::error::StoreResult;
use crate::explain;
use crate::rows::{all, get_id, most};
use crate::statement::query;
use crate::store::PostgresStore;
use crate::tenant::{Access, Context, DatabaseRole};

/// The most letters of a statement that are told.
const LONGEST: usize = 500;

#[async_trait]
impl DiagnosisStore for PostgresStore {
    async fn read_statements_any_organization(&self) -> Result<Told<Vec<StatementUse>>> {
        self.transact_any(None, Access::Read, |connection| statements(connection).boxed()).await
    }

    async fn read_sessions_any_organization(&self) -> Result<Told<Sessions>> {
        self.transact_any(None, Access::Read, |connection| sessions(connection).boxed()).await
    }

    async fn read_buffers_any_organization(&self) -> Result<Told<Buffers>> {
        self.transact_any(None, Access::Read, |connection| {
            async move {
                let row = query(include_str!("../queries/diagnosis/buffers.sql"))
                    .fetch_one(connection)
                    .await?;
                Ok(Told::Known(Buffers {
                    hit: count(&row, 0)?,
                    read: count(&row, 1)?,
                    size_bytes: count(&row, 2)?,
                    database_bytes: count(&row, 3)?,
                    temp_bytes: count(&row, 4)?,
                }))
            }
            .boxed()
        })
        .await
    }

    async fn read_tables_any_organization(&self) -> Result<Vec<TableUse>> {
        self.transact_any(None, Access::Read, |connection| {
            async move {
                let sql = query(include_str!("../queries/diagnosis/tables.sql"));
                all(&sql.fetch_all(connection).await?, table)
            }
            .boxed()
        })
        .await
    }

    async fn read_indexes_any_organization(&self) -> Result<Indexes> {
        self.transact_any(None, Access::Read, |connection| {
            async move {
                let sql = query(include_str!("../queries/diagnosis/indexes.sql"));
                let indexes = all(&sql.fetch_all(&mut *connection).await?, index)?;
                let sql = query(include_str!("../queries/diagnosis/foreign_keys.sql"));
                let foreign_keys = all(&sql.fetch_all(connection).await?, |row| {
                    let (table, columns) = (row.try_get(0)?, row.try_get(1)?);
                    Ok(ForeignKey { table, columns, to: row.try_get(2)? })
                })?;
                Ok(Indexes { indexes, foreign_keys })
            }
            .boxed()
        })
        .await
    }

    async fn read_organization_sizes_any_organization(&self) -> Result<Vec<OrganizationUse>> {
        self.transact_for_long(None, |connection| {
            async move {
                let sql = query(include_str!("../queries/diagnosis/organizations.sql"));
                all(&sql.fetch_all(connection).await?, |row| {
                    Ok(OrganizationUse {
                        organization_id: get_id(row, 0)?,
                        rows: count(row, 1)?,
                        size_bytes: count(row, 2)?,
                    })
                })
            }
            .boxed()
        })
        .await
    }

    async fn read_views_any_organization(&self) -> Result<Told<Vec<ViewAge>>> {
        self.transact_any(None, Access::Read, |connection| {
            async move {
                let sql = query(include_str!("../queries/diagnosis/views.sql"));
                let views = all(&sql.fetch_all(connection).await?, |row| {
                    Ok(ViewAge { name: row.try_get(0)?, refreshed_at: row.try_get(1)? })
                });
                views.map(Told::Known)
            }
            .boxed()
        })
        .await
    }

    async fn tally_jobs_any_organization(
        &self,
        from: Instant,
        to: Instant,
        late_after: TimeDelta,
    ) -> Result<Vec<JobTally>> {
        self.transact_any(None, Access::Read, move |connection| {
            async move {
                let rows = query(include_str!("../queries/diagnosis/tally_jobs.sql"))
                    .bind(from)
                    .bind(to)
                    .bind(late_after.num_milliseconds() as f64)
                    .fetch_all(connection)
                    .await?;
                all(&rows, tally)
            }
            .boxed()
        })
        .await
    }

    async fn read_flaws_any_organization(&self) -> Result<Told<Vec<SecurityFlaw>>> {
        let declared = self.transact_any(None, Access::Read, |connection| {
            async move {
                let sql = query(include_str!("../queries/diagnosis/flaws.sql"));
                all(&sql.fetch_all(&mut *connection).await?, |row| {
                    let (rule, object) = (row.try_get(0)?, row.try_get(1)?);
                    Ok(SecurityFlaw { rule, object, detail: row.try_get(2)? })
                })
            }
            .boxed()
        });
        let mut flaws = declared.await?;
        flaws.extend(self.seen_across().await?.into_iter().map(|object| SecurityFlaw {
            rule: "seen_across".to_owned(),
            object,
            detail: "the application's role was shown a row that it may not see".to_owned(),
        }));
        Ok(Told::Known(flaws))
    }

    async fn explain(&self, scope: &Scope, queries: &[RollupQuery]) -> Result<Vec<Plan>> {
        let (organization, queries) = (scope.organization_id(), Arc::new(queries.to_vec()));
        self.transact(scope, Access::Read, move |connection| {
            let queries = queries.clone();
            async move { explain::rollups(connection, organization, &queries).await }.boxed()
        })
        .await
    }

    async fn explain_metrics(&self, scope: &Scope, filter: &MetricFilter) -> Result<Vec<Plan>> {
        let (organization, filter) = (scope.organization_id(), Arc::new(filter.clone()));
        self.transact(scope, Access::Read, move |connection| {
            let filter = filter.clone();
            async move { Ok(vec![explain::metrics(connection, organization, &filter).await?]) }
                .boxed()
        })
        .await
    }

    async fn keep_finding_any_organization(
        &self,
        name: &str,
        at: Instant,
        content: &str,
        limit: u32,
    ) -> Result<()> {
        let call = Arc::new((name.to_owned(), content.to_owned()));
        self.transact_any(None, Access::Write, move |connection| {
            let call = call.clone();
            async move {
                query(include_str!("../queries/diagnosis/put_finding.sql"))
                    .bind(&call.0)
                    .bind(at)
                    .bind(&call.1)
                    .execute(&mut *connection)
                    .await?;
                query(include_str!("../queries/diagnosis/prune_findings.sql"))
                    .bind(&call.0)
                    .bind(i64::from(most(limit)))
                    .execute(connection)
                    .await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    async fn list_findings_any_organization(&self, name: &str) -> Result<Vec<(Instant, String)>> {
        let name = name.to_owned();
        self.transact_any(None, Access::Read, move |connection| {
            let name = name.clone();
            async move {
                let rows = query(include_str!("../queries/diagnosis/list_findings.sql"))
                    .bind(name)
                    .fetch_all(connection)
                    .await?;
                all(&rows, |row| Ok((row.try_get(0)?, row.try_get(1)?)))
            }
            .boxed()
        })
        .await
    }
}

impl PostgresStore {
    /// The tables in which the application is shown a row of another organization than the
    /// one that it names, or of any where it names none.
    async fn seen_across(&self) -> Result<BTreeSet<String>> {
        let first = self.transact_any(None, Access::Read, |connection| {
            async move {
                let sql = query(include_str!("../queries/inspection/first_organization.sql"));
                let row = sql.fetch_optional(connection).await?;
                row.map(|row| get_id(&row, 0)).transpose()
            }
            .boxed()
        });
        let first: Option<OrganizationId> = first.await?;
        let mut seen = self.seen_in(None).await?;
        if first.is_some() {
            seen.extend(self.seen_in(first).await?);
        }
        Ok(seen)
    }

    async fn seen_in(&self, organization: Option<OrganizationId>) -> Result<BTreeSet<String>> {
        let context = organization.map_or(Context::Nobody, Context::One);
        self.transact_in(DatabaseRole::Application, context, Access::Read, move |connection| {
            async move {
                let rows = query(include_str!("../queries/inspection/seen.sql"))
                    .bind(organization.map(OrganizationId::uuid))
                    .fetch_all(connection)
                    .await?;
                rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
            }
            .boxed()
        })
        .await
    }
}

async fn statements(connection: &mut PgConnection) -> StoreResult<Told<Vec<StatementUse>>> {
    let sql = query(include_str!("../queries/diagnosis/statements.sql"));
    let rows = sql.fetch_all(connection).await?;
    let missing: Option<Option<String>> = rows.first().map(|row| row.try_get(6)).transpose()?;
    if let Some(missing) = missing.flatten() {
        let remedy = "add pg_stat_statements to shared_preload_libraries, restart the server, and \
                      CREATE EXTENSION pg_stat_statements; GRANT pg_read_all_stats TO ioc_job";
        return Ok(Told::until(missing, remedy));
    }
    let read = |row: &PgRow| {
        Ok(StatementUse {
            id: row.try_get(0)?,
            text: one_line(row.try_get(1)?),
            calls: count(row, 2)?,
            total_ms: row.try_get(3)?,
            blocks_read: count(row, 4)?,
            temp_blocks: count(row, 5)?,
        })
    };
    all(&rows, read).map(Told::Known)
}

async fn sessions(connection: &mut PgConnection) -> StoreResult<Told<Sessions>> {
    let sees = query(include_str!("../queries/diagnosis/sees_others.sql"));
    if !sees.fetch_one(&mut *connection).await?.try_get::<bool, _>(0)? {
        let reason = "the server hides the sessions of other logins";
        return Ok(Told::until(reason, "GRANT pg_read_all_stats TO ioc_job"));
    }
    let sql = query(include_str!("../queries/diagnosis/sessions.sql"));
    let rows = sql.fetch_all(connection).await?;
    let usable = rows.first().map(|row| count(row, 5)).transpose()?.unwrap_or_default();
    let sessions = all(&rows, |row| {
        let state = match row.try_get(1)? {
            "active" => SessionState::Active,
            "idle" => SessionState::Idle,
            "idle in transaction" | "idle in transaction (aborted)" => {
                SessionState::IdleInTransaction
            }
            _ => SessionState::Other,
        };
        let for_ms: Option<i64> = row.try_get(2)?;
        Ok(SessionUse {
            process: row.try_get(0)?,
            state,
            for_ms: u64::try_from(for_ms.unwrap_or(0)).unwrap_or(0),
            blocked_by: row.try_get(3)?,
            text: one_line(row.try_get(4)?),
        })
    })?;
    Ok(Told::Known(Sessions { sessions, usable }))
}

fn table(row: &PgRow) -> StoreResult<TableUse> {
    Ok(TableUse {
        name: row.try_get(0)?,
        size_bytes: count(row, 1)?,
        rows: count(row, 2)?,
        dead_rows: count(row, 3)?,
        full_scans: Some(count(row, 4)?),
        blocks: Some((count(row, 5)?, count(row, 6)?)),
        is_analyzed: row.try_get(7)?,
        changed_rows: count(row, 8)?,
    })
}

fn index(row: &PgRow) -> StoreResult<IndexUse> {
    let counted = |column| -> StoreResult<Option<u64>> {
        Ok(row.try_get::<Option<i64>, _>(column)?.map(i64::cast_unsigned))
    };
    Ok(IndexUse {
        name: row.try_get(0)?,
        table: row.try_get(1)?,
        method: row.try_get(2)?,
        keys: row.try_get(3)?,
        included: row.try_get(4)?,
        predicate: row.try_get(5)?,
        is_unique: row.try_get(6)?,
        is_valid: row.try_get(7)?,
        scans: counted(8)?,
        size_bytes: counted(9)?,
    })
}

fn tally(row: &PgRow) -> StoreResult<JobTally> {
    Ok(JobTally {
        job_name: row.try_get(0)?,
        attempts: count(row, 1)?,
        failed: count(row, 2)?,
        missed: count(row, 3)?,
        late: count(row, 4)?,
        // A run that was wanted begins at once, and clocks disagree a little.
        latest_ms: u64::try_from(row.try_get::<i64, _>(5)?).unwrap_or(0),
    })
}

/// A statement as it stands in a list.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().take(LONGEST).collect()
}

/// What was counted, which the server keeps with a sign.
fn count(row: &PgRow, column: usize) -> StoreResult<u64> {
    Ok(row.try_get::<Option<i64>, _>(column)?.unwrap_or(0).cast_unsigned())
}
