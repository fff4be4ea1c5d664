//! The digest of a month, as people read it.

use ioc_analytics::diagnosis::baseline::Renewal;
use ioc_analytics::diagnosis::indexes::IndexReview;
use ioc_analytics::diagnosis::monthly::MonthlyDigest;
use ioc_analytics::diagnosis::storage::{Growth, SizeOf, StorageReview};

use crate::cells;
use crate::commands::checks;
use crate::table::{Table, paragraphs};

pub(super) fn text(digest: &MonthlyDigest) -> String {
    let mut parts = vec![indexes(&digest.indexes)];
    parts.extend(storage(&digest.storage));
    parts.push(baseline(&digest.baseline));
    parts.push(checks::all(&digest.security));
    paragraphs(parts)
}

fn indexes(review: &IndexReview) -> Vec<String> {
    let mut lines: Vec<String> =
        review.invalid.iter().map(|name| format!("index {name} cannot be used")).collect();
    lines.extend(review.missing.iter().map(|key| {
        format!("index missing: {} ({}) for {}", key.table, key.columns.join(", "), key.to)
    }));
    lines.extend(
        review.duplicate.iter().map(|it| format!("index {} does what {} does", it.name, it.of)),
    );
    lines.extend(review.unused.iter().flatten().map(|it| {
        format!("index {} of {} is unused: {}", it.name, it.table, mebibytes(it.size_bytes))
    }));
    if review.unused.is_none() {
        lines.push("indexes: nobody counts here which are used".to_owned());
    }
    if lines.is_empty() {
        lines.push("indexes: all are used, and none is missing".to_owned());
    }
    lines
}

fn storage(review: &StorageReview) -> Vec<Vec<String>> {
    let mut lines = vec![format!("storage: {}", mebibytes(review.size_bytes))];
    lines.extend(growth(&review.growth));
    vec![lines, sizes("table", &review.tables), sizes("organization", &review.organizations)]
}

fn growth(growth: &Growth) -> Vec<String> {
    let Some(slope) = growth.bytes_a_day else {
        return vec!["  too few days were measured to tell how it grows".to_owned()];
    };
    let mut lines = vec![format!("  it grows by {:.2} MiB a day", slope / f64::from(1 << 20))];
    match (growth.days_to_full, growth.days_to_full_interval) {
        (Some(days), Some((soonest, latest))) => {
            let latest = latest.map_or_else(|| "never".to_owned(), |days| format!("{days:.0}"));
            lines.push(format!("  the disk is full in {days:.0} days ({soonest:.0} to {latest})"));
        }
        _ if growth.free_bytes.is_none() => {
            lines.push("  nobody knows how much is free; --free-gib says it".to_owned());
        }
        _ => {}
    }
    lines
}

fn sizes(name: &str, sizes: &[SizeOf]) -> Vec<String> {
    let mut table = Table::new([name, ">rows", ">MiB", ">grown (MiB)"]);
    for it in sizes {
        table.row([
            it.name.clone(),
            cells::count(it.rows),
            format!("{:.1}", it.size_bytes as f64 / f64::from(1 << 20)),
            cells::or_none(
                it.grown_bytes.map(|bytes| format!("{:.1}", bytes as f64 / f64::from(1 << 20))),
            ),
        ]);
    }
    if sizes.is_empty() { Vec::new() } else { table.lines() }
}

fn baseline(renewal: &Renewal) -> Vec<String> {
    let Some(baseline) = &renewal.baseline else {
        return vec!["baseline: no request was measured in the last 28 days".to_owned()];
    };
    let state = if renewal.is_new { "new" } else { "as before" };
    let mut lines = vec![format!(
        "baseline: version {} ({state}), {} to {}, {} routes",
        baseline.version,
        baseline.period_start,
        baseline.period_end,
        baseline.routes.len()
    )];
    lines.extend(renewal.slower.iter().map(|it| {
        format!("  {} got slower: {:.1} ms, {:.1} before", it.endpoint, it.p95_ms, it.p95_before_ms)
    }));
    lines
}

fn mebibytes(bytes: u64) -> String {
    format!("{:.1} MiB", bytes as f64 / f64::from(1 << 20))
}
