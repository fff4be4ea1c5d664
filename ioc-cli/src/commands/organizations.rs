//! `ioc org create`, `ioc org update` and `ioc org list`; `ioc org brand` has a file of its
//! own.

use clap::{Args, Subcommand};
use ioc_analytics::error::Result;
use ioc_analytics::model::organization::{
    NewOrganization, Organization, OrganizationChange, parse_weekday, parse_zone,
};
use serde_json::{Value, json};

use crate::cli::Global;
use crate::commands::brand::BrandCommand;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::Table;

/// `ioc org ...`
#[derive(Debug, Subcommand)]
pub(crate) enum OrgCommand {
    /// Create an organization.
    Create(Create),
    /// Change an organization; another zone or first weekday holds from the
    /// next local midnight on.
    Update(Update),
    /// Show or set how an organization's reports look.
    #[command(subcommand)]
    Brand(BrandCommand),
    /// List the organizations of the database.
    List,
}

/// What a new organization is made of.
#[derive(Debug, Args)]
pub(crate) struct Create {
    /// Its name.
    name: String,
    /// The IANA zone in which its days begin and end [default: UTC].
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
    /// The weekday on which its weeks begin [default: monday].
    #[arg(long, value_name = "DAY")]
    week_start: Option<String>,
    /// The language of its reports [default: en-GB].
    #[arg(long, value_name = "TAG")]
    locale: Option<String>,
    /// The smallest group of people whose figures are published [default: 5].
    #[arg(long, value_name = "K")]
    minimum_group: Option<u32>,
}

/// What becomes of an organization; what is not given stays.
#[derive(Debug, Args)]
#[group(id = "change", required = true, multiple = true)]
pub(crate) struct Changes {
    /// Its new name.
    #[arg(long, value_name = "NAME")]
    rename: Option<String>,
    /// The IANA zone in which its days begin and end.
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
    /// The weekday on which its weeks begin.
    #[arg(long, value_name = "DAY")]
    week_start: Option<String>,
    /// The language of its reports.
    #[arg(long, value_name = "TAG")]
    locale: Option<String>,
    /// The smallest group of people whose figures are published.
    #[arg(long, value_name = "K")]
    minimum_group: Option<u32>,
}

/// Which organization is changed, and how.
#[derive(Debug, Args)]
pub(crate) struct Update {
    /// Its name.
    name: String,
    #[command(flatten)]
    changes: Changes,
}

impl OrgCommand {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        match self {
            Self::Create(create) => create.run(global).await,
            Self::Update(update) => update.run(global).await,
            Self::Brand(brand) => brand.run(global).await,
            Self::List => list(global).await,
        }
    }
}

impl Create {
    async fn run(&self, global: &Global) -> Result<Reply> {
        let mut new = NewOrganization::named(&self.name);
        if let Some(zone) = &self.time_zone {
            new.zone = parse_zone(zone)?;
        }
        if let Some(day) = &self.week_start {
            new.week_start = parse_weekday(day)?;
        }
        if let Some(locale) = &self.locale {
            new.locale.clone_from(locale);
        }
        new.minimum_group = self.minimum_group.unwrap_or(new.minimum_group);
        let session = Session::open(global, Missing::Created)?;
        session.stand_in(new.zone);
        let organization = session.platform.organizations().create(new).await?;
        let text = format!("created {} ({})", organization.name, organization.id);
        Ok(Reply::new(&to_json(&organization), text))
    }
}

impl Update {
    async fn run(&self, global: &Global) -> Result<Reply> {
        let Changes { rename, time_zone, week_start, locale, minimum_group } = &self.changes;
        let change = OrganizationChange {
            name: rename.clone(),
            zone: time_zone.as_deref().map(parse_zone).transpose()?,
            week_start: week_start.as_deref().map(parse_weekday).transpose()?,
            locale: locale.clone(),
            minimum_group: *minimum_group,
        };
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.name).await?;
        let organization = session.platform.organizations().update(&scope, change, None).await?;
        let latest = organization.calendar.latest();
        let begins = (latest.starts_at > session.now())
            .then(|| format!("; its days end in {} from {} on", latest.zone, latest.first));
        let text = format!("changed {}{}", organization.name, begins.unwrap_or_default());
        Ok(Reply::new(&to_json(&organization), text))
    }
}

async fn list(global: &Global) -> Result<Reply> {
    let session = Session::open(global, Missing::Refused)?;
    let organizations = session.platform.organizations().list().await?;
    let mut table = Table::new(["name", "time zone", "weeks from", "locale", ">minimum group"]);
    for organization in &organizations {
        table.row([
            organization.name.clone(),
            organization.zone().to_string(),
            organization.calendar.latest().week_start.to_string(),
            organization.locale.clone(),
            organization.minimum_group.to_string(),
        ]);
    }
    let text = if organizations.is_empty() {
        "there are no organizations yet: `ioc org create` or `ioc import`".to_owned()
    } else {
        table.lines().join("\n")
    };
    let organizations: Vec<Value> = organizations.iter().map(to_json).collect();
    Ok(Reply::new(&json!({ "organizations": organizations }), text))
}

fn to_json(organization: &Organization) -> Value {
    json!({
        "id": organization.id,
        "name": organization.name,
        "time_zone": organization.zone().name(),
        "week_start": organization.calendar.latest().week_start.to_string(),
        "locale": organization.locale,
        "minimum_group": organization.minimum_group,
        "created_at": organization.created_at,
    })
}
