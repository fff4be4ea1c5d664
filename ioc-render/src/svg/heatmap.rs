//! Groups by columns: a number in each cell, a colour beside it, a frame where the
//! group differs clearly, strokes where it is hidden.

use ioc_core::document::chart::{HeatmapCell, HeatmapRow};

use crate::svg::canvas::{
    Anchor, Box, Canvas, FRAME, Face, HEAT, Ink, LABEL, MUTED, WIDTH, cut, width,
};
use crate::svg::draw::{Pen, Svg};

const ROW: f64 = 26.0;
const HEAD: f64 = 24.0;
const LINE: f64 = 14.0;
const GAP: f64 = 2.0;

pub(super) fn draw(
    pen: Pen<'_>,
    columns: &[String],
    around: (f64, f64),
    rows: &[HeatmapRow],
) -> Svg {
    let names = rows.iter().map(|row| width(&row.label)).fold(70.0, f64::max).min(170.0);
    let left = names + 10.0;
    let wide = (WIDTH - left) / columns.len().max(1) as f64;
    // Where a name is wider than its column, every second one stands a line higher.
    let is_tight = columns.iter().any(|column| width(column) > wide - GAP);
    let (head, room) = if is_tight { (HEAD + LINE, 2.0 * wide) } else { (HEAD, wide) };
    let bottom = head + ROW * rows.len() as f64;
    let mut canvas = Canvas::new(pen.chart, "ioc-heatmap", bottom + 4.0);
    for (index, column) in columns.iter().enumerate() {
        let middle = left + wide * (index as f64 + 0.5);
        let is_raised = is_tight && index % 2 == 0;
        let baseline = head - 8.0 - if is_raised { LINE } else { 0.0 };
        // The last has only its own room before the picture ends.
        let room = if index + 1 == columns.len() { wide } else { room };
        let name = cut(column, room - GAP);
        canvas.text(MUTED, (middle, baseline), Anchor::Middle, Face::Regular, &name);
    }
    for (index, row) in rows.iter().enumerate() {
        let top = head + ROW * index as f64;
        let baseline = top + ROW / 2.0 + 4.0;
        let name = cut(&row.label, names);
        canvas.text(LABEL, (0.0, baseline), Anchor::Start, Face::Regular, &name);
        for (index, cell) in row.cells.iter().enumerate() {
            let x = left + wide * index as f64;
            let place = (x + GAP / 2.0, top + GAP / 2.0, wide - GAP, ROW - GAP);
            draw_cell(&mut canvas, pen, cell, place, around);
        }
    }
    canvas.finish()
}

fn draw_cell(
    canvas: &mut Canvas,
    pen: Pen<'_>,
    cell: &HeatmapCell,
    place: Box,
    (centre, reach): (f64, f64),
) {
    let (x, y, wide, high) = place;
    let at = (x + wide / 2.0, y + high / 2.0 + 4.0);
    let Some(value) = cell.number.figure.value() else {
        canvas.hatch(place);
        let text = pen.stand_in(&cell.number);
        canvas.fill(HEAT[HEAT.len() / 2], behind(&text, at));
        canvas.text(MUTED, at, Anchor::Middle, Face::Italic, &text);
        return;
    };
    canvas.fill(heat((value - centre) / reach.max(f64::EPSILON)), place);
    let face = if cell.is_clear { Face::Bold } else { Face::Regular };
    if cell.is_clear {
        canvas.frame(FRAME, place, 1.4);
    }
    canvas.text(LABEL, at, Anchor::Middle, face, &cell.number.text);
}

/// The colour of a distance from the centre, in reaches.
fn heat(distance: f64) -> Ink {
    let middle = HEAT.len() / 2;
    let steps =
        (1..=middle).take_while(|step| distance.abs() * middle as f64 >= *step as f64 - 0.5);
    let steps = steps.count();
    HEAT[if distance < 0.0 { middle - steps } else { middle + steps }]
}

/// The place of a text, so that no stroke crosses its letters.
fn behind(text: &str, (x, y): (f64, f64)) -> Box {
    let wide = width(text) + 6.0;
    (x - wide / 2.0, y - 11.0, wide, 15.0)
}
