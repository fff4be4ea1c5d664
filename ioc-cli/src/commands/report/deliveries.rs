//! `ioc report deliveries` and `ioc report resend`: what was sent to whom.

use clap::Args;
use ioc_analytics::error::Result;
use ioc_analytics::ids::{DeliveryId, SubscriptionId};
use ioc_analytics::model::delivery::{DeliveryFilter, DeliveryRecord, DeliveryStatus};
use ioc_analytics::page::PageRequest;
use serde_json::{Value, json};

use crate::arguments::Organized;
use crate::cells;
use crate::cli::Global;
use crate::reply::Reply;
use crate::session::{Missing, Session};
use crate::table::{Table, paragraphs};

/// The arguments of `ioc report deliveries`.
#[derive(Debug, Args)]
pub(crate) struct Deliveries {
    #[command(flatten)]
    organized: Organized,
    /// Only those of this subscription.
    #[arg(long, value_name = "ID")]
    subscription: Option<SubscriptionId>,
    /// Only those that stand here: pending, sending, delivered, failed or refused.
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,
    /// How many at most, 1 to 500.
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: u32,
    /// Go on behind an earlier page: its `next` value.
    #[arg(long, value_name = "CURSOR")]
    after: Option<String>,
}

/// Which delivery is sent again.
#[derive(Debug, Args)]
pub(crate) struct Resend {
    #[command(flatten)]
    organized: Organized,
    /// Its id, as `ioc report deliveries` shows it.
    id: DeliveryId,
}

impl Deliveries {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let status = self.status.as_deref().map(DeliveryStatus::parse).transpose()?;
        let after = self.after.as_deref().map(str::parse).transpose()?;
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let filter = DeliveryFilter { subscription_id: self.subscription, user_id: None, status };
        let request = PageRequest { limit: self.limit, after };
        let page = session.platform.deliveries().list(&scope, &filter, request).await?;
        let mut table = Table::new(["id", "made", "to", "channel", "status", ">attempts", "why"]);
        for it in &page.items {
            table.row([
                it.id.to_string(),
                it.made_at.format("%Y-%m-%d %H:%M UTC").to_string(),
                it.address.clone(),
                it.channel.clone(),
                it.status.as_str().to_owned(),
                it.attempts.to_string(),
                cells::or_none(it.fault.as_ref().map(|fault| &fault.message)),
            ]);
        }
        let next: Vec<String> =
            page.next.iter().map(|next| format!("There are more: --after {next}")).collect();
        let text = if page.items.is_empty() {
            "there are no such deliveries".to_owned()
        } else {
            paragraphs([table.lines(), next])
        };
        let json: Vec<Value> = page.items.iter().map(to_json).collect();
        let next = page.next.as_ref().map(ToString::to_string);
        Ok(Reply::new(&json!({ "deliveries": json, "next": next }), text))
    }
}

impl Resend {
    pub(crate) async fn run(&self, global: &Global) -> Result<Reply> {
        let session = Session::open(global, Missing::Refused)?;
        let scope = session.scope(&self.organized.organization).await?;
        let made = session.platform.deliveries().resend(&scope, self.id).await?;
        let text = format!("{} goes to {}: `ioc report deliver` sends it", made.id, made.address);
        Ok(Reply::new(&to_json(&made), text))
    }
}

/// A delivery for programs.
pub(crate) fn to_json(it: &DeliveryRecord) -> Value {
    json!({
        "id": it.id,
        "subscription_id": it.subscription_id,
        "user_id": it.user_id,
        "channel": it.channel,
        "address": it.address,
        "report_id": it.report_id,
        "report_version": it.report_version,
        "resend_of": it.resend_of,
        "slot": it.slot,
        "made_at": it.made_at,
        "status": it.status.as_str(),
        "attempts": it.attempts,
        "due_at": it.due_at,
        "ended_at": it.ended_at,
        "receipt": it.receipt,
        "error": it.fault.as_ref().map(|fault| json!({
            "code": fault.code,
            "message": fault.message,
        })),
        "file": it.file.as_ref().map(|file| json!({
            "name": file.name,
            "media_type": file.media_type,
            "sha256": file.sha256,
            "size_bytes": file.size_bytes,
        })),
    })
}
