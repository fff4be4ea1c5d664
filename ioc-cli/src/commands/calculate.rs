//! `ioc calculate`.

use clap::Args;
use ioc_analytics::error::Result;
use serde_json::json;

use crate::arguments::Days;
use crate::calendar::{last_closed_week, words};
use crate::cells;
use crate::cli::Global;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::Table;

/// The arguments of `ioc calculate`: without days it is the last closed week.
#[derive(Debug, Args)]
pub(crate) struct Calculate {
    /// The organization's name; without it all organizations.
    #[arg(long, value_name = "NAME")]
    organization: Option<String>,
    #[command(flatten)]
    period: Days,
}

impl Calculate {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        let mut table = Table::new(["organization", "period", ">new", ">changed", ">unchanged"]);
        let mut json = Vec::new();
        for organization in session.organizations(self.organization.as_deref()).await? {
            let scope = session.enter(&organization)?;
            let period = match self.period.period(&organization)? {
                Some(period) => period,
                None => last_closed_week(&organization, session.now())?,
            };
            let dashboard = session.platform.dashboard();
            let written = dashboard.calculate_metrics(&scope, period, None).await?;
            table.row([
                organization.name.clone(),
                words(period.first, period.last),
                cells::count(written.added),
                cells::count(written.changed),
                cells::count(written.unchanged),
            ]);
            json.push(json!({
                "organization": organization.name,
                "period_start": period.first,
                "period_end": period.last,
                "metrics": written,
            }));
        }
        Ok(Reply::new(&json!({ "calculated": json }), table.lines().join("\n")))
    }
}
