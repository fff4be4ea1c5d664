//! All ports together.

use crate::store::activity::ActivityStore;
use crate::store::archives::ArchiveStore;
use crate::store::assessments::AssessmentStore;
use crate::store::audit::AuditStore;
use crate::store::calculations::CalculationStore;
use crate::store::deliveries::DeliveryStore;
use crate::store::diagnosis::DiagnosisStore;
use crate::store::jobs::JobStore;
use crate::store::keys::KeyStore;
use crate::store::maintenance::MaintenanceStore;
use crate::store::metrics::MetricStore;
use crate::store::organizations::OrganizationStore;
use crate::store::outbox::OutboxStore;
use crate::store::reports::ReportStore;
use crate::store::requests::RequestStore;
use crate::store::rollups::RollupStore;
use crate::store::subscriptions::SubscriptionStore;
use crate::store::system::SystemStore;

/// A whole store. `Arc<dyn Store>` upcasts to the narrow port that a service
/// asks for.
pub trait Store:
    OrganizationStore
    + AssessmentStore
    + ActivityStore
    + RollupStore
    + MetricStore
    + CalculationStore
    + ReportStore
    + SubscriptionStore
    + DeliveryStore
    + KeyStore
    + OutboxStore
    + JobStore
    + RequestStore
    + AuditStore
    + SystemStore
    + ArchiveStore
    + MaintenanceStore
    + DiagnosisStore
{
}

impl<T> Store for T where
    T: OrganizationStore
        + AssessmentStore
        + ActivityStore
        + RollupStore
        + MetricStore
        + CalculationStore
        + ReportStore
        + SubscriptionStore
        + DeliveryStore
        + KeyStore
        + OutboxStore
        + JobStore
        + RequestStore
        + AuditStore
        + SystemStore
        + ArchiveStore
        + MaintenanceStore
        + DiagnosisStore
{
}
