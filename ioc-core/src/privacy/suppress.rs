//! Which groups of an organization's tables stay hidden.
//!
//! The total is public, and so are the figures of every group that is shown.
//! Of each table an outsider therefore knows the *blocks*: the shown groups,
//! and all hidden ones together, as the total less the shown. Any sum over
//! published figures, with whatever coefficients, weighs a person by
//! `a(block in one table) + b(block in the other)`. Make the blocks nodes of a
//! graph and each person a link between their two blocks. If the weights are
//! not all zero, let `p = a` on one side and `q = -b` on the other: the people
//! that weigh nothing are the links with equal ends, and cutting the nodes at
//! a height between two unequal ends parts only people that weigh something.
//! So the smallest cut of the graph that parts anybody is the smallest number
//! of people that any such sum depends on, and it has to be k. Small groups,
//! small unions of hidden groups, small complements and small differences of
//! nested unions are all cuts.
//!
//! Two tables is how far this proof goes; a third dimension needs another.
//!
//! What is hidden depends on who is in which group and on nothing else, other
//! than the groups that the caller forces. It is decided by walking k up from
//! the floor, so that a reader with a larger k sees a part of what a reader
//! with a smaller one does, and the two together no more than the latter.

use std::collections::{BTreeMap, HashMap};

use crate::model::tally::Members;
use crate::privacy::cut::Links;
use crate::privacy::policy::{CEILING, FLOOR};

/// What the figures of the tables are computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// What people do: by groups as soon as there are k people.
    Behaviour,
    /// What people answered: by groups from 2k people on.
    Scores,
}

/// A population and its two tables.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cells<'a> {
    /// Whom the total counts.
    pub(crate) all: &'a Members,
    /// The groups of each table, disjoint. Whoever is in none of them is in a
    /// hidden group without a name, so a table may be left empty.
    pub(crate) tables: [&'a [Members]; 2],
    /// Groups to hide whatever their size, such as those whose people all have
    /// one value; a shorter list forces no more.
    pub(crate) forced: [&'a [bool]; 2],
}

/// Of each table, which groups are hidden from a reader at `k`. A group with
/// nobody in it is not hidden: it has nothing to show.
pub(crate) fn hidden(cells: Cells<'_>, kind: Kind, k: u32) -> [Vec<bool>; 2] {
    walked(cells, kind, k, Rules::ALL).map(|table| table.iter().map(|shown| *shown < k).collect())
}

/// Of each table, the largest k at which each group is shown; 0 is never.
pub(crate) fn shown_to(cells: Cells<'_>, kind: Kind) -> [Vec<u32>; 2] {
    walked(cells, kind, CEILING, Rules::ALL)
}

/// The rules, so that a test can do without one of them. The cuts include the
/// first two, which are there because they know a better repair.
#[derive(Debug, Clone, Copy)]
struct Rules {
    groups: bool,
    unions: bool,
    cuts: bool,
}

impl Rules {
    const ALL: Self = Self { groups: true, unions: true, cuts: true };
}

fn walked(cells: Cells<'_>, kind: Kind, last: u32, rules: Rules) -> [Vec<u32>; 2] {
    let grid = Grid::of(cells, kind, rules);
    let mut hidden = grid.forced(cells);
    let mut shown_to = grid.sizes.each_ref().map(|sizes| vec![CEILING; sizes.len()]);
    let mut k = FLOOR;
    while k <= last {
        grid.settle(&mut hidden, k);
        for (table, group) in grid.groups().filter(|(table, group)| hidden[*table][*group]) {
            let shown = if k == FLOOR { 0 } else { k - 1 };
            shown_to[table][group] = shown_to[table][group].min(shown);
        }
        if grid.groups().all(|(table, group)| hidden[table][group]) {
            break;
        }
        // Nothing changes before a rule is broken again.
        k = grid.holds_up_to(&hidden).max(k) + 1;
    }
    shown_to.map(|mut table| {
        table.pop();
        table
    })
}

/// How many people each pair of groups has. The last group of a table holds
/// those who are in none.
struct Grid {
    people: u32,
    /// How many times k the population needs.
    needed: u32,
    sizes: [Vec<u32>; 2],
    atoms: BTreeMap<(usize, usize), u32>,
    rules: Rules,
}

type Flags = [Vec<bool>; 2];

impl Grid {
    fn of(cells: Cells<'_>, kind: Kind, rules: Rules) -> Self {
        let place = cells.tables.map(|table| {
            let mut place = HashMap::new();
            for (index, group) in table.iter().enumerate() {
                place.extend(group.iter().map(|ordinal| (ordinal, index)));
            }
            place
        });
        let mut sizes = cells.tables.map(|table| vec![0; table.len() + 1]);
        let mut atoms = BTreeMap::new();
        let mut people = 0;
        for ordinal in cells.all.iter() {
            let at = |table: usize| {
                place[table].get(&ordinal).copied().unwrap_or(cells.tables[table].len())
            };
            people += 1;
            sizes[0][at(0)] += 1;
            sizes[1][at(1)] += 1;
            *atoms.entry((at(0), at(1))).or_default() += 1;
        }
        Self { people, needed: if kind == Kind::Scores { 2 } else { 1 }, sizes, atoms, rules }
    }

    fn forced(&self, cells: Cells<'_>) -> Flags {
        [0, 1].map(|table| {
            let nameless = self.sizes[table].len() - 1;
            let forced = |group: usize| {
                group == nameless || cells.forced[table].get(group).copied().unwrap_or(false)
            };
            (0..=nameless).map(|group| self.sizes[table][group] > 0 && forced(group)).collect()
        })
    }

    /// All groups that hold somebody.
    fn groups(&self) -> impl Iterator<Item = (usize, usize)> {
        [0, 1].into_iter().flat_map(move |table| {
            let held = move |group: &usize| self.sizes[table][*group] > 0;
            (0..self.sizes[table].len()).filter(held).map(move |group| (table, group))
        })
    }

    /// Hides groups until every rule holds at `k`, then shows again what need
    /// not have been hidden.
    fn settle(&self, hidden: &mut Flags, k: u32) {
        let before = hidden.clone();
        while let Some(more) = self.broken(hidden, k) {
            for (table, group) in more {
                hidden[table][group] = true;
            }
        }
        let mut spare: Vec<_> = self
            .groups()
            .filter(|(table, group)| hidden[*table][*group] && !before[*table][*group])
            .collect();
        spare.sort_by_key(|(table, group)| std::cmp::Reverse(self.sizes[*table][*group]));
        for (table, group) in spare {
            hidden[table][group] = false;
            hidden[table][group] = self.broken(hidden, k).is_some();
        }
    }

    /// What to hide because a rule is broken at `k`.
    fn broken(&self, hidden: &Flags, k: u32) -> Option<Vec<(usize, usize)>> {
        let shown = |(table, group): &(usize, usize)| !hidden[*table][*group];
        if self.people < self.needed * k {
            return some(self.groups().filter(shown).collect());
        }
        let small = |(table, group): &(usize, usize)| self.sizes[*table][*group] < k;
        let small = self.groups().filter(|cell| self.rules.groups && shown(cell) && small(cell));
        some(small.collect()).or_else(|| self.small_union(hidden, k)).or_else(|| {
            let (_, side) =
                self.rules.cuts.then(|| self.links(hidden).smallest_cut(k)).flatten()?;
            self.mend(hidden, &side)
        })
    }

    /// The hidden groups of a table are none, all, or at least two with
    /// together at least `k` people. The smallest shown one is enough, since
    /// it has k people itself.
    fn small_union(&self, hidden: &Flags, k: u32) -> Option<Vec<(usize, usize)>> {
        let more = [0, 1].into_iter().filter_map(|table| {
            let cells = || self.groups().filter(|cell| cell.0 == table && hidden[table][cell.1]);
            let people: u32 = cells().map(|(_, group)| self.sizes[table][group]).sum();
            let small = cells().count() == 1 || (people > 0 && people < k);
            if small { self.smallest(hidden, table, |_| true) } else { None }
        });
        if self.rules.unions { some(more.collect()) } else { None }
    }

    fn smallest(
        &self,
        hidden: &Flags,
        table: usize,
        among: impl Fn(usize) -> bool,
    ) -> Option<(usize, usize)> {
        self.groups()
            .filter(|cell| cell.0 == table && !hidden[table][cell.1] && among(cell.1))
            .min_by_key(|(_, group)| (self.sizes[table][*group], *group))
    }

    /// The node of a group: its own if it is shown, else its table's first.
    fn node(&self, hidden: &Flags, table: usize, group: usize) -> usize {
        let first = table * (self.sizes[0].len() + 1);
        if hidden[table][group] { first } else { first + 1 + group }
    }

    fn links(&self, hidden: &Flags) -> Links {
        let mut links = Links::new(self.sizes[0].len() + self.sizes[1].len() + 2);
        for ((one, other), people) in &self.atoms {
            links.add(self.node(hidden, 0, *one), self.node(hidden, 1, *other), *people);
        }
        links
    }

    /// Hides a group from each side of a cut, so that it cannot be made: one
    /// is enough where the table already has hidden groups, on the other side.
    fn mend(&self, hidden: &Flags, side: &[bool]) -> Option<Vec<(usize, usize)>> {
        let option = |table: usize| {
            let on = |wanted: bool| {
                self.smallest(hidden, table, |group| {
                    side[self.node(hidden, table, group)] == wanted
                })
            };
            let union = self.groups().find(|cell| cell.0 == table && hidden[table][cell.1]);
            match union.map(|(_, group)| side[self.node(hidden, table, group)]) {
                Some(side) => Some(vec![on(!side)?]),
                None => Some(vec![on(true)?, on(false)?]),
            }
        };
        let people = |cells: &Vec<(usize, usize)>| -> u32 {
            cells.iter().map(|(table, group)| self.sizes[*table][*group]).sum()
        };
        [0, 1].into_iter().filter_map(option).min_by_key(|cells| (cells.len(), people(cells)))
    }

    /// The largest k at which what is shown may be shown.
    fn holds_up_to(&self, hidden: &Flags) -> u32 {
        let cut = self.links(hidden).smallest_cut(CEILING + 1);
        cut.map_or(CEILING, |(people, _)| people).min(self.people / self.needed)
    }
}

fn some(cells: Vec<(usize, usize)>) -> Option<Vec<(usize, usize)>> {
    if cells.is_empty() { None } else { Some(cells) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::strategy::ValueTree;

    use super::*;
    use crate::privacy::attack::tables::{Published, Table, snapshot};

    type Tables = [Vec<Members>; 2];

    /// Departments of Pareto-like sizes, each with two job roles of its own;
    /// in up to half of the organizations' people the role is of another one.
    fn organization(people: usize, departments: u32) -> impl Strategy<Value = Tables> {
        let person = (1_u32..10_000, 0_u32..2, 0_u32..100, 0..departments * 2);
        let people = prop::collection::vec(person, 1..people);
        (people, 0_u32..50).prop_map(move |(people, strays)| {
            let mut tables = [departments, departments * 2]
                .map(|groups| vec![Members::default(); groups as usize]);
            for (ordinal, (luck, role, stray, elsewhere)) in (0..).zip(people) {
                let department = (10_000 / luck).ilog2().min(departments - 1);
                let role = if stray < strays { elsewhere } else { department * 2 + role };
                tables[0][department as usize].insert(ordinal);
                tables[1][role as usize].insert(ordinal);
            }
            tables
        })
    }

    fn all(tables: &Tables) -> Members {
        let mut all = Members::default();
        tables.iter().flatten().for_each(|group| all.merge(group));
        all
    }

    fn flags(tables: &Tables, kind: Kind, k: u32, rules: Rules) -> Flags {
        let all = all(tables);
        let cells =
            Cells { all: &all, tables: tables.each_ref().map(Vec::as_slice), forced: [&[], &[]] };
        walked(cells, kind, k, rules).map(|table| table.iter().map(|shown| *shown < k).collect())
    }

    fn published(tables: &Tables, hidden: &Flags) -> Published {
        let table = |(groups, hidden): (&Vec<Members>, &Vec<bool>)| -> Table {
            let group = |(index, group): (usize, &Members)| {
                (index.to_string(), group.iter().collect(), !hidden[index])
            };
            groups.iter().enumerate().map(group).collect()
        };
        let tables_shown = tables.iter().zip(hidden).map(table).collect();
        Published { tables: tables_shown, total: Some(all(tables).iter().collect()) }
    }

    fn groups(sizes: &[u32]) -> Vec<Members> {
        let mut next = 0;
        let group = |size: &u32| {
            next += size;
            Members::of(next - size..next)
        };
        sizes.iter().map(group).collect()
    }

    fn drawn(people: usize, departments: u32, count: usize) -> Vec<Tables> {
        let mut runner = proptest::test_runner::TestRunner::deterministic();
        let strategy = organization(people, departments);
        (0..count).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect()
    }

    proptest! {
        #[test]
        fn nobody_is_found(tables in organization(160, 6), k in 3_u32..9) {
            for kind in [Kind::Behaviour, Kind::Scores] {
                let hidden = flags(&tables, kind, k, Rules::ALL);
                let found = snapshot(&published(&tables, &hidden), k).findings;
                prop_assert!(found.is_empty() || all(&tables).len() < u64::from(k), "{found:?}");
            }
        }

        #[test]
        fn no_union_of_hidden_groups_is_smaller_than_k(tables in organization(160, 6), k in 3_u32..9) {
            let hidden = flags(&tables, Kind::Behaviour, k, Rules::ALL);
            for (table, hidden) in tables.iter().zip(&hidden) {
                let sizes: Vec<u64> =
                    table.iter().zip(hidden).filter(|cell| *cell.1).map(|cell| cell.0.len()).collect();
                let people: u64 = sizes.iter().sum();
                let whole = people == all(&tables).len();
                prop_assert!(people == 0 || whole || (sizes.len() > 1 && people >= u64::from(k)));
            }
        }

        #[test]
        fn a_larger_k_shows_a_part_of_what_a_smaller_one_does(tables in organization(160, 6)) {
            let all = all(&tables);
            let cells =
                Cells { all: &all, tables: tables.each_ref().map(Vec::as_slice), forced: [&[], &[]] };
            let shown_to = shown_to(cells, Kind::Scores);
            for k in FLOOR..=CEILING {
                let shown: Flags = shown_to.each_ref().map(|table| table.iter().map(|to| *to < k).collect());
                prop_assert_eq!(hidden(cells, Kind::Scores, k), shown);
            }
        }

        #[test]
        fn the_smallest_cut_is_the_smallest(people in prop::collection::vec(0_u32..6, 15)) {
            let pairs = (0..6).flat_map(|one| (0..one).map(move |other| (one, other)));
            let pairs: Vec<_> = pairs.zip(people).filter(|(_, people)| *people > 1).collect();
            let mut links = Links::new(6);
            for ((one, other), people) in &pairs {
                links.add(*one, *other, *people);
            }
            let parted = |sides: usize| -> u32 {
                let cut = pairs.iter().filter(|((one, other), _)| (sides >> one ^ sides >> other) & 1 == 1);
                cut.map(|(_, people)| people).sum()
            };
            let least = (0..64).map(parted).filter(|people| (1..20).contains(people)).min();
            let found = links.smallest_cut(20);
            prop_assert_eq!(found.as_ref().map(|(people, _)| *people), least);
            if let Some((people, side)) = found {
                prop_assert_eq!(parted((0..6).filter(|node| side[*node]).map(|node| 1 << node).sum()), people);
            }
        }
    }

    #[test]
    fn without_any_one_rule_people_are_found() {
        let cuts = Rules { cuts: false, ..Rules::ALL };
        for rules in [cuts, Rules { groups: false, ..cuts }, Rules { unions: false, ..cuts }] {
            let found = drawn(160, 6, 50).into_iter().any(|mut tables| {
                if !(rules.groups && rules.unions) {
                    // A table by itself: what is left to the cuts is not in it.
                    tables[1].clear();
                }
                let hidden = flags(&tables, Kind::Behaviour, 5, rules);
                !snapshot(&published(&tables, &hidden), 5).findings.is_empty()
            });
            assert!(found, "{rules:?}");
        }
    }

    #[test]
    fn hardly_more_is_hidden_than_by_the_optimum() {
        let (mut mine, mut optimum) = (0, 0);
        for tables in drawn(90, 4, 40) {
            let all = all(&tables);
            let cells = Cells {
                all: &all,
                tables: tables.each_ref().map(Vec::as_slice),
                forced: [&[], &[]],
            };
            let grid = Grid::of(cells, Kind::Behaviour, Rules::ALL);
            let groups: Vec<_> = grid.groups().collect();
            let fewest = (0..1_u32 << groups.len()).filter_map(|choice| {
                let mut hidden = grid.forced(cells);
                for (place, (table, group)) in groups.iter().enumerate() {
                    hidden[*table][*group] = choice >> place & 1 == 1;
                }
                grid.broken(&hidden, 5).is_none().then_some(choice.count_ones())
            });
            let fewest = fewest.min().unwrap();
            let hidden = flags(&tables, Kind::Behaviour, 5, Rules::ALL);
            let hidden = hidden.iter().flatten().filter(|hidden| **hidden).count();
            assert!(hidden as f64 <= 1.5 * f64::from(fewest), "{hidden} for {fewest}");
            (mine, optimum) = (mine + hidden, optimum + fewest as usize);
        }
        assert!(mine * 20 <= optimum * 21, "{mine} for {optimum}");
    }

    #[test]
    fn a_hidden_group_takes_the_smallest_sufficient_one_along() {
        let table = groups(&[30, 3, 8, 0, 7]);
        let tables = [table, Vec::new()];
        let hidden = flags(&tables, Kind::Behaviour, 5, Rules::ALL);
        assert_eq!(hidden[0], [false, true, false, false, true]);
        let all = all(&tables);
        let forced = [true];
        let cells = Cells { all: &all, tables: [&tables[0], &[]], forced: [&forced, &[]] };
        assert_eq!(shown_to(cells, Kind::Behaviour)[0], [0, 0, 8, 100, 7]);
    }

    #[test]
    fn scores_are_not_broken_down_below_twice_k() {
        let tables = [groups(&[9]), Vec::new()];
        assert_eq!(flags(&tables, Kind::Scores, 5, Rules::ALL)[0], [true]);
        assert_eq!(flags(&tables, Kind::Scores, 4, Rules::ALL)[0], [false]);
        assert_eq!(flags(&tables, Kind::Behaviour, 5, Rules::ALL)[0], [false]);
    }
}
