//! What a client and the server say on a socket, beside the envelopes of messages.

use std::collections::BTreeMap;

use ioc_core::ids::OrganizationId;
use ioc_core::live::position::Position;
use ioc_core::live::subscription::SubscriptionId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::problem::Problem;

/// What a client says.
#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Said {
    /// Who it is; also again, with a newer token.
    Authenticate { token: String, organization_id: Option<Uuid> },
    /// What it wants to be told.
    Subscribe {
        id: Option<String>,
        kind: String,
        #[serde(default)]
        filters: BTreeMap<String, String>,
    },
    /// What it does not want to be told any more.
    Unsubscribe { id: Option<String>, subscription: u32 },
    /// Where it was, and all that it wants to be told.
    Resume { id: Option<String>, position: String, subscriptions: Vec<Wanted> },
    /// Whether the server is there.
    Ping { id: Option<String> },
}

/// A subscription to be.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    pub(super) id: Option<String>,
    pub(super) kind: String,
    #[serde(default)]
    pub(super) filters: BTreeMap<String, String>,
}

/// What the server says.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(super) enum Told<'a> {
    /// Who was let in, and as what; and after how long to come back once it has ended.
    Authenticated { organization_id: OrganizationId, role: &'a str, retry_ms: u64 },
    /// From which position on a subscription is told; all of them, without a number.
    Subscribed {
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<&'a str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        subscription: Option<u32>,
        position: String,
    },
    /// A subscription is taken back.
    Unsubscribed {
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<&'a str>,
        subscription: u32,
    },
    /// Messages are missing: what is behind the position comes live.
    Gap { position: String },
    /// What was said came to nothing.
    Error {
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<&'a str>,
        code: &'a str,
        detail: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        hint: Option<&'a str>,
    },
    /// The server is there.
    Pong {
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<&'a str>,
    },
}

impl Told<'_> {
    pub(super) fn gap(position: Position) -> Self {
        Self::Gap { position: position.to_string() }
    }

    pub(super) fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl<'a> Told<'a> {
    pub(super) fn subscribed(
        id: Option<&'a str>,
        subscription: Option<SubscriptionId>,
        position: Position,
    ) -> Self {
        let subscription = subscription.map(|it| it.0);
        Self::Subscribed { id, subscription, position: position.to_string() }
    }

    pub(super) fn error(id: Option<&'a str>, problem: &'a Problem) -> Self {
        let (code, hint) = (problem.code(), problem.hint());
        Self::Error { id, code, detail: problem.detail().unwrap_or_default(), hint }
    }
}
