//! The channels that the settings set up.

use std::sync::Arc;

use ioc_analytics::channels::{Folder, Smtp, Webhook, WebhookSettings};
use ioc_analytics::clock::SystemClock;
use ioc_analytics::delivery::Delivery;
use ioc_analytics::error::Result;
use ioc_analytics::subscriptions::channels::MAIL;

use crate::config::resolve::Config;

/// Channels by the names that subscriptions give them.
pub(crate) fn of(config: &Config) -> Result<Vec<(&'static str, Arc<dyn Delivery>)>> {
    let mut channels: Vec<(&'static str, Arc<dyn Delivery>)> = Vec::new();
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
