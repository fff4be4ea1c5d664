//! How much room everything takes, how fast that grows, and when the disk is full.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::diagnosis::service::{DiagnosisService, Disk};
use crate::error::Result;
use crate::ids::OrganizationId;
use crate::model::inspection::{OrganizationUse, TableUse};
use crate::model::measurement::{Component, Sample, SystemMetric, Watched};
use crate::stats::interval::Interval;
use crate::stats::trend::{Verdict, theil_sen};

/// How far back is looked at how large the database was.
const HISTORY: TimeDelta = TimeDelta::days(92);
/// Under which name sizes are kept, and how many of them.
const FINDING: &str = "storage";
const KEPT: u32 = 60;
/// How many tables and organizations are told of.
const TOLD: usize = 20;
const MS_PER_DAY: f64 = 86_400_000.0;

/// How much room everything takes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StorageReview {
    /// All tables together.
    pub size_bytes: u64,
    /// The largest tables.
    pub tables: Vec<SizeOf>,
    /// The organizations that take most, by their names.
    pub organizations: Vec<SizeOf>,
    /// Since when the growth is of those; nothing where they were never measured before.
    pub grown_since: Option<Instant>,
    /// How fast the database grows.
    pub growth: Growth,
}

/// What something takes, and by how much that grew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SizeOf {
    /// What.
    pub name: String,
    /// About how many rows it has.
    pub rows: u64,
    /// How many bytes it takes.
    pub size_bytes: u64,
    /// By how many bytes it grew since the review before.
    pub grown_bytes: Option<i64>,
}

/// How fast the database grows, and when the disk is full.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Growth {
    /// How many bytes a day, by the median of all pairs of days.
    pub bytes_a_day: Option<f64>,
    /// The interval of that, at 95 %.
    pub interval: Option<Interval>,
    /// How many bytes are free.
    pub free_bytes: Option<u64>,
    /// In how many days the disk is full; nothing where it does not fill, or where nobody
    /// knows how large it is.
    pub days_to_full: Option<f64>,
    /// The interval of that; without an upper end where the database may as well not grow.
    pub days_to_full_interval: Option<(f64, Option<f64>)>,
}

/// What is kept of a review, for the next one.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Kept {
    tables: BTreeMap<String, u64>,
    organizations: BTreeMap<OrganizationId, u64>,
}

impl DiagnosisService {
    /// How much room everything takes. What it finds is kept, and told as the growth by the
    /// next one.
    ///
    /// # Errors
    /// What the store says.
    pub async fn review_storage(&self, disk: Option<Disk>) -> Result<StorageReview> {
        let now = self.clock.now();
        let tables = self.store.read_tables_any_organization().await?;
        let organizations = self.store.read_organization_sizes_any_organization().await?;
        let before = self.store.list_findings_any_organization(FINDING).await?;
        // A second look on the same day is not compared with the first.
        let earlier = before.iter().find(|(at, _)| now - *at >= TimeDelta::days(1));
        let (grown_since, kept) = match earlier {
            Some((at, content)) => (Some(*at), serde_json::from_str(content).unwrap_or_default()),
            None => (None, Kept::default()),
        };
        let names = self.names().await?;
        let of_one = |it: &OrganizationUse| of_organization(it, &names, &kept);
        let review = StorageReview {
            size_bytes: tables.iter().map(|table| table.size_bytes).sum(),
            tables: tables.iter().take(TOLD).map(|it| of_table(it, &kept)).collect(),
            organizations: organizations.iter().take(TOLD).map(of_one).collect(),
            grown_since,
            growth: self.growth(now, disk).await?,
        };
        let found = Kept {
            tables: tables.into_iter().map(|it| (it.name, it.size_bytes)).collect(),
            organizations: organizations
                .into_iter()
                .map(|it| (it.organization_id, it.size_bytes))
                .collect(),
        };
        self.keep(FINDING, now, &found, KEPT).await?;
        Ok(review)
    }

    async fn growth(&self, now: Instant, disk: Option<Disk>) -> Result<Growth> {
        let watched = [Watched::all(SystemMetric::DatabaseSize, Component::Database)];
        let samples =
            self.store.read_samples_any_organization(&watched, now - HISTORY, now).await?;
        let samples = samples.into_iter().next().unwrap_or_default();
        Ok(growth(&samples, disk.map(|disk| disk.free_bytes)))
    }
}

fn of_table(table: &TableUse, kept: &Kept) -> SizeOf {
    let TableUse { name, rows, size_bytes, .. } = table;
    let grown_bytes = kept.tables.get(name).map(|before| grown(*size_bytes, *before));
    SizeOf { name: name.clone(), rows: *rows, size_bytes: *size_bytes, grown_bytes }
}

fn of_organization(
    taken: &OrganizationUse,
    names: &BTreeMap<OrganizationId, String>,
    kept: &Kept,
) -> SizeOf {
    let OrganizationUse { organization_id, rows, size_bytes } = *taken;
    let grown_bytes = kept.organizations.get(&organization_id);
    let grown_bytes = grown_bytes.map(|before| grown(size_bytes, *before));
    let name = names.get(&organization_id).cloned();
    let name = name.unwrap_or_else(|| organization_id.to_string());
    SizeOf { name, rows, size_bytes, grown_bytes }
}

fn grown(now: u64, before: u64) -> i64 {
    now.cast_signed() - before.cast_signed()
}

/// The growth of a series, by the last measurement of each day.
fn growth(samples: &[Sample], free_bytes: Option<u64>) -> Growth {
    let mut by_day = BTreeMap::new();
    for sample in samples {
        by_day.insert(sample.at.date_naive(), sample);
    }
    let days: Vec<(f64, f64)> = by_day
        .values()
        .map(|it| (it.at.timestamp_millis() as f64 / MS_PER_DAY, it.part as f64))
        .collect();
    let trend = theil_sen(&days);
    let (Some(slope), Some(interval)) = (trend.slope, trend.interval) else {
        return Growth { free_bytes, ..Growth::default() };
    };
    let days = |free: u64, slope: f64| free as f64 / slope;
    let fills = trend.verdict == Verdict::Positive;
    let (days_to_full, days_to_full_interval) = match free_bytes.filter(|_| slope > 0.0) {
        Some(free) => {
            let latest = fills.then(|| days(free, interval.lower));
            (Some(days(free, slope)), Some((days(free, interval.upper), latest)))
        }
        None => (None, None),
    };
    Growth {
        bytes_a_day: Some(slope),
        interval: Some(interval),
        free_bytes,
        days_to_full,
        days_to_full_interval,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn samples(sizes: impl IntoIterator<Item = u64>) -> Vec<Sample> {
        let day = |(day, part): (i64, u64)| Sample {
            at: Instant::UNIX_EPOCH + TimeDelta::days(day),
            part,
            whole: 1,
        };
        (0..).zip(sizes).map(day).collect()
    }

    #[test]
    fn a_disk_is_full_when_what_is_free_has_grown() {
        let growing = samples((0..30).map(|day| 1_000 + 100 * day + day % 3));
        let told = growth(&growing, Some(10_000));
        let slope = told.bytes_a_day.unwrap();
        assert!((slope - 100.0).abs() < 1.0, "{told:?}");
        let days = told.days_to_full.unwrap();
        let (soonest, latest) = told.days_to_full_interval.unwrap();
        assert!((99.0..101.0).contains(&days) && soonest <= days && days <= latest.unwrap());
    }

    #[test]
    fn what_may_as_well_shrink_fills_no_disk_for_sure() {
        let noise = samples([1_000, 1_040, 990, 1_050, 980, 1_060, 1_000, 1_010]);
        let told = growth(&noise, Some(10_000));
        assert_eq!(told.days_to_full_interval.and_then(|(_, latest)| latest), None);
        let shrinking = growth(&samples((0..9).map(|day| 9_000 - 100 * day)), Some(10_000));
        assert_eq!(shrinking.days_to_full, None);
        assert_eq!(growth(&samples([1_000]), Some(1)).bytes_a_day, None, "one day tells nothing");
    }
}
