//! Three roles of the program over one database: a server that leaves the jobs to others, a
//! worker, and a server that runs them too.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::place::{EVENTS, Place};
use crate::server::Server;

#[test]
fn three_roles_do_each_run_once() {
    let place = Place::new();
    let url = format!("sqlite:{}", place.path("ioc.db").display());
    journey(&place, &url);
}

/// What `ioc job ...` says, over a database.
struct Jobs<'a> {
    place: &'a Place,
    url: &'a str,
}

impl Jobs<'_> {
    fn say(&self, words: &str) -> Value {
        self.place.ioc(&format!("job {words} --json --database {}", self.url)).ok().json()
    }

    /// Has a job run; its own schedule may have been a moment faster.
    fn run(&self, words: &str) -> Value {
        let begun = Instant::now();
        loop {
            let run = format!("job run {words} --json --database {}", self.url);
            let run = self.place.ioc(&run);
            if run.code != 5 {
                return run.ok().json();
            }
            assert!(begun.elapsed() < Duration::from_mins(1), "{}", run.stderr);
            std::thread::sleep(Duration::from_millis(500));
        }
    }

    /// The attempts at a run.
    fn attempts(&self, run: &Value) -> Vec<Value> {
        let logs = self.say("logs --limit 500")["attempts"].clone();
        let logs = logs.as_array().unwrap().iter();
        logs.filter(|log| log["run_id"] == run["id"]).cloned().collect()
    }
}

/// Each role does what it is for, and what it leaves to others is done by them.
pub(crate) fn journey(place: &Place, url: &str) {
    let on = format!("--database {url}");
    place.write("events.csv", EVENTS);
    place.ioc(&format!("import activity events.csv {on}")).ok();
    let key = place.ioc(&format!("key create --organization north --role analyst {on}")).ok();
    let key = key.text().trim().to_owned();
    let jobs = Jobs { place, url };

    let answers = Server::start(place, &format!("--no-jobs {on}"));
    assert_eq!(answers.tree["runs_jobs"], false);
    let run = jobs.run("calculate_all_metrics");
    std::thread::sleep(Duration::from_secs(3));
    let waiting = jobs.say("runs calculate_all_metrics");
    assert_eq!(waiting["runs"][0]["status"], "waiting", "nobody there runs jobs");
    let metrics = || answers.get("/api/dashboard/metrics?limit=10", &key).json();
    assert_eq!(metrics()["data"].as_array().unwrap().len(), 0);

    let works = Server::worker(place, &on, None);
    let health = works.tree["health"].as_str().unwrap().trim_end_matches("/readyz").to_owned();
    place.ioc(&format!("health --ready --url {health}")).ok();
    let begun = Instant::now();
    while jobs.attempts(&run).is_empty() {
        assert!(begun.elapsed() < Duration::from_mins(1), "the worker does not work");
        std::thread::sleep(Duration::from_millis(200));
    }
    let by_the_worker = jobs.attempts(&run);
    assert_eq!((by_the_worker.len(), &by_the_worker[0]["status"]), (1, &"succeeded".into()));
    // It forgets what it kept once it hears what another process wrote.
    let begun = Instant::now();
    while metrics()["data"].as_array().unwrap().is_empty() {
        assert!(begun.elapsed() < Duration::from_secs(10), "the other process tells of it");
        std::thread::sleep(Duration::from_millis(100));
    }

    let does_both = Server::start(place, &on);
    assert_eq!(does_both.tree["runs_jobs"], true);
    let mut nodes = BTreeSet::new();
    for job in [
        "analyze_tables",
        "manage_partitions",
        "refresh_materialized_views",
        "verify_rollups",
        "generate_all_aggregations",
        "cleanup_old_data",
        "generate_weekly_reports --organization north",
    ] {
        let run = jobs.run(&format!("{job} --wait"));
        assert_eq!(run["status"], "succeeded", "{job}: {run}");
        let attempts = jobs.attempts(&run);
        assert_eq!(attempts.len(), 1, "{job}: {attempts:?}");
        nodes.insert(attempts[0]["node_id"].to_string());
    }
    assert!(nodes.len() <= 2, "the server that leaves the jobs to others ran none: {nodes:?}");

    works.signal("TERM");
    assert_eq!(works.ended().code(), Some(0));
    let run = jobs.run("analyze_tables --wait");
    let attempts = jobs.attempts(&run);
    assert_ne!(attempts[0]["node_id"], by_the_worker[0]["node_id"], "the worker is gone");
    let open = jobs.say("runs --status running");
    assert_eq!(open["runs"], Value::Array(Vec::new()), "nothing was left behind");
    for server in [does_both, answers] {
        server.signal("TERM");
        assert_eq!(server.ended().code(), Some(0));
    }
}
