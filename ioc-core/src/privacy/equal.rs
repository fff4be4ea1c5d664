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
use crate::privacy::suppress::{Cells, Kind, hidden};

/// Whether some people, of whom there is at least one, all have one value.
pub(crate) type OneValue<'a> = &'a dyn Fn(&Members) -> bool;

/// The score figures that can be read at one time.
#[derive(Debug, Clone, Default)]
pub(super) struct Sight<'a> {
    pub(super) total: Option<&'a Members>,
    pub(super) tables: [BTreeMap<&'a str, &'a Members>; 2],
}

/// A figure: the total, or a group of a table.
pub(super) type Figure<'a> = Option<(usize, &'a str)>;

impl<'a> Sight<'a> {
    /// What can be read while all figures stand that may.
    pub(super) fn of(past: &'a Past, shown: &BTreeSet<(usize, &'a str)>) -> Self {
        let tables = [0, 1].map(|table| {
            let standing = past.tables[table].iter().filter(|(key, chain)| {
                chain.stands.is_some() && shown.contains(&(table, key.as_str()))
            });
            standing.map(|(key, chain)| (key.as_str(), &chain.last)).collect()
        });
        Self { total: past.total.stands.map(|_| &past.total.last), tables }
    }

    pub(super) fn put(&mut self, figure: Figure<'a>, scores: &'a Members) {
        match figure {
            None => self.total = Some(scores),
            Some((table, key)) => {
                self.tables[table].insert(key, scores);
            }
        }
    }

    /// The groups of a table inside some scores that leave but one value beside
    /// them.
    fn telling(&self, scores: &Members, table: usize, one_value: OneValue<'_>) -> Vec<&'a str> {
        let mut rest = scores.clone();
        let mut inside = Vec::new();
        for (key, group) in &self.tables[table] {
            if !group.is_empty() && group.is_inside(scores) {
                rest = rest.minus(group);
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
        if (0..2).any(|table| telling(own, table)) {
            return true;
        }
        let Some((table, _)) = figure else { return false };
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

/// The groups of a week to hide whatever their size: those of one value, and
/// those that leave one value beside them at `k`.
pub(crate) fn forced(week: &WeekState<'_>, k: u32) -> [BTreeSet<String>; 2] {
    let mut forced = week.tables.map(|table| -> BTreeSet<String> {
        let equal = table.iter().filter(|(_, scores)| (week.one_value)(scores));
        equal.map(|(key, _)| key.clone()).collect()
    });
    loop {
        let shown = shown(week, &forced, k);
        let mut sight = Sight { total: Some(week.total), ..Sight::default() };
        for (table, key) in shown {
            sight.put(Some((table, key)), &week.tables[table][key]);
        }
        let figures = sight.total.iter().chain(sight.tables.iter().flat_map(BTreeMap::values));
        let telling = figures
            .flat_map(|scores| [0, 1].map(|table| (table, scores)))
            .map(|(table, scores)| (table, sight.telling(scores, table, week.one_value)))
            .find(|(_, groups)| !groups.is_empty());
        let Some((table, groups)) = telling else { return forced };
        let size = |key: &&&str| week.tables[table][**key].len();
        let smallest = groups.iter().min_by_key(size).map(|key| (*key).to_owned());
        forced[table].extend(smallest);
    }
}

/// The groups that may be shown as far as a week alone goes.
pub(super) fn shown<'a>(
    week: &WeekState<'a>,
    forced: &[BTreeSet<String>; 2],
    k: u32,
) -> Vec<(usize, &'a str)> {
    let sets = week.tables.map(|table| table.values().cloned().collect::<Vec<_>>());
    let forced = [0, 1].map(|table| {
        let keys = week.tables[table].keys();
        keys.map(|key| forced[table].contains(key)).collect::<Vec<_>>()
    });
    let tables = sets.each_ref().map(Vec::as_slice);
    let cells = Cells { all: week.total, tables, forced: forced.each_ref().map(Vec::as_slice) };
    let hidden = hidden(cells, Kind::Scores, k);
    let groups = [0, 1].map(|table| {
        let keys = week.tables[table].keys().zip(&hidden[table]);
        keys.filter(|(_, hidden)| !**hidden).map(move |(key, _)| (table, key.as_str()))
    });
    groups.into_iter().flatten().collect()
}
