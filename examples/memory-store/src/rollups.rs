//! Reads by question, each answered by going through all rows.
//!
//! No rollup is kept beside its rows, so none can differ from them. A store
//! whose rows are many keeps them, in the transaction that writes the rows, and
//! then `check` and `rebuild` compare the two.

use std::collections::BTreeMap;

use async_trait::async_trait;
use chrono::TimeDelta;
use ioc_core::access::scope::Scope;
use ioc_core::clock::Instant;
use ioc_core::error::Result;
use ioc_core::model::activity::ActivityEvent;
use ioc_core::model::assessment::{Assessment, AssessmentStatus};
use ioc_core::model::message::Trace;
use ioc_core::model::period::{LocalDay, Period};
use ioc_core::model::rollup::{
    Dimension, Group, GroupDay, Rollup, RollupQuery, ScoreAggregate, Stage, TallyDay, Upkeep,
};
use ioc_core::model::tally::{Activity, Events, Members, Tallies};
use ioc_core::store::rollups::{Drift, Part, RollupStore, aggregation_type, closed_meanwhile};
use ioc_core::store::written::Written;

use crate::rows::{Rows, duration_ms};
use crate::store::MemoryStore;

#[async_trait]
impl RollupStore for MemoryStore {
    async fn read(&self, scope: &Scope, queries: &[RollupQuery]) -> Result<Vec<Rollup>> {
        let rows = self.rows(scope.organization_id())?;
        queries.iter().map(|query| rows.answer(*query)).collect()
    }

    async fn append_score_aggregates(
        &self,
        scope: &Scope,
        last: Option<Instant>,
        aggregates: &[ScoreAggregate],
        trace: &Trace,
    ) -> Result<Written> {
        self.write(scope, trace, |rows| {
            if rows.scores.keys().next_back().map(|(week_ends_at, ..)| *week_ends_at) != last {
                return Err(closed_meanwhile());
            }
            for new in aggregates {
                let key = (new.week_ends_at, aggregation_type(new.dimension), new.key.clone());
                rows.scores.insert(key, new.clone());
            }
            let added = aggregates.len() as u64;
            Ok((Written { added, ..Written::default() }, added))
        })
    }

    async fn list_score_aggregates(&self, scope: &Scope) -> Result<Vec<ScoreAggregate>> {
        Ok(self.rows(scope.organization_id())?.scores.values().cloned().collect())
    }

    async fn settle_groups(&self, scope: &Scope, before: Instant) -> Result<()> {
        self.change(scope, |rows| {
            rows.settled_before = rows.settled_before.max(Some(before));
            Ok(())
        })
    }

    async fn find_activity(
        &self,
        scope: &Scope,
        from: Instant,
        to: Instant,
    ) -> Result<Option<LocalDay>> {
        self.rows(scope.organization_id())?.first_day(from, to)
    }

    async fn rebuild_part(
        &self,
        scope: &Scope,
        part: Part,
        now: Instant,
        _: &Trace,
    ) -> Result<Vec<Drift>> {
        self.hold(scope)?;
        self.check_part(scope, part, now).await
    }

    async fn check_part(&self, scope: &Scope, _: Part, _: Instant) -> Result<Vec<Drift>> {
        self.rows(scope.organization_id())?;
        Ok(Vec::new())
    }
}

impl Rows {
    fn answer(&self, query: RollupQuery) -> Result<Rollup> {
        Ok(match query {
            RollupQuery::Groups { dimension, before } => {
                Rollup::Groups(self.groups(dimension, before))
            }
            RollupQuery::GroupDays { dimension, period } => {
                Rollup::GroupDays(self.group_days(dimension, period))
            }
            RollupQuery::Activity { period } => {
                Rollup::Activity(Activity::of(&together(&self.by_type(period)?)))
            }
            RollupQuery::ActivityByType { period } => {
                let types = self.by_type(period)?.into_iter();
                let of = |(key, tallies)| (key, Activity::of(&tallies));
                Rollup::ActivityByType(types.map(of).collect())
            }
            RollupQuery::ActivityByMember { period } => {
                Rollup::TallyDays(self.each_day(period, |day| Ok(together(&self.by_type(day)?)))?)
            }
            RollupQuery::Recent { from, to } => {
                let mut activity = Activity::default();
                for event in self.between(from, to)? {
                    activity.record(self.ordinal_of(event.user_id)?, duration_ms(event));
                }
                Rollup::Activity(activity)
            }
            RollupQuery::RecentEvents { from, to } => {
                let mut events = Events::default();
                self.between(from, to)?.for_each(|_| events.record());
                Rollup::Events(events)
            }
            RollupQuery::Assessments { period, stage } => {
                Rollup::Tallies(self.cohort(period, stage, period.ends_at)?)
            }
            RollupQuery::AssessmentDays { period, stage } => {
                let created = |day| self.cohort(day, stage, period.ends_at);
                Rollup::TallyDays(self.each_day(period, created)?)
            }
            RollupQuery::Scores { dimension, before } => {
                Rollup::Scores(self.last_scores(dimension, before))
            }
            RollupQuery::Upkeep => {
                // A caller does its own write, so that none ever waits.
                Rollup::Upkeep(Upkeep { waiting: 0, limit: 1, alive: true })
            }
        })
    }

    /// What each member did on whole days, by activity type: from the rows, and
    /// from what is left of those that are deleted.
    fn by_type(&self, period: Period) -> Result<BTreeMap<String, Tallies>> {
        let mut types: BTreeMap<String, Tallies> = BTreeMap::new();
        for ((starts_at, activity_type), tallies) in &self.sealed {
            if period.holds(*starts_at) {
                types.entry(activity_type.clone()).or_default().merge(tallies);
            }
        }
        for event in self.activity.values().filter(|event| period.holds(event.occurred_at)) {
            let tallies = types.entry(event.activity_type.clone()).or_default();
            tallies.record(self.ordinal_of(event.user_id)?, duration_ms(event));
        }
        Ok(types)
    }

    /// The events from `from` up to but not including `to`.
    fn between(&self, from: Instant, to: Instant) -> Result<impl Iterator<Item = &ActivityEvent>> {
        self.refuse_sealed(from)?;
        let events = self.activity.values();
        Ok(events.filter(move |event| (from..to).contains(&event.occurred_at)))
    }

    /// The first day with an event from `from` up to but not including `to`.
    fn first_day(&self, from: Instant, to: Instant) -> Result<Option<LocalDay>> {
        self.refuse_sealed(to - TimeDelta::microseconds(1))?;
        let within = self.activity.keys().map(|event| event.occurred_at);
        let first = within.filter(|at| (from..to).contains(at)).min();
        Ok(first.map(|at| self.organization.calendar.day_of(at)))
    }

    /// Who belonged where at the last instant before `before`.
    fn groups(&self, dimension: Dimension, before: Instant) -> Vec<Group> {
        let mut groups: BTreeMap<String, Group> = BTreeMap::new();
        for person in self.people.values() {
            let history = match dimension {
                Dimension::Organization => &person.history,
                Dimension::Department | Dimension::JobRole => person.settled_history(before),
            };
            let begun = history.iter().rfind(|held| held.valid_from < before);
            let Some(last) = begun else { continue };
            let key = match dimension {
                Dimension::Organization => None,
                Dimension::Department => last.department.clone(),
                Dimension::JobRole => last.job_role.clone(),
            };
            let key = key.unwrap_or_default();
            let group = groups.entry(key.clone()).or_insert_with(|| Group {
                key,
                present: Members::default(),
                attributed: Members::default(),
            });
            group.attributed.insert(person.ordinal);
            if last.valid_to.is_none_or(|to| before <= to) {
                group.present.insert(person.ordinal);
            }
        }
        groups.into_values().collect()
    }

    /// The groups at the end of the first day, and of each day that changed them.
    fn group_days(&self, dimension: Dimension, period: Period) -> Vec<GroupDay> {
        let mut days: Vec<GroupDay> = Vec::new();
        for day in self.days(period) {
            let groups = self.groups(dimension, day.ends_at);
            if days.last().is_none_or(|last| last.groups != groups) {
                days.push(GroupDay { starts_at: day.starts_at, groups });
            }
        }
        days
    }

    /// What `tallies` says of each day of a period on which somebody did
    /// something.
    fn each_day(
        &self,
        period: Period,
        tallies: impl Fn(Period) -> Result<Tallies>,
    ) -> Result<Vec<TallyDay>> {
        let days = self.days(period).into_iter();
        let days =
            days.map(|day| Ok(TallyDay { starts_at: day.starts_at, tallies: tallies(day)? }));
        let days = days.collect::<Result<Vec<_>>>()?.into_iter();
        Ok(days.filter(|day| !day.tallies.is_empty()).collect())
    }

    /// The days of a period, one by one; a date that the zone skips has none.
    fn days(&self, period: Period) -> Vec<Period> {
        let dates = period.first.iter_days().take_while(|date| *date <= period.last);
        let days =
            dates.filter_map(|date| Period::between(&self.organization.calendar, date, date).ok());
        days.filter(|day| day.starts_at < day.ends_at).collect()
    }

    /// Assessments of a period's days that reached `stage` before an instant.
    fn cohort(&self, period: Period, stage: Stage, before: Instant) -> Result<Tallies> {
        let mut tallies = Tallies::default();
        for taken in self.assessments.values().map(|taken| &taken.assessment) {
            let in_time = reached(taken, stage).is_some_and(|at| at < before);
            if in_time && period.holds(taken.created_at) {
                tallies.record(self.ordinal_of(taken.user_id)?, None);
            }
        }
        Ok(tallies)
    }

    /// The aggregates of the last week that ends at or before `before`.
    fn last_scores(&self, dimension: Dimension, before: Instant) -> Vec<ScoreAggregate> {
        let ended = self
            .scores
            .values()
            .filter(|it| it.dimension == dimension && it.week_ends_at <= before);
        let last = ended.clone().map(|it| it.week_ends_at).max();
        ended.filter(|it| Some(it.week_ends_at) == last).cloned().collect()
    }
}

fn together(types: &BTreeMap<String, Tallies>) -> Tallies {
    let mut all = Tallies::default();
    for tallies in types.values() {
        all.merge(tallies);
    }
    all
}

fn reached(taken: &Assessment, stage: Stage) -> Option<Instant> {
    match stage {
        Stage::Created => Some(taken.created_at),
        Stage::Started => taken.started_at,
        Stage::Completed => {
            taken.completed_at.filter(|_| taken.status == AssessmentStatus::Completed)
        }
    }
}
