//! A document as sections build it and a version keeps it: measures and messages,
//! in no language yet.

use crate::document::{block, chart, sentence};
use crate::language::locale::Locale;
use crate::language::text::Text;

pub use crate::document::number::Measure;

/// A document in no language.
pub type Draft = block::Document<Measure, Text>;
/// Its first page.
pub type Front = block::Front<Measure, Text>;
/// A section of it.
pub type Section = block::Section<Measure, Text>;
/// A block of it.
pub type Block = block::Block<Measure, Text>;
/// A key figure of it.
pub type Tile = block::Tile<Measure, Text>;
/// A label and what is said to it.
pub type Fact = block::Fact<Text>;
/// A table of it.
pub type Table = block::Table<Measure, Text>;
/// A column of a table.
pub type Column = block::Column<Text>;
/// A cell of a table.
pub type Cell = block::Cell<Measure, Text>;
/// A chart of it.
pub type Chart = chart::Chart<Measure, Text>;
/// What a chart draws.
pub type Mark = chart::Mark<Measure, Text>;
/// A labelled value.
pub type Point = chart::Point<Measure, Text>;
/// A labelled value with its people's spread.
pub type Spread = chart::Spread<Measure, Text>;
/// A group of a heatmap.
pub type HeatmapRow = chart::HeatmapRow<Measure, Text>;
/// A sentence of it.
pub type Sentence = sentence::Sentence<Text>;

impl Draft {
    /// The document in the words of `locale`.
    pub fn spoken(self, locale: &Locale) -> block::Document {
        let language = locale.tag().to_owned();
        let spoken = self.map(&|measure| measure.spoken(locale), &|text: Text| locale.text(&text));
        block::Document { language, ..spoken }
    }
}

impl Section {
    /// The section in the words of `locale`.
    pub fn spoken(self, locale: &Locale) -> block::Section {
        self.map(&|measure| measure.spoken(locale), &|text: Text| locale.text(&text))
    }
}

impl Block {
    /// Every figure in it.
    pub(crate) fn measures(&self) -> Vec<&Measure> {
        match self {
            Self::Tiles { tiles } => tiles.iter().map(|tile| &tile.number).collect(),
            Self::Table(table) => {
                let cells = table.rows.iter().flatten();
                cells
                    .filter_map(|it| if let Cell::Number(it) = it { Some(it) } else { None })
                    .collect()
            }
            Self::Chart(chart) => chart.mark.measures(),
            Self::Text { .. } | Self::Findings { .. } | Self::Note { .. } | Self::Unknown(_) => {
                Vec::new()
            }
        }
    }
}

impl Mark {
    fn measures(&self) -> Vec<&Measure> {
        match self {
            Self::Trend { points, .. }
            | Self::BarInterval { rows: points }
            | Self::Funnel { steps: points } => points.iter().map(|point| &point.number).collect(),
            Self::DotInterval { rows, .. } => rows.iter().map(|row| &row.number).collect(),
            Self::Distribution { bins } => bins.iter().map(|bin| &bin.number).collect(),
            Self::Heatmap { rows, .. } => {
                rows.iter().flat_map(|row| &row.cells).map(|cell| &cell.number).collect()
            }
        }
    }
}
