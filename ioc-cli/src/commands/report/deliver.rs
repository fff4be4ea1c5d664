//! `ioc report deliver`: sends what is due.

use clap::Args;
use ioc_analytics::error::{Error, Result};
use ioc_analytics::subscriptions::outcome::DeliveryReport;
use serde_json::{Value, json};

use crate::cli::Global;
use crate::commands::report::deliveries;
use crate::exit;
use crate::progress::Bar;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::{Table, paragraphs};

/// The arguments of `ioc report deliver`.
#[derive(Debug, Args)]
pub(crate) struct Deliver {
    /// The organization's name [default: all].
    #[arg(long, value_name = "NAME")]
    organization: Option<String>,
    /// Say what is due, with --at what is due then, and send nothing.
    #[arg(long)]
    dry_run: bool,
    /// How many deliveries at most, of each organization.
    #[arg(long, value_name = "N", default_value_t = 1000)]
    limit: u32,
}

impl Deliver {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        if global.at.is_some() && !self.dry_run {
            let message = "`--at` sends nothing: what is sent is sent now";
            return Err(Error::invalid("at_without_dry_run", message)
                .with_hint("leave it out, or look at what is due then with --dry-run"));
        }
        let session = Session::open_with_channels(global, Missing::Refused)?;
        if self.dry_run {
            return self.look(&session).await;
        }
        let bar = Bar::over_deliveries(global);
        let progress = |report: &DeliveryReport| bar.stand_at(report.total());
        let deliveries = session.platform.deliveries();
        let report = match &self.organization {
            Some(name) => {
                let scope = session.scope(name).await?;
                deliveries.deliver_due(&scope, self.limit, &progress).await?
            }
            None => deliveries.deliver_due_of_all(self.limit, &progress).await?,
        };
        drop(bar);
        let DeliveryReport { delivered, waiting, failed, refused, faults } = &report;
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        let told = format!(
            "{delivered} delivered, {waiting} to be tried again, {failed} failed, {refused} refused"
        );
        let json = json!({
            "delivered": delivered,
            "waiting": waiting,
            "failed": failed,
            "refused": refused,
            "faults": faults,
        });
        let reply = Reply::new(&json, paragraphs([vec![told], faults.clone()]));
        let all_well = *failed == 0 && faults.is_empty();
        Ok(if all_well { reply } else { reply.with_code(exit::DELIVERY_FAILED) })
    }

    async fn look(&self, session: &Session) -> Result<Reply> {
        let mut table = Table::new(["due", "to", "channel", "what"]);
        let (mut json, mut any): (Vec<Value>, bool) = (Vec::new(), false);
        for organization in session.organizations(self.organization.as_deref()).await? {
            let scope = session.enter(&organization)?;
            let due = session.platform.deliveries().list_due(&scope, self.limit).await?;
            for it in &due.subscriptions {
                let what = format!("the next report for {}", organization.name);
                table.row([moment(it.due_at), it.address.clone(), it.channel.clone(), what]);
                json.push(json!({ "subscription_id": it.id, "due_at": it.due_at }));
                any = true;
            }
            for it in &due.deliveries {
                let what = format!("attempt {} at {}", it.attempts + 1, it.id);
                table.row([moment(it.due_at), it.address.clone(), it.channel.clone(), what]);
                json.push(deliveries::to_json(it));
                any = true;
            }
        }
        let text = if any { table.lines().join("\n") } else { "nothing is due".to_owned() };
        Ok(Reply::new(&json!({ "due": json }), text))
    }
}

fn moment(at: Option<ioc_analytics::clock::Instant>) -> String {
    crate::cells::or_none(at.map(|at| at.format("%Y-%m-%d %H:%M UTC")))
}
