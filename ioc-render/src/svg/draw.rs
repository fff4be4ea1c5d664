//! A chart's specification to its picture.

use std::fmt;

use ioc_core::document::chart::{Chart, Mark};
use ioc_core::document::number::Number;
use ioc_core::language::locale::Locale;
use ioc_core::language::text::{Argument, say};
use ioc_core::model::metric::unit;
use ioc_core::privacy::figure::State;

use crate::svg::scale::Ticks;
use crate::svg::{bar_interval, distribution, dot_interval, funnel, heatmap, trend};

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

/// Draws `chart` with the words of `locale`.
pub fn draw(chart: &Chart, locale: &Locale) -> Svg {
    let pen = Pen { chart, locale };
    match &chart.mark {
        Mark::Trend { points, events } => trend::draw(pen, points, events),
        Mark::DotInterval { min, max, band, rows } => {
            dot_interval::draw(pen, (*min, *max), band.as_ref(), rows)
        }
        Mark::Distribution { bins } => distribution::draw(pen, bins),
        Mark::Heatmap { columns, centre, reach, rows } => {
            heatmap::draw(pen, columns, (*centre, *reach), rows)
        }
        Mark::BarInterval { rows } => bar_interval::draw(pen, rows),
        Mark::Funnel { steps } => funnel::draw(pen, steps),
    }
}

/// A chart and the language that it speaks.
#[derive(Clone, Copy)]
pub(super) struct Pen<'a> {
    pub(super) chart: &'a Chart,
    pub(super) locale: &'a Locale,
}

impl Pen<'_> {
    /// What stands where a value would.
    pub(super) fn stand_in(self, number: &Number) -> String {
        match number.figure.state() {
            State::Suppressed => self.locale.say(&say("hidden")),
            _ => "\u{2013}".to_owned(),
        }
    }

    /// `value` as an axis in the chart's unit names it.
    pub(super) fn tick(self, ticks: &Ticks, value: f64) -> String {
        let plain = ticks.plain(value);
        let id = match self.chart.unit.as_str() {
            unit::PERCENTAGE => "value-percentage",
            unit::SECONDS => "value-seconds",
            _ => "value",
        };
        self.locale.say(&say(id).with("value", Argument::Decimal(plain)))
    }
}
