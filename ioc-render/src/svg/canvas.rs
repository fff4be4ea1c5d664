//! Writes the few elements that charts are made of.

use std::fmt::{self, Write};

use ioc_core::document::chart::Chart;

use crate::svg::draw::Svg;
use crate::svg::escape;

/// The width of every chart in its own units; its readers scale it.
pub(super) const WIDTH: f64 = 560.0;
/// The size of its letters in the same units.
pub(super) const FONT_SIZE: f64 = 11.0;

/// A class with the colour that it has where no style sheet says another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ink {
    class: &'static str,
    colour: &'static str,
}

/// Lines and dots that carry values: Okabe and Ito's blue, 5.2:1 on white.
pub(super) const MARK: Ink = Ink { class: "ioc-mark", colour: "#0072B2" };
/// The area of an interval, under its line.
pub(super) const BAND: Ink = Ink { class: "ioc-band", colour: "#0072B2" };
/// Names and values.
pub(super) const LABEL: Ink = Ink { class: "ioc-label", colour: "#1F2933" };
/// The axis, and what stands in for a value; 5.6:1 on white.
pub(super) const MUTED: Ink = Ink { class: "ioc-muted", colour: "#5F6B76" };
/// Guides for the eye, which carry nothing.
pub(super) const GRID: Ink = Ink { class: "ioc-grid", colour: "#D9DEE3" };

/// What is usual in a norm group.
pub(super) const USUAL: Ink = Ink { class: "ioc-usual", colour: "#E8ECF0" };
/// The strokes of what is hidden.
pub(super) const HATCH: Ink = Ink { class: "ioc-hatch", colour: "#AEB7C0" };
/// A frame around what stands out.
pub(super) const FRAME: Ink = Ink { class: "ioc-frame", colour: "#1F2933" };

/// From far below the centre to far above it: orange, paper, blue. All of them carry
/// dark letters at 7:1 and more, and differ in lightness for who sees no colour.
pub(super) const HEAT: [Ink; 7] = [
    Ink { class: "ioc-heat-low-3", colour: "#E9A15B" },
    Ink { class: "ioc-heat-low-2", colour: "#F3C596" },
    Ink { class: "ioc-heat-low-1", colour: "#FAE5CE" },
    Ink { class: "ioc-heat-0", colour: "#F5F7F9" },
    Ink { class: "ioc-heat-high-1", colour: "#D6E8F4" },
    Ink { class: "ioc-heat-high-2", colour: "#A8CFE8" },
    Ink { class: "ioc-heat-high-3", colour: "#74B3DA" },
];

/// A rectangle: left, top, width, height.
pub(super) type Box = (f64, f64, f64, f64);

/// Where a text stands to its point.
#[derive(Debug, Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    Regular,
    Bold,
    /// What stands in for a value.
    Italic,
}

/// A coordinate with one decimal, so that the same chart is the same text.
struct At(f64);

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rounded = (self.0 * 10.0).round() / 10.0;
        // No `-0.0`.
        write!(f, "{:.1}", rounded + 0.0)
    }
}

/// A picture in the making.
pub(super) struct Canvas(String);

impl Canvas {
    /// An empty picture with what a reader who cannot see it is told.
    pub(super) fn new(chart: &Chart, class: &str, height: f64) -> Self {
        Self::sized(&chart.key, class, (WIDTH, height), (&chart.title, &chart.description))
    }

    /// An empty picture of any size.
    pub(super) fn sized(
        key: &str,
        class: &str,
        (width, height): (f64, f64),
        (title, description): (&str, &str),
    ) -> Self {
        let key = escape::id(key);
        let (width, height) = (At(width), At(height));
        let mut canvas = Self(String::new());
        canvas.put(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ioc-chart {class}\" \
             viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" \
             aria-labelledby=\"{key}-title {key}-desc\" font-family=\"Noto Sans, sans-serif\" \
             font-size=\"{FONT_SIZE}\">\n\
             <title id=\"{key}-title\">{}</title>\n<desc id=\"{key}-desc\">{}</desc>",
            escape::text(title),
            escape::text(description),
        ));
        canvas
    }

    pub(super) fn line(&mut self, ink: Ink, from: (f64, f64), to: (f64, f64), width: f64) {
        self.put(format_args!(
            "<line class=\"{}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"{}\" \
             stroke-width=\"{}\" stroke-linecap=\"round\"/>",
            ink.class,
            At(from.0),
            At(from.1),
            At(to.0),
            At(to.1),
            ink.colour,
            At(width),
        ));
    }

    pub(super) fn dot(&mut self, ink: Ink, at: (f64, f64), radius: f64) {
        self.put(format_args!(
            "<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\"/>",
            ink.class,
            At(at.0),
            At(at.1),
            At(radius),
            ink.colour,
        ));
    }

    pub(super) fn polyline(&mut self, ink: Ink, points: &[(f64, f64)], width: f64) {
        self.put(format_args!(
            "<polyline class=\"{}\" points=\"{}\" fill=\"none\" stroke=\"{}\" \
             stroke-width=\"{}\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>",
            ink.class,
            pairs(points),
            ink.colour,
            At(width),
        ));
    }

    pub(super) fn area(&mut self, ink: Ink, points: &[(f64, f64)]) {
        self.put(format_args!(
            "<polygon class=\"{}\" points=\"{}\" fill=\"{}\" fill-opacity=\"0.16\"/>",
            ink.class,
            pairs(points),
            ink.colour,
        ));
    }

    pub(super) fn fill(&mut self, ink: Ink, (x, y, width, height): Box) {
        self.put(format_args!(
            "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>",
            ink.class,
            At(x),
            At(y),
            At(width.max(0.0)),
            At(height.max(0.0)),
            ink.colour,
        ));
    }

    pub(super) fn frame(&mut self, ink: Ink, (x, y, width, height): Box, stroke: f64) {
        self.put(format_args!(
            "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"none\" \
             stroke=\"{}\" stroke-width=\"{}\"/>",
            ink.class,
            At(x),
            At(y),
            At(width.max(0.0)),
            At(height.max(0.0)),
            ink.colour,
            At(stroke),
        ));
    }

    /// Slanted strokes over a rectangle: what is hidden there is hidden.
    pub(super) fn hatch(&mut self, (x, y, width, height): Box) {
        const STEP: f64 = 7.0;
        let mut at = STEP;
        while at <= width + height {
            let from = (x + at.min(width), y + (at - width).max(0.0));
            let to = (x + (at - height).max(0.0), y + at.min(height));
            self.line(HATCH, from, to, 0.7);
            at += STEP;
        }
    }

    pub(super) fn text(
        &mut self,
        ink: Ink,
        at: (f64, f64),
        anchor: Anchor,
        face: Face,
        text: &str,
    ) {
        self.write_text(ink, at, anchor, face, "", text);
    }

    /// A text that reads upwards.
    pub(super) fn upright(&mut self, ink: Ink, at: (f64, f64), face: Face, text: &str) {
        let turn = format!(" transform=\"rotate(-90 {} {})\"", At(at.0), At(at.1));
        self.write_text(ink, at, Anchor::Start, face, &turn, text);
    }

    fn write_text(
        &mut self,
        ink: Ink,
        at: (f64, f64),
        anchor: Anchor,
        face: Face,
        turn: &str,
        text: &str,
    ) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let face = match face {
            Face::Regular => "",
            Face::Bold => " font-weight=\"700\"",
            Face::Italic => " font-style=\"italic\"",
        };
        self.put(format_args!(
            "<text class=\"{}\" x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\"{face}{turn} \
             fill=\"{}\">{}</text>",
            ink.class,
            At(at.0),
            At(at.1),
            ink.colour,
            escape::text(text),
        ));
    }

    pub(super) fn finish(mut self) -> Svg {
        self.0.push_str("</svg>");
        Svg(self.0)
    }

    fn put(&mut self, element: fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.0, "{element}");
    }
}

/// How wide `text` is at most, about: the exact width is the reader's font's.
pub(super) fn width(text: &str) -> f64 {
    text.chars().count() as f64 * FONT_SIZE * 0.56
}

/// `text` cut to about `limit` units.
pub(super) fn cut(text: &str, limit: f64) -> String {
    if width(text) <= limit {
        return text.to_owned();
    }
    let mut kept: String = text.chars().collect();
    while !kept.is_empty() && width(&kept) + FONT_SIZE > limit {
        kept.pop();
    }
    format!("{}\u{2026}", kept.trim_end())
}

fn pairs(points: &[(f64, f64)]) -> String {
    let pairs: Vec<_> = points.iter().map(|(x, y)| format!("{},{}", At(*x), At(*y))).collect();
    pairs.join(" ")
}
