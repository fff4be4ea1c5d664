//! What a version tells otherwise than an earlier one.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::document::block::SectionState;
use crate::document::draft::{Block, Cell, Column, Draft, Measure, Section, Sentence, Table};
use crate::document::number::plain;
use crate::error::{Error, Result};
use crate::ids::ReportId;
use crate::language::locale::Locale;
use crate::language::text::{Text, say};
use crate::privacy::release::hidden;
use crate::reports::generator::ReportGenerator;
use crate::reports::tables::words;

/// The kind of the section that lists them.
pub(crate) const SECTION: &str = "restatements";

/// A figure that two versions of a report tell differently.
#[derive(Debug, Clone, PartialEq)]
pub struct Restatement {
    /// The title of its section.
    pub section: Text,
    /// The title of its table or chart.
    pub table: Text,
    /// What its row is about.
    pub row: Text,
    /// The heading of its column.
    pub column: Text,
    /// What the earlier version tells, as far as it may be told again; nothing where it
    /// has no such figure.
    pub before: Option<Measure>,
    /// What the later version tells; nothing where it has no such figure.
    pub now: Option<Measure>,
}

/// The same in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Restated {
    /// The title of its section.
    pub section: String,
    /// The title of its table or chart.
    pub table: String,
    /// What its row is about.
    pub row: String,
    /// The heading of its column.
    pub column: String,
    /// What the earlier version tells; nothing where it has no such figure.
    pub before: Option<String>,
    /// What the later version tells; nothing where it has no such figure.
    pub now: Option<String>,
}

impl ReportGenerator {
    /// What the version `to` of a report tells otherwise than the version `from`, in the
    /// later one's order and language. Without `to` it is the newest; without `from` the
    /// published one, and the one before `to` where that is it or there is none.
    ///
    /// # Errors
    /// As [`Self::document`], for either of them; `Forbidden` for who may not write reports
    /// and so sees one version alone, which lists its restatements itself.
    pub async fn restatements(
        &self,
        scope: &Scope,
        id: ReportId,
        from: Option<u32>,
        to: Option<u32>,
    ) -> Result<Vec<Restated>> {
        scope.permit(Action::WriteReports)?;
        let report = self.get(scope, id).await?;
        let to = to.unwrap_or(report.version);
        let published = report.published.map(|it| it.version).filter(|it| *it < to);
        let from = from.or(published).unwrap_or(to.saturating_sub(1));
        if from == 0 {
            // Before the first version nothing was told.
            return Ok(Vec::new());
        }
        let before = self.stored_document(scope, id, Some(from)).await?;
        let now = self.stored_document(scope, id, Some(to)).await?;
        self.note_scores(scope, id, now.sections.iter().map(|it| &*it.section_type)).await?;
        let locale = Locale::of(&now.language);
        Ok(between(&before, &now).iter().map(|it| it.spoken(&locale)).collect())
    }
}

impl Restatement {
    fn spoken(&self, locale: &Locale) -> Restated {
        let told = |measure: Option<Measure>| measure.map(|it| it.spoken(locale).text);
        Restated {
            section: locale.text(&self.section),
            table: locale.text(&self.table),
            row: locale.text(&self.row),
            column: locale.text(&self.column),
            before: told(self.before),
            now: told(self.now),
        }
    }
}

/// What `now` tells otherwise than `before`: figures that read differently, and those
/// that one of them has alone. What is said of a figure in two places is listed where
/// it stands in a table.
pub(crate) fn between(before: &Draft, now: &Draft) -> Vec<Restatement> {
    let mut earlier: BTreeMap<Place, Figure<'_>> = BTreeMap::new();
    for figure in figures(before) {
        earlier.insert(figure.place.clone(), figure);
    }
    let mut changed = Vec::new();
    for figure in figures(now) {
        let before = earlier.remove(&figure.place).map(|it| it.measure);
        if before.is_none_or(|before| reads(before) != reads(figure.measure)) {
            let told = before.map(|before| told_again(before, Some(figure.measure)));
            changed.push(figure.restated(told, Some(figure.measure)));
        }
    }
    let gone = figures(before).into_iter().filter(|figure| earlier.contains_key(&figure.place));
    changed.extend(gone.map(|it| it.restated(Some(told_again(it.measure, None)), None)));
    changed
}

/// What an earlier version told, unless the later one does not tell it any more: the rule
/// that hides a figure now was not there then, or its people are not.
fn told_again(before: Measure, now: Option<Measure>) -> Measure {
    match now.and_then(|now| now.figure.value()) {
        Some(_) => before,
        None => Measure { figure: hidden(before.figure.unit()), ..before },
    }
}

/// The restatements as a section of the later version.
pub(crate) fn section(against: u32, changed: &[Restatement]) -> Section {
    let cell = |measure: Option<Measure>| match measure {
        Some(measure) => Cell::Number(measure),
        None => Cell::Text(say("restated-absent").into()),
    };
    let row = |it: &Restatement| {
        vec![
            Cell::Text(it.table.clone()),
            Cell::Text(it.row.clone()),
            Cell::Text(it.column.clone()),
            cell(it.before),
            cell(it.now),
        ]
    };
    let number = |key: &str, id| Column { unit: Some(String::new()), ..words(key, say(id)) };
    let sentence = say("restated").with("version", against).with("figures", changed.len() as u64);
    let mut blocks = vec![Block::Text { sentences: vec![Sentence::of(sentence, &[])] }];
    if !changed.is_empty() {
        blocks.push(Block::Table(Table {
            key: SECTION.to_owned(),
            title: say("restated-table").into(),
            columns: vec![
                words("table", say("column-table")),
                words("row", say("column-label")),
                words("figure", say("column-figure")),
                number("before", "restated-before"),
                number("now", "restated-now"),
            ],
            rows: changed.iter().map(row).collect(),
        }));
    }
    Section {
        section_type: SECTION.to_owned(),
        title: say("section-restatements").into(),
        state: if changed.is_empty() { SectionState::Empty } else { SectionState::Ok },
        blocks,
    }
}

/// The section where the earlier version cannot be read: the later one stands.
pub(crate) fn unread(error: &Error) -> Section {
    Section {
        section_type: SECTION.to_owned(),
        title: say("section-restatements").into(),
        state: SectionState::Failed,
        blocks: vec![Block::Note { text: say("section-failed").with("code", error.code()).into() }],
    }
}

/// Where a figure stands: its table, its row by the words that it begins with, its
/// column.
type Place = (String, String, String);

struct Figure<'a> {
    place: Place,
    section: &'a Text,
    table: &'a Text,
    row: Text,
    column: &'a Text,
    measure: Measure,
}

impl Figure<'_> {
    fn restated(&self, before: Option<Measure>, now: Option<Measure>) -> Restatement {
        Restatement {
            section: self.section.clone(),
            table: self.table.clone(),
            row: self.row.clone(),
            column: self.column.clone(),
            before,
            now,
        }
    }
}

/// Every figure of the tables, in order.
fn figures(document: &Draft) -> Vec<Figure<'_>> {
    let mut found = Vec::new();
    let sections = document.sections.iter().filter(|section| section.section_type != SECTION);
    for section in sections {
        for block in &section.blocks {
            let Block::Table(table) = block else { continue };
            for row in &table.rows {
                let begins: Vec<Text> = row.iter().map_while(words_of).collect();
                let name = format!("{begins:?}");
                for (column, cell) in table.columns.iter().zip(row) {
                    let Cell::Number(measure) = cell else { continue };
                    found.push(Figure {
                        place: (table.key.clone(), name.clone(), column.key.clone()),
                        section: &section.title,
                        table: &table.title,
                        row: say("names").with("names", begins.clone()).into(),
                        column: &column.label,
                        measure: *measure,
                    });
                }
            }
        }
    }
    found
}

fn words_of(cell: &Cell) -> Option<Text> {
    match cell {
        Cell::Text(text) | Cell::Date { text, .. } => Some(text.clone()),
        Cell::Number(_) => None,
    }
}

/// What a reader sees of a figure: a digit that is rounded away is no restatement.
fn reads(measure: Measure) -> (String, &'static str) {
    let value = measure.figure.value().map(|value| plain(value, measure.decimals));
    (value.unwrap_or_default(), measure.figure.state().as_str())
}

#[cfg(all(test, feature = "conformance"))]
mod tests {
    use super::*;
    use crate::conformance::document::draft;
    use crate::document::block::Coverage;
    use crate::privacy::figure::State;

    fn rows(document: &mut Draft) -> &mut Vec<Vec<Cell>> {
        let blocks = document.sections.iter_mut().flat_map(|section| &mut section.blocks);
        let found = blocks.into_iter().find_map(|block| match block {
            Block::Table(table) if table.key == "engagement_by_department" => Some(table),
            _ => None,
        });
        &mut found.expect("the table").rows
    }

    #[test]
    fn what_a_version_hides_or_leaves_out_is_not_told_again_from_an_earlier_one() {
        let before = draft(Coverage::Complete);
        let mut now = before.clone();
        let Cell::Number(rate) = &mut rows(&mut now)[0][2] else { panic!("a rate") };
        rate.figure = hidden(rate.figure.unit());
        rows(&mut now).remove(1);
        let changed = between(&before, &now);
        assert_eq!(changed.len(), 4, "one hidden figure, and the three of a row that is gone");
        for restatement in changed {
            let before = restatement.before.expect("it was told");
            assert_eq!(before.figure.state(), State::Suppressed);
        }
        // The other way round it was hidden, and is told now.
        let shown = between(&now, &before);
        assert_eq!(shown.iter().filter(|it| it.before.is_none()).count(), 3);
        assert!(shown.iter().all(|it| it.now.is_some_and(|now| now.figure.value().is_some())));
    }
}
