//! A reader's end.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use futures_util::Stream;

use crate::error::Result;
use crate::live::channel::{Channel, Found};
use crate::live::hub::{Inner, held};
use crate::live::message::Envelope;
use crate::live::position::Position;
use crate::live::subscription::{Kind, Subscription, SubscriptionId};

/// What a reader is told.
#[derive(Debug, Clone)]
pub enum Event {
    /// A message.
    Message(Arc<Envelope>),
    /// Messages are missing. The reader reads anew what it is subscribed to; what
    /// is behind the position comes live, so that a snapshot that is read after
    /// this event misses nothing.
    Gap(Position),
    /// The connection is closed, and this is the last event.
    Closed {
        /// Why.
        reason: CloseReason,
        /// How far it came.
        position: Position,
    },
}

/// Why a connection was closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CloseReason {
    /// More waited for the reader than the hub keeps.
    Slow,
    /// What the reader showed to be let in is valid no longer.
    Expired,
    /// The reader may not read this any more.
    Revoked,
    /// The hub is shutting down.
    ShuttingDown,
}

impl CloseReason {
    /// The reason as it is told.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Slow => "slow",
            Self::Expired => "expired",
            Self::Revoked => "revoked",
            Self::ShuttingDown => "shutting_down",
        }
    }
}

/// A reader of one organization: a stream of [`Event`]s, which ends after
/// [`Event::Closed`]. Dropping it takes the reader out of the hub.
#[derive(Debug)]
pub struct Connection {
    inner: Arc<Inner>,
    channel: Arc<Mutex<Channel>>,
    id: u64,
    is_over: bool,
}

impl Connection {
    pub(super) fn new(inner: Arc<Inner>, channel: Arc<Mutex<Channel>>, id: u64) -> Self {
        Self { inner, channel, id, is_over: false }
    }

    /// Subscribes to a kind, for those of its messages that all filters pass. What
    /// changed is told from the returned position on; what is the case the reader
    /// asks the services, after this call.
    ///
    /// # Errors
    /// `Forbidden` where the scope does not permit it; `InvalidInput` for a filter
    /// that the kind has not (`unknown_filter`, the hint names the nearest) or
    /// that cannot be read; `NotFound` for another organization; `Conflict` for
    /// one subscription too many, and on a closed connection.
    pub fn subscribe(
        &self,
        kind: Kind,
        filters: &[(&str, &str)],
    ) -> Result<(SubscriptionId, Position)> {
        let most = self.inner.limits.subscriptions;
        let new = |scope: &_| Subscription::new(scope, kind, filters);
        let (id, sequence) = held(&self.channel).subscribe(self.id, most, new)?;
        Ok((id, self.inner.position(sequence)))
    }

    /// Takes a subscription back; whether it was there.
    pub fn unsubscribe(&self, subscription: SubscriptionId) -> bool {
        held(&self.channel).unsubscribe(self.id, subscription)
    }

    /// Goes on behind a position that an earlier connection was told: all that its
    /// subscriptions missed comes next, in order and the states conflated, or an
    /// [`Event::Gap`]. Everything is to be subscribed to before this call, and
    /// nothing read in between: what was read counts as told.
    ///
    /// # Errors
    /// `Conflict` on a closed connection.
    pub fn resume(&self, position: Position) -> Result<()> {
        let own = position.epoch == self.inner.epoch();
        let waker = held(&self.channel).resume(self.id, own.then_some(position.sequence))?;
        waker.into_iter().for_each(std::task::Waker::wake);
        Ok(())
    }

    /// How far it has come: all before was told, or is not for this reader.
    pub fn position(&self) -> Position {
        self.inner.position(held(&self.channel).read_to(self.id))
    }

    /// The next event, as soon as there is one; nothing after the last. Dropping
    /// the future loses no event.
    pub async fn next(&mut self) -> Option<Event> {
        poll_fn(|context| self.poll(context)).await
    }

    fn poll(&mut self, context: &Context<'_>) -> Poll<Option<Event>> {
        if self.is_over {
            return Poll::Ready(None);
        }
        let found = held(&self.channel).poll(self.id, context);
        found.map(|found| {
            Some(match found? {
                Found::Message(envelope) => Event::Message(envelope),
                Found::Gap(sequence) => Event::Gap(self.inner.position(sequence)),
                Found::Closed(reason, sequence) => {
                    self.is_over = true;
                    Event::Closed { reason, position: self.inner.position(sequence) }
                }
            })
        })
    }
}

impl Stream for Connection {
    type Item = Event;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Event>> {
        self.poll(context)
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        held(&self.channel).dismiss(self.id);
        self.inner.leave();
    }
}
