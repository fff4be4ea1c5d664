//! The people of two crossing tables, and the rules about what is hidden.

use std::collections::{BTreeMap, HashMap};

use crate::privacy::cut::Links;
use crate::privacy::policy::CEILING;
use crate::privacy::suppress::{Cells, Kind};

/// The rules, so that a test can do without one of them. The cuts include the
/// first two, which are there because they know a better repair.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rules {
    pub(super) groups: bool,
    pub(super) unions: bool,
    pub(super) cuts: bool,
}

impl Rules {
    pub(super) const ALL: Self = Self { groups: true, unions: true, cuts: true };
}

/// Of each table, which groups are hidden. The last group of a table holds
/// those who are in none.
pub(super) type Flags = [Vec<bool>; 2];

/// A group: of which table, and which one.
pub(super) type Place = (usize, usize);

/// How many people each pair of groups has.
#[derive(Debug)]
pub(super) struct Grid {
    people: u32,
    /// How many times k the population needs.
    needed: u32,
    pub(super) sizes: [Vec<u32>; 2],
    atoms: BTreeMap<Place, u32>,
    rules: Rules,
}

impl Grid {
    pub(super) fn of(cells: Cells<'_>, kind: Kind, rules: Rules) -> Self {
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

    /// What is hidden whatever k is.
    pub(super) fn forced(&self, cells: Cells<'_>) -> Flags {
        [0, 1].map(|table| {
            let nameless = self.sizes[table].len() - 1;
            let forced = |group: usize| {
                group == nameless || cells.forced[table].get(group).copied().unwrap_or(false)
            };
            (0..=nameless).map(|group| self.sizes[table][group] > 0 && forced(group)).collect()
        })
    }

    /// All groups that hold somebody.
    pub(super) fn groups(&self) -> impl Iterator<Item = Place> {
        [0, 1].into_iter().flat_map(move |table| {
            let held = move |group: &usize| self.sizes[table][*group] > 0;
            (0..self.sizes[table].len()).filter(held).map(move |group| (table, group))
        })
    }

    /// What to hide because a rule is broken at `k`.
    pub(super) fn broken(&self, hidden: &Flags, k: u32) -> Option<Vec<Place>> {
        let shown = |(table, group): &Place| !hidden[*table][*group];
        if self.people < self.needed * k {
            return some(self.groups().filter(shown).collect());
        }
        let small = |(table, group): &Place| self.sizes[*table][*group] < k;
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
    fn small_union(&self, hidden: &Flags, k: u32) -> Option<Vec<Place>> {
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
    ) -> Option<Place> {
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
    fn mend(&self, hidden: &Flags, side: &[bool]) -> Option<Vec<Place>> {
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
        let people = |cells: &Vec<Place>| -> u32 {
            cells.iter().map(|(table, group)| self.sizes[*table][*group]).sum()
        };
        [0, 1].into_iter().filter_map(option).min_by_key(|cells| (cells.len(), people(cells)))
    }

    /// The largest k at which what is shown may be shown.
    pub(super) fn holds_up_to(&self, hidden: &Flags) -> u32 {
        let cut = self.links(hidden).smallest_cut(CEILING + 1);
        cut.map_or(CEILING, |(people, _)| people).min(self.people / self.needed)
    }
}

fn some(cells: Vec<Place>) -> Option<Vec<Place>> {
    if cells.is_empty() { None } else { Some(cells) }
}
