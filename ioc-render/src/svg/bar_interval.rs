//! A bar from zero with its interval for each row.

use ioc_core::document::chart::Point;
use ioc_core::model::metric::unit;

use crate::svg::canvas::{Anchor, BAND, Canvas, Face, GRID, LABEL, MARK, MUTED, WIDTH, cut, width};
use crate::svg::draw::{Pen, Svg};
use crate::svg::scale::{Scale, Ticks};

const ROW: f64 = 26.0;
const TOP: f64 = 6.0;
const AXIS: f64 = 24.0;

pub(super) fn draw(pen: Pen<'_>, rows: &[Point]) -> Svg {
    let bottom = TOP + ROW * rows.len() as f64;
    let mut canvas = Canvas::new(pen.chart, "ioc-bar-interval", bottom + AXIS);
    let names = rows.iter().map(|row| width(&row.label)).fold(60.0, f64::max).min(180.0);
    let values = rows.iter().map(|row| width(&row.number.text)).fold(36.0, f64::max).min(110.0);
    let (left, right) = (names + 12.0, WIDTH - values - 14.0);
    let top_of = |row: &Point| {
        let figure = row.number.figure;
        let upper = figure.interval().map_or(0.0, |interval| interval.upper);
        figure.value().unwrap_or(0.0).max(upper)
    };
    let highest = rows.iter().map(top_of).fold(1.0, f64::max);
    let ticks = Ticks::around(0.0, highest, 4);
    let end = if pen.chart.unit == unit::PERCENTAGE { 100.0 } else { ticks.ends().1 };
    let x = Scale::new((0.0, end), (left, right));
    for tick in ticks.values.iter().filter(|tick| **tick <= end) {
        let at = x.at(*tick);
        canvas.line(GRID, (at, TOP), (at, bottom), 0.8);
        let label = pen.tick(&ticks, *tick);
        canvas.text(MUTED, (at, bottom + 18.0), Anchor::Middle, Face::Regular, &label);
    }
    for (index, row) in rows.iter().enumerate() {
        let y = TOP + ROW * (index as f64 + 0.5);
        let name = cut(&row.label, names);
        canvas.text(LABEL, (0.0, y + 4.0), Anchor::Start, Face::Regular, &name);
        let Some(value) = row.number.figure.value() else {
            canvas.hatch((left, y - 8.0, right - left, 16.0));
            let text = pen.stand_in(&row.number);
            canvas.text(MUTED, (WIDTH, y + 4.0), Anchor::End, Face::Italic, &text);
            continue;
        };
        let to = x.at(value);
        let corners = [(left, y - 8.0), (to, y - 8.0), (to, y + 8.0), (left, y + 8.0)];
        canvas.area(BAND, &corners);
        canvas.line(MARK, (to, y - 8.0), (to, y + 8.0), 2.0);
        if let Some(interval) = row.number.figure.interval() {
            canvas.line(MARK, (x.at(interval.lower), y), (x.at(interval.upper), y), 1.6);
        }
        canvas.text(LABEL, (WIDTH, y + 4.0), Anchor::End, Face::Bold, &row.number.text);
    }
    canvas.finish()
}
