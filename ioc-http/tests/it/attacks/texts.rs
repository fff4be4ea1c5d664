//! Texts that somebody hopes are run.

use axum::body::Body;
use serde_json::{Value, json};

use crate::support::{Answered, App, request};

/// What is tried against databases, and would change what they find.
const INJECTED: &[&str] = &[
    "' OR '1'='1",
    "' OR 1=1 --",
    "\" OR \"\"=\"",
    "'; DROP TABLE reports; --",
    "') UNION SELECT name, sql FROM sqlite_master --",
    "1; SELECT pg_sleep(5)",
    "x' AND randomblob(100000000) --",
    "%' ESCAPE '\\",
    "%",
    "_",
    "\\",
    "'||(SELECT 1)||'",
    "${7*7}{{7*7}}",
    "*)(uid=*",
    "ＯＲ １＝１",
];

/// The same answer but for the text itself and the request's id.
fn told(answered: &Answered, given: &str) -> (u16, String) {
    let mut body = answered.json();
    if body.get("request_id").is_some() {
        body["request_id"] = Value::Null;
    }
    let written = serde_json::to_string(given).expect("it is there");
    let inner = &written[1..written.len() - 1];
    let told = body.to_string().replace(&written, "\"TEXT\"");
    (answered.status, told.replace(&format!("`{inner}`"), "`TEXT`"))
}

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

#[tokio::test]
async fn a_text_in_a_query_is_looked_for_and_never_run() {
    let app = App::unlimited().await;
    let mut asked = 0;
    for (method, path, operation) in App::operations(|it| it.get("parameters").is_some()) {
        if method != "GET" {
            continue;
        }
        let report = app.sample.report.to_string();
        let path = path.replace("{id}", &report);
        let path =
            path.replace("{organization_id}", &app.sample.scope.organization_id().to_string());
        for parameter in operation["parameters"].as_array().unwrap() {
            if parameter["in"] != "query" || parameter["schema"]["type"] != "string" {
                continue;
            }
            let name = parameter["name"].as_str().unwrap();
            let ask = async |text: &str| {
                let answered = app.get("admin", &format!("{path}?{name}={}", encoded(text))).await;
                app.sample.canary.assert_absent(&path, &answered.bytes);
                told(&answered, text)
            };
            let harmless = ask("zzzz").await;
            for text in INJECTED {
                assert_eq!(ask(text).await, harmless, "{path}?{name}={text}");
                asked += 1;
            }
        }
    }
    assert!(asked > 200, "{asked}");
    let reports = app.get("admin", "/api/reports").await.json();
    assert_eq!(reports["data"].as_array().unwrap().len(), 1, "the table is still there");
}

#[tokio::test]
async fn a_text_in_a_body_comes_back_as_it_was() {
    let app = App::new().await;
    for text in INJECTED {
        let new = json!({
            "title": text,
            "report_period_start": "2026-02-23",
            "report_period_end": "2026-03-01",
        });
        let made = app.post("admin", "/api/reports", &new).await;
        assert_eq!(made.status, 201, "{text}: {}", made.json());
        assert_eq!(made.json()["title"], *text);
        let place = format!("/api/{}", made.header("location"));
        assert_eq!(app.get("admin", &place).await.json()["title"], *text);
        let found = app.get("admin", &format!("/api/reports?q={}", encoded(text))).await.json();
        let titles: Vec<&str> = found["data"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["title"].as_str().unwrap())
            .collect();
        assert!(titles.contains(text), "{text} among {titles:?}");
        assert!(titles.iter().all(|title| title.contains(text)), "{text}: {titles:?}");
    }
}

#[tokio::test]
async fn a_title_gets_into_no_header() {
    let app = App::new().await;
    for title in [
        "x\"; filename=\"evil.exe",
        "../../../../etc/passwd",
        "Überblick 週報 \u{202e}fdp.exe",
        "a;b=c,d\\\"e",
    ] {
        let path = format!("/api/reports/{}", app.sample.report);
        let changed = app.call("PATCH", "admin", &path, &json!({"title": title})).await;
        assert_eq!(changed.status, 200, "{title}: {}", changed.json());
        let drawn = app.get("admin", &format!("{path}/export?format=json")).await;
        assert_eq!(drawn.status, 200);
        let name = drawn.header("content-disposition");
        let name = name.strip_prefix("attachment; filename=\"").unwrap();
        let name = name.strip_suffix('"').unwrap();
        let is_plain = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit();
        assert!(name.chars().all(|char| is_plain(char) || "-.".contains(char)), "{name}");
        assert!(!name.contains("..") && name.ends_with("-2026-03-01.json"), "{name}");
    }
    for title in ["a\r\nset-cookie: x=1", "a\nb", "a\0b", "a\u{85}b", ""] {
        let path = format!("/api/reports/{}", app.sample.report);
        let refused = app.call("PATCH", "admin", &path, &json!({"title": title})).await;
        assert_eq!(refused.status, 400, "{title:?}: {}", refused.json());
        assert_eq!(refused.headers.get("set-cookie"), None);
    }
}

#[tokio::test]
async fn numbers_and_periods_without_end_are_refused_at_once() {
    let app = App::new().await;
    for (path, code) in [
        ("/api/reports?limit=1e9", "out_of_range"),
        ("/api/reports?limit=1000000000", "out_of_range"),
        ("/api/reports?limit=0", "out_of_range"),
        ("/api/reports?limit=-1", "out_of_range"),
        ("/api/reports?limit=99999999999999999999999999", "out_of_range"),
        ("/api/dashboard/trends?weeks=5200", "out_of_range"),
        ("/api/dashboard/summary?period_days=36500", "out_of_range"),
        (
            "/api/dashboard/summary?period_start=1926-01-01&period_end=2026-01-01",
            "period_out_of_range",
        ),
        ("/api/dashboard/summary?period_start=-9999-01-01&period_end=9999-12-31", "bad_date"),
        ("/api/dashboard/summary?period_start=2026-03-01&period_end=2026-02-01", ""),
        ("/api/reports?cursor=zz", "bad_cursor"),
        ("/api/reports?cursor=5b5d", "bad_cursor"),
        ("/api/reports?q=%00", "bad_text"),
        ("/api/reports?q=%ff%fe", ""),
    ] {
        let answered = app.get("admin", path).await;
        if code.is_empty() {
            assert!(matches!(answered.status, 200 | 400), "{path}: {}", answered.status);
        } else {
            assert_eq!((answered.status, &*answered.code()), (400, code), "{path}");
        }
    }
    let century = json!({
        "title": "x", "report_period_start": "1926-01-01", "report_period_end": "2026-01-01",
    });
    let made = app.post("admin", "/api/reports", &century).await;
    assert_eq!(made.status, 400, "{}", made.json());
}

#[tokio::test]
async fn a_path_leads_nowhere_else() {
    let app = App::new().await;
    for path in [
        "/api/../../etc/passwd",
        "/api/%2e%2e/%2e%2e/etc/passwd",
        "/api/reports/..%2f..%2fetc%2fpasswd",
        "/api/reports/%00",
        "/docs/../../../etc/passwd",
        "/docs/..%2f..%2f..%2fetc%2fpasswd",
        "/docs/%2e%2e/%2e%2e/Cargo.toml",
        "//etc/passwd",
    ] {
        let sent = request("GET", "admin", path).body(Body::empty()).unwrap();
        let answered = app.send(sent).await;
        assert!(matches!(answered.status, 400 | 404), "{path}: {}", answered.status);
        let body = String::from_utf8_lossy(&answered.bytes);
        assert!(!body.contains("root:") && !body.contains("[package]"), "{path}: {body}");
    }
}
