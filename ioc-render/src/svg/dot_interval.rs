//! A dot with its interval for each row, all on one scale and all alike: no
//! end of the scale is the good one.

use ioc_core::document::chart::{Chart, Point};

use crate::svg::canvas::{Anchor, Canvas, Face, GRID, LABEL, MARK, MUTED, WIDTH, cut, width};
use crate::svg::draw::Svg;
use crate::svg::scale::{Scale, Ticks};
use crate::svg::trend::stand_in;

const ROW: f64 = 30.0;
const TOP: f64 = 6.0;
const AXIS: f64 = 24.0;

pub(super) fn draw(chart: &Chart, (min, max): (f64, f64), rows: &[Point]) -> Svg {
    let bottom = TOP + ROW * rows.len() as f64;
    let mut canvas = Canvas::new(chart, "ioc-dot-interval", bottom + AXIS);
    let names = rows.iter().map(|row| width(&row.label)).fold(60.0, f64::max).min(180.0);
    let values = rows.iter().map(|row| width(&row.number.text)).fold(36.0, f64::max).min(110.0);
    let (left, right) = (names + 16.0, WIDTH - values - 16.0);
    let x = Scale::new((min, max), (left, right));

    let ticks = Ticks::within(min, max, 4);
    for tick in &ticks.values {
        let at = x.at(*tick);
        canvas.line(GRID, (at, TOP), (at, bottom), 0.8);
        let label = ticks.label(*tick, &chart.unit);
        canvas.text(MUTED, (at, bottom + 18.0), Anchor::Middle, Face::Regular, &label);
    }
    for (index, row) in rows.iter().enumerate() {
        let y = TOP + ROW * (index as f64 + 0.5);
        let name = cut(&row.label, names);
        canvas.text(LABEL, (0.0, y + 4.0), Anchor::Start, Face::Regular, &name);
        draw_row(&mut canvas, row, &x, y, (left, right));
    }
    canvas.finish()
}

fn draw_row(canvas: &mut Canvas, row: &Point, x: &Scale, y: f64, (left, right): (f64, f64)) {
    let figure = row.number.figure;
    let Some(value) = figure.value() else {
        let at = (left + 6.0, y + 4.0);
        canvas.text(MUTED, at, Anchor::Start, Face::Italic, stand_in(row));
        return;
    };
    canvas.line(GRID, (left, y), (right, y), 0.8);
    if let Some(interval) = figure.interval() {
        canvas.line(MARK, (x.at(interval.lower), y), (x.at(interval.upper), y), 2.4);
    }
    canvas.dot(MARK, (x.at(value), y), 4.6);
    canvas.text(LABEL, (WIDTH, y + 4.0), Anchor::End, Face::Bold, &row.number.text);
}
