//! Comparing two means, and many comparisons at once.

use statrs::distribution::{ContinuousCDF, StudentsT};

use crate::stats::interval::{Interval, t_quantile};

/// One side of a comparison of means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Group {
    /// How many people there are.
    pub n: u64,
    /// The mean of their values.
    pub mean: f64,
    /// The sample standard deviation, in the unit of the mean.
    pub deviation: f64,
}

/// A difference of two means, in their unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Difference {
    /// The other group's mean minus the base's.
    pub estimate: f64,
    /// The interval of the difference.
    pub interval: Interval,
    /// The degrees of freedom, rarely a whole number.
    pub freedom: f64,
    /// The two-sided p value of no difference.
    pub p_value: f64,
}

/// The difference `other - base` of two independent means, without taking
/// their variances for equal. `None` where a group has fewer than two people
/// and where neither group varies.
///
/// Welch (1947), *Biometrika* 34, 28-35, with Satterthwaite's degrees of freedom.
pub fn welch(base: Group, other: Group) -> Option<Difference> {
    if base.n < 2 || other.n < 2 {
        return None;
    }
    let error = |group: Group| group.deviation.powi(2) / group.n as f64;
    let share = |group: Group| error(group).powi(2) / (group.n - 1) as f64;
    let squared = error(base) + error(other);
    let freedom = squared.powi(2) / (share(base) + share(other));
    let student = StudentsT::new(0.0, 1.0, freedom).ok()?;
    let estimate = other.mean - base.mean;
    Some(Difference {
        estimate,
        interval: Interval::around(estimate, t_quantile(freedom)? * squared.sqrt()),
        freedom,
        p_value: 2.0 * student.sf((estimate / squared.sqrt()).abs()),
    })
}

/// The size of the difference `other - base` in pooled standard deviations,
/// freed of its small-sample bias by 1 - 3 / (4 df - 1). `None` where a group
/// has fewer than two people and where neither group varies.
///
/// Hedges (1981), *Journal of Educational Statistics* 6, 107-128.
pub fn hedges_g(base: Group, other: Group) -> Option<f64> {
    if base.n < 2 || other.n < 2 {
        return None;
    }
    let squares = |group: Group| (group.n - 1) as f64 * group.deviation.powi(2);
    let freedom = (base.n - 1) as f64 + (other.n - 1) as f64;
    let pooled = ((squares(base) + squares(other)) / freedom).sqrt();
    let size = (other.mean - base.mean) / pooled * (1.0 - 3.0 / (4.0 * freedom - 1.0));
    size.is_finite().then_some(size)
}

/// Those of `whole` who are not in `part`, from the two alone: sums add up, and
/// squares around the whole's mean are those around the two means and of the
/// means themselves. `None` where fewer than two are left, and where no `part` of
/// that `whole` has these numbers.
pub fn rest_of(whole: Group, part: Group) -> Option<Group> {
    let n = whole.n.checked_sub(part.n).filter(|n| *n >= 2)?;
    let [all, inside, left] = [whole.n, part.n, n].map(|n| n as f64);
    let mean = whole.mean + (whole.mean - part.mean) * inside / left;
    let squares = |group: Group| (group.n.max(1) - 1) as f64 * group.deviation.powi(2);
    let between = inside * (part.mean - whole.mean).powi(2) + left * (mean - whole.mean).powi(2);
    let scatter = squares(whole) - squares(part) - between;
    // Rounding may leave a little less than nothing.
    let rounding = 1e-9 * (squares(whole) + all * whole.mean.powi(2));
    let deviation = (scatter.max(0.0) / (left - 1.0)).sqrt();
    (scatter >= -rounding && deviation.is_finite()).then_some(Group { n, mean, deviation })
}

/// The p values of a whole table, adjusted for its size so that a cut at q
/// keeps the expected share of false discoveries below q. Same order as given;
/// a value that is not a number counts as 1.
///
/// Benjamini and Hochberg (1995), *Journal of the Royal Statistical Society* B
/// 57, 289-300, as a step-up from the largest.
pub fn adjust(p_values: &[f64]) -> Vec<f64> {
    let count = p_values.len() as f64;
    let p = |index: usize| if p_values[index].is_nan() { 1.0 } else { p_values[index] };
    let mut ranked: Vec<usize> = (0..p_values.len()).collect();
    ranked.sort_by(|&one, &other| p(one).total_cmp(&p(other)));
    let mut adjusted = vec![1.0; p_values.len()];
    let mut smallest = 1.0_f64;
    for (below, &index) in ranked.iter().enumerate().rev() {
        smallest = smallest.min(p(index) * (count / (below + 1) as f64));
        adjusted[index] = smallest;
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Student's (1908) sleep data, as R's `sleep`: extra hours with two drugs.
    const FIRST: Group = Group { n: 10, mean: 0.75, deviation: 1.789_010 };
    const SECOND: Group = Group { n: 10, mean: 2.33, deviation: 2.002_249 };

    /// `t.test(extra ~ group, data = sleep)` in R, with the sign turned around.
    #[test]
    fn welch_gives_what_r_gives_for_the_sleep_data() {
        let found = welch(FIRST, SECOND).unwrap();
        for (value, expected) in [
            (found.estimate, 1.58),
            (found.interval.lower, -0.205_483_2),
            (found.interval.upper, 3.365_483_2),
            (found.freedom, 17.776_47),
            (found.p_value, 0.079_394_14),
        ] {
            assert!((value - expected).abs() < 5e-6, "{value}, not {expected}");
        }
    }

    /// Worked by hand: 1.58 / sqrt((1.789010^2 + 2.002249^2) / 2) * (1 - 3/71).
    #[test]
    fn hedges_g_of_the_sleep_data_is_four_fifths() {
        assert!((hedges_g(FIRST, SECOND).unwrap() - 0.797_019).abs() < 1e-5);
    }

    /// All twenty of the sleep data, as R's `mean` and `sd` give them.
    #[test]
    fn the_rest_of_the_sleep_data_is_its_other_half() {
        let whole = Group { n: 20, mean: 1.54, deviation: 2.017_919_720_900_710_3 };
        for (part, other) in [(FIRST, SECOND), (SECOND, FIRST)] {
            let rest = rest_of(whole, part).unwrap();
            assert_eq!(rest.n, 10);
            assert!((rest.mean - other.mean).abs() < 1e-12, "{rest:?}");
            assert!((rest.deviation - other.deviation).abs() < 1e-5, "{rest:?}");
        }
    }

    #[test]
    fn there_is_no_rest_of_what_is_no_part() {
        let whole = Group { n: 20, mean: 1.54, deviation: 2.0 };
        assert_eq!(rest_of(whole, whole), None);
        assert_eq!(rest_of(whole, Group { n: 19, ..whole }), None, "one person");
        assert_eq!(rest_of(whole, Group { n: 30, ..whole }), None);
        assert_eq!(rest_of(whole, Group { n: 10, mean: 9.0, deviation: 2.0 }), None);
    }

    #[test]
    fn groups_that_do_not_vary_cannot_be_compared() {
        let still = Group { n: 5, mean: 3.0, deviation: 0.0 };
        let alone = Group { n: 1, ..FIRST };
        assert_eq!(welch(still, still), None);
        assert_eq!(hedges_g(still, Group { mean: 4.0, ..still }), None);
        assert_eq!(welch(FIRST, alone), None);
        assert_eq!(hedges_g(alone, SECOND), None);
    }

    /// The example of the 1995 paper: fifteen hypotheses, four rejected at 5 %
    /// where Bonferroni rejects three.
    #[test]
    fn benjamini_and_hochbergs_example_rejects_four() {
        let p_values = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
            0.5719, 0.6528, 0.7590, 1.0,
        ];
        let adjusted = adjust(&p_values);
        assert_eq!(adjusted.iter().filter(|p| **p <= 0.05).count(), 4);
        assert!((adjusted[3] - 0.0095 * 15.0 / 4.0).abs() < 1e-12);
        assert!((adjusted[5] - 0.0298 * 15.0 / 7.0).abs() < 1e-12, "the sixth takes the seventh's");
    }

    #[test]
    fn a_missing_p_value_discovers_nothing() {
        assert_eq!(adjust(&[]), Vec::<f64>::new());
        assert_eq!(adjust(&[0.01, f64::NAN]), [0.02, 1.0]);
    }

    proptest! {
        #[test]
        fn adjusting_keeps_the_order_and_never_lowers(
            p_values in prop::collection::vec(0.0..=1.0_f64, 0..30)
        ) {
            let adjusted = adjust(&p_values);
            for (one, p) in p_values.iter().enumerate() {
                prop_assert!(*p <= adjusted[one] && adjusted[one] <= 1.0);
                for (other, q) in p_values.iter().enumerate() {
                    prop_assert!(p > q || adjusted[one] <= adjusted[other]);
                }
            }
        }

        #[test]
        fn the_rest_is_what_is_left_over(
            part in prop::collection::vec(1.0..5.0_f64, 2..40),
            rest in prop::collection::vec(1.0..5.0_f64, 2..40),
        ) {
            let of = |values: &[f64]| {
                let n = values.len() as f64;
                let mean = values.iter().sum::<f64>() / n;
                let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
                Group { n: values.len() as u64, mean, deviation: (squares / (n - 1.0)).sqrt() }
            };
            let whole = of(&[&part[..], &rest[..]].concat());
            let (found, expected) = (rest_of(whole, of(&part)).unwrap(), of(&rest));
            prop_assert_eq!(found.n, expected.n);
            prop_assert!((found.mean - expected.mean).abs() < 1e-9);
            prop_assert!((found.deviation - expected.deviation).abs() < 1e-5);
        }

        #[test]
        fn exchanging_the_groups_turns_the_sign(mean in -5.0..5.0_f64, n in 2_u64..500) {
            let other = Group { n, mean, deviation: 1.0 };
            let (there, back) = (welch(FIRST, other).unwrap(), welch(other, FIRST).unwrap());
            prop_assert!((there.estimate + back.estimate).abs() < 1e-12);
            prop_assert!((there.interval.lower + back.interval.upper).abs() < 1e-9);
            prop_assert!((there.p_value - back.p_value).abs() < 1e-12);
        }
    }
}
