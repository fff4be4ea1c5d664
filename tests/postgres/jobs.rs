//! Jobs on several nodes over one database.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use async_trait::async_trait;
use chrono::TimeDelta;
use chrono_tz::Tz;
use ioc_analytics::Platform;
use ioc_analytics::clock::{Clock, VirtualClock};
use ioc_analytics::conformance::fixture::together;
use ioc_analytics::error::{Error, ErrorKind, Result};
use ioc_analytics::ids::{Id, OrganizationId, UserId};
use ioc_analytics::model::activity::{EventKey, NewActivity};
use ioc_analytics::model::job::{JobDefinition, JobKind, Retry};
use ioc_analytics::model::job_run::{JobSummary, RunFilter, RunStatus};
use ioc_analytics::model::member::MemberRecord;
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::page::PageRequest;
use ioc_analytics::runner::job::Job;
use ioc_analytics::runner::options::RunnerOptions;
use ioc_analytics::runner::work::Work;
use libtest_mimic::Trial;
use private_postgres::Database;
use sqlx::{Connection, PgConnection};

use crate::trial;

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        trial("jobs::many_nodes_run_each_due_time_of_each_organization_once", once),
        trial("jobs::what_an_attempt_leaves_behind_comes_before_the_next_one", left_behind),
    ]
}

/// How often it did well for each organization and due time. Its first attempt at some fails.
#[derive(Debug, Default)]
struct Counts(Mutex<BTreeMap<(OrganizationId, String), u32>>);

#[async_trait]
impl Job for Counts {
    fn definition(&self) -> JobDefinition {
        JobDefinition {
            retry: Retry { attempts: 3, base: TimeDelta::seconds(1), cap: TimeDelta::seconds(1) },
            ..JobDefinition::new("counts", JobKind::Organization, "0 * * * *").expect("a job")
        }
    }

    async fn run(&self, work: &Work) -> Result<JobSummary> {
        if work.slot().contains("T07") && work.attempt() == 1 {
            return Err(Error::new(ErrorKind::Unavailable, "away", "not yet").temporary());
        }
        let key = (work.scope()?.organization_id(), work.slot().to_owned());
        *self.0.lock().expect("not poisoned").entry(key).or_default() += 1;
        Ok(JobSummary::default())
    }
}

async fn once() {
    let clock = VirtualClock::at("2026-03-02T00:00:00Z".parse().expect("an instant"));
    let database = Database::new().await;
    let url = database.url("postgres");
    let counts = Arc::new(Counts::default());
    let node = || -> Platform {
        let builder = ioc_analytics::builder(&url, true).expect("a builder");
        let builder = builder.clock(Arc::new(clock.clone()));
        builder.job(counts.clone()).expect("a job that can be").build()
    };
    let nodes: Vec<Platform> = (0..3).map(|_| node()).collect();
    let zones = [Tz::UTC, Tz::Europe__Berlin, Tz::Asia__Kolkata, Tz::Asia__Kathmandu];
    for zone in zones {
        let new = NewOrganization { zone, ..NewOrganization::named(zone.name()) };
        nodes[0].organizations().create(new).await.expect("a new organization");
    }
    // Due times are found from then on.
    nodes[0].jobs().tick(clock.now()).await.expect("a tick");
    for _ in 0..4 * 48 {
        clock.advance(TimeDelta::minutes(15));
        let now = clock.now();
        let work = nodes.iter().map(|node| async move {
            node.jobs().tick(now).await.expect("a tick");
            node.jobs().run_until_idle().await.expect("runs");
        });
        together(work).await;
    }
    let counts = counts.0.lock().expect("not poisoned").clone();
    assert_eq!(counts.len(), zones.len() * 48, "none is lost");
    assert!(counts.values().all(|count| *count == 1), "none is done twice: {counts:?}");
    let page = PageRequest::first(500).expect("a page");
    let done = RunFilter { status: Some(RunStatus::Succeeded), ..RunFilter::default() };
    let runs = nodes[1].jobs().runs(None, &done, page).await.expect("runs");
    assert_eq!(runs.items.len(), zones.len() * 48);
}

/// A job whose first attempt is ended in the middle of a write.
#[derive(Debug, Default)]
struct Writes {
    platform: OnceLock<Platform>,
    /// How many events there were when an attempt began.
    found: Mutex<Vec<u64>>,
}

#[async_trait]
impl Job for Writes {
    fn definition(&self) -> JobDefinition {
        JobDefinition {
            timeout: TimeDelta::seconds(1),
            retry: Retry { attempts: 3, base: TimeDelta::zero(), cap: TimeDelta::zero() },
            ..JobDefinition::new("writes", JobKind::Organization, "0 0 1 1 *").expect("a job")
        }
    }

    async fn run(&self, work: &Work) -> Result<JobSummary> {
        let (platform, scope) = (self.platform.get().expect("it is set"), work.scope()?);
        let (id, occurred_at) = (Id::from_content(&[b"event"]), work.due_at());
        let known = [EventKey { id, occurred_at }];
        let found = platform.store().count_known_activity(scope, &known).await?;
        self.found.lock().expect("not poisoned").push(found);
        let event = NewActivity {
            id: Some(id),
            user_id: person(),
            occurred_at,
            activity_type: "login".to_owned(),
            session_id: None,
            duration_seconds: None,
            metadata: None,
        };
        platform.ingest().record_activity(scope, vec![event]).await?;
        Ok(JobSummary::default())
    }
}

fn person() -> UserId {
    Id::from_content(&[b"somebody"])
}

async fn left_behind() {
    let database = Database::new().await;
    let url = database.url("postgres");
    let job = Arc::new(Writes::default());
    let builder = ioc_analytics::builder(&url, true).expect("a builder");
    let platform = builder.job(job.clone()).expect("a job that can be").build();
    job.platform.set(platform.clone()).expect("once");
    let organizations = platform.organizations();
    let entered = organizations.create(NewOrganization::named("Acme")).await.expect("entered");
    let scope = organizations.host_of(&entered).expect("a scope");
    let member = MemberRecord {
        user_id: person(),
        external_id: "somebody".to_owned(),
        name: None,
        role: None,
        from: platform.clock().now() - TimeDelta::days(1),
        to: None,
        department: None,
        job_role: None,
    };
    platform.ingest().record_members(&scope, &[member]).await.expect("a member");

    let options = RunnerOptions { grace: Duration::from_millis(100), ..RunnerOptions::default() };
    let runner = platform.jobs().with_options(options);
    runner.tick(platform.clock().now()).await.expect("a tick");
    let name = "writes".parse().expect("a name");
    runner.run(None, &name, Some(entered.id)).await.expect("wanted");
    let mut other = PgConnection::connect(&url).await.expect("a connection");
    let lock = "BEGIN; LOCK TABLE ioc.user_activity_logs IN EXCLUSIVE MODE";
    sqlx::raw_sql(lock).execute(&mut other).await.expect("locked");
    let runs = tokio::spawn(async move { runner.run_until_idle().await });
    tokio::time::sleep(Duration::from_secs(3)).await;
    let found = || job.found.lock().expect("not poisoned").clone();
    assert_eq!(found(), [0], "the first is over, and what it writes is not");
    sqlx::raw_sql("COMMIT").execute(&mut other).await.expect("unlocked");
    let ran = runs.await.expect("no panic").expect("runs");
    assert_eq!(found(), [0, 1], "it came before the second began");
    assert_eq!((ran.succeeded, ran.failed), (1, 1));
}
