//! The five factors of the organization and its groups.

use crate::dashboard::ocean::{OceanRow, rows};
use crate::document::block::{Block, Cell, Column, Table};
use crate::document::chart::{Chart, Mark, Point};
use crate::document::number::{Number, interval};
use crate::document::sentence::Sentence;
use crate::error::Result;
use crate::model::assessment::Factor;
use crate::model::metric::unit;
use crate::model::report::SectionConfig;
use crate::model::rollup::{Dimension, Rollup, RollupQuery};
use crate::privacy::registry::{self as registry, FigureSpec};
use crate::reports::section::{ReportContext, Section};
use crate::reports::tables::{hidden_note, missing, score, word, words};

/// `ocean_insights`.
#[derive(Debug, Clone, Copy)]
pub struct OceanInsights;

/// The decimals of a score, a deviation and a reliability.
const DECIMALS: u8 = 2;

impl Section for OceanInsights {
    fn section_type(&self) -> &'static str {
        "ocean_insights"
    }

    fn title(&self) -> &'static str {
        "Personality Insights"
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
        config: &SectionConfig,
        rollups: &[Rollup],
    ) -> Result<Vec<Block>> {
        let tables = rollups
            .iter()
            .map(|rollup| rows(rollup.scores()?, context.policy))
            .collect::<Result<Vec<_>>>()?;
        let (whole, groups) = tables.split_first().ok_or_else(crate::model::rollup::mismatch)?;
        if whole.is_empty() {
            let text = "No week with a completed assessment has closed yet; personality figures \
                        are published for closed weeks only.";
            return Ok(vec![Block::Text { sentences: vec![Sentence::of(text, &[])] }]);
        }
        let mut blocks = Vec::new();
        if config.include_charts {
            blocks.push(Block::Chart(profile(whole)));
        }
        blocks.push(Block::Table(factors(whole)));
        let kinds = [
            ("ocean_by_department", "Mean scores by department", "Department"),
            ("ocean_by_job_role", "Mean scores by job role", "Job role"),
        ];
        for ((key, title, heading), rows) in kinds.into_iter().zip(groups) {
            if rows.iter().any(|row| row.group != crate::dashboard::breakdown::UNASSIGNED) {
                blocks.push(Block::Table(by_group(key, title, heading, rows)));
            }
        }
        blocks.push(hidden_note(context));
        blocks.push(Block::Note {
            text: "Means of raw scores on the answer scale of 1 to 5 (IPIP Big-Five factor \
                   markers, Goldberg 1992). No end of a scale is good or bad. The figures \
                   describe groups; they are not made for decisions about a person. A figure \
                   changes only when enough of its people have a new score; until then the \
                   earlier one stands."
                .to_owned(),
        });
        Ok(blocks)
    }
}

fn spec_of(factor: Factor) -> Result<&'static FigureSpec> {
    registry::find(factor.key())
}

fn profile(rows: &[OceanRow]) -> Chart {
    let points: Vec<Point> = rows
        .iter()
        .map(|row| Point {
            label: row.factor.label().to_owned(),
            number: Number::of(row.details.mean, DECIMALS),
        })
        .collect();
    let values: Vec<String> =
        points.iter().map(|point| format!("{} {}", point.label, point.number.text)).collect();
    Chart {
        key: "ocean_profile".to_owned(),
        title: "Five factors: mean and 95 % interval".to_owned(),
        description: format!(
            "Mean raw scores of the organization on a scale of 1 to 5: {}.",
            values.join(", ")
        ),
        unit: unit::SCORE.to_owned(),
        mark: Mark::DotInterval { min: 1.0, max: 5.0, rows: points },
    }
}

fn factors(rows: &[OceanRow]) -> Table {
    let row = |row: &OceanRow| -> Vec<Cell> {
        let words_of = |text: Option<String>| text.map_or_else(|| missing(row.state), word);
        vec![
            word(row.factor.label()),
            Cell::Number(Number::of(row.details.mean, DECIMALS)),
            words_of(row.interval.map(|range| interval(range, DECIMALS))),
            Cell::Number(Number::of(row.details.deviation, DECIMALS)),
            Cell::Number(Number::of(row.details.alpha, DECIMALS)),
            words_of(row.n.map(|n| n.to_string())),
            words_of(row.as_of.map(|date| date.to_string())),
        ]
    };
    Table {
        key: "ocean_factors".to_owned(),
        title: "The five factors".to_owned(),
        columns: vec![
            words("factor", "Factor"),
            score("mean", "Mean"),
            words("interval", "95 % interval"),
            score("deviation", "Deviation"),
            Column { unit: Some(unit::RATIO.to_owned()), ..score("alpha", "Alpha") },
            words("n", "People"),
            words("as_of", "As of week"),
        ],
        rows: rows.iter().map(row).collect(),
    }
}

fn by_group(key: &str, title: &str, heading: &str, rows: &[OceanRow]) -> Table {
    let groups = rows.chunk_by(|one, two| one.group == two.group);
    let row = |group: &[OceanRow]| -> Vec<Cell> {
        let cell = |factor| {
            let row = group.iter().find(|row| row.factor == factor);
            row.map_or_else(
                || word("no data"),
                |row| Cell::Number(Number::of(row.details.mean, DECIMALS)),
            )
        };
        let name = group.first().map(|row| row.group.clone()).unwrap_or_default();
        std::iter::once(word(name)).chain(Factor::ALL.map(cell)).collect()
    };
    let columns = Factor::ALL.into_iter().filter_map(|factor| spec_of(factor).ok());
    Table {
        key: key.to_owned(),
        title: title.to_owned(),
        columns: std::iter::once(words("group", heading))
            .chain(columns.map(crate::reports::tables::figures))
            .collect(),
        rows: groups.map(row).collect(),
    }
}
