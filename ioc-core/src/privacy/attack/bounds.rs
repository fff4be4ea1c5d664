//! Within which bounds a hidden cell must lie.
//!
//! Every value lies on a scale, and the sums of the known cells are what they
//! are. Of a hidden cell nothing is told by a sum alone, but it cannot be more
//! than what leaves all others at the least value, nor less than what leaves
//! them at the greatest. With two tables over the same people the cells are
//! nodes and the people links between them: as much as can be shifted from one
//! cell to the other hidden ones of its table, all other sums being kept, is
//! the largest flow between the two (Gusfield 1988).

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::privacy::attack::finding::Finding;
use crate::privacy::attack::tables::Published;

/// A person's place on the scale is given away if it is known to within a part
/// of this size of the scale.
const NARROW: i64 = 20;

/// The hidden cells of fewer than `k` people whose mean lies within a narrow
/// part of the scale from `least` to `greatest`, given the total and all cells
/// that are shown.
pub fn pinned(
    published: &Published,
    values: &BTreeMap<u32, i64>,
    [least, greatest]: [i64; 2],
    k: u32,
) -> Vec<Finding> {
    let Some(total) = &published.total else { return Vec::new() };
    let mut findings = Vec::new();
    for (index, table) in published.tables.iter().enumerate() {
        let other = published.tables.iter().enumerate().find(|(it, _)| *it != index);
        // The node of a person in the other table: its cell, or all hidden ones.
        let mut across: BTreeMap<u32, usize> = BTreeMap::new();
        let shown = other.iter().flat_map(|(_, other)| other.iter().filter(|cell| cell.2));
        for (node, (_, people, _)) in shown.enumerate() {
            across.extend(people.iter().map(|person| (*person, node + 1)));
        }
        for (key, people, shown) in table {
            if *shown || people.is_empty() || people.len() >= k as usize {
                continue;
            }
            let mut along: BTreeMap<u32, usize> = BTreeMap::new();
            for (node, (_, people, _)) in table.iter().filter(|cell| cell.2).enumerate() {
                along.extend(people.iter().map(|person| (*person, node + 2)));
            }
            along.extend(people.iter().map(|person| (*person, 0)));
            let mut links = Links::new(table.len() + 2, across.len() + 1);
            for person in total {
                let along = along.get(person).copied().unwrap_or(1);
                let across = across.get(person).copied().unwrap_or(0);
                let value = values[person];
                links.add(along, across, [value - least, greatest - value]);
            }
            let width = links.clone().flow(0, 1) + links.flow(1, 0);
            let size = i64::try_from(people.len()).unwrap_or(i64::MAX);
            if width * NARROW <= size * (greatest - least) {
                let how = format!("{key} of table {index} lies within {} a person", width / size);
                findings.push(Finding { people: people.clone(), how });
            }
        }
    }
    findings
}

/// How much more can go from a node to another.
#[derive(Clone)]
struct Links {
    across: usize,
    more: BTreeMap<(usize, usize), i64>,
    neighbours: Vec<BTreeSet<usize>>,
}

impl Links {
    fn new(along: usize, across: usize) -> Self {
        let neighbours = vec![BTreeSet::new(); along + across];
        Self { across: along, more: BTreeMap::new(), neighbours }
    }

    /// Lets what the two nodes share become less or more by so much.
    fn add(&mut self, along: usize, across: usize, [less, more]: [i64; 2]) {
        let across = self.across + across;
        *self.more.entry((along, across)).or_default() += more;
        *self.more.entry((across, along)).or_default() += less;
        self.neighbours[along].insert(across);
        self.neighbours[across].insert(along);
    }

    /// The largest flow (Edmonds and Karp 1972).
    fn flow(mut self, from: usize, to: usize) -> i64 {
        let mut flow = 0;
        while let Some(path) = self.path(from, to) {
            let step = path.iter().map(|link| self.more[link]).min().unwrap_or(0);
            for (one, other) in path {
                *self.more.entry((one, other)).or_default() -= step;
                *self.more.entry((other, one)).or_default() += step;
            }
            flow += step;
        }
        flow
    }

    fn path(&self, from: usize, to: usize) -> Option<Vec<(usize, usize)>> {
        let mut before: BTreeMap<usize, usize> = BTreeMap::from([(from, from)]);
        let mut waiting = VecDeque::from([from]);
        while let Some(node) = waiting.pop_front() {
            for next in &self.neighbours[node] {
                if self.more[&(node, *next)] > 0 && !before.contains_key(next) {
                    before.insert(*next, node);
                    waiting.push_back(*next);
                }
            }
        }
        before.get(&to)?;
        let mut path = Vec::new();
        let mut node = to;
        while node != from {
            path.push((before[&node], node));
            node = before[&node];
        }
        Some(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::privacy::attack::tables::Table;

    const SCALE: [i64; 2] = [10, 50];

    fn table(groups: &[(std::ops::Range<u32>, bool)]) -> Table {
        let group = |(index, (people, shown)): (usize, &(std::ops::Range<u32>, bool))| {
            (format!("g{index}"), people.clone().collect(), *shown)
        };
        groups.iter().enumerate().map(group).collect()
    }

    fn found(tables: Vec<Table>, values: &[i64]) -> BTreeSet<BTreeSet<u32>> {
        let published = Published { tables, total: Some((0..20).collect()) };
        let values = (0..20).zip(values.iter().copied()).collect();
        pinned(&published, &values, SCALE, 5).into_iter().map(|finding| finding.people).collect()
    }

    #[test]
    fn a_cell_alone_is_pinned_and_one_of_two_is_not() {
        let values = [30; 20];
        let alone = table(&[(0..17, true), (17..20, false)]);
        assert_eq!(found(vec![alone], &values), [(17..20).collect()].into());
        let two = table(&[(0..14, true), (14..17, false), (17..20, false)]);
        assert!(found(vec![two.clone()], &values).is_empty());
        // At the end of the scale nothing can be shifted between them.
        let mut end = values;
        end[14..].fill(50);
        let both: BTreeSet<BTreeSet<u32>> = [(14..17).collect(), (17..20).collect()].into();
        assert_eq!(found(vec![two.clone()], &end), both);
        end[14..].fill(49);
        assert_eq!(found(vec![two], &end), both);
    }

    #[test]
    fn a_second_table_holds_fast_what_the_first_leaves_open() {
        let departments = table(&[(0..14, true), (14..17, false), (17..20, false)]);
        let apart = table(&[(0..7, false), (7..14, false), (14..17, true), (17..20, false)]);
        assert_eq!(
            found(vec![departments.clone(), apart], &[30; 20]),
            [(14..17).collect(), (17..20).collect()].into()
        );
        let mixed = table(&[(0..7, true), (7..15, true), (15..20, true)]);
        assert!(found(vec![departments, mixed], &[30; 20]).is_empty());
    }
}
