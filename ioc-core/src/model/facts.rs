//! What is asked of the parts of the system as it is measured.

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
}

/// What is known of the jobs since the measurement before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct JobFacts {
    /// How many attempts failed.
    pub failures: u64,
    /// How many ended, failed ones among them.
    pub runs: u64,
    /// How late they began: of a hundred, 95 at most so late.
    pub lateness_p95_ms: u64,
    /// How many due times were missed.
    pub missed: u64,
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
    /// Bytes on the disk that holds the data, of those that it has room for.
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
        ];
        known(counted)
    }
}

impl JobFacts {
    /// As what is measured.
    pub fn counted(&self) -> Vec<Counted> {
        let of = |metric, part| {
            (Watched::all(metric, Component::Jobs), Share { part, whole: self.runs })
        };
        vec![
            of(SystemMetric::JobFailures, self.failures),
            of(SystemMetric::JobLateness, self.lateness_p95_ms),
            of(SystemMetric::MissedJobs, self.missed),
        ]
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
