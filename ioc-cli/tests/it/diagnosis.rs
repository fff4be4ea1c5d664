//! Maintenance and the troubleshooting guides on the command line.

use serde_json::Value;

use crate::place::{Place, Run};
use crate::server::Server;

/// The checks of a run by their names, each with its state.
fn states(run: &Run) -> Vec<(String, String)> {
    let told = run.json();
    let checks = told["checks"].as_array().unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    checks.iter().map(|check| (text(&check["name"]), text(&check["state"]))).collect()
}

#[test]
fn each_guide_looks_at_four_things_in_its_order() {
    let place = Place::new().with_events();
    let created = place.ioc("report create --organization north --json --at 2026-01-20").ok();
    let id = created.json()["id"].as_str().unwrap().to_owned();
    for (guide, names) in [
        (
            "slow-dashboard".to_owned(),
            ["cache_hit_ratios", "view_freshness", "slow_queries", "connections"],
        ),
        ("memory".to_owned(), ["connections", "largest_queries", "leaks", "cache"]),
        ("tuning".to_owned(), ["plans", "statements", "indexes", "buffer_cache"]),
        (format!("report {id} --organization north"), ["job_log", "template", "data", "disk"]),
    ] {
        let words = format!("diagnose {guide} --json --at 2026-01-20");
        let run = place.ioc(&words);
        let told: Vec<String> = states(&run).into_iter().map(|(name, _)| name).collect();
        assert_eq!(told, names, "{words}");
        let text = place.ioc(&format!("diagnose {guide} --at 2026-01-20"));
        assert!(names.iter().all(|name| text.text().contains(name)), "{}", text.text());
        assert_eq!(run.code, text.code);
    }
    place.ioc("diagnose report nonsense --organization north --json").fails_with(2, "bad_id");
}

#[test]
fn what_is_wrong_is_a_failed_check_with_its_remedy() {
    let place = Place::new().with_events();
    let created = place.ioc("report create --organization north --json --at 2026-01-20").ok();
    let id = created.json()["id"].as_str().unwrap().to_owned();
    let full = format!("diagnose report {id} --organization north --free-gib 0 --at 2026-01-20");
    let run = place.ioc(&full);
    assert_eq!(run.code, 6, "{}", run.stderr);
    assert!(run.text().contains("remedy: free some space"), "{}", run.text());
    let roomy = format!("diagnose report {id} --organization north --free-gib 9 --json");
    let run = place.ioc(&format!("{roomy} --at 2026-01-20")).ok();
    let disk = states(&run).into_iter().find(|(name, _)| name == "disk").unwrap();
    assert_eq!(disk.1, "ok");
}

#[test]
fn an_index_that_is_missing_or_twice_is_named() {
    let place = Place::new().with_events();
    let run = place.ioc("diagnose tuning --json").ok();
    assert!(states(&run).contains(&("indexes".to_owned(), "ok".to_owned())), "{}", run.text());
    let stranger = rusqlite::Connection::open(place.path("ioc.db")).unwrap();
    stranger
        .execute_batch(
            "CREATE INDEX twice ON weekly_reports (organization_id, template_id);
             DROP INDEX idx_deliveries_report",
        )
        .unwrap();
    let run = place.ioc("diagnose tuning --json").ok();
    assert!(states(&run).contains(&("indexes".to_owned(), "warning".to_owned())));
    for words in
        ["twice does what idx_weekly_reports_template does", "no index of deliveries finds"]
    {
        assert!(run.text().contains(words), "{words}: {}", run.text());
    }
}

#[test]
fn maintenance_tells_of_a_day_a_week_and_a_month() {
    let place = Place::new().with_events();
    let daily = place.ioc("maintenance daily --json --at 2026-01-20").ok().json();
    assert!(daily["analyzed"].as_array().unwrap().len() > 30, "{daily}");
    let text = place.ioc("maintenance daily --at 2026-01-20").ok();
    assert!(text.text().contains("jobs: none has run"), "{}", text.text());
    let weekly = place.ioc("maintenance weekly --json --at 2026-06-20").ok().json();
    assert_eq!(weekly["cleaning"]["organizations"][0]["activity"], 5, "{weekly}");
    assert_eq!(weekly["aggregations"]["differing"], Value::Array(Vec::new()));
    let summary = place.ioc("summary --organization north --days 300 --json --at 2026-06-20").ok();
    assert!(summary.text().contains("\"total_activities\""), "nothing was deleted");
    let text = place.ioc("maintenance weekly --at 2026-06-20").ok();
    for told in [
        "cleaning would take of the platform",
        "half written files",
        "rollups: compared with their rows on 0 days of 1 organization, of which 0 differ",
    ] {
        assert!(text.text().contains(told), "{told}: {}", text.text());
    }
    place.write("ioc.toml", "keep_activity_days = 3000\nkeep_job_logs_days = 1\n");
    for (seed, second) in [(1, "00:00"), (2, "05:01")] {
        place.ioc(&format!("job tick --seed {seed} --at 2026-06-15T06:{second}Z")).ok();
    }
    let kept = "maintenance weekly --json --config ioc.toml --at 2026-06-20";
    let cleaning = place.ioc(kept).ok().json()["cleaning"].clone();
    assert_eq!(cleaning["organizations"], Value::Array(Vec::new()), "so long they are kept");
    assert!(cleaning["platform"]["job_logs"].as_u64() > Some(0), "and these so short: {cleaning}");
    assert_eq!(cleaning["files"], 0);
    let monthly = place.ioc("maintenance monthly --json --at 2026-01-20").ok().json();
    assert_eq!(monthly["storage"]["organizations"][0]["name"], "north", "{monthly}");
    assert!(monthly["storage"]["growth"]["free_bytes"].as_u64().unwrap() > 0, "it is asked");
    let text = place.ioc("maintenance monthly --free-gib 10 --at 2026-01-20").ok();
    for word in ["indexes: ", "storage: ", "baseline: ", "isolation"] {
        assert!(text.text().contains(word), "{word}: {}", text.text());
    }
}

#[test]
fn a_digest_is_drawn_as_reports_are() {
    let place = Place::new().with_events();
    for (words, file, begins) in [
        ("daily --format html --locale de --output day.html", "day.html", &b"<!doctype html>"[..]),
        ("weekly --format pdf --locale fr --output week.pdf", "week.pdf", b"%PDF"),
        ("monthly --format excel --locale es --output month.xlsx", "month.xlsx", b"PK"),
    ] {
        place.ioc(&format!("maintenance {words} --at 2026-01-20")).ok();
        let bytes = place.read(file).to_ascii_lowercase();
        assert!(bytes.starts_with(&begins.to_ascii_lowercase()), "{words}");
    }
    let page = String::from_utf8(place.read("day.html")).unwrap();
    assert!(page.contains("Wartung eines Tages"), "{page}");
    let refused = place.ioc("maintenance daily --format poem --output day.txt --json");
    assert!(refused.code == 2 && !place.has("day.txt"), "{}", refused.stderr);
}

#[test]
fn rollups_that_differ_from_their_rows_fail_the_week() {
    let place = Place::new().with_events();
    place.ioc("maintenance weekly --at 2026-01-20").ok();
    let stranger = rusqlite::Connection::open(place.path("ioc.db")).unwrap();
    stranger.execute("DELETE FROM rollup_group_keys", []).unwrap();
    let run = place.ioc("maintenance weekly --at 2026-01-20");
    assert_eq!(run.code, 6, "{}", run.text());
    for told in ["1 organization, of which 1 differs", "ioc rebuild --organization 'north'"] {
        assert!(run.text().contains(told), "{told}: {}", run.text());
    }
}

#[test]
fn plans_are_those_of_this_database() {
    let place = Place::new().with_events();
    for asked in ["summary", "metrics", "trends", "report"] {
        let run = place.ioc(&format!("explain {asked} --organization north --json")).ok().json();
        assert_eq!(run["asked"], asked);
        assert!(run["plans"][0]["lines"][0].is_string(), "{run}");
    }
    let text = place.ioc("explain metrics --organization north").ok();
    assert!(text.text().contains("SEARCH dashboard_metrics USING INDEX"), "{}", text.text());
    place.ioc("explain poem --organization north --json").fails(2, "unknown_question");
}

#[test]
fn the_doctor_looks_closer_at_security() {
    let place = Place::new().with_events();
    let names = |run: Run| -> Vec<String> {
        let findings = run.json()["findings"].clone();
        let about = |it: &Value| it["about"].as_str().unwrap().to_owned();
        findings.as_array().unwrap().iter().map(about).collect()
    };
    let closer = names(place.ioc("doctor --security --json").ok());
    for name in ["row_security", "rights", "isolation", "keys"] {
        assert!(closer.iter().any(|it| it == name), "{closer:?}");
    }
    assert!(!names(place.ioc("doctor --json").ok()).iter().any(|it| it == "keys"));
    assert!(!Place::new().ioc("doctor --security --json").text().contains("row_security"));
}

#[test]
fn the_server_tells_the_figures_of_the_command() {
    let place = Place::new().with_events();
    place.write("ioc.toml", "keep_activity_days = 3000\n");
    let created = place.ioc("report create --organization north --json --at 2026-01-20").ok();
    let report = created.json()["id"].as_str().unwrap().to_owned();
    let key = |role: &str| {
        let made = place.ioc(&format!("key create --organization north --role {role}")).ok();
        made.text().trim().to_owned()
    };
    let (operator, analyst) = (key("operator"), key("analyst"));
    let server = Server::start(&place, "--no-jobs --config ioc.toml");
    for (words, path) in [
        ("diagnose slow-dashboard", "/api/system/diagnosis/slow-dashboard"),
        ("diagnose memory", "/api/system/diagnosis/memory"),
        ("diagnose tuning", "/api/system/diagnosis/tuning"),
        ("explain report --organization north", "/api/system/explain/report"),
        ("maintenance weekly --config ioc.toml", "/api/system/digests/weekly"),
    ] {
        // The server measures itself as it begins: until then it may tell less.
        let same = (0..20).any(|_| {
            let answered = server.get(path, &operator);
            assert_eq!(answered.status, 200, "{path}");
            let [told, printed] = [answered.json(), place.ioc(&format!("{words} --json")).json()];
            steady(told) == steady(printed)
        });
        assert!(same, "{words}: {}", server.get(path, &operator).json());
    }
    let month = server.get("/api/system/digests/monthly", &operator).json();
    assert!(month["storage"]["growth"]["free_bytes"].as_u64().unwrap() > 0, "it is asked");
    let path = format!("/api/reports/{report}/diagnosis");
    let told = server.get(&path, &analyst).json();
    let printed = place.ioc(&format!("diagnose report {report} --organization north --json"));
    let states = |told: &Value| -> Vec<Value> {
        told["checks"].as_array().unwrap().iter().map(|check| check["state"].clone()).collect()
    };
    assert_eq!(states(&told), states(&printed.json()), "{told}");
}

/// What was told, without the moment at which it was.
fn steady(mut told: Value) -> Value {
    for moment in ["as_of", "since"] {
        told.as_object_mut().unwrap().remove(moment);
    }
    told
}
