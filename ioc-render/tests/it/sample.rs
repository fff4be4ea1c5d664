//! What all the tests draw.

use ioc_core::conformance::document::{HOSTILE, sample};
use ioc_core::document::block::{Block, Cell, Coverage, Document, Tile};
use ioc_core::document::chart::{Band, Chart, Event, Mark};
use ioc_core::document::format::{Format, Rendered};
use ioc_core::document::number::Number;
use ioc_core::language::locale::Locale;
use ioc_core::model::brand::Brand;
use ioc_core::renderer::Renderer;
use ioc_render::DocumentRenderer;

pub(crate) const COVERAGES: [Coverage; 3] =
    [Coverage::Complete, Coverage::Partial, Coverage::NoData];

pub(crate) fn draw(document: &Document, format: Format) -> Rendered {
    draw_in(&Brand::plain(&document.organization), document, format)
}

pub(crate) fn draw_in(brand: &Brand, document: &Document, format: Format) -> Rendered {
    DocumentRenderer::default().render(document, brand, format).unwrap()
}

pub(crate) fn drawn_text(coverage: Coverage, format: Format) -> String {
    String::from_utf8(draw(&sample(coverage), format).bytes).unwrap()
}

pub(crate) fn charts(document: &Document) -> Vec<&Chart> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    blocks
        .filter_map(|block| if let Block::Chart(chart) = block { Some(chart) } else { None })
        .collect()
}

/// What a chart draws; of a heatmap one row after the other.
pub(crate) fn values(chart: &Chart) -> Vec<&Number> {
    match &chart.mark {
        Mark::Trend { points, .. }
        | Mark::BarInterval { rows: points }
        | Mark::Funnel { steps: points } => points.iter().map(|point| &point.number).collect(),
        Mark::DotInterval { rows, .. } => rows.iter().map(|row| &row.number).collect(),
        Mark::Distribution { bins } => bins.iter().map(|bin| &bin.number).collect(),
        Mark::Heatmap { rows, .. } => {
            rows.iter().flat_map(|row| &row.cells).map(|cell| &cell.number).collect()
        }
    }
}

/// Every text of a table or a tile that a reader must find, and every sentence.
pub(crate) fn texts(document: &Document) -> Vec<String> {
    let front = &document.front;
    let said = front.sentences().chain(&front.decisions);
    let mut texts: Vec<String> = said.map(|sentence| sentence.text.clone()).collect();
    texts.extend(front.tiles.iter().flat_map(of_tile));
    texts.extend(front.trust.iter().flat_map(|fact| [fact.label.clone(), fact.text.clone()]));
    for block in document.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Text { sentences } | Block::Findings { findings: sentences } => {
                texts.extend(sentences.iter().map(|sentence| sentence.text.clone()));
            }
            Block::Tiles { tiles } => texts.extend(tiles.iter().flat_map(of_tile)),
            Block::Table(table) => {
                texts.push(table.title.clone());
                texts.extend(table.columns.iter().map(|column| column.label.clone()));
                texts.extend(table.rows.iter().flatten().map(|cell| match cell {
                    Cell::Number(number) => number.text.clone(),
                    Cell::Text(text) | Cell::Date { text, .. } => text.clone(),
                }));
            }
            Block::Chart(chart) => {
                texts.extend([chart.title.clone(), chart.description.clone()]);
            }
            Block::Note { text } => texts.push(text.clone()),
            Block::Unknown(_) => {}
        }
    }
    texts
}

fn of_tile(tile: &Tile) -> [String; 3] {
    [tile.label.clone(), tile.number.text.clone(), tile.detail.clone()]
}

/// The picture of a chart in English.
pub(crate) fn picture(chart: &Chart) -> String {
    ioc_render::svg::draw(chart, &Locale::of("en")).to_string()
}

/// The sample with `text` wherever an outsider may have chosen it.
pub(crate) fn named(text: &str) -> Document {
    let mut document = sample(Coverage::Partial);
    let text = || text.to_owned();
    document.organization = text();
    document.title = text();
    document.language = text();
    document.time_zone = text();
    document.front.bottom_line.text = text();
    for sentence in document.front.findings.iter_mut().chain(&mut document.front.decisions) {
        sentence.text = text();
    }
    for tile in &mut document.front.tiles {
        (tile.label, tile.detail) = (text(), text());
    }
    for fact in &mut document.front.trust {
        (fact.label, fact.text) = (text(), text());
    }
    for section in &mut document.sections {
        section.title = text();
        for block in &mut section.blocks {
            match block {
                Block::Text { sentences } | Block::Findings { findings: sentences } => {
                    sentences[0].text = text();
                }
                Block::Tiles { tiles } => {
                    tiles[0].label = text();
                    tiles[0].detail = text();
                }
                Block::Table(table) => {
                    table.title = text();
                    table.columns[0].label = text();
                    table.rows[0][0] = Cell::Text(text());
                }
                Block::Chart(chart) => {
                    chart.title = text();
                    chart.description = text();
                    match &mut chart.mark {
                        Mark::Trend { points, events } => {
                            points[0].label = text();
                            let date = document.period_start;
                            events.push(Event { date, at: 1, label: text() });
                        }
                        Mark::BarInterval { rows: points } | Mark::Funnel { steps: points } => {
                            points[0].label = text();
                        }
                        Mark::DotInterval { band, rows, .. } => {
                            rows[0].label = text();
                            *band = Some(Band { from: 45.0, to: 55.0, label: text() });
                        }
                        Mark::Distribution { .. } => {}
                        Mark::Heatmap { columns, rows, .. } => {
                            columns[0] = text();
                            rows[0].label = text();
                        }
                    }
                }
                Block::Note { text: note } => *note = text(),
                Block::Unknown(_) => {}
            }
        }
    }
    document
}

/// The sample with one table and nothing else.
pub(crate) fn one_table() -> Document {
    let mut document = sample(Coverage::Complete);
    document.front.tiles.clear();
    document.sections.truncate(1);
    document.sections[0].blocks.retain(|block| matches!(block, Block::Table(_)));
    document
}

/// Texts that are made to break something, and the empty one.
pub(crate) fn hostile() -> Vec<&'static str> {
    HOSTILE.into_iter().chain(["", "\0", "{{ document.title }}", "\u{FFFE}", "*_$@<-//"]).collect()
}
