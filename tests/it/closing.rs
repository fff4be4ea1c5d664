//! What is left of a platform that is closed: nothing but its database.

#![cfg(target_os = "linux")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use ioc_analytics::model::organization::NewOrganization;

/// The threads of stores that this process has, by their ids.
fn store_threads() -> BTreeSet<String> {
    let tasks = fs::read_dir("/proc/self/task").expect("the process has threads");
    let names = tasks.flatten().map(|task| {
        // One that ended meanwhile has no name any more.
        let name = fs::read_to_string(task.path().join("comm")).unwrap_or_default();
        (task.file_name().to_string_lossy().into_owned(), name)
    });
    names.filter(|(_, name)| name.starts_with("ioc-")).map(|(id, _)| id).collect()
}

/// How many files below `folder` this process holds open.
fn open_files(folder: &Path) -> usize {
    let files = fs::read_dir("/proc/self/fd").expect("the process has files");
    let targets = files.flatten().filter_map(|file| fs::read_link(file.path()).ok());
    targets.filter(|target| target.starts_with(folder)).count()
}

#[tokio::test]
async fn a_closed_platform_leaves_no_thread_and_no_open_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = format!("sqlite:{}", folder.path().join("ioc.db").display());
    let mut left = BTreeSet::new();
    for round in 0..50 {
        let before = store_threads();
        let platform = ioc_analytics::open(&url).expect("a platform");
        let clone = platform.clone();
        let new = NewOrganization::named(format!("Acme {round}"));
        let organization = clone.organizations().create(new).await.expect("an organization");
        let scope = clone.organizations().host_of(&organization).expect("its scope");
        platform.dashboard().summary(&scope, 7, None).await.expect("asked");
        let begun: BTreeSet<_> = store_threads().difference(&before).cloned().collect();
        assert!(!begun.is_empty() && open_files(folder.path()) > 0, "it is open");
        left.extend(begun);
        drop((platform, clone));
        assert_eq!(open_files(folder.path()), 0, "round {round}");
    }
    // Tests beside this one have stores of their own, which close as well.
    let begun = Instant::now();
    while !left.is_empty() && begun.elapsed() < Duration::from_mins(1) {
        left = left.intersection(&store_threads()).cloned().collect();
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(left.is_empty(), "threads {left:?} go on");
    let files: Vec<_> = fs::read_dir(folder.path()).expect("the folder").flatten().collect();
    assert_eq!(files.len(), 1, "the database, and nothing beside it: {files:?}");
}
