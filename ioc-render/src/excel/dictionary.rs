//! What each column of each table is.

use ioc_core::document::block::{Cell, Column, Table};
use ioc_core::language::text::say;
use ioc_core::privacy::registry;

use crate::excel::layout::{self, Field, Part};
use crate::words::Words;

/// The table of all columns, while sheets are written.
#[derive(Debug)]
pub(super) struct Dictionary<'a> {
    words: &'a Words<'a>,
    rows: Vec<Vec<Cell>>,
}

impl<'a> Dictionary<'a> {
    pub(super) fn new(words: &'a Words<'a>) -> Self {
        Self { words, rows: Vec::new() }
    }

    /// Notes the columns of `table`, which is the Excel table `name` on `sheet`.
    pub(super) fn note(&mut self, sheet: &str, name: &str, table: &Table, fields: &[Field]) {
        for field in fields {
            let column = &table.columns[field.column];
            let unit = column.unit.as_deref().filter(|_| has_unit(field)).unwrap_or_default();
            let row = [
                sheet.to_owned(),
                name.to_owned(),
                field.header.clone(),
                self.words.say(kind(table, field)),
                self.words.unit(unit),
                self.meaning(column, field.part),
            ];
            self.rows.push(row.map(Cell::Text).into());
        }
    }

    /// The table.
    pub(super) fn table(self) -> Table {
        let columns = [
            ("sheet", self.words.say("column-sheet")),
            ("table", self.words.say("column-table")),
            ("column", self.words.say("column-column")),
            ("type", self.words.say("column-type")),
            ("unit", self.words.say("column-unit")),
            ("meaning", self.words.say("column-meaning")),
        ];
        let column =
            |(key, label): (&str, String)| Column { key: key.to_owned(), label, unit: None };
        Table {
            key: "dictionary".to_owned(),
            title: self.words.say("workbook-dictionary"),
            columns: columns.map(column).into(),
            rows: self.rows,
        }
    }

    /// A figure means what the registry says.
    fn meaning(&self, column: &Column, part: Part) -> String {
        let id = match part {
            Part::Value => {
                let formula = |name: &str| say(format!("figure-{name}.formula"));
                let figure = registry::find(&column.key);
                let said = figure.map(|figure| self.words.locale.say(&formula(figure.name)));
                return said.unwrap_or_default();
            }
            Part::State => "workbook-state.means",
            Part::People => "workbook-people.means",
            Part::Lower => "workbook-lower.means",
            Part::Upper => "workbook-upper.means",
        };
        self.words.say(id)
    }
}

fn has_unit(field: &Field) -> bool {
    matches!(field.part, Part::Value | Part::Lower | Part::Upper)
}

fn kind(table: &Table, field: &Field) -> &'static str {
    match field.part {
        Part::State => "kind-state",
        Part::People | Part::Lower | Part::Upper => "kind-number",
        Part::Value if field.is_number => "kind-number",
        Part::Value if layout::is_of_dates(table, field.column) => "kind-date",
        Part::Value => "kind-text",
    }
}
