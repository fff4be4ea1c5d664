//! Closes weeks: computes the score figures of each closed week once.
//!
//! A person belongs to a week with the membership held at its end, or at
//! leaving in it, and counts once, by the latest valid assessment completed by
//! the week's end. What of it is published, and from when a figure stands, is
//! decided by `privacy::walk`, factor by factor; facets follow their factor
//! (`dashboard::facets`).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{Datelike, Days, NaiveDate};

use crate::clock::Instant;
use crate::dashboard::facets::{self, FactorWeek};
use crate::dashboard::facets_told::Told;
use crate::dashboard::score_book::ScoreBook;
use crate::dashboard::scores::{
    Behind, FacetFigures, FactorBehind, GroupFigures, ScaleFigures, write,
};
use crate::error::Result;
use crate::model::assessment::Factor;
use crate::model::member::Membership;
use crate::model::organization::Organization;
use crate::model::period::{DayFinder, Period};
use crate::model::rollup::{Dimension, ScoreAggregate};
use crate::model::tally::Members;
use crate::privacy::bins;
use crate::privacy::equal::{OneValue, Showable};
use crate::privacy::past::{Decision, Decisions, Past, WeekState};
use crate::privacy::policy::{CEILING, Policy};
use crate::privacy::release::Timing;
use crate::privacy::walk;
use crate::psychometrics::scale::Scale;
use crate::store::assessments::Scored;

/// Everything that closing weeks is computed from.
pub(crate) struct History<'a> {
    pub(crate) organization: &'a Organization,
    pub(crate) policy: Policy,
    /// Completed assessments by the instant of completion.
    pub(crate) scored: &'a [Scored],
    /// Memberships with the ordinals of their people.
    pub(crate) memberships: &'a [(u32, Membership)],
    /// What was closed before, by week.
    pub(crate) closed: &'a [ScoreAggregate],
}

impl History<'_> {
    /// Whose score counts in a week, by factor, in total and by group.
    fn sets(&self, week: &Period) -> BTreeMap<Factor, FactorSets> {
        let mut places: HashMap<u32, &Membership> = HashMap::new();
        for (ordinal, held) in self.memberships {
            let overlaps = held.valid_from < week.ends_at
                && held.valid_to.is_none_or(|to| to > week.starts_at);
            if overlaps {
                places.insert(*ordinal, held);
            }
        }
        let mut latest: BTreeMap<(Factor, u32), u32> = BTreeMap::new();
        for row in self.scored.iter().take_while(|row| row.completed_at < week.ends_at) {
            if places.contains_key(&row.member) {
                for factor in row.factors.keys().filter(|factor| facets::counts(row, **factor)) {
                    latest.insert((*factor, row.member), row.ordinal);
                }
            }
        }
        let mut sets: BTreeMap<Factor, FactorSets> = BTreeMap::new();
        for ((factor, member), ordinal) in latest {
            let place = places[&member];
            let sets = sets.entry(factor).or_default();
            sets.total.insert(ordinal);
            for (table, key) in [&place.department, &place.job_role].into_iter().enumerate() {
                let key = key.clone().unwrap_or_default();
                sets.tables[table].entry(key).or_default().insert(ordinal);
            }
        }
        sets
    }
}

/// The aggregates of the weeks that have ended by `at` and are not closed yet.
/// A week in which nothing changed has none: the one before it stands.
pub(crate) fn close(history: &History<'_>, at: Instant) -> Result<Vec<ScoreAggregate>> {
    let organization = history.organization;
    let mut walks = Walks::replay(history)?;
    let mut aggregates = Vec::new();
    for first in weeks_to_close(history, at) {
        let week = Period::between(&organization.calendar, first, first + Days::new(6))?;
        if let Some(new) = walks.close_week(history, &week, at)? {
            aggregates.extend(new);
        }
    }
    Ok(aggregates)
}

/// The first days of the weeks that may differ from the week before them:
/// those with a completion, a beginning or an end of a membership and those
/// after them, and the newest, since late data are taken in there. Weeks never
/// overlap: where weeks begin on another day than they did, the next one to be
/// closed begins after the last closed one.
fn weeks_to_close(history: &History<'_>, at: Instant) -> BTreeSet<NaiveDate> {
    let organization = history.organization;
    let mut days = DayFinder::new(&organization.calendar);
    let week_start = organization.calendar.at(at).week_start;
    let mut week_of = |at| {
        let date = days.day_of(at).date;
        date - Days::new(u64::from(date.weekday().days_since(week_start)))
    };
    let running = week_of(at);
    let closed = history.closed.last().map(|last| last.week_start);
    let mut weeks = BTreeSet::from([running - Days::new(7)]);
    let completions = history.scored.iter().map(|row| row.completed_at);
    let memberships = history.memberships.iter();
    let moves = memberships.flat_map(|(_, held)| [Some(held.valid_from), held.valid_to]);
    for at in completions.chain(moves.flatten()) {
        let week = week_of(at);
        weeks.extend([week, week + Days::new(7)]);
    }
    weeks.retain(|week| {
        *week < running && closed.is_none_or(|closed| *week >= closed + Days::new(7))
    });
    weeks
}

/// The score sets of one factor in one week.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct FactorSets {
    pub(super) total: Members,
    pub(super) tables: [BTreeMap<String, Members>; 2],
}

/// Where the walk of each factor stands.
pub(super) struct Walks<'a> {
    pub(super) past: BTreeMap<Factor, Past>,
    pub(super) standing: BTreeMap<Group, GroupFigures>,
    pub(super) standing_facets: BTreeMap<Group, FacetFigures>,
    /// By the key of the facet.
    pub(super) told: BTreeMap<&'static str, Told>,
    /// The histograms that were published.
    pub(super) distributions: BTreeMap<Factor, Vec<bins::Told>>,
    pub(super) last: BTreeMap<Factor, FactorSets>,
    pub(super) people: HashMap<u32, u32>,
    pub(super) book: ScoreBook<'a>,
}

/// One factor of one group: its figures, and what stays behind them.
type GroupRow = (Group, ScaleFigures, FactorBehind);

/// A group: the whole organization, or a department or job role by its key.
pub(crate) type Group = (Dimension, String);

pub(super) const TABLES: [Dimension; 2] = [Dimension::Department, Dimension::JobRole];

impl Walks<'_> {
    fn close_week(
        &mut self,
        history: &History<'_>,
        week: &Period,
        at: Instant,
    ) -> Result<Option<Vec<ScoreAggregate>>> {
        let mut sets = history.sets(week);
        // A factor of which nobody has a score any more is hidden from here on.
        for factor in self.last.keys() {
            sets.entry(*factor).or_default();
        }
        if self.last == sets || (self.last.is_empty() && sets.values().all(FactorSets::is_empty)) {
            return Ok(None);
        }
        let mut groups: BTreeMap<Group, (GroupFigures, Behind)> = BTreeMap::new();
        let mut facets: BTreeMap<Group, FacetFigures> = BTreeMap::new();
        for (factor, sets) in &sets {
            let rows = self.decide(history, week, *factor, sets)?;
            let decided = FactorWeek {
                factor: *factor,
                week_start: week.first,
                policy: history.policy,
                rows: rows.iter().map(|(key, figures, _)| (key, figures, sets.of(key))).collect(),
            };
            decided.facets(&self.book, &self.standing_facets, &mut self.told, &mut facets)?;
            for (key, figures, behind) in rows {
                let group = groups.entry(key).or_default();
                group.0.insert(*factor, figures);
                group.1.0.insert(*factor, behind);
            }
        }
        self.last = sets;
        self.standing = groups.iter().map(|(key, group)| (key.clone(), group.0.clone())).collect();
        self.standing_facets = facets;
        let rows = groups.into_iter().map(|(key, (figures, behind))| {
            let facet_scores = write(&self.standing_facets.get(&key).cloned().unwrap_or_default())?;
            let (dimension, key) = key;
            Ok(ScoreAggregate {
                dimension,
                key,
                week_start: week.first,
                week_ends_at: week.ends_at,
                sums: write(&behind)?,
                ocean_scores: write(&figures)?,
                facet_scores,
                calculated_at: at,
            })
        });
        rows.collect::<Result<_>>().map(Some)
    }

    /// Decides a factor's week, and computes the figures that are renewed.
    fn decide(
        &mut self,
        history: &History<'_>,
        week: &Period,
        factor: Factor,
        sets: &FactorSets,
    ) -> Result<Vec<GroupRow>> {
        let number = number_of(week.first);
        let book = &self.book;
        let one_value = |members: &Members| book.one_value(Scale::Factor(factor), members);
        let state = week_state(number, sets, &self.people, &one_value);
        let shown = Showable::of(&state, history.policy.k());
        let past = self.past.entry(factor).or_default();
        // Where everybody has one value, the total is everybody's answer.
        let decisions = if one_value(&sets.total) {
            all_hidden(sets)
        } else {
            walk::next(past, &state, &shown, history.policy.k())
        };
        past.record(&state, &decisions);
        let ladders = shown.shown_to;
        let mut rows = Vec::new();
        let whole = u32::try_from(sets.total.len()).unwrap_or(CEILING).min(CEILING);
        let total = (Dimension::Organization, String::new());
        rows.push(self.group(history, week, factor, total, &sets.total, decisions.total, whole)?);
        if let [(whole, figures, _)] = rows.as_mut_slice()
            && decisions.total == Decision::Renewed
        {
            let standing = self.standing.get(whole).and_then(|figures| figures.get(&factor));
            let standing = standing.and_then(|figures| figures.distribution.as_ref());
            let told = self.distributions.entry(factor).or_default();
            let cell = |score| book.cell(Scale::Factor(factor), score);
            let k = history.policy.k();
            let renewed = bins::renewed(told, standing, &sets.total, cell, week.first, k);
            told.extend(renewed.iter().map(|kept| bins::Told::of(kept, &sets.total)));
            figures.distribution = renewed.or_else(|| standing.cloned());
        }
        for (table, dimension) in TABLES.into_iter().enumerate() {
            for ((key, members), shown_to) in sets.tables[table].iter().zip(&ladders[table]) {
                let decision =
                    decisions.tables[table].get(key).copied().unwrap_or(Decision::Hidden);
                let group = (dimension, key.clone());
                rows.push(self.group(history, week, factor, group, members, decision, *shown_to)?);
            }
        }
        Ok(rows)
    }

    #[expect(clippy::too_many_arguments, reason = "one row of the table that `decide` builds")]
    fn group(
        &self,
        history: &History<'_>,
        week: &Period,
        factor: Factor,
        group: Group,
        members: &Members,
        decision: Decision,
        shown_to: u32,
    ) -> Result<GroupRow> {
        let sums = self.book.sums(Scale::Factor(factor), members);
        let standing = self.standing.get(&group).and_then(|figures| figures.get(&factor));
        let figures = match (decision, standing) {
            (Decision::Renewed, _) => {
                let estimates =
                    self.book.estimates(Scale::Factor(factor), members, &sums, history.policy)?;
                let [mean, deviation, alpha] = estimates
                    .map(|estimate| estimate.cell(shown_to, history.policy, Timing::Closed));
                let instrument = self.book.instrument(members).map(str::to_owned);
                let as_of = Some(week.first);
                let distribution = None;
                ScaleFigures { mean, deviation, alpha, as_of, shown_to, instrument, distribution }
            }
            (Decision::Stands(_), Some(standing)) => standing.standing(),
            _ => ScaleFigures::hidden(),
        };
        Ok((
            group,
            figures,
            FactorBehind { sums: sums.to_bytes(), assessments: members.to_bytes() },
        ))
    }
}

impl FactorSets {
    fn is_empty(&self) -> bool {
        self.total.is_empty()
    }

    fn of(&self, (dimension, key): &Group) -> Option<&Members> {
        match TABLES.iter().position(|table| table == dimension) {
            None => Some(&self.total),
            Some(table) => self.tables[table].get(key),
        }
    }
}

pub(super) fn week_state<'a>(
    week: u32,
    sets: &'a FactorSets,
    people: &'a HashMap<u32, u32>,
    one_value: OneValue<'a>,
) -> WeekState<'a> {
    WeekState { week, total: &sets.total, tables: sets.tables.each_ref(), people, one_value }
}

fn all_hidden(sets: &FactorSets) -> Decisions {
    let tables = sets.tables.each_ref();
    let hidden = |table: &BTreeMap<String, Members>| {
        table.keys().map(|key| (key.clone(), Decision::Hidden)).collect()
    };
    Decisions { total: Decision::Hidden, tables: tables.map(hidden) }
}

pub(super) fn nothing_decided() -> Decisions {
    Decisions { total: Decision::Hidden, tables: [BTreeMap::new(), BTreeMap::new()] }
}

/// The number of the week that begins on a date: weeks of one organization
/// count up, whatever their first day.
pub(super) fn number_of(week_start: NaiveDate) -> u32 {
    u32::try_from(week_start.num_days_from_ce()).unwrap_or(0) / 7
}
