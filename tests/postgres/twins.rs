//! Two platforms that are told the same: one over SQLite, one over PostgreSQL.

use std::future::Future;
use std::sync::Arc;

use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::{Instant, VirtualClock};
use ioc_analytics::ids::SeededIds;
use ioc_analytics::model::organization::{NewOrganization, Organization, OrganizationChange};
use ioc_analytics::store::bundle::Store;
use private_postgres::Database;

/// One of them, in one organization.
pub(crate) struct Twin {
    pub(crate) platform: Platform,
    pub(crate) scope: Scope,
}

/// Both, on one clock and with the same ids.
pub(crate) struct Twins {
    pub(crate) clock: Arc<VirtualClock>,
    pub(crate) each: [Twin; 2],
    database: Option<Database>,
}

/// The two platforms without an organization.
pub(crate) async fn platforms(now: Instant) -> ([Platform; 2], Arc<VirtualClock>, Database) {
    let clock = Arc::new(VirtualClock::at(now));
    let database = Database::new().await;
    let url = database.url("postgres");
    let platform = |store: Arc<dyn Store>| {
        Platform::builder(store)
            .clock(clock.clone())
            .ids(Arc::new(SeededIds::new(1)))
            .renderer(Arc::new(ioc_analytics::render::DocumentRenderer::default()))
            .build()
    };
    let both = ["sqlite::memory:", &url]
        .map(|url| platform(ioc_analytics::open_store(url, true).expect("a store")));
    (both, clock, database)
}

impl Twins {
    /// Both with this organization.
    pub(crate) async fn new(new: NewOrganization, now: Instant) -> Self {
        let (platforms, clock, database) = platforms(now).await;
        Self { database: Some(database), ..Self::over(&platforms, &clock, new).await }
    }

    /// Two platforms with this organization beside others.
    pub(crate) async fn over(
        [one, two]: &[Platform; 2],
        clock: &Arc<VirtualClock>,
        new: NewOrganization,
    ) -> Self {
        let each = [enter(one.clone(), new.clone()).await, enter(two.clone(), new).await];
        Self { clock: clock.clone(), each, database: None }
    }

    /// Does the same to both; what both say has to be the same, and is returned.
    pub(crate) async fn both<'t, T, F>(&'t self, deed: impl Fn(&'t Twin) -> F) -> T
    where
        T: PartialEq + std::fmt::Debug,
        F: Future<Output = T>,
    {
        let [one, two] = &self.each;
        let (one, two) = (deed(one).await, deed(two).await);
        assert_eq!(one, two, "SQLite and PostgreSQL");
        two
    }

    /// Where the second one's database is, for who may do everything.
    pub(crate) fn url(&self) -> String {
        self.database.as_ref().expect("its own database").url("postgres")
    }

    /// Changes the organization of both.
    pub(crate) async fn change(&mut self, change: &OrganizationChange) {
        for twin in &mut self.each {
            let organizations = twin.platform.organizations();
            let changed = organizations.update(&twin.scope, change.clone(), None).await;
            twin.scope = organizations.host_of(&changed.expect("changed")).expect("admitted");
        }
    }
}

async fn enter(platform: Platform, new: NewOrganization) -> Twin {
    let entered = platform.organizations().create(new).await.expect("entered");
    Twin { scope: admit(&platform, &entered), platform }
}

pub(crate) fn admit(platform: &Platform, organization: &Organization) -> Scope {
    platform.organizations().host_of(organization).expect("admitted")
}
