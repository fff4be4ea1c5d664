//! What the publisher does beside telling.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use ioc_core::cache::key::CacheKey;
use ioc_core::cache::service::{CacheService, Load, Served, TierStatistics};
use ioc_core::error::Result;
use ioc_core::ids::OrganizationId;
use ioc_core::live::connection::Event;
use ioc_core::live::subscription::Kind;
use ioc_core::platform::Platform;
use ioc_core::testing::sample::Sample;
use ioc_http::caller::DenyAll;
use ioc_http::{ApiSettings, Service};
use ioc_store_sqlite::{SqliteOptions, SqliteStore};
use tokio::time::timeout;

/// Keeps nothing, and notes whom it is to forget.
#[derive(Debug, Default)]
struct Forgetful(Mutex<Vec<OrganizationId>>);

#[async_trait]
impl CacheService for Forgetful {
    async fn get_or_load(&self, _: &CacheKey, load: Load<'_>) -> Result<Served> {
        load.await
    }

    fn invalidate_organization(&self, id: OrganizationId) {
        self.0.lock().expect("not poisoned").push(id);
    }

    fn statistics(&self) -> Vec<TierStatistics> {
        Vec::new()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_process_wrote_is_forgotten_before_it_is_told() {
    let options = SqliteOptions::from_url("sqlite::memory:").unwrap();
    let store = Arc::new(SqliteStore::open(&options).unwrap());
    let cache = Arc::new(Forgetful::default());
    let builder = Platform::builder(store.clone()).cache(cache.clone());
    let sample = Sample::over(builder).await.unwrap();
    let service = Service::new(sample.platform.clone(), Arc::new(DenyAll), ApiSettings::default());
    let publishing = service.clone();
    let published =
        tokio::spawn(async move { publishing.publish(Duration::from_millis(10)).await });
    let mut reader = sample.platform.live().connect(sample.scope.clone()).unwrap();
    reader.subscribe(Kind::Reports, &[]).unwrap();
    // What the sample wrote is dealt with first.
    while timeout(Duration::from_millis(500), reader.next()).await.is_ok() {}
    cache.0.lock().unwrap().clear();
    let other = Platform::builder(store).clock(sample.clock.clone()).build();
    other.reports().publish(&sample.scope, sample.report, None).await.unwrap();
    let told = async {
        loop {
            if let Some(Event::Message(envelope)) = reader.next().await {
                return envelope;
            }
        }
    };
    let told = timeout(Duration::from_secs(5), told).await.expect("it is told");
    assert_eq!(told.message_type().as_str(), "report_ready");
    assert!(cache.0.lock().unwrap().contains(&sample.scope.organization_id()));
    service.end();
    timeout(Duration::from_secs(5), published).await.expect("it ends").unwrap();
}
