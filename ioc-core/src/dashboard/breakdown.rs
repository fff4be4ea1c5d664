//! Behaviour by department and by job role, released as whole tables.

use crate::dashboard::summary::PeriodCounts;
use crate::error::Result;
use crate::model::period::Period;
use crate::model::rollup::{Dimension, Group, Rollup, RollupQuery, Stage};
use crate::model::tally::{Members, Tallies};
use crate::privacy::suppress::{Cells, Kind, shown_to};

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
    /// The largest minimum group under which they are shown.
    pub(crate) shown_to: u32,
}

/// What a breakdown of a period needs: five queries.
pub(crate) fn needs(period: Period) -> [RollupQuery; 5] {
    let groups = |dimension| RollupQuery::Groups { dimension, before: period.ends_at };
    [
        groups(Dimension::Department),
        groups(Dimension::JobRole),
        RollupQuery::ActivityByMember { period },
        RollupQuery::Assessments { period, stage: Stage::Created },
        RollupQuery::Assessments { period, stage: Stage::Completed },
    ]
}

/// The tables by department and by job role, from the answers to [`needs`].
/// A table in which nobody is assigned to anything is empty.
pub(crate) fn read(rollups: &[Rollup]) -> Result<[Vec<GroupCounts>; 2]> {
    let [departments, job_roles, activity, created, completed] = rollups else {
        return Err(crate::model::rollup::mismatch());
    };
    let did = Did {
        activity: activity.tallies()?,
        created: created.tallies()?,
        completed: completed.tallies()?,
    };
    let mut involved = did.activity.members();
    involved.merge(&did.created.members());
    let tables = [departments.groups()?, job_roles.groups()?];
    let shown_to = decide(tables, &involved);
    Ok([0, 1].map(|table| {
        let assigned = tables[table].iter().any(|group| !group.key.is_empty());
        let rows = tables[table].iter().zip(&shown_to[table]).filter(|_| assigned);
        rows.filter(|(group, _)| !with_leavers(group, &involved).is_empty())
            .map(|(group, shown_to)| GroupCounts {
                key: name(&group.key),
                counts: did.counts(group),
                shown_to: *shown_to,
            })
            .collect()
    }))
}

/// The name of a group for a reader.
pub(crate) fn name(key: &str) -> String {
    if key.is_empty() { UNASSIGNED.to_owned() } else { key.to_owned() }
}

/// The members of a group, and the leavers among those who did something.
fn with_leavers(group: &Group, involved: &Members) -> Members {
    let mut people = group.attributed.and(involved);
    people.merge(&group.present);
    people
}

/// How far each group of both tables is shown: its counts of people are about
/// the members, its counts of deeds also about those who left.
fn decide(tables: [&[Group]; 2], involved: &Members) -> [Vec<u32>; 2] {
    type People = fn(&Group, &Members) -> Members;
    let people: [People; 2] = [|group, _| group.present.clone(), with_leavers];
    let groups = people.map(|people| {
        tables.map(|groups| -> Vec<Members> {
            groups.iter().map(|group| people(group, involved)).collect()
        })
    });
    let all = groups.each_ref().map(|tables| {
        let mut all = Members::default();
        tables.iter().flatten().for_each(|group| all.merge(group));
        all
    });
    let populations = [0, 1].map(|index| Cells {
        all: &all[index],
        tables: groups[index].each_ref().map(Vec::as_slice),
        forced: [&[], &[]],
    });
    shown_to(&populations, Kind::Behaviour)
}

struct Did<'a> {
    activity: &'a Tallies,
    created: &'a Tallies,
    completed: &'a Tallies,
}

impl Did<'_> {
    fn counts(&self, group: &Group) -> PeriodCounts {
        let activity = self.activity.of(&group.attributed);
        PeriodCounts {
            members: group.present.len(),
            active: group.present.and_len(&self.activity.members()),
            events: activity.events,
            timed: activity.timed,
            duration_ms: activity.duration_ms,
            created: self.created.of(&group.attributed).events,
            completed: self.completed.of(&group.attributed).events,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let (groups, none) = (Rollup::Groups(roles.clone()), Rollup::Tallies(Tallies::default()));
        let rollups =
            [Rollup::Groups(Vec::new()), groups, Rollup::Tallies(activity), none.clone(), none];
        let [_, table] = read(&rollups).unwrap();
        for k in 3..=10 {
            let hidden = |row: &&GroupCounts| row.shown_to < k;
            let members: u64 = table.iter().filter(hidden).map(|row| row.counts.members).sum();
            assert!(members == 0 || members >= u64::from(k), "{members} below {k}");
        }
    }
}
