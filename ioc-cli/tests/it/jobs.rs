//! `ioc job`: what is due, what came of it, and changing that.

use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;

use serde_json::Value;

use crate::place::{Place, Run};

const MONDAY: &str = "2026-01-19T06:00:00Z";

fn job(place: &Place, name: &str) -> Value {
    place.ioc(&format!("job show {name} --json --at {MONDAY}")).ok().json()
}

#[test]
fn every_job_is_listed_with_its_schedule_in_words_and_its_next_due_time() {
    let place = Place::new().with_events();
    place.ioc("org update north --time-zone Asia/Kolkata --at 2026-01-01").ok();
    let list = place.ioc(&format!("job list --at {MONDAY}")).ok();
    for line in [
        "calculate_all_metrics",
        "cleanup_old_data",
        "at 03:00, on Sunday, UTC",
        "2026-01-25 03:00 UTC",
        "by each organization's clocks",
        "2026-01-26 08:00 Asia/Kolkata",
        "backup_database is off: IOC_BACKUP_DIR",
    ] {
        assert!(list.text().contains(line), "{line}: {}", list.text());
    }
    let json = place.ioc(&format!("job list --json --at {MONDAY}")).ok().json();
    let jobs = json["jobs"].as_array().unwrap();
    assert_eq!(jobs.len(), 10);
    assert!(jobs.iter().all(|job| job["is_known"] == true && job["state"] == "on"), "{json}");
    assert!(json["overdue_since"].is_null(), "{json}");
    let later = place.ioc("job list --at 2026-01-19T06:30:00Z").ok();
    let nobody = "nobody runs the jobs since 2026-01-19 06:05 UTC: `ioc serve` does";
    assert!(later.text().contains(nobody), "{}", later.text());
    place.ioc("job show nothing --json").fails(3, "unknown_job");
    place.ioc("job show Nothing --json").fails(2, "usage");
}

#[test]
fn a_tick_runs_what_is_due_and_the_next_one_nothing() {
    let place = Place::new().with_events();
    // The organization is there since the Tuesday before.
    place.ioc("job tick --seed 1 --at 2026-01-26T06:00:00Z").ok();
    let later = "2026-01-26T12:00:10Z";
    let ran = place.ioc(&format!("job tick --json --seed 2 --at {later}")).ok().json();
    assert!(ran["succeeded"].as_u64().unwrap() >= 3, "{ran}");
    assert_eq!((&ran["failed"], &ran["faults"]), (&0.into(), &Value::Array(Vec::new())));
    let again = place.ioc(&format!("job tick --json --seed 3 --at {later}")).ok().json();
    assert_eq!((&again["due"], &again["succeeded"]), (&0.into(), &0.into()));
    let runs = place.ioc("job runs calculate_all_metrics --json").ok().json();
    let runs = runs["runs"].as_array().unwrap();
    assert_eq!((runs.len(), &runs[0]["status"]), (1, &"succeeded".into()));
    let logs = place.ioc("job logs calculate_all_metrics").ok();
    assert!(
        logs.text().contains("succeeded") && logs.text().contains("calculated 1"),
        "{}",
        logs.text()
    );
    let reports = place.ioc("report list --organization north --json").ok().json();
    let statuses: Vec<&Value> =
        reports["reports"].as_array().unwrap().iter().map(|it| &it["status"]).collect();
    assert_eq!(statuses, ["generated"], "the weekly report waits for its review");
}

#[test]
fn a_paused_job_leaves_out_what_is_due_until_it_goes_on() {
    let place = Place::new().with_events();
    place.ioc(&format!("job tick --seed 1 --at {MONDAY}")).ok();
    let paused = place.ioc(&format!("job pause calculate_all_metrics --at {MONDAY}")).ok();
    assert!(paused.text().contains("is paused since 2026-01-19 06:00 UTC"), "{}", paused.text());
    place.ioc("job tick --seed 2 --at 2026-01-19T12:00:10Z").ok();
    let none = place.ioc("job runs calculate_all_metrics").ok();
    assert_eq!(none.text(), "there are no such runs\n");
    let resumed = "job resume calculate_all_metrics --at 2026-01-19T12:01:00Z";
    let resumed = place.ioc(resumed).ok();
    assert!(
        resumed.text().ends_with("is on; due next: 2026-01-19 18:00 UTC\n"),
        "{}",
        resumed.text()
    );
}

#[test]
fn what_an_operator_edits_stays() {
    let place = Place::new().with_events();
    let edit = |words: &str| place.ioc(&format!("job edit verify_rollups {words} --at {MONDAY}"));
    let edited =
        edit("--schedule @hourly --time-zone Europe/Berlin --attempts 5 --active true").ok();
    assert!(edited.text().contains("2026-01-19 08:00 Europe/Berlin"), "{}", edited.text());
    place.ioc(&format!("job tick --seed 1 --at {MONDAY}")).ok();
    let it = job(&place, "verify_rollups");
    assert_eq!((&it["schedule"], &it["time_zone"]), (&"@hourly".into(), &"Europe/Berlin".into()));
    assert_eq!((&it["retry"]["attempts"], &it["retry"]["base_s"]), (&5.into(), &30.into()));
    let off = edit("--active false").ok();
    assert!(off.text().contains("is off; due next: -"), "{}", off.text());
    edit("--schedule never --json").fails(2, "bad_cron");
    edit("--time-zone Mars --json").fails(2, "unknown_time_zone");
    edit("--timeout 0 --json").fails(2, "bad_job");
    edit("--overlap never --json").fails(2, "unknown_word");
    edit("--json").fails(2, "nothing_to_edit");
    assert_eq!(job(&place, "verify_rollups")["state"], "off", "nothing of it was written");
}

#[test]
fn a_run_waits_for_whoever_runs_jobs_and_can_be_cancelled() {
    let place = Place::new().with_events();
    let run = |words: &str| place.ioc(&format!("job run {words} --json --at {MONDAY}"));
    let waiting = run("analyze_tables").ok().json();
    assert_eq!((&waiting["status"], &waiting["requested_by"]), (&"waiting".into(), &"host".into()));
    run("analyze_tables").fails(5, "job_runs_already");
    run("generate_weekly_reports").fails(2, "organization_needed");
    run("analyze_tables --organization north").fails(2, "organization_not_needed");
    run("generate_weekly_reports --organization south").fails(3, "unknown_organization");
    let id = waiting["id"].as_str().unwrap();
    let cancelled = place.ioc(&format!("job cancel {id} --at {MONDAY}")).ok();
    assert_eq!(cancelled.text(), "analyze_tables is cancelled\n");
    run("analyze_tables --seed 9").fails(5, "job_runs_already");
    let later = "job run generate_weekly_reports --organization north --at 2026-01-19T06:00:01Z";
    place.ioc(later).ok();
    let ran = place.ioc("job tick --json --seed 5 --at 2026-01-19T06:00:02Z").ok().json();
    assert_eq!(ran["succeeded"], 1, "{ran}");
}

#[test]
fn a_backup_is_made_verified_and_its_failure_is_exit_code_six() {
    let place = Place::new().with_events();
    place.write("ioc.toml", "backup_dir = \"kept\"\nbackup_keep = 2\n");
    let tick = |seed: u32, at: &str| {
        place.ioc(&format!("job tick --json --config ioc.toml --seed {seed} --at {at}"))
    };
    tick(1, "2026-01-19T06:00:00Z").ok();
    for (seed, day) in [(2, 20), (3, 21), (4, 22)] {
        tick(seed, &format!("2026-01-{day}T01:00:30Z")).ok();
    }
    let kept = std::fs::read_dir(place.path("kept")).unwrap().count();
    assert_eq!(kept, 4, "two backups, each with what is known of it");
    let list = place.ioc("job list --json").ok().json();
    let other = list["jobs"].as_array().unwrap().iter().find(|it| it["name"] == "backup_database");
    assert_eq!(other.unwrap()["is_known"], false, "without a folder nobody can make any");
    place.write("ioc.toml", "backup_dir = \"ioc.db\"\n");
    let run = tick(5, "2026-01-23T01:00:30Z");
    assert_eq!((run.code, &run.json()["failed"]), (6, &1.into()));
    assert_eq!(run.json()["attempts_failed"][0]["job"], "backup_database");
}

#[test]
fn who_follows_the_log_is_told_what_comes() {
    let place = Place::new().with_events();
    place.ioc(&format!("job tick --seed 1 --at {MONDAY}")).ok();
    let mut command = place.command(&["job", "logs", "--follow", "--json"]);
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    place.ioc("job run analyze_tables --at 2026-01-19T06:00:01Z").ok();
    place.ioc("job tick --seed 2 --at 2026-01-19T06:00:02Z").ok();
    let line: Value = serde_json::from_str(&lines.next().unwrap().unwrap()).unwrap();
    assert_eq!((&line["job"], &line["status"]), (&"analyze_tables".into(), &"succeeded".into()));
    let id = child.id().to_string();
    assert!(
        std::process::Command::new("kill").args(["-s", "INT", &id]).status().unwrap().success()
    );
    assert_eq!(child.wait().unwrap().code(), Some(0), "being interrupted is its end");
}

#[test]
fn alerts_are_sent_to_whom_the_settings_say() {
    let place = Place::new().with_events();
    std::fs::create_dir(place.path("out")).unwrap();
    place.write("ioc.toml", "alarms = \"folder:ops\"\n");
    place.ioc("job list --json --config ioc.toml").fails(2, "alarm_without_channel");
    place.write("ioc.toml", "alarms = \"folder:ops\"\ndelivery_dir = \"out\"\n");
    place.ioc("job list --json --config ioc.toml").ok();
    let long = "x".repeat(300);
    place.write("ioc.toml", &format!("alarms = \"folder:{long}\"\ndelivery_dir = \"out\"\n"));
    let refused = place.ioc("job list --json --config ioc.toml");
    assert_eq!(refused.code, 2, "it is no address there: {}", refused.stderr);
}

#[test]
fn a_tick_measures_the_backups_and_tells_of_alerts_and_sends_them() {
    let place = Place::new().with_events();
    std::fs::create_dir(place.path("out")).unwrap();
    let settings = "alarms = \"folder:ops\"\ndelivery_dir = \"out\"\n";
    let tick = |seed: u32, at: &str| {
        place.ioc(&format!("job tick --json --config ioc.toml --seed {seed} --at 2026-01-30T{at}Z"))
    };
    let sent = || std::fs::read_dir(place.path("out/2026-01-30")).map_or(0, Iterator::count);
    place.write("ioc.toml", &format!("{settings}backup_dir = \"kept\"\n"));
    assert_eq!(tick(1, "06:00:00").ok().json()["alerts"], Value::Array(Vec::new()));
    // For ten days there was something to lose, and nobody made a backup.
    let told = tick(2, "06:05:01").ok().json();
    let alert = &told["alerts"][0];
    assert_eq!((&alert["rule"], &alert["status"]), (&"backup_age".into(), &"firing".into()));
    assert_eq!(sent(), 1, "{told}");
    assert_eq!(tick(3, "06:10:01").ok().json()["alerts"], Value::Array(Vec::new()), "once");
    assert_eq!(sent(), 1);
    // A place that cannot be seen.
    place.write("ioc.toml", &format!("{settings}backup_dir = \"ioc.db\"\n"));
    let told = tick(4, "06:15:01").ok().json();
    let fault = told["faults"][0].as_str().unwrap();
    assert!(fault.starts_with("the backups were not looked at: "), "{fault}");
}

#[test]
fn who_waits_for_a_run_hears_what_came_of_it() {
    let place = Place::new().with_events();
    let mut command = place.command(&["job", "run", "analyze_tables", "--wait", "--json"]);
    let mut waiting =
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it begins");
    for _ in 0..100 {
        place.ioc("job tick").ok();
        if waiting.try_wait().unwrap().is_some() {
            break;
        }
        sleep(Duration::from_millis(100));
    }
    let ended = Run::of(waiting.wait_with_output().unwrap()).ok();
    assert_eq!(ended.json()["status"], "succeeded", "and where nobody looks on no bar was drawn");
}

#[test]
fn a_job_that_failed_too_often_says_until_when_it_is_disabled_and_why() {
    let place = Place::new().with_events();
    place.write("ioc.toml", "backup_dir = \"ioc.db\"\n");
    let ioc = |words: &str| place.ioc(&format!("job {words} --config ioc.toml"));
    ioc(&format!("tick --seed 1 --at {MONDAY}")).ok();
    let edit = "edit backup_database --attempts 1 --max-failures 1 --cool-down 7200";
    ioc(&format!("{edit} --at {MONDAY}")).ok();
    let ran = ioc("tick --seed 2 --at 2026-01-20T01:00:30Z");
    assert_eq!(ran.code, 6);
    assert!(ran.text().contains("backup_database is disabled"), "{}", ran.text());
    let shown = ioc("show backup_database --at 2026-01-20T01:01:00Z").ok();
    for part in ["disabled until 2026-01-20 03:00 UTC: ", "Its last attempts:", "ioc.db", "failed"]
    {
        assert!(shown.text().contains(part), "{part}: {}", shown.text());
    }
    let json = ioc("show backup_database --json --at 2026-01-20T01:01:00Z").ok().json();
    assert_eq!(
        (&json["state"], &json["disabled"]["until"]),
        (&"disabled".into(), &"2026-01-20T03:00:30Z".into())
    );
    ioc("resume backup_database --at 2026-01-20T01:02:00Z").ok();
    let json = ioc("show backup_database --json --at 2026-01-20T01:02:00Z").ok().json();
    assert_eq!((&json["state"], &json["failure_count"]), (&"on".into(), &0.into()));
    assert_eq!(ioc("quarantine").ok().text(), "no job fails for an organization\n");
    ioc("release backup_database --organization south --json").fails(3, "unknown_organization");
}

#[test]
fn what_failed_is_attempted_again_when_somebody_wants_it() {
    let place = Place::new().with_events();
    place.write("ioc.toml", "backup_dir = \"ioc.db\"\n");
    let ioc = |words: &str| place.ioc(&format!("job {words} --config ioc.toml"));
    ioc(&format!("tick --seed 1 --at {MONDAY}")).ok();
    let edit = "edit backup_database --attempts 1 --max-failures 9";
    ioc(&format!("{edit} --at {MONDAY}")).ok();
    for (seed, day) in [(2, 20), (3, 21), (4, 22)] {
        let ran = ioc(&format!("tick --seed {seed} --for 60 --at 2026-01-{day}T01:00:30Z"));
        assert_eq!(ran.code, 6, "{}", ran.text());
    }
    place.write("ioc.toml", "backup_dir = \"kept\"\n");
    let runs = |status: &str| {
        let runs = ioc(&format!("runs backup_database --status {status} --json")).ok().json();
        let runs = runs["runs"].as_array().unwrap().clone();
        runs.into_iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let failed = runs("failed");
    assert_eq!(failed.len(), 3);
    let at = "2026-01-22T02:00:00Z";
    let first = &failed[2];
    let again = ioc(&format!("retry {first} --at {at}")).ok();
    let says = "backup_database waits again for 2026-01-20 01:00 UTC\n";
    assert!(again.text().starts_with(says), "{}", again.text());
    ioc(&format!("retry {first} --json --at {at}")).fails(5, "run_not_failed");
    let held = ioc(&format!("retry --failed backup_database --from 2026-01-20 --json --at {at}"));
    assert_eq!((&held.ok().json()["waiting"], &runs("failed")[..]), (&0.into(), &failed[..2]));
    let ran = ioc(&format!("tick --json --seed 5 --for 60 --at {at}")).ok().json();
    assert_eq!((&ran["failed"], &ran["released"]), (&0.into(), &0.into()), "{ran}");
    assert_eq!(runs("succeeded"), std::slice::from_ref(first));
    let from = "--from 2026-01-21T01:00:01Z";
    let all = ioc(&format!("retry --failed backup_database {from} --at {at}")).ok();
    assert_eq!(all.text(), "runs of backup_database that wait again: 1\n");
    assert_eq!(runs("waiting"), failed[..1], "the day before is out of it");
    let rest = ioc(&format!("retry --failed backup_database --from 2026-01-19 --at {at}")).ok();
    let left = "that wait again: 0\nthat stay failed, since another is in the way: 1\n";
    assert!(rest.text().ends_with(left), "{}", rest.text());
    ioc("retry --json").fails(2, "usage");
    ioc("retry --failed backup_database --json").fails(2, "usage");
    ioc(&format!("retry {first} --from 2026-01-19 --json")).fails(2, "usage");
    ioc("retry --failed backup_database --from soon --json").fails(2, "bad_date");
    ioc("retry --failed nothing --from 2026-01-19 --json").fails(3, "unknown_job");
    ioc("tick --for 0 --json").fails(2, "usage");
}
