//! Cases of [`crate::store::maintenance::MaintenanceStore`].

use std::sync::Arc;

use chrono::TimeDelta;

use crate::conformance::fixture::{now, people, two};
use crate::conformance::sample::full;
use crate::error::Result;
use crate::model::rollup::RollupQuery;
use crate::store::bundle::Store;
use crate::store::maintenance::PlatformCutOffs;

/// Maintenance changes no answer, and may be repeated.
pub async fn maintenance_changes_no_answer(store: Arc<dyn Store>) -> Result<()> {
    let scope = full(&store, 1).await?.scope;
    let period = crate::conformance::fixture::days(&scope, "2026-02-20", "2026-03-02")?;
    let asked = [RollupQuery::Activity { period }, RollupQuery::ActivityByMember { period }];
    let before = store.read(&scope, &asked).await?;
    for _ in 0..2 {
        store.refresh_views_any_organization(now()).await?;
        store.make_partitions_any_organization(now(), 3).await?;
        store.retire_partitions_any_organization(now()).await?;
        store.analyze_tables_any_organization().await?;
    }
    assert_eq!(store.make_partitions_any_organization(now(), 3).await?, [""; 0], "all are there");
    assert_eq!(store.read(&scope, &asked).await?, before);
    assert_eq!(store.check(&scope, now()).await?, [], "no row is lost");
    Ok(())
}

/// What is counted as old is what is deleted; what nobody was told yet never is.
pub async fn what_is_counted_is_what_goes(store: Arc<dyn Store>) -> Result<()> {
    for scope in two(&*store).await? {
        people(&*store, &scope, 2).await?;
    }
    let before = |days| {
        let at = now() + TimeDelta::days(days);
        PlatformCutOffs { job_logs: at, messages: at, requests: at }
    };
    let waiting = store.count_old_rows_any_organization(before(1)).await?;
    assert_eq!((waiting.messages, waiting.job_logs, waiting.requests), (0, 0, 0));
    let told = store.publish_any_organization(100).await?.len() as u64;
    assert_eq!(store.count_old_rows_any_organization(before(-1)).await?.messages, 0);
    assert_eq!(store.count_old_rows_any_organization(before(1)).await?.messages, told);
    let gone = store.delete_messages_any_organization(before(1).messages, 100).await?;
    assert_eq!((gone, told), (told, gone));
    assert!(told >= 2, "both organizations wrote");
    assert_eq!(store.delete_job_logs_any_organization(before(1).job_logs, 100).await?, 0);
    Ok(())
}
