//! A chart's specification to its picture.

use std::fmt;

use ioc_core::document::chart::{Chart, Mark};

use crate::svg::{dot_interval, trend};

/// A finished picture: well-formed XML in which every text is escaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Svg(pub(super) String);

impl Svg {
    /// The `<svg>` element.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Svg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// It is written by [`draw()`] alone, which escapes, so a page takes it as it is.
impl askama::filters::HtmlSafe for Svg {}

/// Draws `chart`.
pub fn draw(chart: &Chart) -> Svg {
    match &chart.mark {
        Mark::Trend { points } => trend::draw(chart, points),
        Mark::DotInterval { min, max, rows } => dot_interval::draw(chart, (*min, *max), rows),
    }
}
