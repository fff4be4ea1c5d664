//! Serves an organization of known numbers to programs that try the routes out, such as
//! `scripts/schemathesis`, until standard input ends. Its first lines say where, and
//! with which keys: they open whatever the caller does to keys and members.
//!
//! `cargo run --example sample_server`

use std::io::Read;
use std::sync::Arc;

use async_trait::async_trait;
use axum::http::header;
use axum::http::request::Parts;
use ioc_analytics::caches::MemoryCache;
use ioc_analytics::http::auth::SignIn;
use ioc_analytics::http::caller::{Caller, Resolver};
use ioc_analytics::http::problem::Problem;
use ioc_analytics::http::server::{ServerSettings, serve};
use ioc_analytics::http::{ApiSettings, Service};
use ioc_analytics::ids::{Id, OrganizationId};
use ioc_analytics::maintenance::plan::CleaningPlan;
use ioc_analytics::model::member::Role;
use ioc_analytics::testing::sample::Sample;
use tokio::net::TcpListener;

const ADMIN: &str = "sample-admin";
const OPERATOR: &str = "sample-operator";

/// Vouches for two callers, and leaves all others to the usual sign-in.
#[derive(Debug)]
struct Tester {
    organization: OrganizationId,
    others: SignIn,
}

#[async_trait]
impl Resolver for Tester {
    async fn resolve(&self, head: &Parts) -> Result<Caller, Problem> {
        let given = head.headers.get(header::AUTHORIZATION).and_then(|it| it.to_str().ok());
        let role = match given.and_then(|it| it.strip_prefix("Bearer ")) {
            Some(ADMIN) => Role::Admin,
            Some(OPERATOR) => Role::Operator,
            _ => return self.others.resolve(head).await,
        };
        let user_id = Id::from_content(&[role.as_str().as_bytes()]);
        Ok(Caller::vouched(user_id, vec![(self.organization, role)]))
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let builder = ioc_analytics::builder("sqlite::memory:", true)?;
    let builder = builder.cache(Arc::new(MemoryCache::default()));
    let sample = Sample::over(builder.shipped_jobs(CleaningPlan::default())?).await?;
    let others = SignIn::new(sample.platform.clone(), None).failing_at_most(u32::MAX);
    let resolver = Tester { organization: sample.scope.organization_id(), others };
    let plenty = ApiSettings {
        caller_per_second: 1_000_000,
        organization_per_second: 1_000_000,
        ..ApiSettings::default()
    };
    let service = Service::new(sample.platform.clone(), Arc::new(resolver), plenty);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("url: http://{}", listener.local_addr()?);
    println!("admin key: {ADMIN}");
    println!("operator key: {OPERATOR}");
    let ended = tokio::task::spawn_blocking(|| std::io::stdin().read_to_end(&mut Vec::new()));
    let stop = async move { drop(ended.await) };
    serve(listener, service.router(), ServerSettings::default(), stop).await?;
    Ok(())
}
