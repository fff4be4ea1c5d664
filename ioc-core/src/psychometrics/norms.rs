//! Norms: where a raw score lies among the people of a norm group.

use statrs::distribution::{ContinuousCDF, Normal};

use crate::psychometrics::instrument;
use crate::psychometrics::instruments::ipip_neo_120_norms::IPIP_NEO_120_NORMS;
use crate::psychometrics::scale::Scale;

static ALL: [Norms; 1] = [IPIP_NEO_120_NORMS];

/// How many groups are published: two sexes in four ages.
const PUBLISHED: usize = 8;

/// The key of a scale, and by published group the mean and the deviation of the
/// sum of its items.
pub(super) type Sums = (&'static str, [[f64; 2]; PUBLISHED]);

/// The published norms of one instrument.
#[derive(Debug, PartialEq)]
pub(super) struct Norms {
    pub(super) instrument: &'static str,
    pub(super) citation: &'static str,
    pub(super) sums: &'static [Sums],
}

/// The sex for which norms are published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sex {
    /// Men.
    Male,
    /// Women.
    Female,
}

/// Mean and deviation of a scale's raw scores in a norm group, in scale points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Norm {
    /// The mean.
    pub mean: f64,
    /// The standard deviation.
    pub deviation: f64,
}

/// People with whom others are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NormGroup {
    /// The key in JSON, such as `ipip-neo-120/pooled`.
    pub key: &'static str,
    /// The name for a reader.
    pub label: &'static str,
    /// How many people it is of, where the source says so.
    pub n: Option<u32>,
    /// Where its numbers come from.
    pub citation: &'static str,
    instrument: &'static str,
    first: usize,
    groups: usize,
}

const fn group(key: &'static str, label: &'static str, first: usize, groups: usize) -> NormGroup {
    let Norms { instrument, citation, .. } = IPIP_NEO_120_NORMS;
    NormGroup { key, label, n: None, citation, instrument, first, groups }
}

/// In the order of the published columns; the pooled group is the last.
static GROUPS: [NormGroup; PUBLISHED + 1] = [
    group("ipip-neo-120/men-under-21", "men under 21 years", 0, 1),
    group("ipip-neo-120/men-21-40", "men of 21 to 40 years", 1, 1),
    group("ipip-neo-120/men-41-60", "men of 41 to 60 years", 2, 1),
    group("ipip-neo-120/men-over-60", "men over 60 years", 3, 1),
    group("ipip-neo-120/women-under-21", "women under 21 years", 4, 1),
    group("ipip-neo-120/women-21-40", "women of 21 to 40 years", 5, 1),
    group("ipip-neo-120/women-41-60", "women of 41 to 60 years", 6, 1),
    group("ipip-neo-120/women-over-60", "women over 60 years", 7, 1),
    group(
        "ipip-neo-120/pooled",
        "men and women of all ages, pooled with equal weights",
        0,
        PUBLISHED,
    ),
];

/// All norm groups, the published ones first.
pub fn all() -> impl Iterator<Item = &'static NormGroup> {
    GROUPS.iter()
}

/// The norm group of a key.
pub fn find(key: &str) -> Option<&'static NormGroup> {
    all().find(|group| group.key == key)
}

/// The group with which a person is compared, by sex and age in years: the
/// pooled one where either is unknown. `None` for an instrument without norms.
pub fn group_of(
    instrument: &str,
    sex: Option<Sex>,
    age: Option<u32>,
) -> Option<&'static NormGroup> {
    let (Some(sex), Some(age)) = (sex, age) else { return pooled(instrument) };
    let row = match sex {
        Sex::Male => 0,
        Sex::Female => 4,
    };
    let column = match age {
        0..=20 => 0,
        21..=40 => 1,
        41..=60 => 2,
        _ => 3,
    };
    all().find(|it| it.instrument == instrument && it.groups == 1 && it.first == row + column)
}

/// The pooled group of an instrument; `None` for one without norms.
pub fn pooled(instrument: &str) -> Option<&'static NormGroup> {
    all().find(|group| group.instrument == instrument && group.groups > 1)
}

impl NormGroup {
    /// The norm of a scale; `None` for a scale that the instrument has not.
    ///
    /// The published norms are of sums; divided by the number of items they are
    /// those of the raw score. Of the pooled group it is the mixture of the
    /// published groups, each with the same weight, since the source does not
    /// say how many people are in them: the mean of the means, and the root of
    /// the mean of the variances plus the variance of the means. So two groups
    /// that lie apart make the pooled one wider than either.
    pub fn norm(&self, scale: Scale) -> Option<Norm> {
        let norms = ALL.iter().find(|norms| norms.instrument == self.instrument)?;
        let (_, sums) = norms.sums.iter().find(|(key, _)| *key == scale.key())?;
        let sums = sums.get(self.first..self.first + self.groups)?;
        let items = instrument::find(self.instrument).ok()?.items;
        let items = items.iter().filter(|item| scale.has(item)).count() as f64;
        let count = sums.len() as f64;
        let mean = sums.iter().map(|[mean, _]| mean).sum::<f64>() / count;
        let variance = |[own, deviation]: &[f64; 2]| deviation.powi(2) + (own - mean).powi(2);
        let variance = sums.iter().map(variance).sum::<f64>() / count;
        Some(Norm { mean: mean / items, deviation: variance.sqrt() / items })
    }
}

impl Norm {
    /// The T score of a raw score: 50 + 10 (raw - mean) / deviation, so that the
    /// norm group has the mean 50 and the deviation 10.
    pub fn raw_to_t(&self, raw: f64) -> f64 {
        50.0 + 10.0 * (raw - self.mean) / self.deviation
    }
}

/// How many of a hundred people of the norm group lie below a T score, between 0
/// and 100, by the normal curve: an approximation where their scores are skewed.
pub fn percentile_of_t(t: f64) -> f64 {
    100.0 * Normal::standard().cdf((t - 50.0) / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::assessment::Factor;
    use crate::psychometrics::instrument::{facets_of, find_facet};

    const INSTRUMENT: &str = "ipip-neo-120";

    fn facet(key: &str) -> Scale {
        Scale::Facet(find_facet(key).unwrap())
    }

    /// T scores that five-factor-e 1.13 asserts in its tests, of a man of 40, and
    /// two worked by hand; each from a sum of answers.
    #[test]
    fn t_scores_are_those_of_other_programs() {
        let openness = Scale::Factor(Factor::Openness);
        for (sex, age, scale, sum, items, expected) in [
            (Sex::Male, 40, facet("imagination"), 10.0, 4.0, 31.320_754_716_981_135),
            (Sex::Male, 40, facet("artistic_interests"), 11.0, 4.0, 39.146_005_509_641_874),
            (Sex::Male, 40, facet("liberalism"), 15.0, 4.0, 58.978_494_623_655_91),
            (Sex::Male, 40, facet("self_efficacy"), 17.0, 4.0, 54.918_032_786_885_24),
            (Sex::Male, 40, facet("orderliness"), 20.0, 4.0, 68.661_971_830_985_92),
            (Sex::Male, 30, openness, 100.0, 24.0, 50.0 + 10.0 * (100.0 - 86.51) / 12.65),
            (Sex::Female, 70, openness, 81.56, 24.0, 50.0),
        ] {
            let norm = group_of(INSTRUMENT, Some(sex), Some(age)).unwrap().norm(scale).unwrap();
            let t = norm.raw_to_t(sum / items);
            assert!((t - expected).abs() < 1e-9, "{}: {t}, not {expected}", scale.key());
        }
    }

    #[test]
    fn ages_and_sexes_fall_into_the_published_groups() {
        for (sex, age, key) in [
            (Some(Sex::Male), Some(20), "men-under-21"),
            (Some(Sex::Male), Some(21), "men-21-40"),
            (Some(Sex::Female), Some(40), "women-21-40"),
            (Some(Sex::Female), Some(41), "women-41-60"),
            (Some(Sex::Male), Some(60), "men-41-60"),
            (Some(Sex::Female), Some(61), "women-over-60"),
            (None, Some(30), "pooled"),
            (Some(Sex::Female), None, "pooled"),
        ] {
            let group = group_of(INSTRUMENT, sex, age).unwrap();
            assert_eq!(group.key, format!("{INSTRUMENT}/{key}"));
            assert_eq!(find(group.key), Some(group));
        }
        assert_eq!(group_of("ipip-50", Some(Sex::Male), Some(30)), None);
        assert_eq!(pooled("scored"), None);
    }

    /// Worked by hand from the eight groups: 680.28 / 8 = 85.035, and the root of
    /// the mean variance 154.972 plus the variance 9.265 of the means.
    #[test]
    fn the_pooled_norm_is_the_mixture_of_the_published_groups() {
        let norm = pooled(INSTRUMENT).unwrap().norm(Scale::Factor(Factor::Openness)).unwrap();
        assert!((norm.mean * 24.0 - 85.035).abs() < 1e-9);
        assert!((norm.deviation * 24.0 - 12.815_486).abs() < 1e-6);
    }

    /// As far as the published tables agree with each other; one that is put
    /// together wrongly would be far off.
    #[test]
    fn the_facets_of_a_factor_add_up_to_it_in_every_group() {
        for group in all() {
            for factor in Factor::ALL {
                let whole = group.norm(Scale::Factor(factor)).unwrap().mean * 24.0;
                let parts = facets_of(factor).map(|it| group.norm(Scale::Facet(it)).unwrap().mean);
                let parts = parts.sum::<f64>() * 4.0;
                assert!((whole - parts).abs() < 0.7, "{} {factor:?}: {whole} {parts}", group.key);
            }
        }
    }

    #[test]
    fn every_scale_of_the_instrument_has_a_norm_within_the_scale() {
        let factors = Factor::ALL.into_iter().map(Scale::Factor);
        let facets = Factor::ALL.into_iter().flat_map(facets_of).map(Scale::Facet);
        for scale in factors.chain(facets) {
            for group in all() {
                let norm = group.norm(scale).unwrap();
                assert!((1.0..=5.0).contains(&norm.mean), "{}", scale.key());
                assert!((0.3..1.2).contains(&norm.deviation), "{}", scale.key());
            }
        }
    }

    /// The normal curve: one and 1.96 deviations.
    #[test]
    fn percentiles_are_those_of_the_normal_curve() {
        for (t, expected) in
            [(50.0, 50.0), (60.0, 84.134_474_6), (69.599_639_845, 97.5), (30.0, 2.275_013_2)]
        {
            let percentile = percentile_of_t(t);
            assert!((percentile - expected).abs() < 1e-6, "{t}: {percentile}");
        }
    }
}
