//! What the report's figures mean, and the facets behind its factors.

use crate::dashboard::ocean::{OceanRow, facet_rows};
use crate::document::block::{Block, Cell, Column, Table};
use crate::document::number::{Number, interval};
use crate::error::Result;
use crate::model::metric::unit;
use crate::model::report::SectionConfig;
use crate::model::rollup::{Dimension, Rollup, RollupQuery};
use crate::privacy::registry::{self as spec, FigureSpec};
use crate::psychometrics::instrument::find_facet;
use crate::reports::section::{ReportContext, Section};
use crate::reports::tables::{missing, score, word, words};

/// `appendix`.
#[derive(Debug, Clone, Copy)]
pub struct Appendix;

impl Section for Appendix {
    fn section_type(&self) -> &'static str {
        "appendix"
    }

    fn title(&self) -> &'static str {
        "Appendix"
    }

    fn needs(&self, context: &ReportContext, _: &SectionConfig) -> Result<Vec<RollupQuery>> {
        let dimension = Dimension::Organization;
        Ok(vec![RollupQuery::Scores { dimension, before: context.period.ends_at }])
    }

    fn build(
        &self,
        context: &ReportContext,
        _: &SectionConfig,
        rollups: &[Rollup],
    ) -> Result<Vec<Block>> {
        let [scores] = rollups else { return Err(crate::model::rollup::mismatch()) };
        let facets = facet_rows(scores.scores()?, context.policy)?;
        let mut blocks = Vec::new();
        if !facets.is_empty() {
            blocks.push(Block::Table(of_facets(&facets)));
            blocks.push(Block::Note {
                text: "A facet is renewed together with its factor and over the same people; \
                       where some of them answered a questionnaire without facets, the earlier \
                       figure stands or there is none."
                    .to_owned(),
            });
        }
        blocks.push(Block::Table(definitions()));
        Ok(blocks)
    }
}

fn of_facets(rows: &[OceanRow]) -> Table {
    let decimals = spec::FACET.decimals;
    let row = |row: &OceanRow| -> Vec<Cell> {
        let words_of = |text: Option<String>| text.map_or_else(|| missing(row.state), word);
        let facet = row.facet.and_then(find_facet);
        vec![
            word(row.factor.label()),
            word(facet.map_or("", |facet| facet.label)),
            Cell::Number(Number::of(row.details.mean, decimals)),
            words_of(row.interval.map(|range| interval(range, decimals))),
            Cell::Number(Number::of(row.details.deviation, spec::DEVIATION.decimals)),
            Cell::Number(Number::of(row.details.alpha, spec::ALPHA.decimals)),
            words_of(row.n.map(|n| n.to_string())),
            words_of(row.as_of.map(|date| date.to_string())),
        ]
    };
    Table {
        key: "ocean_facets".to_owned(),
        title: "The facets of the five factors".to_owned(),
        columns: vec![
            words("factor", "Factor"),
            words("facet", "Facet"),
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

fn definitions() -> Table {
    let meaning = |spec: &FigureSpec| (spec.unit, spec.formula, spec.counts, spec.class);
    let alike = spec::ALL.chunk_by(|one, next| meaning(one) == meaning(next));
    let row = |specs: &[&FigureSpec]| {
        let spec = specs.first()?;
        let labels: Vec<&str> = specs.iter().map(|spec| spec.label).collect();
        let unit = if spec.unit == unit::SCORE { "scale points" } else { spec.unit };
        let rest = [unit, spec.formula, spec.counts, spec.class.as_str(), spec.source];
        Some(std::iter::once(word(labels.join(", "))).chain(rest.map(word)).collect())
    };
    Table {
        key: "definitions".to_owned(),
        title: "What the figures mean".to_owned(),
        columns: vec![
            words("figure", "Figure"),
            words("unit", "Unit"),
            words("formula", "How it is computed"),
            words("counts", "What it counts"),
            words("class", "Protected as"),
            words("source", "Source"),
        ],
        rows: alike.filter_map(row).collect(),
    }
}
