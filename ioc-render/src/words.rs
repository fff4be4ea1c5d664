//! The words around a document that every format with pages says alike, in the
//! language of the document.

use ioc_core::document::block::{Block, Cell, Coverage, Direction, Document, SectionState};
use ioc_core::document::number::Number;
use ioc_core::language::locale::Locale;
use ioc_core::language::text::say;
use ioc_core::privacy::figure::State;

/// A document and the language that it speaks.
#[derive(Debug)]
pub(crate) struct Words<'a> {
    document: &'a Document,
    pub(crate) locale: Locale,
}

impl<'a> Words<'a> {
    pub(crate) fn of(document: &'a Document) -> Self {
        Self { document, locale: Locale::of(&document.language) }
    }

    pub(crate) fn say(&self, id: &'static str) -> String {
        self.locale.say(&say(id))
    }

    /// The days of the document: `1–7 January 2024`.
    pub(crate) fn period(&self) -> String {
        self.locale.days(self.document.period_start, self.document.period_end)
    }

    /// What a reader must know before the first figure, unless all is there.
    pub(crate) fn coverage(&self) -> Option<String> {
        let days = (self.document.period_end - self.document.period_start).num_days() + 1;
        let id = match self.document.coverage {
            Coverage::Complete => return None,
            Coverage::Partial => "coverage-partial",
            Coverage::NoData => "coverage-none",
        };
        let kind = if days == 7 { "week" } else { "period" };
        Some(self.locale.say(&say(id).with("kind", kind)))
    }

    /// When the document was written: `8 January 2024, 08:02 UTC`.
    pub(crate) fn written_at(&self) -> String {
        let at = self.document.generated_at;
        let time = at.format("%H:%M").to_string();
        self.locale
            .say(&say("written-at").with("date", at.date_naive()).with("time", time.as_str()))
    }

    /// The same in a sentence.
    pub(crate) fn written(&self) -> String {
        self.locale.say(&say("written").with("at", self.written_at().as_str()))
    }

    /// In which zone its days are, and when it was written.
    pub(crate) fn facts(&self) -> String {
        let zone = self.document.time_zone.as_str();
        self.locale.say(&say("days-in").with("zone", zone).with("at", self.written_at().as_str()))
    }

    /// Which version of which report it is.
    pub(crate) fn version(&self) -> String {
        let id = self.document.report_id.to_string();
        let version = self.document.version;
        self.locale.say(&say("version").with("id", id.as_str()).with("version", version))
    }

    /// A unit's name; a unit of a host's own is called as it is.
    #[cfg(feature = "excel")]
    pub(crate) fn unit(&self, unit: &str) -> String {
        let id = format!("unit-{unit}");
        let said = self.locale.say(&say(id.clone()));
        if said == id { unit.to_owned() } else { said }
    }

    /// How many weeks a sparkline shows.
    pub(crate) fn weeks_back(&self, weeks: usize) -> String {
        self.locale.say(&say("weeks-back").with("weeks", weeks as u64))
    }

    /// The disclosure rule for a reader.
    pub(crate) fn rule(&self) -> String {
        if self.document.minimum_group == 0 {
            return self.say("rule-of-system");
        }
        let rule = self.locale.say(&say("rule").with("k", self.document.minimum_group));
        if has_stale(self.document) { format!("{rule} {}", self.say("rule-stale")) } else { rule }
    }

    /// The parts of `Page 3 of 7` around its two numbers.
    #[cfg(any(test, feature = "pdf"))]
    pub(crate) fn page_of(&self) -> Vec<String> {
        const GAP: &str = "\u{1}";
        let words = self.locale.say(&say("page-of").with("page", GAP).with("pages", GAP));
        words.split(GAP).map(str::to_owned).collect()
    }

    /// What a figure in `state` is to be taken for, unless it just stands. Why one is
    /// hidden is not said: that would tell small groups from those hidden beside them.
    pub(crate) fn explanation(&self, state: State) -> Option<String> {
        let id = match state {
            State::Ok => return None,
            State::Suppressed => "state-suppressed",
            State::NoData => "state-no-data",
            State::Partial => "state-partial",
            State::Stale => "state-stale",
        };
        Some(self.say(id))
    }

    /// What a section in `state` is to be taken for, unless it stands or says so itself.
    pub(crate) fn section_state(&self, state: SectionState) -> Option<String> {
        let id = match state {
            SectionState::Ok | SectionState::Failed => return None,
            SectionState::Empty => "section-state-empty",
            SectionState::Suppressed => "section-state-suppressed",
            SectionState::Stale => "section-state-stale",
        };
        Some(self.say(id))
    }

    /// Which way a tile's figure has gone.
    pub(crate) fn direction(&self, direction: Direction) -> String {
        self.say(match direction {
            Direction::Up => "direction-up",
            Direction::Down => "direction-down",
            Direction::Unclear => "direction-unclear",
        })
    }
}

/// The sign of a direction; the words beside it say the same.
pub(crate) fn arrow(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "\u{25B2}",
        Direction::Down => "\u{25BC}",
        Direction::Unclear => "\u{2248}",
    }
}

fn has_stale(document: &Document) -> bool {
    let is_stale = |number: &Number| number.figure.state() == State::Stale;
    let is_stale_cell = |cell: &Cell| matches!(cell, Cell::Number(number) if is_stale(number));
    document.sections.iter().flat_map(|section| &section.blocks).any(|block| match block {
        Block::Tiles { tiles } => tiles.iter().any(|tile| is_stale(&tile.number)),
        Block::Table(table) => table.rows.iter().flatten().any(is_stale_cell),
        _ => false,
    })
}

/// The name of a state as a class of the page and a kind of the pages.
pub(crate) fn state(state: State) -> &'static str {
    match state {
        State::Ok => "value",
        State::Suppressed => "hidden",
        State::NoData => "no-data",
        State::Partial => "partial",
        State::Stale => "stale",
    }
}

/// The text of a figure, with a dagger if it is stale.
pub(crate) fn marked(text: &str, state: State) -> String {
    if state == State::Stale { format!("{text}\u{2020}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use ioc_core::conformance::document::sample;

    use super::*;

    #[test]
    fn a_period_repeats_neither_month_nor_year() {
        let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
        for (first, last, words) in [
            ("2024-01-01", "2024-01-07", "1–7 January 2024"),
            ("2024-01-29", "2024-02-04", "29 January – 4 February 2024"),
            ("2023-12-30", "2024-01-05", "30 December 2023 – 5 January 2024"),
            ("2024-02-29", "2024-02-29", "29 February 2024"),
        ] {
            let mut document = sample(Coverage::Complete);
            (document.period_start, document.period_end) = (day(first), day(last));
            assert_eq!(Words::of(&document).period(), words);
        }
    }

    #[test]
    fn the_number_of_a_page_stands_between_words() {
        let document = sample(Coverage::Complete);
        assert_eq!(Words::of(&document).page_of(), ["Page ", " of ", ""]);
    }
}
