//! Old rows go to their archives, on both stores alike, and no figure of a whole week
//! changes.

use std::fmt::Write;

use chrono::{Days, TimeDelta};
use ioc_analytics::dashboard::ocean::Level;
use ioc_analytics::demo::data::{DemoData, generate};
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::maintenance::cleaning::{CleaningMode, OrganizationCleaning};
use ioc_analytics::maintenance::plan::CleaningPlan;
use ioc_analytics::model::activity::EventKey;
use ioc_analytics::model::metric::MetricFilter;
use ioc_analytics::model::period::Period;
use ioc_analytics::model::rollup::Dimension;
use ioc_analytics::page::PageRequest;
use libtest_mimic::Trial;

use crate::trial;
use crate::twins::{Twin, Twins};

const WEEKS: u16 = 16;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("cleaning::no_figure_of_a_whole_week_changes", cleaning),
        trial("cleaning::a_sample_of_sound_rollups_shows_no_drift", verification),
    ]
}

/// The demo on both, with the metrics of all its weeks.
async fn filled() -> (Twins, DemoPlan, Vec<EventKey>, u64) {
    let plan = DemoPlan {
        people: 60,
        weeks: WEEKS,
        ..DemoPlan::new(5, "2026-03-01".parse().expect("a date"))
    };
    let data = generate(&plan).expect("a demo");
    let now = "2026-03-03T09:30:00Z".parse().expect("an instant");
    let twins = Twins::new(data.organization.clone(), now).await;
    let added = twins.both(|twin| load(twin, &data)).await;
    twins.both(|twin| calculate(twin, &plan)).await;
    let key = |event: &ioc_analytics::model::activity::NewActivity| {
        Some(EventKey { id: event.id?, occurred_at: event.occurred_at })
    };
    let keys = data.activity.iter().filter_map(key).collect();
    (twins, plan, keys, added)
}

pub(crate) async fn load(twin: &Twin, data: &DemoData) -> u64 {
    let (ingest, scope) = (twin.platform.ingest(), &twin.scope);
    ingest.record_members(scope, &data.members).await.expect("members");
    ingest.record_assessments(scope, data.assessments.clone()).await.expect("assessments");
    let mut added = 0;
    for events in data.activity.chunks(5000) {
        added += ingest.record_activity(scope, events.to_vec()).await.expect("activity").added;
    }
    added
}

async fn calculate(twin: &Twin, plan: &DemoPlan) {
    for week in weeks(twin, plan) {
        let dashboard = twin.platform.dashboard();
        dashboard.calculate_metrics(&twin.scope, week, None).await.expect("calculated");
    }
}

fn weeks(twin: &Twin, plan: &DemoPlan) -> Vec<Period> {
    let calendar = &twin.scope.organization().calendar;
    (0..u64::from(WEEKS))
        .map(|back| {
            let last = plan.ends - Days::new(7 * back);
            Period::between(calendar, last - Days::new(6), last).expect("a week")
        })
        .collect()
}

/// What the dashboard says of each whole week.
async fn figures(twin: &Twin, plan: &DemoPlan) -> String {
    let (dashboard, scope) = (twin.platform.dashboard(), &twin.scope);
    let mut said = String::new();
    let mut tell = |what: &str, bytes: &[u8]| {
        let _ = writeln!(said, "{what}: {}", String::from_utf8_lossy(bytes));
    };
    for week in weeks(twin, plan) {
        let summary = dashboard.summary_between(scope, week.first, week.last).await;
        tell("summary", summary.expect("asked").bytes().expect("bytes"));
        let at = Some(week.ends_at - TimeDelta::minutes(1));
        for by in Dimension::ALL {
            let ocean = dashboard.ocean(scope, by, Level::Factor, at).await.expect("asked");
            tell("ocean", ocean.bytes().expect("bytes"));
        }
        for metric in ["engagement_rate", "avg_session_duration", "completion_rate"] {
            let trends = dashboard.trends(scope, metric, 4, at).await.expect("asked");
            tell(metric, trends.bytes().expect("bytes"));
        }
    }
    said
}

/// The stored metrics as they are served.
async fn stored(twin: &Twin) -> Vec<String> {
    let (mut rows, mut page) = (Vec::new(), PageRequest::first(500).expect("a page"));
    loop {
        let filter = MetricFilter::default();
        let found = twin.platform.dashboard().metrics(&twin.scope, &filter, page.clone()).await;
        let found = found.expect("listed");
        rows.extend(found.items.iter().map(|row| serde_json::to_string(row).expect("JSON")));
        let Some(next) = found.next else { return rows };
        page.after = Some(next);
    }
}

async fn clean(twin: &Twin, plan: &CleaningPlan, mode: CleaningMode) -> OrganizationCleaning {
    twin.platform.maintenance().clean(&twin.scope, plan, mode).await.expect("cleaned")
}

async fn cleaning() {
    let (twins, plan, keys, added) = filled().await;
    assert!(keys.len() > 2000, "{} events", keys.len());
    let figures_before = twins.both(|twin| figures(twin, &plan)).await;
    let stored_before = twins.both(stored).await;
    // Much later almost everything is old.
    twins.clock.set("2027-03-04T09:30:00Z".parse().expect("an instant"));
    let kept = CleaningPlan::default();
    let there = twins.both(|twin| async {
        twin.platform.store().count_known_activity(&twin.scope, &keys).await.expect("counted")
    });
    let there = there.await;
    let dry = twins.both(|twin| clean(twin, &kept, CleaningMode::DryRun)).await;
    assert_eq!((dry.activity, dry.archives.len()), (added, 0));
    assert!(dry.metrics > 1000, "{dry:?}");
    assert_eq!(twins.both(stored).await, stored_before, "a dry run changes nothing");
    let done = twins.both(|twin| async {
        let done = clean(twin, &kept, CleaningMode::Clean).await;
        // The ids of archives follow those of all else.
        (done.metrics, done.activity, done.archives.len())
    });
    let (metrics, activity, archives) = done.await;
    assert_eq!((metrics, activity), (dry.metrics, dry.activity));
    assert!(archives >= 2, "{archives} archives");
    assert_eq!(twins.both(|twin| figures(twin, &plan)).await, figures_before);
    assert_eq!(twins.both(stored).await.len() as u64 + metrics, stored_before.len() as u64);
    let again = twins.both(|twin| clean(twin, &kept, CleaningMode::Clean)).await;
    assert_eq!(again, OrganizationCleaning::default());
    twins.both(restore_all).await;
    assert_eq!(twins.both(stored).await, stored_before);
    assert_eq!(twins.both(|twin| figures(twin, &plan)).await, figures_before);
    let back = twins.both(|twin| async {
        let known = twin.platform.store().count_known_activity(&twin.scope, &keys).await;
        let now = twin.platform.clock().now();
        let drift = twin.platform.store().check(&twin.scope, now).await.expect("checked");
        assert_eq!(drift, []);
        known.expect("counted")
    });
    assert_eq!(back.await, there);
    let platform = twins.both(|twin| async {
        let maintenance = twin.platform.maintenance();
        let dry = maintenance.clean_platform(&kept, CleaningMode::DryRun).await.expect("counted");
        let done = maintenance.clean_platform(&kept, CleaningMode::Clean).await.expect("cleaned");
        assert_eq!(dry, done);
        maintenance.refresh_views().await.expect("refreshed");
        maintenance.make_partitions().await.expect("made");
        maintenance.retire_partitions(&kept).await.expect("retired");
        assert!(maintenance.analyze_tables().await.expect("analyzed").len() > 20);
        done
    });
    platform.await;
    assert_eq!(twins.both(|twin| figures(twin, &plan)).await, figures_before);
}

async fn restore_all(twin: &Twin) -> Vec<(u64, &'static str)> {
    let (maintenance, page) = (twin.platform.maintenance(), PageRequest::first(100));
    let listed = maintenance.list_archives(&twin.scope, page.expect("a page")).await;
    let mut back = Vec::new();
    for batch in listed.expect("listed").items {
        let restored = maintenance.restore(&twin.scope, batch.id).await.expect("restored");
        back.push((restored.rows, restored.class.as_str()));
    }
    back.sort_unstable();
    back
}

async fn verification() {
    let (twins, ..) = filled().await;
    let days = twins.both(|twin| async {
        let mut found = Vec::new();
        for draw in ["one", "one", "another"] {
            let maintenance = twin.platform.maintenance();
            let verified = maintenance.verify_rollups(&twin.scope, 20, draw).await;
            let verified = verified.expect("verified");
            assert_eq!(verified.drift, []);
            found.push(verified.days);
        }
        found
    });
    let found = days.await;
    assert!((5..=20).contains(&found[0].len()));
    assert_eq!(found[0], found[1], "who looks again looks at the same days");
    assert_ne!(found[0], found[2]);
}
