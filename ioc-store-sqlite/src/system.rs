//! Measurements, rules and alerts of the deployment.

use std::collections::BTreeMap;
use std::sync::Arc;

use async_trait::async_trait;
use ioc_core::access::fence::Fence;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::AlertId;
use ioc_core::model::alert::{Alert, Development};
use ioc_core::model::alert_rule::{AlertRule, KeptRule};
use ioc_core::model::facts::{DatabaseFacts, JobFacts, Share};
use ioc_core::model::histogram::Histogram;
use ioc_core::model::measurement::{Measurement, Sample, Total, Watched};
use ioc_core::model::message::Message;
use ioc_core::model::rollup::Upkeep;
use ioc_core::page::{Cursor, Page, PageRequest};
use ioc_core::store::system::{SystemStore, alert_rule_changed, unknown_alert};
use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::error::StoreResult;
use crate::job_facts;
use crate::rows::{all, first, id, instant, to_instant};
use crate::store::SqliteStore;
use crate::system_rows::{known, read_alert, read_rule, watched, write_alert, write_rule};

#[async_trait]
impl SystemStore for SqliteStore {
    async fn observe_any_organization(
        &self,
        at: Instant,
        fence: Option<Fence>,
    ) -> Result<DatabaseFacts> {
        let (upkeep, slow) = (self.pulse(), self.slow_work());
        self.write(fence, move |connection, _| {
            let sql = include_str!("../queries/system/size.sql");
            let size: i64 = connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
            let sql = include_str!("../queries/system/record_performance.sql");
            let (used, usable) = (upkeep.waiting, upkeep.limit);
            let row = params![instant(at), slow.cast_signed(), used, usable, size];
            connection.prepare_cached(sql)?.execute(row)?;
            Ok(DatabaseFacts {
                blocks: None,
                connections: Some(Share { part: used.into(), whole: usable.into() }),
                pool: None,
                slow_queries: Some(slow),
                size_bytes: Some(size.cast_unsigned()),
                ..DatabaseFacts::default()
            })
        })
        .await
    }

    async fn observe_jobs_any_organization(&self, after: Instant, to: Instant) -> Result<JobFacts> {
        self.read(move |connection| job_facts::look(connection, after, to)).await
    }

    fn pulse(&self) -> Upkeep {
        self.upkeep()
    }

    async fn record_measurements_any_organization(
        &self,
        rows: &[Measurement],
        fence: Option<Fence>,
    ) -> Result<()> {
        let rows = rows.to_vec();
        self.write(fence, move |connection, _| {
            let sql = include_str!("../queries/system/insert_measurement.sql");
            let mut insert = connection.prepare_cached(sql)?;
            for row in &rows {
                let Some(value) = row.value().and_then(crate::rows::micros) else { continue };
                insert.execute(params![
                    id(row.id),
                    row.watched.metric.as_str(),
                    row.watched.component.as_str(),
                    value,
                    row.watched.endpoint,
                    instant(row.recorded_at),
                    row.watched.metric.unit(),
                    row.percentile(),
                    row.part.cast_signed(),
                    row.whole.cast_signed(),
                    row.histogram.as_ref().map(Histogram::to_bytes),
                    row.window_ms.cast_signed(),
                    id(row.node),
                ])?;
            }
            Ok(())
        })
        .await
    }

    async fn read_samples_any_organization(
        &self,
        watched: &[Watched],
        from: Instant,
        to: Instant,
    ) -> Result<Vec<Vec<Sample>>> {
        let watched = watched.to_vec();
        self.read(move |connection| {
            let sql = include_str!("../queries/system/samples.sql");
            let mut select = connection.prepare_cached(sql)?;
            let of = |watched: &Watched| {
                let Watched { metric, component, endpoint } = watched;
                let (from, to) = (instant(from), instant(to));
                let params = (metric.as_str(), component.as_str(), endpoint, from, to);
                all(&mut select, params, |row| {
                    Ok(Sample {
                        at: to_instant(row.get(0)?, "system_performance_metrics", "recorded_at")?,
                        part: row.get::<_, i64>(1)?.cast_unsigned(),
                        whole: row.get::<_, i64>(2)?.cast_unsigned(),
                    })
                })
            };
            watched.iter().map(of).collect()
        })
        .await
    }

    async fn read_totals_any_organization(&self, from: Instant, to: Instant) -> Result<Vec<Total>> {
        self.read(move |connection| {
            let mut select =
                connection.prepare_cached(include_str!("../queries/system/measured.sql"))?;
            let mut totals = BTreeMap::<Watched, Total>::new();
            let mut rows = select.query((instant(from), instant(to)))?;
            while let Some(row) = rows.next()? {
                let Some(watched) = known(watched(row, 0))? else { continue };
                let histogram: Option<Vec<u8>> = row.get(5)?;
                let histogram = histogram.as_deref().map(Histogram::from_bytes).transpose()?;
                let (part, whole) = (row.get::<_, i64>(3)?, row.get::<_, i64>(4)?);
                totals.entry(watched.clone()).or_insert_with(|| Total::of(watched)).add(
                    part.cast_unsigned(),
                    whole.cast_unsigned(),
                    histogram.as_ref(),
                );
            }
            Ok(totals.into_values().collect())
        })
        .await
    }

    async fn register_rules_any_organization(&self, rules: &[AlertRule]) -> Result<()> {
        let rules = rules.to_vec();
        self.write(None, move |connection, _| {
            let sql = include_str!("../queries/system/register_rule.sql");
            for rule in rules {
                let edited = (None, None);
                let kept = KeptRule {
                    rule,
                    silenced_until: None,
                    version: 0,
                    edited_at: edited.0,
                    edited_by: edited.1,
                };
                write_rule(connection, sql, &kept, 13)?;
            }
            Ok(())
        })
        .await
    }

    async fn list_rules_any_organization(&self) -> Result<Vec<KeptRule>> {
        self.read(|connection| {
            let sql = include_str!("../queries/system/list_rules.sql");
            let rules =
                all(&mut *connection.prepare_cached(sql)?, [], |row| known(read_rule(row)))?;
            Ok(rules.into_iter().flatten().collect())
        })
        .await
    }

    async fn put_rule_any_organization(&self, rule: &KeptRule) -> Result<KeptRule> {
        let rule = rule.clone();
        self.write(None, move |connection, _| {
            let sql = match rule.version {
                0 => include_str!("../queries/system/insert_rule.sql"),
                _ => include_str!("../queries/system/update_rule.sql"),
            };
            if write_rule(connection, sql, &rule, 17)? == 0 {
                return Err(alert_rule_changed(&rule.rule.name).into());
            }
            Ok(KeptRule { version: rule.version + 1, ..rule })
        })
        .await
    }

    async fn list_open_alerts_any_organization(&self) -> Result<Vec<Alert>> {
        self.read_here(|connection| {
            let sql = include_str!("../queries/system/open_alerts.sql");
            let alerts =
                all(&mut *connection.prepare_cached(sql)?, [], |row| known(read_alert(row)))?;
            Ok(alerts.into_iter().flatten().collect())
        })
        .await
    }

    async fn list_alerts_any_organization(&self, request: &PageRequest) -> Result<Page<Alert>> {
        let after: Option<(i64, AlertId)> = request.after.as_ref().map(Cursor::key).transpose()?;
        let limit = request.limit;
        let items = self
            .read(move |connection| {
                let sql = include_str!("../queries/system/list_alerts.sql");
                let (at, alert) = (after.map(|(at, _)| at), after.map(|(_, alert)| id(alert)));
                let mut select = connection.prepare_cached(sql)?;
                let alerts =
                    all(&mut select, (at, alert, limit + 1), |row| known(read_alert(row)))?;
                Ok(alerts.into_iter().flatten().collect())
            })
            .await?;
        Page::of(items, limit, |alert| (instant(alert.pending_since), alert.id))
    }

    async fn get_alert_any_organization(&self, alert: AlertId) -> Result<Alert> {
        self.read(move |connection| {
            let sql = include_str!("../queries/system/get_alert.sql");
            let found = first(&mut *connection.prepare_cached(sql)?, [id(alert)], read_alert)?;
            Ok(found.ok_or_else(|| unknown_alert(alert))?)
        })
        .await
    }

    async fn write_alert_any_organization(
        &self,
        develops: &Development,
        message: Option<&Message>,
    ) -> Result<bool> {
        let call = Arc::new((develops.clone(), message.cloned()));
        self.write(None, move |connection, _| {
            let (develops, message) = &*call;
            let written = write(connection, develops)? > 0;
            if let Some(message) = message.as_ref().filter(|_| written) {
                tell(connection, message)?;
            }
            Ok(written)
        })
        .await
    }
}

fn write(connection: &Connection, develops: &Development) -> StoreResult<usize> {
    match develops {
        Development::Begun(alert) => {
            write_alert(connection, include_str!("../queries/system/insert_alert.sql"), alert)
        }
        Development::Changed(alert) => {
            write_alert(connection, include_str!("../queries/system/update_alert.sql"), alert)
        }
        Development::Forgotten(alert) => {
            let sql = include_str!("../queries/system/delete_alert.sql");
            Ok(connection.prepare_cached(sql)?.execute((id(alert.id), alert.version))?)
        }
    }
}

fn tell(connection: &Connection, message: &Message) -> StoreResult<()> {
    let sql = include_str!("../queries/system/tell_operators.sql");
    let subject = message.subject.map(Uuid::into_bytes);
    let params = (id(message.id), subject, instant(message.created_at));
    connection.prepare_cached(sql)?.execute(params)?;
    Ok(())
}
