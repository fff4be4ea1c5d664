//! People who all have one value.
//!
//! A deviation of zero tells everybody's value, however many they are, and the
//! deviation of what one figure has more than another can be computed from the
//! two. So no group of people with one value is shown, nor is one shown if what
//! another figure has beside it would be such a group: the rest of the
//! organization, of a department beside its job roles, or what has come to or
//! gone from a figure since it was last released.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::tally::Members;
use crate::privacy::past::{Past, WeekState};
use crate::privacy::suppress::{Cells, Kind, shown_to};

/// Whether some people, of whom there is at least one, all have one value.
pub(crate) type OneValue<'a> = &'a dyn Fn(&Members) -> bool;

/// The score figures that can be read at one time.
#[derive(Debug, Default)]
pub(super) struct Sight<'a> {
    pub(super) total: Option<&'a Members>,
    pub(super) tables: [BTreeMap<&'a str, &'a Members>; 2],
}

/// A figure: the total, or a group of a table.
pub(super) type Figure<'a> = Option<(usize, &'a str)>;

impl<'a> Sight<'a> {
    /// What can be read while all figures stand that may.
    pub(super) fn of(past: &'a Past, shown: &Showable<'_>) -> Self {
        let tables = [0, 1].map(|table| {
            let standing = past.tables[table].iter().filter(|(key, chain)| {
                chain.stands.is_some() && shown.groups.contains(&(table, key.as_str()))
            });
            standing.map(|(key, chain)| (key.as_str(), &chain.last)).collect()
        });
        Self { total: past.total.stands.map(|_| &past.total.last), tables }
    }

    /// Puts a figure, or takes it away, and tells what was there.
    pub(super) fn put(
        &mut self,
        figure: Figure<'a>,
        scores: Option<&'a Members>,
    ) -> Option<&'a Members> {
        match (figure, scores) {
            (None, _) => std::mem::replace(&mut self.total, scores),
            (Some((table, key)), Some(scores)) => self.tables[table].insert(key, scores),
            (Some((table, key)), None) => self.tables[table].remove(key),
        }
    }

    /// The groups of a table that leave one value beside them somewhere.
    fn any_telling(&self, one_value: OneValue<'_>) -> Option<(usize, Vec<&'a str>)> {
        let inside = |table: usize| {
            let around = self.total.iter().chain(self.tables[1 - table].values());
            around.map(move |scores| (table, self.telling(scores, table, one_value)))
        };
        [0, 1].into_iter().flat_map(inside).find(|(_, telling)| !telling.is_empty())
    }

    /// The groups of a table inside some scores that leave but one value beside
    /// them.
    fn telling(&self, scores: &Members, table: usize, one_value: OneValue<'_>) -> Vec<&'a str> {
        let mut rest = scores.clone();
        let mut inside = Vec::new();
        for (key, group) in &self.tables[table] {
            if !group.is_empty() && group.is_inside(scores) {
                rest.take_out(group);
                inside.push(*key);
            }
        }
        if one_value(&rest) { inside } else { Vec::new() }
    }

    /// Whether a figure, now that it can be read, leaves one value somewhere.
    pub(super) fn tells(&self, figure: Figure<'_>, one_value: OneValue<'_>) -> bool {
        let telling = |scores: &Members, table| !self.telling(scores, table, one_value).is_empty();
        let own = match figure {
            None => self.total,
            Some((table, key)) => self.tables[table].get(key).copied(),
        };
        let Some(own) = own else { return false };
        let Some((table, _)) = figure else { return telling(own, 0) || telling(own, 1) };
        if telling(own, 1 - table) {
            return true;
        }
        let around = self.total.iter().chain(self.tables[1 - table].values());
        around.filter(|around| own.is_inside(around)).any(|around| telling(around, table))
    }
}

/// Whether some scores and the last release of any figure differ by people
/// who came or went with one value.
pub(super) fn steps_tell(past: &Past, scores: &Members, one_value: OneValue<'_>) -> bool {
    let groups = past.tables.iter().flat_map(BTreeMap::values);
    let chains = [&past.total].into_iter().chain(groups);
    chains.filter(|chain| !chain.last.is_empty()).any(|chain| {
        let (less, more) = if chain.last.len() < scores.len() {
            (&chain.last, scores)
        } else {
            (scores, &chain.last)
        };
        less.is_inside(more) && one_value(&more.minus(less))
    })
}

/// Which groups may be shown as far as a week alone goes.
#[derive(Debug)]
pub(crate) struct Showable<'a> {
    /// Of each table, the largest k at which each group may be shown.
    pub(crate) shown_to: [Vec<u32>; 2],
    /// Those that may be shown to the reader.
    pub(super) groups: BTreeSet<(usize, &'a str)>,
}

impl<'a> Showable<'a> {
    /// Of a week, to a reader at `k`. Hidden whatever their size are the groups
    /// of one value, and those that leave one value beside them.
    pub(crate) fn of(week: &WeekState<'a>, k: u32) -> Self {
        let sets = week.tables.map(|table| table.values().cloned().collect::<Vec<_>>());
        let mut forced = sets.each_ref().map(|sets| -> Vec<bool> {
            sets.iter().map(|scores| (week.one_value)(scores)).collect()
        });
        loop {
            let tables = sets.each_ref().map(Vec::as_slice);
            let hide = forced.each_ref().map(Vec::as_slice);
            let cells = Cells { all: week.total, tables, forced: hide };
            let shown_to = shown_to(&[cells], Kind::Scores);
            let groups = [0, 1].map(|table| {
                let groups = week.tables[table].keys().zip(&shown_to[table]);
                groups.filter(|(_, to)| **to >= k).map(move |(key, _)| (table, key.as_str()))
            });
            let groups: BTreeSet<_> = groups.into_iter().flatten().collect();
            let mut sight = Sight { total: Some(week.total), ..Sight::default() };
            for (table, key) in &groups {
                sight.put(Some((*table, key)), Some(&week.tables[*table][*key]));
            }
            let Some((table, telling)) = sight.any_telling(week.one_value) else {
                return Self { shown_to, groups };
            };
            let size = |key: &&str| week.tables[table][*key].len();
            let smallest = telling.into_iter().min_by_key(size);
            for (forced, key) in forced[table].iter_mut().zip(week.tables[table].keys()) {
                *forced |= Some(key.as_str()) == smallest;
            }
        }
    }
}
