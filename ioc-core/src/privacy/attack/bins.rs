//! Histograms of all weeks, subtracted bin by bin.

use std::collections::BTreeSet;

use crate::privacy::attack::finding::Finding;
use crate::privacy::attack::isolation::Sums;
use crate::privacy::attack::tables::Scores;

/// A published histogram: whose scores it counts, and the ends of its bins in
/// the unit of the scores, the ends of the scale among them.
#[derive(Debug, Clone)]
pub struct Histogram {
    /// Whose scores.
    pub scores: Scores,
    /// Where bins end.
    pub ends: BTreeSet<i64>,
}

/// A histogram as it can be read: its ends, with those that can be told.
struct Read<'a> {
    scores: &'a Scores,
    ends: BTreeSet<i64>,
}

/// What histograms give away: counts, in a stretch of the scale, of fewer than
/// `k` people, and people who can be counted and are all in one bin.
pub fn told(histograms: &[Histogram], value: impl Fn(u32) -> i64, k: u32) -> Vec<Finding> {
    let grid: BTreeSet<i64> = histograms.iter().flat_map(|it| &it.ends).copied().collect();
    let read: Vec<Read<'_>> = histograms
        .iter()
        .map(|it| {
            let mut ends = it.ends.clone();
            for stretch in stretches(&it.ends) {
                // Nobody is anywhere in a bin in which nobody is.
                if inside(&it.scores, stretch, &value).is_empty() {
                    ends.extend(grid.range(stretch.0..stretch.1));
                }
            }
            Read { scores: &it.scores, ends }
        })
        .collect();
    let mut findings = few(&read, &grid, &value, k);
    findings.extend(equal(&read, &value));
    findings
}

/// From every end to every later one: the histograms that have both say how many
/// people are between them.
fn few(
    read: &[Read<'_>],
    grid: &BTreeSet<i64>,
    value: &impl Fn(u32) -> i64,
    k: u32,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let whole = grid.first().zip(grid.last());
    for from in grid {
        for to in grid.range(from + 1..).filter(|to| whole != Some((from, to))) {
            let mut sums = Sums::default();
            let mut seen = BTreeSet::new();
            let both = |it: &Read<'_>| it.ends.contains(from) && it.ends.contains(to);
            for (week, it) in read.iter().enumerate().filter(|(_, it)| both(it)) {
                let scores = inside(it.scores, (*from, *to), value);
                if !scores.is_empty() && seen.insert(scores.clone()) {
                    sums.add(&format!("{from}..{to}@{week}"), scores);
                }
            }
            findings.extend(sums.isolated(k).findings);
            // It is clear.
            if !findings.is_empty() {
                return findings;
            }
        }
    }
    findings
}

/// All in whom two histograms differ, or who are in one, in one bin.
fn equal(read: &[Read<'_>], value: &impl Fn(u32) -> i64) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut look = |scores: &Scores, ends: &BTreeSet<i64>, how: String| {
        let held: Vec<(i64, i64)> =
            stretches(ends).filter(|stretch| !inside(scores, *stretch, value).is_empty()).collect();
        if let ([stretch], true) = (held.as_slice(), ends.len() > 2) {
            let people = scores.iter().map(|(person, _)| *person).collect();
            findings.push(Finding { people, how: format!("{how} is within {stretch:?}") });
        }
    };
    for (week, it) in read.iter().enumerate() {
        look(it.scores, &it.ends, format!("@{week}"));
        for (before, earlier) in read[..week].iter().enumerate() {
            let common: BTreeSet<i64> = it.ends.intersection(&earlier.ends).copied().collect();
            let differs: Scores = it.scores.symmetric_difference(earlier.scores).copied().collect();
            look(&differs, &common, format!("@{week} - @{before}"));
        }
    }
    findings
}

fn stretches(ends: &BTreeSet<i64>) -> impl Iterator<Item = (i64, i64)> {
    ends.iter().copied().zip(ends.iter().skip(1).copied())
}

fn inside(scores: &Scores, (from, to): (i64, i64), value: &impl Fn(u32) -> i64) -> Scores {
    let inside = scores.iter().filter(|(_, score)| (from..to).contains(&value(*score)));
    inside.copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn histogram(people: std::ops::Range<u32>, ends: &[i64]) -> Histogram {
        let scores = people.map(|person| (person, person)).collect();
        Histogram { scores, ends: ends.iter().copied().collect() }
    }

    fn found(histograms: &[Histogram]) -> Vec<Vec<u32>> {
        let findings = told(histograms, |score| i64::from(score % 4), 5);
        findings.into_iter().map(|finding| finding.people.into_iter().collect()).collect()
    }

    #[test]
    fn a_small_bin_and_a_small_step_are_found_and_large_ones_are_not() {
        assert!(found(&[histogram(0..20, &[0, 2, 4]), histogram(0..40, &[0, 1, 2, 4])]).is_empty());
        assert_eq!(found(&[histogram(0..17, &[0, 1, 2, 4])])[0], [1, 5, 9, 13]);
        let step = [histogram(0..20, &[0, 2, 4]), histogram(0..24, &[0, 2, 4])];
        assert_eq!(found(&step)[0], [20, 21]);
        let other = [histogram(0..20, &[0, 2, 4]), histogram(0..24, &[0, 1, 4])];
        assert!(found(&other).is_empty(), "no bins in common");
    }

    #[test]
    fn a_step_into_one_bin_is_found() {
        let mut more = histogram(0..20, &[0, 2, 4]);
        more.scores.extend((20..60).filter(|score| score % 4 < 2).map(|score| (score, score)));
        assert_eq!(found(&[histogram(0..20, &[0, 2, 4]), more])[0].len(), 20);
    }
}
