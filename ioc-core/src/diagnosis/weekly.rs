//! What is looked at each week: statements, hit ratios, what cleaning would take, whether
//! the rollups are as their rows say.

use chrono::{Datelike, TimeDelta};
use serde::{Deserialize, Serialize};

use crate::clock::Instant;
use crate::diagnosis::dashboard::after;
use crate::diagnosis::service::DiagnosisService;
use crate::diagnosis::statements::{KEPT, StatementChange, changes};
use crate::diagnosis::words::percent;
use crate::error::Result;
use crate::ids::OrganizationId;
use crate::maintenance::cleaning::CleaningMode;
use crate::maintenance::plan::CleaningPlan;
use crate::model::inspection::{StatementUse, Told};
use crate::model::measurement::{Component, SystemMetric, Total};
use crate::store::maintenance::PlatformRows;

const WEEK: TimeDelta = TimeDelta::days(7);
/// A snapshot that is a little younger than a week is last week's.
const ABOUT_A_WEEK: TimeDelta = TimeDelta::days(6);
/// Under which name what statements took is kept, and how often.
const FINDING: &str = "statements";
const SNAPSHOTS: u32 = 20;
/// How many organizations are compared with their rows, and how many days of each.
const COMPARED: usize = 50;
const DAYS: u16 = 1;
/// The seed's bound of a hit ratio, in percent.
const GOOD_HITS: f64 = 90.0;

/// What a week came to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WeeklyDigest {
    /// When it was made.
    pub as_of: Instant,
    /// From when on it tells.
    pub since: Instant,
    /// The statements that took the most time.
    pub statements: Told<StatementsOfWeek>,
    /// How often something was kept already, by tier, the database among them.
    pub hit_ratios: Vec<HitRatio>,
    /// What cleaning would take; nothing was deleted.
    pub cleaning: CleaningReport,
    /// Whether rollups were as their rows say.
    pub aggregations: Aggregations,
}

/// What statements took in a week.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StatementsOfWeek {
    /// From when on it is counted; nothing where it is since the server counts.
    pub since: Option<Instant>,
    /// Those that took most.
    pub slowest: Vec<StatementChange>,
}

/// How often something was kept already.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HitRatio {
    /// The tier of the cache, or `database`.
    pub tier: String,
    /// In percent, this week.
    pub ratio: f64,
    /// The same in the week before.
    pub ratio_before: Option<f64>,
    /// How often something was asked for this week.
    pub asked: u64,
    /// What would help, where it is too low.
    pub advice: Option<String>,
}

/// What cleaning would take.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct CleaningReport {
    /// Of the organizations that have anything old.
    pub organizations: Vec<CleanedOrganization>,
    /// Rows of the platform.
    pub platform: PlatformRows,
    /// Half written files.
    pub files: u64,
}

impl CleaningReport {
    /// How many rows there are in all.
    pub fn rows(&self) -> u64 {
        let of_organizations = self.organizations.iter().map(|it| it.metrics + it.activity);
        of_organizations.chain(self.platform.counts().map(|(_, count)| count)).sum()
    }
}

/// What cleaning would take of an organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CleanedOrganization {
    /// Its name.
    pub organization: String,
    /// How many stored metrics.
    pub metrics: u64,
    /// How many activity events.
    pub activity: u64,
}

/// Whether rollups were as their rows say.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Aggregations {
    /// How many organizations were compared.
    pub organizations: u64,
    /// How many of their days.
    pub days: u64,
    /// Those that differ, and in how many places.
    pub differing: Vec<DifferingOrganization>,
}

/// An organization whose rollups differ from their rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DifferingOrganization {
    /// Its id.
    pub organization_id: OrganizationId,
    /// Its name.
    pub organization: String,
    /// In how many places.
    pub differences: u64,
}

/// What statements had taken by an instant.
#[derive(Debug, Serialize, Deserialize)]
struct Kept(Vec<StatementUse>);

impl DiagnosisService {
    /// What a week came to. What statements took is kept for the next one, unless it only
    /// looks; nothing else is changed.
    ///
    /// # Errors
    /// What the store says; `Unavailable` with code `folder_not_cleaned` if a folder of `plan`
    /// cannot be read.
    pub async fn weekly(&self, plan: &CleaningPlan) -> Result<WeeklyDigest> {
        let as_of = self.clock.now();
        Ok(WeeklyDigest {
            as_of,
            since: as_of - WEEK,
            statements: self.statements_of_week(as_of).await?,
            hit_ratios: self.hit_ratios(as_of).await?,
            cleaning: self.would_clean(plan).await?,
            aggregations: self.compare_rollups(as_of).await?,
        })
    }

    async fn statements_of_week(&self, now: Instant) -> Result<Told<StatementsOfWeek>> {
        let mut statements = match self.store.read_statements_any_organization().await? {
            Told::Known(statements) => statements,
            unknown @ Told::Unknown { .. } => {
                return Ok(unknown.map(|_| StatementsOfWeek { since: None, slowest: Vec::new() }));
            }
        };
        let kept = self.store.list_findings_any_organization(FINDING).await?;
        let read = |younger_than: Instant| -> Option<(Instant, Vec<StatementUse>)> {
            let (at, content) = kept.iter().find(|(at, _)| *at <= younger_than)?;
            serde_json::from_str(content).ok().map(|Kept(statements)| (*at, statements))
        };
        let before = read(now - ABOUT_A_WEEK);
        let earlier = before.as_ref().and_then(|(at, _)| read(*at - ABOUT_A_WEEK));
        let slowest = changes(
            &statements,
            before.as_ref().map(|(_, statements)| &**statements),
            earlier.as_ref().map(|(_, statements)| &**statements),
        );
        statements.truncate(KEPT);
        self.keep(FINDING, now, &Kept(statements), SNAPSHOTS).await?;
        Ok(Told::Known(StatementsOfWeek { since: before.map(|(at, _)| at), slowest }))
    }

    async fn hit_ratios(&self, now: Instant) -> Result<Vec<HitRatio>> {
        let metric = SystemMetric::CacheHitRatio;
        let this = self.measured(metric, now - WEEK, after(now)).await?;
        let before = self.measured(metric, now - WEEK * 2, now - WEEK).await?;
        Ok(this.iter().filter_map(|total| ratio_of(total, &before)).collect())
    }

    async fn would_clean(&self, plan: &CleaningPlan) -> Result<CleaningReport> {
        let mut report = CleaningReport::default();
        for scope in self.scopes().await? {
            let old = self.maintenance.clean(&scope, plan, CleaningMode::DryRun).await?;
            if old.metrics + old.activity > 0 {
                report.organizations.push(CleanedOrganization {
                    organization: scope.organization().name.clone(),
                    metrics: old.metrics,
                    activity: old.activity,
                });
            }
        }
        report.platform = self.maintenance.clean_platform(plan, CleaningMode::DryRun).await?;
        report.files = self.maintenance.clean_folders(plan, CleaningMode::DryRun)?;
        Ok(report)
    }

    /// Compares random days of some organizations with their rows, others each week.
    async fn compare_rollups(&self, now: Instant) -> Result<Aggregations> {
        let week = now.iso_week();
        let draw = format!("maintenance {}-{}", week.year(), week.week());
        let scopes = self.scopes().await?;
        let first = week.week() as usize * COMPARED % scopes.len().max(1);
        let mut compared = Aggregations::default();
        for scope in scopes.iter().cycle().skip(first).take(COMPARED.min(scopes.len())) {
            let verified = self.maintenance.verify_rollups(scope, DAYS, &draw).await?;
            compared.organizations += 1;
            compared.days += verified.days.len() as u64;
            if !verified.drift.is_empty() {
                compared.differing.push(DifferingOrganization {
                    organization_id: scope.organization_id(),
                    organization: scope.organization().name.clone(),
                    differences: verified.drift.len() as u64,
                });
            }
        }
        Ok(compared)
    }
}

fn ratio_of(total: &Total, before: &[Total]) -> Option<HitRatio> {
    let ratio = percent(total.part, total.whole)?;
    let earlier = before.iter().find(|it| it.watched == total.watched);
    let is_database = total.watched.component == Component::Database;
    let tier = match (&total.watched.endpoint, is_database) {
        (Some(tier), false) => tier.clone(),
        _ => total.watched.component.as_str().to_owned(),
    };
    let advice = (ratio < GOOD_HITS).then(|| {
        if is_database {
            "give the server more shared_buffers; `ioc diagnose tuning` shows what reads most"
                .into()
        } else {
            format!("let the tier `{tier}` keep more, or for longer; a write forgets what is kept")
        }
    });
    Some(HitRatio {
        tier,
        ratio,
        ratio_before: earlier.and_then(|it| percent(it.part, it.whole)),
        asked: total.whole,
        advice,
    })
}
