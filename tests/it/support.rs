//! Platforms that stand still, and where the real data are.

use std::path::PathBuf;
use std::sync::Arc;

use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::{Instant, VirtualClock};
use ioc_analytics::demo::data::DemoData;
use ioc_analytics::ids::SeededIds;
use ioc_analytics::ingest::import::Importer;
use ioc_analytics::ingest::report::ImportReport;
use ioc_analytics::ingest::request::{ImportKind, ImportRequest};
use ioc_analytics::ingest::source::FilePath;
use ioc_analytics::render::DocumentRenderer;

/// An instant of RFC 3339 text.
pub(crate) fn instant(text: &str) -> Instant {
    text.parse().expect("an instant")
}

/// A platform in memory whose clock stands at `now` and whose ids repeat.
pub(crate) fn platform(now: Instant) -> (Platform, Arc<VirtualClock>) {
    let clock = Arc::new(VirtualClock::at(now));
    let store = ioc_analytics::open_store("sqlite::memory:", true).expect("a store in memory");
    let platform = Platform::builder(store)
        .clock(clock.clone())
        .ids(Arc::new(SeededIds::new(1)))
        .renderer(Arc::new(DocumentRenderer::default()))
        .build();
    (platform, clock)
}

/// A real file.
pub(crate) fn data(name: &str) -> PathBuf {
    #[expect(clippy::disallowed_methods, reason = "tests find real data by a variable")]
    let folder = std::env::var("IOC_TEST_DATA").expect("IOC_TEST_DATA names the folder");
    PathBuf::from(folder).join(name)
}

/// Imports a real file.
pub(crate) async fn import(
    importer: &Importer,
    name: &str,
    request: impl FnOnce(&mut ImportRequest),
    kind: ImportKind,
) -> ImportReport {
    let mut wanted = ImportRequest::new(kind);
    request(&mut wanted);
    let source = FilePath::new(data(name));
    importer.run(&source, &wanted, &|_| {}).await.expect("the real file imports")
}

/// Enters a generated organization.
pub(crate) async fn load(platform: &Platform, demo: DemoData) -> Scope {
    let organization =
        platform.organizations().create(demo.organization).await.expect("a new organization");
    let scope = platform.organizations().host_of(&organization).expect("its scope");
    platform.ingest().record_members(&scope, &demo.members).await.expect("members");
    platform.ingest().record_assessments(&scope, demo.assessments).await.expect("assessments");
    for events in demo.activity.chunks(5000) {
        platform.ingest().record_activity(&scope, events.to_vec()).await.expect("activity");
    }
    scope
}

/// Imports the real answers into one organization, completed at `at`.
pub(crate) fn big5(at: &'static str) -> impl FnOnce(&mut ImportRequest) {
    move |request| {
        request.organization = Some("big5".to_owned());
        request.completed_at = Some(at.to_owned());
    }
}
