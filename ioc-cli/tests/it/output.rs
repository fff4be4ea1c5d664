//! What is printed where.

use std::io::Read;
use std::process::Stdio;

use crate::place::{Place, Run};

const AT: &str = "2026-01-20T12:00:00Z";

fn questions() -> Vec<String> {
    [
        "summary --organization north",
        "summary --organization north --from 2026-01-05 --to 2026-01-11",
        "realtime --organization north",
        "trends --organization north --weeks 6",
        "ocean --organization north --by department",
        "metrics --organization north",
        "org list",
        "report list --organization north",
        "calculate",
        "rebuild --check",
        "migrate",
    ]
    .map(|command| format!("{command} --at {AT}"))
    .into()
}

#[test]
fn every_answer_comes_as_text_and_as_one_json_document() {
    let place = Place::new().with_events();
    for question in questions() {
        let text = place.ioc(&question).ok();
        assert!(text.text().ends_with('\n') && !text.text().contains('\u{1b}'), "{question}");
        let json = place.ioc(&format!("{question} --json")).ok();
        assert!(json.json().is_object(), "{question}");
        assert_eq!(json.text().lines().count(), 1, "{question}");
    }
}

#[test]
fn at_and_seed_make_every_output_repeatable() {
    let run = || {
        let place = Place::new().with_events();
        let mut outputs: Vec<Vec<u8>> = Vec::new();
        let mut run = |command: &str| outputs.push(place.ioc(command).ok().stdout);
        run(&format!("org create South --at {AT} --seed 1 --json"));
        run(&format!("summary --organization South --at {AT} --json"));
        run(&format!("report create --organization South --at {AT} --seed 2 --json"));
        run(&format!("report list --organization South --at {AT} --json"));
        run(&format!("calculate --organization South --at {AT} --seed 3 --json"));
        run(&format!("metrics --organization South --at {AT} --json"));
        outputs
    };
    assert_eq!(run(), run());
}

#[test]
fn a_date_is_the_end_of_that_day_where_the_organization_is() {
    let place = Place::new();
    place.ioc("org create Tokyo --time-zone Asia/Tokyo").ok();
    let moment = place.ioc("realtime --organization Tokyo --at 2026-01-20 --json").ok().json();
    assert_eq!(moment["as_of"], "2026-01-20T14:59:59.999999Z");
}

#[test]
fn hidden_figures_and_missing_ones_are_told_apart() {
    let place = Place::new().with_events();
    place.ioc("calculate --organization north --from 2026-01-05 --to 2026-01-11").ok();
    let run = place.ioc("metrics --organization north --name engagement_rate").ok();
    assert!(run.text().contains("hidden"), "{}", run.text());
    let run = place.ioc("metrics --organization north --name completion_rate --department=").ok();
    assert!(run.text().contains(" -  "), "{}", run.text());
}

#[test]
fn a_list_goes_on_where_the_page_before_ended() {
    let place = Place::new().with_events();
    place.ioc("calculate --organization north --from 2026-01-05 --to 2026-01-11").ok();
    let all = place.ioc("metrics --organization north --json").ok().json();
    let mut pages = Vec::new();
    let mut after = String::new();
    loop {
        let page = place.ioc(&format!("metrics --organization north --limit 3 --json {after}"));
        let page = page.ok().json();
        pages.extend(page["metrics"].as_array().unwrap().clone());
        let Some(next) = page["next"].as_str() else { break };
        after = format!("--after {next}");
    }
    assert_eq!(&pages, all["metrics"].as_array().unwrap());
}

#[test]
fn drift_is_found_mended_and_gone() {
    let place = Place::new().with_events();
    let other = rusqlite::Connection::open(place.path("ioc.db")).unwrap();
    let table: String = other
        .query_row(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE '%activity_days%'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    other.execute(&format!("DELETE FROM \"{table}\""), []).unwrap();
    drop(other);
    let check = place.ioc("rebuild --check --json");
    assert_eq!((check.code, check.stderr.as_str()), (6, ""));
    assert!(!check.json()["rebuilt"][0]["drift"].as_array().unwrap().is_empty());
    assert_eq!(place.ioc("rebuild --organization north").code, 0);
    place.ioc("rebuild --check").ok();
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let place = Place::new().with_events();
    let mut command = place.command(&["org", "list"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut stderr = String::new();
    child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
    assert_eq!((child.wait().unwrap().code(), stderr.as_str()), (Some(0), ""));
}

#[test]
fn the_database_may_come_from_the_environment() {
    let place = Place::new().with_events();
    let mut command = place.command(&["org", "list"]);
    command.env("DATABASE_URL", "sqlite:other.db");
    assert_eq!(Run::of(command.output().unwrap()).code, 3);
    let mut command = place.command(&["org", "list", "--database", "sqlite:ioc.db"]);
    command.env("DATABASE_URL", "sqlite:other.db");
    Run::of(command.output().unwrap()).ok();
}

#[test]
fn the_help_documents_every_exit_code() {
    let help = Place::new().ioc("--help").ok();
    for code in ["0  done", "1  ", "2  ", "3  ", "4  ", "5  ", "6  a check", "130  interrupted"] {
        assert!(help.text().lines().any(|line| line.trim_start().starts_with(code)), "{code}");
    }
}
