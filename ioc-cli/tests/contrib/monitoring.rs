//! The dashboard and the alerts ask for what the program tells.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use ioc_analytics::http::counted::{METRICS, Metric, MetricKind};
use libtest_mimic::Trial;
use serde_json::{Value, json};

use crate::{shipped, trial};

/// Labels that Prometheus adds.
const ADDED: [&str; 2] = ["instance", "le"];

pub(crate) fn trials() -> Vec<Trial> {
    let missing = Command::new("promtool").arg("--version").output().is_err();
    if missing {
        eprintln!("ignored: promtool is not installed");
    }
    vec![
        trial("promtool_takes_the_alerts_and_the_queries_of_the_dashboard", missing, taken),
        trial("alerts_tell_of_a_system_that_is_gone_and_of_one_that_is_unwell", missing, raised),
        trial("every_panel_of_the_dashboard_asks_for_a_metric_that_there_is", false, dashboard),
        trial("every_alert_asks_for_a_metric_that_there_is", false, alerts),
        trial("every_metric_is_drawn", false, drawn),
    ]
}

fn dashboard() {
    let queries = of_dashboard();
    assert!(queries.len() > 30, "the queries were found");
    for query in &queries {
        check(query);
    }
}

fn alerts() {
    let rules = of_alerts();
    assert!(rules.len() >= 11, "the rules were found");
    for rule in &rules {
        let said = |path: &str| rule.pointer(path).and_then(Value::as_str).unwrap_or_default();
        check(said("/expr"));
        for path in ["/alert", "/labels/severity", "/annotations/summary", "/annotations/action"] {
            assert!(!said(path).is_empty(), "{path} of {rule}");
        }
    }
}

fn drawn() {
    let queries = of_dashboard().join("\n");
    for metric in METRICS {
        assert!(queries.contains(metric.name), "nothing draws {}", metric.name);
    }
}

/// The queries of the dashboard are checked as rules that record them.
fn taken() {
    let queries = of_dashboard().into_iter().enumerate().map(|(number, query)| {
        let query = query.replace("$__rate_interval", "5m");
        json!({"record": format!("query:{number}"), "expr": query})
    });
    let recorded = json!({"groups": [{"name": "dashboard", "rules": queries.collect::<Vec<_>>()}]});
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in
        [("alerts.yml", shipped("prometheus/alerts.yml")), ("queries.yml", recorded.to_string())]
    {
        let file = folder.path().join(name);
        fs::write(&file, text).expect("written");
        promtool(&["check", "rules"], &file);
    }
}

/// The system is well for five minutes, unwell for half an hour, and then silent.
fn raised() {
    let rules = of_alerts();
    let expect = |minute: u32, name: &str, fires: bool| {
        let rule = rules.iter().find(|rule| rule["alert"] == name).expect("a rule");
        let annotations = rule["annotations"].to_string().replace("{{ $value }}", "1");
        let annotations: Value = serde_json::from_str(&annotations).expect("JSON");
        let alert = json!({"exp_labels": rule["labels"], "exp_annotations": annotations});
        let alerts: Vec<Value> = fires.then_some(alert).into_iter().collect();
        json!({"eval_time": format!("{minute}m"), "alertname": name, "exp_alerts": alerts})
    };
    let told = json!({"series": "ioc_system_status{instance=\"a\"}", "values": "0x5 1x29 _x30"});
    let expected = [
        expect(25, "IocUnwell", false),
        expect(27, "IocUnwell", true),
        expect(45, "IocGone", false),
        expect(55, "IocGone", true),
    ];
    let test = json!({
        "rule_files": ["alerts.yml"],
        "evaluation_interval": "1m",
        "tests": [{"interval": "1m", "input_series": [told], "alert_rule_test": expected}],
    });
    let folder = tempfile::tempdir().expect("a folder");
    let files = [("alerts.yml", shipped("prometheus/alerts.yml")), ("test.yml", test.to_string())];
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("written");
    }
    promtool(&["test", "rules"], &folder.path().join("test.yml"));
}

fn promtool(words: &[&str], file: &Path) {
    let done = Command::new("promtool").args(words).arg(file).output().expect("promtool runs");
    let [told, more] = [&done.stderr, &done.stdout].map(|text| String::from_utf8_lossy(text));
    assert!(done.status.success(), "{}: {told}{more}", file.display());
}

fn of_dashboard() -> Vec<String> {
    let json: Value = serde_json::from_str(&shipped("grafana/ioc.json")).expect("JSON");
    let panels = json["panels"].as_array().expect("panels");
    let targets = panels.iter().filter_map(|panel| panel["targets"].as_array()).flatten();
    targets.map(|target| target["expr"].as_str().expect("a query").to_owned()).collect()
}

fn of_alerts() -> Vec<Value> {
    let yaml: Value =
        serde_yaml::from_str(&shipped("prometheus/alerts.yml")).expect("YAML that is JSON as well");
    yaml["groups"][0]["rules"].as_array().expect("rules").clone()
}

/// Holds that a query names metrics that there are, with labels that those have, and
/// brackets in pairs.
fn check(query: &str) {
    let asked: Vec<&Metric> = words(query)
        .filter(|word| word.starts_with("ioc_"))
        .map(|word| find(word).unwrap_or_else(|| panic!("nobody tells {word}: {query}")))
        .collect();
    assert!(!asked.is_empty(), "it asks for nothing of ours: {query}");
    let known: BTreeSet<&str> =
        asked.iter().flat_map(|metric| metric.labels.iter().copied()).chain(ADDED).collect();
    for label in labels(query) {
        assert!(known.contains(label), "no metric of it has the label {label}: {query}");
    }
    for (open, close) in [('(', ')'), ('{', '}'), ('[', ']')] {
        let count = |bracket| query.matches(bracket).count();
        assert_eq!(count(open), count(close), "{query}");
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// The metric of a name in a query: durations are asked for by what they are made of.
fn find(name: &str) -> Option<&'static Metric> {
    METRICS.iter().find(|metric| match metric.kind {
        MetricKind::Histogram => ["_bucket", "_sum", "_count"]
            .iter()
            .any(|part| name.strip_suffix(part) == Some(metric.name)),
        MetricKind::Counter | MetricKind::Gauge => name == metric.name,
    })
}

/// The labels by which a query chooses or groups.
fn labels(query: &str) -> Vec<&str> {
    let within = |open: &str, close: char| -> Vec<&str> {
        let parts = query.split(open).skip(1);
        parts.filter_map(move |part| part.split(close).next()).collect()
    };
    let chosen = within("{", '}').into_iter().flat_map(|part| part.split(','));
    let chosen = chosen.filter_map(|part| part.split(['=', '!']).next());
    let grouped = within("by (", ')').into_iter().flat_map(|part| part.split(','));
    chosen.chain(grouped).map(str::trim).filter(|label| !label.is_empty()).collect()
}
