//! Where settings come from: flags, the environment, files.

use crate::place::{Place, Run};

fn with(place: &Place, words: &str, variables: &[(&str, &str)]) -> Run {
    let mut command = place.command(&words.split_whitespace().collect::<Vec<_>>());
    Run::of(command.envs(variables.iter().copied()).output().unwrap())
}

#[test]
fn every_command_takes_the_database_of_the_file() {
    let place = Place::new();
    place.write("ioc.toml", "database = \"sqlite:kept.db\"\n");
    place.ioc("migrate --config ioc.toml").ok();
    assert!(place.has("kept.db") && !place.has("ioc.db"));
    with(&place, "org create Acme", &[("IOC_CONFIG", "ioc.toml")]).ok();
    let listed = place.ioc("org list --database sqlite:kept.db --json").ok().json();
    assert_eq!(listed["organizations"][0]["name"], "Acme");
}

#[test]
fn a_flag_wins_over_the_environment_and_that_over_the_file() {
    let place = Place::new();
    place.write("ioc.toml", "database = \"sqlite:file.db\"\n");
    place.write("url", "sqlite:variable.db\n");
    let variables = [("DATABASE_URL_FILE", "url"), ("IOC_CONFIG", "ioc.toml")];
    with(&place, "migrate", &variables).ok();
    assert!(place.has("variable.db") && !place.has("file.db"));
    with(&place, "migrate --database sqlite:flag.db", &variables).ok();
    assert!(place.has("flag.db") && !place.has("file.db"));
}

#[test]
fn a_variable_that_is_set_twice_is_refused_by_every_command() {
    let place = Place::new();
    let both = [("DATABASE_URL", "sqlite:a.db"), ("DATABASE_URL_FILE", "url")];
    with(&place, "migrate --json", &both).fails(2, "set_twice");
    with(&place, "migrate --database sqlite:b.db --json", &both).fails(2, "set_twice");
    assert!(!place.has("a.db") && !place.has("b.db"));
}

#[test]
fn an_unknown_key_of_the_file_names_the_nearest() {
    let place = Place::new();
    place.write("ioc.toml", "databas = \"sqlite:kept.db\"\n");
    let error = place.ioc("migrate --config ioc.toml --json").fails(2, "unknown_setting");
    assert!(error["hint"].as_str().unwrap().contains("`database`"), "{error}");
    place.ioc("migrate --config no.toml --json").fails(3, "file_not_found");
    assert!(!place.has("ioc.db"));
}

#[test]
fn all_wrong_settings_of_a_command_are_told_at_once() {
    let place = Place::new();
    let wrong = [("IOC_REPLICA_BOUND_S", "soon"), ("DATABASE_URL", "data.db")];
    let error = with(&place, "migrate --json", &wrong).fails(2, "bad_configuration");
    assert_eq!(error["details"].as_array().unwrap().len(), 2, "{error}");
}

#[test]
fn what_is_set_is_shown_with_its_source_and_no_secret() {
    let place = Place::new();
    place.write("ioc.toml", "origins = [\"https://a.example\"]\ndrain_s = 9\n");
    let secret = "a-secret-of-more-than-thirty-two-bytes";
    let variables = [
        ("DATABASE_URL", "postgres://ioc:pass-word@host/db"),
        ("IOC_TOKEN_SECRET", secret),
        ("REDIS_URL", "pass-word"),
        ("IOC_CONFIG", "ioc.toml"),
    ];
    let words = "config show --listen 0.0.0.0:80";
    let text = with(&place, words, &variables).ok();
    let json = with(&place, &format!("{words} --json"), &variables).ok();
    for shown in [text.text(), json.text()] {
        assert!(!shown.contains("pass-word") && !shown.contains(secret), "{shown}");
    }
    let json = json.json();
    let settings = json["settings"].as_array().unwrap();
    for (key, value, source, named) in [
        ("database", "postgres://ioc@host/db", "environment", "DATABASE_URL"),
        ("listen", "0.0.0.0:80", "flag", "--listen"),
        ("origins", "https://a.example", "file", "ioc.toml"),
        ("drain_s", "9", "file", "ioc.toml"),
        ("log", "info", "default", "default"),
        ("token_secret", "(set)", "environment", "IOC_TOKEN_SECRET"),
    ] {
        let found = settings.iter().find(|setting| setting["key"] == key).unwrap();
        assert_eq!([&found["value"], &found["source"], &found["named"]], [value, source, named]);
    }
}

#[test]
fn a_check_tells_all_faults_at_once_and_none_where_there_is_none() {
    let place = Place::new();
    place.ioc("config check").ok();
    place.write("ioc.toml", "lisen = \"x\"\nlog = \"loud\"\n");
    let wrong = [
        ("IOC_TOKEN_SECRET", "short"),
        ("IOC_LISTEN", "here"),
        ("IOC_REPLICA_URL", "postgres://host/db"),
    ];
    let run = with(&place, "config check --config ioc.toml --json", &wrong);
    assert_eq!((run.code, run.stderr.as_str()), (6, ""));
    let faults = run.json()["faults"].clone();
    let codes: Vec<&str> =
        faults.as_array().unwrap().iter().map(|fault| fault["code"].as_str().unwrap()).collect();
    let expect = [
        "unknown_setting",
        "bad_address",
        "short_token_secret",
        "bad_log_filter",
        "replica_without_server",
    ];
    assert_eq!(codes, expect);
}
