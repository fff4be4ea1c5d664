//! A chart is a specification; one writer draws it as SVG for every format.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::document::number::Number;

/// A chart with what a reader who cannot see it is told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Chart<N = Number, T = String> {
    /// A name in `snake_case`, unique in the document; prefixes the SVG's ids.
    pub key: String,
    /// Its title: what was found, or what it shows where nothing was.
    pub title: T,
    /// What it says, in one or two sentences with the numbers.
    pub description: T,
    /// The unit of its values.
    pub unit: String,
    /// The key of the table that tells the same numbers, if the document has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_in: Option<String>,
    /// What is drawn.
    pub mark: Mark<N, T>,
}

/// The kinds of drawing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Mark<N = Number, T = String> {
    /// A line over time with its interval as a band; a point without a value
    /// breaks the line.
    Trend {
        /// The points, oldest first.
        points: Vec<Point<N, T>>,
        /// What happened meanwhile.
        #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
        events: Vec<Event<T>>,
    },
    /// A dot with its interval on a common scale for each row. No direction is
    /// good or bad, so all are drawn alike.
    DotInterval {
        /// The left end of the scale.
        min: f64,
        /// The right end of the scale.
        max: f64,
        /// The band of what is usual in the norm group, if there is one.
        #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
        band: Option<Band<T>>,
        /// The rows, top first.
        rows: Vec<Spread<N, T>>,
    },
    /// How many people lie where.
    Distribution {
        /// The bins, lowest first; each holds no or at least k people.
        bins: Vec<Bin<N>>,
    },
    /// Groups by columns. Hidden cells are hatched and say so; a cell is marked
    /// only where its group differs clearly.
    Heatmap {
        /// The headings.
        columns: Vec<T>,
        /// The value that no colour stands for, and how far from it the colours go.
        centre: f64,
        /// The distance from the centre at which the colour is full.
        reach: f64,
        /// The groups by name.
        rows: Vec<HeatmapRow<N, T>>,
    },
    /// A bar from zero with its interval for each row.
    BarInterval {
        /// The rows, top first.
        rows: Vec<Point<N, T>>,
    },
    /// What is left of a start, step by step.
    Funnel {
        /// The steps in order; the first is the whole.
        steps: Vec<Point<N, T>>,
    },
}

/// One labelled value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Point<N = Number, T = String> {
    /// What it is the value of: a week's first day, a factor.
    pub label: T,
    /// The value, its interval and its state.
    pub number: N,
}

/// One labelled value, and how its people spread around it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Spread<N = Number, T = String> {
    /// What it is the value of: a factor.
    pub label: T,
    /// The value, its interval and its state.
    pub number: N,
    /// How many people lie where, lowest first; none where it is not told.
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    pub bins: Vec<Bin<N>>,
}

/// A stretch of a scale and what it holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bin<N = Number> {
    /// Its lower end.
    pub from: f64,
    /// Its upper end.
    pub to: f64,
    /// How many people, or their share.
    pub number: N,
}

/// A stretch of the scale with a name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Band<T = String> {
    /// Its lower end.
    pub from: f64,
    /// Its upper end.
    pub to: f64,
    /// What it is.
    pub label: T,
}

/// Something that happened on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event<T = String> {
    /// The day.
    pub date: NaiveDate,
    /// At which point it is drawn, from 0.
    pub at: usize,
    /// What happened.
    pub label: T,
}

/// A group of a heatmap.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HeatmapRow<N = Number, T = String> {
    /// The group's name.
    pub label: T,
    /// Its cells, one for each column.
    pub cells: Vec<HeatmapCell<N>>,
}

/// A value in a heatmap.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HeatmapCell<N = Number> {
    /// The value.
    pub number: N,
    /// Whether it differs clearly from the others.
    pub is_clear: bool,
}
