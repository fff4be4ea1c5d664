//! Chance from a seed.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rand_distr::StandardNormal;

/// What a stream of chance is for. Every person has one of each, so that more
/// people, or more of one thing, leave everything else as it was.
#[derive(Debug, Clone, Copy)]
pub(super) enum Topic {
    People = 1,
    Personality = 2,
    Assessments = 3,
    Activity = 4,
    Order = 5,
}

/// The stream of `topic` for the person with that index.
pub(super) fn stream(seed: u64, topic: Topic, index: u32) -> ChaCha8Rng {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    rng.set_stream(((topic as u64) << 32) | u64::from(index));
    rng
}

/// A standard normal.
pub(super) fn normal(rng: &mut impl Rng) -> f64 {
    rng.sample(StandardNormal)
}

/// A log-normal with that median; `spread` is the deviation of its logarithm.
pub(super) fn log_normal(rng: &mut impl Rng, median: f64, spread: f64) -> f64 {
    median * (spread * normal(rng)).exp()
}

/// A log-normal as a whole number, rounded down.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates")]
pub(super) fn whole(rng: &mut impl Rng, median: f64, spread: f64) -> u32 {
    log_normal(rng, median, spread) as u32
}

/// The place in `weights` that a point between 0 and 1 falls on.
pub(super) fn place(weights: impl Iterator<Item = f64> + Clone, point: f64) -> usize {
    let mut rest = point * weights.clone().sum::<f64>();
    let passed = weights.clone().take_while(|weight| {
        rest -= weight;
        rest >= 0.0
    });
    passed.count().min(weights.count().saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_repeat_and_differ() {
        let first = |seed, topic, index| stream(seed, topic, index).random::<u64>();
        assert_eq!(first(1, Topic::People, 2), first(1, Topic::People, 2));
        assert_ne!(first(1, Topic::People, 2), first(2, Topic::People, 2));
        assert_ne!(first(1, Topic::People, 2), first(1, Topic::Activity, 2));
        assert_ne!(first(1, Topic::People, 2), first(1, Topic::People, 3));
    }

    #[test]
    fn a_point_falls_on_its_weight() {
        let weights = [1.0, 0.0, 3.0];
        for (point, expected) in [(0.0, 0), (0.24, 0), (0.26, 2), (0.999, 2), (1.0, 2)] {
            assert_eq!(place(weights.into_iter(), point), expected, "{point}");
        }
    }
}
