//! Jobs on several nodes over one database.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use chrono::TimeDelta;
use chrono_tz::Tz;
use ioc_analytics::Platform;
use ioc_analytics::clock::{Clock, VirtualClock};
use ioc_analytics::conformance::fixture::together;
use ioc_analytics::error::{Error, ErrorKind, Result};
use ioc_analytics::ids::OrganizationId;
use ioc_analytics::model::job::{JobDefinition, JobKind, Retry};
use ioc_analytics::model::job_run::{JobSummary, RunFilter, RunStatus};
use ioc_analytics::model::organization::NewOrganization;
use ioc_analytics::page::PageRequest;
use ioc_analytics::runner::job::Job;
use ioc_analytics::runner::work::Work;
use libtest_mimic::Trial;
use private_postgres::Database;

use crate::trial;

pub(crate) fn trials() -> Vec<Trial> {
    vec![trial("jobs::many_nodes_run_each_due_time_of_each_organization_once", once)]
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
