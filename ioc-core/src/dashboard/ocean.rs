//! The five factors of the organization and its groups, in closed weeks.

use std::fmt::Display;

use chrono::NaiveDate;
use serde::Serialize;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::cache::key::CacheKey;
use crate::clock::Instant;
use crate::dashboard::ocean_rows::{facet_rows, rows};
use crate::dashboard::question::Question;
use crate::error::{Error, Result, shown};
use crate::ids::OrganizationId;
use crate::model::assessment::Factor;
use crate::model::organization::Organization;
use crate::model::rollup::{Dimension, Rollup, RollupQuery};
use crate::privacy::distribution::Distribution;
use crate::privacy::figure::{Figure, State};
use crate::privacy::policy::Policy;
use crate::stats::interval::Interval;

/// Whether factors or their facets are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The five factors.
    Factor,
    /// The facets of the factors.
    Facet,
}

impl Level {
    /// The level as it is printed.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Factor => "factor",
            Self::Facet => "facet",
        }
    }

    /// The level of a word.
    pub fn parse(text: &str) -> Result<Self> {
        match text {
            "factor" => Ok(Self::Factor),
            "facet" => Ok(Self::Facet),
            _ => Err(Error::invalid("unknown_level", format!("`{}` is not a level", shown(text)))
                .with_hint("factor or facet")),
        }
    }
}

/// Asks for the factors of the last closed week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OceanQuestion {
    /// The organization.
    pub(crate) organization_id: OrganizationId,
    /// One grouping at a time.
    pub by: Dimension,
    /// Factors or facets.
    pub level: Level,
    /// The instant by which the week has ended.
    pub at: Instant,
}

/// A table of factors by group, at full precision.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ocean {
    /// The organization.
    pub organization_id: OrganizationId,
    /// The grouping.
    pub by: &'static str,
    /// Factors or facets.
    pub level: Level,
    /// The first day of the closed week that the table is of; nothing before
    /// the first one with a score.
    pub week_start: Option<NaiveDate>,
    /// The rows: groups by name, in each the factors or facets in their fixed
    /// order.
    pub rows: Vec<OceanRow>,
}

/// One factor or facet of one group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OceanRow {
    /// The department or job role; empty for the whole organization.
    pub group: String,
    /// The factor.
    pub factor: Factor,
    /// The key of the facet, in a table of facets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub facet: Option<&'static str>,
    /// How many people have a score.
    pub n: Option<u64>,
    /// The mean raw score.
    pub mean: Option<f64>,
    /// The 95 % interval of the mean.
    pub interval: Option<Interval>,
    /// The standard deviation.
    pub deviation: Option<f64>,
    /// Cronbach's alpha.
    pub alpha: Option<f64>,
    /// The T score of the mean, by `norm`.
    pub t: Option<f64>,
    /// Of a hundred people of the norm group, how many lie below the mean: where
    /// it lies among people, not among groups.
    pub percentile: Option<f64>,
    /// The key of the norm group; nothing for a hidden row, and where not all of
    /// the people answered one instrument with norms. Then there is the raw score
    /// alone.
    pub norm: Option<&'static str>,
    /// Whether the row stands, is hidden or has no data.
    pub state: State,
    /// The first day of the week that the figures are of, which may be an
    /// earlier one: a figure changes when enough of its people have.
    pub as_of: Option<NaiveDate>,
    /// How the people lie on the scale: of a factor of the whole organization
    /// that stands, once enough people have answered to be shown in bins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distribution: Option<Distribution>,
    /// The figures behind the plain numbers.
    pub details: OceanDetails,
}

/// The figures of a row.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct OceanDetails {
    /// The mean raw score.
    pub mean: Figure,
    /// The standard deviation.
    pub deviation: Figure,
    /// Cronbach's alpha.
    pub alpha: Figure,
    /// The T score of the mean, where there is a norm.
    pub t: Option<Figure>,
    /// Its percentile.
    pub percentile: Option<Figure>,
}

impl OceanQuestion {
    /// The last week of an organization that has ended by `at`. Weeks end with
    /// a local day, so that the day that runs then is all that matters of it.
    pub(crate) fn new(
        organization: &Organization,
        by: Dimension,
        level: Level,
        at: Instant,
    ) -> Self {
        let at = organization.calendar.day_of(at).starts_at;
        Self { organization_id: organization.id, by, level, at }
    }
}

impl Question for OceanQuestion {
    type Answer = Ocean;

    fn action(&self) -> Action {
        Action::ReadScores
    }

    fn subject(&self) -> Option<String> {
        Some(self.by.as_str().to_owned())
    }

    fn needs(&self) -> Vec<RollupQuery> {
        vec![RollupQuery::Scores { dimension: self.by, before: self.at }]
    }

    fn answer(&self, rollups: &[Rollup], policy: Policy) -> Result<Ocean> {
        let [scores] = rollups else { return Err(crate::model::rollup::mismatch()) };
        let scores = scores.scores()?;
        let rows = match self.level {
            Level::Factor => rows(scores, policy)?,
            Level::Facet => facet_rows(scores, policy)?,
        };
        Ok(Ocean {
            organization_id: self.organization_id,
            by: self.by.as_str(),
            level: self.level,
            week_start: scores.first().map(|aggregate| aggregate.week_start),
            rows,
        })
    }

    fn cache_key(&self, scope: &Scope) -> Option<CacheKey> {
        let before = self.at.timestamp_micros();
        let parameters: [&dyn Display; 3] = [&self.by.as_str(), &self.level.as_str(), &before];
        Some(CacheKey::dashboard(scope, "ocean", &parameters))
    }
}
