//! The one walk over a document: from its numbers and words to others.

use crate::document::block::{Block, Cell, Column, Document, Fact, Front, Section, Table, Tile};
use crate::document::chart::{
    Band, Bin, Chart, Event, HeatmapCell, HeatmapRow, Mark, Point, Spread,
};
use crate::document::sentence::Sentence;

fn all<A, B>(items: Vec<A>, turn: impl FnMut(A) -> B) -> Vec<B> {
    items.into_iter().map(turn).collect()
}

impl<N, T> Document<N, T> {
    pub(super) fn map<M, U>(
        self,
        number: &impl Fn(N) -> M,
        text: &impl Fn(T) -> U,
    ) -> Document<M, U> {
        Document {
            schema_version: self.schema_version,
            report_id: self.report_id,
            version: self.version,
            organization: self.organization,
            title: self.title,
            language: self.language,
            period_start: self.period_start,
            period_end: self.period_end,
            time_zone: self.time_zone,
            generated_at: self.generated_at,
            minimum_group: self.minimum_group,
            coverage: self.coverage,
            front: self.front.map(number, text),
            sections: all(self.sections, |section| section.map(number, text)),
        }
    }
}

impl<N, T> Front<N, T> {
    fn map<M, U>(self, number: &impl Fn(N) -> M, text: &impl Fn(T) -> U) -> Front<M, U> {
        let sentences = |sentences| all(sentences, |it: Sentence<T>| it.map(text));
        Front {
            bottom_line: self.bottom_line.map(text),
            findings: sentences(self.findings),
            decisions: sentences(self.decisions),
            tiles: all(self.tiles, |tile| tile.map(number, text)),
            trust: all(self.trust, |Fact { label, text: said }| Fact {
                label: text(label),
                text: text(said),
            }),
        }
    }
}

impl<T> Sentence<T> {
    fn map<U>(self, text: &impl Fn(T) -> U) -> Sentence<U> {
        Sentence { text: text(self.text), figures: self.figures }
    }
}

impl<N, T> Section<N, T> {
    pub(super) fn map<M, U>(
        self,
        number: &impl Fn(N) -> M,
        text: &impl Fn(T) -> U,
    ) -> Section<M, U> {
        Section {
            section_type: self.section_type,
            title: text(self.title),
            state: self.state,
            blocks: all(self.blocks, |block| block.map(number, text)),
        }
    }
}

impl<N, T> Block<N, T> {
    fn map<M, U>(self, number: &impl Fn(N) -> M, text: &impl Fn(T) -> U) -> Block<M, U> {
        let sentences = |sentences| all(sentences, |it: Sentence<T>| it.map(text));
        match self {
            Self::Text { sentences: said } => Block::Text { sentences: sentences(said) },
            Self::Findings { findings } => Block::Findings { findings: sentences(findings) },
            Self::Note { text: note } => Block::Note { text: text(note) },
            Self::Tiles { tiles } => {
                Block::Tiles { tiles: all(tiles, |tile| tile.map(number, text)) }
            }
            Self::Table(table) => Block::Table(table.map(number, text)),
            Self::Chart(chart) => Block::Chart(chart.map(number, text)),
            Self::Unknown(block) => Block::Unknown(block),
        }
    }
}

impl<N, T> Tile<N, T> {
    fn map<M, U>(self, number: &impl Fn(N) -> M, text: &impl Fn(T) -> U) -> Tile<M, U> {
        Tile {
            name: self.name,
            label: text(self.label),
            number: number(self.number),
            detail: text(self.detail),
            direction: self.direction,
            series: all(self.series, |point| point.map(number, text)),
        }
    }
}

impl<N, T> Table<N, T> {
    fn map<M, U>(self, number: &impl Fn(N) -> M, text: &impl Fn(T) -> U) -> Table<M, U> {
        let cell = |cell| match cell {
            Cell::Number(it) => Cell::Number(number(it)),
            Cell::Date { date, text: it } => Cell::Date { date, text: text(it) },
            Cell::Text(it) => Cell::Text(text(it)),
        };
        Table {
            key: self.key,
            title: text(self.title),
            columns: all(self.columns, |Column { key, label, unit }| Column {
                key,
                label: text(label),
                unit,
            }),
            rows: all(self.rows, |row| all(row, cell)),
        }
    }
}

impl<N, T> Chart<N, T> {
    fn map<M, U>(self, number: &impl Fn(N) -> M, text: &impl Fn(T) -> U) -> Chart<M, U> {
        Chart {
            key: self.key,
            title: text(self.title),
            description: text(self.description),
            unit: self.unit,
            told_in: self.told_in,
            mark: self.mark.map(number, text),
        }
    }
}

impl<N, T> Mark<N, T> {
    fn map<M, U>(self, number: &impl Fn(N) -> M, text: &impl Fn(T) -> U) -> Mark<M, U> {
        let points = |points| all(points, |point: Point<N, T>| point.map(number, text));
        match self {
            Self::Trend { points: line, events } => Mark::Trend {
                points: points(line),
                events: all(events, |Event { date, at, label }| Event {
                    date,
                    at,
                    label: text(label),
                }),
            },
            Self::DotInterval { min, max, band, rows } => Mark::DotInterval {
                min,
                max,
                band: band.map(|Band { from, to, label }| Band { from, to, label: text(label) }),
                rows: all(rows, |Spread { label, number: value, bins }| Spread {
                    label: text(label),
                    number: number(value),
                    bins: all(bins, |bin| bin.map(number)),
                }),
            },
            Self::Distribution { bins } => {
                Mark::Distribution { bins: all(bins, |bin| bin.map(number)) }
            }
            Self::Heatmap { columns, centre, reach, rows } => Mark::Heatmap {
                columns: all(columns, text),
                centre,
                reach,
                rows: all(rows, |HeatmapRow { label, cells }| HeatmapRow {
                    label: text(label),
                    cells: all(cells, |HeatmapCell { number: value, is_clear }| HeatmapCell {
                        number: number(value),
                        is_clear,
                    }),
                }),
            },
            Self::BarInterval { rows } => Mark::BarInterval { rows: points(rows) },
            Self::Funnel { steps } => Mark::Funnel { steps: points(steps) },
        }
    }
}

impl<N, T> Point<N, T> {
    fn map<M, U>(self, number: &impl Fn(N) -> M, text: &impl Fn(T) -> U) -> Point<M, U> {
        Point { label: text(self.label), number: number(self.number) }
    }
}

impl<N> Bin<N> {
    fn map<M>(self, number: &impl Fn(N) -> M) -> Bin<M> {
        Bin { from: self.from, to: self.to, number: number(self.number) }
    }
}
