//! The digest of a week, as people read it.

use ioc_analytics::diagnosis::weekly::{
    Aggregations, CleaningReport, HitRatio, StatementsOfWeek, WeeklyDigest,
};
use ioc_analytics::document::number::counted;
use ioc_analytics::model::inspection::Told;

use crate::cells;
use crate::commands::maintenance::daily::told;
use crate::table::{Table, paragraphs};

/// How many letters of a statement are shown.
const WORDS: usize = 60;

pub(super) fn text(digest: &WeeklyDigest) -> String {
    let heading = vec![format!("since {}", told(digest.since))];
    paragraphs([
        heading,
        statements(&digest.statements),
        hit_ratios(&digest.hit_ratios),
        of_platform(&digest.cleaning),
        of_organizations(&digest.cleaning),
        aggregations(&digest.aggregations),
    ])
}

fn statements(of_week: &Told<StatementsOfWeek>) -> Vec<String> {
    let StatementsOfWeek { since, slowest } = match of_week {
        Told::Known(of_week) => of_week,
        Told::Unknown { reason, remedy } => {
            let mut lines = vec![format!("statements: {reason}")];
            lines.extend(remedy.iter().map(|remedy| format!("  remedy: {remedy}")));
            return lines;
        }
    };
    let since = since
        .map_or_else(|| "since the server counts".to_owned(), |at| format!("since {}", told(at)));
    let mut table = Table::new([">total (s)", ">calls", ">mean (ms)", ">before", "statement"]);
    for it in slowest {
        table.row([
            format!("{:.1}", it.total_ms / 1000.0),
            cells::count(it.calls),
            format!("{:.1}", it.mean_ms),
            cells::or_none(it.mean_before_ms.map(|mean| format!("{mean:.1}"))),
            it.text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(WORDS).collect(),
        ]);
    }
    std::iter::once(format!("statements: {since}")).chain(table.lines()).collect()
}

fn hit_ratios(ratios: &[HitRatio]) -> Vec<String> {
    if ratios.is_empty() {
        return vec!["hit ratios: nobody has measured them this week".to_owned()];
    }
    let mut table = Table::new(["kept by", ">hits (%)", ">before", ">asked", "advice"]);
    for it in ratios {
        table.row([
            it.tier.clone(),
            format!("{:.1}", it.ratio),
            cells::or_none(it.ratio_before.map(|ratio| format!("{ratio:.1}"))),
            cells::count(it.asked),
            it.advice.clone().unwrap_or_default(),
        ]);
    }
    table.lines()
}

fn of_platform(report: &CleaningReport) -> Vec<String> {
    let mut table = Table::new(["cleaning would take of the platform", ">"]);
    cells::of_platform(&report.platform, report.files).for_each(|cells| table.row(cells));
    table.lines()
}

fn of_organizations(report: &CleaningReport) -> Vec<String> {
    if report.organizations.is_empty() {
        return vec!["cleaning would take nothing of any organization".to_owned()];
    }
    let mut table = Table::new(["cleaning would take of", ">metrics", ">events"]);
    for it in &report.organizations {
        let [metrics, events] = [it.metrics, it.activity].map(cells::count);
        table.row([it.organization.clone(), metrics, events]);
    }
    table.lines()
}

fn aggregations(compared: &Aggregations) -> Vec<String> {
    let mut lines = vec![format!(
        "rollups: compared with their rows on {} of {}, of which {}",
        counted(compared.days, "day", "days"),
        counted(compared.organizations, "organization", "organizations"),
        counted(compared.differing.len() as u64, "differs", "differ")
    )];
    lines.extend(compared.differing.iter().map(|it| {
        let (name, places) = (&it.organization, counted(it.differences, "place", "places"));
        format!("  {name} in {places}: `ioc rebuild --organization '{name}'` mends them")
    }));
    lines
}
