//! Who may see, end and send again which subscriptions.

use crate::access::role::{Action, permits};
use crate::access::scope::Scope;
use crate::error::Result;
use crate::ids::UserId;
use crate::store::subscription::Subscription;
use crate::subscriptions::channels::MAIL;

/// Fails unless who asks may have a subscription go this way.
pub(super) fn permit(scope: &Scope, subscription: &Subscription) -> Result<()> {
    if subscription.channel == MAIL && scope.user_id() == Some(subscription.user_id) {
        return Ok(());
    }
    scope.permit(Action::WriteSubscriptions)
}

/// Whether what is of a member is for who asks to see and to end.
pub(super) fn handles(scope: &Scope, user_id: UserId) -> bool {
    scope.user_id() == Some(user_id) || permits(scope.role(), Action::WriteSubscriptions)
}

/// Of whom who asks sees what they ask for.
pub(super) enum Whose {
    Everybody,
    One(UserId),
    Nobody,
}

impl Whose {
    /// Of everybody or of `wanted`, as far as who asks may see it.
    pub(super) fn seen_by(scope: &Scope, wanted: Option<UserId>) -> Self {
        if permits(scope.role(), Action::WriteSubscriptions) {
            return wanted.map_or(Self::Everybody, Self::One);
        }
        match scope.user_id() {
            Some(own) if wanted.is_none_or(|wanted| wanted == own) => Self::One(own),
            _ => Self::Nobody,
        }
    }
}
