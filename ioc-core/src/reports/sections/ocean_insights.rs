//! The five factors of the organization and its groups.

use crate::dashboard::ocean::{OceanRow, rows};
use crate::document::draft::{Block, Cell, Chart, Mark, Measure, Sentence, Spread, Table};
use crate::error::Result;
use crate::language::text::{Text, say};
use crate::model::assessment::Factor;
use crate::model::metric::unit;
use crate::model::report::SectionConfig;
use crate::model::rollup::{Dimension, Rollup, RollupQuery};
use crate::privacy::registry;
use crate::reports::section::{ReportContext, Section};
use crate::reports::tables::{
    day, figures, group_name, hidden_note, interval_cell, note, numbers, said, words,
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
        blocks.push(note(say("ocean-note")));
        Ok(blocks)
    }
}

/// The name of a factor for a reader.
pub(super) fn factor_name(factor: Factor) -> Text {
    say(format!("figure-{}", factor.key())).into()
}

fn profile(rows: &[OceanRow]) -> Chart {
    let row = |row: &OceanRow| Spread {
        label: factor_name(row.factor),
        number: Measure::of(row.details.mean, DECIMALS),
        bins: Vec::new(),
    };
    let values: Vec<Text> = rows
        .iter()
        .map(|row| {
            let value = Measure::of(row.details.mean, DECIMALS).said();
            say("name-and-value").with("name", factor_name(row.factor)).with("value", value).into()
        })
        .collect();
    Chart {
        key: "ocean_profile".to_owned(),
        title: say("ocean-profile").into(),
        description: say("ocean-profile-described").with("values", values).into(),
        unit: unit::SCORE.to_owned(),
        told_in: Some("ocean_factors".to_owned()),
        mark: Mark::DotInterval {
            min: 1.0,
            max: 5.0,
            band: None,
            rows: rows.iter().map(row).collect(),
        },
    }
}

fn factors(rows: &[OceanRow]) -> Table {
    let row = |row: &OceanRow| -> Vec<Cell> {
        vec![
            Cell::Text(factor_name(row.factor)),
            Cell::Number(Measure::of(row.details.mean, DECIMALS)),
            interval_cell(&row.details.mean, DECIMALS),
            Cell::Number(Measure::of(row.details.deviation, DECIMALS)),
            Cell::Number(Measure::of(row.details.alpha, DECIMALS)),
            people(row),
            day(row.as_of, row.state),
        ]
    };
    Table {
        key: "ocean_factors".to_owned(),
        title: say("ocean-factors").into(),
        columns: vec![
            words("factor", say("column-factor")),
            numbers("mean", say("column-mean"), unit::SCORE),
            words("interval", say("column-interval")),
            numbers("deviation", say("figure-deviation"), unit::SCORE),
            numbers("alpha", say("column-alpha"), unit::RATIO),
            numbers("n", say("column-people"), unit::COUNT),
            words("as_of", say("column-as-of")),
        ],
        rows: rows.iter().map(row).collect(),
    }
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
