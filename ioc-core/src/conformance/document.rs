//! A document that has everything a renderer must cope with, for the tests of
//! renderers.

use chrono::{DateTime, Days, NaiveDate};
use uuid::Uuid;

use crate::conformance::document_sections::{
    edges, groups, key_figures, marks, personality, trends,
};
use crate::document::block::{Coverage, Direction, Document, SCHEMA_VERSION};
use crate::document::draft::{Cell, Column, Draft, Fact, Front, Measure, Point, Sentence, Tile};
use crate::ids::ReportId;
use crate::language::locale::Locale;
use crate::language::text::say;
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

pub(super) fn weeks() -> Vec<Point> {
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

pub(super) fn day(offset: u64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap_or_default();
    first.checked_add_days(Days::new(offset)).unwrap_or_default()
}

pub(super) fn shown(value: f64, decimals: u8, unit: &'static str) -> Measure {
    Measure::of(Figure::sample(Some(value), unit, None, None, State::Ok), decimals)
}

pub(super) fn with_interval(
    value: f64,
    decimals: u8,
    unit: &'static str,
    interval: Interval,
) -> Measure {
    let figure = Figure::sample(Some(value), unit, Some(118), Some(interval), State::Ok);
    Measure::of(figure, decimals)
}

pub(super) fn hidden(unit: &'static str) -> Measure {
    Measure::of(Figure::sample(None, unit, None, None, State::Suppressed), 0)
}

pub(super) fn no_data(unit: &'static str) -> Measure {
    Measure::of(Figure::sample(None, unit, None, None, State::NoData), 0)
}

pub(super) fn text(text: &str) -> Cell {
    Cell::Text(text.into())
}

pub(super) fn column(key: &str, label: &str, unit: Option<&str>) -> Column {
    Column { key: key.to_owned(), label: label.into(), unit: unit.map(str::to_owned) }
}
