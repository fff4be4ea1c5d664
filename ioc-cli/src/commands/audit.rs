//! `ioc audit list` and `ioc audit verify`.

use clap::{Args, Subcommand};
use ioc_analytics::error::Result;
use ioc_analytics::ids::UserId;
use ioc_analytics::model::audit::{Actor, AuditFilter, AuditRow};
use ioc_analytics::organizations::audit::AuditVerdict;
use ioc_analytics::page::PageRequest;
use serde_json::{Value, json};

use crate::arguments::{Days, Organized};
use crate::cells;
use crate::cli::Global;
use crate::exit;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::{Table, paragraphs};

/// `ioc audit ...`
#[derive(Debug, Subcommand)]
pub(crate) enum AuditCommand {
    /// List who did what, newest first. People stand there by pseudonyms.
    List(List),
    /// Follow the chain that seals the audit trail, and say where it breaks.
    Verify(Verify),
}

/// Which rows are listed.
#[derive(Debug, Args)]
pub(crate) struct List {
    #[command(flatten)]
    organized: Organized,
    /// Only what this one did: `host`, `key:ID` or `member:PSEUDONYM`.
    #[arg(long, value_name = "ACTOR", conflicts_with = "user_id")]
    actor: Option<String>,
    /// Only what this person did, by the id that `ioc member list` shows.
    #[arg(long, value_name = "ID")]
    user_id: Option<UserId>,
    /// Only this deed, such as `report.export`.
    #[arg(long, value_name = "ACTION")]
    action: Option<String>,
    #[command(flatten)]
    within: Days,
    /// How many at most, 1 to 500.
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: u32,
    /// Go on behind an earlier page: its `next` value.
    #[arg(long, value_name = "CURSOR")]
    after: Option<String>,
}

/// Whose chain is followed.
#[derive(Debug, Args)]
pub(crate) struct Verify {
    #[command(flatten)]
    organized: Organized,
}

impl AuditCommand {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        match self {
            Self::List(list) => list.run(global).await,
            Self::Verify(verify) => verify.run(global).await,
        }
    }
}

impl List {
    async fn run(&self, global: &Global) -> Result<Reply> {
        let actor = self.actor.as_deref().map(str::parse::<Actor>).transpose()?;
        let after = self.after.as_deref().map(str::parse).transpose()?;
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let within = self.within.period(scope.organization())?;
        let pseudonym = |id| Actor::Member(scope.organization().audit_key.pseudonym(id));
        let filter = AuditFilter {
            actor: actor.or(self.user_id.map(pseudonym)),
            action: self.action.clone(),
            from: within.map(|days| days.starts_at),
            to: within.map(|days| days.ends_at),
        };
        let page = PageRequest { limit: self.limit, after }.checked()?;
        let found = session.platform.audit().list(&scope, &filter, &page).await?;
        let mut table = Table::new(["when", "who", "what", "of", ">rows"]);
        for row in &found.items {
            table.row([
                row.at.format("%Y-%m-%d %H:%M:%S UTC").to_string(),
                row.actor.to_string(),
                row.action.clone(),
                cells::or_none(row.subject.clone()),
                row.row_count.to_string(),
            ]);
        }
        let next = found.next.as_ref().map(ToString::to_string);
        let more: Vec<String> =
            next.iter().map(|next| format!("There are more: --after {next}")).collect();
        let text = if found.items.is_empty() {
            "there are no such rows".to_owned()
        } else {
            paragraphs([table.lines(), more])
        };
        let rows: Vec<Value> = found.items.iter().map(to_json).collect();
        Ok(Reply::new(&json!({ "rows": rows, "next": next }), text))
    }
}

impl Verify {
    async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let verdict = session.platform.audit().verify(&scope).await?;
        let broken = verdict.broken;
        let json = json!({
            "holds": broken.is_none(),
            "links": verdict.links,
            "broken_at": broken.map(|it| it.sequence),
            "reason": broken.map(|it| it.why.as_str()),
            "hash": verdict.hash_text(),
            "unsealed": verdict.unsealed.rows,
            "unsealed_since": verdict.unsealed.since,
        });
        let reply = Reply::new(&json, words(&verdict));
        Ok(if broken.is_some() { reply.with_code(exit::CHECK_FAILED) } else { reply })
    }
}

fn words(verdict: &AuditVerdict) -> String {
    let mut lines = Vec::new();
    let hash = verdict.hash_text();
    lines.push(match verdict.broken {
        None => format!("all {} links hold; the last hash is {hash}", verdict.links),
        Some(broken) => {
            let (sequence, why) = (broken.sequence, broken.why.as_str());
            format!("link {sequence} does not hold ({why}); the last hash before it is {hash}")
        }
    });
    if let Some(since) = verdict.unsealed.since {
        let since = since.format("%Y-%m-%d %H:%M:%S UTC");
        lines.push(format!("{} rows are not sealed yet, since {since}", verdict.unsealed.rows));
    }
    lines.join("\n")
}

fn to_json(row: &AuditRow) -> Value {
    json!({
        "id": row.id,
        "actor": row.actor.to_string(),
        "action": row.action,
        "subject": row.subject,
        "row_count": row.row_count,
        "at": row.at,
    })
}
