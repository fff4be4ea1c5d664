//! `ioc serve`, and the keys, tokens and people that it lets in.

use std::collections::HashSet;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::process::ExitStatusExt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ioc_analytics::http::counted::METRICS;
use serde_json::{Value, json};

use crate::place::Place;
use crate::server::{Server, request};

const SECRET: &str = "a secret of more than thirty-two bytes";

#[test]
fn the_first_command_of_the_readme_answers_what_it_says() {
    let place = Place::new();
    let server = Server::start(&place, "--demo");
    let key = |name: &str| server.tree[name].as_str().unwrap().to_owned();
    let (viewer, administrator) = (key("viewer_key"), key("administrator_key"));
    let summary = server.get("/api/dashboard/summary", &viewer).json();
    assert_eq!(summary["user_stats"]["total_users"], 150);
    assert!(summary["user_stats"]["active_users"].as_u64().unwrap() > 50, "{summary}");
    let trends = server.get("/api/dashboard/trends?metric_type=user_engagement", &viewer).json();
    assert_eq!(trends["trend_data"].as_array().unwrap().len(), 12);
    let metrics = server.get("/api/dashboard/metrics?limit=10", &viewer).json();
    assert_eq!(metrics["data"].as_array().unwrap().len(), 10);
    assert_eq!(server.get("/api/dashboard/realtime", &viewer).json()["system_status"], "healthy");
    let reports = server.get("/api/reports", &viewer).json();
    assert_eq!(reports["data"][0]["status"], "published");

    let new = json!({
        "title": "Weekly Performance Report",
        "report_period_start": "2024-01-01",
        "report_period_end": "2024-01-07",
    });
    let made = server.ask("POST", "/api/reports", &administrator, &new.to_string());
    assert_eq!((made.status, &made.json()["status"]), (201, &json!("draft")));
    let path = format!("/api/reports/{}", made.json()["id"].as_str().unwrap());
    let begun = server.ask("POST", &format!("{path}/generate"), &administrator, "");
    assert_eq!((begun.status, &begun.json()["status"]), (202, &json!("generating")));
    let generated = (0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(50));
        server.get(&path, &administrator).json()["status"] == "generated"
    });
    assert!(generated);
    let export = server.get(&format!("{path}/export?format=html"), &administrator);
    assert_eq!(export.status, 200);
    assert!(
        export.head.contains("filename=\"weekly-performance-report-2024-01-07.html\""),
        "{}",
        export.head
    );
    assert_eq!(server.get(&path, &viewer).status, 404, "nothing is published yet");
    let page = server.get("/docs/", "");
    assert!(page.status == 200 && !String::from_utf8_lossy(&page.body).contains("https://"));
    assert_eq!(server.get("/readyz", "").body, b"ready\n");
    assert_eq!(server.get("/livez", "").body, b"alive\n");
    let counted = server.get("/metrics", "").body;
    let counted = String::from_utf8(counted).unwrap();
    assert!(counted.contains("ioc_http_requests_total"), "{counted}");
    assert!(counted.contains("ioc_cache_misses_total{tier=\"dashboard\"}"), "{counted}");
    let is_ours = |line: &&str| line.starts_with("ioc_");
    for line in counted.lines().filter(is_ours) {
        let name = line.split(['{', ' ']).next().unwrap();
        let is_told = |told: &str| {
            name.strip_prefix(told)
                .is_some_and(|rest| ["", "_bucket", "_sum", "_count"].contains(&rest))
        };
        assert!(METRICS.iter().any(|metric| is_told(metric.name)), "{name} is in no list");
    }
    for gauge in ["ioc_database_up 1", "ioc_system_status 0", "ioc_process_memory_bytes "] {
        assert!(counted.contains(gauge), "{gauge}: {counted}");
    }
    let document = place.ioc("openapi").ok().stdout;
    assert_eq!(server.get("/openapi.json", "").body, document, "the program prints the same");
    let organization = summary["organization_id"].as_str().unwrap();
    assert!(!counted.contains(organization), "no organization in a label");
    server.signal("TERM");
    assert_eq!(server.ended().code(), Some(0));
}

#[test]
fn keys_are_made_listed_and_revoked() {
    let place = Place::new().with_events();
    let key = place.ioc("key create --organization north --role analyst").ok();
    let key = key.text().trim().to_owned();
    assert!(key.starts_with("ioc_"), "{key}");
    let made =
        place.ioc("key create --organization north --role admin --name x --json").ok().json();
    assert_eq!((&made["name"], &made["role"]), (&json!("x"), &json!("admin")));
    let listed = place.ioc("key list --organization north --json").ok();
    assert!(!listed.text().contains(&key), "a key is told once");
    let ids: Vec<&str> = listed.json()["keys"].as_array().unwrap().iter().map(|_| "").collect();
    assert_eq!(ids.len(), 2);
    let server = Server::start(&place, "");
    assert_eq!(server.get("/api/dashboard/ocean", &key).status, 200);
    let id = made["id"].as_str().unwrap();
    let admin = made["secret"].as_str().unwrap();
    assert_eq!(server.get("/api/keys", admin).status, 200);
    place.ioc(&format!("key revoke --organization north {id}")).ok();
    std::thread::sleep(Duration::from_secs(5));
    assert_eq!(server.get("/api/keys", admin).status, 401, "five seconds later it opens nothing");
    assert_eq!(server.get("/api/dashboard/ocean", &key).status, 200);
}

#[test]
fn a_person_comes_in_with_a_token_as_what_they_are() {
    let place = Place::new().with_events();
    place.write("ioc.toml", &format!("token_secret = \"{SECRET}\"\n"));
    let person =
        place.ioc("member create p1 --organization north --role manager --json").ok().json();
    let id = person["user_ids"][0].as_str().unwrap().to_owned();
    let token = place.ioc(&format!("token {id} --config ioc.toml")).ok();
    let token = token.text().trim().to_owned();
    let server = Server::start(&place, "--config ioc.toml");
    assert_eq!(server.get("/api/members", &token).status, 200);
    assert_eq!(server.get("/api/keys", &token).status, 403);
    let organizations = server.get("/api/organizations", &token).json();
    assert_eq!(organizations["data"][0]["name"], "north");
    let forged = place.ioc(&format!("token {id} --config ioc.toml --token-audience others")).ok();
    assert_eq!(server.get("/api/members", forged.text().trim()).status, 401);
    place.ioc("member create p1 --organization north --role viewer").ok();
    std::thread::sleep(Duration::from_secs(5));
    assert_eq!(server.get("/api/members", &token).status, 403, "five seconds later they may not");
}

#[test]
fn a_server_that_anybody_could_enter_does_not_start() {
    let place = Place::new();
    for (file, code) in [
        ("token_secret = \"secret\"", "bad_settings"),
        ("jwks_url = \"https://example.com/keys\"", "no_token_issuer"),
        ("supabase_anon_key = \"sb_secret_x\"", "service_role_key"),
        ("origins = \"*\"", "bad_settings"),
    ] {
        place.write("ioc.toml", file);
        let run = place.ioc("serve --json --config ioc.toml --listen 127.0.0.1:0");
        assert_eq!(run.code, 2, "{file}: {}", run.stderr);
        let error: Value = serde_json::from_str(&run.stderr).unwrap();
        if code != "bad_settings" {
            assert_eq!(error["code"], code, "{file}");
        }
        assert!(!run.stderr.contains("sb_secret_x"), "{}", run.stderr);
    }
}

/// Sends requests, one after another on each of some connections, until it is told to
/// stop, and returns the ids of those that were answered whole.
fn load(address: &str, key: &str, stop: &Arc<AtomicBool>, worker: usize) -> Vec<String> {
    let mut answered = Vec::new();
    let mut number = 0;
    while !stop.load(Ordering::Relaxed) {
        let Ok(mut stream) = TcpStream::connect(address) else { return answered };
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        loop {
            number += 1;
            let id = format!("w{worker}-{number}");
            let more = format!("x-request-id: {id}\r\n");
            let text = request("GET", "/api/dashboard/summary?period_days=30", key, &more, "");
            if stream.write_all(text.as_bytes()).is_err() || !is_answered(&mut stream) {
                break;
            }
            answered.push(id);
        }
    }
    answered
}

/// Whether a whole answer comes.
fn is_answered(stream: &mut TcpStream) -> bool {
    let (mut answer, mut part) = (Vec::new(), [0; 16_384]);
    loop {
        let length = match stream.read(&mut part) {
            Ok(0) | Err(_) => return false,
            Ok(length) => length,
        };
        answer.extend(&part[..length]);
        let Some(end) = answer.windows(4).position(|it| it == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&answer[..end]).to_ascii_lowercase();
        let wanted = head.lines().find_map(|line| line.strip_prefix("content-length: "));
        let wanted: usize = wanted.expect("a length").parse().unwrap();
        if answer.len() >= end + 4 + wanted {
            return true;
        }
    }
}

#[test]
fn whoever_was_read_is_answered_before_a_server_ends() {
    const WORKERS: usize = 8;
    let place = Place::new().with_events();
    let key =
        place.ioc("key create --organization north --role viewer").ok().text().trim().to_owned();
    place.write("ioc.toml", "requests_per_second = 100000\n");
    for round in 0..crate::rounds::of(20) {
        let log = format!("log-{round}");
        let server = Server::logging(&place, &log);
        let (address, stop) = (server.address(), Arc::new(AtomicBool::new(false)));
        let answered = Arc::new(Mutex::new(Vec::new()));
        std::thread::scope(|scope| {
            for worker in 0..WORKERS {
                let (address, key, stop) = (&address, &key, &stop);
                let answered = answered.clone();
                scope.spawn(move || {
                    let theirs = load(address, key, stop, worker);
                    answered.lock().unwrap().extend(theirs);
                });
            }
            std::thread::sleep(Duration::from_millis(300));
            server.signal("TERM");
            assert_eq!(server.ended().code(), Some(0));
            stop.store(true, Ordering::Relaxed);
        });
        let answered: HashSet<String> = answered.lock().unwrap().drain(..).collect();
        let log = String::from_utf8(place.read(&log)).unwrap();
        let lines = log.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
        let read: Vec<String> =
            lines.filter_map(|line| Some(line.get("request_id")?.as_str()?.to_owned())).collect();
        assert!(read.len() > WORKERS, "only {} were read", read.len());
        let lost: Vec<&String> = read.iter().filter(|id| !answered.contains(*id)).collect();
        assert!(lost.is_empty(), "round {round}: read and not answered: {lost:?}");
    }
}

#[test]
fn a_second_signal_ends_a_server_at_once() {
    let place = Place::new().with_events();
    let server = Server::start(&place, "");
    // Holds the end up: its body never comes.
    let mut waiting = TcpStream::connect(server.address()).unwrap();
    let head = "POST /api/activity HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n";
    waiting.write_all(head.as_bytes()).unwrap();
    server.signal("INT");
    std::thread::sleep(Duration::from_millis(200));
    server.signal("INT");
    let status = server.ended();
    assert_eq!(status.code().or(status.signal()), Some(130));
}
