//! What people did, by type of activity.

use crate::dashboard::question::Question;
use crate::dashboard::summary::present;
use crate::document::draft::{Block, Table};
use crate::error::Result;
use crate::language::text::{Text, say};
use crate::model::report::SectionConfig;
use crate::model::rollup::{Dimension, Rollup, RollupQuery};
use crate::model::tally::{Activity, Members};
use crate::privacy::registry::{self as spec};
use crate::privacy::release::Estimate;
use crate::reports::section::{ReportContext, Section};
use crate::reports::tables::{cell, figures, name, trend_chart, words};

/// `user_activity`.
#[derive(Debug, Clone, Copy)]
pub struct UserActivity;

impl Section for UserActivity {
    fn section_type(&self) -> &'static str {
        "user_activity"
    }

    fn title(&self) -> Text {
        say("section-user-activity").into()
    }

    fn tells_scores(&self) -> bool {
        false
    }

    fn needs(&self, context: &ReportContext, _: &SectionConfig) -> Result<Vec<RollupQuery>> {
        let before = context.period.ends_at;
        let mut needs = vec![
            RollupQuery::ActivityByType { period: context.period },
            RollupQuery::Groups { dimension: Dimension::Organization, before },
        ];
        needs.extend(context.trend(spec::TOTAL_ACTIVITIES.name)?.needs());
        Ok(needs)
    }

    fn build(
        &self,
        context: &ReportContext,
        _: &SectionConfig,
        rollups: &[Rollup],
    ) -> Result<Vec<Block>> {
        let [types, members, weeks @ ..] = rollups else {
            return Err(crate::model::rollup::mismatch());
        };
        let trends = context.trend(spec::TOTAL_ACTIVITIES.name)?.answer(weeks, context.policy)?;
        Ok(vec![
            trend_chart(context, spec::TOTAL_ACTIVITIES, &trends),
            Block::Table(by_type(context, types.by_type()?, &present(members.groups()?))),
        ])
    }
}

/// The whole organization's totals by type: they say how many, not who.
fn by_type(context: &ReportContext, types: &[(String, Activity)], members: &Members) -> Table {
    let columns = [spec::TOTAL_ACTIVITIES, spec::ACTIVE_USERS, spec::AVG_SESSION_DURATION];
    let row = |(activity_type, activity): &(String, Activity)| {
        let estimates = [
            Estimate::count(activity.events()),
            Estimate::count(members.and_len(activity.members())),
            Estimate::mean_seconds(activity.duration_ms(), activity.timed()),
        ];
        let cells = columns.into_iter().zip(estimates);
        std::iter::once(name(activity_type))
            .chain(cells.map(|(spec, estimate)| cell(spec, estimate.whole(context.timing()))))
            .collect()
    };
    Table {
        key: "activity_by_type".to_owned(),
        title: say("activity-by-type").into(),
        columns: std::iter::once(words("activity_type", say("column-activity")))
            .chain(columns.into_iter().map(figures))
            .collect(),
        rows: types.iter().map(row).collect(),
    }
}
