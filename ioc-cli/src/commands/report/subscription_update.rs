//! `ioc report subscription update`.

use clap::Args;
use ioc_analytics::access::scope::Scope;
use ioc_analytics::error::Result;
use ioc_analytics::ids::TemplateId;
use ioc_analytics::model::organization::parse_zone;
use ioc_analytics::model::schedule::Schedule;
use ioc_analytics::store::subscription::Subscription;
use ioc_analytics::subscriptions::service::{SubscriptionChange, SubscriptionService};

use crate::commands::report::subscription::Chosen;

/// What changes about a subscription; what is not named stays.
#[derive(Debug, Args)]
pub(crate) struct Update {
    #[command(flatten)]
    pub(super) chosen: Chosen,
    /// Another address by the same way.
    #[arg(long, value_name = "ADDRESS")]
    to: Option<String>,
    /// At other times: `published`, or days and a time such as `mon,thu 08:00`.
    #[arg(long, value_name = "SCHEDULE")]
    when: Option<String>,
    /// In somebody else's time.
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// Only reports of this template.
    #[arg(long, value_name = "ID", conflicts_with = "every_template")]
    template: Option<TemplateId>,
    /// Reports of every template.
    #[arg(long)]
    every_template: bool,
    /// In another format.
    #[arg(long, value_name = "FORMAT")]
    format: Option<String>,
    /// In another language, such as `de-AT`.
    #[arg(long, value_name = "TAG", conflicts_with = "own_locale")]
    locale: Option<String>,
    /// In the organization's language.
    #[arg(long)]
    own_locale: bool,
    /// With its charts or without.
    #[arg(long, value_name = "BOOL")]
    charts: Option<bool>,
    /// With the released metrics of its period or without.
    #[arg(long, value_name = "BOOL")]
    raw_data: Option<bool>,
}

impl Update {
    /// Changes the subscription if it is still `seen`.
    pub(super) async fn write(
        &self,
        subscriptions: &SubscriptionService,
        scope: &Scope,
        seen: &Subscription,
    ) -> Result<Subscription> {
        let change = SubscriptionChange {
            address: self.to.clone(),
            template_id: self.template.map(Some).or(self.every_template.then_some(None)),
            schedule: self.schedule(seen)?,
            locale: self.locale.clone().map(Some).or(self.own_locale.then_some(None)),
            format: self.format.as_deref().map(str::parse).transpose()?,
            include_charts: self.charts,
            include_raw_data: self.raw_data,
        };
        subscriptions.update(scope, seen.id, change, Some(seen)).await
    }

    fn schedule(&self, seen: &Subscription) -> Result<Option<Schedule>> {
        if self.when.is_none() && self.zone.is_none() {
            return Ok(None);
        }
        let Schedule { when, zone } = seen.schedule;
        Ok(Some(Schedule {
            when: self.when.as_deref().map_or(Ok(when), str::parse)?,
            zone: self.zone.as_deref().map_or(Ok(zone), parse_zone)?,
        }))
    }
}
