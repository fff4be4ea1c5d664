//! An organization's log, and who reads it.

use std::collections::HashMap;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use crate::access::role::permits;
use crate::access::scope::Scope;
use crate::error::{Error, ErrorKind, Result};
use crate::live::connection::CloseReason;
use crate::live::limits::LiveLimits;
use crate::live::log::Log;
use crate::live::message::Envelope;
use crate::live::subscription::{Subscription, SubscriptionId};

/// The readers of one organization and what they are told. All of it stands under
/// one lock, so that a message comes wholly before a change of readers or wholly
/// after it.
#[derive(Debug, Default)]
pub(super) struct Channel {
    newest: u64,
    log: Log,
    readers: HashMap<u64, Reader>,
    admitted: u64,
}

#[derive(Debug)]
struct Reader {
    scope: Scope,
    /// Few, and thousands of readers have one: a map would keep room for eleven.
    subscriptions: Vec<(SubscriptionId, Subscription)>,
    subscribed: u32,
    /// Everything up to here it was told, or need not be.
    read_to: u64,
    /// Whether it must read anew what it is subscribed to.
    has_a_gap: bool,
    closed: Option<CloseReason>,
    waker: Option<Waker>,
}

/// What a reader finds.
#[derive(Debug)]
pub(super) enum Found {
    Message(Arc<Envelope>),
    Gap(u64),
    Closed(CloseReason, u64),
}

impl Reader {
    /// Rights are asked for each message: a subscription may be wider than they
    /// are.
    fn is_told(&self, envelope: &Envelope) -> bool {
        permits(self.scope.role(), envelope.needs())
            && self.subscriptions.iter().any(|(_, it)| it.asks_for(envelope))
    }

    fn close(&mut self, reason: CloseReason) -> Option<Waker> {
        self.closed.get_or_insert(reason);
        self.waker.take()
    }
}

impl Channel {
    /// Enters a reader who is told what comes from now on.
    pub(super) fn admit(&mut self, scope: Scope, most: usize) -> Result<u64> {
        if self.readers.len() >= most {
            return Err(super::hub::too_many("of this organization"));
        }
        self.admitted += 1;
        let reader = Reader {
            scope,
            subscriptions: Vec::new(),
            subscribed: 0,
            read_to: self.newest,
            has_a_gap: false,
            closed: None,
            waker: None,
        };
        self.readers.insert(self.admitted, reader);
        Ok(self.admitted)
    }

    pub(super) fn dismiss(&mut self, id: u64) {
        self.readers.remove(&id);
    }

    /// Whether anybody is there to be told.
    pub(super) fn is_watched(&self) -> bool {
        self.readers.values().any(|reader| reader.closed.is_none())
    }

    /// Gives a message the next number and tells it. Those returned are to be
    /// woken once the lock is free, the number is how many were too slow.
    pub(super) fn append(
        &mut self,
        limits: &LiveLimits,
        write: impl FnOnce(u64) -> Result<Envelope>,
    ) -> Result<(u64, Vec<Waker>, u64)> {
        let before = self.newest;
        let envelope = Arc::new(write(before + 1)?);
        self.newest = before + 1;
        let fallen = self.log.push(envelope.clone(), limits);
        let (mut wakers, mut slow) = (Vec::new(), 0);
        for reader in self.readers.values_mut().filter(|reader| reader.closed.is_none()) {
            let behind = reader.read_to;
            let misses = |it: &Arc<Envelope>| it.position().sequence > behind && reader.is_told(it);
            if !reader.has_a_gap && fallen.iter().any(misses) {
                slow += 1;
                wakers.extend(reader.close(CloseReason::Slow));
            } else if reader.is_told(&envelope) {
                wakers.extend(reader.waker.take());
            } else if behind == before {
                // What is not for it does not count as waiting.
                reader.read_to = self.newest;
            }
        }
        Ok((self.newest, wakers, slow))
    }

    /// Takes a number for what nobody is told: every reader has a gap.
    pub(super) fn skip(&mut self) -> Vec<Waker> {
        self.newest += 1;
        self.log.cut(self.newest);
        let readers = self.readers.values_mut();
        readers
            .filter_map(|reader| {
                reader.has_a_gap = true;
                reader.waker.take()
            })
            .collect()
    }

    /// Closes the readers that are meant.
    pub(super) fn close(
        &mut self,
        reason: CloseReason,
        is_meant: &impl Fn(&Scope) -> bool,
    ) -> (usize, Vec<Waker>) {
        let mut closed = 0;
        let open = self.readers.values_mut().filter(|reader| reader.closed.is_none());
        let mut wakers = Vec::new();
        for reader in open.filter(|reader| is_meant(&reader.scope)) {
            closed += 1;
            wakers.extend(reader.close(reason));
        }
        (closed, wakers)
    }

    /// Adds a subscription, and returns the number behind which it is told.
    pub(super) fn subscribe(
        &mut self,
        id: u64,
        most: usize,
        subscription: impl FnOnce(&Scope) -> Result<Subscription>,
    ) -> Result<(SubscriptionId, u64)> {
        let reader = self.open(id)?;
        let subscription = subscription(&reader.scope)?;
        if reader.subscriptions.len() >= most {
            return Err(Error::new(
                ErrorKind::Conflict,
                "too_many_subscriptions",
                format!("a connection has at most {most} subscriptions"),
            )
            .with_hint("take one back, or subscribe without filters"));
        }
        reader.subscribed += 1;
        let subscription_id = SubscriptionId(reader.subscribed);
        reader.subscriptions.reserve_exact(1);
        reader.subscriptions.push((subscription_id, subscription));
        Ok((subscription_id, reader.read_to))
    }

    /// Takes a subscription back; whether it was there.
    pub(super) fn unsubscribe(&mut self, id: u64, subscription: SubscriptionId) -> bool {
        let Some(reader) = self.readers.get_mut(&id) else { return false };
        let before = reader.subscriptions.len();
        reader.subscriptions.retain(|(id, _)| *id != subscription);
        reader.subscriptions.len() < before
    }

    /// Puts a reader where it was before, or gives it a gap if what it missed is
    /// not here any more; nothing for a place that this hub never gave.
    pub(super) fn resume(&mut self, id: u64, sequence: Option<u64>) -> Result<Option<Waker>> {
        let newest = self.newest;
        let found = sequence.filter(|it| *it <= newest && self.log.reaches_back_to(*it));
        let reader = self.open(id)?;
        reader.has_a_gap = found.is_none();
        reader.read_to = found.unwrap_or(reader.read_to);
        Ok(reader.waker.take())
    }

    pub(super) fn read_to(&self, id: u64) -> u64 {
        self.readers.get(&id).map_or(self.newest, |reader| reader.read_to)
    }

    /// The next that a reader is told.
    pub(super) fn poll(&mut self, id: u64, context: &Context<'_>) -> Poll<Option<Found>> {
        let newest = self.newest;
        let Some(reader) = self.readers.get_mut(&id) else { return Poll::Ready(None) };
        if let Some(reason) = reader.closed {
            return Poll::Ready(Some(Found::Closed(reason, reader.read_to)));
        }
        if reader.has_a_gap {
            reader.has_a_gap = false;
            reader.read_to = newest;
            return Poll::Ready(Some(Found::Gap(newest)));
        }
        let next = self.log.behind(reader.read_to).find(|envelope| reader.is_told(envelope));
        if let Some(envelope) = next {
            reader.read_to = envelope.position().sequence;
            return Poll::Ready(Some(Found::Message(envelope.clone())));
        }
        reader.read_to = newest;
        reader.waker = Some(context.waker().clone());
        Poll::Pending
    }

    fn open(&mut self, id: u64) -> Result<&mut Reader> {
        self.readers.get_mut(&id).filter(|reader| reader.closed.is_none()).ok_or_else(|| {
            Error::new(ErrorKind::Conflict, "connection_closed", "the connection is closed")
                .with_hint("connect again")
        })
    }

    /// How many messages and bytes wait at most for a reader.
    #[cfg(test)]
    pub(super) fn size(&self) -> (usize, usize) {
        self.log.size()
    }

    #[cfg(test)]
    pub(super) fn readers(&self) -> usize {
        self.readers.len()
    }
}
