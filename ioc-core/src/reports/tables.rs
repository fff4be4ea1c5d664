//! Cells, columns and charts that several sections share.

use crate::dashboard::breakdown::GroupCounts;
use crate::dashboard::summary::SummaryDetails;
use crate::dashboard::trends::Trends;
use crate::document::draft::{Block, Cell, Chart, Column, Mark, Measure, Point, Table};
use crate::document::number::{change_told, interval_told};
use crate::language::text::{Message, Text, say};
use crate::model::metric::unit;
use crate::privacy::figure::{Figure, State};
use crate::privacy::registry::{self as spec, FigureSpec};
use crate::reports::events::events;
use crate::reports::section::ReportContext;
use crate::stats::trend::Verdict;

/// The name of a figure for a reader.
pub(crate) fn label(spec: &FigureSpec) -> Message {
    say(format!("figure-{}", spec.name))
}

/// A column of words.
pub(crate) fn words(key: &str, label: impl Into<Text>) -> Column {
    Column { key: key.to_owned(), label: label.into(), unit: None }
}

/// A column of numbers in a unit.
pub(crate) fn numbers(key: &str, label: impl Into<Text>, unit: &str) -> Column {
    Column { unit: Some(unit.to_owned()), ..words(key, label) }
}

/// A column of a figure.
pub(crate) fn figures(spec: &FigureSpec) -> Column {
    numbers(spec.name, label(spec), spec.unit)
}

/// A cell with a figure, rounded as the registry says.
pub(crate) fn cell(spec: &FigureSpec, figure: Figure) -> Cell {
    Cell::Number(measure(spec, figure))
}

/// A figure, rounded as the registry says.
pub(crate) fn measure(spec: &FigureSpec, figure: Figure) -> Measure {
    Measure::of(figure, spec.decimals)
}

/// A cell with a message.
pub(crate) fn said(text: impl Into<Text>) -> Cell {
    Cell::Text(text.into())
}

/// A cell with a name, which is the same in every language.
pub(crate) fn name(text: impl Into<String>) -> Cell {
    Cell::Text(Text::plain(text))
}

/// A cell with a day; the word for what is missing without one.
pub(crate) fn day(day: Option<chrono::NaiveDate>, state: State) -> Cell {
    match day {
        Some(day) => Cell::Date { date: day, text: say("date").with("date", day).into() },
        None => missing(state),
    }
}

/// The word in a cell without a value.
pub(crate) fn missing(state: State) -> Cell {
    said(say(if state == State::Suppressed { "hidden" } else { "no-data" }))
}

/// The cell with a figure's interval.
pub(crate) fn interval_cell(figure: &Figure, decimals: u8) -> Cell {
    match figure.interval() {
        Some(range) => said(interval_told(range, decimals)),
        None if figure.value().is_some() => said(Text::default()),
        None => missing(figure.state()),
    }
}

/// A message in small print.
pub(crate) fn note(message: Message) -> Block {
    Block::Note { text: message.into() }
}

/// The rule for hidden cells, in words.
pub(crate) fn hidden_note(context: &ReportContext) -> Block {
    note(say("hidden-note").with("k", context.policy.k()))
}

type Pick = fn(&SummaryDetails) -> Figure;

/// Behaviour by department or by job role, as a whole table.
pub(crate) fn behaviour(
    context: &ReportContext,
    key: &str,
    title: Message,
    heading: Message,
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
        std::iter::once(Cell::Text(group_name(&group.key))).chain(numbers).collect()
    };
    Table {
        key: key.to_owned(),
        title: title.into(),
        columns: std::iter::once(words("group", heading))
            .chain(picks.iter().map(|(spec, _)| figures(spec)))
            .collect(),
        rows: groups.into_iter().map(row).collect(),
    }
}

/// The name of a group: its own, or the word for those who are in none.
pub(crate) fn group_name(key: &str) -> Text {
    if key == crate::dashboard::breakdown::UNASSIGNED {
        say("group-none").into()
    } else {
        Text::plain(key)
    }
}

/// The weeks of a metric as points.
pub(crate) fn weeks(spec: &FigureSpec, trends: &Trends) -> Vec<Point> {
    let point = |point: &crate::dashboard::trends::TrendPoint| Point {
        label: say("week-of").with("date", point.week_start).into(),
        number: measure(spec, point.details.value),
    };
    trends.trend_data.iter().map(point).collect()
}

/// A metric week by week as a chart whose title is what it found.
pub(crate) fn trend_chart(context: &ReportContext, spec: &FigureSpec, trends: &Trends) -> Block {
    let title = match trends.overall_trend {
        Verdict::Positive => "trend-rises",
        Verdict::Negative => "trend-falls",
        Verdict::Stable => "trend-stable",
        Verdict::InsufficientData => "trend-short",
    };
    Block::Chart(Chart {
        key: format!("{}_trend", spec.name),
        title: say(title).with("figure", label(spec)).into(),
        description: description(spec, trends).into(),
        unit: spec.unit.to_owned(),
        told_in: None,
        mark: Mark::Trend { points: weeks(spec, trends), events: events(context, trends) },
    })
}

fn description(spec: &FigureSpec, trends: &Trends) -> Message {
    let figure = |id: &'static str| say(id).with("figure", label(spec));
    let known =
        |point: &&crate::dashboard::trends::TrendPoint| point.details.value.value().is_some();
    let mut known = trends.trend_data.iter().filter(known);
    let Some(first) = known.next() else { return figure("trend-empty") };
    let value =
        |point: &crate::dashboard::trends::TrendPoint| measure(spec, point.details.value).said();
    let Some(last) = known.next_back() else {
        return figure("trend-single").with("value", value(first)).with("week", first.week_start);
    };
    let verdict = match trends.overall_trend {
        Verdict::Positive => "rises",
        Verdict::Negative => "falls",
        Verdict::Stable => "stable",
        Verdict::InsufficientData => "short",
    };
    let runs = last.details.value.state() == State::Partial;
    figure("trend-described")
        .with("first", value(first))
        .with("from", first.week_start)
        .with("last", value(last))
        .with("to", last.week_start)
        .with("runs", if runs { "yes" } else { "no" })
        .with("verdict", verdict)
}

/// A change in words: clear, not clear, or without an interval only stated. A
/// difference of rates is in points.
pub(crate) fn change_words(spec: &FigureSpec, change: Option<Figure>) -> Message {
    let Some((change, value)) = change.and_then(|it| Some((it, it.value()?))) else {
        return say("change-none");
    };
    let id = match change.interval() {
        Some(range) if range.excludes_zero() => "change-clear",
        Some(_) => "change-unclear",
        None => "change-bare",
    };
    let unit = if spec.unit == unit::PERCENTAGE { "points" } else { "plain" };
    let message = say(id).with("change", change_told(value, spec.decimals)).with("unit", unit);
    match change.interval() {
        Some(range) => message.with("interval", interval_told(range, spec.decimals)),
        None => message,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::locale::Locale;
    use crate::model::assessment::Factor;
    use crate::psychometrics::instrument::facets_of;

    #[test]
    fn every_figure_unit_class_and_facet_of_the_registries_has_words() {
        let figures = spec::ALL.iter().flat_map(|spec| {
            let id = format!("figure-{}", spec.name);
            [
                format!("{id}.formula"),
                format!("{id}.counts"),
                format!("{id}.source"),
                id,
                format!("unit-{}", spec.unit),
                format!("class-{}", spec.class.as_str()),
            ]
        });
        let facets = Factor::ALL.into_iter().flat_map(facets_of);
        let ids = figures.chain(facets.map(|facet| format!("facet-{}", facet.key)));
        let english = Locale::of("en");
        let missing: Vec<String> = ids.filter(|id| english.say(&say(id.clone())) == *id).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
