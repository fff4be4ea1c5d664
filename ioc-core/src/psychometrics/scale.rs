//! What a score is of.

use crate::model::assessment::Factor;
use crate::psychometrics::instrument::{Facet, Item};

/// A factor, or one of its facets. Factors come before facets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scale {
    /// One of the five.
    Factor(Factor),
    /// A part of one.
    Facet(&'static Facet),
}

impl Scale {
    /// The key in JSON and columns.
    pub fn key(self) -> &'static str {
        match self {
            Self::Factor(factor) => factor.key(),
            Self::Facet(facet) => facet.key,
        }
    }

    /// The name for a reader.
    pub fn label(self) -> &'static str {
        match self {
            Self::Factor(factor) => factor.label(),
            Self::Facet(facet) => facet.label,
        }
    }

    /// Whether an item is one of it.
    pub(crate) fn has(self, item: &Item) -> bool {
        match self {
            Self::Factor(factor) => item.factor == factor,
            Self::Facet(facet) => item.facet == Some(facet),
        }
    }
}
