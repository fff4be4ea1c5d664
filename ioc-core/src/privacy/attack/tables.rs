//! Tables of one moment, and the tables of all weeks together.

use std::collections::{BTreeMap, BTreeSet};

use crate::privacy::attack::finding::Finding;
use crate::privacy::attack::isolation::{Search, Sums};

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

/// The person and assessment behind each score that a figure sums.
pub type Scores = BTreeSet<(u32, u32)>;

/// The score figures that can be read in one week, also earlier ones that
/// stand.
#[derive(Debug, Clone, Default)]
pub struct Release {
    /// The total, where it is shown.
    pub total: Option<Scores>,
    /// Of each table the groups that are shown.
    pub tables: Vec<BTreeMap<String, Scores>>,
}

/// What the tables of one moment give away about fewer than `k` people, or
/// about the one hidden group of a table.
pub fn snapshot(published: &Published, k: u32) -> Search {
    let mut sums = Sums::default();
    let mut alone = Vec::new();
    let once =
        |people: &BTreeSet<u32>| people.iter().map(|person| (*person, 0)).collect::<Vec<_>>();
    if let Some(total) = &published.total {
        sums.add("total", once(total));
    }
    for (index, table) in published.tables.iter().enumerate() {
        let (shown, hidden): (Vec<_>, Vec<_>) =
            table.iter().filter(|(_, people, _)| !people.is_empty()).partition(|it| it.2);
        for (key, people, _) in &shown {
            sums.add(&format!("{index}/{key}"), once(people));
        }
        let named: usize = table.iter().map(|(_, people, _)| people.len()).sum();
        let whole = published.total.as_ref().is_some_and(|total| total.len() == named);
        if let ([(key, people, _)], true) = (hidden.as_slice(), whole && !shown.is_empty()) {
            let how = format!("total - all other groups of table {index} = {key}");
            alone.push(Finding { people: people.clone(), how });
        }
    }
    let mut search = sums.isolated(k);
    search.findings.extend(alone);
    search
}

impl Release {
    pub(super) fn figures(&self) -> impl Iterator<Item = (&str, &Scores)> {
        let groups = self.tables.iter().flatten().map(|(key, scores)| (key.as_str(), scores));
        self.total.iter().map(|scores| ("total", scores)).chain(groups)
    }
}

/// What the figures of all weeks together give away about fewer than `k`
/// people.
pub fn weeks(weeks: &[Release], k: u32) -> Search {
    let mut sums = Sums::default();
    let mut seen = BTreeSet::new();
    for (week, release) in weeks.iter().enumerate() {
        for (label, scores) in release.figures().filter(|(_, scores)| seen.insert(*scores)) {
            sums.add(&format!("{label}@{week}"), scores.iter().copied());
        }
    }
    sums.isolated(k)
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

    fn found(published: &Published) -> Vec<BTreeSet<u32>> {
        snapshot(published, 5).findings.into_iter().map(|finding| finding.people).collect()
    }

    fn release(total: &[(u32, u32)], groups: &[&[(u32, u32)]]) -> Release {
        let scores = |scores: &[(u32, u32)]| -> Scores { scores.iter().copied().collect() };
        let groups = groups.iter().enumerate();
        let table = groups.map(|(index, group)| (index.to_string(), scores(group))).collect();
        let total = (!total.is_empty()).then(|| scores(total));
        Release { total, tables: vec![table] }
    }

    #[test]
    fn a_small_group_and_a_small_union_are_found() {
        let total = Some((0..20).collect());
        let shown: Vec<u32> = (0..16).collect();
        let one = table(&[(&shown, true), (&[16, 17], false), (&[18, 19], false)]);
        assert_eq!(
            found(&Published { tables: vec![one], total: total.clone() }),
            [(16..20).collect()]
        );
        let two = table(&[(&shown, true), (&[16, 17, 18, 19], true)]);
        assert!(!found(&Published { tables: vec![two], total: None }).is_empty());
        let three =
            table(&[(&shown[..10], true), (&[10, 11, 12, 13, 14, 15, 16, 17, 18, 19], false)]);
        assert!(!found(&Published { tables: vec![three], total }).is_empty());
    }

    #[test]
    fn a_union_of_roles_inside_a_department_is_found() {
        let people: Vec<u32> = (0..30).collect();
        let departments = table(&[(&people[..16], true), (&people[16..], true)]);
        let roles = table(&[(&people[..7], true), (&people[7..14], true), (&people[14..], true)]);
        let published = Published { tables: vec![departments, roles], total: None };
        assert!(found(&published).contains(&BTreeSet::from([14, 15])));
    }

    #[test]
    fn a_joiner_between_two_weeks_is_found_also_behind_a_stale_group() {
        let people: Vec<(u32, u32)> = (0..26).map(|person| (person, person)).collect();
        let first = release(&people[..20], &[&people[..10]]);
        let fine = weeks(&[first.clone(), release(&people, &[&people[..10]])], 5);
        assert_eq!(fine, Search { findings: Vec::new(), proved: true });
        let twenty_first = weeks(&[first.clone(), release(&people[..21], &[])], 5);
        assert_eq!(twenty_first.findings[0].people, BTreeSet::from([20]));
        let fresh = [&people[..10], &people[20..25]].concat();
        let search = weeks(&[first, release(&people, &[&fresh])], 5);
        let joiner = BTreeSet::from([25]);
        assert!(search.findings.iter().any(|finding| finding.people == joiner), "{search:?}");
    }

    #[test]
    fn four_people_behind_a_sum_of_many_figures_are_found() {
        // A ring of eight overlapping groups that have ten people in common
        // with each neighbour, but twice only two: it takes four figures, with
        // signs, to come down to those.
        let mut next = 0;
        let ring: Vec<Vec<(u32, u32)>> = [10, 10, 10, 2, 10, 10, 10, 2]
            .into_iter()
            .map(|size| {
                next += size;
                (next - size..next).map(|person| (person, 0)).collect()
            })
            .collect();
        let groups: Vec<_> =
            (0..8).map(|place| [&ring[place][..], &ring[(place + 1) % 8]].concat()).collect();
        let groups: Vec<&[(u32, u32)]> = groups.iter().map(Vec::as_slice).collect();
        let figures = [release(&[], &groups)];
        let four: BTreeSet<u32> = ring[3].iter().chain(&ring[7]).map(|score| score.0).collect();
        let search = weeks(&figures, 5);
        assert_eq!(search.findings[0].people, four, "{search:?}");
        assert_eq!(weeks(&figures, 4), Search { findings: Vec::new(), proved: true });
    }

    #[test]
    fn all_scores_of_a_person_are_that_person() {
        // Two scores of one person, each in a figure with the same ten others.
        let base: Vec<(u32, u32)> = (0..10).map(|person| (person, person)).collect();
        let with = |more: &[(u32, u32)]| [&base[..], more].concat();
        let [two, one] = [with(&[(10, 10), (11, 11), (11, 12)]), with(&[(10, 10)])];
        let search = weeks(&[release(&[], &[&base, &two, &one])], 3);
        assert!(search.findings.iter().any(|it| it.people == BTreeSet::from([11])), "{search:?}");
    }
}
