//! The stored figures of closed weeks, and what stays behind them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::error::{Error, ErrorKind, Result};
use crate::model::assessment::Factor;
use crate::model::metric::unit;
use crate::model::rollup::ScoreAggregate;
use crate::privacy::distribution::KeptDistribution;
use crate::privacy::figure::{Figure, StoredFigure};
use crate::privacy::release::{hidden, stands};

/// The released figures of one factor or facet in one group.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct ScaleFigures<F = Figure> {
    /// The mean raw score, with its interval and people.
    pub(crate) mean: F,
    /// The standard deviation.
    pub(crate) deviation: F,
    /// Cronbach's alpha, with its interval.
    pub(crate) alpha: F,
    /// The first day of the week that they are of; nothing for hidden ones.
    pub(crate) as_of: Option<NaiveDate>,
    /// The largest minimum group under which they are shown.
    pub(crate) shown_to: u32,
    /// The instrument that all of the people answered; nothing where there were
    /// several, for hidden figures, and for those of before it was noted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) instrument: Option<String>,
    /// How a factor's scores are distributed, of the whole organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) distribution: Option<KeptDistribution>,
}

impl ScaleFigures {
    /// Hidden ones, of whatever scale.
    pub(crate) fn hidden() -> Self {
        Self {
            mean: hidden(unit::SCORE),
            deviation: hidden(unit::SCORE),
            alpha: hidden(unit::RATIO),
            as_of: None,
            shown_to: 0,
            instrument: None,
            distribution: None,
        }
    }

    /// The same after a week in which they were not renewed.
    pub(crate) fn standing(&self) -> Self {
        Self {
            mean: stands(self.mean),
            deviation: stands(self.deviation),
            alpha: stands(self.alpha),
            ..self.clone()
        }
    }
}

/// The released figures of a group by factor: the column `ocean_scores`.
pub(crate) type GroupFigures<F = Figure> = BTreeMap<Factor, ScaleFigures<F>>;

/// The released figures of a group by facet key: the column `facet_scores`.
pub(crate) type FacetFigures<F = Figure> = BTreeMap<String, ScaleFigures<F>>;

/// What stays behind the figures: the column `sums`, by factor.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Behind(pub(crate) BTreeMap<Factor, FactorBehind>);

/// What stays behind the figures of one factor.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct FactorBehind {
    /// Exact sums of the means in millionths, as bytes.
    pub(crate) sums: Vec<u8>,
    /// The ordinals of the assessments that count in the week, as bytes.
    pub(crate) assessments: Vec<u8>,
}

/// The factor figures of a stored aggregate.
pub(crate) fn figures(aggregate: &ScoreAggregate) -> Result<GroupFigures> {
    read(&aggregate.ocean_scores)
}

/// The facet figures of a stored aggregate.
pub(crate) fn facet_figures(aggregate: &ScoreAggregate) -> Result<FacetFigures> {
    read(&aggregate.facet_scores)
}

fn read<K: Ord + DeserializeOwned>(bytes: &[u8]) -> Result<BTreeMap<K, ScaleFigures>> {
    let stored: BTreeMap<K, ScaleFigures<StoredFigure>> = parse(bytes)?;
    Ok(stored
        .into_iter()
        .map(|(scale, figures)| {
            let ScaleFigures { mean, deviation, alpha, as_of, shown_to, .. } = figures;
            let [mean, deviation, alpha] = [mean, deviation, alpha].map(Figure::from);
            let ScaleFigures { instrument, distribution, .. } = figures;
            let all =
                ScaleFigures { mean, deviation, alpha, as_of, shown_to, instrument, distribution };
            (scale, all)
        })
        .collect())
}

/// Reads one of the columns.
pub(crate) fn parse<T: for<'de> Deserialize<'de>>(bytes: &[u8]) -> Result<T> {
    crate::document::stored::read_figures(bytes)
}

/// Writes one of the columns.
pub(crate) fn write<T: Serialize>(value: &T) -> Result<Vec<u8>> {
    serde_json::to_vec(value).map_err(|source| {
        Error::new(ErrorKind::Internal, "scores_not_written", "score figures cannot be written")
            .with_source(source)
    })
}
