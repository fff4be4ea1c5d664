//! Scores that were made elsewhere.

use crate::psychometrics::instrument::Instrument;

/// No items: factor means on a scale of 1 to 5, taken as they are.
pub(in crate::psychometrics) static SCORED: Instrument = Instrument {
    key: "scored",
    name: "Factor scores made elsewhere",
    version: 1,
    scale: 1..=5,
    items: &[],
    facets: &[],
    source: "the organization's own; factor means of items answered 1 to 5",
};
