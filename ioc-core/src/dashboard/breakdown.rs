//! Behaviour by department and by job role, released as whole tables.

use std::collections::{BTreeMap, BTreeSet};

use crate::access::scope::Scope;
use crate::clock::Instant;
use crate::dashboard::summary::{PeriodCounts, Shown, present};
use crate::error::Result;
use crate::model::period::Period;
use crate::model::rollup::{Dimension, Group, Rollup, RollupQuery, Stage};
use crate::model::tally::{Members, Tallies, Tally};
use crate::privacy::policy::CEILING;
use crate::privacy::suppress::{Cells, Kind, shown_to};
use crate::store::bundle::Store;

/// The name of the group of people who have no department or no job role.
pub(crate) const UNASSIGNED: &str = "(none)";

/// The dimensions of a breakdown, in the order of its tables.
pub(crate) const DIMENSIONS: [Dimension; 2] = [Dimension::Department, Dimension::JobRole];

/// One group's counts, and how far they may be shown.
#[derive(Debug, Clone)]
pub(crate) struct GroupCounts {
    /// The department or job role; [`UNASSIGNED`] for people without one.
    pub(crate) key: String,
    /// The counts, not released yet.
    pub(crate) counts: PeriodCounts,
    /// How far they are shown.
    pub(crate) shown: Shown,
}

/// How many queries a breakdown needs.
pub(crate) const NEEDS: usize = 6;

/// What a breakdown of a period needs.
pub(crate) fn needs(period: Period) -> [RollupQuery; NEEDS] {
    let groups = |dimension| RollupQuery::GroupDays { dimension, period };
    [
        groups(Dimension::Organization),
        groups(Dimension::Department),
        groups(Dimension::JobRole),
        RollupQuery::ActivityByMember { period },
        RollupQuery::AssessmentDays { period, stage: Stage::Created },
        RollupQuery::AssessmentDays { period, stage: Stage::Completed },
    ]
}

/// Settles the groups of the days that `queries` ask for, so that a move that
/// is entered later cannot be told from a figure before it and one after it.
pub(crate) async fn settle(
    store: &dyn Store,
    scope: &Scope,
    queries: &[RollupQuery],
) -> Result<()> {
    match settled_by(queries) {
        Some(before) => store.settle_groups(scope, before).await,
        None => Ok(()),
    }
}

/// Before when groups have to be settled for `queries`.
pub(crate) fn settled_by(queries: &[RollupQuery]) -> Option<Instant> {
    let asked = queries.iter().filter_map(|query| match query {
        RollupQuery::GroupDays { period, .. } => Some(period.ends_at),
        _ => None,
    });
    asked.max()
}

/// The tables by department and by job role, from the answers to [`needs`].
/// A table in which nobody is assigned to anything is empty.
///
/// Deeds count in the group in which their doer was on their day, and each day
/// is decided by itself: a group is shown for a period if it may be shown on
/// each of its days. What tables of any periods say together, overlapping ones
/// too, then follows from tables of single days, and of those none gives anybody
/// away.
///
/// A count of people cannot be split by days: how many were active is of the
/// members at the period's end, and shown for calendar weeks alone, which never
/// overlap.
pub(crate) fn read(rollups: &[Rollup], is_calendar_week: bool) -> Result<[Vec<GroupCounts>; 2]> {
    let [everybody, departments, job_roles, activity, created, completed] = rollups else {
        return Err(crate::model::rollup::mismatch());
    };
    let everybody = everybody.group_days()?;
    let did = [activity.tally_days()?, created.tally_days()?, completed.tally_days()?];
    let tables = [departments.group_days()?, job_roles.group_days()?];
    let mut days: BTreeSet<Instant> = BTreeSet::new();
    days.extend(everybody.iter().chain(tables.into_iter().flatten()).map(|day| day.starts_at));
    days.extend(did.into_iter().flatten().map(|day| day.starts_at));
    let mut walk = Walk::default();
    for day in days {
        let [everybody, departments, job_roles] = [everybody, tables[0], tables[1]].map(|states| {
            let begun = states.partition_point(|state| state.starts_at <= day);
            begun.checked_sub(1).map_or(&[][..], |last| states[last].groups.as_slice())
        });
        let deeds = did.map(|days| {
            let found = days.binary_search_by_key(&day, |day| day.starts_at);
            found.ok().map(|place| &days[place].tallies)
        });
        walk.pass(everybody, [departments, job_roles], deeds);
    }
    let last = tables.map(|states| states.last().map_or(&[][..], |last| &last.groups));
    Ok(walk.counts(last, is_calendar_week))
}

/// The name of a group for a reader.
pub(crate) fn name(key: &str) -> String {
    if key.is_empty() { UNASSIGNED.to_owned() } else { key.to_owned() }
}

/// What a period's days add up to, day after day.
#[derive(Default)]
struct Walk<'a> {
    /// Of each table its groups.
    groups: [BTreeMap<&'a str, Sum>; 2],
    /// Who did anything.
    active: Members,
    /// The groups of the day before, of each the place of its people, and the
    /// decision where only members did something.
    state: Option<State<'a>>,
}

struct State<'a> {
    everybody: &'a [Group],
    tables: [&'a [Group]; 2],
    places: [Vec<usize>; 2],
    /// Who is a member of a group in both tables.
    members: Members,
    shown_to: Option<[Vec<u32>; 2]>,
}

/// One group's deeds, and how far it may be shown on all days so far.
struct Sum {
    /// Activity, assessments created, and those of them that were completed.
    did: [Tally; 3],
    shown_to: u32,
    anybody: bool,
}

impl<'a> Walk<'a> {
    fn pass(
        &mut self,
        everybody: &'a [Group],
        tables: [&'a [Group]; 2],
        did: [Option<&Tallies>; 3],
    ) {
        let [activity, created, _] = did.map(|did| did.map(Tallies::members).unwrap_or_default());
        self.active.merge(&activity);
        let mut involved = activity;
        involved.merge(&created);
        let state = match self.state.take() {
            Some(state) if state.is_of(everybody, tables) => state,
            _ => State::of(everybody, tables),
        };
        let state = self.state.insert(state);
        let shown_to = state.shown_to(&involved);
        for table in [0, 1] {
            let sums = state.sums(table, did);
            for ((group, shown_to), did) in tables[table].iter().zip(&shown_to[table]).zip(sums) {
                let sum = self.groups[table].entry(&group.key).or_insert_with(|| Sum {
                    did: [Tally::default(); 3],
                    shown_to: CEILING,
                    anybody: false,
                });
                sum.shown_to = sum.shown_to.min(*shown_to);
                sum.anybody |= group.present != Members::default();
                sum.did.iter_mut().zip(did).for_each(|(sum, did)| sum.add(did));
            }
        }
    }

    /// The tables, with the members as they are at the end.
    fn counts(self, last: [&[Group]; 2], is_calendar_week: bool) -> [Vec<GroupCounts>; 2] {
        let Self { groups, active, .. } = self;
        let [departments, job_roles] = groups;
        let counts = |sums: BTreeMap<&str, Sum>, last: &[Group]| -> Vec<GroupCounts> {
            // Whether one who left did anything is not told by a row.
            let told = sums.into_iter().filter(|(_, sum)| sum.anybody);
            let told: Vec<_> = told.collect();
            let assigned = told.iter().any(|(key, _)| !key.is_empty());
            let told = told.into_iter().filter(|_| assigned);
            told.map(|(key, sum)| {
                let present = last.iter().find(|group| group.key == key).map(|it| &it.present);
                let [did, created, completed] = sum.did;
                let counts = PeriodCounts {
                    members: present.map_or(0, Members::len),
                    active: present.map_or(0, |present| present.and_len(&active)),
                    events: did.events,
                    timed: did.timed,
                    duration_ms: did.duration_ms,
                    created: created.events,
                    completed: completed.events,
                };
                let people = if is_calendar_week { sum.shown_to } else { 0 };
                let shown = Shown { people, deeds: sum.shown_to };
                GroupCounts { key: name(key), counts, shown }
            })
            .collect()
        };
        [counts(departments, last[0]), counts(job_roles, last[1])]
    }
}

impl<'a> State<'a> {
    fn of(everybody: &'a [Group], tables: [&'a [Group]; 2]) -> Self {
        let places = tables.map(|groups| {
            let mut places = Vec::new();
            for (place, group) in groups.iter().enumerate() {
                for ordinal in group.attributed.iter().map(|ordinal| ordinal as usize) {
                    if ordinal >= places.len() {
                        places.resize(ordinal + 1, usize::MAX);
                    }
                    places[ordinal] = place;
                }
            }
            places
        });
        let members = present(tables[0]).and(&present(tables[1]));
        Self { everybody, tables, places, members, shown_to: None }
    }

    fn is_of(&self, everybody: &[Group], tables: [&[Group]; 2]) -> bool {
        std::ptr::eq(self.everybody, everybody)
            && self.tables.iter().zip(tables).all(|(one, two)| std::ptr::eq(*one, two))
    }

    fn shown_to(&mut self, involved: &Members) -> [Vec<u32>; 2] {
        let Self { everybody, tables, members, shown_to, .. } = self;
        let decide = || decide(&present(everybody), *tables, involved);
        if involved.is_inside(members) {
            shown_to.get_or_insert_with(decide).clone()
        } else {
            decide()
        }
    }

    /// What each group of a table did.
    fn sums(&self, table: usize, did: [Option<&Tallies>; 3]) -> Vec<[Tally; 3]> {
        let mut sums = vec![[Tally::default(); 3]; self.tables[table].len()];
        for (which, did) in did.iter().enumerate() {
            for (ordinal, tally) in did.iter().flat_map(|did| did.iter()) {
                let place = self.places[table].get(ordinal as usize).copied();
                if let Some(sum) = place.and_then(|place| sums.get_mut(place)) {
                    sum[which].add(tally);
                }
            }
        }
        sums
    }
}

/// The members of a group, and the leavers among those who did something.
fn with_leavers(group: &Group, involved: &Members) -> Members {
    let mut people = group.attributed.and(involved);
    people.merge(&group.present);
    people
}

/// How far each group of both tables is shown on a day: its counts of people are
/// about the members, its counts of deeds also about those who left. A group of
/// none but such people is never shown: how many of them did something can
/// change when late events come in, and what is shown must not.
fn decide(everybody: &Members, tables: [&[Group]; 2], involved: &Members) -> [Vec<u32>; 2] {
    type People = fn(&Group, &Members) -> Members;
    let people: [People; 2] = [|group, _| group.present.clone(), with_leavers];
    let groups = people.map(|people| {
        tables.map(|groups| -> Vec<Members> {
            groups.iter().map(|group| people(group, involved)).collect()
        })
    });
    let mut all = groups.each_ref().map(|tables| {
        let mut all = Members::default();
        tables.iter().flatten().for_each(|group| all.merge(group));
        all
    });
    // The totals count those too who are in no group that day.
    all[1].merge(involved);
    for all in &mut all {
        all.merge(everybody);
    }
    let nobody = Members::default();
    let left = tables.map(|groups| -> Vec<bool> {
        groups.iter().map(|group| group.present == nobody).collect()
    });
    let populations = [0, 1].map(|index| Cells {
        all: &all[index],
        tables: groups[index].each_ref().map(Vec::as_slice),
        forced: left.each_ref().map(Vec::as_slice),
    });
    shown_to(&populations, Kind::Behaviour)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::rollup::{GroupDay, TallyDay};

    #[test]
    fn leavers_are_no_cover_for_the_members_of_small_groups() {
        // Five members in small job roles, and three leavers in another one.
        let role = |key: &str, present: std::ops::Range<u32>, left: std::ops::Range<u32>| Group {
            key: key.to_owned(),
            present: Members::of(present.clone()),
            attributed: Members::of(present.chain(left)),
        };
        let roles = [role("", 0..0, 30..33), role("a", 0..10, 0..0), role("b", 10..17, 0..0)];
        let small = [role("c", 17..20, 0..0), role("d", 20..22, 0..0)];
        let roles = [&roles[..], &small].concat();
        let mut activity = Tallies::default();
        (0..33).for_each(|person| activity.record(person, None));
        let starts_at = "2026-01-05T00:00:00Z".parse().unwrap();
        let groups = |groups| Rollup::GroupDays(vec![GroupDay { starts_at, groups }]);
        let activity = Rollup::TallyDays(vec![TallyDay { starts_at, tallies: activity }]);
        let none = Rollup::TallyDays(Vec::new());
        let everybody = role("", 0..22, 30..33);
        let everybody = groups(vec![everybody]);
        let rollups = [everybody, groups(Vec::new()), groups(roles), activity, none.clone(), none];
        let [_, table] = read(&rollups, true).unwrap();
        for k in 3..=10 {
            let hidden = |row: &&GroupCounts| row.shown.deeds < k;
            let members: u64 = table.iter().filter(hidden).map(|row| row.counts.members).sum();
            assert!(members == 0 || members >= u64::from(k), "{members} below {k}");
        }
    }
}
