//! The sheet of a section: its tables and charts.

use ioc_core::document::block::{Block, Section, Table};
use ioc_core::document::chart::{Chart, HeatmapRow, Mark};
use ioc_core::model::brand::Brand;
use rust_xlsxwriter::Worksheet;

use crate::excel::dictionary::Dictionary;
use crate::excel::layout::Part;
use crate::excel::names::Names;
use crate::excel::page::{Page, Placed};
use crate::excel::{chart, number};
use crate::fault::Fault;
use crate::words::Words;

/// What of `section` its sheet holds, or nothing if it needs none.
pub(super) fn content(section: &Section, words: &Words<'_>) -> Option<String> {
    let titles = section.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table.title.clone()),
        Block::Chart(chart) => Some(chart.title.clone()),
        Block::Tiles { .. } => Some(words.say("executive-summary")),
        _ => None,
    });
    let titles: Vec<String> = titles.collect();
    (!titles.is_empty()).then(|| titles.join("; "))
}

/// How many rows the tables of `section` have.
pub(super) fn rows(section: &Section) -> usize {
    let rows = section.blocks.iter().map(|block| match block {
        Block::Table(table) => table.rows.len(),
        _ => 0,
    });
    rows.sum()
}

/// Writes `section` into `sheet`, which is called `name` and may be one whose
/// rows leave memory as they are written.
pub(super) fn write<'a>(
    section: &Section,
    (words, brand): (&'a Words<'a>, &'a Brand),
    (sheet, is_streamed): (Worksheet, bool),
    name: &str,
    names: &mut Names,
    dictionary: &mut Dictionary<'a>,
) -> Result<Worksheet, Fault> {
    let page = Page::new(sheet, is_streamed, words, brand);
    let mut writer = Writer { page, name, names, dictionary };
    writer.page.title(&section.title)?;
    let tables = section.tables(&words.locale);
    for table in &tables {
        if let Some(chart) = charts(section).find(|it| it.told_in.is_none() && it.key == table.key)
        {
            writer.chart(chart, table)?;
            continue;
        }
        let mut here = Vec::new();
        for chart in charts(section).filter(|it| it.told_in.as_ref() == Some(&table.key)) {
            match chart::column_in(chart, table) {
                Some(column) => here.push((chart, column)),
                // The table has no room for its intervals.
                None => writer.chart(chart, &chart.table(&words.locale))?,
            }
        }
        writer.table(table, &here)?;
    }
    for chart in charts(section) {
        let is_elsewhere = |told_in: &String| tables.iter().all(|table| table.key != *told_in);
        if chart.told_in.as_ref().is_some_and(is_elsewhere) {
            writer.chart(chart, &chart.table(&words.locale))?;
        }
    }
    writer.page.finish()
}

struct Writer<'a, 'w> {
    page: Page<'w>,
    name: &'a str,
    names: &'a mut Names,
    dictionary: &'a mut Dictionary<'w>,
}

impl Writer<'_, '_> {
    /// A chart with the table of its own.
    fn chart(&mut self, chart: &Chart, table: &Table) -> Result<(), Fault> {
        let column = chart::column_in(chart, table);
        let drawn: Vec<(&Chart, usize)> =
            column.map(|column| (chart, column)).into_iter().collect();
        let placed = self.table(table, &drawn)?;
        if let Mark::Heatmap { centre, reach, rows, .. } = &chart.mark {
            let scale = [centre - reach, *centre, centre + reach];
            self.heatmap(&placed, scale.map(|end| number::in_cell(end, &chart.unit)), rows)?;
        }
        Ok(())
    }

    /// A table with the charts of its columns beside it.
    fn table(&mut self, table: &Table, charts: &[(&Chart, usize)]) -> Result<Placed, Fault> {
        if self.page.row > 1 {
            self.page.row += 1;
        }
        let top = self.page.heading(&table.title)?;
        let mut titles = Vec::new();
        for (chart, _) in charts {
            let is_said = chart.title == table.title;
            titles.push(if is_said { top } else { self.page.heading(&chart.title)? });
        }
        let name = self.names.table(&table.key);
        let placed = self.page.table(table, &name)?;
        self.dictionary.note(self.name, &name, table, &placed.fields);
        let mut row = placed.header;
        for ((chart, column), title) in charts.iter().zip(titles) {
            let native = chart::native(chart, self.name, title, &placed, *column);
            self.page.chart(&native, row, placed.fields.len())?;
            row += chart::ROWS;
        }
        self.page.row = self.page.row.max(row);
        Ok(placed)
    }

    /// Colours the table of a heatmap, and marks what is clear in it.
    fn heatmap(
        &mut self,
        placed: &Placed,
        scale: [f64; 3],
        rows: &[HeatmapRow],
    ) -> Result<(), Fault> {
        for field in placed.fields.iter().filter(|it| it.is_number && it.part == Part::Value) {
            let Some(at) = placed.at(field.column, Part::Value) else { continue };
            self.page.colour(placed, at, scale)?;
            for (row, cells) in (placed.header + 1..).zip(rows) {
                // The first column has the names.
                let cell = cells.cells.get(field.column - 1);
                if let Some(cell) =
                    cell.filter(|it| it.is_clear && it.number.figure.value().is_some())
                {
                    self.page.frame(row, at, &cell.number)?;
                }
            }
        }
        Ok(())
    }
}

fn charts(section: &Section) -> impl Iterator<Item = &Chart> {
    section.blocks.iter().filter_map(|block| match block {
        Block::Chart(chart) => Some(chart),
        _ => None,
    })
}
