//! `ioc report versions`.

use clap::Args;
use ioc_analytics::error::Result;
use ioc_analytics::store::report_steps::{ExportFacts, ListedVersion};
use serde_json::{Value, json};

use crate::arguments::Organized;
use crate::cells;
use crate::cli::Global;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::Table;

/// The arguments of `ioc report versions`.
#[derive(Debug, Args)]
pub(crate) struct Versions {
    #[command(flatten)]
    organized: Organized,
    /// The report's id.
    id: String,
}

impl Versions {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let id = self.id.parse()?;
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let versions = session.platform.reports().list_versions(&scope, id).await?;
        let mut table = Table::new([">version", "generated", "published", "kept"]);
        for listed in &versions {
            let minute = "%Y-%m-%d %H:%M UTC";
            let kept: Vec<&str> = listed.exports.iter().map(|it| it.format.as_str()).collect();
            table.row([
                listed.version.to_string(),
                listed.generated_at.format(minute).to_string(),
                cells::or_none(listed.published_at.map(|at| at.format(minute))),
                cells::or_none((!kept.is_empty()).then(|| kept.join(" "))),
            ]);
        }
        let text = if versions.is_empty() {
            "it has no version yet: `ioc report generate` writes one".to_owned()
        } else {
            table.lines().join("\n")
        };
        let versions: Vec<Value> = versions.iter().map(to_json).collect();
        Ok(Reply::new(&json!({ "versions": versions }), text))
    }
}

fn to_json(listed: &ListedVersion) -> Value {
    let kept = |facts: &ExportFacts| {
        json!({
            "format": facts.format,
            "media_type": facts.media_type,
            "size_bytes": facts.size_bytes,
            "sha256": facts.sha256,
        })
    };
    json!({
        "version": listed.version,
        "generated_at": listed.generated_at,
        "executive_summary": listed.executive_summary,
        "published_at": listed.published_at,
        "exports": listed.exports.iter().map(kept).collect::<Vec<_>>(),
    })
}
