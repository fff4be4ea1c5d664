//! Reads by question.

use std::collections::BTreeMap;
use std::sync::Arc;

use async_trait::async_trait;
use chrono::NaiveDate;
use futures_util::FutureExt;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::OrganizationId;
use ioc_core::model::message::Trace;
use ioc_core::model::period::{DayFinder, LocalDay, Period};
use ioc_core::model::rollup::{Dimension, Rollup, RollupQuery, ScoreAggregate, TallyDay, Upkeep};
use ioc_core::model::tally::{Activity, Tallies};
use ioc_core::store::rollups::{Drift, Part, RollupStore, aggregation_type, closed_meanwhile};
use ioc_core::store::written::Written;
use ioc_core::upkeep::bytes::to_instant;
use ioc_core::upkeep::delta::Delta;
use sqlx::postgres::PgRow;
use sqlx::{PgConnection, Row};

use crate::error::{StoreError, StoreResult};
use crate::groups::group_days;
use crate::rebuild::part::{Mode, compare, find_activity};
use crate::recent::Window;
use crate::rows::{all, get_micros};
use crate::statement::query;
use crate::store::PostgresStore;
use crate::tenant::Access;
use crate::together::Together;
use crate::{calculations, settings, trace};

#[async_trait]
impl RollupStore for PostgresStore {
    async fn read(&self, scope: &Scope, queries: &[RollupQuery]) -> Result<Vec<Rollup>> {
        let upkeep = self.upkeep();
        let call = Arc::new((scope.clone(), queries.to_vec()));
        self.transact(scope, Access::Answer, move |connection| {
            let call = call.clone();
            async move { answer_all(connection, &call.0, &call.1, upkeep).await }.boxed()
        })
        .await
    }

    async fn append_score_aggregates(
        &self,
        scope: &Scope,
        last: Option<Instant>,
        aggregates: &[ScoreAggregate],
        trace: &Trace,
    ) -> Result<Written> {
        let call = Arc::new((scope.clone(), aggregates.to_vec(), trace.clone()));
        self.transact(scope, Access::Write, move |connection| {
            let call = call.clone();
            async move {
                let (scope, aggregates, trace) = &*call;
                let organization = scope.organization_id();
                let sql = include_str!("../queries/rollups/last_closed.sql");
                let closed = query(sql).bind(organization.uuid()).fetch_one(&mut *connection);
                if closed.await?.try_get::<Option<Instant>, _>(0)? != last {
                    return Err(closed_meanwhile().into());
                }
                let added = insert_scores(connection, organization, aggregates).await?;
                trace::leave(connection, scope, trace, added).await?;
                if added > 0 {
                    calculations::note(connection, organization, &trace.message).await?;
                }
                Ok(Written { added, ..Written::default() })
            }
            .boxed()
        })
        .await
    }

    async fn list_score_aggregates(&self, scope: &Scope) -> Result<Vec<ScoreAggregate>> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Read, move |connection| {
            async move {
                let rows = query(include_str!("../queries/rollups/list_scores.sql"))
                    .bind(organization.uuid())
                    .fetch_all(connection)
                    .await?;
                all(&rows, score)
            }
            .boxed()
        })
        .await
    }

    async fn find_activity(
        &self,
        scope: &Scope,
        from: Instant,
        to: Instant,
    ) -> Result<Option<LocalDay>> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Check, move |connection| {
            find_activity(connection, organization, from, to).boxed()
        })
        .await
    }

    async fn settle_groups(&self, scope: &Scope, before: Instant) -> Result<()> {
        let organization = scope.organization_id();
        let settled = self.transact(scope, Access::Read, move |connection| {
            async move { Ok(settings::of(connection, organization).await?.settled_before) }.boxed()
        });
        if settled.await? >= before.timestamp_micros() {
            // Another process may have settled them, which a replica may not know.
            if let Some(replica) = self.replica() {
                replica.wrote(organization);
            }
            return Ok(());
        }
        self.transact(scope, Access::Write, move |connection| {
            async move {
                query(include_str!("../queries/organizations/settle.sql"))
                    .bind(organization.uuid())
                    .bind(before)
                    .execute(connection)
                    .await?;
                Ok(())
            }
            .boxed()
        })
        .await
    }

    async fn rebuild_part(
        &self,
        scope: &Scope,
        part: Part,
        now: Instant,
        trace: &Trace,
    ) -> Result<Vec<Drift>> {
        let call = Arc::new((scope.clone(), trace.clone()));
        self.transact(scope, Access::Recount, move |connection| {
            let call = call.clone();
            async move {
                let (scope, trace) = &*call;
                let organization = scope.organization_id();
                let drifts = compare(connection, organization, part, now, Mode::Write).await?;
                trace::leave(connection, scope, trace, drifts.len() as u64).await?;
                Ok(drifts)
            }
            .boxed()
        })
        .await
    }

    async fn check_part(&self, scope: &Scope, part: Part, now: Instant) -> Result<Vec<Drift>> {
        let organization = scope.organization_id();
        self.transact(scope, Access::Check, move |connection| {
            compare(connection, organization, part, now, Mode::Read).boxed()
        })
        .await
    }
}

async fn answer_all(
    connection: &mut PgConnection,
    scope: &Scope,
    queries: &[RollupQuery],
    upkeep: Upkeep,
) -> StoreResult<Vec<Rollup>> {
    let organization = scope.organization_id();
    let together = Together::of(connection, organization, queries).await?;
    let deltas = Deltas::of(connection, organization, queries).await?;
    let window = Window::of(connection, organization, &recent(queries)).await?;
    let read = AtOnce { together, deltas, window };
    let mut answers = Vec::with_capacity(queries.len());
    for place in 0..queries.len() {
        answers.push(answer(connection, scope, queries, place, &read, upkeep).await?);
    }
    Ok(answers)
}

/// What is read once for all queries.
struct AtOnce {
    together: Together,
    deltas: Deltas,
    window: Window,
}

/// What waits to be folded, where more than what it adds up to is wanted.
#[derive(Default)]
pub(crate) struct Deltas(pub(crate) Vec<Vec<u8>>);

impl Deltas {
    async fn of(
        connection: &mut PgConnection,
        organization: OrganizationId,
        queries: &[RollupQuery],
    ) -> StoreResult<Self> {
        use RollupQuery as Q;
        let wants =
            |query| matches!(query, &Q::ActivityByType { .. } | &Q::ActivityByMember { .. });
        if !queries.iter().any(wants) {
            return Ok(Self::default());
        }
        let rows = query(include_str!("../queries/rollups/delta_bytes.sql"))
            .bind(organization.uuid())
            .fetch_all(connection)
            .await?;
        Ok(Self(all(&rows, |row| Ok(row.try_get(0)?))?))
    }

    pub(crate) fn within(&self, scope: &Scope, period: &Period) -> StoreResult<Delta> {
        let mut finder = DayFinder::new(&scope.organization().calendar);
        let mut date_of = |at| finder.day_of(at);
        let mut together = Delta::default();
        for bytes in &self.0 {
            together.merge(Delta::from_bytes(bytes, Some(period), &mut date_of)?);
        }
        Ok(together)
    }
}

/// The spans of recent minutes that are wanted.
fn recent(queries: &[RollupQuery]) -> Vec<(Instant, Instant)> {
    let spans = queries.iter().filter_map(|query| match query {
        RollupQuery::Recent { from, to } | RollupQuery::RecentEvents { from, to } => {
            Some((*from, *to))
        }
        _ => None,
    });
    spans.collect()
}

async fn answer(
    connection: &mut PgConnection,
    scope: &Scope,
    queries: &[RollupQuery],
    place: usize,
    read: &AtOnce,
    upkeep: Upkeep,
) -> StoreResult<Rollup> {
    let organization = scope.organization_id();
    let AtOnce { together, deltas, window } = read;
    Ok(match queries[place] {
        RollupQuery::Groups { .. } => Rollup::Groups(together.groups(place)?),
        RollupQuery::GroupDays { dimension, period } => {
            Rollup::GroupDays(group_days(connection, organization, dimension, &period).await?)
        }
        RollupQuery::Activity { period } => Rollup::Activity(together.activity(place, &period)?),
        RollupQuery::ActivityByType { period } => {
            let mut types: BTreeMap<String, Activity> = BTreeMap::new();
            let sql = include_str!("../queries/rollups/activity_types.sql");
            for row in days(connection, sql, organization, &period).await? {
                let activity = Activity::from_bytes(row.try_get(1)?)?;
                types.entry(row.try_get(0)?).or_default().merge(&activity);
            }
            for (_, more) in deltas.within(scope, &period)?.days() {
                for (activity_type, tallies) in more {
                    types.entry(activity_type.clone()).or_default().merge(&Activity::of(tallies));
                }
            }
            Rollup::ActivityByType(types.into_iter().collect())
        }
        RollupQuery::ActivityByMember { period } => {
            let mut by_day: BTreeMap<i64, Tallies> = BTreeMap::new();
            let sql = include_str!("../queries/rollups/activity_members.sql");
            for row in days(connection, sql, organization, &period).await? {
                by_day.insert(get_micros(&row, 0)?, Tallies::from_bytes(row.try_get(1)?)?);
            }
            for (day, types) in deltas.within(scope, &period)?.days() {
                let tallies = by_day.entry(day.starts_at.timestamp_micros()).or_default();
                for more in types.values() {
                    tallies.merge(more);
                }
            }
            Rollup::TallyDays(tally_days(by_day)?)
        }
        RollupQuery::Recent { from, to } => {
            Rollup::Activity(window.read(connection, from, to).await?)
        }
        RollupQuery::RecentEvents { from, to } => {
            Rollup::Events(window.count(connection, from, to).await?)
        }
        RollupQuery::Assessments { .. } => {
            let mut tallies = Tallies::default();
            for (_, more) in together.cohorts(place)? {
                tallies.merge(&more);
            }
            Rollup::Tallies(tallies)
        }
        RollupQuery::AssessmentDays { .. } => {
            let mut by_day: BTreeMap<i64, Tallies> = BTreeMap::new();
            for (created_on, more) in together.cohorts(place)? {
                by_day.entry(created_on).or_default().merge(&more);
            }
            Rollup::TallyDays(tally_days(by_day)?)
        }
        RollupQuery::Scores { dimension, before } => {
            Rollup::Scores(scores(connection, organization, dimension, before).await?)
        }
        RollupQuery::Upkeep => Rollup::Upkeep(upkeep),
    })
}

async fn days(
    connection: &mut PgConnection,
    sql: &'static str,
    organization: OrganizationId,
    period: &Period,
) -> StoreResult<Vec<PgRow>> {
    let query = query(sql).bind(organization.uuid());
    Ok(query.bind(period.starts_at).bind(period.ends_at).fetch_all(connection).await?)
}

pub(crate) fn tally_days(days: BTreeMap<i64, Tallies>) -> StoreResult<Vec<TallyDay>> {
    let day = |(starts_at, tallies)| {
        let starts_at = to_instant(starts_at, "rollup_activity_members", "starts_at")?;
        Ok(TallyDay { starts_at, tallies })
    };
    days.into_iter().map(day).collect()
}

async fn insert_scores(
    connection: &mut PgConnection,
    organization: OrganizationId,
    aggregates: &[ScoreAggregate],
) -> StoreResult<u64> {
    let done = query(include_str!("../queries/rollups/insert_scores.sql"))
        .bind(organization.uuid())
        .bind(aggregates.iter().map(|it| aggregation_type(it.dimension)).collect::<Vec<&str>>())
        .bind(aggregates.iter().map(|it| it.key.as_str()).collect::<Vec<&str>>())
        .bind(aggregates.iter().map(|it| it.week_start).collect::<Vec<NaiveDate>>())
        .bind(aggregates.iter().map(|it| it.week_ends_at).collect::<Vec<Instant>>())
        .bind(aggregates.iter().map(|it| it.sums.as_slice()).collect::<Vec<&[u8]>>())
        .bind(aggregates.iter().map(|it| it.ocean_scores.as_slice()).collect::<Vec<&[u8]>>())
        .bind(aggregates.iter().map(|it| it.facet_scores.as_slice()).collect::<Vec<&[u8]>>())
        .bind(aggregates.iter().map(|it| it.calculated_at).collect::<Vec<Instant>>())
        .execute(connection)
        .await?;
    Ok(done.rows_affected())
}

async fn scores(
    connection: &mut PgConnection,
    organization: OrganizationId,
    dimension: Dimension,
    before: Instant,
) -> StoreResult<Vec<ScoreAggregate>> {
    let rows = query(include_str!("../queries/rollups/scores_before.sql"))
        .bind(organization.uuid())
        .bind(aggregation_type(dimension))
        .bind(before)
        .fetch_all(connection)
        .await?;
    all(&rows, score)
}

pub(crate) fn score(row: &PgRow) -> StoreResult<ScoreAggregate> {
    let kind: &str = row.try_get(7)?;
    let dimension = Dimension::ALL.into_iter().find(|it| aggregation_type(*it) == kind);
    let unknown = || StoreError::Corrupt {
        table: "assessment_aggregations",
        column: "aggregation_type",
        value: kind.to_owned(),
    };
    Ok(ScoreAggregate {
        dimension: dimension.ok_or_else(unknown)?,
        key: row.try_get(0)?,
        week_start: row.try_get(1)?,
        week_ends_at: row.try_get(2)?,
        sums: row.try_get(3)?,
        ocean_scores: row.try_get(4)?,
        facet_scores: row.try_get(5)?,
        calculated_at: row.try_get(6)?,
    })
}
