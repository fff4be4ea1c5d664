//! How far the assessments of the period have come.

use crate::dashboard::question::Question;
use crate::document::block::{Block, Column, Table};
use crate::error::Result;
use crate::model::metric::{metric_type, unit};
use crate::model::report::SectionConfig;
use crate::model::rollup::{Rollup, RollupQuery, Stage};
use crate::privacy::registry::{self as spec, FigureSpec};
use crate::privacy::release::Estimate;
use crate::reports::section::{ReportContext, Section};
use crate::reports::tables::{cell, figures, trend_chart, word, words};

/// `assessment_progress`.
#[derive(Debug, Clone, Copy)]
pub struct AssessmentProgress;

impl Section for AssessmentProgress {
    fn section_type(&self) -> &'static str {
        "assessment_progress"
    }

    fn title(&self) -> &'static str {
        "Assessment Progress"
    }

    fn tells_scores(&self) -> bool {
        false
    }

    fn needs(&self, context: &ReportContext, config: &SectionConfig) -> Result<Vec<RollupQuery>> {
        let period = context.period;
        let mut needs: Vec<RollupQuery> = Stage::ALL
            .into_iter()
            .map(|stage| RollupQuery::Assessments { period, stage })
            .collect();
        if config.include_charts {
            needs.extend(context.trend(metric_type::ASSESSMENT_COMPLETION)?.needs());
        }
        Ok(needs)
    }

    fn build(
        &self,
        context: &ReportContext,
        config: &SectionConfig,
        rollups: &[Rollup],
    ) -> Result<Vec<Block>> {
        let (stages, rest) = rollups.split_at_checked(3).unwrap_or((rollups, &[]));
        let reached = stages
            .iter()
            .map(|stage| Ok(stage.tallies()?.total().events))
            .collect::<Result<Vec<u64>>>()?;
        let mut blocks = vec![Block::Table(funnel(context, &reached))];
        if config.include_charts {
            let question = context.trend(metric_type::ASSESSMENT_COMPLETION)?;
            let trends = question.answer(rest, context.policy)?;
            blocks.push(trend_chart(spec::COMPLETION_RATE, &trends));
        }
        Ok(blocks)
    }
}

fn funnel(context: &ReportContext, reached: &[u64]) -> Table {
    let created = reached.first().copied().unwrap_or(0);
    let steps: [(&str, &FigureSpec); 3] = [
        ("Created in the period", spec::TOTAL_ASSESSMENTS),
        ("Of these started by its end", spec::STARTED_ASSESSMENTS),
        ("Of these completed by its end", spec::COMPLETED_ASSESSMENTS),
    ];
    let rows = steps.into_iter().zip(reached).map(|((label, spec), count)| {
        vec![
            word(label),
            cell(spec, Estimate::count(*count).whole(context.timing())),
            cell(spec::COMPLETION_RATE, Estimate::rate(*count, created).whole(context.timing())),
        ]
    });
    Table {
        key: "assessment_funnel".to_owned(),
        title: "From created to completed".to_owned(),
        columns: vec![
            words("stage", "Stage"),
            Column { key: "assessments".to_owned(), ..figures(spec::TOTAL_ASSESSMENTS) },
            Column {
                key: "share".to_owned(),
                label: "Share of created".to_owned(),
                unit: Some(unit::PERCENTAGE.to_owned()),
            },
        ],
        rows: rows.collect(),
    }
}
