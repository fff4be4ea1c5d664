//! Exact sufficient statistics of a set of integers.

use std::fmt;

use crate::error::{Error, ErrorKind, Result};

/// How many integers there are, their sum and the sum of their squares.
///
/// Everything is an integer (scores in millionths, durations in milliseconds),
/// so that sums add and subtract in any order without error and two stores
/// agree to the last bit. Arithmetic wraps: it never panics, and subtracting
/// undoes merging whatever came between.
///
/// Adapters build, keep and merge sums; only this crate reads them, behind the
/// disclosure rules. That is why they do not serialise, print nothing and hide
/// their getters:
///
/// ```
/// let mut sums = ioc_core::stats::sums::Sums::new();
/// sums.push(4_100_000);
/// assert_eq!(sums.to_bytes().len(), 40);
/// assert_eq!(format!("{sums:?}"), "Sums { .. }");
/// ```
///
/// ```compile_fail
/// let mut sums = ioc_core::stats::sums::Sums::new();
/// sums.push(4_100_000);
/// let leak = sums.mean();
/// ```
///
/// ```compile_fail
/// fn leak(_: impl serde::Serialize) {}
/// leak(ioc_core::stats::sums::Sums::new());
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Sums {
    n: u64,
    sum: i128,
    sum_sq: i128,
}

impl Sums {
    /// How many bytes [`Sums::to_bytes`] makes.
    pub const BYTES: usize = 40;

    /// The sums of nothing.
    pub const fn new() -> Self {
        Self { n: 0, sum: 0, sum_sq: 0 }
    }

    /// The sums that a store has added up itself.
    pub const fn from_parts(n: u64, sum: i128, sum_sq: i128) -> Self {
        Self { n, sum, sum_sq }
    }

    /// Adds one value.
    pub fn push(&mut self, value: i64) {
        let value = i128::from(value);
        self.merge(&Self::from_parts(1, value, value * value));
    }

    /// Adds the values behind `other`.
    pub fn merge(&mut self, other: &Self) {
        self.n = self.n.wrapping_add(other.n);
        self.sum = self.sum.wrapping_add(other.sum);
        self.sum_sq = self.sum_sq.wrapping_add(other.sum_sq);
    }

    /// Takes the values behind `other` out again.
    pub fn subtract(&mut self, other: &Self) {
        self.n = self.n.wrapping_sub(other.n);
        self.sum = self.sum.wrapping_sub(other.sum);
        self.sum_sq = self.sum_sq.wrapping_sub(other.sum_sq);
    }

    /// `n`, `sum`, `sum_sq`, big-endian in 8, 16 and 16 bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(Self::BYTES);
        bytes.extend(self.n.to_be_bytes());
        bytes.extend(self.sum.to_be_bytes());
        bytes.extend(self.sum_sq.to_be_bytes());
        bytes
    }

    /// What [`Sums::to_bytes`] wrote. Fails with [`ErrorKind::Corrupt`] on
    /// another length, and on numbers that no set of integers has.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let corrupt = |message: &str| Error::new(ErrorKind::Corrupt, "corrupt_sums", message);
        let bytes: &[u8; Self::BYTES] = bytes.try_into().map_err(|_| {
            corrupt("stored sums have another length")
                .with("bytes", bytes.len())
                .with("expected", Self::BYTES)
        })?;
        let (mut n, mut sum, mut sum_sq) = ([0; 8], [0; 16], [0; 16]);
        n.copy_from_slice(&bytes[..8]);
        sum.copy_from_slice(&bytes[8..24]);
        sum_sq.copy_from_slice(&bytes[24..]);
        let sums = Self::from_parts(
            u64::from_be_bytes(n),
            i128::from_be_bytes(sum),
            i128::from_be_bytes(sum_sq),
        );
        if sums.is_possible() {
            Ok(sums)
        } else {
            Err(corrupt("stored sums belong to no set of integers"))
        }
    }

    /// How many values there are.
    pub(crate) fn n(&self) -> u64 {
        self.n
    }

    /// Their sum.
    pub(crate) fn sum(&self) -> i128 {
        self.sum
    }

    /// Their mean, in units of the integers; `None` without values.
    pub(crate) fn mean(&self) -> Option<f64> {
        (self.n > 0).then(|| self.sum as f64 / self.n as f64)
    }

    /// Their sample variance (over n - 1), in squared units of the integers;
    /// `None` below two values.
    ///
    /// The one division comes last, so nothing cancels, however large the mean
    /// is beside the spread.
    pub(crate) fn variance(&self) -> Option<f64> {
        let pairs = i128::from(self.n).checked_mul(i128::from(self.n) - 1)?;
        let scatter = self.scatter().filter(|_| pairs > 0)?;
        Some(scatter as f64 / pairs as f64)
    }

    /// Their sample standard deviation, in units of the integers.
    pub(crate) fn deviation(&self) -> Option<f64> {
        self.variance().map(f64::sqrt)
    }

    /// `n * sum_sq - sum^2`, exactly: n (n - 1) times the variance. `None`
    /// where it would be negative or beyond 128 bits, that is for values far
    /// beyond 10^9 in millions of rows.
    pub(crate) fn scatter(&self) -> Option<i128> {
        let scaled = i128::from(self.n).checked_mul(self.sum_sq)?;
        let scatter = scaled.checked_sub(self.sum.checked_mul(self.sum)?)?;
        (scatter >= 0).then_some(scatter)
    }

    /// Whether some set of integers has these sums, as far as is cheap to tell:
    /// Cauchy-Schwarz, and `x` and `x^2` are odd together.
    fn is_possible(&self) -> bool {
        match self.n {
            0 => self.sum == 0 && self.sum_sq == 0,
            _ => self.scatter().is_some() && (self.sum_sq ^ self.sum) & 1 == 0,
        }
    }
}

impl fmt::Debug for Sums {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sums").finish_non_exhaustive()
    }
}

impl FromIterator<i64> for Sums {
    fn from_iter<I: IntoIterator<Item = i64>>(values: I) -> Self {
        let mut sums = Self::new();
        values.into_iter().for_each(|value| sums.push(value));
        sums
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sums(values: &[i64]) -> Sums {
        values.iter().copied().collect()
    }

    #[test]
    fn mean_and_variance_are_those_of_the_textbook() {
        let few = sums(&[2, 4, 4, 4, 5, 5, 7, 9]);
        assert_eq!((few.n(), few.sum()), (8, 40));
        assert_eq!(few.mean(), Some(5.0));
        assert_eq!(few.variance(), Some(32.0 / 7.0));
        assert_eq!(few.deviation(), Some((32.0_f64 / 7.0).sqrt()));
    }

    #[test]
    fn too_few_values_have_no_mean_or_variance() {
        assert_eq!(sums(&[]).mean(), None);
        assert_eq!(sums(&[]).variance(), None);
        assert_eq!(sums(&[3]).mean(), Some(3.0));
        assert_eq!(sums(&[3]).variance(), None);
    }

    #[test]
    fn a_small_spread_on_a_large_mean_is_exact() {
        let half = 5_000_000_i128;
        let (high, low) = (4_999_999_i128, 4_999_997_i128);
        let many =
            Sums::from_parts(10_000_000, half * (high + low), half * (high * high + low * low));
        let expected = 10_000_000.0 / 9_999_999.0;
        assert!((many.variance().unwrap() - expected).abs() < 1e-15);
    }

    #[test]
    fn impossible_or_overlong_bytes_are_corrupt() {
        let cases = [
            Sums::from_parts(0, 1, 1),
            Sums::from_parts(2, 4, 6),
            Sums::from_parts(1, 0, -2),
            Sums::from_parts(3, 1, 2),
            Sums::from_parts(u64::MAX, i128::MAX, i128::MAX),
        ];
        for case in cases {
            let error = Sums::from_bytes(&case.to_bytes()).unwrap_err();
            assert_eq!((error.kind(), error.code()), (ErrorKind::Corrupt, "corrupt_sums"));
        }
        assert_eq!(Sums::from_bytes(&[0; 41]).unwrap_err().kind(), ErrorKind::Corrupt);
        assert_eq!(Sums::from_bytes(&[]).unwrap_err().kind(), ErrorKind::Corrupt);
    }

    #[test]
    fn debug_prints_no_value() {
        assert_eq!(format!("{:?}", sums(&[4_100_000])), "Sums { .. }");
    }

    proptest! {
        #[test]
        fn merging_is_exact_in_any_order(
            left: Vec<i32>, middle: Vec<i32>, right: Vec<i32>
        ) {
            let [left, middle, right] =
                [left, middle, right].map(|part| part.into_iter().map(i64::from).collect::<Sums>());
            let mut one = left.clone();
            one.merge(&middle);
            one.merge(&right);
            let mut other = right.clone();
            other.merge(&left);
            other.merge(&middle);
            prop_assert_eq!(one, other);
        }

        #[test]
        fn subtracting_undoes_merging(left: Vec<i64>, right: Vec<i64>) {
            let (left, right) = (sums(&left), sums(&right));
            let mut both = left.clone();
            both.merge(&right);
            both.subtract(&right);
            prop_assert_eq!(both, left);
        }

        #[test]
        fn bytes_come_back_the_same(values: Vec<i32>) {
            let sums: Sums = values.into_iter().map(i64::from).collect();
            prop_assert_eq!(Sums::from_bytes(&sums.to_bytes()).unwrap(), sums);
        }

        #[test]
        fn variance_does_not_see_a_shift(
            values in prop::collection::vec(0_i64..5_000_000, 2..50), shift in 0_i64..5_000_000
        ) {
            let shifted: Sums = values.iter().map(|value| value + shift).collect();
            prop_assert_eq!(shifted.variance(), sums(&values).variance());
        }
    }
}
