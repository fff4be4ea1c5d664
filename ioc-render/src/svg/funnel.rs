//! What is left of a start, step by step: bars from one edge, so that they compare.

use ioc_core::document::chart::Point;

use crate::svg::canvas::{Anchor, Canvas, Face, LABEL, MARK, MUTED, USUAL, WIDTH, cut, width};
use crate::svg::draw::{Pen, Svg};
use crate::svg::scale::Scale;

const ROW: f64 = 30.0;
const TOP: f64 = 4.0;

pub(super) fn draw(pen: Pen<'_>, steps: &[Point]) -> Svg {
    let mut canvas = Canvas::new(pen.chart, "ioc-funnel", TOP + ROW * steps.len() as f64 + 4.0);
    let names = steps.iter().map(|step| width(&step.label)).fold(60.0, f64::max).min(240.0);
    let values = steps.iter().map(|step| width(&step.number.text)).fold(30.0, f64::max);
    let (left, right) = (names + 12.0, WIDTH - values - 12.0);
    let value = |step: &Point| step.number.figure.value().unwrap_or(0.0);
    let most = steps.iter().map(value).fold(1.0, f64::max);
    let x = Scale::new((0.0, most), (left, right));
    for (index, step) in steps.iter().enumerate() {
        let y = TOP + ROW * (index as f64 + 0.5);
        let name = cut(&step.label, names);
        canvas.text(LABEL, (0.0, y + 4.0), Anchor::Start, Face::Regular, &name);
        canvas.fill(USUAL, (left, y - 10.0, right - left, 20.0));
        if step.number.figure.value().is_none() {
            let text = pen.stand_in(&step.number);
            canvas.text(MUTED, (WIDTH, y + 4.0), Anchor::End, Face::Italic, &text);
            continue;
        }
        canvas.fill(MARK, (left, y - 10.0, x.at(value(step)) - left, 20.0));
        canvas.text(LABEL, (WIDTH, y + 4.0), Anchor::End, Face::Bold, &step.number.text);
    }
    canvas.finish()
}
