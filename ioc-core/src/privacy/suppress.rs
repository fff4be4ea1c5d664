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

use std::collections::BTreeSet;

use crate::model::tally::Members;
use crate::privacy::grid::{Flags, Grid, Place, Rules};
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

/// Of each table, the largest k at which each group is shown; 0 is never, and a
/// group with nobody in it always: it has nothing to show. The
/// figures of a group can count several populations, such as members and all
/// who did something: it is shown or hidden for all of them together, and the
/// rules hold for each.
pub(crate) fn shown_to(populations: &[Cells<'_>], kind: Kind) -> [Vec<u32>; 2] {
    walked(populations, kind, CEILING, Rules::ALL)
}

fn walked(populations: &[Cells<'_>], kind: Kind, last: u32, rules: Rules) -> [Vec<u32>; 2] {
    let grids: Vec<Grid> = populations.iter().map(|cells| Grid::of(*cells, kind, rules)).collect();
    let places: BTreeSet<Place> = grids.iter().flat_map(Grid::groups).collect();
    let mut hidden = [0, 1].map(|table| {
        let length = grids.iter().map(|grid| grid.sizes[table].len()).max().unwrap_or(1);
        let mut hidden = vec![false; length];
        for (grid, cells) in grids.iter().zip(populations) {
            let forced = grid.forced(*cells);
            hidden.iter_mut().zip(&forced[table]).for_each(|(hidden, forced)| *hidden |= *forced);
        }
        hidden
    });
    let mut shown_to = hidden.each_ref().map(|table| vec![CEILING; table.len()]);
    let mut k = FLOOR;
    while k <= last {
        settle(&grids, &places, &mut hidden, k);
        for (table, group) in places.iter().filter(|(table, group)| hidden[*table][*group]) {
            let shown = if k == FLOOR { 0 } else { k - 1 };
            shown_to[*table][*group] = shown_to[*table][*group].min(shown);
        }
        if places.iter().all(|(table, group)| hidden[*table][*group]) {
            break;
        }
        // Nothing changes before a rule is broken again.
        let holds = grids.iter().map(|grid| grid.holds_up_to(&hidden)).min();
        k = holds.unwrap_or(CEILING).max(k) + 1;
    }
    shown_to.map(|mut table| {
        table.pop();
        table
    })
}

/// Hides groups until every rule holds at `k`, then shows again what need not
/// have been hidden, the largest first.
fn settle(grids: &[Grid], places: &BTreeSet<Place>, hidden: &mut Flags, k: u32) {
    let broken = |hidden: &Flags| grids.iter().find_map(|grid| grid.broken(hidden, k));
    let before = hidden.clone();
    while let Some(more) = broken(hidden) {
        for (table, group) in more {
            hidden[table][group] = true;
        }
    }
    let new = |(table, group): &Place| hidden[*table][*group] && !before[*table][*group];
    let mut spare: Vec<Place> = places.iter().copied().filter(new).collect();
    spare.sort_by_key(|(table, group)| {
        std::cmp::Reverse(grids.iter().map(|grid| grid.sizes[*table][*group]).max())
    });
    for (table, group) in spare {
        hidden[table][group] = false;
        hidden[table][group] = broken(hidden).is_some();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::strategy::ValueTree;

    use super::*;
    use crate::privacy::attack::bounds;
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
        walked(&[cells], kind, k, rules).map(|table| table.iter().map(|shown| *shown < k).collect())
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
            let shown_to = shown_to(&[cells], Kind::Scores);
            for k in FLOOR..=12 {
                let shown: Flags = shown_to.each_ref().map(|table| table.iter().map(|to| *to < k).collect());
                prop_assert_eq!(flags(&tables, Kind::Scores, k, Rules::ALL), shown);
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
    fn without_the_unions_a_hidden_cell_is_pinned() {
        let pinned = |rules| {
            drawn(160, 6, 50).into_iter().any(|mut tables| {
                tables[1].clear();
                let hidden = flags(&tables, Kind::Behaviour, 5, rules);
                let values = all(&tables).iter().map(|person| (person, 30)).collect();
                !bounds::pinned(&published(&tables, &hidden), &values, [10, 50], 5).is_empty()
            })
        };
        assert!(pinned(Rules { unions: false, cuts: false, ..Rules::ALL }));
        assert!(!pinned(Rules::ALL));
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
        assert_eq!(shown_to(&[cells], Kind::Behaviour)[0], [0, 0, 8, 100, 7]);
    }

    #[test]
    fn scores_are_not_broken_down_below_twice_k() {
        let tables = [groups(&[9]), Vec::new()];
        assert_eq!(flags(&tables, Kind::Scores, 5, Rules::ALL)[0], [true]);
        assert_eq!(flags(&tables, Kind::Scores, 4, Rules::ALL)[0], [false]);
        assert_eq!(flags(&tables, Kind::Behaviour, 5, Rules::ALL)[0], [false]);
    }
}
