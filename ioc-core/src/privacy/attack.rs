//! What an outsider computes from everything that was published.
//!
//! A figure is a sum over a known set of people (a mean gives it once its `n`
//! is known), so all that arithmetic can reach is the row space of the sets'
//! indicator vectors. This module looks there for a combination that depends
//! on fewer than k people. It shares nothing with the rules that it tries:
//! plain sets in, findings out.
//!
//! The search is information-set decoding: eliminate, look at the rows of the
//! reduced form and at their pairs, take another order of the columns, again.
//! What it finds is real; what it does not find is not proved absent.

use std::collections::{BTreeMap, BTreeSet};

/// A prime in which the small fractions of these systems are exact.
const PRIME: u64 = (1 << 31) - 1;

/// Multiplications spent on one search.
const BUDGET: usize = 300_000_000;

/// The groups of one table: key, people, whether the group is shown.
pub type Table = Vec<(String, BTreeSet<u32>, bool)>;

/// Tables over one population at one time.
#[derive(Debug, Clone, Default)]
pub struct Published {
    /// The tables; each one's groups are disjoint.
    pub tables: Vec<Table>,
    /// Everybody, where the total is shown.
    pub total: Option<BTreeSet<u32>>,
}

/// The figures that were published in one week: a label, and the person and
/// assessment behind each score that it sums.
pub type Week = Vec<(String, BTreeSet<(u32, u32)>)>;

/// A combination of published figures that depends on too few people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Whom it depends on.
    pub people: BTreeSet<u32>,
    /// How it is computed.
    pub how: String,
}

/// What the tables of one moment give away about fewer than `k` people, or
/// about the one hidden group of a table.
pub fn snapshot(published: &Published, k: u32) -> Vec<Finding> {
    let mut system = System::default();
    let mut findings = Vec::new();
    if let Some(total) = &published.total {
        system.add("total", total.iter().map(|person| (*person, *person)));
    }
    for (index, table) in published.tables.iter().enumerate() {
        let mut rest = published.total.clone().unwrap_or_default();
        for (key, people, _) in
            table.iter().filter(|(_, people, shown)| *shown && !people.is_empty())
        {
            system.add(&format!("{index}/{key}"), people.iter().map(|person| (*person, *person)));
            rest.retain(|person| !people.contains(person));
        }
        let hidden: Vec<_> =
            table.iter().filter(|(_, people, shown)| !shown && !people.is_empty()).collect();
        if let ([(key, people, _)], true) = (hidden.as_slice(), published.total.is_some())
            && rest.len() == people.len()
            && table.iter().any(|(_, people, shown)| *shown && !people.is_empty())
        {
            let how = format!("total - all other groups of table {index} = {key}");
            findings.push(Finding { people: people.clone(), how });
        }
        system.add(&format!("{index}/all hidden"), rest.iter().map(|person| (*person, *person)));
    }
    system.search(k as usize, &mut findings);
    findings
}

/// What the figures of all weeks together give away about fewer than `k`
/// people.
pub fn weeks(weeks: &[Week], k: u32) -> Vec<Finding> {
    let mut system = System::default();
    for (week, figures) in weeks.iter().enumerate() {
        for (label, scores) in figures {
            system.add(&format!("{label}@{week}"), scores.iter().copied());
        }
    }
    let mut findings = Vec::new();
    system.search(k as usize, &mut findings);
    findings
}

/// Published sums over scores; a score is a person's assessment.
#[derive(Default)]
struct System {
    labels: Vec<String>,
    scores: BTreeMap<(u32, u32), Vec<usize>>,
}

impl System {
    fn add(&mut self, label: &str, scores: impl Iterator<Item = (u32, u32)>) {
        for score in scores {
            self.scores.entry(score).or_default().push(self.labels.len());
        }
        self.labels.push(label.to_owned());
    }

    /// Scores that stand behind the same figures are one unknown.
    fn columns(&self) -> Vec<Column> {
        let mut columns = BTreeMap::<&[usize], Vec<u32>>::new();
        for ((person, _), rows) in &self.scores {
            columns.entry(rows).or_default().push(*person);
        }
        columns.into_iter().map(|(rows, people)| Column { rows: rows.to_vec(), people }).collect()
    }

    fn search(&self, k: usize, findings: &mut Vec<Finding>) {
        let columns = self.columns();
        let (height, width) = (self.labels.len(), columns.len());
        let rounds = BUDGET / (height * height * (width + height)).max(1);
        let mut seen = BTreeSet::new();
        let mut random = 0x9E37_79B9_7F4A_7C15_u64;
        for round in 0..rounds.clamp(1, 40) {
            let mut order: Vec<(u64, usize)> = (0..width)
                .map(|column| {
                    random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    let weight = columns[column].people.len() as u64;
                    // Heavy columns first, so that what is left over is light.
                    let chance = if round == 0 { u64::MAX } else { random >> 16 };
                    (chance / weight, column)
                })
                .collect();
            order.sort_unstable();
            let rows = reduced(&columns, height, &order);
            for (index, row) in rows.iter().enumerate() {
                let pairs = rows[..index].iter().flat_map(|other| [(other, 1), (other, PRIME - 1)]);
                for (other, factor) in pairs.chain([(row, 0)]) {
                    let at = |column: usize| (row[column] + factor * other[column]) % PRIME;
                    let Some(people) = few(&columns, at, k) else { continue };
                    if seen.insert(people.clone()) {
                        findings
                            .push(Finding { people, how: self.explain(|label| at(width + label)) });
                    }
                }
            }
        }
    }

    fn explain(&self, factor: impl Fn(usize) -> u64) -> String {
        let term = |label: usize| match factor(label) {
            0 => None,
            1 => Some(format!("+ {}", self.labels[label])),
            minus if minus == PRIME - 1 => Some(format!("- {}", self.labels[label])),
            _ => Some(format!("± x * {}", self.labels[label])),
        };
        (0..self.labels.len()).filter_map(term).collect::<Vec<_>>().join(" ")
    }
}

struct Column {
    rows: Vec<usize>,
    people: Vec<u32>,
}

/// The people behind the non-zero columns, if they are fewer than `k`.
fn few(columns: &[Column], at: impl Fn(usize) -> u64, k: usize) -> Option<BTreeSet<u32>> {
    let mut people = BTreeSet::new();
    for (index, column) in columns.iter().enumerate() {
        if at(index) != 0 {
            for person in &column.people {
                people.insert(*person);
                if people.len() >= k {
                    return None;
                }
            }
        }
    }
    (!people.is_empty()).then_some(people)
}

/// The reduced row echelon form with pivots in `order`; behind the columns
/// stands how each row is made of the figures.
fn reduced(columns: &[Column], height: usize, order: &[(u64, usize)]) -> Vec<Vec<u64>> {
    let width = columns.len();
    let mut rows = vec![vec![0_u64; width + height]; height];
    for (index, row) in rows.iter_mut().enumerate() {
        row[width + index] = 1;
    }
    for (index, column) in columns.iter().enumerate() {
        for row in &column.rows {
            rows[*row][index] = 1;
        }
    }
    let mut rank = 0;
    for (_, column) in order {
        let Some(found) = (rank..height).find(|row| rows[*row][*column] != 0) else { continue };
        rows.swap(rank, found);
        let inverse = power(rows[rank][*column], PRIME - 2);
        let pivot: Vec<u64> = rows[rank].iter().map(|value| value * inverse % PRIME).collect();
        for row in rows.iter_mut().filter(|row| row[*column] != 0) {
            let factor = PRIME - row[*column];
            for (value, pivot) in row.iter_mut().zip(&pivot) {
                if *pivot != 0 {
                    *value = (*value + factor * pivot) % PRIME;
                }
            }
        }
        rows[rank] = pivot;
        rank += 1;
    }
    rows.truncate(rank);
    rows
}

fn power(mut base: u64, mut exponent: u64) -> u64 {
    let mut result = 1;
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        exponent >>= 1;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(groups: &[(&[u32], bool)]) -> Table {
        let group = |(index, (people, shown)): (usize, &(&[u32], bool))| {
            (format!("g{index}"), people.iter().copied().collect(), *shown)
        };
        groups.iter().enumerate().map(group).collect()
    }

    fn scores(pairs: &[(u32, u32)]) -> BTreeSet<(u32, u32)> {
        pairs.iter().copied().collect()
    }

    #[test]
    fn a_small_group_and_a_small_union_are_found() {
        let total = Some((0..20).collect());
        let shown: Vec<u32> = (0..16).collect();
        let one = table(&[(&shown, true), (&[16, 17], false), (&[18, 19], false)]);
        let found = snapshot(&Published { tables: vec![one], total: total.clone() }, 5);
        assert_eq!(found[0].people, (16..20).collect());
        let two = table(&[(&shown, true), (&[16, 17, 18, 19], true)]);
        assert!(!snapshot(&Published { tables: vec![two], total: None }, 5).is_empty());
        let three =
            table(&[(&shown[..10], true), (&[10, 11, 12, 13, 14, 15, 16, 17, 18, 19], false)]);
        assert!(!snapshot(&Published { tables: vec![three], total }, 5).is_empty());
    }

    #[test]
    fn a_union_of_roles_inside_a_department_is_found() {
        let people: Vec<u32> = (0..30).collect();
        let departments = table(&[(&people[..16], true), (&people[16..], true)]);
        let roles = table(&[(&people[..7], true), (&people[7..14], true), (&people[14..], true)]);
        let published = Published { tables: vec![departments, roles], total: None };
        let found = snapshot(&published, 5);
        assert!(
            found.iter().any(|finding| finding.people == BTreeSet::from([14, 15])),
            "{found:?}"
        );
    }

    #[test]
    fn a_joiner_between_two_weeks_is_found_also_behind_a_stale_group() {
        let first: Vec<(u32, u32)> = (0..20).map(|person| (person, person)).collect();
        let mut second = first.clone();
        second.extend([(20, 20), (21, 21), (22, 22), (23, 23), (24, 24), (25, 25)]);
        let total = |week: &[(u32, u32)]| ("total".to_owned(), scores(week));
        let one = vec![total(&first), ("a".to_owned(), scores(&first[..10]))];
        assert!(weeks(&[one.clone(), vec![total(&second)]], 5).is_empty());
        assert_eq!(
            weeks(&[one.clone(), vec![total(&second[..21])]], 5)[0].people,
            BTreeSet::from([20])
        );
        let mut fresh = first[..10].to_vec();
        fresh.extend(&second[20..25]);
        let found = weeks(&[one, vec![total(&second), ("a".to_owned(), scores(&fresh))]], 5);
        assert!(found.iter().any(|finding| finding.people == BTreeSet::from([25])), "{found:?}");
    }
}
