//! Published sums of people who all have one value.
//!
//! A deviation of zero tells everybody's value, however many they are. The
//! deviation of what one figure has more than another, or than several that
//! exclude each other, can be computed from those of the figures.

use std::collections::BTreeSet;

use crate::privacy::attack::finding::Finding;
use crate::privacy::attack::tables::{Release, Scores};

/// The sets of scores that can be summed and have all one value: a figure, one
/// less another of any week, and one less all groups of a table inside it.
pub fn told(weeks: &[Release], value: impl Fn(u32) -> i64) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut seen = BTreeSet::new();
    let mut look = |scores: &mut dyn Iterator<Item = (u32, u32)>, how: &dyn Fn() -> String| {
        let Some((person, score)) = scores.next() else { return };
        let mut people = BTreeSet::from([person]);
        let one = value(score);
        for (person, score) in scores {
            if value(score) != one {
                return;
            }
            people.insert(person);
        }
        if seen.insert(people.clone()) {
            findings.push(Finding { people, how: how() });
        }
    };
    let mut figures: Vec<(String, &Scores)> = Vec::new();
    let mut known = BTreeSet::new();
    for (week, release) in weeks.iter().enumerate() {
        for (label, scores) in release.figures() {
            for (index, table) in release.tables.iter().enumerate() {
                let inside = table.values().filter(|group| group.is_subset(scores));
                let inside: BTreeSet<_> = inside.flatten().collect();
                let mut rest = scores.iter().filter(|score| !inside.contains(score)).copied();
                look(&mut rest, &|| format!("{label}@{week} - all of table {index} inside it"));
            }
            if known.insert(scores) {
                figures.push((format!("{label}@{week}"), scores));
            }
        }
    }
    for (label, scores) in &figures {
        look(&mut scores.iter().copied(), &|| label.clone());
        for (other, inside) in &figures {
            if inside.len() < scores.len() && inside.is_subset(scores) {
                let mut rest = scores.difference(inside).copied();
                look(&mut rest, &|| format!("{label} - {other}"));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn release(total: std::ops::Range<u32>, groups: &[std::ops::Range<u32>]) -> Release {
        let scores = |scores: std::ops::Range<u32>| scores.map(|it| (it, it)).collect::<Scores>();
        let groups = groups.iter().enumerate();
        let table = groups.map(|(index, group)| (index.to_string(), scores(group.clone())));
        Release { total: Some(scores(total)), tables: vec![table.collect()] }
    }

    fn found(weeks: &[Release], equal: std::ops::Range<u32>) -> Vec<BTreeSet<u32>> {
        let value = |score| if equal.contains(&score) { 30 } else { i64::from(score) + 100 };
        told(weeks, value).into_iter().map(|finding| finding.people).collect()
    }

    #[test]
    fn equal_answers_are_found_in_a_group_a_rest_and_a_step() {
        let one = release(0..20, &[0..6, 6..12]);
        assert_eq!(found(std::slice::from_ref(&one), 0..6), [(0..6).collect()]);
        assert_eq!(found(std::slice::from_ref(&one), 12..20), [(12..20).collect()]);
        let next = release(0..26, &[0..6, 6..12]);
        assert_eq!(found(&[one.clone(), next.clone()], 20..26), [(20..26).collect()]);
        assert!(found(&[one, next], 3..9).is_empty());
    }
}
