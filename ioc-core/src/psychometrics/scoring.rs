//! From answers to scores.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::error::{Error, Result};
use crate::model::assessment::{Factor, ScaleScore, Scores};
use crate::psychometrics::instrument::{Instrument, Item};
use crate::psychometrics::instruments::scored::SCORED;
use crate::psychometrics::quality;
use crate::psychometrics::scale::Scale;

/// Scores are kept in millionths of a scale point.
const MICRO: i64 = 1_000_000;

/// The scores and quality flags of raw answers, one per item in the
/// instrument's order, a missed item as `None`.
///
/// A scale's score is the mean of its answered items after reverse keying. A
/// factor or facet with more than 10 % of its items missing has none.
///
/// Fails with `instrument_without_items`, `wrong_item_count`, or
/// `answer_out_of_range` at the first item that is wrong.
pub fn score(instrument: &Instrument, answers: &[Option<u8>]) -> Result<Scores> {
    let keyed = key_all(instrument, answers)?;
    let factors = scales(instrument, &keyed, |item| Some(item.factor));
    let facets = scales(instrument, &keyed, |item| item.facet.map(|facet| facet.key.to_owned()));
    let flags = quality::flags(instrument, answers, &factors);
    Ok(Scores { factors, facets, flags })
}

/// The scores of the instrument `scored`: factor means that were made
/// elsewhere, on its scale of 1 to 5. A factor that is not given has no score.
///
/// Fails with `no_scores` for none at all, and with `score_out_of_range`.
pub fn accept_scored(values: &BTreeMap<Factor, f64>) -> Result<Scores> {
    if values.is_empty() {
        return Err(Error::invalid("no_scores", "there is no score of any factor"));
    }
    let factors = values
        .iter()
        .map(|(factor, value)| accept_mean(*factor, *value).map(|score| (*factor, score)))
        .collect::<Result<_>>()?;
    Ok(Scores { factors, ..Scores::default() })
}

/// The items of a scale after reverse keying, in item order, if none of them
/// was missed: the complete cases that reliability is made of. Nothing also for
/// a scale that the instrument does not measure.
///
/// Fails like [`score`].
pub(crate) fn keyed(
    instrument: &Instrument,
    answers: &[Option<u8>],
    scale: Scale,
) -> Result<Option<Vec<i64>>> {
    check_count(instrument, answers)?;
    let items = instrument.items.iter().zip(answers).filter(|(item, _)| scale.has(item));
    let keyed: Option<Vec<i64>> = items
        .map(|(item, answer)| answer.map(|raw| key(instrument, item, raw)).transpose())
        .collect::<Result<_>>()?;
    Ok(keyed.filter(|values| !values.is_empty()))
}

fn key_all(instrument: &Instrument, answers: &[Option<u8>]) -> Result<Vec<Option<i64>>> {
    check_count(instrument, answers)?;
    let pairs = instrument.items.iter().zip(answers);
    pairs.map(|(item, answer)| answer.map(|raw| key(instrument, item, raw)).transpose()).collect()
}

fn check_count(instrument: &Instrument, answers: &[Option<u8>]) -> Result<()> {
    if instrument.items.is_empty() {
        return Err(Error::invalid("instrument_without_items", "the instrument takes no answers")
            .with("instrument", instrument.key)
            .with_hint("send its factor means instead"));
    }
    if answers.len() != instrument.items.len() {
        return Err(Error::invalid("wrong_item_count", "another number of answers than of items")
            .with("instrument", instrument.key)
            .with("answers", answers.len())
            .with("items", instrument.items.len())
            .with_hint("send one answer per item, and an empty one for a missed item"));
    }
    Ok(())
}

fn key(instrument: &Instrument, item: &Item, raw: u8) -> Result<i64> {
    let (lowest, highest) = (*instrument.scale.start(), *instrument.scale.end());
    if !instrument.scale.contains(&raw) {
        return Err(Error::invalid("answer_out_of_range", "an answer is outside the scale")
            .with("item", item.code)
            .with("answer", raw)
            .with("allowed", format_args!("{lowest}-{highest}")));
    }
    let raw = i64::from(raw);
    Ok(if item.reverse { i64::from(lowest) + i64::from(highest) - raw } else { raw })
}

fn scales<K: Ord>(
    instrument: &Instrument,
    keyed: &[Option<i64>],
    scale_of: impl Fn(&Item) -> Option<K>,
) -> BTreeMap<K, ScaleScore> {
    let scales = group(instrument, keyed, scale_of).into_iter();
    scales.filter_map(|(scale, values)| Some((scale, scale_score(&values)?))).collect()
}

fn group<K: Ord>(
    instrument: &Instrument,
    keyed: &[Option<i64>],
    scale_of: impl Fn(&Item) -> Option<K>,
) -> BTreeMap<K, Vec<Option<i64>>> {
    let mut scales: BTreeMap<K, Vec<Option<i64>>> = BTreeMap::new();
    for (item, value) in instrument.items.iter().zip(keyed) {
        if let Some(scale) = scale_of(item) {
            scales.entry(scale).or_default().push(*value);
        }
    }
    scales
}

fn scale_score(values: &[Option<i64>]) -> Option<ScaleScore> {
    let answered = values.iter().flatten().count();
    if answered == 0 || (values.len() - answered) * 10 > values.len() {
        return None;
    }
    let sum: i64 = values.iter().flatten().sum();
    let answered = u16::try_from(answered).ok()?;
    let mean_micro = divide_half_even(sum * MICRO, i64::from(answered));
    Some(ScaleScore { mean_micro, sum: Some(sum), answered: Some(answered) })
}

fn divide_half_even(numerator: i64, denominator: i64) -> i64 {
    let (quotient, rest) = (numerator.div_euclid(denominator), numerator.rem_euclid(denominator));
    match (2 * rest).cmp(&denominator) {
        Ordering::Less => quotient,
        Ordering::Equal => quotient + (quotient & 1),
        Ordering::Greater => quotient + 1,
    }
}

fn accept_mean(factor: Factor, value: f64) -> Result<ScaleScore> {
    let (lowest, highest) = (*SCORED.scale.start(), *SCORED.scale.end());
    if !(f64::from(lowest)..=f64::from(highest)).contains(&value) {
        return Err(Error::invalid("score_out_of_range", "a score is outside the scale")
            .with("factor", factor.key())
            .with("score", value)
            .with("allowed", format_args!("{lowest}-{highest}")));
    }
    #[expect(clippy::cast_possible_truncation, reason = "within the scale")]
    let mean_micro = (value * MICRO as f64).round_ties_even() as i64;
    Ok(ScaleScore { mean_micro, sum: None, answered: None })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::assessment::QualityFlag;
    use crate::psychometrics::instrument::{Facet, find};

    static IDEAS: Facet =
        Facet { factor: Factor::Openness, number: 1, key: "ideas", label: "Ideas" };
    static VALUES: Facet =
        Facet { factor: Factor::Openness, number: 2, key: "values", label: "Values" };

    static SHORT: Instrument = Instrument {
        key: "short",
        name: "Two facets",
        version: 1,
        scale: 0..=6,
        items: &[
            Item::plus("1", Factor::Openness).of_facet(&IDEAS),
            Item::minus("2", Factor::Openness).of_facet(&IDEAS),
            Item::plus("3", Factor::Openness).of_facet(&VALUES),
        ],
        facets: &[&IDEAS, &VALUES],
        source: "this test",
    };

    fn ipip() -> &'static Instrument {
        find("ipip-50").unwrap()
    }

    fn code_of(answers: &[Option<u8>]) -> (&'static str, String) {
        let error = score(ipip(), answers).unwrap_err();
        (error.code(), error.to_string())
    }

    #[test]
    fn reverse_keyed_items_count_the_other_way() {
        let scores = score(&SHORT, &[Some(5), Some(0), Some(3)]).unwrap();
        let factor = scores.factors[&Factor::Openness];
        assert_eq!(factor.sum, Some(5 + 6 + 3));
        assert_eq!(factor.mean_micro, 4_666_667);
        assert_eq!(scores.facets["ideas"].mean_micro, 5_500_000);
        assert_eq!(scores.facets["values"].answered, Some(1));
    }

    #[test]
    fn neutral_answers_score_the_middle_of_every_factor() {
        let scores = score(ipip(), &[Some(3); 50]).unwrap();
        assert_eq!(scores.factors.len(), 5);
        assert!(scores.factors.values().all(|score| score.mean_micro == 3_000_000));
        assert_eq!(scores.flags, [QualityFlag::StraightLining]);
    }

    #[test]
    fn one_of_ten_may_be_missing_and_two_may_not() {
        let mut answers: Vec<Option<u8>> = (0..50).map(|item| Some(1 + item % 5)).collect();
        answers[0] = None;
        let scores = score(ipip(), &answers).unwrap();
        assert_eq!(scores.factors[&Factor::Extraversion].answered, Some(9));
        assert_eq!(scores.flags, []);
        answers[9] = None;
        let scores = score(ipip(), &answers).unwrap();
        assert!(!scores.factors.contains_key(&Factor::Extraversion));
        assert_eq!(scores.factors.len(), 4);
        assert_eq!(scores.flags, [QualityFlag::TooManyMissing]);
    }

    #[test]
    fn only_factors_without_a_missed_item_are_complete_cases() {
        let mut answers = [Some(2); 50];
        answers[10] = None;
        let keyed = |factor| keyed(ipip(), &answers, Scale::Factor(factor)).unwrap();
        assert_eq!(keyed(Factor::Neuroticism), None);
        assert_eq!(keyed(Factor::Extraversion), Some(vec![2, 4, 2, 4, 2, 4, 2, 4, 2, 4]));
    }

    #[test]
    fn wrong_answers_are_refused_with_their_place() {
        let mut answers = [Some(3); 50];
        answers[12] = Some(6);
        let (code, message) = code_of(&answers);
        assert_eq!(code, "answer_out_of_range");
        assert!(message.ends_with("(item: N3, answer: 6, allowed: 1-5)"), "{message}");
        answers[12] = Some(0);
        assert_eq!(code_of(&answers).0, "answer_out_of_range");
        assert_eq!(code_of(&answers[..49]).0, "wrong_item_count");
        let error = score(find("scored").unwrap(), &[]).unwrap_err();
        assert_eq!(error.code(), "instrument_without_items");
    }

    #[test]
    fn division_rounds_half_to_even() {
        for (numerator, denominator, expected) in
            [(1, 2, 0), (3, 2, 2), (5, 2, 2), (7, 3, 2), (8, 3, 3), (10, 4, 2), (14, 4, 4)]
        {
            assert_eq!(divide_half_even(numerator, denominator), expected);
        }
    }

    #[test]
    fn scores_from_elsewhere_are_taken_within_the_scale_only() {
        let one = |value| BTreeMap::from([(Factor::Openness, value)]);
        let scores = accept_scored(&one(3.4)).unwrap();
        let expected = ScaleScore { mean_micro: 3_400_000, sum: None, answered: None };
        assert_eq!(scores.factors, BTreeMap::from([(Factor::Openness, expected)]));
        for value in [0.999, 5.001, f64::NAN, f64::INFINITY] {
            assert_eq!(accept_scored(&one(value)).unwrap_err().code(), "score_out_of_range");
        }
        assert_eq!(accept_scored(&BTreeMap::new()).unwrap_err().code(), "no_scores");
    }

    proptest! {
        #[test]
        fn turning_every_answer_around_mirrors_every_score(
            answers in prop::collection::vec(prop::option::weighted(0.97, 1_u8..=5), 50)
        ) {
            let turned: Vec<_> = answers.iter().map(|answer| answer.map(|raw| 6 - raw)).collect();
            let (one, other) = (score(ipip(), &answers).unwrap(), score(ipip(), &turned).unwrap());
            prop_assert_eq!(&one.flags, &other.flags);
            prop_assert_eq!(one.factors.len(), other.factors.len());
            for (factor, score) in one.factors {
                let sum = score.mean_micro + other.factors[&factor].mean_micro;
                prop_assert!((sum - 6 * MICRO).abs() <= 1, "half-even may round both the same way");
            }
        }

        #[test]
        fn a_score_stays_within_the_scale(
            answers in prop::collection::vec(prop::option::of(1_u8..=5), 50)
        ) {
            for score in score(ipip(), &answers).unwrap().factors.values() {
                prop_assert!((MICRO..=5 * MICRO).contains(&score.mean_micro));
                prop_assert!(score.answered >= Some(9));
            }
        }
    }
}
