//! A dot with its interval for each row, all on one scale and all alike: no
//! end of the scale is the good one.

use ioc_core::document::chart::{Band, Bin, Spread};

use crate::svg::canvas::{
    Anchor, BAND, Canvas, Face, GRID, LABEL, MARK, MUTED, USUAL, WIDTH, cut, width,
};
use crate::svg::draw::{Pen, Svg};
use crate::svg::scale::{Scale, Ticks};

const ROW: f64 = 30.0;
const TOP: f64 = 6.0;
const AXIS: f64 = 24.0;

pub(super) fn draw(
    pen: Pen<'_>,
    (min, max): (f64, f64),
    band: Option<&Band>,
    rows: &[Spread],
) -> Svg {
    let top = if band.is_some() { TOP + 14.0 } else { TOP };
    let bottom = top + ROW * rows.len() as f64;
    let mut canvas = Canvas::new(pen.chart, "ioc-dot-interval", bottom + AXIS);
    let names = rows.iter().map(|row| width(&row.label)).fold(60.0, f64::max).min(180.0);
    let values = rows.iter().map(|row| width(&row.number.text)).fold(36.0, f64::max).min(110.0);
    let (left, right) = (names + 16.0, WIDTH - values - 16.0);
    let x = Scale::new((min, max), (left, right));

    if let Some(band) = band {
        let (from, to) = (x.at(band.from), x.at(band.to));
        canvas.fill(USUAL, (from, top, to - from, bottom - top));
        let middle = f64::midpoint(from, to);
        let half = width(&band.label) / 2.0;
        let at = middle.clamp(left + half, (right - half).max(left + half));
        canvas.text(MUTED, (at, top - 4.0), Anchor::Middle, Face::Regular, &band.label);
    }
    let ticks = Ticks::within(min, max, 4);
    for tick in &ticks.values {
        let at = x.at(*tick);
        canvas.line(GRID, (at, top), (at, bottom), 0.8);
        let label = pen.tick(&ticks, *tick);
        canvas.text(MUTED, (at, bottom + 18.0), Anchor::Middle, Face::Regular, &label);
    }
    for (index, row) in rows.iter().enumerate() {
        let y = top + ROW * (index as f64 + 0.5);
        let name = cut(&row.label, names);
        canvas.text(LABEL, (0.0, y + 4.0), Anchor::Start, Face::Regular, &name);
        draw_row(&mut canvas, pen, row, &x, y, (left, right));
    }
    canvas.finish()
}

fn draw_row(
    canvas: &mut Canvas,
    pen: Pen<'_>,
    row: &Spread,
    x: &Scale,
    y: f64,
    (left, right): (f64, f64),
) {
    let figure = row.number.figure;
    let Some(value) = figure.value() else {
        let at = (left + 6.0, y + 4.0);
        canvas.text(MUTED, at, Anchor::Start, Face::Italic, &pen.stand_in(&row.number));
        return;
    };
    spread(canvas, &row.bins, x, y + ROW * 0.5 - 2.0);
    canvas.line(GRID, (left, y), (right, y), 0.8);
    if let Some(interval) = figure.interval() {
        canvas.line(MARK, (x.at(interval.lower), y), (x.at(interval.upper), y), 2.4);
    }
    canvas.dot(MARK, (x.at(value), y), 4.6);
    canvas.text(LABEL, (WIDTH, y + 4.0), Anchor::End, Face::Bold, &row.number.text);
}

/// How the people spread, as steps on the row's foot: the area is the people.
fn spread(canvas: &mut Canvas, bins: &[Bin], x: &Scale, foot: f64) {
    let density = |bin: &Bin| {
        let wide = (bin.to - bin.from).max(f64::EPSILON);
        bin.number.figure.value().unwrap_or(0.0) / wide
    };
    let highest = bins.iter().map(density).fold(0.0, f64::max);
    if highest <= 0.0 {
        return;
    }
    let mut outline = Vec::with_capacity(bins.len() * 2 + 2);
    for bin in bins {
        let y = foot - density(bin) / highest * (ROW - 6.0);
        outline.extend([(x.at(bin.from), y), (x.at(bin.to), y)]);
    }
    if let (Some(first), Some(last)) = (bins.first(), bins.last()) {
        outline.extend([(x.at(last.to), foot), (x.at(first.from), foot)]);
    }
    canvas.area(BAND, &outline);
}
