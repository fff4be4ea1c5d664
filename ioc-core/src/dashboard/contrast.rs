//! A group's mean beside that of everybody else.

use serde::Serialize;

use crate::dashboard::ocean::OceanRow;
use crate::model::assessment::Factor;
use crate::model::metric::unit;
use crate::privacy::figure::{Figure, State};
use crate::privacy::release::{Estimate, Timing, stands};
use crate::stats::compare::{Group, adjust, hedges_g, rest_of, welch};

/// The expected share of false discoveries among the clear differences of a
/// table.
pub const FALSE_DISCOVERIES: f64 = 0.05;

/// The least difference that is worth telling, in pooled deviations: Cohen
/// (1988) calls 0.2 small.
pub const SMALL: f64 = 0.2;

/// How far a group is from the rest of the organization on one scale.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Contrast {
    /// The department or job role.
    pub group: String,
    /// The factor.
    pub factor: Factor,
    /// The key of the facet, in a table of facets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub facet: Option<&'static str>,
    /// The group's mean less the mean of the rest, with Welch's interval and the
    /// group's people.
    pub difference: Figure,
    /// Hedges' g of it, in pooled deviations.
    pub g: Figure,
    /// The two-sided p value of no difference.
    pub p: f64,
    /// The same, adjusted for all comparisons of the table.
    pub q: f64,
    /// Whether it may be called a difference: q below [`FALSE_DISCOVERIES`] and
    /// g at least [`SMALL`] either way.
    pub clear: bool,
}

/// The contrasts of a table of groups of one dimension, in its order.
///
/// The rest is everybody who is in the whole and not in the group. Its mean and
/// deviation follow from those two, so nothing is told but what was told: a row
/// has a contrast only where both are shown. They have to be of one week, or the
/// group would not be a part of that whole; `wholes` may hold the rows of the
/// organization of several weeks. A group without the whole of its week, and one
/// that nobody is beside, has none.
pub fn contrasts(groups: &[OceanRow], wholes: &[OceanRow]) -> Vec<Contrast> {
    let mut contrasts: Vec<Contrast> = groups
        .iter()
        .filter_map(|row| {
            let same = |whole: &&OceanRow| {
                (whole.factor, whole.facet, whole.as_of) == (row.factor, row.facet, row.as_of)
            };
            contrast(row, wholes.iter().find(same)?)
        })
        .collect();
    let p_values: Vec<f64> = contrasts.iter().map(|contrast| contrast.p).collect();
    for (contrast, q) in contrasts.iter_mut().zip(adjust(&p_values)) {
        contrast.q = q;
        let size = contrast.g.value().unwrap_or(0.0).abs();
        contrast.clear = q < FALSE_DISCOVERIES && size >= SMALL;
    }
    contrasts
}

fn contrast(row: &OceanRow, whole: &OceanRow) -> Option<Contrast> {
    let group = shown(row)?;
    let rest = rest_of(shown(whole)?, group)?;
    let difference = welch(rest, group)?;
    let figure = |value, unit, interval| {
        let figure =
            Estimate { value: Some(value), unit, n: row.n, interval }.whole(Timing::Closed);
        if row.state == State::Stale { stands(figure) } else { figure }
    };
    Some(Contrast {
        group: row.group.clone(),
        factor: row.factor,
        facet: row.facet,
        difference: figure(difference.estimate, unit::SCORE, Some(difference.interval)),
        g: figure(hedges_g(rest, group)?, unit::RATIO, None),
        p: difference.p_value,
        q: 1.0,
        clear: false,
    })
}

fn shown(row: &OceanRow) -> Option<Group> {
    Some(Group { n: row.n?, mean: row.mean?, deviation: row.deviation? })
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::dashboard::ocean::OceanDetails;
    use crate::privacy::release::hidden;

    fn row(group: &str, factor: Factor, of: Option<Group>, week: &str) -> OceanRow {
        let nothing = hidden(unit::SCORE);
        let details = OceanDetails {
            mean: nothing,
            deviation: nothing,
            alpha: nothing,
            t: None,
            percentile: None,
        };
        OceanRow {
            group: group.to_owned(),
            factor,
            facet: None,
            n: of.map(|of| of.n),
            mean: of.map(|of| of.mean),
            interval: None,
            deviation: of.map(|of| of.deviation),
            alpha: None,
            t: None,
            percentile: None,
            norm: None,
            state: if of.is_some() { State::Ok } else { State::Suppressed },
            as_of: week.parse::<NaiveDate>().ok(),
            distribution: None,
            details,
        }
    }

    /// Student's (1908) sleep data, as R's `sleep`: the extra hours of the second
    /// drug beside all twenty, so that the rest is the first.
    const WHOLE: Group = Group { n: 20, mean: 1.54, deviation: 2.017_919_7 };
    const SECOND: Group = Group { n: 10, mean: 2.33, deviation: 2.002_249 };
    const WEEK: &str = "2026-01-05";

    /// `t.test(extra ~ group, data = sleep)` in R.
    #[test]
    fn a_group_beside_the_rest_is_what_r_gives_for_the_two() {
        let factor = Factor::Openness;
        let groups = [row("second", factor, Some(SECOND), WEEK)];
        let found = contrasts(&groups, &[row("", factor, Some(WHOLE), WEEK)]);
        let interval = found[0].difference.interval().unwrap();
        for (value, expected) in [
            (found[0].difference.value().unwrap(), 1.58),
            (interval.lower, -0.205_483_2),
            (interval.upper, 3.365_483_2),
            (found[0].p, 0.079_394_14),
            (found[0].g.value().unwrap(), 0.797_019),
        ] {
            assert!((value - expected).abs() < 5e-6, "{value}, not {expected}");
        }
        assert_eq!((found[0].q.to_bits(), found[0].clear), (found[0].p.to_bits(), false));
    }

    #[test]
    fn only_what_is_shown_and_of_one_week_is_compared() {
        let factor = Factor::Openness;
        let other = "2026-01-12";
        let wholes = [row("", factor, Some(WHOLE), WEEK)];
        let groups = [
            row("hidden", factor, None, WEEK),
            row("later", factor, Some(SECOND), other),
            row("other factor", Factor::Neuroticism, Some(SECOND), WEEK),
            row("everybody", factor, Some(WHOLE), WEEK),
            row("compared", factor, Some(SECOND), WEEK),
        ];
        let names = |wholes: &[OceanRow]| -> Vec<String> {
            contrasts(&groups, wholes).into_iter().map(|contrast| contrast.group).collect()
        };
        assert_eq!(names(&wholes), ["compared"]);
        let both = [row("", factor, Some(WHOLE), other), wholes[0].clone()];
        assert_eq!(names(&both), ["later", "compared"]);
        assert!(names(&[row("", factor, None, WEEK)]).is_empty());
    }

    #[test]
    fn a_difference_is_clear_when_it_is_neither_chance_nor_small() {
        let whole = Group { n: 20_000, mean: 3.0, deviation: 0.6 };
        let group = |n, mean| Group { n, mean, deviation: 0.6 };
        let factor = Factor::Extraversion;
        let of = |groups: &[(&str, Group)]| -> Vec<bool> {
            let rows: Vec<_> =
                groups.iter().map(|(name, of)| row(name, factor, Some(*of), WEEK)).collect();
            let found = contrasts(&rows, &[row("", factor, Some(whole), WEEK)]);
            found.into_iter().map(|contrast| contrast.clear).collect()
        };
        let [large, small, chance] =
            [("large", group(50, 3.4)), ("small", group(5000, 3.06)), ("few", group(8, 3.25))];
        assert_eq!(of(&[large, small, chance]), [true, false, false]);
        // What would be clear alone is not among many.
        let alone = ("alone", group(30, 3.24));
        assert_eq!(of(&[alone]), [true]);
        let mut many = vec![alone];
        many.extend([("none", group(30, 3.01)); 19]);
        assert!(of(&many).into_iter().all(|clear| !clear));
    }
}
