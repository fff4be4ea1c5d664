//! Key metrics: people and assessments, against the period before, by group.

use crate::dashboard::breakdown::{self, GroupCounts};
use crate::dashboard::question::Question;
use crate::dashboard::summary::{PeriodCounts, period_needs};
use crate::dashboard::trends::{change, figure};
use crate::document::draft::{Block, Cell, Table};
use crate::error::Result;
use crate::language::text::{Text, say};
use crate::model::report::SectionConfig;
use crate::model::rollup::{Rollup, RollupQuery};
use crate::privacy::figure::Figure;
use crate::privacy::registry::{self as spec, FigureSpec};
use crate::privacy::release::Timing;
use crate::reports::section::{ReportContext, Section};
use crate::reports::tables::{
    behaviour, cell, change_words, hidden_note, interval_cell, label, note, numbers, said,
    trend_chart, words,
};

/// `metrics_summary`.
#[derive(Debug, Clone, Copy)]
pub struct MetricsSummary;

const FIGURES: [&FigureSpec; 8] = [
    spec::TOTAL_USERS,
    spec::ACTIVE_USERS,
    spec::ENGAGEMENT_RATE,
    spec::TOTAL_ACTIVITIES,
    spec::AVG_SESSION_DURATION,
    spec::TOTAL_ASSESSMENTS,
    spec::COMPLETED_ASSESSMENTS,
    spec::COMPLETION_RATE,
];

/// What is drawn week by week.
const TRENDS: [&FigureSpec; 2] = [spec::ENGAGEMENT_RATE, spec::COMPLETION_RATE];

impl Section for MetricsSummary {
    fn section_type(&self) -> &'static str {
        "metrics_summary"
    }

    fn title(&self) -> Text {
        say("section-metrics-summary").into()
    }

    fn tells_scores(&self) -> bool {
        false
    }

    fn needs(&self, context: &ReportContext, config: &SectionConfig) -> Result<Vec<RollupQuery>> {
        let mut needs = [period_needs(context.period), period_needs(context.before)].concat();
        if by_groups(context, config) {
            needs.extend(breakdown::needs(context.period));
        }
        // The weeks of one figure are those of all.
        needs.extend(context.trend(spec::ENGAGEMENT_RATE.name)?.needs());
        Ok(needs)
    }

    fn build(
        &self,
        context: &ReportContext,
        config: &SectionConfig,
        rollups: &[Rollup],
    ) -> Result<Vec<Block>> {
        let (counts, rest) = rollups.split_at_checked(8).unwrap_or((rollups, &[]));
        let week = Week::read(context, counts)?;
        let mut blocks = vec![Block::Table(week.table()?)];
        let groups = if by_groups(context, config) { breakdown::NEEDS } else { 0 };
        let (groups, rest) = rest.split_at_checked(groups).unwrap_or((rest, &[]));
        for spec in TRENDS {
            let trends = context.trend(spec.name)?.answer(rest, context.policy)?;
            blocks.push(trend_chart(context, spec, &trends));
        }
        if by_groups(context, config) {
            let is_week = context.period.is_calendar_week(&context.organization.calendar);
            blocks.extend(by_group(context, &breakdown::read(groups, is_week)?));
            if !is_week {
                blocks.push(note(say("groups-of-weeks")));
            }
        } else if config.include_aggregations {
            blocks.push(note(say("groups-later")));
        }
        Ok(blocks)
    }
}

/// Groups are told of days that have ended: until then somebody can still move.
fn by_groups(context: &ReportContext, config: &SectionConfig) -> bool {
    config.include_aggregations && context.timing() == Timing::Closed
}

fn by_group(context: &ReportContext, tables: &[Vec<GroupCounts>; 2]) -> Vec<Block> {
    let [departments, job_roles] = tables;
    let kinds = [
        ("metrics_by_department", "metrics-by-department", "column-department", departments),
        ("metrics_by_job_role", "metrics-by-job-role", "column-job-role", job_roles),
    ];
    let mut blocks: Vec<Block> = kinds
        .into_iter()
        .filter(|(.., groups)| !groups.is_empty())
        .map(|(key, title, heading, groups)| {
            Block::Table(behaviour(context, key, say(title), say(heading), groups))
        })
        .collect();
    if !blocks.is_empty() {
        blocks.push(hidden_note(context));
    }
    blocks
}

/// The period beside the one before it.
struct Week {
    now: PeriodCounts,
    before: PeriodCounts,
    timing: Timing,
    timing_before: Timing,
    kind: &'static str,
}

impl Week {
    fn read(context: &ReportContext, rollups: &[Rollup]) -> Result<Self> {
        let (now, before) = rollups.split_at_checked(4).unwrap_or((rollups, &[]));
        Ok(Self {
            now: PeriodCounts::read(now)?,
            before: PeriodCounts::read(before)?,
            timing: context.timing(),
            timing_before: Timing::of(context.before.is_closed(context.at)),
            kind: context.kind(),
        })
    }

    fn figures(&self, wanted: &FigureSpec) -> Result<(Figure, Figure, Option<Figure>)> {
        let now = figure(wanted, &self.now.release(self.timing))?;
        let before = figure(wanted, &self.before.release(self.timing_before))?;
        let change = change(wanted, (self.before, before), (self.now, now));
        // A week that still runs is never compared with a whole one.
        Ok((now, before, change.filter(|_| self.timing == Timing::Closed)))
    }

    fn table(&self) -> Result<Table> {
        let row = |spec: &&FigureSpec| -> Result<Vec<Cell>> {
            let (now, before, change) = self.figures(spec)?;
            Ok(vec![
                said(label(spec)),
                cell(spec, now),
                interval_cell(&now, spec.decimals),
                cell(spec, before),
                said(change_words(spec, change)),
            ])
        };
        let heading = |id: &'static str| say(id).with("kind", self.kind);
        Ok(Table {
            key: "key_metrics".to_owned(),
            title: say("key-metrics").into(),
            columns: vec![
                words("metric", say("column-figure")),
                numbers("value", heading("column-now"), ""),
                words("interval", say("column-interval")),
                numbers("before", heading("column-before"), ""),
                words("change", say("column-change")),
            ],
            rows: FIGURES.iter().map(row).collect::<Result<_>>()?,
        })
    }
}
