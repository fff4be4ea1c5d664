//! What people answer: item responses of a graded threshold model.

use std::ops::RangeInclusive;

use rand::Rng;

use crate::demo::draw;
use crate::demo::personality::Five;
use crate::model::assessment::Factor;
use crate::psychometrics::instrument::{Instrument, Item};

/// Where an answer passes from one scale point to the next, in standard
/// deviations.
const THRESHOLDS: [f64; 4] = [-1.5, -0.6, 0.4, 1.4];

/// How far working people are above the middle of each factor's scale, O C E
/// A N: most find themselves rather agreeable and not very anxious.
const LEVELS: Five = [0.6, 0.5, 0.15, 0.8, -0.35];

/// How much people differ in agreeing to anything.
const AGREEING: f64 = 0.12;

/// How many sheets are clicked through without reading.
const CARELESS: f64 = 0.02;
/// How many sheets have an item or two missed.
const MISSED: f64 = 0.08;
/// How many sheets stop well before the end.
const CUT_SHORT: f64 = 0.03;

/// One filled-in questionnaire.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) answers: Vec<Option<u8>>,
    /// Whether it was clicked through without reading.
    pub(super) is_careless: bool,
}

/// What somebody who stands at `factors` today answers.
pub(super) fn fill_in(rng: &mut impl Rng, instrument: &Instrument, factors: &Five) -> Sheet {
    let agreeing = AGREEING * draw::normal(rng);
    let items = instrument.items.iter().enumerate();
    let mut answers: Vec<Option<u8>> = items
        .map(|(index, item)| Some(answer(rng, &instrument.scale, index, item, factors, agreeing)))
        .collect();
    let (count, fate) = (answers.len(), rng.random::<f64>());
    let is_careless = fate < CARELESS;
    if is_careless {
        let same = Some(rng.random_range(3..=*instrument.scale.end()));
        let from = rng.random_range(0..=count / 5);
        answers[from..].fill(same);
    } else if fate < CARELESS + MISSED {
        for _ in 0..rng.random_range(1..=2) {
            answers[rng.random_range(0..count)] = None;
        }
    } else if fate < CARELESS + MISSED + CUT_SHORT {
        let from = rng.random_range(count / 2..count * 4 / 5);
        answers[from..].fill(None);
    }
    Sheet { answers, is_careless }
}

/// One answer: the factor shows through noise, and thresholds cut what shows
/// into scale points. (Samejima's graded response model of 1969 in its
/// factor-analytic form.)
fn answer(
    rng: &mut impl Rng,
    scale: &RangeInclusive<u8>,
    index: usize,
    item: &Item,
    factors: &Five,
    agreeing: f64,
) -> u8 {
    let (factor, level) = Factor::ALL
        .into_iter()
        .zip(factors.iter().zip(LEVELS))
        .find(|(factor, _)| *factor == item.factor)
        .map_or((0.0, 0.0), |(_, (factor, level))| (*factor, level));
    let loading = loading(index);
    let noise = (1.0 - loading * loading).sqrt() * draw::normal(rng);
    let shown = loading * factor + noise + level + ease(index);
    let raw = if item.reverse { agreeing - shown } else { agreeing + shown };
    let passed = THRESHOLDS.iter().filter(|threshold| raw > **threshold).count();
    scale.clone().nth(passed).unwrap_or(*scale.end())
}

/// How well an item shows its factor: .60 to .76, in no order.
fn loading(index: usize) -> f64 {
    0.60 + 0.04 * ((index * 3) % 5) as f64
}

/// How easily people agree to an item: within half a standard deviation, in no
/// order.
fn ease(index: usize) -> f64 {
    0.1 * (((index * 7) % 11) as f64 - 5.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo::departments::FINANCE;
    use crate::demo::draw::{Topic, stream};
    use crate::demo::personality::{Personality, Roots};
    use crate::psychometrics::instrument;
    use crate::psychometrics::scoring::score;

    #[test]
    fn two_times_correlate_about_four_fifths() {
        let rng = &mut stream(1, Topic::Personality, 0);
        let (roots, ipip) = (Roots::new(), instrument::find("ipip-50").unwrap());
        let mut pairs: Vec<Vec<(f64, f64)>> = vec![Vec::new(); 5];
        for _ in 0..2_000 {
            let person = Personality::draw(rng, &roots, &FINANCE);
            let mut time = || {
                let today = person.today(rng);
                score(ipip, &fill_in(rng, ipip, &today).answers).unwrap().factors
            };
            let (one, two) = (time(), time());
            for (pairs, factor) in pairs.iter_mut().zip(Factor::ALL) {
                if let (Some(one), Some(two)) = (one.get(&factor), two.get(&factor)) {
                    pairs.push((one.mean_micro as f64 / 1e6, two.mean_micro as f64 / 1e6));
                }
            }
        }
        for pairs in &pairs {
            let n = pairs.len() as f64;
            let mean = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / n;
            let (one, two) = (mean(|pair| pair.0), mean(|pair| pair.1));
            let covariance = mean(|pair| pair.0 * pair.1) - one * two;
            let variances = (mean(|pair| pair.0 * pair.0) - one * one)
                * (mean(|pair| pair.1 * pair.1) - two * two);
            let correlation = covariance / variances.sqrt();
            assert!((0.75..=0.88).contains(&correlation), "{correlation}");
        }
    }
}
