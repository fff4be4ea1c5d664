//! `ioc report subscription ...`: who is sent which reports.

use clap::{Args, Subcommand};
use ioc_analytics::access::scope::Scope;
use ioc_analytics::error::{Error, Result};
use ioc_analytics::ids::{SubscriptionId, TemplateId, UserId};
use ioc_analytics::model::organization::parse_zone;
use ioc_analytics::model::schedule::Schedule;
use ioc_analytics::page::{MAX_LIMIT, PageRequest};
use ioc_analytics::store::subscription::Subscription;
use ioc_analytics::subscriptions::channels::MAIL;
use ioc_analytics::subscriptions::service::NewSubscription;
use serde_json::{Value, json};

use crate::arguments::Organized;
use crate::cells;
use crate::cli::Global;
use crate::commands::report::subscription_update::Update;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::Table;

/// `ioc report subscription ...`
#[derive(Debug, Subcommand)]
pub(crate) enum SubscriptionCommand {
    /// Send a member reports from now on.
    Add(Add),
    /// List who is sent which reports.
    List(List),
    /// Show a subscription, and with --secret what its receiver checks signatures with.
    Show(Show),
    /// Change where to, when or how; what is not named stays.
    Update(Update),
    /// Send nothing more until it is resumed.
    Pause(Chosen),
    /// Go on; what was published meanwhile is left out.
    Resume(Chosen),
    /// End a subscription, and what is still to be sent for it.
    Remove(Chosen),
}

/// What somebody is to be sent.
#[derive(Debug, Args)]
pub(crate) struct Add {
    #[command(flatten)]
    organized: Organized,
    /// The member's key in the organization's own files, as `ioc member list` shows it.
    #[arg(long, value_name = "EXTERNAL_ID")]
    member: String,
    /// Where to, such as an e-mail address.
    #[arg(long, value_name = "ADDRESS")]
    to: String,
    /// By which way: mail, webhook or folder.
    #[arg(long, default_value = MAIL)]
    channel: String,
    /// When: `published`, or days and a time such as `mon 08:00` or `mon,thu 08:00`.
    #[arg(long, value_name = "SCHEDULE", default_value = "published")]
    when: String,
    /// In whose time [default: the organization's].
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// Only reports of this template.
    #[arg(long, value_name = "ID")]
    template: Option<TemplateId>,
    /// How the report is attached: `pdf`, `excel`, `html`, `csv` or `json`.
    #[arg(long, value_name = "FORMAT", default_value = "pdf")]
    format: String,
    /// In which language, such as `de-AT`; in the organization's without it.
    #[arg(long, value_name = "TAG")]
    locale: Option<String>,
    /// Leave the charts out.
    #[arg(long)]
    without_charts: bool,
    /// Let the released metrics of its period follow as a table.
    #[arg(long)]
    raw_data: bool,
}

/// Whose subscriptions are listed.
#[derive(Debug, Args)]
pub(crate) struct List {
    #[command(flatten)]
    organized: Organized,
}

/// Which subscription is shown.
#[derive(Debug, Args)]
pub(crate) struct Show {
    #[command(flatten)]
    chosen: Chosen,
    /// Also show the secret of its receiver, for a channel that signs.
    #[arg(long)]
    secret: bool,
}

/// Which subscription is meant.
#[derive(Debug, Args)]
pub(crate) struct Chosen {
    #[command(flatten)]
    organized: Organized,
    /// Its id, as `ioc report subscription list` shows it.
    id: SubscriptionId,
}

impl SubscriptionCommand {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let of = |chosen: &Chosen| (chosen.organized.organization.clone(), chosen.id);
        let (organization, id) = match self {
            Self::Add(add) => return add.run(global).await,
            Self::List(list) => return list.run(global).await,
            Self::Show(show) => of(&show.chosen),
            Self::Update(update) => of(&update.chosen),
            Self::Pause(chosen) | Self::Resume(chosen) | Self::Remove(chosen) => of(chosen),
        };
        let session = Session::open_with_channels(global, Missing::Refused)?;
        let scope = session.scope(&organization).await?;
        let subscriptions = session.platform.subscriptions();
        let found = match self {
            Self::Update(update) => {
                let seen = subscriptions.get(&scope, id).await?;
                update.write(subscriptions, &scope, &seen).await?
            }
            Self::Pause(_) => subscriptions.pause(&scope, id).await?,
            Self::Resume(_) => subscriptions.resume(&scope, id).await?,
            Self::Remove(_) => {
                subscriptions.delete(&scope, id).await?;
                return Ok(Reply::new(&json!({ "removed": id }), format!("removed {id}")));
            }
            _ => subscriptions.get(&scope, id).await?,
        };
        let (mut json, mut text) = (to_json(&found), lines(&found).join("\n"));
        if let Self::Show(Show { secret: true, .. }) = self {
            let secret = subscriptions.secret(&scope, id).await?;
            text = format!("{text}\nsecret    {secret}");
            json["secret"] = secret.into();
        }
        Ok(Reply::new(&json, text))
    }
}

impl Add {
    async fn run(&self, global: &Global) -> Result<Reply> {
        let (when, format) = (self.when.parse()?, self.format.parse()?);
        let session = Session::open_with_channels(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let zone = match &self.zone {
            Some(zone) => parse_zone(zone)?,
            None => scope.organization().zone(),
        };
        let new = NewSubscription {
            user_id: Some(self.recipient(&session, &scope).await?),
            channel: self.channel.clone(),
            address: self.to.clone(),
            template_id: self.template,
            schedule: Schedule { when, zone },
            locale: self.locale.clone(),
            format,
            include_charts: !self.without_charts,
            include_raw_data: self.raw_data,
        };
        let made = session.platform.subscriptions().create(&scope, new).await?;
        Ok(Reply::new(&to_json(&made), lines(&made).join("\n")))
    }

    async fn recipient(&self, session: &Session, scope: &Scope) -> Result<UserId> {
        let (organizations, mut after) = (session.platform.organizations(), None);
        loop {
            let page = PageRequest { limit: MAX_LIMIT, after };
            let found = organizations.list_members(scope, page).await?;
            if let Some(member) = found.items.iter().find(|it| it.external_id == self.member) {
                return Ok(member.user_id);
            }
            after = found.next;
            if after.is_none() {
                let message = format!("there is no member `{}`", self.member);
                return Err(Error::not_found("unknown_recipient", message)
                    .with_hint("`ioc member list` shows those that there are"));
            }
        }
    }
}

impl List {
    async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open_with_channels(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            let page = PageRequest { limit: MAX_LIMIT, after };
            let found = session.platform.subscriptions().list(&scope, None, page).await?;
            all.extend(found.items);
            after = found.next;
            if after.is_none() {
                break;
            }
        }
        let mut table = Table::new(["id", "to", "channel", "when", "zone", "format", "next"]);
        for it in &all {
            table.row([
                it.id.to_string(),
                it.address.clone(),
                it.channel.clone(),
                it.schedule.when.to_string(),
                it.schedule.zone.to_string(),
                it.format.as_str().to_owned(),
                next(it),
            ]);
        }
        let text = if all.is_empty() {
            "nobody is sent reports: `ioc report subscription add` begins with it".to_owned()
        } else {
            table.lines().join("\n")
        };
        let json: Vec<Value> = all.iter().map(to_json).collect();
        Ok(Reply::new(&json!({ "subscriptions": json }), text))
    }
}

/// When the next report is sent, in words.
fn next(it: &Subscription) -> String {
    match (it.paused, it.due_at) {
        (Some(paused), _) => format!("paused: {}", paused.reason.as_str()),
        (None, Some(at)) => at.format("%Y-%m-%d %H:%M UTC").to_string(),
        (None, None) => "with the next report".to_owned(),
    }
}

fn lines(it: &Subscription) -> Vec<String> {
    let mut table = Table::new(["", ""]);
    for (name, value) in [
        ("id", it.id.to_string()),
        ("member", it.user_id.to_string()),
        ("to", format!("{} by {}", it.address, it.channel)),
        ("when", format!("{} in {}", it.schedule.when, it.schedule.zone)),
        ("next", next(it)),
        ("template", cells::or_none(it.template_id)),
        ("format", it.format.as_str().to_owned()),
        ("language", cells::or_none(it.locale.as_ref())),
    ] {
        table.row([name.to_owned(), value]);
    }
    table.lines()
}

fn to_json(it: &Subscription) -> Value {
    json!({
        "id": it.id,
        "organization_id": it.organization_id,
        "user_id": it.user_id,
        "channel": it.channel,
        "address": it.address,
        "template_id": it.template_id,
        "schedule": it.schedule.when.to_string(),
        "time_zone": it.schedule.zone.name(),
        "locale": it.locale,
        "format": it.format,
        "include_charts": it.include_charts,
        "include_raw_data": it.include_raw_data,
        "paused_at": it.paused.map(|paused| paused.at),
        "pause_reason": it.paused.map(|paused| paused.reason.as_str()),
        "due_at": it.due_at,
        "created_at": it.created_at,
        "updated_at": it.updated_at,
    })
}
