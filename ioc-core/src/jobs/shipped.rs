//! All of them together.

use std::sync::Arc;

use crate::clock::Clock;
use crate::dashboard::service::DashboardService;
use crate::jobs::analyze_tables::AnalyzeTables;
use crate::jobs::backup_database::BackupDatabase;
use crate::jobs::calculate_all_metrics::CalculateAllMetrics;
use crate::jobs::cleanup_old_data::CleanupOldData;
use crate::jobs::deliver_reports::DeliverReports;
use crate::jobs::generate_all_aggregations::GenerateAllAggregations;
use crate::jobs::generate_weekly_reports::GenerateWeeklyReports;
use crate::jobs::manage_partitions::ManagePartitions;
use crate::jobs::monitor_system_performance::MonitorSystemPerformance;
use crate::jobs::refresh_materialized_views::RefreshMaterializedViews;
use crate::jobs::verify_rollups::VerifyRollups;
use crate::maintenance::backup::BackupPlan;
use crate::maintenance::plan::CleaningPlan;
use crate::maintenance::service::MaintenanceService;
use crate::reports::generator::ReportGenerator;
use crate::runner::job::Job;
use crate::subscriptions::deliveries::DeliveryService;
use crate::system::service::SystemService;

/// Who does the work of the jobs.
#[derive(Debug)]
pub(crate) struct Hands<'a> {
    pub(crate) dashboard: &'a DashboardService,
    pub(crate) reports: &'a ReportGenerator,
    pub(crate) deliveries: &'a Arc<DeliveryService>,
    pub(crate) maintenance: &'a MaintenanceService,
    pub(crate) system: &'a SystemService,
    pub(crate) plan: &'a CleaningPlan,
    pub(crate) backups: Option<&'a BackupPlan>,
    pub(crate) clock: &'a Arc<dyn Clock>,
}

/// The jobs that are shipped.
pub(crate) fn shipped(hands: &Hands<'_>) -> Vec<Arc<dyn Job>> {
    let maintenance = hands.maintenance;
    let mut jobs: Vec<Arc<dyn Job>> = vec![
        Arc::new(CalculateAllMetrics::new(hands.dashboard.clone())),
        Arc::new(GenerateAllAggregations::new(hands.dashboard.clone())),
        Arc::new(GenerateWeeklyReports::new(hands.reports.clone())),
        Arc::new(MonitorSystemPerformance::new(hands.system.clone())),
        Arc::new(CleanupOldData::new(maintenance.clone(), hands.plan.clone())),
        Arc::new(RefreshMaterializedViews::new(maintenance.clone())),
        Arc::new(ManagePartitions::new(maintenance.clone(), hands.plan.clone())),
        Arc::new(AnalyzeTables::new(maintenance.clone())),
        Arc::new(VerifyRollups::new(maintenance.clone())),
        Arc::new(DeliverReports::new(hands.deliveries.clone())),
    ];
    // Without a place for them nobody makes backups: whoever has one takes the runs.
    if let Some(plan) = hands.backups {
        jobs.push(Arc::new(BackupDatabase::new(plan.clone(), hands.clock.clone())));
    }
    jobs
}
