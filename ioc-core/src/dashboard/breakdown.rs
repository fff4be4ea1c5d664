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
    // Counts of people are about the members, counts of deeds also about those
    // who left: a cell is shown as far as both may be.
    let of_members = decide(tables, |group| behind(group, &involved));
    let of_deeds = decide(tables, |group| with_leavers(group, &involved));
    Ok([0, 1].map(|table| {
        let assigned = tables[table].iter().any(|group| !group.key.is_empty());
        let shown = of_members[table].iter().zip(&of_deeds[table]);
        let rows = tables[table].iter().zip(shown).filter(|_| assigned);
        rows.filter(|(group, _)| !with_leavers(group, &involved).is_empty())
            .map(|(group, (of_members, of_deeds))| GroupCounts {
                key: name(&group.key),
                counts: did.counts(group),
                shown_to: *of_members.min(of_deeds),
            })
            .collect()
    }))
}

/// The name of a group for a reader.
pub(crate) fn name(key: &str) -> String {
    if key.is_empty() { UNASSIGNED.to_owned() } else { key.to_owned() }
}

/// Whom a group's figures are about: its members, or where all have left, the
/// leavers among those who did something.
fn behind(group: &Group, involved: &Members) -> Members {
    if group.present.is_empty() { group.attributed.and(involved) } else { group.present.clone() }
}

/// The members of a group, and the leavers among those who did something.
fn with_leavers(group: &Group, involved: &Members) -> Members {
    let mut people = group.attributed.and(involved);
    people.merge(&group.present);
    people
}

/// How far each group of both tables is shown if `people` stand behind it.
fn decide(tables: [&[Group]; 2], people: impl Fn(&Group) -> Members) -> [Vec<u32>; 2] {
    let groups = tables.map(|groups| -> Vec<Members> { groups.iter().map(&people).collect() });
    let mut all = Members::default();
    for group in groups.iter().flatten() {
        all.merge(group);
    }
    let [departments, job_roles] = &groups;
    let cells = Cells { all: &all, tables: [departments, job_roles], forced: [&[], &[]] };
    shown_to(cells, Kind::Behaviour)
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
