//! Charts as SVG: one picture for the PDF, the page and whatever embeds it.
//!
//! The pictures carry presentation attributes, which every reader of SVG
//! knows, and classes (`ioc-line`, `ioc-muted`, ...), by which a page's style
//! sheet overrides them for dark mode and forced colours. Nothing has an
//! inline style. Ids begin with the chart's key.

mod bar_interval;
mod canvas;
mod distribution;
mod dot_interval;
mod draw;
mod escape;
mod funnel;
mod heatmap;
mod scale;
mod sparkline;
mod trend;

pub use draw::{Svg, draw};
pub use sparkline::sparkline;
