//! Measurements, rules and alerts of the deployment.

use std::sync::Arc;

use async_trait::async_trait;
use futures_util::FutureExt;
use ioc_core::access::fence::Fence;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::AlertId;
use ioc_core::model::alert::{Alert, Development};
use ioc_core::model::alert_rule::{AlertRule, KeptRule};
use ioc_core::model::facts::{DatabaseFacts, JobFacts};
use ioc_core::model::measurement::{Measurement, Sample, Total, Watched};
use ioc_core::model::message::Message;
use ioc_core::model::rollup::Upkeep;
use ioc_core::page::{Cursor, Page, PageRequest};
use ioc_core::store::system::{SystemStore, alert_rule_changed, unknown_alert};

use crate::rows::at;
use crate::statement::query;
use crate::store::PostgresStore;
use crate::system_rows::{alert, known, read_alert, read_rule, rule, unedited};
use crate::tenant::Access;
use crate::{job_facts, measurements, system_rows};

#[async_trait]
impl SystemStore for PostgresStore {
    async fn observe_any_organization(
        &self,
        at: Instant,
        fence: Option<Fence>,
    ) -> Result<DatabaseFacts> {
        let pool = self.pool_use();
        let facts = self.transact_any(fence, Access::Write, move |connection| {
            async move { measurements::look(connection, at).await }.boxed()
        });
        Ok(DatabaseFacts { pool, ..facts.await? })
    }

    async fn observe_jobs_any_organization(&self, after: Instant, to: Instant) -> Result<JobFacts> {
        self.transact_any(None, Access::Read, move |connection| {
            async move { job_facts::look(connection, after, to).await }.boxed()
        })
        .await
    }

    fn pulse(&self) -> Upkeep {
        self.upkeep()
    }

    async fn record_measurements_any_organization(
        &self,
        rows: &[Measurement],
        fence: Option<Fence>,
    ) -> Result<()> {
        let rows: Arc<[Measurement]> = rows.into();
        self.transact_any(fence, Access::Write, move |connection| {
            let rows = rows.clone();
            async move { measurements::insert(connection, &rows).await }.boxed()
        })
        .await
    }

    async fn read_samples_any_organization(
        &self,
        watched: &[Watched],
        from: Instant,
        to: Instant,
    ) -> Result<Vec<Vec<Sample>>> {
        let watched: Arc<[Watched]> = watched.into();
        self.transact_any(None, Access::Read, move |connection| {
            let watched = watched.clone();
            async move {
                let mut samples = Vec::with_capacity(watched.len());
                for watched in &*watched {
                    samples.push(measurements::samples(connection, watched, from, to).await?);
                }
                Ok(samples)
            }
            .boxed()
        })
        .await
    }

    async fn read_totals_any_organization(&self, from: Instant, to: Instant) -> Result<Vec<Total>> {
        self.transact_any(None, Access::Read, move |connection| {
            async move { measurements::totals(connection, from, to).await }.boxed()
        })
        .await
    }

    async fn register_rules_any_organization(&self, rules: &[AlertRule]) -> Result<()> {
        let rules: Arc<[AlertRule]> = rules.into();
        self.transact_any(None, Access::Write, move |connection| {
            let rules = rules.clone();
            async move {
                for bare in &*rules {
                    let sql = query(include_str!("../queries/system/register_rule.sql"));
                    unedited(sql, bare).execute(&mut *connection).await?;
                }
                Ok(())
            }
            .boxed()
        })
        .await
    }

    async fn list_rules_any_organization(&self) -> Result<Vec<KeptRule>> {
        self.transact_any(None, Access::Read, |connection| {
            async move {
                let rows = query(include_str!("../queries/system/list_rules.sql"))
                    .fetch_all(connection)
                    .await?;
                rows.iter().filter_map(|row| known(read_rule(row))).collect()
            }
            .boxed()
        })
        .await
    }

    async fn put_rule_any_organization(&self, kept: &KeptRule) -> Result<KeptRule> {
        let kept = Arc::new(kept.clone());
        self.transact_any(None, Access::Write, move |connection| {
            let kept = kept.clone();
            async move {
                let sql = match kept.version {
                    0 => query(include_str!("../queries/system/insert_rule.sql")),
                    _ => query(include_str!("../queries/system/update_rule.sql")),
                };
                if rule(sql, &kept).execute(connection).await?.rows_affected() == 0 {
                    return Err(alert_rule_changed(&kept.rule.name).into());
                }
                Ok(KeptRule { version: kept.version + 1, ..(*kept).clone() })
            }
            .boxed()
        })
        .await
    }

    async fn list_open_alerts_any_organization(&self) -> Result<Vec<Alert>> {
        self.transact_any(None, Access::Read, |connection| {
            async move {
                let rows = query(include_str!("../queries/system/open_alerts.sql"))
                    .fetch_all(connection)
                    .await?;
                rows.iter().filter_map(|row| known(read_alert(row))).collect()
            }
            .boxed()
        })
        .await
    }

    async fn list_alerts_any_organization(&self, request: &PageRequest) -> Result<Page<Alert>> {
        let after: Option<(i64, AlertId)> = request.after.as_ref().map(Cursor::key).transpose()?;
        let limit = request.limit;
        let items = self
            .transact_any(None, Access::Read, move |connection| {
                async move {
                    let rows = query(include_str!("../queries/system/list_alerts.sql"))
                        .bind(after.map(|(micros, _)| at(micros)))
                        .bind(after.map(|(_, alert)| alert.uuid()))
                        .bind(i64::from(limit) + 1)
                        .fetch_all(connection)
                        .await?;
                    rows.iter().filter_map(|row| known(read_alert(row))).collect()
                }
                .boxed()
            })
            .await?;
        Page::of(items, limit, |alert| (alert.pending_since.timestamp_micros(), alert.id))
    }

    async fn get_alert_any_organization(&self, id: AlertId) -> Result<Alert> {
        self.transact_any(None, Access::Read, move |connection| {
            async move {
                let found = query(include_str!("../queries/system/get_alert.sql"))
                    .bind(id.uuid())
                    .fetch_optional(connection)
                    .await?;
                read_alert(&found.ok_or_else(|| unknown_alert(id))?)
            }
            .boxed()
        })
        .await
    }

    async fn write_alert_any_organization(
        &self,
        develops: &Development,
        message: Option<&Message>,
    ) -> Result<bool> {
        let call = Arc::new((develops.clone(), message.cloned()));
        self.transact_any(None, Access::Write, move |connection| {
            let call = call.clone();
            async move {
                let (develops, message) = &*call;
                let sql = match develops {
                    Development::Begun(begun) => {
                        alert(query(include_str!("../queries/system/insert_alert.sql")), begun)
                    }
                    Development::Changed(changed) => {
                        alert(query(include_str!("../queries/system/update_alert.sql")), changed)
                    }
                    Development::Forgotten(gone) => {
                        query(include_str!("../queries/system/delete_alert.sql"))
                            .bind(gone.id.uuid())
                            .bind(gone.version.cast_signed())
                    }
                };
                let written = sql.execute(&mut *connection).await?.rows_affected() > 0;
                if let Some(message) = message.as_ref().filter(|_| written) {
                    system_rows::tell(connection, message).await?;
                }
                Ok(written)
            }
            .boxed()
        })
        .await
    }
}
