//! How many people lie where: bars whose area is the people, since bins are joined
//! where few would stand in one.

use ioc_core::document::chart::Bin;

use crate::svg::canvas::{Anchor, Canvas, Face, GRID, LABEL, MARK, MUTED, WIDTH, width};
use crate::svg::draw::{Pen, Svg};
use crate::svg::scale::{Scale, Ticks};

const HEIGHT: f64 = 168.0;
const TOP: f64 = 20.0;
const BOTTOM: f64 = 144.0;
const SIDE: f64 = 24.0;
const GAP: f64 = 1.5;

pub(super) fn draw(pen: Pen<'_>, bins: &[Bin]) -> Svg {
    let mut canvas = Canvas::new(pen.chart, "ioc-distribution", HEIGHT);
    let from = bins.first().map_or(0.0, |bin| bin.from);
    let to = bins.last().map_or(1.0, |bin| bin.to);
    let x = Scale::new((from, to), (SIDE, WIDTH - SIDE));
    let density = |bin: &Bin| {
        let wide = (bin.to - bin.from).max(f64::EPSILON);
        bin.number.figure.value().unwrap_or(0.0) / wide
    };
    let highest = bins.iter().map(density).fold(f64::MIN_POSITIVE, f64::max);
    let y = Scale::new((0.0, highest), (BOTTOM, TOP));
    for bin in bins {
        let (left, right) = (x.at(bin.from), x.at(bin.to));
        let middle = f64::midpoint(left, right);
        if bin.number.figure.value().is_none() {
            canvas.hatch((left, TOP, right - left - GAP, BOTTOM - TOP));
            let text = pen.stand_in(&bin.number);
            canvas.text(MUTED, (middle, BOTTOM - 8.0), Anchor::Middle, Face::Italic, &text);
            continue;
        }
        let top = y.at(density(bin));
        canvas.fill(MARK, (left, top, right - left - GAP, BOTTOM - top));
        if width(&bin.number.text) < right - left {
            let at = (middle, top - 5.0);
            canvas.text(LABEL, at, Anchor::Middle, Face::Regular, &bin.number.text);
        }
    }
    canvas.line(MUTED, (SIDE, BOTTOM), (WIDTH - SIDE, BOTTOM), 0.8);
    let ticks = Ticks::within(from, to, 6);
    for tick in &ticks.values {
        let at = x.at(*tick);
        canvas.line(GRID, (at, BOTTOM), (at, BOTTOM + 4.0), 0.8);
        let label = pen.locale.number(&ticks.plain(*tick));
        canvas.text(MUTED, (at, BOTTOM + 18.0), Anchor::Middle, Face::Regular, &label);
    }
    canvas.finish()
}
