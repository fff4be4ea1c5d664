//! What is asked of the parts of the system as it is measured.

use std::collections::BTreeMap;

use crate::model::job::JobName;
use crate::model::job_run::AttemptStatus;
use crate::model::measurement::{Component, SystemMetric, Watched};

/// The connections that the database's server takes at all.
pub const SERVER: &str = "server";
/// The connections of this program's pool.
pub const POOL: &str = "pool";

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The part.
    pub part: u64,
    /// What it is a part of.
    pub whole: u64,
}

/// What a database tells of itself. What it has not, or hides, is nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DatabaseFacts {
    /// How many of the blocks that were asked for since the look before were in memory.
    pub blocks: Option<Share>,
    /// How many of the connections are used that may be; of a database without any, how
    /// many of the writes wait that may.
    pub connections: Option<Share>,
    /// How many connections of this program's pool are.
    pub pool: Option<Share>,
    /// How many statements took longer than five seconds since the look before, or do at
    /// this moment.
    pub slow_queries: Option<u64>,
    /// How many bytes the database has.
    pub size_bytes: Option<u64>,
    /// How many minutes ago the stalest materialized view was refreshed; nothing before the
    /// first time.
    pub view_age_minutes: Option<u64>,
    /// How many events lie in no month's partition, up to ten thousand; nothing before the
    /// first month was made, until when all do.
    pub stray_rows: Option<u64>,
    /// For how many months in a row after this one there is a partition; nothing before the
    /// first was made.
    pub months_ahead: Option<u64>,
}

/// What the jobs did in a stretch of time, and how they stand now.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct JobFacts {
    /// How many attempts ended, by job and by how.
    pub attempts: BTreeMap<(JobName, AttemptStatus), u64>,
    /// How late first attempts at a due time began: of a hundred, 95 at most so late.
    /// Nothing of none.
    pub lateness_p95_ms: Option<u64>,
    /// How many due times were missed.
    pub missed: u64,
    /// How many jobs are disabled after too many failures.
    pub disabled: u64,
    /// For how many organizations a job is left out after too many failures.
    pub quarantined: u64,
}

/// What the machine tells of this process, where it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HostFacts {
    /// Microseconds of computing since the measurement before, of those that all cores had.
    pub cpu: Option<Share>,
    /// Bytes in memory, of those of the machine.
    pub memory: Option<Share>,
    /// Open files, of those that the process may open.
    pub open_files: Option<Share>,
    /// Bytes on the disk that the process writes to, of those that it has room for.
    pub disk: Option<Share>,
}

/// Something that was counted, before it is a measurement of a process and a time.
pub type Counted = (Watched, Share);

impl DatabaseFacts {
    /// As what is measured.
    pub fn counted(&self) -> Vec<Counted> {
        use Component::Database;
        let connections = |name| Watched::of(SystemMetric::ConnectionUsage, Database, name);
        let look = |part| Share { part, whole: 1 };
        let counted = [
            (Watched::all(SystemMetric::CacheHitRatio, Database), self.blocks),
            (connections(SERVER), self.connections),
            (connections(POOL), self.pool),
            (Watched::all(SystemMetric::SlowQueries, Database), self.slow_queries.map(look)),
            (Watched::all(SystemMetric::DatabaseSize, Database), self.size_bytes.map(look)),
            (Watched::all(SystemMetric::ViewAge, Database), self.view_age_minutes.map(look)),
            (Watched::all(SystemMetric::StrayRows, Database), self.stray_rows.map(look)),
            (Watched::all(SystemMetric::MonthsAhead, Database), self.months_ahead.map(look)),
        ];
        known(counted)
    }
}

impl JobFacts {
    /// How many attempts failed.
    pub fn failures(&self) -> u64 {
        self.count(AttemptStatus::is_failure)
    }

    /// How many attempts came to an end of their own, failed ones among them.
    pub fn runs(&self) -> u64 {
        self.count(|status| !matches!(status, AttemptStatus::Missed | AttemptStatus::Released))
    }

    fn count(&self, counts: impl Fn(AttemptStatus) -> bool) -> u64 {
        let counted = self.attempts.iter().filter(|((_, status), _)| counts(*status));
        counted.map(|(_, count)| count).sum()
    }

    /// As what is measured.
    pub fn counted(&self) -> Vec<Counted> {
        let of = |metric, part: Option<u64>, whole| {
            (Watched::all(metric, Component::Jobs), part.map(|part| Share { part, whole }))
        };
        let runs = self.runs();
        known([
            of(SystemMetric::JobFailures, Some(self.failures()), runs),
            of(SystemMetric::JobLateness, self.lateness_p95_ms, runs),
            of(SystemMetric::MissedJobs, Some(self.missed), runs),
            of(SystemMetric::DisabledJobs, Some(self.disabled), 1),
            of(SystemMetric::QuarantinedOrganizations, Some(self.quarantined), 1),
        ])
    }
}

impl HostFacts {
    /// As what is measured.
    pub fn counted(&self) -> Vec<Counted> {
        let of = |name| Watched::of(SystemMetric::ResourceUsage, Component::Api, name);
        known([
            (of("cpu"), self.cpu),
            (of("memory"), self.memory),
            (of("open_files"), self.open_files),
            (of("disk"), self.disk),
        ])
    }
}

fn known<const N: usize>(counted: [(Watched, Option<Share>); N]) -> Vec<Counted> {
    counted.into_iter().filter_map(|(watched, share)| Some((watched, share?))).collect()
}
