//! Key metrics: people and assessments, against the week before, by group.

use crate::dashboard::breakdown::{self, GroupCounts};
use crate::dashboard::question::Question;
use crate::dashboard::summary::{PeriodCounts, period_needs};
use crate::dashboard::trends::{change, figure};
use crate::document::block::{Block, Cell, Table, Tile};
use crate::document::number::Number;
use crate::error::Result;
use crate::model::metric::metric_type;
use crate::model::report::SectionConfig;
use crate::model::rollup::{Rollup, RollupQuery};
use crate::privacy::figure::Figure;
use crate::privacy::registry::{self as spec, FigureSpec};
use crate::privacy::release::Timing;
use crate::reports::section::{ReportContext, Section};
use crate::reports::tables::{
    behaviour, cell, change_words, hidden_note, trend_chart, word, words,
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

const TILES: [&FigureSpec; 4] =
    [spec::ACTIVE_USERS, spec::ENGAGEMENT_RATE, spec::TOTAL_ACTIVITIES, spec::COMPLETION_RATE];

impl Section for MetricsSummary {
    fn section_type(&self) -> &'static str {
        "metrics_summary"
    }

    fn title(&self) -> &'static str {
        "Key Metrics"
    }

    fn tells_scores(&self) -> bool {
        false
    }

    fn needs(&self, context: &ReportContext, config: &SectionConfig) -> Result<Vec<RollupQuery>> {
        let mut needs = [period_needs(context.period), period_needs(context.before)].concat();
        if by_groups(context, config) {
            needs.extend(breakdown::needs(context.period));
        }
        if config.include_charts {
            needs.extend(context.trend(metric_type::USER_ENGAGEMENT)?.needs());
        }
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
        let mut blocks = vec![week.tiles()?, Block::Table(week.table()?)];
        let groups = if by_groups(context, config) { breakdown::NEEDS } else { 0 };
        let (groups, rest) = rest.split_at_checked(groups).unwrap_or((rest, &[]));
        if config.include_charts {
            let question = context.trend(metric_type::USER_ENGAGEMENT)?;
            let trends = question.answer(rest, context.policy)?;
            blocks.push(trend_chart(spec::ENGAGEMENT_RATE, &trends));
        }
        if by_groups(context, config) {
            let is_week = context.period.is_calendar_week(&context.organization.calendar);
            blocks.extend(by_group(context, &breakdown::read(groups, is_week)?));
            if !is_week {
                let text = "How many of a group were active is told of calendar weeks alone.";
                blocks.push(Block::Note { text: text.to_owned() });
            }
        } else if config.include_aggregations {
            let text = "Tables by department and job role follow when the period has ended.";
            blocks.push(Block::Note { text: text.to_owned() });
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
        ("metrics_by_department", "By department", "Department", departments),
        ("metrics_by_job_role", "By job role", "Job role", job_roles),
    ];
    let mut blocks: Vec<Block> = kinds
        .into_iter()
        .filter(|(.., groups)| !groups.is_empty())
        .map(|(key, title, heading, groups)| {
            Block::Table(behaviour(context, key, title, heading, groups))
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
}

impl Week {
    fn read(context: &ReportContext, rollups: &[Rollup]) -> Result<Self> {
        let (now, before) = rollups.split_at_checked(4).unwrap_or((rollups, &[]));
        Ok(Self {
            now: PeriodCounts::read(now)?,
            before: PeriodCounts::read(before)?,
            timing: context.timing(),
            timing_before: Timing::of(context.before.is_closed(context.at)),
        })
    }

    fn figures(&self, wanted: &FigureSpec) -> Result<(Figure, Figure, Option<Figure>)> {
        let now = figure(wanted, &self.now.release(self.timing))?;
        let before = figure(wanted, &self.before.release(self.timing_before))?;
        let change = change(wanted, (self.before, before), (self.now, now));
        // A week that still runs is never compared with a whole one.
        Ok((now, before, change.filter(|_| self.timing == Timing::Closed)))
    }

    fn tiles(&self) -> Result<Block> {
        let tile = |spec: &&FigureSpec| {
            let (now, _, change) = self.figures(spec)?;
            Ok(Tile {
                name: spec.name.to_owned(),
                label: spec.label.to_owned(),
                number: Number::of(now, spec.decimals),
                detail: match (change, self.timing) {
                    (_, Timing::Running) => "so far".to_owned(),
                    (change, _) => {
                        format!("period before: {}", change_words(change, spec.decimals))
                    }
                },
            })
        };
        Ok(Block::Tiles { tiles: TILES.iter().map(tile).collect::<Result<_>>()? })
    }

    fn table(&self) -> Result<Table> {
        let row = |spec: &&FigureSpec| -> Result<Vec<Cell>> {
            let (now, before, change) = self.figures(spec)?;
            Ok(vec![
                word(spec.label),
                cell(spec, now),
                cell(spec, before),
                word(change_words(change, spec.decimals)),
            ])
        };
        let number = |key: &str, label: &str| crate::document::block::Column {
            unit: Some(String::new()),
            ..words(key, label)
        };
        Ok(Table {
            key: "key_metrics".to_owned(),
            title: "Key metrics".to_owned(),
            columns: vec![
                words("metric", "Metric"),
                number("value", "This period"),
                number("before", "Period before"),
                words("change", "Change"),
            ],
            rows: FIGURES.iter().map(row).collect::<Result<_>>()?,
        })
    }
}
