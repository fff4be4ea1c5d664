//! What days, weeks and months are told to come to, on both stores alike.

use std::sync::Arc;

use async_trait::async_trait;
use chrono::TimeDelta;
use ioc_analytics::clock::Clock;
use ioc_analytics::demo::data::generate;
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::diagnosis::service::Disk;
use ioc_analytics::document::format::Format;
use ioc_analytics::language::locale::Locale;
use ioc_analytics::maintenance::plan::CleaningPlan;
use ioc_analytics::model::brand::Brand;
use ioc_analytics::model::inspection::Told;
use ioc_analytics::model::job::{JobDefinition, JobKind, Retry};
use ioc_analytics::model::job_run::JobSummary;
use ioc_analytics::model::measurement::{Component, SystemMetric, Watched};
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::render::DocumentRenderer;
use ioc_analytics::renderer::Renderer;
use ioc_analytics::runner::job::Job;
use ioc_analytics::runner::work::Work;
use ioc_analytics::{Error, Platform, Result, TokioRuntime};

use super::{measured, psql, start};
use crate::cleaning::load;
use crate::twins::{Twin, Twins, platforms};

/// Breaks each time, and names somebody.
#[derive(Debug)]
pub(super) struct Breaks(pub(super) &'static str);

#[async_trait]
impl Job for Breaks {
    fn definition(&self) -> JobDefinition {
        JobDefinition {
            max_failures: 1,
            retry: Retry { attempts: 1, base: TimeDelta::seconds(1), cap: TimeDelta::seconds(1) },
            ..JobDefinition::new("breaks", JobKind::Platform, "0 * * * *").expect("a job")
        }
    }

    async fn run(&self, _: &Work) -> Result<JobSummary> {
        Err(Error::invalid("broken", self.0))
    }
}

pub(super) async fn daily() {
    let (platforms, clock, _database) = platforms(start()).await;
    let mut told = Vec::new();
    for (place, platform) in platforms.iter().enumerate() {
        clock.set(start());
        platform.maintenance().refresh_views().await.expect("refreshed");
        let runs = Platform::builder(platform.store().clone())
            .clock(clock.clone())
            .runtime(Arc::new(TokioRuntime))
            .job(Arc::new(Breaks("it is broken")))
            .expect("a job that can be")
            .build();
        runs.jobs().tick(clock.now()).await.expect("a tick");
        // An hour at which nobody was there, then one run that begins five minutes late.
        clock.advance(TimeDelta::minutes(125));
        runs.jobs().tick(clock.now()).await.expect("a tick");
        runs.jobs().run_until_idle().await.expect("runs");
        for (minute, part) in [(0, 3), (10, 0), (20, 0)] {
            let at = clock.now() + TimeDelta::minutes(minute);
            let slow = Watched::all(SystemMetric::SlowQueries, Component::Database);
            measured(platform, slow, at, part, 1).await;
        }
        platform.system().evaluate().await.expect("looked at");
        clock.advance(TimeDelta::minutes(20));
        platform.system().evaluate().await.expect("looked at");
        let looked = platform.diagnosis().only_looking().daily().await.expect("a day");
        assert!(looked.analyzed.is_empty(), "{:?}", looked.analyzed);
        let digest = platform.diagnosis().daily().await.expect("a day");
        assert_eq!(looked.views, digest.views, "nobody refreshed them by looking");
        match &digest.views {
            Told::Known(views) => {
                let ages: Vec<Option<i64>> = views.iter().map(|it| it.age_before_s).collect();
                assert_eq!((place, ages), (1, vec![Some(145 * 60); 2]), "{views:?}");
            }
            Told::Unknown { .. } => assert_eq!(place, 0, "only SQLite has none"),
        }
        assert!(digest.analyzed.len() > 30, "{:?}", digest.analyzed);
        let own = |alerts: &[ioc_analytics::model::alert::Alert]| {
            alerts.iter().filter(|it| it.rule == "slow_queries").count()
        };
        let alerts = &digest.alerts;
        assert_eq!(
            (own(&alerts.fired), own(&alerts.resolved), own(&alerts.still_firing)),
            (1, 1, 0)
        );
        assert_eq!(digest.jobs.disabled, ["breaks"]);
        assert_eq!(digest.jobs.failures[0].error, "broken: it is broken");
        assert_eq!(digest.jobs.failures[0].status, "failed");
        told.push(digest.jobs);
    }
    assert_eq!(told[0].jobs, told[1].jobs, "SQLite and PostgreSQL");
    let job = &told[0].jobs[0];
    assert_eq!((job.attempts, job.failed, job.late), (1, 1, 1), "{job:?}");
    assert_eq!(job.latest_ms, 5 * 60 * 1000, "{job:?}");
    let later = start() + TimeDelta::days(2);
    clock.set(later);
    for platform in &platforms {
        let digest = platform.diagnosis().daily().await.expect("a day");
        assert!(digest.alerts.fired.is_empty() && digest.jobs.jobs.is_empty(), "{digest:?}");
        assert_eq!(digest.jobs.disabled, ["breaks"], "it still is");
    }
}

pub(super) async fn weekly() {
    let plan = DemoPlan {
        people: 30,
        weeks: 6,
        ..DemoPlan::new(5, "2026-03-01".parse().expect("a date"))
    };
    let data = generate(&plan).expect("a demo");
    let twins = Twins::new(data.organization.clone(), start()).await;
    twins.both(|twin| load(twin, &data)).await;
    let cleaning =
        CleaningPlan { activity_days: 14, measurement_days: 7, ..CleaningPlan::default() };
    let tier = Watched::of(SystemMetric::CacheHitRatio, Component::Cache, "dashboard");
    for Twin { platform, .. } in &twins.each {
        measured(platform, tier.clone(), start() - TimeDelta::days(8), 95, 100).await;
        measured(platform, tier.clone(), start() - TimeDelta::days(1), 40, 100).await;
    }
    let plan = &cleaning;
    let digest = twins.both(|twin| async move {
        let digest = twin.platform.diagnosis().weekly(plan).await.expect("a week");
        (digest.hit_ratios, digest.cleaning, digest.aggregations)
    });
    let digest = digest.await;
    let (hits, cleaning, compared) = digest;
    assert_eq!((hits[0].ratio, hits[0].ratio_before), (40.0, Some(95.0)));
    assert!(hits[0].advice.as_ref().is_some_and(|advice| advice.contains("`dashboard`")));
    assert!(cleaning.organizations[0].activity > 100, "{cleaning:?}");
    assert_eq!(cleaning.platform.measurements, 1, "{cleaning:?}");
    assert_eq!(cleaning.rows(), cleaning.organizations[0].activity + 1, "{cleaning:?}");
    assert!(compared.organizations == 1 && compared.days == 1, "{compared:?}");
    assert!(compared.differing.is_empty(), "{compared:?}");
    // Somebody writes to the tables.
    let Twin { platform, .. } = &twins.each[1];
    psql(&twins.url(), "DELETE FROM ioc.rollup_group_keys");
    let digest = platform.diagnosis().weekly(&CleaningPlan::default()).await.expect("a week");
    assert_eq!(digest.aggregations.differing.len(), 1, "{:?}", digest.aggregations);
    assert_eq!(digest.aggregations.differing[0].organization, data.organization.name);
}

pub(super) async fn monthly() {
    let plan = DemoPlan {
        people: 30,
        weeks: 4,
        ..DemoPlan::new(5, "2026-03-01".parse().expect("a date"))
    };
    let data = generate(&plan).expect("a demo");
    let twins = Twins::new(data.organization.clone(), start()).await;
    twins.both(|twin| load(twin, &data)).await;
    let disk = Some(Disk { free_bytes: 1 << 30, size_bytes: None });
    let size = Watched::all(SystemMetric::DatabaseSize, Component::Database);
    for (place, Twin { platform, .. }) in twins.each.iter().enumerate() {
        for day in 0..20_u64 {
            let at = start() - TimeDelta::days(20 - day.cast_signed());
            measured(platform, size.clone(), at, (100 + day) << 20, 1).await;
        }
        for _ in 0..60 {
            let took = std::time::Duration::from_millis(20);
            platform.system().meter().note("/api/dashboard/summary", took, false);
        }
        twins.clock.set(start() - TimeDelta::days(2));
        platform.system().measure_process(None).await.expect("measured");
        twins.clock.set(start());
        let digest = platform.diagnosis().monthly(disk).await.expect("a month");
        let growth = &digest.storage.growth;
        let a_day = growth.bytes_a_day.expect("it grows");
        assert!((a_day / f64::from(1 << 20) - 1.0).abs() < 0.01, "{growth:?}");
        assert!(growth.days_to_full.is_some_and(|days| (1_023.0..1_025.0).contains(&days)));
        let owner = &digest.storage.organizations[0];
        assert_eq!(owner.name, data.organization.name);
        assert!(owner.rows > 300 && owner.size_bytes > 10_000, "{owner:?}");
        assert!(owner.size_bytes <= digest.storage.size_bytes, "{owner:?}");
        assert_eq!(owner.grown_bytes, None, "it is the first time");
        let baseline = digest.baseline.baseline.as_ref().expect("requests were measured");
        assert_eq!((baseline.version, digest.baseline.is_new), (1, true));
        assert!(baseline.routes.contains_key("/api/dashboard/summary"));
        assert_eq!(digest.indexes.unused.is_some(), place == 1, "only a server counts");
        assert!(digest.indexes.missing.is_empty() && digest.indexes.duplicate.is_empty());

        twins.clock.set(start() + TimeDelta::days(28));
        for _ in 0..60 {
            let took = std::time::Duration::from_millis(90);
            platform.system().meter().note("/api/dashboard/summary", took, false);
        }
        platform.system().measure_process(None).await.expect("measured");
        twins.clock.set(start() + TimeDelta::days(30));
        let digest = platform.diagnosis().monthly(disk).await.expect("a month");
        let baseline = digest.baseline.baseline.as_ref().expect("requests were measured");
        assert_eq!(baseline.version, 2, "{:?}", digest.baseline);
        assert_eq!(digest.baseline.slower[0].endpoint, "/api/dashboard/summary");
        assert_eq!(digest.storage.grown_since, Some(start()));
        assert!(digest.storage.organizations[0].grown_bytes.is_some());
        twins.clock.set(start());
    }
}

pub(super) async fn findings() {
    let (platforms, clock, _database) = platforms(start()).await;
    for platform in &platforms {
        let store = platform.store();
        for day in 0..5_u8 {
            let (at, content) = (clock.now() + TimeDelta::days(day.into()), format!("day {day}"));
            store.keep_finding_any_organization("one", at, &content, 3).await.expect("kept");
            store.keep_finding_any_organization("other", at, "other", 9).await.expect("kept");
        }
        let last = clock.now() + TimeDelta::days(4);
        store.keep_finding_any_organization("one", last, "again", 3).await.expect("kept");
        let found = store.list_findings_any_organization("one").await.expect("listed");
        let told: Vec<&str> = found.iter().map(|(_, content)| &**content).collect();
        assert_eq!(told, ["again", "day 3", "day 2"]);
        assert_eq!(found[0].0, last);
        let other = store.list_findings_any_organization("other").await.expect("listed");
        assert_eq!(other.len(), 5);
    }
}

/// The same words for each thing in each language, and nothing that has none.
pub(super) async fn documents() {
    let (platforms, _clock, _database) = platforms(start()).await;
    for platform in &platforms {
        let service = platform.diagnosis();
        platform.organizations().create(NewOrganization::named("Acme")).await.expect("entered");
        let daily = service.daily().await.expect("a day");
        let weekly = service.weekly(&CleaningPlan::default()).await.expect("a week");
        let monthly = service.monthly(None).await.expect("a month");
        for (tag, title) in [
            ("en", "Maintenance of a day"),
            ("de", "Wartung eines Tages"),
            ("fr", "Maintenance d'une journée"),
            ("es", "Mantenimiento de un día"),
        ] {
            let locale = Locale::of(tag);
            let documents =
                [daily.document(&locale), weekly.document(&locale), monthly.document(&locale)];
            assert_eq!(documents[0].title, title);
            let sections: Vec<usize> = documents.iter().map(|it| it.sections.len()).collect();
            assert_eq!(sections, [3, 5, 5]);
            for document in &documents {
                let brand = Brand::plain("The system");
                let drawn = DocumentRenderer::default().render(document, &brand, Format::Html);
                let page = String::from_utf8(drawn.expect("drawn").bytes).expect("a page");
                for kind in ["digest-", "listed-", "titled-", "checked-", "indexed-", "cleaned-"] {
                    assert!(!page.contains(&format!(">{kind}")), "{tag} {kind}");
                }
            }
        }
    }
}
