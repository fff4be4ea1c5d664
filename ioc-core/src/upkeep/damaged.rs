//! Stored bytes that cannot be read: they differ from all that rows can say.

use crate::model::tally::{Activity, Members, Tallies};

/// No person has that ordinal.
const DAMAGED: u32 = u32::MAX;

/// The tallies of stored bytes.
pub fn read_tallies(bytes: &[u8]) -> Tallies {
    Tallies::from_bytes(bytes).unwrap_or_else(|_| {
        let mut damaged = Tallies::default();
        damaged.record(DAMAGED, None);
        damaged
    })
}

/// The activity of stored bytes.
pub fn read_activity(bytes: &[u8]) -> Activity {
    Activity::from_bytes(bytes).unwrap_or_else(|_| Activity::of(&read_tallies(&[u8::MAX])))
}

/// The members of stored bytes.
pub fn read_members(bytes: &[u8]) -> Members {
    Members::from_bytes(bytes).unwrap_or_else(|_| Members::of([DAMAGED]))
}
