//! How far the assessments of the period have come.

use crate::dashboard::cohorts::Cohorts;
use crate::dashboard::funnel::{Funnel, FunnelDetails};
use crate::dashboard::question::Question;
use crate::document::draft::{Block, Cell, Chart, Mark, Measure, Point, Table};
use crate::error::Result;
use crate::language::text::{Message, Text, say};
use crate::model::metric::unit;
use crate::model::report::SectionConfig;
use crate::model::rollup::{Rollup, RollupQuery, Stage};
use crate::privacy::figure::State;
use crate::privacy::registry as spec;
use crate::reports::section::{ReportContext, Section};
use crate::reports::tables::{
    cell, day, figures, interval_cell, measure, note, numbers, said, words,
};

/// `assessment_progress`.
#[derive(Debug, Clone, Copy)]
pub struct AssessmentProgress;

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
        let mut needs = context.funnel().needs();
        needs.extend(context.cohorts()?.needs());
        Ok(needs)
    }

    fn build(
        &self,
        context: &ReportContext,
        _: &SectionConfig,
        rollups: &[Rollup],
    ) -> Result<Vec<Block>> {
        let (stages, weeks) = rollups.split_at_checked(Stage::ALL.len()).unwrap_or((rollups, &[]));
        let funnel = context.funnel().answer(stages, context.policy)?.details;
        let cohorts = context.cohorts()?.answer(weeks, context.policy)?;
        Ok(vec![
            Block::Chart(drawn(&funnel)),
            Block::Table(told(&funnel)),
            Block::Table(by_week(&cohorts)),
            note(say("cohorts-note")),
        ])
    }
}

/// The steps of a funnel with their figures: how many, and their share of the first.
fn steps(funnel: &FunnelDetails) -> [(&'static str, Measure, Option<Measure>); 3] {
    let count = |spec, figure| measure(spec, figure);
    [
        ("stage-created", count(spec::TOTAL_ASSESSMENTS, funnel.total_assessments), None),
        (
            "stage-started",
            count(spec::STARTED_ASSESSMENTS, funnel.started_assessments),
            Some(measure(spec::START_RATE, funnel.start_rate)),
        ),
        (
            "stage-completed",
            count(spec::COMPLETED_ASSESSMENTS, funnel.completed_assessments),
            Some(measure(spec::COMPLETION_RATE, funnel.completion_rate)),
        ),
    ]
}

fn drawn(funnel: &FunnelDetails) -> Chart {
    let steps = steps(funnel);
    let [created, started, completed] = steps.each_ref().map(|(_, count, _)| count.said());
    let point = |(id, number, _)| Point { label: say(id).into(), number };
    let of = |message: Message| {
        message.with("created", created.clone()).with("completed", completed.clone())
    };
    Chart {
        key: "assessment_steps".to_owned(),
        title: of(say("funnel-title")).into(),
        description: of(say("funnel-described")).with("started", started).into(),
        unit: unit::COUNT.to_owned(),
        told_in: Some("assessment_funnel".to_owned()),
        mark: Mark::Funnel { steps: steps.map(point).into() },
    }
}

fn told(funnel: &FunnelDetails) -> Table {
    let row = |(id, count, share): (&'static str, Measure, Option<Measure>)| {
        vec![said(say(id)), Cell::Number(count), share.map_or_else(|| said(""), Cell::Number)]
    };
    Table {
        key: "assessment_funnel".to_owned(),
        title: say("funnel-table").into(),
        columns: vec![
            words("stage", say("column-stage")),
            numbers("assessments", say("figure-total_assessments"), unit::COUNT),
            numbers("share", say("column-share-of-created"), unit::PERCENTAGE),
        ],
        rows: steps(funnel).map(row).into(),
    }
}

/// The assessments by the week in which they were handed out.
fn by_week(cohorts: &Cohorts) -> Table {
    let row = |week: &Funnel| {
        let figures = &week.details;
        vec![
            day(Some(week.period_start), State::Ok),
            cell(spec::TOTAL_ASSESSMENTS, figures.total_assessments),
            cell(spec::STARTED_ASSESSMENTS, figures.started_assessments),
            cell(spec::COMPLETED_ASSESSMENTS, figures.completed_assessments),
            cell(spec::COMPLETION_RATE, figures.completion_rate),
            interval_cell(&figures.completion_rate, spec::COMPLETION_RATE.decimals),
        ]
    };
    Table {
        key: "assessment_cohorts".to_owned(),
        title: say("cohorts-table").into(),
        columns: vec![
            words("week", say("column-week")),
            numbers("created", say("column-created"), unit::COUNT),
            numbers("started", say("column-started"), unit::COUNT),
            numbers("completed", say("column-completed"), unit::COUNT),
            figures(spec::COMPLETION_RATE),
            words("interval", say("column-interval")),
        ],
        rows: cohorts.cohorts.iter().map(row).collect(),
    }
}
