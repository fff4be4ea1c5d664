//! `ioc rebuild`.

use clap::Args;
use ioc_analytics::access::role::Action;
use ioc_analytics::error::Result;
use ioc_analytics::model::message::Trace;
use ioc_analytics::store::rollups::Drift;
use serde_json::{Value, json};

use crate::cells;
use crate::cli::Global;
use crate::exit;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::{Table, paragraphs};

/// The arguments of `ioc rebuild`.
#[derive(Debug, Args)]
pub(crate) struct Rebuild {
    /// The organization's name; without it all organizations.
    #[arg(long, value_name = "NAME")]
    organization: Option<String>,
    /// Only compare; a difference is exit code 6.
    #[arg(long)]
    check: bool,
}

impl Rebuild {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        let store = session.platform.store();
        let mut found = Vec::new();
        for organization in session.organizations(self.organization.as_deref()).await? {
            let scope = session.enter(&organization)?;
            scope.permit(Action::Rebuild)?;
            let now = session.now();
            let drift = if self.check {
                store.check(&scope, now).await?
            } else {
                let trace = Trace::new(&*session.ids, now, "dashboard_update", "rollups.rebuild");
                store.rebuild(&scope, now, &trace).await?
            };
            found.push((organization.name, drift));
        }
        let drifted = found.iter().any(|(_, drift)| !drift.is_empty());
        let json: Vec<Value> = found
            .iter()
            .map(|(name, drift)| {
                let drift: Vec<Value> = drift.iter().map(to_json).collect();
                json!({ "organization": name, "drift": drift })
            })
            .collect();
        let reply =
            Reply::new(&json!({ "checked_only": self.check, "rebuilt": json }), text(&found));
        Ok(if self.check && drifted { reply.with_code(exit::CHECK_FAILED) } else { reply })
    }
}

fn to_json(drift: &Drift) -> Value {
    json!({ "table": drift.table, "date": drift.date, "key": drift.key })
}

fn text(found: &[(String, Vec<Drift>)]) -> String {
    let mut table = Table::new(["organization", "rollup", "day", "of"]);
    let mut right = Vec::new();
    for (name, drift) in found {
        if drift.is_empty() {
            right.push(format!("{name}: all rollups were as their rows say"));
        }
        for drift in drift {
            table.row([
                name.clone(),
                drift.table.to_owned(),
                cells::or_none(drift.date),
                drift.key.clone(),
            ]);
        }
    }
    let wrong = if right.len() == found.len() { Vec::new() } else { table.lines() };
    paragraphs([wrong, right])
}
