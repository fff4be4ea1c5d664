//! The second sheet: the first page, and all that the document says in words.

use ioc_core::document::block::{Block, Cell, Column, Document, Section, Table};
use ioc_core::document::chart::{Chart, Mark};
use ioc_core::document::sentence::Sentence;
use ioc_core::model::brand::Brand;
use rust_xlsxwriter::{Sparkline, Worksheet};

use crate::excel::dictionary::Dictionary;
use crate::excel::layout::Part;
use crate::excel::names::Names;
use crate::excel::page::{Page, Placed};
use crate::excel::style::MARK;
use crate::fault::Fault;
use crate::words::{Words, arrow};

/// The sheet `name` of `document`, with its key figures and their last weeks as tables.
pub(super) fn write(
    document: &Document,
    (words, brand): (&Words<'_>, &Brand),
    name: &str,
    tables: &mut Names,
    dictionary: &mut Dictionary<'_>,
) -> Result<Worksheet, Fault> {
    let mut page = Page::new(Worksheet::new(), false, words, brand);
    let front = &document.front;
    page.title(&document.title)?;
    page.paragraph(&format!("{}, {}", document.organization, words.period()), true);
    if let Some(coverage) = words.coverage() {
        page.paragraph(&coverage, false);
    }
    page.row += 1;
    page.paragraph(&front.bottom_line.text, false);
    for (heading, sentences) in [("findings", &front.findings), ("decisions", &front.decisions)] {
        listed(&mut page, &words.say(heading), sentences)?;
    }
    let figures = key_figures(document, words);
    let placed = figures.map(|figures| -> Result<Placed, Fault> {
        page.row += 1;
        page.heading(&words.say("key-metrics"))?;
        let table = tables.table(&figures.key);
        let placed = page.table(&figures, &table)?;
        dictionary.note(name, &table, &figures, &placed.fields);
        Ok(placed)
    });
    let placed = placed.transpose()?;
    if !front.trust.is_empty() {
        page.row += 1;
        page.heading(&words.say("trust"))?;
    }
    for fact in &front.trust {
        page.property(&fact.label, &fact.text)?;
    }
    for section in &document.sections {
        let said = said(section, words);
        if !said.is_empty() {
            page.row += 1;
            page.heading(&section.title)?;
        }
        for (text, is_note) in said {
            page.paragraph(&text, is_note);
        }
    }
    let weeks = last_weeks(document, words);
    if let Some(placed) = placed.filter(|_| !weeks.rows.is_empty()) {
        page.row += 1;
        page.heading(&weeks.title)?;
        let table = tables.table(&weeks.key);
        let of_weeks = page.table(&weeks, &table)?;
        dictionary.note(name, &table, &weeks, &of_weeks.fields);
        sparklines(&mut page, document, name, &placed, &of_weeks)?;
    }
    page.finish()
}

fn listed(page: &mut Page<'_>, heading: &str, sentences: &[Sentence]) -> Result<(), Fault> {
    if !sentences.is_empty() {
        page.row += 1;
        page.heading(heading)?;
    }
    for sentence in sentences {
        page.paragraph(&sentence.text, false);
    }
    Ok(())
}

/// The words of `section`, and whether each is small print.
fn said(section: &Section, words: &Words<'_>) -> Vec<(String, bool)> {
    let state = words.section_state(section.state).map(|state| (state, true));
    let said = |block: &Block| match block {
        Block::Text { sentences } | Block::Findings { findings: sentences } => {
            sentences.iter().map(|sentence| (sentence.text.clone(), false)).collect()
        }
        Block::Chart(chart) => {
            let described = std::iter::once((chart.description.clone(), false));
            described.chain(events(chart, words).map(|event| (event, true))).collect()
        }
        Block::Note { text } => vec![(text.clone(), true)],
        Block::Unknown(_) => vec![(words.say("unknown-block"), true)],
        Block::Tiles { .. } | Block::Table(_) => vec![],
    };
    let said = state.into_iter().chain(section.blocks.iter().flat_map(said));
    said.filter(|(text, _)| !text.is_empty()).collect()
}

/// What happened while the points of a chart were measured.
fn events<'a>(chart: &'a Chart, words: &'a Words<'_>) -> impl Iterator<Item = String> + 'a {
    let events = match &chart.mark {
        Mark::Trend { events, .. } => events.as_slice(),
        _ => &[],
    };
    events.iter().map(|event| format!("{}: {}", words.locale.date(event.date), event.label))
}

/// The key figures of the first page, each with the direction that it has gone and
/// room for its sparkline.
fn key_figures(document: &Document, words: &Words<'_>) -> Option<Table> {
    let tiles = &document.front.tiles;
    let mut table = document.front.table(&words.locale)?;
    let mut add = |key: &str, label: String| {
        table.columns.push(Column { key: key.to_owned(), label, unit: None });
    };
    add("direction", words.say("workbook-direction"));
    add("last_weeks", words.say("workbook-last-weeks"));
    for (row, tile) in table.rows.iter_mut().zip(tiles) {
        let direction =
            tile.direction.map(|way| format!("{} {}", arrow(way), words.direction(way)));
        row.push(Cell::Text(direction.unwrap_or_default()));
        row.push(Cell::Text(String::new()));
    }
    Some(table)
}

/// The weeks behind the key figures, one below the other.
fn last_weeks(document: &Document, words: &Words<'_>) -> Table {
    let heading = |key: &str, id: &'static str, unit: Option<&str>| Column {
        key: key.to_owned(),
        label: words.say(id),
        unit: unit.map(str::to_owned),
    };
    let rows = document.front.tiles.iter().flat_map(|tile| {
        tile.series.iter().map(|week| {
            vec![
                Cell::Text(tile.label.clone()),
                Cell::Text(week.label.clone()),
                Cell::Number(week.number.clone()),
            ]
        })
    });
    Table {
        key: "last_weeks".to_owned(),
        title: words.say("workbook-last-weeks"),
        columns: vec![
            heading("figure", "column-figure", None),
            heading("week", "column-week", None),
            heading("value", "column-value", Some("")),
        ],
        rows: rows.collect(),
    }
}

/// Draws the weeks of each key figure in its row.
fn sparklines(
    page: &mut Page<'_>,
    document: &Document,
    sheet: &str,
    figures: &Placed,
    weeks: &Placed,
) -> Result<(), Fault> {
    let last = figures.fields.last().map(|field| field.column);
    let at = last.and_then(|column| figures.at(column, Part::Value));
    let (Some(at), Some(value)) = (at, weeks.at(2, Part::Value)) else { return Ok(()) };
    let mut first = weeks.header + 1;
    for (row, tile) in (figures.header + 1..).zip(&document.front.tiles) {
        let Some(past) = u32::try_from(tile.series.len()).ok().filter(|it| *it > 0) else {
            continue;
        };
        let line = Sparkline::new()
            .set_range((sheet, first, value, first + past - 1, value))
            .set_sparkline_color(MARK)
            .set_line_weight(1.5)
            .show_last_point(true)
            .set_last_point_color(MARK);
        page.sheet.add_sparkline(row, at, &line)?;
        first += past;
    }
    Ok(())
}
