//! `ioc member create` and `ioc member list`.

use clap::{Args, Subcommand};
use ioc_analytics::error::Result;
use ioc_analytics::ids::{Id, UserId};
use ioc_analytics::model::member::{Member, MemberRecord, Role};
use ioc_analytics::page::{MAX_LIMIT, PageRequest};
use serde_json::{Value, json};

use crate::arguments::{Moment, Organized};
use crate::cells;
use crate::cli::Global;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::Table;

/// `ioc member ...`
#[derive(Debug, Subcommand)]
pub(crate) enum MemberCommand {
    /// Record a person: a new one, or another role or place of a known one.
    Create(Create),
    /// List the people of an organization.
    List(List),
}

/// What is known of a person.
#[derive(Debug, Args)]
pub(crate) struct Create {
    #[command(flatten)]
    organized: Organized,
    /// The person's key in the organization's own files.
    external_id: String,
    /// The person's id, as tokens name it [default: a new one].
    #[arg(long, value_name = "ID")]
    user: Option<UserId>,
    /// The person's name.
    #[arg(long)]
    name: Option<String>,
    /// What the person may do: viewer, analyst, manager, admin, or operator.
    #[arg(long)]
    role: Option<String>,
    /// The department.
    #[arg(long)]
    department: Option<String>,
    /// The job role.
    #[arg(long)]
    job_role: Option<String>,
    /// From when on the person is here [default: now].
    #[arg(long, value_name = "WHEN")]
    from: Option<String>,
}

/// Whose people are listed.
#[derive(Debug, Args)]
pub(crate) struct List {
    #[command(flatten)]
    organized: Organized,
}

impl MemberCommand {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        match self {
            Self::Create(create) => create.run(global).await,
            Self::List(list) => list.run(global).await,
        }
    }
}

impl Create {
    async fn run(&self, global: &Global) -> Result<Reply> {
        let role = self.role.as_deref().map(Role::parse).transpose()?;
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let zone = scope.organization().zone();
        let from = self.from.as_deref().map(Moment::parse).transpose()?;
        let record = MemberRecord {
            user_id: self.user.unwrap_or_else(Id::nil),
            external_id: self.external_id.clone(),
            name: self.name.clone(),
            role,
            from: from.map_or_else(|| session.now(), |moment| moment.instant(zone)),
            to: None,
            department: self.department.clone(),
            job_role: self.job_role.clone(),
        };
        let (people, _) = session.platform.ingest().record_members(&scope, &[record]).await?;
        let ids: Vec<String> = people.iter().map(ToString::to_string).collect();
        let text = format!("{} is {}", self.external_id, ids.join(", "));
        Ok(Reply::new(&json!({ "user_ids": ids, "external_id": self.external_id }), text))
    }
}

impl List {
    async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let (mut members, mut after) = (Vec::new(), None);
        loop {
            let page = PageRequest { limit: MAX_LIMIT, after };
            let found = session.platform.organizations().list_members(&scope, page).await?;
            members.extend(found.items);
            after = found.next;
            if after.is_none() {
                break;
            }
        }
        let mut table =
            Table::new(["external id", "id", "name", "role", "department", "job role", ""]);
        for member in &members {
            table.row([
                member.external_id.clone(),
                member.user_id.to_string(),
                cells::or_none(member.name.clone()),
                member.role.as_str().to_owned(),
                cells::or_none(member.department.clone()),
                cells::or_none(member.job_role.clone()),
                if member.is_active { String::new() } else { "left".to_owned() },
            ]);
        }
        let text = if members.is_empty() {
            "there are no people yet: `ioc member create` or `ioc import members`".to_owned()
        } else {
            table.lines().join("\n")
        };
        let members: Vec<Value> = members.iter().map(to_json).collect();
        Ok(Reply::new(&json!({ "members": members }), text))
    }
}

fn to_json(member: &Member) -> Value {
    json!({
        "user_id": member.user_id,
        "external_id": member.external_id,
        "name": member.name,
        "role": member.role,
        "is_active": member.is_active,
        "department": member.department,
        "job_role": member.job_role,
    })
}
