//! The rows that were written, and the answers that follow from them by going
//! through all of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::conformance::fixture::{now, organization, trace};
use crate::error::Result;
use crate::ids::{ActivityId, AssessmentId, UserId};
use crate::model::activity::{ActivityEvent, EventKey};
use crate::model::assessment::{Assessment, AssessmentStatus};
use crate::model::member::{MemberRecord, Membership, history_after};
use crate::model::period::{LocalDay, Period};
use crate::model::rollup::{Dimension, Group, GroupDay, Rollup, RollupQuery, Stage, TallyDay};
use crate::model::tally::{Activity, Events, Members, Tallies};
use crate::store::bundle::Store;
use crate::store::written::Written;

/// A person, their history, and what it was when the days before an instant were
/// settled.
#[derive(Debug)]
struct Person {
    user_id: UserId,
    history: Vec<Membership>,
    earlier: Vec<(Instant, Vec<Membership>)>,
}

/// An organization in a store, and beside it all that was written.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) scope: Scope,
    /// The instant at which it is written.
    pub(crate) now: Instant,
    people: BTreeMap<String, Person>,
    settled_before: Option<Instant>,
    events: BTreeMap<(ActivityId, Instant), ActivityEvent>,
    withdrawn: BTreeSet<EventKey>,
    assessments: BTreeMap<AssessmentId, Assessment>,
}

impl World {
    pub(crate) async fn new(store: &Arc<dyn Store>, number: u32, zone: Tz) -> Result<Self> {
        Ok(Self {
            scope: organization(&**store, number, zone).await?,
            store: Arc::clone(store),
            now: now(),
            people: BTreeMap::new(),
            settled_before: None,
            events: BTreeMap::new(),
            withdrawn: BTreeSet::new(),
            assessments: BTreeMap::new(),
        })
    }

    pub(crate) async fn put_members(&mut self, records: &[MemberRecord]) -> Result<Written> {
        let mut in_time = records.to_vec();
        in_time.sort_by_key(|record| record.from);
        for record in in_time {
            let new =
                || Person { user_id: record.user_id, history: Vec::new(), earlier: Vec::new() };
            let person = self.people.entry(record.external_id.clone()).or_insert_with(new);
            if let Some(settled) = self.settled_before
                && person.earlier.last().is_none_or(|(before, _)| *before < settled)
            {
                person.earlier.push((settled, person.history.clone()));
            }
            let user_id = person.user_id;
            person.history = history_after(&person.history, &MemberRecord { user_id, ..record });
        }
        Ok(self.store.put_members(&self.scope, records, &trace(self.now)).await?.1)
    }

    pub(crate) async fn settle(&mut self, before: Instant) -> Result<()> {
        self.settled_before = self.settled_before.max(Some(before));
        self.store.settle_groups(&self.scope, before).await
    }

    pub(crate) async fn append(&mut self, events: &[ActivityEvent]) -> Result<Written> {
        for event in events {
            if !self.withdrawn.contains(&EventKey::of(event)) {
                let identity = (event.id, event.occurred_at);
                self.events.entry(identity).or_insert_with(|| event.clone());
            }
        }
        self.store.append_activity(&self.scope, events, &trace(self.now)).await
    }

    pub(crate) async fn put_assessments(&mut self, assessments: &[Assessment]) -> Result<Written> {
        for assessment in assessments {
            self.assessments.insert(assessment.id, assessment.clone());
        }
        self.store.put_assessments(&self.scope, assessments, &trace(self.now)).await
    }

    pub(crate) async fn withdraw(&mut self, keys: &[EventKey]) -> Result<Written> {
        for key in keys {
            self.events.remove(&(key.id, key.occurred_at));
            self.withdrawn.insert(*key);
        }
        self.store.withdraw_activity(&self.scope, keys, &trace(self.now)).await
    }

    pub(crate) async fn delete_assessments(&mut self, ids: &[AssessmentId]) -> Result<Written> {
        for id in ids {
            self.assessments.remove(id);
        }
        self.store.delete_assessments(&self.scope, ids, &trace(self.now)).await
    }

    /// Changes the zone from the next local midnight on.
    pub(crate) async fn change_zone(&mut self, zone: Tz) -> Result<()> {
        let mut changed = self.scope.organization().clone();
        let week_start = changed.calendar.latest().week_start;
        changed.calendar = changed.calendar.changed(self.now, zone, week_start);
        let seen = self.scope.organization();
        self.store.put_organization(&self.scope, seen, &changed, &trace(self.now)).await?;
        self.scope = Scope::of_host(changed)?;
        Ok(())
    }

    /// Holds the store's answers against those that follow from the rows.
    pub(crate) async fn compare(&self, queries: &[RollupQuery]) -> Result<()> {
        let ordinals = self.ordinals().await?;
        let answers = self.store.read(&self.scope, queries).await?;
        assert_eq!(answers.len(), queries.len(), "an answer for each query");
        for (query, answer) in queries.iter().zip(&answers) {
            let expected = self.answer(&ordinals, *query);
            assert_eq!(told(answer), told(&expected), "{query:?}");
        }
        Ok(())
    }

    /// And holds `check` against it, which finds nothing.
    pub(crate) async fn compare_all(&self, queries: &[RollupQuery]) -> Result<()> {
        self.compare(queries).await?;
        assert_eq!(self.store.check(&self.scope, self.now).await?, [], "check finds nothing");
        Ok(())
    }

    async fn ordinals(&self) -> Result<HashMap<UserId, u32>> {
        let memberships = self.store.list_memberships(&self.scope).await?;
        Ok(memberships.into_iter().map(|(ordinal, held)| (held.user_id, ordinal)).collect())
    }

    fn answer(&self, ordinals: &HashMap<UserId, u32>, query: RollupQuery) -> Rollup {
        match query {
            RollupQuery::Groups { dimension, before } => {
                Rollup::Groups(self.groups(ordinals, dimension, before))
            }
            RollupQuery::Activity { period } => {
                let in_period = |event: &ActivityEvent| self.falls_in(event.occurred_at, &period);
                Rollup::Activity(Activity::of(&self.tallies(ordinals, in_period)))
            }
            RollupQuery::GroupDays { dimension, period } => {
                let mut days: Vec<GroupDay> = Vec::new();
                for date in Self::dates(&period) {
                    let LocalDay { starts_at, ends_at, .. } =
                        self.scope.organization().calendar.day_on(date);
                    let groups = self.groups(ordinals, dimension, ends_at);
                    let changed = days.last().is_none_or(|day| day.groups != groups);
                    // A date that the zone skips has no day.
                    if changed && starts_at < ends_at {
                        days.push(GroupDay { starts_at, groups });
                    }
                }
                Rollup::GroupDays(days)
            }
            RollupQuery::ActivityByMember { period } => {
                let tallies =
                    |date| self.tallies(ordinals, |event| self.date(event.occurred_at) == date);
                Rollup::TallyDays(self.tally_days(&period, tallies))
            }
            RollupQuery::AssessmentDays { period, stage } => {
                let created = |date| {
                    let on_date = |taken: &Assessment| self.date(taken.created_at) == date;
                    self.cohort(ordinals, stage, &period, on_date)
                };
                Rollup::TallyDays(self.tally_days(&period, created))
            }
            RollupQuery::ActivityByType { period } => {
                let mut types = BTreeMap::new();
                for event in self.events.values() {
                    types.entry(event.activity_type.clone()).or_insert_with(|| {
                        Activity::of(&self.tallies(ordinals, |other| {
                            other.activity_type == event.activity_type
                                && self.falls_in(other.occurred_at, &period)
                        }))
                    });
                }
                types.retain(|_, activity| activity.events() > 0);
                Rollup::ActivityByType(types.into_iter().collect())
            }
            RollupQuery::Recent { from, to } => {
                let in_window = |event: &ActivityEvent| (from..to).contains(&event.occurred_at);
                Rollup::Activity(Activity::of(&self.tallies(ordinals, in_window)))
            }
            RollupQuery::RecentEvents { from, to } => {
                let within = self.events.values().filter(|it| (from..to).contains(&it.occurred_at));
                let mut events = Events::default();
                within.for_each(|_| events.record());
                Rollup::Events(events)
            }
            RollupQuery::Assessments { period, stage } => {
                let created = |taken: &Assessment| self.falls_in(taken.created_at, &period);
                Rollup::Tallies(self.cohort(ordinals, stage, &period, created))
            }
            RollupQuery::Scores { .. } | RollupQuery::Upkeep => {
                unreachable!("does not follow from rows")
            }
        }
    }

    fn cohort(
        &self,
        ordinals: &HashMap<UserId, u32>,
        stage: Stage,
        by_the_end_of: &Period,
        wanted: impl Fn(&Assessment) -> bool,
    ) -> Tallies {
        let mut tallies = Tallies::default();
        for taken in self.assessments.values().filter(|taken| wanted(taken)) {
            if reached(taken, stage).is_some_and(|at| self.date(at) <= by_the_end_of.last) {
                tallies.record(ordinals[&taken.user_id], None);
            }
        }
        tallies
    }

    fn dates(period: &Period) -> impl Iterator<Item = NaiveDate> + use<> {
        let last = period.last;
        period.first.iter_days().take_while(move |date| *date <= last)
    }

    fn tally_days(&self, period: &Period, tallies: impl Fn(NaiveDate) -> Tallies) -> Vec<TallyDay> {
        let starts_at = |date| self.scope.organization().calendar.start_of(date);
        let day = |date| TallyDay { starts_at: starts_at(date), tallies: tallies(date) };
        Self::dates(period).map(day).filter(|day| !day.tallies.is_empty()).collect()
    }

    fn groups(
        &self,
        ordinals: &HashMap<UserId, u32>,
        dimension: Dimension,
        before: Instant,
    ) -> Vec<Group> {
        let mut groups: BTreeMap<String, (Members, Members)> = BTreeMap::new();
        for Person { user_id, history, earlier } in self.people.values() {
            let mut earlier = earlier.iter().filter(|_| dimension != Dimension::Organization);
            let settled = earlier.find(|(settled, _)| before <= *settled);
            let history = settled.map_or(history, |(_, history)| history);
            let Some(last) = history.iter().rfind(|held| held.valid_from < before) else {
                continue;
            };
            let key = match dimension {
                Dimension::Organization => None,
                Dimension::Department => last.department.clone(),
                Dimension::JobRole => last.job_role.clone(),
            };
            let (present, attributed) = groups.entry(key.unwrap_or_default()).or_default();
            if last.valid_to.is_none_or(|to| to >= before) {
                present.insert(ordinals[user_id]);
            }
            attributed.insert(ordinals[user_id]);
        }
        let group = |(key, (present, attributed))| Group { key, present, attributed };
        groups.into_iter().map(group).collect()
    }

    fn tallies(
        &self,
        ordinals: &HashMap<UserId, u32>,
        wanted: impl Fn(&ActivityEvent) -> bool,
    ) -> Tallies {
        let mut tallies = Tallies::default();
        for event in self.events.values().filter(|event| wanted(event)) {
            let duration_ms = event.duration_seconds.map(|seconds| u64::from(seconds) * 1000);
            tallies.record(ordinals[&event.user_id], duration_ms);
        }
        tallies
    }

    /// By the date of its day, without the instants of the period.
    fn falls_in(&self, at: Instant, period: &Period) -> bool {
        (period.first..=period.last).contains(&self.date(at))
    }

    fn date(&self, at: Instant) -> NaiveDate {
        self.scope.organization().calendar.day_of(at).date
    }
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

/// What an answer says, in full: its own `Debug` tells nothing about people.
pub(crate) fn told(rollup: &Rollup) -> String {
    match rollup {
        Rollup::Groups(groups) => groups_told(groups),
        Rollup::GroupDays(days) => {
            let day = |day: &GroupDay| format!("{}\n{}", day.starts_at, groups_told(&day.groups));
            days.iter().map(day).collect()
        }
        Rollup::Activity(activity) => activity_told(activity),
        Rollup::ActivityByType(types) => {
            let line = |(key, activity)| format!("{key:?}: {}\n", activity_told(activity));
            types.iter().map(|(key, activity)| (key, activity)).map(line).collect()
        }
        Rollup::Tallies(tallies) => tallies_told(tallies),
        Rollup::TallyDays(days) => {
            let day = |day: &TallyDay| format!("{}\n{}", day.starts_at, tallies_told(&day.tallies));
            days.iter().map(day).collect()
        }
        Rollup::Events(events) => format!("{} events", events.get()),
        Rollup::Scores(scores) => format!("{scores:#?}"),
        Rollup::Upkeep(upkeep) => format!("{upkeep:?}"),
    }
}

fn groups_told(groups: &[Group]) -> String {
    let group = |group: &Group| {
        let Group { key, present, attributed } = group;
        format!("{key:?}: present {}, attributed {}\n", list(present), list(attributed))
    };
    groups.iter().map(group).collect()
}

fn tallies_told(tallies: &Tallies) -> String {
    let line = |(ordinal, tally)| format!("{ordinal}: {tally:?}\n");
    tallies.iter().map(line).collect()
}

fn activity_told(activity: &Activity) -> String {
    format!(
        "{} events, {} timed, {} ms, by {}",
        activity.events(),
        activity.timed(),
        activity.duration_ms(),
        list(activity.members()),
    )
}

fn list(members: &Members) -> String {
    format!("{:?}", members.iter().collect::<Vec<_>>())
}
