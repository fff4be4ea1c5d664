//! Digests as documents, which every renderer draws: in the four languages, for those who
//! read reports. What checks say stays in English, as errors do, and so is not in them.

use chrono::NaiveDate;

use crate::clock::Instant;
use crate::diagnosis::check::Check;
use crate::diagnosis::daily::DailyDigest;
use crate::diagnosis::monthly::MonthlyDigest;
use crate::diagnosis::storage::SizeOf;
use crate::diagnosis::weekly::WeeklyDigest;
use crate::document::block::{Coverage, Document, SCHEMA_VERSION, SectionState};
use crate::document::draft::{
    Block, Cell, Column, Draft, Fact, Front, Measure, Section, Sentence, Table,
};
use crate::document::number::told;
use crate::ids::ReportId;
use crate::language::locale::Locale;
use crate::language::text::{Message, Text, say};
use crate::model::alert::Alert;
use crate::model::inspection::Told;
use crate::model::metric::unit;
use crate::privacy::figure::Figure;
use crate::privacy::release::{Estimate, Timing};

const MEBIBYTE: f64 = 1024.0 * 1024.0;

impl DailyDigest {
    /// The digest as a document in the words of `locale`.
    pub fn document(&self, locale: &Locale) -> Document {
        let failed: u64 = self.jobs.jobs.iter().map(|job| job.failed).sum();
        let bottom = say("digest-daily-bottom")
            .with("fired", self.alerts.fired.len() as u64)
            .with("firing", self.alerts.still_firing.len() as u64)
            .with("failed", failed);
        let views = match &self.views {
            Told::Known(views) => views.as_slice(),
            Told::Unknown { .. } => &[],
        };
        let views = views.iter().map(|view| {
            let age = view.age_before_s.map(|age| age as f64);
            vec![plain(&view.name), number(age, unit::SECONDS, 0)]
        });
        let alert = |alert: &Alert| {
            let at = |at: Option<Instant>| {
                plain(&at.map(|at| at.format("%Y-%m-%d %H:%M").to_string()).unwrap_or_default())
            };
            vec![plain(&alert.rule), at(alert.fired_at), at(alert.resolved_at)]
        };
        let known = |alert: &&Alert| !self.alerts.fired.iter().any(|it| it.id == alert.id);
        let others = self.alerts.resolved.iter().chain(&self.alerts.still_firing).filter(known);
        let alerts = self.alerts.fired.iter().chain(others).map(alert);
        let jobs = self.jobs.jobs.iter().map(|job| {
            let counts = [job.attempts, job.failed, job.missed, job.late];
            let late = number(Some(job.latest_ms as f64 / 1000.0), unit::SECONDS, 0);
            let counts = counts.into_iter().map(count);
            std::iter::once(plain(&job.job_name)).chain(counts).chain([late]).collect()
        });
        let sections = vec![
            section("views", &[("view", None), ("age", Some(unit::SECONDS))], views),
            section("alerts", &[("alert", None), ("fired", None), ("resolved", None)], alerts),
            section(
                "jobs",
                &[
                    ("job", None),
                    ("attempts", Some(unit::COUNT)),
                    ("failed", Some(unit::COUNT)),
                    ("missed", Some(unit::COUNT)),
                    ("late", Some(unit::COUNT)),
                    ("latest", Some(unit::SECONDS)),
                ],
                jobs,
            ),
        ];
        document("daily", (self.since, self.as_of), bottom, sections, locale)
    }
}

impl WeeklyDigest {
    /// The digest as a document in the words of `locale`.
    pub fn document(&self, locale: &Locale) -> Document {
        let bottom = say("digest-weekly-bottom")
            .with("days", self.aggregations.days)
            .with("differing", self.aggregations.differing.len() as u64)
            .with("old", self.cleaning.rows());
        let slowest = match &self.statements {
            Told::Known(of_week) => of_week.slowest.as_slice(),
            Told::Unknown { .. } => &[],
        };
        let statements = slowest.iter().map(|it| {
            let seconds = |ms: f64| number(Some(ms / 1000.0), unit::SECONDS, 3);
            let before = number(it.mean_before_ms.map(|ms| ms / 1000.0), unit::SECONDS, 3);
            vec![
                plain(&it.text),
                count(it.calls),
                seconds(it.total_ms),
                seconds(it.mean_ms),
                before,
            ]
        });
        let hits = self.hit_ratios.iter().map(|it| {
            let ratio = |ratio| number(ratio, unit::PERCENTAGE, 1);
            vec![plain(&it.tier), ratio(Some(it.ratio)), ratio(it.ratio_before), count(it.asked)]
        });
        let cleaning = self
            .cleaning
            .organizations
            .iter()
            .map(|it| vec![plain(&it.organization), count(it.metrics), count(it.activity)]);
        let platform = self.cleaning.platform.counts().into_iter();
        let platform = platform
            .chain([("files", self.cleaning.files)])
            .map(|(kind, old)| vec![Cell::Text(say(format!("cleaned-{kind}")).into()), count(old)]);
        let differing = self
            .aggregations
            .differing
            .iter()
            .map(|it| vec![plain(&it.organization), count(it.differences)]);
        let (counted, share, time) =
            (Some(unit::COUNT), Some(unit::PERCENTAGE), Some(unit::SECONDS));
        let sections = vec![
            section(
                "statements",
                &[
                    ("statement", None),
                    ("calls", counted),
                    ("total", time),
                    ("mean", time),
                    ("mean-before", time),
                ],
                statements,
            ),
            section(
                "hits",
                &[("tier", None), ("ratio", share), ("ratio-before", share), ("asked", counted)],
                hits,
            ),
            section(
                "cleaning",
                &[("organization", None), ("metrics", counted), ("events", counted)],
                cleaning,
            ),
            section("platform", &[("kind", None), ("count", counted)], platform),
            section("rollups", &[("organization", None), ("differences", counted)], differing),
        ];
        document("weekly", (self.since, self.as_of), bottom, sections, locale)
    }
}

impl MonthlyDigest {
    /// The digest as a document in the words of `locale`.
    pub fn document(&self, locale: &Locale) -> Document {
        let size = told(self.storage.size_bytes as f64 / MEBIBYTE, 1);
        let bottom = match self.storage.growth.days_to_full {
            Some(days) => say("digest-monthly-full").with("size", size).with("days", told(days, 0)),
            None => say("digest-monthly-bottom").with("size", size),
        };
        let indexes = self.indexes.invalid.iter().map(|name| (name.clone(), "invalid"));
        let missing = self
            .indexes
            .missing
            .iter()
            .map(|key| (format!("{} ({})", key.table, key.columns.join(", ")), "missing"));
        let twice = self.indexes.duplicate.iter().map(|it| (it.name.clone(), "duplicate"));
        let unused = self.indexes.unused.iter().flatten().map(|it| (it.name.clone(), "unused"));
        let indexes = indexes.chain(missing).chain(twice).chain(unused).map(|(name, what)| {
            vec![plain(&name), Cell::Text(say(format!("indexed-{what}")).into())]
        });
        let slower = self.baseline.slower.iter().map(|it| {
            let seconds = |ms: f64| number(Some(ms / 1000.0), unit::SECONDS, 3);
            vec![plain(&it.endpoint), seconds(it.p95_ms), seconds(it.p95_before_ms)]
        });
        let checks = self.security.iter().map(|check: &Check| {
            let state = say(format!("checked-{}", check.state.as_str()));
            vec![plain(check.name), Cell::Text(state.into())]
        });
        let time = Some(unit::SECONDS);
        let sections = vec![
            section("indexes", &[("index", None), ("finding", None)], indexes),
            sizes("tables", "table", &self.storage.tables),
            sizes("organizations", "organization", &self.storage.organizations),
            section("baseline", &[("route", None), ("p95", time), ("p95-before", time)], slower),
            section("security", &[("check", None), ("state", None)], checks),
        ];
        let since = self.as_of - chrono::TimeDelta::days(28);
        document("monthly", (since, self.as_of), bottom, sections, locale)
    }
}

fn sizes(name: &str, of: &'static str, sizes: &[SizeOf]) -> Section {
    let mebibytes = |bytes: f64| number(Some(bytes / MEBIBYTE), unit::COUNT, 1);
    let rows = sizes.iter().map(|it| {
        let grown = match it.grown_bytes {
            Some(bytes) => mebibytes(bytes as f64),
            None => number(None, unit::COUNT, 1),
        };
        vec![plain(&it.name), count(it.rows), mebibytes(it.size_bytes as f64), grown]
    });
    let counted = Some(unit::COUNT);
    let columns = [(of, None), ("rows", counted), ("size", counted), ("grown", counted)];
    section(name, &columns, rows)
}

/// A section with one table; one without rows says that there is nothing.
fn section(
    name: &str,
    columns: &[(&str, Option<&str>)],
    rows: impl Iterator<Item = Vec<Cell>>,
) -> Section {
    let rows: Vec<Vec<Cell>> = rows.collect();
    let title = || say(format!("digest-{name}"));
    let block = if rows.is_empty() {
        Block::Note { text: say("digest-nothing").into() }
    } else {
        let column = |(key, unit): &(&str, Option<&str>)| Column {
            key: key.replace('-', "_"),
            label: say(format!("listed-{key}")).into(),
            unit: unit.map(str::to_owned),
        };
        Block::Table(Table {
            key: name.to_owned(),
            title: title().into(),
            columns: columns.iter().map(column).collect(),
            rows,
        })
    };
    Section {
        section_type: format!("digest_{name}"),
        title: title().into(),
        state: SectionState::Ok,
        blocks: vec![block],
    }
}

fn document(
    name: &str,
    (since, as_of): (Instant, Instant),
    bottom: Message,
    sections: Vec<Section>,
    locale: &Locale,
) -> Document {
    let day = |at: Instant| -> NaiveDate { at.date_naive() };
    let front = Front {
        bottom_line: Sentence::of(bottom, &[]),
        findings: Vec::new(),
        decisions: Vec::new(),
        tiles: Vec::new(),
        trust: vec![Fact {
            label: say("performance-source-label").into(),
            text: say("digest-source").into(),
        }],
    };
    let draft = Draft {
        schema_version: SCHEMA_VERSION,
        report_id: ReportId::nil(),
        version: 1,
        organization: locale.say(&say("system-name")),
        title: locale.say(&say(format!("titled-{name}"))),
        language: locale.tag().to_owned(),
        period_start: day(since),
        period_end: day(as_of),
        time_zone: "UTC".to_owned(),
        generated_at: as_of,
        minimum_group: 0,
        coverage: Coverage::Complete,
        front,
        sections,
    };
    draft.spoken(locale)
}

fn plain(text: &str) -> Cell {
    Cell::Text(Text::plain(text))
}

fn number(value: Option<f64>, unit: &'static str, decimals: u8) -> Cell {
    let figure: Figure = Estimate::measured(value, unit).whole(Timing::Closed);
    Cell::Number(Measure::of(figure, decimals))
}

fn count(value: u64) -> Cell {
    number(Some(value as f64), unit::COUNT, 0)
}
