//! A program that writes batches until it is killed, and says the number of each
//! that was acknowledged, a line each.

use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;

use ioc_core::access::scope::Scope;
use ioc_core::conformance::fixture::{id, now, trace};
use ioc_core::platform::Platform;
use ioc_core::store::activity::ActivityStore;
use ioc_core::store::organizations::OrganizationStore;
use ioc_store_postgres::{PostgresOptions, PostgresStore};
use serde::{Deserialize, Serialize};

use super::batches::batch;
use crate::support::block_on;

/// How many write at the same time.
pub(crate) const WRITERS: u32 = 4;

/// What a child is asked to do.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Orders {
    /// The URLs of an application and of its jobs.
    pub(crate) urls: [String; 2],
    /// The number of the organization.
    pub(crate) organization: u32,
    /// The first batch.
    pub(crate) from: u32,
}

pub(crate) fn main(orders: &str) -> ExitCode {
    block_on(write(serde_json::from_str(orders).unwrap()));
    ExitCode::SUCCESS
}

async fn write(orders: Orders) {
    let [url, jobs] = &orders.urls;
    let options = PostgresOptions::from_url(url).unwrap().with_jobs_url(jobs).unwrap();
    let store = Arc::new(PostgresStore::open(&options).unwrap());
    let scope = scope(&store, orders.organization).await;
    let writer = |first| {
        let (store, scope) = (store.clone(), scope.clone());
        async move {
            for number in (first..).step_by(WRITERS as usize) {
                let events = batch(&scope, number);
                store.append_activity(&scope, &events, &trace(now())).await.unwrap();
                // One write, so that a kill leaves whole lines.
                std::io::stdout().lock().write_all(format!("{number}\n").as_bytes()).unwrap();
            }
        }
    };
    let writers =
        (0..WRITERS).map(|writer_number| tokio::spawn(writer(orders.from + writer_number)));
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }
}

/// A scope over all of an organization that is there.
pub(crate) async fn scope(store: &Arc<PostgresStore>, number: u32) -> Scope {
    let organization = store.get_organization_any_organization(id(number)).await.unwrap();
    let platform = Platform::builder(store.clone()).build();
    platform.organizations().host_of(&organization).unwrap()
}
