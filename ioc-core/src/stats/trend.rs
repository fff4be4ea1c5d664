//! Whether a series goes somewhere, by ranks: robust against single bad weeks.

use std::cmp::Ordering;

use serde::Serialize;
use statrs::distribution::{ContinuousCDF, Normal};

use crate::stats::interval::{Interval, z};

/// Fewer points than this have no trend: with four, not even a series that
/// only rises reaches p < 0.05.
pub const MIN_POINTS: usize = 5;

/// What a series does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It rises: the slope's interval lies above zero.
    Positive,
    /// It falls: the slope's interval lies below zero.
    Negative,
    /// Neither can be told.
    Stable,
    /// There are too few points to say anything.
    InsufficientData,
}

impl Verdict {
    /// The verdict as JSON and tables print it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Positive => "positive",
            Self::Negative => "negative",
            Self::Stable => "stable",
            Self::InsufficientData => "insufficient_data",
        }
    }

    fn of(interval: Interval) -> Self {
        match interval.excludes_zero() {
            false => Self::Stable,
            true if interval.lower > 0.0 => Self::Positive,
            true => Self::Negative,
        }
    }
}

/// The trend of a series.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Trend {
    /// The median slope between two points, in units of y per unit of x.
    pub slope: Option<f64>,
    /// The interval of the slope.
    pub interval: Option<Interval>,
    /// The two-sided p value of no monotone trend.
    pub p_value: Option<f64>,
    /// What may be said about it.
    pub verdict: Verdict,
}

/// The trend of `(x, y)` points in any order; points that are not finite are
/// left out. Takes time and memory of n^2, which is nothing for weeks.
///
/// Slope: Theil (1950) and Sen (1968), *Journal of the American Statistical
/// Association* 63, 1379-1389; its interval: the order statistics of the slopes
/// that Kendall's variance gives (Hollander and Wolfe 1999, 9.3). p value: the
/// Mann-Kendall test, normal, with corrections for ties and continuity (Kendall
/// 1975). Where x repeats so often that no order statistic is wide enough there
/// is a slope without an interval, and the verdict is that data are missing.
pub fn theil_sen(points: &[(f64, f64)]) -> Trend {
    let points: Vec<_> =
        points.iter().copied().filter(|(x, y)| x.is_finite() && y.is_finite()).collect();
    let slopes = slopes(&points);
    if points.len() < MIN_POINTS || slopes.is_empty() {
        return Trend {
            slope: None,
            interval: None,
            p_value: None,
            verdict: Verdict::InsufficientData,
        };
    }
    let deviation = kendall_variance(&points).sqrt();
    let interval = order_interval(&slopes, deviation);
    Trend {
        slope: Some(median(&slopes)),
        interval,
        p_value: Some(mann_kendall(&points, deviation)),
        verdict: interval.map_or(Verdict::InsufficientData, Verdict::of),
    }
}

/// The slopes between all pairs of points with different x, in order.
fn slopes(points: &[(f64, f64)]) -> Vec<f64> {
    let mut slopes: Vec<f64> = pairs(points)
        .map(|(from, to)| (to.1 - from.1) / (to.0 - from.0))
        .filter(|slope| slope.is_finite())
        .collect();
    slopes.sort_by(f64::total_cmp);
    slopes
}

fn pairs(points: &[(f64, f64)]) -> impl Iterator<Item = ((f64, f64), (f64, f64))> {
    points
        .iter()
        .enumerate()
        .flat_map(|(index, from)| points[index + 1..].iter().map(move |to| (*from, *to)))
}

fn median(sorted: &[f64]) -> f64 {
    let middle = sorted.len() / 2;
    if sorted.len().is_multiple_of(2) {
        f64::midpoint(sorted[middle - 1], sorted[middle])
    } else {
        sorted[middle]
    }
}

/// The slopes at rank (N - z sd) / 2 from both ends. Rounding to the nearest
/// rank gives the exact ranks of Kendall's distribution from five points on.
fn order_interval(slopes: &[f64], deviation: f64) -> Option<Interval> {
    let rank = ((slopes.len() as f64 - z() * deviation) / 2.0).round();
    if rank < 1.0 {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1..=N / 2")]
    let rank = rank as usize;
    Some(Interval { lower: slopes[rank - 1], upper: slopes[slopes.len() - rank] })
}

/// The two-sided p value of Kendall's S.
fn mann_kendall(points: &[(f64, f64)], deviation: f64) -> f64 {
    let score: i64 = pairs(points).map(|(from, to)| sign(from.0, to.0) * sign(from.1, to.1)).sum();
    let distance = score.abs() as f64 - 1.0;
    if distance <= 0.0 {
        return 1.0;
    }
    2.0 * Normal::standard().sf(distance / deviation)
}

fn sign(from: f64, to: f64) -> i64 {
    match to.partial_cmp(&from) {
        Some(Ordering::Greater) => 1,
        Some(Ordering::Less) => -1,
        _ => 0,
    }
}

/// The variance of S with ties in x, in y or in both: Kendall (1975), 4.4.
fn kendall_variance(points: &[(f64, f64)]) -> f64 {
    let n = points.len() as f64;
    let (xs, ys) = (ties(points.iter().map(|point| point.0)), ties(points.iter().map(|p| p.1)));
    let sum = |sizes: &[f64], term: fn(f64) -> f64| sizes.iter().copied().map(term).sum::<f64>();
    let all: fn(f64) -> f64 = |size| size * (size - 1.0) * (2.0 * size + 5.0);
    let two: fn(f64) -> f64 = |size| size * (size - 1.0);
    let three: fn(f64) -> f64 = |size| size * (size - 1.0) * (size - 2.0);
    (all(n) - sum(&xs, all) - sum(&ys, all)) / 18.0
        + sum(&xs, three) * sum(&ys, three) / (9.0 * three(n))
        + sum(&xs, two) * sum(&ys, two) / (2.0 * two(n))
}

/// How many values there are of each kind.
fn ties(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.chunk_by(|one, next| sign(*one, *next) == 0).map(|kind| kind.len() as f64).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn weekly(values: &[f64]) -> Vec<(f64, f64)> {
        values.iter().enumerate().map(|(week, value)| (week as f64, *value)).collect()
    }

    fn close(value: Option<f64>, expected: f64, tolerance: f64) -> bool {
        (value.unwrap() - expected).abs() < tolerance
    }

    /// The cloud-seeding data of Hollander and Wolfe (1999), example 9.1. The
    /// ten slopes are -.15 -.13 -.08 -.07 -.0575 -.055 -.045 -.0333 .01 .04.
    #[test]
    fn cloud_seeding_has_the_slope_of_hollander_and_wolfe() {
        let trend = theil_sen(&weekly(&[1.26, 1.27, 1.12, 1.16, 1.03]));
        assert!(close(trend.slope, -0.056_25, 1e-12));
        assert!(close(trend.interval.map(|interval| interval.lower), -0.15, 1e-12));
        assert!(close(trend.interval.map(|interval| interval.upper), 0.04, 1e-12));
        assert_eq!(trend.verdict, Verdict::Stable);
        // S = -6, variance 5 * 4 * 15 / 18: z = 5 / 4.0825.
        assert!(close(trend.p_value, 0.220_671, 1e-5));
    }

    /// Kendall's exact upper 2.5 % points of S, n = 5..10: 10 13 15 18 20 23
    /// (Hollander and Wolfe 1999, table A.30); the rank is (N - S + 2) / 2.
    #[test]
    fn the_ranks_are_those_of_the_exact_table() {
        for (n, rank) in [(5, 1.0), (6, 2.0), (7, 4.0), (8, 6.0), (9, 9.0), (10, 12.0)] {
            let points: Vec<_> = (0..n).map(|week| (f64::from(week), f64::from(week))).collect();
            let slopes: Vec<f64> = (1..=n * (n - 1) / 2).map(f64::from).collect();
            let interval = order_interval(&slopes, kendall_variance(&points).sqrt()).unwrap();
            assert_eq!(interval.lower.total_cmp(&rank), Ordering::Equal, "n = {n}");
        }
    }

    #[test]
    fn a_direction_needs_an_interval_beside_zero() {
        for (values, verdict) in [
            (&[1.0, 2.0, 3.0, 4.0][..], Verdict::InsufficientData),
            (&[1.0, 2.0, 3.0, 4.0, 5.0], Verdict::Positive),
            (&[5.0, 4.0, 3.0, 2.0, 1.0], Verdict::Negative),
            (&[3.0, 3.0, 3.0, 3.0, 3.0], Verdict::Stable),
            (&[3.0, 1.0, 4.0, 1.0, 5.0, 2.0], Verdict::Stable),
            (&[1.0, 2.0, f64::NAN, 3.0, 4.0], Verdict::InsufficientData),
            (&[1.0, 2.0, f64::NAN, 3.0, 4.0, 5.0], Verdict::Positive),
            (&[0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, -90.0], Verdict::Stable),
        ] {
            assert_eq!(theil_sen(&weekly(values)).verdict, verdict, "{values:?}");
        }
    }

    #[test]
    fn one_wild_week_does_not_move_the_slope() {
        let mut values: Vec<f64> = (0..12).map(f64::from).collect();
        values[5] = 900.0;
        let trend = theil_sen(&weekly(&values));
        assert!(close(trend.slope, 1.0, 1e-12));
        assert_eq!(trend.verdict, Verdict::Positive);
    }

    #[test]
    fn points_at_one_place_have_no_trend() {
        let trend = theil_sen(&[(1.0, 1.0), (1.0, 2.0), (1.0, 3.0), (1.0, 4.0), (1.0, 5.0)]);
        assert_eq!((trend.slope, trend.verdict), (None, Verdict::InsufficientData));
    }

    /// Five values of which two are tied: (5*4*15 - 2*1*9) / 18.
    #[test]
    fn ties_make_the_variance_smaller() {
        let variance = kendall_variance(&weekly(&[1.0, 2.0, 2.0, 3.0, 4.0]));
        assert!((variance - 282.0 / 18.0).abs() < 1e-12);
        assert!(kendall_variance(&weekly(&[2.0; 5])).abs() < 1e-12);
    }

    proptest! {
        #[test]
        fn a_slope_laid_over_a_series_is_added(
            values in prop::collection::vec(-10.0..10.0_f64, 5..20), extra in -3.0..3.0_f64
        ) {
            let plain = theil_sen(&weekly(&values));
            let tilted: Vec<_> = weekly(&values).iter().map(|(x, y)| (*x, y + extra * x)).collect();
            prop_assert!(close(theil_sen(&tilted).slope, plain.slope.unwrap() + extra, 1e-9));
        }

        #[test]
        fn a_mirrored_series_has_the_opposite_verdict(
            values in prop::collection::vec((-5_i8..5).prop_map(f64::from), 5..15)
        ) {
            let mirrored: Vec<f64> = values.iter().map(|value| -value).collect();
            let (one, other) = (theil_sen(&weekly(&values)), theil_sen(&weekly(&mirrored)));
            let opposite = match one.verdict {
                Verdict::Positive => Verdict::Negative,
                Verdict::Negative => Verdict::Positive,
                same => same,
            };
            prop_assert_eq!(other.verdict, opposite);
            prop_assert_eq!(one.p_value, other.p_value);
        }

        #[test]
        fn the_order_of_points_does_not_matter(
            points in prop::collection::vec(((0_u8..12).prop_map(f64::from), -9.0..9.0_f64), 5..15)
        ) {
            let mut turned = points.clone();
            turned.reverse();
            prop_assert_eq!(theil_sen(&points), theil_sen(&turned));
        }

        #[test]
        fn the_slope_lies_in_its_interval(
            values in prop::collection::vec((-5_i8..5).prop_map(f64::from), 5..15)
        ) {
            let trend = theil_sen(&weekly(&values));
            let (slope, interval) = (trend.slope.unwrap(), trend.interval.unwrap());
            prop_assert!(interval.lower <= slope && slope <= interval.upper);
            prop_assert!((0.0..=1.0).contains(&trend.p_value.unwrap()));
        }
    }
}
