//! What an organization was told last: one log that all its readers share.

use std::collections::{BTreeMap, HashMap};
use std::ops::Bound::{Excluded, Unbounded};
use std::sync::Arc;

use crate::live::limits::LiveLimits;
use crate::live::message::{Envelope, Topic};
use crate::model::message::MessageType;

/// The messages that a reader may still have to be told, by their numbers.
///
/// Of a state only the newest message is here, at the newest one's place: whoever
/// reads on from anywhere meets it, and numbers only go up. So the log is all at
/// once the queue of a slow reader, conflated, and the history for one that comes
/// back.
#[derive(Debug, Default)]
pub(super) struct Log {
    entries: BTreeMap<u64, Arc<Envelope>>,
    states: HashMap<(MessageType, Topic), u64>,
    bytes: usize,
    /// The newest number that fell off: from before it nobody can read on.
    floor: u64,
}

impl Log {
    /// Adds the newest message, and returns what fell off for it.
    pub(super) fn push(
        &mut self,
        envelope: Arc<Envelope>,
        limits: &LiveLimits,
    ) -> Vec<Arc<Envelope>> {
        let sequence = envelope.position().sequence;
        if envelope.is_a_state() {
            let state = (envelope.message_type(), envelope.topic().clone());
            if let Some(replaced) = self.states.insert(state, sequence) {
                self.take(replaced);
            }
        }
        self.bytes += envelope.json().len();
        self.entries.insert(sequence, envelope);
        let mut fallen = Vec::new();
        while self.entries.len() > 1
            && (self.entries.len() > limits.messages || self.bytes > limits.bytes)
        {
            let Some(oldest) = self.entries.keys().next().copied() else { break };
            self.floor = oldest;
            if let Some(envelope) = self.take(oldest) {
                if envelope.is_a_state() {
                    self.states.remove(&(envelope.message_type(), envelope.topic().clone()));
                }
                fallen.push(envelope);
            }
        }
        fallen
    }

    /// Forgets everything up to `sequence`.
    pub(super) fn cut(&mut self, sequence: u64) {
        *self = Self { floor: sequence, ..Self::default() };
    }

    /// Whether all that is behind `sequence` is still here.
    pub(super) fn reaches_back_to(&self, sequence: u64) -> bool {
        sequence >= self.floor
    }

    /// The messages behind `sequence`, in order.
    pub(super) fn behind(&self, sequence: u64) -> impl Iterator<Item = &Arc<Envelope>> {
        self.entries.range((Excluded(sequence), Unbounded)).map(|(_, envelope)| envelope)
    }

    /// How many messages there are, and how many bytes they have.
    #[cfg(test)]
    pub(super) fn size(&self) -> (usize, usize) {
        (self.entries.len(), self.bytes)
    }

    fn take(&mut self, sequence: u64) -> Option<Arc<Envelope>> {
        let taken = self.entries.remove(&sequence)?;
        self.bytes -= taken.json().len();
        Some(taken)
    }
}
