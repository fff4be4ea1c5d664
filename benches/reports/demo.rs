//! Organizations of the demo with a week to report.

use std::sync::Arc;

use chrono::{NaiveDate, TimeDelta};
use ioc_analytics::Platform;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::clock::VirtualClock;
use ioc_analytics::demo::data::generate;
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::platform::PlatformBuilder;
use ioc_analytics::reports::generator::NewReport;
use ioc_analytics::store::bundle::Store;

/// The last day of the week that is reported, a Sunday.
pub(crate) fn ends() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 29).expect("a day")
}

/// A platform that lives on the Monday after.
pub(crate) fn builder(store: Arc<dyn Store>) -> PlatformBuilder {
    let clock = VirtualClock::at("2026-03-30T06:00:00Z".parse().expect("an instant"));
    Platform::builder(store).clock(Arc::new(clock))
}

/// Enters the organization of a plan with all that it did.
pub(crate) async fn entered(platform: &Platform, plan: &DemoPlan) -> Scope {
    let demo = generate(plan).expect("a demo");
    let organization = platform.organizations().create(demo.organization).await.expect("entered");
    let scope = platform.organizations().host_of(&organization).expect("a scope");
    platform.ingest().record_members(&scope, &demo.members).await.expect("members");
    platform.ingest().record_assessments(&scope, demo.assessments).await.expect("assessments");
    platform.ingest().record_activity(&scope, demo.activity).await.expect("activity");
    platform.dashboard().close_weeks(&scope, None).await.expect("closed");
    scope
}

/// The report of the last week.
pub(crate) fn weekly() -> NewReport {
    NewReport {
        title: "Weekly report".to_owned(),
        period_start: ends() - TimeDelta::days(6),
        period_end: ends(),
        template_id: None,
    }
}
