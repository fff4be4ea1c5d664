//! What changes later: an organization's settings, and old events.

use crate::place::{EVENTS, Place, content};

#[test]
fn another_zone_holds_from_the_next_midnight_on() {
    let place = Place::new().with_events();
    let at = "--at 2026-01-20T10:00:00Z";
    let words = format!("org update north --time-zone Asia/Tokyo --minimum-group 3 {at}");
    let run = place.ioc(&words).ok();
    assert_eq!(run.text(), "changed north; its days end in Asia/Tokyo from 2026-01-21 on\n");
    let summary =
        "summary --organization north --from 2026-01-05 --to 2026-01-11 --json --at 2026-01-20";
    let counts = place.ioc(summary).ok().json();
    assert_eq!(counts["user_stats"]["active_users"], 5, "the days before it stay");
    let listed = place.ioc("org list --json").ok().json();
    assert_eq!(listed["organizations"][0]["time_zone"], "Asia/Tokyo");
    assert_eq!(listed["organizations"][0]["minimum_group"], 3);
    let run = place.ioc("org update north --rename south --week-start sunday").ok();
    assert!(run.text().starts_with("changed south"), "{}", run.text());
    place.ioc("org update south --time-zone Mars/Olympus --json").fails(2, "unknown_time_zone");
    place.ioc("org update north --locale de-CH --json").fails(3, "unknown_organization");
    place.ioc("org update south --minimum-group 2 --json").fails(2, "minimum_group_out_of_range");
}

#[test]
fn a_file_without_ids_comes_in_once_and_goes_again_after_a_rename() {
    let place = Place::new().with_events();
    let rows = "user_id,activity_type,occurred_at\np1,login,2026-01-06 10:00\n";
    place.write("rows.csv", rows);
    let over = |name: &str, verb: &str| {
        let words =
            format!("{verb} activity rows.csv --organization {name} --json --at 2026-02-01");
        place.ioc(&words).ok().json()["organizations"][0].clone()
    };
    assert_eq!(over("north", "import")["written"]["added"], 1);
    place.ioc("org update north --rename south --at 2026-02-01").ok();
    assert_eq!(over("south", "import")["written"]["unchanged"], 1, "known under its new name");
    assert_eq!(over("north", "import")["written"]["added"], 1, "a new organization's row");
    assert_eq!(over("south", "withdraw")["withdrawn"], 1);
}

#[test]
fn a_late_file_is_read_in_the_zone_of_its_dates() {
    let place = Place::new().with_events();
    place.ioc("org update north --time-zone Asia/Tokyo --at 2026-01-20T10:00:00Z").ok();
    let heading = "organization,user_id,activity_type,occurred_at\n";
    let rows: String = ["p1", "p2", "p3", "p4", "p5"]
        .map(|person| format!("north,{person},login,2026-01-12 00:30\n"))
        .concat();
    place.write("late.csv", &format!("{heading}{rows}"));
    place.ioc("import activity late.csv --at 2026-02-01").ok();
    let counted = |date: &str| {
        let days = format!("--from {date} --to {date}");
        let summary = format!("summary --organization north {days} --json --at 2026-02-01");
        let activities = place.ioc(&summary).ok().json()["details"]["total_activities"].clone();
        activities["value"].as_f64()
    };
    assert_eq!(counted("2026-01-12"), Some(5.0), "00:30 in UTC, where the day was kept");
}

#[test]
fn figures_outlive_the_events_that_are_cleaned_up() {
    let place = Place::new().with_events();
    let summary =
        "summary --organization north --from 2026-01-05 --to 2026-01-11 --json --at 2026-01-20";
    let before = place.ioc(summary).ok().stdout;
    let cleanup = "cleanup --organization north --before 2026-01-08 --at 2026-01-20";
    assert_eq!(
        place.ioc(cleanup).ok().text(),
        "3 events of north from before 2026-01-08 are deleted\n"
    );
    assert_eq!(place.ioc(summary).ok().stdout, before);
    assert!(place.ioc(cleanup).ok().text().starts_with("0 events"));
    place.ioc("rebuild --organization north --check --at 2026-01-20").ok();
    let ahead = "cleanup --organization north --before 2026-02-01 --json --at 2026-01-20";
    place.ioc(ahead).fails(2, "seal_in_future");
}

#[test]
fn days_are_rebuilt_and_the_others_stay() {
    let place = Place::new().with_events();
    let other = rusqlite::Connection::open(place.path("ioc.db")).unwrap();
    other.execute("DELETE FROM rollup_activity_days", []).unwrap();
    drop(other);
    let check = |words: &str| {
        let run = place.ioc(&format!("rebuild --organization north --check --json {words}"));
        let found = run.json()["rebuilt"][0].clone();
        let dates = found["drift"].as_array().unwrap().iter().map(|drift| drift["date"].clone());
        (run.code, dates.collect::<Vec<_>>(), found["stretches"].clone())
    };
    let (code, dates, stretches) = check("--from 2026-01-06 --to 2026-01-07");
    assert_eq!((code, dates), (6, vec!["2026-01-06".into(), "2026-01-07".into()]));
    let days = serde_json::json!({"from": "2026-01-06", "to": "2026-01-07", "differences": 2});
    assert_eq!(stretches, serde_json::json!([days]));
    place.ioc("rebuild --organization north --from 2026-01-06 --to 2026-01-07 --pause-ms 1").ok();
    let (code, dates, stretches) = check("");
    assert_eq!(
        (code, dates),
        (6, ["05", "08", "11"].map(|d| format!("2026-01-{d}").into()).into())
    );
    let rest = serde_json::json!({"from": null, "to": null, "differences": 0});
    assert_eq!(stretches[1], rest, "a run without a range");
    place.ioc("rebuild --organization north --from 2026-01-08").ok();
    assert_eq!(check("--to 2026-01-07").1.len(), 1);
    assert_eq!(check("--from 2026-01-06").0, 0);
    place.ioc("cleanup --organization north --before 2026-01-08 --at 2026-01-20").ok();
    let behind = "rebuild --organization north --to 2026-01-07 --json";
    let error = place.ioc(behind).fails(5, "sealed_period");
    assert!(error["message"].as_str().unwrap().contains("2026-01-08"), "{error}");
    let backwards = "rebuild --organization north --from 2026-01-08 --to 2026-01-07 --json";
    place.ioc(backwards).fails(2, "period_ends_before_it_starts");
    place.ioc("rebuild --from 2026-01-08 --json").fails(2, "usage");
}

#[test]
fn rows_from_before_a_cleanup_are_named_and_can_be_left_out() {
    let place = Place::new().with_events();
    place.ioc("cleanup --organization north --before 2026-01-08 --at 2026-01-20").ok();
    place.write("events.csv", &format!("{EVENTS}north,p6,login,2026-01-12,Sales\n"));
    let before = content(&place.path("ioc.db"));
    let import = "import activity events.csv --json --at 2026-01-20";
    for import in [format!("{import} --dry-run"), import.to_owned()] {
        let error = place.ioc(&import).fails(2, "sealed_period");
        let details = error["details"].as_array().unwrap();
        assert_eq!(details.len(), 3);
        let first = "line 2, column occurred_at: `2026-01-05T10:00:00+00:00` lies before \
                     2026-01-08T00:00:00+00:00";
        assert!(details[0].as_str().unwrap().starts_with(first), "{error}");
        assert!(error["hint"].as_str().unwrap().contains("--skip-invalid"), "{error}");
        assert_eq!(content(&place.path("ioc.db")), before);
    }
    let skip = place.ioc(&format!("{import} --skip-invalid"));
    let report = skip.json();
    let written = &report["organizations"][0]["written"];
    assert_eq!((skip.code, &report["rejected"]), (6, &3.into()));
    assert_eq!((&written["added"], &written["unchanged"]), (&1.into(), &2.into()));
    let rejected = String::from_utf8(place.read("events.rejected.csv")).unwrap();
    assert_eq!(rejected.lines().count(), 4, "{rejected}");
    place.ioc("rebuild --organization north --check --at 2026-01-20").ok();
}
