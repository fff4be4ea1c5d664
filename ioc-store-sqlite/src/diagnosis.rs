//! What a file tells of itself: sizes, indexes, plans. SQLite counts neither statements nor
//! blocks, has no connections to a server and no rights; of these the port's own answers say
//! so.

use std::collections::BTreeMap;

use async_trait::async_trait;
use chrono::TimeDelta;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::OrganizationId;
use ioc_core::model::inspection::{
    ForeignKey, IndexUse, Indexes, JobTally, OrganizationUse, Plan, TableUse,
};
use ioc_core::model::metric::MetricFilter;
use ioc_core::model::rollup::RollupQuery;
use ioc_core::store::diagnosis::DiagnosisStore;
use rusqlite::{Connection, Row};

use crate::error::StoreResult;
use crate::explain;
use crate::rows::{all, count, get_id, instant, to_instant, to_json};
use crate::store::SqliteStore;

#[async_trait]
impl DiagnosisStore for SqliteStore {
    async fn read_tables_any_organization(&self) -> Result<Vec<TableUse>> {
        self.read(tables).await
    }

    async fn read_indexes_any_organization(&self) -> Result<Indexes> {
        self.read(|connection| {
            let sql = include_str!("../queries/diagnosis/indexes.sql");
            let indexes = all(&mut *connection.prepare_cached(sql)?, [], index)?;
            let sql = include_str!("../queries/diagnosis/foreign_keys.sql");
            let foreign_keys = all(&mut *connection.prepare_cached(sql)?, [], |row| {
                let columns: String = row.get(2)?;
                let columns = to_json(&columns, "pragma_foreign_key_list", "from")?;
                Ok(ForeignKey { table: row.get(0)?, columns, to: row.get(1)? })
            })?;
            Ok(Indexes { indexes, foreign_keys })
        })
        .await
    }

    async fn read_organization_sizes_any_organization(&self) -> Result<Vec<OrganizationUse>> {
        self.read(organizations).await
    }

    async fn tally_jobs_any_organization(
        &self,
        from: Instant,
        to: Instant,
        late_after: TimeDelta,
    ) -> Result<Vec<JobTally>> {
        let late_after = late_after.num_microseconds().unwrap_or(i64::MAX);
        self.read(move |connection| {
            let sql = include_str!("../queries/diagnosis/tally_jobs.sql");
            let params = (instant(from), instant(to), late_after);
            all(&mut *connection.prepare_cached(sql)?, params, |row| {
                Ok(JobTally {
                    job_name: row.get(0)?,
                    attempts: count(row, 1)?,
                    failed: count(row, 2)?,
                    missed: count(row, 3)?,
                    late: count(row, 4)?,
                    // A run that was wanted begins at once, and clocks disagree a little.
                    latest_ms: u64::try_from(row.get::<_, i64>(5)?).unwrap_or(0),
                })
            })
        })
        .await
    }

    async fn explain(&self, _: &Scope, queries: &[RollupQuery]) -> Result<Vec<Plan>> {
        let queries = queries.to_vec();
        SqliteStore::read(self, move |connection| explain::rollups(connection, &queries)).await
    }

    async fn explain_metrics(&self, _: &Scope, _: &MetricFilter) -> Result<Vec<Plan>> {
        self.read(|connection| Ok(vec![explain::metrics(connection)?])).await
    }

    async fn keep_finding_any_organization(
        &self,
        name: &str,
        at: Instant,
        content: &str,
        most: u32,
    ) -> Result<()> {
        let (name, content) = (name.to_owned(), content.to_owned());
        self.write(None, move |connection, _| {
            let sql = include_str!("../queries/diagnosis/put_finding.sql");
            connection.prepare_cached(sql)?.execute((&name, instant(at), &content))?;
            let sql = include_str!("../queries/diagnosis/prune_findings.sql");
            connection.prepare_cached(sql)?.execute((&name, most))?;
            Ok(())
        })
        .await
    }

    async fn list_findings_any_organization(&self, name: &str) -> Result<Vec<(Instant, String)>> {
        let name = name.to_owned();
        self.read(move |connection| {
            let sql = include_str!("../queries/diagnosis/list_findings.sql");
            all(&mut *connection.prepare_cached(sql)?, [name], |row| {
                let at = to_instant(row.get(0)?, "diagnosis_findings", "found_at")?;
                Ok((at, row.get(1)?))
            })
        })
        .await
    }
}

fn tables(connection: &Connection) -> StoreResult<Vec<TableUse>> {
    let sql = include_str!("../queries/diagnosis/tables.sql");
    all(&mut *connection.prepare_cached(sql)?, [], |row| {
        Ok(TableUse {
            name: row.get(0)?,
            size_bytes: count(row, 1)?,
            rows: count(row, 2)?,
            dead_rows: 0,
            full_scans: None,
            blocks: None,
            is_analyzed: row.get(3)?,
            changed_rows: 0,
        })
    })
}

fn index(row: &Row<'_>) -> StoreResult<IndexUse> {
    let keys: String = row.get(2)?;
    Ok(IndexUse {
        name: row.get(0)?,
        table: row.get(1)?,
        method: "btree".to_owned(),
        keys: to_json(&keys, "pragma_index_xinfo", "name")?,
        included: Vec::new(),
        predicate: row.get(3)?,
        is_unique: row.get(4)?,
        is_valid: true,
        scans: None,
        size_bytes: row.get::<_, Option<i64>>(5)?.map(i64::cast_unsigned),
    })
}

/// Of each table its organizations take what their share of its rows is.
fn organizations(connection: &Connection) -> StoreResult<Vec<OrganizationUse>> {
    let sizes: BTreeMap<String, u64> =
        tables(connection)?.into_iter().map(|table| (table.name, table.size_bytes)).collect();
    let sql = include_str!("../queries/diagnosis/organizations.sql");
    let counted = all(&mut *connection.prepare_cached(sql)?, [], |row| {
        Ok((get_id(row, 0)?, row.get::<_, String>(1)?, count(row, 2)?))
    })?;
    let mut of_tables = BTreeMap::<&str, u64>::new();
    for (_, table, rows) in &counted {
        *of_tables.entry(table).or_default() += rows;
    }
    let mut of_organizations = BTreeMap::<OrganizationId, (u64, u64)>::new();
    for (organization, table, rows) in &counted {
        let whole = of_tables.get(&**table).copied().unwrap_or(1).max(1);
        let bytes = sizes.get(table).copied().unwrap_or(0);
        let share = u128::from(bytes) * u128::from(*rows) / u128::from(whole);
        let taken = of_organizations.entry(*organization).or_default();
        taken.0 += rows;
        taken.1 += u64::try_from(share).unwrap_or(bytes);
    }
    let mut found: Vec<OrganizationUse> = of_organizations
        .into_iter()
        .map(|(organization_id, (rows, size_bytes))| OrganizationUse {
            organization_id,
            rows,
            size_bytes,
        })
        .collect();
    found.sort_by_key(|it| (std::cmp::Reverse(it.size_bytes), it.organization_id));
    Ok(found)
}
