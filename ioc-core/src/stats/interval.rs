//! Confidence intervals of a rate, a difference of rates and a mean.

use serde::Serialize;
use statrs::distribution::{ContinuousCDF, Normal, StudentsT};

/// The confidence level of every interval, unless it says another.
pub const LEVEL: f64 = 0.95;

/// Degrees of freedom from which Student's t is expanded around the normal.
const MANY: f64 = 1000.0;

/// A confidence interval at [`LEVEL`], in the unit of its estimate.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    /// The lower limit.
    pub lower: f64,
    /// The upper limit.
    pub upper: f64,
}

impl Interval {
    /// The interval of `reach` to both sides of `centre`.
    pub fn around(centre: f64, reach: f64) -> Self {
        Self { lower: centre - reach, upper: centre + reach }
    }

    /// Whether the estimate is told from zero: the condition for every word of
    /// direction.
    pub fn excludes_zero(&self) -> bool {
        self.lower > 0.0 || self.upper < 0.0
    }

    /// The interval in another unit, such as percent for a share.
    #[must_use]
    pub fn scaled(self, factor: f64) -> Self {
        let (one, other) = (self.lower * factor, self.upper * factor);
        Self { lower: one.min(other), upper: one.max(other) }
    }
}

/// The interval of a share `successes / n`, within 0..1. `None` without trials
/// and for more successes than trials.
///
/// Wilson's score interval without continuity correction: Newcombe (1998),
/// *Statistics in Medicine* 17, 857-872, method 3.
pub fn wilson(successes: u64, n: u64) -> Option<Interval> {
    if n == 0 || successes > n {
        return None;
    }
    let all = successes == n;
    let (n, share, z) = (n as f64, successes as f64 / n as f64, z());
    let scale = n + z * z;
    let reach = z * (n * share * (1.0 - share) + z * z / 4.0).sqrt() / scale;
    let interval = Interval::around((n * share + z * z / 2.0) / scale, reach);
    // At the ends the formula gives the end itself, less a rounding error.
    Some(Interval {
        lower: if successes == 0 { 0.0 } else { interval.lower.max(0.0) },
        upper: if all { 1.0 } else { interval.upper.min(1.0) },
    })
}

/// The interval of the difference `later - earlier` of two independent shares,
/// each `(successes, n)`, within -1..1. `None` where one of them has no
/// [`wilson`] interval.
///
/// Newcombe (1998), *Statistics in Medicine* 17, 873-890, method 10.
pub fn newcombe(earlier: (u64, u64), later: (u64, u64)) -> Option<Interval> {
    let share = |(successes, n): (u64, u64)| successes as f64 / n as f64;
    let (from, to) = (wilson(earlier.0, earlier.1)?, wilson(later.0, later.1)?);
    let (start, end) = (share(earlier), share(later));
    Some(Interval {
        lower: end - start - (end - to.lower).hypot(from.upper - start),
        upper: end - start + (to.upper - end).hypot(start - from.lower),
    })
}

/// The interval of a mean of `n` values with sample standard deviation
/// `deviation`, by Student's t with n - 1 degrees of freedom. `None` below two
/// values and for a deviation that is negative or not finite.
pub fn t_mean(n: u64, mean: f64, deviation: f64) -> Option<Interval> {
    if n < 2 || !deviation.is_finite() || deviation < 0.0 {
        return None;
    }
    let n = n as f64;
    Some(Interval::around(mean, t_quantile(n - 1.0)? * deviation / n.sqrt()))
}

/// The normal quantile that leaves half of 1 - [`LEVEL`] above it.
pub(crate) fn z() -> f64 {
    Normal::standard().inverse_cdf(f64::midpoint(1.0, LEVEL))
}

/// The same quantile of Student's t; `None` unless `freedom` is positive.
///
/// statrs 0.19 loses digits as the degrees of freedom grow (1.83 for ten
/// million), so many of them take Fisher and Cornish's expansion: Abramowitz
/// and Stegun (1964), 26.7.5, whose first term left out is below 2e-12 there.
pub(crate) fn t_quantile(freedom: f64) -> Option<f64> {
    if freedom > MANY {
        let z = z();
        let first = (z.powi(3) + z) / 4.0;
        let second = (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / 96.0;
        let third = (3.0 * z.powi(7) + 19.0 * z.powi(5) + 17.0 * z.powi(3) - 15.0 * z) / 384.0;
        return Some(z + first / freedom + second / freedom.powi(2) + third / freedom.powi(3));
    }
    let student = StudentsT::new(0.0, 1.0, freedom).ok()?;
    Some(student.inverse_cdf(f64::midpoint(1.0, LEVEL)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn assert_close(interval: Option<Interval>, lower: f64, upper: f64, tolerance: f64) {
        let interval = interval.unwrap();
        assert!((interval.lower - lower).abs() <= tolerance, "{interval:?}, not {lower}");
        assert!((interval.upper - upper).abs() <= tolerance, "{interval:?}, not {upper}");
    }

    /// Newcombe (1998), *Statistics in Medicine* 17, 857-872, table I, method 3.
    #[test]
    fn wilson_gives_newcombes_four_examples() {
        for (successes, n, lower, upper) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            assert_close(wilson(successes, n), lower, upper, 0.00005);
        }
    }

    #[test]
    fn none_and_all_reach_the_ends_exactly() {
        for n in 1..200 {
            assert!(wilson(n, n).unwrap().upper >= 1.0 && wilson(0, n).unwrap().lower <= 0.0);
        }
    }

    /// Newcombe (1998), *Statistics in Medicine* 17, 873-890, table II,
    /// method 10; there it is the first share minus the second.
    #[test]
    fn the_difference_of_shares_gives_newcombes_examples() {
        for (first, second, lower, upper) in [
            ((56, 70), (48, 80), 0.0524, 0.3339),
            ((9, 10), (3, 10), 0.1705, 0.8090),
            ((6, 7), (2, 7), 0.0582, 0.8062),
            ((0, 10), (0, 20), -0.1611, 0.2775),
            ((10, 10), (0, 20), 0.6791, 1.0),
        ] {
            assert_close(newcombe(second, first), lower, upper, 0.00005);
        }
    }

    #[test]
    fn thirty_eight_of_forty_five_after_thirty_four_of_forty_two_is_noise() {
        let change = newcombe((34, 42), (38, 45)).map(|interval| interval.scaled(100.0));
        assert_close(change, -12.5, 19.7, 0.05);
        assert!(!change.unwrap().excludes_zero());
    }

    /// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2, ZARR13.DAT.
    #[test]
    fn the_mean_of_zarr13_has_nists_interval() {
        assert_close(t_mean(195, 9.261_460, 0.022_789), 9.258_242, 9.264_679, 0.000_001);
    }

    /// `scipy.stats.t.ppf(0.975, df)`, `SciPy` 1.17.1.
    #[test]
    fn the_t_quantile_is_right_for_few_and_for_many_degrees_of_freedom() {
        for (freedom, expected) in [
            (1.0, 12.706_204_736_2),
            (4.0, 2.776_445_105_2),
            (17.776, 2.102_821_310_4),
            (194.0, 1.972_267_532_6),
            (1e3, 1.962_339_080_8),
            (3e3, 1.960_755_055_3),
            (1e5, 1.959_987_707_5),
            (1e7, 1.959_964_221_8),
        ] {
            let found = t_quantile(freedom).unwrap();
            assert!((found - expected).abs() < 1e-9, "{found}, not {expected}");
        }
        assert!((z() - 1.959_963_984_540_054).abs() < 1e-12);
        assert_eq!(t_quantile(f64::NAN), None);
    }

    #[test]
    fn nothing_to_go_by_has_no_interval() {
        assert_eq!(wilson(0, 0), None);
        assert_eq!(wilson(2, 1), None);
        assert_eq!(newcombe((1, 2), (0, 0)), None);
        assert_eq!(t_mean(1, 3.0, 0.0), None);
        assert_eq!(t_mean(9, 3.0, f64::NAN), None);
    }

    #[test]
    fn a_negative_factor_keeps_the_limits_in_order() {
        let interval = Interval { lower: 1.0, upper: 3.0 }.scaled(-2.0);
        assert_eq!(interval, Interval { lower: -6.0, upper: -2.0 });
        assert!(interval.excludes_zero());
    }

    proptest! {
        #[test]
        fn a_share_lies_in_its_interval(n in 1_u64..100_000, part in 0.0..=1.0_f64) {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below n")]
            let successes = (n as f64 * part) as u64;
            let interval = wilson(successes, n).unwrap();
            let share = successes as f64 / n as f64;
            prop_assert!(0.0 <= interval.lower && interval.upper <= 1.0);
            prop_assert!(interval.lower <= share + 1e-12 && share <= interval.upper + 1e-12);
        }

        #[test]
        fn exchanging_the_weeks_turns_the_difference_around(
            a in 0_u64..=30, b in 0_u64..=40
        ) {
            let (there, back) = (newcombe((a, 30), (b, 40)), newcombe((b, 40), (a, 30)));
            let back = back.unwrap().scaled(-1.0);
            assert_close(there, back.lower, back.upper, 1e-12);
        }
    }
}
