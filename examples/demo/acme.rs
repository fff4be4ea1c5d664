//! A platform in memory, with a made-up organization to ask about.

use std::sync::Arc;

use ioc_analytics::access::scope::Scope;
use ioc_analytics::caches::MemoryCache;
use ioc_analytics::clock::{Instant, VirtualClock};
use ioc_analytics::demo::data::{DemoData, generate};
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::{Platform, Result};

/// Twelve weeks of 80 people, as they stand on the afternoon of the last day,
/// a Friday.
pub(crate) async fn open() -> Result<(Platform, Scope)> {
    let afternoon: Instant = "2026-03-27T14:05:00Z".parse().expect("an instant");
    let plan = DemoPlan { people: 80, weeks: 12, ..DemoPlan::new(42, afternoon.date_naive()) };
    let platform = ioc_analytics::builder("sqlite::memory:", true)?
        .cache(Arc::new(MemoryCache::default()))
        .clock(Arc::new(VirtualClock::at(afternoon)))
        .build();
    let DemoData { organization, members, assessments, mut activity } = generate(&plan)?;
    activity.retain(|event| event.occurred_at <= afternoon);
    let acme = platform.organizations().create(organization).await?;
    let scope = platform.organizations().host_of(&acme)?;
    platform.ingest().record_members(&scope, &members).await?;
    platform.ingest().record_assessments(&scope, assessments).await?;
    platform.ingest().record_activity(&scope, activity).await?;
    platform.dashboard().close_weeks(&scope, None).await?;
    Ok((platform, scope))
}
