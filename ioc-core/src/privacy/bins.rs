//! Histograms of scores over closed weeks.
//!
//! The scale is cut into cells of one width. A histogram counts people in bins,
//! which are joined cells: in each there is nobody, or there are k people.
//!
//! Histograms of several weeks are subtracted as means are, but bin by bin. Of
//! two of them only those bins can be subtracted whose ends both have; within
//! such a stretch of the scale the later one has other people than the earlier,
//! or the same. If it has others, k people there must have a score that no
//! histogram before had. Then whatever is computed from any number of them,
//! with any factors, depends in every stretch on nobody or on k people: look at
//! the last one that has part in it, and the one before that. Either those k
//! people show, or the two have the same people there and count as one; look
//! again. (What means and histograms together give depends on no fewer, since a
//! mean depends on where in its bin a score is, and a histogram does not.)
//!
//! Where everybody who is new is in one bin, that bin would be everybody's
//! answer. So there are two bins with new people, or the two weeks have no bin in
//! common but the whole scale.
//!
//! A histogram that cannot be renewed without becoming coarse stands, as of its
//! week.

use std::ops::Range;

use chrono::NaiveDate;

use crate::model::tally::Members;
use crate::privacy::cells::{CELLS, Counts, Cuts};
use crate::privacy::distribution::KeptDistribution;
use crate::privacy::policy::CEILING;

/// A histogram with so many bins that hold anybody is fine enough to replace a
/// finer one.
const FINE: usize = 6;

/// A published histogram: whose scores it counts, and what is known of where it
/// is cut.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    scores: Members,
    cuts: Cuts,
}

impl Told {
    /// A histogram that was published of some scores.
    pub(crate) fn of(kept: &KeptDistribution, scores: &Members) -> Self {
        let mut counts = Counts::default();
        for (first, n) in &kept.bins {
            counts.0[(*first).min(CELLS - 1)] += n;
        }
        Self { scores: scores.clone(), cuts: kept.cuts().known(&counts) }
    }
}

/// The histogram of a week in which the mean is renewed, if it is renewed with
/// it: `earlier` are all that were ever published, `standing` is the one that
/// stands otherwise. `cell` is where a score lies, also one of an earlier week.
pub(crate) fn renewed(
    earlier: &[Told],
    standing: Option<&KeptDistribution>,
    scores: &Members,
    cell: impl Fn(u32) -> Option<usize>,
    as_of: NaiveDate,
    k: u32,
) -> Option<KeptDistribution> {
    let week = Week::of(earlier, scores, &cell, u64::from(k));
    let cuts = week.joined(Rules::ALL);
    let kept = KeptDistribution {
        as_of,
        shown_to: week.shown_to(cuts),
        bins: cuts.bins().iter().map(|bin| (bin.start, week.counts.in_bin(bin))).collect(),
    };
    let standing = standing.filter(|standing| standing.shown_to >= k);
    let enough = standing.map_or(2, |standing| standing.held().min(FINE));
    (kept.held() >= enough.max(2)).then_some(kept)
}

/// The rules, so that a test can do without one of them.
#[derive(Debug, Clone, Copy)]
struct Rules {
    people: bool,
    weeks: bool,
    equal: bool,
}

impl Rules {
    const ALL: Self = Self { people: true, weeks: true, equal: true };
}

/// A week's people by cell: all, those who are new, and those who are others
/// than in each earlier histogram.
struct Week {
    counts: Counts,
    fresh: Counts,
    others: Vec<(Cuts, Counts)>,
    k: u64,
}

/// What is wrong with some cuts.
enum Wrong {
    /// A bin between ends that can be subtracted, which has too few people.
    Few(Range<usize>),
    /// All new people are in one bin.
    Equal,
}

impl Wrong {
    /// Too few in a bin, with ends that can be dropped: beside one without people there are
    /// ends which are known though nothing is cut there.
    fn around(cuts: Cuts, bin: &Range<usize>) -> Self {
        let start = (0..=bin.start).rev().find(|cell| *cell == 0 || cuts.has(*cell));
        let end = (bin.end..CELLS).find(|cell| cuts.has(*cell));
        let bin = start.unwrap_or(0)..end.unwrap_or(CELLS);
        if bin == (0..CELLS) { Self::Equal } else { Self::Few(bin) }
    }
}

impl Week {
    fn of(
        earlier: &[Told],
        scores: &Members,
        cell: &impl Fn(u32) -> Option<usize>,
        k: u64,
    ) -> Self {
        let mut fresh = scores.clone();
        let mut others = Vec::new();
        for told in earlier {
            fresh.take_out(&told.scores);
            let mut other = scores.minus(&told.scores);
            other.merge(&told.scores.minus(scores));
            others.push((told.cuts, Counts::of(&other, cell)));
        }
        Self { counts: Counts::of(scores, cell), fresh: Counts::of(&fresh, cell), others, k }
    }

    /// The finest cuts that are found by joining bins until nothing is wrong.
    fn joined(&self, rules: Rules) -> Cuts {
        let mut cuts = Cuts::ALL;
        while let Some(wrong) = self.wrong(cuts, rules) {
            cuts = match wrong {
                Wrong::Few(bin) => cuts.without(self.end_to_drop(cuts, &bin)),
                Wrong::Equal => Cuts::NONE,
            };
        }
        cuts
    }

    /// The end of a bin beyond which there are fewer people.
    fn end_to_drop(&self, cuts: Cuts, bin: &Range<usize>) -> usize {
        let beside = cuts.bins();
        let below = beside.iter().find(|other| other.end == bin.start);
        let above = beside.iter().find(|other| other.start == bin.end);
        match (below, above) {
            (Some(below), Some(above)) if self.counts.in_bin(above) < self.counts.in_bin(below) => {
                bin.end
            }
            (None, _) => bin.end,
            _ => bin.start,
        }
    }

    fn wrong(&self, cuts: Cuts, rules: Rules) -> Option<Wrong> {
        if cuts == Cuts::NONE {
            return None;
        }
        let bins = cuts.bins();
        let few = bins.iter().find(|bin| (1..self.k).contains(&self.counts.in_bin(bin)));
        if let Some(bin) = few.filter(|_| rules.people) {
            return Some(Wrong::Few(bin.clone()));
        }
        if rules.equal && bins.iter().filter(|bin| self.counts.in_bin(bin) > 0).count() < 2 {
            return Some(Wrong::Equal);
        }
        let known = cuts.known(&self.counts);
        for (earlier, others) in &self.others {
            let common = known.and(*earlier);
            let changed: Vec<_> =
                common.bins().into_iter().filter(|bin| others.in_bin(bin) > 0).collect();
            let few = changed.iter().find(|bin| self.fresh.in_bin(bin) < self.k);
            if let Some(bin) = few.filter(|_| rules.weeks && common != Cuts::NONE) {
                return Some(Wrong::around(cuts, bin));
            }
            if rules.equal && common != Cuts::NONE && changed.len() == 1 {
                return Some(Wrong::Equal);
            }
        }
        None
    }

    /// The largest k that these cuts would do for.
    fn shown_to(&self, cuts: Cuts) -> u32 {
        let own = cuts.bins().into_iter().map(|bin| self.counts.in_bin(&bin)).filter(|n| *n > 0);
        let known = cuts.known(&self.counts);
        let over_weeks = self.others.iter().flat_map(|(earlier, others)| {
            let common = known.and(*earlier);
            let bins = if common == Cuts::NONE { Vec::new() } else { common.bins() };
            let changed = bins.into_iter().filter(|bin| others.in_bin(bin) > 0);
            changed.map(|bin| self.fresh.in_bin(&bin))
        });
        let least = own.chain(over_weeks).min().unwrap_or(0);
        u32::try_from(least).unwrap_or(CEILING).min(CEILING)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;
    use rand::rngs::StdRng;
    use rand::{Rng, SeedableRng};

    use super::*;
    use crate::privacy::attack::bins::{Histogram, told};
    use crate::privacy::attack::finding::Finding;
    use crate::privacy::distribution::Bin;

    const K: u32 = 5;

    /// People who answer, leave and come back; values in cells of a hundred.
    struct Life {
        dice: StdRng,
        now: BTreeMap<u32, u32>,
        values: Vec<i64>,
        owners: Vec<u32>,
    }

    impl Life {
        fn new(seed: u64, people: u32) -> Self {
            let dice = StdRng::seed_from_u64(seed);
            let (values, owners) = (Vec::new(), Vec::new());
            let mut life = Self { dice, now: BTreeMap::new(), values, owners };
            (0..people).for_each(|person| life.answer(person));
            life
        }

        fn answer(&mut self, person: u32) {
            self.now.insert(person, u32::try_from(self.values.len()).unwrap());
            let around: i64 = (0..3).map(|_| self.dice.random_range(0..500)).sum();
            self.values.push(around);
            self.owners.push(person);
        }

        fn pass(&mut self, answers: u32) {
            let people = u32::try_from(self.owners.len()).unwrap();
            for _ in 0..answers {
                let person = self.dice.random_range(0..people);
                self.answer(person);
            }
            if self.dice.random_ratio(1, 3) {
                let person = self.dice.random_range(0..people);
                self.now.remove(&person);
            }
            if self.dice.random_ratio(1, 4) {
                // Somebody comes back with the score of before.
                let score = self.dice.random_range(0..people);
                self.now.insert(self.owners[score as usize], score);
            }
        }

        fn cell(&self, score: u32) -> Option<usize> {
            usize::try_from(self.values[score as usize] / 100).ok()
        }
    }

    /// The histograms of some weeks, each renewed if it has two bins at least.
    fn published(life: &mut Life, weeks: u32, answers: u32, rules: Rules) -> Vec<Histogram> {
        let (mut earlier, mut published) = (Vec::new(), Vec::new());
        for _ in 0..weeks {
            let scores = Members::of(life.now.values().copied());
            let week = Week::of(&earlier, &scores, &|score| life.cell(score), u64::from(K));
            let cuts = week.joined(rules);
            if cuts != Cuts::NONE {
                let ends = cuts.bins().into_iter().flat_map(|bin| [bin.start, bin.end]);
                published.push(Histogram {
                    scores: life.now.iter().map(|(person, score)| (*person, *score)).collect(),
                    ends: ends.map(|end| i64::try_from(end).unwrap() * 100).collect(),
                });
                earlier.push(Told { cuts: cuts.known(&week.counts), scores });
            }
            life.pass(answers);
        }
        published
    }

    fn found(life: &Life, published: &[Histogram]) -> Vec<Finding> {
        told(published, |score| life.values[score as usize], K)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn nobody_is_found_in_the_histograms_of_many_weeks(
            seed in any::<u64>(), people in 5_u32..150, answers in 0_u32..40
        ) {
            let mut life = Life::new(seed, people);
            let published = published(&mut life, 10, answers, Rules::ALL);
            let found = found(&life, &published);
            prop_assert!(found.is_empty(), "{found:?}");
        }
    }

    #[test]
    fn without_any_of_the_rules_people_are_found() {
        let all = Rules::ALL;
        for (name, rules) in [
            ("people", Rules { people: false, ..all }),
            ("weeks", Rules { weeks: false, ..all }),
            ("equal", Rules { equal: false, ..all }),
        ] {
            let found = (0..40).any(|seed| {
                let mut life = Life::new(seed, 80);
                let published = published(&mut life, 6, 12, rules);
                !found(&life, &published).is_empty()
            });
            assert!(found, "the attacker does not notice that the rule about {name} is off");
        }
    }

    #[test]
    fn many_answers_leave_fine_bins_and_few_leave_the_histogram_standing() {
        let mut life = Life::new(1, 400);
        let bins = published(&mut life, 2, 150, Rules::ALL);
        assert!(bins.iter().all(|it| it.ends.len() > FINE), "{bins:?}");
        let cell = |score: u32| usize::try_from(score % 16).ok();
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        let scores = |people: u32| Members::of(0..people);
        let renewed = |earlier: &[Told], standing, people, week| {
            super::renewed(earlier, standing, &scores(people), cell, date(week), K)
        };
        let first = renewed(&[], None, 160, "2026-01-05").unwrap();
        assert_eq!((first.held(), first.shown_to), (16, 10));
        let told = [Told::of(&first, &scores(160))];
        // Twenty more, of whom four would be in each bin that is fine enough.
        assert_eq!(renewed(&told, Some(&first), 180, "2026-01-12"), None);
        let second = renewed(&told, Some(&first), 240, "2026-01-19").unwrap();
        assert!(second.held() >= FINE && second.shown_to == K, "{second:?}");
    }

    #[test]
    fn too_few_people_and_people_of_one_bin_have_no_histogram() {
        let week = "2026-01-05".parse().unwrap();
        for (people, cells) in [(4, 16), (9, 16), (200, 1)] {
            let cell = |score: u32| usize::try_from(score % cells).ok();
            let kept = renewed(&[], None, &Members::of(0..people), cell, week, K);
            assert_eq!(kept, None, "{people} people in {cells} cells");
        }
    }

    #[test]
    fn what_was_kept_is_read_back_and_hidden_from_a_stricter_policy() {
        let week = "2026-01-05".parse().unwrap();
        let cell = |score: u32| usize::try_from(score % 7 + 5).ok();
        let kept = renewed(&[], None, &Members::of(0..50), cell, week, K).unwrap();
        let text = serde_json::to_string(&kept).unwrap();
        assert_eq!(serde_json::from_str::<KeptDistribution>(&text).unwrap(), kept);
        let policy = |k| crate::privacy::policy::Policy::new(k).unwrap();
        let shown = kept.release(policy(5)).unwrap();
        let ends: BTreeSet<_> = shown.bins().iter().map(|bin| bin.to().to_bits()).collect();
        assert!(ends.contains(&5.0_f64.to_bits()) && shown.bins()[0].from() < 1.1);
        assert!((shown.bins().iter().map(Bin::share).sum::<f64>() - 1.0).abs() < 1e-12);
        assert_eq!((shown.n(), shown.bins().iter().map(Bin::n).sum()), (50, 50));
        assert_eq!(kept.release(policy(8)), None, "a bin has seven people");
    }
}
