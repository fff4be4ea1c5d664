//! A document that has everything a renderer must cope with, for the tests of
//! renderers.

use chrono::{DateTime, Days, NaiveDate};
use uuid::Uuid;

use crate::document::block::{Coverage, Direction, Document, SCHEMA_VERSION, SectionState};
use crate::document::chart::{Band, Bin, HeatmapCell};
use crate::document::draft::{
    Block, Cell, Chart, Column, Draft, Fact, Front, HeatmapRow, Mark, Measure, Point, Section,
    Sentence, Spread, Table, Tile,
};
use crate::ids::ReportId;
use crate::language::locale::Locale;
use crate::language::text::{Text, say};
use crate::model::metric::unit;
use crate::privacy::figure::{Figure, State};
use crate::stats::interval::Interval;

/// Names that some format would take for code, or that no shipped font has.
pub const HOSTILE: [&str; 9] = [
    "=1+1",
    "@SUM(A1:A9)",
    "<script>alert(\"1\")</script>",
    "#read(\"/etc/passwd\")",
    "]]><svg onload='x'>",
    "R&D, \"quoted\"\r\nsecond line",
    "\u{05E9}\u{05DC}\u{05D5}\u{05DD} \u{202E}gnp",
    "Team \u{1F469}\u{200D}\u{1F4BB} \u{4EBA}\u{4E8B} \u{E000}\u{0007}",
    "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabteilung_Wien_Nord_und_Umgebung",
];

/// A week's report with every chart, every kind of block, every state of a figure and
/// the names in [`HOSTILE`], in English. Its figures are made up.
pub fn sample(coverage: Coverage) -> Document {
    draft(coverage).spoken(&Locale::of("en"))
}

/// The same in no language yet.
pub fn draft(coverage: Coverage) -> Draft {
    let mut sections =
        vec![key_figures(coverage), trends(), personality(), groups(), marks(), edges()];
    if coverage == Coverage::NoData {
        sections.truncate(1);
    }
    Draft {
        schema_version: SCHEMA_VERSION,
        report_id: ReportId::from_uuid(Uuid::from_u128(0x018c_e63d_2a00_7000_8000_0000_0000_0001)),
        version: 3,
        organization: "M\u{FC}ller & S\u{F8}n \u{2014} \u{0391}\u{03B8}\u{03AE}\u{03BD}\u{03B1}"
            .to_owned(),
        title: "Weekly report".to_owned(),
        language: "en".to_owned(),
        period_start: day(0),
        period_end: day(6),
        time_zone: "Europe/Berlin".to_owned(),
        generated_at: DateTime::from_timestamp(1_704_700_920, 0).unwrap_or_default(),
        minimum_group: 5,
        coverage,
        front: front(coverage),
        sections,
    }
}

fn front(coverage: Coverage) -> Front {
    if coverage == Coverage::NoData {
        let text = "There was no activity and no assessment in this week.";
        return Front {
            bottom_line: Sentence::of(text, &[]),
            findings: Vec::new(),
            decisions: Vec::new(),
            tiles: Vec::new(),
            trust: Vec::new(),
        };
    }
    let findings = [
        (
            "Engagement rate is 80.0 %: +15.1 points against the week from 25 December 2023 (95 % \
             interval 5.0 to 24.9, n = 150).",
            "engagement_rate",
        ),
        (
            "Completion rate is 84.4 %: no clear change against the week from 25 December 2023 \
             (95 % interval -12.5 to 19.7 points, n = 45).",
            "completion_rate",
        ),
    ];
    let fact = |label: &str, text: &str| Fact { label: label.into(), text: text.into() };
    let tile = |name: &str, label: &str, number: Measure, direction, detail: &str| Tile {
        name: name.to_owned(),
        label: label.into(),
        number,
        detail: detail.into(),
        direction: Some(direction),
        series: weeks(),
    };
    Front {
        bottom_line: Sentence::of(
            "Engagement rose to 80.0 % (120 of 150), 15.1 points above the week before.",
            &["engagement_rate"],
        ),
        findings: findings.map(|(text, figure)| Sentence::of(text, &[figure])).into(),
        decisions: vec![Sentence::of(
            "7 assessments of this week are still open: remind those who have them?",
            &["completed_assessments"],
        )],
        tiles: vec![
            tile(
                "engagement_rate",
                "Engagement rate",
                with_interval(80.0, 1, unit::PERCENTAGE, Interval { lower: 72.9, upper: 85.6 }),
                Direction::Up,
                "against the week before: +15.1 points (95 % 5.0 to 24.9)",
            ),
            tile(
                "completion_rate",
                "Completion rate",
                with_interval(84.444, 1, unit::PERCENTAGE, Interval { lower: 71.2, upper: 92.3 }),
                Direction::Unclear,
                "against the week before: no clear change (95 % -12.5 to 19.7)",
            ),
        ],
        trust: vec![
            fact("Profile", "118 of 150 members have a score"),
            fact("Hidden groups", "2 of 7 (rule: 5)"),
            fact("Data until", "7 January 2024, complete"),
        ],
    }
}

fn key_figures(coverage: Coverage) -> Section {
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

fn weeks() -> Vec<Point> {
    let values = [58.2, 61.0, 59.4, 63.3, 0.0, 66.1, 0.0, 62.8, 67.5, 66.0, 64.9, 80.0];
    let point = |(week, value): (u64, f64)| {
        let number = match week {
            4 => no_data(unit::PERCENTAGE),
            6 => hidden(unit::PERCENTAGE),
            _ => with_interval(value, 1, unit::PERCENTAGE, Interval::around(value, 7.4)),
        };
        let monday = day(0).checked_sub_days(Days::new(7 * (11 - week))).unwrap_or_default();
        Point { label: say("week-of").with("date", monday).into(), number }
    };
    (0..).zip(values).map(point).collect()
}

fn trends() -> Section {
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

fn personality() -> Section {
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

fn groups() -> Section {
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
fn marks() -> Section {
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
fn edges() -> Section {
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

fn day(offset: u64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap_or_default();
    first.checked_add_days(Days::new(offset)).unwrap_or_default()
}

fn shown(value: f64, decimals: u8, unit: &'static str) -> Measure {
    Measure::of(Figure::sample(Some(value), unit, None, None, State::Ok), decimals)
}

fn with_interval(value: f64, decimals: u8, unit: &'static str, interval: Interval) -> Measure {
    let figure = Figure::sample(Some(value), unit, Some(118), Some(interval), State::Ok);
    Measure::of(figure, decimals)
}

fn hidden(unit: &'static str) -> Measure {
    Measure::of(Figure::sample(None, unit, None, None, State::Suppressed), 0)
}

fn no_data(unit: &'static str) -> Measure {
    Measure::of(Figure::sample(None, unit, None, None, State::NoData), 0)
}

fn text(text: &str) -> Cell {
    Cell::Text(text.into())
}

fn column(key: &str, label: &str, unit: Option<&str>) -> Column {
    Column { key: key.to_owned(), label: label.into(), unit: unit.map(str::to_owned) }
}
