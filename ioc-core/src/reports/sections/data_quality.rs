//! How complete the report's data are, and what is hidden in it.

use crate::dashboard::breakdown::{self, GroupCounts};
use crate::dashboard::ocean_rows::rows;
use crate::dashboard::summary::present;
use crate::document::draft::{Block, Cell, Measure, Table};
use crate::error::Result;
use crate::language::text::{Message, Text, say};
use crate::model::metric::unit;
use crate::model::report::SectionConfig;
use crate::model::rollup::{Dimension, Rollup, RollupQuery};
use crate::privacy::figure::{Figure, State};
use crate::privacy::release::{Estimate, Timing, hidden};
use crate::reports::section::{ReportContext, Section};
use crate::reports::tables::{group_name, hidden_note, note, numbers, said, words};

/// `data_quality`.
#[derive(Debug, Clone, Copy)]
pub struct DataQuality;

impl Section for DataQuality {
    fn section_type(&self) -> &'static str {
        "data_quality"
    }

    fn title(&self) -> Text {
        say("section-data-quality").into()
    }

    fn needs(&self, context: &ReportContext, _: &SectionConfig) -> Result<Vec<RollupQuery>> {
        let before = context.period.ends_at;
        let dimension = Dimension::Organization;
        let mut needs = vec![
            RollupQuery::Groups { dimension, before },
            RollupQuery::Scores { dimension, before },
        ];
        if context.timing() == Timing::Closed {
            needs.extend(breakdown::needs(context.period));
        }
        Ok(needs)
    }

    fn build(
        &self,
        context: &ReportContext,
        _: &SectionConfig,
        rollups: &[Rollup],
    ) -> Result<Vec<Block>> {
        let [members, scores, groups @ ..] = rollups else {
            return Err(crate::model::rollup::mismatch());
        };
        let members = present(members.groups()?).len();
        let profile = rows(scores.scores()?, context.policy)?;
        let mean = profile.iter().map(|row| row.details.mean).min_by_key(Figure::n);
        let mut blocks = vec![Block::Table(completeness(context, members, mean))];
        if context.timing() == Timing::Closed {
            let is_week = context.period.is_calendar_week(&context.organization.calendar);
            let tables = breakdown::read(groups, is_week)?;
            blocks.push(Block::Table(shown(context, &tables)));
            for (id, table) in ["hidden-departments", "hidden-job-roles"].into_iter().zip(&tables) {
                blocks.extend(names(context, id, table));
            }
        }
        blocks.push(hidden_note(context));
        Ok(blocks)
    }
}

fn completeness(context: &ReportContext, members: u64, mean: Option<Figure>) -> Table {
    let timing = context.timing();
    let people = match mean {
        Some(mean) => mean.people(),
        None => Estimate::count(0).whole(timing),
    };
    let share = match mean {
        Some(mean) if mean.state() == State::Suppressed => hidden(unit::PERCENTAGE),
        // Who has left since then still has a score.
        mean => {
            let scored = mean.and_then(|mean| mean.n()).unwrap_or(0);
            Estimate::rate(scored.min(members), members).whole(timing)
        }
    };
    let row = |label: &'static str, figure: Figure, decimals| -> Vec<Cell> {
        vec![said(say(label)), Cell::Number(Measure::of(figure, decimals))]
    };
    Table {
        key: "completeness".to_owned(),
        title: say("completeness").into(),
        columns: vec![
            words("what", say("column-figure")),
            numbers("value", say("column-value"), ""),
        ],
        rows: vec![
            row("figure-total_users", Estimate::count(members).whole(timing), 0),
            row("with-score", people, 0),
            row("with-score-share", share, 1),
        ],
    }
}

/// How many groups are told and how many are hidden.
fn shown(context: &ReportContext, tables: &[Vec<GroupCounts>; 2]) -> Table {
    let rows = ["by-department", "by-job-role"].into_iter().zip(tables).map(|(id, groups)| {
        let hidden = groups.iter().filter(|group| is_hidden(context, group)).count() as u64;
        let count =
            |count| Cell::Number(Measure::of(Estimate::count(count).whole(Timing::Closed), 0));
        vec![said(say(id)), count(groups.len() as u64 - hidden), count(hidden)]
    });
    Table {
        key: "groups_shown".to_owned(),
        title: say("groups-shown").into(),
        columns: vec![
            words("table", say("column-table")),
            numbers("shown", say("column-shown"), unit::COUNT),
            numbers("hidden", say("column-hidden"), unit::COUNT),
        ],
        rows: rows.collect(),
    }
}

fn names(context: &ReportContext, id: &'static str, groups: &[GroupCounts]) -> Option<Block> {
    let hidden = groups.iter().filter(|group| is_hidden(context, group));
    let mut hidden: Vec<&str> = hidden.map(|group| group.key.as_str()).collect();
    hidden.sort_unstable();
    let names: Vec<Text> = hidden.into_iter().map(group_name).collect();
    let message: Message = say(id).with("groups", names.len() as u64).with("names", names.clone());
    (!names.is_empty()).then(|| note(message))
}

fn is_hidden(context: &ReportContext, group: &GroupCounts) -> bool {
    group.shown.deeds < context.policy.k()
}
