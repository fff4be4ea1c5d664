//! The document as the data file of the template.

use ioc_core::document::block::{Block, Cell, Document, Fact, Front, Section, Table, Tile};
use ioc_core::document::chart::{Chart, Mark};
use ioc_core::document::number::Number;
use ioc_core::document::sentence::Sentence;
use ioc_core::language::locale::Paper;
use ioc_core::model::brand::Brand;
use ioc_core::model::logo::Logo;
use serde_json::{Value, json};

use crate::colors;
use crate::pdf::coverage;
use crate::pdf::fonts::Fonts;
use crate::svg;
use crate::words::{self, Words};

/// A column of words gets a share of the width by its longest cell up to this
/// many characters, and never less than its longest word with the space around
/// it.
const ENOUGH: usize = 60;
const SPACE: usize = 5;

/// How many letters of a footer stand in a line, be they as wide as they can.
const FOOTER: usize = 50;

/// How many pages a document has at least whose contents are listed.
const CONTENTS_FROM: usize = 5;

/// How wide and high a logo is at most, in points.
const LOGO: (f64, f64) = (150.0, 42.0);

/// A picture of more rows would leave the page.
const ROWS: usize = 20;

/// `document` as what `report.typ` reads; every text in it can be set.
pub(super) fn of(document: &Document, brand: &Brand, fonts: &Fonts) -> Value {
    let words = Words::of(document);
    let locale = &words.locale;
    let paper = match locale.paper() {
        Paper::A4 => "a4",
        Paper::Letter => "us-letter",
    };
    let sections = document.sections.iter().map(|it| section(it, &words));
    let sections: Vec<Value> = sections.chain(chart_tables(document, &words)).collect();
    let mut data = json!({
        "language": locale.language(),
        "region": locale.region().filter(|region| region.len() == 2),
        "rtl": locale.is_right_to_left(),
        "paper": paper,
        "fonts": fonts.families().collect::<Vec<_>>(),
        "accent": colors::accent(brand).to_string(),
        "head": colors::head(brand).to_string(),
        "logo": brand.logo.as_ref().map(|logo| self::logo(logo, brand)),
        "footer": brand.footer.as_deref().map(coverage::breakable),
        "footer_lines": brand.footer.as_ref().map_or(0, |it| it.chars().count().div_ceil(FOOTER)),
        "organization": document.organization,
        "title": document.title,
        "period": words.period(),
        "facts": words.facts(),
        "written": words.written(),
        "coverage": words.coverage(),
        "version": words.version(),
        "confidential": words.say("confidential"),
        "page_of": words.page_of(),
        "contents_from": CONTENTS_FROM,
        "rule": words.rule(),
        "headings": {
            "summary": words.say("executive-summary"),
            "decisions": words.say("decisions"),
            "trust": words.say("trust"),
            "owner": words.say("owner"),
            "contents": words.say("contents"),
            "chart": words.say("chart"),
            "untitled": words.say("untitled"),
        },
        "front": front(&document.front, &words),
        "sections": sections,
    });
    coverage::settle(&mut data, fonts);
    data
}

fn logo(logo: &Logo, brand: &Brand) -> Value {
    let (width, height) = logo.within(LOGO.0, LOGO.1);
    json!({ "width": width, "height": height, "alt": brand.name })
}

fn front(front: &Front, words: &Words<'_>) -> Value {
    let fact = |fact: &Fact| json!({ "label": fact.label, "text": fact.text });
    json!({
        "bottom_line": coverage::breakable(&front.bottom_line.text),
        "findings": texts(&front.findings),
        "decisions": texts(&front.decisions),
        "tiles": front.tiles.iter().map(|it| tile(it, "front", words)).collect::<Vec<_>>(),
        "trust": front.trust.iter().map(fact).collect::<Vec<_>>(),
    })
}

fn texts(sentences: &[Sentence]) -> Vec<String> {
    sentences.iter().map(|sentence| coverage::breakable(&sentence.text)).collect()
}

fn section(section: &Section, words: &Words<'_>) -> Value {
    let blocks: Vec<Value> = section.blocks.iter().map(|it| block(it, section, words)).collect();
    json!({
        "title": section.title,
        "state": words.section_state(section.state),
        "blocks": blocks,
    })
}

/// The tables of the charts whose pictures leave numbers out: on paper nothing unfolds.
fn chart_tables(document: &Document, words: &Words<'_>) -> Option<Value> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let told = |block: &Block| match block {
        Block::Chart(chart) if chart.told_in.is_none() && leaves_out(chart) => {
            Some(table(&chart.table(&words.locale)))
        }
        _ => None,
    };
    let tables: Vec<Value> = blocks.filter_map(told).collect();
    let title = words.say("chart-tables");
    (!tables.is_empty()).then(|| json!({ "title": title, "state": null, "blocks": tables }))
}

/// Whether the picture shows where some numbers lie, and does not tell them.
fn leaves_out(chart: &Chart) -> bool {
    matches!(chart.mark, Mark::Trend { .. } | Mark::Distribution { .. })
}

fn rows(chart: &Chart) -> usize {
    match &chart.mark {
        Mark::BarInterval { rows } | Mark::Funnel { steps: rows } => rows.len(),
        Mark::DotInterval { rows, .. } => rows.len(),
        Mark::Heatmap { rows, .. } => rows.len(),
        Mark::Trend { .. } | Mark::Distribution { .. } => 1,
    }
}

fn block(block: &Block, section: &Section, words: &Words<'_>) -> Value {
    match block {
        Block::Text { sentences } => json!({ "kind": "text", "text": texts(sentences).join(" ") }),
        Block::Tiles { tiles } => {
            let place = &section.section_type;
            let tiles: Vec<Value> = tiles.iter().map(|it| tile(it, place, words)).collect();
            json!({ "kind": "tiles", "tiles": tiles })
        }
        Block::Table(table) => self::table(table),
        Block::Chart(chart) if rows(chart) > ROWS => self::table(&chart.table(&words.locale)),
        Block::Chart(chart) => json!({
            "kind": "chart",
            "title": chart.title,
            "description": chart.description,
            "svg": svg::draw(chart, &words.locale).as_str(),
        }),
        Block::Findings { findings } => {
            json!({ "kind": "findings", "findings": texts(findings) })
        }
        Block::Note { text } => json!({ "kind": "note", "text": coverage::breakable(text) }),
        Block::Unknown(_) => json!({ "kind": "note", "text": words.say("unknown-block") }),
    }
}

fn tile(tile: &Tile, place: &str, words: &Words<'_>) -> Value {
    let weeks = words.weeks_back(tile.series.len());
    let spark = svg::sparkline(tile, place, &weeks);
    json!({
        "label": tile.label,
        "number": number(&tile.number),
        "detail": tile.detail,
        "direction": tile.direction,
        "spark": spark.as_ref().map(svg::Svg::as_str),
        "weeks": weeks,
    })
}

fn table(table: &Table) -> Value {
    let columns = table.columns.iter().enumerate().map(|(at, column)| {
        let mut cells = table.rows.iter().filter_map(|row| row.get(at));
        let numeric = cells.any(|cell| matches!(cell, Cell::Number(_)));
        let words = table.rows.iter().filter_map(|row| match row.get(at) {
            Some(Cell::Text(text) | Cell::Date { text, .. }) => Some(text.as_str()),
            _ => None,
        });
        let weight = words.chain([column.label.as_str()]).map(weight).max();
        json!({ "label": coverage::breakable(&column.label), "numeric": numeric, "weight": weight })
    });
    let rows = table.rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>());
    json!({
        "kind": "table",
        "title": table.title,
        "columns": columns.collect::<Vec<_>>(),
        "rows": rows.collect::<Vec<_>>(),
    })
}

fn weight(text: &str) -> usize {
    let longest = text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
    text.chars().count().min(ENOUGH).max(longest) + SPACE
}

fn cell(cell: &Cell) -> Value {
    match cell {
        Cell::Number(number) => self::number(number),
        Cell::Text(text) | Cell::Date { text, .. } => {
            json!({ "text": coverage::breakable(text), "state": "text" })
        }
    }
}

fn number(number: &Number) -> Value {
    let state = number.figure.state();
    json!({ "text": words::marked(&number.text, state), "state": words::state(state) })
}
