//! How far the assessments of the period have come.

use crate::document::draft::{Block, Chart, Mark, Point, Table};
use crate::error::Result;
use crate::language::text::{Text, say};
use crate::model::metric::unit;
use crate::model::report::SectionConfig;
use crate::model::rollup::{Rollup, RollupQuery, Stage};
use crate::privacy::registry::{self as spec, FigureSpec};
use crate::privacy::release::Estimate;
use crate::reports::section::{ReportContext, Section};
use crate::reports::tables::{cell, measure, numbers, said, words};

/// `assessment_progress`.
#[derive(Debug, Clone, Copy)]
pub struct AssessmentProgress;

/// The stages with what they are called and which figure counts them.
const STAGES: [(&str, &FigureSpec); 3] = [
    ("stage-created", spec::TOTAL_ASSESSMENTS),
    ("stage-started", spec::STARTED_ASSESSMENTS),
    ("stage-completed", spec::COMPLETED_ASSESSMENTS),
];

impl Section for AssessmentProgress {
    fn section_type(&self) -> &'static str {
        "assessment_progress"
    }

    fn title(&self) -> Text {
        say("section-assessment-progress").into()
    }

    fn tells_scores(&self) -> bool {
        false
    }

    fn needs(&self, context: &ReportContext, _: &SectionConfig) -> Result<Vec<RollupQuery>> {
        let period = context.period;
        let stage = |stage| RollupQuery::Assessments { period, stage };
        Ok(Stage::ALL.into_iter().map(stage).collect())
    }

    fn build(
        &self,
        context: &ReportContext,
        _: &SectionConfig,
        rollups: &[Rollup],
    ) -> Result<Vec<Block>> {
        let (stages, _) = rollups.split_at_checked(3).unwrap_or((rollups, &[]));
        let reached = stages
            .iter()
            .map(|stage| Ok(stage.tallies()?.total().events))
            .collect::<Result<Vec<u64>>>()?;
        Ok(vec![Block::Chart(drawn(context, &reached)), Block::Table(told(context, &reached))])
    }
}

fn drawn(context: &ReportContext, reached: &[u64]) -> Chart {
    let point = |((id, spec), count): ((&'static str, &FigureSpec), &u64)| Point {
        label: say(id).into(),
        number: measure(spec, Estimate::count(*count).whole(context.timing())),
    };
    let count = |at: usize| reached.get(at).copied().unwrap_or(0);
    let described = say("funnel-described")
        .with("created", count(0))
        .with("started", count(1))
        .with("completed", count(2));
    Chart {
        key: "assessment_steps".to_owned(),
        title: say("funnel-title").with("completed", count(2)).with("created", count(0)).into(),
        description: described.into(),
        unit: unit::COUNT.to_owned(),
        told_in: Some("assessment_funnel".to_owned()),
        mark: Mark::Funnel { steps: STAGES.into_iter().zip(reached).map(point).collect() },
    }
}

fn told(context: &ReportContext, reached: &[u64]) -> Table {
    let created = reached.first().copied().unwrap_or(0);
    let rows = STAGES.into_iter().zip(reached).map(|((id, spec), count)| {
        vec![
            said(say(id)),
            cell(spec, Estimate::count(*count).whole(context.timing())),
            cell(spec::COMPLETION_RATE, Estimate::rate(*count, created).whole(context.timing())),
        ]
    });
    Table {
        key: "assessment_funnel".to_owned(),
        title: say("funnel-table").into(),
        columns: vec![
            words("stage", say("column-stage")),
            numbers("assessments", say("figure-total_assessments"), unit::COUNT),
            numbers("share", say("column-share-of-created"), unit::PERCENTAGE),
        ],
        rows: rows.collect(),
    }
}
