//! `ioc report changes`.

use clap::Args;
use ioc_analytics::error::Result;
use ioc_analytics::reports::restatement::Restated;
use serde_json::json;

use crate::arguments::Organized;
use crate::cells;
use crate::cli::Global;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::Table;

/// The arguments of `ioc report changes`.
#[derive(Debug, Args)]
pub(crate) struct Changes {
    #[command(flatten)]
    organized: Organized,
    /// The report's id.
    id: String,
    /// The earlier version; the published one unless given, and without one that before
    /// the later.
    #[arg(long, value_name = "N")]
    from: Option<u32>,
    /// The later version; the newest unless given.
    #[arg(long, value_name = "N")]
    to: Option<u32>,
}

impl Changes {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let id = self.id.parse()?;
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let reports = session.platform.reports();
        let changed = reports.restatements(&scope, id, self.from, self.to).await?;
        let mut table = Table::new(["table", "row", "figure", ">before", ">now"]);
        for Restated { table: place, row, column, before, now, .. } in &changed {
            table.row([
                place.clone(),
                row.clone(),
                column.clone(),
                cells::or_none(before.as_deref()),
                cells::or_none(now.as_deref()),
            ]);
        }
        let text = if changed.is_empty() {
            "the two versions tell the same".to_owned()
        } else {
            table.lines().join("\n")
        };
        Ok(Reply::new(&json!({ "changes": changed }), text))
    }
}
