//! What a document tells as tables: those that it has, and those of its charts and
//! tiles, for formats without pictures.

use std::borrow::Cow;

use crate::document::block::{Block, Cell, Column, Document, Front, Section, Table, Tile};
use crate::document::chart::{Bin, Chart, Event, Mark, Point};
use crate::document::draft::{self, Draft};
use crate::document::number::{Measure, Number, interval_told, told};
use crate::language::locale::Locale;
use crate::language::text::{Message, Text, say};

impl Document {
    /// Every table, and one for each chart and row of tiles whose numbers no table has.
    pub fn tables(&self) -> Vec<Cow<'_, Table>> {
        let locale = Locale::of(&self.language);
        let mut tables: Vec<_> = self.front.table(&locale).map(Cow::Owned).into_iter().collect();
        tables.extend(self.sections.iter().flat_map(|section| section.tables(&locale)));
        tables
    }
}

impl Front {
    /// The key figures as a table, if there are any.
    pub fn table(&self, locale: &Locale) -> Option<Table> {
        (!self.tiles.is_empty()).then(|| of_tiles("summary", &self.tiles, locale))
    }
}

impl Section {
    /// The same of one section.
    pub fn tables(&self, locale: &Locale) -> Vec<Cow<'_, Table>> {
        let mut tables = Vec::new();
        for block in &self.blocks {
            match block {
                Block::Table(table) => tables.push(Cow::Borrowed(table)),
                Block::Chart(chart) if chart.told_in.is_none() => {
                    tables.push(Cow::Owned(chart.table(locale)));
                }
                Block::Tiles { tiles } => {
                    let key = format!("{}_tiles", self.section_type);
                    tables.push(Cow::Owned(of_tiles(&key, tiles, locale)));
                }
                _ => {}
            }
        }
        tables
    }
}

impl Chart {
    /// What the chart draws as a table, under its title and key.
    pub fn table(&self, locale: &Locale) -> Table {
        self.clone().told(&|message| locale.say(&message), &|number: &Number| {
            number.interval.clone().unwrap_or_default()
        })
    }
}

impl Draft {
    /// The document with the table of each chart in the chart's place.
    pub(crate) fn without_charts(mut self) -> Self {
        for section in &mut self.sections {
            section.blocks = without_charts(std::mem::take(&mut section.blocks));
        }
        for tile in &mut self.front.tiles {
            tile.series.clear();
        }
        self
    }
}

/// The blocks with the table of each chart in the chart's place; none where another
/// table tells the same.
pub(crate) fn without_charts(blocks: Vec<draft::Block>) -> Vec<draft::Block> {
    let interval = |measure: &Measure| match measure.figure.interval() {
        Some(range) => interval_told(range, measure.decimals).into(),
        None => Text::default(),
    };
    let table = |block| match block {
        draft::Block::Chart(chart) if chart.told_in.is_some() => None,
        draft::Block::Chart(chart) => Some(draft::Block::Table(chart.told(&Text::from, &interval))),
        other => Some(other),
    };
    blocks.into_iter().filter_map(table).collect()
}

fn of_tiles(key: &str, tiles: &[Tile], locale: &Locale) -> Table {
    let heading = |key: &str, id: &'static str, unit: Option<String>| Column {
        key: key.to_owned(),
        label: locale.say(&say(id)),
        unit,
    };
    let row = |tile: &Tile| {
        vec![
            Cell::Text(tile.label.clone()),
            Cell::Number(tile.number.clone()),
            Cell::Text(tile.number.interval.clone().unwrap_or_default()),
            Cell::Text(tile.detail.clone()),
        ]
    };
    Table {
        key: key.to_owned(),
        title: locale.say(&say("executive-summary")),
        columns: vec![
            heading("figure", "column-figure", None),
            heading("value", "column-value", Some(String::new())),
            heading("interval", "column-interval", None),
            heading("change", "column-change", None),
        ],
        rows: tiles.iter().map(row).collect(),
    }
}

/// Adds a column for what happened meanwhile, if anything did.
fn tell_events<N, T: Default>(
    columns: &mut Vec<Column<T>>,
    rows: &mut [Vec<Cell<N, T>>],
    events: Vec<Event<T>>,
    heading: Column<T>,
) {
    if events.is_empty() {
        return;
    }
    columns.push(heading);
    let mut labels: Vec<T> = rows.iter().map(|_| T::default()).collect();
    for event in events {
        if let Some(label) = labels.get_mut(event.at) {
            *label = event.label;
        }
    }
    for (row, label) in rows.iter_mut().zip(labels) {
        row.push(Cell::Text(label));
    }
}

impl<N: Clone, T: Default> Chart<N, T> {
    fn told(self, say_in: &impl Fn(Message) -> T, interval: &impl Fn(&N) -> T) -> Table<N, T> {
        let Self { key, title, unit, mark, .. } = self;
        let heading = |key: &str, id: &'static str| Column {
            key: key.to_owned(),
            label: say_in(say(id)),
            unit: None,
        };
        let value = || Column { unit: Some(unit.clone()), ..heading("value", "column-value") };
        let labelled =
            |label: Column<T>| vec![label, value(), heading("interval", "column-interval")];
        let row = |label: T, number: N| {
            let interval = interval(&number);
            vec![Cell::Text(label), Cell::Number(number), Cell::Text(interval)]
        };
        let points = |points: Vec<Point<N, T>>| {
            points.into_iter().map(|point| row(point.label, point.number)).collect()
        };
        let (columns, rows) = match mark {
            Mark::Trend { points: weeks, events } => {
                let mut columns = labelled(heading("week", "column-week"));
                let mut rows: Vec<_> = points(weeks);
                tell_events(&mut columns, &mut rows, events, heading("event", "column-event"));
                (columns, rows)
            }
            Mark::BarInterval { rows } | Mark::Funnel { steps: rows } => {
                (labelled(heading("label", "column-label")), points(rows))
            }
            Mark::DotInterval { rows, .. } => (
                labelled(heading("label", "column-label")),
                rows.into_iter().map(|spread| row(spread.label, spread.number)).collect(),
            ),
            Mark::Distribution { bins } => {
                let end = |at: f64| say("value").with("value", told(at, 2));
                let row = |bin: Bin<N>| {
                    vec![
                        Cell::Text(say_in(end(bin.from))),
                        Cell::Text(say_in(end(bin.to))),
                        Cell::Number(bin.number),
                    ]
                };
                let columns =
                    vec![heading("from", "column-from"), heading("to", "column-to"), value()];
                (columns, bins.into_iter().map(row).collect())
            }
            Mark::Heatmap { columns, rows, .. } => {
                let numbers = columns.into_iter().enumerate().map(|(index, label)| Column {
                    key: format!("value_{}", index + 1),
                    label,
                    unit: Some(unit.clone()),
                });
                let columns = std::iter::once(heading("label", "column-label")).chain(numbers);
                let rows = rows.into_iter().map(|row| {
                    let numbers = row.cells.into_iter().map(|cell| Cell::Number(cell.number));
                    std::iter::once(Cell::Text(row.label)).chain(numbers).collect()
                });
                (columns.collect(), rows.collect())
            }
        };
        Table { key, title, columns, rows }
    }
}
