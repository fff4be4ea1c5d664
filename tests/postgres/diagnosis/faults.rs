//! A fault at a time, and the check that names it.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use chrono::TimeDelta;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::{Clock, VirtualClock};
use ioc_analytics::demo::data::generate;
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::diagnosis::check::{CheckState, Diagnosis};
use ioc_analytics::diagnosis::explain::Shipped;
use ioc_analytics::diagnosis::service::Disk;
use ioc_analytics::document::draft::Block;
use ioc_analytics::language::text::Text;
use ioc_analytics::model::job::{JobDefinition, JobKind, Retry};
use ioc_analytics::model::job_run::{AttemptStatus, JobSummary};
use ioc_analytics::model::measurement::{Component, SystemMetric, Watched};
use ioc_analytics::model::member::Role;
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::model::period::Period;
use ioc_analytics::model::report::{SectionConfig, SectionsConfig};
use ioc_analytics::model::rollup::{Rollup, RollupQuery};
use ioc_analytics::organizations::keys::NewKey;
use ioc_analytics::reports::generator::NewReport;
use ioc_analytics::reports::section::{ReportContext, Section};
use ioc_analytics::reports::template::SectionRegistry;
use ioc_analytics::runner::job::Job;
use ioc_analytics::runner::work::Work;
use ioc_analytics::{Error, Platform, Result, TokioRuntime};

use super::{check, measured, names, psql, start};
use crate::cleaning::load;
use crate::twins::{Twin, Twins, admit, platforms};

/// A demo of some weeks on both.
async fn filled(people: u32, weeks: u16) -> Twins {
    let plan =
        DemoPlan { people, weeks, ..DemoPlan::new(5, "2026-03-01".parse().expect("a date")) };
    let data = generate(&plan).expect("a demo");
    let twins = Twins::new(data.organization.clone(), start()).await;
    twins.both(|twin| load(twin, &data)).await;
    twins
}

fn is_postgres(place: usize) -> bool {
    place == 1
}

pub(super) async fn slow_dashboard() {
    let (platforms, clock, _database) = platforms(start()).await;
    let database = |metric| Watched::all(metric, Component::Database);
    for (place, platform) in platforms.iter().enumerate() {
        let look =
            || async { platform.diagnosis().slow_dashboard().await.expect("looked at").checks };
        let order = ["cache_hit_ratios", "view_freshness", "slow_queries", "connections"];
        let checks = look().await;
        assert!(checks.iter().map(|check| check.name).eq(order), "in the order of the guide");
        assert_ne!(check(&checks, "cache_hit_ratios").state, CheckState::Failed);
        let fresh = if is_postgres(place) { CheckState::Warning } else { CheckState::Ok };
        assert_eq!(check(&checks, "view_freshness").state, fresh, "never refreshed, or none");

        let now = clock.now();
        platform.maintenance().refresh_views().await.expect("refreshed");
        measured(platform, database(SystemMetric::CacheHitRatio), now, 99_000, 100_000).await;
        let tier = Watched::of(SystemMetric::CacheHitRatio, Component::Cache, "dashboard");
        measured(platform, tier.clone(), now, 950, 1_000).await;
        measured(platform, database(SystemMetric::SlowQueries), now, 0, 1).await;
        let checks = look().await;
        names(&checks, "cache_hit_ratios", CheckState::Ok, "99.0 %");
        assert_eq!(check(&checks, "view_freshness").state, CheckState::Ok);
        assert_eq!(check(&checks, "connections").state, CheckState::Ok);

        clock.advance(TimeDelta::days(2));
        let now = clock.now();
        measured(platform, database(SystemMetric::CacheHitRatio), now, 60_000, 100_000).await;
        let checks = look().await;
        names(&checks, "cache_hit_ratios", CheckState::Failed, "60.0 % of 100,000 blocks");
        if is_postgres(place) {
            names(&checks, "view_freshness", CheckState::Failed, "2 days 0 h ago");
        }

        clock.advance(TimeDelta::days(2));
        let now = clock.now();
        measured(platform, database(SystemMetric::CacheHitRatio), now, 99_000, 100_000).await;
        measured(platform, tier, now, 300, 1_000).await;
        measured(platform, database(SystemMetric::SlowQueries), now, 3, 1).await;
        let checks = look().await;
        names(&checks, "cache_hit_ratios", CheckState::Failed, "`dashboard` were kept already");
        names(&checks, "slow_queries", CheckState::Warning, "3 statements took longer than five");
    }
}

/// A report of the demo's last week.
fn last_week(title: &str) -> NewReport {
    NewReport {
        title: title.to_owned(),
        period_start: "2026-02-23".parse().expect("a day"),
        period_end: "2026-03-01".parse().expect("a day"),
        template_id: None,
    }
}

pub(super) async fn report() {
    let twins = filled(30, 4).await;
    for Twin { platform, scope } in &twins.each {
        let reports = platform.reports();
        let new = last_week("Weekly");
        let id = reports.create(scope, new.clone()).await.expect("created").id;
        let roomy = Some(Disk { free_bytes: 9 << 30, size_bytes: Some(10 << 30) });
        let look = async |id, disk| -> Diagnosis {
            platform.diagnosis().failed_report(scope, id, disk).await.expect("looked at")
        };
        let told = look(id, roomy).await;
        let order = ["job_log", "template", "data", "disk"];
        assert!(told.checks.iter().map(|check| check.name).eq(order), "in the order of the guide");
        names(&told.checks, "job_log", CheckState::Warning, "nobody has written it yet");
        names(&told.checks, "data", CheckState::Warning, "no week is closed yet");
        let calendar = &scope.organization().calendar;
        let week = Period::between(calendar, new.period_start, new.period_end);
        platform
            .dashboard()
            .calculate_metrics(scope, week.expect("a week"), None)
            .await
            .expect("closed");
        reports.generate(scope, id, None).await.expect("generated");
        let told = look(id, roomy).await;
        assert_eq!(told.state(), CheckState::Ok, "{told:#?}");
        names(&told.checks, "disk", CheckState::Ok, "9.0 GiB of 10.0 GiB are free");

        // The disk.
        let full = Some(Disk { free_bytes: 1 << 20, size_bytes: None });
        names(&look(id, full).await.checks, "disk", CheckState::Failed, "1.0 MiB are free");
        names(&look(id, None).await.checks, "disk", CheckState::Unknown, "the database takes");

        // A section that this program does not know.
        let section = |name: &str| SectionConfig {
            section_type: name.to_owned(),
            title: None,
            include_charts: true,
            include_aggregations: true,
        };
        let host = SectionRegistry::default().with(Box::new(OfTheHost));
        let store = platform.store().clone();
        let other = Platform::builder(store).clock(twins.clock.clone()).sections(host).build();
        let config =
            SectionsConfig { sections: vec![section("metrics_summary"), section("of_host")] };
        let template = other.reports().put_template(scope, "Host's", config).await.expect("put");
        let following = NewReport { template_id: Some(template), ..new.clone() };
        let id = reports.create(scope, following).await.expect("created").id;
        let told = look(id, roomy).await;
        names(&told.checks, "template", CheckState::Failed, "no section of_host");
        reports.generate(scope, id, None).await.expect("generated, with a section that is not");
        names(&look(id, roomy).await.checks, "data", CheckState::Failed, "built: of_host");

        // Nothing to tell.
        let early = NewReport {
            title: "Early".to_owned(),
            period_start: "2020-01-06".parse().expect("a day"),
            period_end: "2020-01-12".parse().expect("a day"),
            template_id: None,
        };
        let id = reports.create(scope, early).await.expect("created").id;
        names(&look(id, roomy).await.checks, "data", CheckState::Failed, "nobody was a member");
    }
    for Twin { platform, scope } in &twins.each {
        failed_attempt(platform, scope, &twins.clock).await;
    }
}

/// The job that writes reports breaks for the organization.
async fn failed_attempt(platform: &Platform, scope: &Scope, clock: &Arc<VirtualClock>) {
    let breaks = Arc::new(Breaks);
    let other = Platform::builder(platform.store().clone())
        .clock(clock.clone())
        .runtime(Arc::new(TokioRuntime))
        .job(breaks)
        .expect("a job that can be")
        .build();
    let id = platform.reports().create(scope, last_week("Broken")).await.expect("created").id;
    let name = "generate_weekly_reports".parse().expect("a name");
    let organization = Some(scope.organization_id());
    other.jobs().run(None, &name, organization).await.expect("wanted");
    other.jobs().run_until_idle().await.expect("it ran");
    let told = platform.diagnosis().failed_report(scope, id, None).await.expect("looked at");
    names(&told.checks, "job_log", CheckState::Failed, AttemptStatus::Failed.as_str());
    names(&told.checks, "job_log", CheckState::Failed, "the printer is on fire");
}

#[derive(Debug)]
struct Breaks;

#[async_trait]
impl Job for Breaks {
    fn definition(&self) -> JobDefinition {
        let job =
            JobDefinition::new("generate_weekly_reports", JobKind::Organization, "0 8 * * MON");
        JobDefinition {
            retry: Retry { attempts: 1, base: TimeDelta::seconds(1), cap: TimeDelta::seconds(1) },
            ..job.expect("a job")
        }
    }

    async fn run(&self, _: &Work) -> Result<JobSummary> {
        Err(Error::invalid("printer", "the printer is on fire"))
    }
}

/// A section that only a host's own program has.
#[derive(Debug)]
struct OfTheHost;

impl Section for OfTheHost {
    fn section_type(&self) -> &'static str {
        "of_host"
    }

    fn title(&self) -> Text {
        Text::plain("Of the host")
    }

    fn needs(&self, _: &ReportContext, _: &SectionConfig) -> Result<Vec<RollupQuery>> {
        Ok(Vec::new())
    }

    fn build(&self, _: &ReportContext, _: &SectionConfig, _: &[Rollup]) -> Result<Vec<Block>> {
        Ok(Vec::new())
    }
}

pub(super) async fn memory() {
    let (platforms, clock, _database) = platforms(start()).await;
    let memory = Watched::of(SystemMetric::ResourceUsage, Component::Api, "memory");
    let tier = Watched::of(SystemMetric::ResourceUsage, Component::Cache, "reports");
    for (place, platform) in platforms.iter().enumerate() {
        let look = || async { platform.diagnosis().memory().await.expect("looked at").checks };
        let checks = look().await;
        let order = ["connections", "largest_queries", "leaks", "cache"];
        assert!(checks.iter().map(|check| check.name).eq(order), "in the order of the guide");
        assert_eq!(check(&checks, "leaks").state, CheckState::Unknown);
        assert_eq!(check(&checks, "largest_queries").state, CheckState::Unknown);
        assert_eq!(check(&checks, "largest_queries").remedy.is_some(), is_postgres(place));
        for hour in 0..24_u64 {
            clock.advance(TimeDelta::hours(1));
            measured(platform, memory.clone(), clock.now(), (500 + 20 * hour) << 20, 16 << 30)
                .await;
            measured(platform, tier.clone(), clock.now(), 63 << 20, 64 << 20).await;
        }
        let checks = look().await;
        names(&checks, "leaks", CheckState::Warning, "memory grows without end: 20.0 MiB an hour");
        names(&checks, "cache", CheckState::Warning, "the tier `reports` keeps 98 %");
        for _ in 0..26 {
            clock.advance(TimeDelta::hours(1));
            measured(platform, memory.clone(), clock.now(), 500 << 20, 16 << 30).await;
            measured(platform, tier.clone(), clock.now(), 6 << 20, 64 << 20).await;
        }
        let checks = look().await;
        names(&checks, "leaks", CheckState::Ok, "500.0 MiB of 16.0 GiB");
        assert_eq!(check(&checks, "cache").state, CheckState::Ok);
    }
}

/// What is told once the planner knows the tables: the server hears of rows that were added
/// a moment after they were.
async fn once_analyzed(platform: &Platform, scope: &Scope) -> Diagnosis {
    for _ in 0..30 {
        platform.maintenance().analyze_tables().await.expect("analyzed");
        let told = platform.diagnosis().tuning(Some(scope)).await.expect("looked at");
        if check(&told.checks, "plans").state == CheckState::Ok {
            return told;
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    platform.diagnosis().tuning(Some(scope)).await.expect("looked at")
}

pub(super) async fn tuning() {
    let twins = filled(40, 8).await;
    for (place, Twin { platform, scope }) in twins.each.iter().enumerate() {
        let told = once_analyzed(platform, scope).await;
        let order = ["plans", "statements", "indexes", "buffer_cache"];
        assert!(told.checks.iter().map(|check| check.name).eq(order), "in the order of the guide");
        assert_eq!(check(&told.checks, "plans").state, CheckState::Ok, "{told:#?}");
        let indexes = check(&told.checks, "indexes");
        assert!(!format!("{indexes:?}").contains("cannot be used"), "{indexes:#?}");
        let ours = |text: &String| text.contains(" does what ") || text.contains("no index of");
        assert!(!indexes.evidence.iter().any(ours), "the shipped schema: {indexes:#?}");
        let known = check(&told.checks, "buffer_cache").state;
        assert_eq!(known == CheckState::Unknown, !is_postgres(place), "{told:#?}");
    }
    let url = twins.url();
    let Twin { platform, scope } = &twins.each[1];
    psql(&url, "CREATE INDEX twice ON ioc.weekly_reports (organization_id, id)");
    psql(&url, "DROP INDEX ioc.idx_weekly_reports_template");
    psql(
        &url,
        "UPDATE pg_index SET indisvalid = false
        WHERE indexrelid = 'ioc.idx_assessments_covering'::regclass",
    );
    let told = platform.diagnosis().tuning(Some(scope)).await.expect("looked at");
    names(&told.checks, "indexes", CheckState::Failed, "idx_assessments_covering cannot be used");
    names(&told.checks, "indexes", CheckState::Failed, "twice does what");
    names(
        &told.checks,
        "indexes",
        CheckState::Failed,
        "no index of weekly_reports finds (organization_id, template_id)",
    );
    // The planner is left without an index, and without a word.
    let rows = "ALTER TABLE ioc.rollup_activity_days SET (autovacuum_enabled = false);
        INSERT INTO ioc.rollup_activity_days
        SELECT id, day.at, day.at + interval '1 day', day.at::date, '\\x00'
        FROM ioc.organizations, LATERAL (
            SELECT timestamptz '1960-01-01' + n * interval '1 day' AS at
            FROM generate_series(1, 22400) AS n
        ) AS day;
        ALTER TABLE ioc.rollup_activity_days DROP CONSTRAINT rollup_activity_days_pkey";
    psql(&url, rows);
    let mut told = platform.diagnosis().tuning(Some(scope)).await.expect("looked at");
    for _ in 0..60 {
        if check(&told.checks, "plans").state == CheckState::Failed {
            break;
        }
        // The server hears of rows a moment after they were added.
        tokio::time::sleep(Duration::from_millis(500)).await;
        told = platform.diagnosis().tuning(Some(scope)).await.expect("looked at");
    }
    names(&told.checks, "plans", CheckState::Failed, "reads rollup_activity_days whole");
    names(&told.checks, "plans", CheckState::Failed, "of rollup_activity_days changed since");
}

pub(super) async fn explained() {
    let twins = filled(20, 3).await;
    for (place, Twin { platform, scope }) in twins.each.iter().enumerate() {
        for asked in Shipped::ALL {
            let told = platform.diagnosis().explain(scope, asked).await.expect("explained");
            assert!(!told.plans.is_empty(), "{asked:?}");
            for plan in &told.plans {
                let text = plan.lines.join("\n");
                let how = if is_postgres(place) { "actual" } else { "SEARCH" };
                assert!(text.contains(how), "{asked:?} {}: {text}", plan.statement);
                assert!(plan.statement.contains('/'), "{plan:?}");
            }
        }
        assert_eq!(Shipped::parse("poem").expect_err("no question").code(), "unknown_question");
    }
}

pub(super) async fn security() {
    let twins = filled(20, 2).await;
    for (place, Twin { platform, scope }) in twins.each.iter().enumerate() {
        let other = platform.organizations().create(NewOrganization::named("Other")).await;
        let other = admit(platform, &other.expect("entered"));
        platform.reports().create(&other, last_week("Theirs")).await.expect("created");
        let checks = platform.diagnosis().security().await.expect("looked at");
        let known = if is_postgres(place) { CheckState::Ok } else { CheckState::Unknown };
        assert_eq!(check(&checks, "row_security").state, known, "{checks:#?}");
        assert_eq!(check(&checks, "rights").state, known, "{checks:#?}");
        names(&checks, "isolation", CheckState::Ok, "2 organizations see no row");
        assert_eq!(check(&checks, "keys").state, CheckState::Ok);
        let key = NewKey { name: "canary".to_owned(), role: Role::Viewer, expires_at: None };
        let (key, _) = platform.keys().create(scope, key).await.expect("made");
        twins.clock.advance(TimeDelta::days(366));
        let checks = platform.diagnosis().security().await.expect("looked at");
        names(&checks, "keys", CheckState::Warning, &key.prefix);
        assert!(!format!("{checks:?}").contains("canary"), "a name may be a person's");
        twins.clock.set(start());
    }
    let (url, Twin { platform, .. }) = (twins.url(), &twins.each[1]);
    for (fault, name, words) in [
        ("ALTER TABLE ioc.assessments NO FORCE ROW LEVEL SECURITY", "row_security",
            "assessments: row level security does not hold for its owner"),
        ("CREATE POLICY open ON ioc.dashboard_metrics TO ioc_application USING (true)",
            "row_security", "the policy open shows rows without asking"),
        ("DROP POLICY application_reads ON ioc.outbox; DROP POLICY application_inserts ON ioc.outbox;
            DROP POLICY application_updates ON ioc.outbox;
            DROP POLICY application_deletes ON ioc.outbox", "row_security", "outbox: no policy"),
        ("GRANT SELECT ON ioc.alerts TO PUBLIC", "rights", "alerts: public may SELECT"),
        ("GRANT UPDATE ON ioc.audit_log TO ioc_job", "rights", "audit_log: ioc_job may UPDATE"),
        ("GRANT SELECT ON ioc.scheduled_job_logs TO ioc_application", "rights",
            "scheduled_job_logs: ioc_application may SELECT"),
        ("GRANT EXECUTE ON FUNCTION ioc.key_of(bytea) TO PUBLIC", "rights",
            "key_of: everybody may call it"),
        ("ALTER TABLE ioc.weekly_reports DISABLE ROW LEVEL SECURITY", "row_security",
            "weekly_reports: row level security is off"),
    ] {
        psql(&url, fault);
        let checks = platform.diagnosis().security().await.expect("looked at");
        names(&checks, name, CheckState::Failed, words);
    }
    let checks = platform.diagnosis().security().await.expect("looked at");
    names(&checks, "isolation", CheckState::Failed, "weekly_reports: the application's role");
}
