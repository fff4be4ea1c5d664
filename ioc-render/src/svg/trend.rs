//! A line over time with the band of its interval.

use ioc_core::document::chart::{Event, Point};
use ioc_core::model::metric::unit;

use crate::svg::canvas::{
    Anchor, BAND, Canvas, FONT_SIZE, Face, GRID, LABEL, MARK, MUTED, WIDTH, cut, width,
};
use crate::svg::draw::{Pen, Svg};
use crate::svg::scale::{Scale, Ticks};

const HEIGHT: f64 = 204.0;
const TOP: f64 = 12.0;
const BOTTOM: f64 = 180.0;
/// How wide the name of a point may be: `21 de septiembre de 2026`, in any font.
const LONGEST: f64 = 160.0;
/// Above this many points only lonely ones and the last get a dot.
const DOTS: usize = 26;

struct Plot<'a> {
    pen: Pen<'a>,
    points: &'a [Point],
    ticks: Ticks,
    left: f64,
    right: f64,
    y: Scale,
}

pub(super) fn draw(pen: Pen<'_>, points: &[Point], events: &[Event]) -> Svg {
    let mut canvas = Canvas::new(pen.chart, "ioc-trend", HEIGHT);
    let plot = Plot::of(pen, points);
    plot.axes(&mut canvas);
    plot.events(&mut canvas, events);
    for run in plot.runs() {
        plot.band(&mut canvas, run);
        plot.line(&mut canvas, run);
    }
    plot.gaps(&mut canvas);
    plot.last_value(&mut canvas);
    canvas.finish()
}

impl<'a> Plot<'a> {
    fn of(pen: Pen<'a>, points: &'a [Point]) -> Self {
        let unit = pen.chart.unit.as_str();
        let (low, high) = range(points, unit);
        let mut ticks = Ticks::around(low, high, 4);
        if unit == unit::PERCENTAGE && ticks.ends().1 > 100.0 {
            ticks.values.retain(|tick| *tick <= 100.0);
        }
        let labels = ticks.values.iter().map(|tick| width(&pen.tick(&ticks, *tick)));
        let left = labels.fold(24.0, f64::max) + 12.0;
        let value = points.iter().rev().find(|point| point.number.figure.value().is_some());
        let right = WIDTH - 14.0 - value.map_or(0.0, |point| width(&point.number.text) + 6.0);
        let y = Scale::new(ticks.ends(), (BOTTOM, TOP));
        Self { pen, points, ticks, left, right, y }
    }

    fn step(&self) -> f64 {
        (self.right - self.left) / (self.points.len().max(2) - 1) as f64
    }

    fn x(&self, at: usize) -> f64 {
        if self.points.len() == 1 {
            return f64::midpoint(self.left, self.right);
        }
        self.left + self.step() * at as f64
    }

    fn axes(&self, canvas: &mut Canvas) {
        let (lowest, _) = self.ticks.ends();
        for tick in &self.ticks.values {
            let y = self.y.at(*tick);
            let ink = if *tick <= lowest { MUTED } else { GRID };
            canvas.line(ink, (self.left, y), (self.right, y), 0.8);
            let label = self.pen.tick(&self.ticks, *tick);
            canvas.text(MUTED, (self.left - 8.0, y + 4.0), Anchor::End, Face::Regular, &label);
        }
        // Counted from the last, which is the one that the report is about.
        let widest = self.points.iter().map(|point| width(&point.label)).fold(30.0, f64::max);
        let widest = widest.min(LONGEST) + 12.0;
        let every = (widest / self.step()).ceil().max(1.0);
        let last = self.points.len().saturating_sub(1);
        for (at, point) in self.points.iter().enumerate() {
            if ((last - at) as f64 % every).abs() < 0.5 {
                let label = cut(&point.label, LONGEST);
                let half = width(&label) / 2.0;
                let x = self.x(at).clamp(half, WIDTH - half);
                canvas.text(MUTED, (x, BOTTOM + 18.0), Anchor::Middle, Face::Regular, &label);
            }
        }
    }

    /// What happened meanwhile, as upright lines with their names.
    fn events(&self, canvas: &mut Canvas, events: &[Event]) {
        for event in events.iter().filter(|event| event.at < self.points.len()) {
            let x = self.x(event.at);
            canvas.line(MUTED, (x, TOP), (x, BOTTOM), 1.0);
            let name = cut(&event.label, BOTTOM - TOP - 40.0);
            canvas.upright(LABEL, (x - 4.0, BOTTOM - 6.0), Face::Regular, &name);
        }
    }

    /// The stretches of points that have values, as index ranges.
    fn runs(&self) -> Vec<(usize, usize)> {
        let mut runs = Vec::new();
        let mut start = None;
        for at in 0..=self.points.len() {
            let shown = self.points.get(at).is_some_and(|p| p.number.figure.value().is_some());
            match (start, shown) {
                (None, true) => start = Some(at),
                (Some(from), false) => {
                    runs.push((from, at));
                    start = None;
                }
                _ => {}
            }
        }
        runs
    }

    fn band(&self, canvas: &mut Canvas, (from, to): (usize, usize)) {
        let mut upper = Vec::new();
        let mut lower = Vec::new();
        for at in from..to {
            if let Some(interval) = self.points[at].number.figure.interval() {
                upper.push((self.x(at), self.y.at(interval.upper)));
                lower.push((self.x(at), self.y.at(interval.lower)));
            }
        }
        match (upper.as_slice(), lower.as_slice()) {
            ([], _) => {}
            ([top], [foot]) => canvas.line(MARK, *top, *foot, 1.2),
            _ => {
                upper.extend(lower.into_iter().rev());
                canvas.area(BAND, &upper);
            }
        }
    }

    fn line(&self, canvas: &mut Canvas, (from, to): (usize, usize)) {
        let values = (from..to).filter_map(|at| {
            self.points[at].number.figure.value().map(|value| (self.x(at), self.y.at(value)))
        });
        let line: Vec<_> = values.collect();
        if line.len() > 1 {
            canvas.polyline(MARK, &line, 2.0);
        }
        for (index, at) in line.iter().enumerate() {
            let last = from + index + 1 == self.points.len();
            if last || line.len() == 1 || self.points.len() <= DOTS {
                canvas.dot(MARK, *at, if last { 4.0 } else { 2.4 });
            }
        }
    }

    /// Says in words what breaks the line: neither a gap nor a zero may be
    /// taken for the other.
    fn gaps(&self, canvas: &mut Canvas) {
        let y = BOTTOM - 6.0;
        for (at, point) in self.points.iter().enumerate() {
            if point.number.figure.value().is_some() {
                continue;
            }
            let x = self.x(at);
            let text = self.pen.stand_in(&point.number);
            if self.step() < width(&text) + 4.0 {
                canvas.upright(MUTED, (x + FONT_SIZE * 0.35, y), Face::Italic, &text);
            } else {
                canvas.text(MUTED, (x, y), Anchor::Middle, Face::Italic, &text);
            }
        }
    }

    fn last_value(&self, canvas: &mut Canvas) {
        let found = self.points.iter().enumerate().rev().find_map(|(at, point)| {
            point.number.figure.value().map(|value| (at, value, &point.number.text))
        });
        let Some((at, value, text)) = found else { return };
        let (x, y) = (self.x(at), self.y.at(value));
        if at + 1 == self.points.len() {
            canvas.text(LABEL, (x + 9.0, y + 4.0), Anchor::Start, Face::Bold, text);
        } else {
            canvas.text(LABEL, (x, y - 9.0), Anchor::Middle, Face::Bold, text);
        }
    }
}

/// The values that the axis must hold. Counts, shares and durations begin at
/// zero: a cut axis makes a small change look large.
fn range(points: &[Point], unit: &str) -> (f64, f64) {
    let mut low = f64::INFINITY;
    let mut high = f64::NEG_INFINITY;
    for figure in points.iter().map(|point| point.number.figure) {
        let interval = figure.interval().map_or([None; 2], |i| [Some(i.lower), Some(i.upper)]);
        for value in [figure.value(), interval[0], interval[1]].into_iter().flatten() {
            low = low.min(value);
            high = high.max(value);
        }
    }
    if !low.is_finite() || !high.is_finite() {
        return (0.0, if unit == unit::PERCENTAGE { 100.0 } else { 1.0 });
    }
    let from_zero = matches!(unit, unit::PERCENTAGE | unit::COUNT | unit::SECONDS);
    if from_zero { (low.min(0.0), high.max(1.0)) } else { (low, high) }
}
