//! `ioc cleanup --before`: events go without an archive.

use ioc_analytics::error::Result;
use serde_json::json;

use crate::arguments::date;
use crate::cli::Global;
use crate::progress::Bar;
use crate::reply::Reply;
use crate::session::{Missing, Session};

/// Deletes the events of an organization from before a day.
pub(super) async fn delete(global: &Global, organization: &str, before: &str) -> Result<Reply> {
    let first_kept = date("--before", before)?;
    let session = Session::open(global, Missing::Refused)?;
    let scope = session.scope(organization).await?;
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
