//! What a database tells of itself, for who looks after it.

use std::fmt;

use async_trait::async_trait;
use chrono::TimeDelta;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::error::{Error, ErrorKind, Result};
use crate::model::inspection::{
    Buffers, Indexes, JobTally, OrganizationUse, Plan, SecurityFlaw, Sessions, StatementUse,
    TableUse, Told, ViewAge,
};
use crate::model::metric::MetricFilter;
use crate::model::rollup::RollupQuery;

/// Tells how a database stands. Nothing that it tells holds a value of a row: neither what
/// a statement asked for, nor whom a row is about.
///
/// The methods that are here know nothing, and say so: a store need not count anything of
/// itself. What it was given it tells: what jobs did, and what somebody found.
#[async_trait]
pub trait DiagnosisStore: Send + Sync + fmt::Debug {
    /// The statements by what they took, the most expensive first.
    async fn read_statements_any_organization(&self) -> Result<Told<Vec<StatementUse>>> {
        Ok(Told::never("this store counts no statements"))
    }

    /// The connections at this moment.
    async fn read_sessions_any_organization(&self) -> Result<Told<Sessions>> {
        Ok(Told::never("this store has no connections"))
    }

    /// How well the memory of the database does.
    async fn read_buffers_any_organization(&self) -> Result<Told<Buffers>> {
        Ok(Told::never("this store does not count what its memory holds"))
    }

    /// The tables, the largest first.
    async fn read_tables_any_organization(&self) -> Result<Vec<TableUse>> {
        Ok(Vec::new())
    }

    /// The indexes and the foreign keys.
    async fn read_indexes_any_organization(&self) -> Result<Indexes> {
        Ok(Indexes::default())
    }

    /// What each organization takes, the largest first. It reads all tables, or much of
    /// them.
    async fn read_organization_sizes_any_organization(&self) -> Result<Vec<OrganizationUse>> {
        Ok(Vec::new())
    }

    /// When the views of all organizations were refreshed; none of them where nobody has.
    async fn read_views_any_organization(&self) -> Result<Told<Vec<ViewAge>>> {
        Ok(Told::never("this store has no views: what they would hold is read from the rollups"))
    }

    /// What the jobs did from `from` on and before `to`, by their names; a run is late that
    /// began more than `late_after` after it was due.
    async fn tally_jobs_any_organization(
        &self,
        from: Instant,
        to: Instant,
        late_after: TimeDelta,
    ) -> Result<Vec<JobTally>>;

    /// What keeps organizations less apart than it is to, by the catalogue's word and by a
    /// try; nothing where all is well.
    async fn read_flaws_any_organization(&self) -> Result<Told<Vec<SecurityFlaw>>> {
        Ok(Told::never(
            "this store has no rights of its own: the program keeps organizations apart",
        ))
    }

    /// How [`crate::store::rollups::RollupStore::read`] answers these. Nothing is changed.
    async fn explain(&self, _scope: &Scope, _queries: &[RollupQuery]) -> Result<Vec<Plan>> {
        Err(no_plans())
    }

    /// How [`crate::store::metrics::MetricStore::list_metrics`] finds its first page.
    async fn explain_metrics(&self, _scope: &Scope, _filter: &MetricFilter) -> Result<Vec<Plan>> {
        Err(no_plans())
    }

    /// Keeps what somebody found at an instant under a name, and the newest `most` of that
    /// name alone. What is there of the instant is replaced.
    async fn keep_finding_any_organization(
        &self,
        name: &str,
        at: Instant,
        content: &str,
        most: u32,
    ) -> Result<()>;

    /// What was found under a name, the newest first.
    async fn list_findings_any_organization(&self, name: &str) -> Result<Vec<(Instant, String)>>;
}

fn no_plans() -> Error {
    Error::new(ErrorKind::Unsupported, "no_plans", "this store does not tell how it reads")
        .with_hint("use a store over SQLite or PostgreSQL")
}
