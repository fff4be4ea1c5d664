//! Reads by question.

use async_trait::async_trait;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::ids::OrganizationId;
use ioc_core::model::message::Trace;
use ioc_core::model::period::{DayFinder, LocalDay, Period};
use ioc_core::model::rollup::{
    Dimension, Rollup, RollupQuery, ScoreAggregate, Stage, TallyDay, Upkeep,
};
use ioc_core::model::tally::{Activity, Tallies};
use ioc_core::store::rollups::{Drift, Part, RollupStore, aggregation_type, closed_meanwhile};
use ioc_core::store::written::Written;
use ioc_core::upkeep::delta::Delta;
use ioc_core::upkeep::waiting::Waiting;
use rusqlite::{Connection, Row};
use std::collections::BTreeMap;

use crate::error::{StoreError, StoreResult};
use crate::group_days::{group_days, groups};
use crate::rebuild::part::{Mode, compare, find_activity};
use crate::recent::Window;
use crate::rows::{all, blob, first, id, instant, to_date, to_instant};
use crate::store::SqliteStore;
use crate::{calculations, settings, trace};

const SCORES: &str = "assessment_aggregations";

#[async_trait]
impl RollupStore for SqliteStore {
    async fn read(&self, scope: &Scope, queries: &[RollupQuery]) -> Result<Vec<Rollup>> {
        let (scope, queries, upkeep) = (scope.clone(), queries.to_vec(), self.upkeep());
        self.read_here(move |connection| answer_all(connection, &scope, &queries, upkeep)).await
    }

    async fn append_score_aggregates(
        &self,
        scope: &Scope,
        last: Option<Instant>,
        aggregates: &[ScoreAggregate],
        trace: &Trace,
    ) -> Result<Written> {
        let (scope, aggregates, trace) = (scope.clone(), aggregates.to_vec(), trace.clone());
        self.write(scope.fence(), move |connection, _| {
            let sql = include_str!("../queries/rollups/last_closed.sql");
            let params = [id(scope.organization_id())];
            let closed: Option<i64> =
                connection.prepare_cached(sql)?.query_row(params, |row| row.get(0))?;
            if closed != last.map(instant) {
                return Err(closed_meanwhile().into());
            }
            let sql = include_str!("../queries/rollups/insert_scores.sql");
            for aggregate in &aggregates {
                connection.prepare_cached(sql)?.execute((
                    id(scope.organization_id()),
                    aggregation_type(aggregate.dimension),
                    &aggregate.key,
                    aggregate.week_start.to_string(),
                    instant(aggregate.week_ends_at),
                    &aggregate.sums,
                    &aggregate.ocean_scores,
                    &aggregate.facet_scores,
                    instant(aggregate.calculated_at),
                ))?;
            }
            let added = aggregates.len() as u64;
            trace::leave(connection, &scope, &trace, added)?;
            if added > 0 {
                calculations::note(connection, scope.organization_id(), &trace.message)?;
            }
            Ok(Written { added, ..Written::default() })
        })
        .await
    }

    async fn list_score_aggregates(&self, scope: &Scope) -> Result<Vec<ScoreAggregate>> {
        let organization = scope.organization_id();
        SqliteStore::read(self, move |connection| {
            let sql = include_str!("../queries/rollups/list_scores.sql");
            all(&mut *connection.prepare_cached(sql)?, [id(organization)], |row| {
                let kind: String = row.get(7)?;
                let dimension = Dimension::ALL.into_iter().find(|it| aggregation_type(*it) == kind);
                score(row, dimension.ok_or_else(|| corrupt("aggregation_type", &kind))?)
            })
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
        SqliteStore::read(self, move |connection| find_activity(connection, organization, from, to))
            .await
    }

    async fn settle_groups(&self, scope: &Scope, before: Instant) -> Result<()> {
        let organization = scope.organization_id();
        let settled = SqliteStore::read(self, move |connection| {
            Ok(settings::of(connection, organization)?.settled_before)
        });
        if settled.await? >= instant(before) {
            return Ok(());
        }
        self.write(scope.fence(), move |connection, _| {
            connection
                .prepare_cached(include_str!("../queries/organizations/settle.sql"))?
                .execute((id(organization), instant(before)))?;
            Ok(())
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
        let (scope, trace) = (scope.clone(), trace.clone());
        self.write(scope.fence(), move |connection, _| {
            let drifts = compare(connection, &scope, part, now, Mode::Write)?;
            trace::leave(connection, &scope, &trace, drifts.len() as u64)?;
            Ok(drifts)
        })
        .await
    }

    async fn check_part(&self, scope: &Scope, part: Part, now: Instant) -> Result<Vec<Drift>> {
        let scope = scope.clone();
        SqliteStore::read(self, move |connection| {
            compare(connection, &scope, part, now, Mode::Read)
        })
        .await
    }
}

/// Answers queries of one organization.
pub(crate) fn answer_all(
    connection: &Connection,
    scope: &Scope,
    queries: &[RollupQuery],
    upkeep: Upkeep,
) -> StoreResult<Vec<Rollup>> {
    let deltas = Deltas::of(connection, scope, queries)?;
    let window = Window::of(connection, scope.organization_id(), &recent(queries))?;
    let answer = |query| answer(connection, scope, query, &deltas, &window, upkeep);
    queries.iter().map(answer).collect()
}

/// What waits to be folded, read once for all queries that want activity.
#[derive(Default)]
struct Deltas {
    /// The deltas, where more than their sum is wanted.
    each: Vec<Vec<u8>>,
    /// What they add up to.
    together: Option<Vec<u8>>,
}

impl Deltas {
    fn of(connection: &Connection, scope: &Scope, queries: &[RollupQuery]) -> StoreResult<Self> {
        let wants = |wanted: fn(&RollupQuery) -> bool| queries.iter().any(wanted);
        let together = wants(|query| matches!(query, RollupQuery::Activity { .. }));
        let each = wants(|query| {
            use RollupQuery as Q;
            matches!(query, Q::ActivityByType { .. } | Q::ActivityByMember { .. })
        });
        let params = [id(scope.organization_id())];
        let mut deltas = Self::default();
        if together {
            let sql = include_str!("../queries/rollups/last_delta.sql");
            let last = first(&mut *connection.prepare_cached(sql)?, params, |row| Ok(row.get(1)?))?;
            let Some(together) = last else { return Ok(deltas) };
            deltas.together = together;
        }
        if each || (together && deltas.together.is_none()) {
            let sql = include_str!("../queries/rollups/deltas.sql");
            deltas.each =
                all(&mut *connection.prepare_cached(sql)?, params, |row| Ok(row.get(0)?))?;
        }
        Ok(deltas)
    }

    fn together(&self, scope: &Scope, period: &Period) -> StoreResult<Activity> {
        if let Some(bytes) = &self.together {
            return Ok(Waiting::from_bytes(bytes, Some(period))?.together());
        }
        let mut waiting = Waiting::default();
        waiting.add(&self.within(scope, period)?);
        Ok(waiting.together())
    }

    fn within(&self, scope: &Scope, period: &Period) -> StoreResult<Delta> {
        let mut finder = DayFinder::new(&scope.organization().calendar);
        let mut date_of = |at| finder.day_of(at);
        let mut together = Delta::default();
        for bytes in &self.each {
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

fn answer(
    connection: &Connection,
    scope: &Scope,
    query: &RollupQuery,
    deltas: &Deltas,
    window: &Window,
    upkeep: Upkeep,
) -> StoreResult<Rollup> {
    let organization = scope.organization_id();
    Ok(match *query {
        RollupQuery::Groups { dimension, before } => {
            Rollup::Groups(groups(connection, organization, dimension, before)?)
        }
        RollupQuery::GroupDays { dimension, period } => {
            Rollup::GroupDays(group_days(connection, organization, dimension, &period)?)
        }
        RollupQuery::Activity { period } => {
            let mut activity = Activity::default();
            let sql = include_str!("../queries/rollups/activity_days.sql");
            each_day(connection, sql, organization, &period, |row| {
                activity.merge(&Activity::from_bytes(blob(row, 0)?)?);
                Ok(())
            })?;
            activity.merge(&deltas.together(scope, &period)?);
            Rollup::Activity(activity)
        }
        RollupQuery::ActivityByType { period } => {
            let mut types: BTreeMap<String, Activity> = BTreeMap::new();
            let sql = include_str!("../queries/rollups/activity_types.sql");
            each_day(connection, sql, organization, &period, |row| {
                let activity = Activity::from_bytes(blob(row, 1)?)?;
                types.entry(row.get(0)?).or_default().merge(&activity);
                Ok(())
            })?;
            for (_, more) in deltas.within(scope, &period)?.days() {
                for (activity_type, tallies) in more {
                    types.entry(activity_type.clone()).or_default().merge(&Activity::of(tallies));
                }
            }
            Rollup::ActivityByType(types.into_iter().collect())
        }
        RollupQuery::ActivityByMember { period } => {
            let mut days: BTreeMap<i64, Tallies> = BTreeMap::new();
            let sql = include_str!("../queries/rollups/activity_members.sql");
            each_day(connection, sql, organization, &period, |row| {
                days.insert(row.get(0)?, Tallies::from_bytes(blob(row, 1)?)?);
                Ok(())
            })?;
            for (day, types) in deltas.within(scope, &period)?.days() {
                let tallies = days.entry(instant(day.starts_at)).or_default();
                for more in types.values() {
                    tallies.merge(more);
                }
            }
            Rollup::TallyDays(tally_days(days)?)
        }
        RollupQuery::Recent { from, to } => Rollup::Activity(window.read(connection, from, to)?),
        RollupQuery::RecentEvents { from, to } => {
            Rollup::Events(window.count(connection, from, to)?)
        }
        RollupQuery::Assessments { period, stage } => {
            let mut tallies = Tallies::default();
            each_cohort(connection, organization, &period, stage, |_, more| tallies.merge(&more))?;
            Rollup::Tallies(tallies)
        }
        RollupQuery::AssessmentDays { period, stage } => {
            let mut days: BTreeMap<i64, Tallies> = BTreeMap::new();
            each_cohort(connection, organization, &period, stage, |created_on, more| {
                days.entry(created_on).or_default().merge(&more);
            })?;
            Rollup::TallyDays(tally_days(days)?)
        }
        RollupQuery::Scores { dimension, before } => {
            Rollup::Scores(scores(connection, organization, dimension, instant(before))?)
        }
        RollupQuery::Upkeep => Rollup::Upkeep(upkeep),
    })
}

fn each_day(
    connection: &Connection,
    sql: &str,
    organization: OrganizationId,
    period: &Period,
    mut take: impl FnMut(&Row<'_>) -> StoreResult<()>,
) -> StoreResult<()> {
    let params = (id(organization), instant(period.starts_at), instant(period.ends_at));
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}

/// Passes the assessments of each day of creation and reaching to `take`, with
/// the start of the former.
fn each_cohort(
    connection: &Connection,
    organization: OrganizationId,
    period: &Period,
    stage: Stage,
    mut take: impl FnMut(i64, Tallies),
) -> StoreResult<()> {
    let sql = include_str!("../queries/rollups/assessment_days.sql");
    let mut statement = connection.prepare_cached(sql)?;
    let params =
        (id(organization), stage.as_str(), instant(period.starts_at), instant(period.ends_at));
    let mut rows = statement.query(params)?;
    while let Some(row) = rows.next()? {
        take(row.get(0)?, Tallies::from_bytes(blob(row, 1)?)?);
    }
    Ok(())
}

fn tally_days(days: BTreeMap<i64, Tallies>) -> StoreResult<Vec<TallyDay>> {
    let day = |(starts_at, tallies)| {
        let starts_at = to_instant(starts_at, "rollup_activity_members", "starts_at")?;
        Ok(TallyDay { starts_at, tallies })
    };
    days.into_iter().map(day).collect()
}

fn scores(
    connection: &Connection,
    organization: OrganizationId,
    dimension: Dimension,
    before: i64,
) -> StoreResult<Vec<ScoreAggregate>> {
    let sql = include_str!("../queries/rollups/scores_before.sql");
    let params = (id(organization), aggregation_type(dimension), before);
    all(&mut *connection.prepare_cached(sql)?, params, |row| score(row, dimension))
}

fn score(row: &Row<'_>, dimension: Dimension) -> StoreResult<ScoreAggregate> {
    let week_start: String = row.get(1)?;
    Ok(ScoreAggregate {
        dimension,
        key: row.get(0)?,
        week_start: to_date(&week_start, SCORES, "week_start")?,
        week_ends_at: to_instant(row.get(2)?, SCORES, "week_ends_at")?,
        sums: row.get(3)?,
        ocean_scores: row.get(4)?,
        facet_scores: row.get(5)?,
        calculated_at: to_instant(row.get(6)?, SCORES, "calculated_at")?,
    })
}

fn corrupt(column: &'static str, value: &str) -> StoreError {
    StoreError::Corrupt { table: SCORES, column, value: value.to_owned() }
}
