//! Cells, columns and charts that several sections share.

use crate::dashboard::breakdown::GroupCounts;
use crate::dashboard::summary::SummaryDetails;
use crate::dashboard::trends::Trends;
use crate::document::block::{Block, Cell, Column, Table};
use crate::document::chart::{Chart, Mark, Point};
use crate::document::number::{Number, interval, signed};
use crate::model::metric::unit;
use crate::privacy::figure::{Figure, State};
use crate::privacy::registry::{self as spec, FigureSpec};
use crate::reports::section::ReportContext;
use crate::stats::trend::Verdict;

/// A column of words.
pub(crate) fn words(key: &str, label: &str) -> Column {
    Column { key: key.to_owned(), label: label.to_owned(), unit: None }
}

/// A column of scores.
pub(crate) fn score(key: &str, label: &str) -> Column {
    Column { unit: Some(unit::SCORE.to_owned()), ..words(key, label) }
}

/// A column of a figure.
pub(crate) fn figures(spec: &FigureSpec) -> Column {
    Column {
        key: spec.name.to_owned(),
        label: spec.label.to_owned(),
        unit: Some(spec.unit.to_owned()),
    }
}

/// A cell with a figure, rounded as the registry says.
pub(crate) fn cell(spec: &FigureSpec, figure: Figure) -> Cell {
    Cell::Number(Number::of(figure, spec.decimals))
}

/// A cell with words.
pub(crate) fn word(text: impl Into<String>) -> Cell {
    Cell::Text(text.into())
}

/// The word in a cell without a value.
pub(crate) fn missing(state: State) -> Cell {
    word(if state == State::Suppressed { "hidden" } else { "no data" })
}

/// The rule for hidden cells, in words.
pub(crate) fn hidden_note(context: &ReportContext) -> Block {
    Block::Note {
        text: format!(
            "Cells marked hidden protect people: no figure is shown from which the answers or \
             deeds of fewer than {} people could be told.",
            context.policy.k()
        ),
    }
}

type Pick = fn(&SummaryDetails) -> Figure;

/// Behaviour by department or by job role, as a whole table.
pub(crate) fn behaviour(
    context: &ReportContext,
    key: &str,
    title: &str,
    heading: &str,
    groups: &[GroupCounts],
) -> Table {
    let picks: [(&FigureSpec, Pick); 6] = [
        (spec::TOTAL_USERS, |details| details.total_users),
        (spec::ACTIVE_USERS, |details| details.active_users),
        (spec::ENGAGEMENT_RATE, |details| details.engagement_rate),
        (spec::TOTAL_ACTIVITIES, |details| details.total_activities),
        (spec::TOTAL_ASSESSMENTS, |details| details.total_assessments),
        (spec::COMPLETION_RATE, |details| details.completion_rate),
    ];
    let mut groups: Vec<&GroupCounts> = groups.iter().collect();
    groups.sort_by(|one, two| one.key.cmp(&two.key));
    let row = |group: &GroupCounts| {
        let details = group.counts.release_cell(group.shown, context.policy, context.timing());
        let numbers = picks.iter().map(|(spec, pick)| cell(spec, pick(&details)));
        std::iter::once(word(&group.key)).chain(numbers).collect()
    };
    Table {
        key: key.to_owned(),
        title: title.to_owned(),
        columns: std::iter::once(words("group", heading))
            .chain(picks.iter().map(|(spec, _)| figures(spec)))
            .collect(),
        rows: groups.into_iter().map(row).collect(),
    }
}

/// A metric week by week as a chart.
pub(crate) fn trend_chart(spec: &FigureSpec, trends: &Trends) -> Block {
    let points: Vec<Point> = trends
        .trend_data
        .iter()
        .map(|point| Point {
            label: point.week_start.to_string(),
            number: Number::of(point.details.value, spec.decimals),
        })
        .collect();
    Block::Chart(Chart {
        key: format!("{}_trend", spec.name),
        title: format!("{} by week", spec.label),
        description: description(spec, &points, trends.overall_trend),
        unit: spec.unit.to_owned(),
        mark: Mark::Trend { points },
    })
}

fn description(spec: &FigureSpec, points: &[Point], verdict: Verdict) -> String {
    let mut known = points.iter().filter(|point| point.number.figure.value().is_some());
    let Some(first) = known.next() else {
        return format!("{}: no data in these weeks.", spec.label);
    };
    let Some(last) = known.next_back() else {
        return format!(
            "{}: {} in the week of {}, the only one with data.",
            spec.label, first.number.text, first.label
        );
    };
    let direction = match verdict {
        Verdict::Positive => "it is rising",
        Verdict::Negative => "it is falling",
        Verdict::Stable => "no clear direction",
        Verdict::InsufficientData => "too few closed weeks to tell a direction",
    };
    let running = if last.number.figure.state() == State::Partial { " so far" } else { "" };
    format!(
        "{}: {} in the week of {}, {}{running} in the week of {}; {direction}.",
        spec.label, first.number.text, first.label, last.number.text, last.label
    )
}

/// A change in words: clear, not clear, or without an interval only stated.
pub(crate) fn change_words(change: Option<Figure>, decimals: u8) -> String {
    let Some((change, value)) = change.and_then(|it| Some((it, it.value()?))) else {
        return "not compared".to_owned();
    };
    match change.interval() {
        Some(range) if range.excludes_zero() => {
            format!("{} (95 % {})", signed(value, decimals), interval(range, decimals))
        }
        Some(range) => format!("no clear change (95 % {})", interval(range, decimals)),
        None => signed(value, decimals),
    }
}
