//! `ioc cleanup`.

use clap::Args;
use ioc_analytics::error::Result;
use serde_json::json;

use crate::arguments::{Organized, date};
use crate::cli::Global;
use crate::progress::Bar;
use crate::reply::Reply;
use crate::session::{Missing, Session};

/// The arguments of `ioc cleanup`.
#[derive(Debug, Args)]
pub(crate) struct Cleanup {
    #[command(flatten)]
    organized: Organized,
    /// Delete the events from before this day; every figure stays, and nothing
    /// from before it can be taken in any more.
    #[arg(long, value_name = "DATE")]
    before: String,
}

impl Cleanup {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let first_kept = date("--before", &self.before)?;
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let bar = Bar::new(global, None);
        bar.say("deleting");
        let ingest = session.platform.ingest();
        let deleted =
            ingest.delete_activity_before(&scope, first_kept, &|rows| bar.stand_at(rows)).await?;
        drop(bar);
        let name = &scope.organization().name;
        let text = format!("{deleted} events of {name} from before {first_kept} are deleted");
        let json = json!({ "organization": name, "before": first_kept, "deleted": deleted });
        Ok(Reply::new(&json, text))
    }
}
