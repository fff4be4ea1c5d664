//! The channels that the settings set up.

use std::sync::Arc;

use ioc_analytics::channels::{Folder, Smtp, Webhook, WebhookSettings};
use ioc_analytics::clock::SystemClock;
use ioc_analytics::delivery::Delivery;
use ioc_analytics::error::{Error, Result, shown};
use ioc_analytics::subscriptions::channels::MAIL;
use ioc_analytics::system::alarm::Alarm;

use crate::config::resolve::Config;

/// Channels by the names that subscriptions give them.
pub(crate) type Channels = Vec<(&'static str, Arc<dyn Delivery>)>;

/// Where the alerts of the system are sent.
pub(crate) fn alarms(config: &Config, channels: &Channels) -> Result<Vec<Alarm>> {
    let alarm = |(name, to): (String, String)| {
        let Some((_, channel)) = channels.iter().find(|(known, _)| *known == name) else {
            let message =
                format!("alerts are to be sent by `{}`, which is not set up", shown(&name));
            let known: Vec<&str> = channels.iter().map(|(known, _)| *known).collect();
            return Err(Error::invalid("alarm_without_channel", message)
                .with("channels", known.join(", "))
                .with_hint("set the channel up as for reports, or take it out of IOC_ALARMS"));
        };
        channel.check_address(&to).map_err(|error| error.with("setting", "alarms"))?;
        Ok(Alarm { name, channel: channel.clone(), to, locale: "en".to_owned() })
    };
    config.alarms()?.into_iter().map(alarm).collect()
}

/// The channels that are set up.
pub(crate) fn of(config: &Config) -> Result<Channels> {
    let mut channels: Channels = Vec::new();
    if let Some(settings) = config.smtp()? {
        channels.push((MAIL, Arc::new(Smtp::new(settings)?)));
    }
    if let Some(secret) = config.webhook_secret()? {
        let trusted = config.webhook_trusted()?;
        let settings = WebhookSettings { trusted, ..WebhookSettings::default() };
        channels
            .push(("webhook", Arc::new(Webhook::new(secret, settings, Arc::new(SystemClock))?)));
    }
    if let Some(root) = config.delivery_dir()? {
        channels.push(("folder", Arc::new(Folder::new(root))));
    }
    Ok(channels)
}
