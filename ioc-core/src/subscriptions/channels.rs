//! The channels that a platform has, by name.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::delivery::Delivery;
use crate::error::{Error, ErrorKind, Result, shown};

/// The name of the channel by which everybody may subscribe for themselves.
pub const MAIL: &str = "mail";

/// Channels by name.
#[derive(Debug, Clone, Default)]
pub struct Channels(BTreeMap<String, Arc<dyn Delivery>>);

impl Channels {
    /// Adds a channel, in the place of one of the same name.
    pub(crate) fn insert(&mut self, name: String, channel: Arc<dyn Delivery>) {
        self.0.insert(name, channel);
    }

    /// The names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The channel of a name.
    ///
    /// # Errors
    /// `Unsupported` with code `unknown_channel`.
    pub fn get(&self, name: &str) -> Result<&dyn Delivery> {
        self.0.get(name).map(|channel| &**channel).ok_or_else(|| {
            let message = format!("no channel `{}` is set up here", shown(name));
            let known: Vec<&str> = self.names().collect();
            let hint = match &*known {
                [] => "none is: an operator sets up mail, webhooks or a folder".to_owned(),
                known => format!("one of {}", known.join(", ")),
            };
            Error::new(ErrorKind::Unsupported, "unknown_channel", message).with_hint(hint)
        })
    }
}
