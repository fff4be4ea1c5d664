//! The importer from a file's bytes to what a store is asked to keep.

use std::sync::Mutex;

use serde_json::json;

use super::bench::{Bench, activity, at, into_o, ipip, refused, scored};
use crate::ingest::report::{Phase, Progress};
use crate::ingest::request::{ImportKind, ImportRequest};
use crate::ingest::source::Text;
use crate::model::assessment::AssessmentStatus as S;

const EVENTS: &str = "\
organization,user_id,activity_type,occurred_at,department,duration_seconds
north,p1,login,2026-01-05T10:00:00+02:00,Sales,
north,p1,login,2026-01-05T10:00:00+02:00,Sales,
north,p2,page_view,2026-01-06 08:00,,30
south,p1,login,2026-01-03,Ops,
";

#[tokio::test]
async fn a_file_of_two_organizations_creates_both_with_their_people() {
    let bench = Bench::new();
    let zone = Some(chrono_tz::Europe::Berlin);
    let report = bench.run(EVENTS, &ImportRequest { time_zone: zone, ..activity() }).await.unwrap();
    let told: Vec<_> = report
        .organizations
        .iter()
        .map(|one| (&*one.name, one.created, one.rows, one.people.added, one.written.added))
        .collect();
    assert_eq!(told, [("north", true, 3, 2, 3), ("south", true, 1, 1, 1)]);
    let events = bench.store.activity.lock().unwrap();
    let mut days: Vec<String> =
        events.values().map(|event| event.occurred_at.to_rfc3339()).collect();
    days.sort();
    assert_eq!(days[0], "2026-01-03T11:00:00+00:00", "noon of a day in Berlin");
    assert_eq!(days[3], "2026-01-06T07:00:00+00:00", "a time without offset is Berlin's");
    let people = bench.store.people.lock().unwrap();
    assert_eq!(people.len(), 3);
    assert!(people.values().any(|(_, held)| held[0].valid_from == at("2026-01-05T08:00:00Z")));
}

#[tokio::test]
async fn the_same_file_adds_nothing_and_a_longer_one_what_is_new() {
    let bench = Bench::new();
    bench.run(EVENTS, &activity()).await.unwrap();
    let again = bench.run(EVENTS, &activity()).await.unwrap();
    assert!(again.organizations.iter().all(|one| !one.created && !one.written.any()));
    assert!(again.organizations.iter().all(|one| !one.people.any()));
    let mut lines: Vec<&str> = EVENTS.lines().collect();
    lines.push("north,p1,login,2026-01-05T10:00:00+02:00,Sales,");
    lines[1..].reverse();
    let longer = bench.run(&lines.join("\n"), &activity()).await.unwrap();
    let added: u64 = longer.organizations.iter().map(|one| one.written.added).sum();
    assert_eq!((added, bench.store.activity.lock().unwrap().len()), (1, 5));
}

#[tokio::test]
async fn a_dry_run_writes_nothing() {
    let bench = Bench::new();
    let report = bench.run(EVENTS, &ImportRequest { dry_run: true, ..activity() }).await.unwrap();
    assert!(report.dry_run && report.rows == 4 && report.organizations[0].created);
    assert!(bench.store.organizations.lock().unwrap().is_empty());
}

#[tokio::test]
async fn an_interrupted_import_is_completed_by_the_same_one() {
    let mut text = "organization,user_id,activity_type,occurred_at\n".to_owned();
    for second in 0..2500 {
        let (person, minute, second) = (second % 7, second / 60, second % 60);
        let at = format!("2026-01-05T00:{minute:02}:{second:02}Z");
        text.extend([
            "o,p",
            &person.to_string(),
            ",login,",
            &at,
            "
",
        ]);
    }
    let bench = Bench::new();
    *bench.store.writes_left.lock().unwrap() = Some(1);
    let error = bench.run(&text, &activity()).await.unwrap_err();
    let hint = "1000 of 2500 rows are in; run the same import again to complete it";
    assert_eq!((error.code(), error.hint()), ("locked", Some(hint)));
    *bench.store.writes_left.lock().unwrap() = None;
    let report = bench.run(&text, &activity()).await.unwrap();
    let written = report.organizations[0].written;
    assert_eq!((written.added, written.unchanged), (1500, 1000));
}

#[tokio::test]
async fn an_error_counts_the_rows_that_are_in_of_every_organization() {
    let bench = Bench::new();
    *bench.store.writes_left.lock().unwrap() = Some(1);
    let error = bench.run(EVENTS, &activity()).await.unwrap_err();
    let hint = "3 of 4 rows are in; run the same import again to complete it";
    assert_eq!((error.hint(), bench.events()), (Some(hint), 3));
}

#[tokio::test]
async fn columns_that_are_mapped_go_into_the_metadata() {
    let text = "organization,who,what,occurred_at,page,id,metadata\n\
                o,p1,login,2026-01-05T10:00:00Z,/home,e1,\"{\"\"a\"\": 1}\"\n";
    let map = [("user_id", "who"), ("activity_type", "WHAT"), ("metadata.page", "page")];
    let map = map.map(|(field, column)| (field.to_owned(), column.to_owned())).into();
    let bench = Bench::new();
    bench.run(text, &ImportRequest { map, ..activity() }).await.unwrap();
    let events = bench.store.activity.lock().unwrap();
    let event = events.values().next().unwrap();
    assert_eq!(event.metadata, Some(json!({"a": 1, "page": "/home"})));
}

#[tokio::test]
async fn all_that_is_wrong_with_a_file_is_said_at_once() {
    let text = "organization,user_id,activity_type,occurred_at,duration_seconds,id\n\
                o,p1,login,2026-01-05T10:00:00Z,1.5,e1\n\
                o,,login,yesterday,1,e1\n\
                ,p1,login,2026-01-05,1,e2\n\
                o,p1,login\n\
                o,p1,lo\u{1}gin,2026-01-05,,e3\n\
                o,p1,login,2026-01-06,,e3\n";
    let error = refused(text, &activity()).await;
    assert_eq!(error.message(), "5 of 6 rows cannot be read");
    let details: Vec<&str> = error.details().iter().map(String::as_str).collect();
    assert_eq!(
        details,
        [
            "line 2, column duration_seconds: `1.5` is not a whole number of seconds",
            "line 3, column user_id: there is no value",
            "line 3, column occurred_at: `yesterday` is not a date or a date-time",
            "line 4, column organization: there is no value",
            "line 5: the row has 3 columns, the header 6",
            "line 6, column activity_type: activity_type has a control character in it",
        ]
    );
}

#[tokio::test]
async fn what_is_wrong_with_the_whole_file_is_one_sentence() {
    let too_many = (1..=51).map(|item| format!("q{item}")).collect::<Vec<_>>().join(",");
    for (text, request, code) in [
        ("", activity(), "empty_file"),
        ("organization,user_id,activity_type,occurred_at\n", activity(), "no_rows"),
        ("user_id,activity_type,occurred_at\np,l,2026-01-05\n", activity(), "missing_organization"),
        ("organization,user_id\no,p\n", activity(), "missing_column"),
        (
            EVENTS,
            ImportRequest { map: vec![("x".into(), "user_id".into())], ..activity() },
            "unknown_field",
        ),
        (
            EVENTS,
            ImportRequest { map: vec![("user_id".into(), "x".into())], ..activity() },
            "unknown_column",
        ),
        (EVENTS, ImportRequest { organization: Some(" ".into()), ..activity() }, "empty_text"),
        (EVENTS, into_o(ImportKind::Responses { instrument: "mbti".into() }), "unknown_instrument"),
        (EVENTS, ImportRequest { completed_at: Some("soon".into()), ..ipip() }, "bad_date"),
        (&*too_many, ipip(), "wrong_item_count"),
    ] {
        assert_eq!(refused(text, &request).await.code(), code, "{text}");
    }
}

#[tokio::test]
async fn answers_outside_the_scale_name_their_column_and_what_is_allowed() {
    let header = (1..=50).map(|item| format!("Q{item}")).collect::<Vec<_>>().join("\t");
    let answers = "\t3".repeat(48);
    let text = format!("user_id\t{header}\np1\t0\t7{answers}\np2\tx\t3.0{answers}\n");
    let error = refused(&text, &ipip()).await;
    assert_eq!(
        error.details(),
        [
            "line 2, column Q1: answer 0 is outside 1-5",
            "line 2, column Q2: answer 7 is outside 1-5",
            "line 3, column Q1: `x` is not an answer",
        ]
    );
}

#[tokio::test]
async fn responses_without_dates_count_in_the_last_closed_week() {
    let bench = Bench::new();
    let report = bench.run("o,c,e,a,n\n3,4,5,1,2.5\n3,4,5,1,2.5\n", &scored()).await.unwrap();
    let rows = bench.assessments();
    assert_eq!(rows.len(), 2);
    for row in rows {
        assert_eq!((row.status, row.created_at), (S::Completed, at("2026-01-11T12:00:00Z")));
        assert_eq!(
            (row.started_at, row.completed_at),
            (Some(row.created_at), Some(row.created_at))
        );
        assert_eq!(row.scores.unwrap().factors.len(), 5);
    }
    assert!(report.notes[1].contains("2026-01-11"), "{:?}", report.notes);
    assert_eq!(report.organizations[0].people.added, 2, "a row without a person is one");
}

#[tokio::test]
async fn another_day_of_completion_is_the_same_row() {
    let bench = Bench::new();
    let text = "o,c,e,a,n\n3,4,5,1,2.5\n";
    bench.run(text, &scored()).await.unwrap();
    let dated = ImportRequest { completed_at: Some("2026-01-02".to_owned()), ..scored() };
    let report = bench.run(text, &dated).await.unwrap();
    assert_eq!(report.organizations[0].written.changed, 1);
    assert_eq!(bench.assessments()[0].completed_at, Some(at("2026-01-02T12:00:00Z")));
}

#[tokio::test]
async fn stages_and_status_fill_each_other_in() {
    let text = "user_id,status,created_at,started_at,submitted_at,openness\n\
                p1,,2026-01-05,,2026-01-05T09:00:00Z,3\n\
                p2,,2026-01-05,,,\n\
                p3,,2026-01-05,2026-01-06,,\n\
                p4,In Progress,2026-01-05,,,\n\
                p5,abandoned,2026-01-05,,,\n\
                p6,,,,2026-01-07,4\n";
    let bench = Bench::new();
    bench.run(text, &scored()).await.unwrap();
    let mut rows = bench.assessments();
    rows.sort_by_key(|row| (row.created_at, row.status, row.started_at, row.completed_at));
    let found: Vec<_> = rows
        .iter()
        .map(|row| (row.status, row.started_at.is_some(), row.completed_at.is_some()))
        .collect();
    assert_eq!(
        found,
        [
            (S::NotStarted, false, false),
            (S::InProgress, true, false),
            (S::InProgress, true, false),
            (S::Completed, true, true),
            (S::Abandoned, false, false),
            (S::Completed, true, true),
        ]
    );
}

#[tokio::test]
async fn a_stage_that_disagrees_is_a_fault_of_its_column() {
    for (row, column, code) in [
        ("completed,2026-01-05,,3", "submitted_at", "missing_completion"),
        (",2026-01-05,,3", "submitted_at", "missing_completion"),
        (",2026-01-05,2026-01-04,3", "submitted_at", "completed_before_started"),
        ("in_progress,2026-01-05,2026-01-06,3", "submitted_at", "status_disagrees"),
        ("done,2026-01-05,2026-01-06,3", "status", "unknown_status"),
        (",,,", "created_at", "missing_date"),
        ("completed,,2026-01-05,6", "openness", "score_out_of_range"),
        ("completed,,2026-01-05,", "", "no_scores"),
    ] {
        let text = format!("user_id,status,created_at,submitted_at,openness\np,{row}\n");
        let error = refused(&text, &scored()).await;
        let place = error.context().iter().find(|(key, _)| *key == "column");
        assert_eq!((error.code(), place.map_or("", |(_, name)| name)), (code, column), "{row}");
    }
}

#[tokio::test]
async fn members_have_a_row_for_each_place_from_its_day_on() {
    let text = "user_id;name;department;role;joined_at;left_at\n\
                p1;Ann;Sales;analyst;2026-01-01;2026-01-09\n\
                p1;Ann;Ops;;2026-01-20;\n\
                p2;Bo;;;;\n";
    let bench = Bench::new();
    let report = bench.run(text, &into_o(ImportKind::Members)).await.unwrap();
    assert_eq!(report.organizations[0].written.added, 2);
    let people = bench.store.people.lock().unwrap();
    let held: Vec<_> = people.values().flat_map(|(_, held)| held).collect();
    assert_eq!(held.len(), 3);
    assert_eq!(held[0].valid_to, Some(at("2026-01-10T00:00:00Z")), "the last day is inclusive");
    assert_eq!(held[2].valid_from, at("2026-01-14T00:00:00Z"), "today, where no day is given");
}

#[tokio::test]
async fn a_member_cannot_stand_twice_at_the_same_place_in_time() {
    for (rows, code) in [
        ("p1,,\np1,,2026-03-01", "duplicate_id"),
        ("p1,2026-01-01,\np1,2026-01-01,2026-03-01", "duplicate_id"),
        ("p1,2026-01-02,2026-01-01", "left_before_joined"),
    ] {
        let text = format!("user_id,joined_at,left_at\n{rows}\n");
        let error = refused(&text, &into_o(ImportKind::Members)).await;
        assert_eq!(error.code(), code);
    }
}

#[tokio::test]
async fn an_organization_that_is_there_keeps_its_calendar() {
    let bench = Bench::new();
    let berlin = Some(chrono_tz::Europe::Berlin);
    bench.run(EVENTS, &ImportRequest { time_zone: berlin, ..activity() }).await.unwrap();
    let utc = Some(chrono_tz::UTC);
    let report = bench.run(EVENTS, &ImportRequest { time_zone: utc, ..activity() }).await.unwrap();
    assert_eq!(
        report.notes[0],
        "north was there already and keeps its zone Europe/Berlin and its weeks from Mon"
    );
    assert!(report.organizations.iter().all(|one| !one.written.any()));
}

#[tokio::test]
async fn progress_runs_through_the_file_twice() {
    let mut lines = vec!["organization,user_id,activity_type,occurred_at".to_owned()];
    lines.extend((0..1500).map(|row| format!("o,p{row},login,2026-01-05")));
    let text = lines.join("\n");
    let (bench, told) = (Bench::new(), Mutex::new(Vec::new()));
    let progress =
        |now: Progress| told.lock().unwrap().push((now.phase, now.done_rows, now.total_rows));
    let source = Text::csv(text);
    let request = activity();
    let import = bench.importer.run(&source, &request, &progress);
    let _: &(dyn Send + '_) = &import;
    import.await.unwrap();
    let expected = [
        (Phase::Checking, 1000, None),
        (Phase::Checking, 1500, Some(1500)),
        (Phase::Writing, 1000, Some(1500)),
        (Phase::Writing, 1500, Some(1500)),
    ];
    assert_eq!(*told.lock().unwrap(), expected);
}
