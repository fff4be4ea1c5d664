//! Where departments differ: in what their people do, and in how they see themselves.

use std::cmp::Ordering;

use chrono::Days;

use crate::dashboard::breakdown::{self, GroupCounts, UNASSIGNED};
use crate::dashboard::contrast::{Contrast, contrasts};
use crate::dashboard::ocean::OceanRow;
use crate::dashboard::ocean_rows::rows;
use crate::document::chart::HeatmapCell;
use crate::document::draft::{Block, Chart, HeatmapRow, Mark, Measure, Point, Sentence};
use crate::document::number::{change_told, interval_told, told};
use crate::error::Result;
use crate::language::text::{Message, Text, say};
use crate::model::assessment::Factor;
use crate::model::metric::unit;
use crate::model::report::SectionConfig;
use crate::model::rollup::{Dimension, Rollup, RollupQuery};
use crate::privacy::figure::{Figure, State};
use crate::privacy::registry as spec;
use crate::privacy::release::{Estimate, Timing, hidden};
use crate::reports::section::{ReportContext, Section};
use crate::reports::sections::ocean_insights::factor_name;
use crate::reports::tables::{group_name, hidden_note, measure, note};

/// `groups`.
#[derive(Debug, Clone, Copy)]
pub struct Groups;

/// How many weeks back the figures of a group that stand may be of.
const WEEKS_BACK: u64 = 12;

/// So many rows of a chart are told one by one.
const FEW: usize = 12;

/// The difference at which a colour is full: half a point of five.
const REACH: f64 = 0.5;

impl Section for Groups {
    fn section_type(&self) -> &'static str {
        "groups"
    }

    fn title(&self) -> Text {
        say("section-groups").into()
    }

    fn needs(&self, context: &ReportContext, config: &SectionConfig) -> Result<Vec<RollupQuery>> {
        if !config.include_aggregations {
            return Ok(Vec::new());
        }
        let before = context.period.ends_at;
        let mut needs = vec![RollupQuery::Scores { dimension: Dimension::Department, before }];
        // A group is compared with the whole of its own week.
        let calendar = &context.organization.calendar;
        for back in 0..=WEEKS_BACK {
            let last = context.period.last - Days::new(7 * back);
            let before = calendar.start_of(last + Days::new(1));
            needs.push(RollupQuery::Scores { dimension: Dimension::Organization, before });
        }
        if context.timing() == Timing::Closed {
            needs.extend(breakdown::needs(context.period));
        }
        Ok(needs)
    }

    fn build(
        &self,
        context: &ReportContext,
        config: &SectionConfig,
        rollups: &[Rollup],
    ) -> Result<Vec<Block>> {
        if !config.include_aggregations {
            return Ok(vec![note(say("groups-left-out"))]);
        }
        let wholes = usize::try_from(WEEKS_BACK).unwrap_or(0) + 2;
        let (scores, behaviour) = rollups.split_at_checked(wholes).unwrap_or((rollups, &[]));
        let (groups, wholes) = scores.split_first().ok_or_else(crate::model::rollup::mismatch)?;
        let groups = rows(groups.scores()?, context.policy)?;
        let mut whole = Vec::new();
        for week in wholes {
            whole.extend(rows(week.scores()?, context.policy)?);
        }
        let mut blocks = Vec::new();
        if !behaviour.is_empty() {
            let is_week = context.period.is_calendar_week(&context.organization.calendar);
            let [departments, _] = breakdown::read(behaviour, is_week)?;
            if is_week && !departments.is_empty() {
                blocks.push(Block::Chart(engagement(context, &departments)));
            }
        }
        if groups.iter().any(|row| row.group != UNASSIGNED) {
            let found = contrasts(&groups, &whole);
            blocks.push(Block::Chart(heatmap(&groups, &found)));
            blocks.push(Block::Findings { findings: clear(&found) });
            blocks.push(note(say("contrast-note")));
        }
        if blocks.is_empty() {
            blocks.push(note(say("groups-none")));
        } else {
            blocks.push(hidden_note(context));
        }
        Ok(blocks)
    }
}

fn engagement(context: &ReportContext, groups: &[GroupCounts]) -> Chart {
    let mut groups: Vec<&GroupCounts> = groups.iter().collect();
    groups.sort_by(|one, two| one.key.cmp(&two.key));
    let point = |group: &&GroupCounts| {
        let figures = group.counts.release_cell(group.shown, context.policy, context.timing());
        Point {
            label: group_name(&group.key),
            number: measure(spec::ENGAGEMENT_RATE, figures.engagement_rate),
        }
    };
    let rows: Vec<Point> = groups.iter().map(point).collect();
    Chart {
        key: "engagement_by_department".to_owned(),
        title: say("engagement-by-department").into(),
        description: described(&rows).into(),
        unit: unit::PERCENTAGE.to_owned(),
        told_in: None,
        mark: Mark::BarInterval { rows },
    }
}

/// What the chart of engagement shows: each row, or of many rows their ends, since who
/// listens to a description can pass over nothing of it.
fn described(rows: &[Point]) -> Message {
    if rows.len() <= FEW {
        let values: Vec<Text> = rows.iter().map(|row| told_of(row).into()).collect();
        return say("engagement-by-department-described").with("values", values);
    }
    let value = |row: &Point| row.number.figure.value();
    let mut shown: Vec<&Point> = rows.iter().filter(|row| value(row).is_some()).collect();
    shown.sort_by(|one, two| value(one).partial_cmp(&value(two)).unwrap_or(Ordering::Equal));
    let is_hidden = |row: &&Point| row.number.figure.state() == State::Suppressed;
    let end = |row: Option<&&Point>| row.map(|row| told_of(row).into()).unwrap_or_default();
    let (lowest, highest): (Text, Text) = (end(shown.first()), end(shown.last()));
    say("engagement-by-department-many")
        .with("groups", rows.len() as u64)
        .with("shown", shown.len() as u64)
        .with("hidden", rows.iter().filter(is_hidden).count() as u64)
        .with("lowest", lowest)
        .with("highest", highest)
}

fn told_of(row: &Point) -> Message {
    say("name-and-value").with("name", row.label.clone()).with("value", row.number.said())
}

/// Each department's distance from everybody else, factor by factor.
fn heatmap(groups: &[OceanRow], found: &[Contrast]) -> Chart {
    let cell = |row: Option<&OceanRow>, factor: Factor| {
        let contrast = row
            .and_then(|row| found.iter().find(|it| (&it.group, it.factor) == (&row.group, factor)));
        let figure = match (contrast, row) {
            (Some(contrast), _) => contrast.difference,
            (None, Some(row)) if row.mean.is_none() => hidden(unit::SCORE),
            // Its figures stand from a week without a whole to compare it with.
            _ => nothing(),
        };
        HeatmapCell {
            number: Measure::difference(figure, spec::DIFFERENCE_FROM_REST.decimals),
            is_clear: contrast.is_some_and(|contrast| contrast.clear),
        }
    };
    let row = |group: &[OceanRow]| HeatmapRow {
        label: group.first().map(|row| group_name(&row.group)).unwrap_or_default(),
        cells: Factor::ALL
            .map(|factor| cell(group.iter().find(|row| row.factor == factor), factor))
            .into(),
    };
    let clear = found.iter().filter(|contrast| contrast.clear).count() as u64;
    Chart {
        key: "factors_by_department".to_owned(),
        title: say("heatmap-title").with("clear", clear).into(),
        description: say("heatmap-described").with("clear", clear).into(),
        unit: unit::SCORE.to_owned(),
        told_in: None,
        mark: Mark::Heatmap {
            columns: Factor::ALL.map(factor_name).into(),
            centre: 0.0,
            reach: REACH,
            rows: groups.chunk_by(|one, two| one.group == two.group).map(row).collect(),
        },
    }
}

fn nothing() -> Figure {
    let estimate = Estimate { value: None, unit: unit::SCORE, n: None, interval: None };
    estimate.whole(Timing::Closed)
}

/// The clear differences in words, in the order of the table; that there is none is a
/// finding as well.
fn clear(found: &[Contrast]) -> Vec<Sentence> {
    let names = [spec::DIFFERENCE_FROM_REST.name, spec::HEDGES_G.name];
    let decimals = spec::DIFFERENCE_FROM_REST.decimals;
    let sentence = |contrast: &Contrast| {
        let (difference, g) = (contrast.difference.value()?, contrast.g.value()?);
        let message = say("contrast-clear")
            .with("group", group_name(&contrast.group))
            .with("factor", factor_name(contrast.factor))
            .with("difference", change_told(difference, decimals))
            .with("interval", interval_told(contrast.difference.interval()?, decimals))
            .with("g", told(g, spec::HEDGES_G.decimals))
            .with("n", contrast.difference.n().unwrap_or_default());
        Some(Sentence::of(message, &names))
    };
    let sentences: Vec<Sentence> =
        found.iter().filter(|contrast| contrast.clear).filter_map(sentence).collect();
    if sentences.is_empty() {
        return vec![Sentence::of(say("contrast-none").with("n", found.len() as u64), &names)];
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::locale::Locale;

    fn rows(shown: usize, not_shown: usize) -> Vec<Point> {
        let rate = |at: usize| Estimate {
            value: Some(50.0 + at as f64),
            unit: unit::PERCENTAGE,
            n: None,
            interval: None,
        };
        let figure = |at: usize| {
            if at < shown { rate(at).whole(Timing::Closed) } else { hidden(unit::PERCENTAGE) }
        };
        let point = |at: usize| Point {
            label: format!("Group {at}").as_str().into(),
            number: measure(spec::ENGAGEMENT_RATE, figure(at)),
        };
        (0..shown + not_shown).map(point).collect()
    }

    #[test]
    fn of_few_groups_each_is_told_and_of_many_their_ends() {
        let told = |shown, hidden| Locale::of("en").say(&described(&rows(shown, hidden)));
        let few = told(11, 1);
        assert!((0..12).all(|at| few.contains(&format!("Group {at} "))), "{few}");
        let many = told(300, 100);
        assert!(many.len() < 200, "{many}");
        for words in ["400", "Group 0 50.0 %", "Group 299 349.0 %", "100 are hidden"] {
            assert!(many.contains(words), "{words} is missing in {many}");
        }
        assert!(told(13, 0).contains("none is hidden") && told(12, 1).contains("one is hidden"));
    }

    #[test]
    fn of_many_groups_that_are_all_hidden_no_end_is_told_in_any_language() {
        for locale in ["en", "de", "fr", "es"] {
            let told = Locale::of(locale).say(&described(&rows(0, 13)));
            assert!(told.contains("13") && !told.contains("Group"), "{locale}: {told}");
        }
    }
}
