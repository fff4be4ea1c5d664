//! How much a hub holds.

/// What a hub takes on before it refuses, forgets or closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LiveLimits {
    /// The most connections in all.
    pub connections: usize,
    /// The most connections of one organization.
    pub connections_per_organization: usize,
    /// The most subscriptions of one connection.
    pub subscriptions: usize,
    /// The most messages that an organization's log keeps, and so the most that
    /// can wait for a reader.
    pub messages: usize,
    /// The most bytes that they have together, except that the newest message is
    /// always kept.
    pub bytes: usize,
}

impl Default for LiveLimits {
    fn default() -> Self {
        Self {
            connections: 50_000,
            connections_per_organization: 20_000,
            subscriptions: 32,
            messages: 1_024,
            bytes: 1 << 20,
        }
    }
}
