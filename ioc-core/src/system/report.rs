//! The performance report: what was measured as a document, which every renderer draws.

use chrono::NaiveDate;

use crate::document::block::{Coverage, Document, SCHEMA_VERSION, SectionState};
use crate::document::draft::{
    Block, Cell, Chart, Column, Draft, Fact, Front, Mark, Measure, Point, Section, Sentence, Table,
    Tile,
};
use crate::document::number::{change_told, told};
use crate::error::Result;
use crate::ids::ReportId;
use crate::language::locale::Locale;
use crate::language::text::{Message, Text, say};
use crate::model::metric::unit;
use crate::privacy::figure::Figure;
use crate::privacy::release::{Estimate, Timing};
use crate::system::performance::{
    Compared, MeasuredValue, Performance, Regression, RouteFigures, RoutePerformance,
};
use crate::system::service::SystemService;

/// How many routes the chart shows.
const CHARTED: usize = 10;

impl SystemService {
    /// How fast the system was from a day to another, in UTC and inclusive, against as many
    /// days before: a document in the words of `locale` that every renderer draws. It tells
    /// nothing of people.
    ///
    /// # Errors
    /// As [`Self::performance`].
    pub async fn get_performance_report(
        &self,
        first: NaiveDate,
        last: NaiveDate,
        locale: &Locale,
    ) -> Result<Document> {
        let performance = self.performance(first, last).await?;
        let generated_at = self.clock.now();
        let runs = generated_at.date_naive() <= last;
        let draft = Draft {
            schema_version: SCHEMA_VERSION,
            report_id: ReportId::nil(),
            version: 1,
            organization: locale.say(&say("system-name")),
            title: locale.say(&say("performance-title")),
            language: locale.tag().to_owned(),
            period_start: first,
            period_end: last,
            time_zone: "UTC".to_owned(),
            generated_at,
            minimum_group: 0,
            coverage: if runs { Coverage::Partial } else { Coverage::Complete },
            front: front(&performance),
            sections: vec![routes(&performance), slower(&performance), components(&performance)],
        };
        Ok(draft.spoken(locale))
    }
}

fn front(performance: &Performance) -> Front {
    let requests = &performance.requests;
    let bottom_line = match (requests.now.error_rate, requests.now.p95_ms) {
        (Some(rate), Some(p95)) => say("performance-bottom")
            .with("requests", requests.now.requests)
            .with("rate", told(rate, 2))
            .with("seconds", told(p95 / 1000.0, 3)),
        _ => say("performance-nothing"),
    };
    let tile = |name: &str, pick: fn(&RouteFigures) -> Measure| Tile {
        name: name.to_owned(),
        label: say(format!("performance-{name}")).into(),
        number: pick(&requests.now),
        detail: before(requests.before.as_ref().map(pick)),
        direction: None,
        series: Vec::new(),
    };
    Front {
        bottom_line: Sentence::of(bottom_line, &["requests", "error-rate", "p95"]),
        findings: performance.regressions.iter().take(3).map(finding).collect(),
        decisions: Vec::new(),
        tiles: vec![
            tile("requests", |it| count(it.requests)),
            tile("error-rate", |it| percent(it.error_rate)),
            tile("p95", |it| seconds(it.p95_ms)),
        ],
        trust: vec![Fact {
            label: say("performance-source-label").into(),
            text: say("performance-source").into(),
        }],
    }
}

fn before(measure: Option<Measure>) -> Text {
    match measure {
        Some(measure) => say("performance-before").with("value", measure.said()).into(),
        None => say("performance-before-nothing").into(),
    }
}

fn routes(performance: &Performance) -> Section {
    let row = |route: &RoutePerformance| {
        let Compared { now, before } = &route.figures;
        vec![
            Cell::Text(Text::plain(&route.endpoint)),
            Cell::Number(count(now.requests)),
            Cell::Number(percent(now.error_rate)),
            Cell::Number(seconds(now.p50_ms)),
            Cell::Number(seconds(now.p95_ms)),
            Cell::Number(seconds(now.p99_ms)),
            Cell::Number(seconds(before.and_then(|before| before.p95_ms))),
        ]
    };
    let table = Table {
        key: "routes".to_owned(),
        title: say("performance-routes").into(),
        columns: vec![
            column("route", say("performance-route"), None),
            column("requests", say("performance-requests"), Some(unit::COUNT)),
            column("error_rate", say("performance-error-rate"), Some(unit::PERCENTAGE)),
            column("p50", say("performance-p50"), Some(unit::SECONDS)),
            column("p95", say("performance-p95"), Some(unit::SECONDS)),
            column("p99", say("performance-p99"), Some(unit::SECONDS)),
            column("p95_before", say("performance-p95-before"), Some(unit::SECONDS)),
        ],
        rows: performance.routes.iter().map(row).collect(),
    };
    let mut blocks = vec![Block::Table(table)];
    blocks.extend(slowest(performance));
    section("routes", say("performance-routes"), blocks, performance.routes.is_empty())
}

/// The slowest routes as bars, if there is any.
fn slowest(performance: &Performance) -> Option<Block> {
    let mut slowest: Vec<&RoutePerformance> = performance.routes.iter().collect();
    let p95 = |route: &RoutePerformance| route.figures.now.p95_ms.unwrap_or_default();
    slowest.sort_by(|one, two| p95(two).total_cmp(&p95(one)));
    slowest.truncate(CHARTED);
    let (worst, point) = (slowest.first()?, |route: &&RoutePerformance| Point {
        label: Text::plain(&route.endpoint),
        number: seconds(route.figures.now.p95_ms),
    });
    let described = say("performance-slowest-described")
        .with("route", worst.endpoint.as_str())
        .with("seconds", told(p95(worst) / 1000.0, 3));
    Some(Block::Chart(Chart {
        key: "slowest_routes".to_owned(),
        title: say("performance-slowest").into(),
        description: described.into(),
        unit: unit::SECONDS.to_owned(),
        told_in: Some("routes".to_owned()),
        mark: Mark::BarInterval { rows: slowest.iter().map(point).collect() },
    }))
}

fn slower(performance: &Performance) -> Section {
    let findings: Vec<Sentence> = performance.regressions.iter().map(finding).collect();
    let blocks = if findings.is_empty() {
        vec![Block::Note { text: say("performance-no-regressions").into() }]
    } else {
        vec![Block::Findings { findings }]
    };
    section("regressions", say("performance-regressions"), blocks, false)
}

fn finding(regression: &Regression) -> Sentence {
    let said = say("performance-regression")
        .with("route", regression.endpoint.as_str())
        .with("seconds", told(regression.p95_ms / 1000.0, 3))
        .with("before", told(regression.p95_before_ms / 1000.0, 3))
        .with("change", change_told(regression.change_pct, 1));
    Sentence::of(said, &["p95"])
}

fn components(performance: &Performance) -> Section {
    let row = |measured: &MeasuredValue| {
        let number = |value| Cell::Number(value_of(value, measured.unit));
        vec![
            Cell::Text(Text::plain(measured.watched.component.as_str())),
            Cell::Text(say(format!("measured-{}", measured.watched.metric.as_str())).into()),
            Cell::Text(Text::plain(measured.watched.endpoint.as_deref().unwrap_or_default())),
            number(Some(measured.values.now)),
            number(measured.values.before),
        ]
    };
    let table = Table {
        key: "measurements".to_owned(),
        title: say("performance-measurements").into(),
        columns: vec![
            column("component", say("performance-component"), None),
            column("measured", say("performance-measured"), None),
            column("of", say("performance-of"), None),
            column("value", say("performance-value"), Some("")),
            column("before", say("performance-value-before"), Some("")),
        ],
        rows: performance.measurements.iter().map(row).collect(),
    };
    let is_empty = performance.measurements.is_empty();
    section("measurements", say("performance-measurements"), vec![Block::Table(table)], is_empty)
}

fn section(name: &str, title: Message, blocks: Vec<Block>, is_empty: bool) -> Section {
    Section {
        section_type: format!("system_{name}"),
        title: title.into(),
        state: if is_empty { SectionState::Empty } else { SectionState::Ok },
        blocks: if is_empty { Vec::new() } else { blocks },
    }
}

fn column(key: &str, label: Message, unit: Option<&str>) -> Column {
    Column { key: key.to_owned(), label: label.into(), unit: unit.map(str::to_owned) }
}

fn figure(value: Option<f64>, unit: &'static str) -> Figure {
    Estimate::measured(value, unit).whole(Timing::Closed)
}

fn count(value: u64) -> Measure {
    Measure::of(figure(Some(value as f64), unit::COUNT), 0)
}

fn percent(value: Option<f64>) -> Measure {
    Measure::of(figure(value, unit::PERCENTAGE), 2)
}

/// Milliseconds, told in seconds.
fn seconds(value_ms: Option<f64>) -> Measure {
    Measure::of(figure(value_ms.map(|value| value / 1000.0), unit::SECONDS), 3)
}

/// What was measured, in a unit that a reader is told.
fn value_of(value: Option<f64>, unit: &str) -> Measure {
    const MEBIBYTE: f64 = 1024.0 * 1024.0;
    match unit {
        "percentage" => percent(value),
        "milliseconds" => seconds(value),
        "bytes" => Measure::of(figure(value.map(|value| value / MEBIBYTE), unit::COUNT), 1),
        _ => Measure::of(figure(value, unit::COUNT), 0),
    }
}
