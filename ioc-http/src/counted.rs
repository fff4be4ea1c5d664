//! What is counted for Prometheus: everything that `/metrics` tells, and the part of it that
//! is looked up from time to time.
//!
//! No metric has an organization as a label, and none a number of labels that grows. The label
//! `job` is not ours: Prometheus names by it whom it asked.

use std::collections::BTreeSet;

use ioc_core::error::Result;
use ioc_core::model::facts::{HostFacts, Share};
use ioc_core::model::health::SystemStatus;
use ioc_core::model::job::JobName;
use ioc_core::model::job_run::AttemptStatus;
use ioc_core::model::measurement::SystemMetric;
use ioc_core::platform::Platform;
use ioc_core::system::gauges::Gauges;

/// What a metric is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MetricKind {
    /// It only goes up while the process lives.
    Counter,
    /// It goes up and down.
    Gauge,
    /// Where single durations lie: `_bucket`, `_sum` and `_count`.
    Histogram,
}

/// A metric that is told.
#[derive(Debug, Clone, Copy)]
pub struct Metric {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub kind: MetricKind,
    /// Its labels.
    pub labels: &'static [&'static str],
    /// What it means.
    pub about: &'static str,
}

const fn metric(
    kind: MetricKind,
    name: &'static str,
    labels: &'static [&'static str],
    about: &'static str,
) -> Metric {
    Metric { name, kind, labels, about }
}

use MetricKind::{Counter, Gauge, Histogram};

/// All that are told, of every process alike but for those that say of which.
pub const METRICS: &[Metric] = &[
    metric(
        Counter,
        "ioc_http_requests_total",
        &["method", "route", "status"],
        "Requests that this process answered.",
    ),
    metric(
        Histogram,
        "ioc_http_request_duration_seconds",
        &["route"],
        "How long this process took to answer.",
    ),
    metric(Gauge, "ioc_live_connections", &[], "Sockets and event streams of this process."),
    metric(
        Counter,
        "ioc_live_messages_serialised_total",
        &[],
        "Live messages that this process wrote.",
    ),
    metric(Counter, "ioc_live_closed_total", &["reason"], "Sockets that this process closed."),
    metric(
        Counter,
        "ioc_live_closed_as_slow_total",
        &[],
        "Readers of this process that read too slowly.",
    ),
    metric(Counter, "ioc_cache_hits_total", &["tier"], "Answers that this process had kept."),
    metric(Counter, "ioc_cache_misses_total", &["tier"], "Answers that this process had not."),
    metric(Counter, "ioc_cache_loads_total", &["tier"], "Answers that this process made."),
    metric(Counter, "ioc_cache_evictions_total", &["tier"], "Answers that made room for others."),
    metric(Gauge, "ioc_cache_entries", &["tier"], "Answers that this process keeps."),
    metric(Gauge, "ioc_cache_bytes", &["tier"], "Bytes that they have."),
    metric(Gauge, "ioc_database_writes_waiting", &[], "Writes of this process that wait."),
    metric(Gauge, "ioc_database_writes_limit", &[], "Writes of this process that may wait."),
    metric(Gauge, "ioc_database_up", &[], "1 while the database answers this process, else 0."),
    metric(Gauge, "ioc_database_size_bytes", &[], "Bytes that the database has, as measured last."),
    metric(
        Gauge,
        "ioc_database_cache_hit_ratio",
        &[],
        "Part of the blocks that were in memory, 0 to 1, as measured last.",
    ),
    metric(
        Gauge,
        "ioc_database_slow_queries",
        &[],
        "Statements that took longer than five seconds, as measured last.",
    ),
    metric(
        Gauge,
        "ioc_database_connections",
        &["of"],
        "Connections that are used, of the server or a pool, as measured last.",
    ),
    metric(
        Gauge,
        "ioc_database_connections_limit",
        &["of"],
        "Connections that may be used, of the server or a pool, as measured last.",
    ),
    metric(
        Gauge,
        "ioc_database_view_age_seconds",
        &[],
        "How old the stalest materialized view is, as measured last.",
    ),
    metric(
        Gauge,
        "ioc_database_stray_rows",
        &[],
        "Events that lie in no month's partition, up to ten thousand, as measured last.",
    ),
    metric(
        Gauge,
        "ioc_database_months_ahead",
        &[],
        "Months in a row after this one for which there is a partition, as measured last.",
    ),
    metric(
        Gauge,
        "ioc_job_attempts",
        &["job_name", "status"],
        "Attempts of jobs that ended within the last hour, on all nodes.",
    ),
    metric(
        Gauge,
        "ioc_job_lateness_seconds",
        &[],
        "How late jobs began within the last hour: 95 of a hundred at most so late; NaN where none \
         began.",
    ),
    metric(Gauge, "ioc_job_missed", &[], "Due times that were missed within the last hour."),
    metric(Gauge, "ioc_jobs_disabled", &[], "Jobs that are disabled after too many failures."),
    metric(
        Gauge,
        "ioc_job_organizations_quarantined",
        &[],
        "Organizations for which a job is left out after too many failures.",
    ),
    metric(
        Gauge,
        "ioc_alert_firing",
        &["rule", "severity"],
        "1 while the alert of a rule fires, else 0.",
    ),
    metric(
        Gauge,
        "ioc_system_status",
        &[],
        "0 while the system is healthy, 1 for a warning, 2 critical, such as a database away.",
    ),
    metric(
        Gauge,
        "ioc_process_cpu_ratio",
        &[],
        "Part of all cores that this process used since the look before, 0 to 1.",
    ),
    metric(Gauge, "ioc_process_memory_bytes", &[], "Bytes of this process in memory."),
    metric(Gauge, "ioc_process_open_files", &[], "Files that this process has open."),
    metric(Gauge, "ioc_process_open_files_limit", &[], "Files that it may have open."),
    metric(Gauge, "ioc_disk_used_bytes", &[], "Used of the disk that this process writes to."),
    metric(Gauge, "ioc_disk_size_bytes", &[], "Size of the disk that this process writes to."),
];

/// Tells the recorder what each metric means.
pub fn describe() {
    for metric in METRICS {
        match metric.kind {
            Counter => metrics::describe_counter!(metric.name, metric.about),
            Gauge => metrics::describe_gauge!(metric.name, metric.about),
            Histogram => metrics::describe_histogram!(metric.name, metric.about),
        }
    }
}

/// Looks from time to time at what nobody counts as it happens.
#[derive(Debug)]
pub struct Looks {
    platform: Platform,
    /// What was told of attempts: a count that is none any more is told as 0.
    told: BTreeSet<(JobName, AttemptStatus)>,
}

impl Looks {
    /// Looks at a platform.
    pub fn new(platform: Platform) -> Self {
        Self { platform, told: BTreeSet::new() }
    }

    /// Looks once, with how the machine stands, and tells the recorder.
    ///
    /// # Errors
    /// What the store says; the database counts as away then.
    pub async fn look(&mut self, host: &HostFacts) -> Result<()> {
        of_process(host);
        let gauges = self.platform.system().gauges().await;
        self.tell(gauges)
    }

    fn tell(&mut self, gauges: Result<Gauges>) -> Result<()> {
        metrics::gauge!("ioc_database_up").set(f64::from(u8::from(gauges.is_ok())));
        // What was told before would stay else.
        of_system(gauges.as_ref().map_or(SystemStatus::Critical, |gauges| gauges.status));
        let gauges = gauges?;
        metrics::gauge!("ioc_database_writes_waiting").set(f64::from(gauges.upkeep.waiting));
        metrics::gauge!("ioc_database_writes_limit").set(f64::from(gauges.upkeep.limit));
        for (watched, share) in &gauges.database {
            of_database(watched.metric, watched.endpoint.as_deref(), *share);
        }
        for (rule, (severity, fires)) in gauges.rules {
            metrics::gauge!("ioc_alert_firing", "rule" => rule, "severity" => severity.as_str())
                .set(f64::from(u8::from(fires)));
        }
        let jobs = gauges.jobs;
        self.told.extend(jobs.attempts.keys().cloned());
        for (name, status) in &self.told {
            let count = jobs.attempts.get(&(name.clone(), *status)).copied().unwrap_or_default();
            let labels = [("job_name", name.to_string()), ("status", status.as_str().to_owned())];
            metrics::gauge!("ioc_job_attempts", &labels).set(count as f64);
        }
        // None of them is not the same as all in time.
        let late = jobs.lateness_p95_ms.map_or(f64::NAN, |late| late as f64 / 1000.0);
        metrics::gauge!("ioc_job_lateness_seconds").set(late);
        metrics::gauge!("ioc_job_missed").set(jobs.missed as f64);
        metrics::gauge!("ioc_jobs_disabled").set(jobs.disabled as f64);
        metrics::gauge!("ioc_job_organizations_quarantined").set(jobs.quarantined as f64);
        Ok(())
    }
}

fn of_system(status: SystemStatus) {
    metrics::gauge!("ioc_system_status").set(match status {
        SystemStatus::Healthy => 0.0,
        SystemStatus::Warning => 1.0,
        SystemStatus::Critical => 2.0,
    });
}

fn of_database(metric: SystemMetric, endpoint: Option<&str>, share: Share) {
    let Share { part, whole } = share;
    match (metric, endpoint) {
        (SystemMetric::DatabaseSize, _) => {
            metrics::gauge!("ioc_database_size_bytes").set(part as f64);
        }
        (SystemMetric::CacheHitRatio, _) => {
            metrics::gauge!("ioc_database_cache_hit_ratio").set(part as f64 / whole.max(1) as f64);
        }
        (SystemMetric::SlowQueries, _) => {
            metrics::gauge!("ioc_database_slow_queries").set(part as f64);
        }
        (SystemMetric::ViewAge, _) => {
            metrics::gauge!("ioc_database_view_age_seconds").set(part as f64 * 60.0);
        }
        (SystemMetric::StrayRows, _) => {
            metrics::gauge!("ioc_database_stray_rows").set(part as f64);
        }
        (SystemMetric::MonthsAhead, _) => {
            metrics::gauge!("ioc_database_months_ahead").set(part as f64);
        }
        (_, Some(of)) => {
            let of = of.to_owned();
            metrics::gauge!("ioc_database_connections", "of" => of.clone()).set(part as f64);
            metrics::gauge!("ioc_database_connections_limit", "of" => of).set(whole as f64);
        }
        _ => {}
    }
}

fn of_process(host: &HostFacts) {
    if let Some(Share { part, whole }) = host.cpu {
        metrics::gauge!("ioc_process_cpu_ratio").set(part as f64 / whole.max(1) as f64);
    }
    if let Some(memory) = host.memory {
        metrics::gauge!("ioc_process_memory_bytes").set(memory.part as f64);
    }
    if let Some(files) = host.open_files {
        metrics::gauge!("ioc_process_open_files").set(files.part as f64);
        metrics::gauge!("ioc_process_open_files_limit").set(files.whole as f64);
    }
    if let Some(disk) = host.disk {
        metrics::gauge!("ioc_disk_used_bytes").set(disk.part as f64);
        metrics::gauge!("ioc_disk_size_bytes").set(disk.whole as f64);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use ioc_core::error::{Error, ErrorKind};
    use ioc_core::model::facts::{DatabaseFacts, JobFacts};
    use ioc_store_sqlite::{SqliteOptions, SqliteStore};
    use metrics_exporter_prometheus::PrometheusBuilder;

    use super::*;

    #[tokio::test]
    async fn a_database_that_is_away_is_critical_and_what_nobody_knows_no_number() {
        let options = SqliteOptions::from_url("sqlite::memory:").unwrap();
        let platform = Platform::builder(Arc::new(SqliteStore::open(&options).unwrap())).build();
        let gauges = platform.system().gauges().await.unwrap();
        let mut looks = Looks::new(platform);
        let recorder = PrometheusBuilder::new().build_recorder();
        let told = recorder.handle();
        let away = || Error::new(ErrorKind::Unavailable, "database_unreachable", "it is away");
        metrics::with_local_recorder(&recorder, || {
            assert!(looks.tell(Err(away())).is_err());
            assert!(told.render().contains("ioc_system_status 2"), "before it ever answered");
            let late = JobFacts { lateness_p95_ms: Some(1500), ..gauges.jobs.clone() };
            let stale = DatabaseFacts { view_age_minutes: Some(130), ..DatabaseFacts::default() };
            let database = stale.counted().into_iter().collect();
            looks.tell(Ok(Gauges { jobs: late, database, ..gauges.clone() })).unwrap();
            for line in [
                "ioc_system_status 0",
                "ioc_job_lateness_seconds 1.5",
                "ioc_database_view_age_seconds 7800",
            ] {
                assert!(told.render().contains(line), "{line}: {}", told.render());
            }
            looks.tell(Ok(gauges)).unwrap();
            assert!(told.render().contains("ioc_job_lateness_seconds NaN"), "none began");
            assert!(looks.tell(Err(away())).is_err());
            for line in ["ioc_system_status 2", "ioc_database_up 0"] {
                assert!(told.render().contains(line), "{line}: {}", told.render());
            }
        });
    }
}
