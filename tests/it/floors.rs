//! The house: a module of the core uses lower floors only, the core knows no
//! adapter, the adapters know no verb and not each other.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The modules of `ioc-core/src/lib.rs` with their floors: a blank line ends
/// one.
fn floors() -> BTreeMap<String, usize> {
    let lib = fs::read_to_string(root().join("ioc-core/src/lib.rs")).expect("the core's lib.rs");
    let mut floors = BTreeMap::new();
    let mut floor = 0;
    for line in lib.lines() {
        if line.is_empty() {
            floor += 1;
        } else if let Some(module) = line.replace("pub(crate)", "pub").strip_prefix("pub mod ") {
            floors.insert(module.trim_end_matches(';').to_owned(), floor);
        }
    }
    floors
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

/// The modules of the core that a file names as `crate::module`.
fn named(text: &str) -> Vec<&str> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split("crate::").skip(1))
        .map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or(""))
        .collect()
}

#[test]
fn a_module_uses_lower_floors_only() {
    let floors = floors();
    let source = root().join("ioc-core/src");
    assert!(floors.len() > 10, "the floors were not found");
    let mut climbs = Vec::new();
    for path in sources(&source) {
        let inside = path.strip_prefix(&source).expect("a path inside");
        let first = inside.components().next().expect("a name").as_os_str().to_string_lossy();
        let module = first.trim_end_matches(".rs").to_owned();
        let Some(own) = floors.get(&module) else { continue };
        let text = fs::read_to_string(&path).expect("a source");
        for name in named(&text) {
            let Some(floor) = floors.get(name) else { continue };
            if name != module && floor >= own {
                climbs.push(format!("{} uses {name}", inside.display()));
            }
        }
    }
    assert!(climbs.is_empty(), "imports that do not go down: {climbs:#?}");
}

fn tree(package: &str) -> String {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "-p", package, "-e", "normal", "--prefix", "none"])
        .current_dir(root())
        .output()
        .expect("cargo tree runs");
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    String::from_utf8(tree.stdout).expect("text")
}

fn knows(tree: &str, name: &str) -> bool {
    tree.lines().any(|line| line.split(' ').next() == Some(name))
}

#[test]
fn the_core_knows_no_adapter() {
    let tree = tree("ioc-core");
    assert!(knows(&tree, "chrono"), "the tree was not read:\n{tree}");
    for adapter in
        ["rusqlite", "sqlx", "axum", "typst", "redis", "pyo3", "tokio", "clap", "moka", "lettre"]
    {
        assert!(!knows(&tree, adapter), "the core depends on {adapter}");
    }
}

#[test]
fn adapters_do_not_know_each_other() {
    let store = tree("ioc-store-sqlite");
    let (server, render) = (tree("ioc-store-postgres"), tree("ioc-render"));
    let delivery = tree("ioc-delivery");
    for other in ["ioc-store-sqlite", "ioc-store-postgres", "ioc-cache", "ioc-render", "ioc-http"] {
        assert!(!knows(&delivery, other), "ioc-delivery depends on {other}");
        assert!(!knows(&tree(other), "ioc-delivery"), "{other} depends on ioc-delivery");
    }
    for (adapter, others) in [
        (store, ["ioc-render", "ioc-cache", "ioc-store-postgres"]),
        (server, ["ioc-render", "ioc-cache", "ioc-store-sqlite"]),
        (render, ["ioc-store-sqlite", "ioc-cache", "ioc-store-postgres"]),
        (tree("ioc-cache"), ["ioc-store-sqlite", "ioc-store-postgres", "ioc-render"]),
        (tree("ioc-http"), ["ioc-store-sqlite", "ioc-store-postgres", "ioc-render"]),
    ] {
        assert!(knows(&adapter, "ioc-core"));
        assert!(!others.iter().any(|other| knows(&adapter, other)));
    }
}

#[test]
fn adapters_know_no_verb() {
    let verbs = [
        "organizations",
        "ingest",
        "system",
        "dashboard",
        "runner",
        "reports",
        "subscriptions",
        "jobs",
        "live",
        "platform",
    ];
    for adapter in [
        "ioc-store-sqlite/src",
        "ioc-store-postgres/src",
        "ioc-cache/src",
        "ioc-render/src",
        "ioc-delivery/src",
        "examples/memory-store/src",
    ] {
        for path in sources(&root().join(adapter)) {
            let text = fs::read_to_string(&path).expect("a source");
            for verb in verbs {
                let service = format!("ioc_core::{verb}::");
                assert!(!text.contains(&service), "{} uses {service}", path.display());
            }
        }
    }
}

/// A write takes a trace, and the change that makes the cache forget comes with
/// it: a verb that made a trace itself would leave stale answers behind.
#[test]
fn a_verb_writes_by_way_of_a_change_alone() {
    for verb in ["organizations", "ingest", "dashboard", "reports", "subscriptions"] {
        for path in sources(&root().join("ioc-core/src").join(verb)) {
            let text = fs::read_to_string(&path).expect("a source");
            assert!(!text.contains("Trace::new"), "{} makes a trace itself", path.display());
        }
    }
}

#[test]
fn only_the_program_reads_the_environment() {
    for library in [
        "src",
        "ioc-core/src",
        "ioc-store-sqlite/src",
        "ioc-store-postgres/src",
        "ioc-cache/src",
        "ioc-render/src",
        "ioc-delivery/src",
        "ioc-http/src",
    ] {
        for path in sources(&root().join(library)) {
            let text = fs::read_to_string(&path).expect("a source");
            assert!(!text.contains("std::env"), "{} reads the environment", path.display());
        }
    }
}
