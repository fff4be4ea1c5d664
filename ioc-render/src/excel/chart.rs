//! Charts of the spreadsheet's own, bound to the cells that hold their numbers.

use ioc_core::document::block::{Cell, Table};
use ioc_core::document::chart::{Chart, Mark};
use ioc_core::document::number::Number;
use ioc_core::model::metric::unit;
use rust_xlsxwriter::{
    Chart as Native, ChartAxisCrossing, ChartFont, ChartFormat, ChartLine, ChartMarker,
    ChartMarkerType, ChartSeries, ChartSolidFill, Color,
};

use crate::excel::layout::{self, Part};
use crate::excel::page::Placed;
use crate::excel::style::{BAND, GRID, MARK, MUTED};
use crate::excel::{number, text};

/// The size of a chart in pixels, and the rows that it takes.
const WIDTH: u32 = 640;
const HEIGHT: u32 = 320;
pub(super) const ROWS: u32 = HEIGHT / 20 + 1;
/// The most that an alternative text holds.
const ALT_TEXT: usize = 250;

/// How a workbook draws a mark.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Shape {
    /// A line between the ends of its interval, on an axis from `min`.
    Line { min: Option<f64> },
    /// Dots between the ends of their intervals.
    Dots { min: f64, max: f64 },
    /// Bars side by side from the left, the first at the top.
    Bars,
    /// Bars that stand on what they count.
    Columns,
}

/// None for a heatmap, which is its table.
fn shape(chart: &Chart) -> Option<Shape> {
    match &chart.mark {
        Mark::Trend { .. } => {
            // A cut axis makes a small change look large.
            let units = [unit::PERCENTAGE, unit::COUNT, unit::SECONDS];
            let min = units.contains(&chart.unit.as_str()).then_some(0.0);
            Some(Shape::Line { min })
        }
        Mark::DotInterval { min, max, .. } => Some(Shape::Dots { min: *min, max: *max }),
        Mark::BarInterval { .. } | Mark::Funnel { .. } => Some(Shape::Bars),
        Mark::Distribution { .. } => Some(Shape::Columns),
        Mark::Heatmap { .. } => None,
    }
}

/// The values of a chart by their names.
fn labelled(chart: &Chart) -> Vec<(&str, &Number)> {
    match &chart.mark {
        Mark::Trend { points, .. }
        | Mark::BarInterval { rows: points }
        | Mark::Funnel { steps: points } => {
            points.iter().map(|point| (&*point.label, &point.number)).collect()
        }
        Mark::DotInterval { rows, .. } => {
            rows.iter().map(|row| (&*row.label, &row.number)).collect()
        }
        Mark::Distribution { .. } | Mark::Heatmap { .. } => Vec::new(),
    }
}

/// The column of `table` that `chart` is drawn from: of its own table that of the
/// values, of another one that which has all of them beside their names, with their
/// intervals.
pub(super) fn column_in(chart: &Chart, table: &Table) -> Option<usize> {
    let shape = shape(chart)?;
    if table.key == chart.key {
        return table.columns.iter().position(|column| column.key == "value");
    }
    let values = labelled(chart);
    let has_intervals = values.iter().any(|(_, number)| number.figure.interval().is_some());
    let is_too_wide = has_intervals && shape != Shape::Bars && layout::is_wide(table);
    if values.is_empty() || values.len() != table.rows.len() || is_too_wide {
        return None;
    }
    (1..table.columns.len()).find(|column| {
        values.iter().zip(&table.rows).all(|((label, number), row)| {
            let is_label = match row.first() {
                Some(Cell::Text(text) | Cell::Date { text, .. }) => text == label,
                _ => false,
            };
            is_label && matches!(row.get(*column), Some(Cell::Number(it)) if it == *number)
        })
    })
}

/// `chart` over the `column` of the table `placed` on the sheet `sheet`; its
/// title is the text of the first cell in the row `title`.
pub(super) fn native(
    chart: &Chart,
    sheet: &str,
    title: u32,
    placed: &Placed,
    column: usize,
) -> Native {
    let shape = shape(chart).unwrap_or(Shape::Bars);
    let (mut native, parts) = match shape {
        Shape::Line { .. } | Shape::Dots { .. } => {
            (Native::new_line(), &[Part::Lower, Part::Upper, Part::Value][..])
        }
        Shape::Bars => (Native::new_bar(), &[Part::Value][..]),
        Shape::Columns => (Native::new_column(), &[Part::Value][..]),
    };
    for part in parts {
        let Some(at) = placed.at(column, *part) else { continue };
        let rows = (placed.header + 1, placed.last);
        let series = native.add_series();
        series.set_categories((sheet, rows.0, 0, rows.1, 0));
        series.set_values((sheet, rows.0, at, rows.1, at));
        series.set_name((sheet, placed.header, at));
        match shape {
            Shape::Line { .. } => dress(series, *part, true),
            Shape::Dots { .. } => dress(series, *part, false),
            Shape::Bars => fill(series, 40),
            Shape::Columns => fill(series, 5),
        }
    }
    if let Shape::Line { .. } | Shape::Dots { .. } = shape {
        let ink = if matches!(shape, Shape::Line { .. }) { BAND } else { MARK };
        native.set_high_low_lines(true);
        native.set_high_low_lines_format(&mut line(ink, 1.5));
    }
    native.title().set_name((sheet, title, 0));
    native.set_width(WIDTH).set_height(HEIGHT);
    native.set_alt_text(text::line(&format!("{}. {}", chart.title, chart.description), ALT_TEXT));
    axes(&mut native, chart, shape);
    if shape == Shape::Columns {
        native.x_axis().set_name((sheet, placed.header, 0));
    }
    native
}

/// How a series looks: the value as a line or a dot, the ends of its interval
/// paler or as dashes.
fn dress(series: &mut ChartSeries, part: Part, is_line: bool) {
    let is_value = part == Part::Value;
    let ink = if is_line && !is_value { BAND } else { MARK };
    let mut format = ChartFormat::new();
    if is_line {
        format.set_line(&line(ink, if is_value { 2.25 } else { 1.0 }));
    } else {
        format.set_no_line();
    }
    let mut marker = ChartMarker::new();
    match (is_line, is_value) {
        (_, true) => marker.set_type(ChartMarkerType::Circle).set_size(if is_line { 5 } else { 8 }),
        (true, false) => marker.set_none(),
        (false, false) => marker.set_type(ChartMarkerType::LongDash).set_size(9),
    };
    let mut ends = ChartFormat::new();
    ends.set_solid_fill(ChartSolidFill::new().set_color(ink)).set_border(&line(ink, 0.75));
    marker.set_format(&mut ends);
    series.set_format(&mut format).set_marker(&marker).set_smooth(false);
}

/// Bars with a gap of so many percent of their width between them.
fn fill(series: &mut ChartSeries, gap: u16) {
    let mut format = ChartFormat::new();
    format.set_solid_fill(ChartSolidFill::new().set_color(MARK));
    series.set_format(&mut format).set_gap(gap);
}

fn line(ink: Color, width: f64) -> ChartLine {
    ChartLine::new().set_color(ink).set_width(width).clone()
}

fn axes(native: &mut Native, chart: &Chart, shape: Shape) {
    let mut small = ChartFont::new();
    small.set_size(9).set_color(MUTED);
    let mut heading = ChartFont::new();
    heading.set_size(12).set_bold();
    native.title().set_font(&heading);
    native.legend().set_hidden();
    let (min, max) = match shape {
        Shape::Line { min } => (min, None),
        Shape::Dots { min, max } => (Some(min), Some(max)),
        Shape::Bars | Shape::Columns => (Some(0.0), None),
    };
    // The writer calls the axis below the bars x, whatever it shows.
    let values = if shape == Shape::Bars { native.x_axis() } else { native.y_axis() };
    values.set_font(&small).set_major_gridlines_line(&line(GRID, 0.75));
    values.set_num_format(number::code(&chart.unit, 0));
    if let Some(min) = min {
        values.set_min(number::in_cell(min, &chart.unit));
    }
    if let Some(max) = max {
        values.set_max(number::in_cell(max, &chart.unit));
    }
    if let Shape::Line { .. } = shape {
        small.set_rotation(-45);
    }
    if shape == Shape::Bars {
        // The first at the top, and the values still below.
        native.y_axis().set_font(&small).set_reverse().set_crossing(ChartAxisCrossing::Max);
        native.y_axis().set_major_gridlines(false);
    } else {
        native.x_axis().set_font(&small).set_text_axis(true);
    }
}
