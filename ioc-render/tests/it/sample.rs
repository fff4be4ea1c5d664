//! What all the tests draw.

use ioc_core::conformance::document::{HOSTILE, sample};
use ioc_core::document::block::{Block, Cell, Coverage, Document, Table};
use ioc_core::document::chart::{Chart, Mark};
use ioc_core::document::format::{Format, Rendered};
use ioc_core::renderer::Renderer;
use ioc_render::DocumentRenderer;

pub(crate) const COVERAGES: [Coverage; 3] =
    [Coverage::Complete, Coverage::Partial, Coverage::NoData];

pub(crate) fn draw(document: &Document, format: Format) -> Rendered {
    DocumentRenderer.render(document, format).unwrap()
}

pub(crate) fn drawn_text(coverage: Coverage, format: Format) -> String {
    String::from_utf8(draw(&sample(coverage), format).bytes).unwrap()
}

pub(crate) fn tables(document: &Document) -> Vec<&Table> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    blocks
        .filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
        .collect()
}

pub(crate) fn charts(document: &Document) -> Vec<&Chart> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    blocks
        .filter_map(|block| if let Block::Chart(chart) = block { Some(chart) } else { None })
        .collect()
}

/// Every text of a table or a tile that a reader must find, and every sentence.
pub(crate) fn texts(document: &Document) -> Vec<String> {
    let mut texts: Vec<String> =
        document.summary.iter().map(|sentence| sentence.text.clone()).collect();
    for block in document.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Text { sentences } | Block::Findings { findings: sentences } => {
                texts.extend(sentences.iter().map(|sentence| sentence.text.clone()));
            }
            Block::Tiles { tiles } => texts.extend(tiles.iter().flat_map(|tile| {
                [tile.label.clone(), tile.number.text.clone(), tile.detail.clone()]
            })),
            Block::Table(table) => {
                texts.push(table.title.clone());
                texts.extend(table.columns.iter().map(|column| column.label.clone()));
                texts.extend(table.rows.iter().flatten().map(|cell| match cell {
                    Cell::Number(number) => number.text.clone(),
                    Cell::Text(text) => text.clone(),
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

/// The sample with `text` wherever an outsider may have chosen it.
pub(crate) fn named(text: &str) -> Document {
    let mut document = sample(Coverage::Partial);
    let text = || text.to_owned();
    document.organization = text();
    document.title = text();
    document.language = text();
    document.time_zone = text();
    document.summary[0].text = text();
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
                        Mark::Trend { points } | Mark::DotInterval { rows: points, .. } => {
                            points[0].label = text();
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

/// Texts that are made to break something, and the empty one.
pub(crate) fn hostile() -> Vec<&'static str> {
    HOSTILE.into_iter().chain(["", "\0", "{{ document.title }}", "\u{FFFE}", "*_$@<-//"]).collect()
}
