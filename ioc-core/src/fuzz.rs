//! What the fuzz targets run, on a byte string from anywhere.
//!
//! Each target reads it as a caller's input would be read, and holds what it
//! reads to laws; one that does not hold panics. The inputs that are kept in
//! `fuzz/corpus` run here with the other tests.

use chrono::{DateTime, TimeDelta, Weekday};
use chrono_tz::Tz;

use crate::dashboard::ocean::Level;
use crate::error::Error;
use crate::ingest::laws;
use crate::ingest::request::{FileFormat, ImportKind};
use crate::language::locale::Locale;
use crate::model::calendar::Calendar;
use crate::model::cron::Cron;
use crate::model::metric::MetricFilter;
use crate::model::misfire::{Misfire, due};
use crate::model::organization::{parse_weekday, parse_zone};
use crate::model::period::{Period, parse_date};
use crate::model::rollup::Dimension;
use crate::page::{Cursor, PageRequest};
use crate::reports::template::SectionRegistry;

/// A target reads bytes and panics where a law does not hold.
pub type Target = fn(&[u8]);

/// The targets by their names.
pub const TARGETS: [(&str, Target); 7] = [
    ("csv", csv),
    ("tsv", tsv),
    ("ndjson", ndjson),
    ("template", template),
    ("period", period),
    ("filter", filter),
    ("cron", cron),
];

/// Files of activity and of members.
pub fn csv(bytes: &[u8]) {
    laws::table(bytes, FileFormat::Delimited);
    laws::import(bytes, FileFormat::Delimited, &ImportKind::Activity);
    laws::import(bytes, FileFormat::Delimited, &ImportKind::Members);
}

/// Files of answers and of scores.
pub fn tsv(bytes: &[u8]) {
    laws::table(bytes, FileFormat::Delimited);
    laws::import(bytes, FileFormat::Delimited, &responses("scored"));
    laws::import(bytes, FileFormat::Delimited, &responses("ipip-50"));
}

/// Files of each kind as JSON objects.
pub fn ndjson(bytes: &[u8]) {
    laws::table(bytes, FileFormat::Ndjson);
    laws::import(bytes, FileFormat::Ndjson, &ImportKind::Activity);
    laws::import(bytes, FileFormat::Ndjson, &ImportKind::Members);
    laws::import(bytes, FileFormat::Ndjson, &responses("scored"));
}

fn responses(instrument: &str) -> ImportKind {
    ImportKind::Responses { instrument: instrument.to_owned() }
}

/// The JSON of a report's template. What is accepted can be built, and is the
/// same when it is written and read again.
///
/// # Panics
/// If it is not.
pub fn template(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let registry = SectionRegistry::default();
    match registry.parse(text) {
        Err(error) => has_a_way_out(&error),
        Ok(config) => {
            assert!((1..=registry.shipped().sections.len()).contains(&config.sections.len()));
            for section in &config.sections {
                assert!(registry.find(&section.section_type).is_ok());
            }
            let inside = serde_json::to_string(&config).expect("a template is JSON");
            let whole = format!("{{\"sections_config\": {inside}}}");
            assert_eq!(registry.parse(&inside).ok().as_ref(), Some(&config));
            assert_eq!(registry.parse(&whole).ok().as_ref(), Some(&config));
        }
    }
}

/// Lines: first day, last day, zone, weekday, a zone that the calendar changes
/// to at the end of 2023, and then dates as files write them. A period tiles its
/// days, and the one before it ends where it starts.
///
/// # Panics
/// If that is not so.
pub fn period(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let mut lines = text.lines();
    let (first, last) = (lines.next().unwrap_or(""), lines.next().unwrap_or(""));
    let zone = parse_zone(lines.next().unwrap_or("")).unwrap_or(Tz::UTC);
    let week_start = lines.next().and_then(|line| parse_weekday(line).ok());
    let calendar = Calendar::new(zone, week_start.unwrap_or(Weekday::Mon));
    let next_zone = lines.clone().next().and_then(|line| parse_zone(line).ok());
    for date in [first, last].into_iter().chain(lines) {
        laws::stamp(date, zone);
    }
    tiles(&calendar, first, last);
    if let (Some(zone), Some(now)) = (next_zone, DateTime::from_timestamp(1_703_980_800, 0)) {
        tiles(&calendar.changed(now, zone, Weekday::Sun), first, last);
    }
}

fn tiles(calendar: &Calendar, first: &str, last: &str) {
    let dates = parse_date(first).and_then(|first| Ok((first, parse_date(last)?)));
    let period = dates.and_then(|(first, last)| Period::between(calendar, first, last));
    let period = match period {
        Ok(period) => period,
        Err(error) => return has_a_way_out(&error),
    };
    assert_eq!(parse_date(&period.first.to_string()).ok(), Some(period.first));
    assert!(period.starts_at <= period.ends_at && period.days() >= 1);
    assert_eq!(calendar.day_on(period.first).starts_at, period.starts_at);
    assert_eq!(calendar.day_on(period.last).ends_at, period.ends_at);
    assert!(!period.holds(period.ends_at) && period.is_closed(period.ends_at));
    assert_eq!(period.holds(period.starts_at), period.starts_at < period.ends_at);
    if let Ok(before) = period.before(calendar) {
        assert_eq!((before.ends_at, before.days()), (period.starts_at, period.days()));
    }
    let day = calendar.day_of(period.starts_at);
    assert!(day.holds(period.starts_at), "{day:?} of {}", period.starts_at);
    if let Ok(week) = Period::week_of(calendar, period.starts_at) {
        assert!(week.holds(period.starts_at), "{week:?} of {}", period.starts_at);
    }
}

/// Lines: type, name, first day, last day, department, job role, limit, cursor,
/// dimension, level, as the question for metrics takes them. A word that is
/// accepted is the one that is written, and a cursor leads back to its row.
///
/// # Panics
/// If that is not so.
pub fn filter(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let mut lines = text.lines();
    let mut next = || lines.next().unwrap_or("");
    let (metric_type, metric_name) = (next(), next());
    let (first, last) = (parse_date(next()), parse_date(next()));
    for error in [&first, &last].into_iter().filter_map(|day| day.as_ref().err()) {
        has_a_way_out(error);
    }
    let asked = MetricFilter {
        metric_type: Some(metric_type.to_owned()),
        metric_name: Some(metric_name.to_owned()),
        period_start: first.ok(),
        period_end: last.ok(),
        dimension_1: Some(next().to_owned()),
        dimension_2: Some(next().to_owned()),
        dimension_3: Some(next().to_owned()),
    };
    for day in [asked.period_start, asked.period_end].into_iter().flatten() {
        assert_eq!(parse_date(&day.to_string()).ok(), Some(day));
    }
    let limit = next().parse().unwrap_or(1);
    let cursor = next().parse::<Cursor>();
    match &cursor {
        Err(error) => has_a_way_out(error),
        Ok(cursor) => {
            if let Ok(key) = cursor.key::<serde_json::Value>() {
                let again = Cursor::behind(&key).expect("a key that was read");
                assert_eq!(again.key::<serde_json::Value>().ok(), Some(key));
                assert_eq!(again.to_string().parse::<Cursor>().ok(), Some(again));
            }
        }
    }
    match (PageRequest { limit, after: cursor.ok() }).checked() {
        Ok(page) => assert!((1..=crate::page::MAX_LIMIT).contains(&page.limit)),
        Err(error) => has_a_way_out(&error),
    }
    let (dimension, level) = (next(), next());
    match Dimension::parse(dimension) {
        Ok(found) => assert_eq!(found.as_str(), dimension),
        Err(error) => has_a_way_out(&error),
    }
    match Level::parse(level) {
        Ok(found) => assert_eq!(Level::parse(level).ok(), Some(found)),
        Err(error) => has_a_way_out(&error),
    }
}

/// Lines: an expression, a zone, a zone that the calendar changes to, the second from which
/// on it is looked at, and how many seconds later again. What is accepted is the same when
/// it is written and read again, has words, and comes in order; each occurrence is answered
/// once, whatever the policy.
///
/// # Panics
/// If that is not so.
pub fn cron(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let mut lines = text.lines();
    let mut next = || lines.next().unwrap_or("");
    let cron = match Cron::parse(next()) {
        Ok(cron) => cron,
        Err(error) => return has_a_way_out(&error),
    };
    assert_eq!(Cron::parse(cron.as_str()).ok().as_ref(), Some(&cron));
    for language in ["en", "de", "fr", "es"] {
        assert!(!cron.describe(&Locale::of(language)).contains('$'));
    }
    let zone = parse_zone(next()).unwrap_or(Tz::UTC);
    let other = parse_zone(next()).unwrap_or(zone);
    let second = next().parse().ok().and_then(|second| DateTime::from_timestamp(second, 0));
    let after = second.unwrap_or(DateTime::UNIX_EPOCH);
    let later = next().parse().ok().and_then(TimeDelta::try_seconds);
    let later = later.unwrap_or_default().clamp(TimeDelta::zero(), TimeDelta::days(3660));
    let now = after.checked_add_signed(later).unwrap_or(after);
    // An organization moves in its own time, not a thousand years ago.
    let first = DateTime::UNIX_EPOCH;
    let moves = after.clamp(first, first + TimeDelta::days(150_000));
    let clocks = Calendar::from(zone).changed(moves, other, Weekday::Mon);
    let preview = cron.preview(&clocks, after, 10);
    for pair in preview.windows(2) {
        assert!(pair[0].at < pair[1].at && pair[0].civil < pair[1].civil, "{pair:?}");
    }
    if let Some(last) = preview.last() {
        assert_eq!(cron.latest(&clocks, last.at).as_ref(), Some(last));
        assert_eq!(cron.count(&clocks, after, last.at), preview.len() as u64);
    }
    let all = cron.count(&clocks, after, now);
    for misfire in
        [Misfire::Skip, Misfire::RunOnce, Misfire::RunAll { at_most: 50, not_older_than_s: 86_400 }]
    {
        let due = due(&cron, &clocks, misfire, after, now);
        assert_eq!(due.skipped.count + due.run.len() as u64, all, "{misfire:?}");
    }
}

fn has_a_way_out(error: &Error) {
    assert!(error.hint().is_some_and(|hint| !hint.is_empty()), "no way out: {error}");
    let text = error.to_string();
    assert!(text.len() < 4000, "a message of {} bytes", text.len());
    assert!(!text.chars().any(char::is_control), "a control character in {text:?}");
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use chrono_tz::TZ_VARIANTS;
    use proptest::prelude::*;

    use super::*;

    /// A field of a schedule, more often than not.
    const FIELD: &str = "(\\*|\\*/[1-9]|[0-9]{1,2}|[0-3]-[4-9]|[0-9],[0-9]|\\?|L|LW|[0-9]{1,2}W|\
                         \\+?MON|SUN|[0-7]#[1-5L]|JAN|[*?+]?[0-9A-Z]{0,3}[-/,#*LW]?[0-9A-Z]{0,3})";

    #[test]
    fn every_kept_input_holds_to_the_laws() {
        let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/corpus");
        for (name, target) in TARGETS {
            let folder = fs::read_dir(corpus.join(name)).unwrap_or_else(|_| panic!("no {name}"));
            let inputs: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
            assert!(inputs.len() >= 5, "{name} has {} inputs", inputs.len());
            for input in inputs {
                let bytes = fs::read(&input).unwrap();
                let held = std::panic::catch_unwind(|| target(&bytes));
                assert!(held.is_ok(), "{name} breaks on {}", input.display());
            }
        }
    }

    proptest! {
        #[test]
        fn what_looks_like_a_schedule_holds_to_the_laws(
            fields in prop::collection::vec(FIELD, 4..8),
            typed in "[ -~]{0,30}",
            zones in [0..TZ_VARIANTS.len(), 0..TZ_VARIANTS.len()],
            (from, later) in (any::<i64>(), 0_i64..1_000_000),
        ) {
            let [zone, other] = zones.map(|place| TZ_VARIANTS[place].name());
            let days = format!("0 8 {}", fields[..3].join(" "));
            for text in [fields.join(" "), days, typed] {
                cron(format!("{text}\n{zone}\n{other}\n{from}\n{later}\n").as_bytes());
                cron(format!("{text}\n{zone}\n{other}\n{}\n{later}\n", from >> 30).as_bytes());
            }
        }
    }
}
