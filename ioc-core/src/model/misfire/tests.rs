//! What runs of what was missed.

use chrono::Weekday;
use chrono_tz::{TZ_VARIANTS, Tz};
use proptest::prelude::*;

use super::*;

const POLICIES: [Misfire; 3] = [Misfire::Skip, Misfire::RunOnce, RUN_ALL];
const RUN_ALL: Misfire = Misfire::RunAll { at_most: 3, not_older_than_s: 86_400 };

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

/// The rows of the second table of the documentation, as texts without their marks.
fn documented() -> Vec<Vec<String>> {
    let text = include_str!("../misfire.rs");
    let lines = text.lines().skip_while(|line| !line.starts_with("//! | schedule"));
    let rows = lines.skip(2).map_while(|line| line.strip_prefix("//! |")?.strip_suffix('|'));
    let cells = |row: &str| row.split('|').map(|cell| cell.trim().replace('`', "")).collect();
    rows.map(cells).collect()
}

fn length(text: &str) -> TimeDelta {
    let (number, unit) = match text.split_once(' ').unwrap() {
        ("a" | "an", unit) => (1, unit),
        ("two", unit) => (2, unit),
        (number, unit) => (number.parse().unwrap(), unit),
    };
    match unit.trim_end_matches('s') {
        "second" => TimeDelta::seconds(number),
        "hour" => TimeDelta::hours(number),
        "day" => TimeDelta::days(number),
        unit => panic!("{unit}"),
    }
}

#[test]
fn the_matrix_is_as_the_documentation_says() {
    let (now, utc) = (at("2026-03-02T10:00:30Z"), Calendar::from(Tz::UTC));
    let rows = documented();
    assert!(rows.len() > 8, "the table was not found");
    for row in &rows {
        let [schedule, gone, came, answers @ ..] = &row[..] else { panic!("{row:?}") };
        let (cron, after) = (Cron::parse(schedule).unwrap(), now - length(gone));
        assert_eq!(answers.len(), POLICIES.len(), "{row:?}");
        for (policy, answer) in POLICIES.into_iter().zip(answers) {
            let due = due(&cron, &utc, policy, after, now);
            let run: Vec<_> =
                due.run.iter().map(|it| it.civil.format("%H:%M").to_string()).collect();
            assert_eq!(run.join(", "), *answer, "{policy:?} of {row:?}");
            assert_eq!((run.len() as u64 + due.skipped.count).to_string(), *came, "{row:?}");
            assert_eq!(due.through, now);
        }
    }
}

#[test]
fn what_is_skipped_is_named() {
    let cron = Cron::parse("0 8 * * MON").unwrap();
    let (after, now) = (at("2026-02-01T00:00:00Z"), at("2026-03-02T10:00:00Z"));
    let due = due(&cron, &Tz::Europe__Berlin.into(), Misfire::RunOnce, after, now);
    assert_eq!(due.run[0].at, at("2026-03-02T07:00:00Z"));
    let (first, last) = due.skipped.span.unwrap();
    assert_eq!(due.skipped.count, 4);
    assert_eq!((first.at, last.at), (at("2026-02-02T07:00:00Z"), at("2026-02-23T07:00:00Z")));
}

#[test]
fn a_clock_that_went_back_makes_nothing_due() {
    let cron = Cron::parse("* * * * *").unwrap();
    let (after, now) = (at("2026-03-02T10:00:00Z"), at("2026-03-02T09:00:00Z"));
    for policy in POLICIES {
        for now in [now, after] {
            let due = due(&cron, &Tz::UTC.into(), policy, after, now);
            assert_eq!((due.run, due.skipped.count, due.through), (vec![], 0, after));
        }
    }
}

#[test]
fn five_centuries_of_seconds_cost_no_more_than_their_days() {
    let cron = Cron::parse("* * * * * *").unwrap();
    let all = Misfire::RunAll { at_most: u32::MAX, not_older_than_s: u32::MAX };
    let utc = Calendar::from(Tz::UTC);
    let due = due(&cron, &utc, all, Instant::MIN_UTC, at("2400-01-01T00:00:00Z"));
    assert_eq!(due.run.len(), MOST as usize + 61);
    let since = at("2400-01-01T00:00:00Z") - at("1900-01-01T00:00:00Z");
    let come = u64::try_from(since.num_seconds()).unwrap();
    assert_eq!(due.skipped.count, come - due.run.len() as u64);
}

#[test]
fn bounds_that_are_none_are_refused() {
    for (at_most, not_older_than_s) in [(0, 60), (MOST + 1, 60), (1, 0), (1, YEAR_S + 1)] {
        let error = Misfire::RunAll { at_most, not_older_than_s }.checked().unwrap_err();
        assert_eq!(error.code(), "bad_misfire");
        assert!(error.hint().is_some());
    }
    for policy in POLICIES {
        assert_eq!(policy.checked().unwrap(), policy);
        let json = serde_json::to_string(&policy).unwrap();
        assert!(json.contains(policy.as_str()), "{json}");
        assert_eq!(serde_json::from_str::<Misfire>(&json).unwrap(), policy);
    }
}

proptest! {
    /// However the time is split into looks, each occurrence is answered once, what runs is
    /// behind what is skipped, and with looks in time nothing is skipped.
    #[test]
    fn each_occurrence_is_answered_once_however_often_one_looks(
        zones in (0..TZ_VARIANTS.len(), 0..TZ_VARIANTS.len()),
        (schedule, unit) in prop::sample::select(vec![
            ("*/5 * * * *", 10),
            ("0 */6 * * *", 10),
            ("30 1,2 * * *", 10),
            ("0 8 * * MON", 100),
            ("15 0 L * *", 300),
            ("*/20 * * * * *", 1),
        ]),
        policy in prop::sample::select(POLICIES.to_vec()),
        start in 1_420_000_000_i64..2_080_000_000,
        move_after in 0_i64..400,
        looks in prop::collection::vec(1_i64..10_000, 1..12),
    ) {
        let start = Instant::from_timestamp(start, 0).unwrap();
        let calendar = Calendar::from(TZ_VARIANTS[zones.0]);
        let moves = start + TimeDelta::hours(move_after);
        let clocks = calendar.changed(moves, TZ_VARIANTS[zones.1], Weekday::Mon);
        let cron = Cron::parse(schedule).unwrap();
        let mut after = start;
        let (mut answered, mut seen) = (0, Vec::new());
        for look in looks.into_iter().map(|look| look * unit) {
            let now = after + TimeDelta::seconds(look);
            let due = due(&cron, &clocks, policy, after, now);
            for it in &due.run {
                prop_assert!(after < it.at && it.at <= now);
            }
            if let Some((first, last)) = due.skipped.span {
                prop_assert!(after < first.at && first.at <= last.at && last.at <= now);
                prop_assert!(due.run.first().is_none_or(|run| last.at < run.at));
            }
            prop_assert!(due.skipped.count == 0 || look > 60);
            answered += due.skipped.count + due.run.len() as u64;
            seen.extend(due.run);
            after = due.through;
        }
        prop_assert!(seen.is_sorted_by(|one, next| one.at < next.at && one.civil < next.civil));
        prop_assert_eq!(answered, cron.between(&clocks, start, after).count() as u64);
        prop_assert_eq!(answered, cron.count(&clocks, start, after));
    }
}

#[test]
fn a_policy_that_is_stored_comes_back() {
    let all = Misfire::RunAll { at_most: 7, not_older_than_s: 86_400 };
    for misfire in [Misfire::Skip, Misfire::RunOnce, all] {
        assert_eq!(misfire.to_string().parse::<Misfire>().unwrap(), misfire);
    }
    for bad in ["", "run_all", "run_all 0 1", "run_all 1 x", "skip 1"] {
        assert_eq!(bad.parse::<Misfire>().unwrap_err().code(), "bad_misfire", "{bad}");
    }
}
