//! `ioc import`.

use serde_json::{Value, json};

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

/// What a dry run says of each organization, which the import then must do.
fn diff(place: &Place, import: &str) -> Value {
    let before = content(&place.path("ioc.db"));
    let dry = place.ioc(&format!("{import} --dry-run --json")).ok().json();
    assert_eq!(content(&place.path("ioc.db")), before);
    let done = place.ioc(&format!("{import} --json")).ok().json();
    assert_eq!(dry["organizations"], done["organizations"]);
    dry["organizations"].clone()
}

#[test]
fn a_dry_run_says_what_is_new_changed_and_there_already() {
    let place = Place::new().with_events();
    place.write(
        "more.csv",
        &format!("{EVENTS}north,p9,login,2026-01-12,Sales\nsouth,p1,login,2026-01-05,Sales\n"),
    );
    let found = diff(&place, "import activity more.csv --at 2026-01-20");
    let written = |index: usize| &found[index]["written"];
    assert_eq!(found[0]["people"], json!({"added": 1, "changed": 0, "unchanged": 5}));
    assert_eq!(*written(0), json!({"added": 1, "changed": 0, "unchanged": 5}));
    assert_eq!(*written(1), json!({"added": 1, "changed": 0, "unchanged": 0}));
    assert_eq!(found[1]["created"], true);
    place.write(
        "people.csv",
        "user_id,name,department,joined_at\np1,Ann,Legal,2026-01-15\np2,,Sales,2026-01-06\n\
         p7,,Sales,2026-01-07\n",
    );
    let found = diff(&place, "import members people.csv --organization north --at 2026-01-20");
    assert_eq!(found[0]["written"], json!({"added": 1, "changed": 2, "unchanged": 0}));
    let found = diff(&place, "import members people.csv --organization north --at 2026-01-20");
    assert_eq!(found[0]["written"], json!({"added": 0, "changed": 0, "unchanged": 3}));
    let answers = "import responses answers.tsv --organization north --instrument ipip-50 \
                   --completed-at 2026-01-15 --at 2026-02-01";
    place.write("answers.tsv", &answers_of(3, "3"));
    assert_eq!(diff(&place, answers)[0]["written"]["added"], 3);
    place.write("answers.tsv", &answers_of(4, "3"));
    let found = diff(&place, answers);
    assert_eq!(found[0]["written"], json!({"added": 1, "changed": 0, "unchanged": 3}));
    place.write("answers.tsv", &answers_of(4, "4"));
    let found = diff(&place, answers);
    assert_eq!(found[0]["written"], json!({"added": 0, "changed": 4, "unchanged": 0}));
}

/// Answers with ids, the first of which is `first`.
fn answers_of(people: u32, first: &str) -> String {
    let items: Vec<String> = (1..=50).map(|item| format!("q{item}")).collect();
    let rows = (0..people)
        .map(|person| format!("a{person}\tp{person}\t{first}{}\n", "\t3".repeat(49)))
        .collect::<Vec<_>>();
    format!("id\tuser_id\t{}\n{}", items.join("\t"), rows.concat())
}

#[test]
fn a_file_of_dated_places_keeps_the_history_of_its_people() {
    let place = Place::new();
    let people = |id: u32| format!("p{id},Sales,2026-01-01,2026-01-18\np{id},Legal,2026-01-19,\n");
    let rows: String = (0..6).map(people).collect();
    place.write("people.csv", &format!("user_id,department,joined_at,left_at\n{rows}"));
    let import = "import members people.csv --organization o --at 2026-02-01";
    place.ioc(import).ok();
    let held = content(&place.path("ioc.db"))
        .into_iter()
        .filter(|row| row.starts_with("membership_intervals "))
        .count();
    assert_eq!(held, 12);
    let again = place.ioc(&format!("{import} --json")).ok().json();
    assert_eq!(again["organizations"][0]["written"]["unchanged"], 12);
}

#[test]
fn objects_come_in_by_the_name_of_their_file_or_by_wish() {
    let place = Place::new();
    let line = |person: u32| {
        format!(
            "{{\"organization\":\"north\",\"user_id\":\"p{person}\",\"activity_type\":\"login\",\
             \"occurred_at\":\"2026-01-0{person}\",\"metadata\":{{\"page\":\"/\"}}}}\n"
        )
    };
    place.write("events.ndjson", &(line(5) + &line(6)));
    let report = place.ioc("import activity events.ndjson --json").ok().json();
    assert_eq!(report["organizations"][0]["written"]["added"], 2);
    place.write("events.log", &(line(5) + &line(7)));
    let report = place.ioc("import activity events.log --format ndjson --json").ok().json();
    let written = &report["organizations"][0]["written"];
    assert_eq!((&written["added"], &written["unchanged"]), (&1.into(), &1.into()));
    place.ioc("import activity events.log --json").fails(2, "missing_organization");
}

const DIRTY: &str = "\
organization,user_id,activity_type,occurred_at
north,p1,login,2026-01-05
north,p2,login,soon
north,p3,login,2026-01-06
";

#[test]
fn rows_left_out_stand_beside_the_file_and_can_be_mended() {
    let place = Place::new();
    place.write("events.csv", DIRTY);
    place.ioc("import activity events.csv --json").fails(2, "bad_date");
    assert!(!place.has("ioc.db") && !place.has("events.rejected.csv"));
    let run = place.ioc("import activity events.csv --skip-invalid --json");
    assert_eq!((run.code, run.stderr.as_str()), (6, ""));
    let report = run.json();
    assert_eq!((&report["rows"], &report["rejected"]), (&3.into(), &1.into()));
    assert_eq!(report["organizations"][0]["written"]["added"], 2);
    assert_eq!(report["rejected_file"], "events.rejected.csv");
    let rejected = String::from_utf8(place.read("events.rejected.csv")).unwrap();
    assert_eq!(
        rejected,
        "rejected_line,rejected_reason,organization,user_id,activity_type,occurred_at\n\
         3,column occurred_at: `soon` is not a date or a date-time,north,p2,login,soon\n"
    );
    place.write("mended.csv", &rejected.replace("login,soon", "login,2026-01-07"));
    let report = place.ioc("import activity mended.csv --json").ok().json();
    assert_eq!(report["organizations"][0]["written"]["added"], 1);
}

#[test]
fn a_file_of_rejected_rows_is_not_written_over() {
    let place = Place::new();
    place.write("events.csv", DIRTY);
    place.write("events.rejected.csv", "mine\n");
    let skip = "import activity events.csv --skip-invalid --json";
    place.ioc(skip).fails(5, "rejected_file_exists");
    assert_eq!(place.read("events.rejected.csv"), b"mine\n");
    assert!(!place.has("events.rejected.csv.part"));
    let list = place.ioc("org list --json").ok().json();
    assert_eq!(list["organizations"].as_array().unwrap().len(), 0, "nothing was written");
    let elsewhere = place.ioc(&format!("{skip} --rejected left.csv"));
    assert_eq!((elsewhere.code, place.has("left.csv")), (6, true));
    let again = place.ioc(&format!("{skip} --rejected left.csv"));
    assert_eq!(again.code, 6, "it says the same: {}", again.stderr);
    let text = place.ioc("import activity events.csv --skip-invalid --rejected left.csv");
    assert!(text.text().starts_with("2 rows imported"), "{}", text.text());
    assert!(text.text().contains("note: the rows left out are in left.csv"), "{}", text.text());
}

#[test]
fn a_dry_run_counts_the_rows_left_out_and_writes_none() {
    let place = Place::new();
    place.write("events.csv", DIRTY);
    let run = place.ioc("import activity events.csv --skip-invalid --dry-run --json");
    assert_eq!((run.code, &run.json()["rejected"]), (6, &1.into()));
    assert!(!place.has("events.rejected.csv") && !place.has("ioc.db"));
}

/// The most memory that the program held while it checked a file of `rows`
/// distinct events, in KiB.
#[cfg(target_os = "linux")]
fn peak_kib(place: &Place, rows: u32) -> u64 {
    let mut text = "organization,user_id,activity_type,occurred_at,session_id\n".to_owned();
    for row in 0..rows {
        let (hour, minute, second) = (row / 3600 % 24, row / 60 % 60, row % 60);
        let (day, person) = (1 + row / 86_400, row % 1000);
        let at = format!("2026-01-{day:02}T{hour:02}:{minute:02}:{second:02}Z");
        text.push_str("o,p");
        text.push_str(&person.to_string());
        text.push_str(",login,");
        text.push_str(&at);
        text.push_str(",s\n");
    }
    place.write("many.csv", &text);
    drop(text);
    let arguments = ["import", "activity", "many.csv", "--dry-run"];
    let mut command = place.command(&arguments);
    let mut child = command.stdout(std::process::Stdio::null()).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    while child.try_wait().unwrap().is_none() {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
        peak = kib.unwrap_or(peak);
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    assert!(child.wait().unwrap().success() && peak > 0);
    peak
}

#[test]
#[cfg(target_os = "linux")]
fn memory_does_not_grow_with_the_rows() {
    let place = Place::new();
    let (few, many) = (peak_kib(&place, 60_000), peak_kib(&place, 240_000));
    assert!(many < few + 4 * 1024, "{few} KiB for 60,000 rows, {many} KiB for 240,000");
}
