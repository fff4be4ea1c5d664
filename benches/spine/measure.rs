//! Medians and ratios, taken in pairs so that a noisy machine hits both sides.

use std::time::{Duration, Instant};

/// Prints how busy the machine is.
pub(crate) fn machine() {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    println!("load average: {}", load.trim());
}

/// How long `work` takes.
pub(crate) async fn time<T>(work: impl Future<Output = T>) -> (Duration, T) {
    let start = Instant::now();
    let result = work.await;
    (start.elapsed(), result)
}

/// The middle of durations.
pub(crate) fn median(durations: &[Duration]) -> Duration {
    let mut sorted = durations.to_vec();
    sorted.sort();
    sorted[sorted.len() / 2]
}

/// The middle of the ratios of pairs, with the smallest and the largest.
pub(crate) fn ratio(pairs: &[(Duration, Duration)]) -> String {
    let mut ratios: Vec<f64> =
        pairs.iter().map(|(one, two)| one.as_secs_f64() / two.as_secs_f64()).collect();
    ratios.sort_by(f64::total_cmp);
    let (least, most) = (ratios[0], ratios[ratios.len() - 1]);
    format!("{:.2} ({least:.2}-{most:.2})", ratios[ratios.len() / 2])
}

/// Microseconds, for a table.
pub(crate) fn micros(duration: Duration) -> String {
    format!("{:.1} µs", duration.as_secs_f64() * 1e6)
}
