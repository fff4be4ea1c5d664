//! A chart is a specification; one writer draws it as SVG for every format.

use serde::{Deserialize, Serialize};

use crate::document::number::Number;
use crate::privacy::figure::Figure;

/// A chart with what a reader who cannot see it is told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Chart<F = Figure> {
    /// A name in `snake_case`, unique in the document; prefixes the SVG's ids.
    pub key: String,
    /// Its title: what it shows.
    pub title: String,
    /// What it says, in one or two sentences with the numbers.
    pub description: String,
    /// The unit of its values.
    pub unit: String,
    /// What is drawn.
    pub mark: Mark<F>,
}

/// The kinds of drawing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Mark<F = Figure> {
    /// A line over time with its interval as a band; a point without a value
    /// breaks the line.
    Trend {
        /// The points, oldest first.
        points: Vec<Point<F>>,
    },
    /// A dot with its interval on a common scale for each row. No direction is
    /// good or bad, so all are drawn alike.
    DotInterval {
        /// The left end of the scale.
        min: f64,
        /// The right end of the scale.
        max: f64,
        /// The rows, top first.
        rows: Vec<Point<F>>,
    },
}

/// One labelled value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Point<F = Figure> {
    /// What it is the value of: a week's first day, a factor.
    pub label: String,
    /// The value, its interval and its state.
    pub number: Number<F>,
}
