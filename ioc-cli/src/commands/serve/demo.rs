//! A demo organization for as long as the server runs.

use ioc_analytics::demo::data::generate;
use ioc_analytics::demo::plan::DemoPlan;
use ioc_analytics::error::Result;
use ioc_analytics::model::member::Role;
use ioc_analytics::organizations::keys::NewKey;

use crate::cli::Global;
use crate::commands::demo::command::last_day;
use crate::commands::demo::load::{load, report};
use crate::session::Session;

/// The keys of the demo organization.
pub(super) struct Keys {
    pub(super) viewer: String,
    pub(super) administrator: String,
}

/// Fills the database with the demo organization, publishes its weekly report, and
/// makes two keys.
pub(super) async fn make(session: &Session, global: &Global) -> Result<Keys> {
    let (seed, now) = (global.seed.unwrap_or(42), session.now());
    // Up to this moment, so that a dashboard has something to show of today.
    let zone = DemoPlan::new(seed, now.date_naive()).zone;
    let plan = DemoPlan::new(seed, now.with_timezone(&zone).date_naive());
    let mut data = generate(&plan)?;
    data.activity.retain(|event| event.occurred_at <= now);
    data.assessments.retain(|assessment| {
        assessment.created_at <= now && assessment.completed_at.is_none_or(|at| at <= now)
    });
    let week = last_day(zone, now)?;
    session.stand_in(zone);
    let (scope, _) = load(session, global, &plan, week, data).await?;
    let report = report(session, week, &scope).await?;
    session.platform.reports().publish(&scope, report.id, None).await?;
    let key = async |name: &str, role| {
        let new = NewKey { name: name.to_owned(), role, expires_at: None };
        let (_, secret) = session.platform.keys().create(&scope, new).await?;
        Ok::<_, ioc_analytics::Error>(secret.reveal().to_owned())
    };
    Ok(Keys {
        viewer: key("viewer", Role::Viewer).await?,
        administrator: key("administrator", Role::Admin).await?,
    })
}
