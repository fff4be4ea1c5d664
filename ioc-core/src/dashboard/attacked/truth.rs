//! Who stands behind each figure, counted from the rows one by one.

use std::collections::{BTreeMap, BTreeSet};

use crate::dashboard::attacked::life::{Deeds, Life};
use crate::dashboard::breakdown::name;
use crate::model::assessment::Factor;
use crate::model::member::Membership;
use crate::model::period::Period;
use crate::model::rollup::Group;
use crate::model::tally::Members;
use crate::privacy::attack::tables::{Release, Scores};

/// The scores of a closed week of which nothing is hidden.
pub(super) fn scores(life: &Life, factor: Factor, week: &Period) -> Release {
    let mut latest: BTreeMap<u32, u32> = BTreeMap::new();
    for row in &life.scored {
        if row.completed_at < week.ends_at && row.factors.contains_key(&factor) {
            latest.insert(row.member, row.ordinal);
        }
    }
    let mut total = Scores::new();
    let mut tables = vec![BTreeMap::<String, Scores>::new(), BTreeMap::new()];
    for (person, score) in latest {
        let places = life.memberships.iter().rev().filter(|(whose, _)| *whose == person);
        let held = places.map(|(_, held)| held).find(|held| {
            held.valid_from < week.ends_at && held.valid_to.is_none_or(|to| to > week.starts_at)
        });
        if let Some(held) = held {
            total.insert((person, score));
            for (table, key) in tables.iter_mut().zip(keys(held)) {
                table.entry(name(&key)).or_default().insert((person, score));
            }
        }
    }
    Release { total: Some(total), tables }
}

fn keys(held: &Membership) -> [String; 2] {
    [&held.department, &held.job_role].map(|key| key.clone().unwrap_or_default())
}

/// The groups of a table at the end of a week, as the rollups keep them.
pub(super) fn groups(life: &Life, table: usize, week: &Period) -> Vec<Group> {
    let mut last: BTreeMap<u32, &Membership> = BTreeMap::new();
    for (person, held) in &life.memberships {
        if held.valid_from < week.ends_at {
            last.insert(*person, held);
        }
    }
    let mut groups: BTreeMap<String, [Members; 2]> = BTreeMap::new();
    for (person, held) in last {
        let [present, attributed] = groups.entry(keys(held)[table].clone()).or_default();
        attributed.insert(person);
        if held.valid_to.is_none_or(|to| to >= week.ends_at) {
            present.insert(person);
        }
    }
    let group =
        |(key, [present, attributed]): (String, [Members; 2])| Group { key, present, attributed };
    groups.into_iter().map(group).collect()
}

/// All groups of a table as one.
pub(super) fn together(groups: &[Group]) -> Group {
    let [mut present, mut attributed] = [Members::default(), Members::default()];
    for group in groups {
        present.merge(&group.present);
        attributed.merge(&group.attributed);
    }
    Group { key: String::new(), present, attributed }
}

/// The people behind a group's counts of people, and those behind its counts of
/// deeds.
pub(super) fn behind(group: &Group, deeds: &Deeds) -> [BTreeSet<u32>; 2] {
    let members: BTreeSet<u32> = group.present.iter().collect();
    let mut doers = members.clone();
    for tallies in [&deeds.activity, &deeds.created] {
        let known = tallies.members();
        doers.extend(group.attributed.iter().filter(|person| known.contains(*person)));
    }
    [members, doers]
}
