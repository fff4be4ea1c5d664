//! The image and what stands beside it. No container is built here: the files are
//! read.

use libtest_mimic::Trial;
use serde_json::{Value, json};

use crate::{ioc, shipped, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("the_image_is_pinned_and_nobodys_root", false, image),
        trial("the_health_check_of_the_image_is_a_command_of_the_program", false, health_check),
        trial("the_services_are_pinned_and_wait_for_each_other", false, services),
        trial("the_server_leaves_the_jobs_to_the_worker_which_says_how_it_is", false, worker),
        trial("every_secret_that_a_service_names_is_there", false, secrets),
    ]
}

/// The instructions of a Dockerfile, a line each.
fn instructions() -> Vec<(String, String)> {
    let text = shipped("docker/Dockerfile");
    let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    let text = lines.join("\n").replace("\\\n", " ");
    let split = |line: &str| {
        let (word, rest) = line.split_once(' ')?;
        Some((word.to_owned(), rest.trim().to_owned()))
    };
    text.lines().filter_map(split).collect()
}

/// Whether an image is named with a version, down to its second number.
fn is_pinned(image: &str) -> bool {
    let version = image.split_once(':').map(|(_, tag)| tag.split('-').next().unwrap_or_default());
    let numbers = version.map(|version| version.split('.').collect::<Vec<_>>());
    numbers.is_some_and(|numbers| {
        numbers.len() >= 2 && numbers.iter().all(|number| number.parse::<u32>().is_ok())
    })
}

fn image() {
    assert!(!is_pinned("debian:latest") && !is_pinned("debian") && !is_pinned("rust:1-slim"));
    let instructions = instructions();
    let named = |word: &str| {
        let found = instructions.iter().filter(|(found, _)| found == word);
        found.map(|(_, rest)| rest.as_str()).collect::<Vec<_>>()
    };
    let bases = named("FROM");
    assert_eq!(bases.len(), 2, "what builds stays behind");
    for base in bases {
        let image = base.split(' ').next().expect("an image");
        assert!(is_pinned(image), "{image} is not pinned");
    }
    let last = instructions.iter().rposition(|(word, _)| word == "FROM").expect("a base");
    let mut users = instructions[last..].iter().filter(|(word, _)| word == "USER");
    let user = users.next_back().map(|(_, user)| user.split(':').next().unwrap_or_default());
    assert!(user.and_then(|user| user.parse::<u32>().ok()).is_some_and(|user| user > 0));
    assert_eq!((named("ENTRYPOINT"), named("CMD")), (vec![r#"["ioc"]"#], vec![r#"["serve"]"#]));
}

fn health_check() {
    let instructions = instructions();
    let check = instructions.iter().find(|(word, _)| word == "HEALTHCHECK").expect("a check");
    let (_, words) = check.1.split_once("CMD ").expect("a command");
    let words: Vec<String> = serde_json::from_str(words).expect("a list of words");
    assert_eq!(words[0], "ioc");
    // Of nobody who listens: the words are right, the answer is not.
    let mut words: Vec<&str> = words[1..].iter().map(String::as_str).collect();
    words.extend(["--url", "http://127.0.0.1:1", "--json"]);
    let run = ioc(&words);
    let told = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(run.status.code() == Some(4) && told.contains("server_unreachable"), "{told}");
}

fn worker() {
    let compose = compose();
    let command = |name: &str| compose["services"][name]["command"].clone();
    let (serves, works) = (command("ioc"), command("worker"));
    assert_eq!((serves, works), (json!(["serve", "--no-jobs"]), json!(["worker"])));
    let worker = &compose["services"]["worker"];
    let listens = worker["environment"]["IOC_METRICS_LISTEN"].as_str().expect("an address");
    let check = worker["healthcheck"]["test"].as_array().expect("words");
    let check: Vec<&str> = check.iter().filter_map(Value::as_str).collect();
    assert_eq!(check.last(), Some(&&*format!("http://{listens}")), "it is asked where it listens");
    // Of nobody who listens: the words are right, the answer is not.
    let run = ioc(&[&check[2..], &["--json"]].concat());
    assert_eq!(run.status.code(), Some(4), "{}", String::from_utf8_lossy(&run.stderr));
}

fn compose() -> Value {
    let text = shipped("docker/compose.yaml");
    serde_yaml::from_str(&text).expect("YAML")
}

fn services() {
    let compose = compose();
    let services = compose["services"].as_object().expect("services");
    assert_eq!(
        services.keys().collect::<Vec<_>>(),
        ["ioc", "worker", "migrate", "postgres", "redis"]
    );
    for (name, service) in services {
        if let Some(image) = service["image"].as_str() {
            assert!(is_pinned(image), "{image} is not pinned");
            assert!(service["healthcheck"]["test"].is_array(), "{name} says how it is");
        } else {
            assert_eq!(service["build"]["dockerfile"], "contrib/docker/Dockerfile");
            assert_eq!(service["read_only"], true, "{name} writes into volumes alone");
            assert_eq!(service["cap_drop"][0], "ALL", "{name} may do nothing special");
        }
        let waits = service["depends_on"].as_object().into_iter().flatten();
        for (other, _) in waits {
            assert!(services.contains_key(other), "{name} waits for {other}");
        }
    }
    let ports = compose["services"]["ioc"]["ports"].as_array().expect("ports");
    let local = |port: &Value| port.as_str().is_some_and(|port| port.starts_with("127.0.0.1:"));
    assert!(ports.iter().all(local), "it is open to this machine alone: {ports:?}");
}

fn secrets() {
    let compose = compose();
    let known = compose["secrets"].as_object().expect("secrets");
    let mut named = 0;
    for (name, service) in compose["services"].as_object().expect("services") {
        let given: Vec<&str> =
            service["secrets"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        assert!(given.iter().all(|secret| known.contains_key(*secret)), "{name}: {given:?}");
        for (variable, value) in service["environment"].as_object().into_iter().flatten() {
            let Some(file) = value.as_str().and_then(|it| it.strip_prefix("/run/secrets/")) else {
                continue;
            };
            assert!(variable.ends_with("_FILE"), "{name}: {variable} names a file");
            assert!(given.contains(&file), "{name} is not given {file}");
            named += 1;
        }
    }
    assert!(named >= 3, "the secrets were found");
}
