//! `ioc import`.

use crate::place::{EVENTS, Place, content};

/// `people` rows of answers to the 50 markers, tab separated.
fn answers(people: u32) -> String {
    let items: Vec<String> =
        "EACNO".chars().flat_map(|f| (1..=10).map(move |n| format!("{f}{n}"))).collect();
    let rows = (0..people).map(|person| {
        let answers: Vec<String> =
            (0..50).map(|item| (1 + (person * 7 + item * 3 + item / 7) % 5).to_string()).collect();
        format!("p{person}\tSales\t{}\n", answers.join("\t"))
    });
    format!("user_id\tdepartment\t{}\n{}", items.join("\t"), rows.collect::<String>())
}

#[test]
fn a_file_of_events_creates_its_organization_and_answers_at_once() {
    let place = Place::new();
    place.write("events.csv", EVENTS);
    let report = place.ioc("import activity events.csv --json").ok().json();
    assert_eq!(report["rows"], 5);
    assert_eq!(report["organizations"][0]["written"]["added"], 5);
    let summary = "summary --organization north --from 2026-01-05 --to 2026-01-11 --json";
    let summary = place.ioc(summary).ok().json();
    assert_eq!(summary["user_stats"]["active_users"], 5);
    assert_eq!(summary["user_stats"]["engagement_rate"], 100.0);
}

#[test]
fn a_file_of_answers_closes_its_weeks() {
    let place = Place::new();
    place.write("answers.tsv", &answers(12));
    let import = "import responses answers.tsv --organization o --instrument ipip-50 \
                  --completed-at 2026-01-15 --at 2026-02-01";
    place.ioc(import).ok();
    let ocean = place.ioc("ocean --organization o --json --at 2026-02-01").ok().json();
    let rows = ocean["rows"].as_array().unwrap();
    assert_eq!((ocean["week_start"].as_str(), rows.len()), (Some("2026-01-12"), 5));
    assert!(rows.iter().all(|row| row["n"] == 12 && row["state"] == "ok"), "{rows:?}");
    let before = place.ioc("ocean --organization o --json --at 2026-01-18").ok().json();
    assert!(before["rows"].as_array().unwrap().is_empty(), "that week still ran");
}

#[test]
fn a_second_import_adds_nothing() {
    let place = Place::new().with_events();
    let before = content(&place.path("ioc.db"));
    let again = place.ioc("import activity events.csv --json --at 2026-01-20").ok().json();
    let written = &again["organizations"][0]["written"];
    assert_eq!((&written["added"], &written["unchanged"]), (&0.into(), &5.into()));
    assert_eq!(content(&place.path("ioc.db")), before);
}

#[test]
fn members_come_from_a_file_with_other_column_names() {
    let place = Place::new();
    place.write("people.csv", "who;unit;hired\na;Sales;2026-01-01\nb;Legal;2026-01-02\n");
    let import = "import members people.csv --organization o --map user_id=who \
                  --map department=unit --map joined_at=hired --json";
    let report = place.ioc(import).ok().json();
    assert_eq!(report["organizations"][0]["written"]["added"], 2);
    let bad = "import members people.csv --organization o --map who --json";
    place.ioc(bad).fails(2, "bad_map");
}

#[test]
fn an_organization_that_is_new_gets_the_calendar_it_is_given() {
    let place = Place::new();
    place.write("events.csv", EVENTS);
    place.ioc("import activity events.csv --time-zone Asia/Tokyo --week-start sunday").ok();
    let list = place.ioc("org list --json").ok().json();
    let organization = &list["organizations"][0];
    assert_eq!(organization["time_zone"], "Asia/Tokyo");
    assert_eq!(organization["week_start"], "Sun");
}

#[test]
fn a_dry_run_writes_nothing_and_makes_no_database() {
    let place = Place::new();
    place.write("events.csv", EVENTS);
    let run = place.ioc("import activity events.csv --dry-run").ok();
    assert!(run.text().starts_with("5 rows can be imported; nothing was written"));
    assert!(!place.has("ioc.db"));
    let place = place.with_events();
    place.write("more.csv", &format!("{EVENTS}south,p1,login,2026-01-05,Sales\n"));
    let before = content(&place.path("ioc.db"));
    place.ioc("import activity more.csv --dry-run").ok();
    assert_eq!(content(&place.path("ioc.db")), before);
}
