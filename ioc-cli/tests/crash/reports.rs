//! `kill -9` while a report is written and published: every version is there as a whole or
//! not at all, and what was published is never lost.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use ioc_analytics::Platform;
use ioc_analytics::ids::ReportId;
use ioc_analytics::model::report::{Report, ReportStatus};
use libtest_mimic::Trial;
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use crate::demands::{file_is_whole, url};
use crate::files::File;
use crate::place::{Place, duration, kill_within};
use crate::{rounds, trial};

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial("reports::no_kill_tears_a_version_or_loses_a_published_one", written_and_published)]
}

/// The hash of every drawing that was kept so far, by version and format.
type Kept = BTreeMap<(u32, &'static str), String>;

fn written_and_published() {
    let mut rng = StdRng::seed_from_u64(11);
    let place = Place::new();
    File::Activity.write(&place);
    place.ioc(File::Activity.import()).ok();
    let week = "--from 2026-02-02 --to 2026-02-08 --organization Acme --json";
    let created = place.ioc(&format!("report create {week}")).ok().json();
    let id: ReportId = created["id"].as_str().unwrap().parse().unwrap();
    let command = |step| format!("report {step} {id} --organization Acme");
    let takes: BTreeMap<&str, Duration> = ["generate", "publish"]
        .map(|step| (step, duration(|| drop(place.ioc(&command(step)).ok()))))
        .into();
    let database = place.path("ioc.db");
    let mut kept = Kept::new();
    let mut stands = look(&database, id, &mut kept);
    let (mut killed, mut published) = (0, 1);
    while killed < rounds::of(200) {
        let step = match stands.status {
            ReportStatus::Generated if rng.random_bool(0.7) => "publish",
            _ => "generate",
        };
        killed += u64::from(kill_within(place.command(&command(step)), takes[step], &mut rng));
        file_is_whole(&database);
        stands = look(&database, id, &mut kept);
        let seen = stands.published.as_ref().expect("it was published once").version;
        assert!(seen >= published, "version {published} was published, now {seen} is");
        published = seen;
    }
    place.ioc(&command("generate")).ok();
    place.ioc(&command("publish")).ok();
    let after = look(&database, id, &mut kept);
    assert_eq!((after.status, after.version), (ReportStatus::Published, stands.version + 1));
}

/// The report as a new process finds it, once everything of it is looked at.
fn look(database: &Path, id: ReportId, kept: &mut Kept) -> Report {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store = ioc_analytics::open_store(&url(database), false).unwrap();
        let platform = Platform::builder(store).build();
        let (reports, store) = (platform.reports(), platform.store());
        let acme = platform.organizations().get("Acme").await.unwrap();
        let scope = platform.organizations().host_of(&acme).unwrap();
        let report = reports.get(&scope, id).await.unwrap();
        let versions = reports.list_versions(&scope, id).await.unwrap();
        let numbers: Vec<u32> = versions.iter().rev().map(|listed| listed.version).collect();
        assert_eq!(numbers, (1..=report.version).collect::<Vec<_>>(), "{report:?}");
        for listed in &versions {
            let number = listed.version;
            let document = reports.document(&scope, id, Some(number)).await.unwrap();
            let sections = store.list_report_sections(&scope, id, Some(number)).await.unwrap();
            assert_eq!((document.version, document.sections.len()), (number, sections.len()));
            let formats: Vec<&str> = listed.exports.iter().map(|it| it.format.as_str()).collect();
            let all = listed.published_at.map_or(&[][..], |_| &["csv", "html", "json", "pdf"]);
            assert!(all.iter().all(|format| formats.contains(format)), "{number}: {formats:?}");
            assert_eq!(all.is_empty(), formats.is_empty(), "{number}");
            for facts in &listed.exports {
                let export = store.find_report_export(&scope, id, number, facts.format).await;
                let export = export.unwrap().expect("it is listed");
                export.check().expect("its hash is right");
                let hash =
                    kept.entry((number, facts.format.as_str())).or_insert(facts.sha256.clone());
                assert_eq!(*hash, facts.sha256, "it was drawn again");
            }
        }
        let read = report.clone().as_published().expect("it was published once");
        let is_published =
            versions.iter().any(|it| it.version == read.version && it.published_at.is_some());
        assert!(is_published, "{report:?}");
        let is_newest = read.version == report.version;
        assert!(report.status != ReportStatus::Published || is_newest, "{report:?}");
        assert!(report.status != ReportStatus::Generated || !is_newest, "{report:?}");
        report
    })
}
