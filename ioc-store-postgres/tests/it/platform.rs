//! A platform over a database, with organizations that did something.

use std::sync::Arc;

use chrono::{Days, NaiveTime};
use ioc_core::access::scope::Scope;
use ioc_core::clock::{Instant, VirtualClock};
use ioc_core::conformance::fixture::date;
use ioc_core::demo::data::generate;
use ioc_core::demo::plan::DemoPlan;
use ioc_core::ids::SeededIds;
use ioc_core::platform::Platform;
use ioc_store_postgres::PostgresStore;
use private_postgres::Database;

use crate::support::open;

/// A Sunday, with which the weeks of all data here end.
pub(crate) const ENDS: &str = "2026-03-01";

/// A platform over a store whose clock stands at the noon after [`ENDS`] and
/// whose ids repeat.
pub(crate) fn platform_over(store: PostgresStore) -> Platform {
    Platform::builder(Arc::new(store))
        .clock(Arc::new(VirtualClock::at(noon())))
        .ids(Arc::new(SeededIds::new(1)))
        .build()
}

/// As [`platform_over`].
pub(crate) fn platform(database: &Database) -> Platform {
    platform_over(open(database))
}

/// The instant at which the clock stands.
pub(crate) fn noon() -> Instant {
    (date(ENDS) + Days::new(1)).and_time(NaiveTime::MIN).and_utc() + chrono::TimeDelta::hours(12)
}

/// An organization of so many people and weeks whose figures are of groups of
/// `minimum_group` people, with its weeks closed and its metrics stored.
pub(crate) async fn populate(
    platform: &Platform,
    name: &str,
    people: u32,
    weeks: u16,
    minimum_group: u32,
) -> Scope {
    let plan = DemoPlan {
        name: name.to_owned(),
        people,
        weeks,
        minimum_group,
        activity_scale: 0.2,
        ..DemoPlan::new(7, date(ENDS))
    };
    let demo = generate(&plan).unwrap();
    let organization = platform.organizations().create(demo.organization).await.unwrap();
    let scope = platform.organizations().host_of(&organization).unwrap();
    platform.ingest().record_members(&scope, &demo.members).await.unwrap();
    platform.ingest().record_assessments(&scope, demo.assessments).await.unwrap();
    for events in demo.activity.chunks(5000) {
        platform.ingest().record_activity(&scope, events.to_vec()).await.unwrap();
    }
    platform.dashboard().close_weeks(&scope, None).await.unwrap();
    scope
}
