//! `ioc report`.

use serde_json::Value;

use crate::place::Place;

fn create(place: &Place, options: &str) -> String {
    let run = place.ioc(&format!("report create --organization north {options} --json")).ok();
    run.json()["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_report_says_honestly_whether_its_week_has_data() {
    let place = Place::new().with_events();
    for (week, coverage) in [("2026-01-07", "complete"), ("2025-06-04", "no_data")] {
        let id = create(&place, &format!("--week {week}"));
        place.ioc(&format!("report generate {id} --organization north")).ok();
        let formats =
            [("pdf", "%PDF"), ("excel", "PK"), ("html", "<!"), ("csv", "PK"), ("json", "{")];
        for (format, begin) in formats {
            let export = format!(
                "report export {id} --organization north --format {format} --output {week}.{format}"
            );
            place.ioc(&export).ok();
            assert!(place.read(&format!("{week}.{format}")).starts_with(begin.as_bytes()));
        }
        let document: Value = serde_json::from_slice(&place.read(&format!("{week}.json"))).unwrap();
        assert_eq!(document["coverage"], coverage);
    }
}

#[test]
fn a_report_covers_its_last_day_to_the_end() {
    let place = Place::new().with_events();
    let id = create(&place, "--from 2026-01-05 --to 2026-01-11");
    let shown = format!("report generate {id} --organization north --json");
    let summary = place.ioc(&shown).ok().json()["executive_summary"].to_string();
    assert!(summary.contains("5 of 5 members were active"), "{summary}");
}

#[test]
fn generating_again_makes_a_version_and_the_earlier_one_stays() {
    let place = Place::new().with_events();
    let id = create(&place, "--week 2026-01-07");
    let generate = format!("report generate {id} --organization north");
    let export = format!("report export {id} --organization north --format json --output -");
    place.ioc(&generate).ok();
    let first = place.ioc(&export).ok().stdout;
    place.ioc(&generate).ok();
    assert!(place.ioc(&format!("{export} --version 1")).ok().stdout == first);
    let newest = place.ioc(&format!("{export} --json")).ok().json();
    assert_eq!(newest["version"], 2);
    place.ioc(&format!("{export} --version 9 --json")).fails(3, "unknown_version");
    let list = place.ioc("report list --organization north --json").ok().json();
    assert_eq!(list["reports"][0]["version"], 2);
}

#[test]
fn without_an_output_the_file_is_named_after_the_last_day() {
    let place = Place::new().with_events();
    let id = create(&place, "--week 2026-01-07");
    place.ioc(&format!("report generate {id} --organization north --format html")).ok();
    assert!(place.has("report-2026-01-11.html"));
    let report = format!("report show {id} --organization north");
    assert!(place.ioc(&report).ok().text().contains("Key metrics and trends"));
    assert_eq!(place.ioc(&format!("{report} --json")).ok().json()["status"], "generated");
}

#[test]
fn the_seeds_template_decides_the_sections() {
    let place = Place::new().with_events();
    place.write(
        "short.json",
        r#"{"sections_config": {"sections": [
            {"type": "metrics_summary", "title": "Key Metrics", "include_charts": true},
            {"type": "ocean_insights", "title": "Personality Insights", "include_aggregations": true}
        ]}}"#,
    );
    let id = create(&place, "--week 2026-01-07 --template short.json");
    place.ioc(&format!("report generate {id} --organization north")).ok();
    let shown = place.ioc(&format!("report show {id} --organization north --json")).ok().json();
    let titles: Vec<&str> = shown["sections"]
        .as_array()
        .unwrap()
        .iter()
        .map(|section| section["title"].as_str().unwrap())
        .collect();
    assert_eq!(titles, ["Key Metrics", "Personality Insights"]);
}

#[test]
fn what_cannot_be_drawn_is_refused() {
    let place = Place::new().with_events();
    let id = create(&place, "--week 2026-01-07");
    let export = format!("report export {id} --organization north --json --format");
    place.ioc(&format!("{export} docx")).fails(2, "unknown_format");
    place.ioc(&format!("{export} pdf --output -")).fails(2, "two_outputs");
    let run = place.ioc(&format!("{export} pdf"));
    assert_eq!(run.code, 3, "a draft has nothing to draw: {}", run.stderr);
    place.ioc(&format!("report generate {id} --organization north")).ok();
    place.ioc(&format!("{export} pdf --output no/such/folder.pdf")).fails(4, "file_not_written");
    place.ioc("org create south").ok();
    let elsewhere = format!("report show {id} --organization south --json");
    place.ioc(&elsewhere).fails(3, "unknown_report");
}

#[test]
fn a_report_is_changed_released_put_away_and_deleted() {
    let place = Place::new().with_events();
    let id = create(&place, "--week 2026-01-07");
    let report = |verb: &str| place.ioc(&format!("report {verb} {id} --organization north --json"));
    report("update").fails(2, "usage");
    report("publish").fails(5, "illegal_report_step");
    let changed = report("update --title Another --from 2026-01-06 --to 2026-01-12").ok().json();
    assert_eq!((&changed["title"], &changed["status"]), (&"Another".into(), &"draft".into()));
    assert_eq!(changed["report_period_start"], "2026-01-06");
    assert_eq!(changed["report_period_end"], "2026-01-12");
    report("update --from 2026-01-13").fails(2, "period_ends_before_it_starts");
    place.write("plain.json", r#"{"sections": [{"type": "metrics_summary"}]}"#);
    assert!(report("update --template plain.json").ok().json()["template_id"].is_string());
    assert!(report("update --shipped-template").ok().json()["template_id"].is_null());
    report("update --shipped-template --template plain.json").fails(2, "usage");
    let same =
        "report create --organization north --title Another --from 2026-01-06 --to 2026-01-12";
    place.ioc(&format!("{same} --json")).fails(5, "report_exists");

    report("generate").ok();
    report("update --to 2026-01-11").fails(5, "report_has_content");
    assert_eq!(report("publish").ok().json()["status"], "published");
    let listed = report("versions").ok().json();
    let kept = listed["versions"][0]["exports"].as_array().unwrap().clone();
    assert!(kept.iter().any(|export| export["format"] == "pdf"), "{listed}");
    report("delete").fails(5, "report_published");
    assert_eq!(report("archive").ok().json()["status"], "archived");
    report("archive").fails(5, "illegal_report_step");

    let other = create(&place, "--week 2026-01-07");
    for _ in 0..2 {
        let deleted = place.ioc(&format!("report delete {other} --organization north --json"));
        assert_eq!(deleted.ok().json()["deleted"], *other);
    }
    let shown = place.ioc(&format!("report show {other} --organization north --json"));
    shown.fails(3, "unknown_report");
}

#[test]
fn an_export_has_charts_and_raw_data_as_it_is_asked() {
    let place = Place::new().with_events();
    let id = create(&place, "--week 2026-01-07");
    place.ioc(&format!("report generate {id} --organization north")).ok();
    let export = |flags: &str| {
        let command = format!("report export {id} --organization north --format json --output -");
        let document: Value =
            serde_json::from_slice(&place.ioc(&format!("{command} {flags}")).ok().stdout).unwrap();
        let sections = document["sections"].as_array().unwrap().clone();
        let has = |of: &dyn Fn(&Value) -> bool| sections.iter().any(of);
        let is_chart = |block: &Value| block["kind"] == "chart";
        let charts = has(&|section| section["blocks"].as_array().unwrap().iter().any(is_chart));
        (charts, has(&|section| section["section_type"] == "raw_data"))
    };
    assert_eq!(export(""), (true, false));
    assert_eq!(export("--without-charts"), (false, false));
    assert_eq!(export("--raw-data"), (true, true));
    assert_eq!(export("--raw-data --without-charts"), (false, true));
}

#[test]
fn a_template_is_listed_described_and_changed_only_with_its_report() {
    let place = Place::new().with_events();
    let schema = place.ioc("report template schema --json").ok().json();
    assert_eq!(schema["properties"]["sections"]["minItems"], 1);
    let list = || {
        let listed = place.ioc("report template list --organization north --json").ok().json();
        listed["templates"].as_array().unwrap().clone()
    };
    let names: Vec<Value> = list().iter().map(|it| it["name"].clone()).collect();
    assert_eq!(names, ["short", "weekly"]);
    let short = list()[0]["id"].as_str().unwrap().to_owned();
    let of_short = create(&place, &format!("--week 2026-01-07 --template-id {short}"));
    place.ioc(&format!("report generate {of_short} --organization north")).ok();

    place.write("plain.json", r#"{"sections": [{"type": "metrics_summary"}]}"#);
    create(&place, "--week 2026-01-07 --template plain.json");
    place.write("plain.json", r#"{"sections": [{"type": "user_activity"}]}"#);
    let update = format!("report update {of_short} --organization north --template plain.json");
    place.ioc(&format!("{update} --json")).fails(5, "report_has_content");
    let again = "report create --organization north --week 2026-01-07 --template plain.json --json";
    place.ioc(&format!("{again} --from 2026-01-07")).fails(2, "usage");
    let plain = list().into_iter().find(|it| it["name"] == "plain").unwrap();
    assert_eq!((&plain["version"], &plain["is_global"]), (&1.into(), &false.into()));
    place.write("wrong.json", r#"{"sections": [{"type": "appendix"}, {"type": "poems"}]}"#);
    let wrong = "report create --organization north --week 2026-01-07 --template wrong.json --json";
    let error = place.ioc(wrong).fails(2, "unknown_section");
    assert_eq!(error["context"]["pointer"], "/sections/1/type", "{error}");
}
