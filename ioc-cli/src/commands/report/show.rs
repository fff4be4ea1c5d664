//! `ioc report show`.

use clap::Args;
use ioc_analytics::error::Result;
use ioc_analytics::model::report::ReportSection;
use serde_json::{Value, json};

use crate::arguments::Organized;
use crate::cli::Global;
use crate::commands::report::view;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::paragraphs;

/// The arguments of `ioc report show`.
#[derive(Debug, Args)]
pub(crate) struct Show {
    #[command(flatten)]
    organized: Organized,
    /// The report's id.
    id: String,
}

impl Show {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let id = self.id.parse()?;
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let reports = session.platform.reports();
        let report = reports.get(&scope, id).await?;
        let sections = reports.list_sections(&scope, id).await?;
        let mut parts = vec![view::lines(&report)];
        parts.push(report.executive_summary.clone().into_iter().collect());
        parts.extend(sections.iter().map(lines));
        let mut json = view::to_json(&report);
        json["sections"] = sections.iter().map(to_json).collect();
        Ok(Reply::new(&json, paragraphs(parts)))
    }
}

fn lines(section: &ReportSection) -> Vec<String> {
    let content = section.content.lines().map(|line| format!("  {line}"));
    std::iter::once(section.title.clone()).chain(content).collect()
}

fn to_json(section: &ReportSection) -> Value {
    json!({
        "id": section.id,
        "section_type": section.section_type,
        "title": section.title,
        "content": section.content,
        "charts_data": section.charts_data,
        "tables_data": section.tables_data,
        "insights": section.insights,
    })
}
