//! A section of a host's own in a report: how many were active, month by month.
//!
//! ```console
//! $ cargo run --example host_section
//! ```

use std::sync::Arc;

use ioc_analytics::clock::VirtualClock;
use ioc_analytics::dashboard::question::Question;
use ioc_analytics::document::draft::{Block, Cell, Column, Measure, Table};
use ioc_analytics::error::Result;
use ioc_analytics::language::text::{Text, say};
use ioc_analytics::model::report::SectionConfig;
use ioc_analytics::model::rollup::{Rollup, RollupQuery};
use ioc_analytics::reports::generator::NewReport;
use ioc_analytics::reports::section::{ReportContext, Section};
use ioc_analytics::reports::template::SectionRegistry;

/// What the section is: a name for templates, a title, what it reads, what it makes of it.
#[derive(Debug)]
struct ActiveByWeek;

impl Section for ActiveByWeek {
    fn section_type(&self) -> &'static str {
        "active_by_week"
    }

    fn title(&self) -> Text {
        "Who was there".into()
    }

    fn tells_scores(&self) -> bool {
        false
    }

    fn needs(&self, context: &ReportContext, _: &SectionConfig) -> Result<Vec<RollupQuery>> {
        Ok(context.trend("active_users")?.needs())
    }

    fn build(
        &self,
        context: &ReportContext,
        _: &SectionConfig,
        read: &[Rollup],
    ) -> Result<Vec<Block>> {
        let weeks = context.trend("active_users")?.answer(read, context.policy)?;
        let column = |key: &str, label: Text| Column { key: key.to_owned(), label, unit: None };
        let rows = weeks.trend_data.iter().map(|week| {
            let day = say("date").with("date", week.week_start);
            let active = Measure::of(week.details.value, 0);
            vec![Cell::Date { date: week.week_start, text: day.into() }, Cell::Number(active)]
        });
        Ok(vec![Block::Table(Table {
            key: "active_by_week".to_owned(),
            title: "Active members by week".into(),
            columns: vec![column("week", "Week".into()), column("active", "Active".into())],
            rows: rows.collect(),
        })])
    }
}

#[path = "demo/acme.rs"]
mod acme;

#[tokio::main]
async fn main() -> Result<()> {
    let (acme, scope) = acme::open().await?;
    // The same store, clock and organization with one section more.
    let at = "2026-03-27T14:05:00Z".parse().expect("an instant");
    let platform = ioc_analytics::Platform::builder(acme.store().clone())
        .clock(Arc::new(VirtualClock::at(at)))
        .sections(SectionRegistry::default().with(Box::new(ActiveByWeek)))
        .build();
    let week = NewReport {
        title: "With a section of our own".to_owned(),
        period_start: "2026-03-16".parse().expect("a date"),
        period_end: "2026-03-22".parse().expect("a date"),
        template_id: None,
    };
    let reports = platform.reports();
    let report = reports.create(&scope, week).await?;
    reports.generate(&scope, report.id, None).await?;
    let document = reports.document(&scope, report.id, None).await?;
    let section = document.sections.iter().find(|it| it.section_type == "active_by_week");
    let tables = section.map_or(0, |section| section.blocks.len());
    assert_eq!(tables, 1, "the section is in the report");
    println!("{} sections, ours among them", document.sections.len());
    Ok(())
}
