//! The weeks behind a tile, as a line without an axis.

use ioc_core::document::block::Tile;

use crate::svg::canvas::{BAND, Canvas, MARK};
use crate::svg::draw::Svg;
use crate::svg::scale::Scale;

const WIDTH: f64 = 140.0;
const HEIGHT: f64 = 30.0;
const EDGE: f64 = 4.0;

/// Draws the weeks behind `tile`, with `description` for who cannot see them; `None`
/// for a tile that has none. `place` keeps its ids apart from those of other tiles.
pub fn sparkline(tile: &Tile, place: &str, description: &str) -> Option<Svg> {
    let values = || tile.series.iter().filter_map(|point| point.number.figure.value());
    let (low, high) = values().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    if values().count() < 2 {
        return None;
    }
    let key = format!("{place}-{}", tile.name);
    let mut canvas =
        Canvas::sized(&key, "ioc-sparkline", (WIDTH, HEIGHT), (&tile.label, description));
    let y = Scale::new((low, high), (HEIGHT - EDGE, EDGE));
    let last = tile.series.len().saturating_sub(1).max(1) as f64;
    let x = |at: usize| EDGE + at as f64 / last * (WIDTH - 2.0 * EDGE);
    let mut run: Vec<(f64, f64)> = Vec::new();
    let mut runs = Vec::new();
    for (at, point) in tile.series.iter().enumerate() {
        match point.number.figure.value() {
            Some(value) => run.push((x(at), y.at(value))),
            None => runs.push(std::mem::take(&mut run)),
        }
    }
    runs.push(run);
    for run in runs.iter().filter(|run| !run.is_empty()) {
        let mut area = run.clone();
        area.extend([(run[run.len() - 1].0, HEIGHT), (run[0].0, HEIGHT)]);
        canvas.area(BAND, &area);
        canvas.polyline(MARK, run, 1.6);
    }
    if let Some(end) = runs.last().and_then(|run| run.last()) {
        canvas.dot(MARK, *end, 2.6);
    }
    Some(canvas.finish())
}
