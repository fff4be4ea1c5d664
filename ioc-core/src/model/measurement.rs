//! What the system measures of itself.
//!
//! A measurement is counted: a part of a whole, both exact, so that those of several
//! processes and of several moments add up to one of them all. The value that a table
//! shows is made of the two, and of nothing else.

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::error::{Error, Result, shown};
use crate::ids::{MeasurementId, NodeId};
use crate::model::histogram::Histogram;

/// The code of the error of a stored word for what a newer version measures.
pub const UNKNOWN_SYSTEM_METRIC: &str = "unknown_system_metric";

/// What a measurement is of: the seed's five, and those that its alerts need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SystemMetric {
    /// How long requests took: microseconds of so many requests.
    ResponseTime,
    /// How many of the requests failed by the server's fault.
    ErrorRate,
    /// How many of the connections that may be used are.
    ConnectionUsage,
    /// How often what was asked for was kept already.
    CacheHitRatio,
    /// How much of a resource is used: of `cpu`, `memory`, `open_files`, `disk`.
    ResourceUsage,
    /// How many statements took longer than five seconds, in so many looks.
    SlowQueries,
    /// How many of the attempts of jobs failed.
    JobFailures,
    /// How late jobs began, in milliseconds: of so many the 95th percentile.
    JobLateness,
    /// How many due times of jobs were missed.
    MissedJobs,
    /// How many jobs are disabled after too many failures, at so many looks.
    DisabledJobs,
    /// For how many organizations a job is left out after too many failures, at so many
    /// looks.
    QuarantinedOrganizations,
    /// How many bytes the database has, at so many looks.
    DatabaseSize,
    /// How many minutes old the stalest materialized view is, at so many looks.
    ViewAge,
    /// How many events lie in no month's partition, up to ten thousand, at so many looks.
    StrayRows,
    /// For how many months in a row after this one there is a partition, at so many looks.
    MonthsAhead,
    /// How many hours old the newest good backup is, at so many looks.
    BackupAge,
}

/// How the parts and wholes of several measurements become one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Made {
    /// The parts in percent of the wholes.
    Share,
    /// The sum of the parts.
    Sum,
    /// The parts by the wholes, from microseconds to milliseconds.
    Mean,
    /// The largest part.
    Peak,
}

impl SystemMetric {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::ResponseTime,
        Self::ErrorRate,
        Self::ConnectionUsage,
        Self::CacheHitRatio,
        Self::ResourceUsage,
        Self::SlowQueries,
        Self::JobFailures,
        Self::JobLateness,
        Self::MissedJobs,
        Self::DisabledJobs,
        Self::QuarantinedOrganizations,
        Self::DatabaseSize,
        Self::ViewAge,
        Self::StrayRows,
        Self::MonthsAhead,
        Self::BackupAge,
    ];

    /// The word that is stored as `metric_type`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ResponseTime => "response_time",
            Self::ErrorRate => "error_rate",
            Self::ConnectionUsage => "connection_usage",
            Self::CacheHitRatio => "cache_hit_ratio",
            Self::ResourceUsage => "resource_usage",
            Self::SlowQueries => "slow_queries",
            Self::JobFailures => "job_failures",
            Self::JobLateness => "job_lateness",
            Self::MissedJobs => "missed_jobs",
            Self::DisabledJobs => "disabled_jobs",
            Self::QuarantinedOrganizations => "quarantined_organizations",
            Self::DatabaseSize => "database_size",
            Self::ViewAge => "view_age",
            Self::StrayRows => "stray_rows",
            Self::MonthsAhead => "months_ahead",
            Self::BackupAge => "backup_age",
        }
    }

    /// The metric of a stored word.
    pub fn parse(text: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text).ok_or_else(|| {
            let words: Vec<&str> = Self::ALL.into_iter().map(Self::as_str).collect();
            unknown(UNKNOWN_SYSTEM_METRIC, "something that is measured", text, &words)
        })
    }

    /// The unit of its values.
    pub fn unit(self) -> &'static str {
        match self {
            Self::ResponseTime | Self::JobLateness => "milliseconds",
            Self::DatabaseSize => "bytes",
            Self::ViewAge => "minutes",
            Self::BackupAge => "hours",
            _ => match self.made() {
                Made::Share => "percentage",
                _ => "count",
            },
        }
    }

    fn made(self) -> Made {
        match self {
            Self::ErrorRate | Self::ConnectionUsage | Self::CacheHitRatio | Self::ResourceUsage => {
                Made::Share
            }
            Self::SlowQueries | Self::JobFailures | Self::MissedJobs => Made::Sum,
            Self::ResponseTime => Made::Mean,
            Self::JobLateness
            | Self::DisabledJobs
            | Self::QuarantinedOrganizations
            | Self::DatabaseSize
            | Self::ViewAge
            | Self::StrayRows
            | Self::MonthsAhead
            | Self::BackupAge => Made::Peak,
        }
    }
}

/// A component of the system: the seed's three services, and the jobs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Component {
    /// What answers requests, and the process that it runs in.
    Api,
    /// The database.
    Database,
    /// What keeps answers.
    Cache,
    /// The scheduled work.
    Jobs,
}

impl Component {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Api, Self::Database, Self::Cache, Self::Jobs];

    /// The word that is stored as `service_name`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Api => "api",
            Self::Database => "database",
            Self::Cache => "cache",
            Self::Jobs => "jobs",
        }
    }

    /// The component of a stored word.
    pub fn parse(text: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text).ok_or_else(|| {
            let words: Vec<&str> = Self::ALL.into_iter().map(Self::as_str).collect();
            unknown("unknown_component", "a component of the system", text, &words)
        })
    }
}

fn unknown(code: &'static str, what: &str, text: &str, words: &[&str]) -> Error {
    Error::invalid(code, format!("`{}` is not {what}", shown(text)))
        .with_hint(format!("one of {}", words.join(", ")))
}

/// Which measurements are meant.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Watched {
    /// What they are of.
    pub metric: SystemMetric,
    /// Whose they are.
    pub component: Component,
    /// The route's template, the tier of the cache or the resource; nothing for all of
    /// them together.
    pub endpoint: Option<String>,
}

impl Watched {
    /// All measurements of a component.
    pub fn all(metric: SystemMetric, component: Component) -> Self {
        Self { metric, component, endpoint: None }
    }

    /// Those of one route, tier or resource.
    pub fn of(metric: SystemMetric, component: Component, endpoint: impl Into<String>) -> Self {
        Self { endpoint: Some(endpoint.into()), ..Self::all(metric, component) }
    }
}

/// One measurement of one process.
#[derive(Debug, Clone, PartialEq)]
pub struct Measurement {
    /// Its id.
    pub id: MeasurementId,
    /// What it is of.
    pub watched: Watched,
    /// The part that was counted.
    pub part: u64,
    /// What it is a part of.
    pub whole: u64,
    /// Where the single durations lie, in microseconds; of response times alone.
    pub histogram: Option<Histogram>,
    /// The end of the stretch of time that it is of.
    pub recorded_at: Instant,
    /// How long that was.
    pub window_ms: u64,
    /// The process that measured it.
    pub node: NodeId,
}

impl Measurement {
    /// The value that a table shows: for response times the 95th percentile. Nothing of
    /// nothing.
    pub fn value(&self) -> Option<Decimal> {
        match &self.histogram {
            Some(histogram) => histogram.percentile(95).map(milliseconds),
            None => value(self.watched.metric, self.part, self.part, self.whole),
        }
    }

    /// Which percentile the value is, where it is one.
    pub fn percentile(&self) -> Option<u8> {
        self.histogram.as_ref().map(|_| 95)
    }
}

/// What was counted by an instant, of all processes together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// When.
    pub at: Instant,
    /// The part.
    pub part: u64,
    /// What it is a part of.
    pub whole: u64,
}

/// What all measurements of a stretch of time come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Total {
    /// What they are of.
    pub watched: Watched,
    /// The sum of the parts; the largest where parts are not added.
    pub part: u64,
    /// The sum of the wholes.
    pub whole: u64,
    /// Where the durations lie, of response times alone.
    pub histogram: Option<Histogram>,
}

impl Total {
    /// Of nothing yet.
    pub fn of(watched: Watched) -> Self {
        Self { watched, part: 0, whole: 0, histogram: None }
    }

    /// Takes a measurement of the same in.
    pub fn add(&mut self, part: u64, whole: u64, histogram: Option<&Histogram>) {
        self.part = match self.watched.metric.made() {
            Made::Peak => self.part.max(part),
            _ => self.part.saturating_add(part),
        };
        self.whole = self.whole.saturating_add(whole);
        if let Some(histogram) = histogram {
            self.histogram.get_or_insert_default().merge(histogram);
        }
    }

    /// What it comes to; nothing of nothing.
    pub fn value(&self) -> Option<Decimal> {
        value(self.watched.metric, self.part, self.part, self.whole)
    }
}

/// What was read of some measurements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The value, in the unit of the metric.
    pub value: Decimal,
    /// How much stands behind it: the wholes together.
    pub sample: u64,
}

/// What samples of a metric come to; nothing where there is none, or a share of nothing.
pub fn read(metric: SystemMetric, samples: impl IntoIterator<Item = Sample>) -> Option<Reading> {
    let (mut part, mut peak, mut whole, mut any) = (0_u64, 0_u64, 0_u64, false);
    for sample in samples {
        part = part.saturating_add(sample.part);
        peak = peak.max(sample.part);
        whole = whole.saturating_add(sample.whole);
        any = true;
    }
    let value = any.then(|| value(metric, part, peak, whole))??;
    Some(Reading { value, sample: whole })
}

/// The value of a metric to six decimals.
fn value(metric: SystemMetric, part: u64, peak: u64, whole: u64) -> Option<Decimal> {
    let of = |part: u64| Decimal::from(part);
    let value = match metric.made() {
        Made::Share => of(part).checked_mul(of(100))?.checked_div(of(whole))?,
        Made::Mean => of(part).checked_div(of(whole).checked_mul(of(1000))?)?,
        Made::Sum => of(part),
        Made::Peak => of(peak),
    };
    Some(value.round_dp_with_strategy(6, RoundingStrategy::MidpointNearestEven).normalize())
}

/// Microseconds in milliseconds.
pub fn milliseconds(micros: u64) -> Decimal {
    Decimal::from(micros).checked_div(Decimal::from(1000)).unwrap_or(Decimal::MAX).normalize()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sample(part: u64, whole: u64) -> Sample {
        Sample { at: Instant::UNIX_EPOCH, part, whole }
    }

    #[test]
    fn a_value_is_made_of_counts() {
        for (metric, samples, value) in [
            (SystemMetric::ErrorRate, vec![sample(1, 20), sample(9, 20)], Some("25")),
            (SystemMetric::CacheHitRatio, vec![sample(2, 3)], Some("66.666667")),
            (SystemMetric::CacheHitRatio, vec![sample(0, 0)], None),
            (SystemMetric::ErrorRate, Vec::new(), None),
            (SystemMetric::SlowQueries, vec![sample(2, 1), sample(0, 1), sample(1, 1)], Some("3")),
            (SystemMetric::SlowQueries, vec![sample(0, 0)], Some("0")),
            (SystemMetric::ResponseTime, vec![sample(1_500, 1), sample(2_500, 3)], Some("1")),
            (SystemMetric::JobLateness, vec![sample(40, 9), sample(15, 9)], Some("40")),
        ] {
            let read = read(metric, samples).map(|reading| reading.value.to_string());
            assert_eq!(read.as_deref(), value, "{metric:?}");
        }
    }

    #[test]
    fn every_word_comes_back() {
        for metric in SystemMetric::ALL {
            assert_eq!(SystemMetric::parse(metric.as_str()).unwrap(), metric);
        }
        for component in Component::ALL {
            assert_eq!(Component::parse(component.as_str()).unwrap(), component);
        }
        assert_eq!(SystemMetric::parse("uptime").unwrap_err().code(), "unknown_system_metric");
        assert_eq!(Component::parse("").unwrap_err().code(), "unknown_component");
    }

    proptest! {
        /// It does not matter in how many measurements something was counted.
        #[test]
        fn measurements_add_up(
            counts in proptest::collection::vec((0..1_000_u64, 1_000..9_000_u64), 1..20),
            metric in 0..SystemMetric::ALL.len(),
        ) {
            let metric = SystemMetric::ALL[metric];
            let single: Vec<Sample> = counts.iter().map(|(part, whole)| sample(*part, *whole)).collect();
            let mut total = Total::of(Watched::all(metric, Component::Api));
            for sample in &single {
                total.add(sample.part, sample.whole, None);
            }
            let together = read(metric, [sample(total.part, total.whole)]).unwrap();
            prop_assert_eq!(read(metric, single).unwrap(), together);
            prop_assert_eq!(total.value(), Some(together.value));
        }
    }
}
