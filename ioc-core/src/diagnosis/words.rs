//! Numbers and texts in the words of checks.

use std::time::Duration;

use chrono::TimeDelta;

use crate::document::number;

pub(super) fn count(count: u64) -> String {
    number::count(count)
}

/// A part of a whole in percent; nothing of nothing.
pub(super) fn percent(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| 100.0 * part as f64 / whole as f64)
}

/// Bytes in the unit in which they are read best.
pub(super) fn bytes(bytes: u64) -> String {
    sized(bytes as f64)
}

/// The same of a number that was estimated.
pub(super) fn sized(bytes: f64) -> String {
    const UNITS: [&str; 5] = ["bytes", "KiB", "MiB", "GiB", "TiB"];
    let (mut value, mut unit) = (bytes, 0);
    while value >= 1024.0 && unit + 1 < UNITS.len() {
        (value, unit) = (value / 1024.0, unit + 1);
    }
    let decimals = usize::from(unit > 0);
    format!("{value:.decimals$} {}", UNITS[unit])
}

/// A duration in its two largest units.
pub(super) fn lasting(delta: TimeDelta) -> String {
    let seconds = delta.num_seconds().max(0);
    match seconds {
        0..60 => format!("{seconds} s"),
        60..3_600 => format!("{} min {} s", seconds / 60, seconds % 60),
        3_600..86_400 => format!("{} h {} min", seconds / 3_600, seconds % 3_600 / 60),
        _ => format!("{} days {} h", seconds / 86_400, seconds % 86_400 / 3_600),
    }
}

/// The same of milliseconds.
pub(super) fn lasting_ms(milliseconds: f64) -> String {
    if milliseconds < 1_000.0 {
        return format!("{milliseconds:.0} ms");
    }
    let lasted = Duration::try_from_secs_f64(milliseconds / 1_000.0).unwrap_or(Duration::MAX);
    lasting(TimeDelta::from_std(lasted).unwrap_or(TimeDelta::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_as_they_are_read_best() {
        assert_eq!(bytes(812), "812 bytes");
        assert_eq!(bytes(3 << 20), "3.0 MiB");
        assert_eq!(lasting(TimeDelta::seconds(75)), "1 min 15 s");
        assert_eq!(lasting(TimeDelta::hours(50)), "2 days 2 h");
        assert_eq!(lasting_ms(750.4), "750 ms");
        assert_eq!(percent(1, 0), None);
    }
}
