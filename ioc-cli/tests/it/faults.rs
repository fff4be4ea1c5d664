//! What is wrong with a command or a file is said clearly, and nothing is
//! written.

use serde_json::Value;

use crate::place::{EVENTS, Place, content};

/// Imports `text`, which must be refused with `code` and leave no database,
/// and leave one that is there as it was.
fn refused(kind: &str, text: &str, options: &str, code: &str) -> Value {
    let place = Place::new();
    place.write("file", text);
    let command = format!("import {kind} file {options} --json");
    place.ioc(&command).fails_with(2, code);
    assert!(!place.has("ioc.db"), "a database was made");
    let place = place.with_events();
    let before = content(&place.path("ioc.db"));
    let error = place.ioc(&command).fails_with(2, code);
    assert_eq!(content(&place.path("ioc.db")), before);
    error
}

const IPIP: &str = "--organization o --instrument ipip-50";

fn sheet(answer: &str) -> String {
    let items: Vec<String> = (1..=50).map(|item| format!("q{item}")).collect();
    let mut answers = ["3"; 50];
    answers[16] = answer;
    format!("user_id,{}\np1,{}\n", items.join(","), answers.join(","))
}

#[test]
fn an_answer_out_of_range_is_told_with_line_and_column() {
    let error = refused("responses", &sheet("7"), IPIP, "answer_out_of_range");
    assert_eq!(error["context"]["line"], "2");
    assert_eq!(error["context"]["column"], "q17");
}

#[test]
fn a_word_where_a_number_belongs_is_told_with_line_and_column() {
    let place = Place::new();
    place.write("file", &sheet("often"));
    let run = place.ioc(&format!("import responses file {IPIP} --json"));
    assert_eq!(run.code, 2);
    let error: Value = serde_json::from_str(&run.stderr).unwrap();
    assert_eq!(
        (&error["context"]["line"], &error["context"]["column"]),
        (&"2".into(), &"q17".into())
    );
}

#[test]
fn an_unknown_column_is_told_with_those_that_there_are() {
    let error = refused("activity", EVENTS, "--map user_id=person", "unknown_column");
    assert!(error["hint"].as_str().unwrap().contains("activity_type"));
    refused("activity", EVENTS, "--map colour=user_id", "unknown_field");
    refused("activity", "organization,user_id\no,p\n", "", "missing_column");
}

#[test]
fn an_unknown_instrument_is_told_with_the_known_ones() {
    let options = "--organization o --instrument mbti";
    let error = refused("responses", &sheet("3"), options, "unknown_instrument");
    assert_eq!(error["hint"], "one of ipip-50, ipip-neo-120, scored");
}

#[test]
fn two_rows_of_one_id_are_refused() {
    let text = "organization,user_id,activity_type,occurred_at,id\n\
                o,p,login,2026-01-05T10:00:00Z,1\no,p,login,2026-01-06T10:00:00Z,1\n";
    let error = refused("activity", text, "", "duplicate_id");
    assert_eq!(error["context"]["line"], "3");
}

#[test]
fn an_empty_and_a_cut_file_are_refused() {
    refused("activity", "", "", "empty_file");
    refused("activity", EVENTS.lines().next().unwrap(), "", "no_rows");
    let cut = &EVENTS[..EVENTS.len() - 20];
    let place = Place::new();
    place.write("file", cut);
    let run = place.ioc("import activity file --json");
    assert_eq!(run.code, 2, "{}", run.stderr);
    let error: Value = serde_json::from_str(&run.stderr).unwrap();
    assert_eq!(error["context"]["line"], "6");
    assert!(!place.has("ioc.db"));
}

#[test]
fn a_file_that_is_not_there_leaves_no_database() {
    let place = Place::new();
    place.ioc("import activity no.csv --json").fails(3, "file_not_found");
    assert!(!place.has("ioc.db"));
}

#[test]
fn all_faults_of_a_file_are_told_at_once() {
    let text = EVENTS.replace("2026-01-0", "on day ");
    let place = Place::new();
    place.write("file", &text);
    let run = place.ioc("import activity file");
    assert_eq!(run.code, 2);
    let lines: Vec<&str> = run.stderr.lines().collect();
    assert!(lines[0].starts_with("error: 4 of 5 rows cannot be read"), "{}", run.stderr);
    assert_eq!(lines.iter().filter(|line| line.starts_with("  line ")).count(), 4);
    assert!(lines.last().unwrap().starts_with("hint: "));
}

#[test]
fn an_unknown_organization_is_not_found() {
    let place = Place::new().with_events();
    for command in
        ["summary", "realtime", "trends", "ocean", "metrics", "calculate", "rebuild", "report list"]
    {
        let run = place.ioc(&format!("{command} --organization nobody --json"));
        run.fails(3, "unknown_organization");
    }
}

#[test]
fn wishes_that_cannot_be_are_refused() {
    let place = Place::new().with_events();
    for (command, code) in [
        ("summary --from 2026-01-07 --to 2026-01-01", "period_ends_before_it_starts"),
        ("report create --from 2026-01-07 --to 2026-01-01", "period_ends_before_it_starts"),
        ("calculate --from 2026-01-07 --to 2026-01-01", "period_ends_before_it_starts"),
        ("metrics --from 2026-01-07 --to 2026-01-01", "period_ends_before_it_starts"),
        ("summary --days 0", "days_out_of_range"),
        ("summary --at yesterday", "bad_date"),
        ("trends --metric happiness", "unknown_figure"),
        ("trends --weeks 1", "weeks_out_of_range"),
        ("ocean --by shoe_size", "unknown_dimension"),
        ("ocean --level soul", "unknown_level"),
        ("metrics --limit 0", "limit_out_of_range"),
        ("metrics --after zzz", "bad_cursor"),
        ("report create --title=", "bad_title"),
        ("report generate 17", "bad_id"),
        ("summary --replica postgres://h/d", "replica_without_server"),
        ("summary --days many", "usage"),
        ("summary --from 2026-01-01", "usage"),
    ] {
        let run = place.ioc(&format!("{command} --organization north --json"));
        let error: Value = serde_json::from_str(&run.stderr).unwrap();
        assert_eq!((run.code, &error["code"]), (2, &code.into()), "{command}");
    }
    let template = r#"{"sections": [{"type": "poems"}]}"#;
    place.write("template.json", template);
    let create = "report create --organization north --template template.json --json";
    place.ioc(create).fails(2, "unknown_section");
}
