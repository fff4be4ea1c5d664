//! Where many durations lie, in few bytes.

use crate::error::{Error, ErrorKind, Result};
use crate::model::varint::{push_varint, take_varint};

/// How many steps a doubling has, as a power of two.
const STEPS: u32 = 4;
/// Below this each value has a step of its own.
const EXACT: u64 = 1 << STEPS;
/// The largest value that is told apart: about nineteen hours of microseconds.
const LARGEST: u64 = (1 << 36) - 1;
/// How many steps there are.
const LENGTH: usize = ((36 - STEPS as usize) << STEPS) + (1 << STEPS);

/// Counts of values on a fixed grid whose steps grow with the values: a value that is
/// read back differs from the one that went in by at most a thirty-second. Histograms of
/// several processes and times add up exactly, in any order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Histogram {
    /// Up to the largest that there is.
    counts: Vec<u64>,
}

impl Histogram {
    /// Counts one value.
    pub fn record(&mut self, value: u64) {
        self.add(step_of(value), 1);
    }

    /// How many values it has.
    pub fn count(&self) -> u64 {
        self.counts.iter().sum()
    }

    /// Takes all values of another one in.
    pub fn merge(&mut self, other: &Self) {
        for (step, count) in other.counts.iter().enumerate() {
            if *count > 0 {
                self.add(step, *count);
            }
        }
    }

    /// The value below which, or at which, so many of a hundred lie: the middle of its
    /// step. Nothing of nothing.
    pub fn percentile(&self, percent: u8) -> Option<u64> {
        let count = u128::from(self.count());
        let rank = (count * u128::from(percent.min(100))).div_ceil(100).max(1);
        let mut below = 0_u128;
        let step = self.counts.iter().position(|count| {
            below += u128::from(*count);
            below >= rank
        })?;
        Some(middle_of(step))
    }

    /// The counts as bytes: the gap to the next step that has one, and its count.
    pub fn to_bytes(&self) -> Vec<u8> {
        let (mut bytes, mut next) = (Vec::new(), 0);
        for (step, count) in self.counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            push_varint(&mut bytes, (step - next) as u64);
            push_varint(&mut bytes, *count);
            next = step + 1;
        }
        bytes
    }

    /// What [`Self::to_bytes`] wrote.
    ///
    /// # Errors
    /// `Corrupt` for other bytes.
    pub fn from_bytes(mut bytes: &[u8]) -> Result<Self> {
        let (mut histogram, mut next) = (Self::default(), 0_usize);
        while !bytes.is_empty() {
            let gap = take_varint(&mut bytes).map_err(|_| corrupt())?;
            let count = take_varint(&mut bytes).map_err(|_| corrupt())?;
            let step = usize::try_from(gap).ok().and_then(|gap| next.checked_add(gap));
            let step = step.filter(|step| *step < LENGTH && count > 0).ok_or_else(corrupt)?;
            histogram.add(step, count);
            next = step + 1;
        }
        Ok(histogram)
    }

    fn add(&mut self, step: usize, count: u64) {
        if self.counts.len() <= step {
            self.counts.resize(step + 1, 0);
        }
        self.counts[step] = self.counts[step].saturating_add(count);
    }
}

fn step_of(value: u64) -> usize {
    let value = value.min(LARGEST);
    let step = if value < EXACT {
        value
    } else {
        let doubling = value.ilog2() - STEPS;
        let within = (value >> doubling) & (EXACT - 1);
        (u64::from(doubling + 1) << STEPS) + within
    };
    usize::try_from(step).unwrap_or(LENGTH - 1)
}

fn middle_of(step: usize) -> u64 {
    let step = step as u64;
    if step < EXACT {
        return step;
    }
    let doubling = (step >> STEPS) - 1;
    let from = (EXACT + (step & (EXACT - 1))) << doubling;
    from + ((1 << doubling) >> 1)
}

fn corrupt() -> Error {
    let message = "the counts of a measurement cannot be read";
    Error::new(ErrorKind::Corrupt, "corrupt_histogram", message)
        .with_hint("delete the measurements of that time; nothing else is made of them")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(values: &[u64]) -> Histogram {
        let mut histogram = Histogram::default();
        for value in values {
            histogram.record(*value);
        }
        histogram
    }

    #[test]
    fn percentiles_are_those_of_the_values() {
        let hundred = of(&(1..=100).map(|value| value * 1_000).collect::<Vec<_>>());
        for (percent, value) in [(50, 50_000.0), (95, 95_000.0), (99, 99_000.0), (100, 100_000.0)] {
            let told = hundred.percentile(percent).unwrap() as f64;
            assert!((told / value - 1.0).abs() <= 1.0 / 32.0, "{percent}: {told}");
        }
        assert_eq!(of(&[]).percentile(50), None);
        assert_eq!(of(&[7]).percentile(0), Some(7));
        assert!(of(&[u64::MAX]).percentile(50).unwrap() > LARGEST / 2);
    }

    #[test]
    fn bytes_that_nobody_wrote_are_told() {
        for bytes in [&[0x80][..], &[1], &[0, 0], &[0xff, 0xff, 3, 1], &[0, 1, 0xff, 0x7f, 1]] {
            assert_eq!(Histogram::from_bytes(bytes).unwrap_err().code(), "corrupt_histogram");
        }
    }

    proptest! {
        #[test]
        fn a_value_is_told_within_a_thirty_second(value in 0..LARGEST) {
            let told = of(&[value]).percentile(50).unwrap();
            prop_assert!(told.abs_diff(value) * 32 <= value, "{value}: {told}");
        }

        #[test]
        fn histograms_add_up_in_any_order(
            one in proptest::collection::vec(any::<u64>(), 0..50),
            other in proptest::collection::vec(0..5_000_u64, 0..50),
        ) {
            let all = of(&[one.clone(), other.clone()].concat());
            let (mut there, mut back) = (of(&one), of(&other));
            there.merge(&of(&other));
            back.merge(&of(&one));
            prop_assert_eq!(&there, &all);
            prop_assert_eq!(&back, &all);
            prop_assert_eq!(all.count(), (one.len() + other.len()) as u64);
            prop_assert_eq!(Histogram::from_bytes(&all.to_bytes()).unwrap(), all);
        }
    }
}
