//! `ioc report publish`, `archive`, `cancel` and `delete`.

use clap::Args;
use ioc_analytics::error::Result;
use ioc_analytics::ids::ReportId;
use serde_json::json;

use crate::arguments::Organized;
use crate::cli::Global;
use crate::commands::report::view;
use crate::reply::Reply;
use crate::session::{Missing, Session};

/// Which report is meant.
#[derive(Debug, Args)]
pub(crate) struct Chosen {
    #[command(flatten)]
    organized: Organized,
    /// The report's id.
    id: String,
}

/// What becomes of it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Step {
    /// Its readers see it.
    Publish,
    /// Its readers see it no longer.
    Archive,
    /// Its next version is not written.
    Cancel,
    /// It is gone.
    Delete,
}

impl Chosen {
    pub(crate) async fn run(&self, global: &Global, step: Step) -> Result<Reply> {
        let id: ReportId = self.id.parse()?;
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let reports = session.platform.reports();
        let report = match step {
            Step::Publish => reports.publish(&scope, id, None).await?,
            Step::Archive => reports.archive(&scope, id, None).await?,
            Step::Cancel => reports.cancel(&scope, id).await?,
            Step::Delete => {
                reports.delete(&scope, id, None).await?;
                return Ok(Reply::new(&json!({ "deleted": id }), format!("deleted {id}")));
            }
        };
        Ok(Reply::new(&view::to_json(&report), view::lines(&report).join("\n")))
    }
}
