//! The routes, a file for each thing that they are about.

use std::sync::Arc;

use crate::route::Route;

mod activity;
mod alert_rules;
mod alerts;
mod assessments;
mod audit;
mod brand;
mod change;
mod dashboard;
mod deliveries;
mod described;
mod diagnosis;
mod digests;
mod drawn;
mod job_retries;
mod job_runs;
mod job_shapes;
mod job_ticks;
mod jobs;
mod keys;
mod members;
mod metrics;
mod organizations;
mod reports;
mod subscriptions;
mod system;
mod templates;
mod versions;
mod written;

/// All of them.
pub(crate) fn all() -> Vec<Arc<Route>> {
    let areas = [
        dashboard::routes(),
        reports::routes(),
        versions::routes(),
        templates::routes(),
        subscriptions::routes(),
        deliveries::routes(),
        metrics::routes(),
        activity::routes(),
        assessments::routes(),
        members::routes(),
        keys::routes(),
        audit::routes(),
        organizations::routes(),
        brand::routes(),
        system::routes(),
        diagnosis::routes(),
        digests::routes(),
        jobs::routes(),
        job_runs::routes(),
        job_retries::routes(),
        job_ticks::routes(),
        alerts::routes(),
        alert_rules::routes(),
        crate::live::routes(),
    ];
    areas.into_iter().flatten().map(Arc::new).collect()
}
