//! `ioc explain`.

use clap::Args;
use ioc_analytics::diagnosis::explain::{Explanation, Shipped};
use ioc_analytics::error::Result;

use crate::arguments::Organized;
use crate::cli::Global;
use crate::reply::{Reply, to_json};
use crate::session::{Missing, Session};
use crate::table::paragraphs;

/// What is to be explained. Over PostgreSQL the statements are run, in a transaction that
/// keeps nothing; SQLite tells its plan without.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// One of summary, metrics, trends, report.
    asked: String,
    #[command(flatten)]
    organized: Organized,
}

impl Explain {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let asked = Shipped::parse(&self.asked)?;
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let explanation = session.platform.diagnosis().explain(&scope, asked).await?;
        Ok(Reply::new(&to_json(&explanation)?, text(&explanation)))
    }
}

fn text(explanation: &Explanation) -> String {
    paragraphs(explanation.plans.iter().map(|plan| {
        let lines = plan.lines.iter().map(|line| format!("  {line}"));
        std::iter::once(plan.statement.clone()).chain(lines).collect()
    }))
}
