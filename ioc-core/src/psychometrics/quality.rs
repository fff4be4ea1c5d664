//! What looks wrong about a set of answers. It is flagged, never dropped.

use std::collections::BTreeMap;

use crate::model::assessment::{Factor, QualityFlag, ScaleScore};
use crate::psychometrics::instrument::Instrument;

/// A shorter run of the same answer is never straight-lining.
const SHORTEST_RUN: usize = 10;

/// The flags of a set of answers whose factors scored `factors`.
pub fn flags(
    instrument: &Instrument,
    answers: &[Option<u8>],
    factors: &BTreeMap<Factor, ScaleScore>,
) -> Vec<QualityFlag> {
    let mut flags = Vec::new();
    if is_straight_lining(answers) {
        flags.push(QualityFlag::StraightLining);
    }
    if instrument.items.iter().any(|item| !factors.contains_key(&item.factor)) {
        flags.push(QualityFlag::TooManyMissing);
    }
    flags
}

/// Whether the [`longest_run`] is at least half of the items (Curran 2016,
/// *Journal of Experimental Social Psychology* 66, 4-19) and at least ten.
///
/// Half is lenient, because a flag speaks about a person: where items alternate
/// in their keying, no opinion gives such a run. Ten keeps short
/// questionnaires out, whose items may all be keyed one way. For 50 items the
/// cut is not delicate: in 9,860 real sheets no run is between 15 and 38 long.
pub fn is_straight_lining(answers: &[Option<u8>]) -> bool {
    longest_run(answers) >= answers.len().div_ceil(2).max(SHORTEST_RUN)
}

/// The longstring index: how many times in a row the same raw answer was
/// clicked, in item order; a missed item ends a run.
///
/// Johnson (2005), *Journal of Research in Personality* 39, 103-129; Meade and
/// Craig (2012), *Psychological Methods* 17, 437-455.
pub fn longest_run(answers: &[Option<u8>]) -> usize {
    answers
        .chunk_by(|one, next| one == next)
        .filter(|run| run.iter().all(Option::is_some))
        .map(<[_]>::len)
        .max()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(lengths: &[(Option<u8>, usize)]) -> Vec<Option<u8>> {
        lengths.iter().flat_map(|(answer, length)| vec![*answer; *length]).collect()
    }

    #[test]
    fn the_longest_run_ends_at_another_answer_and_at_a_missed_item() {
        for (answers, expected) in [
            (runs(&[]), 0),
            (runs(&[(None, 9)]), 0),
            (runs(&[(Some(3), 4), (Some(2), 5), (Some(3), 3)]), 5),
            (runs(&[(Some(3), 4), (None, 1), (Some(3), 4)]), 4),
        ] {
            assert_eq!(longest_run(&answers), expected);
        }
    }

    #[test]
    fn half_of_the_items_and_at_least_ten_are_straight_lining() {
        for (run, rest, expected) in
            [(25, 25, true), (24, 26, false), (10, 0, true), (9, 0, false), (9, 1, false)]
        {
            let mut answers = runs(&[(Some(4), run)]);
            answers.extend((0..rest).map(|item| Some(1 + item % 2)));
            assert_eq!(is_straight_lining(&answers), expected, "{run} of {}", answers.len());
        }
    }
}
