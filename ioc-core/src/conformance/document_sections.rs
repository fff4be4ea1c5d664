//! The sections of the document that has everything.

use crate::conformance::document::{
    HOSTILE, column, hidden, no_data, shown, text, weeks, with_interval,
};
use crate::document::block::{Coverage, SectionState};
use crate::document::chart::{Band, Bin, HeatmapCell};
use crate::document::draft::{
    Block, Cell, Chart, HeatmapRow, Mark, Measure, Point, Section, Sentence, Spread, Table, Tile,
};
use crate::language::text::Text;
use crate::model::metric::unit;
use crate::privacy::figure::{Figure, State};
use crate::stats::interval::Interval;

pub(super) fn key_figures(coverage: Coverage) -> Section {
    let state = match coverage {
        Coverage::Complete => State::Ok,
        Coverage::Partial => State::Partial,
        Coverage::NoData => State::NoData,
    };
    let number = |value: f64, decimals, unit, n, interval: Option<(f64, f64)>| {
        if state == State::NoData {
            return no_data(unit);
        }
        let interval = interval.map(|(lower, upper)| Interval { lower, upper });
        Measure::of(Figure::sample(Some(value), unit, Some(n), interval, state), decimals)
    };
    let tile = |name: &str, label: &str, number, detail: &str| Tile {
        name: name.to_owned(),
        label: label.into(),
        number,
        detail: if state == State::NoData { Text::default() } else { detail.into() },
        direction: None,
        series: Vec::new(),
    };
    let engagement = || number(80.0, 1, unit::PERCENTAGE, 150, Some((72.9, 85.6)));
    let completion = || number(84.444_444, 1, unit::PERCENTAGE, 45, Some((71.2, 92.3)));
    let tiles = vec![
        tile(
            "active_members",
            "Active members",
            number(120.0, 0, unit::COUNT, 150, None),
            "of 150 members",
        ),
        tile("engagement_rate", "Engagement", engagement(), "+15.1 points (+5.0 to +24.9)"),
        tile("completion_rate", "Completion", completion(), "38 of 45, no clear change"),
        tile(
            "mean_duration",
            "Mean time to complete",
            number(843.0, 0, unit::SECONDS, 38, Some((790.0, 896.0))),
            "95 % interval 790 to 896",
        ),
    ];
    let row = |label: &str, now, before, change: &str| {
        vec![text(label), Cell::Number(now), Cell::Number(before), text(change)]
    };
    let table = Table {
        key: "key_figures".to_owned(),
        title: "Key figures against the week before".into(),
        columns: vec![
            column("figure", "Figure", None),
            column("this_week", "This week", Some(unit::PERCENTAGE)),
            column("week_before", "Week before", Some(unit::PERCENTAGE)),
            column("change", "Change", None),
        ],
        rows: vec![
            row("Engagement", engagement(), shown(64.9, 1, unit::PERCENTAGE), "+15.1 points"),
            row(
                "Completion",
                completion(),
                shown(80.952_381, 1, unit::PERCENTAGE),
                "no clear change",
            ),
            row("Late assessments", shown(0.0, 1, unit::PERCENTAGE), no_data(unit::PERCENTAGE), ""),
        ],
    };
    Section {
        section_type: "metrics_summary".to_owned(),
        title: "Key figures".into(),
        state: SectionState::Ok,
        blocks: vec![Block::Tiles { tiles }, Block::Table(table)],
    }
}

pub(super) fn trends() -> Section {
    let chart = Chart {
        key: "engagement_trend".to_owned(),
        title: "Engagement over twelve weeks".into(),
        description: "Engagement rose from 58.2 % in the week of 16 October to 80.0 % in the week \
                      of 1 January; one week has no data and one is hidden."
            .into(),
        unit: unit::PERCENTAGE.to_owned(),
        told_in: None,
        mark: Mark::Trend { points: weeks(), events: Vec::new() },
    };
    let text = Sentence::of(
        "Engagement is the share of members who did anything in the week. The band is its 95 % \
         interval: a week is told from another only where the bands part.",
        &["engagement_rate"],
    );
    Section {
        section_type: "trends".to_owned(),
        title: "Trends".into(),
        state: SectionState::Ok,
        blocks: vec![Block::Text { sentences: vec![text] }, Block::Chart(chart)],
    }
}

pub(super) fn personality() -> Section {
    let factors = [
        ("Openness", 52.1),
        ("Conscientiousness", 48.7),
        ("Extraversion", 50.4),
        ("Agreeableness", 54.9),
        ("Neuroticism", 46.3),
    ];
    let row = |(label, value): (&str, f64)| {
        let number = with_interval(value, 1, unit::SCORE, Interval::around(value, 1.8));
        Spread { label: label.into(), number, bins: Vec::new() }
    };
    let chart = Chart {
        key: "ocean_profile".to_owned(),
        title: "Team profile in T scores".into(),
        description: "T scores of 118 members with their 95 % intervals: Openness 52.1, \
                      Conscientiousness 48.7, Extraversion 50.4, Agreeableness 54.9, Neuroticism \
                      46.3."
            .into(),
        unit: unit::SCORE.to_owned(),
        told_in: None,
        mark: Mark::DotInterval {
            min: 20.0,
            max: 80.0,
            band: Some(Band { from: 45.0, to: 55.0, label: "usual in the norm group".into() }),
            rows: factors.map(row).into(),
        },
    };
    let findings = vec![
        Sentence::of("Agreeableness lies above the norm group's mean of 50 (53.1 to 56.7).", &[]),
        Sentence::of("No factor changed clearly against the last quarter.", &[]),
    ];
    let note = "A T score of 50 is the mean of the norm group and 10 its standard deviation. No \
                factor has a good or a bad end. The profile describes a group; it is no ground for \
                a decision about a person.";
    Section {
        section_type: "personality_insights".to_owned(),
        title: "Personality".into(),
        state: SectionState::Ok,
        blocks: vec![
            Block::Chart(chart),
            Block::Findings { findings },
            Block::Note { text: note.into() },
        ],
    }
}

pub(super) fn groups() -> Section {
    let row = |name: &str, members: f64, rate: Measure, minutes: Measure| {
        vec![
            text(name),
            Cell::Number(shown(members, 0, unit::COUNT)),
            Cell::Number(rate),
            Cell::Number(minutes),
        ]
    };
    let plain =
        |rate, seconds| (shown(rate, 1, unit::PERCENTAGE), shown(seconds, 0, unit::SECONDS));
    let mut rows: Vec<_> = [
        ("Customer support", 41.0, 85.365_853, 1_204.0),
        ("Engineering", 52.0, 76.923_077, 388.0),
        ("Marketing", 12.0, 83.333_333, 745.0),
        ("Operations", 31.0, 0.0, 0.0),
    ]
    .into_iter()
    .map(|(name, members, rate, seconds)| {
        let (rate, seconds) = plain(rate, seconds);
        row(name, members, rate, seconds)
    })
    .collect();
    rows.push(row(
        "Sales",
        6.0,
        Measure::of(Figure::sample(Some(66.7), unit::PERCENTAGE, Some(6), None, State::Stale), 1),
        no_data(unit::SECONDS),
    ));
    for name in ["Finance", "Legal"] {
        rows.push(row(name, 4.0, hidden(unit::PERCENTAGE), hidden(unit::SECONDS)));
    }
    let columns = vec![
        column("department", "Department", None),
        column("members", "Members", Some(unit::COUNT)),
        column("engagement_rate", "Engagement", Some(unit::PERCENTAGE)),
        column("mean_duration", "Mean time", Some(unit::SECONDS)),
    ];
    let title = "Engagement by department".into();
    let table = Table { key: "engagement_by_department".to_owned(), title, columns, rows };
    Section {
        section_type: "groups".to_owned(),
        title: "Departments".into(),
        state: SectionState::Ok,
        blocks: vec![Block::Table(table)],
    }
}

/// The marks that no other section draws.
pub(super) fn marks() -> Section {
    let chart = |key: &str, title: &str, description: &str, unit: &str, mark| {
        Block::Chart(Chart {
            key: key.to_owned(),
            title: title.into(),
            description: description.into(),
            unit: unit.to_owned(),
            told_in: None,
            mark,
        })
    };
    let point = |label: &str, number| Point { label: label.into(), number };
    let bins = [(1.0, 2.5, 8.0), (2.5, 3.0, 31.0), (3.0, 3.5, 52.0), (3.5, 5.0, 27.0)];
    let bin = |(from, to, people)| Bin { from, to, number: shown(people, 0, unit::COUNT) };
    let cell = |value: f64| HeatmapCell {
        number: if value > 0.0 { shown(value, 1, unit::SCORE) } else { hidden(unit::SCORE) },
        is_clear: (value - 50.0).abs() > 5.0,
    };
    let row = |label: &str, values: [f64; 3]| HeatmapRow {
        label: label.into(),
        cells: values.map(cell).into(),
    };
    let share = |value, range: f64| {
        with_interval(value, 1, unit::PERCENTAGE, Interval::around(value, range))
    };
    let blocks = vec![
        chart(
            "openness_distribution",
            "How openness is spread",
            "118 members; most lie between 3.0 and 3.5.",
            unit::COUNT,
            Mark::Distribution { bins: bins.map(bin).into() },
        ),
        chart(
            "factors_by_department",
            "Sales lies above the others in extraversion",
            "Mean T scores of three departments in three factors; one department is hidden.",
            unit::SCORE,
            Mark::Heatmap {
                columns: ["Openness", "Extraversion", "Neuroticism"].map(Text::from).into(),
                centre: 50.0,
                reach: 10.0,
                rows: vec![
                    row("Engineering", [53.2, 48.1, 49.0]),
                    row("Finance", [0.0, 0.0, 0.0]),
                    row("Sales", [51.0, 58.3, 44.2]),
                ],
            },
        ),
        chart(
            "engagement_by_group",
            "Engagement by department",
            "Engineering 76.9 %, Sales 85.4 %.",
            unit::PERCENTAGE,
            Mark::BarInterval {
                rows: vec![
                    point("Engineering", share(76.9, 9.0)),
                    point("Finance", hidden(unit::PERCENTAGE)),
                    point("Sales", share(85.4, 11.0)),
                ],
            },
        ),
        chart(
            "assessment_steps",
            "38 of 45 assessments completed",
            "Of 45 created, 41 were started and 38 completed.",
            unit::COUNT,
            Mark::Funnel {
                steps: vec![
                    point("Created", shown(45.0, 0, unit::COUNT)),
                    point("Started", shown(41.0, 0, unit::COUNT)),
                    point("Completed", shown(38.0, 0, unit::COUNT)),
                ],
            },
        ),
    ];
    Section {
        section_type: "marks".to_owned(),
        title: "Further charts".into(),
        state: SectionState::Ok,
        blocks,
    }
}

/// What no report should hold and some report will.
pub(super) fn edges() -> Section {
    let rows = HOSTILE.iter().enumerate().map(|(index, name)| {
        let value = -1_234.5 * index as f64;
        vec![text(name), Cell::Number(shown(value, 1, unit::SCORE))]
    });
    let table = Table {
        key: "edge_cases".to_owned(),
        title: "Names that look like code".into(),
        columns: vec![column("name", "Name", None), column("value", "Value", Some(unit::SCORE))],
        rows: rows.collect(),
    };
    let numbers = [
        hidden(unit::SCORE),
        no_data(unit::SCORE),
        with_interval(71.0, 1, unit::SCORE, Interval { lower: 61.0, upper: 95.0 }),
        shown(20.0, 1, unit::SCORE),
    ];
    let labels =
        ["Hidden", "No data", "<b>A label that is far too long for its column</b>", "=1+1"];
    let rows = labels.into_iter().zip(numbers);
    let rows = rows
        .map(|(label, number)| Spread { label: label.into(), number, bins: Vec::new() })
        .collect();
    let chart = Chart {
        key: "edge_profile".to_owned(),
        title: "Values that are <hidden>, absent & outside".into(),
        description: "The third interval leaves the scale.".into(),
        unit: unit::SCORE.to_owned(),
        told_in: None,
        mark: Mark::DotInterval { min: 20.0, max: 80.0, band: None, rows },
    };
    Section {
        section_type: "edge_cases".to_owned(),
        title: "Edge cases".into(),
        state: SectionState::Ok,
        blocks: vec![Block::Table(table), Block::Chart(chart)],
    }
}
