//! What the report's figures mean, and the facets behind its factors.

use crate::dashboard::ocean::{OceanRow, facet_rows};
use crate::document::draft::{Block, Cell, Measure, Sentence, Table};
use crate::error::Result;
use crate::language::text::{Text, say};
use crate::model::metric::unit;
use crate::model::report::SectionConfig;
use crate::model::rollup::{Dimension, Rollup, RollupQuery};
use crate::privacy::registry::{self as spec, FigureSpec};
use crate::psychometrics::instrument::find_facet;
use crate::reports::section::{ReportContext, Section};
use crate::reports::sections::ocean_insights::{factor_name, people};
use crate::reports::tables::{day, interval_cell, label, name, note, numbers, said, words};

/// `appendix`.
#[derive(Debug, Clone, Copy)]
pub struct Appendix;

impl Section for Appendix {
    fn section_type(&self) -> &'static str {
        "appendix"
    }

    fn title(&self) -> Text {
        say("section-appendix").into()
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
            blocks.push(note(say("facets-note")));
        }
        blocks.push(Block::Table(definitions()));
        let method = ["method-intervals", "method-comparisons", "method-trends", "method-scores"];
        let sentences = method.map(|id| Sentence::of(say(id), &[])).into();
        blocks.push(Block::Findings { findings: sentences });
        blocks.push(note(say("method-privacy").with("k", context.policy.k())));
        blocks.push(note(say("intended-use")));
        Ok(blocks)
    }
}

fn of_facets(rows: &[OceanRow]) -> Table {
    let decimals = spec::FACET.decimals;
    let row = |row: &OceanRow| -> Vec<Cell> {
        let facet = row.facet.and_then(find_facet);
        vec![
            Cell::Text(factor_name(row.factor)),
            facet.map_or_else(|| name(""), |facet| said(say(format!("facet-{}", facet.key)))),
            Cell::Number(Measure::of(row.details.mean, decimals)),
            interval_cell(&row.details.mean, decimals),
            Cell::Number(Measure::of(row.details.deviation, spec::DEVIATION.decimals)),
            Cell::Number(Measure::of(row.details.alpha, spec::ALPHA.decimals)),
            people(row),
            day(row.as_of, row.state),
        ]
    };
    Table {
        key: "ocean_facets".to_owned(),
        title: say("ocean-facets").into(),
        columns: vec![
            words("factor", say("column-factor")),
            words("facet", say("column-facet")),
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

fn definitions() -> Table {
    let meaning = |spec: &FigureSpec| (spec.unit, spec.formula, spec.counts, spec.class);
    let alike = spec::ALL.chunk_by(|one, next| meaning(one) == meaning(next));
    let row = |specs: &[&FigureSpec]| -> Option<Vec<Cell>> {
        let spec = specs.first()?;
        let labels: Vec<Text> = specs.iter().map(|spec| label(spec).into()).collect();
        Some(vec![
            said(say("names").with("names", labels)),
            said(say(format!("unit-{}", spec.unit))),
            said(say(format!("figure-{}.formula", spec.name))),
            said(say(format!("figure-{}.counts", spec.name))),
            said(say(format!("class-{}", spec.class.as_str()))),
            name(spec.source),
        ])
    };
    Table {
        key: "definitions".to_owned(),
        title: say("definitions").into(),
        columns: vec![
            words("figure", say("column-figure")),
            words("unit", say("column-unit")),
            words("formula", say("column-formula")),
            words("counts", say("column-counts")),
            words("class", say("column-class")),
            words("source", say("column-source")),
        ],
        rows: alike.filter_map(row).collect(),
    }
}
