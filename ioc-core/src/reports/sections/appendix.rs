//! What the report's figures mean, and the facets behind its factors.

use crate::dashboard::ocean::OceanRow;
use crate::dashboard::ocean_rows::{facet_rows, rows};
use crate::document::draft::{Block, Cell, Measure, Sentence, Table};
use crate::document::number::told;
use crate::error::Result;
use crate::language::text::{Text, say};
use crate::model::metric::unit;
use crate::model::report::SectionConfig;
use crate::model::rollup::{Dimension, Rollup, RollupQuery};
use crate::privacy::figure::State;
use crate::privacy::registry::{self as spec, FigureSpec};
use crate::psychometrics::instrument::find_facet;
use crate::reports::section::{ReportContext, Section};
use crate::reports::sections::ocean_insights::{
    factor_name, normed_cells, normed_columns, people, people_in,
};
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
        blocks.extend(distributions(&rows(scores.scores()?, context.policy)?).map(Block::Table));
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
    let normed = rows.iter().any(|row| row.details.t.is_some());
    let row = |row: &OceanRow| -> Vec<Cell> {
        let facet = row.facet.and_then(find_facet);
        let mut cells = vec![
            Cell::Text(factor_name(row.factor)),
            facet.map_or_else(|| name(""), |facet| said(say(format!("facet-{}", facet.key)))),
            Cell::Number(Measure::of(row.details.mean, decimals)),
            interval_cell(&row.details.mean, decimals),
        ];
        if normed {
            cells.extend(normed_cells(row));
        }
        cells.extend([
            Cell::Number(Measure::of(row.details.alpha, spec::ALPHA.decimals)),
            people(row),
            day(row.as_of, row.state),
        ]);
        cells
    };
    let mut columns = vec![
        words("factor", say("column-factor")),
        words("facet", say("column-facet")),
        numbers("mean", say("column-mean"), unit::SCORE),
        words("interval", say("column-interval")),
    ];
    if normed {
        columns.extend(normed_columns());
    }
    columns.extend([
        numbers("alpha", say("column-alpha"), unit::RATIO),
        numbers("n", say("column-people"), unit::COUNT),
        words("as_of", say("column-as-of")),
    ]);
    Table {
        key: "ocean_facets".to_owned(),
        title: say("ocean-facets").into(),
        columns,
        rows: rows.iter().map(row).collect(),
    }
}

/// How the people spread over each factor's scale, bin by bin.
fn distributions(rows: &[OceanRow]) -> Option<Table> {
    let end = |raw| said(say("value").with("value", told(raw, 2)));
    let all = rows.iter().filter_map(|row| Some((row.factor, row.distribution.as_ref()?)));
    let rows: Vec<Vec<Cell>> = all
        .flat_map(|(factor, distribution)| {
            distribution.bins().iter().map(move |bin| {
                vec![
                    Cell::Text(factor_name(factor)),
                    end(bin.from()),
                    end(bin.to()),
                    Cell::Number(Measure::of(people_in(bin), 0)),
                    day(Some(distribution.as_of()), State::Ok),
                ]
            })
        })
        .collect();
    (!rows.is_empty()).then(|| Table {
        key: "ocean_distribution".to_owned(),
        title: say("ocean-distribution").into(),
        columns: vec![
            words("factor", say("column-factor")),
            words("from", say("column-from")),
            words("to", say("column-to")),
            numbers("n", say("column-people"), unit::COUNT),
            words("as_of", say("column-as-of")),
        ],
        rows,
    })
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
            said(say(format!("figure-{}.source", spec.name))),
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
