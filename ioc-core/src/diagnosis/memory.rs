//! Why so much memory is used: connections, statements, leaks, what is kept.

use chrono::TimeDelta;

use crate::clock::Instant;
use crate::diagnosis::check::{Check, Diagnosis};
use crate::diagnosis::dashboard::after;
use crate::diagnosis::service::DiagnosisService;
use crate::diagnosis::words::{bytes, count, percent, sized};
use crate::error::Result;
use crate::model::inspection::StatementUse;
use crate::model::measurement::{Component, Sample, SystemMetric, Total, Watched};
use crate::stats::trend::{Verdict, theil_sen};

/// How far back is looked for memory that never comes back.
const HISTORY: TimeDelta = TimeDelta::hours(24);
/// As many points are enough for a trend.
const MOST_POINTS: usize = 300;
/// What grows by so many percent of itself in a day is a leak, and no warming up.
const LEAK_PCT_A_DAY: f64 = 5.0;
/// A process that has so much of the machine's memory leaves little for others.
const MOST_USED: f64 = 80.0;
/// A block has so many bytes, and a statement that writes so many aside each time wants
/// more memory.
const BLOCK: u64 = 8192;
const LARGE: u64 = 16 << 20;
/// What is kept beyond this is about to push others out.
const FULL_PCT: f64 = 95.0;
const TOLD: usize = 5;

impl DiagnosisService {
    /// The seed's guide for memory that runs short.
    ///
    /// # Errors
    /// What the store says.
    pub async fn memory(&self) -> Result<Diagnosis> {
        let now = self.clock.now();
        let statements = self.store.read_statements_any_organization().await?;
        let checks = vec![
            self.check_connections().await?,
            Check::of_told("largest_queries", statements, largest),
            self.check_leaks(now).await?,
            self.check_caches(now).await?,
        ];
        Ok(Diagnosis { about: "memory", as_of: now, checks })
    }

    async fn check_leaks(&self, now: Instant) -> Result<Check> {
        let watched = [Watched::of(SystemMetric::ResourceUsage, Component::Api, "memory")];
        let samples =
            self.store.read_samples_any_organization(&watched, now - HISTORY, now).await?;
        Ok(leak(&samples.into_iter().next().unwrap_or_default()))
    }

    async fn check_caches(&self, now: Instant) -> Result<Check> {
        const NAME: &str = "cache";
        let usage = self.measured(SystemMetric::ResourceUsage, now - HISTORY, after(now)).await?;
        let of_caches = usage.iter().filter(|it| it.watched.component == Component::Cache);
        let mut looks: Vec<Check> = of_caches.map(kept).collect();
        if looks.is_empty() {
            let reason = "nobody has measured in the last day how much the caches keep";
            let remedy = "`ioc serve` measures it every five minutes";
            looks.push(Check::unknown(NAME, reason, Some(remedy.to_owned())));
        }
        Ok(Check::worst_of(NAME, looks))
    }
}

fn largest(mut told: Vec<StatementUse>) -> Check {
    const NAME: &str = "largest_queries";
    let aside = |it: &StatementUse| it.temp_blocks * BLOCK / it.calls.max(1);
    told.sort_by_key(|it| std::cmp::Reverse(aside(it)));
    let large: Vec<String> = told
        .iter()
        .filter(|it| aside(it) >= LARGE)
        .take(TOLD)
        .map(|it| {
            format!("{} aside each of {} times: {}", bytes(aside(it)), count(it.calls), it.text)
        })
        .collect();
    if large.is_empty() {
        return Check::ok(NAME, "no statement needs more memory than it gets");
    }
    let cause = format!("{} statements need more memory than they get", large.len());
    let remedy = "ask for less at once, or give the statement's login more work_mem";
    Check::warning(NAME, cause, remedy).borne_out_by(large)
}

/// Whether a process takes more and more, by what was measured of it.
fn leak(samples: &[Sample]) -> Check {
    const NAME: &str = "leaks";
    let every = samples.len().div_ceil(MOST_POINTS).max(1);
    let points: Vec<(f64, f64)> = samples
        .iter()
        .step_by(every)
        .map(|it| (it.at.timestamp_millis() as f64 / 3_600_000.0, it.part as f64))
        .collect();
    let Some(last) = samples.last() else {
        let remedy = "`ioc serve` measures it every five minutes, where the machine tells";
        let reason = "nobody has measured in the last day how much memory processes take";
        return Check::unknown(NAME, reason, Some(remedy.to_owned()));
    };
    let now = format!("{} of {}", bytes(last.part), bytes(last.whole));
    if percent(last.part, last.whole).is_some_and(|used| used > MOST_USED) {
        let cause = format!("a process has {now} of memory");
        return Check::failed(NAME, cause, "give it a larger machine, or fewer requests at once");
    }
    let trend = theil_sen(&points);
    let (Verdict::Positive, Some(slope), Some(interval)) =
        (trend.verdict, trend.slope, trend.interval)
    else {
        return Check::ok(NAME, format!("memory does not grow: {now}"));
    };
    let told = format!(
        "{} an hour (95 %: {} to {}), now {now}",
        sized(slope),
        sized(interval.lower),
        sized(interval.upper)
    );
    if interval.lower * 24.0 * 100.0 < LEAK_PCT_A_DAY * last.part as f64 {
        return Check::ok(NAME, format!("memory grows little: {told}"));
    }
    let remedy = "restart the process, and tell its makers what it was doing meanwhile";
    Check::warning(NAME, format!("memory grows without end: {told}"), remedy)
}

/// How much of what it may keep a tier keeps, on average in the last day.
fn kept(total: &Total) -> Check {
    const NAME: &str = "tier";
    let tier = total.watched.endpoint.as_deref().unwrap_or("cache");
    let Some(used) = percent(total.part, total.whole) else {
        return Check::ok(NAME, format!("the tier `{tier}` may keep nothing"));
    };
    let cause = format!("the tier `{tier}` keeps {used:.0} % of what it may");
    if used >= FULL_PCT {
        let remedy = "let it keep more if its hit ratio is low; what it may keep is its bound, so \
                      that the caches are not what grows";
        return Check::warning(NAME, cause, remedy);
    }
    Check::ok(NAME, cause)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::check::CheckState;

    fn hourly(memory: impl IntoIterator<Item = u64>) -> Vec<Sample> {
        let sample = |(hour, part): (i64, u64)| Sample {
            at: Instant::UNIX_EPOCH + TimeDelta::hours(hour),
            part: part << 20,
            whole: 16 << 30,
        };
        (0..).zip(memory).map(sample).collect()
    }

    #[test]
    fn what_grows_all_day_is_a_leak_and_what_warms_up_is_none() {
        assert_eq!(leak(&hourly((0..24).map(|hour| 500 + 20 * hour))).state, CheckState::Warning);
        let warm = (0..24).map(|hour| if hour < 3 { 100 * (hour + 1) } else { 300 + hour % 2 });
        assert_eq!(leak(&hourly(warm)).state, CheckState::Ok);
        assert_eq!(leak(&hourly([14_000])).state, CheckState::Failed, "most of the machine");
        assert_eq!(leak(&[]).state, CheckState::Unknown);
    }

    #[test]
    fn a_statement_that_writes_aside_is_named() {
        let statement = |text: &str, calls, temp_blocks| StatementUse {
            id: text.to_owned(),
            text: text.to_owned(),
            calls,
            total_ms: 1.0,
            blocks_read: 0,
            temp_blocks,
        };
        let told = vec![statement("SELECT small", 10, 100), statement("SELECT large", 2, 9_000)];
        let check = largest(told);
        assert_eq!(check.state, CheckState::Warning);
        assert!(check.evidence[0].contains("SELECT large"), "{check:?}");
    }
}
