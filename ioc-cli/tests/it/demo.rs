//! `ioc demo`.

use crate::place::{Place, content};

const SMALL: &str = "demo --data-dir d --people 30 --weeks 4 --at 2026-03-30 --seed 7";
const FILES: [&str; 5] = [
    "weekly-report.pdf",
    "weekly-report.html",
    "weekly-report.json",
    "weekly-report.csv.zip",
    "weekly-report.xlsx",
];

#[test]
fn a_demo_prints_the_summary_and_leaves_a_report_in_every_format() {
    let place = Place::new();
    let run = place.ioc(SMALL).ok();
    for word in ["Acme, 23 March to 29 March 2026", "Engagement rate", "Try next:", "d/ioc.db"] {
        assert!(run.text().contains(word), "{word} is missing in {}", run.text());
    }
    let begins = FILES.map(|file| place.read(&format!("d/{file}"))[..4].to_vec());
    assert_eq!(begins[0], b"%PDF");
    assert!(begins[1].eq_ignore_ascii_case(b"<!do"));
    assert_eq!(begins[3..], [b"PK\x03\x04"; 2]);
    let report: serde_json::Value =
        serde_json::from_slice(&place.read("d/weekly-report.json")).unwrap();
    assert_eq!(
        (&report["period_end"], &report["coverage"]),
        (&"2026-03-29".into(), &"complete".into())
    );
    for section in report["sections"].as_array().unwrap() {
        assert!(!section["blocks"].as_array().unwrap().is_empty());
    }
}

#[test]
fn the_commands_that_a_demo_proposes_work() {
    let place = Place::new();
    let run = place.ioc(SMALL).ok();
    let proposed: Vec<&str> =
        run.text().lines().filter_map(|line| line.strip_prefix("  ioc ")).collect();
    assert_eq!(proposed.len(), 3);
    for words in proposed {
        assert!(!place.ioc(words).ok().stdout.is_empty());
    }
}

#[test]
fn a_second_demo_in_the_same_folder_adds_nothing() {
    let place = Place::new();
    place.ioc(SMALL).ok();
    let before = content(&place.path("d/ioc.db"));
    let files = FILES.map(|file| place.read(&format!("d/{file}")));
    let again = place.ioc("demo --data-dir d --json").ok().json();
    for area in ["members", "assessments", "activity"] {
        let written = &again["written"][area];
        assert_eq!((&written["added"], &written["changed"]), (&0.into(), &0.into()), "{area}");
    }
    let after = content(&place.path("d/ioc.db"));
    let rows = |content: &[String]| {
        let rows = content.iter().filter(|row| !row.starts_with("assessment_aggregations"));
        // Weeks go on ending, and closing them leaves its trace.
        rows.filter(|row| !row.starts_with("outbox") && !row.starts_with("audit_"))
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(rows(&before).len(), rows(&after).len());
    assert!(files == FILES.map(|file| place.read(&format!("d/{file}"))), "the report changed");
}

#[test]
fn the_same_seed_and_instant_make_the_same_demo() {
    let (one, other) = (Place::new(), Place::new());
    assert_eq!(one.ioc(SMALL).ok().stdout, other.ioc(SMALL).ok().stdout);
    for file in FILES {
        let file = format!("d/{file}");
        assert!(one.read(&file) == other.read(&file), "{file} differs");
    }
    for place in [&one, &other] {
        // What nobody is to guess comes from no seed.
        let secret = "UPDATE organizations SET audit_key = x'00'";
        let database = rusqlite::Connection::open(place.path("d/ioc.db")).unwrap();
        database.execute_batch(secret).unwrap();
    }
    assert!(content(&one.path("d/ioc.db")) == content(&other.path("d/ioc.db")), "they differ");
}

#[test]
fn a_demo_is_not_mixed_with_another_one_nor_with_real_data() {
    let place = Place::new().with_events();
    let before = place.read("ioc.db");
    place.ioc("demo --data-dir . --json").fails(5, "another_demo");
    assert!(place.read("ioc.db") == before && !place.has("demo.json"));
    place.ioc(SMALL).ok();
    let error = place.ioc("demo --data-dir d --people 40 --json").fails(5, "another_demo");
    assert!(error["message"].as_str().unwrap().ends_with("its number of people is 30, not 40"));
}

#[test]
fn an_impossible_demo_leaves_no_folder() {
    let place = Place::new();
    place.ioc("demo --data-dir d --people 3 --json").fails(2, "demo_plan_out_of_range");
    assert!(!place.has("d"));
}
