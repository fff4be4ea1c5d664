//! What expressions mean and when they come.

use chrono::Weekday;
use chrono_tz::Tz;

use super::*;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn cron(text: &str) -> Cron {
    Cron::parse(text).unwrap()
}

/// The next occurrences as `instant civil`.
fn next(text: &str, clocks: &Calendar, after: &str, n: usize) -> Vec<String> {
    let write = |it: Occurrence| {
        format!("{} {}", it.at.format("%Y-%m-%dT%H:%MZ"), it.civil.format("%Y-%m-%dT%H:%M"))
    };
    cron(text).preview(clocks, at(after), n).into_iter().map(write).collect()
}

#[test]
fn an_expression_is_kept_as_it_was_written() {
    for (text, written) in [
        ("  0  8 * *\tMON ", "0 8 * * MON"),
        ("@daily", "@daily"),
        ("*/5 * * * * *", "*/5 * * * * *"),
        ("0 0 ? * mon-sun", "0 0 ? * mon-sun"),
    ] {
        let cron = cron(text);
        assert_eq!(cron.as_str(), written);
        let json = serde_json::to_string(&cron).unwrap();
        assert_eq!(json, format!("\"{written}\""));
        assert_eq!(serde_json::from_str::<Cron>(&json).unwrap(), cron);
    }
    assert!(serde_json::from_str::<Cron>("\"tomorrow\"").is_err());
}

#[test]
fn an_alias_is_short_for_five_fields() {
    let utc = Tz::UTC.into();
    for (alias, meant) in [
        ("@yearly", "0 0 1 1 *"),
        ("@annually", "0 0 1 JAN ?"),
        ("@monthly", "0 0 1 * *"),
        ("@Weekly", "0 0 * * SUN"),
        ("@daily", "0 0 * * *"),
        ("@midnight", "0 0 0 * * *"),
        ("@hourly", "0 */1 * * 0-7"),
    ] {
        let of = |text| next(text, &utc, "2026-03-04T05:06:07Z", 5);
        assert_eq!(of(alias), of(meant), "{alias}");
    }
}

#[test]
fn what_is_no_schedule_is_refused_with_its_field_and_the_way_out() {
    for (text, field, says) in [
        ("60 * * * *", "minutes", "`60`"),
        ("*/61 * * * *", "minutes", "`*/61`"),
        ("*/0 * * * *", "minutes", "`*/0`"),
        ("5/10 * * * *", "minutes", "`5/10`"),
        ("1,,2 * * * *", "minutes", "``"),
        ("30-10 * * * *", "minutes", "`30-10`"),
        ("1--100000000 * * * *", "minutes", "`1--100000000`"),
        ("MON * * * *", "minutes", "`MON`"),
        ("0 24 * * *", "hours", "`24`"),
        ("0 ? * * *", "hours", "`?`"),
        ("0 -1 * * *", "hours", "`-1`"),
        ("0 8 0 * *", "days of the month", "`0`"),
        ("0 8 32 * *", "days of the month", "`32`"),
        ("0 8 L-3 * *", "days of the month", "`L-3`"),
        ("0 8 L,LW * *", "days of the month", "`L,LW`"),
        ("0 8 32W * *", "days of the month", "`32W`"),
        ("0 8 * 13 *", "months", "`13`"),
        ("0 8 * MON *", "months", "`MON`"),
        ("0 8 * JANUARY *", "months", "`JANUARY`"),
        ("0 8 * * MONDAY", "days of the week", "`MONDAY`"),
        ("0 8 * * 8", "days of the week", "`8`"),
        ("0 8 * * */8", "days of the week", "`*/8`"),
        ("0 8 * * L", "days of the week", "`L`"),
        ("0 8 * * MON#6", "days of the week", "`MON#6`"),
        ("0 8 * * MON#", "days of the week", "`MON#`"),
        ("61 * * * * *", "seconds", "`61`"),
        ("0 8 * * \u{202E}MON", "days of the week", "u{202e}"),
    ] {
        let error = Cron::parse(text).expect_err(text);
        assert_eq!(
            (error.code(), error.context()),
            ("bad_cron", &[("field", field.to_owned())][..])
        );
        assert!(error.message().contains(says), "{error}");
        assert!(error.hint().is_some_and(|hint| hint.contains(field)), "{:?}", error.hint());
    }
    for (text, says) in [
        ("", "empty"),
        ("   ", "empty"),
        ("@reboot", "no alias"),
        ("@every 5m", "2 fields"),
        ("tomorrow", "one field"),
        ("* * * *", "4 fields"),
        ("* * * * * * *", "7 fields"),
        (&"*,".repeat(400), "too long"),
    ] {
        let error = Cron::parse(text).expect_err(text);
        assert_eq!(error.code(), "bad_cron");
        assert!(error.message().contains(says) && error.hint().is_some(), "{error}");
    }
}

#[test]
fn what_never_comes_is_refused_and_what_is_rare_is_not() {
    for text in
        ["0 0 30 2 *", "0 0 31 4,6,9,11 *", "0 0 30 2 +MON", "0 0 1 * +MON#2", "0 0 31W 2 *"]
    {
        let error = Cron::parse(text).expect_err(text);
        assert_eq!(error.code(), "cron_never_fires", "{text}");
        assert!(error.hint().is_some());
    }
    let utc = Tz::UTC.into();
    for (text, after, comes) in [
        ("0 0 29 2 *", "2097-01-01T00:00:00Z", "2104-02-29T00:00Z 2104-02-29T00:00"),
        ("0 0 29 2 +MON#5", "2072-03-01T00:00:00Z", "2112-02-29T00:00Z 2112-02-29T00:00"),
        ("0 0 31 12 *", "2026-01-01T00:00:00Z", "2026-12-31T00:00Z 2026-12-31T00:00"),
    ] {
        assert_eq!(next(text, &utc, after, 1), [comes]);
    }
}

#[test]
fn there_is_nothing_beyond_the_years_that_are_known() {
    let (utc, cron) = (Tz::UTC.into(), cron("0 0 29 2 *"));
    let ends = [Instant::MIN_UTC, Instant::MAX_UTC];
    assert_eq!(cron.next(&utc, ends[0]).unwrap().at, at("1904-02-29T00:00:00Z"));
    assert_eq!(cron.latest(&utc, ends[1]).unwrap().at, at("2496-02-29T00:00:00Z"));
    assert_eq!((cron.next(&utc, ends[1]), cron.latest(&utc, ends[0])), (None, None));
    assert_eq!(cron.latest(&utc, at("1904-02-28T00:00:00Z")), None);
    // Every four years from 1904 to 2496, but for 2100, 2200 and 2300.
    assert_eq!(cron.count(&utc, ends[0], ends[1]), 146);
    assert_eq!(cron.between(&utc, ends[0], ends[1]).count(), 146);
}

#[test]
fn clocks_that_are_put_forward_or_back_take_nothing_away_and_bring_nothing_twice() {
    for (zone, text, after, comes) in [
        // From 02:00 to 03:00.
        (
            Tz::Europe__Berlin,
            "30 2 * * *",
            "2026-03-28T12:00:00Z",
            ["2026-03-29T01:00Z 2026-03-29T02:30", "2026-03-30T00:30Z 2026-03-30T02:30"],
        ),
        (
            Tz::America__New_York,
            "30 2 * * *",
            "2024-03-09T12:00:00Z",
            ["2024-03-10T07:00Z 2024-03-10T02:30", "2024-03-11T06:30Z 2024-03-11T02:30"],
        ),
        // All that is jumped over comes as one, under the name of the last.
        (
            Tz::Europe__Berlin,
            "*/20 1-2 * * *",
            "2026-03-29T00:40:00Z",
            ["2026-03-29T01:00Z 2026-03-29T02:40", "2026-03-29T23:00Z 2026-03-30T01:00"],
        ),
        (
            Tz::Europe__Berlin,
            "*/20 * * * *",
            "2026-03-29T00:40:00Z",
            ["2026-03-29T01:00Z 2026-03-29T03:00", "2026-03-29T01:20Z 2026-03-29T03:20"],
        ),
        // From 03:00 back to 02:00, and from 02:00 back to 01:00.
        (
            Tz::Europe__Berlin,
            "30 2 * * *",
            "2026-10-24T12:00:00Z",
            ["2026-10-25T00:30Z 2026-10-25T02:30", "2026-10-26T01:30Z 2026-10-26T02:30"],
        ),
        (
            Tz::America__New_York,
            "30 1 * * *",
            "2024-11-03T00:00:00Z",
            ["2024-11-03T05:30Z 2024-11-03T01:30", "2024-11-04T06:30Z 2024-11-04T01:30"],
        ),
        (
            Tz::Europe__Berlin,
            "*/30 * * * *",
            "2026-10-25T00:00:00Z",
            ["2026-10-25T00:30Z 2026-10-25T02:30", "2026-10-25T02:00Z 2026-10-25T03:00"],
        ),
        // Half an hour.
        (
            Tz::Australia__Lord_Howe,
            "10,40 2 * * SUN",
            "2026-10-03T00:00:00Z",
            ["2026-10-03T15:30Z 2026-10-04T02:10", "2026-10-03T15:40Z 2026-10-04T02:40"],
        ),
        // A whole Friday that never was.
        (
            Tz::Pacific__Apia,
            "0 9 * * FRI",
            "2011-12-29T20:00:00Z",
            ["2011-12-30T10:00Z 2011-12-30T09:00", "2012-01-05T19:00Z 2012-01-06T09:00"],
        ),
        (
            Tz::Pacific__Apia,
            "0 */6 * * *",
            "2011-12-30T05:00:00Z",
            ["2011-12-30T10:00Z 2011-12-31T00:00", "2011-12-30T16:00Z 2011-12-31T06:00"],
        ),
    ] {
        assert_eq!(next(text, &zone.into(), after, 2), comes, "{zone} {text}");
    }
}

#[test]
fn an_organization_that_moves_misses_no_occurrence_and_has_none_twice() {
    let noon = at("2026-03-10T12:00:00Z");
    let berlin = Calendar::from(Tz::Europe__Berlin);
    // At midnight in Berlin it is 19:00 of the day before in New York.
    let west = berlin.changed(noon, Tz::America__New_York, Weekday::Mon);
    let after = "2026-03-10T18:00:00Z";
    assert_eq!(
        next("0 20,23 * * *", &west, after, 4),
        [
            "2026-03-10T19:00Z 2026-03-10T20:00",
            "2026-03-10T22:00Z 2026-03-10T23:00",
            "2026-03-12T00:00Z 2026-03-11T20:00",
            "2026-03-12T03:00Z 2026-03-11T23:00",
        ]
    );
    // And 12:00 of the new day in Auckland.
    let east = berlin.changed(noon, Tz::Pacific__Auckland, Weekday::Mon);
    assert_eq!(
        next("0 8,10,13 * * *", &east, after, 3),
        [
            "2026-03-10T23:00Z 2026-03-11T10:00",
            "2026-03-11T00:00Z 2026-03-11T13:00",
            "2026-03-11T19:00Z 2026-03-12T08:00",
        ]
    );
    // There and back again in a day.
    let back = east.changed(at("2026-03-11T06:00:00Z"), Tz::Europe__Berlin, Weekday::Mon);
    assert_eq!(
        next("0 10,13,23 * * *", &back, after, 5),
        [
            "2026-03-10T22:00Z 2026-03-10T23:00",
            "2026-03-10T23:00Z 2026-03-11T10:00",
            "2026-03-11T00:00Z 2026-03-11T13:00",
            "2026-03-11T10:00Z 2026-03-11T23:00",
            "2026-03-12T09:00Z 2026-03-12T10:00",
        ]
    );
}
