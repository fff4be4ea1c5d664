//! Exact sufficient statistics: who, and how often.
//!
//! A store builds, merges and keeps them as bytes; only the core reads what is
//! in them, so that a store or a door cannot publish what has not passed the
//! disclosure rules.

use std::collections::BTreeMap;
use std::fmt;

use roaring::RoaringBitmap;

use crate::error::{Error, ErrorKind, Result};
use crate::model::varint::{corrupt, push_varint, take_varint};

/// A set of an organization's members, by their ordinals.
#[derive(Clone, PartialEq, Default)]
pub struct Members(RoaringBitmap);

impl Members {
    /// The members of these ordinals.
    pub fn of(ordinals: impl IntoIterator<Item = u32>) -> Self {
        Self(ordinals.into_iter().collect())
    }

    /// Adds one member.
    pub fn insert(&mut self, ordinal: u32) {
        self.0.insert(ordinal);
    }

    /// Takes one member out.
    pub fn remove(&mut self, ordinal: u32) {
        self.0.remove(ordinal);
    }

    /// Adds all of `other`.
    pub fn merge(&mut self, other: &Self) {
        self.0 |= &other.0;
    }

    /// The bytes that a store keeps.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut compact = self.0.clone();
        compact.optimize();
        let mut bytes = Vec::with_capacity(compact.serialized_size());
        match compact.serialize_into(&mut bytes) {
            Ok(()) => bytes,
            Err(error) => unreachable!("writing to memory failed: {error}"),
        }
    }

    /// The set that [`Self::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        RoaringBitmap::deserialize_from(bytes).map(Self).map_err(|source| {
            Error::new(ErrorKind::Corrupt, "corrupt_bitmap", "a set of members cannot be read")
                .with_hint("`ioc rebuild` computes it again from the rows")
                .with_source(source)
        })
    }

    pub(super) fn of_bitmap(bitmap: RoaringBitmap) -> Self {
        Self(bitmap)
    }

    pub(crate) fn len(&self) -> u64 {
        self.0.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn contains(&self, ordinal: u32) -> bool {
        self.0.contains(ordinal)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.iter()
    }

    pub(crate) fn and(&self, other: &Self) -> Self {
        Self(&self.0 & &other.0)
    }

    pub(crate) fn and_len(&self, other: &Self) -> u64 {
        self.0.intersection_len(&other.0)
    }

    pub(crate) fn is_inside(&self, other: &Self) -> bool {
        // Mostly the ends tell, for less than going through both.
        let ends = [self.0.min(), self.0.max()];
        ends.into_iter().flatten().all(|end| other.contains(end)) && self.0.is_subset(&other.0)
    }

    pub(crate) fn take_out(&mut self, other: &Self) {
        self.0 -= &other.0;
    }

    pub(crate) fn minus(&self, other: &Self) -> Self {
        Self(&self.0 - &other.0)
    }
}

impl fmt::Debug for Members {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Members(..)")
    }
}

/// What one member did in a stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Tally {
    pub(crate) events: u64,
    pub(crate) timed: u64,
    pub(crate) duration_ms: u64,
}

impl Tally {
    pub(crate) fn add(&mut self, more: Self) {
        self.events += more.events;
        self.timed += more.timed;
        self.duration_ms += more.duration_ms;
    }
}

/// What each member did in a stretch of time: events, how many of them carry a
/// duration, and the sum of those durations. Adds in any order without error.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Tallies(BTreeMap<u32, Tally>);

impl Tallies {
    /// Counts one event of a member.
    pub fn record(&mut self, ordinal: u32, duration_ms: Option<u64>) {
        let tally = self.0.entry(ordinal).or_default();
        tally.events += 1;
        tally.timed += u64::from(duration_ms.is_some());
        tally.duration_ms += duration_ms.unwrap_or(0);
    }

    /// Takes one event of a member back.
    pub fn take_back(&mut self, ordinal: u32, duration_ms: Option<u64>) {
        if let Some(tally) = self.0.get_mut(&ordinal) {
            tally.events = tally.events.saturating_sub(1);
            tally.timed = tally.timed.saturating_sub(u64::from(duration_ms.is_some()));
            tally.duration_ms = tally.duration_ms.saturating_sub(duration_ms.unwrap_or(0));
            if tally.events == 0 {
                self.0.remove(&ordinal);
            }
        }
    }

    /// Adds all of `other`.
    pub fn merge(&mut self, other: &Self) {
        for (ordinal, more) in &other.0 {
            self.0.entry(*ordinal).or_default().add(*more);
        }
    }

    /// Whether nobody did anything.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The bytes that a store keeps: ordinals as gaps, all numbers as varints.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.0.len() * 4);
        let mut last = 0;
        for (ordinal, tally) in &self.0 {
            push_varint(&mut bytes, u64::from(ordinal - last));
            last = *ordinal;
            // Most members of most days have no durations: one bit says so.
            push_varint(&mut bytes, tally.events << 1 | u64::from(tally.timed > 0));
            if tally.timed > 0 {
                push_varint(&mut bytes, tally.timed);
                push_varint(&mut bytes, tally.duration_ms);
            }
        }
        bytes
    }

    /// The tallies that [`Self::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let mut tallies = BTreeMap::new();
        each_tally(bytes, |ordinal, tally| {
            tallies.insert(ordinal, tally);
        })?;
        Ok(Self(tallies))
    }

    /// Who did anything.
    pub fn members(&self) -> Members {
        Members(self.0.keys().copied().collect())
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (u32, Tally)> + '_ {
        self.0.iter().map(|(ordinal, tally)| (*ordinal, *tally))
    }

    pub(crate) fn total(&self) -> Tally {
        let mut sum = Tally::default();
        self.iter().for_each(|(_, tally)| sum.add(tally));
        sum
    }
}

impl fmt::Debug for Tallies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tallies(..)")
    }
}

fn each_tally(mut bytes: &[u8], mut take: impl FnMut(u32, Tally)) -> Result<()> {
    let mut last = 0_u32;
    while !bytes.is_empty() {
        let gap = u32::try_from(take_varint(&mut bytes)?).map_err(|_| corrupt())?;
        last = last.checked_add(gap).ok_or_else(corrupt)?;
        let head = take_varint(&mut bytes)?;
        let (timed, duration_ms) = if head & 1 == 1 {
            (take_varint(&mut bytes)?, take_varint(&mut bytes)?)
        } else {
            (0, 0)
        };
        take(last, Tally { events: head >> 1, timed, duration_ms });
    }
    Ok(())
}

/// Activity in a stretch of time.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Activity {
    events: u64,
    timed: u64,
    duration_ms: u64,
    members: Members,
}

impl Activity {
    /// Adds all of `other`.
    pub fn merge(&mut self, other: &Self) {
        self.events += other.events;
        self.timed += other.timed;
        self.duration_ms += other.duration_ms;
        self.members.merge(&other.members);
    }

    pub(super) fn from_parts(sums: [u64; 3], members: Members) -> Self {
        let [events, timed, duration_ms] = sums;
        Self { events, timed, duration_ms, members }
    }

    /// Activity of what `tallies` hold.
    pub fn of(tallies: &Tallies) -> Self {
        let total = tallies.total();
        Self {
            events: total.events,
            timed: total.timed,
            duration_ms: total.duration_ms,
            members: tallies.members(),
        }
    }

    /// Counts one event of a member.
    pub fn record(&mut self, ordinal: u32, duration_ms: Option<u64>) {
        self.events += 1;
        self.timed += u64::from(duration_ms.is_some());
        self.duration_ms += duration_ms.unwrap_or(0);
        self.members.insert(ordinal);
    }

    /// The bytes that a store keeps.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for sum in [self.events, self.timed, self.duration_ms] {
            push_varint(&mut bytes, sum);
        }
        bytes.extend(self.members.to_bytes());
        bytes
    }

    /// The activity that [`Self::to_bytes`] wrote.
    pub fn from_bytes(mut bytes: &[u8]) -> Result<Self> {
        Ok(Self {
            events: take_varint(&mut bytes)?,
            timed: take_varint(&mut bytes)?,
            duration_ms: take_varint(&mut bytes)?,
            members: Members::from_bytes(bytes)?,
        })
    }

    /// The bytes of a short stretch, such as a minute: few people, written as
    /// gaps, are fewer bytes than a bitmap and read faster. See [`Union`].
    ///
    /// [`Union`]: crate::model::union::Union
    pub fn to_gaps(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for sum in [self.events, self.timed, self.duration_ms] {
            push_varint(&mut bytes, sum);
        }
        let mut last = 0;
        for ordinal in self.members.iter() {
            push_varint(&mut bytes, u64::from(ordinal - last));
            last = ordinal;
        }
        bytes
    }

    pub(crate) fn events(&self) -> u64 {
        self.events
    }

    pub(crate) fn timed(&self) -> u64 {
        self.timed
    }

    pub(crate) fn duration_ms(&self) -> u64 {
        self.duration_ms
    }

    pub(crate) fn members(&self) -> &Members {
        &self.members
    }
}

/// A number of events.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct Events(u64);

impl Events {
    /// The number of events of the activity that [`Activity::to_bytes`] or
    /// [`Activity::to_gaps`] wrote, without reading the rest.
    pub fn ahead(mut bytes: &[u8]) -> Result<Self> {
        take_varint(&mut bytes).map(Self)
    }

    /// Counts one event.
    pub fn record(&mut self) {
        self.0 += 1;
    }

    /// Adds `other`.
    pub fn merge(&mut self, other: Self) {
        self.0 += other.0;
    }

    pub(crate) fn get(self) -> u64 {
        self.0
    }
}

impl fmt::Debug for Events {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Events(..)")
    }
}

#[cfg(test)]
mod tests;
