//! `ioc cleanup list` and `ioc cleanup restore`.

use std::fmt::Write as _;

use clap::Args;
use ioc_analytics::error::Result;
use ioc_analytics::ids::ArchiveId;
use ioc_analytics::model::archive::ArchiveBatch;
use ioc_analytics::page::PageRequest;
use serde_json::{Value, json};

use crate::arguments::Organized;
use crate::cells;
use crate::cli::Global;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::{Table, paragraphs};

/// Whose.
#[derive(Debug, Args)]
pub(crate) struct List {
    #[command(flatten)]
    organized: Organized,
    /// How many at most, 1 to 500.
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: u32,
    /// Go on behind an earlier page: its `next` value.
    #[arg(long, value_name = "CURSOR")]
    after: Option<String>,
}

/// Which batch.
#[derive(Debug, Args)]
pub(crate) struct Restore {
    /// Its id, as `ioc cleanup list` shows it.
    batch: ArchiveId,
    #[command(flatten)]
    organized: Organized,
}

impl List {
    pub(super) async fn run(&self, global: &Global) -> Result<Reply> {
        let after = self.after.as_deref().map(str::parse).transpose()?;
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let request = PageRequest { limit: self.limit, after };
        let page = session.platform.maintenance().list_archives(&scope, request).await?;
        let mut table = Table::new(["batch", "of", ">rows", "archived", "put back"]);
        for batch in &page.items {
            let at =
                |at: ioc_analytics::clock::Instant| at.format("%Y-%m-%d %H:%M UTC").to_string();
            table.row([
                batch.id.to_string(),
                batch.class.as_str().to_owned(),
                cells::count(batch.rows),
                at(batch.archived_at),
                cells::or_none(batch.restored_at.map(at)),
            ]);
        }
        let next: Vec<String> =
            page.next.iter().map(|next| format!("There are more: --after {next}")).collect();
        let text = if page.items.is_empty() {
            "nothing was archived".to_owned()
        } else {
            paragraphs([table.lines(), next])
        };
        let json: Vec<Value> = page.items.iter().map(to_json).collect();
        let next = page.next.as_ref().map(ToString::to_string);
        Ok(Reply::new(&json!({ "batches": json, "next": next }), text))
    }
}

impl Restore {
    pub(super) async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let batch = session.platform.maintenance().restore(&scope, self.batch).await?;
        let text = format!(
            "{} rows of {} are back in their table",
            cells::count(batch.rows),
            batch.class.as_str()
        );
        Ok(Reply::new(&to_json(&batch), text))
    }
}

fn to_json(batch: &ArchiveBatch) -> Value {
    let mut digest = String::new();
    for byte in batch.digest.as_bytes() {
        // A string takes all that is written.
        let _ = write!(digest, "{byte:02x}");
    }
    json!({
        "id": batch.id,
        "class": batch.class.as_str(),
        "rows": batch.rows,
        "sha256": digest,
        "archived_at": batch.archived_at,
        "restored_at": batch.restored_at,
    })
}
