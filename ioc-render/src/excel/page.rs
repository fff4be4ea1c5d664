//! A sheet while it is written, from the top down.

use chrono::{Datelike, NaiveDate};
use ioc_core::document::block::{Cell, Table};
use ioc_core::document::number::Number;
use ioc_core::model::brand::Brand;
use rust_xlsxwriter::{
    Chart, Color, ConditionalFormat3ColorScale, ConditionalFormatType, ExcelDateTime, Format,
    Table as ExcelTable, TableColumn, TableStyle, Worksheet,
};
use unicode_width::UnicodeWidthStr;

use crate::colors;
use crate::excel::layout::{self, Field, Part};
use crate::excel::style::{HEAT, Style};
use crate::excel::{brand, number, text};
use crate::fault::Fault;
use crate::words::Words;

/// A column is as wide as what it holds, between these numbers of digits; a
/// longer text is wrapped.
const NARROWEST: usize = 8;
const WIDEST: usize = 60;
/// Beside a text, and in a header also the button of its filter.
const SPACE: usize = 2;
const BUTTON: usize = 4;
/// How wide a paragraph is at least.
const PARAGRAPH: usize = 100;
/// How far down a header may be to stay in sight.
const TOP: u32 = 5;
/// Heights in points: of a line, of the rows of titles and headings, and the
/// most that a row has.
const LINE: usize = 15;
const TITLE: u32 = 26;
const HEADING: u32 = 22;
const HIGHEST: usize = 405;

/// A sheet.
pub(super) struct Page<'a> {
    words: &'a Words<'a>,
    brand: &'a Brand,
    pub(super) sheet: Worksheet,
    pub(super) style: Style,
    /// The next row.
    pub(super) row: u32,
    widths: Vec<usize>,
    paragraphs: Vec<(u32, String, bool)>,
    /// The rows of headers.
    headers: Vec<u32>,
    /// Whether its rows leave memory as soon as they are written. Such a sheet
    /// has plain ranges where others have tables.
    is_streamed: bool,
}

/// A table that is written.
#[derive(Debug)]
pub(super) struct Placed {
    pub(super) fields: Vec<Field>,
    /// The row of its header.
    pub(super) header: u32,
    /// Its last row.
    pub(super) last: u32,
}

impl Placed {
    /// Where the `part` of the column `column` stands.
    pub(super) fn at(&self, column: usize, part: Part) -> Option<u16> {
        let is_it = |field: &Field| (field.column, field.part) == (column, part);
        self.fields.iter().position(is_it).and_then(|at| u16::try_from(at).ok())
    }
}

impl<'a> Page<'a> {
    pub(super) fn new(
        sheet: Worksheet,
        is_streamed: bool,
        words: &'a Words<'a>,
        brand: &'a Brand,
    ) -> Self {
        Self {
            words,
            brand,
            sheet,
            style: Style::new(Color::RGB(colors::accent(brand).number())),
            row: 0,
            widths: Vec::new(),
            paragraphs: Vec::new(),
            headers: Vec::new(),
            is_streamed,
        }
    }

    /// The name of the sheet at its top.
    pub(super) fn title(&mut self, title: &str) -> Result<(), Fault> {
        self.sheet.set_row_height(self.row, TITLE)?;
        self.sheet.write_string_with_format(self.row, 0, text::cell(title), &self.style.title)?;
        self.row += 1;
        Ok(())
    }

    /// A line above what it names, and its row.
    pub(super) fn heading(&mut self, heading: &str) -> Result<u32, Fault> {
        self.sheet.set_row_height(self.row, HEADING)?;
        self.sheet.write_string_with_format(
            self.row,
            0,
            text::cell(heading),
            &self.style.heading,
        )?;
        self.row += 1;
        Ok(self.row - 1)
    }

    /// A text over the width of the page; `is_note` for small print.
    pub(super) fn paragraph(&mut self, paragraph: &str, is_note: bool) {
        self.paragraphs.push((self.row, text::cell(paragraph).into_owned(), is_note));
        self.row += 1;
    }

    /// A name with what it is.
    pub(super) fn property(&mut self, name: &str, value: &str) -> Result<(), Fault> {
        self.sheet.write_string_with_format(self.row, 0, text::cell(name), &self.style.label)?;
        self.widen(0, name.width() + SPACE);
        if !value.is_empty() {
            self.sheet.set_row_height(self.row, height(lines(value, WIDEST)))?;
            self.text(1, value)?;
        }
        self.row += 1;
        Ok(())
    }

    /// A number with what it is.
    pub(super) fn count(&mut self, name: &str, count: u32) -> Result<(), Fault> {
        self.sheet.write_number_with_format(self.row, 1, count, &self.style.property)?;
        self.property(name, "")
    }

    /// A day with what it is.
    pub(super) fn day(&mut self, name: &str, day: NaiveDate) -> Result<(), Fault> {
        self.date(1, day, &day.to_string())?;
        self.property(name, "")
    }

    /// An instant with what it is.
    pub(super) fn instant(&mut self, name: &str, instant: &ExcelDateTime) -> Result<(), Fault> {
        self.sheet.write_datetime_with_format(self.row, 1, instant, &self.style.instant)?;
        self.property(name, "")
    }

    /// `table` as the Excel table `name`.
    pub(super) fn table(&mut self, table: &Table, name: &str) -> Result<Placed, Fault> {
        let fields = layout::of(table, self.words);
        let header = self.row;
        self.row += 1;
        let has_two = |field: &Field| header_width(&field.header) < field.header.width();
        let lines = if fields.iter().any(has_two) { 2 } else { 1 };
        self.sheet.set_row_height(header, height(lines) + 3)?;
        if self.is_streamed {
            self.header(header, &fields)?;
        }
        for row in &table.rows {
            self.heighten(row)?;
            for (at, field) in (0..).zip(&fields) {
                match row.get(field.column) {
                    Some(Cell::Text(text)) => self.text(at, text)?,
                    Some(Cell::Date { date, text }) => self.date(at, *date, text)?,
                    Some(Cell::Number(number)) => self.number(at, field.part, number)?,
                    _ => {}
                }
            }
            self.row += 1;
        }
        // A table has at least one row, an empty one if there is none.
        self.row = self.row.max(header + 2);
        let last = self.row - 1;
        let width = u16::try_from(fields.len().saturating_sub(1)).unwrap_or(u16::MAX);
        if self.is_streamed {
            self.sheet.autofilter(header, 0, last, width)?;
        } else if !fields.is_empty() {
            let table = self.excel_table(&fields, name).set_alt_text(text::line(&table.title, 250));
            self.sheet.add_table(header, 0, last, width, &table)?;
        }
        for (at, field) in (0..).zip(&fields) {
            self.widen(at, header_width(&field.header) + BUTTON);
        }
        self.headers.push(header);
        Ok(Placed { fields, header, last })
    }

    /// `chart` beside the first `columns` columns, from `row` on.
    pub(super) fn chart(&mut self, chart: &Chart, row: u32, columns: usize) -> Result<(), Fault> {
        let column = u16::try_from(columns).unwrap_or(u16::MAX);
        self.sheet.insert_chart_with_offset(row, column, chart, 24, 0)?;
        Ok(())
    }

    /// Colours the cells of the column `at` of a table `placed`: as low ends of a scale,
    /// as its middle, as high ends.
    pub(super) fn colour(
        &mut self,
        placed: &Placed,
        at: u16,
        scale: [f64; 3],
    ) -> Result<(), Fault> {
        let [low, middle, high] = scale;
        let number = ConditionalFormatType::Number;
        let colours = ConditionalFormat3ColorScale::new()
            .set_minimum(number, low)
            .set_midpoint(number, middle)
            .set_maximum(number, high)
            .set_minimum_color(HEAT[0])
            .set_midpoint_color(HEAT[1])
            .set_maximum_color(HEAT[2]);
        self.sheet.add_conditional_format(placed.header + 1, at, placed.last, at, &colours)?;
        Ok(())
    }

    /// Puts a frame around the cell that `number` stands in.
    pub(super) fn frame(&mut self, row: u32, at: u16, number: &Number) -> Result<(), Fault> {
        // A row that has left memory stays as it is.
        if !self.is_streamed {
            let format = self.style.framed(number);
            self.sheet.set_cell_format(row, at, &format)?;
        }
        Ok(())
    }

    /// The sheet, when all is written.
    pub(super) fn finish(mut self) -> Result<Worksheet, Fault> {
        for (at, width) in (0..).zip(&self.widths) {
            let width = u32::try_from(*width).unwrap_or(u32::MAX);
            self.sheet.set_column_width(at, width.min(255))?;
        }
        self.paragraphs()?;
        // One table keeps its header in sight and on each page; of several none
        // may stand above the rows of another.
        let top = if let [header @ ..=TOP] = self.headers[..] { header } else { 0 };
        self.sheet.set_freeze_panes(top + 1, 0)?;
        // Without a table there is no header to repeat, but a logo that would be cut.
        if !self.headers.is_empty() {
            self.sheet.set_repeat_rows(0, top)?;
        }
        self.sheet.set_landscape().set_print_fit_to_pages(1, 0);
        brand::print(&mut self.sheet, self.brand)?;
        self.sheet.set_screen_gridlines(false);
        Ok(self.sheet)
    }

    /// The organization's logo beside the first lines.
    pub(super) fn logo(&mut self) -> Result<(), Fault> {
        brand::show(&mut self.sheet, self.row, self.brand)
    }

    fn header(&mut self, row: u32, fields: &[Field]) -> Result<(), Fault> {
        for (at, field) in (0..).zip(fields) {
            let format = header_format(&self.style, field);
            self.sheet.write_string_with_format(row, at, &field.header, format)?;
        }
        Ok(())
    }

    fn excel_table(&self, fields: &[Field], name: &str) -> ExcelTable {
        let column = |field: &Field| {
            let format = header_format(&self.style, field).clone();
            TableColumn::new().set_header(&field.header).set_header_format(format)
        };
        let columns: Vec<TableColumn> = fields.iter().map(column).collect();
        ExcelTable::new().set_name(name).set_style(TableStyle::Light1).set_columns(&columns)
    }

    fn text(&mut self, at: u16, value: &str) -> Result<(), Fault> {
        let value = text::cell(value);
        let width = value.width() + SPACE;
        let is_long = width > WIDEST || value.contains('\n');
        let format = if is_long { &self.style.wrapped } else { &self.style.text };
        self.sheet.write_string_with_format(self.row, at, value, format)?;
        self.widen(at, width);
        Ok(())
    }

    /// A workbook counts days from 1900, whose February has a day too many there.
    fn date(&mut self, at: u16, day: NaiveDate, text: &str) -> Result<(), Fault> {
        if day.year() <= 1900 {
            return self.text(at, text);
        }
        let date = ExcelDateTime::parse_from_str(&day.to_string())?;
        self.sheet.write_datetime_with_format(self.row, at, &date, &self.style.date)?;
        self.widen(at, 10 + SPACE);
        Ok(())
    }

    fn number(&mut self, at: u16, part: Part, number: &Number) -> Result<(), Fault> {
        let figure = &number.figure;
        let unit = figure.unit();
        let bound = |bound: f64| number::in_cell(bound, unit);
        let shown = number::value(number);
        let value = match part {
            Part::State => {
                let state = figure.state().as_str();
                self.widen(at, state.len() + SPACE);
                let format = &self.style.state;
                self.sheet.write_string_with_format(self.row, at, state, format)?;
                return Ok(());
            }
            Part::Value => shown,
            Part::People => figure.n().map(|people| people as f64),
            Part::Lower => figure.interval().map(|it| bound(it.lower)),
            Part::Upper => figure.interval().map(|it| bound(it.upper)),
        };
        self.widen(at, number.text.len() + SPACE);
        // Where the number is not there, nothing that is said of it is.
        let Some(value) = value.filter(|value| shown.is_some() && value.is_finite()) else {
            return Ok(());
        };
        let format: &Format =
            if part == Part::People { &self.style.count } else { self.style.number(number) };
        self.sheet.write_number_with_format(self.row, at, value, format)?;
        Ok(())
    }

    /// Gives the next row the height of its longest text: not every reader does.
    fn heighten(&mut self, row: &[Cell]) -> Result<(), Fault> {
        let texts = row.iter().map(|cell| match cell {
            Cell::Text(text) => lines(text, WIDEST),
            Cell::Number(_) | Cell::Date { .. } => 1,
        });
        let lines = texts.max().unwrap_or(1);
        if lines > 1 {
            self.sheet.set_row_height(self.row, height(lines))?;
        }
        Ok(())
    }

    /// Sets the paragraphs over as many columns as they need.
    fn paragraphs(&mut self) -> Result<(), Fault> {
        // What a column has that nothing is said of.
        let default = 9;
        let (mut columns, mut width) = (0, 0);
        while width < PARAGRAPH || columns < 2 {
            width += self.widths.get(columns).copied().unwrap_or(default);
            columns += 1;
        }
        let last = u16::try_from(columns - 1).unwrap_or(u16::MAX);
        for (row, paragraph, is_note) in std::mem::take(&mut self.paragraphs) {
            let format = if is_note { &self.style.note } else { &self.style.paragraph };
            self.sheet.merge_range(row, 0, row, last, &paragraph, format)?;
            self.sheet.set_row_height(row, height(lines(&paragraph, width)))?;
        }
        Ok(())
    }

    fn widen(&mut self, at: u16, width: usize) {
        let at = usize::from(at);
        if self.widths.len() <= at {
            self.widths.resize(at + 1, NARROWEST);
        }
        self.widths[at] = self.widths[at].max(width.min(WIDEST));
    }
}

fn header_format<'a>(style: &'a Style, field: &Field) -> &'a Format {
    if field.is_number { &style.numeric_header } else { &style.header }
}

/// What a heading needs that may be set in two lines.
fn header_width(header: &str) -> usize {
    let longest = header.split(' ').map(UnicodeWidthStr::width).max().unwrap_or(0);
    if header.width() <= 12 { header.width() } else { longest.max(header.width() * 6 / 10) }
}

/// How many lines `text` takes in a column of `width` digits; letters are
/// narrower than those.
fn lines(text: &str, width: usize) -> usize {
    if text.len() <= width && !text.contains(['\n', '\r']) {
        return 1;
    }
    text.lines().map(|line| (line.width() * 9 / 10).div_ceil(width).max(1)).sum()
}

fn height(lines: usize) -> u32 {
    u32::try_from((lines * LINE).min(HIGHEST)).unwrap_or(u32::MAX)
}
