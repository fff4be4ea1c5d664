//! The import of the real answers and the real activity on both stores.

use std::path::PathBuf;

use ioc_analytics::Platform;
use ioc_analytics::ingest::request::{ImportKind, ImportRequest};
use ioc_analytics::ingest::source::FilePath;
use libtest_mimic::Trial;

use crate::answers::{live, published};
use crate::trial;
use crate::twins::{admit, platforms};

pub(crate) fn trials() -> Vec<Trial> {
    let trial = trial("real_data::real_files_say_the_same_on_both_stores", imports);
    let ignored = folder().is_none() || trial.has_ignored_flag();
    vec![trial.with_ignored_flag(ignored)]
}

#[expect(clippy::disallowed_methods, reason = "tests find real data by a variable")]
fn folder() -> Option<PathBuf> {
    std::env::var_os("IOC_TEST_DATA").map(PathBuf::from)
}

async fn imports() {
    let now = "2026-02-01T00:00:00Z".parse().expect("an instant");
    let (both, clock, _database) = platforms(now).await;
    let mut said = Vec::new();
    for platform in &both {
        clock.set(now);
        let mut told = import(platform, "big5_responses.tsv", |request| {
            request.kind = ImportKind::Responses { instrument: "ipip-50".to_owned() };
            request.organization = Some("big5".to_owned());
            request.completed_at = Some("2026-01-14".to_owned());
        })
        .await;
        clock.set("2026-08-23T00:00:00Z".parse().expect("an instant"));
        told += &import(platform, "activity_events.csv", |request| {
            request.time_zone = Some(chrono_tz::America::New_York);
        })
        .await;
        for organization in platform.organizations().list().await.expect("listed") {
            let scope = admit(platform, &organization);
            told += &live(platform, &scope).await;
            told += &published(platform, &scope).await;
        }
        said.push(told);
    }
    assert!(said[0].len() > 100_000, "something was said");
    let differs = said[0].lines().zip(said[1].lines()).find(|(one, two)| one != two);
    assert_eq!(differs, None, "SQLite and PostgreSQL");
    assert_eq!(said[0].len(), said[1].len());
}

async fn import(platform: &Platform, name: &str, set: impl FnOnce(&mut ImportRequest)) -> String {
    let mut request = ImportRequest::new(ImportKind::Activity);
    set(&mut request);
    let source = FilePath::new(folder().expect("the folder").join(name));
    let report = platform.importer().run(&source, &request, &|_| {}).await.expect("imported");
    serde_json::to_string(&report).expect("JSON")
}
