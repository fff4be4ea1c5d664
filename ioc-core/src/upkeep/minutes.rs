//! Minutes of the last two hours, in blocks of five: what `realtime` reads.
//!
//! They are complete from an organization's `recent_from` on, two hours before
//! its newest write. A window that begins earlier is read from its rows.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::{DurationRound, TimeDelta};

use crate::clock::Instant;
use crate::error::Result;
use crate::model::tally::{Activity, Events};
use crate::model::union::Union;
use crate::upkeep::bytes::{Bytes, push_sized, to_instant};

const KEPT: TimeDelta = TimeDelta::hours(2);
const PLACE: (&str, &str) = ("rollup_activity_recent", "minutes");

/// How long a block is.
pub const BLOCK: TimeDelta = TimeDelta::minutes(5);

/// Activity by the start of its minute, in microseconds.
#[derive(Debug, Default, PartialEq)]
pub struct Minutes(BTreeMap<i64, Activity>);

impl Minutes {
    /// Counts one event.
    pub fn record(&mut self, at: Instant, ordinal: u32, duration_ms: Option<u64>) {
        let minute = cut(at, TimeDelta::minutes(1)).timestamp_micros();
        self.0.entry(minute).or_default().record(ordinal, duration_ms);
    }

    /// Adds all of `other`.
    pub fn merge(&mut self, other: Self) {
        for (minute, activity) in other.0 {
            self.0.entry(minute).or_default().merge(&activity);
        }
    }

    /// Forgets the minutes outside a span.
    pub fn retain(&mut self, span: &Range<i64>) {
        self.0.retain(|minute, _| span.contains(minute));
    }

    /// The minutes by the start of their block.
    ///
    /// # Errors
    /// `Corrupt` for a minute that is no instant.
    pub fn into_blocks(self) -> Result<BTreeMap<i64, Self>> {
        let mut blocks: BTreeMap<i64, Self> = BTreeMap::new();
        for (minute, activity) in self.0 {
            let (block, _) = block_of(to_instant(minute, PLACE.0, PLACE.1)?);
            blocks.entry(block).or_default().0.insert(minute, activity);
        }
        Ok(blocks)
    }

    /// The bytes of the column: for each minute its start and its activity.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (minute, activity) in &self.0 {
            bytes.extend(minute.to_be_bytes());
            push_sized(&mut bytes, &activity.to_gaps());
        }
        bytes
    }

    /// The minutes of stored bytes.
    ///
    /// # Errors
    /// `Corrupt` for bytes that are none.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let mut minutes = BTreeMap::new();
        let mut rest = Bytes::of(bytes, PLACE.0, PLACE.1);
        while rest.left() > 0 {
            let minute = rest.integer()?;
            let mut activity = Union::default();
            activity.add(rest.sized()?)?;
            minutes.insert(minute, activity.finish());
        }
        Ok(Self(minutes))
    }
}

/// The first instant of which a writer at `now` keeps the minutes.
pub fn kept_from(now: Instant) -> Instant {
    cut(now - KEPT, BLOCK)
}

/// The first instant of the block of an instant, and the first one after it, in
/// microseconds.
pub fn block_of(at: Instant) -> (i64, i64) {
    let starts_at = cut(at, BLOCK);
    (starts_at.timestamp_micros(), (starts_at + BLOCK).timestamp_micros())
}

/// The first instant of the first block of which all lies after a sealed
/// instant, in microseconds: no rows bear out the minutes before it.
///
/// # Errors
/// `Corrupt` for what is no instant.
pub fn whole_blocks_from(sealed_before: i64) -> Result<i64> {
    let (starts_at, ends_at) =
        block_of(to_instant(sealed_before, "organizations", "sealed_before")?);
    Ok(if starts_at == sealed_before { starts_at } else { ends_at })
}

/// Stored minutes, from which windows are read.
#[derive(Debug, Default)]
pub struct Window {
    bytes: Vec<u8>,
    /// The starts of minutes, and where in the bytes their activity is.
    minutes: Vec<(i64, Range<usize>)>,
}

impl Window {
    /// Adds the minutes of stored bytes; a minute may come in several.
    ///
    /// # Errors
    /// `Corrupt` for bytes that are none.
    pub fn add(&mut self, stored: &[u8]) -> Result<()> {
        let begin = self.bytes.len();
        let mut rest = Bytes::of(stored, PLACE.0, PLACE.1);
        while rest.left() > 0 {
            let minute = rest.integer()?;
            let length = rest.sized()?.len();
            let end = begin + stored.len() - rest.left();
            self.minutes.push((minute, end - length..end));
        }
        self.bytes.extend_from_slice(stored);
        Ok(())
    }

    /// Who was active in the minutes that begin in a span.
    ///
    /// # Errors
    /// `Corrupt` for activity that cannot be read.
    pub fn read(&self, span: &Range<i64>) -> Result<Activity> {
        let mut activity = Union::default();
        for minute in self.within(span) {
            activity.add(minute)?;
        }
        Ok(activity.finish())
    }

    /// How many events there were in the minutes that begin in a span.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn count(&self, span: &Range<i64>) -> Result<Events> {
        let mut events = Events::default();
        for minute in self.within(span) {
            events.merge(Events::ahead(minute)?);
        }
        Ok(events)
    }

    fn within(&self, span: &Range<i64>) -> impl Iterator<Item = &[u8]> {
        let minutes = self.minutes.iter().filter(move |(minute, _)| span.contains(minute));
        minutes.map(|(_, activity)| &self.bytes[activity.clone()])
    }
}

fn cut(at: Instant, grain: TimeDelta) -> Instant {
    at.duration_trunc(grain).unwrap_or(at)
}
