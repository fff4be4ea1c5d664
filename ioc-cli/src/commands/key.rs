//! `ioc key create`, `ioc key list` and `ioc key revoke`.

use clap::{Args, Subcommand};
use ioc_analytics::clock::Instant;
use ioc_analytics::error::Result;
use ioc_analytics::ids::KeyId;
use ioc_analytics::model::key::ApiKey;
use ioc_analytics::model::member::Role;
use ioc_analytics::organizations::keys::NewKey;
use ioc_analytics::page::{MAX_LIMIT, PageRequest};
use serde_json::{Value, json};

use crate::arguments::{Moment, Organized};
use crate::cells;
use crate::cli::Global;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::Table;

/// `ioc key ...`
#[derive(Debug, Subcommand)]
pub(crate) enum KeyCommand {
    /// Make a key. It is printed once, and never again.
    Create(Create),
    /// List the keys of an organization.
    List(List),
    /// Revoke a key: it opens nothing any more.
    Revoke(Revoke),
}

/// What a key is made of.
#[derive(Debug, Args)]
pub(crate) struct Create {
    #[command(flatten)]
    organized: Organized,
    /// What it permits: viewer, analyst, manager, admin, or operator.
    #[arg(long)]
    role: String,
    /// What it is for [default: the role].
    #[arg(long)]
    name: Option<String>,
    /// From when on it opens nothing any more [default: never].
    #[arg(long, value_name = "WHEN")]
    expires: Option<String>,
}

/// Whose keys are listed.
#[derive(Debug, Args)]
pub(crate) struct List {
    #[command(flatten)]
    organized: Organized,
}

/// Which key is revoked.
#[derive(Debug, Args)]
pub(crate) struct Revoke {
    #[command(flatten)]
    organized: Organized,
    /// Its id, as `ioc key list` shows it.
    key: KeyId,
}

impl KeyCommand {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        match self {
            Self::Create(create) => create.run(global).await,
            Self::List(list) => list.run(global).await,
            Self::Revoke(revoke) => revoke.run(global).await,
        }
    }
}

impl Create {
    async fn run(&self, global: &Global) -> Result<Reply> {
        let role = Role::parse(&self.role)?;
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let zone = scope.organization().zone();
        let expires = self.expires.as_deref().map(Moment::parse).transpose()?;
        let new = NewKey {
            name: self.name.clone().unwrap_or_else(|| role.as_str().to_owned()),
            role,
            expires_at: expires.map(|moment| moment.instant(zone)),
        };
        let (key, secret) = session.platform.keys().create(&scope, new).await?;
        let mut json = to_json(&key);
        json["secret"] = secret.reveal().into();
        let text = format!("{}\n", secret.reveal());
        Ok(Reply::new(&json, text))
    }
}

impl List {
    async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let (mut keys, mut after) = (Vec::new(), None);
        loop {
            let page = PageRequest { limit: MAX_LIMIT, after };
            let found = session.platform.keys().list(&scope, &page).await?;
            keys.extend(found.items);
            after = found.next;
            if after.is_none() {
                break;
            }
        }
        let now = session.now();
        let mut table = Table::new(["id", "name", "begins with", "role", "made", "opens"]);
        for key in &keys {
            table.row([
                key.id.to_string(),
                key.name.clone(),
                key.prefix.clone(),
                key.role.as_str().to_owned(),
                key.created_at.format("%Y-%m-%d").to_string(),
                opens(key, now),
            ]);
        }
        let text = if keys.is_empty() {
            "there are no keys yet: `ioc key create`".to_owned()
        } else {
            table.lines().join("\n")
        };
        let keys: Vec<Value> = keys.iter().map(to_json).collect();
        Ok(Reply::new(&json!({ "keys": keys }), text))
    }
}

impl Revoke {
    async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let key = session.platform.keys().revoke(&scope, self.key).await?;
        let text = format!("revoked {} ({}…)", key.name, key.prefix);
        Ok(Reply::new(&to_json(&key), text))
    }
}

/// Until when a key opens something, in words.
fn opens(key: &ApiKey, now: Instant) -> String {
    if key.revoked_at.is_some() {
        return "nothing: revoked".to_owned();
    }
    match key.expires_at {
        Some(end) if end <= now => "nothing: expired".to_owned(),
        end => cells::or_none(end.map(|end| format!("until {}", end.format("%Y-%m-%d %H:%M UTC")))),
    }
}

fn to_json(key: &ApiKey) -> Value {
    json!({
        "id": key.id,
        "organization_id": key.organization_id,
        "name": key.name,
        "prefix": key.prefix,
        "role": key.role,
        "created_at": key.created_at,
        "expires_at": key.expires_at,
        "revoked_at": key.revoked_at,
    })
}
