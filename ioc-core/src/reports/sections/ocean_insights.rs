//! The five factors of the organization and its groups.

use crate::dashboard::ocean::OceanRow;
use crate::dashboard::ocean_rows::rows;
use crate::document::chart::{self, Band};
use crate::document::draft::{Block, Cell, Chart, Column, Mark, Measure, Sentence, Spread, Table};
use crate::error::Result;
use crate::language::text::{Message, Text, say};
use crate::model::assessment::Factor;
use crate::model::metric::unit;
use crate::model::report::SectionConfig;
use crate::model::rollup::{Dimension, Rollup, RollupQuery};
use crate::privacy::distribution::{self, Distribution};
use crate::privacy::figure::Figure;
use crate::privacy::registry;
use crate::privacy::release::{Estimate, Timing};
use crate::psychometrics::norms;
use crate::psychometrics::scale::Scale;
use crate::reports::section::{ReportContext, Section};
use crate::reports::tables::{
    day, figures, group_name, hidden_note, interval_cell, missing, note, numbers, said, words,
};

/// `ocean_insights`.
#[derive(Debug, Clone, Copy)]
pub struct OceanInsights;

/// The decimals of a score, a deviation and a reliability.
const DECIMALS: u8 = 2;

impl Section for OceanInsights {
    fn section_type(&self) -> &'static str {
        "ocean_insights"
    }

    fn title(&self) -> Text {
        say("section-ocean-insights").into()
    }

    fn needs(&self, context: &ReportContext, config: &SectionConfig) -> Result<Vec<RollupQuery>> {
        let wanted = if config.include_aggregations { 3 } else { 1 };
        Ok(Dimension::ALL
            .into_iter()
            .take(wanted)
            .map(|dimension| RollupQuery::Scores { dimension, before: context.period.ends_at })
            .collect())
    }

    fn build(
        &self,
        context: &ReportContext,
        _: &SectionConfig,
        rollups: &[Rollup],
    ) -> Result<Vec<Block>> {
        let tables = rollups
            .iter()
            .map(|rollup| rows(rollup.scores()?, context.policy))
            .collect::<Result<Vec<_>>>()?;
        let (whole, groups) = tables.split_first().ok_or_else(crate::model::rollup::mismatch)?;
        if whole.is_empty() {
            let sentences = vec![Sentence::of(say("ocean-none"), &[])];
            return Ok(vec![Block::Text { sentences }]);
        }
        let mut blocks = vec![Block::Chart(profile(whole)), Block::Table(factors(whole))];
        let kinds = [
            ("ocean_by_department", "ocean-by-department", "column-department"),
            ("ocean_by_job_role", "ocean-by-job-role", "column-job-role"),
        ];
        for ((key, title, heading), rows) in kinds.into_iter().zip(groups) {
            if rows.iter().any(|row| row.group != crate::dashboard::breakdown::UNASSIGNED) {
                blocks.push(Block::Table(by_group(key, title, heading, rows)));
            }
        }
        blocks.push(hidden_note(context));
        blocks.push(note(norm_note(whole)));
        blocks.push(note(say("ocean-note")));
        Ok(blocks)
    }
}

/// The name of a factor for a reader.
pub(super) fn factor_name(factor: Factor) -> Text {
    say(format!("figure-{}", factor.key())).into()
}

/// The T score of a mean, or its raw score where not everybody answered an
/// instrument with norms.
fn score_of(row: &OceanRow, is_normed: bool) -> Measure {
    match row.details.t {
        Some(t) if is_normed => Measure::of(t, registry::T_SCORE.decimals),
        _ => Measure::of(row.details.mean, DECIMALS),
    }
}

/// Whether all that is shown has a T score: one chart has one scale.
fn is_normed(rows: &[OceanRow]) -> bool {
    let mut shown = rows.iter().filter(|row| row.mean.is_some()).peekable();
    shown.peek().is_some() && shown.all(|row| row.details.t.is_some())
}

fn profile(rows: &[OceanRow]) -> Chart {
    let is_normed = is_normed(rows);
    let row = |row: &OceanRow| Spread {
        label: factor_name(row.factor),
        number: score_of(row, is_normed),
        bins: bins(row, is_normed),
    };
    let values: Vec<Text> = rows
        .iter()
        .map(|row| {
            let value = score_of(row, is_normed).said();
            say("name-and-value").with("name", factor_name(row.factor)).with("value", value).into()
        })
        .collect();
    let (title, described, unit, (min, max)) = if is_normed {
        ("ocean-profile-normed", "ocean-profile-normed-described", unit::SCORE_T, (20.0, 80.0))
    } else {
        ("ocean-profile", "ocean-profile-described", unit::SCORE, (1.0, 5.0))
    };
    let usual = Band { from: 45.0, to: 55.0, label: say("usual-band").into() };
    Chart {
        key: "ocean_profile".to_owned(),
        title: say(title).into(),
        description: say(described).with("values", values).into(),
        unit: unit.to_owned(),
        told_in: Some("ocean_factors".to_owned()),
        mark: Mark::DotInterval {
            min,
            max,
            band: is_normed.then_some(usual),
            rows: rows.iter().map(row).collect(),
        },
    }
}

/// How the people of a row spread, on the scale of its chart.
fn bins(row: &OceanRow, is_normed: bool) -> Vec<chart::Bin<Measure>> {
    let norm = row.norm.and_then(norms::find).filter(|_| is_normed);
    let norm = norm.and_then(|group| group.norm(Scale::Factor(row.factor)));
    let place = |raw: f64| norm.map_or(raw, |norm| norm.raw_to_t(raw));
    let told = row.distribution.iter().flat_map(Distribution::bins);
    told.map(|bin| chart::Bin {
        from: place(bin.from()),
        to: place(bin.to()),
        number: Measure::of(people_in(bin), 0),
    })
    .collect()
}

/// The people of a released bin as a figure.
pub(super) fn people_in(bin: &distribution::Bin) -> Figure {
    Estimate::count(bin.n()).whole(Timing::Closed)
}

/// The norm group of the rows, and where its norms come from.
fn norm_note(rows: &[OceanRow]) -> Message {
    let group = rows.iter().find_map(|row| row.norm).and_then(norms::find);
    match group {
        Some(group) => say("norm-note").with("source", group.citation),
        None => say("raw-note"),
    }
}

fn factors(rows: &[OceanRow]) -> Table {
    let normed = rows.iter().any(|row| row.details.t.is_some());
    let row = |row: &OceanRow| -> Vec<Cell> {
        let mut cells = vec![
            Cell::Text(factor_name(row.factor)),
            Cell::Number(Measure::of(row.details.mean, DECIMALS)),
            interval_cell(&row.details.mean, DECIMALS),
        ];
        if normed {
            cells.extend(normed_cells(row));
        }
        cells.extend([
            Cell::Number(Measure::of(row.details.deviation, DECIMALS)),
            Cell::Number(Measure::of(row.details.alpha, DECIMALS)),
            people(row),
            day(row.as_of, row.state),
        ]);
        cells
    };
    let mut columns = vec![
        words("factor", say("column-factor")),
        numbers("mean", say("column-mean"), unit::SCORE),
        words("interval", say("column-interval")),
    ];
    if normed {
        columns.extend(normed_columns());
    }
    columns.extend([
        numbers("deviation", say("column-deviation"), unit::SCORE),
        numbers("alpha", say("column-alpha"), unit::RATIO),
        numbers("n", say("column-people"), unit::COUNT),
        words("as_of", say("column-as-of")),
    ]);
    Table {
        key: "ocean_factors".to_owned(),
        title: say("ocean-factors").into(),
        columns,
        rows: rows.iter().map(row).collect(),
    }
}

/// The T score and the percentile of a row.
pub(super) fn normed_cells(row: &OceanRow) -> [Cell; 2] {
    let cell = |figure: Option<Figure>, decimals| match figure {
        Some(figure) => Cell::Number(Measure::of(figure, decimals)),
        None => missing(row.state),
    };
    [
        cell(row.details.t, registry::T_SCORE.decimals),
        cell(row.details.percentile, registry::PERCENTILE.decimals),
    ]
}

/// The columns of [`normed_cells`].
pub(super) fn normed_columns() -> [Column; 2] {
    [registry::T_SCORE, registry::PERCENTILE].map(figures)
}

/// How many people stand behind a row.
pub(super) fn people(row: &OceanRow) -> Cell {
    Cell::Number(Measure::of(row.details.mean.people(), 0))
}

fn by_group(key: &str, title: &'static str, heading: &'static str, rows: &[OceanRow]) -> Table {
    let groups = rows.chunk_by(|one, two| one.group == two.group);
    let row = |group: &[OceanRow]| -> Vec<Cell> {
        let cell = |factor| {
            let row = group.iter().find(|row| row.factor == factor);
            row.map_or_else(
                || said(say("no-data")),
                |row| Cell::Number(Measure::of(row.details.mean, DECIMALS)),
            )
        };
        let name = group.first().map(|row| group_name(&row.group)).unwrap_or_default();
        std::iter::once(Cell::Text(name)).chain(Factor::ALL.map(cell)).collect()
    };
    let columns = Factor::ALL.into_iter().filter_map(|factor| registry::find(factor.key()).ok());
    Table {
        key: key.to_owned(),
        title: say(title).into(),
        columns: std::iter::once(words("group", say(heading)))
            .chain(columns.map(figures))
            .collect(),
        rows: groups.map(row).collect(),
    }
}
